// A question crossed by the meetings at which people answered it.
#include "survey/space_columns.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/results.h"
#include "unit/survey/chance.h"
#include "unit/survey/many_answers.h"
#include "unit/survey/sample_survey.h"

using namespace survey;

namespace {

const Space kSanJose{"dialogo", "San José", "Salón comunal", "2026-10-01"};
const Space kCentro{"dialogo", "Centro", "Plaza", "2026-11-01"};
const Space kFair{"feria", "Feria", "Parque", "2026-11-15"};  // a kind that nobody knows

// The small survey with one option a person.
Survey chooseOne() {
    Survey survey = smallSurvey();
    survey.questions[theQuestion].kind = QuestionKind::chooseOne;
    survey.questions[theQuestion].limit = 0;
    return survey;
}

void give(std::vector<Answer>& answers, int people, const Id& option, const std::optional<Space>& space) {
    for (int i = 0; i < people; ++i) {
        answers.push_back(answerOf("a" + std::to_string(answers.size()), {option}));
        answers.back().space = space;
    }
}

// At San José 3 chose "c" and 1 "b"; in the centre 2 "b"; at the fair 1 "a"; on their own 2 "c".
std::vector<Answer> nine() {
    std::vector<Answer> answers;
    give(answers, 2, "b", kCentro);
    give(answers, 2, "c", std::nullopt);
    give(answers, 3, "c", kSanJose);
    give(answers, 1, "a", kFair);
    give(answers, 1, "b", kSanJose);
    return answers;
}

}  // namespace

TEST_CASE("by kind of meeting: the kinds there were, in their order, and who answered at none") {
    const Survey survey = chooseOne();
    const PeopleCounts people = respondentsOf(survey, nine()).people;
    const SpaceColumns kinds = spaceColumns(people, SpaceBy::kind);
    CHECK(kinds.counts.variable.categories == std::vector<Category>{{CategoryKind::option, "dialogo"},
                                                                    {CategoryKind::option, "otro"},
                                                                    {CategoryKind::notSaid}});
    CHECK(kinds.counts.of == std::vector<Count>{6, 1, 2});
    CHECK(kinds.counts.people == 9);
    CHECK(kinds.counts.answered == 7);
    CHECK(crossed(people, 0, kinds) == std::vector<Count>{3, 0, 2,    // c
                                                          3, 0, 0,    // b
                                                          0, 1, 0,    // a
                                                          0, 0, 0});  // other
}

TEST_CASE("by meeting: in order of date, each the answers that were given there") {
    const Survey survey = chooseOne();
    const PeopleCounts people = respondentsOf(survey, nine()).people;
    const SpaceColumns meetings = spaceColumns(people, SpaceBy::meeting);
    const auto& categories = meetings.counts.variable.categories;
    REQUIRE(categories.size() == 4);
    CHECK(meetings.meetings.at(categories[0].option) == kSanJose);
    CHECK(meetings.meetings.at(categories[1].option) == kCentro);
    CHECK(meetings.meetings.at(categories[2].option) == kFair);
    CHECK(categories[3].kind == CategoryKind::notSaid);
    CHECK(meetings.counts.of == std::vector<Count>{4, 2, 1, 2});
    CHECK(crossed(people, 0, meetings) == std::vector<Count>{3, 0, 0, 2,    // c
                                                             1, 2, 0, 0,    // b
                                                             0, 0, 1, 0,    // a
                                                             0, 0, 0, 0});  // other
}

TEST_CASE("meetings that differ in their place alone are two") {
    std::vector<Answer> answers;
    Space elsewhere = kSanJose;
    elsewhere.place = "Escuela";
    give(answers, 1, "a", kSanJose);
    give(answers, 2, "a", elsewhere);
    const Survey survey = chooseOne();
    const SpaceColumns meetings = spaceColumns(respondentsOf(survey, answers).people, SpaceBy::meeting);
    CHECK(meetings.counts.of == std::vector<Count>{2, 1, 0});  // «Escuela» before «Salón comunal»
}

// 22 meetings, at the first 1 answer, at the last 22: together 253. The first two, with 1 + 2 answers, have
// no column of their own.
TEST_CASE("of more meetings than a table has columns for, those with fewest answers are one") {
    std::vector<Answer> answers;
    for (int i = 1; i <= 22; ++i)
        give(answers, i, "a",
             Space{"mesa", "Mesa", "", (i < 10 ? "2026-11-0" : "2026-11-") + std::to_string(i)});
    const Survey survey = chooseOne();
    const SpaceColumns meetings = spaceColumns(respondentsOf(survey, answers).people, SpaceBy::meeting);
    const auto& categories = meetings.counts.variable.categories;
    REQUIRE(categories.size() == kMostMeetings + 2);
    CHECK(categories[kMostMeetings].kind == CategoryKind::other);
    CHECK(categories[kMostMeetings + 1].kind == CategoryKind::notSaid);
    CHECK(meetings.meetings.size() == kMostMeetings);
    CHECK(meetings.meetings.at(categories[0].option).date == "2026-11-03");
    CHECK(meetings.counts.of[0] == 3);
    CHECK(meetings.counts.of[kMostMeetings - 1] == 22);
    CHECK(meetings.counts.of[kMostMeetings] == 3);
    CHECK(meetings.counts.of[kMostMeetings + 1] == 0);
    CHECK(meetings.counts.people == 253);
}

TEST_CASE("over all meetings together a question has the counts of its list") {
    survey_test::Chance chance(11);
    const Survey survey = survey_test::everyTable();
    std::vector<Answer> answers = survey_test::answersBy(chance, 200);
    for (Answer& answer : answers) {
        const unsigned at = chance.below(9);
        if (at) answer.space = Space{kSpaceKinds[at % 5], std::to_string(at), "", "2026-11-20"};
    }
    const PeopleCounts people = respondentsOf(survey, answers).people;
    REQUIRE(people.people == 200);
    for (const SpaceBy by : {SpaceBy::kind, SpaceBy::meeting}) {
        const SpaceColumns columns = spaceColumns(people, by);
        for (std::size_t question = 0; question < people.questions.size(); ++question) {
            const Id& id = people.questions[question].id;
            if (survey.questions.at(id).kind == QuestionKind::number) continue;
            CAPTURE(id);
            const std::vector<Count> cells = crossed(people, question, columns);
            const std::size_t wide = columns.counts.of.size();
            std::vector<Count> sums(cells.size() / wide, 0);
            for (std::size_t i = 0; i < cells.size(); ++i) sums[i / wide] += cells[i];
            CHECK(sums == questionCounts(people, question).of);
        }
    }
}

// On their own 25 chose "c" and 15 "b"; at San José 12 "c" and 8 "b". The 8 are fewer than 10, and the totals
// of "b" and of the meeting are known: all four cells go, as in a crossing by a field.
TEST_CASE("by meetings small cells are hidden, and what would give them away") {
    Survey survey = chooseOne();
    std::vector<Answer> answers;
    give(answers, 25, "c", std::nullopt);
    give(answers, 15, "b", std::nullopt);
    give(answers, 12, "c", kSanJose);
    give(answers, 8, "b", kSanJose);
    for (const SpaceBy by : {SpaceBy::kind, SpaceBy::meeting}) {
        survey.smallCells = 10;
        Results made = results(survey, respondentsOf(survey, answers), {theQuestion, "", by});
        CHECK(made.meetings);
        REQUIRE(made.crossing);
        REQUIRE(made.crossing->shown.fate == TableFate::shown);
        REQUIRE(made.crossing->columns.size() == 2);
        for (std::size_t r = 0; r < 2; ++r)
            for (std::size_t c = 0; c < 2; ++c) CHECK_FALSE(made.crossing->shown.at(r, c).count);
        CHECK(made.crossing->shown.at(4, 0).count == 20);
        CHECK(made.crossing->shown.at(4, 1).count == 40);

        survey.smallCells = 8;
        made = results(survey, respondentsOf(survey, answers), {theQuestion, "", by});
        CHECK(made.crossing->shown.at(1, 0).count == 8);
        CHECK(made.crossing->shown.at(0, 1).count == 25);
    }
}

// 6 at San José and 7 in the centre are fewer than 10 each: together 13.
TEST_CASE("meetings of few are one column") {
    const Survey survey = chooseOne();
    std::vector<Answer> answers;
    give(answers, 20, "c", std::nullopt);
    give(answers, 6, "c", kSanJose);
    give(answers, 7, "c", kCentro);
    give(answers, 30, "c", kFair);
    const Results made = results(survey, respondentsOf(survey, answers), {theQuestion, "", SpaceBy::meeting});
    REQUIRE(made.crossing);
    REQUIRE(made.crossing->columns.size() == 3);
    CHECK(made.crossedMeetings.at(made.crossing->columns[0].option) == kFair);
    CHECK(made.crossing->columns[1].kind == CategoryKind::notSaid);
    CHECK(made.crossing->columns[2].kind == CategoryKind::rest);
    CHECK(made.crossing->shown.at(4, 0).count == 30);
    CHECK(made.crossing->shown.at(4, 2).count == 13);
}

TEST_CASE("what is given out has no table by meetings, and is the same with and without them") {
    const Survey survey = chooseOne();
    std::vector<Answer> answers;
    give(answers, 40, "c", kSanJose);
    give(answers, 30, "b", kCentro);
    const auto names = [&] {
        std::vector<std::string> made;
        for (const Publication& given : publication(survey, respondentsOf(survey, answers).people))
            made.push_back(given.question + "/" + given.field);
        return made;
    };
    const std::vector<std::string> expected{"prioridad/", "/age", "prioridad/age"};
    CHECK(names() == expected);
    for (Answer& answer : answers) answer.space.reset();
    CHECK(names() == expected);
    CHECK_FALSE(results(survey, respondentsOf(survey, answers)).meetings);
}
