// A ballot: options put in order by one person, or by many who gave the same order.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace survey {

// `ranked`: indices of options, the most wanted first. It may stop early: the options left out are below all
// of those named and tied among themselves (nobody asked which of them is the worse). `weight`: how many
// people, or their weight after raking; 0 or more.
struct Ballot {
    std::vector<std::size_t> ranked;
    double weight = 1;
};

enum class BallotIssue {
    unknownOption,   // an index that is no option
    repeatedOption,  // an option named twice: which place was meant cannot be known
    badWeight,       // negative, infinite or not a number
};

// The first thing wrong with a ballot of a question with `options` options; unset: it counts.
std::optional<BallotIssue> checkBallot(std::size_t options, const Ballot& ballot);

// What the counts below stand on. Refused ballots count nowhere, and are told rather than mended.
struct BallotBase {
    int refused = 0;    // ballots with an issue
    double weight = 0;  // of the ballots that count, blank ones too
    double blank = 0;   // of them: without any option
    double incomplete =
        0;  // of them: some options named and more than one left out (one left out is the last)
};

BallotBase ballotBase(std::size_t options, const std::vector<Ballot>& ballots);

// Weights made by raking are no whole numbers, and equal sums of them differ in the last digits: two sums
// closer than this part of the whole weight are a tie.
inline constexpr double kTieShare = 1e-9;

}  // namespace survey
