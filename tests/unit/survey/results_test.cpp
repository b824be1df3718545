#include "survey/results.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "unit/survey/every_kind.h"
#include "unit/survey/sample_survey.h"

using namespace survey;

namespace {

// Of the small survey, by the profile's age; empty: not said.
Answer aged(std::string id, std::vector<Id> chosen, const Id& age) {
    Answer answer = answerOf(std::move(id), std::move(chosen));
    if (!age.empty()) answer.profile["age"] = age;
    return answer;
}

Answer ordered(std::string id, std::vector<Id> chosen) {
    Answer answer;
    answer.id = std::move(id);
    answer.replies["visits"].chosen = {"yes"};
    answer.replies["order"].chosen = std::move(chosen);
    return answer;
}

std::vector<Answer> several(const char* name, int count, const std::vector<Id>& chosen, const Id& age) {
    std::vector<Answer> answers;
    for (int i = 0; i < count; ++i) answers.push_back(aged(name + std::to_string(i), chosen, age));
    return answers;
}

void append(std::vector<Answer>& to, std::vector<Answer> more) {
    for (Answer& answer : more) to.push_back(std::move(answer));
}

Results resultsOf(const Survey& survey, const std::vector<Answer>& answers, const Choices& choices = {}) {
    return results(survey, respondentsOf(survey, answers), choices);
}

}  // namespace

// 2 of 4: (0.5 + z²/8) / (1 + z²/4) = 0.5, ± z / (1 + z²/4) √(0.25/4 + z²/64) = 0.34996, z² = 3.84146.
TEST_CASE("counts, shares and Wilson's intervals of a question's options") {
    const std::vector<Answer> answers{answerOf("1", {"c"}), answerOf("2", {"c", "b"}), answerOf("3", {"b"}),
                                      withOther(answerOf("4", {}), "árboles"), answerOf("4", {"a"})};
    const Results made = resultsOf(smallSurvey(), answers);
    CHECK(made.counted.valid == 4);
    CHECK(made.counted.repeated == 1);
    REQUIRE(made.questions.size() == 1);
    const auto& options = made.questions[0].options;
    REQUIRE(options.size() == 4);
    CHECK(options[0].category == Category{CategoryKind::option, "c"});
    CHECK(options[1].category.option == "b");
    CHECK(options[2].category.kind == CategoryKind::other);
    CHECK(options[3].category.option == "a");
    CHECK(options[0].count == 2);
    CHECK(options[0].share == 0.5);
    CHECK(options[0].interval->low == doctest::Approx(0.15004).epsilon(0.0001));
    CHECK(options[0].interval->high == doctest::Approx(0.84996).epsilon(0.0001));
    // Nobody of 4: 0 to z² / (4 + z²).
    CHECK(options[3].count == 0);
    CHECK(options[3].interval->low == 0);
    CHECK(options[3].interval->high == doctest::Approx(0.48989).epsilon(0.0001));
    CHECK_FALSE(options[0].weighted);
    CHECK_FALSE(made.weights);
    CHECK_FALSE(made.crossing);
}

TEST_CASE("nobody answered: counts of 0, and no shares") {
    const Results made = resultsOf(smallSurvey(), {});
    REQUIRE(made.questions[0].options.size() == 4);
    CHECK(made.questions[0].options[0].count == 0);
    CHECK_FALSE(made.questions[0].options[0].share);
    CHECK_FALSE(made.questions[0].options[0].interval);
}

TEST_CASE("each kind of question, as it can be counted") {
    Answer answer = ordered("1", {"trees", "light"});
    answer.replies["safe"].number = 4;
    answer.replies["people"].number = 2.5;
    Answer other = ordered("2", {"light"});
    other.replies["safe"].number = 0;
    const Results made = resultsOf(every_kind::survey(), {answer, other});
    REQUIRE(made.questions.size() == 5);
    CHECK(made.counted.valid == 2);
    CHECK(made.questions[0].options.size() == 3);  // yes, no, other; nothing for "not said"
    CHECK(made.questions[1].options.empty());      // own words
    REQUIRE(made.questions[3].options.size() == 5);
    CHECK(made.questions[3].options[0].category.number == 0);
    CHECK(made.questions[3].options[0].share == 0.5);
    CHECK(made.questions[3].options[1].count == 0);
    REQUIRE(made.questions[4].options.size() == 1);
    CHECK(made.questions[4].options[0].category.number == 2.5);
    CHECK(made.questions[4].options[0].share == 1);
}

// light > trees > games by 4, trees > games > light by 3, games > light > trees by 2. First choices 4, 3, 2.
// Borda: light 4·2 + 2·1 = 10, trees 4·1 + 3·2 = 10, games 3·1 + 2·2 = 7. Two by two: light over trees 6 of
// 9, trees over games 7, games over light 5: a circle.
TEST_CASE("a ranking by three methods, with a circle") {
    Survey survey = every_kind::survey();
    survey.questions["order"].limit = 0;
    std::vector<Answer> answers;
    const std::vector<std::pair<int, std::vector<Id>>> orders{
        {4, {"light", "trees", "games"}}, {3, {"trees", "games", "light"}}, {2, {"games", "light", "trees"}}};
    for (const auto& [people, order] : orders)
        for (int i = 0; i < people; ++i) answers.push_back(ordered(std::to_string(answers.size()), order));
    const Results made = resultsOf(survey, answers);
    const QuestionResult& order = made.questions[2];
    CHECK(order.ranked == std::vector<Id>{"light", "trees", "games"});
    REQUIRE(order.ranking);
    CHECK(order.ranking->plurality.points == std::vector<double>{4, 3, 2});
    CHECK(order.ranking->borda.points == std::vector<double>{10, 10, 7});
    CHECK(order.ranking->borda.first == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(order.ranking->condorcet.winner);
    REQUIRE(order.ranking->condorcet.cycles.size() == 1);
    CHECK(order.ranking->condorcet.cycles[0].round == std::vector<std::size_t>{0, 1, 2});
    CHECK_FALSE(order.ranking->agree());
    CHECK(order.options[0].category.option == "light");
    CHECK(order.options[0].count == 4);
}

// Of 4000 people 1000 are young; of those who answered 3 of 4. A young answer weighs 1/3, the old one 3. "c"
// was chosen by two of the young: 2/3 of 4 = 1/6. Σw² = 3/9 + 9: the design effect is 4 · 9.3333 / 16 =
// 2.3333, the effective size 12/7.
TEST_CASE("weighted shares beside the plain ones") {
    Survey survey = smallSurvey();
    survey.profile["age"].options["young"].population = 1000;
    survey.profile["age"].options["old"].population = 3000;
    const std::vector<Answer> answers{aged("1", {"c"}, "young"), aged("2", {"c", "b"}, "young"),
                                      aged("3", {"b"}, "young"), aged("4", {"b"}, "old")};
    const Results made = resultsOf(survey, answers);
    REQUIRE(made.weights);
    REQUIRE(made.weights->areUsable());
    CHECK(made.weights->raking.converged);
    CHECK(made.weights->raking.capped == 0);
    CHECK(made.weights->raking.designEffect == doctest::Approx(7.0 / 3));
    CHECK(made.weights->raking.effectiveSize == doctest::Approx(12.0 / 7));
    const auto& options = made.questions[0].options;
    CHECK(options[0].category.option == "b");
    CHECK(options[0].share == 0.75);
    CHECK(*options[0].weighted == doctest::Approx(11.0 / 12));
    CHECK(options[1].category.option == "c");
    CHECK(options[1].share == 0.5);
    CHECK(*options[1].weighted == doctest::Approx(1.0 / 6));
    const Interval expected = *wilsonOfShare(1.0 / 6, 12.0 / 7);
    CHECK(options[1].weightedInterval->low == doctest::Approx(expected.low));
    CHECK(options[1].weightedInterval->high == doctest::Approx(expected.high));
}

TEST_CASE("a field with a population for some of its options only is left out, and told") {
    Survey survey = smallSurvey();
    survey.profile["age"].options["young"].population = 1000;
    const Results made = resultsOf(survey, {aged("1", {"c"}, "young")});
    REQUIRE(made.weights);
    CHECK_FALSE(made.weights->areUsable());
    REQUIRE(made.weights->missing.size() == 1);
    CHECK(made.weights->missing[0].option == "old");
    CHECK_FALSE(made.questions[0].options[0].weighted);
}

TEST_CASE("people of whom nobody answered: no weights, and where") {
    Survey survey = smallSurvey();
    survey.profile["age"].options["young"].population = 1000;
    survey.profile["age"].options["old"].population = 3000;
    const Results made = resultsOf(survey, {aged("1", {"c"}, "young")});
    REQUIRE(made.weights);
    CHECK_FALSE(made.weights->areUsable());
    CHECK(made.weights->raking.problems == std::vector<RakingProblem>{{RakingIssue::emptyCategory, 0, 1}});
    CHECK(made.weights->fields[0].options[1] == "old");
    CHECK_FALSE(made.questions[0].options[0].weighted);
}

// Of 60 people 40 are young: 25 chose "c" and 15 "b"; of the 20 old ones 12 "c" and 8 "b". The 8 are fewer
// than 10; the row of "b" and the column of the old are known, so all four cells go.
TEST_CASE("a crossing hides small cells and what would give them away") {
    Survey survey = smallSurvey();
    survey.questions[theQuestion].kind = QuestionKind::chooseOne;
    survey.questions[theQuestion].limit = 0;
    std::vector<Answer> answers = several("a", 25, {"c"}, "young");
    append(answers, several("b", 15, {"b"}, "young"));
    append(answers, several("c", 12, {"c"}, "old"));
    append(answers, several("d", 8, {"b"}, "old"));
    Results made = resultsOf(survey, answers, {theQuestion, "age"});
    REQUIRE(made.crossing);
    const PublishedTable& table = *made.crossing;
    CHECK_FALSE(table.several);
    REQUIRE(table.rows.size() == 4);  // c, b, a, other
    REQUIRE(table.columns.size() == 3);
    CHECK(table.columns[2].kind == CategoryKind::notSaid);
    REQUIRE(table.shown.fate == TableFate::shown);
    for (std::size_t r = 0; r < 2; ++r)
        for (std::size_t c = 0; c < 2; ++c) CHECK_FALSE(table.shown.at(r, c).count);
    CHECK(table.shown.at(0, 3).count == 37);
    CHECK(table.shown.at(1, 3).count == 23);
    CHECK(table.shown.at(4, 0).count == 40);
    CHECK(table.shown.at(2, 1).count == 0);  // told by the list: nobody chose it

    survey.smallCells = 8;
    made = resultsOf(survey, answers, {theQuestion, "age"});
    CHECK(made.crossing->shown.at(1, 1).count == 8);
    CHECK(made.crossing->shown.at(0, 0).count == 25);
}

TEST_CASE("what may not be crossed is not") {
    Survey survey = every_kind::survey();
    survey.profile = smallSurvey().profile;
    std::vector<Answer> answers{ordered("1", {"light"})};
    CHECK_FALSE(resultsOf(survey, answers, {"why", "age"}).crossing);     // own words, of some only
    CHECK_FALSE(resultsOf(survey, answers, {"people", "age"}).crossing);  // numbers
    CHECK_FALSE(resultsOf(survey, answers, {"order", "none"}).crossing);
    CHECK_FALSE(resultsOf(survey, answers, {"none", "age"}).crossing);
    REQUIRE(resultsOf(survey, answers, {"order", "age"}).crossing);
    CHECK(resultsOf(survey, answers, {"order", "age"}).crossing->shown.fate == TableFate::baseBelowLimit);
}
