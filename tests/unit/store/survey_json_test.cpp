#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "store/survey_json.h"
#include "survey/answer_rules.h"
#include "survey/order.h"
#include "unit/survey/every_kind.h"

using namespace store;

namespace {

Json sampleFile() {
    std::ifstream file(PLAN_SOURCE_DIR "/assets/plan.json", std::ios::binary);
    REQUIRE(file.good());
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return Json::parse(text).at("plan").at("surveys");
}

Problems surveyProblems(const Json& json) {
    Problems problems;
    surveyFromJson(json, problems, "/surveys/x");
    return problems;
}

Problems answerProblems(const Json& json) {
    Problems problems;
    answerFromJson(json, problems);
    return problems;
}

}  // namespace

TEST_CASE("the sample survey asks the guide's question") {
    Problems problems;
    const auto surveys = surveysFromJson(sampleFile(), problems);
    REQUIRE(problems.empty());
    REQUIRE(surveys.count("prioridades") == 1);
    const survey::Survey& sample = surveys.at("prioridades");

    REQUIRE(sample.questions.size() == 1);
    const survey::Question& question = sample.questions.at(firstQuestion);
    CHECK(question.limit == 3);
    CHECK(question.required);
    CHECK(question.other);
    const auto ids = survey::inOrder(question.options);
    REQUIRE(ids.size() == 4);
    const auto label = [&](std::size_t i) { return question.options.at(ids[i]).label.in("es"); };
    CHECK(label(0) == "Grupos étnicos");
    CHECK(label(1) == "Recuperación de espacio público");
    CHECK(label(2) == "Participación ciudadana");
    CHECK(label(3) == "Gestión de las alcaldías locales");
    CHECK(question.text.in("es") ==
          "¿Cuáles de los siguientes temas cree que deben ser prioridad del sector gobierno para lo que "
          "resta de "
          "la administración?");
    CHECK(sample.profile.at("localidad").options.size() == 20);
    CHECK(sample.profile.at("edad").options.size() == 4);

    const auto bilingual = [](const survey::Words& words) {
        CHECK(words.byLanguage.count("es") == 1);
        CHECK(words.byLanguage.count("en") == 1);
        for (const auto& entry : words.byLanguage) CHECK_FALSE(entry.second.empty());
    };
    bilingual(sample.title);
    bilingual(sample.privacy);
    bilingual(question.text);
    bilingual(question.introduction);
    for (const auto& entry : question.options) bilingual(entry.second.label), bilingual(entry.second.help);
    for (const auto& field : sample.profile) {
        bilingual(field.second.label);
        for (const auto& entry : field.second.options) bilingual(entry.second.label);
    }
}

TEST_CASE("a survey written and read again is the same, and the sample file loses nothing") {
    const Json file = sampleFile();
    Problems problems;
    const auto surveys = surveysFromJson(file, problems);
    const Json written = toJson(surveys);
    CHECK(written == file);
    CHECK(surveysFromJson(Json::parse(written.dump()), problems) == surveys);
    CHECK(surveyFromJson(toJson(smallSurvey()), problems) == smallSurvey());
    CHECK(surveyFromJson(toJson(survey::Survey()), problems) == survey::Survey());
    CHECK(problems.empty());
}

TEST_CASE("an answer written and read again is the same") {
    survey::Answer answer =
        withOther(answerOf("x1", {"c", "a"}), "Señalización peatonal, ¡ya!\n\t\"\\ \xE2\x80\xA8🚸");
    answer.profile["age"] = "old";
    Problems problems;
    CHECK(answerFromJson(Json::parse(toJson(answer).dump()), problems) == answer);
    CHECK(problems.empty());

    const Json least = {{"id", "1"}, {"survey", "s"}, {"replies", Json::object()}, {"later", {{"x", 1}}}};
    CHECK(answerFromJson(least, problems).replies.empty());
    CHECK(problems.empty());
}

TEST_CASE("what is wrong in a survey is named with its place") {
    CHECK(surveyProblems(Json::array()) == Problems{{ProblemKind::wrongType, "/surveys/x", "array"}});
    CHECK(surveyProblems(Json::object()) ==
          Problems{{ProblemKind::missingField, "/surveys/x/questions", ""}});

    const Json good = toJson(smallSurvey());
    REQUIRE(surveyProblems(good).empty());
    const auto spoilt = [&](const char* place, Json value) {
        Json json = good;
        json[Json::json_pointer(place)] = std::move(value);
        return surveyProblems(json);
    };
    const auto where = [](const Problems& problems) {
        return problems.size() == 1 ? problems[0].where : "?";
    };
    CHECK(where(spoilt("/title", "words")) == "/surveys/x/title");
    CHECK(where(spoilt("/title/es", 3)) == "/surveys/x/title/es");
    CHECK(where(spoilt("/questions/prioridad/options/a/icon", 7)) ==
          "/surveys/x/questions/prioridad/options/a/icon");
    CHECK(spoilt("/questions/prioridad/options/a/icon", "of a later version").empty());
    CHECK(where(spoilt("/questions/prioridad/other", 1)) == "/surveys/x/questions/prioridad/other");
    for (const Json& limit : {Json(-1), Json(2.5), Json(1e300), Json(3000000000u)}) {
        const Problems problems = spoilt("/questions/prioridad/limit", limit);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].kind == ProblemKind::badValue);
    }
    CHECK(spoilt("/questions/prioridad/limit", "3") ==
          Problems{{ProblemKind::wrongType, "/surveys/x/questions/prioridad/limit", "string"}});
    CHECK(spoilt("/questions/prioridad/limit", 3.0).empty());
    CHECK(where(spoilt("/questions/prioridad/options/a~1b", 3)) ==
          "/surveys/x/questions/prioridad/options/a~1b");
    CHECK(where(spoilt("/profile/age/options", nullptr)) == "/surveys/x/profile/age/options");
    Json json = good;
    json["questions"]["prioridad"]["options"]["a"].erase("label");
    CHECK(surveyProblems(json) ==
          Problems{{ProblemKind::missingField, "/surveys/x/questions/prioridad/options/a/label", ""}});
}

TEST_CASE("what is wrong in an answer is named with its place") {
    const Json good = toJson(answerOf("1", {"a"}));
    for (const char* key : {"id", "survey", "replies"}) {
        Json json = good;
        json.erase(key);
        CHECK(answerProblems(json) == Problems{{ProblemKind::missingField, std::string("/") + key, ""}});
        json[key] = nullptr;
        CHECK(answerProblems(json).size() == 1);
    }
    Json json = good;
    json["id"] = "";
    json["replies"]["prioridad"]["chosen"] = {"a", 3};
    json["profile"] = {{"age", false}};
    CHECK(answerProblems(json) == Problems{{ProblemKind::badValue, "/id", ""},
                                           {ProblemKind::wrongType, "/replies/prioridad/chosen/1", "number"},
                                           {ProblemKind::wrongType, "/profile/age", "boolean"}});
}

TEST_CASE("questions of every kind, and what is said to them, come back as they went") {
    Problems problems;
    survey::Survey survey = every_kind::survey();
    survey.opens = "2019-06-01";
    survey.closes = "2019-06-30";
    CHECK(surveyFromJson(Json::parse(toJson(survey).dump()), problems) == survey);
    survey::Answer answer;
    answer.id = "1";
    answer.survey = "s";
    answer.wording = wordingOf(survey);
    answer.replies["visits"].chosen = {"no"};
    answer.replies["why"].text = "Señales: ¡ya!";
    answer.replies["order"].chosen = {"trees", "light"};
    answer.replies["order"].shown = {"games", "trees", "light"};
    answer.replies["safe"].number = 0;
    answer.replies["people"].number = 2.5;
    CHECK(answerFromJson(Json::parse(toJson(answer).dump()), problems) == answer);
    CHECK(problems.empty());
    for (const char* kind : {"chooseMany", "chooseOne", "rank", "scale", "text", "number"}) {
        Json json = toJson(survey);
        json["questions"]["why"]["kind"] = kind;
        CHECK(toJson(surveyFromJson(json, problems))["questions"]["why"]["kind"] == kind);
    }
    CHECK(problems.empty());
    Json json = toJson(survey);
    json["questions"]["why"]["kind"] = "slider";
    json["questions"]["why"]["shownIf"].erase("question");
    CHECK(surveyProblems(json) ==
          Problems{{ProblemKind::badValue, "/surveys/x/questions/why/kind", "\"slider\""},
                   {ProblemKind::missingField, "/surveys/x/questions/why/shownIf/question", ""}});
}

TEST_CASE("surveys and answers of one question, as files had them before, are read as they were meant") {
    Problems problems;
    const Json old = {{"title", {{"es", "T"}}},
                      {"question",
                       {{"text", {{"es", "¿Qué?"}}},
                        {"limit", 2},
                        {"otherLength", 30},
                        {"options", {{"a", {{"order", 1}, {"label", {{"es", "A"}}}}}}}}}};
    const survey::Survey survey = surveyFromJson(old, problems);
    REQUIRE(survey.questions.size() == 1);
    const survey::Question& question = survey.questions.at(firstQuestion);
    CHECK(question.kind == survey::QuestionKind::chooseMany);
    CHECK(question.required);
    CHECK(question.other);
    CHECK(question.limit == 2);
    CHECK(question.length == 30);
    const Json answer = {
        {"id", "1"}, {"survey", "s"}, {"chosen", {"a"}}, {"otherChosen", true}, {"other", "¡ya!"}};
    const survey::Answer read = answerFromJson(answer, problems);
    CHECK(read.replies.at(firstQuestion).chosen == std::vector<survey::Id>{"a"});
    CHECK(read.replies.at(firstQuestion).other == "¡ya!");
    CHECK(survey::checkAnswer(survey, read).empty());
    CHECK(problems.empty());
}

TEST_CASE("a wording is told by what is asked, and not by when") {
    survey::Survey survey = every_kind::survey();
    const std::string wording = wordingOf(survey);
    CHECK(wording.size() == 16);
    survey.closes = "2019-06-30";
    survey.collector = "https://example.gov.co";
    survey.questions["order"].options["trees"].icon = "leaf";
    CHECK(wordingOf(survey) == wording);
    store::Problems problems;
    CHECK(store::surveyFromJson(store::toJson(survey), problems) == survey);
    CHECK(problems.empty());
    survey.questions["why"].text = inSpanish("¿Por qué no?");
    CHECK(wordingOf(survey) != wording);
    survey = every_kind::survey();
    survey.questions["safe"].most = 5;
    CHECK(wordingOf(survey) != wording);
}

TEST_CASE(
    "what answers are read with: the limit of small counts and the population, no part of the wording") {
    Json json = sampleFile().at("prioridades");
    Problems problems;
    const survey::Survey plain = surveyFromJson(json, problems);
    CHECK(plain.smallCells == 10);
    CHECK_FALSE(toJson(plain).contains("smallCells"));

    json["smallCells"] = 25;
    json["profile"]["edad"]["options"]["18-28"]["population"] = 1400000;
    const survey::Survey read = surveyFromJson(json, problems);
    CHECK(problems.empty());
    CHECK(read.smallCells == 25);
    CHECK(read.profile.at("edad").options.at("18-28").population == 1400000);
    CHECK_FALSE(read.profile.at("edad").options.at("14-17").population);
    CHECK(toJson(read) == json);
    CHECK(wordingOf(read) == wordingOf(plain));

    for (const Json& wrong : {Json(0), Json(1001), Json(2.5), Json(-1), Json("10"), Json()}) {
        CAPTURE(wrong.dump());
        json["smallCells"] = wrong;
        const Problems found = surveyProblems(json);
        REQUIRE(found.size() == 1);
        CHECK(found[0].where == "/surveys/x/smallCells");
    }
    json["smallCells"] = 1000;
    CHECK(surveyProblems(json).empty());
    json["profile"]["edad"]["options"]["18-28"]["population"] = -1;
    CHECK(surveyProblems(json).size() == 1);
}
