// The SWOT workshop (taller DOFA): what speaks for and against the sector, inside and outside of it, and what
// is to be done where the two meet.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/id.h"

namespace plan {

enum class Quadrant { strength, opportunity, weakness, threat };

struct SwotItem {
    double order = 0;
    Quadrant quadrant = Quadrant::strength;
    std::string text;
    Id entity;                    // that brought it; empty: not said
    std::optional<int> votes;     // >= 0; unset: not voted on
    std::optional<int> priority;  // 1 is first; unset: by votes
    bool operator==(const SwotItem&) const = default;
};

// FO, DO, FA, DA in Spanish: an internal quadrant (strengths F, weaknesses D) crossed with an external one
// (opportunities O, threats A).
enum class Crossing { strengthOpportunity, weaknessOpportunity, strengthThreat, weaknessThreat };

struct Quadrants {
    Quadrant internal, external;
};
Quadrants quadrantsOf(Crossing crossing);

struct Strategy {
    double order = 0;
    Crossing crossing = Crossing::strengthOpportunity;
    std::string text;
    std::set<Id> items;  // that it crosses
    Id objective;        // it was promoted to, or empty
    bool operator==(const Strategy&) const = default;
};

struct Swot {
    std::map<Id, SwotItem> items;
    std::map<Id, Strategy> strategies;
    bool operator==(const Swot&) const = default;
};

// The items of a quadrant, first what comes first: by priority, those without one after, by votes (unset as
// 0), then by order and id.
std::vector<Id> byPriority(const Swot& swot, Quadrant quadrant);

// The same by votes alone, most first (unset as 0), then by order and id.
std::vector<Id> byVotes(const Swot& swot, Quadrant quadrant);

// The same, what was added last first.
std::vector<Id> latestFirst(const Swot& swot, Quadrant quadrant);

}  // namespace plan
