// A goal in the planner: what the list says of it, and the parts of its record.
#pragma once

#include <string>

#include "app/planner/planner.h"

namespace app {

// Whether a word of what identifies the goal begins with `wanted`, folded (store::foldText); nothing wanted:
// yes.
bool goalMatches(const plan::Plan& plan, const plan::Goal& goal, const std::string& wanted);

// The small line over its name: code, who answers for it, its kind where it is an outcome goal.
std::string goalOverline(const Screen& s, const plan::Goal& goal);

// Its tabs: the indicator sheet (hoja de vida), the years, the money.
void goalSheet(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal);
void goalYears(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal);
void goalMoney(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal);

}  // namespace app
