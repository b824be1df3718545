#include "store/word_difference.h"

#include <algorithm>
#include <cstddef>

namespace store {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Words, and the white space between them.
std::vector<Stretch> pieces(std::string_view text) {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && isSpace(text[end]) == isSpace(text[at])) ++end;
        found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return found;
}

std::string_view in(std::string_view text, Stretch piece) {
    return text.substr(piece.begin, piece.end - piece.begin);
}

// Joins what only white space parts.
void mark(std::vector<Stretch>& marks, std::string_view text, Stretch piece) {
    if (!marks.empty()) {
        const std::string_view between = text.substr(marks.back().end, piece.begin - marks.back().end);
        if (std::all_of(between.begin(), between.end(), isSpace)) {
            marks.back().end = piece.end;
            return;
        }
    }
    marks.push_back(piece);
}

void withoutSpaceAtEnds(std::vector<Stretch>& marks, std::string_view text) {
    for (Stretch& one : marks) {
        Stretch trimmed = one;
        while (trimmed.begin < trimmed.end && isSpace(text[trimmed.begin])) ++trimmed.begin;
        while (trimmed.end > trimmed.begin && isSpace(text[trimmed.end - 1])) --trimmed.end;
        if (trimmed.begin < trimmed.end) one = trimmed;  // where white space alone changed, it is told
    }
}

}  // namespace

WordDifference wordDifference(std::string_view before, std::string_view after) {
    constexpr std::size_t kMostPairs = 4'000'000;
    std::vector<Stretch> old = pieces(before), fresh = pieces(after);
    const auto same = [&](std::size_t i, std::size_t j) { return in(before, old[i]) == in(after, fresh[j]); };
    std::size_t first = 0, oldEnd = old.size(), freshEnd = fresh.size();
    while (first < oldEnd && first < freshEnd && same(first, first)) ++first;
    while (oldEnd > first && freshEnd > first && same(oldEnd - 1, freshEnd - 1)) --oldEnd, --freshEnd;
    const std::size_t rows = oldEnd - first, columns = freshEnd - first;
    WordDifference found;
    if (rows * columns > kMostPairs) {
        found.before = {{old[first].begin, old[oldEnd - 1].end}};
        found.after = {{fresh[first].begin, fresh[freshEnd - 1].end}};
        return found;
    }
    // The longest common sequence of what follows each pair.
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return longest[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) =
                same(first + i, first + j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && same(first + i, first + j)) {
            ++i, ++j;
        } else if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) {
            mark(found.before, before, old[first + i++]);
        } else {
            mark(found.after, after, fresh[first + j++]);
        }
    }
    withoutSpaceAtEnds(found.before, before);
    withoutSpaceAtEnds(found.after, after);
    return found;
}

}  // namespace store
