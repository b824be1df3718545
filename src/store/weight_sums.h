// Whether the weights of the lines, and of each line's objectives, sum to one.
#pragma once

#include "plan/plan.h"
#include "store/import_columns.h"
#include "store/import_report.h"

namespace store {

void checkWeightSums(const plan::Plan& plan, const ImportColumns& columns, ImportReport& report);

}  // namespace store
