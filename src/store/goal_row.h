// The goal of a row, into the plan.
#pragma once

#include "store/imported_plan.h"
#include "store/row_cells.h"

namespace store {

// Finds or adds what the row names, then the goal itself; the row's report gets its id.
void readGoal(ImportedPlan& into, RowRead& row);

}  // namespace store
