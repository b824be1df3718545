// What a ranking question says, by three methods side by side. They may name different options: then the
// survey has no single answer, and that is the finding.
#pragma once

#include <cstddef>
#include <vector>

#include "survey/ballot.h"
#include "survey/pairwise.h"

namespace survey {

// Points by option, and the order that follows. Ranks begin with 1; equal points share one and the next is
// skipped (1, 2, 2, 4). Where nobody said anything that counts all ranks are 0.
struct Standing {
    std::vector<double> points;
    std::vector<int> ranks;
    std::vector<std::size_t> first;  // rank 1, in the order of their indices: several are a tie
};

// First choices. The points are the weight of the ballots that name the option first; blank ballots give
// none, so the points add up to BallotBase::weight - BallotBase::blank. An option that nobody puts first has
// rank 0.
Standing plurality(std::size_t options, const std::vector<Ballot>& ballots);

// Borda's count (J.-C. de Borda, 1781): of n options the first gets n - 1 points, the last 0. The options
// left out of a ballot share evenly the points of the places they would have had: k of them get (k - 1) / 2
// each.
//
// Why so: every ballot then gives out n (n - 1) / 2 points, however short it is, and an option's points are
// its pairs won plus half of its pairs tied, so that the count agrees with the pairwise table beside it. With
// 0 for options left out, naming only one's favourite would widen its lead (a prize for saying less); with
// points counted from the ballot's own length, a person who orders two of ten would weigh a fraction of the
// others. A blank ballot gives everybody the same and moves nothing.
Standing borda(std::size_t options, const std::vector<Ballot>& ballots);

struct RankingResult {
    BallotBase base;
    Standing plurality;
    Standing borda;
    Pairwise pairs;
    Condorcet condorcet;

    // Whether each method names one option, and all three the same.
    bool agree() const;
};

RankingResult rankByAllMethods(std::size_t options, const std::vector<Ballot>& ballots);

}  // namespace survey
