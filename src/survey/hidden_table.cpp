#include "survey/hidden_table.h"

#include <utility>

#include "survey/cell_ranges.h"

namespace survey {

namespace {

// Where it is out that nobody at all is in a row or column, its zeros are out with it.
bool isToldByZeroTotal(const Secrets& secrets, std::size_t place, const std::vector<Totals>& totals) {
    const std::size_t wide = secrets.columns + 1;
    const std::size_t ofRow = place / wide * wide + secrets.columns;
    const std::size_t ofColumn = secrets.rows * wide + place % wide;
    if (place == ofRow || place == ofColumn) return false;
    return (totals[ofRow] == Totals::known && secrets.counts[ofRow] == 0) ||
           (totals[ofColumn] == Totals::known && secrets.counts[ofColumn] == 0);
}

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

ShownTable hiddenWholly(std::size_t rows, std::size_t columns, TableFate fate) {
    ShownTable table;
    table.fate = fate;
    table.rows = rows;
    table.columns = columns;
    table.cells.resize((rows + 1) * (columns + 1));
    return table;
}

std::vector<Totals> totalsOf(std::size_t rows, std::size_t columns, const SmallCellRules& rules) {
    std::vector<Totals> totals((rows + 1) * (columns + 1), Totals::ours);
    for (std::size_t r = 0; r < rows; ++r) totals[r * (columns + 1) + columns] = rules.rowTotals;
    for (std::size_t c = 0; c < columns; ++c) totals[rows * (columns + 1) + c] = rules.columnTotals;
    totals.back() = rules.all;
    return totals;
}

Secrets placesOf(const CountTable& table, std::vector<Count> counts, const std::vector<Totals>& totals,
                 const SmallCellRules& rules) {
    Secrets secrets;
    secrets.rows = table.rows;
    secrets.columns = table.columns;
    secrets.counts = std::move(counts);
    secrets.known.resize(secrets.counts.size());
    secrets.secret.resize(secrets.counts.size(), false);
    secrets.spread = rules.limit - 1;
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        secrets.hidden.push_back(totals[place] == Totals::none);
        // A zero where zeros are shown would be missed, and guessed.
        const bool plainZero = secrets.counts[place] == 0 && rules.zeros == Zeros::shown;
        secrets.mayHide.push_back(totals[place] == Totals::ours && !plainZero);
    }
    return secrets;
}

ShownTable shownWithout(const Secrets& secrets, const std::vector<Totals>& totals) {
    const auto hidden = hideComplementary(secrets);
    ShownTable shown = hiddenWholly(secrets.rows, secrets.columns, TableFate::notProtectable);
    if (!hidden) return shown;
    for (std::size_t place = 0; place < shown.cells.size(); ++place) {
        ShownCell& cell = shown.cells[place];
        if (!(*hidden)[place])
            cell = {secrets.counts[place], Hiding::shown};
        else if (totals[place] == Totals::none)
            cell.hiding = Hiding::notAsked;
        else
            cell.hiding = secrets.secret[place] ? Hiding::small : Hiding::complementary;
    }
    if (!keepsSecrets(secrets, shown))
        return hiddenWholly(secrets.rows, secrets.columns, TableFate::notProtectable);
    shown.fate = TableFate::shown;
    return shown;
}

ShownTable hideSmall(const CountTable& table, const std::vector<Totals>& totals,
                     const SmallCellRules& rules) {
    auto counts = withTotals(table);
    if (!counts) return hiddenWholly(table.rows, table.columns, TableFate::malformed);
    if (counts->back() < rules.limit)
        return hiddenWholly(table.rows, table.columns, TableFate::baseBelowLimit);

    Secrets secrets = placesOf(table, std::move(*counts), totals, rules);
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        if (totals[place] == Totals::known || !isSmall(secrets.counts[place], rules)) continue;
        if (isToldByZeroTotal(secrets, place, totals)) {
            secrets.mayHide[place] = false;
            continue;
        }
        secrets.secret[place] = true;
        secrets.hidden[place] = true;
    }
    if (rules.zeros == Zeros::shown) {
        // Of a total that is not asked for nobody knows whether it was 0.
        for (std::size_t place = 0; place < secrets.counts.size(); ++place)
            secrets.known[place].least = secrets.counts[place] > 0 ? 1 : 0;
    }
    return shownWithout(secrets, totals);
}

}  // namespace survey
