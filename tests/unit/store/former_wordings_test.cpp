#include "store/former_wordings.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "plans.h"
#include "store/survey_json.h"
#include "unit/survey/sample_survey.h"

using namespace store;
using namespace store_test;

namespace {

constexpr char kText[] = "/surveys/s/questions/prioridad/text/es";

void change(Work& work, const std::string& where, const Json& value, const std::string& day) {
    Problems problems;
    REQUIRE(work.change({set(where, value)}, "x", "Ana", {day + "T15:00:00Z", day}, "", problems));
}

Work withSurvey(const std::string& day) {
    Work work = openWork();
    change(work, "/surveys/s", toJson(smallSurvey()), day);
    return work;
}

FormerWordings of(const Work& work) { return formerWordings(work.document(), work.edits(), "s"); }

}  // namespace

TEST_CASE("a survey that was never changed had no former wording; since when it is there is told") {
    const Work work = withSurvey("2026-03-01");
    CHECK(of(work).former.empty());
    CHECK(of(work).since == "2026-03-01");
    CHECK(formerWordings(work.document(), {}, "s").since == "");
    CHECK(formerWordings(work.document(), work.edits(), "other").former.empty());
}

TEST_CASE("each former wording is there as it was, newest first, with the day it was changed") {
    Work work = withSurvey("2026-03-01");
    change(work, kText, "¿Qué es lo primero?", "2026-03-05");
    change(work, "/name", "Otro plan", "2026-03-06");
    change(work, "/surveys/s/questions/prioridad/options/a/label/es", "Plazoletas", "2026-03-09");
    const FormerWordings made = of(work);
    CHECK(made.since == "2026-03-09");
    REQUIRE(made.former.size() == 2);
    CHECK(made.former[0].until == "2026-03-09");
    CHECK(made.former[0].survey.questions.at("prioridad").text.in("es") == "¿Qué es lo primero?");
    CHECK(made.former[1].until == "2026-03-05");
    CHECK(made.former[1].survey == smallSurvey());
    CHECK(made.former[1].wording == wordingOf(smallSurvey()));
}

TEST_CASE("what is no part of the wording, and what was taken back, makes no former one") {
    Work work = withSurvey("2026-03-01");
    change(work, "/surveys/s/closes", "2026-12-31", "2026-03-02");
    CHECK(of(work).former.empty());
    CHECK(of(work).since == "2026-03-01");
    change(work, kText, "¿Y ahora?", "2026-03-05");
    change(work, kText, "¿Qué va primero?", "2026-03-06");
    const FormerWordings made = of(work);
    CHECK(made.since == "2026-03-06");
    REQUIRE(made.former.size() == 1);
    CHECK(made.former[0].until == "2026-03-06");
    CHECK(made.former[0].survey.questions.at("prioridad").text.in("es") == "¿Y ahora?");
}

TEST_CASE("a survey that was taken out and put back is followed, and edits that do not fit end it") {
    Work work = withSurvey("2026-03-01");
    Problems problems;
    REQUIRE(work.change({store::remove("/surveys/s")}, "x", "Ana", {"2026-03-04T15:00:00Z", "2026-03-04"}, "",
                        problems));
    survey::Survey other = smallSurvey();
    other.questions["prioridad"].text = inSpanish("¿Qué falta?");
    change(work, "/surveys/s", toJson(other), "2026-03-07");
    const FormerWordings made = of(work);
    CHECK(made.since == "2026-03-07");
    REQUIRE(made.former.size() == 1);
    CHECK(made.former[0].survey == smallSurvey());
    CHECK(made.former[0].until == "2026-03-04");
    std::vector<Edit> edits = work.edits();
    edits.back().inverse = Json::parse(R"([{"op":"remove","path":"/surveys/nada"}])");
    CHECK(formerWordings(work.document(), edits, "s").former.empty());
    CHECK(formerWordings(work.document(), edits, "s").since == "");
}
