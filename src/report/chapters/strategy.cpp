// Strategic lines and objectives, and where entities meet in them.
#include "plan/goal_values.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

// What hangs on a line or objective, as a table of its goals; nothing where it has none.
void goalsTable(const Making& m, const std::string& caption, const std::vector<plan::Id>& goals) {
    Table table{caption,
                {{m.t(key::code), 1},
                 {m.t(key::goal), 3.6},
                 {m.t(key::kind), 1.1},
                 {m.t(key::entity), 1.1},
                 {m.t(key::fourYearTarget), 1.2, Align::end}},
                {}};
    for (const plan::Id& id : goals) {
        const plan::Goal& goal = m.plan.goals.at(id);
        table.rows.push_back(
            {{plain(goal.code), plain(goal.name),
              plain(m.t(goal.kind == plan::GoalKind::outcome ? key::outcome : key::output)),
              plain(entityName(m.plan, goal.entity)),
              plain(valueWords(m.t, plan::targetOf(goal, m.figures.timing), goal.indicator.unit))}});
    }
    m.put(std::move(table));
}

// "Va en 54,7 % de lo prometido para los cuatro años; …": what its figures say, where there are any.
void progressSentence(const Making& m, const std::vector<PartFigures>& parts, const plan::Id& id) {
    for (const PartFigures& part : parts) {
        if (part.id != id || !part.toDate.ratio) continue;
        m.put(paragraph(m.t.with(key::partProgress,
                                 {m.t.percentOrDash(part.fourYears.ratio), m.t.percentOrDash(part.due.ratio),
                                  m.t.percentOrDash(part.toDate.ratio)})));
    }
}

// Themes that people asked for and that led here.
void themes(const Making& m, const plan::Id& id, std::set<survey::Id> survey::Theme::* of) {
    List list;
    for (const auto& [themeId, theme] : m.subject.themes) {
        if (!theme.asked || !(theme.*of).contains(id)) continue;
        list.items.push_back(
            plain(m.t.with(key::themeAsked, {theme.name.in(m.t.language), m.t.number(theme.asked->people, 0),
                                             m.t.number(theme.asked->of, 0)})));
    }
    if (list.items.empty()) return;
    m.put(paragraph(m.t(key::themesLedHere)));
    m.put(std::move(list));
}

std::vector<plan::Id> goalsOfObjective(const Making& m, const plan::Id& objective) {
    std::vector<plan::Id> goals;
    for (const plan::Id& id : m.figures.goals)
        if (m.plan.goals.at(id).objective == objective) goals.push_back(id);
    return goals;
}

void objectiveBlocks(const Making& m, const plan::Id& id) {
    const plan::Objective& objective = m.plan.objectives.at(id);
    if (const auto line = m.plan.lines.find(objective.line); line != m.plan.lines.end())
        m.put(paragraph(m.t.with(key::objectiveOfLine, {codedName(line->second.code, line->second.name)})));
    progressSentence(m, m.figures.objectives, id);
    themes(m, id, &survey::Theme::objectives);
    const std::vector<plan::Id> goals = goalsOfObjective(m, id);
    if (goals.empty()) return m.missing(key::noGoalsHere);
    goalsTable(m, m.t.with(key::goalsOf, {objective.name}), goals);
}

void lineBlocks(const Making& m, const plan::Id& id) {
    const plan::StrategicLine& line = m.plan.lines.at(id);
    if (line.expectedResult.empty())
        m.missing(key::noExpectedResult);
    else
        m.put(paragraph(m.t.with(key::expectedResult, {line.expectedResult})));
    progressSentence(m, m.figures.lines, id);
    themes(m, id, &survey::Theme::lines);
    List objectives;
    for (const plan::Id& each : plan::inOrder(m.plan.objectives))
        if (m.plan.objectives.at(each).line == id)
            objectives.items.push_back(
                plain(codedName(m.plan.objectives.at(each).code, m.plan.objectives.at(each).name)));
    if (objectives.items.empty()) return m.missing(key::noObjectivesHere);
    m.put(paragraph(m.t(key::itsObjectives)));
    m.put(std::move(objectives));
}

}  // namespace

void linesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.lines.empty()) return m.missing(key::noLines);
        Table table{m.t(key::linesTable),
                    {{m.t(key::line), 3}, {m.t(key::expected), 3}, {m.t(key::weight), 0.8, Align::end}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.lines)) {
            const plan::StrategicLine& line = m.plan.lines.at(id);
            table.rows.push_back(
                {{plain(codedName(line.code, line.name)),
                  plain(line.expectedResult.empty() ? m.t(key::notWritten) : line.expectedResult),
                  plain(m.t.percentOrDash(line.weight))}});
        }
        m.put(std::move(table));
    });
}

void objectivesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.objectives.empty()) return m.missing(key::noObjectives);
        Table table{m.t(key::objectivesTable),
                    {{m.t(key::objective), 3}, {m.t(key::line), 2.6}, {m.t(key::goals), 0.8, Align::end}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.objectives)) {
            const plan::Objective& objective = m.plan.objectives.at(id);
            const auto line = m.plan.lines.find(objective.line);
            table.rows.push_back(
                {{plain(codedName(objective.code, objective.name)),
                  plain(line == m.plan.lines.end() ? m.t(key::withoutLine)
                                                   : codedName(line->second.code, line->second.name)),
                  plain(m.t.number(static_cast<double>(goalsOfObjective(m, id).size()), 0))}});
        }
        m.put(std::move(table));
    });
}

void lineSource(const Making& m, const Place& place) {
    if (!place.argument.empty()) {
        m.tasks.push_back([&m, id = place.argument] {
            if (m.plan.lines.contains(id))
                lineBlocks(m, id);
            else
                m.missing(key::gone);
        });
        return;
    }
    if (m.plan.lines.empty()) m.tasks.push_back([&m] { m.missing(key::noLines); });
    for (const plan::Id& id : plan::inOrder(m.plan.lines))
        m.tasks.push_back([&m, id, place] {
            const plan::StrategicLine& line = m.plan.lines.at(id);
            m.part(place.anchor + "-" + anchorOf(id), codedName(line.code, line.name), place.level + 1, true);
            lineBlocks(m, id);
        });
}

void objectiveSource(const Making& m, const Place& place) {
    if (!place.argument.empty()) {
        m.tasks.push_back([&m, id = place.argument] {
            if (m.plan.objectives.contains(id))
                objectiveBlocks(m, id);
            else
                m.missing(key::gone);
        });
        return;
    }
    if (m.plan.objectives.empty()) m.tasks.push_back([&m] { m.missing(key::noObjectives); });
    for (const plan::Id& id : plan::inOrder(m.plan.objectives))
        m.tasks.push_back([&m, id, place] {
            const plan::Objective& objective = m.plan.objectives.at(id);
            m.part(place.anchor + "-" + anchorOf(id), codedName(objective.code, objective.name),
                   place.level + 1, true);
            objectiveBlocks(m, id);
        });
}

// Entity × objective: how many goals of the one serve the other. Where several stand in a row, they meet; a
// row of nothing is a gap.
void articulationSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.entities.empty() || m.plan.objectives.empty()) return m.missing(key::noArticulation);
        Table table{m.t(key::articulationTable), {{m.t(key::objective), 3}}, {}};
        const std::vector<plan::Id> entities = plan::inOrder(m.plan.entities);
        for (const plan::Id& entity : entities)
            table.columns.push_back({entityName(m.plan, entity), 0.8, Align::end});
        table.wide = entities.size() > 6;
        std::map<std::pair<plan::Id, plan::Id>, int> goals;
        for (const plan::Id& id : m.figures.goals)
            ++goals[{m.plan.goals.at(id).objective, m.plan.goals.at(id).entity}];
        int shared = 0, empty = 0;
        for (const plan::Id& id : plan::inOrder(m.plan.objectives)) {
            const plan::Objective& objective = m.plan.objectives.at(id);
            Row row{{plain(codedName(objective.code, objective.name))}};
            int with = 0;
            for (const plan::Id& entity : entities) {
                const auto found = goals.find({id, entity});
                const int count = found == goals.end() ? 0 : found->second;
                with += count > 0;
                row.cells.push_back(plain(count ? m.t.number(count, 0) : "–"));
            }
            shared += with > 1;
            empty += with == 0;
            table.rows.push_back(std::move(row));
        }
        m.put(
            paragraph(m.t.with(key::articulation, {m.t.number(shared, 0), m.t.number(empty, 0),
                                                   m.t.number(static_cast<double>(table.rows.size()), 0)})));
        m.put(std::move(table));
    });
}

}  // namespace report
