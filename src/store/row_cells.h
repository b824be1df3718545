// The cells of one row, read by field and by the style of their columns. What is changed or lost on the way
// is noted in the row's report.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "store/csv.h"
#include "store/import_columns.h"
#include "store/import_report.h"

namespace store {

// What one row knows while it is read.
struct RowRead {
    const ImportColumns& columns;
    const TableRow& cells;
    RowReport& report;
    bool matched = false;  // merging, and the goal stood in the plan

    std::size_t columnOf(Field field) const { return columns.columnOf(field); }
    bool has(Field field) const { return columnOf(field) != nowhere; }
    std::string_view cell(Field field) const;  // empty where no column is mapped to the field
    Note& note(NoteCode code, std::size_t column, std::string was = {}, std::string became = {});
};

// What a name or a code becomes, and the notes of it (only asked for where it is used first).
struct CellText {
    std::string text;
    std::vector<Note> notes;
};

CellText readName(const RowRead& row, Field field);
CellText readCode(const RowRead& row, Field field);
void addNotes(RowRead& row, CellText& text);

plan::Value readValue(RowRead& row, std::size_t column, bool quiet = false);
std::optional<double> readMoney(RowRead& row, std::size_t column);
std::optional<double> readWeight(RowRead& row, Field field);

}  // namespace store
