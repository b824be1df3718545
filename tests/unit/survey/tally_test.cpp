#include <doctest/doctest.h>

#include <vector>

#include "survey/tally.h"
#include "unit/survey/sample_survey.h"

using namespace survey;

TEST_CASE("a survey nobody answered has counts but no shares") {
    const Tally counted = tally(smallSurvey(), {});
    CHECK(counted.answers == 0);
    CHECK(counted.valid == 0);
    REQUIRE(counted.questions.size() == 1);
    REQUIRE(counted.questions[0].options.size() == 4);
    CHECK(counted.questions[0].options[0].id == "c");
    CHECK(counted.questions[0].options[3].other);
    for (const OptionTally& option : counted.questions[0].options) {
        CHECK(option.count == 0);
        CHECK_FALSE(option.share.has_value());
        CHECK(option.rank == 0);
    }
    REQUIRE(counted.profile.size() == 1);
    CHECK(counted.profile[0].options[0].id == "young");
    CHECK_FALSE(counted.profile[0].options[0].share.has_value());
}

// Worked by hand. Valid: 1, 2, 3, 4, 5, 9: six respondents.
//   c: 1, 2, 3 = 3 (50 %); b: 2 = 1 (16.7 %); a: 1, 4, 9 = 3 (50 %); otro: 3, 4, 5 = 3 (50 %).
//   Own texts: "Señalización peatonal, ¡ya!" by 3 and 4, "señalizacion…" without accent by 5.
//   Age: young 1, 2, 3; old 4; 5 and 9 did not say.
TEST_CASE("a tally worked by hand") {
    std::vector<Answer> answers;
    answers.push_back(answerOf("1", {"c", "a"}));
    answers.push_back(answerOf("2", {"c", "b"}));
    answers.push_back(withOther(answerOf("3", {"c"}), " Señalización peatonal, ¡ya! "));
    answers.push_back(withOther(answerOf("4", {"a"}), "SEÑALIZACIÓN PEATONAL, ¡YA!"));
    answers.push_back(withOther(answerOf("5", {}), "señalizacion peatonal, ¡ya!"));
    answers.push_back(answerOf("6", {}));               // nothing chosen
    answers.push_back(answerOf("7", {"a", "b", "c"}));  // over the limit
    answers.push_back(answerOf("1", {"b"}));            // the first one again
    answers.push_back(answerOf("9", {"a"}));
    answers.back().replies[theQuestion].other = "left behind";
    for (int i : {0, 1, 2}) answers[static_cast<std::size_t>(i)].profile["age"] = "young";
    answers[3].profile["age"] = "old";

    const Tally counted = tally(smallSurvey(), answers);
    CHECK(counted.answers == 9);
    CHECK(counted.repeated == 1);
    CHECK(counted.invalid == 2);
    CHECK(counted.valid == 6);

    REQUIRE(counted.questions[0].options.size() == 4);
    const std::vector<int> counts = {3, 1, 3, 3};
    const std::vector<int> ranks = {1, 4, 1, 1};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(counted.questions[0].options[i].count == counts[i]);
        CHECK(counted.questions[0].options[i].rank == ranks[i]);
        CHECK(*counted.questions[0].options[i].share == doctest::Approx(counts[i] / 6.0));
    }

    REQUIRE(counted.questions[0].open.size() == 2);
    CHECK(counted.questions[0].open[0].text == "Señalización peatonal, ¡ya!");
    CHECK(counted.questions[0].open[0].count == 2);
    CHECK(counted.questions[0].open[1].text == "señalizacion peatonal, ¡ya!");
    CHECK(counted.questions[0].open[1].count == 1);

    REQUIRE(counted.profile.size() == 1);
    const ProfileTally& age = counted.profile[0];
    CHECK(age.answered == 4);
    CHECK(age.notSaid == 2);
    CHECK(age.options[0].count == 3);
    CHECK(*age.options[0].share == doctest::Approx(0.75));
    CHECK(age.options[1].count == 1);
    CHECK(*age.options[1].share == doctest::Approx(0.25));

    const auto ranked = byRank(counted.questions[0]);
    REQUIRE(ranked.size() == 4);
    CHECK(ranked[0].id == "c");
    CHECK(ranked[1].id == "a");
    CHECK(ranked[2].other);
    CHECK(ranked[3].id == "b");
}

TEST_CASE("answers without an id are never taken for repeats, and ranks skip after a tie") {
    Survey survey = smallSurvey();
    survey.questions[theQuestion].other = false;
    const std::vector<Answer> answers = {answerOf("", {"a"}), answerOf("", {"b"}), answerOf("", {"a", "b"}),
                                         answerOf("", {"c"})};
    const Tally counted = tally(survey, answers);
    CHECK(counted.repeated == 0);
    CHECK(counted.valid == 4);
    REQUIRE(counted.questions[0].options.size() == 3);
    CHECK(counted.questions[0].options[0].rank == 3);
    CHECK(counted.questions[0].options[1].rank == 1);
    CHECK(counted.questions[0].options[2].rank == 1);
}
