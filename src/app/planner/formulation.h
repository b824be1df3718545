// The pages of phases one to three: knowing the sector, drafting the plan, having it approved.
#pragma once

#include "app/planner/planner.h"

namespace app {

// Lists with their records.
void libraryScreen(Screen& s, PlannerState& state, ui::Rect place);
void actorsScreen(Screen& s, PlannerState& state, ui::Rect place);
void articulationScreen(Screen& s, PlannerState& state, ui::Rect place);
void workingTablesScreen(Screen& s, PlannerState& state, ui::Rect place);
void teamScreen(Screen& s, PlannerState& state, ui::Rect place);
void findingsScreen(Screen& s, PlannerState& state, ui::Rect place);
void strategicThemesScreen(Screen& s, PlannerState& state, ui::Rect place);

// Pages of one column.
void framePage(Screen& s, PlannerState& state);
void matrixPage(Screen& s);

// Whether there is such a list with records, and states it.
bool formulationScreen(Screen& s, PlannerState& state, const std::string& where, ui::Rect place);

}  // namespace app
