// What an adopted plan asked and asks no more, where the planner works on a goal.
#pragma once

#include "app/planner/planner.h"

namespace app {

// The changes of what is asked of a goal since adoption, with their reasons; nothing where there are none.
void movedTargets(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal);

// That a goal was withdrawn, and why; nothing where it stands.
void withdrawal(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal);

// Whether the plan is adopted today: then its goals are withdrawn with a reason, not removed without a trace.
bool isAdopted(const Screen& s);

// The button that withdraws a goal, or takes that back.
void withdrawGoal(Screen& s, const plan::Id& id, const plan::Goal& goal);

}  // namespace app
