// Options two by two: how many put the one above the other, and what follows from it (Condorcet's method).
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "survey/ballot.h"

namespace survey {

struct Pairwise {
    std::size_t options = 0;
    std::vector<double> preferred;  // options × options, row after row
    double weight = 0;              // of all ballots that count

    // The weight of the ballots that put `a` above `b`; over(a, b) + over(b, a) + tied(a, b) == weight.
    double over(std::size_t a, std::size_t b) const { return preferred[a * options + b]; }
    double tied(std::size_t a, std::size_t b) const { return a == b ? 0 : weight - over(a, b) - over(b, a); }

    // Whether more put `a` above `b` than `b` above `a`, by more than a tie's breadth (kTieShare).
    bool beats(std::size_t a, std::size_t b) const;
};

// Counts every pair. Ballots that checkBallot refuses count nowhere.
Pairwise pairwise(std::size_t options, const std::vector<Ballot>& ballots);

// Options each of which beats every other of them, straight or by way of others of them: no order among them
// follows from the majorities.
struct Cycle {
    std::vector<std::size_t> members;  // in the order of their indices
    // A shortest round from the first member back to it, to be read aloud: each beats the next and the last
    // beats the first.
    std::vector<std::size_t> round;
    bool top = false;  // among the Smith set: it is why there is no Condorcet winner
};

struct Condorcet {
    // The one that beats each of the others; unset when there is none. The only option of a question wins
    // only if somebody answered.
    std::optional<std::size_t> winner;
    // The smallest set whose members each beat every option outside it (J. H. Smith, "Aggregation of
    // Preferences with Variable Electorate", Econometrica 41, 1973). One member: the winner. Empty without
    // any ballot.
    std::vector<std::size_t> smith;
    std::vector<Cycle> cycles;  // all there are, the top ones first
    std::vector<std::pair<std::size_t, std::size_t>>
        ties;  // pairs that neither wins, the smaller index first
};

Condorcet condorcet(const Pairwise& counted);

}  // namespace survey
