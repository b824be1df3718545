// A table of counts, and the same table as it may be shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace survey {

using Count = std::int64_t;

// People in each crossing of two variables, every person in exactly one cell: so a row's cells add up to its
// total. "Not said" is a column (or row) like the others, or the sums would not close.
//
// A question that lets one choose several is one such table for each option: chose it or not × group.
// Who did not choose it is as much a secret as who did.
struct CountTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<Count> cells;  // rows × columns, row after row; 0 or more
};

// Between which whole numbers a count is; `most` unset: there is no upper end.
struct CellRange {
    Count least = 0;
    std::optional<Count> most;
};

enum class Hiding {
    shown,
    small,          // the cell, or what is left of another table beside it, is below the limit
    complementary,  // large enough, but it would give away a small one by subtraction
    withTable,      // nothing of this table is shown
    notAsked,       // a total this table does not show anyway
};

struct ShownCell {
    std::optional<Count> count;  // set when, and only when, shown
    // For the people who work with the survey. Published, all hidden cells get one and the same mark: which
    // of them are small must not be told.
    Hiding hiding = Hiding::withTable;
};

enum class TableFate {
    shown,           // as the cells say
    malformed,       // negative counts, a wrong number of cells, or not of the people of the table beside it
    baseBelowLimit,  // fewer answers in all than the limit
    restBelowLimit,  // so few are left out of the table beside it that the two would tell of them
    besideHidden,    // the table beside it has hidden cells itself, which this one could give away
    notProtectable,  // with what is known elsewhere no choice of hidden cells keeps the small ones unknown
};

// The table with its totals: row `rows` holds the column totals, column `columns` the row totals, their
// crossing the number of all.
struct ShownTable {
    TableFate fate = TableFate::malformed;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<ShownCell> cells;  // (rows + 1) × (columns + 1), row after row

    std::size_t place(std::size_t row, std::size_t column) const { return row * (columns + 1) + column; }
    const ShownCell& at(std::size_t row, std::size_t column) const { return cells[place(row, column)]; }
};

// The counts with their totals, laid out as in ShownTable; unset for a malformed table.
std::optional<std::vector<Count>> withTotals(const CountTable& table);

}  // namespace survey
