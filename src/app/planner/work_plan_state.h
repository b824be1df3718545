// What the work plan's page holds that is no part of the plan.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "plan/method_checks.h"
#include "store/methodology.h"

namespace app {

// A bar of the chart that is being moved and was not let go yet.
struct Sliding {
    plan::Id activity;   // empty: none
    int from = 0;        // its first day, since 1 January 1970
    int by = 0;          // days
    unsigned frame = 0;  // in which its page was seen last
};

struct WorkPlanState {
    // The guide's methodology, once it was asked for.
    std::shared_ptr<const store::Methodology> methodology;
    bool asked = false, missing = false;
    bool taking = false;        // the work plan is to be taken from it as soon as it is there
    bool owing = false;         // who owes what is shown
    bool movesWaiting = false;  // what waits for an activity is moved with it
    Sliding sliding;
    // What the method finds in the plan, worked out once for a state of it and a day.
    std::int64_t findingsOf = -1;
    std::string findingsOn;
    std::vector<plan::MethodFinding> findings;
};

}  // namespace app
