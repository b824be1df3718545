// Suspected repeats: which answers they are, and counts with and without them.
#include "survey/alike.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "survey/respondents.h"
#include "unit/survey/sample_survey.h"

using namespace survey;

namespace {

Answer at(std::string date, std::vector<Id> chosen = {"c"}) {
    static int number = 0;
    Answer answer = answerOf(std::to_string(++number), std::move(chosen));
    answer.date = std::move(date);
    return answer;
}

const std::string kTen = "2026-11-20T10:00Z";

// Whether an answer given a minute after another one is a repeat of it.
template <class Change>
bool isAlikeAfter(Change change) {
    AlikeAnswers answers;
    Answer first = at(kTen);
    first.profile["age"] = "old";
    first.replies["why"].text = "sí";
    first.space = Space{"mesa", "Mesa", "Sala", "2026-11-20"};
    CHECK_FALSE(answers.insert(first));
    Answer second = first;
    second.id = "another";
    second.date = "2026-11-20T10:01Z";
    change(second);
    return answers.insert(second);
}

int alikeOf(const std::vector<std::string>& dates) {
    AlikeAnswers answers;
    int alike = 0;
    for (const auto& date : dates) alike += answers.insert(at(date));
    return alike;
}

}  // namespace

TEST_CASE("a repeat says all that the other said, in the same language and at the same meeting") {
    CHECK(isAlikeAfter([](Answer&) {}));
    // The order in which the options were shown is chance, and the wording is the survey's.
    CHECK(isAlikeAfter([](Answer& answer) { answer.replies[theQuestion].shown = {"b", "c", "a"}; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.replies[theQuestion].chosen = {"b"}; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.replies["why"].text = "si"; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.replies.erase("why"); }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.replies["much"].number = 2; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer = withOther(answer, "árboles"); }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.profile["age"] = "young"; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.profile.clear(); }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.language = "en"; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.space->place = "Plaza"; }));
    CHECK_FALSE(isAlikeAfter([](Answer& answer) { answer.space.reset(); }));
}

TEST_CASE("a repeat is given at most five minutes from the other, before it or after") {
    CHECK(alikeOf({kTen, kTen}) == 1);
    CHECK(alikeOf({kTen, "2026-11-20T10:05Z"}) == 1);
    CHECK(alikeOf({kTen, "2026-11-20T10:06Z"}) == 0);
    CHECK(alikeOf({kTen, "2026-11-20T09:55Z"}) == 1);
    CHECK(alikeOf({kTen, "2026-11-20T09:54Z"}) == 0);
    CHECK(alikeOf({kTen, "2026-11-21T10:00Z"}) == 0);
    CHECK(alikeOf({"2026-12-31T23:58Z", "2027-01-01T00:01Z"}) == 1);
    CHECK(alikeOf({kTen, "2026-11-20T10:04Z", "2026-11-20T10:08Z"}) == 2);  // each of the one before
    CHECK(alikeOf({kTen, "2026-11-20T10:08Z", "2026-11-20T10:04Z"}) == 1);
    CHECK(alikeOf({"", ""}) == 0);  // of no date nothing is known
}

// Counted: 1 and its repeat a minute later, and one who says something else. Left aside: the same id once
// more, which is no repeat of this kind, and twice an answer against the rules.
TEST_CASE("counts with the suspected repeats and without them") {
    std::vector<Answer> answers{at(kTen, {"c"}), at("2026-11-20T10:01Z", {"c"}), at(kTen, {"b"})};
    answers.push_back(answers[0]);
    answers.push_back(at(kTen, {}));
    answers.push_back(at(kTen, {}));
    const Survey survey = smallSurvey();

    const Respondents with = respondentsOf(survey, answers);
    CHECK(with.counted.answers == 6);
    CHECK(with.counted.repeated == 1);
    CHECK(with.counted.invalid == 2);
    CHECK(with.counted.alike == 1);
    CHECK(with.counted.valid == 3);
    CHECK_FALSE(with.counted.leavesSomeOut());
    CHECK(with.counted.questions[0].options[0].count == 2);
    CHECK(with.people.people == 3);

    const Respondents without = respondentsOf(survey, answers, Repeats::leftOut);
    CHECK(without.counted.answers == 6);
    CHECK(without.counted.repeated == 1);
    CHECK(without.counted.invalid == 2);
    CHECK(without.counted.alike == 1);
    CHECK(without.counted.valid == 2);
    CHECK(without.counted.leavesSomeOut());
    CHECK(without.counted.questions[0].options[0].count == 1);
    CHECK(without.counted.questions[0].options[1].count == 1);
    CHECK(without.people.people == 2);
    CHECK(without.words.people() == 2);
}

TEST_CASE("where nothing is repeated nothing is left out") {
    const std::vector<Answer> answers{at(kTen, {"c"}), at(kTen, {"b"})};
    const Respondents without = respondentsOf(smallSurvey(), answers, Repeats::leftOut);
    CHECK(without.counted.valid == 2);
    CHECK_FALSE(without.counted.leavesSomeOut());
}
