// The line, objective, outcome goal and entity a row names: found in the plan, or added to it.
#pragma once

#include "plan/plan.h"
#include "store/imported_plan.h"
#include "store/row_cells.h"

namespace store {

// Each gives an empty id when the row names none. Blank cells may stand for the row above's.
plan::Id findLine(ImportedPlan& into, RowRead& row);
plan::Id findObjective(ImportedPlan& into, RowRead& row, const plan::Id& line);
plan::Id findOutcome(ImportedPlan& into, RowRead& row, const plan::Id& objective, const plan::Id& line);
plan::Id findEntity(ImportedPlan& into, RowRead& row, Field field);

}  // namespace store
