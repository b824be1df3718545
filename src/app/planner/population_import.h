// A table of how many people there are, brought for the options of a profile field.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// The button, and what became of the last table brought with it. A field without options gets those of the
// table.
void populationImport(Screen& s, PlannerState& state, const survey::Id& id, const survey::Id& field,
                      const survey::ProfileField& record);

}  // namespace app
