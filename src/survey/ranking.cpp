#include "survey/ranking.h"

#include <algorithm>
#include <utility>

namespace survey {

namespace {

// `ranksNone`: whether an option without points has a rank too.
Standing standingOf(std::vector<double> points, bool ranksNone) {
    Standing standing;
    double all = 0;
    for (const double p : points) all += p;
    const double tie = kTieShare * all;
    // Ties are closed from one to the next in order: a run of points each a tie with the next is one rank.
    std::vector<std::size_t> order(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return points[a] > points[b]; });
    standing.ranks.assign(points.size(), 0);
    int rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double own = points[order[i]];
        if (all <= 0 || (own <= 0 && !ranksNone)) break;
        if (i == 0 || points[order[i - 1]] - own > tie) rank = static_cast<int>(i) + 1;
        standing.ranks[order[i]] = rank;
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (standing.ranks[i] == 1) standing.first.push_back(i);
    }
    standing.points = std::move(points);
    return standing;
}

}  // namespace

Standing plurality(std::size_t options, const std::vector<Ballot>& ballots) {
    std::vector<double> points(options, 0);
    for (const Ballot& ballot : ballots) {
        if (!checkBallot(options, ballot) && !ballot.ranked.empty())
            points[ballot.ranked.front()] += ballot.weight;
    }
    return standingOf(std::move(points), false);
}

Standing borda(std::size_t options, const std::vector<Ballot>& ballots) {
    std::vector<double> points(options, 0);
    for (const Ballot& ballot : ballots) {
        if (checkBallot(options, ballot)) continue;
        const std::size_t leftOut = options - ballot.ranked.size();
        const double shared = leftOut > 0 ? static_cast<double>(leftOut - 1) / 2 : 0;
        std::vector<double> given(options, shared);
        for (std::size_t place = 0; place < ballot.ranked.size(); ++place)
            given[ballot.ranked[place]] = static_cast<double>(options - 1 - place);
        for (std::size_t i = 0; i < options; ++i) points[i] += ballot.weight * given[i];
    }
    return standingOf(std::move(points), true);
}

bool RankingResult::agree() const {
    return condorcet.winner && plurality.first == std::vector<std::size_t>{*condorcet.winner} &&
           borda.first == plurality.first;
}

RankingResult rankByAllMethods(std::size_t options, const std::vector<Ballot>& ballots) {
    RankingResult result;
    result.base = ballotBase(options, ballots);
    result.plurality = plurality(options, ballots);
    result.borda = borda(options, ballots);
    result.pairs = pairwise(options, ballots);
    result.condorcet = condorcet(result.pairs);
    return result;
}

}  // namespace survey
