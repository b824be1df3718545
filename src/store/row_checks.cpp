#include "store/row_checks.h"

#include <string>
#include <string_view>

#include "store/cell_words.h"
#include "store/figure_text.h"
#include "store/number_text.h"

namespace store {
namespace {

void checkWidth(RowRead& row) {
    const std::vector<std::string>& cells = row.cells.cells;
    const std::size_t width = row.columns.table.headers.size();
    if (cells.size() < width) row.note(NoteCode::shortRow, nowhere, std::to_string(cells.size()));
    for (std::size_t i = width; i < cells.size(); ++i) {
        if (!trim(cells[i]).empty()) row.note(NoteCode::extraCells, nowhere, cells[i]);
    }
}

void checkState(RowRead& row, std::size_t column, const plan::Goal& goal) {
    const std::string_view raw = cellAt(row.cells, column);
    const auto theirs = readProgrammedState(raw);
    if (!theirs) return;
    const auto found = goal.years.find(row.columns.targets[column].year);
    const plan::Value programmed =
        found == goal.years.end() ? plan::Value{} : programmedOrTarget(found->second);
    const bool ours = programmed.isText() || (programmed.number && *programmed.number != 0);
    if (ours != *theirs) row.note(NoteCode::stateDiffers, column, trim(raw), figureText(programmed));
}

}  // namespace

void checkCells(RowRead& row, std::size_t index, const plan::Goal& goal, std::vector<OwnProgress>& figures) {
    checkWidth(row);
    for (std::size_t i = 0; i < row.columns.targets.size(); ++i) {
        const std::string_view raw = cellAt(row.cells, i);
        switch (row.columns.targets[i].field) {
            case Field::ignore:
                if (readNumber(raw).kind == NumberKind::error) row.note(NoteCode::errorIgnored, i, trim(raw));
                break;
            case Field::ownProgress:
            case Field::ownShare:
            case Field::ownFourYears:
            case Field::ownExecution:
            case Field::ownExecutionTotal: {
                const NumberReading reading = readNumber(raw, row.columns.styles[i].sign);
                if (reading.number) {
                    figures.push_back({index, i, *reading.number});
                } else if (reading.kind != NumberKind::empty) {
                    row.note(NoteCode::progressNotNumber, i, trim(raw));
                }
                break;
            }
            case Field::programmedState:
                checkState(row, i, goal);
                break;
            default:
                break;
        }
    }
}

}  // namespace store
