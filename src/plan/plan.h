// What a plan is: a sector's four-year strategic plan (Plan Estratégico Sectorial) as plain types.
// Collections are maps from a stable random id to a record; each record carries its own `order`, so that
// differences, merges and history are per field and never per place.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/actors.h"
#include "plan/analysis.h"
#include "plan/approval.h"
#include "plan/articulation.h"
#include "plan/document_text.h"
#include "plan/frame.h"
#include "plan/id.h"
#include "plan/self_diagnosis.h"
#include "plan/socialisation.h"
#include "plan/sources.h"
#include "plan/swot.h"
#include "plan/team.h"
#include "plan/work_plan.h"
#include "plan/working_tables.h"

namespace plan {

// DNP's accumulation types; progress.h gives the formulas.
enum class Accumulation { sum, capacity, flow, stock, reduction, annualReduction };

// Outcome goal (meta de resultado) or output goal (meta de producto).
enum class GoalKind { outcome, output };

// A figure as it was given: a finite number, or the text that stood in its place ("2 Estrategias",
// "#DIV/0!"), or nothing. Text is kept as it came and never read as a number.
struct Value {
    std::optional<double> number;
    std::string text;

    bool empty() const { return !number && text.empty(); }
    bool isText() const { return !number && !text.empty(); }
    bool operator==(const Value&) const = default;
};

struct Entity {
    double order = 0;
    std::string name;       // Secretaría Distrital de Gobierno
    std::string shortName;  // SDG
    std::string role;       // what it does in the sector
    bool operator==(const Entity&) const = default;
};

struct StrategicLine {
    double order = 0;
    std::string code;
    std::string name;
    std::string expectedResult;
    std::optional<double> weight;  // share of the plan, 0..1; unset: not given
    bool operator==(const StrategicLine&) const = default;
};

struct Objective {
    double order = 0;
    std::string code;
    std::string name;
    Id line;
    std::optional<double> weight;  // share of the line, 0..1
    bool operator==(const Objective&) const = default;
};

// What one year (vigencia) asks and brings, in the indicator's unit.
struct YearValues {
    Value target;      // the four-year plan's target for the year
    Value programmed;  // the year's action plan, where there is one; it goes before `target` as P_t
    Value reported;    // R_t
    std::string evidence;
    bool operator==(const YearValues&) const = default;
};

// One period inside a year, keyed "2024-T1" (quarter) or "2024-03" (month).
struct PeriodValues {
    Value programmed;
    Value reported;
    std::string evidence;  // a web address, or where it is kept
    std::string comment;
    std::string reportedBy;  // person or office, as written
    bool operator==(const PeriodValues&) const = default;
};

// Pesos of one year; unset: not given.
struct Money {
    std::optional<double> planned;     // the financial plan of the development plan
    std::optional<double> initial;     // apropiación inicial
    std::optional<double> definitive;  // apropiación definitiva
    std::optional<double> committed;   // compromisos
    std::optional<double> obligated;   // obligaciones
    std::optional<double> paid;        // giros, pagos
    bool operator==(const Money&) const = default;
};

// The terms of a budget's execution, in the order money goes through them.
enum class MoneyTerm { planned, initial, definitive, committed, obligated, paid };

// The indicator sheet (hoja de vida).
struct Indicator {
    std::string name;
    std::string purpose;    // what it is measured for
    std::string formula;    // as written; the product's own rules are in progress.h
    std::string variables;  // what the formula's letters stand for
    std::string unit;
    std::string source;
    std::string periodicity;
    std::optional<double> lagDays;  // days after a period's end until its figure can be known, >= 0
    std::string measuredBy;         // who measures
    std::string analysedBy;         // who analyses
    std::string notes;
    Accumulation accumulation = Accumulation::sum;
    bool falling = false;  // true: less is better
    Value baseline;
    std::string baselineDate;
    bool operator==(const Indicator&) const = default;
};

// A change of what is asked of a goal, made after the plan was adopted.
struct TargetChange {
    std::string day;  // ISO date
    std::string
        field;     // JSON pointer from the goal: "/target", "/years/2025/programmed", "/indicator/baseline"…
    Value before;  // empty: there was none
    Value after;
    std::string author;
    std::string reason;  // empty: not said
    bool operator==(const TargetChange&) const = default;
};

struct Goal {
    double order = 0;
    GoalKind kind = GoalKind::output;
    std::string code;
    std::string name;
    Id objective;                  // may be empty: then `line` places it
    Id line;                       // may be empty when the objective names its line
    Id outcome;                    // output goal: the outcome goal it serves, or empty
    Id entity;                     // responsible entity, or empty
    std::string responsible;       // person or office, as written
    std::optional<double> weight;  // share among its siblings, 0..1
    Indicator indicator;
    Value target;  // M: the four years' target
    std::map<int, YearValues> years;
    std::map<std::string, PeriodValues> periods;
    std::map<int, Money> money;
    std::string project;  // investment project, as written
    std::string notes;
    std::map<Id, TargetChange> changes;
    std::string addedOn;      // ISO date: only after the plan was adopted; empty: it was adopted with it
    std::string withdrawnOn;  // ISO date: nothing is asked of it any more; empty: it stands
    std::string withdrawnReason;
    bool operator==(const Goal&) const = default;
};

// An activity of a project: the year's action plan (plan de acción).
struct Activity {
    double order = 0;
    std::string name;
    std::string responsible;
    std::string start, end;          // ISO dates, or empty
    std::optional<double> progress;  // 0..1 as reported; unset: no report
    std::string evidence;
    bool operator==(const Activity&) const = default;
};

// What a project has in one year from one source of money.
struct Resource {
    double order = 0;
    int year = 0;        // vigencia
    std::string source;  // recursos propios, SGP, regalías, crédito…
    Money money;
    bool operator==(const Resource&) const = default;
};

// Investment project (proyecto de inversión).
struct Project {
    double order = 0;
    std::string code;  // BPIN or the entity's own
    std::string name;
    Id entity;  // that carries it out, or empty
    std::string responsible;
    std::set<Id> goals;  // it serves
    std::map<Id, Activity> activities;
    std::map<Id, Resource> resources;
    std::string notes;
    bool operator==(const Project&) const = default;
};

// A period whose reports are closed, keyed as PeriodValues are. Opened again, it stays with its reason.
struct Closing {
    std::string closedOn;    // ISO date
    std::string reopenedOn;  // ISO date; empty: it is closed
    std::string reason;      // why it was opened again
    bool operator==(const Closing&) const = default;
};

// What goes out too when the plan is published; what is false stays in (store/published_plan.h says what each
// is).
struct GoesOut {
    bool names = false;    // of persons
    bool work = false;     // how the plan came to be
    bool figures = false;  // of periods that are not closed or end after the cut-off
    bool themes = false;   // of what citizens asked for, those that are not published
    bool operator==(const GoesOut&) const = default;
};

// Where practice differs on what the four years' figure is made of (progress.h).
enum class YearsRule { mean, last };  // flow and stock: the years' mean, or the last due year
enum class ReductionRule {
    mean,
    fromBaseline
};  // annual reduction: the years' mean, or (B − R_last) / (B − M)

// What children count by: the weights given, all alike, the goals below them, the money appropriated to them.
enum class WeightRule { given, equal, goals, money };

// Traffic light thresholds on progress to date, as ratios.
struct Thresholds {
    double good = 0.9;
    double watch = 0.7;
    bool operator==(const Thresholds&) const = default;
};

struct Plan {
    std::string name;
    std::string sector;
    std::string territory;        // city or municipality
    std::string developmentPlan;  // Plan de Desarrollo it answers to
    int firstYear = 0;            // first vigencia
    int lastYear = 0;             // last vigencia, firstYear + 3 in a four-year plan
    Phase phase = Phase::knowing;
    std::string adoptedOn;  // ISO date of the instrument that adopted it, or empty: not yet
    std::string cutOff;     // ISO date of the data's cut-off, or empty: none yet
    std::string source;     // who publishes the figures
    std::string
        contact;  // how to reach those who answer for the published page: a mail or web address, words
    std::string language = "es";  // that the plan's own words are written in: a two-letter code (ISO 639-1)
    std::string accent;           // "#RRGGBB" of the plan's own accent, or empty
    GoesOut goesOut;
    std::string archivedOn;  // ISO date: this is the copy for the archive made on that day; empty: it is none
    std::map<Id, Entity> entities;
    std::map<Id, StrategicLine> lines;
    std::map<Id, Objective> objectives;
    std::map<Id, Goal> goals;
    std::map<Id, Project> projects;
    std::map<std::string, Closing> closings;  // by period
    Thresholds thresholds;
    WeightRule weightRule = WeightRule::given;
    std::string weightsNote;  // why given weights are not to sum to 1; empty: they are to
    YearsRule flowRule = YearsRule::mean;
    YearsRule stockRule = YearsRule::mean;
    ReductionRule annualReductionRule = ReductionRule::mean;
    std::map<int, double> yearWeights;               // share of each year in means of years; empty: all alike
    MoneyTerm executionTerm = MoneyTerm::committed;  // the numerator of financial execution
    std::optional<double> cap;  // applied to children when they are aggregated; unset: none
    // How it comes to be: phases one to three of the methodology.
    WorkPlan workPlan;
    std::map<Id, Source> sources;
    std::map<Id, Actor> actors;
    Swot swot;
    std::map<Id, ArticulationProblem> articulation;
    SelfDiagnosis selfDiagnosis;
    WorkingTables workingTables;
    std::map<Id, TeamTask> tasks;
    Analysis analysis;
    StrategicFrame frame;
    PlanDocument document;
    ApprovalProcess approval;
    Socialisation socialisation;
    bool operator==(const Plan&) const = default;
};

// The line a goal stands in: its objective's, else its own; empty when neither is known.
Id lineOf(const Plan& plan, const Goal& goal);

// Ids of a collection in the order their records give, ties by id.
template <class Record>
std::vector<Id> inOrder(const std::map<Id, Record>& records) {
    std::vector<std::pair<double, const Id*>> places;  // records looked up once, not in every comparison
    places.reserve(records.size());
    for (const auto& [id, record] : records) places.emplace_back(record.order, &id);
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : *a.second < *b.second;
    });
    std::vector<Id> ids;
    ids.reserve(places.size());
    for (const auto& place : places) ids.push_back(*place.second);
    return ids;
}

}  // namespace plan
