// Two tables of the same question, of which the one holds people of the other: "all" and "all but the
// officials". Their difference is a table too, though nobody prints it.
#pragma once

#include <optional>
#include <vector>

#include "survey/count_table.h"
#include "survey/small_cells.h"

namespace survey {

// Whether a figure over `part` people may stand beside one over the `whole` they belong to: neither the part
// nor those left out are fewer than the limit. Nobody left out is the same figure twice. False for what
// cannot be (negative, or a part larger than the whole).
bool mayStandBeside(Count whole, Count part, Count limit);

// The table `part` as it may be shown beside `whole`, which is shown: besides its own small counts also those
// are hidden where fewer than the limit are left of the whole (that difference is a count of people like any
// other), and what would give either away. The reader is taken to know all of `whole`, so that no count of
// `part` is above it there; both tables' secrets keep `limit` values or more, as in hideSmallCells.
//
// `whole` has to be shown without a hidden cell under the same rules, or nothing of `part` is
// (TableFate::besideHidden). For a plain list there is partAndRest, without that condition. Several parts
// that overlap each other are not reckoned with: show one division of the people into groups for each
// question.
ShownTable hideBeside(const CountTable& whole, const CountTable& part, const SmallCellRules& rules = {});

// A list of counts (one for each option, of people in one option each) over everybody and over a group, as
// one table: a row for each option, column 0 the group, column 1 the rest, the row totals the list over
// everybody. hideSmallCells of it says what of both lists may be shown together. Unset where the lists do not
// fit each other.
std::optional<CountTable> partAndRest(const std::vector<Count>& whole, const std::vector<Count>& part);

}  // namespace survey
