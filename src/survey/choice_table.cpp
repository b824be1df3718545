#include "survey/choice_table.h"

#include <numeric>
#include <utility>

#include "survey/hidden_table.h"

namespace survey {

namespace {

bool isSound(const ChoiceTable& table) {
    if (table.cells.size() != table.rows * table.columns || table.people.size() != table.columns)
        return false;
    for (std::size_t c = 0; c < table.columns; ++c) {
        Count chosen = 0;
        for (std::size_t r = 0; r < table.rows; ++r) {
            const Count count = table.cells[r * table.columns + c];
            if (count < 0 || count > table.people[c]) return false;
            chosen += count;
        }
        if (chosen > table.most * table.people[c]) return false;
        if (table.some && chosen < table.people[c]) return false;
    }
    return true;
}

// The table with the choices not used as its last row.
CountTable withUnused(const ChoiceTable& table) {
    CountTable whole{table.rows + 1, table.columns, table.cells};
    for (std::size_t c = 0; c < table.columns; ++c) {
        Count unused = table.most * table.people[c];
        for (std::size_t r = 0; r < table.rows; ++r) unused -= table.cells[r * table.columns + c];
        whole.cells.push_back(unused);
    }
    return whole;
}

// The options' rows of what may be shown, over the people of each group.
ShownTable withPeople(const ChoiceTable& table, const ShownTable& whole, Totals rowTotals) {
    ShownTable shown = hiddenWholly(table.rows, table.columns, whole.fate);
    if (whole.fate != TableFate::shown) return shown;
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c <= table.columns; ++c) shown.cells[shown.place(r, c)] = whole.at(r, c);
        if (rowTotals == Totals::none)
            shown.cells[shown.place(r, table.columns)] = {std::nullopt, Hiding::notAsked};
    }
    for (std::size_t c = 0; c < table.columns; ++c)
        shown.cells[shown.place(table.rows, c)] = {table.people[c], Hiding::shown};
    const Count all = std::accumulate(table.people.begin(), table.people.end(), Count{0});
    shown.cells[shown.place(table.rows, table.columns)] = {all, Hiding::shown};
    return shown;
}

}  // namespace

ShownTable hideChoices(const ChoiceTable& table, Totals rowTotals, const SmallCellRules& rules) {
    const auto hidden = [&](TableFate fate) { return hiddenWholly(table.rows, table.columns, fate); };
    if (!isSound(table)) return hidden(TableFate::malformed);
    const Count all = std::accumulate(table.people.begin(), table.people.end(), Count{0});
    if (all < rules.limit) return hidden(TableFate::baseBelowLimit);

    const CountTable whole = withUnused(table);
    auto counts = withTotals(whole);
    if (!counts) return hidden(TableFate::malformed);
    SmallCellRules ofWhole = rules;
    ofWhole.rowTotals = rowTotals;
    ofWhole.columnTotals = Totals::known;
    ofWhole.all = Totals::known;
    const std::vector<Totals> totals = totalsOf(whole.rows, whole.columns, ofWhole);
    Secrets secrets = placesOf(whole, std::move(*counts), totals, ofWhole);
    const std::size_t wide = table.columns + 1;
    for (std::size_t r = 0; r < table.rows; ++r) {
        const Count total = secrets.counts[r * wide + table.columns];
        const bool told = rowTotals == Totals::known && (total == 0 || total == all);
        for (std::size_t c = 0; c < table.columns; ++c) {
            const std::size_t place = r * wide + c;
            const Count count = secrets.counts[place];
            const Count others = table.people[c] - count;
            secrets.known[place].most = table.people[c];
            if (told || table.people[c] == 0) {
                secrets.mayHide[place] = false;
                continue;
            }
            if (rules.zeros == Zeros::shown && count > 0) secrets.known[place].least = 1;
            // That all of a group chose it tells of every one of them, in a list too.
            if (!isSmall(count, rules) && others >= rules.limit) continue;
            if (count == 0 && rules.zeros == Zeros::shown) continue;
            secrets.secret[place] = true;
            secrets.hidden[place] = true;
        }
    }
    for (std::size_t c = 0; c < table.columns; ++c) {
        const std::size_t place = table.rows * wide + c;
        secrets.hidden[place] = true;
        secrets.known[place].most = (table.most - (table.some ? 1 : 0)) * table.people[c];
    }
    return withPeople(table, shownWithout(secrets, totals), rowTotals);
}

}  // namespace survey
