// Two lists over all goals: reports that deserve a second look, and reports that are late.
#include <algorithm>
#include <cstdio>

#include "app/copying.h"
#include "app/planner/reports.h"
#include "plan/due.h"
#include "store/clipboard_table.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void reportReview(Screen& s, PlannerState& planner) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    u.text("help", s.t("reports.review.help"), {Type::body, Tone::muted});
    struct Row {
        plan::Id goal;
        const plan::ReportFinding* found;
        std::string key;
    };
    std::vector<Row> rows;
    long counts[6] = {};
    constexpr int kinds = static_cast<int>(plan::ReportWarning::yearDiffers) + 1;
    for (const auto& id : plan::inOrder(p.goals))
        for (const auto& found : findingsOf(s, state, id)) {
            const int kind = static_cast<int>(found.kind);
            ++counts[kind];
            if (state.warning.empty() || state.warning == std::to_string(kind))
                rows.push_back({id, &found, id + "/" + found.period + "/" + std::to_string(kind)});
        }
    std::vector<ui::Ui::Choice> choices{{"", s.t("filter.all")}};
    for (int kind = 0; kind < kinds; ++kind)
        if (counts[kind])
            choices.push_back(
                {std::to_string(kind), warningTitle(s.t, static_cast<plan::ReportWarning>(kind)) + " (" +
                                           s.t.number(static_cast<double>(counts[kind]), 0) + ")"});
    if (choices.size() > 2 || !state.warning.empty())
        if (auto chosen =
                u.select("kind", s.t("reports.review.kind"), state.warning, choices, {.width = 320}))
            state.warning = *chosen;
    u.status("count", s.t.count("reports.review.count", static_cast<long>(rows.size())),
             {Type::body, Tone::muted});
    if (rows.empty()) return;
    ui::Table table(
        u, "review", s.t("reports.tab.review"),
        {{s.t("reports.goal"), 1.4f}, {s.t("reports.period"), 1, 120}, {s.t("reports.warning"), 2}},
        static_cast<int>(rows.size()));
    auto key = [&](int place) -> std::string_view { return rows[static_cast<std::size_t>(place)].key; };
    auto cells = [&](int place) {
        const Row& row = rows[static_cast<std::size_t>(place)];
        const plan::Goal& goal = p.goals.at(row.goal);
        {
            ui::InLanguage own(u, s.planLanguage());
            table.linkCell(goal.code.empty() ? goal.name : goal.code + " · " + goal.name,
                           "#/plan/reportes/" + row.goal);
        }
        table.cell(periodLabel(s.t, row.found->period), {Type::small, Tone::ink});
        table.lightCell(Tone::watch, warningWords(s, *row.found));
    };
    table.rows({static_cast<int>(rows.size()), key, cells}, s.t("list.more"));
}

void lateReportsPage(Screen& s, PlannerState& planner) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    const auto today = plan::parseDay(s.host.localDate());
    const bool cut = plan::parseDay(p.cutOff).has_value();
    const plan::Day asOf =
        cut && !state.untilToday ? state.timing.cutOff : today.value_or(state.timing.cutOff);
    u.text("help", s.t("late.help"), {Type::body, Tone::muted});
    if (cut)
        if (auto chosen = u.select("until", s.t("late.until"), state.untilToday ? "today" : "cut",
                                   {{"cut", s.t.with("late.until.cut", {s.t.date(p.cutOff)})},
                                    {"today", s.t.with("late.until.today", {s.t.date(s.host.localDate())})}},
                                   {.width = 360}))
            state.untilToday = *chosen == "today";
    auto late = plan::lateReports(p, asOf);
    struct Row {
        std::string entity, responsible, key;
        const plan::LateReport* late;
    };
    std::vector<Row> rows;
    for (const auto& one : late) {
        const plan::Goal& goal = p.goals.at(one.goal);
        rows.push_back({entityCalled(p, goal), goal.responsible, one.goal + "/" + one.period, &one});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.entity != b.entity ? a.entity < b.entity : a.responsible < b.responsible;
    });
    u.status("count", s.t.count("late.count", static_cast<long>(rows.size())), {Type::strong, Tone::ink});
    if (rows.empty()) return;
    if (u.button("copy", s.t("late.copy"))) {
        std::vector<std::vector<std::string>> text{{s.t("late.entity"), s.t("goal.responsible"), s.t("code"),
                                                    s.t("goal.name"), s.t("reports.period"),
                                                    s.t("late.due")}};
        for (const Row& row : rows) {
            const plan::Goal& goal = p.goals.at(row.late->goal);
            text.push_back({row.entity, row.responsible, goal.code, goal.name,
                            periodLabel(s.t, row.late->period), plan::isoDay(row.late->due)});
        }
        copyAndSay(s, store::tabbed(text), s.t.count("late.copied", static_cast<long>(rows.size())));
    }
    struct Person {
        std::string entity, name;
        long count = 0;
    };
    std::vector<Person> people;
    for (const Row& row : rows) {
        if (people.empty() || people.back().entity != row.entity || people.back().name != row.responsible)
            people.push_back({row.entity, row.responsible, 0});
        ++people.back().count;
    }
    auto orDash = [&](const std::string& text) { return text.empty() ? s.t("late.nobody") : text; };
    u.space(24);
    u.heading("people", 2, s.t("late.people"), Type::subheading);
    {
        ui::Table table(
            u, "by person", s.t("late.people"),
            {{s.t("goal.responsible"), 2}, {s.t("late.entity"), 1}, {s.t("late.number"), 1, 110, true}},
            static_cast<int>(people.size()));
        std::string name;
        auto key = [&](int place) -> std::string_view { return name = std::to_string(place); };
        auto cells = [&](int place) {
            const Person& person = people[static_cast<std::size_t>(place)];
            table.cell(orDash(person.name));
            table.cell(person.entity.empty() ? "–" : person.entity, {Type::small, Tone::muted});
            table.cell(s.t.number(static_cast<double>(person.count), 0));
        };
        table.rows({static_cast<int>(people.size()), key, cells}, s.t("list.more"));
    }
    u.space(32);
    u.heading("all", 2, s.t("late.all"), Type::subheading);
    ui::Table table(u, "late", s.t("late.all"),
                    {{s.t("reports.goal"), 2},
                     {s.t("goal.responsible"), 1.2f},
                     {s.t("reports.period"), 1, 120},
                     {s.t("late.due"), 1, 150}},
                    static_cast<int>(rows.size()));
    auto key = [&](int place) -> std::string_view { return rows[static_cast<std::size_t>(place)].key; };
    auto cells = [&](int place) {
        const Row& row = rows[static_cast<std::size_t>(place)];
        const plan::Goal& goal = p.goals.at(row.late->goal);
        {
            ui::InLanguage own(u, s.planLanguage());
            table.linkCell(goal.code.empty() ? goal.name : goal.code + " · " + goal.name,
                           "#/plan/reportes/" + row.late->goal);
        }
        table.cell(orDash(row.responsible), {Type::small, Tone::ink});
        table.cell(periodLabel(s.t, row.late->period), {Type::small, Tone::ink});
        table.cell(
            s.t.date(plan::isoDay(row.late->due)) + (row.late->closed ? " · " + s.t("period.closed") : ""),
            {Type::small, Tone::muted});
    };
    table.rows({static_cast<int>(rows.size()), key, cells}, s.t("list.more"));
}

}  // namespace app
