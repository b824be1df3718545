#include "survey/crossing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "survey/cell_ranges.h"
#include "unit/survey/all_tables.h"
#include "unit/survey/chance.h"

using namespace survey;

namespace {

// The list of the row variable, or of the column variable.
CountTable listOf(const CountTable& table, bool rows) {
    CountTable list{rows ? table.rows : table.columns, 1, {}};
    list.cells.resize(list.rows, 0);
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c)
            list.cells[rows ? r : c] += table.cells[r * table.columns + c];
    }
    return list;
}

ShownTable crossing(const CountTable& table, const SmallCellRules& rules = {}) {
    const SmallCellRules ofLists = listRules(rules.limit);
    return hideCrossing(table, hideSmallCells(listOf(table, true), ofLists),
                        hideSmallCells(listOf(table, false), ofLists), rules);
}

}  // namespace

//      20  30   4   54      The lists show all totals. The cheapest round for 4 is the one of 20, 15 and 40,
//      as in 15  25  40   80      small_cells_test; the empty row is told by its list, and its zeros with it.
//       0   0   0    0
//      30  18  50   98
//      65  73  94  232
TEST_CASE("a crossing beside its lists") {
    const ShownTable shown = crossing({4, 3, {20, 30, 4, 15, 25, 40, 0, 0, 0, 30, 18, 50}});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 2).hiding == Hiding::small);
    CHECK(shown.at(0, 0).hiding == Hiding::complementary);
    CHECK(shown.at(1, 0).hiding == Hiding::complementary);
    CHECK(shown.at(1, 2).hiding == Hiding::complementary);
    CHECK(shown.at(2, 1).count == 0);
    CHECK(shown.at(0, 3).count == 54);
    CHECK(shown.at(4, 3).count == 232);
}

// The list of rows is 70, 40, 6: it hides 6, and 40 beside it. The crossing shows neither, whatever its cells
// are.
TEST_CASE("what a list hides its crossing does not give away") {
    const ShownTable shown = crossing({3, 2, {40, 30, 25, 15, 3, 3}});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 2).count == 70);
    CHECK(shown.at(1, 2).hiding == Hiding::notAsked);
    CHECK(shown.at(2, 2).hiding == Hiding::notAsked);
    CHECK_FALSE((shown.at(1, 0).count && shown.at(1, 1).count));
}

TEST_CASE("lists of other people are refused") {
    const CountTable table{2, 2, {40, 30, 25, 15}};
    const ShownTable rows = hideSmallCells({2, 1, {70, 40}}, listRules());
    const ShownTable columns = hideSmallCells({2, 1, {65, 45}}, listRules());
    CHECK(hideCrossing(table, rows, columns).fate == TableFate::shown);
    CHECK(hideCrossing(table, columns, rows).fate == TableFate::malformed);
    CHECK(hideCrossing(table, hideSmallCells({2, 1, {70, 41}}, listRules()), columns).fate ==
          TableFate::malformed);
    CHECK(hideCrossing(table, hideSmallCells({3, 1, {70, 40, 0}}, listRules()), columns).fate ==
          TableFate::malformed);
    CHECK(hideCrossing({2, 2, {40, 30, 25}}, rows, columns).fate == TableFate::malformed);
    CHECK(crossing({2, 2, {2, 3, 1, 0}}).fate == TableFate::baseBelowLimit);
}

// The reader has both lists and the crossing, and tries all tables.
TEST_CASE("neither a cell nor a list's small count is found out by trying all tables") {
    survey_test::Chance chance(54);
    int shownTables = 0;
    int smallTotals = 0;
    for (int round = 0; round < 500; ++round) {
        CountTable table{static_cast<std::size_t>(chance.between(1, 3)),
                         static_cast<std::size_t>(chance.between(1, 2)),
                         {}};
        for (std::size_t i = 0; i < table.rows * table.columns; ++i) table.cells.push_back(chance.below(6));
        SmallCellRules rules;
        rules.limit = chance.between(2, 3);
        rules.zeros = chance.below(2) ? Zeros::hidden : Zeros::shown;
        const ShownTable shown = crossing(table, rules);
        if (shown.fate != TableFate::shown) continue;
        ++shownTables;
        const auto counts = *withTotals(table);
        std::vector<CellRange> known(counts.size());
        for (std::size_t place = 0; place < counts.size(); ++place) {
            if (rules.zeros == Zeros::shown && counts[place] > 0) known[place].least = 1;
        }
        const auto ranges = survey_test::rangesOverAllTables(shown, counts.back(), known);
        REQUIRE(ranges.has_value());
        for (std::size_t place = 0; place < counts.size(); ++place) {
            if (shown.cells[place].count || !isSmall(counts[place], rules)) continue;
            CHECK(*(*ranges)[place].most - (*ranges)[place].least >= rules.limit - 1);
            if (shown.cells[place].hiding == Hiding::notAsked) ++smallTotals;
        }
    }
    CHECK(shownTables > 100);
    CHECK(smallTotals > 30);
}
