#include "survey/complementary.h"

#include <algorithm>
#include <limits>

namespace survey {

namespace {

constexpr Count kEndless = Count{1} << 50;

enum class Direction { up, down };

// The table as a flow that goes round: start → row (its total) → column (the cell) → end (its total) → start
// (all). Moving counts so that no sum breaks is sending flow round a circle; only hidden places may carry it.
class Moves {
  public:
    explicit Moves(const Secrets& secrets) : table_(secrets), change_(secrets.counts.size(), 0) {
        const std::size_t start = secrets.rows + secrets.columns;
        for (std::size_t r = 0; r <= secrets.rows; ++r) {
            for (std::size_t c = 0; c <= secrets.columns; ++c) {
                const std::size_t row = r < secrets.rows ? r : start + 1;
                const std::size_t column = c < secrets.columns ? secrets.rows + c : start;
                // Cells lead from their row to their column; totals complete the round.
                const bool cell = r < secrets.rows && c < secrets.columns;
                ways_.push_back(cell ? Way{row, column}
                                     : (r < secrets.rows ? Way{start, row}
                                                         : (c < secrets.columns ? Way{column, start + 1}
                                                                                : Way{start + 1, start})));
            }
        }
        links_.resize(start + 2);
        for (std::size_t place = 0; place < ways_.size(); ++place) {
            links_[ways_[place].from].push_back({place, ways_[place].to, true});
            links_[ways_[place].to].push_back({place, ways_[place].from, false});
        }
    }

    // Moves the count at `place` as far as it goes with the hidden places, up to `wanted`; says how far.
    Count move(std::size_t place, Direction direction, const std::vector<bool>& hidden, Count wanted) {
        const auto [from, to] = others(place, direction);
        wanted = std::min(wanted, free(place, direction == Direction::up));
        Count moved = 0;
        while (moved < wanted) {
            const Path path = cheapest(place, from, to, hidden, {});
            if (path.steps.empty()) break;
            Count step = wanted - moved;
            for (const Step& s : path.steps) step = std::min(step, free(s.place, s.forward));
            for (const Step& s : path.steps) change_[s.place] += s.forward ? step : -step;
            moved += step;
        }
        return moved;
    }

    struct Offer {
        std::vector<std::size_t> places;  // to hide; empty: there is none
        Count cost = 0;
    };

    // After `move`: the cheapest places to hide for it to go on, be it by one.
    Offer offer(std::size_t place, Direction direction, const std::vector<bool>& hidden, Count moved) const {
        if (free(place, direction == Direction::up) <= moved) return {};
        const auto [from, to] = others(place, direction);
        const Path path = cheapest(place, from, to, hidden, table_.mayHide);
        Offer offer;
        offer.cost = path.cost;
        for (const Step& s : path.steps) {
            if (!hidden[s.place]) offer.places.push_back(s.place);
        }
        return offer;
    }

  private:
    struct Way {
        std::size_t from, to;
    };
    struct Link {
        std::size_t place, to;
        bool forward;
    };
    struct Step {
        std::size_t place;
        bool forward;
    };
    struct Path {
        std::vector<Step> steps;
        Count cost = 0;
    };

    // For a count to rise, the others have to bring as much from its end back to its beginning.
    Way others(std::size_t place, Direction direction) const {
        const Way way = ways_[place];
        return direction == Direction::up ? Way{way.to, way.from} : way;
    }

    Count free(std::size_t place, bool forward) const {
        const Count now = table_.counts[place] + change_[place];
        return forward ? table_.known[place].most.value_or(kEndless) - now : now - table_.known[place].least;
    }

    // Dijkstra's way over hidden places, which cost nothing, and those that `mayHide` (empty: none).
    Path cheapest(std::size_t without, std::size_t from, std::size_t to, const std::vector<bool>& hidden,
                  const std::vector<bool>& mayHide) const {
        constexpr Count far = std::numeric_limits<Count>::max();
        std::vector<Count> costs(links_.size(), far);
        std::vector<bool> done(links_.size(), false);
        std::vector<Link> by(links_.size(), Link{0, 0, false});  // `to`: the node before
        costs[from] = 0;
        while (true) {
            std::size_t node = links_.size();
            for (std::size_t n = 0; n < links_.size(); ++n) {
                if (!done[n] && costs[n] < far && (node == links_.size() || costs[n] < costs[node])) node = n;
            }
            if (node == links_.size()) return {};
            if (node == to) break;
            done[node] = true;
            for (const Link& link : links_[node]) {
                if (link.place == without || free(link.place, link.forward) <= 0) continue;
                if (!hidden[link.place] && (mayHide.empty() || !mayHide[link.place])) continue;
                const Count cost = costs[node] + (hidden[link.place] ? 0 : table_.counts[link.place] + 1);
                if (cost >= costs[link.to]) continue;
                costs[link.to] = cost;
                by[link.to] = {link.place, node, link.forward};
            }
        }
        Path path;
        path.cost = costs[to];
        for (std::size_t node = to; node != from; node = by[node].to)
            path.steps.push_back({by[node].place, by[node].forward});
        return path;
    }

    const Secrets& table_;
    std::vector<Count> change_;
    std::vector<Way> ways_;
    std::vector<std::vector<Link>> links_;
};

struct Room {
    Count up = 0;
    Count down = 0;
};

Room roomOf(const Secrets& secrets, std::size_t place, const std::vector<bool>& hidden) {
    Room room;
    room.up = Moves(secrets).move(place, Direction::up, hidden, secrets.spread);
    if (room.up < secrets.spread)
        room.down = Moves(secrets).move(place, Direction::down, hidden, secrets.spread - room.up);
    return room;
}

bool isKept(const Secrets& secrets, std::size_t place, const std::vector<bool>& hidden) {
    const Room room = roomOf(secrets, place, hidden);
    return room.up + room.down >= secrets.spread;
}

bool areKept(const Secrets& secrets, const std::vector<bool>& hidden) {
    for (std::size_t place = 0; place < hidden.size(); ++place) {
        if (secrets.secret[place] && !isKept(secrets, place, hidden)) return false;
    }
    return true;
}

// Hides for one secret place; false when nothing more helps.
bool protect(const Secrets& secrets, std::size_t place, std::vector<bool>& hidden) {
    while (true) {
        Moves up(secrets);
        const Count rises = up.move(place, Direction::up, hidden, secrets.spread);
        Moves down(secrets);
        const Count falls = down.move(place, Direction::down, hidden, secrets.spread);
        if (rises + falls >= secrets.spread) return true;
        const Moves::Offer higher = up.offer(place, Direction::up, hidden, rises);
        const Moves::Offer lower = down.offer(place, Direction::down, hidden, falls);
        if (higher.places.empty() && lower.places.empty()) return false;
        const bool takeLower = higher.places.empty() || (!lower.places.empty() && lower.cost < higher.cost);
        for (const std::size_t further : (takeLower ? lower : higher).places) hidden[further] = true;
    }
}

}  // namespace

std::optional<std::vector<bool>> hideComplementary(const Secrets& secrets) {
    std::vector<bool> hidden = secrets.hidden;
    std::vector<std::size_t> order(secrets.counts.size());
    for (std::size_t place = 0; place < order.size(); ++place) order[place] = place;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return secrets.counts[a] > secrets.counts[b]; });
    for (const std::size_t place : order) {
        if (secrets.secret[place] && !protect(secrets, place, hidden)) return std::nullopt;
    }
    bool shownAgain = true;
    while (shownAgain) {
        shownAgain = false;
        for (const std::size_t place : order) {
            if (!hidden[place] || secrets.hidden[place]) continue;
            hidden[place] = false;
            if (areKept(secrets, hidden))
                shownAgain = true;
            else
                hidden[place] = true;
        }
    }
    return hidden;
}

}  // namespace survey
