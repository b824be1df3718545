#include "survey/weighting.h"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <vector>

#include "survey/interval.h"
#include "unit/survey/chance.h"
#include "unit/survey/one_by_one.h"

using namespace survey;
using doctest::Approx;
using survey_test::sharesOf;

// Weights 1/2, 1, 2, 4: Σw = 15/2, Σw² = 1/4 + 1 + 4 + 16 = 85/4. Effective (225/4) / (85/4) = 45/17; effect
// 4 · 17/45 = 68/45. By way of the variation: mean 15/8, mean square 85/16, variance 85/16 - 225/64 = 115/64,
// CV² = 115/225, and 1 + 115/225 = 340/225 = 68/45.
TEST_CASE("Kish's design effect worked by hand") {
    const std::vector<double> weights = {0.5, 1, 2, 4};
    CHECK(designEffect(weights).value() == Approx(68.0 / 45));
    CHECK(effectiveSize(weights).value() == Approx(45.0 / 17));
    CHECK(designEffect({3, 3, 3}).value() == Approx(1));
    CHECK(effectiveSize({3, 3, 3}).value() == Approx(3));
    CHECK(designEffect({0, 0, 7}).value() == Approx(3));
}

TEST_CASE("weights that say nothing have no effect to tell") {
    CHECK_FALSE(designEffect({}).has_value());
    CHECK_FALSE(designEffect({0, 0}).has_value());
    CHECK_FALSE(designEffect({1, -1}).has_value());
    CHECK_FALSE(effectiveSize({1, std::nan("")}).has_value());
    CHECK_FALSE(effectiveSize({1, INFINITY}).has_value());
}

// Six respondents: option 0 with weights 1 and 2, option 1 with 3, option 2 by nobody, 2 of weight did not
// say, and one of weight 0 who counts for nothing. Said 6: shares 3/6, 3/6, 0; not said 2/8; effective 36/14.
TEST_CASE("weighted shares worked by hand") {
    const auto found = sharesOf({0, 0, 1, kNotSaid, 2}, {1, 2, 3, 2, 0}, 3);
    REQUIRE(found.has_value());
    CHECK(found->shares == std::vector<double>{0.5, 0.5, 0});
    CHECK(found->said == 3);
    CHECK(found->notSaidShare == Approx(0.25));
    CHECK(found->effectiveSize == Approx(36.0 / 14));

    const auto nobody = sharesOf({kNotSaid}, {1}, 2);
    REQUIRE(nobody.has_value());
    CHECK(nobody->shares == std::vector<double>{0, 0});
    CHECK(nobody->effectiveSize == 0);
    CHECK(nobody->notSaidShare == 1);
    CHECK_FALSE(wilsonOfShare(nobody->shares[0], nobody->effectiveSize).has_value());

    CHECK_FALSE(weightedShares({{1, 1, 0, {1}}}, 2).has_value());
    CHECK_FALSE(sharesOf({0}, {-1}, 1).has_value());
    CHECK(weightedShares({}, 2)->notSaidShare == 0);
}

TEST_CASE("what holds of any weights") {
    survey_test::Chance chance(1965);
    for (int round = 0; round < 500; ++round) {
        std::vector<double> weights(static_cast<std::size_t>(chance.between(1, 40)));
        std::vector<int> chosen;
        for (double& w : weights) {
            w = chance.between(1, 100) / 10.0;
            chosen.push_back(chance.between(kNotSaid, 3));
        }
        const auto n = static_cast<double>(weights.size());
        const double effect = designEffect(weights).value();
        CHECK(effect >= 1 - 1e-12);
        CHECK(effect <= n + 1e-9);
        CHECK(effect * effectiveSize(weights).value() == Approx(n));

        // Another scale of the weights changes nothing.
        std::vector<double> scaled = weights;
        for (double& w : scaled) w *= 7.25;
        CHECK(designEffect(scaled).value() == Approx(effect));
        const auto found = sharesOf(chosen, weights, 4);
        const auto other = sharesOf(chosen, scaled, 4);
        double sum = 0;
        for (std::size_t c = 0; c < 4; ++c) {
            CHECK(found->shares[c] == Approx(other->shares[c]));
            sum += found->shares[c];
        }
        CHECK(sum == Approx(found->said > 0 ? 1 : 0));
        CHECK(found->effectiveSize <= static_cast<double>(found->said) + 1e-9);
    }
}

// Three of weight 2 and one of weight 4, all of whom said something: the same as four people one by one.
TEST_CASE("people of one weight, counted together") {
    const auto together = weightedShares({{2, 3, 1, {2, 1}}, {4, 1, 0, {1, 1}}}, 2);
    REQUIRE(together.has_value());
    CHECK(together->shares == std::vector<double>{0.8, 0.6});  // (4 + 4) / 10, (2 + 4) / 10
    CHECK(together->said == 4);
    CHECK(together->notSaidShare == Approx(2.0 / 12));
    CHECK(together->effectiveSize == Approx(100.0 / 28));
    CHECK(designEffect({2, 4}, {3, 1}).value() == Approx(designEffect({2, 2, 2, 4}).value()));
    CHECK_FALSE(designEffect({2, 4}, {3}).has_value());
}
