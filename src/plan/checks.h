// What a plan says that does not fit together. Warnings, never obstacles.
#pragma once

#include <optional>
#include <vector>

#include "plan/aggregate.h"
#include "plan/money.h"
#include "plan/plan.h"

namespace plan {

enum class FindingKind {
    weightsDoNotSum,        // of the children of `scope` (of goals: of `goalKind`): `given` is their sum,
                            // `expected` 1
    targetIsNotSumOfYears,  // a sum's M is `given`, its ΣP `expected`
    targetIsNotLastYear,    // a level's M is `given`, its last programmed year's P `expected`
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

// Whether a goal's M and its years agree: ΣP for a sum, P of the last programmed year for a level that is
// reached or kept (capacity, stock, reductions). `given` is M, `expected` what the years say. Nothing where
// either is no number, they agree (tolerance 1e-6 of M), or nothing can be said: a flow's years stand alone.
std::optional<Finding> targetCheck(const Goal& goal, const Timing& timing);

// The weights that do not sum to 1, from the plan down: of lines, of each line's objectives, of each
// objective's or line's goals, outcome and output apart.
std::vector<Finding> weightFindings(const Plan& plan);

// First the weights, from the plan down, then the goals in the plan's order.
std::vector<Finding> findings(const Plan& plan);

}  // namespace plan
