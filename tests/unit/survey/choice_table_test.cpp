#include "survey/choice_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "survey/crossing.h"
#include "unit/survey/chance.h"

using namespace survey;

namespace {

int hiddenIn(const ShownTable& shown, std::size_t row) {
    int hidden = 0;
    for (std::size_t c = 0; c < shown.columns; ++c) hidden += !shown.at(row, c).count;
    return hidden;
}

}  // namespace

// Of 40 people in each group, up to two choices each. The 5 are secret; with them go the 20 beside them, for
// the row adds up to 25. In the first group 15 choices were not used and in the second 5: the 5 may as well
// be 0 (then all choices are used in the second) or 14, and nothing else has to be hidden.
TEST_CASE("choices not used keep a small count unknown") {
    const ChoiceTable table{4, 2, {5, 20, 20, 20, 20, 20, 20, 15}, {40, 40}, 2, false};
    const ShownTable shown = hideChoices(table, Totals::known, {});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 0).hiding == Hiding::small);
    CHECK(shown.at(0, 1).hiding == Hiding::complementary);
    for (std::size_t row = 1; row < 4; ++row) CHECK(hiddenIn(shown, row) == 0);
    CHECK(shown.at(0, 2).count == 25);
    CHECK(shown.at(4, 0).count == 40);
    CHECK(shown.at(4, 2).count == 80);
    CHECK(shownPercent(shown, 1, 0, PercentOf::column) == 50);
}

// The same with every choice used: 5 + 25 + 25 + 25 are twice the 40 people. A reader who sees the 25s knows
// the 5, so another option is hidden with it.
TEST_CASE("where everybody used all choices another option is hidden too") {
    const ChoiceTable table{4, 2, {5, 20, 25, 20, 25, 20, 25, 20}, {40, 40}, 2, false};
    const ShownTable shown = hideChoices(table, Totals::known, {});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(hiddenIn(shown, 0) == 2);
    CHECK(hiddenIn(shown, 1) + hiddenIn(shown, 2) + hiddenIn(shown, 3) == 2);
}

TEST_CASE("who did not choose an option is as much a secret as who did") {
    // 4 of 40 did not choose the first.
    const ShownTable shown = hideChoices({2, 2, {36, 12, 20, 20}, {40, 40}, 2, false}, Totals::known, {});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 0).hiding == Hiding::small);
    CHECK_FALSE(shown.at(0, 1).count);
    CHECK(shown.at(1, 0).count == 20);
}

TEST_CASE("the list of a question with several choices") {
    // Of 50 people: 30, 4, 0, 47 (3 did not), 50 (nobody did not).
    const ShownTable shown =
        hideChoices({5, 1, {30, 4, 0, 47, 50}, {50}, 5, false}, Totals::none, listRules());
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(shown.at(0, 0).count == 30);
    CHECK_FALSE(shown.at(1, 0).count);
    CHECK(shown.at(2, 0).count == 0);
    CHECK_FALSE(shown.at(3, 0).count);
    CHECK_FALSE(shown.at(4, 0).count);
    CHECK(shown.at(5, 0).count == 50);
    CHECK(shown.at(0, 1).hiding == Hiding::notAsked);
}

TEST_CASE("what a list tells of an option is no secret in its crossing") {
    // Nobody chose the first, everybody the second.
    const ShownTable shown = hideChoices({2, 2, {0, 0, 40, 30}, {40, 30}, 2, false}, Totals::known, {});
    REQUIRE(shown.fate == TableFate::shown);
    CHECK(hiddenIn(shown, 0) == 0);
    CHECK(hiddenIn(shown, 1) == 0);
}

TEST_CASE("tables that cannot be are refused, and those of few people hidden") {
    CHECK(hideChoices({1, 1, {9}, {8}, 1, false}, Totals::known, {}).fate == TableFate::malformed);
    CHECK(hideChoices({2, 1, {20, 20}, {20}, 1, false}, Totals::known, {}).fate == TableFate::malformed);
    CHECK(hideChoices({2, 1, {5, 5}, {20}, 2, true}, Totals::known, {}).fate == TableFate::malformed);
    CHECK(hideChoices({1, 2, {5}, {20}, 2, false}, Totals::known, {}).fate == TableFate::malformed);
    CHECK(hideChoices({1, 1, {5}, {9}, 1, false}, Totals::known, {}).fate == TableFate::baseBelowLimit);
}

// Two options, two groups, up to two choices: a reader tries every table.
TEST_CASE("no small count is found out by trying all tables of choices") {
    survey_test::Chance chance(11);
    int shownTables = 0;
    int secrets = 0;
    for (int round = 0; round < 400; ++round) {
        ChoiceTable table{2, 2, {0, 0, 0, 0}, {0, 0}, chance.between(1, 2), chance.below(2) == 1};
        for (std::size_t c = 0; c < 2; ++c) {
            const int people = chance.between(3, 9);
            table.people[c] = people;
            for (int i = 0; i < people; ++i) {
                const bool first = chance.below(2);
                const bool both = table.most == 2 && chance.below(3) == 0;
                if (!table.some && chance.below(4) == 0) continue;
                table.cells[c] += first || both;
                table.cells[2 + c] += !first || both;
            }
        }
        SmallCellRules rules;
        rules.limit = 3;
        const ShownTable shown = hideChoices(table, Totals::known, rules);
        if (shown.fate != TableFate::shown) continue;
        ++shownTables;
        std::vector<Count> least(4, 1000);
        std::vector<Count> most(4, -1);
        const Count rowA = table.cells[0] + table.cells[1];
        const Count rowB = table.cells[2] + table.cells[3];
        for (Count a = 0; a <= table.people[0]; ++a) {
            for (Count b = 0; b <= table.people[0]; ++b) {
                const std::vector<Count> guess{a, rowA - a, b, rowB - b};
                bool fits = true;
                for (std::size_t c = 0; c < 2; ++c) {
                    const Count sum = guess[c] + guess[2 + c];
                    for (const std::size_t i : {c, 2 + c}) {
                        fits = fits && guess[i] >= 0 && guess[i] <= table.people[c];
                        const auto& cell = shown.at(i / 2, c).count;
                        fits = fits && (!cell || *cell == guess[i]);
                    }
                    fits = fits && sum <= table.most * table.people[c];
                    fits = fits && (!table.some || sum >= table.people[c]);
                }
                if (!fits) continue;
                for (std::size_t i = 0; i < 4; ++i) {
                    least[i] = std::min(least[i], guess[i]);
                    most[i] = std::max(most[i], guess[i]);
                }
            }
        }
        for (std::size_t i = 0; i < 4; ++i) {
            if (shown.at(i / 2, i % 2).hiding != Hiding::small) continue;
            ++secrets;
            CHECK(most[i] - least[i] >= rules.limit - 1);
        }
    }
    CHECK(shownTables > 30);
    CHECK(secrets > 30);
}
