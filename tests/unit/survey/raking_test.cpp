#include "survey/raking.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

#include "unit/survey/chance.h"
#include "unit/survey/one_by_one.h"

using namespace survey;
using doctest::Approx;

namespace {

constexpr double kNoCap = std::numeric_limits<double>::infinity();

double sumOf(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

void checkWeights(const Raking& raking, const std::vector<double>& expected) {
    REQUIRE(raking.weights.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(raking.weights[i] == Approx(expected[i]));
}

}  // namespace

// Six of one half of the population answered and two of the other: 6 w = 2 v = 4, w = 2/3, v = 2.
// Σw² = 6 · 4/9 + 2 · 4 = 32/3, effect 8 · 32/3 / 64 = 4/3, effective size 6.
TEST_CASE("one margin is post-stratification") {
    const Raking raking = rake(8, {{{0, 0, 0, 0, 0, 0, 1, 1}, {500, 500}}});
    CHECK(raking.problems.empty());
    CHECK(raking.converged);
    CHECK(raking.iterations == 1);
    CHECK(raking.capped == 0);
    checkWeights(raking, {2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2, 2});
    CHECK(raking.designEffect == Approx(4.0 / 3));
    CHECK(raking.effectiveSize == Approx(6));
}

// One in each crossing, so the margins multiply: 4 · 0.7 · 0.6 and so on. The scales of the two differ.
TEST_CASE("two margins that do not hang together multiply") {
    const Raking raking = rake(4, {{{0, 0, 1, 1}, {0.7, 0.3}}, {{0, 1, 0, 1}, {1200, 800}}});
    CHECK(raking.converged);
    checkWeights(raking, {1.68, 1.12, 0.72, 0.48});
}

// Base weights stand: 3 and 1 of the first category keep their ratio. Mean 1: 3/2, 1/2, and 2/2 each for the
// rest.
TEST_CASE("raking keeps the ratios of base weights within a category") {
    const Raking raking = rake(4, {{{0, 0, 1, 1}, {1, 1}}}, {}, {6, 2, 5, 5});
    CHECK(raking.converged);
    checkWeights(raking, {1.5, 0.5, 1, 1});
}

// Two said the first category, one the second, one did not say: the three who said keep their 3 together,
// half to each category: 1.5 / 2, 1.5 / 1, and 1 for the one who did not say.
TEST_CASE("who did not say keeps out of that margin") {
    const Raking raking = rake(4, {{{0, 0, 1, kNotSaid}, {1, 1}}});
    CHECK(raking.converged);
    checkWeights(raking, {0.75, 0.75, 1.5, 1});
}

// 800 respondents in a 4 × 4 table. Expected: not by fitting in turns but as the point of least
// Kullback-Leibler divergence under both margins, weights exp(a + b), solved with scipy 1.10.1
// (scipy.optimize.root over the multipliers, numpy 1.24.2; largest error of a margin 6e-17).
TEST_CASE("another way to the same weights") {
    const int seed[4][4] = {{40, 30, 20, 10}, {35, 50, 100, 75}, {30, 80, 70, 120}, {20, 30, 40, 50}};
    const double expected[4][4] = {
        {1.2911701955309671, 1.2328655922352993, 1.4153719305732502, 0.3059785800237326},
        {1.1421238724268374, 1.0905496651481645, 1.2519883713748554, 0.27065792093555874},
        {1.5125851627225673, 1.4442822556629864, 1.658085502073338, 0.35844899600125374},
        {1.1500650881072463, 1.0981322840831294, 1.2606934776478955, 0.272539812188907}};
    Margin rows{{}, {150, 300, 400, 150}};
    Margin columns{{}, {200, 300, 400, 100}};
    for (int r = 0; r < 4; ++r) {
        for (int c = 0; c < 4; ++c) {
            rows.categories.insert(rows.categories.end(), static_cast<std::size_t>(seed[r][c]), r);
            columns.categories.insert(columns.categories.end(), static_cast<std::size_t>(seed[r][c]), c);
        }
    }
    RakingRules rules;
    rules.tolerance = 1e-13;
    const Raking raking = rake(800, {rows, columns}, rules);
    CHECK(raking.converged);
    CHECK(raking.iterations < 50);
    for (std::size_t i = 0; i < 800; ++i) {
        CHECK(raking.weights[i] ==
              Approx(expected[rows.categories[i]][columns.categories[i]]).epsilon(1e-10));
    }
    CHECK(raking.designEffect == Approx(1.2424304248190294).epsilon(1e-10));
    CHECK(raking.effectiveSize == Approx(643.8992349342434).epsilon(1e-10));
}

// Expected: a plain loop over the two margins in numpy 1.24.2 (bincount; 5000 passes, the mean brought to 1).
TEST_CASE("two margins with people who did not say the one or the other") {
    const Margin a{{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, kNotSaid, kNotSaid}, {30, 40, 30}};
    const Margin b{{0, 0, 0, 1, kNotSaid, 1, 0, 1, 1, 0, kNotSaid, 0, 1}, {50, 50}};
    RakingRules rules;
    rules.tolerance = 1e-14;
    const Raking raking = rake(13, {a, b}, rules);
    const std::vector<double> expected = {
        0.5134001589068817, 0.5134001589068817, 0.5134001589068817, 0.6011394848053982, 0.5542334562574162,
        0.6011394848053982, 1.3153453540556503, 1.54013592469808,   1.54013592469808,   1.5853125117262505,
        1.7114003908626072, 0.9263247339374416, 1.0846322574330314};
    for (std::size_t i = 0; i < 13; ++i) CHECK(raking.weights[i] == Approx(expected[i]).epsilon(1e-10));
}

// Nine answered for one half and one for the other: the one would weigh 5. With cap 2 it weighs 2, the nine
// 8/9; its half has 2/10 of the weight instead of 5/10.
TEST_CASE("a cap that the margins cannot bear holds, and is told") {
    std::vector<int> half(10, 0);
    half[9] = 1;
    RakingRules rules;
    rules.cap = 2;
    const Raking raking = rake(10, {{half, {1, 1}}}, rules);
    CHECK_FALSE(raking.converged);
    CHECK(raking.iterations < 10);
    CHECK(raking.capped == 1);
    CHECK(raking.weights[9] == 2);
    CHECK(raking.weights[0] == Approx(8.0 / 9));
    CHECK(raking.largestDifference == Approx(0.3));
    CHECK(raking.worstMargin == 0);

    rules.cap = 5;
    CHECK(rake(10, {{half, {1, 1}}}, rules).converged);
    rules.cap = kNoCap;
    const Raking free = rake(10, {{half, {1, 1}}}, rules);
    CHECK(free.converged);
    CHECK(free.weights[9] == Approx(5));
    CHECK(free.capped == 0);
}

// Two margins with room: somebody alone in a crossing is cut, and others of the same rows and columns take
// over.
TEST_CASE("cut weights are raked again until margins and cap both hold") {
    Margin age{{}, {1, 1}};
    Margin place{{}, {1, 1}};
    const auto add = [&](int a, int p, int times) {
        age.categories.insert(age.categories.end(), static_cast<std::size_t>(times), a);
        place.categories.insert(place.categories.end(), static_cast<std::size_t>(times), p);
    };
    add(0, 0, 20);
    add(0, 1, 4);
    add(1, 0, 4);
    add(1, 1, 2);
    RakingRules rules;
    rules.cap = kNoCap;
    const Raking free = rake(30, {age, place}, rules);
    REQUIRE(free.converged);
    const double heaviest = *std::max_element(free.weights.begin(), free.weights.end());
    rules.cap = heaviest * 0.9;
    const Raking cut = rake(30, {age, place}, rules);
    CHECK(cut.converged);
    CHECK(cut.largestDifference <= rules.tolerance);
    CHECK(cut.capped == 2);
    CHECK(*std::max_element(cut.weights.begin(), cut.weights.end()) <= rules.cap);
    CHECK(cut.designEffect < free.designEffect);
}

// All of age 0 live in place 0 and all of age 1 in place 1, but the population's halves differ: no weights
// do.
TEST_CASE("margins that contradict each other do not converge, and say where") {
    const Raking raking = rake(4, {{{0, 0, 1, 1}, {1, 1}}, {{0, 0, 1, 1}, {3, 1}}});
    CHECK(raking.problems.empty());
    CHECK_FALSE(raking.converged);
    CHECK(raking.largestDifference == Approx(0.25));
    CHECK(raking.worstMargin == 0);
}

TEST_CASE("what cannot be raked is named, and nothing is raked") {
    using Issue = RakingIssue;
    const auto problems = [](const Raking& raking) {
        CHECK_FALSE(raking.converged);
        CHECK(raking.iterations == 0);
        return raking.problems;
    };
    const Raking empty = rake(2, {{{0, 1}, {1, 1}}, {{0, 0}, {2, 1, 3}}});
    CHECK(problems(empty) ==
          std::vector<RakingProblem>{{Issue::emptyCategory, 1, 1}, {Issue::emptyCategory, 1, 2}});
    CHECK(empty.weights == std::vector<double>{1, 1});

    CHECK(problems(rake(2, {{{0, 1}, {1, 0}}})) ==
          std::vector<RakingProblem>{{Issue::notInPopulation, 0, 1}});
    CHECK(problems(rake(2, {{{0, 2}, {1, 1}}})) ==
          std::vector<RakingProblem>{{Issue::unknownCategory, 0, 1}});
    CHECK(problems(rake(2, {{{0, -2}, {1}}})) == std::vector<RakingProblem>{{Issue::unknownCategory, 0, 1}});
    CHECK(problems(rake(3, {{{0, 1}, {1, 1}}})) == std::vector<RakingProblem>{{Issue::unevenLengths, 0, -1}});
    CHECK(problems(rake(1, {{{0}, {1}}}, {}, {1, 1})) ==
          std::vector<RakingProblem>{{Issue::unevenLengths, -1, -1}});
    CHECK(problems(rake(2, {}, {}, {1, 0})) == std::vector<RakingProblem>{{Issue::badWeight, -1, 1}});
    CHECK(problems(rake(1, {{{0}, {1, -1}}})) == std::vector<RakingProblem>{{Issue::badPopulation, 0, 1}});
    CHECK(problems(rake(1, {{{kNotSaid}, {0}}})) ==
          std::vector<RakingProblem>{{Issue::badPopulation, 0, -1}});
    CHECK(problems(rake(1, {{{kNotSaid}, {1}}})) == std::vector<RakingProblem>{{Issue::emptyCategory, 0, 0}});
    CHECK(problems(rake(1, {}, {0.5, 1e-6, 10})) == std::vector<RakingProblem>{{Issue::badRules, -1, -1}});
    CHECK(problems(rake(1, {}, {std::nan(""), 1e-6, 10})).size() == 1);
}

TEST_CASE("without margins, and without respondents") {
    const Raking plain = rake(3, {});
    CHECK(plain.converged);
    CHECK(plain.weights == std::vector<double>{1, 1, 1});
    CHECK(plain.designEffect == Approx(1));
    const Raking nobody = rake(0, {});
    CHECK(nobody.converged);
    CHECK(nobody.effectiveSize == 0);
}

// A population's own shares are drawn first, then weights that meet them, so that an answer exists.
TEST_CASE("what holds of any raking") {
    survey_test::Chance chance(1940);
    int capped = 0;
    for (int round = 0; round < 150; ++round) {
        const auto n = static_cast<std::size_t>(chance.between(30, 120));
        std::vector<double> hidden(n);  // weights that reach the margins
        for (double& w : hidden) w = chance.between(20, 30);
        std::vector<Margin> margins(static_cast<std::size_t>(chance.between(1, 4)));
        for (Margin& margin : margins) {
            const int categories = chance.between(2, 5);
            margin.population.assign(static_cast<std::size_t>(categories), 0);
            for (std::size_t i = 0; i < n; ++i) {
                const int c = chance.between(0, categories - 1);
                margin.categories.push_back(c);
                margin.population[static_cast<std::size_t>(c)] += hidden[i];
            }
            // A category by nobody would be a problem: left with the population's nobody, which is none.
        }
        RakingRules rules;
        // The hidden weights are under it, so that it can be borne.
        const double heaviest = *std::max_element(hidden.begin(), hidden.end());
        rules.cap = round % 2 ? 1.02 * heaviest * static_cast<double>(n) / sumOf(hidden) : kNoCap;
        // Uneven base weights make the cap bite.
        std::vector<double> base(n);
        for (double& w : base) w = chance.between(2, 6);
        const Raking raking = rake(n, margins, rules, base);
        REQUIRE(raking.problems.empty());
        CHECK(raking.converged);
        CHECK(sumOf(raking.weights) == Approx(static_cast<double>(n)));
        capped += raking.capped;
        for (const double w : raking.weights) {
            CHECK(w > 0);
            CHECK(w <= rules.cap);
        }
        for (const Margin& margin : margins) {
            const auto found =
                survey_test::sharesOf(margin.categories, raking.weights, margin.population.size());
            REQUIRE(found.has_value());
            for (std::size_t c = 0; c < margin.population.size(); ++c) {
                CHECK(std::abs(found->shares[c] - margin.population[c] / sumOf(margin.population)) <=
                      1.1 * rules.tolerance);
            }
        }
        CHECK(raking.effectiveSize <= static_cast<double>(n) + 1e-9);

        // A margin that is met already moves nothing; alike respondents weigh alike.
        for (std::size_t i = 1; i < n; ++i) {
            const bool alike =
                base[0] == base[i] && std::all_of(margins.begin(), margins.end(), [&](const Margin& margin) {
                    return margin.categories[0] == margin.categories[i];
                });
            if (alike) CHECK(raking.weights[0] == Approx(raking.weights[i]));
        }
        const Raking again = rake(n, margins, rules, raking.weights);
        CHECK(again.iterations <= 1);
    }
    CHECK(capped > 50);
}

// The same people, once one by one and once those alike together.
TEST_CASE("people alike in everything may be given together") {
    survey_test::Chance chance(7);
    for (int round = 0; round < 60; ++round) {
        std::vector<Margin> each(2), grouped(2);
        std::vector<Count> times;
        for (auto* margins : {&each, &grouped}) {
            (*margins)[0].population = {30, 70};
            (*margins)[1].population = {20, 30, 50};
        }
        for (int age = 0; age < 2; ++age) {
            for (int place = kNotSaid; place < 3; ++place) {
                const int people = chance.between(1, 9);
                for (int i = 0; i < people; ++i) {
                    each[0].categories.push_back(age);
                    each[1].categories.push_back(place);
                }
                grouped[0].categories.push_back(age);
                grouped[1].categories.push_back(place);
                times.push_back(people);
            }
        }
        RakingRules rules;
        rules.cap = round % 3 ? 5 : 1.3;
        const std::size_t n = each[0].categories.size();
        const Raking alone = rake(n, each, rules);
        const Raking together = rake(times.size(), grouped, rules, {}, times);
        REQUIRE(together.problems.empty());
        CHECK(together.converged == alone.converged);
        CHECK(together.capped == alone.capped);
        CHECK(together.designEffect == Approx(alone.designEffect));
        CHECK(together.effectiveSize == Approx(alone.effectiveSize));
        CHECK(together.largestDifference == Approx(alone.largestDifference));
        std::size_t person = 0;
        for (std::size_t group = 0; group < times.size(); ++group)
            for (Count i = 0; i < times[group]; ++i)
                CHECK(together.weights[group] == Approx(alone.weights[person++]));
    }
    CHECK(rake(1, {{{0}, {1}}}, {}, {}, {0}).problems ==
          std::vector<RakingProblem>{{RakingIssue::badWeight, -1, 0}});
    CHECK(rake(1, {{{0}, {1}}}, {}, {}, {1, 2}).problems ==
          std::vector<RakingProblem>{{RakingIssue::unevenLengths, -1, -1}});
}
