#include "plan/tree.h"

#include <map>
#include <utility>

#include "plan/money.h"

namespace plan {
namespace {

using Goals = std::map<Id, std::vector<Branch>>;

Goals::mapped_type take(Goals& from, const Id& id) {
    const auto found = from.find(id);
    return found == from.end() ? Goals::mapped_type{} : std::move(found->second);
}

}  // namespace

Branch treeOf(const Plan& plan, GoalKind kind) {
    auto appropriated = appropriatedByGoal(plan);
    Goals underObjective;
    Goals underLine;  // the empty id: straight under the plan
    for (const Id& id : inOrder(plan.goals)) {
        const Goal& goal = plan.goals.at(id);
        if (goal.kind != kind || !goal.withdrawnOn.empty()) continue;
        Branch leaf{Level::goal, id, goal.weight, &goal, {}};
        if (auto money = appropriated.find(id); money != appropriated.end())
            leaf.appropriated = std::move(money->second);
        const auto objective = plan.objectives.find(goal.objective);
        const bool hasLine = plan.lines.contains(goal.line);
        // As lineOf has it: the goal's own line counts where its objective names none.
        if (objective != plan.objectives.end() && (plan.lines.contains(objective->second.line) || !hasLine))
            underObjective[goal.objective].push_back(std::move(leaf));
        else
            underLine[hasLine ? goal.line : Id()].push_back(std::move(leaf));
    }
    Goals objectives;
    for (const Id& id : inOrder(plan.objectives)) {
        const Objective& objective = plan.objectives.at(id);
        Branch branch{Level::objective, id, objective.weight, nullptr, take(underObjective, id)};
        objectives[plan.lines.contains(objective.line) ? objective.line : Id()].push_back(std::move(branch));
    }
    Branch root;
    for (const Id& id : inOrder(plan.lines)) {
        Branch branch{Level::line, id, plan.lines.at(id).weight, nullptr, take(objectives, id)};
        for (Branch& leaf : take(underLine, id)) branch.children.push_back(std::move(leaf));
        root.children.push_back(std::move(branch));
    }
    for (Branch& branch : take(objectives, Id())) root.children.push_back(std::move(branch));
    for (Branch& leaf : take(underLine, Id())) root.children.push_back(std::move(leaf));
    return root;
}

bool hasGoals(const Branch& branch) {
    if (branch.goal) return true;
    for (const Branch& child : branch.children)
        if (hasGoals(child)) return true;
    return false;
}

const Branch* findBranch(const Branch& root, Level level, const Id& id) {
    if (root.level == level && root.id == id) return &root;
    for (const Branch& child : root.children)
        if (const Branch* found = findBranch(child, level, id)) return found;
    return nullptr;
}

}  // namespace plan
