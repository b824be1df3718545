#include "survey/small_cells.h"

#include <utility>

#include "survey/hidden_table.h"

namespace survey {

bool isSmall(Count count, const SmallCellRules& rules) {
    return count < rules.limit && (count != 0 || rules.zeros == Zeros::hidden);
}

ShownTable hideSmallCells(const CountTable& table, const SmallCellRules& rules) {
    auto counts = withTotals(table);
    if (!counts) return hiddenWholly(table.rows, table.columns, TableFate::malformed);
    if (counts->back() < rules.limit)
        return hiddenWholly(table.rows, table.columns, TableFate::baseBelowLimit);

    Secrets secrets = placesOf(table, std::move(*counts), rules);
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        if (totalsAt(secrets, place, rules) == Totals::known || !isSmall(secrets.counts[place], rules)) continue;
        secrets.secret[place] = true;
        secrets.hidden[place] = true;
    }
    if (rules.zeros == Zeros::shown) {
        // Of a total that is not asked for nobody knows whether it was 0.
        for (std::size_t place = 0; place < secrets.counts.size(); ++place)
            secrets.known[place].least = secrets.counts[place] > 0 ? 1 : 0;
    }
    return shownWithout(secrets, rules);
}

std::optional<int> shownPercent(const ShownTable& table, std::size_t row, std::size_t column, PercentOf of) {
    if (row > table.rows || column > table.columns) return std::nullopt;
    if (table.cells.size() != (table.rows + 1) * (table.columns + 1)) return std::nullopt;
    const auto part = table.at(row, column).count;
    const auto base =
        table.at(of == PercentOf::row ? row : table.rows, of == PercentOf::column ? column : table.columns)
            .count;
    if (!part || !base || *base <= 0) return std::nullopt;
    return static_cast<int>((200 * *part + *base) / (2 * *base));
}

}  // namespace survey
