// Texts that are spelled nearly the same are found, and others are not.
#include "survey/similar_texts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

using namespace survey;

namespace {

double alike(const char* a, const char* b) { return likeness(spellingOf(a), spellingOf(b)); }

// The distance by its definition: a table of all prefixes.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (!i || !j) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::string someText(std::mt19937& chance, std::size_t longest) {
    std::string text;
    const std::size_t length = 1 + chance() % longest;
    while (text.size() < length) text += "abcd e"[chance() % 6];
    return text;
}

std::vector<std::size_t> placesOf(const std::vector<SimilarText>& found) {
    std::vector<std::size_t> places;
    for (const auto& one : found) places.push_back(one.text);
    std::sort(places.begin(), places.end());
    return places;
}

}  // namespace

TEST_CASE("a spelling has no accents, capitals, plurals, doubled letters, small words nor word order") {
    CHECK(spellingOf("Más parques") == spellingOf("mas parque"));
    CHECK(spellingOf("PARQUES MÁS.") == spellingOf("más parques"));
    CHECK(spellingOf("parques para el barrio") == spellingOf("El parque del barrio"));
    CHECK(spellingOf("árboles") == spellingOf("arbol"));
    CHECK(spellingOf("callle") == spellingOf("calle"));
    CHECK(spellingOf("niñez") == spellingOf("ninez"));
    CHECK(spellingOf("n\u0303in\u0303ez") == spellingOf("ninez"));
    CHECK(spellingOf("pingüino") == spellingOf("pinguino"));
    CHECK(spellingOf("«¡Seguridad!» — ya…") == "seguridad ya");
    CHECK(spellingOf("2023") != spellingOf("2003"));
    CHECK(spellingOf("1100") == "1100");  // digits that are written twice mean it
    CHECK(spellingOf("mes") == "mes");
    CHECK(spellingOf("de la") == "de la");  // nothing else is there
    CHECK(spellingOf("") == "");
    CHECK(spellingOf(" …!? ") == "");
    CHECK(spellingOf("公园") == "公园");
    CHECK(spellingOf("\xff\xfe roto").find("roto") != std::string::npos);
    CHECK(spellingOf(std::string(100000, 'a') + " b").size() <= kLongestSpelling);
    std::string many;
    for (int i = 0; i < 50000; ++i) many += "ab" + std::to_string(i) + " ";
    CHECK(spellingOf(many).size() <= kLongestSpelling);
}

TEST_CASE("likeness is one less the edits of the longer text's letters") {
    CHECK(likeness("parque", "parque") == 1);
    CHECK(likeness("parque", "praque") == doctest::Approx(1 - 1.0 / 6));  // neighbours exchanged: one edit
    CHECK(likeness("parque", "parke") == doctest::Approx(1 - 2.0 / 6));
    CHECK(likeness("parque", "parques") == doctest::Approx(1 - 1.0 / 7));
    CHECK(likeness("ca", "abc") == 0);  // three, as each stretch is edited once
    CHECK(likeness("", "a") == 0);
    CHECK(likeness("", "") == 0);
    CHECK(alike("seguridad", "segurida") >= kAlike);
    CHECK(alike("Más seguridad en las calles", "mas seguirdad en la calle") >= kAlike);
    CHECK(alike("alumbrado público", "publico alunbrado") >= kAlike);
    CHECK(alike("vías", "vivienda") < kAlike);
    CHECK(alike("parques", "andenes") < kAlike);
}

TEST_CASE("the distance is the one of its definition, however long the texts") {
    std::mt19937 chance(7);
    for (int i = 0; i < 2000; ++i) {
        const std::string a = someText(chance, 14), b = someText(chance, 14);
        if (a.empty() && b.empty()) continue;
        const double longer = static_cast<double>(std::max(a.size(), b.size()));
        INFO(a << " | " << b);
        CHECK(likeness(a, b) == doctest::Approx(1 - static_cast<double>(distance(a, b)) / longer));
        CHECK(likeness(a, b) == likeness(b, a));
    }
}

TEST_CASE("the index finds just those that comparing each with each finds") {
    std::mt19937 chance(11);
    std::vector<std::string> texts;
    for (int i = 0; i < 150; ++i) {
        texts.push_back(someText(chance, 18));
        std::string changed = texts[chance() % texts.size()];  // near another one
        const std::size_t at = chance() % std::max<std::size_t>(1, changed.size());
        if (chance() % 2 && !changed.empty())
            changed.erase(at, 1);
        else
            changed.insert(at, 1, 'c');
        texts.push_back(changed);
    }
    SpellingIndex index;
    for (const auto& text : texts) index.add(text);
    REQUIRE(index.size() == texts.size());
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::vector<std::size_t> expected;
        for (std::size_t j = 0; j < texts.size(); ++j) {
            const std::string a = spellingOf(texts[i]), b = spellingOf(texts[j]);
            if (i != j && !a.empty() && !b.empty() && likeness(a, b) >= kAlike) expected.push_back(j);
        }
        INFO(texts[i]);
        CHECK(placesOf(index.like(i, texts.size())) == expected);
        pairs += expected.size();
    }
    CHECK(pairs > 200);
}

TEST_CASE("the most alike come first, and no more than asked for") {
    SpellingIndex index;
    for (const char* text : {"parques", "parqes", "parque", "andenes", "parqe", ""}) index.add(text);
    const auto found = index.like(0, 10);
    REQUIRE(found.size() == 3);
    CHECK(found[0].text == 2);
    CHECK(found[0].likeness == 1);
    CHECK(found[1].likeness >= found[2].likeness);
    CHECK(index.like(0, 1).size() == 1);
    CHECK(index.like(0, 0).empty());
    CHECK(index.like(5, 10).empty());
    CHECK(index.like(6, 10).empty());  // none there
    CHECK(placesOf(index.like("Los Parques", 10)) == std::vector<std::size_t>{0, 1, 2, 4});
    CHECK(SpellingIndex().like("parques", 10).empty());
}

// Of the processor's time, which a busy machine does not change: four times as many texts must cost far less
// than the sixteen times that comparing each with each would.
TEST_CASE("four times as many texts, different or all alike, cost about four times as much") {
    std::mt19937 chance(3);
    std::vector<std::string> words;
    for (int i = 0; i < 3000; ++i) words.push_back(someText(chance, 9));
    const auto cost = [&](int texts) {
        const std::clock_t began = std::clock();
        SpellingIndex different, same;
        for (int i = 0; i < texts; ++i) {
            std::string text;
            for (int j = 0; j < 5; ++j) text += words[chance() % words.size()] + " ";
            different.add(text);
            same.add("queremos mas parques con juegos para todas las edades numero " + std::to_string(i));
        }
        std::size_t found = 0;
        for (int i = 0; i < 20; ++i) {
            found += different.like(static_cast<std::size_t>(i * texts / 20), 50).size();
            found += same.like(static_cast<std::size_t>(i * texts / 20), 50).size();
        }
        CHECK(found >= 20 * 50);
        return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    };
    const double few = cost(2000), many = cost(8000);
    MESSAGE("2,000: " << few << " s; 8,000: " << many << " s");
    CHECK(many < few * 10);
}
