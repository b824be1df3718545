#include "survey/hidden_table.h"

#include <utility>

#include "survey/cell_ranges.h"

namespace survey {

namespace {

bool keepsSecrets(const Secrets& secrets, const ShownTable& shown) {
    const auto ranges = cellRanges(shown, secrets.known);
    if (!ranges) return false;
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        const CellRange& range = (*ranges)[place];
        if (secrets.secret[place] && range.most && *range.most - range.least < secrets.spread) return false;
    }
    return true;
}

}  // namespace

Totals totalsAt(const Secrets& secrets, std::size_t place, const SmallCellRules& rules) {
    const bool inRow = place / (secrets.columns + 1) < secrets.rows;
    const bool inColumn = place % (secrets.columns + 1) < secrets.columns;
    if (inRow) return inColumn ? Totals::ours : rules.rowTotals;
    return inColumn ? rules.columnTotals : rules.all;
}

ShownTable hiddenWholly(std::size_t rows, std::size_t columns, TableFate fate) {
    ShownTable table;
    table.fate = fate;
    table.rows = rows;
    table.columns = columns;
    table.cells.resize((rows + 1) * (columns + 1));
    return table;
}

Secrets placesOf(const CountTable& table, std::vector<Count> counts, const SmallCellRules& rules) {
    Secrets secrets;
    secrets.rows = table.rows;
    secrets.columns = table.columns;
    secrets.counts = std::move(counts);
    secrets.known.resize(secrets.counts.size());
    secrets.secret.resize(secrets.counts.size(), false);
    secrets.spread = rules.limit - 1;
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        const Totals totals = totalsAt(secrets, place, rules);
        secrets.hidden.push_back(totals == Totals::none);
        // A zero where zeros are shown would be missed, and guessed.
        const bool plainZero = secrets.counts[place] == 0 && rules.zeros == Zeros::shown;
        secrets.mayHide.push_back(totals == Totals::ours && !plainZero);
    }
    return secrets;
}

ShownTable shownWithout(const Secrets& secrets, const SmallCellRules& rules) {
    const auto hidden = hideComplementary(secrets);
    ShownTable shown = hiddenWholly(secrets.rows, secrets.columns, TableFate::notProtectable);
    if (!hidden) return shown;
    for (std::size_t place = 0; place < shown.cells.size(); ++place) {
        ShownCell& cell = shown.cells[place];
        if (!(*hidden)[place])
            cell = {secrets.counts[place], Hiding::shown};
        else if (totalsAt(secrets, place, rules) == Totals::none)
            cell.hiding = Hiding::notAsked;
        else
            cell.hiding = secrets.secret[place] ? Hiding::small : Hiding::complementary;
    }
    if (!keepsSecrets(secrets, shown))
        return hiddenWholly(secrets.rows, secrets.columns, TableFate::notProtectable);
    shown.fate = TableFate::shown;
    return shown;
}

}  // namespace survey
