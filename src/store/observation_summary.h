// What was heard at several meetings, by the plan's strategic lines.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "store/observation_file.h"

namespace store {

// The plan's line that a problem touches: the one chosen, else one that is called the same, so that what was
// written beside another copy of the plan finds its place. Empty: none of this plan's.
plan::Id lineOf(const plan::Plan& plan, const HeardProblem& heard);

struct HeardAt {
    const Observation* meeting = nullptr;
    const HeardProblem* heard = nullptr;
};

struct HeardOfLine {
    plan::Id line;     // empty: none of the plan's
    std::string name;  // the line's; of one that is not in the plan as it was called then; empty: none chosen
    std::vector<HeardAt> problems;  // in the order of the meetings' days
    int meetings = 0;               // where at least one of them was heard
    int present = 0;                // people who were at those meetings, where they were counted
    int uncounted = 0;              // of those meetings: where nobody counted who was there
};

// The plan's lines first, in its order, then others by name, then those without one. Only those of which
// something was heard; problems without words are left out. Points into the observations.
std::vector<HeardOfLine> heardByLine(const plan::Plan& plan, const Observations& observations);

// In the order of their days, then names, then ids.
std::vector<const Observation*> byDay(const Observations& observations);

}  // namespace store
