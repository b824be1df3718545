#include "store/seal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "plans.h"
#include "store/canonical_json.h"
#include "store/parse.h"
#include "store/sha256.h"

using namespace store;
using namespace store_test;

namespace {

std::string sealed(const Json& document) {
    Problems problems;
    const auto seal = sealOf(document, problems);
    CHECK(problems.empty());
    return seal.value_or("");
}

Json sampleDocument() {
    Problems problems;
    const auto file = readPlanFile(readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json"), problems);
    REQUIRE(file);
    return file->document;
}

// Pointers of all strings, numbers and truths.
void leaves(const Json& value, const std::string& at, std::vector<std::string>& found) {
    if (!value.is_structured()) {
        found.push_back(at);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            leaves(value[i], pointer(at, std::to_string(i)), found);
    } else {
        for (const auto& [key, member] : value.items()) leaves(member, pointer(at, key), found);
    }
}

// The same with one character of its text changed.
Json oneOff(const Json& value, std::size_t place) {
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) {
        std::string text = value.get<std::string>();
        // The last byte of a letter, so that it stays UTF-8.
        std::size_t at = place % text.size();
        while (at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80) ++at;
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ 1);
        return text;
    }
    if (value.is_boolean()) return !value.get<bool>();
    if (value.is_number_integer()) return value.get<std::int64_t>() ^ 1;
    if (value.is_number()) return std::nextafter(value.get<double>(), 1e300);
    return "x";
}

bool isAt(const std::string& place, const std::string& at) {
    const auto steps = *pointerKeys(place), keys = *pointerKeys(at);
    if (keys.size() < steps.size()) return false;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i] != "*" && steps[i] != keys[i]) return false;
    return true;
}

bool isCovered(const std::string& at) {
    return std::none_of(std::begin(kAfterAdoption), std::end(kAfterAdoption),
                        [&](const char* place) { return isAt(place, at); });
}

// Every leaf of a document, changed by one character, one at a time.
void changeEach(const Json& document, std::size_t leastCovered) {
    const std::string seal = sealed(document);
    std::vector<std::string> all;
    leaves(document, "", all);
    std::size_t covered = 0, place = 0;
    for (const std::string& at : all) {
        CAPTURE(at);
        Json changed = document;
        Json& leaf = changed[Json::json_pointer(at)];
        leaf = oneOff(leaf, place += 7);
        const auto changes = whatChangedSince(document, changed);
        if (!isCovered(at)) {
            CHECK(sealed(changed) == seal);
            CHECK(changes.empty());
            continue;
        }
        ++covered;
        CHECK(sealed(changed) != seal);
        CHECK_FALSE(verify(changed, seal));
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].at == at);
        CHECK(changes[0].before == document[Json::json_pointer(at)]);
        CHECK(changes[0].after == leaf);
        // The record and the field together are the place.
        const RecordName& record = changes[0].record;
        const RecordName& within = changes[0].within;
        std::string whole;
        if (!within.kind.empty()) whole = path({within.kind, within.id});
        if (!record.kind.empty()) whole += path({record.kind, record.id});
        CHECK(whole + changes[0].field == at);
        // A key changed is a field gone and one come.
        Json renamed = document;
        const auto keys = *pointerKeys(at);
        Json& parent = renamed[Json::json_pointer(at.substr(0, at.rfind('/')))];
        if (!parent.is_object()) continue;
        parent[keys.back() + "'"] = parent.at(keys.back());
        parent.erase(keys.back());
        CHECK(sealed(renamed) != seal);
        CHECK_FALSE(whatChangedSince(document, renamed).empty());
    }
    CHECK(covered >= leastCovered);
}

SealedChange only(const Json& before, const Json& now) {
    const auto changes = whatChangedSince(before, now);
    REQUIRE(changes.size() == 1);
    return changes[0];
}

}  // namespace

TEST_CASE("one character changed anywhere in the sample plan is found and named") {
    changeEach(sampleDocument(), 40);
}

TEST_CASE("one character changed anywhere in a plan with every field is found and named") {
    changeEach(toJson(fullPlan()), 85);
}

TEST_CASE("a plan made to be sealed: the hash that seal.mjs makes of it") {
    // node tests/fixtures/seal/seal.mjs tests/fixtures/seal/plan.json
    // It reads JSON, sorts and writes by JavaScript's own rules, and hashes with Node's crypto.
    Problems problems;
    const auto file =
        readPlanFile(readBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/seal/plan.json"), problems);
    CHECK(problems.empty());
    REQUIRE(file);
    CHECK(sealed(file->document) == "0a4e365fc9fd208e14b8270f37f4c8aa6e27cad4192ff1c6050bfb5dd8dde58e");
    CHECK(sealed(sampleDocument()) == "2f91346762047dd08f8e4978426090813fb8cc6e51e9fb502e7e866471e0a956");
}

TEST_CASE("the same plan from two browsers has one seal, whatever the order and spelling of its file") {
    const Json document = toJson(fullPlan());
    const PlanFile one{"prueba", 3, document, {}};
    PlanFile other{"prueba", 70, document, {}};
    other.history.push_back({"2021-02-02", "2021-02-02T10:00:00Z", "", Json::array()});
    Problems problems;
    const auto first = readPlanFile(writePlanFile(one), problems);
    const auto second = readPlanFile(writePlanFile(other, true), problems);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(sealed(first->document) == sealed(second->document));
    // Escaped in ASCII, as another program may write it.
    const auto third = parseJson(document.dump(-1, ' ', true), problems);
    CHECK(sealed(*third) == sealed(document));
    CHECK(whatChangedSince(document, *third).empty());
}

TEST_CASE("what is reported after adoption is no part of what was adopted") {
    Json document = toJson(fullPlan());
    const std::string seal = sealed(document);
    document["phase"] = "evaluation";
    document["cutOff"] = "2024-12-31";
    document["closings"].erase("2021-01");
    document["closings"]["2024-12"] = {{"closedOn", "2025-01-10"}};
    document["goals"]["g/1"]["years"]["2023"]["reported"] = 4;
    document["goals"]["g/1"]["years"]["2021"].erase("reported");
    document["goals"]["g/1"]["periods"]["2024-12"] = {{"reported", 4}, {"comment", "Al fin"}};
    document["goals"]["r1"]["periods"]["2024-12"]["evidence"] = "acta";
    document["goals"]["g/1"]["money"]["2022"] = {{"initial", 1}, {"paid", 1}};
    document["goals"]["g/1"]["changes"].erase("c1");
    document["projects"]["p1"]["activities"]["a1"]["progress"] = 1;
    document["projects"]["p1"]["resources"]["m1"]["money"]["committed"] = 1;
    document["surveys"]["nueva"]["questions"] = Json::object();
    document["importMappings"]["x"] = 1;
    CHECK(sealed(document) == seal);
    CHECK(verify(document, seal));
    CHECK(whatChangedSince(toJson(fullPlan()), document).empty());
    document["goals"]["g/1"]["periods"]["2024-12"]["programmed"] = 4;
    CHECK(sealed(document) != seal);
}

TEST_CASE("an object without members says nothing, an array's does") {
    const Json document = {{"name", "x"}, {"list", {Json::object(), 1}}};
    Json more = document;
    more["goals"] = Json::object();
    more["frame"]["values"]["deep"] = Json::object();
    CHECK(sealed(more) == sealed(document));
    CHECK(whatChangedSince(document, more).empty());
    more["list"][0] = 2;
    CHECK(only(document, more).at == "/list");
    CHECK(adoptedPart(adoptedPart(more)) == adoptedPart(more));
}

TEST_CASE("changes are named by record and field") {
    const Json before = toJson(fullPlan());
    const auto after = [&](const char* at, const Json& value) {
        Json now = before;
        now[Json::json_pointer(at)] = value;
        return now;
    };
    SealedChange change = only(before, after("/goals/g~11/years/2021/target", 7));
    CHECK(change.record == RecordName{"goals", "g/1", "1.1.1 · Meta"});
    CHECK(change.within == RecordName{});
    CHECK(change.field == "/years/2021/target");
    CHECK(change.before == 1);
    CHECK(change.after == 7);
    change = only(before, after("/goals/g~11/indicator/name", "Otro"));
    CHECK(change.record.kind == "goals");
    CHECK(change.field == "/indicator/name");
    change = only(before, after("/projects/p1/activities/a1/end", "2021-12-31"));
    CHECK(change.record == RecordName{"activities", "a1", "Contratar"});
    CHECK(change.within == RecordName{"projects", "p1", "7801 · Proyecto de inversión"});
    CHECK(change.field == "/end");
    change = only(before, after("/projects/p1/resources/m1/money/planned", 2));
    CHECK(change.record == RecordName{"resources", "m1", ""});
    CHECK(change.field == "/money/planned");
    change = only(before, after("/entities/e1/name", "Otra"));
    CHECK(change.record.name == "ENT · Entidad");  // as adopted
    change = only(before, after("/yearWeights/2021", 0.2));
    CHECK(change.record == RecordName{});
    CHECK(change.field == "/yearWeights/2021");
    change = only(before, after("/thresholds/good", 0.95));
    CHECK(change.record == RecordName{});
    CHECK(change.field == "/thresholds/good");
}

TEST_CASE("a record that came or went is one change, whichever of its collection it is") {
    const Json before = toJson(fullPlan());
    Json now = before;
    now["goals"]["r2"] = {{"name", "Nueva"}, {"order", 3}, {"years", {{"2021", {{"target", 1}}}}}};
    SealedChange change = only(before, now);
    CHECK(change.record == RecordName{"goals", "r2", "Nueva"});
    CHECK(change.field == "");
    CHECK(change.before.is_null());
    CHECK(change.after.at("years").at("2021").at("target") == 1);
    now = before;
    now.erase("lines");
    change = only(before, now);
    CHECK(change.at == "/lines/l1");
    CHECK(change.record == RecordName{"lines", "l1", "1 · Línea"});
    CHECK(change.after.is_null());
    now = before;
    now["projects"]["p1"]["activities"]["a2"] = {{"name", "Otra"}, {"order", 2}};
    change = only(before, now);
    CHECK(change.record == RecordName{"activities", "a2", "Otra"});
    CHECK(change.within.id == "p1");
    // A year of a goal is no record: its fields are named.
    now = before;
    now["goals"]["g/1"]["years"]["2023"] = {{"target", 1}, {"programmed", 2}};
    CHECK(whatChangedSince(before, now).size() == 2);
    // Members that this program does not know, as collections too.
    now = before;
    now["chapters"]["c1"] = {{"title", "Presentación"}, {"text", "Este plan"}};
    CHECK(only(before, now).record == RecordName{"chapters", "c1", "Presentación"});
    const Json earlier = now;
    now["chapters"]["c1"]["text"] = "Ese plan";
    CHECK(only(earlier, now).field == "/text");
}

TEST_CASE("a seal is read as people copy it, and nothing else is one") {
    const std::string seal = sha256Hex("");
    std::string loud;
    for (std::size_t i = 0; i < seal.size(); ++i) {
        if (i % 8 == 0 && i > 0) loud += i % 32 == 0 ? "\n" : i % 16 == 0 ? "-" : " ";
        loud += static_cast<char>(std::toupper(seal[i]));
    }
    CHECK(readSeal(loud) == seal);
    CHECK(readSeal(seal) == seal);
    CHECK(readSeal("").empty());
    CHECK(readSeal(seal.substr(1)).empty());
    CHECK(readSeal(seal + "0").empty());
    CHECK(readSeal("g" + seal.substr(1)).empty());
    const Json document = toJson(fullPlan());
    CHECK(verify(document, sealed(document)));
    CHECK_FALSE(verify(document, ""));
    CHECK_FALSE(verify(document, seal));
}

TEST_CASE("a document without canonical text has no seal") {
    Problems problems;
    CHECK_FALSE(sealOf({{"name", "\xFF"}}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == Problem{ProblemKind::badUtf8, "/name", ""});
    CHECK_FALSE(verify({{"name", "\xFF"}}, sha256Hex("")));
}
