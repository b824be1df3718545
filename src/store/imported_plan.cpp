#include "store/imported_plan.h"

#include <algorithm>
#include <utility>

#include "store/fold_text.h"

namespace store {

std::string codeKey(const std::string& code) { return "c" + foldText(code); }

std::string nameKey(const std::string& name) { return "n" + foldText(name); }

std::string recordKey(const std::string& code, const std::string& name) {
    return code.empty() ? nameKey(name) : codeKey(code);
}

ImportedPlan startPlan(plan::Plan plan, bool merging, const ImportOptions& options) {
    ImportedPlan into{std::move(plan), options, merging, {}, {}, {}, 0};
    PlanKeys& keys = into.keys;
    for (const auto& [id, line] : into.plan.lines) {
        if (!line.code.empty()) keys.lines.emplace(codeKey(line.code), id);
        keys.lines.emplace(nameKey(line.name), id);
    }
    for (const auto& [id, objective] : into.plan.objectives) {
        if (!objective.code.empty())
            keys.objectives.emplace(objective.line + "|" + codeKey(objective.code), id);
        keys.objectives.emplace(objective.line + "|" + nameKey(objective.name), id);
    }
    for (const auto& [id, entity] : into.plan.entities) {
        keys.entities.emplace(foldText(entity.name), id);
        if (!entity.shortName.empty()) keys.entities.emplace(foldText(entity.shortName), id);
    }
    for (const plan::Id& id : plan::inOrder(into.plan.goals)) {
        const plan::Goal& goal = into.plan.goals.at(id);
        into.lastGoalOrder = std::max(into.lastGoalOrder, goal.order);
        if (goal.kind == plan::GoalKind::outcome) {
            const plan::Id& place = goal.objective.empty() ? goal.line : goal.objective;
            const std::string code = place + "|" + foldText(goal.code);
            keys.outcomes.emplace(code + "|" + foldText(goal.name), id);
            if (!goal.code.empty()) keys.outcomeCodes.emplace(code, id);
        }
        keys.goals[recordKey(goal.code, goal.name)].push_back(id);
    }
    return into;
}

}  // namespace store
