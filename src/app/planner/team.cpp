// Tasks and team: who of which entity does what.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

namespace {

bool isLate(const plan::TeamTask& task, const std::string& today) {
    const bool over = task.status == plan::TaskStatus::done || task.status == plan::TaskStatus::cancelled;
    return !over && !task.due.empty() && task.due < today;
}

// Those who answer for it and those who do it.
std::string who(const plan::Plan& plan, const plan::TeamTask& task) {
    std::string names;
    for (const auto& id : plan::inOrder(task.assignments)) {
        const auto& assignment = task.assignments.at(id);
        if (assignment.role != plan::Raci::responsible && assignment.role != plan::Raci::accountable)
            continue;
        const std::string name =
            assignment.name.empty() ? shortEntityName(plan, assignment.entity) : assignment.name;
        if (!name.empty()) names += (names.empty() ? "" : " · ") + name;
    }
    return names;
}

}  // namespace

void teamScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const std::string today = s.host.localDate();
    recordsPage<plan::TeamTask>(
        s, state, place,
        {.kind = {"teamTask", "equipo", {"tasks"}, store::Collection::none},
         .records = plan.tasks,
         .card = [&](const plan::Id& id, const plan::TeamTask& task) {
             const bool late = isLate(task, today);
             std::string under = s.t(std::string("record.teamTask.status.") +
                                     store::wordsOf(task.status)[static_cast<std::size_t>(task.status)]);
             if (!task.due.empty())
                 under = s.t.with(late ? "task.late" : "task.due", {under, s.t.date(task.due)});
             RecordCard card{id, who(plan, task), task.name, under};
             if (late)
                 card.light = ui::Tone::late;
             else if (task.status == plan::TaskStatus::done)
                 card.light = ui::Tone::good;
             return card;
         }});
}

}  // namespace app
