// Which short texts are spelled nearly the same: «mas parkes», «Más parques.» and «parques más».
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace survey {

// What of a text counts for its likeness to others: small letters without accents (ñ and ü too, which many
// keyboards lack), words parted by anything else, letters that are written twice once, words without the
// plural's ending ("s", "es") and in the order of the alphabet; articles and prepositions are left out,
// unless nothing else is there. Of very long texts the first kLongestSpelling bytes count. Empty: the text
// has neither letters nor digits.
inline constexpr std::size_t kLongestSpelling = 400;
std::string spellingOf(std::string_view text);

// How alike two spellings are: 1 − d / n, 0..1, where n is the length of the longer one and d the fewest
// letters put in, taken out, exchanged, or changed for the one beside it that lead from one to the other (F.
// J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of the
// ACM 7(3), 1964; each stretch of letters being edited once, as R. A. Wagner and M. J. Fischer's table of
// 1974 reckons it). Two empty ones are not alike: 0. Letters are bytes: beyond Latin scripts a letter counts
// twice or more.
double likeness(std::string_view spelling, std::string_view other);

// From here on texts are taken for nearly the same: one letter of four, two of eight.
inline constexpr double kAlike = 0.75;

struct SimilarText {
    std::size_t text = 0;  // its place, in the order the texts were added
    double likeness = 0;   // kAlike..1
};

// Finds texts like another among thousands. The letters of a text in threes, with two blanks at either end,
// lead to the texts that share them: of two spellings at distance d each has all but 4 · d of the different
// threes of the other (an edit touches three of them, an exchange of neighbours four; E. Ukkonen,
// "Approximate string-matching with q-grams and maximal matches", Theoretical Computer Science 92, 1992).
// Only the kMostCompared that share the most are compared letter by letter: of thousands that are all alike,
// not all are told.
class SpellingIndex {
  public:
    static constexpr std::size_t kMostCompared = 200;

    void add(std::string_view text);
    std::size_t size() const { return spellings_.size(); }

    // The texts like this one, itself left out: the most alike first, equal ones as they were added; at most
    // `most` of them.
    std::vector<SimilarText> like(std::size_t text, std::size_t most) const;
    // The same of any text.
    std::vector<SimilarText> like(std::string_view text, std::size_t most) const;

  private:
    std::vector<SimilarText> search(const std::string& spelling, std::size_t most, std::size_t except) const;

    std::vector<std::string> spellings_;
    std::vector<std::uint32_t> different_;  // how many different threes each has
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        threes_;                                 // three letters → texts, each once
    mutable std::vector<std::uint32_t> shared_;  // by text, 0 between searches
};

}  // namespace survey
