// How the review of what was submitted last stands, over the approval page's forms.
#pragma once

#include "app/planner/planner.h"

namespace app {

void approvalOverview(Screen& s, PlannerState& state);

}  // namespace app
