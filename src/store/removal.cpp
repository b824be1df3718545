#include "store/removal.h"

#include <cstddef>
#include <set>
#include <utility>

#include "store/references.h"

namespace store {
namespace {

// What is to go, each once, in the order it was found.
class Going {
  public:
    void add(Collection collection, const plan::Id& id) {
        if (seen_.emplace(collection, id).second) all_.emplace_back(collection, id);
    }
    const std::vector<std::pair<Collection, plan::Id>>& all() const { return all_; }

  private:
    std::set<std::pair<Collection, plan::Id>> seen_;
    std::vector<std::pair<Collection, plan::Id>> all_;
};

// What refers to it in the plan's own tree: objectives, goals and projects.
void untieTree(const plan::Plan& plan, Collection collection, const plan::Id& id, Going& going,
               std::vector<Change>& changes) {
    for (const auto& [other, objective] : plan.objectives)
        if (collection == Collection::lines && objective.line == id) going.add(Collection::objectives, other);
    for (const auto& [other, goal] : plan.goals) {
        const auto untie = [&](Collection of, const plan::Id& named, const char* field) {
            if (collection == of && named == id) changes.push_back(remove(path({"goals", other, field})));
        };
        untie(Collection::lines, goal.line, "line");
        untie(Collection::objectives, goal.objective, "objective");
        if (other != id) untie(Collection::goals, goal.outcome, "outcome");
        untie(Collection::entities, goal.entity, "entity");
    }
    for (const auto& [other, project] : plan.projects) {
        if (collection == Collection::goals && project.goals.contains(id))
            changes.push_back(remove(path({"projects", other, "goals", id})));
        if (collection == Collection::entities && project.entity == id)
            changes.push_back(remove(path({"projects", other, "entity"})));
    }
}

}  // namespace

std::vector<Change> removeRecord(const plan::Plan& plan, Collection collection, const plan::Id& id) {
    std::vector<Change> changes;
    std::vector<Reference> references;
    eachReference(plan, [&](const Reference& reference) { references.push_back(reference); });
    Going going;
    std::set<std::string> gone;  // records that nothing refers to
    going.add(collection, id);
    for (std::size_t i = 0; i < going.all().size(); ++i) {
        const auto [from, key] = going.all()[i];
        changes.push_back(remove(pointerOf(from, key)));
        untieTree(plan, from, key, going, changes);
        for (const Reference& reference : references) {
            if (reference.to != from || reference.id != key) continue;
            if (reference.tie == Tie::loose)
                changes.push_back(remove(reference.where));
            else if (reference.recordIn != Collection::none)
                going.add(reference.recordIn, reference.recordId);
            else if (gone.insert(reference.record).second)
                changes.push_back(remove(reference.record));
        }
    }
    return changes;
}

std::vector<Change> removeGoal(const plan::Plan& plan, const plan::Id& id) {
    return removeRecord(plan, Collection::goals, id);
}

std::vector<Change> removeEntity(const plan::Plan& plan, const plan::Id& id) {
    return removeRecord(plan, Collection::entities, id);
}

std::vector<Change> removeObjective(const plan::Plan& plan, const plan::Id& id) {
    return removeRecord(plan, Collection::objectives, id);
}

std::vector<Change> removeLine(const plan::Plan& plan, const plan::Id& id) {
    return removeRecord(plan, Collection::lines, id);
}

std::vector<Change> removeProject(const plan::Plan& plan, const plan::Id& id) {
    return removeRecord(plan, Collection::projects, id);
}

}  // namespace store
