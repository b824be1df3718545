#include "survey/similar_texts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "survey/open_text.h"

namespace survey {

using namespace std::string_view_literals;

namespace {

constexpr std::array<std::string_view, 31> kSmallWords = {
    "a",  "al", "an",   "con", "de",  "del", "e",  "el",  "en", "for", "in", "la",  "las",  "lo", "los", "of",
    "on", "o",  "para", "por", "que", "se",  "su", "the", "to", "u",   "un", "una", "with", "y",  "and"};

// The plain letter of a small Latin letter with an accent (U+00E0 to U+00FF); 0: it has none.
char plainLetter(unsigned c) {
    constexpr std::string_view letters = "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y"sv;
    static_assert(letters.size() == 32);
    return c >= 0xE0 && c <= 0xFF ? letters[c - 0xE0] : '\0';
}

// Words of small plain letters and digits, parted where the text has anything else.
std::vector<std::string> wordsOf(std::string_view text) {
    const std::string key = foldedKey(text);
    std::vector<std::string> words(1);
    const auto part = [&] {
        if (!words.back().empty()) words.emplace_back();
    };
    for (std::size_t at = 0; at < key.size();) {
        const auto first = static_cast<unsigned char>(key[at]);
        const auto second = at + 1 < key.size() ? static_cast<unsigned char>(key[at + 1]) : 0u;
        if (first < 0x80) {
            const bool counts = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
            if (counts)
                words.back() += static_cast<char>(first);
            else
                part();
            at += 1;
        } else if (first == 0xC2) {  // «, », ¿, ¡ and the like
            part();
            at += 2;
        } else if (first == 0xC3) {
            const unsigned letter = 0xC0u + (second & 0x3Fu);
            if (const char plain = plainLetter(letter))
                words.back() += plain;
            else
                words.back().append(key, at, 2);
            at += 2;
        } else if (first == 0xCC || (first == 0xCD && second < 0xB0)) {  // accents that stand for themselves
            at += 2;
        } else if (first == 0xE2 && (second == 0x80 || second == 0x81)) {  // “, ”, –, … and the like
            part();
            at += 3;
        } else {
            words.back() += static_cast<char>(first);
            at += 1;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// Without letters written twice and without the plural's ending: "calles" and "calle" are both "cal".
std::string stemOf(const std::string& word) {
    std::string stem;
    for (const char c : word)
        if (stem.empty() || stem.back() != c || (c >= '0' && c <= '9')) stem += c;
    constexpr std::size_t shortest = 4;  // "mes" and "es" are no plurals
    if (stem.size() >= shortest && stem.back() == 's') stem.pop_back();
    if (stem.size() >= shortest && stem.back() == 'e') stem.pop_back();
    return stem;
}

constexpr std::uint32_t threeOf(char a, char b, char c) {
    const auto byte = [](char letter) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(letter));
    };
    return byte(a) << 16 | byte(b) << 8 | byte(c);
}

// The different threes of a spelling, in order.
std::vector<std::uint32_t> threesOf(const std::string& spelling) {
    const std::string padded = "  " + spelling + "  ";
    std::vector<std::uint32_t> threes;
    for (std::size_t i = 0; i + 2 < padded.size(); ++i)
        threes.push_back(threeOf(padded[i], padded[i + 1], padded[i + 2]));
    std::sort(threes.begin(), threes.end());
    threes.erase(std::unique(threes.begin(), threes.end()), threes.end());
    return threes;
}

// The most edits at which texts of such a length are still alike.
std::size_t mostEdits(std::size_t longer) {
    return static_cast<std::size_t>((1 - kAlike) * static_cast<double>(longer));
}

// The distance of two spellings, or `most` + 1 where it is above `most`.
std::size_t distanceUpTo(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    const std::size_t far = most + 1;
    // Rows of the table, over `b`: the present one and the two before. Beyond `most` columns from its middle
    // no cell can be `most` or less.
    std::vector<std::size_t> before(b.size() + 1, far), last(b.size() + 1, far), row(b.size() + 1, far);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = std::min(j, far);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t from = i > most ? i - most : 1, to = std::min(b.size(), i + most);
        std::fill(row.begin(), row.end(), far);
        row[0] = std::min(i, far);
        std::size_t least = row[0];
        for (std::size_t j = from; j <= to; ++j) {
            std::size_t edits = std::min(row[j - 1], last[j]) + 1;
            edits = std::min(edits, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                edits = std::min(edits, before[j - 2] + 1);
            row[j] = std::min(edits, far);
            least = std::min(least, row[j]);
        }
        if (least > most) return far;
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

double likenessOf(std::size_t edits, std::size_t longer) {
    return 1 - static_cast<double>(edits) / static_cast<double>(longer);
}

}  // namespace

std::string spellingOf(std::string_view text) {
    const std::vector<std::string> words = wordsOf(text);
    std::vector<std::string> stems;
    for (const std::string& word : words)
        if (std::find(kSmallWords.begin(), kSmallWords.end(), word) == kSmallWords.end())
            stems.push_back(stemOf(word));
    if (stems.empty())
        for (const std::string& word : words) stems.push_back(stemOf(word));
    std::sort(stems.begin(), stems.end());
    std::string spelling;
    for (const std::string& stem : stems) {
        if (spelling.size() >= kLongestSpelling) break;
        if (!spelling.empty()) spelling += ' ';
        spelling += stem;
    }
    if (spelling.size() > kLongestSpelling) spelling.resize(kLongestSpelling);
    return spelling;
}

double likeness(std::string_view spelling, std::string_view other) {
    const std::size_t longer = std::max(spelling.size(), other.size());
    if (spelling.empty() || other.empty()) return 0;
    return likenessOf(distanceUpTo(spelling, other, longer), longer);
}

void SpellingIndex::add(std::string_view text) {
    const auto place = static_cast<std::uint32_t>(spellings_.size());
    spellings_.push_back(spellingOf(text));
    shared_.push_back(0);
    if (spellings_.back().empty()) {
        different_.push_back(0);
        return;
    }
    const std::vector<std::uint32_t> threes = threesOf(spellings_.back());
    different_.push_back(static_cast<std::uint32_t>(threes.size()));
    for (const std::uint32_t three : threes) threes_[three].push_back(place);
}

std::vector<SimilarText> SpellingIndex::like(std::size_t text, std::size_t most) const {
    if (text >= spellings_.size()) return {};
    return search(spellings_[text], most, text);
}

std::vector<SimilarText> SpellingIndex::like(std::string_view text, std::size_t most) const {
    return search(spellingOf(text), most, spellings_.size());
}

std::vector<SimilarText> SpellingIndex::search(const std::string& spelling, std::size_t most,
                                               std::size_t except) const {
    if (spelling.empty() || most == 0) return {};
    const std::vector<std::uint32_t> threes = threesOf(spelling);
    std::vector<std::uint32_t> met;
    for (const std::uint32_t three : threes) {
        const auto texts = threes_.find(three);
        if (texts == threes_.end()) continue;
        for (const std::uint32_t text : texts->second)
            if (shared_[text]++ == 0) met.push_back(text);
    }
    struct Candidate {
        std::uint32_t text, shared;
    };
    std::vector<Candidate> candidates;
    for (const std::uint32_t text : met) {
        const std::uint32_t shared = std::exchange(shared_[text], 0u);
        const std::size_t edits = mostEdits(std::max(spelling.size(), spellings_[text].size()));
        const std::size_t all = std::max<std::size_t>(threes.size(), different_[text]);
        if (text != except && shared + 4 * edits >= all) candidates.push_back({text, shared});
    }
    const auto nearer = [](const Candidate& a, const Candidate& b) {
        return a.shared != b.shared ? a.shared > b.shared : a.text < b.text;
    };
    if (candidates.size() > kMostCompared) {
        std::nth_element(candidates.begin(), candidates.begin() + kMostCompared, candidates.end(), nearer);
        candidates.resize(kMostCompared);
    }
    std::vector<SimilarText> found;
    for (const Candidate& candidate : candidates) {
        const std::string& other = spellings_[candidate.text];
        const std::size_t longer = std::max(spelling.size(), other.size());
        const std::size_t edits = distanceUpTo(spelling, other, mostEdits(longer));
        if (edits <= mostEdits(longer)) found.push_back({candidate.text, likenessOf(edits, longer)});
    }
    std::sort(found.begin(), found.end(), [](const SimilarText& a, const SimilarText& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.text < b.text;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace survey
