// The account of an import, row by row: typed codes with their details. The app gives the words.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "store/csv.h"
#include "store/goal_mapping.h"

namespace store {

enum class RowOutcome {
    taken,    // every mapped cell came in as it stood
    changed,  // came in, and at least one note says what was changed on the way
    refused,  // did not come in; `refusal` says why
};

enum class Refusal {
    none,
    emptyRow,
    repeatedHeader,  // the header again
    noNameColumn,    // the mapping names no column for the goal's name
    missingName,
    duplicateRow,  // code and name stood in an earlier row (`was`: its record)
};

enum class NoteCode {
    // Changed on the way in.
    nameUnwrapped,     // was, became
    spaceTidied,       // runs of spaces inside a name; was, became
    codeRounded,       // a spreadsheet's decimal tail: 17.100000000000001 became 17.1
    percentRead,       // "100%" became 1
    numberRead,        // not written like its column's others: "$ 1.234,5" became 1234.5
    ambiguousNumber,   // "1.234" read by the column's other cells; became
    dashAsZero,        // "-" in money
    filledDown,        // blank line, objective or outcome taken from the row above (merged cells)
    totalFromPeriods,  // no total for the year: the sum of its periods
    // Came in, and worth knowing.
    textKept,        // a figure that is prose stays as text
    errorKept,       // a spreadsheet error stays as text; nothing is computed from it
    errorIgnored,    // a spreadsheet error in a column that is not imported
    notMoney,        // text where money was expected: not imported
    notWeight,       // text or a negative number for a weight: not imported
    codeLostDigits,  // 2.02426E+12: the spreadsheet cut the code short
    duplicateCode,   // the code stood in an earlier row under another name (was: its record)
    missingCode,
    missingLine,
    unknownTrend,           // was; the goal's type stays the default, sum
    unknownKind,            // was; the goal stays an output goal
    nameDiffers,            // same code, another name: the first is kept (was: this row's, became: kept)
    weightDiffers,          // same line or objective, another weight: the first is kept
    outcomeCodeTwice,       // the outcome goal's code stood with another name; both are kept
    outcomeDiffers,         // indicator or baseline of the same outcome goal differ: the first is kept
    periodsDiffer,          // the periods' sum (ours) is not the year's total (theirs); the total is kept
    totalMissing,           // the year has periods and no total, and its type does not add up: left empty
    zeroWithoutPeriods,     // the year's total says 0 reported while none of its periods has a report
    extraCells,             // text beyond the last header; was
    shortRow,               // fewer cells than headers
    progressDiffers,        // theirs, ours
    progressUpsideDown,     // theirs: programmed over reported; ours
    progressNotDivided,     // theirs: what was reported, as it is; ours
    progressNotProgrammed,  // theirs; nothing programmed, so no figure on our side
    progressNotReported,    // theirs; nothing reported
    progressNotComputable,  // theirs; programmed or reported is text
    progressNotNumber,      // their own figure is no number (was): nothing to compare
    shareDiffers,           // theirs; ours: reported of the year over the four years' target
    shareOfProgress,        // theirs: the year's progress, a ratio, over the target; ours
    shareNoTarget,          // theirs; the four years' target or the report is no number
    fourYearsByShares,      // theirs: the years' shares by the table's own weights (sharesRule); ours
    fourYearsDiffers,       // theirs, ours, and no usual practice explains it
    fourYearsNone,          // theirs; no figure on our side
    executionOtherColumns,  // theirs: with other columns of the same header (became); ours
    executionOtherTerms,    // theirs: with other amounts (became: "paid/definitive"); ours
    executionDiffers,       // theirs, ours, and the table's own columns do not explain it
    executionNoMoney,       // theirs; no appropriation or no commitment, so no figure on our side
    stateDiffers,           // P or NP (was) against the programmed value (became)
    // Merge only.
    fieldChanged,  // was: the plan's, became: the table's; counts as changed
    emptyKept,     // the table's cell is empty: the plan's (became) stays
    // Of the whole table (no row).
    columnStyle,      // most numbers of the column are written like `was`; all are read so (became)
    weightPercent,    // the column's weights are given in hundredths: divided by 100
    progressPercent,  // the column's own figures are given in hundredths: divided by 100 to compare
    sharesRule,       // the column's figures are the years' shares of the target, by weights (became)
    weightsDoNotSum,  // ours: the sum of the lines' weights, or of the objectives' of one line (was)
    cutOffGuessed,    // became: ISO date; was: the column that told it
    rowsLeftOut,      // theirs: how many blank rows after the last one, or records above the header (was)
    goalNotInTable,   // merge: a goal of the plan (was: its code) that no row names; it stays
    columnUnusable,   // mapped twice, or without its year or period: not imported
};

// Stable English word of the code, for text keys and files: "percentRead", "missingName".
const char* noteKey(NoteCode code);
const char* refusalKey(Refusal refusal);
const char* outcomeKey(RowOutcome outcome);

// True for the codes that make a row `changed`.
bool isChange(NoteCode code);

struct Note {
    NoteCode code;
    std::string header;  // of the column, as in the table; empty: no single column
    std::string was;
    std::string became;
    std::optional<double> theirs;  // ratios as the table has them: 1 is 100 %
    std::optional<double> ours;
    int year = 0;                            // where the note is of one year
    std::optional<std::size_t> column = {};  // of `header`, which may stand in more than one column
    bool operator==(const Note&) const = default;
};

enum class MergeState { none, added, changed, unchanged };  // none: first import, or refused

struct RowReport {
    std::size_t record = 0;  // as in TableRow
    std::size_t line = 0;
    std::string code;  // of the goal, may be empty
    std::string name;  // of the goal, tidied, may be empty
    plan::Id goal;     // empty when refused
    RowOutcome outcome = RowOutcome::taken;
    Refusal refusal = Refusal::none;
    MergeState merge = MergeState::none;
    std::vector<Note> notes;
};

struct IgnoredColumn {
    std::size_t column = 0;
    std::string header;
    Reason reason = Reason::noField;
    std::size_t filled = 0;  // cells with text that were not imported
};

struct ImportReport {
    std::vector<RowReport> rows;  // one for each row of the table, in its order
    std::vector<Note> notes;      // of the whole table
    std::vector<IgnoredColumn> ignored;
    std::size_t taken = 0;  // taken + changed + refused == rows.size()
    std::size_t changed = 0;
    std::size_t refused = 0;
    std::size_t goalsAdded = 0;  // merge only: by MergeState of the rows
    std::size_t goalsChanged = 0;
    std::size_t goalsUnchanged = 0;
};

// Notes of one code over all rows and the whole.
std::size_t countNotes(const ImportReport& report, NoteCode code);

// One line for each note (and one for each row without notes), codes as keys. `word` gives the header of each
// column for its key: record, line, outcome, refusal, merge, code, name, note, column, columnNumber
// (1-based), year, was, became, theirs, ours. For people: write it with guardFormulas and byteOrderMark.
Table reportTable(const ImportReport& report, const std::function<std::string(std::string_view)>& word);
std::string reportCsv(const ImportReport& report, const std::function<std::string(std::string_view)>& word);

}  // namespace store
