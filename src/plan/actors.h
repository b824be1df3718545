// Who has a stake in the sector, and how each stands to the plan (section 1.7).
#pragma once

#include <optional>
#include <string>

#include "plan/id.h"

namespace plan {

enum class Stance { supports, neutral, opposes };

struct Actor {
    double order = 0;
    std::string name;
    Id entity;  // of the sector it works with; empty: all
    Stance stance = Stance::neutral;
    std::optional<int> influence;  // 1 (little) to 5 (much); unset: not judged
    std::string interest;          // what it expects of the sector
    std::string notes;
    bool operator==(const Actor&) const = default;
};

}  // namespace plan
