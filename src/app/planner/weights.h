// The weights of lines, objectives and goals: whether they sum to 1, where they do not, and why they may not.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/planner/planner.h"

namespace app {

// "Los pesos de los objetivos de «…» suman 0,8 y deberían sumar 1".
std::string weightWords(const Screen& s, const plan::Finding& finding);

// All that does not sum to 1, each with a way to it, and the plan's reason for that.
void weightChecks(Screen& s, PlannerState& state);

// The goals that are weighed among themselves: by the objective they stand under, or else the line, and by
// kind.
using WeighedGoals = std::map<std::pair<plan::Id, plan::GoalKind>, std::vector<plan::Id>>;
WeighedGoals weighedGoals(const plan::Plan& plan);

// The weights of the goals under an objective or straight under a line, shown when they are asked for.
void goalWeights(Screen& s, PlannerState& state, const WeighedGoals& goals, const plan::Id& under);

}  // namespace app
