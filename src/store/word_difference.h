// Which words of a text are others than in an earlier one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace store {

// From `begin` to before `end`, in bytes.
struct Stretch {
    std::uint32_t begin = 0, end = 0;
    bool operator==(const Stretch&) const = default;
};

struct WordDifference {
    std::vector<Stretch> before;  // what is not in the later text any more
    std::vector<Stretch> after;   // what was not in the earlier one
};

// A longest common sequence of words and of the white space between them is the same; the rest is marked, in
// order, what stands next to each other together. Texts of which more than four million pairs of words would
// have to be compared are marked from the first word that differs to the last.
WordDifference wordDifference(std::string_view before, std::string_view after);

}  // namespace store
