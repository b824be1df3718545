#include "store/plan_json.h"

#include <doctest/doctest.h>

#include "plans.h"

using namespace store;
using namespace store_test;

namespace {

// The problems of the full plan with `value` at `where`.
Problems with(const std::string& where, const Json& value) {
    Json json = toJson(fullPlan());
    json[Json::json_pointer(where)] = value;
    Problems problems;
    planFromJson(json, problems);
    return problems;
}

Problem one(const std::string& where, const Json& value) {
    const Problems problems = with(where, value);
    CAPTURE(where);
    CAPTURE(value.dump());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

}  // namespace

TEST_CASE("a plan to JSON and back is the same plan, every field of it") {
    Problems problems;
    const plan::Plan p = fullPlan();
    CHECK(planFromJson(toJson(p), problems) == p);
    CHECK(problems.empty());
    plan::Plan least;
    least.name = "x";
    least.firstYear = 2021;
    least.lastYear = 2024;
    CHECK(planFromJson(toJson(least), problems) == least);
    CHECK(problems.empty());
}

TEST_CASE("what is unset is absent, and a value is a number, a text or absent") {
    const Json json = toJson(fullPlan());
    const Json& goal = json["goals"]["g/1"];
    CHECK(goal["years"]["2021"]["reported"] == "#DIV/0!");
    CHECK(goal["years"]["2022"].dump() == "{\"target\":-3.25}");
    CHECK(goal["years"]["2021"]["target"].dump() == "1");
    CHECK(goal["indicator"]["accumulation"] == "annualReduction");
    CHECK_FALSE(json["goals"]["r1"].contains("weight"));
    CHECK(toJson(plan::Value{}).is_null());
}

TEST_CASE("every enumeration's words") {
    plan::Plan p = fullPlan();
    Problems problems;
    for (const char* word : {"knowing", "drafting", "approval", "implementation", "followUp", "evaluation"}) {
        Json json = toJson(p);
        json["phase"] = word;
        CHECK(toJson(planFromJson(json, problems))["phase"] == word);
    }
    for (const char* word : {"sum", "capacity", "flow", "stock", "reduction", "annualReduction"}) {
        Json json = toJson(p);
        json["goals"]["g/1"]["indicator"]["accumulation"] = word;
        CHECK(toJson(planFromJson(json, problems)) == json);
    }
    CHECK(problems.empty());
}

TEST_CASE("what is wrong is named with its place") {
    CHECK(one("/name", 1) == Problem{ProblemKind::wrongType, "/name", "number"});
    CHECK(one("/goals/g~11/years/2021/reported", Json::array()) ==
          Problem{ProblemKind::wrongType, "/goals/g~11/years/2021/reported", "array"});
    CHECK(one("/goals/g~11/target", Json()) == Problem{ProblemKind::wrongType, "/goals/g~11/target", "null"});
    CHECK(one("/goals/g~11/indicator/accumulation", "suma") ==
          Problem{ProblemKind::badValue, "/goals/g~11/indicator/accumulation", "suma"});
    CHECK(one("/goals/g~11/years/20211", Json::object()) ==
          Problem{ProblemKind::badValue, "/goals/g~11/years/20211", "20211"});
    CHECK(one("/goals/g~11/periods/2021-T5", Json::object()).kind == ProblemKind::badValue);
    CHECK(one("/goals/g~11/weight", -0.1) == Problem{ProblemKind::badValue, "/goals/g~11/weight", "-0.1"});
    CHECK(one("/goals/g~11/weight", "1/2").kind == ProblemKind::wrongType);
    CHECK(one("/goals/g~11/indicator/falling", 1).kind == ProblemKind::wrongType);
    CHECK(one("/goals/g~11/money/2021/paid", "mucho").kind == ProblemKind::wrongType);
    CHECK(one("/goals/r1", 3).kind == ProblemKind::wrongType);
    CHECK(one("/cutOff", "2022-02-30").kind == ProblemKind::badValue);
    CHECK(one("/accent", "rojo").kind == ProblemKind::badValue);
    CHECK(one("/lastYear", 2020).kind == ProblemKind::badValue);
    CHECK(one("/lastYear", 9999).kind == ProblemKind::badValue);
    CHECK(one("/lastYear", 2024.5).kind == ProblemKind::badValue);
    CHECK(one("/thresholds/watch", 0.9).kind == ProblemKind::badValue);
    CHECK(one("/surveys", Json::array()).kind == ProblemKind::wrongType);
    Json json = toJson(fullPlan());
    json.erase("firstYear");
    json["lines"]["l1"].erase("name");
    Problems problems;
    planFromJson(json, problems, "/plan");
    CHECK(problems == Problems{{ProblemKind::missingField, "/plan/firstYear", ""},
                               {ProblemKind::missingField, "/plan/lines/l1/name", ""}});
    problems.clear();
    planFromJson(Json::array(), problems);
    CHECK(problems == Problems{{ProblemKind::wrongType, "", "array"}});
}

TEST_CASE("references to records that are not there") {
    CHECK(one("/goals/g~11/entity", "nadie") ==
          Problem{ProblemKind::badReference, "/goals/g~11/entity", "nadie"});
    for (const char* field : {"objective", "line", "outcome"})
        CHECK(one(std::string("/goals/g~11/") + field, "nada").kind == ProblemKind::badReference);
    CHECK(one("/objectives/o1/line", "nada").where == "/objectives/o1/line");
}

TEST_CASE("fields of others are no problem") {
    CHECK(with("/surveys/prioridades/question", Json::object()).empty());
    CHECK(with("/importMappings/x", 1).empty());
    CHECK(with("/goals/g~11/colour", "red").empty());
}
