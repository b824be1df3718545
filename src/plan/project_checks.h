// What the projects say that does not fit together or is behind. Warnings, never obstacles.
#pragma once

#include <vector>

#include "plan/money.h"
#include "plan/plan.h"

namespace plan {

enum class ProjectFindingKind {
    activityLate,          // `activity`: its end has passed at the cut-off and it is not done
    activityOutOfOrder,    // `activity`: it ends before it starts
    moneyOutOfOrder,       // `resource`, in `year`: `excess`
    moneyWithoutProgress,  // `year`: `given` pesos committed, obligated or paid, and no progress
    progressWithoutMoney,  // `year`: progress, an appropriation of `given` pesos, and nothing committed
    noGoal,                // it has money and serves no goal: its money is in no line
};

struct ProjectFinding {
    ProjectFindingKind kind = ProjectFindingKind::activityLate;
    Id project;
    Id activity;
    Id resource;
    int year = 0;
    double given = 0;
    MoneyExcess excess;
};

// Progress of a year, beside its money: an activity of the year that reports some, or a figure above 0 of a
// goal it serves. Only years that have begun at the cut-off, and only where there is an activity or a goal to
// look at.
std::vector<ProjectFinding> findingsOf(const Plan& plan, const Id& project, const Timing& timing);

// Of all projects, in the plan's order.
std::vector<ProjectFinding> projectFindings(const Plan& plan);

}  // namespace plan
