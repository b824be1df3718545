#include "store/import_report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "store/number_text.h"

namespace store {
namespace {

struct NoteInfo {
    NoteCode code;
    const char* key;
    bool change;
};

// In the order of the enumeration.
constexpr NoteInfo noteInfos[] = {
    {NoteCode::nameUnwrapped, "nameUnwrapped", true},
    {NoteCode::spaceTidied, "spaceTidied", true},
    {NoteCode::codeRounded, "codeRounded", true},
    {NoteCode::percentRead, "percentRead", true},
    {NoteCode::numberRead, "numberRead", true},
    {NoteCode::ambiguousNumber, "ambiguousNumber", true},
    {NoteCode::dashAsZero, "dashAsZero", true},
    {NoteCode::filledDown, "filledDown", true},
    {NoteCode::totalFromPeriods, "totalFromPeriods", true},
    {NoteCode::textKept, "textKept", false},
    {NoteCode::errorKept, "errorKept", false},
    {NoteCode::errorIgnored, "errorIgnored", false},
    {NoteCode::notMoney, "notMoney", false},
    {NoteCode::notWeight, "notWeight", false},
    {NoteCode::codeLostDigits, "codeLostDigits", false},
    {NoteCode::duplicateCode, "duplicateCode", false},
    {NoteCode::missingCode, "missingCode", false},
    {NoteCode::missingLine, "missingLine", false},
    {NoteCode::unknownTrend, "unknownTrend", false},
    {NoteCode::unknownKind, "unknownKind", false},
    {NoteCode::nameDiffers, "nameDiffers", false},
    {NoteCode::weightDiffers, "weightDiffers", false},
    {NoteCode::outcomeCodeTwice, "outcomeCodeTwice", false},
    {NoteCode::outcomeDiffers, "outcomeDiffers", false},
    {NoteCode::periodsDiffer, "periodsDiffer", false},
    {NoteCode::totalMissing, "totalMissing", false},
    {NoteCode::zeroWithoutPeriods, "zeroWithoutPeriods", false},
    {NoteCode::extraCells, "extraCells", false},
    {NoteCode::shortRow, "shortRow", false},
    {NoteCode::progressDiffers, "progressDiffers", false},
    {NoteCode::progressUpsideDown, "progressUpsideDown", false},
    {NoteCode::progressNotDivided, "progressNotDivided", false},
    {NoteCode::progressNotProgrammed, "progressNotProgrammed", false},
    {NoteCode::progressNotReported, "progressNotReported", false},
    {NoteCode::progressNotComputable, "progressNotComputable", false},
    {NoteCode::progressNotNumber, "progressNotNumber", false},
    {NoteCode::shareDiffers, "shareDiffers", false},
    {NoteCode::shareOfProgress, "shareOfProgress", false},
    {NoteCode::shareNoTarget, "shareNoTarget", false},
    {NoteCode::fourYearsByShares, "fourYearsByShares", false},
    {NoteCode::fourYearsDiffers, "fourYearsDiffers", false},
    {NoteCode::fourYearsNone, "fourYearsNone", false},
    {NoteCode::executionOtherColumns, "executionOtherColumns", false},
    {NoteCode::executionOtherTerms, "executionOtherTerms", false},
    {NoteCode::executionDiffers, "executionDiffers", false},
    {NoteCode::executionNoMoney, "executionNoMoney", false},
    {NoteCode::stateDiffers, "stateDiffers", false},
    {NoteCode::fieldChanged, "fieldChanged", true},
    {NoteCode::emptyKept, "emptyKept", false},
    {NoteCode::columnStyle, "columnStyle", false},
    {NoteCode::weightPercent, "weightPercent", false},
    {NoteCode::progressPercent, "progressPercent", false},
    {NoteCode::sharesRule, "sharesRule", false},
    {NoteCode::weightsDoNotSum, "weightsDoNotSum", false},
    {NoteCode::cutOffGuessed, "cutOffGuessed", false},
    {NoteCode::rowsLeftOut, "rowsLeftOut", false},
    {NoteCode::goalNotInTable, "goalNotInTable", false},
    {NoteCode::columnUnusable, "columnUnusable", false},
};

constexpr bool inOrderOfCodes() {
    for (std::size_t i = 0; i < std::size(noteInfos); ++i) {
        if (static_cast<std::size_t>(noteInfos[i].code) != i) return false;
    }
    return std::size(noteInfos) == static_cast<std::size_t>(NoteCode::columnUnusable) + 1;
}
static_assert(inOrderOfCodes());

std::string maybeText(const std::optional<double>& number) {
    return number ? numberText(*number) : std::string();
}

}  // namespace

const char* noteKey(NoteCode code) { return noteInfos[static_cast<std::size_t>(code)].key; }

bool isChange(NoteCode code) { return noteInfos[static_cast<std::size_t>(code)].change; }

const char* refusalKey(Refusal refusal) {
    switch (refusal) {
        case Refusal::emptyRow:
            return "emptyRow";
        case Refusal::repeatedHeader:
            return "repeatedHeader";
        case Refusal::noNameColumn:
            return "noNameColumn";
        case Refusal::missingName:
            return "missingName";
        case Refusal::duplicateRow:
            return "duplicateRow";
        case Refusal::none:
            break;
    }
    return "";
}

const char* outcomeKey(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::taken:
            return "taken";
        case RowOutcome::changed:
            return "changed";
        case RowOutcome::refused:
            break;
    }
    return "refused";
}

std::size_t countNotes(const ImportReport& report, NoteCode code) {
    auto count = [&](const std::vector<Note>& notes) {
        return static_cast<std::size_t>(
            std::count_if(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; }));
    };
    std::size_t sum = count(report.notes);
    for (const RowReport& row : report.rows) sum += count(row.notes);
    return sum;
}

Table reportTable(const ImportReport& report, const std::function<std::string(std::string_view)>& word) {
    Table out;
    for (const char* key : {"record", "line", "outcome", "refusal", "merge", "code", "name", "note", "column",
                            "columnNumber", "year", "was", "became", "theirs", "ours"}) {
        out.headers.push_back(word ? word(key) : key);
    }
    auto add = [&](const RowReport* row, const Note* note) {
        static constexpr const char* merges[] = {"", "added", "changed", "unchanged"};
        std::vector<std::string> cells;
        if (row != nullptr) {
            cells = {std::to_string(row->record),
                     std::to_string(row->line),
                     outcomeKey(row->outcome),
                     refusalKey(row->refusal),
                     merges[static_cast<int>(row->merge)],
                     row->code,
                     row->name};
        } else {
            cells.resize(7);
        }
        if (note != nullptr) {
            for (std::string cell : {std::string(noteKey(note->code)), note->header,
                                     note->column ? std::to_string(*note->column + 1) : std::string(),
                                     note->year == 0 ? std::string() : std::to_string(note->year), note->was,
                                     note->became, maybeText(note->theirs), maybeText(note->ours)}) {
                cells.push_back(std::move(cell));
            }
        } else {
            cells.resize(out.headers.size());
        }
        out.rows.push_back({std::move(cells), out.rows.size() + 2, 0});
    };
    for (const Note& note : report.notes) add(nullptr, &note);
    for (const RowReport& row : report.rows) {
        if (row.notes.empty()) add(&row, nullptr);
        for (const Note& note : row.notes) add(&row, &note);
    }
    return out;
}

std::string reportCsv(const ImportReport& report, const std::function<std::string(std::string_view)>& word) {
    CsvStyle style;
    style.byteOrderMark = true;
    style.guardFormulas = true;
    return writeCsv(reportTable(report, word), style);
}

}  // namespace store
