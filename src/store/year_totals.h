// A year's totals against the sums of its periods.
#pragma once

#include "plan/plan.h"
#include "store/cut_off.h"
#include "store/row_cells.h"

namespace store {

// Notes where the two part, makes the total where there is none and the periods add up, and leaves out years
// without any value.
void checkYearTotals(RowRead& row, plan::Goal& goal, ReportCounts& reported);

}  // namespace store
