// What a plan is: a sector's four-year strategic plan (Plan Estratégico Sectorial) as plain types.
// Collections are maps from a stable random id to a record; each record carries its own `order`, so that
// differences, merges and history are per field and never per place.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plan {

using Id = std::string;

// The guide's six phases, in order (Ilustración 1).
enum class Phase { knowing, drafting, approval, implementation, followUp, evaluation };

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
    std::string evidence;
    std::string comment;
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

struct Indicator {
    std::string name;
    std::string formula;
    std::string unit;
    std::string source;
    std::string periodicity;
    Accumulation accumulation = Accumulation::sum;
    bool falling = false;  // true: less is better
    Value baseline;
    std::string baselineDate;
    bool operator==(const Indicator&) const = default;
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
    bool operator==(const Goal&) const = default;
};

enum class WeightRule { given, equal };

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
    std::string cutOff;  // ISO date of the data's cut-off, or empty: none yet
    std::string source;  // who publishes the figures
    std::string
        contact;  // how to reach those who answer for the published page: a mail or web address, words
    std::string language = "es";  // that the plan's own words are written in: a two-letter code (ISO 639-1)
    std::string accent;           // "#RRGGBB" of the plan's own accent, or empty
    std::map<Id, Entity> entities;
    std::map<Id, StrategicLine> lines;
    std::map<Id, Objective> objectives;
    std::map<Id, Goal> goals;
    Thresholds thresholds;
    WeightRule weightRule = WeightRule::given;
    std::optional<double> cap;  // applied to children when they are aggregated; unset: none
    bool operator==(const Plan&) const = default;
};

// The line a goal stands in: its objective's, else its own; empty when neither is known.
Id lineOf(const Plan& plan, const Goal& goal);

// Ids of a collection in the order their records give, ties by id.
template <class Record>
std::vector<Id> inOrder(const std::map<Id, Record>& records) {
    std::vector<Id> ids;
    ids.reserve(records.size());
    for (const auto& entry : records) ids.push_back(entry.first);
    std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) {
        double orderA = records.at(a).order, orderB = records.at(b).order;
        return orderA != orderB ? orderA < orderB : a < b;
    });
    return ids;
}

}  // namespace plan
