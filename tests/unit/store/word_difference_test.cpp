#include "store/word_difference.h"

#include <doctest/doctest.h>

#include <string>

using namespace store;

namespace {

// The texts with what is marked in brackets.
std::string marked(const std::string& text, const std::vector<Stretch>& marks) {
    std::string shown;
    std::size_t at = 0;
    for (const Stretch& mark : marks) {
        shown +=
            text.substr(at, mark.begin - at) + "[" + text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return shown + text.substr(at);
}

std::pair<std::string, std::string> shown(const std::string& before, const std::string& after) {
    const WordDifference found = wordDifference(before, after);
    return {marked(before, found.before), marked(after, found.after)};
}

using Pair = std::pair<std::string, std::string>;

}  // namespace

TEST_CASE("words that are others are marked, those next to each other together") {
    CHECK(shown("Atender a la gente", "Atender a la gente") ==
          Pair{"Atender a la gente", "Atender a la gente"});
    CHECK(shown("Atender a 40 personas", "Atender a 60 personas") ==
          Pair{"Atender a [40] personas", "Atender a [60] personas"});
    CHECK(shown("una ciudad segura", "una ciudad más justa y segura") ==
          Pair{"una ciudad segura", "una ciudad [más justa y] segura"});
    CHECK(shown("abrir y cuidar los parques", "abrir los parques") ==
          Pair{"abrir [y cuidar] los parques", "abrir los parques"});
    CHECK(shown("fin", "fin de la línea") == Pair{"fin", "fin [de la línea]"});
    CHECK(shown("", "todo nuevo") == Pair{"", "[todo nuevo]"});
    CHECK(shown("todo viejo", "") == Pair{"[todo viejo]", ""});
    CHECK(shown("a b c d e", "a x c y e") == Pair{"a [b] c [d] e", "a [x] c [y] e"});
}

TEST_CASE("white space that alone is another is marked too") {
    CHECK(shown("uno dos", "uno\ndos") == Pair{"uno[ ]dos", "uno[\n]dos"});
}

TEST_CASE("texts that are too long to compare are marked from the first difference to the last") {
    std::string before = "igual ", after = "igual ";
    for (int i = 0; i < 3000; ++i) {
        before += "a" + std::to_string(i) + " ";
        after += "b" + std::to_string(i) + " ";
    }
    before += "igual";
    after += "igual";
    const WordDifference found = wordDifference(before, after);
    REQUIRE(found.before.size() == 1);
    CHECK(found.before[0].begin == 6);
    CHECK(found.after.size() == 1);
}
