// The same figure under the other usual rules, so that a difference between two offices can be seen for what
// it is. Rules of practice only: another type of accumulation would be another goal.
#pragma once

#include <vector>

#include "plan/aggregate.h"
#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// A goal's figure by one rule; `figure.method` and `figure.rule` name it.
struct Alternative {
    bool inForce = false;  // it is the one the plan uses
    Figure figure;
};

// The figure by the plan's rule and by every other one that applies to the goal, the plan's first: mean of
// the years or last due year (flow, stock), mean or from the baseline where there is one (annual reduction),
// the years by the plan's weights or alike where it gives any. Nothing where practice does not differ, and
// for one year.
std::vector<Alternative> alternatives(const Goal& goal, Span span, const Timing& timing);

// An aggregate by one rule; `aggregate.rollUp` names it.
struct RollUpAlternative {
    bool inForce = false;
    Aggregate aggregate;
};

// The aggregate by the plan's rule and, one change at a time, by every other rule of weights that tells
// something here, and without its cap, or with one of 100 %, where that changes anything. Nothing where the
// plan's rule is the only one.
std::vector<RollUpAlternative> alternatives(const Plan& plan, const Scope& scope, GoalKind kind, Span span,
                                            const Timing& timing);

}  // namespace plan
