#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "survey/respondents.h"
#include "survey/wording_change.h"
#include "unit/survey/every_kind.h"

using namespace survey;

namespace {

Answer worded(std::string id, std::string wording, std::string date) {
    Answer answer = answerOf(std::move(id), {"c"});
    answer.wording = std::move(wording);
    answer.date = std::move(date);
    return answer;
}

using Asked = WordingChange::Asked;

}  // namespace

TEST_CASE("answers are counted by the wording they answered, with the first and the last date of each") {
    const Survey survey = smallSurvey();
    const auto counts = respondentsOf(survey, {worded("1", "new", "2019-07-02T10:00Z"),
                                               worded("2", "old", "2019-06-02T10:00Z"),
                                               worded("3", "old", "2019-06-01T10:00Z"),
                                               worded("4", "old", ""), worded("5", "", "2019-01-01T10:00Z")})
                            .wordings;
    REQUIRE(counts.of.size() == 3);
    CHECK(counts.of.at("new").people == 1);
    CHECK(counts.of.at("old").people == 3);
    CHECK(counts.of.at("old").first == "2019-06-01T10:00Z");
    CHECK(counts.of.at("old").last == "2019-06-02T10:00Z");
    CHECK(counts.of.at("").people == 1);
    CHECK(counts.rest.people == 0);
}

TEST_CASE("only answers that count are counted by their wording") {
    const Survey survey = smallSurvey();
    Answer gone = worded("2", "old", "2019-06-02T10:00Z");
    gone.replies[theQuestion].chosen = {"an option that is gone"};
    const Answer good = worded("1", "new", "2019-07-02T10:00Z");
    const auto counts = respondentsOf(survey, {good, good, gone}).wordings;
    REQUIRE(counts.of.size() == 1);
    CHECK(counts.of.at("new").people == 1);
}

TEST_CASE("a file with a wording in every answer costs no more than so many of them") {
    WordingCounter counter;
    for (int i = 0; i < 1000; ++i)
        counter.add(worded(std::to_string(i), "w" + std::to_string(i), "2019-06-01T10:00Z"));
    const auto counts = counter.finish();
    CHECK(counts.of.size() == kMostWordings);
    CHECK(counts.rest.people == 1000 - static_cast<Count>(kMostWordings));
    CHECK(counts.rest.first == "2019-06-01T10:00Z");
}

TEST_CASE("what changed between two wordings is told question by question, in the order of then") {
    const Survey then = every_kind::survey();
    Survey now = then;
    CHECK_FALSE(wordingChange(then, now).around);
    now.questions["visits"].order = 9;  // moved only
    now.questions["why"].text = inSpanish("¿Por qué no?");
    now.questions["order"].options.erase("games");
    now.questions.erase("people");
    now.questions["new"] = every_kind::asking(7, QuestionKind::text, "¿Algo más?");
    now.privacy = inSpanish("Nadie le pide su nombre.");
    const WordingChange change = wordingChange(then, now);
    using F = QuestionFate;
    CHECK(change.then == std::vector<Asked>{{"visits", F::same},
                                            {"why", F::reworded},
                                            {"order", F::altered},
                                            {"safe", F::same},
                                            {"people", F::gone}});
    CHECK(change.added == std::vector<Id>{"new"});
    CHECK(change.around);
}

TEST_CASE("how many people there are of a profile's option is no change of what is asked") {
    const Survey then = smallSurvey();
    Survey now = then;
    now.profile["age"].options["old"].population = 1200;
    CHECK_FALSE(wordingChange(then, now).around);
    now.profile["age"].label = inSpanish("Años");
    CHECK(wordingChange(then, now).around);
}
