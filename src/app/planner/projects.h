// A project in the planner: the parts of its record.
#pragma once

#include "app/planner/planner.h"

namespace app {

// What an edit of one of the project's own fields is called.
std::string projectEdit(const Screen& s, const plan::Project& project, const std::string& field);

void projectGoals(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project);
void projectActivities(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project);
void projectResources(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project);

}  // namespace app
