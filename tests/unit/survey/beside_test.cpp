#include "survey/beside.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "unit/survey/all_tables.h"
#include "unit/survey/chance.h"

using namespace survey;

TEST_CASE("a figure beside one over more people") {
    CHECK(mayStandBeside(100, 60, 10));
    CHECK(mayStandBeside(100, 90, 10));
    CHECK_FALSE(mayStandBeside(100, 91, 10));  // nine left out: the difference tells of them
    CHECK_FALSE(mayStandBeside(100, 9, 10));
    CHECK(mayStandBeside(100, 100, 10));  // the same people
    CHECK_FALSE(mayStandBeside(9, 9, 10));
    CHECK_FALSE(mayStandBeside(100, 101, 10));
    CHECK_FALSE(mayStandBeside(100, -1, 0));
}

// All: 60 40 / 50 70. All but the officials: 45 36 / 30 52; the officials are 15 4 / 20 18, of whom 4 are
// few. So 36 is hidden, though it is large; with it a round: 45, 30 and 52.
TEST_CASE("a large count that gives a small difference is hidden") {
    SmallCellRules rules;
    rules.rowTotals = rules.columnTotals = Totals::known;
    const ShownTable shown = hideBeside({2, 2, {60, 40, 50, 70}}, {2, 2, {45, 36, 30, 52}}, rules);
    CHECK(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 1).hiding == Hiding::small);
    CHECK(shown.at(0, 0).hiding == Hiding::complementary);
    CHECK(shown.at(1, 0).hiding == Hiding::complementary);
    CHECK(shown.at(1, 1).hiding == Hiding::complementary);
    CHECK(shown.at(0, 2).count == 81);
    // Alone it could be shown as it is.
    CHECK(hideSmallCells({2, 2, {45, 36, 30, 52}}, rules).at(0, 1).count == 36);
}

TEST_CASE("parts that may not be shown at all") {
    const CountTable whole{1, 2, {60, 40}};
    CHECK(hideBeside(whole, {1, 2, {55, 38}}).fate == TableFate::restBelowLimit);
    CHECK(hideBeside(whole, {1, 2, {5, 3}}).fate == TableFate::baseBelowLimit);
    CHECK(hideBeside(whole, {1, 2, {61, 3}}).fate == TableFate::malformed);
    CHECK(hideBeside(whole, {2, 1, {50, 30}}).fate == TableFate::malformed);
    CHECK(hideBeside(whole, {1, 2, {50, -1}}).fate == TableFate::malformed);
    CHECK(hideBeside({1, 3, {60, 40, 3}}, {1, 3, {30, 20, 1}}).fate == TableFate::besideHidden);
    const ShownTable same = hideBeside(whole, whole);
    CHECK(same.fate == TableFate::shown);
    CHECK(same.at(0, 0).count == 60);
}

// Over everybody 60, 40, 25; a group 30, 36, 10: the rest 30, 4, 15. The 4 is small; in one table with the
// totals known (the list over everybody is out) the second row is hidden on both sides, and one more row.
TEST_CASE("a list over everybody and over a group is one table with the rest") {
    const auto table = partAndRest({60, 40, 25}, {30, 36, 10});
    REQUIRE(table.has_value());
    CHECK(table->cells == std::vector<Count>{30, 30, 36, 4, 10, 15});
    SmallCellRules rules;
    rules.rowTotals = Totals::known;
    rules.columnTotals = Totals::known;
    const ShownTable shown = hideSmallCells(*table, rules);
    CHECK(shown.at(0, 0).count == 30);
    CHECK(shown.at(1, 0).hiding == Hiding::complementary);
    CHECK(shown.at(1, 1).hiding == Hiding::small);
    CHECK(shown.at(2, 0).hiding == Hiding::complementary);
    CHECK_FALSE(partAndRest({60}, {61}).has_value());
    CHECK_FALSE(partAndRest({60}, {-1}).has_value());
    CHECK_FALSE(partAndRest({60}, {1, 2}).has_value());
}

// All parts that look like the shown one and fit into the whole are tried out: small counts of the part, and
// small differences to the whole, take `limit` values or more.
TEST_CASE("neither a small count nor a small difference is found out by trying all tables") {
    survey_test::Chance chance(91);
    int shownTables = 0;
    int differences = 0;
    for (int round = 0; round < 1500; ++round) {
        CountTable whole{static_cast<std::size_t>(chance.between(1, 2)),
                         static_cast<std::size_t>(chance.between(1, 3)),
                         {}};
        CountTable part{whole.rows, whole.columns, {}};
        SmallCellRules rules;
        rules.limit = chance.between(2, 3);
        rules.zeros = chance.below(2) ? Zeros::hidden : Zeros::shown;
        rules.rowTotals = chance.below(2) ? Totals::ours : Totals::known;
        rules.columnTotals = chance.below(2) ? Totals::ours : Totals::none;
        for (std::size_t i = 0; i < whole.rows * whole.columns; ++i) {
            const bool none = rules.zeros == Zeros::shown && chance.below(5) == 0;
            whole.cells.push_back(none ? 0 : chance.between(static_cast<int>(rules.limit), 8));
            part.cells.push_back(chance.between(0, static_cast<int>(whole.cells.back())));
        }
        const ShownTable shown = hideBeside(whole, part, rules);
        if (part.cells == whole.cells) continue;  // the same people: no difference
        if (shown.fate != TableFate::shown) continue;
        ++shownTables;
        const auto all = *withTotals(whole);
        const auto counts = *withTotals(part);
        std::vector<CellRange> known(all.size());
        for (std::size_t place = 0; place < all.size(); ++place) known[place].most = all[place];
        const auto ranges = survey_test::rangesOverAllTables(shown, 8, known);
        REQUIRE(ranges.has_value());
        for (std::size_t place = 0; place < all.size(); ++place) {
            const ShownCell& cell = shown.cells[place];
            const bool knownTotal = cell.count && place % (part.columns + 1) == part.columns;
            if (cell.count && !knownTotal) {
                CHECK_FALSE(isSmall(*cell.count, rules));
                CHECK_FALSE(isSmall(all[place] - *cell.count, rules));
            }
            if (cell.hiding != Hiding::small) continue;
            if (!isSmall(counts[place], rules)) ++differences;
            CHECK(*(*ranges)[place].most - (*ranges)[place].least >= rules.limit - 1);
        }
    }
    CHECK(shownTables > 100);
    CHECK(differences > 30);
}
