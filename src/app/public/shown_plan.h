// The plan as a public page shows it: as it is known now, or as it was known on the day that its address asks
// for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/known_plan.h"
#include "app/screen.h"
#include "plan/period.h"
#include "store/history.h"

namespace app {

// What is kept of it from one frame to the next.
struct ShownPlan {
    std::string planId;
    std::int64_t version = -1;           // Workspace::version it was made for
    std::string asked;                   // the address's day, as it stands there
    KnownPlans known;                    // the plan of that day
    const KnownPlan* past = nullptr;     // the one that is shown; null: the plan of now
    bool changed = false;                // in this call: whatever was worked out from it is out of date
    plan::Day cutOff;                    // of the plan of now
    plan::Day earliest, latest;          // the days that can be asked for: from the plan's first to today
    bool refused = false;                // the address asks for a day that is none, or outside of these
    std::string since;                   // the first day the history knows; empty: none
    std::vector<store::Former> cutOffs;  // those the plan had before, newest first
};

inline constexpr const char* knownOnName = "fecha";  // in the address

// The open plan; with ?fecha=2025-08-14 in the address the plan as it was known at the end of that day, with
// the cut-off that it had then: what an export made on that day shows. A plan that was not kept here yet on
// that day is shown as it is known now with that day as cut-off, and `past->asThen` says so.
const plan::Plan& shownPlan(Screen& s, ShownPlan& kept);

}  // namespace app
