#include "survey/small_cells.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "survey/cell_ranges.h"
#include "survey/crossing.h"
#include "unit/survey/all_tables.h"
#include "unit/survey/chance.h"

using namespace survey;

namespace {

// The table as it is shown, a row to a line: numbers, "·" for small, "+" for complementary, "-" for hidden
// with the table, "" for not asked.
std::string drawn(const ShownTable& table) {
    std::string text;
    for (std::size_t r = 0; r <= table.rows; ++r) {
        for (std::size_t c = 0; c <= table.columns; ++c) {
            const ShownCell& cell = table.at(r, c);
            CHECK(cell.count.has_value() == (cell.hiding == Hiding::shown));
            if (c > 0) text += ' ';
            if (cell.count) text += std::to_string(*cell.count);
            if (cell.hiding == Hiding::small) text += "·";
            if (cell.hiding == Hiding::complementary) text += "+";
            if (cell.hiding == Hiding::withTable) text += "-";
        }
        text += r < table.rows ? " / " : "";
    }
    return text;
}

}  // namespace

//      20  30   4   54      4 is small. A round through it: one other cell of its row, one of its column, and
//      the 15  25  40   80      one where they meet: 20 + 40 + 15 = 75, 30 + 40 + 25 = 95, 20 + 50 + 30 =
//      100, 30  18  50   98      30 + 50 + 18 = 98; by way of the totals 54 + 40 + 80 at least. The first is
//      the 65  73  94  232      cheapest; 4 may then be 0 to 24 (the 20 of its row is the first to be used
//      up).
TEST_CASE("a small cell in a crossing takes the cheapest round with it") {
    const ShownTable shown = hideSmallCells({3, 3, {20, 30, 4, 15, 25, 40, 30, 18, 50}});
    CHECK(shown.fate == TableFate::shown);
    CHECK(drawn(shown) == "+ 30 · 54 / + 25 + 80 / 30 18 50 98 / 65 73 94 232");
    const auto ranges = cellRanges(shown);
    CHECK((*ranges)[2].least == 0);
    CHECK((*ranges)[2].most == 24);
}

// 50 + 30 + 12 + 7 + 40 = 139. With 12 beside it, 7 may be 0 to 19.
TEST_CASE("a list over everybody") {
    CHECK(drawn(hideSmallCells({5, 1, {50, 30, 12, 7, 40}}, listRules())) ==
          "50  / 30  / +  / ·  / 40  / 139 139");
    // Nobody chose it: shown, and never used to hide another.
    CHECK(drawn(hideSmallCells({5, 1, {50, 30, 12, 7, 0}}, listRules())) ==
          "50  / 30  / +  / ·  / 0  / 99 99");
    CHECK(drawn(hideSmallCells({3, 1, {50, 0, 30}}, listRules())) == "50  / 0  / 30  / 80 80");
    CHECK(drawn(hideSmallCells({3, 1, {50, 10, 30}}, listRules())) == "50  / 10  / 30  / 90 90");
    CHECK(drawn(hideSmallCells({3, 1, {50, 9, 30}}, listRules())) == "50  / ·  / +  / 89 89");
}

// 3 + 4 = 7: two hidden cells, and each known to be 0 to 7, fewer values than "below 10" has. 8 + 9 = 17 is
// enough.
TEST_CASE("two small cells hide each other only if their sum leaves room") {
    SmallCellRules zerosHidden = listRules();
    zerosHidden.zeros = Zeros::hidden;
    CHECK(drawn(hideSmallCells({4, 1, {50, 30, 3, 4}}, zerosHidden)) == "50  / +  / ·  / ·  / 87 87");
    CHECK(drawn(hideSmallCells({4, 1, {50, 30, 8, 9}}, zerosHidden)) == "50  / 30  / ·  / ·  / 97 97");
    // Where zeros are shown a hidden cell is 1 at least: 1 + 9 = 10 leaves 1 to 9, nine values, too few; 2 +
    // 9 ten.
    CHECK(drawn(hideSmallCells({4, 1, {50, 30, 1, 9}}, listRules())) == "50  / +  / ·  / ·  / 90 90");
    CHECK(drawn(hideSmallCells({4, 1, {50, 30, 2, 9}}, listRules())) == "50  / 30  / ·  / ·  / 91 91");
}

// All 12 of a group said the same: the zero says so as well as the 12 does, so both are hidden.
TEST_CASE("zeros of a crossing are hidden, and with them what a whole group said") {
    const CountTable table{2, 2, {12, 30, 0, 25}};
    const ShownTable shown = hideSmallCells(table);
    CHECK(shown.fate == TableFate::shown);
    CHECK(shown.at(1, 0).hiding == Hiding::small);
    CHECK_FALSE(shown.at(0, 0).count.has_value());
    SmallCellRules rules;
    rules.zeros = Zeros::shown;
    CHECK(drawn(hideSmallCells(table, rules)) == "12 30 42 / 0 25 25 / 12 55 67");
}

TEST_CASE("tables of few answers are hidden wholly, and what is no table too") {
    const ShownTable few = hideSmallCells({2, 2, {3, 3, 3, 0}});
    CHECK(few.fate == TableFate::baseBelowLimit);
    CHECK(drawn(few) == "- - - / - - - / - - -");
    CHECK(hideSmallCells({0, 0, {}}).fate == TableFate::baseBelowLimit);
    CHECK(hideSmallCells({2, 2, {3, 3, 3}}).fate == TableFate::malformed);
    CHECK(hideSmallCells({1, 2, {30, -1}}).fate == TableFate::malformed);
    SmallCellRules rules;
    rules.limit = 0;
    CHECK(drawn(hideSmallCells({1, 2, {0, 1}}, rules)) == "0 1 1 / 0 1 1");
}

TEST_CASE("zeros of a row that is known to be empty are no secret") {
    SmallCellRules rules;
    rules.rowTotals = rules.columnTotals = Totals::known;
    CHECK(drawn(hideSmallCells({3, 2, {50, 40, 0, 0, 30, 20}}, rules)) ==
          "50 40 90 / 0 0 0 / 30 20 50 / 80 60 140");
}

// Rows 10 and 25, columns 30 and 5 are known: the upper right is at most 5, six values. Nothing can mend
// that.
TEST_CASE("known totals may already have told too much") {
    SmallCellRules rules;
    rules.rowTotals = rules.columnTotals = Totals::known;
    const ShownTable shown = hideSmallCells({2, 2, {10, 0, 20, 5}}, rules);
    CHECK(shown.fate == TableFate::notProtectable);
    CHECK(drawn(shown) == "- - - / - - - / - - -");
    // With totals that may be hidden there is a way.
    CHECK(hideSmallCells({2, 2, {10, 0, 20, 5}}).fate == TableFate::shown);
}

TEST_CASE("without totals nothing is found by subtraction") {
    SmallCellRules rules;
    rules.rowTotals = rules.columnTotals = rules.all = Totals::none;
    CHECK(drawn(hideSmallCells({2, 2, {30, 4, 40, 50}}, rules)) == "30 ·  / 40 50  /   ");
}

// 20 of 54 is 37.04 %, 30 of 54 is 55.6 %. The last one of a row is hidden, or 100 - 37 - 56 would give it.
TEST_CASE("percentages come of two shown counts only") {
    const ShownTable shown = hideSmallCells({3, 3, {20, 30, 4, 15, 25, 40, 30, 18, 50}});
    CHECK(shownPercent(shown, 0, 1, PercentOf::row) == 56);
    CHECK(shownPercent(shown, 0, 1, PercentOf::column) == 41);
    CHECK(shownPercent(shown, 0, 1, PercentOf::all) == 13);
    CHECK(shownPercent(shown, 3, 2, PercentOf::row) == 41);
    CHECK_FALSE(shownPercent(shown, 0, 0, PercentOf::row).has_value());
    CHECK_FALSE(shownPercent(shown, 0, 2, PercentOf::row).has_value());
    CHECK_FALSE(shownPercent(shown, 4, 0, PercentOf::row).has_value());
    CHECK_FALSE(shownPercent(hideSmallCells({1, 1, {3}}), 0, 0, PercentOf::all).has_value());
    SmallCellRules rules;
    rules.zeros = Zeros::shown;
    const ShownTable zero = hideSmallCells({2, 2, {0, 0, 40, 50}}, rules);
    CHECK_FALSE(shownPercent(zero, 0, 0, PercentOf::row).has_value());
    CHECK(shownPercent(zero, 0, 0, PercentOf::column) == 0);
    SmallCellRules noTotals;
    noTotals.rowTotals = Totals::none;
    CHECK_FALSE(shownPercent(hideSmallCells({1, 2, {40, 50}}, noTotals), 0, 0, PercentOf::row).has_value());
}

namespace {

Totals anyTotals(survey_test::Chance& chance) {
    return std::vector{Totals::ours, Totals::ours, Totals::none, Totals::known}[chance.below(4)];
}

CountTable anyTable(survey_test::Chance& chance, int rows, int columns, int most) {
    CountTable table{static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), {}};
    for (int i = 0; i < rows * columns; ++i)
        table.cells.push_back(chance.below(3) ? chance.between(0, most) : chance.between(most, 2 * most));
    return table;
}

// What a reader knows of the hidden cells by the rules alone.
std::vector<CellRange> knownByRules(const CountTable& table, const SmallCellRules& rules) {
    std::vector<CellRange> known((table.rows + 1) * (table.columns + 1));
    if (rules.zeros == Zeros::hidden) return known;
    for (std::size_t place = 0; place < known.size(); ++place)
        known[place].least = (*withTotals(table))[place] > 0 ? 1 : 0;
    return known;
}

bool keeps(const CellRange& range, const SmallCellRules& rules) {
    return !range.most || *range.most - range.least >= rules.limit - 1;
}

}  // namespace

// All tables that look like the shown one are tried out: every small cell takes `limit` different values or
// more.
TEST_CASE("no small cell is found out by trying all tables") {
    survey_test::Chance chance(10);
    int shownTables = 0;
    int complementary = 0;
    for (int round = 0; round < 400; ++round) {
        const int rows = chance.between(1, 3);
        const CountTable table = anyTable(chance, rows, rows == 3 ? 2 : chance.between(1, 3), 3);
        SmallCellRules rules;
        rules.limit = chance.between(1, 4);
        rules.zeros = chance.below(2) ? Zeros::hidden : Zeros::shown;
        rules.rowTotals = anyTotals(chance);
        rules.columnTotals = anyTotals(chance);
        rules.all = anyTotals(chance);
        const ShownTable shown = hideSmallCells(table, rules);
        if (shown.fate != TableFate::shown) continue;
        ++shownTables;
        // Largest cell plus what it has to be able to move by.
        const Count most = *std::max_element(table.cells.begin(), table.cells.end()) + rules.limit;
        const auto ranges = survey_test::rangesOverAllTables(shown, most, knownByRules(table, rules));
        REQUIRE(ranges.has_value());
        for (std::size_t place = 0; place < shown.cells.size(); ++place) {
            if (shown.cells[place].hiding == Hiding::small) CHECK(keeps((*ranges)[place], rules));
            if (shown.cells[place].hiding == Hiding::complementary) ++complementary;
        }
    }
    CHECK(shownTables > 200);
    CHECK(complementary > 100);
}

TEST_CASE("what holds of any table that is shown") {
    survey_test::Chance chance(232);
    int fates = 0;
    for (int round = 0; round < 60; ++round) {
        const CountTable table = anyTable(chance, chance.between(1, 7), chance.between(1, 6), 25);
        SmallCellRules rules;
        rules.zeros = chance.below(2) ? Zeros::hidden : Zeros::shown;
        rules.rowTotals = anyTotals(chance);
        rules.columnTotals = anyTotals(chance);
        rules.all = anyTotals(chance);
        const ShownTable shown = hideSmallCells(table, rules);
        CHECK(drawn(shown) == drawn(hideSmallCells(table, rules)));
        if (shown.fate != TableFate::shown) continue;
        ++fates;
        const auto counts = *withTotals(table);
        const auto known = knownByRules(table, rules);
        for (std::size_t r = 0; r <= table.rows; ++r) {
            for (std::size_t c = 0; c <= table.columns; ++c) {
                const std::size_t place = shown.place(r, c);
                const ShownCell& cell = shown.cells[place];
                const Totals totals = r < table.rows ? (c < table.columns ? Totals::ours : rules.rowTotals)
                                                     : (c < table.columns ? rules.columnTotals : rules.all);
                if (cell.count) {
                    CHECK(*cell.count == counts[place]);
                    if (totals != Totals::known) CHECK_FALSE(isSmall(*cell.count, rules));
                }
                CHECK((totals == Totals::none) == (cell.hiding == Hiding::notAsked));
                if (totals == Totals::known) CHECK(cell.hiding == Hiding::shown);
                // Shown again, a cell hidden for others' sake would give one of them away, but for itself
                // alone.
                if (cell.hiding != Hiding::complementary) continue;
                ShownTable more = shown;
                more.cells[place].count = counts[place];
                const auto ranges = cellRanges(more, known);
                bool givesAway = false;
                for (std::size_t other = 0; other < counts.size(); ++other) {
                    if (isSmall(counts[other], rules) && !more.cells[other].count &&
                        !keeps((*ranges)[other], rules))
                        givesAway = true;
                }
                CHECK(givesAway);
            }
        }
    }
    CHECK(fates > 30);
}

// Every choice of further cells is tried: how many people more than the fewest possible are hidden.
TEST_CASE("what is hidden for others' sake is close to the least there can be") {
    survey_test::Chance chance(1992);
    Count hidden = 0;
    Count fewest = 0;
    int best = 0;
    int tables = 0;
    for (int round = 0; round < 150; ++round) {
        CountTable table{3, 3, {}};
        for (int i = 0; i < 9; ++i)
            table.cells.push_back(chance.below(4) ? chance.between(10, 60) : chance.between(1, 9));
        SmallCellRules rules;
        rules.rowTotals = rules.columnTotals = Totals::known;
        const ShownTable shown = hideSmallCells(table, rules);
        if (shown.fate != TableFate::shown) continue;
        ++tables;
        Count own = 0;
        std::vector<std::size_t> large;
        ShownTable least = shown;  // only the small ones hidden
        for (std::size_t i = 0; i < 9; ++i) {
            const std::size_t place = shown.place(i / 3, i % 3);
            if (isSmall(table.cells[i], rules)) continue;
            large.push_back(place);
            if (!shown.cells[place].count) own += table.cells[i];
            least.cells[place].count = table.cells[i];
        }
        Count found = own;
        for (std::size_t set = 0; set < (std::size_t{1} << large.size()); ++set) {
            ShownTable other = least;
            Count cost = 0;
            for (std::size_t k = 0; k < large.size(); ++k) {
                if (!(set >> k & 1)) continue;
                cost += *other.cells[large[k]].count;
                other.cells[large[k]].count.reset();
            }
            if (cost >= found) continue;
            const auto ranges = cellRanges(other);
            bool kept = true;
            for (std::size_t i = 0; i < 9; ++i) {
                if (isSmall(table.cells[i], rules) && !keeps((*ranges)[shown.place(i / 3, i % 3)], rules))
                    kept = false;
            }
            if (kept) found = cost;
        }
        hidden += own;
        fewest += found;
        if (own == found) ++best;
    }
    CHECK(tables > 140);
    // Of 1000 such tables 871 were at the least, and all together hid 3 % more.
    CHECK(best > tables * 8 / 10);
    CHECK(static_cast<double>(hidden) < 1.06 * static_cast<double>(fewest));
}

TEST_CASE("a table as large as a survey has") {
    survey_test::Chance chance(20);
    CountTable table{20, 12, {}};
    for (int i = 0; i < 240; ++i) table.cells.push_back(chance.below(6) ? chance.between(10, 90) : 3);
    const ShownTable shown = hideSmallCells(table);
    CHECK(shown.fate == TableFate::shown);
    const auto hidden = std::count_if(shown.cells.begin(), shown.cells.end(),
                                      [](const ShownCell& cell) { return !cell.count; });
    CHECK(hidden < 120);
}
