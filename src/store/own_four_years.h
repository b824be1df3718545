// The table's own figures of the four years against ours: each year's share of the four years' target, and
// the four years' figure. Compared, never imported.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "store/own_progress.h"

namespace store {

// Some tables make the four years' figure of the years' shares of the target, by weights of their own. Such
// weights are worked out from the table's own rows, told once for the column, and each row's difference from
// ours is explained by them where they give its figure.
void compareFourYears(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                      const ImportColumns& columns, const ImportOptions& options, ImportReport& report);

}  // namespace store
