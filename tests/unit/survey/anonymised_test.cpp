// The rows that may be given away, by hand and by chance; and somebody who subtracts them from the tables.
#include "survey/anonymised.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "survey/cell_ranges.h"
#include "survey/publication.h"
#include "survey/respondents.h"
#include "unit/survey/chance.h"
#include "unit/survey/many_answers.h"
#include "unit/survey/sample_survey.h"

using namespace survey;
using survey_test::answersBy;
using survey_test::everyTable;

namespace {

using Values = std::vector<std::optional<std::vector<std::size_t>>>;

// A choice of one of four, required, and one field of two groups; a table shows no fewer than four.
Survey twoColumns() {
    Survey made;
    made.smallCells = 4;
    made.questions["q"] = survey_test::asking(1, QuestionKind::chooseOne, 4);
    made.questions["q"].required = true;
    made.profile["f"] = survey_test::fieldWith(1, 2);
    return made;
}

void say(std::vector<Answer>& answers, int people, const Id& option, const Id& group) {
    for (int i = 0; i < people; ++i) {
        Answer answer;
        answer.id = std::to_string(answers.size());
        answer.replies["q"].chosen = {option};
        if (!group.empty()) answer.profile["f"] = group;
        answers.push_back(std::move(answer));
    }
}

// Each value by the words of its column, "*" for what is not shown.
std::map<std::string, Count> rowsOf(const AnonymousFile& file) {
    std::map<std::string, Count> rows;
    for (const AnonymousRows& group : file.groups) {
        std::string words;
        for (std::size_t i = 0; i < group.values.size(); ++i) {
            if (i) words += " ";
            if (!group.values[i]) words += "*";
            for (std::size_t place = 0; group.values[i] && place < group.values[i]->size(); ++place) {
                const Category& category = file.columns[i].categories[(*group.values[i])[place]];
                words += place ? "+" : "";
                words += category.kind == CategoryKind::option    ? category.option
                         : category.kind == CategoryKind::rest    ? "rest"
                         : category.kind == CategoryKind::notSaid ? "-"
                         : category.kind == CategoryKind::other   ? "other"
                                                                  : std::to_string(int(category.number));
            }
        }
        rows[words] += group.rows;
    }
    return rows;
}

const AnonymousColumn* columnOf(const AnonymousFile& file, const Id& id) {
    for (const AnonymousColumn& column : file.columns)
        if (column.id == id) return &column;
    return nullptr;
}

std::size_t placeOf(const AnonymousFile& file, const Id& id) {
    return static_cast<std::size_t>(columnOf(file, id) - file.columns.data());
}

bool isIn(const AnonymousFile& file, const AnonymousRows& rows, std::size_t column,
          const Category& category) {
    if (!rows.values[column]) return false;
    return std::any_of(rows.values[column]->begin(), rows.values[column]->end(),
                       [&](std::size_t place) { return file.columns[column].categories[place] == category; });
}

}  // namespace

// 20 a in x, 20 a in y, 20 b in x, 20 b in y: all counts are large, so every row shows all.
TEST_CASE("where all are many, all is shown") {
    std::vector<Answer> answers;
    for (const char* option : {"o0", "o1"})
        for (const char* group : {"p0", "p1"}) say(answers, 20, option, group);
    const AnonymousFile file = anonymised(twoColumns(), answers);
    CHECK(file.people == 80);
    CHECK(file.rows == 80);
    CHECK(file.leftOut == 0);
    CHECK(file.suppressed == 0);
    CHECK(rowsOf(file) ==
          std::map<std::string, Count>{{"o0 p0", 20}, {"o0 p1", 20}, {"o1 p0", 20}, {"o1 p1", 20}});
}

// Two of p1 say o1. The table hides this and what it follows from: the whole of o1 and, as the cheapest, of
// o3. Nobody of these shows a group; all others do.
TEST_CASE("what a crossing hides no row shows") {
    std::vector<Answer> answers;
    say(answers, 20, "o0", "p0");
    say(answers, 20, "o0", "p1");
    say(answers, 20, "o1", "p0");
    say(answers, 2, "o1", "p1");
    say(answers, 20, "o2", "p0");
    say(answers, 20, "o2", "p1");
    say(answers, 19, "o3", "p0");
    say(answers, 19, "o3", "p1");
    const AnonymousFile file = anonymised(twoColumns(), answers);
    CHECK(file.rows == 140);
    CHECK(file.suppressed == 60);
    CHECK(rowsOf(file) ==
          std::map<std::string, Count>{
              {"o0 p0", 20}, {"o0 p1", 20}, {"o1 *", 22}, {"o2 p0", 20}, {"o2 p1", 20}, {"o3 *", 38}});
}

// All of x say a: a row with x would tell it of each of them.
TEST_CASE("a group that says one and the same has no rows of its own") {
    Survey survey = twoColumns();
    survey.profile.clear();
    std::vector<Answer> answers;
    for (int i = 0; i < 60; ++i) {
        Answer answer;
        answer.id = std::to_string(i);
        answer.replies["q"].chosen = {i < 40 ? "o0" : "o1"};
        if (i < 20) answer.space = Space{"mesa", "Mesa de San José", "Salón comunal", "2026-11-20"};
        if (i >= 20 && i < 30) answer.space = Space{"dialogo", "Parque", "Calle 1", "2026-11-20"};
        if (i >= 50) answer.space = Space{"dialogo", "Parque", "Calle 1", "2026-11-21"};
        answers.push_back(std::move(answer));
    }
    CHECK(rowsOf(anonymised(survey, answers)) ==
          std::map<std::string, Count>{
              {"o0 *", 20}, {"o0 dialogo", 10}, {"o0 -", 10}, {"o1 dialogo", 10}, {"o1 -", 10}});
}

TEST_CASE("fewer people than the limit: no rows, no columns") {
    std::vector<Answer> answers;
    say(answers, 3, "o0", "p0");
    const AnonymousFile file = anonymised(twoColumns(), answers);
    CHECK(file.rows == 0);
    CHECK(file.groups.empty());
    CHECK(file.columns.empty());
}

TEST_CASE("repeated and invalid answers have no row") {
    std::vector<Answer> answers;
    say(answers, 20, "o0", "p0");
    answers.push_back(answers.front());
    say(answers, 20, "o1", "p0");
    answers.emplace_back().id = "nothing said";
    CHECK(anonymised(twoColumns(), answers).rows == 40);
}

// 0 to 100 in five bands; without both ends there are none.
TEST_CASE("a number is in one of five bands") {
    Survey survey = twoColumns();
    survey.profile.clear();
    Question& number = survey.questions["n"] = survey_test::asking(2, QuestionKind::number, 0);
    number.least = 0;
    std::vector<Answer> answers;
    for (int i = 0; i < 80; ++i) {
        Answer answer;
        answer.id = std::to_string(i);
        answer.replies["q"].chosen = {i % 2 ? "o0" : "o1"};
        answer.replies["n"].number = i < 40 ? 19 + i % 4 / 2 : 100;
        answers.push_back(std::move(answer));
    }
    AnonymousFile file = anonymised(survey, answers);
    CHECK(file.columns.size() == 1);
    REQUIRE(file.columnsLeftOut.size() == 1);
    CHECK(file.columnsLeftOut[0].why == LeftOut::noBounds);
    survey.questions["n"].most = 100;
    file = anonymised(survey, answers);
    REQUIRE(file.columns.size() == 2);
    CHECK(file.columns[1].bands == std::vector<double>{0, 20, 40, 60, 80, 100});
    CHECK(rowsOf(file) ==
          std::map<std::string, Count>{
              {"o0 0", 10}, {"o0 1", 10}, {"o0 4", 20}, {"o1 0", 10}, {"o1 1", 10}, {"o1 4", 20}});
}

// o0 to the second say those, and only those, who say o0 or o2 to the first. So of p0 the five that say o0 to
// the first, which the table hides with those of o1, would be the difference of two counts that are shown: 35
// who say o0 to the second and 30 who say o2 to the first.
TEST_CASE("a question is left out with which the rows would tell what the tables hide") {
    Survey survey = twoColumns();
    survey.smallCells = 10;
    survey.questions["r"] = survey_test::asking(2, QuestionKind::chooseOne, 3);
    survey.questions["r"].required = true;
    std::vector<Answer> answers;
    const auto both = [&](int people, const Id& first, const Id& second, const Id& group) {
        for (int i = 0; i < people; ++i) {
            say(answers, 1, first, group);
            answers.back().replies["r"].chosen = {second};
        }
    };
    both(5, "o0", "o0", "p0");
    both(40, "o0", "o0", "p1");
    both(20, "o1", "o1", "p0");
    both(20, "o1", "o1", "p1");
    both(30, "o2", "o0", "p0");
    both(30, "o2", "o0", "p1");
    both(30, "o3", "o1", "p0");
    both(30, "o3", "o1", "p1");
    const AnonymousFile file = anonymised(survey, answers);
    CHECK(columnOf(file, "q"));
    CHECK_FALSE(columnOf(file, "r"));
    REQUIRE(file.columnsLeftOut.size() == 1);
    CHECK(file.columnsLeftOut[0].id == "r");
    CHECK(file.columnsLeftOut[0].why == LeftOut::wouldTell);
}

TEST_CASE("rows by chance: as many alike as the limit, two answers in each group, in no order of arrival") {
    survey_test::Chance chance(31);
    Survey survey = everyTable();
    Count shown = 0;
    for (int round = 0; round < 40; ++round) {
        survey.smallCells = round % 2 ? 10 : 4;
        const Count limit = survey.smallCells;
        std::vector<Answer> answers = answersBy(chance, chance.between(5, round % 4 ? 400 : 3000));
        for (Answer& answer : answers)
            if (chance.below(3) == 0)
                answer.space = Space{kSpaceKinds[chance.below(3)], "secreto", "secreto", "2026-11-20"};
        const AnonymousFile file = anonymised(survey, answers);
        INFO("round " << round << " of " << answers.size());
        Count rows = 0;
        Count suppressed = 0;
        std::set<Values> seen;
        std::map<Values, std::vector<std::set<std::vector<std::size_t>>>> said;
        std::size_t questions = 0;
        while (questions < file.columns.size() && file.columns[questions].of == ColumnOf::question)
            ++questions;
        for (const AnonymousRows& group : file.groups) {
            CHECK(group.rows >= limit);
            CHECK(seen.insert(group.values).second);
            REQUIRE(group.values.size() == file.columns.size());
            rows += group.rows;
            for (const auto& value : group.values) {
                suppressed += value ? 0 : group.rows;
                shown += value ? group.rows : 0;
            }
            const Values known(group.values.begin() + static_cast<std::ptrdiff_t>(questions),
                               group.values.end());
            if (std::none_of(known.begin(), known.end(), [](const auto& value) { return value; })) continue;
            auto& answersOf = said[known];
            answersOf.resize(questions);
            for (std::size_t i = 0; i < questions; ++i) {
                REQUIRE(group.values[i]);
                const auto& value = *group.values[i];
                const bool given =
                    !value.empty() && (file.columns[i].several ||
                                       file.columns[i].categories[value[0]].kind != CategoryKind::notSaid);
                if (given) answersOf[i].insert(value);
            }
        }
        for (const auto& entry : said)
            for (const auto& different : entry.second) CHECK(different.size() >= 2);
        CHECK(file.rows == rows);
        CHECK(file.suppressed == suppressed);
        CHECK(file.people == static_cast<Count>(answers.size()));
        CHECK(file.people == file.rows + file.leftOut);
        CHECK((rows == 0 || file.leftOut == 0 || file.leftOut >= limit));
        for (const AnonymousColumn& column : file.columns) {
            CHECK((column.suppressed == 0 || column.suppressed >= limit));
            CHECK((column.of == ColumnOf::space || survey.questions.count(column.id) ||
                   survey.profile.count(column.id)));
            CHECK(column.id != "words");
            CHECK(column.id != "some");
        }
        chance.shuffle(answers);
        const AnonymousFile again = anonymised(survey, answers);
        REQUIRE(again.groups.size() == file.groups.size());
        for (std::size_t i = 0; i < file.groups.size(); ++i) {
            CHECK(again.groups[i].values == file.groups[i].values);
            CHECK(again.groups[i].rows == file.groups[i].rows);
        }
    }
    CHECK(shown > 10000);
}

// Rows taken away from tables: of what a table shows, nothing small may be left, and of what it hides each
// small count has to keep its range, for a reader who knows that it is no less than the rows show.
TEST_CASE("no small count is found by subtracting the rows from the tables") {
    survey_test::Chance chance(4711);
    Survey survey = everyTable();
    int subtracted = 0;
    int hidden = 0;
    for (int round = 0; round < 60; ++round) {
        survey.smallCells = round % 3 ? 10 : 4;
        const Count limit = survey.smallCells;
        const std::vector<Answer> answers = answersBy(chance, chance.between(30, round % 4 ? 600 : 3000));
        const AnonymousFile file = anonymised(survey, answers);
        const PeopleCounts counts = respondentsOf(survey, answers).people;
        for (const Publication& given : publication(survey, counts)) {
            const PublishedTable& table = given.table;
            if (table.shown.fate != TableFate::shown) continue;
            const bool crossing = !given.question.empty() && !given.field.empty();
            const Id row = given.question.empty() ? given.field : given.question;
            if (!columnOf(file, row) || (crossing && !columnOf(file, given.field))) continue;
            const std::size_t down = placeOf(file, row);
            std::vector<CellRange> known(table.shown.cells.size());
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const auto rowsWith = [&](const std::optional<Category>& category) {
                    Count people = 0;
                    for (const AnonymousRows& rows : file.groups) {
                        if (!rows.values[down]) continue;
                        if (crossing && !isIn(file, rows, placeOf(file, given.field), table.columns[c]))
                            continue;
                        if (!category || isIn(file, rows, down, *category)) people += rows.rows;
                    }
                    return people;
                };
                const Count inRows = rowsWith(std::nullopt);
                const auto& people = table.shown.at(table.rows.size(), c).count;
                for (std::size_t r = 0; r < table.rows.size(); ++r) {
                    INFO("round " << round << ": " << given.question << "/" << given.field << " " << r << " "
                                  << c);
                    const Count shown = rowsWith(table.rows[r]);
                    known[table.shown.place(r, c)].least = shown;
                    const auto& count = table.shown.at(r, c).count;
                    if (!count) {
                        CHECK(shown == 0);
                        continue;
                    }
                    const Count left = *count - shown;
                    CHECK(left >= 0);
                    if (inRows == 0) continue;
                    CHECK((left == 0 || left >= limit));
                    ++subtracted;
                    if (!people || *people == inRows) continue;
                    CHECK(*people - inRows >= limit);
                    CHECK(*people - inRows - left >= limit);
                }
            }
            if (table.several || !crossing) continue;
            const auto ranges = cellRanges(table.shown, known);
            REQUIRE(ranges);
            for (std::size_t r = 0; r < table.rows.size(); ++r)
                for (std::size_t c = 0; c < table.columns.size(); ++c) {
                    if (table.shown.at(r, c).hiding != Hiding::small) continue;
                    const CellRange& range = (*ranges)[table.shown.place(r, c)];
                    CHECK((!range.most || *range.most - range.least >= limit - 1));
                    ++hidden;
                }
        }
    }
    CHECK(subtracted > 1000);
    CHECK(hidden > 100);
}
