// What a row says that is not imported: cells too many or too few, errors in ignored columns, and the table's
// own figures.
#pragma once

#include <cstddef>
#include <vector>

#include "plan/plan.h"
#include "store/own_progress.h"
#include "store/row_cells.h"

namespace store {

// Keeps the row's own progress figures for compareProgress. `index` is the row's in the table.
void checkCells(RowRead& row, std::size_t index, const plan::Goal& goal, std::vector<OwnProgress>& figures);

}  // namespace store
