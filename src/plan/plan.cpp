#include "plan/plan.h"

namespace plan {

Id lineOf(const Plan& plan, const Goal& goal) {
    const auto objective = plan.objectives.find(goal.objective);
    if (objective != plan.objectives.end() && !objective->second.line.empty()) return objective->second.line;
    return goal.line;
}

}  // namespace plan
