// Everything that is given out of a survey, read together by somebody who wants to know of a few.
#include "survey/publication.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/respondents.h"
#include "unit/survey/chance.h"
#include "unit/survey/many_answers.h"
#include "unit/survey/persons.h"
#include "unit/survey/reader.h"

using namespace survey;
using survey_test::answersBy;
using survey_test::everyTable;
using survey_test::pairsOf;
using survey_test::Persons;
using survey_test::personsOf;

namespace {

// The true count behind each place of a table.
Count truth(const Persons* question, const Persons* field, const Publication& given, std::size_t row,
            std::size_t column) {
    const auto isIn = [](const Persons& variable, const std::vector<Category>& categories, std::size_t at,
                         std::size_t person) {
        for (const std::size_t category : variable.in[person]) {
            const Category& own = variable.categories[category];
            if (categories[at] == own) return true;
            const bool named = std::find(categories.begin(), categories.end(), own) != categories.end();
            if (categories[at].kind == CategoryKind::rest && !named) return true;
        }
        return false;
    };
    const Persons& rows = question ? *question : *field;
    Count count = 0;
    for (std::size_t person = 0; person < rows.in.size(); ++person) {
        if (row < given.table.rows.size() && !isIn(rows, given.table.rows, row, person)) continue;
        if (question && field && column < given.table.columns.size() &&
            !isIn(*field, given.table.columns, column, person))
            continue;
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("what is given out of a survey, and what is not") {
    survey_test::Chance chance(5);
    const Survey survey = everyTable();
    const std::vector<Answer> answers = answersBy(chance, 120);
    const Respondents people = respondentsOf(survey, answers);
    REQUIRE(people.counted.valid == 120);
    std::vector<std::string> names;
    for (const Publication& given : publication(survey, people.people))
        names.push_back(given.question + "/" + given.field);
    CHECK(names == std::vector<std::string>{"one/",      "two/",      "any/",       "rank/",     "scale/",
                                            "/sex",      "/age",      "/place",     "one/sex",   "one/age",
                                            "one/place", "two/sex",   "two/age",    "two/place", "any/sex",
                                            "any/age",   "any/place", "rank/sex",   "rank/age",  "rank/place",
                                            "scale/sex", "scale/age", "scale/place"});
}

TEST_CASE("what a list hides is one row of its crossings") {
    Persons question;
    question.categories = {
        {CategoryKind::option, "a"}, {CategoryKind::option, "b"}, {CategoryKind::option, "c"}};
    Persons field;
    field.categories = {{CategoryKind::option, "x"}, {CategoryKind::option, "y"}};
    // 60 a, 30 b, 4 c; half of each x.
    for (int i = 0; i < 94; ++i) {
        question.in.push_back({i < 60 ? 0u : i < 90 ? 1u : 2u});
        field.in.push_back({i % 2 ? 1u : 0u});
    }
    const PublishedTable list = publishedList(question.counts(), 10);
    CHECK(list.shown.at(0, 0).count == 60);
    CHECK_FALSE(list.shown.at(1, 0).count);  // with it 4 would be known
    CHECK_FALSE(list.shown.at(2, 0).count);
    const PublishedTable crossing =
        publishedCrossing(question.counts(), list, field.counts(), publishedList(field.counts(), 10),
                          pairsOf(question, field), 10);
    REQUIRE(crossing.rows.size() == 2);
    CHECK(crossing.rows[1].kind == CategoryKind::rest);
    REQUIRE(crossing.shown.fate == TableFate::shown);
    CHECK(crossing.shown.at(0, 0).count == 30);
    CHECK(crossing.shown.at(1, 0).count == 17);
    CHECK(crossing.shown.at(1, 2).count == 34);
}

TEST_CASE("a list that shows nothing has no crossings") {
    Persons question;
    question.categories = {{CategoryKind::option, "a"}, {CategoryKind::option, "b"}};
    Persons field = question;
    for (int i = 0; i < 40; ++i) {
        question.in.push_back({i < 36 ? 0u : 1u});
        field.in.push_back({i % 2 ? 1u : 0u});
    }
    const PublishedTable list = publishedList(question.counts(), 10);
    CHECK_FALSE(list.shown.at(0, 0).count);
    CHECK(publishedCrossing(question.counts(), list, field.counts(), publishedList(field.counts(), 10),
                            pairsOf(question, field), 10)
              .shown.fate == TableFate::besideHidden);
}

// The reader has all tables at once. They know the questions, how many options one may choose and whether one
// had to; they subtract whatever can be subtracted (survey_test::Reader).
TEST_CASE("no small count is found out from all tables together") {
    survey_test::Chance chance(2026);
    Survey survey = everyTable();
    int hiddenSmall = 0;
    int shownCrossings = 0;
    int narrow = 0;
    for (int round = 0; round < 40; ++round) {
        survey.smallCells = round % 3 ? 10 : 4;
        const int limit = survey.smallCells;
        const std::vector<Answer> answers = answersBy(chance, chance.between(30, 260));
        const Respondents people = respondentsOf(survey, answers);
        REQUIRE(people.counted.invalid == 0);
        std::map<Id, Persons> persons;
        for (const auto& [id, question] : survey.questions) persons[id] = personsOf(question, id, answers);
        for (const auto& [id, field] : survey.profile) persons[id] = personsOf(field, id, answers);
        const std::vector<Publication> tables = publication(survey, people.people);
        survey_test::Reader reader(tables, persons);
        reader.read();
        for (const Publication& given : tables) {
            const PublishedTable& table = given.table;
            if (table.shown.fate != TableFate::shown) continue;
            const bool crossing = !given.question.empty() && !given.field.empty();
            shownCrossings += crossing;
            const Persons* question = given.question.empty() ? nullptr : &persons.at(given.question);
            const Persons* field = given.field.empty() ? nullptr : &persons.at(given.field);
            for (std::size_t r = 0; r < table.rows.size(); ++r) {
                for (std::size_t c = 0; c < table.columns.size(); ++c) {
                    const Count count = truth(question, field, given, r, c);
                    const Count group = truth(question, field, given, table.rows.size(), c);
                    const auto& cell = table.shown.at(r, c).count;
                    if (cell) {
                        CHECK(*cell == count);
                        // Zero is shown where a list tells it.
                        CHECK((count >= limit || count == 0));
                        if (table.several && count > 0) CHECK(group - count >= limit);
                        continue;
                    }
                    const bool small = (count < limit && (crossing || count > 0)) ||
                                       (table.several && group - count < limit);
                    if (!small) continue;
                    ++hiddenSmall;
                    INFO("round " << round << ", " << given.question << "/" << given.field << " " << r << " "
                                  << c << ": " << count);
                    const auto known = reader.knows(given, r, c);
                    CHECK_FALSE(known.determined);
                    CHECK(known.least <= count);
                    CHECK(known.most >= count);
                    CHECK(known.most > known.least);
                    narrow += known.most - known.least < limit - 1;
                }
            }
        }
    }
    CHECK(hiddenSmall > 1000);
    CHECK(shownCrossings > 100);
    CHECK(narrow == 0);
}

// The reader of these tests does find what can be found: else the test above would say nothing.
TEST_CASE("the reader who subtracts finds a count that was hidden alone") {
    Persons question;
    question.categories = {{CategoryKind::option, "a"}, {CategoryKind::option, "b"}};
    for (int i = 0; i < 40; ++i) question.in.push_back({i < 36 ? 0u : 1u});
    PublishedTable list = publishedList(question.counts(), 10);
    list.shown.cells[list.shown.place(0, 0)] = {36, Hiding::shown};
    const std::vector<Publication> tables{{"q", {}, list}};
    survey_test::Reader reader(tables, {{"q", question}});
    reader.read();
    CHECK(reader.knows(tables[0], 1, 0).determined);
    CHECK(reader.knows(tables[0], 1, 0).most == 4);
}
