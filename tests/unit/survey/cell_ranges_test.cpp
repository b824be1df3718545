#include "survey/cell_ranges.h"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <vector>

#include "unit/survey/all_tables.h"
#include "unit/survey/chance.h"

using namespace survey;

namespace {

// The table with its totals, without the places named.
ShownTable without(const CountTable& table, const std::set<std::size_t>& places) {
    const auto counts = withTotals(table);
    REQUIRE(counts.has_value());
    ShownTable shown{TableFate::shown, table.rows, table.columns, {}};
    for (std::size_t place = 0; place < counts->size(); ++place) {
        ShownCell& cell = shown.cells.emplace_back();
        if (!places.contains(place)) cell.count = (*counts)[place];
    }
    return shown;
}

void checkRange(const CellRange& range, Count least, std::optional<Count> most) {
    CHECK(range.least == least);
    CHECK(range.most == most);
}

}  // namespace

// One cell hidden in a row whose total is shown is found by subtraction; two leave their sum.
TEST_CASE("subtraction finds a cell that is hidden alone") {
    const CountTable list{1, 3, {5, 20, 30}};
    const auto alone = cellRanges(without(list, {0}));
    REQUIRE(alone.has_value());
    checkRange((*alone)[0], 5, 5);
    // Beside it the column totals, which are the same counts again, have to go as well.
    const auto two = cellRanges(without(list, {0, 1, 4, 5}));
    checkRange((*two)[0], 0, 25);
    checkRange((*two)[1], 0, 25);
    // Without any total there is no upper end.
    const auto open = cellRanges(without(list, {0, 3, 4, 7}));
    checkRange((*open)[0], 0, std::nullopt);
    checkRange((*open)[3], 50, std::nullopt);
}

// Each row and each column has two hidden cells, and yet 0 + 0 leaves the small ones no room: counts are not
// below 0.
TEST_CASE("two hidden cells in each line do not make them unknown") {
    const auto ranges = cellRanges(without({2, 2, {0, 6, 0, 9}}, {0, 1, 3, 4}));
    REQUIRE(ranges.has_value());
    checkRange((*ranges)[0], 0, 0);
    checkRange((*ranges)[1], 6, 6);
}

// Expected: least and most of each place with scipy 1.10.1, scipy.optimize.linprog (HiGHS) over the 25 places
// of the table with its totals, one equation for each row and column.
TEST_CASE("a linear program finds the same ranges") {
    const CountTable table{4, 4, {21, 25, 8, 14, 5, 9, 30, 17, 21, 20, 22, 40, 33, 12, 19, 3}};
    std::set<std::size_t> places = {0, 2, 5, 6, 11, 12, 18, 19, 23};
    const auto ranges = cellRanges(without(table, places));
    REQUIRE(ranges.has_value());
    checkRange((*ranges)[0], 12, 26);
    checkRange((*ranges)[2], 3, 17);
    checkRange((*ranges)[5], 0, 14);
    checkRange((*ranges)[6], 0, 14);
    checkRange((*ranges)[11], 15, 29);
    checkRange((*ranges)[12], 13, 27);
    // A cell hidden with both its totals is no secret while the number of all is shown.
    checkRange((*ranges)[18], 3, 3);
    checkRange((*ranges)[19], 67, 67);
    checkRange((*ranges)[23], 74, 74);

    places.insert(24);
    const auto more = cellRanges(without(table, places));
    checkRange((*more)[18], 0, std::nullopt);
    checkRange((*more)[19], 64, std::nullopt);
    checkRange((*more)[23], 71, std::nullopt);
    checkRange((*more)[24], 296, std::nullopt);
    checkRange((*more)[0], 12, 26);
}

TEST_CASE("what is known from elsewhere narrows, and what cannot be is found out") {
    const ShownTable shown = without({1, 3, {5, 20, 30}}, {0, 1, 4, 5});
    std::vector<CellRange> known(8);
    known[0] = {1, 4};
    const auto ranges = cellRanges(shown, known);
    REQUIRE(ranges.has_value());
    checkRange((*ranges)[0], 1, 4);
    checkRange((*ranges)[1], 21, 24);
    known[1] = {0, 10};
    CHECK_FALSE(cellRanges(shown, known).has_value());
    CHECK_FALSE(cellRanges(shown, {{0, 1}}).has_value());

    ShownTable wrong = without({1, 2, {5, 20}}, {});
    wrong.cells[2].count = 24;
    CHECK_FALSE(cellRanges(wrong).has_value());
    wrong.cells.pop_back();
    CHECK_FALSE(cellRanges(wrong).has_value());
}

TEST_CASE("the ranges are those over all tables that look the same") {
    survey_test::Chance chance(1956);
    int narrow = 0;
    for (int round = 0; round < 250; ++round) {
        CountTable table{static_cast<std::size_t>(chance.between(1, 3)),
                         static_cast<std::size_t>(chance.between(1, 3)),
                         {}};
        const bool large = table.rows * table.columns > 4;
        for (std::size_t i = 0; i < table.rows * table.columns; ++i)
            table.cells.push_back(chance.below(large ? 3 : 5));
        std::set<std::size_t> places;
        const std::size_t all = (table.rows + 1) * (table.columns + 1);
        std::vector<CellRange> known(all);
        for (std::size_t place = 0; place + 1 < all;
             ++place) {  // the number of all stays: it ends the search
            if (chance.below(5) < 3) places.insert(place);
            const Count count = (*withTotals(table))[place];
            if (chance.below(4) == 0) known[place].least = chance.below(static_cast<unsigned>(count + 1));
            if (chance.below(4) == 0) known[place].most = count + chance.below(3);
        }
        const ShownTable shown = without(table, places);
        for (const auto& bounds : {std::vector<CellRange>{}, known}) {
            const auto ranges = cellRanges(shown, bounds);
            const auto expected = survey_test::rangesOverAllTables(shown, *shown.cells.back().count, bounds);
            REQUIRE(ranges.has_value());
            REQUIRE(expected.has_value());
            for (std::size_t place = 0; place < all; ++place) {
                CHECK((*ranges)[place].least == (*expected)[place].least);
                CHECK((*ranges)[place].most == (*expected)[place].most);
                if (places.contains(place) && (*ranges)[place].least == (*ranges)[place].most) ++narrow;
            }
        }
    }
    CHECK(narrow > 50);
}
