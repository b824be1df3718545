#include "store/submitted_copies.h"

#include <doctest/doctest.h>

#include "plans.h"
#include "store/seal.h"

using namespace store;

namespace {

Json planWith(std::initializer_list<const char*> submissions) {
    Json document = {{"name", "Plan"}, {"frame", {{"mission", "Servir"}}}};
    double order = 0;
    for (const char* id : submissions)
        document["approval"]["submissions"][id] = {{"order", ++order}, {"version", id}};
    return document;
}

void keep(Json& document, const char* submission, const char* day) {
    Problems problems;
    const auto changes = keepSubmitted(document, submission, day, problems);
    REQUIRE(changes);
    const auto edit = makeEdit(document, *changes, problems);
    REQUIRE(edit);
    REQUIRE(applyPatch(document, edit->patch, problems));
}

}  // namespace

TEST_CASE("what was submitted is kept as the text that adoption would seal, and is no part of the seal") {
    Json document = planWith({"v1"});
    Problems problems;
    const auto seal = sealOf(document, problems), text = sealedText(document, problems);
    keep(document, "v1", "2020-05-30");
    const auto copies = submittedCopies(document);
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].submission == "v1");
    CHECK(copies[0].day == "2020-05-30");
    CHECK(copies[0].text == *text);
    CHECK(sealOf(document, problems) == seal);
    document["frame"]["mission"] = "Servir mejor";
    const auto changes =
        whatChangedSince(Json::parse(copies[0].text.begin(), copies[0].text.end()), document);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].at == "/frame/mission");
}

TEST_CASE("the copies of the last two submissions are kept, in the order of these") {
    Json document = planWith({"v1", "v2", "v3"});
    keep(document, "v1", "2020-01-01");
    keep(document, "v2", "2020-02-01");
    CHECK(submittedCopies(document).size() == 2);
    keep(document, "v3", "2020-03-01");
    auto copies = submittedCopies(document);
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].submission == "v2");
    CHECK(copies[1].submission == "v3");
    keep(document, "v3", "2020-03-05");  // again
    copies = submittedCopies(document);
    REQUIRE(copies.size() == 2);
    CHECK(copies[1].day == "2020-03-05");
    // A submission that was taken out takes its copy with it at the next one.
    document["approval"]["submissions"].erase("v3");
    CHECK(submittedCopies(document).size() == 1);
    keep(document, "v2", "2020-04-01");
    CHECK_FALSE(document["approval"]["copies"].contains("v3"));
}

TEST_CASE("nothing is kept for a submission that is not there; what is no copy is passed over") {
    Json document = planWith({"v1"});
    Problems problems;
    CHECK_FALSE(keepSubmitted(document, "v2", "2020-01-01", problems));
    CHECK(problems.size() == 1);
    document["approval"]["copies"] = {{"v1", 7}};
    CHECK(submittedCopies(document).empty());
    document["approval"]["copies"] = "no";
    CHECK(submittedCopies(document).empty());
    CHECK(submittedCopies(Json()).empty());
}

TEST_CASE("the schema names every field of a copy") {
    const auto schema = Json::parse(
        store_test::readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/schemas/plan-1.schema.json"));
    const Json& defs = schema.at("$defs");
    CHECK(defs.at("approvalProcess").at("properties").contains("copies"));
    Json document = planWith({"v1"});
    keep(document, "v1", "2020-05-30");
    for (const auto& [name, value] : document["approval"]["copies"]["v1"].items()) {
        CAPTURE(std::string(name));
        CHECK(defs.at("submittedCopy").at("properties").contains(name));
    }
}
