#include <doctest/doctest.h>

#include <vector>

#include "survey/answer_rules.h"
#include "unit/survey/sample_survey.h"

using namespace survey;

namespace {

std::vector<AnswerIssue> issuesOf(const Survey& survey, const Answer& answer) {
    std::vector<AnswerIssue> issues;
    for (const AnswerProblem& problem : checkAnswer(survey, answer)) issues.push_back(problem.issue);
    return issues;
}

using Issues = std::vector<AnswerIssue>;

}  // namespace

TEST_CASE("an answer within the rules has no problem") {
    const Survey survey = smallSurvey();
    CHECK(issuesOf(survey, answerOf("1", {"c"})).empty());
    CHECK(issuesOf(survey, answerOf("1", {"c", "a"})).empty());
    CHECK(issuesOf(survey, withOther(answerOf("1", {"c"}), "Señalización peatonal, ¡ya!")).empty());
    Answer answer = withOther(answerOf("1", {}), "x");
    answer.profile["age"] = "old";
    CHECK(issuesOf(survey, answer).empty());
}

TEST_CASE("each rule of an answer, and the field it belongs to") {
    Survey survey = smallSurvey();
    CHECK(issuesOf(survey, answerOf("1", {})) == Issues{AnswerIssue::notAnswered});
    CHECK(issuesOf(survey, withOther(answerOf("1", {}), "")) == Issues{AnswerIssue::otherEmpty});
    CHECK(issuesOf(survey, withOther(answerOf("1", {"a"}), " \xC2\xA0\n")) ==
          Issues{AnswerIssue::otherEmpty});
    CHECK(issuesOf(survey, answerOf("1", {"a", "zz"})) == Issues{AnswerIssue::unknownOption});
    CHECK(issuesOf(survey, answerOf("1", {"a", "a"})) == Issues{AnswerIssue::repeatedOption});
    CHECK(issuesOf(survey, withOther(answerOf("1", {"a"}), "a\xFF")) == Issues{AnswerIssue::notText});

    Answer profile = answerOf("1", {"a"});
    profile.profile = {{"age", "middle"}, {"height", "tall"}};
    const auto problems = checkAnswer(survey, profile);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] == AnswerProblem{AnswerIssue::unknownProfileOption, AnswerField::profile, "", "age"});
    CHECK(problems[1] == AnswerProblem{AnswerIssue::unknownProfileField, AnswerField::profile, "", "height"});

    survey.questions[theQuestion].other = false;
    CHECK(issuesOf(survey, withOther(answerOf("1", {"a"}), "x")) == Issues{AnswerIssue::otherNotOffered});
}

TEST_CASE("the limit counts otro, and the problem says how many there are") {
    Survey survey = smallSurvey();
    const Answer answer = withOther(answerOf("1", {"c", "b"}), "x");
    const auto problems = checkAnswer(survey, answer);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] ==
          AnswerProblem{AnswerIssue::tooManyChosen, AnswerField::options, theQuestion, "", 3, 2});
    survey.questions[theQuestion].limit = 0;
    CHECK(checkAnswer(survey, answer).empty());
}

TEST_CASE("the length of an own text counts code points") {
    const Survey survey = smallSurvey();
    std::string text;
    for (int i = 0; i < 30; ++i) text += "ñ";
    CHECK(checkAnswer(survey, withOther(answerOf("1", {}), text)).empty());
    const auto problems = checkAnswer(survey, withOther(answerOf("1", {}), text + "!"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] ==
          AnswerProblem{AnswerIssue::otherTooLong, AnswerField::other, theQuestion, "", 31, 30});
}

TEST_CASE("problems come in the order of the form") {
    const Survey survey = smallSurvey();
    Answer answer = withOther(answerOf("1", {"a", "b", "zz"}), "");
    answer.profile["age"] = "?";
    CHECK(issuesOf(survey, answer) == Issues{AnswerIssue::tooManyChosen, AnswerIssue::unknownOption,
                                             AnswerIssue::otherEmpty, AnswerIssue::unknownProfileOption});
}

TEST_CASE("ticking keeps the survey's order and says how many are left") {
    const Question question = smallSurvey().questions.at(theQuestion);
    Reply answer;
    CHECK(howManyMore(question, answer) == 2);
    choose(question, answer, "a", true);
    choose(question, answer, "a", true);
    choose(question, answer, "unknown", true);
    CHECK(howManyChosen(answer) == 1);
    CHECK(canChooseMore(question, answer));
    choose(question, answer, "c", true);
    CHECK(answer.chosen == std::vector<Id>{"c", "a"});
    CHECK_FALSE(canChooseMore(question, answer));
    answer.otherChosen = true;
    CHECK(howManyChosen(answer) == 3);
    CHECK(howManyMore(question, answer) == 0);
    choose(question, answer, answer.chosen.front(), false);
    CHECK(answer.chosen == std::vector<Id>{"a"});
    CHECK(isChosen(answer, "a"));
    CHECK_FALSE(isChosen(answer, "c"));

    Question open = question;
    open.limit = 0;
    CHECK(canChooseMore(open, answer));
    CHECK(howManyMore(open, answer) == -1);
}

TEST_CASE("what was taken back is not kept, what was typed stays byte for byte") {
    const Survey survey = smallSurvey();
    Answer answer = withOther(answerOf("1", {"zz", "a", "c"}), "  ¡Ya!\xC2\xA0\n");
    CHECK(replyIn(readyToKeep(survey, answer)).other == "  ¡Ya!\xC2\xA0\n");
    CHECK(replyIn(readyToKeep(survey, answer)).chosen == std::vector<Id>{"c", "a", "zz"});
    answer.replies[theQuestion].otherChosen = false;
    CHECK(checkAnswer(smallSurvey(), answerOf("1", {"a"})).empty());
    CHECK(replyIn(readyToKeep(survey, answer)).other.empty());
}
