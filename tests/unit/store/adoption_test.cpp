#include "store/adoption.h"

#include <doctest/doctest.h>

#include "plans.h"
#include "store/canonical_json.h"
#include "store/parse.h"
#include "store/sha256.h"

using namespace store;
using namespace store_test;

namespace {

const Instrument kResolution = {"Resolución", "0123", "2021-01-15"};

// A plan adopted by an edit, as the workspace makes it.
Work adopted() {
    Work work = openWork();
    Problems problems;
    const auto changes = adopt(work.document(), kResolution, problems);
    REQUIRE(changes);
    REQUIRE(work.change(*changes, "Adopción", "Oficina", "2021-01-16T10:00:00Z", "", problems));
    return work;
}

SealCheck check(const Json& document) {
    Problems problems;
    const auto found = checkSeal(document, problems);
    CHECK(problems.empty());
    REQUIRE(found);
    return *found;
}

Problems wrong(const char* at, const Json& value) {
    Json document = adopted().document();
    Json& place = document[Json::json_pointer(at)];
    place = value;
    Problems problems, ofPlan;
    adoptionOf(document, problems);
    planFromJson(document, ofPlan);
    CHECK(ofPlan == problems);
    Problems none;
    CHECK_FALSE(checkSeal(document, none));
    return problems;
}

}  // namespace

TEST_CASE("a plan that is adopted keeps its seal, its instrument and its copy") {
    const Work work = adopted();
    Problems problems;
    const auto adoption = adoptionOf(work.document(), problems);
    CHECK(problems.empty());
    REQUIRE(adoption);
    CHECK(adoption->instrument == kResolution);
    CHECK(adoption->seal == sealOf(toJson(fullPlan()), problems));
    CHECK(sha256Hex(adoption->text) == adoption->seal);
    CHECK(work.plan().adoptedOn == "2021-01-15");
    const SealCheck found = check(work.document());
    CHECK(found.copyIntact());
    CHECK(found.unchanged());
    CHECK(found.changes.empty());
    // Whole plans come out of files as they went in.
    const auto file = readPlanFile(writePlanFile(work.file()), problems);
    REQUIRE(file);
    CHECK(file->document == work.document());
    CHECK(check(file->document).unchanged());
}

TEST_CASE("adopting is an edit: it is undone, and figures of earlier days do not pass through it") {
    Work work = adopted();
    Problems problems;
    for (const PastDay& day : work.file().history)
        CHECK(day.undo.dump().find("/adopted\"") == std::string::npos);
    REQUIRE(work.undo("", "2021-01-17", problems));
    CHECK(work.document() == fullFile().document);
    CHECK_FALSE(adoptionOf(work.document(), problems));
    CHECK_FALSE(checkSeal(work.document(), problems));
    CHECK(problems.empty());
}

TEST_CASE("what changed since adoption is told; the copy stays as it was") {
    Work work = adopted();
    Problems problems;
    REQUIRE(work.change({set("/goals/g~11/target", 11), set("/goals/g~11/years/2022/reported", 3)}, "", "",
                        "2022-05-01T10:00:00Z", "", problems));
    const SealCheck found = check(work.document());
    CHECK(found.copyIntact());
    CHECK_FALSE(found.unchanged());
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes[0].at == "/goals/g~11/target");
    CHECK(found.changes[0].before == 12.5);
    CHECK(found.changes[0].after == 11);
}

TEST_CASE("one character of the copy, or of the seal, is found") {
    const Json document = adopted().document();
    const std::string text = document.at("adopted").at("text").get<std::string>();
    for (std::size_t at = 0; at < text.size(); at += 5) {
        if (static_cast<unsigned char>(text[at]) >= 0x7F) continue;
        CAPTURE(at);
        Json damaged = document;
        std::string other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        damaged["adopted"]["text"] = other;
        const SealCheck found = check(damaged);
        CHECK_FALSE(found.copyIntact());
        CHECK(found.unchanged());  // what is there now still has the seal
    }
    Json damaged = document;
    damaged["adopted"]["text"] = std::string(text).replace(text.find("Contratar"), 9, "Contratas");
    const SealCheck found = check(damaged);
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes[0].at == "/projects/p1/activities/a1/name");
    damaged = document;
    std::string seal = damaged["adopted"]["seal"].get<std::string>();
    seal[0] = seal[0] == 'a' ? 'b' : 'a';
    damaged["adopted"]["seal"] = seal;
    CHECK_FALSE(check(damaged).copyIntact());
    CHECK_FALSE(check(damaged).unchanged());
}

TEST_CASE("a later instrument's version goes before, the earlier one is named") {
    Work work = adopted();
    Problems problems;
    const std::string first = adoptionOf(work.document(), problems)->seal;
    const auto adoptAgain = [&](const Instrument& instrument) {
        const auto changes = adopt(work.document(), instrument, problems);
        REQUIRE(changes);
        REQUIRE(work.change(*changes, "", "", "2022-06-01T10:00:00Z", "", problems));
        return *adoptionOf(work.document(), problems);
    };
    // The same version: its number was written wrong.
    Adoption now = adoptAgain({"Resolución", "0132", "2021-01-15"});
    CHECK(now.seal == first);
    CHECK(now.earlier.empty());
    REQUIRE(work.change({set("/goals/g~11/target", 11)}, "", "", "2022-05-01T10:00:00Z", "", problems));
    now = adoptAgain({"Resolución", "0045", "2022-06-01"});
    CHECK(now.seal != first);
    REQUIRE(now.earlier.size() == 1);
    CHECK(now.earlier.at(first).number == "0132");
    CHECK(check(work.document()).unchanged());
    CHECK(problems.empty());
}

TEST_CASE("a seal without its copy can still be checked") {
    Json document = adopted().document();
    document["adopted"].erase("text");
    SealCheck found = check(document);
    CHECK(found.unchanged());
    CHECK_FALSE(found.copyIntact());
    CHECK(found.changes.empty());
}

TEST_CASE("an adoption that cannot be read is named with its place") {
    CHECK(wrong("/adopted", 1) == Problems{{ProblemKind::wrongType, "/adopted", "number"}});
    CHECK(wrong("/adopted/seal", "abc") == Problems{{ProblemKind::badValue, "/adopted/seal", "abc"}});
    CHECK(wrong("/adopted/text", Json::object()) ==
          Problems{{ProblemKind::wrongType, "/adopted/text", "object"}});
    CHECK(wrong("/adopted/instrument", {{"kind", "Circular"}}) ==
          Problems{{ProblemKind::missingField, "/adopted/instrument/day", ""}});
    CHECK(wrong("/adopted/instrument/day", "ayer") ==
          Problems{{ProblemKind::badValue, "/adopted/instrument/day", "ayer"}});
    CHECK(wrong("/adopted/earlier", Json::array()) ==
          Problems{{ProblemKind::wrongType, "/adopted/earlier", "array"}});
    CHECK(wrong("/adopted/earlier", {{"x", {{"day", "2020-01-01"}}}}) ==
          Problems{{ProblemKind::badValue, "/adopted/earlier/x", "x"}});
    Json document = adopted().document();
    document["adopted"] = Json::object();
    Problems problems;
    adoptionOf(document, problems, "/plan");
    CHECK(problems == Problems{{ProblemKind::missingField, "/plan/adopted/seal", ""},
                               {ProblemKind::missingField, "/plan/adopted/instrument", ""}});
}

TEST_CASE("without a day nothing is adopted") {
    Problems problems;
    CHECK_FALSE(adopt(fullFile().document, {"Resolución", "1", ""}, problems));
    CHECK(problems == Problems{{ProblemKind::missingField, "/adopted/instrument/day", ""}});
    problems.clear();
    CHECK_FALSE(adopt(fullFile().document, {"Resolución", "1", "2021-02-30"}, problems));
    CHECK(problems.size() == 1);
    problems.clear();
    CHECK_FALSE(adopt({{"name", "\xFF"}}, kResolution, problems));
    CHECK(problems.size() == 1);
}

TEST_CASE("a kept file of an adopted plan, sealed by seal.mjs") {
    // node tests/fixtures/seal/seal.mjs tests/fixtures/seal/adopted.json
    Problems problems;
    const auto file =
        readPlanFile(readBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/seal/adopted.json"), problems);
    CHECK(problems.empty());
    REQUIRE(file);
    const SealCheck found = check(file->document);
    CHECK(found.seal == "0a4e365fc9fd208e14b8270f37f4c8aa6e27cad4192ff1c6050bfb5dd8dde58e");
    CHECK(found.copyIntact());
    REQUIRE(found.changes.size() == 2);
    CHECK(found.changes[0].at == "/goals/g~11/target");
    CHECK(found.changes[1].at == "/orden/\xF0\x9F\x98\x80");
    // The copy is the text that this program makes too.
    const auto copy = parseJson(file->document["adopted"]["text"].get<std::string>(), problems);
    REQUIRE(copy);
    CHECK(canonicalJson(*copy, problems) == file->document["adopted"]["text"].get<std::string>());
}

TEST_CASE("the schema names every field of an adoption") {
    const auto schema =
        Json::parse(readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/schemas/plan-1.schema.json"));
    const Json& defs = schema.at("$defs");
    CHECK(defs.at("plan").at("properties").contains("adopted"));
    Work work = adopted();
    Problems problems;
    REQUIRE(work.change({set("/name", "Otro")}, "", "", "2022-01-01T00:00:00Z", "", problems));
    const auto again = adopt(work.document(), kResolution, problems);
    REQUIRE(again);
    for (const auto& [name, value] : again->at(0).value->items()) {
        CAPTURE(std::string(name));
        CHECK(defs.at("adoption").at("properties").contains(name));
    }
    for (const auto& [name, value] : again->at(0).value->at("instrument").items())
        CHECK(defs.at("instrument").at("properties").contains(name));
}
