#include <doctest/doctest.h>

#include "plan/checks.h"
#include "plans.h"

using namespace store;
using namespace store_test;

TEST_CASE("the sample plan is readable, canonical, and invents nothing") {
    const std::string bytes = readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json");
    REQUIRE_FALSE(bytes.empty());
    Problems problems;
    const auto file = readPlanFile(bytes, problems);
    CHECK(problems.empty());
    REQUIRE(file);
    CHECK(writePlanFile(*file) == bytes);
    const plan::Plan sample = planFromJson(file->document, problems);
    CHECK(sample.lastYear - sample.firstYear == 3);
    CHECK(sample.entities.size() == 3);
    CHECK(sample.lines.size() == 3);
    CHECK(sample.goals.empty());
    CHECK(plan::findings(sample).empty());
}

TEST_CASE("the schema names every field that is written") {
    const std::string text = readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/schemas/plan-1.schema.json");
    Problems problems;
    const auto schema = parseJson(text, problems);
    REQUIRE(schema);
    const Json& defs = schema->at("$defs");
    const auto named = [&](const Json& json, const char* record) {
        for (const auto& [key, value] : json.items()) {
            CAPTURE(record);
            CAPTURE(std::string(key));
            CHECK(defs.at(record).at("properties").contains(key));
        }
    };
    const Json document = toJson(fullPlan());
    const Json& goal = document.at("goals").at("g/1");
    named(document, "plan");
    named(document.at("entities").at("e1"), "entity");
    named(document.at("lines").at("l1"), "line");
    named(document.at("objectives").at("o1"), "objective");
    named(goal, "goal");
    named(goal.at("indicator"), "indicator");
    named(goal.at("changes").at("c1"), "targetChange");
    named(goal.at("years").at("2021"), "yearValues");
    named(goal.at("periods").at("2021-T1"), "periodValues");
    named(goal.at("money").at("2021"), "money");
    const Json& project = document.at("projects").at("p1");
    named(project, "project");
    named(project.at("activities").at("a1"), "activity");
    named(project.at("resources").at("m1"), "resource");
    named(document.at("closings").at("2021-01"), "closing");
}
