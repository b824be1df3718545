// The table's own figures of financial execution against ours, row by row. Compared, never imported.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "store/own_progress.h"

namespace store {

// Ours: committed / definitive appropriation, of the column's year or of all the years that the table gives
// money for. What differs is made again with the table's other columns of the same headers (an older copy of
// the budget's block is common) and with the other terms of the execution; the first that gives the table's
// figure is named.
void compareExecution(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                      const ImportColumns& columns, ImportReport& report);

}  // namespace store
