// The columns of a table as an import uses them: what each is mapped to, and how it writes its cells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/column_style.h"
#include "store/csv.h"
#include "store/goal_mapping.h"
#include "store/import_report.h"

namespace store {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);  // no column

struct ImportColumns {
    const Table& table;
    std::vector<ColumnTarget> targets;  // one for each header
    std::vector<ColumnStyle> styles;    // the same

    std::size_t columnOf(Field field) const;  // the first one; nowhere when none is mapped to it
    const std::string& headerOf(std::size_t column) const;
    // With the column's header, year and number; `nowhere` makes a note of no single column.
    Note makeNote(NoteCode code, std::size_t column, std::string was = {}, std::string became = {}) const;
};

// Puts into the report which columns cannot be used, which are ignored, how some write their numbers, and
// what of the file is no row of the table.
ImportColumns readColumns(const Table& table, const Mapping& mapping, ImportReport& report);

// Adds a note of the whole table.
Note& noteTable(ImportReport& report, const ImportColumns& columns, NoteCode code, std::size_t column,
                std::string was = {}, std::string became = {});

}  // namespace store
