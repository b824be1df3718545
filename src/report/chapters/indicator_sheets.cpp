// The indicator sheet (hoja de vida) of each goal. What is missing in a sheet is shown as missing there.
#include "plan/goal_values.h"
#include "plan/progress.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

std::string figureWords(const Making& m, const plan::Figure& figure) {
    const plan::Taken taken = plan::takenOf(figure);
    return taken.ratio ? m.t.percent(*taken.ratio) : m.t(standingKey(taken, m.plan.thresholds));
}

void facts(const Making& m, const plan::Goal& goal) {
    const plan::Indicator& i = goal.indicator;
    Table table{m.t.with(key::sheetOf, {i.name.empty() ? goal.name : i.name}),
                {{m.t(key::fact), 1}, {m.t(key::value), 2.6}},
                {}};
    table.numbered = false;
    const auto fact = [&](std::string_view key, const std::string& value) {
        Runs words = plain(value);
        if (value.empty()) words = {{m.t(key::notWritten), false, true}};
        table.rows.push_back({{plain(m.t(key)), std::move(words)}});
    };
    std::string entity;
    if (const auto found = m.plan.entities.find(goal.entity); found != m.plan.entities.end())
        entity = found->second.name;
    fact(key::kind, m.t(goal.kind == plan::GoalKind::outcome ? key::outcome : key::output));
    fact(key::entity, entity);
    fact(key::responsible, goal.responsible);
    fact(key::purpose, i.purpose);
    fact(key::formula, i.formula);
    if (!i.variables.empty()) fact(key::variables, i.variables);
    fact(key::unit, i.unit);
    fact(key::accumulation, m.t(accumulationKey(i.accumulation)));
    fact(key::direction, m.t(plan::falls(i) ? key::lessIsBetter : key::moreIsBetter));
    std::string baseline = i.baseline.empty() ? "" : valueWords(m.t, i.baseline, i.unit);
    if (!baseline.empty() && !i.baselineDate.empty()) baseline += " (" + i.baselineDate + ")";
    fact(key::baseline, baseline);
    fact(key::dataSource, i.source);
    fact(key::periodicity, i.periodicity);
    fact(key::measuredBy, i.measuredBy);
    fact(key::analysedBy, i.analysedBy);
    if (!i.notes.empty()) fact(key::notes, i.notes);
    m.put(std::move(table));
}

void years(const Making& m, const plan::Goal& goal) {
    const plan::Timing& timing = m.figures.timing;
    Table table{m.t(key::sheetYears),
                {{m.t(key::year), 1.2},
                 {m.t(key::programmed), 1, Align::end},
                 {m.t(key::reported), 1, Align::end},
                 {m.t(key::progress), 1, Align::end}},
                {}};
    table.numbered = false;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year)
        table.rows.push_back(
            {{plain(std::to_string(year)), plain(valueWords(m.t, plan::programmedOf(goal, year))),
              plain(valueWords(m.t, plan::reportedOf(goal, year, timing))),
              plain(figureWords(m, plan::yearProgress(goal, year, timing)))}});
    table.rows.push_back({{plain(m.t(key::fourYears)),
                           plain(valueWords(m.t, plan::targetOf(goal, timing))),
                           {},
                           plain(figureWords(m, plan::fourYears(goal, timing)))},
                          true});
    m.put(std::move(table));
}

}  // namespace

void indicatorSheetsSource(const Making& m, const Place& place) {
    bool any = false;
    for (const GoalGroup& group : goalGroups(m, true, true)) {
        any = true;
        const std::string anchor = place.anchor + "-" + anchorOf(group.anchor);
        m.tasks.push_back(
            [&m, place, anchor, title = group.title] { m.part(anchor, title, place.level + 1, true); });
        for (const plan::Id& id : group.goals)
            m.tasks.push_back([&m, id, level = place.level + 2] {
                const plan::Goal& goal = m.plan.goals.at(id);
                m.part("g-" + anchorOf(id), codedName(goal.code, goal.name), level, false);
                facts(m, goal);
                years(m, goal);
            });
    }
    if (!any) m.tasks.push_back([&m] { m.missing(key::noGoals); });
}

}  // namespace report
