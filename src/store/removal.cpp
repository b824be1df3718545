#include "store/removal.h"

namespace store {

std::vector<Change> removeGoal(const plan::Plan& plan, const plan::Id& id) {
    std::vector<Change> changes{remove(path({"goals", id}))};
    for (const auto& [other, goal] : plan.goals)
        if (goal.outcome == id && other != id) changes.push_back(remove(path({"goals", other, "outcome"})));
    for (const auto& [project, record] : plan.projects)
        if (record.goals.contains(id)) changes.push_back(remove(path({"projects", project, "goals", id})));
    return changes;
}

std::vector<Change> removeEntity(const plan::Plan& plan, const plan::Id& id) {
    std::vector<Change> changes{remove(path({"entities", id}))};
    for (const auto& [goal, record] : plan.goals)
        if (record.entity == id) changes.push_back(remove(path({"goals", goal, "entity"})));
    for (const auto& [project, record] : plan.projects)
        if (record.entity == id) changes.push_back(remove(path({"projects", project, "entity"})));
    return changes;
}

}  // namespace store
