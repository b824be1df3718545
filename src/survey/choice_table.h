// The crossing of a question that lets one choose several options with a division of the people into groups.
#pragma once

#include <cstddef>
#include <vector>

#include "survey/count_table.h"
#include "survey/small_cells.h"

namespace survey {

struct ChoiceTable {
    std::size_t rows = 0;       // options
    std::size_t columns = 0;    // groups, every person in exactly one
    std::vector<Count> cells;   // who of the group chose the option; rows × columns, row after row
    std::vector<Count> people;  // in each group; published
    Count most = 1;             // options that one person may choose
    bool some = false;          // everybody chose one at least, of the options that are rows here
};

// What of it may be shown: hidden are small counts of those who chose an option and of those who did not
// (both are people), and what would give them away.
//
// Option by option (chose it or not × group) is not enough. Readers know how many options one may choose:
// where everybody in a group used up all choices, the options shown tell the one that is hidden, though no
// sum of the table does. So the choices not used are a further row: with it a group's column adds up to
// `most` times its people, which is known, and the table is one like all others. That row is never shown.
//
// `rowTotals`: of the options; known where the question's list shows them, none in that list itself (one
// column, everybody). The result has the people of each group in its last row, and no sums: people stand in
// several rows.
ShownTable hideChoices(const ChoiceTable& table, Totals rowTotals, const SmallCellRules& rules);

}  // namespace survey
