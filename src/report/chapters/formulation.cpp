// What was gathered and agreed while the plan was made: its library, actors, workshops, analysis and frame.
#include <algorithm>
#include <iterator>

#include "plan/matrix.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

constexpr std::string_view typeWords[] = {
    "norm",      "structure",        "publicPolicy",      "strategicFrame",  "mipg",
    "diagnosis", "managementReport", "investmentProject", "developmentPlan", "benchmark"};
constexpr std::string_view kindKeys[] = {"record.workingTable.kind.directors",
                                         "record.workingTable.kind.technicalTeams",
                                         "record.workingTable.kind.community"};
constexpr std::string_view stanceKeys[] = {"record.actor.stance.supports", "record.actor.stance.neutral",
                                           "record.actor.stance.opposes"};
constexpr std::string_view statusKeys[] = {"record.articulation.status.open",
                                           "record.articulation.status.underWay",
                                           "record.articulation.status.solved"};

// Paragraphs as they were typed, parted by line breaks.
void lines(const Making& m, const std::string& words) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find('\n', at), words.size());
        if (words.find_first_not_of(" \t\r", at) < end) m.put(paragraph(words.substr(at, end - at)));
        at = end + 1;
    }
}

bool isOf(const plan::Id& entity, const Place& place) {
    return place.argument.empty() || entity == place.argument;
}

Reference referenceOf(const plan::Source& source) {
    if (!source.citation.empty()) return {"", "", source.citation, "", source.link};
    return {source.author, source.year ? std::to_string(*source.year) : "", source.title, "", source.link};
}

}  // namespace

void missionSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.frame.mission.empty()) return m.missing(key::noMission);
        lines(m, m.plan.frame.mission);
    });
}

void visionSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.frame.vision.empty()) return m.missing(key::noVision);
        lines(m, m.plan.frame.vision);
    });
}

void principlesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.frame.principles.empty()) return m.missing(key::noPrinciples);
        List list;
        for (const plan::Id& id : plan::inOrder(m.plan.frame.principles)) {
            const plan::Principle& principle = m.plan.frame.principles.at(id);
            Runs runs{{principle.name, true}};
            if (!principle.description.empty()) runs.push_back({": " + principle.description});
            list.items.push_back(std::move(runs));
        }
        m.put(std::move(list));
    });
}

void swotSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, place] {
        static constexpr std::pair<plan::Quadrant, std::string_view> quadrants[] = {
            {plan::Quadrant::strength, key::strengths},
            {plan::Quadrant::opportunity, key::opportunities},
            {plan::Quadrant::weakness, key::weaknesses},
            {plan::Quadrant::threat, key::threats}};
        bool any = false;
        for (const auto& [quadrant, words] : quadrants) {
            List list;
            for (const plan::Id& id : plan::byPriority(m.plan.swot, quadrant))
                if (isOf(m.plan.swot.items.at(id).entity, place))
                    list.items.push_back(plain(m.plan.swot.items.at(id).text));
            if (list.items.empty()) continue;
            any = true;
            m.put(Paragraph{{{m.t(words), true}}});
            m.put(std::move(list));
        }
        if (!any) return m.missing(key::noSwot);
        // What is to be done is the whole sector's.
        if (!place.argument.empty() || m.plan.swot.strategies.empty()) return;
        List strategies;
        for (const plan::Id& id : plan::inOrder(m.plan.swot.strategies))
            strategies.items.push_back(plain(m.plan.swot.strategies.at(id).text));
        m.put(Paragraph{{{m.t(key::strategies), true}}});
        m.put(std::move(strategies));
    });
}

void workingTablesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.workingTables.empty()) return m.missing(key::noWorkingTables);
        Table table{m.t(key::workingTablesTable),
                    {{m.t(key::workingTable), 2.6},
                     {m.t(key::kind), 1.2},
                     {m.t(key::day), 1.2},
                     {m.t(key::people), 0.9, Align::end},
                     {m.t(key::agreements), 2.6}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.workingTables)) {
            const plan::WorkingTable& each = m.plan.workingTables.at(id);
            int people = 0;
            bool counted = false;
            for (const auto& [group, attendance] : each.people) {
                counted = counted || attendance.count;
                people += attendance.count.value_or(0);
            }
            std::string agreements;
            for (const plan::Id& agreement : plan::inOrder(each.agreements))
                agreements += (agreements.empty() ? "" : "\n") + each.agreements.at(agreement).text;
            table.rows.push_back({{plain(each.title), plain(m.t(kindKeys[static_cast<int>(each.kind)])),
                                   plain(each.date.empty() ? "–" : m.t.date(each.date)),
                                   plain(counted ? m.t.number(people, 0) : "–"),
                                   plain(agreements.empty() ? "–" : agreements)}});
        }
        m.put(std::move(table));
    });
}

void actorsSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, place] {
        Table table{m.t(key::actorsTable),
                    {{m.t(key::actor), 2},
                     {m.t(key::interest), 3},
                     {m.t(key::stance), 1.2},
                     {m.t(key::influence), 0.9, Align::end}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.actors)) {
            const plan::Actor& actor = m.plan.actors.at(id);
            if (!isOf(actor.entity, place)) continue;
            table.rows.push_back(
                {{plain(actor.name), plain(actor.interest.empty() ? m.t(key::notWritten) : actor.interest),
                  plain(m.t(stanceKeys[static_cast<int>(actor.stance)])),
                  plain(actor.influence ? m.t.number(*actor.influence, 0) : "–")}});
        }
        if (table.rows.empty()) return m.missing(key::noActors);
        table.note = m.t(key::influenceNote);
        m.put(std::move(table));
    });
}

void selfDiagnosisSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        const plan::SelfDiagnosis& diagnosis = m.plan.selfDiagnosis;
        Table table{m.t(key::diagnosisTable),
                    {{m.t(key::dimension), 3}, {m.t(key::score), 1, Align::end}, {m.t(key::band), 1.4}},
                    {}};
        bool any = false;
        for (const plan::Id& id : plan::inOrder(diagnosis.dimensions)) {
            const std::optional<double> score = plan::scoreOf(diagnosis, id);
            any = any || score;
            const plan::Id band = score ? plan::bandOf(diagnosis, *score) : plan::Id();
            table.rows.push_back(
                {{plain(diagnosis.dimensions.at(id).name), plain(score ? m.t.number(*score, 1) : "–"),
                  plain(band.empty() ? "–" : diagnosis.bands.at(band).name)}});
        }
        if (!any) return m.missing(key::noDiagnosis);
        table.note = m.t(key::diagnosisNote);
        m.put(std::move(table));
    });
}

void articulationProblemsSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, place] {
        Table table{m.t(key::problemsTable),
                    {{m.t(key::problem), 3.4}, {m.t(key::problemEntities), 1.8}, {m.t(key::state), 1}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.articulation)) {
            const plan::ArticulationProblem& problem = m.plan.articulation.at(id);
            if (!place.argument.empty() && !problem.entities.contains(place.argument)) continue;
            std::string entities;
            for (const plan::Id& entity : plan::inOrder(m.plan.entities))
                if (problem.entities.contains(entity))
                    entities += (entities.empty() ? "" : ", ") + entityName(m.plan, entity);
            table.rows.push_back({{plain(problem.text), plain(entities.empty() ? "–" : entities),
                                   plain(m.t(statusKeys[static_cast<int>(problem.status)]))}});
        }
        if (table.rows.empty()) return m.missing(key::noProblems);
        m.put(std::move(table));
    });
}

void analysisSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, place] {
        const plan::Analysis& analysis = m.plan.analysis;
        Table table{m.t(key::analysisTable),
                    {{m.t(key::finding), 3.2}, {m.t(key::strategicTheme), 2}, {m.t(key::entity), 1}},
                    {}};
        // An entity after the other, those of none last.
        std::vector<plan::Id> entities = plan::inOrder(m.plan.entities);
        entities.emplace_back();
        for (const plan::Id& entity : entities)
            for (const plan::Id& id : plan::inOrder(analysis.findings)) {
                const plan::AnalysisFinding& finding = analysis.findings.at(id);
                const plan::Id of = m.plan.entities.contains(finding.entity) ? finding.entity : plan::Id();
                if (of != entity || !isOf(of, place)) continue;
                const auto theme = analysis.themes.find(finding.theme);
                table.rows.push_back(
                    {{plain(finding.text), plain(theme == analysis.themes.end() ? "–" : theme->second.name),
                      plain(entityName(m.plan, of))}});
            }
        if (table.rows.empty()) return m.missing(key::noAnalysis);
        m.put(std::move(table));
    });
}

void matrixSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.entities.empty() || m.plan.lines.empty()) return m.missing(key::noMatrix);
        const plan::Matrix matrix = plan::matrixOf(m.plan, plan::Level::line);
        // Whichever are fewer stand side by side.
        const bool entitiesAcross = matrix.entities.size() <= matrix.columns.size();
        const auto lineName = [&](std::size_t place) {
            const plan::StrategicLine& line = m.plan.lines.at(matrix.columns[place]);
            return codedName(line.code, line.name);
        };
        const auto nameOf = [&](std::size_t place) { return entityName(m.plan, matrix.entities[place]); };
        const std::size_t across = entitiesAcross ? matrix.entities.size() : matrix.columns.size();
        const std::size_t down = entitiesAcross ? matrix.columns.size() : matrix.entities.size();
        Table table{m.t(key::matrixTable), {{m.t(entitiesAcross ? key::line : key::entity), 2.4}}, {}};
        for (std::size_t place = 0; place < across; ++place)
            table.columns.push_back({entitiesAcross ? nameOf(place) : lineName(place), 1});
        table.wide = across > 6;
        for (std::size_t r = 0; r < down; ++r) {
            Row row{{plain(entitiesAcross ? lineName(r) : nameOf(r))}};
            for (std::size_t c = 0; c < across; ++c) {
                const plan::MatrixCell& cell = entitiesAcross ? matrix.cells[c][r] : matrix.cells[r][c];
                row.cells.push_back(plain(cell.empty()
                                              ? m.t(key::matrixGap)
                                              : m.t.with(key::matrixCell, {m.t.number(cell.goals, 0),
                                                                           m.t.number(cell.projects, 0)})));
            }
            table.rows.push_back(std::move(row));
        }
        table.note = m.t(key::matrixNote);
        m.put(std::move(table));
    });
}

void librarySource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, place] {
        List list;
        for (const plan::Id& id : plan::inOrder(m.plan.sources)) {
            const plan::Source& source = m.plan.sources.at(id);
            const auto type = static_cast<std::size_t>(source.type);
            if (type >= std::size(typeWords) || typeWords[type] != place.argument) continue;
            Runs runs = runsOf(referenceOf(source));
            if (!source.summary.empty()) runs.push_back({" " + source.summary});
            list.items.push_back(std::move(runs));
        }
        if (list.items.empty())
            return m.put(Missing{m.t.with(key::noLibrary, {m.t("record.source.type." + place.argument)})});
        m.put(std::move(list));
    });
}

void bibliographySource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.sources.empty()) return m.missing(key::noBibliography);
        Bibliography all;
        for (const plan::Id& id : plan::inOrder(m.plan.sources))
            all.entries.push_back(referenceOf(m.plan.sources.at(id)));
        std::stable_sort(all.entries.begin(), all.entries.end(), [](const Reference& a, const Reference& b) {
            return (a.who.empty() ? a.title : a.who) < (b.who.empty() ? b.title : b.who);
        });
        m.put(std::move(all));
    });
}

void unwrittenSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] { m.missing(key::unwritten); });
}

void unplacedSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] { m.missing(key::unplaced); });
}

}  // namespace report
