#include "store/plan_file.h"

#include <doctest/doctest.h>

#include "plans.h"

using namespace store;
using namespace store_test;

namespace {

const std::string kBad = std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/bad/";

Problems problemsOf(const std::string& bytes) {
    Problems problems;
    CHECK_FALSE(readPlanFile(bytes, problems).has_value());
    return problems;
}

}  // namespace

TEST_CASE("export, import, export: the same bytes") {
    PlanFile file = fullFile();
    file.revision = 7;
    file.document["surveys"]["x"]["title"] = "á";
    file.document["goals"]["g/1"]["unknown"] = {1, 2, {{"deep", true}}};
    for (const bool compact : {false, true}) {
        const std::string first = writePlanFile(file, compact);
        Problems problems;
        const auto read = readPlanFile(first, problems);
        REQUIRE(read);
        CHECK(problems.empty());
        CHECK(read->id == "prueba");
        CHECK(read->revision == 7);
        CHECK(read->document == file.document);
        CHECK(writePlanFile(*read, compact) == first);
        CHECK(first.back() == '\n');
    }
}

TEST_CASE("the order of keys and the spelling of numbers do not change what is written") {
    const std::string a = R"({"version":1,"format":"plan-a-la-vista/plan","id":"x","revision":0,)"
                          R"("plan":{"lastYear":2024.0,"firstYear":2.021e3,"name":"a"}})";
    const std::string b = R"({"plan":{"name":"\u0061","firstYear":2021,"lastYear":2024},)"
                          R"("revision":0,"id":"x","format":"plan-a-la-vista/plan","version":1})";
    Problems problems;
    CHECK(writePlanFile(*readPlanFile(a, problems)) == writePlanFile(*readPlanFile(b, problems)));
}

TEST_CASE("bad files: each is refused for what it is, and says where") {
    const struct {
        const char* name;
        Problem expected;
    } cases[] = {
        {"empty.json", {ProblemKind::emptyFile, "", ""}},
        {"spaces.json", {ProblemKind::emptyFile, "", ""}},
        {"spreadsheet.json", {ProblemKind::notJson, "1:1", ""}},
        {"web_page.json", {ProblemKind::notJson, "1:1", ""}},
        {"truncated.json", {ProblemKind::truncated, "8:13", ""}},
        {"trailing_comma.json", {ProblemKind::badSyntax, "7:1", ""}},
        {"latin1.json", {ProblemKind::badUtf8, "6:26", ""}},
        {"duplicate_key.json", {ProblemKind::duplicateKey, "/plan/goals/g1", "g1"}},
        {"bomb.json", {ProblemKind::tooDeep, "", "64"}},
        {"infinite.json", {ProblemKind::badValue, "6:58", "number"}},
        {"foreign.json", {ProblemKind::foreignFile, "/format", ""}},
        {"other_format.json", {ProblemKind::foreignFile, "/format", "plan-a-la-vista/answers"}},
        {"array.json", {ProblemKind::foreignFile, "/format", ""}},
        {"newer.json", {ProblemKind::newerVersion, "/version", "2"}},
        {"far_newer.json", {ProblemKind::newerVersion, "/version", "18446744073709551615"}},
        {"version_zero.json", {ProblemKind::badValue, "/version", "0"}},
        {"version_text.json", {ProblemKind::wrongType, "/version", "string"}},
        {"no_plan.json", {ProblemKind::missingField, "/plan", ""}},
        {"bad_id.json", {ProblemKind::badValue, "/id", "../otro"}},
        {"negative_revision.json", {ProblemKind::badValue, "/revision", "-1"}},
        {"plan_is_list.json", {ProblemKind::wrongType, "/plan", "array"}},
        {"unknown_accumulation.json",
         {ProblemKind::badValue, "/plan/goals/g1/indicator/accumulation", "promedio"}},
        {"dangling_objective.json", {ProblemKind::badReference, "/plan/goals/g1/objective", "o9"}},
        {"null_value.json", {ProblemKind::wrongType, "/plan/goals/g1/years/2021/reported", "null"}},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.name));
        const std::string bytes = readBytes(kBad + c.name);
        if (c.expected.kind != ProblemKind::emptyFile) REQUIRE_FALSE(bytes.empty());
        const Problems problems = problemsOf(bytes);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].kind == c.expected.kind);
        CHECK(problems[0].where == c.expected.where);
        CHECK(problems[0].detail == c.expected.detail);
    }
}

TEST_CASE("all that is wrong with a plan is said at once") {
    PlanFile file = fullFile();
    file.document["name"] = 1;
    file.document["goals"]["g/1"]["entity"] = "nadie";
    CHECK(problemsOf(writePlanFile(file)).size() == 2);
}

TEST_CASE("a file cut anywhere, or with one byte changed, is refused or read: never more than that") {
    const std::string whole = writePlanFile(fullFile());
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        Problems problems;
        CHECK_FALSE(readPlanFile(std::string_view(whole).substr(0, length), problems).has_value());
        CHECK_FALSE(problems.empty());
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const char c : {'\0', '"', '{', '\xff', '9'}) {
            std::string changed = whole;
            changed[i] = c;
            Problems problems;
            const auto file = readPlanFile(changed, problems);
            REQUIRE(file.has_value() == problems.empty());
            if (file) REQUIRE_FALSE(writePlanFile(*file).empty());
        }
    }
}

TEST_CASE("plan ids") {
    CHECK(isPlanId("aZ09_-"));
    CHECK_FALSE(isPlanId(""));
    CHECK_FALSE(isPlanId("a/b"));
    CHECK_FALSE(isPlanId("ñ"));
    CHECK_FALSE(isPlanId(std::string(65, 'a')));
}
