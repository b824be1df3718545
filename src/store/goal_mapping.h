// Which column of a table of goals is what. A first mapping is guessed from the headers and their places,
// each guess with its reason; a planner corrects it; it is saved by header text and used again.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/csv.h"
#include "store/fold_text.h"

namespace store {

enum class Field {
    ignore,
    lineCode,
    line,
    lineWeight,
    objectiveCode,
    objective,  // or programme
    objectiveWeight,
    outcomeCode,
    outcomeName,
    outcomeIndicator,
    outcomeBaseline,
    goalCode,
    goalName,
    goalKind,
    goalWeight,
    unit,
    trend,
    indicator,
    formula,
    source,
    periodicity,
    baseline,
    entity,
    responsible,
    target,            // of the four years
    yearTarget,        // year
    yearProgrammed,    // year
    yearReported,      // year
    evidence,          // year
    periodProgrammed,  // year and quarter or month
    periodReported,    // year and quarter or month
    moneyPlanned,      // year, as all money
    moneyInitial,
    moneyDefinitive,
    moneyCommitted,
    moneyObligated,
    moneyPaid,
    projectCode,
    project,
    // The table's own figures: checked against ours, not imported.
    ownProgress,        // year
    ownShare,           // year: what was done in it, of the four years' target
    ownFourYears,       // of the four years
    ownExecution,       // year: financial
    ownExecutionTotal,  // of all the years the table gives money for
    programmedState,    // year; P or NP, checked against the programmed value, not imported
    notes,              // goes to the goal's notes as "header: text"
};

enum class Span { none, year, period };
enum class FieldGroup { none, structure, outcome, goal, values, money, checks };

struct FieldInfo {
    Field field;
    const char* key;  // stable English key, as in files: "yearProgrammed"
    Span span;        // what else has to be chosen
    FieldGroup group;
    bool many;  // more than one column may be mapped to it
};

// Every field once, in the order of the enumeration: what a select offers.
const std::vector<FieldInfo>& allFields();
const FieldInfo& fieldInfo(Field field);
std::optional<Field> fieldOf(std::string_view key);

// What a column is mapped to. `quarter` 1..4 or `month` 1..12, only for Span::period, never both.
struct ColumnTarget {
    Field field = Field::ignore;
    int year = 0;
    int quarter = 0;
    int month = 0;
    bool operator==(const ColumnTarget&) const = default;
};

// "2024-T1", "2024-03": the key of the period in plan::Goal::periods; empty when the target has no period.
std::string periodKey(const ColumnTarget& target);

enum class Certainty { sure, likely, unsure };

enum class Reason {
    headerWords,  // the header says it
    headerTypo,   // the header says it with a slip of the pen
    headerPart,   // the header says it in part ("APROPIACION 2024": initial or definitive is not said)
    place,        // the header alone could be two things; the columns around it decide (`other`)
    fullerBlock,  // the same header stands twice; this one stands with more of its year's money (`other`)
    firstOfSame,  // the same header stands twice and nothing tells them apart: the first (`other`)
    duplicate,    // ignored: `other` already gives this
    computed,     // ignored: a total or percentage that the product works out itself
    noField,      // ignored: nothing in a plan answers to it
    emptyColumn,  // ignored: no header and no text
    saved,        // from a saved mapping
    notSaved,     // the saved mapping does not know this column; `target` is the guess
    chosen,       // a person chose it
};

struct ColumnMapping {
    std::string header;  // as in the table
    int occurrence = 1;  // 1 for the first column of this header text, 2 for the second...
    ColumnTarget target;
    Certainty certainty = Certainty::sure;
    Reason reason = Reason::headerWords;
    std::optional<std::size_t> other;  // the column the reason speaks of
};

struct Mapping {
    std::vector<ColumnMapping> columns;  // one for each column of the table, in its order
};

Mapping guessMapping(const Table& table);

enum class MappingFault {
    noGoalName,  // no column gives the goals' names: nothing can be imported
    twice,       // `column` gives what `other` already gives
    noYear,      // `column` needs a year
    noPeriod,    // `column` needs a quarter or a month
};

struct MappingProblem {
    MappingFault fault;
    std::size_t column = 0;
    std::size_t other = 0;
};

// Empty: the mapping can be used. Only noGoalName stops an import; columns of the others are left out by it.
std::vector<MappingProblem> checkMapping(const Mapping& mapping);

// [{"header": "T1. PLANEADO 2024", "field": "periodProgrammed", "year": 2024, "quarter": 1}, ...];
// "occurrence" is written from the second column of a header on.
nlohmann::json mappingJson(const Mapping& mapping);

struct AppliedMapping {
    Mapping mapping;  // columns the saved one does not know hold the guess (Reason::notSaved)
    std::vector<std::string> missing;  // headers the saved one maps and the table does not have
};

// Uses a saved mapping on a table whose columns may have moved. Headers are compared without case, accents,
// spaces and punctuation. Nothing when `saved` is not such a list; entries with unknown fields are left out.
std::optional<AppliedMapping> applyMapping(const nlohmann::json& saved, const Table& table);

}  // namespace store
