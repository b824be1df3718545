// Chapter 5: goals with what each year asks, and their indicators.
#include <algorithm>

#include "plan/goal_values.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

void goalTable(const Making& m, const GoalGroup& group, bool outputs) {
    const plan::Plan& plan = m.plan;
    Table table{m.t.with(outputs ? key::outputsOf : key::outcomesOf, {group.title}),
                {{m.t(key::code), 1},
                 {m.t(key::goal), 3.6},
                 {m.t(key::indicator), 2.6},
                 {m.t(key::entity), 1},
                 {m.t(key::baseline), 1, Align::end}},
                {}};
    const int years = plan.firstYear ? std::min(plan.lastYear - plan.firstYear + 1, 8) : 0;
    for (int i = 0; i < years; ++i)
        table.columns.push_back({std::to_string(plan.firstYear + i), 0.9, Align::end});
    table.columns.push_back({m.t(key::fourYearTarget), 1.1, Align::end});
    table.wide = true;
    for (const plan::Id& id : group.goals) {
        const plan::Goal& goal = plan.goals.at(id);
        std::string indicator = goal.indicator.name;
        if (!goal.indicator.unit.empty())
            indicator += (indicator.empty() ? "" : " ") + ("(" + goal.indicator.unit + ")");
        Row row{{plain(goal.code), plain(goal.name), plain(indicator), plain(entityName(plan, goal.entity)),
                 plain(valueWords(m.t, goal.indicator.baseline))}};
        for (int i = 0; i < years; ++i)
            row.cells.push_back(plain(valueWords(m.t, plan::programmedOf(goal, plan.firstYear + i))));
        row.cells.push_back(plain(valueWords(m.t, plan::targetOf(goal, m.figures.timing))));
        table.rows.push_back(std::move(row));
    }
    m.put(std::move(table));
}

void goalsOfKind(const Making& m, bool outputs) {
    bool any = false;
    for (GoalGroup& group : goalGroups(m, outputs, !outputs)) {
        any = true;
        m.tasks.push_back([&m, outputs, group = std::move(group)] { goalTable(m, group, outputs); });
    }
    if (!any) m.tasks.push_back([&m, outputs] { m.missing(outputs ? key::noOutputs : key::noOutcomes); });
}

}  // namespace

void outcomeGoalsSource(const Making& m, const Place&) { goalsOfKind(m, false); }
void outputGoalsSource(const Making& m, const Place&) { goalsOfKind(m, true); }

void indicatorsSource(const Making& m, const Place&) {
    bool any = false;
    for (GoalGroup& group : goalGroups(m, true, true)) {
        any = true;
        m.tasks.push_back([&m, group = std::move(group)] {
            Table table{m.t.with(key::indicatorsOf, {group.title}),
                        {{m.t(key::code), 1},
                         {m.t(key::indicator), 3},
                         {m.t(key::unit), 1.2},
                         {m.t(key::accumulation), 1.8},
                         {m.t(key::periodicity), 1.1},
                         {m.t(key::dataSource), 1.8}},
                        {}};
            table.wide = true;
            for (const plan::Id& id : group.goals) {
                const plan::Goal& goal = m.plan.goals.at(id);
                const plan::Indicator& i = goal.indicator;
                const auto said = [&](const std::string& text) { return plain(text.empty() ? "–" : text); };
                table.rows.push_back(
                    {{plain(goal.code), said(i.name), said(i.unit),
                      plain(m.t(accumulationKey(i.accumulation))), said(i.periodicity), said(i.source)}});
            }
            m.put(std::move(table));
        });
    }
    if (!any) m.tasks.push_back([&m] { m.missing(key::noGoals); });
}

}  // namespace report
