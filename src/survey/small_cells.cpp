#include "survey/small_cells.h"

#include "survey/hidden_table.h"

namespace survey {

bool isSmall(Count count, const SmallCellRules& rules) {
    return count < rules.limit && (count != 0 || rules.zeros == Zeros::hidden);
}

ShownTable hideSmallCells(const CountTable& table, const SmallCellRules& rules) {
    return hideSmall(table, totalsOf(table.rows, table.columns, rules), rules);
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
