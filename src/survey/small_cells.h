// What of a table of counts may be shown, so that nobody finds a person in it.
#pragma once

#include <cstddef>
#include <optional>

#include "survey/count_table.h"

namespace survey {

enum class Zeros {
    // Zero is hidden like any other number below the limit. In a crossing it tells of each member of a group
    // that they did not say so, and a row of zeros beside one full cell tells what each of them did say. And
    // only then does "hidden" not mean "somebody".
    hidden,
    // For a list over everybody who answered: that nobody at all chose an option tells of nobody in
    // particular. Readers then know that a hidden cell is 1 or more, and that is reckoned with.
    shown,
};

enum class Totals {
    ours,   // shown, unless they have to be hidden: then no other table may show them either
    none,   // not shown and not known
    known,  // published already elsewhere: they cannot be hidden any more, and the reader has them
};

struct SmallCellRules {
    Count limit = 10;  // nothing below is shown; 0 or less: no limit
    Zeros zeros = Zeros::hidden;
    Totals rowTotals = Totals::ours;
    Totals columnTotals = Totals::ours;
    Totals all = Totals::known;  // how many answered stands on every page
};

bool isSmall(Count count, const SmallCellRules& rules);

// Hides the counts below the limit (cells and totals) and as few others as it can find (hideComplementary),
// so that what is shown leaves each hidden small count at least `limit` different values, whatever sums a
// reader makes: no fewer than the rule itself lets them guess. A table of fewer answers than the limit is
// hidden wholly.
//
// In the end the shown table alone is read as a reader would (cellRanges). Should a small count be narrower
// than promised, or nothing can be found that keeps it, all is hidden (TableFate::notProtectable): rather
// nothing than too much.
//
// What this does not hold against: a reader who is one of those counted or knows some of them; one who runs
// these very rules over all tables that could lie behind the shown one (they would know that of the hidden
// cells of a round at least one is small); and other tables of the same people (beside.h has the commonest).
ShownTable hideSmallCells(const CountTable& table, const SmallCellRules& rules = {});

enum class PercentOf { row, column, all };

// A share in whole percent (0..100, halves up), of two shown counts and nothing else: it tells nothing that
// the counts do not. Unset when the cell or what it is a share of is hidden or 0: a percentage of a hidden
// base, or the last one up to 100, would give the count away. Places as in ShownTable, totals too.
//
// Weighted shares are to be shown where this one is; which persons stand behind a number is a matter of their
// count.
std::optional<int> shownPercent(const ShownTable& table, std::size_t row, std::size_t column, PercentOf of);

}  // namespace survey
