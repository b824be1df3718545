// Where a goal should be by the cut-off, as a share of what its four years ask: the tick beside its bar.
#pragma once

#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// What fourYears(goal) (progress.h) would be if every year that has fallen due had brought just what was
// programmed for it; of a sum, in the cut-off's year, also the programmed periods that have ended; with a
// lag, once it has passed too. A figure of the same kinds: not programmed and not computable where the four
// years' figure is, not yet due where nothing has fallen due and there is no baseline.
Figure dueOfFourYears(const Goal& goal, const Timing& timing);

}  // namespace plan
