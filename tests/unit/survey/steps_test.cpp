#include "survey/steps.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/survey/every_kind.h"

using namespace survey;
using Kind = Step::Kind;

namespace {

Step asking(const char* question) { return {Kind::question, question}; }
const Step kReview{Kind::review, {}};
const Step kProfile{Kind::profile, {}};

Answer saying(const char* visits) {
    Answer answer;
    answer.replies["visits"].chosen = {visits};
    return answer;
}

}  // namespace

TEST_CASE("the steps are the questions that are asked, then the person's own, then the review") {
    Survey survey = every_kind::survey();
    CHECK(stepsOf(survey, {}) ==
          std::vector<Step>{asking("visits"), asking("order"), asking("safe"), asking("people"), kReview});
    CHECK(stepsOf(survey, saying("no"))[1] == asking("why"));
    CHECK(questionsIn(stepsOf(survey, saying("no"))) == 5);
    survey.profile["edad"].options["a"] = {};
    const auto steps = stepsOf(survey, {});
    CHECK(steps[4] == kProfile);
    CHECK(steps[5] == kReview);
    CHECK(questionsIn(steps) == 4);
}

TEST_CASE(
    "as far as somebody may be shown: past what they have gone on from, no further than what is wrong") {
    const Survey survey = every_kind::survey();
    Walk walk;
    CHECK(firstOpen(survey, {}, walk) == 0);
    // A question that may be left out is still a step to be gone on from.
    walk.done = {asking("order"), asking("safe")};
    CHECK(firstOpen(survey, saying("yes"), walk) == 0);
    walk.done.insert(asking("visits"));
    CHECK(firstOpen(survey, saying("yes"), walk) == 3);
    CHECK(firstOpen(survey, {}, walk) == 0);  // its answer was taken back
    walk.done.insert(asking("people"));
    CHECK(firstOpen(survey, saying("yes"), walk) == 4);
    // A question that has come between is to be seen first.
    CHECK(firstOpen(survey, saying("no"), walk) == 1);
}

TEST_CASE("on from a step: the next one, or back to the review for who comes from there") {
    const Survey survey = every_kind::survey();
    Answer answer = saying("yes");
    Walk walk = walkedTo(survey, answer, 4);
    CHECK(walk.done.size() == 4);
    CHECK(nextStep(survey, answer, walk, 0) == 1);
    walk.reviewed = true;
    CHECK(nextStep(survey, answer, walk, 0) == 4);
    answer = saying("no");  // which asks why
    CHECK(nextStep(survey, answer, walk, 0) == 1);
    answer.replies["why"].text = "Queda lejos";
    walk.done.insert(asking("why"));
    CHECK(nextStep(survey, answer, walk, 1) == 5);
    // Not asked for a while: shown again before it is sent.
    answer = saying("yes");
    goneOn(walk, survey, answer, asking("visits"));
    answer = saying("no");
    CHECK(nextStep(survey, answer, walk, 0) == 1);
}

TEST_CASE("what is wrong is told at its own step") {
    const Survey survey = every_kind::survey();
    Answer answer;
    answer.replies["people"].text = "muchas";
    REQUIRE(problemsAt(survey, answer, asking("visits")).size() == 1);
    CHECK(problemsAt(survey, answer, asking("visits"))[0].issue == AnswerIssue::notAnswered);
    CHECK(problemsAt(survey, answer, asking("people"))[0].issue == AnswerIssue::notNumber);
    CHECK(problemsAt(survey, answer, asking("safe")).empty());
    CHECK(problemsAt(survey, answer, kReview).empty());
    answer.profile["nada"] = "x";
    CHECK(problemsAt(survey, answer, kProfile).size() == 1);
    CHECK(problemsAt(survey, answer, kReview).empty());
}

TEST_CASE("who has answered on one page goes on with what they have not said") {
    const Survey survey = every_kind::survey();
    CHECK(walkedBy(survey, {}).done.empty());
    Answer answer = saying("yes");
    answer.replies["order"].chosen = {"light", "trees", "games"};  // one too many
    answer.replies["safe"].number = 2;
    CHECK(firstOpen(survey, answer, walkedBy(survey, answer)) == 1);
    answer.replies["order"].chosen = {"light"};
    CHECK(firstOpen(survey, answer, walkedBy(survey, answer)) == 3);
    answer.replies["people"].number = 3;
    answer.replies["people"].text = "3";
    CHECK(firstOpen(survey, answer, walkedBy(survey, answer)) == 4);
}

TEST_CASE("a place beyond the end is the review") {
    const Survey survey = every_kind::survey();
    const Answer answer = saying("yes");
    CHECK(firstOpen(survey, answer, walkedTo(survey, answer, 400)) == 4);
}
