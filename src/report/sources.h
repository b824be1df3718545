// What the plan can fill a section with, by name. Each source queues pieces of work that append blocks and
// parts to the document; where the plan has nothing, it says what is missing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/scene.h"
#include "report/document.h"
#include "report/plan_document.h"
#include "report/plan_figures.h"

namespace report {

// What all sources work with.
struct Making {
    const PlanSubject& subject;
    const plan::Plan& plan;
    const Words& t;
    const PlanFigures& figures;
    chart::Frame frame;
    Document& document;
    std::vector<std::function<void()>>& tasks;
    std::vector<std::function<void()>>& lastTasks;  // done when all the others are

    // To the section that is being filled: the last one.
    void put(Block block) const { document.sections.back().blocks.push_back(std::move(block)); }
    void missing(std::string_view key) const { put(Missing{t(key)}); }
    // A part of it, `deeper` levels below `level`, without a number.
    void part(const std::string& anchor, const std::string& title, int level, bool inContents) const;
    // "Fuente: … Corte: …"
    std::string foot() const;
};

// Where a source is asked for.
struct Place {
    std::string argument;  // an id of the plan; may be empty
    int level = 1;         // of its section
    std::string anchor;
};

using Source = void (*)(const Making& making, const Place& place);

struct NamedSource {
    std::string_view name;
    Source queue;
};

const std::vector<NamedSource>& sources();
Source sourceNamed(std::string_view name);  // null: there is none of that name

// --- chapters/sector.cpp
void entitiesSource(const Making& m, const Place& place);
void developmentPlanSource(const Making& m, const Place& place);
// --- chapters/strategy.cpp
void linesSource(const Making& m, const Place& place);
void objectivesSource(const Making& m, const Place& place);
void lineSource(const Making& m, const Place& place);       // argument: the line; empty: all, a part each
void objectiveSource(const Making& m, const Place& place);  // argument: the objective; empty: all
void articulationSource(const Making& m, const Place& place);
// --- chapters/priorities.cpp
void prioritiesSource(const Making& m, const Place& place);    // argument: the survey; empty: all
void surveyMethodSource(const Making& m, const Place& place);  // the same
// --- chapters/goals.cpp
void outcomeGoalsSource(const Making& m, const Place& place);
void outputGoalsSource(const Making& m, const Place& place);
void indicatorsSource(const Making& m, const Place& place);
// --- chapters/indicator_sheets.cpp
void indicatorSheetsSource(const Making& m, const Place& place);
// --- chapters/money.cpp
void moneyByYearSource(const Making& m, const Place& place);  // argument: the entity; empty: the plan
void moneyByEntitySource(const Making& m, const Place& place);
void moneyBySourceSource(const Making& m, const Place& place);  // argument as above
void projectsSource(const Making& m, const Place& place);       // argument as above
// --- chapters/progress.cpp
void progressByLineSource(const Making& m, const Place& place);
void progressByObjectiveSource(const Making& m, const Place& place);
void progressByEntitySource(const Making& m, const Place& place);
void progressStatesSource(const Making& m, const Place& place);
void progressGoalsSource(const Making& m, const Place& place);
void progressRulesSource(const Making& m, const Place& place);
void followUpSource(const Making& m, const Place& place);
// --- chapters/annexes.cpp
void targetChangesSource(const Making& m, const Place& place);
void glossarySource(const Making& m, const Place& place);
void missingListSource(const Making& m, const Place& place);

// --- chapters/formulation.cpp
void missionSource(const Making& m, const Place& place);
void visionSource(const Making& m, const Place& place);
void principlesSource(const Making& m, const Place& place);
void swotSource(const Making& m, const Place& place);  // argument: the entity; empty: all, with strategies
void workingTablesSource(const Making& m, const Place& place);
void actorsSource(const Making& m, const Place& place);  // argument: the entity; empty: all
void selfDiagnosisSource(const Making& m, const Place& place);
void articulationProblemsSource(const Making& m, const Place& place);  // argument as above
void analysisSource(const Making& m, const Place& place);              // argument as above
void matrixSource(const Making& m, const Place& place);                // entities by strategic line
void librarySource(const Making& m, const Place& place);               // argument: the type's word: "norm"
void bibliographySource(const Making& m, const Place& place);
void unwrittenSource(const Making& m, const Place& place);  // says that the section's own text is missing
void unplacedSource(const Making& m, const Place& place);   // says that the section is of nothing yet

// --- what chapters share
// "3.1 · Transparencia": code and name.
std::string codedName(const std::string& code, const std::string& name);
// The short name, or the whole one where there is none; "–" for an entity that is not there.
std::string entityName(const plan::Plan& plan, const plan::Id& id);
std::string_view accumulationKey(plan::Accumulation accumulation);
std::string_view termKey(plan::MoneyTerm term);
// A figure as given, with its unit where one is asked for; "–" for none.
std::string valueWords(const Words& t, const plan::Value& value, const std::string& unit = {});
// Goals of a kind that stand, under their objectives: lines' order, then objectives', then those under
// none. Parts without goals are left out.
struct GoalGroup {
    std::string anchor, title;
    std::vector<plan::Id> goals;
};
std::vector<GoalGroup> goalGroups(const Making& m, bool outputs, bool outcomes);

}  // namespace report
