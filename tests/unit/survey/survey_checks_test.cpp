#include <doctest/doctest.h>

#include <vector>

#include "survey/survey_checks.h"
#include "unit/survey/every_kind.h"

using namespace survey;
using Findings = std::vector<SurveyFinding>;

namespace {

Survey good() {
    Survey survey = every_kind::survey();
    survey.privacy = inSpanish("Nadie le pide su nombre.");
    survey.questions["order"].options["light"].help = inSpanish("Postes");
    survey.questions["order"].options["trees"].help = inSpanish("Sombra");
    return survey;
}

Findings of(const Survey& survey) { return checkSurvey(survey, {"es"}); }

}  // namespace

TEST_CASE("a survey that lacks nothing has no finding") { CHECK(of(good()).empty()); }

TEST_CASE("each thing that a survey may lack is found, and where") {
    using I = SurveyIssue;
    CHECK(of({}) == Findings{{I::noQuestions}, {I::noPrivacy}});
    Survey survey = good();
    survey.title = inSpanish(" ");
    CHECK(of(survey) == Findings{{I::noTitle}});
    survey = good();
    survey.opens = "2019-07-01";
    survey.closes = "2019-06-30";
    CHECK(of(survey) == Findings{{I::datesCrossed}});
    survey = good();
    survey.collector = "respuestas.example.gov.co";
    CHECK(of(survey) == Findings{{I::badCollector}});
    survey.collector = "https://respuestas.example.gov.co";
    CHECK(of(survey).empty());
    survey.privacy = inSpanish(" ");
    CHECK(of(survey) == Findings{{I::noPrivacySent}});
    survey = good();
    survey.privacy = inSpanish("Pregunta [nombre de la entidad].");
    CHECK(of(survey) == Findings{{I::privacyOpen}});
    survey.privacy = inSpanish("Lo ] y lo [");
    CHECK(of(survey).empty());
    survey = good();
    survey.questions["safe"].text = {};
    CHECK(of(survey) == Findings{{I::noText, "safe", "", "es"}});
    CHECK(checkSurvey(good(), {"es", "en"}).front() == SurveyFinding{I::noText, "visits", "", "en"});
    survey = good();
    survey.questions["visits"].options["no"].label = {};
    CHECK(of(survey) == Findings{{I::noLabel, "visits", "no", "es"}});
    survey = good();
    survey.questions["order"].options = {};
    survey.questions["order"].limit = 0;
    CHECK(of(survey) == Findings{{I::fewOptions, "order"}});
    survey = good();
    survey.questions["order"].limit = 4;
    CHECK(of(survey) == Findings{{I::limitTooHigh, "order", "", "", 4}});
    survey = good();
    for (int i = 0; i < 11; ++i)
        survey.questions["visits"].options["o" + std::to_string(i)] = {10.0 + i, inSpanish("x"), {}};
    CHECK(of(survey) == Findings{{I::manyOptions, "visits", "", "", 14}});
    survey = good();
    survey.questions["people"].most = 0;
    CHECK(of(survey) == Findings{{I::endsCrossed, "people"}});
    survey = good();
    survey.questions["why"].shownIf->options = {"gone"};
    CHECK(of(survey) == Findings{{I::unreachable, "why"}});
    survey = good();
    survey.questions["order"].options["trees"].help = {};
    CHECK(of(survey) == Findings{{I::noHelp, "order", "trees"}});
}

TEST_CASE("a survey's languages are those of its first question") {
    CHECK(languagesOf({}) == std::vector<std::string>{"es"});
    Survey survey = good();
    survey.questions["visits"].text.byLanguage["en"] = "Do you go to the park?";
    CHECK(languagesOf(survey) == std::vector<std::string>{"en", "es"});
}
