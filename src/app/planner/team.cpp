// Tasks and team: who of which entity does what.
#include <set>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

namespace {

bool isLate(const plan::TeamTask& task, const std::string& today) {
    const bool over = task.status == plan::TaskStatus::done || task.status == plan::TaskStatus::cancelled;
    return !over && !task.due.empty() && task.due < today;
}

// Those with one of the roles, by name or entity.
std::string namesOf(const plan::Plan& plan, const plan::TeamTask& task, const std::set<plan::Raci>& roles) {
    std::string names;
    for (const auto& id : plan::inOrder(task.assignments)) {
        const auto& assignment = task.assignments.at(id);
        if (!roles.count(assignment.role)) continue;
        const std::string entity = shortEntityName(plan, assignment.entity);
        const std::string& name = assignment.name.empty() ? entity : assignment.name;
        if (!name.empty()) names += (names.empty() ? "" : " · ") + name;
    }
    return names;
}

// The RACI matrix: a row a task, a column a role, and where nobody does it or answers for it, that in words.
void raciTable(Screen& s) {
    const plan::Plan& plan = s.work.plan();
    constexpr plan::Raci roles[] = {plan::Raci::responsible, plan::Raci::accountable, plan::Raci::consulted,
                                    plan::Raci::informed};
    s.ui.space(24);
    s.ui.heading("raci", 2, s.t("team.raci"), ui::Type::subheading);
    std::vector<ui::TableColumn> columns{{s.t("record.teamTask.name"), 1.4f}};
    for (const plan::Raci role : roles)
        columns.push_back({s.t(std::string("record.teamTask.assignments.role.") +
                               store::wordsOf(role)[static_cast<std::size_t>(role)]),
                           1});
    const auto order = plan::inOrder(plan.tasks);
    ui::Table table(s.ui, "raci.table", s.t("team.raci"), columns, static_cast<int>(order.size()));
    for (std::size_t i = 0; i < order.size(); ++i) {
        const plan::TeamTask& task = plan.tasks.at(order[i]);
        table.row(order[i], static_cast<int>(i));
        table.linkCell(task.name.empty() ? s.t("record.unnamed") : task.name, "#/plan/equipo/" + order[i]);
        for (const plan::Raci role : roles) {
            const std::string names = namesOf(plan, task, {role});
            const bool needed = role == plan::Raci::responsible || role == plan::Raci::accountable;
            if (names.empty() && needed)
                table.lightCell(ui::Tone::watch, s.t("team.nobody"));
            else
                table.cell(names.empty() ? "–" : names);
        }
    }
}

}  // namespace

void teamScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const std::string today = s.host.localDate();
    recordsPage<plan::TeamTask>(
        s, state, place,
        {.kind = {"teamTask", "equipo", {"tasks"}, store::Collection::none},
         .records = plan.tasks,
         .card =
             [&](const plan::Id& id, const plan::TeamTask& task) {
                 const bool late = isLate(task, today);
                 std::string under = s.t(std::string("record.teamTask.status.") +
                                         store::wordsOf(task.status)[static_cast<std::size_t>(task.status)]);
                 if (!task.due.empty())
                     under = s.t.with(late ? "task.late" : "task.due", {under, s.t.date(task.due)});
                 RecordCard card{id, namesOf(plan, task, {plan::Raci::responsible, plan::Raci::accountable}),
                                 task.name, under};
                 if (late)
                     card.light = ui::Tone::late;
                 else if (task.status == plan::TaskStatus::done)
                     card.light = ui::Tone::good;
                 return card;
             },
         .overview = [&] { raciTable(s); }});
}

}  // namespace app
