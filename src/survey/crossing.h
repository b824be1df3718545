// A crossing of two variables beside the plain lists of the two, which people see first.
#pragma once

#include "survey/count_table.h"
#include "survey/small_cells.h"

namespace survey {

// The rules of a plain list, a table of one column (one row for each option): the number of all is known, and
// that nobody chose an option may be told.
SmallCellRules listRules(Count limit = 10);

// The crossing as it may be shown when the lists of its row variable and of its column variable are shown
// already, each as hideSmallCells with listRules gave it. What a list shows is known; what it hides the
// crossing does not show either (Hiding::notAsked), and the small ones among it are not given away by the
// crossing's cells. `rules.rowTotals`, `columnTotals` and `all` are not looked at.
//
// So any number of crossings stand beside the same lists. What two crossings of the same variable give away
// together of a total that the list hides is not reckoned with: each of them alone leaves it `limit` values.
//
// TableFate::malformed also when a list is not of this table: they have to count the same people, "not said"
// included.
ShownTable hideCrossing(const CountTable& table, const ShownTable& rowList, const ShownTable& columnList,
                        const SmallCellRules& rules = {});

}  // namespace survey
