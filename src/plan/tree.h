// The goals of one kind as they hang under the plan: what aggregation, entity weights and checks walk.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "plan/aggregate.h"
#include "plan/plan.h"

namespace plan {

struct Branch {
    Level level = Level::plan;
    Id id;
    std::optional<double> weight;  // as the plan gives it
    const Goal* goal = nullptr;    // Level::goal
    std::vector<Branch> children;  // in the plan's order; objectives and lines before goals straight under it
    std::map<int, double> appropriated = {};  // of a goal: pesos by year, as money.h counts them
};

// Withdrawn goals are not there: nothing is asked of them. Lines and objectives without a goal of the kind
// are there too: their weight belongs to their siblings' sum. What names no line that exists hangs straight
// under the plan. Points into `plan`.
Branch treeOf(const Plan& plan, GoalKind kind);

bool hasGoals(const Branch& branch);

// The branch of a line or objective, or null.
const Branch* findBranch(const Branch& root, Level level, const Id& id);

}  // namespace plan
