// What a reader can work out of a published table: for every cell not shown, the least and the most it can
// be.
#pragma once

#include <optional>
#include <vector>

#include "survey/count_table.h"

namespace survey {

// Looks at nothing but what is shown (ShownCell::count), as a reader with pencil and paper does: rows and
// columns add up to their totals, shown or not, and no count is below 0. The ranges are exact (each end is
// reached by some table of whole numbers that looks the same; these tables are flows in a network, whose ends
// are found by Ford and Fulkerson's method), in the layout of ShownTable; a shown cell's is its count.
//
// `known`, in the same layout or empty (then 0 and up): what a reader knows of each place from elsewhere.
// Unset when no table at all fits what is shown and known: somebody's sums are wrong.
std::optional<std::vector<CellRange>> cellRanges(const ShownTable& shown,
                                                 const std::vector<CellRange>& known = {});

}  // namespace survey
