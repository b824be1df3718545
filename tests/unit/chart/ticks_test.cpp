#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "chart/ticks.h"
#include "unit/chart/chart_frame.h"

using namespace chart;

TEST_CASE("ticks are round and inside the interval") {
    CHECK(niceTicks(0, 120, 3).values == std::vector<double>{0, 50, 100});
    CHECK(niceTicks(0, 100, 4).values == std::vector<double>{0, 50, 100});
    CHECK(niceTicks(0, 100, 5).values == std::vector<double>{0, 20, 40, 60, 80, 100});
    CHECK(niceTicks(-30, 70, 3).values == std::vector<double>{0, 50});
    CHECK(niceTicks(-100, -20, 4).values == std::vector<double>{-100, -80, -60, -40, -20});
    const Ticks tenths = niceTicks(0, 0.3, 3);
    CHECK(tenths.values == std::vector<double>{0, 0.1, 0.2, 0.3});
    CHECK(tenths.decimals == 1);
    CHECK(niceTicks(0, 0.05, 5).decimals == 2);
    CHECK(niceTicks(0, 3, 3).decimals == 0);
}

TEST_CASE("an interval without room gives one tick") {
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK(niceTicks(5, 5, 3).values == std::vector<double>{5});
    CHECK(niceTicks(5, 4, 3).values == std::vector<double>{5});
    CHECK(niceTicks(std::nan(""), 4, 3).values == std::vector<double>{0});
    CHECK(niceTicks(0, infinite, 3).values == std::vector<double>{0});
    CHECK(niceTicks(-infinite, infinite, 3).values == std::vector<double>{0});
    CHECK(niceTicks(1e15, 1e15 + 1, 3).values.size() == 1);
    CHECK(niceTicks(-1.7e308, 1.7e308, 3).values.size() == 1);
    CHECK(niceTicks(0, 5e-324, 3).values.size() == 1);
}

TEST_CASE("ticks of any interval: few, rising, evenly apart, multiples of a round step") {
    Random random(7);
    for (int round = 0; round < 5000; ++round) {
        const double size = std::pow(10.0, random.between(-12, 12));
        const double a = random.between(-size, size);
        const double b = random.below(3) == 0 ? 0 : random.between(-size, size);
        const double low = std::min(a, b);
        const double high = std::max(a, b);
        const int wanted = 1 + random.below(8);
        const Ticks ticks = niceTicks(low, high, wanted);
        REQUIRE_FALSE(ticks.values.empty());
        REQUIRE(ticks.values.size() <= static_cast<std::size_t>(wanted) + 1);
        if (ticks.values.size() == 1) continue;
        bool good = true;
        for (std::size_t i = 0; i < ticks.values.size(); ++i) {
            const double value = ticks.values[i];
            const double count = value / ticks.step;
            if (value < low || value > high || (value == 0 && std::signbit(value))) good = false;
            if (std::fabs(count - std::round(count)) > 1e-6) good = false;
            if (i > 0 && std::fabs(value - ticks.values[i - 1] - ticks.step) > ticks.step * 1e-6)
                good = false;
        }
        REQUIRE(good);
    }
}

TEST_CASE("zero is on the axis where it belongs") {
    const auto interval = [](double low, double high, bool always = false) {
        const Interval shown = axisInterval(low, high, always);
        return std::vector<double>{shown.low, shown.high};
    };
    CHECK(interval(20, 120) == std::vector<double>{0, 120});
    CHECK(interval(5, 5) == std::vector<double>{0, 5});
    CHECK(interval(-5, -5) == std::vector<double>{-5, 0});
    CHECK(interval(-3, 9) == std::vector<double>{-3, 9});
    CHECK(interval(0, 0) == std::vector<double>{0, 1});
    CHECK(interval(955, 1000) == std::vector<double>{940, 1000});
    CHECK(interval(-1000, -955) == std::vector<double>{-1000, -940});
    CHECK(interval(955, 1000, true) == std::vector<double>{0, 1000});
    CHECK(interval(-1000, -955, true) == std::vector<double>{-1000, 0});
    CHECK(interval(3, 2) == std::vector<double>{0, 1});
    CHECK(interval(1e300, 1e305) == std::vector<double>{0, 1});
}
