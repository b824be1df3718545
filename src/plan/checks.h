// What a plan says that does not fit together. Warnings, never obstacles.
#pragma once

#include <vector>

#include "plan/aggregate.h"
#include "plan/money.h"
#include "plan/plan.h"

namespace plan {

enum class FindingKind {
    weightsDoNotSum,        // of the children of `scope` (of goals: of `goalKind`): `given` is their sum,
                            // `expected` 1
    targetIsNotSumOfYears,  // a sum's M is `given`, its ΣP `expected`
    fallingSum,       // a sum of which less is better: its figure rewards more; flow or reduction says it
    moneyOutOfOrder,  // `excess`, in `year`
    moneyWithoutProgress,  // `year`: money committed or paid, and the figure is no report or not above 0
    progressWithoutMoney,  // `year`: a figure above 0, an appropriation, and nothing committed
};

struct Finding {
    FindingKind kind = FindingKind::weightsDoNotSum;
    Scope scope;                           // where it is: plan, line, objective or goal
    Level children = Level::goal;          // weightsDoNotSum: whose weights
    GoalKind goalKind = GoalKind::output;  // weightsDoNotSum of goals
    int year = 0;
    double given = 0;
    double expected = 0;
    MoneyExcess excess;
};

// First the weights, from the plan down, then the goals in the plan's order.
std::vector<Finding> findings(const Plan& plan);

}  // namespace plan
