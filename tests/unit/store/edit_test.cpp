#include "store/edit.h"

#include <doctest/doctest.h>

#include <limits>

#include "store/parse.h"

using namespace store;

namespace {

Json document() { return Json::parse(R"({"a":{"b":1,"c":"x"},"list":[1,2,3],"e":{}})"); }

// Applies a patch, takes it back, and says whether both worked out.
Json applied(const Json& patch) {
    Json json = document();
    Problems problems;
    auto inverse = applyPatch(json, patch, problems);
    CAPTURE(patch.dump());
    REQUIRE(inverse.has_value());
    Json back = json;
    REQUIRE(applyPatch(back, *inverse, problems).has_value());
    CHECK(back == document());
    // The library at hand does the same.
    CHECK(document().patch(patch) == json);
    return json;
}

Problem refused(const Json& patch) {
    Json json = document();
    Problems problems;
    CAPTURE(patch.dump());
    CHECK_FALSE(applyPatch(json, patch, problems).has_value());
    CHECK(json == document());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

}  // namespace

TEST_CASE("patches and what takes them back") {
    applied(Json::array());
    CHECK(applied(Json::parse(R"([{"op":"add","path":"/a/d","value":[1]}])"))["a"]["d"][0] == 1);
    applied(Json::parse(R"([{"op":"add","path":"/a/b","value":5}])"));
    applied(Json::parse(R"([{"op":"replace","path":"/a/b","value":{"z":0}}])"));
    applied(Json::parse(R"([{"op":"remove","path":"/a"}])"));
    applied(Json::parse(R"([{"op":"add","path":"/list/0","value":9},{"op":"remove","path":"/list/3"}])"));
    applied(Json::parse(
        R"([{"op":"add","path":"/list/-","value":9},{"op":"replace","path":"/list/3","value":8}])"));
    applied(Json::parse(R"([{"op":"test","path":"/a/b","value":1},{"op":"remove","path":"/a/b"}])"));
    applied(
        Json::parse(R"([{"op":"replace","path":"","value":{"new":1}},{"op":"add","path":"/x","value":2}])"));
    applied(
        Json::parse(R"([{"op":"add","path":"/m~1n","value":{}},{"op":"add","path":"/m~1n/o","value":2}])"));
}

TEST_CASE("a patch that does not fit changes nothing") {
    for (
        const char* bad :
        {R"([{"op":"replace","path":"/a/zz","value":1}])", R"([{"op":"remove","path":"/zz"}])",
         R"([{"op":"add","path":"/zz/b","value":1}])", R"([{"op":"add","path":"/list/7","value":1}])",
         R"([{"op":"add","path":"/a/b/c","value":1}])", R"([{"op":"replace","path":"/list/-","value":1}])",
         R"([{"op":"replace","path":"/list/01","value":1}])", R"([{"op":"remove","path":""}])",
         R"([{"op":"test","path":"/a/b","value":2}])", R"([{"op":"add","path":"/a/d"}])",
         R"([{"op":"move","from":"/a","path":"/z"}])", R"([{"op":"add","path":"a","value":1}])",
         R"([{"path":"/a"}])", R"([1])", R"({})",
         R"([{"op":"remove","path":"/a/b"},{"op":"remove","path":"/list/0"},{"op":"remove","path":"/a/b"}])"})
        CHECK(refused(Json::parse(bad)).kind == ProblemKind::badPatch);
    CHECK(refused(Json::parse(R"([{"op":"remove","path":"/zz"}])")) ==
          Problem{ProblemKind::badPatch, "/zz", "remove"});
    Json bad = Json::array({{{"op", "add"}, {"path", "/a/d"}, {"value", "\xE1"}}});
    CHECK(refused(bad).kind == ProblemKind::badUtf8);
    bad[0]["value"] = std::numeric_limits<double>::infinity();
    CHECK(refused(bad).kind == ProblemKind::badValue);
    Json deep;
    for (int i = 0; i < 70; ++i) deep = Json::array({deep});
    bad[0]["value"] = deep;
    CHECK(refused(bad).kind == ProblemKind::tooDeep);
}

TEST_CASE("edits out of wishes") {
    const auto made = [](const std::vector<Change>& changes) {
        Problems problems;
        const auto edit = makeEdit(document(), changes, problems);
        REQUIRE(edit.has_value());
        Json json = document();
        const auto inverse = applyPatch(json, edit->patch, problems);
        REQUIRE(inverse.has_value());
        CHECK(*inverse == edit->inverse);
        return std::pair{edit->patch, json};
    };
    CHECK(made({set("/a/b", 2)}).first.dump() == R"([{"op":"replace","path":"/a/b","value":2}])");
    CHECK(made({set("/a/b", 1)}).first.empty());
    CHECK(made({set(path({"e", "x/y", "2021"}), 2)}).first.dump() ==
          R"([{"op":"add","path":"/e/x~1y","value":{"2021":2}}])");
    CHECK(made({set("/e/x/y", 2), set("/e/x/z", 3)}).second["e"].dump() == R"({"x":{"y":2,"z":3}})");
    CHECK(made({store::remove("/a"), set("/a/n", 3)}).second["a"].dump() == R"({"n":3})");
    CHECK(made({store::remove("/nothing/here")}).first.empty());
    CHECK(made({set("/a/c", Json())}).second["a"].dump() == R"({"b":1})");
    CHECK(made({set("/list/-", 4)}).second["list"].size() == 4);
    Problems problems;
    CHECK_FALSE(makeEdit(document(), {set("/a/b/c", 1)}, problems).has_value());
    CHECK_FALSE(makeEdit(document(), {set("a", 1)}, problems).has_value());
    CHECK_FALSE(makeEdit(document(), {set("/list/x", 1)}, problems).has_value());
    CHECK_FALSE(makeEdit(document(), {set("/a/b", "\xE1")}, problems).has_value());
    CHECK(problems.size() == 4);
}

TEST_CASE("the edit between two documents") {
    Json after = document();
    after["a"]["b"] = 7;
    after.erase("e");
    after["list"].push_back(4);
    const Edit edit = makeEdit(document(), after);
    Json json = document();
    Problems problems;
    REQUIRE(applyPatch(json, edit.patch, problems).has_value());
    CHECK(json == after);
    REQUIRE(applyPatch(json, edit.inverse, problems).has_value());
    CHECK(json == document());
}

TEST_CASE("an edit to JSON and back") {
    Problems problems;
    Edit edit = *makeEdit(document(), {set("/a/b", 2)}, problems);
    edit.seq = 12;
    edit.author = "Ana";
    edit.time = "2024-05-01T10:00:00Z";
    edit.words = "Cambió b";
    edit.field = "a.b";
    edit.undoes = 3;
    CHECK(*editFromJson(toJson(edit), problems) == edit);
    CHECK(*editFromJson(toJson(Edit{}), problems) == Edit{});
    CHECK(problems.empty());
    for (const char* bad :
         {"[]", R"({"patch":[]})", R"({"patch":{},"inverse":[]})", R"({"patch":[],"inverse":[],"seq":"1"})",
          R"({"patch":[],"inverse":[],"seq":-1})", R"({"patch":[],"inverse":[],"author":1})"})
        CHECK_FALSE(editFromJson(Json::parse(bad), problems).has_value());
    CHECK(problems.size() == 6);
}
