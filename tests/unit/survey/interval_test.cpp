#include "survey/interval.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "unit/survey/chance.h"

using namespace survey;
using doctest::Approx;

namespace {

void checkEnds(const std::optional<Interval>& interval, double low, double high) {
    REQUIRE(interval.has_value());
    CHECK(std::abs(interval->low - low) < 1e-12);
    CHECK(std::abs(interval->high - high) < 1e-12);
}

}  // namespace

// By hand, z = 2 to keep the figures round, 8 of 16: p = 1/2, z²/n = 1/4.
//   middle (1/2 + 1/8) / (5/4) = 1/2; half 2/(5/4) · √(1/64 + 4/1024) = 1.6 · √(5/256) = 1.6 · √5 / 16 = √5
//   / 10.
// And 0 of 12: high z²/(n + z²) = 4/16.
TEST_CASE("Wilson's interval worked by hand") {
    checkEnds(wilson(8, 16, 2), 0.5 - std::sqrt(5.0) / 10, 0.5 + std::sqrt(5.0) / 10);
    checkEnds(wilson(0, 12, 2), 0, 0.25);
    checkEnds(wilson(12, 12, 2), 0.75, 1);
    // z = 0 is the share itself.
    checkEnds(wilson(3, 12, 0), 0.25, 0.25);
}

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
// 1998, table I, method 3, to four places.
TEST_CASE("the published examples of Newcombe") {
    struct Example {
        int count, asked;
        double low, high;
    };
    for (const Example& e : {Example{81, 263, 0.2553, 0.3662}, Example{15, 148, 0.0624, 0.1605},
                             Example{0, 20, 0, 0.1611}, Example{1, 29, 0.0061, 0.1718}}) {
        const auto interval = wilson(e.count, e.asked);
        REQUIRE(interval.has_value());
        CHECK(std::abs(interval->low - e.low) < 5e-5);
        CHECK(std::abs(interval->high - e.high) < 5e-5);
    }
}

// Made with statsmodels 0.13.5, statsmodels.stats.proportion.proportion_confint(count, asked, alpha,
// "wilson").
TEST_CASE("another implementation finds the same") {
    checkEnds(wilson(0, 10), 0, 0.27753279986288926);
    checkEnds(wilson(10, 10), 0.7224672001371106, 1);
    checkEnds(wilson(5, 10), 0.23659309051256394, 0.7634069094874361);
    checkEnds(wilson(37, 120, *zOfLevel(0.9)), 0.24385619835333927, 0.38126261286639385);
    checkEnds(wilson(1, 2, *zOfLevel(0.99)), 0.06171307677810173, 0.9382869232218982);
    // effective sizes
    checkEnds(wilson(12.5, 41.7), 0.1825205744334528, 0.45078058823348643);
    checkEnds(wilson(0.3, 3.7, *zOfLevel(0.8)), 0.011143419098398694, 0.4085902500339872);
}

// Made with scipy 1.10.1, scipy.stats.norm.ppf((1 + level) / 2).
TEST_CASE("the z of a level") {
    const double table[][2] = {{0.5, 0.6744897501960817},    {0.8, 1.2815515655446004},
                               {0.9, 1.6448536269514722},    {0.95, 1.959963984540054},
                               {0.99, 2.5758293035489004},   {0.999, 3.2905267314919255},
                               {0.999999, 4.891638475671085}};
    for (const auto& [level, z] : table) CHECK(std::abs(zOfLevel(level).value() - z) < 1e-10);
    CHECK(zOfLevel(0.95).value() == Approx(kZ95).epsilon(1e-14));
    for (const double level : {0.0, 1.0, -0.5, 95.0, std::nan("")}) CHECK_FALSE(zOfLevel(level).has_value());
}

TEST_CASE("nobody asked, and figures that cannot be") {
    const double nan = std::nan("");
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK_FALSE(wilson(0, 0).has_value());
    CHECK_FALSE(wilson(11, 10).has_value());
    CHECK_FALSE(wilson(-1, 10).has_value());
    CHECK_FALSE(wilson(1, -10).has_value());
    CHECK_FALSE(wilson(1, 10, -1).has_value());
    CHECK_FALSE(wilson(nan, 10).has_value());
    CHECK_FALSE(wilson(1, nan).has_value());
    CHECK_FALSE(wilson(1, infinite).has_value());
    CHECK_FALSE(wilson(1, 10, infinite).has_value());
    CHECK_FALSE(wilsonOfShare(1.1, 10).has_value());
    CHECK_FALSE(wilsonOfShare(nan, 10).has_value());
}

TEST_CASE("what holds of any interval") {
    survey_test::Chance chance(1927);
    for (int round = 0; round < 2000; ++round) {
        const double asked = chance.between(1, 4000) / 4.0;
        const double share = chance.between(0, 64) / 64.0;
        const double z = chance.between(1, 16) / 4.0;
        const auto interval = wilsonOfShare(share, asked, z);
        REQUIRE(interval.has_value());
        CHECK(interval->low >= 0);
        CHECK(interval->high <= 1);
        CHECK(interval->low <= share);
        CHECK(share <= interval->high);
        // The mirror image of the other answer.
        const auto mirrored = wilsonOfShare(1 - share, asked, z);
        CHECK(std::abs(mirrored->low - (1 - interval->high)) < 1e-12);
        CHECK(std::abs(mirrored->high - (1 - interval->low)) < 1e-12);
        // The ends are the shares from which `share` is z standard errors away: what the interval is defined
        // by.
        for (const double end : {interval->low, interval->high}) {
            if (end == 0 || end == 1) continue;
            CHECK(std::abs(share - end) == Approx(z * std::sqrt(end * (1 - end) / asked)).epsilon(1e-7));
        }
        // More asked, or a lower level: no wider. More in favour: no end lower.
        const double width = interval->high - interval->low;
        const auto more = wilsonOfShare(share, asked * 1.25, z);
        CHECK(more->high - more->low < width + 1e-12);
        const auto lower = wilsonOfShare(share, asked, z * 0.9);
        CHECK(lower->high - lower->low < width + 1e-12);
        if (share < 1) {
            const auto next = wilsonOfShare(share + 1 / 64.0, asked, z);
            CHECK(next->low >= interval->low);
            CHECK(next->high >= interval->high);
        }
    }
}
