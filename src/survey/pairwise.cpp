#include "survey/pairwise.h"

#include <algorithm>

namespace survey {

namespace {

using Matrix = std::vector<std::vector<bool>>;

// Who beats whom straight or by way of others (Warshall's closure).
Matrix reachOf(const Pairwise& counted) {
    const std::size_t n = counted.options;
    Matrix reach(n, std::vector<bool>(n, false));
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) reach[a][b] = counted.beats(a, b);
    }
    for (std::size_t by = 0; by < n; ++by) {
        for (std::size_t a = 0; a < n; ++a) {
            if (!reach[a][by]) continue;
            for (std::size_t b = 0; b < n; ++b) {
                if (reach[by][b]) reach[a][b] = true;
            }
        }
    }
    return reach;
}

// With Copeland's order (most wins first, a tie half a win) a Smith set is a head of the list: a member beats
// all outside, so it has more wins than any of them. The head grows until all in it beat all behind it.
std::vector<std::size_t> smithSet(const Pairwise& counted) {
    const std::size_t n = counted.options;
    std::vector<int> halfWins(n, 0);
    std::vector<std::size_t> order;
    for (std::size_t a = 0; a < n; ++a) {
        order.push_back(a);
        for (std::size_t b = 0; b < n; ++b) {
            if (a == b) continue;
            if (counted.beats(a, b))
                halfWins[a] += 2;
            else if (!counted.beats(b, a))
                halfWins[a] += 1;
        }
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return halfWins[a] != halfWins[b] ? halfWins[a] > halfWins[b] : a < b;
    });
    const auto dominates = [&](std::size_t head) {
        for (std::size_t i = 0; i < head; ++i) {
            for (std::size_t j = head; j < n; ++j) {
                if (!counted.beats(order[i], order[j])) return false;
            }
        }
        return true;
    };
    std::size_t head = 1;
    while (!dominates(head)) ++head;  // the whole list does
    order.resize(head);
    std::sort(order.begin(), order.end());
    return order;
}

// A shortest round through `start`, by breadth first.
std::vector<std::size_t> roundFrom(const Pairwise& counted, std::size_t start) {
    const std::size_t n = counted.options;
    std::vector<std::size_t> before(n, n);
    std::vector<std::size_t> line = {start};
    for (std::size_t next = 0; next < line.size(); ++next) {
        const std::size_t at = line[next];
        if (counted.beats(at, start)) {
            std::vector<std::size_t> round;
            for (std::size_t back = at; back != start; back = before[back]) round.push_back(back);
            round.push_back(start);
            std::reverse(round.begin(), round.end());
            return round;
        }
        for (std::size_t b = 0; b < n; ++b) {
            if (b == start || before[b] != n || !counted.beats(at, b)) continue;
            before[b] = at;
            line.push_back(b);
        }
    }
    return {};
}

std::vector<Cycle> cyclesOf(const Pairwise& counted, const std::vector<std::size_t>& smith) {
    const Matrix reach = reachOf(counted);
    std::vector<Cycle> cycles;
    std::vector<bool> told(counted.options, false);
    for (std::size_t a = 0; a < counted.options; ++a) {
        if (told[a] || !reach[a][a]) continue;
        Cycle& cycle = cycles.emplace_back();
        for (std::size_t b = a; b < counted.options; ++b) {
            if (!reach[a][b] || !reach[b][a]) continue;
            cycle.members.push_back(b);
            told[b] = true;
        }
        cycle.round = roundFrom(counted, a);
        cycle.top = std::binary_search(smith.begin(), smith.end(), a);
    }
    std::stable_sort(cycles.begin(), cycles.end(),
                     [](const Cycle& x, const Cycle& y) { return x.top && !y.top; });
    return cycles;
}

}  // namespace

bool Pairwise::beats(std::size_t a, std::size_t b) const {
    return a != b && over(a, b) - over(b, a) > kTieShare * weight;
}

Pairwise pairwise(std::size_t options, const std::vector<Ballot>& ballots) {
    Pairwise counted;
    counted.options = options;
    counted.preferred.assign(options * options, 0);
    for (const Ballot& ballot : ballots) {
        if (checkBallot(options, ballot)) continue;
        counted.weight += ballot.weight;
        std::vector<bool> above(options, false);
        for (const std::size_t option : ballot.ranked) {
            above[option] = true;
            for (std::size_t other = 0; other < options; ++other) {
                if (!above[other]) counted.preferred[option * options + other] += ballot.weight;
            }
        }
    }
    return counted;
}

Condorcet condorcet(const Pairwise& counted) {
    Condorcet found;
    if (counted.options == 0 || counted.weight <= 0) return found;
    found.smith = smithSet(counted);
    if (found.smith.size() == 1) found.winner = found.smith.front();
    found.cycles = cyclesOf(counted, found.smith);
    for (std::size_t a = 0; a < counted.options; ++a) {
        for (std::size_t b = a + 1; b < counted.options; ++b) {
            if (!counted.beats(a, b) && !counted.beats(b, a)) found.ties.emplace_back(a, b);
        }
    }
    return found;
}

}  // namespace survey
