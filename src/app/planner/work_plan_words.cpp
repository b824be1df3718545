// How the work plan's activities are told in words.
#include <algorithm>

#include "app/planner/record_names.h"
#include "app/planner/work_plan.h"
#include "store/formulation_words.h"

namespace app {

std::vector<plan::Id> stepsOf(const plan::WorkPlan& work, const plan::Id& phase) {
    std::vector<plan::Id> found;
    for (const auto& id : plan::inOrder(work.steps))
        if (work.steps.at(id).phase == phase) found.push_back(id);
    return found;
}

std::vector<plan::Id> activitiesOf(const plan::WorkPlan& work, const plan::Id& step) {
    std::vector<plan::Id> found;
    for (const auto& id : plan::inOrder(work.activities))
        if (work.activities.at(id).step == step) found.push_back(id);
    return found;
}

std::vector<plan::Id> activitiesInOrder(const plan::WorkPlan& work) {
    std::vector<plan::Id> all;
    for (const auto& phase : plan::inOrder(work.phases))
        for (const auto& step : stepsOf(work, phase))
            for (const auto& id : activitiesOf(work, step)) all.push_back(id);
    for (const auto& id : plan::inOrder(work.activities))
        if (plan::phaseOf(work, work.activities.at(id)).empty()) all.push_back(id);
    return all;
}

bool isOpen(const plan::WorkActivity& activity) {
    return activity.status != plan::TaskStatus::done && activity.status != plan::TaskStatus::cancelled;
}

bool isLate(const plan::WorkActivity& activity, const std::string& today) {
    return isOpen(activity) && !activity.end.empty() && activity.end < today;
}

std::string stateOfActivity(const Screen& s, const plan::WorkActivity& activity) {
    if (isLate(activity, s.host.localDate())) return s.t("workplan.late");
    return s.t(std::string("record.workActivity.status.") +
               store::wordsOf(activity.status)[static_cast<std::size_t>(activity.status)]);
}

ui::Tone toneOfActivity(const plan::WorkActivity& activity, const std::string& today) {
    if (isLate(activity, today)) return ui::Tone::late;
    if (activity.status == plan::TaskStatus::done) return ui::Tone::good;
    return activity.status == plan::TaskStatus::underWay ? ui::Tone::accent : ui::Tone::muted;
}

std::string datesOf(const Screen& s, const plan::WorkActivity& activity) {
    if (activity.start.empty() && activity.end.empty()) return {};
    if (activity.start == activity.end) return s.t.date(activity.start);
    if (activity.end.empty()) return s.t.with("workplan.from", {s.t.date(activity.start)});
    if (activity.start.empty()) return s.t.with("workplan.until", {s.t.date(activity.end)});
    return s.t.date(activity.start) + " – " + s.t.date(activity.end);
}

std::vector<std::string> responsibleOf(const plan::Plan& plan, const plan::WorkActivity& activity) {
    std::vector<std::string> names;
    for (const auto& id : plan::inOrder(activity.responsible)) {
        const plan::Person& person = activity.responsible.at(id);
        std::string name = person.name;
        const std::string entity = shortEntityName(plan, person.entity);
        if (!entity.empty()) name += name.empty() ? entity : " (" + entity + ")";
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

std::string responsibleWords(const plan::Plan& plan, const plan::WorkActivity& activity) {
    std::string words;
    for (const auto& name : responsibleOf(plan, activity)) words += (words.empty() ? "" : ", ") + name;
    return words;
}

const std::string& nameOf(const Screen& s, const std::string& name) {
    return name.empty() ? s.t("record.unnamed") : name;
}

}  // namespace app
