// People counted by theme, and which of these counts may be published.
#include "survey/themes.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "survey/cell_ranges.h"
#include "survey/choice_table.h"
#include "survey/crossing.h"
#include "survey/own_words.h"
#include "survey/respondents.h"
#include "survey/theme_counts.h"
#include "unit/survey/every_kind.h"

using namespace survey;

namespace {

OwnWords ownWordsOf(const Survey& survey, const std::vector<Answer>& answers) {
    return respondentsOf(survey, answers).words;
}

// What one person chose and wrote.
std::vector<std::string> saidBy(const OwnWords& words, std::size_t person) {
    std::vector<std::string> said;
    for (std::size_t at = person ? words.ends[person - 1] : 0; at < words.ends[person]; ++at) {
        const std::size_t place = words.said[at];
        if (place < words.texts.size()) {
            said.push_back(words.texts[place].text);
        } else {
            const auto& choice = words.choices[place - words.texts.size()];
            said.push_back(choice.question + "/" + choice.option);
        }
    }
    return said;
}

std::vector<std::string> textsIn(const OwnWords& words) {
    std::vector<std::string> texts;
    for (const auto& text : words.texts)
        texts.push_back(text.question + ": " + text.text + " " + std::to_string(text.people));
    return texts;
}

Theme themeOf(const std::string& name, const std::vector<std::string>& texts,
              const std::vector<Id>& options = {}) {
    Theme theme;
    theme.name = inSpanish(name);
    theme.survey = "prioridades";
    for (const auto& text : texts) theme.texts[theQuestion].insert(textKeyOf(text));
    for (const auto& option : options) theme.options[theQuestion].insert(option);
    return theme;
}

// So many people who chose the option or wrote the text; of both those who did both.
std::vector<Answer> answersOf(int wrote, int chose, int both, int neither) {
    std::vector<Answer> answers;
    const auto add = [&](int people, const std::vector<Id>& chosen, const char* text) {
        for (int i = 0; i < people; ++i) {
            Answer answer = answerOf("r" + std::to_string(answers.size()), chosen);
            answers.push_back(*text ? withOther(std::move(answer), text) : std::move(answer));
        }
    };
    add(wrote, {}, "Árboles");
    add(chose, {"b"}, "");
    add(both, {"b"}, "árboles");
    add(neither, {"a"}, "");
    return answers;
}

ThemeFate fateOf(const std::vector<Answer>& answers, const Theme& theme, Count limit) {
    const OwnWords words = ownWordsOf(smallSurvey(), answers);
    const Codebook codebook{{"t", theme}};
    return publishableThemes(words, countThemes(words, codebook), limit).at("t");
}

}  // namespace

TEST_CASE("the key of a text is the same however it is typed, and is none of its words") {
    CHECK(textKeyOf("Más árboles") == textKeyOf("  MÁS ÁRBOLES\u00a0"));
    CHECK(textKeyOf("papa") != textKeyOf("papá"));
    CHECK(textKeyOf("") == "cbf29ce484222325");  // the hash's first value
    CHECK(textKeyOf("a") == "af63dc4c8601ec8c");
    CHECK(isTextKey(textKeyOf("Ana vive en la calle 4")));
    for (const char* none :
         {"", "cbf29ce48422232", "CBF29CE484222325", "cbf29ce48422232g", "cbf29ce4842223255"})
        CHECK_FALSE(isTextKey(none));
}

TEST_CASE("a theme is found by its name in any language, however it is typed") {
    Codebook codebook{{"t", themeOf("Parques", {})}};
    codebook["t"].name.byLanguage["en"] = "Parks";
    CHECK(themeNamed(codebook, " parques ") == "t");
    CHECK(themeNamed(codebook, "PARKS") == "t");
    CHECK(themeNamed(codebook, "Parque").empty());
    CHECK(themeNamed(codebook, " ").empty());
    codebook["t"].name.byLanguage["es"] = "";
    CHECK(themeNamed(codebook, "").empty());
}

TEST_CASE("own words are gathered text by text, the most frequent first") {
    Survey survey = every_kind::survey();
    std::vector<Answer> answers;
    const auto add = [&](const char* visits, const char* other, const char* why) {
        Answer answer;
        answer.id = "r" + std::to_string(answers.size());
        if (*visits) answer.replies["visits"].chosen = {visits};
        if (*other) {
            answer.replies["visits"].otherChosen = true;
            answer.replies["visits"].other = other;
        }
        if (*why) answer.replies["why"].text = why;
        answer.replies["order"].chosen = {"trees", "light"};
        answers.push_back(answer);
    };
    add("no", "", "Lejos");
    add("no", "", " lejos ");
    add("", "A veces", "");
    add("no", "", "A veces");
    add("yes", "", "");
    add("", "", "");  // nothing to a required question: it does not count
    const OwnWords words = ownWordsOf(survey, answers);
    CHECK(textsIn(words) == std::vector<std::string>{"why: Lejos 2", "visits: A veces 1", "why: A veces 1"});
    CHECK(words.people() == 5);
    CHECK(words.writers == 4);
    CHECK(words.texts[1].key == words.texts[2].key);  // the same text to two questions is two
    // Of a ranking what was put first.
    CHECK(saidBy(words, 4) == std::vector<std::string>{"order/trees", "visits/yes"});
    CHECK(ownWordsOf(survey, {}).people() == 0);
}

TEST_CASE("who asks for a theme in several ways counts once") {
    const OwnWords words = ownWordsOf(smallSurvey(), answersOf(4, 3, 2, 5));
    Codebook codebook{{"t", themeOf("Verde", {"árboles", "nobody wrote this"}, {"b", "gone"})},
                      {"u", themeOf("Otra vez", {"ÁRBOLES"})},
                      {"v", themeOf("Nada", {})}};
    codebook["t"].order = 2;
    codebook["u"].order = 1;
    const ThemeCounts counts = countThemes(words, codebook);
    CHECK(counts.themes.at("t").people == 9);
    CHECK(counts.themes.at("t").byOptions == 5);
    CHECK(counts.themes.at("t").texts == 1);
    CHECK(counts.themes.at("u").people == 6);
    CHECK(counts.themes.at("v").people == 0);
    CHECK(counts.themesOf == std::vector<std::vector<Id>>{{"u", "t"}});
    CHECK(counts.codedTexts == 1);
    CHECK(counts.codedWriters == 6);
    CHECK(countThemes(words, {}).codedWriters == 0);
}

TEST_CASE("what may be published of a theme") {
    using F = ThemeFate;
    const Theme words = themeOf("Verde", {"árboles"});
    CHECK(fateOf(answersOf(10, 0, 0, 20), words, 10) == F::shown);
    CHECK(fateOf(answersOf(9, 0, 0, 20), words, 10) == F::tooFew);
    CHECK(fateOf(answersOf(0, 5, 0, 20), words, 10) == F::nobody);
    CHECK(fateOf(answersOf(30, 0, 0, 9), words, 10) == F::nearlyAll);
    CHECK(fateOf(answersOf(30, 0, 0, 10), words, 10) == F::shown);
    CHECK(fateOf(answersOf(5, 0, 0, 4), words, 10) == F::fewAnswers);
    CHECK(fateOf(answersOf(1, 0, 0, 1), words, 1) == F::shown);
    // With an option whose own count is published: 20 chose it, so 23 would tell of the three that only
    // wrote.
    const Theme both = themeOf("Verde", {"árboles"}, {"b"});
    CHECK(fateOf(answersOf(3, 20, 0, 30), both, 10) == F::besideOptions);
    CHECK(fateOf(answersOf(0, 20, 4, 30), both, 10) == F::shown);  // the same figure twice
    CHECK(fateOf(answersOf(10, 20, 0, 30), both, 10) == F::shown);
    CHECK(fateOf(answersOf(8, 5, 0, 30), both, 10) == F::shown);  // the option's own count is hidden
}

TEST_CASE("no themes, no answers: nothing to publish, and nothing wrong") {
    const OwnWords none = ownWordsOf(smallSurvey(), {});
    CHECK(publishableThemes(none, countThemes(none, {}), 10).empty());
    const Codebook codebook{{"t", themeOf("Verde", {"árboles"})}};
    CHECK(publishableThemes(none, countThemes(none, codebook), 10).at("t") == ThemeFate::nobody);
}

// A person may be in any number of themes: as one table of all of them the same is hidden, and who reads what
// is shown can narrow a hidden count to no fewer values than the limit.
TEST_CASE("theme by theme the same is hidden as in one table of them all") {
    std::mt19937 chance(5);
    const Count limit = 4;
    for (int round = 0; round < 200; ++round) {
        const Count all = static_cast<Count>(limit + chance() % 30);
        const std::size_t rows = 1 + chance() % 6;
        OwnWords words;
        words.ends.resize(static_cast<std::size_t>(all));
        ThemeCounts counts;
        ChoiceTable table{rows, 1, {}, {all}, static_cast<Count>(rows), false};
        for (std::size_t row = 0; row < rows; ++row) {
            const int people = 1 + static_cast<int>(chance() % static_cast<unsigned>(all));
            counts.themes[std::to_string(row)].people = people;
            table.cells.push_back(people);
        }
        const auto fates = publishableThemes(words, counts, limit);
        const ShownTable together = hideChoices(table, Totals::none, listRules(limit));
        REQUIRE(together.fate == TableFate::shown);
        for (std::size_t row = 0; row < rows; ++row) {
            CAPTURE(table.cells[row]);
            CAPTURE(all);
            const bool shown = fates.at(std::to_string(row)) == ThemeFate::shown;
            CHECK(shown == together.at(row, 0).count.has_value());
            CHECK((!shown || (table.cells[row] >= limit && all - table.cells[row] >= limit)));
        }
    }
}
