// A consolidated table (consolidado): one row for each line of a plan that exists, with figures of progress
// that somebody worked out. Nothing of it goes into the plan; it is read to stand beside our figures.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.h"
#include "plan/spans.h"
#include "store/csv.h"

namespace store {

struct LineTableColumn {
    std::size_t column = 0;
    std::string header;  // tidied
    // What the figures may be of: what the header says, or everything it may mean, the likeliest first.
    std::vector<std::pair<plan::Span, int>> spans;
    bool said = false;        // the header says it
    bool hundredths = false;  // given from 0 to 100; `figures` are divided
    double tolerance = 0;     // half a unit of the last place that any of its cells gives, as a ratio
    std::vector<std::optional<double>> figures;  // one for each of LineTable::lines; ratios, 1 is 100 %
    std::optional<double> total;
};

struct LineTableRow {
    std::size_t record = 0;  // as in TableRow
    plan::Id line;
};

struct LineTable {
    std::string nameHeader;           // of the column that names the lines
    std::vector<LineTableRow> lines;  // in the table's order, each line once
    std::vector<LineTableColumn> columns;
    std::vector<std::string> notCompared;  // headers of other columns with numbers in the lines' rows
    std::vector<plan::Id> missing;         // the plan's lines that no row names
    std::size_t otherRows = 0;             // rows with text that name no line
    bool hasTotal = false;
};

// Nothing when the table is no such table: a column must name at least two of the plan's lines (or its only
// one), none of them twice, and a column must give figures of progress for at least half of them.
std::optional<LineTable> readLineTable(const Table& table, const plan::Plan& plan);

}  // namespace store
