// From counts and what is secret of them to the table that may be shown: what all rules have in common.
#pragma once

#include <vector>

#include "survey/complementary.h"
#include "survey/count_table.h"
#include "survey/small_cells.h"

namespace survey {

// Everything hidden, for the reason given.
ShownTable hiddenWholly(std::size_t rows, std::size_t columns, TableFate fate);

// How the totals are treated, in the layout of ShownTable; cells count as ours.
std::vector<Totals> totalsOf(std::size_t rows, std::size_t columns, const SmallCellRules& rules);

// The places of a table before anything is secret: what is not shown anyway, what may be hidden.
Secrets placesOf(const CountTable& table, std::vector<Count> counts, const std::vector<Totals>& totals,
                 const SmallCellRules& rules);

// Hides the secrets and what they need, and reads the outcome as a reader would before it is let out.
ShownTable shownWithout(const Secrets& secrets, const std::vector<Totals>& totals);

// hideSmallCells with each total treated in its own way.
ShownTable hideSmall(const CountTable& table, const std::vector<Totals>& totals, const SmallCellRules& rules);

}  // namespace survey
