#include "plan/forecast.h"

#include <doctest/doctest.h>

#include "goals.h"

using namespace plan;
using namespace plan_test;
using doctest::Approx;

TEST_CASE("pace: what is left of a sum, over the years left") {
    const Goal g =
        goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3), num(6)});
    const auto pace = paceNeeded(g, endOf(2022));  // 16 − 9 = 7 over 2023 and 2024
    REQUIRE(pace);
    CHECK(pace->now == 9);
    CHECK(pace->left == 7);
    CHECK(pace->years == 2);
    CHECK(pace->perYear == Approx(3.5));
    CHECK(*pace->soFar == Approx(4.5));
    CHECK_FALSE(pace->met);
    // Inside 2023, with one reported: 6 left in the 184 days after 30 June and the whole of 2024.
    const Timing june{2021, 2024, Day{2023, 6, 30}};
    Goal underWay = g;
    underWay.years[2023].reported = num(1);
    const auto then = paceNeeded(underWay, june);
    REQUIRE(then);
    CHECK(then->now == 10);
    CHECK(then->years == Approx(1 + 184.0 / 365));
    CHECK(then->perYear == Approx(6 / (1 + 184.0 / 365)));
    CHECK(*then->soFar == Approx(4.5));  // a part of a year is no yearly pace
    CHECK(forecast(underWay, june)->expected.value == Approx(10 + 4.5 * (1 + 184.0 / 365)));
    // Nothing known of 2023: all of it is left.
    CHECK(paceNeeded(g, june)->perYear == Approx(3.5));
    CHECK_FALSE(paceNeeded(g, endOf(2024)));
}

TEST_CASE("pace: over the years that ask for something; met is said") {
    Goal g = goal(Accumulation::sum, kBlank, num(8), {num(4), num(2), num(2), num(0)}, {num(3), num(1)});
    CHECK(paceNeeded(g, endOf(2022))->perYear == Approx(4));  // 4 left, 2023 alone asks
    g.years[2023].target = num(0);
    CHECK(paceNeeded(g, endOf(2022))->perYear == Approx(2));  // nobody asks: both years are there to be used
    g.years[2021].reported = num(9);
    CHECK(paceNeeded(g, endOf(2022))->met);
}

TEST_CASE("pace: levels, rising and falling") {
    const Goal up = goal(Accumulation::capacity, num(10), num(50), {num(20), num(30), num(40), num(50)},
                         {num(18), num(33)});
    const auto rise = paceNeeded(up, endOf(2022));  // 50 − 33 = 17 over 2
    CHECK(rise->perYear == Approx(8.5));
    CHECK(*rise->soFar == Approx(11.5));  // 8 and 15
    for (const Accumulation type : {Accumulation::reduction, Accumulation::annualReduction}) {
        const Goal down =
            goal(type, num(70), num(50), {num(65), num(60), num(55), num(50)}, {num(68), num(61)});
        const auto fall = paceNeeded(down, endOf(2022));  // 50 − 61 = −11 over 2
        CHECK(fall->perYear == Approx(-5.5));
        CHECK(*fall->soFar == Approx(-4.5));  // −2 and −7
        CHECK_FALSE(fall->met);
    }
    Goal met = goal(Accumulation::reduction, num(70), num(50), {num(65)}, {num(49)});
    CHECK(paceNeeded(met, endOf(2021))->met);
}

TEST_CASE("pace: nothing where it makes no sense") {
    const auto four = [](Accumulation type, const Value& target, const Value& second) {
        return goal(type, num(1), target, {num(4), num(4), num(4), num(4)}, {num(3), second});
    };
    CHECK_FALSE(paceNeeded(four(Accumulation::flow, num(4), num(3)), endOf(2022)));
    CHECK_FALSE(paceNeeded(four(Accumulation::stock, num(4), num(3)), endOf(2022)));
    CHECK_FALSE(paceNeeded(four(Accumulation::sum, prose("Una política"), num(3)), endOf(2022)));
    CHECK_FALSE(paceNeeded(four(Accumulation::sum, num(16), kBlank), endOf(2022)));
    CHECK_FALSE(paceNeeded(four(Accumulation::sum, num(16), prose("seis")), endOf(2022)));
    CHECK_FALSE(paceNeeded(four(Accumulation::capacity, num(16), prose("seis")), endOf(2022)));
    CHECK_FALSE(paceNeeded(goal(Accumulation::capacity, kBlank, num(9), {num(4)}, {}), endOf(2020)));
}

TEST_CASE("forecast: the mean pace so far, between the slowest and the fastest year") {
    const Goal g =
        goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3), num(6)});
    const auto made = forecast(g, endOf(2022));
    REQUIRE(made);
    CHECK(made->paces == std::vector<double>{3, 6});
    CHECK(made->expected.value == Approx(18));  // 9 + 2 × 4.5
    CHECK(*made->expected.ratio == Approx(1.125));
    CHECK(made->slowest.value == Approx(15));  // 9 + 2 × 3
    CHECK(made->fastest.value == Approx(21));  // 9 + 2 × 6
    CHECK_FALSE(forecast(g, endOf(2021)));     // one year tells nothing
    CHECK_FALSE(forecast(g, endOf(2024)));     // nothing is ahead
}

TEST_CASE("forecast: a falling level; the slowest is the one that falls least") {
    const Goal g = goal(Accumulation::reduction, num(70), num(50), {num(65), num(60), num(55), num(50)},
                        {num(68), num(61)});
    const auto made = forecast(g, endOf(2022));
    REQUIRE(made);
    CHECK(made->paces == std::vector<double>{-2, -7});
    CHECK(made->expected.value == Approx(52));  // 61 − 2 × 4.5
    CHECK(*made->expected.ratio == Approx(0.9));
    CHECK(made->slowest.value == Approx(57));
    CHECK(*made->slowest.ratio == Approx(0.65));
    CHECK(made->fastest.value == Approx(47));
    CHECK(*made->fastest.ratio == Approx(1.15));
}

TEST_CASE("forecast: levels with a gap, without a baseline, and within a lag") {
    // From 10 to 18 in one year, then 16 more over two: 8, 8 and 8.
    Goal g = goal(Accumulation::capacity, num(10), num(50), {num(20), num(30), num(40), num(50)},
                  {num(18), kBlank, num(34)});
    auto made = forecast(g, endOf(2023));
    REQUIRE(made);
    CHECK(made->pace == Approx(8));
    CHECK(made->expected.value == Approx(42));
    g.indicator.baseline = {};
    g.years[2022].reported = num(30);
    made = forecast(g, endOf(2023));  // 12 and 4
    REQUIRE(made);
    CHECK(made->pace == Approx(8));
    CHECK_FALSE(forecast(g, endOf(2022)));  // one pace
    g.indicator.baseline = num(10);
    CHECK(forecast(g, endOf(2022)));
    g.indicator.lagDays = 1;
    CHECK_FALSE(forecast(g, endOf(2022)));  // 2022 is not due yet: one due year
}
