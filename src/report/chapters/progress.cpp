// How the plan is going, how that is worked out, and who follows it.
#include "chart/bar_rows.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

chart::Role roleOf(const std::optional<double>& ratio, const plan::Thresholds& thresholds) {
    switch (plan::light(ratio, thresholds)) {
        case plan::Light::good:
            return chart::Role::good;
        case plan::Light::watch:
            return chart::Role::watch;
        case plan::Light::late:
            return chart::Role::late;
        case plan::Light::critical:
            return chart::Role::critical;
        default:
            return chart::Role::muted;
    }
}

std::string lightWords(const Making& m, const std::optional<double>& ratio) {
    return ratio ? m.t(standingKey({plan::FigureKind::ratio, ratio}, m.plan.thresholds)) : "–";
}

void bars(const Making& m, const std::vector<PartFigures>& parts, std::string_view column,
          std::string_view caption, const std::function<std::string(const plan::Id&)>& nameOf) {
    int good = 0, figures = 0;
    const PartFigures* last = nullptr;
    for (const PartFigures& part : parts) {
        if (!part.toDate.ratio) continue;
        ++figures;
        good += plan::light(part.toDate.ratio, m.plan.thresholds) == plan::Light::good;
        if (!last || *part.toDate.ratio < *last->toDate.ratio) last = &part;
    }
    if (!figures) return m.missing(key::noProgress);
    Chart chart;
    chart.sentence = m.t.with(key::barsSentence, {m.t.number(good, 0), m.t.number(figures, 0),
                                                  nameOf(last->id), m.t.percent(*last->toDate.ratio)});
    chart.subtitle = m.t(key::barsSubtitle);
    chart.foot = m.foot();
    chart.table = {m.t(caption),
                   {{m.t(column), 3},
                    {m.t(key::goals), 0.7, Align::end},
                    {m.t(key::done), 1, Align::end},
                    {m.t(key::due), 1, Align::end},
                    {m.t(key::toDate), 1, Align::end},
                    {m.t(key::state), 1.5}},
                   {}};
    chart::BarRows rows;
    rows.key = m.t(key::barsKey);
    for (const PartFigures& part : parts) {
        const std::string name = nameOf(part.id), state = lightWords(m, part.toDate.ratio);
        rows.rows.push_back({name,
                             part.fourYears.ratio,
                             part.due.ratio,
                             m.t.percentOrDash(part.fourYears.ratio),
                             state,
                             {},
                             roleOf(part.toDate.ratio, m.plan.thresholds)});
        chart.table.rows.push_back(
            {{plain(name), plain(m.t.number(part.toDate.goals, 0)),
              plain(m.t.percentOrDash(part.fourYears.ratio)), plain(m.t.percentOrDash(part.due.ratio)),
              plain(m.t.percentOrDash(part.toDate.ratio)), plain(state)}});
    }
    if (rows.rows.size() > 24) {
        m.put(paragraph(chart.sentence, Voice::lead));
        return m.put(std::move(chart.table));
    }
    chart.scene = chart::barRows(rows, m.frame);
    m.put(std::move(chart));
}

}  // namespace

void progressByLineSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        bars(m, m.figures.lines, key::line, key::progressLines, [&m](const plan::Id& id) {
            return codedName(m.plan.lines.at(id).code, m.plan.lines.at(id).name);
        });
    });
}

void progressByObjectiveSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        bars(m, m.figures.objectives, key::objective, key::progressObjectives, [&m](const plan::Id& id) {
            return codedName(m.plan.objectives.at(id).code, m.plan.objectives.at(id).name);
        });
    });
}

void progressByEntitySource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        bars(m, m.figures.entities, key::entity, key::progressEntities,
             [&m](const plan::Id& id) { return m.plan.entities.at(id).name; });
    });
}

void progressStatesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        static constexpr std::string_view order[] = {
            "light.good",       "light.watch",         "light.late",
            "light.critical",   "figure.regressed",    "figure.noReport",
            "figure.notYetDue", "figure.noProgrammed", "figure.notComputable"};
        std::map<std::string, int, std::less<>> counts;
        int all = 0;
        for (const plan::Id& id : m.figures.goals) {
            if (m.plan.goals.at(id).kind != plan::GoalKind::output) continue;
            ++counts[standingKey(m.figures.of.at(id).toDate, m.plan.thresholds)];
            ++all;
        }
        if (!all) return m.missing(key::noOutputs);
        const plan::Aggregate& toDate = m.figures.whole.toDate;
        if (toDate.ratio)
            m.put(paragraph(m.t.with(key::planProgress, {m.t.percentOrDash(m.figures.whole.fourYears.ratio),
                                                         m.t.percentOrDash(m.figures.whole.due.ratio),
                                                         m.t.percent(*toDate.ratio)}),
                            Voice::lead));
        Table table{
            m.t(key::statesTable),
            {{m.t(key::state), 2}, {m.t(key::goals), 1, Align::end}, {m.t(key::share), 1, Align::end}},
            {}};
        for (const std::string_view state : order)
            if (const auto found = counts.find(state); found != counts.end())
                table.rows.push_back({{plain(m.t(state)), plain(m.t.number(found->second, 0)),
                                       plain(m.t.percent(double(found->second) / all))}});
        table.rows.push_back(
            {{plain(m.t(key::total)), plain(m.t.number(all, 0)), plain(m.t.percent(1))}, true});
        table.note = m.foot();
        m.put(std::move(table));
    });
}

void progressGoalsSource(const Making& m, const Place&) {
    bool any = false;
    for (GoalGroup& group : goalGroups(m, true, true)) {
        any = true;
        m.tasks.push_back([&m, group = std::move(group)] {
            Table table{m.t.with(key::progressGoals, {group.title}),
                        {{m.t(key::code), 1},
                         {m.t(key::goal), 3.6},
                         {m.t(key::entity), 1},
                         {m.t(key::toDate), 1, Align::end},
                         {m.t(key::done), 1, Align::end},
                         {m.t(key::state), 1.5}},
                        {}};
            for (const plan::Id& id : group.goals) {
                const plan::Goal& goal = m.plan.goals.at(id);
                const GoalFigures& figures = m.figures.of.at(id);
                table.rows.push_back(
                    {{plain(goal.code), plain(goal.name), plain(entityName(m.plan, goal.entity)),
                      plain(m.t.percentOrDash(figures.toDate.ratio)),
                      plain(m.t.percentOrDash(figures.fourYears.ratio)),
                      plain(m.t(standingKey(figures.toDate, m.plan.thresholds)))}});
            }
            m.put(std::move(table));
        });
    }
    if (!any) m.tasks.push_back([&m] { m.missing(key::noGoals); });
}

void progressRulesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        const plan::Plan& plan = m.plan;
        m.put(paragraph(m.t(key::rulesIntroduction)));
        List list;
        const auto say = [&](const std::string& words) { list.items.push_back(plain(words)); };
        say(m.t.with(key::rulesLights,
                     {m.t.percent(plan.thresholds.good), m.t.percent(plan.thresholds.watch)}));
        static constexpr std::string_view weights[] = {"weights.given.words", "weights.equal.words",
                                                       "weights.goals.words", "weights.money.words"};
        say(m.t(weights[static_cast<int>(plan.weightRule)]));
        if (plan.cap) say(m.t.with(key::rulesCap, {m.t.percent(*plan.cap)}));
        say(m.t(key::rulesNoReport));
        say(m.t.with(key::rulesMoney, {m.t(termKey(plan.executionTerm))}));
        m.put(std::move(list));
    });
}

void followUpSource(const Making& m, const Place&) {
    bool any = false;
    for (GoalGroup& group : goalGroups(m, true, true)) {
        any = true;
        m.tasks.push_back([&m, group = std::move(group)] {
            Table table{m.t.with(key::followUpOf, {group.title}),
                        {{m.t(key::code), 1},
                         {m.t(key::indicator), 3},
                         {m.t(key::responsible), 2},
                         {m.t(key::measuredBy), 2},
                         {m.t(key::periodicity), 1.1}},
                        {}};
            for (const plan::Id& id : group.goals) {
                const plan::Goal& goal = m.plan.goals.at(id);
                const auto said = [](const std::string& text) { return plain(text.empty() ? "–" : text); };
                table.rows.push_back(
                    {{plain(goal.code), said(goal.indicator.name.empty() ? goal.name : goal.indicator.name),
                      said(goal.responsible), said(goal.indicator.measuredBy),
                      said(goal.indicator.periodicity)}});
            }
            m.put(std::move(table));
        });
    }
    if (!any) m.tasks.push_back([&m] { m.missing(key::noGoals); });
}

}  // namespace report
