#include "survey/ranking.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "unit/survey/chance.h"

using namespace survey;
using doctest::Approx;
using Indices = std::vector<std::size_t>;

namespace {

std::vector<double> numbers(std::initializer_list<double> list) { return list; }

}  // namespace

// The example of the encyclopaedias on voting methods: Tennessee chooses its capital, everybody wants it
// near. Memphis 42 %, Nashville 26 %, Chattanooga 15 %, Knoxville 17 %.
//   First choices:  42, 26, 15, 17: Memphis.
//   Borda (3 2 1 0): Memphis 42·3 = 126; Nashville 26·3 + 42·2 + (15 + 17)·1 = 194;
//                    Chattanooga 15·3 + (26 + 17)·2 + 42·1 = 173; Knoxville 17·3 + 15·2 + 26·1 = 107.
//   Pairs: Memphis loses each 42 : 58. Nashville : Chattanooga 68 : 32, : Knoxville 68 : 32.
//          Chattanooga : Knoxville 83 : 17. Nashville beats all.
TEST_CASE("the capital of Tennessee") {
    enum : std::size_t { memphis, nashville, chattanooga, knoxville };
    const std::vector<Ballot> ballots = {{{memphis, nashville, chattanooga, knoxville}, 42},
                                         {{nashville, chattanooga, knoxville, memphis}, 26},
                                         {{chattanooga, knoxville, nashville, memphis}, 15},
                                         {{knoxville, chattanooga, nashville, memphis}, 17}};
    const RankingResult result = rankByAllMethods(4, ballots);
    CHECK(result.base.weight == 100);
    CHECK(result.base.incomplete == 0);
    CHECK(result.plurality.points == numbers({42, 26, 15, 17}));
    CHECK(result.plurality.ranks == std::vector<int>{1, 2, 4, 3});
    CHECK(result.plurality.first == Indices{memphis});
    CHECK(result.borda.points == numbers({126, 194, 173, 107}));
    CHECK(result.borda.first == Indices{nashville});
    CHECK(result.pairs.over(memphis, nashville) == 42);
    CHECK(result.pairs.over(nashville, memphis) == 58);
    CHECK(result.pairs.over(nashville, chattanooga) == 68);
    CHECK(result.pairs.over(nashville, knoxville) == 68);
    CHECK(result.pairs.over(chattanooga, knoxville) == 83);
    CHECK(result.condorcet.winner == nashville);
    CHECK(result.condorcet.smith == Indices{nashville});
    CHECK(result.condorcet.cycles.empty());
    CHECK(result.condorcet.ties.empty());
    CHECK_FALSE(result.agree());
}

// Borda's own 21 voters (Mémoire sur les élections au scrutin, 1781): A B C 1, A C B 7, B C A 7, C B A 6.
//   First choices: A 8, B 7, C 6. Borda: A 8·2 = 16, B 7·2 + (1 + 6) = 21, C 6·2 + (7 + 7) = 26.
//   Pairs: A loses to each 8 : 13; C over B 13 : 8. The order is the first choices' upside down.
TEST_CASE("Borda's example") {
    const std::vector<Ballot> ballots = {{{0, 1, 2}, 1}, {{0, 2, 1}, 7}, {{1, 2, 0}, 7}, {{2, 1, 0}, 6}};
    const RankingResult result = rankByAllMethods(3, ballots);
    CHECK(result.plurality.ranks == std::vector<int>{1, 2, 3});
    CHECK(result.borda.points == numbers({16, 21, 26}));
    CHECK(result.borda.ranks == std::vector<int>{3, 2, 1});
    CHECK(result.pairs.over(0, 1) == 8);
    CHECK(result.pairs.over(2, 1) == 13);
    CHECK(result.condorcet.winner == 2);
}

// Condorcet's 81 voters against Borda (Essai, 1785): A B C 30, A C B 1, B A C 29, B C A 10, C A B 10, C B
// A 1.
//   A over B 30 + 1 + 10 = 41 : 40; A over C 30 + 1 + 29 = 60 : 21. Borda: A 31·2 + 39 = 101, B 39·2 + 31 =
//   109, C 11·2 + 11 = 33.
TEST_CASE("Condorcet's example, where Borda's count names another") {
    const std::vector<Ballot> ballots = {{{0, 1, 2}, 30}, {{0, 2, 1}, 1},  {{1, 0, 2}, 29},
                                         {{1, 2, 0}, 10}, {{2, 0, 1}, 10}, {{2, 1, 0}, 1}};
    const RankingResult result = rankByAllMethods(3, ballots);
    CHECK(result.pairs.over(0, 1) == 41);
    CHECK(result.pairs.over(0, 2) == 60);
    CHECK(result.condorcet.winner == 0);
    CHECK(result.borda.points == numbers({101, 109, 33}));
    CHECK(result.borda.first == Indices{1});
}

// Three in a ring over a fourth, and a ring below that changes nothing.
TEST_CASE("a cycle at the top is named, with a round to read aloud") {
    const std::vector<Ballot> ballots = {
        {{0, 1, 2, 3}, 1},
        {{1, 2, 0, 3}, 1},
        {{2, 0, 1, 3}, 1},
    };
    const Condorcet found = condorcet(pairwise(4, ballots));
    CHECK_FALSE(found.winner.has_value());
    CHECK(found.smith == Indices{0, 1, 2});
    REQUIRE(found.cycles.size() == 1);
    CHECK(found.cycles[0].members == Indices{0, 1, 2});
    CHECK(found.cycles[0].round == Indices{0, 1, 2});
    CHECK(found.cycles[0].top);

    const std::vector<Ballot> below = {{{3, 0, 1, 2}, 1}, {{3, 1, 2, 0}, 1}, {{3, 2, 0, 1}, 1}};
    const Condorcet won = condorcet(pairwise(4, below));
    CHECK(won.winner == 3);
    REQUIRE(won.cycles.size() == 1);
    CHECK_FALSE(won.cycles[0].top);
    CHECK(won.cycles[0].members == Indices{0, 1, 2});
}

// 0 beats 1 by 2 : 0, but 2 is tied with 0 (1 : 1) and with 1 (1 : 1): nobody beats all, there is no cycle,
// and all three remain.
TEST_CASE("ties keep an option in the Smith set and are told") {
    const Condorcet found = condorcet(pairwise(3, {{{0, 1, 2}, 1}, {{2, 0, 1}, 1}}));
    CHECK_FALSE(found.winner.has_value());
    CHECK(found.smith == Indices{0, 1, 2});
    CHECK(found.cycles.empty());
    REQUIRE(found.ties.size() == 2);
    CHECK(found.ties[0] == std::pair<std::size_t, std::size_t>{0, 2});
    CHECK(found.ties[1] == std::pair<std::size_t, std::size_t>{1, 2});
}

// Four options. Ballot [2]: 2 gets 3 points, the other three share 2 + 1 + 0, one each. Ballot [0, 3] ×2: 0
// gets 3, 3 gets 2, 1 and 2 share 1 + 0, a half each. A blank one: 1.5 to each.
//   0: 1 + 6 + 1.5 = 8.5   1: 1 + 1 + 1.5 = 3.5   2: 3 + 1 + 1.5 = 5.5   3: 1 + 4 + 1.5 = 6.5; together 24 =
//   4·6.
TEST_CASE("partial and blank ballots") {
    const std::vector<Ballot> ballots = {{{2}, 1}, {{0, 3}, 2}, {{}, 1}};
    const RankingResult result = rankByAllMethods(4, ballots);
    CHECK(result.borda.points == numbers({8.5, 3.5, 5.5, 6.5}));
    CHECK(result.plurality.points == numbers({2, 0, 1, 0}));
    CHECK(result.plurality.ranks == std::vector<int>{1, 0, 2, 0});
    CHECK(result.base.weight == 4);
    CHECK(result.base.blank == 1);
    CHECK(result.base.incomplete == 3);
    CHECK(result.pairs.over(2, 0) == 1);
    CHECK(result.pairs.over(0, 2) == 2);
    CHECK(result.pairs.over(1, 2) == 0);
    CHECK(result.pairs.over(2, 1) == 1);
    CHECK(result.pairs.tied(1, 2) == 3);
    CHECK(result.condorcet.winner == 0);
    // Three of four named is a whole order: the one left out is the last.
    CHECK(ballotBase(4, {{{0, 1, 2}, 1}}).incomplete == 0);
}

TEST_CASE("ballots that cannot be meant are refused, and told") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(checkBallot(3, {{0, 3}, 1}) == BallotIssue::unknownOption);
    CHECK(checkBallot(3, {{0, 1, 0}, 1}) == BallotIssue::repeatedOption);
    CHECK(checkBallot(3, {{0}, -1}) == BallotIssue::badWeight);
    CHECK(checkBallot(3, {{0}, nan}) == BallotIssue::badWeight);
    CHECK_FALSE(checkBallot(3, {{}, 0}).has_value());
    const RankingResult result = rankByAllMethods(2, {{{0, 2}, 5}, {{1, 1}, 5}, {{0}, nan}, {{1}, 1}});
    CHECK(result.base.refused == 3);
    CHECK(result.base.weight == 1);
    CHECK(result.plurality.points == numbers({0, 1}));
    CHECK(result.condorcet.winner == 1);
    CHECK(result.agree());
}

TEST_CASE("nothing asked and nobody there") {
    const RankingResult nobody = rankByAllMethods(2, {});
    CHECK_FALSE(nobody.condorcet.winner.has_value());
    CHECK(nobody.condorcet.smith.empty());
    CHECK(nobody.plurality.first.empty());
    CHECK(nobody.borda.first.empty());
    CHECK_FALSE(nobody.agree());
    CHECK(rankByAllMethods(0, {{{}, 1}}).borda.points.empty());
    CHECK(rankByAllMethods(1, {{{0}, 1}}).condorcet.winner == 0);
}

// 0.1 ten times is not 1 in doubles; it is a tie all the same.
TEST_CASE("sums of weights that differ by rounding are a tie") {
    std::vector<Ballot> ballots(10, Ballot{{0, 1}, 0.1});
    ballots.push_back({{1, 0}, 1});
    const RankingResult result = rankByAllMethods(2, ballots);
    CHECK(result.plurality.points[0] != result.plurality.points[1]);
    CHECK(result.plurality.first == Indices{0, 1});
    CHECK(result.borda.ranks == std::vector<int>{1, 1});
    CHECK(result.condorcet.ties.size() == 1);
}

namespace {

std::vector<Ballot> anyBallots(survey_test::Chance& chance, std::size_t options) {
    std::vector<Ballot> ballots(static_cast<std::size_t>(chance.between(1, 9)));
    for (Ballot& ballot : ballots) {
        ballot.ranked.resize(options);
        std::iota(ballot.ranked.begin(), ballot.ranked.end(), std::size_t{0});
        chance.shuffle(ballot.ranked);
        if (chance.below(3) == 0) ballot.ranked.resize(chance.below(static_cast<unsigned>(options) + 1));
        ballot.weight = chance.between(1, 4);
    }
    return ballots;
}

// The definition itself, over all subsets: the smallest set that beats all outside it. The sets that do are
// nested.
Indices smithByAllSubsets(const Pairwise& counted) {
    Indices best;
    for (std::size_t set = 1; set < (std::size_t{1} << counted.options); ++set) {
        Indices members;
        bool dominates = true;
        for (std::size_t a = 0; a < counted.options; ++a) {
            if (!(set >> a & 1)) continue;
            members.push_back(a);
            for (std::size_t b = 0; b < counted.options; ++b) {
                if (!(set >> b & 1) && !counted.beats(a, b)) dominates = false;
            }
        }
        if (dominates && (best.empty() || members.size() < best.size())) best = members;
    }
    return best;
}

}  // namespace

TEST_CASE("what holds of any ballots") {
    survey_test::Chance chance(20240607);
    int cyclesSeen = 0;
    for (int round = 0; round < 600; ++round) {
        const auto options = static_cast<std::size_t>(chance.between(1, 6));
        std::vector<Ballot> ballots = anyBallots(chance, options);
        const RankingResult result = rankByAllMethods(options, ballots);
        const double n = static_cast<double>(options);

        const auto& firsts = result.plurality.points;
        CHECK(std::accumulate(firsts.begin(), firsts.end(), 0.0) == result.base.weight - result.base.blank);
        const auto& points = result.borda.points;
        CHECK(std::accumulate(points.begin(), points.end(), 0.0) ==
              Approx(result.base.weight * n * (n - 1) / 2));
        for (std::size_t a = 0; a < options; ++a) {
            double pairs = 0;  // won and half of the tied ones
            for (std::size_t b = 0; b < options; ++b) {
                if (a != b) pairs += result.pairs.over(a, b) + result.pairs.tied(a, b) / 2;
            }
            CHECK(points[a] == Approx(pairs));
        }

        CHECK(result.condorcet.smith == smithByAllSubsets(result.pairs));
        if (result.condorcet.winner) {
            CHECK(result.condorcet.smith == Indices{*result.condorcet.winner});
            // Borda never puts a Condorcet winner last of several, nor below the average.
            CHECK(points[*result.condorcet.winner] >= Approx(result.base.weight * (n - 1) / 2));
        } else if (result.condorcet.ties.empty()) {
            REQUIRE_FALSE(result.condorcet.cycles.empty());
            CHECK(result.condorcet.cycles[0].members == result.condorcet.smith);
        }
        for (const Cycle& cycle : result.condorcet.cycles) {
            ++cyclesSeen;
            CHECK(cycle.members.size() >= 3);
            for (std::size_t i = 0; i < cycle.round.size(); ++i) {
                CHECK(result.pairs.beats(cycle.round[i], cycle.round[(i + 1) % cycle.round.size()]));
                CHECK(std::count(cycle.members.begin(), cycle.members.end(), cycle.round[i]) == 1);
            }
        }

        // The order of ballots does not matter, and another name for an option moves its figures with it.
        Indices renamed(options);
        std::iota(renamed.begin(), renamed.end(), std::size_t{0});
        chance.shuffle(renamed);
        chance.shuffle(ballots);
        for (Ballot& ballot : ballots) {
            for (std::size_t& option : ballot.ranked) option = renamed[option];
        }
        const RankingResult other = rankByAllMethods(options, ballots);
        for (std::size_t a = 0; a < options; ++a) {
            CHECK(other.plurality.points[renamed[a]] == result.plurality.points[a]);
            CHECK(other.borda.points[renamed[a]] == result.borda.points[a]);
            CHECK(other.borda.ranks[renamed[a]] == result.borda.ranks[a]);
        }
        CHECK(other.condorcet.smith.size() == result.condorcet.smith.size());

        // One more ballot for an option alone never lowers it.
        const std::size_t lifted = chance.below(static_cast<unsigned>(options));
        ballots.push_back({{renamed[lifted]}, 1});
        const RankingResult more = rankByAllMethods(options, ballots);
        CHECK(more.borda.ranks[renamed[lifted]] <= std::max(1, result.borda.ranks[lifted]));
        if (result.condorcet.winner == lifted) CHECK(more.condorcet.winner == renamed[lifted]);
    }
    CHECK(cyclesSeen > 20);
}
