#include "survey/ballot.h"

#include <cmath>

namespace survey {

std::optional<BallotIssue> checkBallot(std::size_t options, const Ballot& ballot) {
    if (!std::isfinite(ballot.weight) || ballot.weight < 0) return BallotIssue::badWeight;
    std::vector<bool> named(options, false);
    for (const std::size_t option : ballot.ranked) {
        if (option >= options) return BallotIssue::unknownOption;
        if (named[option]) return BallotIssue::repeatedOption;
        named[option] = true;
    }
    return std::nullopt;
}

BallotBase ballotBase(std::size_t options, const std::vector<Ballot>& ballots) {
    BallotBase base;
    for (const Ballot& ballot : ballots) {
        if (checkBallot(options, ballot)) {
            ++base.refused;
            continue;
        }
        base.weight += ballot.weight;
        if (ballot.ranked.empty())
            base.blank += ballot.weight;
        else if (ballot.ranked.size() + 1 < options)
            base.incomplete += ballot.weight;
    }
    return base;
}

}  // namespace survey
