#include "store/published_plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "formulation.h"
#include "store/adoption.h"
#include "store/formulation_json.h"
#include "store/places.h"
#include "store/plan_json.h"

using namespace store;
using namespace store_test;

namespace {

plan::Plan typed(const Json& document) {
    Problems problems;
    plan::Plan plan = planFromJson(document, problems);
    for (const Problem& problem : problems) CAPTURE(problem.where);
    CHECK(problems.empty());
    return plan;
}

PublishedPlan published(const Json& document) { return publishedPlan(document, typed(document)); }

// A plan with something in every field, whose reports of 2021 are closed.
Json whole() {
    plan::Plan plan = fullFormulation();
    plan.goesOut = {};
    plan.archivedOn.clear();
    plan.cutOff = "2022-12-31";
    plan.closings = {{"2021-T1", {"2021-04-10", "", ""}}};
    Json document = toJson(plan);
    document["themes"]["t1"] = {{"name", {{"es", "Parques"}}},
                                {"survey", "s"},
                                {"order", 1},
                                {"texts", {{"q", {{"0123456789abcdef", true}}}}},
                                {"asked", {{"people", 23}, {"of", 60}, {"day", "2021-01-01"}}}};
    document["themes"]["t2"] = {{"name", {{"es", "SECRETO"}}}, {"survey", "s"}, {"order", 2}};
    document["importMappings"]["m"] = {{"name", "SECRETO"}};
    return document;
}

int leaves(const Json& value) {
    if (!value.is_structured()) return 1;
    int count = 0;
    for (const Json& member : value) count += leaves(member);
    return count;
}

const HeldBack* heldIn(const PublishedPlan& plan, PublishedPart part, const std::string& member) {
    for (const HeldBack& each : plan.held)
        if (each.part == part && each.member == member) return &each;
    return nullptr;
}

// Marks every text that stands at the end of such a path.
void mark(Json& value, const std::vector<std::string>& keys) {
    if (value.is_object())
        for (auto& [key, member] : value.items()) {
            if (member.is_string() && std::find(keys.begin(), keys.end(), key) != keys.end())
                member = "SECRETO";
            mark(member, keys);
        }
}

}  // namespace

TEST_CASE("no name goes out, wherever a person is named, and all else of the record does") {
    Json document = whole();
    // By what the fields are called, not by the list of places that the code goes by.
    std::vector<std::string> names = {"responsible", "measuredBy", "analysedBy",
                                      "reportedBy",  "names",      "approvedBy"};
    mark(document, names);
    mark(document["approval"]["observations"], {"author"});
    mark(document["frame"]["versions"], {"author"});
    mark(document["goals"], {"author"});
    mark(document["workPlan"]["activities"]["a1"]["responsible"], {"name"});
    mark(document["tasks"]["k1"]["assignments"], {"name"});
    REQUIRE(document.dump().find("SECRETO") != std::string::npos);
    document["themes"].erase("t2");
    document.erase("importMappings");
    document["goesOut"] = {{"work", true}, {"figures", true}, {"themes", true}};
    const PublishedPlan plan = published(document);
    CHECK(plan.document.dump().find("SECRETO") == std::string::npos);
    typed(plan.document);
    CHECK(plan.document["goals"]["g/1"]["name"] == "Meta");
    CHECK(plan.document["sources"]["b1"]["author"] == "La entidad");  // of what was published
    CHECK(plan.document["workPlan"]["activities"]["a1"]["responsible"]["p1"]["entity"] == "e1");
    // A person may be named by what nobody's list has: then nothing says so, but this test's document.
    int marks = 0;
    const std::string before = document.dump();
    for (std::size_t at = before.find("SECRETO"); at != std::string::npos;
         at = before.find("SECRETO", at + 1))
        ++marks;
    int fields = 0;
    for (const HeldBack& each : plan.held)
        if (each.part == PublishedPart::names) fields += each.fields;
    CHECK(fields == marks);

    document["goesOut"]["names"] = true;
    const PublishedPlan open = published(document);
    Json same = document;
    same.erase("goesOut");
    CHECK(open.document == same);
    CHECK(open.held == plan.held);  // counted all the same
}

TEST_CASE("how the plan came to be stays in, what its document prints goes out") {
    const Json document = whole();
    const PublishedPlan plan = published(document);
    const Json& out = plan.document;
    for (const char* gone : {"/workPlan",
                             "/tasks",
                             "/importMappings",
                             "/socialisation",
                             "/actors/c1/notes",
                             "/swot/items/i1/votes",
                             "/articulation/x1/followUps",
                             "/selfDiagnosis/scores/1/notes",
                             "/workingTables/m1/minutes",
                             "/workingTables/m1/minutesLink",
                             "/workingTables/m1/agenda",
                             "/workingTables/m1/questions",
                             "/workingTables/m1/validated",
                             "/frame/versions",
                             "/frame/origins",
                             "/approval/observations",
                             "/projects/p1/notes",
                             "/themes/t2",
                             "/themes/t1/texts",
                             "/goesOut"}) {
        CAPTURE(gone);
        CHECK_FALSE(out.contains(Json::json_pointer(gone)));
    }
    for (const char* there :
         {"/actors/c1/interest", "/swot/items/i1/text", "/swot/strategies/g1", "/articulation/x1/text",
          "/selfDiagnosis/scores/1/score", "/workingTables/m1/title", "/workingTables/m1/people/1/count",
          "/workingTables/m1/agreements/1/text", "/analysis/findings/1", "/frame/mission",
          "/document/sections/n1/text", "/approval/acts/1", "/approval/adoption/number",
          "/goals/g~11/changes/c1/reason", "/goals/g~11/notes", "/themes/t1/asked",
          "/projects/p1/activities/a1/progress", "/projects/p1/resources/m1/money/paid"}) {
        CAPTURE(there);
        CHECK(out.contains(Json::json_pointer(there)));
    }
    CHECK(out.dump().find("SECRETO") == std::string::npos);
    typed(out);
    CHECK(*heldIn(plan, PublishedPart::themes, "themes") == HeldBack{PublishedPart::themes, "themes", 3, 4});
    CHECK(heldIn(plan, PublishedPart::work, "projects")->fields == 1);
    // Nothing is left out that is not told: all but the choice itself is counted.
    int told = 0;
    for (const HeldBack& each : plan.held) told += each.fields;
    CHECK(leaves(document) - leaves(out) == told);
}

TEST_CASE("a figure goes out when its period has ended by the cut-off and is closed") {
    plan::Plan plan;
    plan.name = "P";
    plan.firstYear = 2023;
    plan.lastYear = 2026;
    plan::Goal& goal = plan.goals["g"];
    goal.name = "Meta";
    for (const char* period : {"2024-T1", "2024-T2", "2025-T1", "2025-T2", "2025-T3"})
        goal.periods[period] = {{10, ""}, {7, ""}, "acta", "va bien", "La oficina"};
    goal.years[2023] = {{10, ""}, {}, {6, ""}, "informe"};
    goal.years[2024] = {{10, ""}, {}, {14, ""}, "informe"};
    goal.years[2025] = {{10, ""}, {}, {21, ""}, "informe"};
    plan.goesOut.names = true;
    const auto out = [&] {
        const Json document = toJson(plan);
        return publishedPlan(document, plan).document["goals"]["g"];
    };
    const auto tells = [&](const Json& from, const char* period) {
        const Json& values = from["periods"][period];
        CHECK(values["programmed"] == 10);
        CHECK(values.contains("reported") == values.contains("evidence"));
        CHECK(values.contains("reported") == values.contains("comment"));
        CHECK(values.contains("reported") == values.contains("reportedBy"));
        return values.contains("reported");
    };

    // Neither a cut-off nor a closing: all of it.
    CHECK(out() == toJson(plan)["goals"]["g"]);

    plan.cutOff = "2025-06-30";
    Json now = out();
    CHECK(tells(now, "2025-T2"));
    CHECK_FALSE(tells(now, "2025-T3"));
    // 21 has the third quarter's 7 in it: the year is figured from the quarters that go out.
    CHECK_FALSE(now["years"]["2025"].contains("reported"));
    CHECK(now["years"]["2025"]["target"] == 10);
    CHECK(now["years"]["2024"]["reported"] == 14);

    // Closed from the first quarter of 2025 on; opened again, it is open.
    plan.closings["2025-T1"] = {"2025-04-10", "", ""};
    now = out();
    CHECK(tells(now, "2024-T2"));
    CHECK(tells(now, "2025-T1"));
    CHECK_FALSE(tells(now, "2025-T2"));
    CHECK(now["years"]["2023"]["reported"] == 6);
    plan.closings["2025-T1"].reopenedOn = "2025-04-20";
    now = out();
    CHECK(tells(now, "2024-T2"));
    CHECK_FALSE(tells(now, "2025-T1"));

    // The quarter's own months are closed with it.
    plan.closings["2025-T1"].reopenedOn.clear();
    goal.periods = {{"2025-03", {{10, ""}, {7, ""}, "acta", "va bien", "La oficina"}},
                    {"2025-04", {{10, ""}, {7, ""}, "acta", "va bien", "La oficina"}}};
    now = out();
    CHECK(tells(now, "2025-03"));
    CHECK_FALSE(tells(now, "2025-04"));
    CHECK_FALSE(now["years"]["2025"].contains("reported"));

    // A goal that reports once a year: the year is closed with its last quarter.
    goal.periods.clear();
    goal.years[2026] = {{10, ""}, {}, {1, ""}, ""};
    now = out();
    CHECK_FALSE(now["years"]["2025"].contains("reported"));
    CHECK_FALSE(now["years"]["2025"].contains("evidence"));
    plan.closings["2025-T4"] = {"2026-01-10", "", ""};
    now = out();
    CHECK(now["years"]["2025"]["reported"] == 21);
    CHECK_FALSE(now["years"]["2026"].contains("reported"));  // after the cut-off

    plan.goesOut.figures = true;
    CHECK(out() == toJson(plan)["goals"]["g"]);
}

TEST_CASE("the seal of an adopted plan holds for what is published") {
    Json document = whole();
    Problems problems;
    const auto changes = adopt(document, {"Resolución", "0123", "2021-01-15"}, problems);
    REQUIRE(changes);
    for (const Change& change : *changes) document[Json::json_pointer(change.path)] = *change.value;
    const PublishedPlan plan = published(document);
    CHECK_FALSE(plan.copyLeftOut);
    const auto check = checkSeal(plan.document, problems);
    REQUIRE(check);
    CHECK(check->copyIntact());
    CHECK(check->unchanged());
    CHECK(check->seal == checkSeal(document, problems)->seal);
    // Nothing of what stays in is in the copy that goes out with it.
    const std::string text = plan.document["adopted"]["text"].get<std::string>();
    CHECK(text.find("Jefe de planeación") == std::string::npos);
    CHECK(text.find("Una oficina") == std::string::npos);
    CHECK(text.find("Se habló de las líneas") == std::string::npos);
}

TEST_CASE("no place that stays in is sealed") {
    const Json document = whole();
    for (const PublishedPart part : {PublishedPart::names, PublishedPart::work}) {
        REQUIRE(placesOf(part).size() > 10);
        for (const char* place : placesOf(part)) {
            CAPTURE(place);
            Json one = document;
            bool there = false;
            takeOut(one, place, [&](const Json&, const Json&) { there = true; });
            CHECK((there || std::string(place) == "/closings/*/reason"));  // the test's plan has all
            CHECK(adoptedPart(one) == adoptedPart(document));
        }
    }
    CHECK(adoptedPart(published(document).document) == adoptedPart(document));
}

TEST_CASE("a copy that was sealed with names in it does not go out") {
    Json document = whole();
    // As seals were before: the names are in the text.
    document["adopted"] = {{"seal", std::string(64, 'a')},
                           {"instrument", {{"kind", "Resolución"}, {"number", "1"}, {"day", "2021-01-15"}}},
                           {"text", R"({"goals":{"g/1":{"name":"Meta","responsible":"Una oficina"}}})"}};
    PublishedPlan plan = published(document);
    CHECK(plan.copyLeftOut);
    CHECK_FALSE(plan.document["adopted"].contains("text"));
    CHECK(plan.document["adopted"]["seal"] == std::string(64, 'a'));
    // Whoever lets names go out lets this copy go out.
    document["goesOut"] = {{"names", true}};
    plan = published(document);
    CHECK_FALSE(plan.copyLeftOut);
    CHECK(plan.document["adopted"].contains("text"));
    // What cannot be read cannot be known to hold none.
    document["adopted"]["text"] = "{";
    CHECK(published(document).copyLeftOut);
}

TEST_CASE("what goes out is chosen in the plan, and read as it was written") {
    Json document = whole();
    document["goesOut"] = {{"figures", true}};
    document["archivedOn"] = "2024-05-06";
    const plan::Plan plan = typed(document);
    CHECK(plan.goesOut == plan::GoesOut{false, false, true, false});
    CHECK(toJson(plan)["goesOut"] == document["goesOut"]);
    CHECK(toJson(plan)["archivedOn"] == "2024-05-06");
    // Neither the choice nor an archive's day is what is published.
    const Json out = published(document).document;
    CHECK_FALSE(out.contains("goesOut"));
    CHECK_FALSE(out.contains("archivedOn"));
    document["goesOut"] = {{"names", "sí"}};
    Problems problems;
    planFromJson(document, problems);
    CHECK(problems == Problems{{ProblemKind::wrongType, "/goesOut/names", "string"}});
}
