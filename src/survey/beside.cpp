#include "survey/beside.h"

#include <algorithm>
#include <utility>

#include "survey/hidden_table.h"

namespace survey {

bool mayStandBeside(Count whole, Count part, Count limit) {
    if (part < 0 || part > whole || part < limit) return false;
    return whole == part || whole - part >= limit;
}

ShownTable hideBeside(const CountTable& whole, const CountTable& part, const SmallCellRules& rules) {
    const auto hidden = [&](TableFate fate) { return hiddenWholly(part.rows, part.columns, fate); };
    const auto all = withTotals(whole);
    auto counts = withTotals(part);
    if (!all || !counts || whole.rows != part.rows || whole.columns != part.columns)
        return hidden(TableFate::malformed);
    for (std::size_t place = 0; place < all->size(); ++place) {
        if ((*counts)[place] > (*all)[place]) return hidden(TableFate::malformed);
    }
    if (counts->back() < rules.limit) return hidden(TableFate::baseBelowLimit);
    if (counts->back() == all->back()) return hideSmallCells(part, rules);
    if (!mayStandBeside(all->back(), counts->back(), rules.limit)) return hidden(TableFate::restBelowLimit);
    const ShownTable beside = hideSmallCells(whole, rules);
    const bool open = std::all_of(beside.cells.begin(), beside.cells.end(), [](const ShownCell& cell) {
        return cell.hiding == Hiding::shown || cell.hiding == Hiding::notAsked;
    });
    if (beside.fate != TableFate::shown || !open) return hidden(TableFate::besideHidden);

    const std::vector<Totals> totals = totalsOf(part.rows, part.columns, rules);
    Secrets secrets = placesOf(part, std::move(*counts), totals, rules);
    for (std::size_t place = 0; place < secrets.counts.size(); ++place) {
        secrets.known[place].most = (*all)[place];
        const bool small =
            isSmall(secrets.counts[place], rules) || isSmall((*all)[place] - secrets.counts[place], rules);
        if ((*all)[place] == 0) {  // told by the whole already
            secrets.mayHide[place] = false;
            continue;
        }
        if (totals[place] == Totals::known || !small) continue;
        secrets.secret[place] = true;
        secrets.hidden[place] = true;
    }
    return shownWithout(secrets, totals);
}

std::optional<CountTable> partAndRest(const std::vector<Count>& whole, const std::vector<Count>& part) {
    if (whole.size() != part.size()) return std::nullopt;
    CountTable table{whole.size(), 2, {}};
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (part[i] < 0 || part[i] > whole[i]) return std::nullopt;
        table.cells.push_back(part[i]);
        table.cells.push_back(whole[i] - part[i]);
    }
    return table;
}

}  // namespace survey
