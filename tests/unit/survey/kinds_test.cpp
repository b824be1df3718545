// Answers to questions of every kind: their rules, what is kept of them, and how they are counted.
#include <doctest/doctest.h>

#include <limits>
#include <map>
#include <tuple>
#include <vector>

#include "survey/answer_rules.h"
#include "survey/tally.h"
#include "unit/survey/every_kind.h"

using namespace survey;

namespace {

Answer good(const char* id = "1") {
    Answer answer;
    answer.id = id;
    answer.replies["visits"].chosen = {"yes"};
    answer.replies["order"].chosen = {"trees", "light"};
    answer.replies["safe"].number = 3;
    answer.replies["people"].number = 4;
    return answer;
}

// The one problem there is.
AnswerProblem problemIn(const Answer& answer) {
    const auto problems = checkAnswer(every_kind::survey(), answer);
    REQUIRE(problems.size() == 1);
    return problems.front();
}

bool fits(const Answer& answer) { return checkAnswer(every_kind::survey(), answer).empty(); }

}  // namespace

TEST_CASE("an answer to every kind of question, and one to the required one only") {
    CHECK(fits(good()));
    Answer least;
    least.replies["visits"].chosen = {"yes"};
    CHECK(fits(least));
}

TEST_CASE("a required question has to be answered, if it is asked") {
    CHECK(problemIn({}) == AnswerProblem{AnswerIssue::notAnswered, AnswerField::options, "visits"});
    Answer answer = good();
    answer.replies["visits"].chosen = {"no"};
    CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::notAnswered, AnswerField::text, "why"});
    answer.replies["why"].text = " \n";
    CHECK(problemIn(answer).issue == AnswerIssue::notAnswered);
    answer.replies["why"].text = "Me queda lejos";
    CHECK(fits(answer));
}

TEST_CASE("each kind has its own rules") {
    Answer answer = good();
    answer.replies["visits"].chosen = {"yes", "no"};
    answer.replies["why"].text = "x";
    CHECK(problemIn(answer) ==
          AnswerProblem{AnswerIssue::tooManyChosen, AnswerField::options, "visits", "", 2, 1});
    answer = good();
    answer.replies["order"].chosen = {"trees", "light", "games"};
    CHECK(problemIn(answer) ==
          AnswerProblem{AnswerIssue::tooManyChosen, AnswerField::options, "order", "", 3, 2});
    answer.replies["order"].chosen = {"trees", "trees"};
    CHECK(problemIn(answer) ==
          AnswerProblem{AnswerIssue::repeatedOption, AnswerField::options, "order", "trees"});

    for (const double number : {-1.0, 5.0, 2.5}) {
        answer = good();
        answer.replies["safe"].number = number;
        CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::outOfRange, AnswerField::number, "safe"});
    }
    for (const double number : {-1.0, 31.0}) {
        answer = good();
        answer.replies["people"].number = number;
        CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::outOfRange, AnswerField::number, "people"});
    }
    answer.replies["people"].number = std::numeric_limits<double>::quiet_NaN();
    CHECK(problemIn(answer).issue == AnswerIssue::notNumber);
    answer.replies["people"] = {};
    answer.replies["people"].text = "cuatro";  // what was typed
    CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::notNumber, AnswerField::number, "people"});
    answer.replies["people"].text = " ";
    CHECK(fits(answer));

    answer = good();
    answer.replies["visits"].chosen = {"no"};
    answer.replies["why"].text = std::string(41, 'x');
    CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::textTooLong, AnswerField::text, "why", "", 41, 40});
    answer.replies["why"].text = "a\xFF";
    CHECK(problemIn(answer).issue == AnswerIssue::notText);
}

TEST_CASE("replies of another kind, to questions that are not there or were not asked, do not count") {
    Answer answer = good();
    answer.replies["safe"].chosen = {"yes"};
    CHECK(problemIn(answer).issue == AnswerIssue::otherKind);
    answer = good();
    answer.replies["visits"].number = 3;
    CHECK(problemIn(answer).issue == AnswerIssue::otherKind);
    answer = good();
    answer.replies["order"].text = "Luz";
    CHECK(problemIn(answer).issue == AnswerIssue::otherKind);
    answer = good();
    answer.replies["order"].otherChosen = true;
    answer.replies["order"].other = "Agua";
    answer.replies["order"].chosen = {"trees"};
    CHECK(problemIn(answer).issue == AnswerIssue::otherNotOffered);
    answer = good();
    answer.replies["gone"].text = "x";
    CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::unknownQuestion, AnswerField::options, "gone"});
    answer = good();
    answer.replies["why"].text = "no fui";
    CHECK(problemIn(answer) == AnswerProblem{AnswerIssue::notAsked, AnswerField::options, "why"});
}

TEST_CASE("one is chosen in place of another, and otro too") {
    const Question question = every_kind::survey().questions.at("visits");
    Reply reply;
    choose(question, reply, "yes", true);
    choose(question, reply, "no", true);
    CHECK(reply.chosen == std::vector<Id>{"no"});
    chooseOther(question, reply, true);
    CHECK(reply.chosen.empty());
    CHECK(reply.otherChosen);
    choose(question, reply, "yes", true);
    CHECK_FALSE(reply.otherChosen);
}

TEST_CASE("a ranking keeps the order of the ticks, and what is moved moves one place") {
    const Question question = every_kind::survey().questions.at("order");
    Reply reply;
    for (const char* id : {"games", "light", "trees"}) choose(question, reply, id, true);
    CHECK(reply.chosen == std::vector<Id>{"games", "light", "trees"});
    moveRanked(reply, "trees", -1);
    CHECK(reply.chosen == std::vector<Id>{"games", "trees", "light"});
    moveRanked(reply, "games", 1);
    CHECK(reply.chosen == std::vector<Id>{"trees", "games", "light"});
    moveRanked(reply, "trees", -1);  // is the first
    moveRanked(reply, "light", 1);   // is the last
    moveRanked(reply, "gone", 1);
    CHECK(reply.chosen == std::vector<Id>{"trees", "games", "light"});
    choose(question, reply, "games", false);
    choose(question, reply, "games", true);
    CHECK(reply.chosen == std::vector<Id>{"trees", "light", "games"});
}

TEST_CASE("of a sent answer nothing is kept that was taken back or not asked") {
    Answer answer = good();
    answer.replies["why"].text = "no fui";
    answer.replies["people"].text = "4 ";
    answer.replies["safe"] = {};
    answer.replies["order"].shown = {"games", "trees", "light"};
    const Answer kept = readyToKeep(every_kind::survey(), answer);
    CHECK(kept.replies.count("why") == 0);
    CHECK(kept.replies.count("safe") == 0);
    CHECK(kept.replies.at("people").text.empty());
    CHECK(kept.replies.at("people").number == 4);
    CHECK(kept.replies.at("order").chosen == std::vector<Id>{"trees", "light"});
    CHECK(kept.replies.at("order").shown.size() == 3);
    CHECK(fits(kept));
}

// Worked by hand: five people.
//   visits: yes 1, 2, 5; no 3; otro 4 ("a veces"). why: asked of 3 only.
//   order: 1 and 2 trees > light, 3 light; 4 and 5 nothing: first places trees 2, light 1, of 3.
//   safe: 3, 3, 0, 4: mean 10 / 4 = 2.5, median (3 + 3) / 2 = 3.   people: 4, 2, 1: median 2, mean 7 / 3.
TEST_CASE("every kind counted, worked by hand") {
    std::vector<Answer> answers{good("1"), good("2"), good("3"), good("4"), good("5")};
    answers[1].replies["people"].number = 2;
    answers[2].replies["visits"].chosen = {"no"};
    answers[2].replies["why"].text = "Lejos";
    answers[2].replies["order"].chosen = {"light"};
    answers[2].replies["safe"].number = 0;
    answers[2].replies["people"].number = 1;
    answers[3].replies = {};
    answers[3].replies["visits"].otherChosen = true;
    answers[3].replies["visits"].other = "a veces";
    answers[3].replies["safe"].number = 4;
    answers[4].replies = {};
    answers[4].replies["visits"].chosen = {"yes"};

    const Tally counted = tally(every_kind::survey(), answers);
    CHECK(counted.valid == 5);
    REQUIRE(counted.questions.size() == 5);
    const auto& [visits, why, order, safe, people] =
        std::tie(counted.questions[0], counted.questions[1], counted.questions[2], counted.questions[3],
                 counted.questions[4]);
    CHECK(visits.asked == 5);
    CHECK(visits.answered == 5);
    REQUIRE(visits.options.size() == 3);
    CHECK(visits.options[0].count == 3);
    CHECK(*visits.options[0].share == doctest::Approx(0.6));
    CHECK(visits.options[1].count == 1);
    CHECK(visits.options[2].other);
    CHECK(visits.options[2].count == 1);
    CHECK(visits.open.at(0).text == "a veces");
    CHECK(why.asked == 1);
    CHECK(why.answered == 1);
    CHECK(why.open.at(0).text == "Lejos");
    CHECK(order.asked == 5);
    CHECK(order.answered == 3);
    REQUIRE(order.options.size() == 3);
    CHECK(order.options[0].count == 1);
    CHECK(order.options[1].count == 2);
    CHECK(*order.options[1].share == doctest::Approx(2.0 / 3));
    CHECK(order.ballots == std::map<std::vector<int>, int>{{{1, 0}, 2}, {{0}, 1}});
    CHECK(safe.answered == 4);
    CHECK(*mean(safe) == doctest::Approx(2.5));
    CHECK(*median(safe) == 3);
    CHECK(*median(people) == 2);
    CHECK(*mean(people) == doctest::Approx(7.0 / 3));
    CHECK_FALSE(mean(visits).has_value());
    CHECK_FALSE(median(visits).has_value());
}
