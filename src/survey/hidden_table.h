// From counts and what is secret of them to the table that may be shown: the part that all rules have in
// common.
#pragma once

#include "survey/complementary.h"
#include "survey/count_table.h"
#include "survey/small_cells.h"

namespace survey {

// Everything hidden, for the reason given.
ShownTable hiddenWholly(std::size_t rows, std::size_t columns, TableFate fate);

// The places of a table before anything is secret: what is not shown anyway, what may be hidden.
Secrets placesOf(const CountTable& table, std::vector<Count> counts, const SmallCellRules& rules);

// How the total at a place is treated; a cell that is no total counts as ours.
Totals totalsAt(const Secrets& secrets, std::size_t place, const SmallCellRules& rules);

// Hides the secrets and what they need, and reads the outcome as a reader would before it is let out.
ShownTable shownWithout(const Secrets& secrets, const SmallCellRules& rules);

}  // namespace survey
