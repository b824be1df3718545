// The plan as a public page shows it: as of the date that its address asks for.
#pragma once

#include <optional>
#include <string>

#include "app/screen.h"
#include "plan/period.h"

namespace app {

// What is kept of it from one frame to the next.
struct ShownPlan {
    std::string planId;
    std::int64_t version = -1;  // Workspace::version it was made for
    std::string cutOff;         // asked for
    std::optional<plan::Plan> earlier;
    bool changed = false;  // in this call: whatever was worked out from it is out of date
    // The plan's own cut-off, the latest date there is to ask for, and the earliest.
    plan::Day latest, earliest;
    bool refused = false;  // the address asks for a date that is none, or outside of these
};

inline constexpr const char* cutOffName = "corte";  // in the address

// The open plan; with ?corte=2025-06-30 in the address the plan with that cut-off. What was reported only
// later of years that had begun is still in it. A cut-off is not the day that something was known: what is
// reported up to the end of June is entered in July, so KnownPlans (known_plan.h) of the cut-off's day would
// hide it. What the page said when that was its latest cut-off is not told here.
const plan::Plan& shownPlan(Screen& s, ShownPlan& kept);

std::string isoOf(const plan::Day& day);

}  // namespace app
