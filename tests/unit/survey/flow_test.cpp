#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "survey/flow.h"
#include "unit/survey/every_kind.h"

using namespace survey;
using Ids = std::vector<Id>;

TEST_CASE("a question is asked of those its condition names, as soon as they are") {
    const Survey survey = every_kind::survey();
    Answer answer;
    CHECK(asked(survey, answer) == Ids{"visits", "order", "safe", "people"});
    answer.replies["visits"].chosen = {"no"};
    CHECK(asked(survey, answer) == Ids{"visits", "why", "order", "safe", "people"});
    answer.replies["visits"].chosen = {"yes"};
    CHECK(asked(survey, answer) == Ids{"visits", "order", "safe", "people"});
    answer.replies["visits"] = {};
    answer.replies["visits"].otherChosen = true;
    CHECK(asked(survey, answer).size() == 4);
}

TEST_CASE("otro can be a condition too") {
    Survey survey = every_kind::survey();
    survey.questions["why"].shownIf = Condition{"visits", {}, true};
    Answer answer;
    answer.replies["visits"].otherChosen = true;
    CHECK(asked(survey, answer)[1] == "why");
    CHECK(unreachable(survey).empty());
    survey.questions["visits"].other = false;
    CHECK(unreachable(survey) == Ids{"why"});
}

TEST_CASE("what was said to a question that is not asked any more opens no other") {
    Survey survey = every_kind::survey();
    survey.questions["more"] = every_kind::asking(2.5, QuestionKind::text, "¿Algo más?");
    survey.questions["how"] = every_kind::asking(2.2, QuestionKind::chooseOne, "¿Cómo?");
    survey.questions["how"].options["a"] = {1, inSpanish("A"), {}};
    survey.questions["how"].shownIf = Condition{"visits", {"no"}, false};
    survey.questions["more"].shownIf = Condition{"how", {"a"}, false};
    Answer answer;
    answer.replies["how"].chosen = {"a"};
    answer.replies["visits"].chosen = {"yes"};
    const Ids ids = asked(survey, answer);
    CHECK(std::find(ids.begin(), ids.end(), "more") == ids.end());
}

TEST_CASE("questions that nobody can be asked are found, and those that hang on them") {
    Survey survey = every_kind::survey();
    CHECK(unreachable(survey).empty());
    survey.questions["why"].shownIf = Condition{"safe", {"4"}, false};  // comes later, and has no options
    CHECK(unreachable(survey) == Ids{"why"});
    survey.questions["people"].shownIf = Condition{"order", {"gone"}, false};
    CHECK(unreachable(survey) == Ids{"why", "people"});
    survey.questions["people"].shownIf = Condition{"nowhere", {"yes"}, false};
    CHECK(unreachable(survey) == Ids{"why", "people"});
    survey.questions["order"].shownIf = Condition{"order", {"light"}, false};
    survey.questions["people"].shownIf = Condition{"order", {"light"}, false};
    CHECK(unreachable(survey) == Ids{"why", "order", "people"});
}

TEST_CASE("options are shown in the survey's order, or in each person's own, and every order is as likely") {
    const Survey survey = every_kind::survey();
    Question question = survey.questions.at("order");
    question.shuffled = false;
    CHECK(optionsFor(question, 7) == Ids{"light", "trees", "games"});
    question.shuffled = true;
    CHECK(optionsFor(question, 7) == optionsFor(question, 7));
    std::map<Ids, int> seen;
    constexpr int people = 6000;
    for (int i = 0; i < people; ++i) ++seen[optionsFor(question, static_cast<std::uint64_t>(i) * 977)];
    REQUIRE(seen.size() == 6);
    // Each of the six is expected 1,000 times; five standard deviations are 5 × √(6000 × 1/6 × 5/6) = 144.
    for (const auto& [order, count] : seen) CHECK(std::abs(count - 1000) < 145);
}

TEST_CASE("the order a person was shown is kept, as long as it fits the question") {
    const Question question = every_kind::survey().questions.at("order");
    Reply reply;
    reply.shown = {"games", "light", "trees"};
    CHECK(optionsAsShown(question, reply) == reply.shown);
    reply.shown = {"games", "light", "light"};
    CHECK(optionsAsShown(question, reply) == Ids{"light", "trees", "games"});
    reply.shown = {"games", "light"};
    CHECK(optionsAsShown(question, reply) == Ids{"light", "trees", "games"});
}

TEST_CASE("a scale has whole ends, one to five where nothing is given, and never too many steps") {
    Question question;
    question.kind = QuestionKind::scale;
    const auto ends = [&](std::optional<double> least, std::optional<double> most) {
        question.least = least;
        question.most = most;
        const ScaleEnds found = scaleEnds(question);
        return std::pair{found.least, found.most};
    };
    CHECK(ends({}, {}) == std::pair{1, 5});
    CHECK(ends(0, 10) == std::pair{0, 10});
    CHECK(ends(0, 100) == std::pair{0, 10});
    CHECK(ends(3, 1) == std::pair{3, 4});
    CHECK(ends(8, {}) == std::pair{8, 9});
    CHECK(ends(1e300, {}) == std::pair{1, 5});
}

TEST_CASE("a survey opens and closes on its days, both included") {
    Survey survey;
    CHECK(openingOn(survey, "2019-06-01") == Opening::open);
    survey.opens = "2019-06-01";
    survey.closes = "2019-06-30";
    CHECK(openingOn(survey, "2019-05-31") == Opening::notYet);
    CHECK(openingOn(survey, "2019-06-01") == Opening::open);
    CHECK(openingOn(survey, "2019-06-30") == Opening::open);
    CHECK(openingOn(survey, "2019-07-01") == Opening::closed);
}

TEST_CASE("of several surveys those that can be answered today are told, the one that closes soonest first") {
    std::map<Id, Survey> surveys;
    for (const char* id : {"a", "b", "c", "d", "e"}) surveys[id].questions["q"];
    surveys["a"].closes = "2019-05-31";
    surveys["b"].opens = "2019-06-02";
    surveys["d"].closes = "2019-06-01";
    surveys["e"].questions.clear();
    CHECK(openOn(surveys, "2019-06-01") == std::vector<Id>{"d", "c"});
    CHECK(openOn(surveys, "2019-07-01") == std::vector<Id>{"b", "c"});
    CHECK(openOn({}, "2019-06-01").empty());
}
