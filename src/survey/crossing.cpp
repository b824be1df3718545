#include "survey/crossing.h"

#include <vector>

#include "survey/hidden_table.h"

namespace survey {

namespace {

// Whether it is a list, and of as many options.
bool isListOf(const ShownTable& list, std::size_t options) {
    return list.rows == options && list.columns == 1 && list.cells.size() == (options + 1) * 2;
}

}  // namespace

SmallCellRules listRules(Count limit) {
    SmallCellRules rules;
    rules.limit = limit;
    rules.zeros = Zeros::shown;
    rules.rowTotals = Totals::none;
    rules.columnTotals = Totals::known;
    return rules;
}

ShownTable hideCrossing(const CountTable& table, const ShownTable& rowList, const ShownTable& columnList,
                        const SmallCellRules& rules) {
    const auto counts = withTotals(table);
    if (!counts || !isListOf(rowList, table.rows) || !isListOf(columnList, table.columns))
        return hiddenWholly(table.rows, table.columns, TableFate::malformed);

    std::vector<Totals> totals(counts->size(), Totals::ours);
    bool same = true;
    const auto take = [&](std::size_t place, const ShownCell& cell) {
        totals[place] = cell.count ? Totals::known : Totals::none;
        if (cell.count && *cell.count != (*counts)[place]) same = false;
    };
    const std::size_t wide = table.columns + 1;
    for (std::size_t r = 0; r < table.rows; ++r) take(r * wide + table.columns, rowList.at(r, 0));
    for (std::size_t c = 0; c < table.columns; ++c) take(table.rows * wide + c, columnList.at(c, 0));
    take(counts->size() - 1, columnList.at(table.columns, 0));
    take(counts->size() - 1, rowList.at(table.rows, 0));
    if (!same) return hiddenWholly(table.rows, table.columns, TableFate::malformed);
    return hideSmall(table, totals, rules);
}

}  // namespace survey
