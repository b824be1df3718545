#include "survey/cell_ranges.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace survey {

namespace {

// Stands for "without end"; counts of people are far below.
constexpr Count kEndless = Count{1} << 50;

// Any table with totals is a flow that goes round: from the start to each row (its total), from the row to
// each column (the cell), from the column to the end (its total), and from the end back to the start (all).
class Rounds {
  public:
    explicit Rounds(std::size_t nodes) : nodes_(nodes), free_(nodes * nodes, 0) {}

    Count& free(std::size_t from, std::size_t to) { return free_[from * nodes_ + to]; }

    // Sends up to `wanted` more, and says how much of it went.
    Count send(std::size_t from, std::size_t to, Count wanted) {
        Count sent = 0;
        while (sent < wanted) {
            std::vector<std::size_t> before(nodes_, nodes_);
            std::vector<std::size_t> line = {from};
            before[from] = from;
            for (std::size_t next = 0; next < line.size() && before[to] == nodes_; ++next) {
                for (std::size_t node = 0; node < nodes_; ++node) {
                    if (before[node] != nodes_ || free(line[next], node) <= 0) continue;
                    before[node] = line[next];
                    line.push_back(node);
                }
            }
            if (before[to] == nodes_) break;
            Count step = wanted - sent;
            for (std::size_t node = to; node != from; node = before[node])
                step = std::min(step, free(before[node], node));
            for (std::size_t node = to; node != from; node = before[node]) {
                free(before[node], node) -= step;
                free(node, before[node]) += step;
            }
            sent += step;
        }
        return sent;
    }

  private:
    std::size_t nodes_;
    std::vector<Count> free_;  // how much more may go from one node to another
};

struct Way {
    std::size_t from, to;
};

Way wayOf(const ShownTable& table, std::size_t row, std::size_t column) {
    const std::size_t start = table.rows + table.columns;
    const std::size_t end = start + 1;
    return {row < table.rows ? (column < table.columns ? row : start)
                             : (column < table.columns ? table.rows + column : end),
            row < table.rows ? (column < table.columns ? table.rows + column : row)
                             : (column < table.columns ? end : start)};
}

}  // namespace

std::optional<std::vector<CellRange>> cellRanges(const ShownTable& shown,
                                                 const std::vector<CellRange>& known) {
    if (shown.cells.size() != (shown.rows + 1) * (shown.columns + 1)) return std::nullopt;
    if (!known.empty() && known.size() != shown.cells.size()) return std::nullopt;
    const std::size_t nodes = shown.rows + shown.columns + 2;
    const std::size_t source = nodes;  // what the shown counts bring to a node and take from it
    const std::size_t sink = nodes + 1;
    Rounds rounds(nodes + 2);
    std::vector<Count> surplus(nodes, 0);
    for (std::size_t r = 0; r <= shown.rows; ++r) {
        for (std::size_t c = 0; c <= shown.columns; ++c) {
            const Way way = wayOf(shown, r, c);
            const CellRange bounds = known.empty() ? CellRange{} : known[shown.place(r, c)];
            const Count most = std::min(bounds.most.value_or(kEndless), kEndless);
            const Count least = std::max(bounds.least, Count{0});
            const Count sure = shown.at(r, c).count.value_or(least);
            if (sure < least || sure > most) return std::nullopt;
            surplus[way.to] += sure;
            surplus[way.from] -= sure;
            if (!shown.at(r, c).count) rounds.free(way.from, way.to) = most - sure;
        }
    }
    // Some table that fits: the hidden cells carry on what the shown ones leave open.
    Count open = 0;
    for (std::size_t node = 0; node < nodes; ++node) {
        if (surplus[node] > 0) {
            rounds.free(source, node) = surplus[node];
            open += surplus[node];
        } else {
            rounds.free(node, sink) = -surplus[node];
        }
    }
    if (rounds.send(source, sink, open) != open) return std::nullopt;
    for (std::size_t node = 0; node < nodes; ++node) {
        rounds.free(source, node) = rounds.free(node, source) = 0;
        rounds.free(node, sink) = rounds.free(sink, node) = 0;
    }

    std::vector<CellRange> ranges(shown.cells.size());
    for (std::size_t r = 0; r <= shown.rows; ++r) {
        for (std::size_t c = 0; c <= shown.columns; ++c) {
            CellRange& range = ranges[shown.place(r, c)];
            if (const auto count = shown.at(r, c).count) {
                range = {*count, *count};
                continue;
            }
            const Way way = wayOf(shown, r, c);
            // What one cell loses the others must carry from its beginning to its end, and the other way
            // round.
            Rounds others = rounds;
            const Count now = others.free(way.to, way.from);  // above what it surely is
            const Count more = others.free(way.from, way.to);
            others.free(way.to, way.from) = others.free(way.from, way.to) = 0;
            Rounds again = others;
            const Count sure = known.empty() ? 0 : std::max(known[shown.place(r, c)].least, Count{0});
            range.least = sure + now - others.send(way.from, way.to, now);
            const Count up = again.send(way.to, way.from, more);
            if (now + up < kEndless / 2) range.most = sure + now + up;
        }
    }
    return ranges;
}

}  // namespace survey
