// The figures of a row into its goal: baseline, targets, years, periods, money, evidence and notes.
#pragma once

#include "plan/plan.h"
#include "store/cut_off.h"
#include "store/row_cells.h"

namespace store {

void readFigures(RowRead& row, plan::Goal& goal, ReportCounts& reported);

}  // namespace store
