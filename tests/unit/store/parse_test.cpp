#include "store/parse.h"

#include <doctest/doctest.h>

#include <limits>

using namespace store;

namespace {

Problem refused(std::string_view bytes, const ParseLimits& limits = {}) {
    Problems problems;
    const auto json = parseJson(bytes, problems, limits);
    CAPTURE(bytes);
    CHECK_FALSE(json.has_value());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

std::string text(std::string_view bytes) {
    Problems problems;
    const auto json = parseJson(bytes, problems);
    CAPTURE(bytes);
    CHECK(problems.empty());
    return json ? json->dump() : "";
}

}  // namespace

TEST_CASE("what is JSON is read, and equal numbers become one text") {
    CHECK(text(" {\"b\":[1,2.5,-3],\"a\":{\"ñ\":\"\\u00e1\"}} \n") ==
          "{\"a\":{\"ñ\":\"á\"},\"b\":[1,2.5,-3]}");
    CHECK(text("[4,4.0,4e0,0.4E1,-0.0,-0]") == "[4,4,4,4,0,0]");
    CHECK(text("[9007199254740993,1e300,0.1]") == "[9007199254740993,1e+300,0.1]");
    CHECK(text("\xEF\xBB\xBF{}") == "{}");
    CHECK(text("[true,false,null,\"\"]") == "[true,false,null,\"\"]");
}

TEST_CASE("what is not, is named") {
    CHECK(refused("").kind == ProblemKind::emptyFile);
    CHECK(refused(" \r\n\t").kind == ProblemKind::emptyFile);
    CHECK(refused("\xEF\xBB\xBF").kind == ProblemKind::emptyFile);
    CHECK(refused("PK\x03\x04").kind == ProblemKind::notJson);
    CHECK(refused("\xFF\xFE{\x01").kind == ProblemKind::notJson);
    CHECK(refused("<html>").kind == ProblemKind::notJson);
    CHECK(refused("nombre;meta\n").kind == ProblemKind::notJson);
    CHECK(refused("{\"a\":1} {}").kind == ProblemKind::badSyntax);
    CHECK(refused("{'a':1}").kind == ProblemKind::badSyntax);
    CHECK(refused("[1,]").kind == ProblemKind::badSyntax);
    CHECK(refused("[NaN]").kind == ProblemKind::badSyntax);
    CHECK(refused("[01]").kind == ProblemKind::badSyntax);
    CHECK(refused("[\"\\ud800\"]").kind == ProblemKind::badSyntax);
    CHECK(refused("[1e999]").kind == ProblemKind::badValue);
}

TEST_CASE("every place where a document can be cut is told as such, or as empty") {
    const std::string whole = "{\"año\": [1, -2.5e3, true, null, \"á\\u00e9\\n\"], \"b\": {\"c\": {}}}";
    Problems none;
    REQUIRE(parseJson(whole, none));
    for (std::size_t length = 1; length < whole.size(); ++length) {
        // Also inside of "ñ": the file is cut, not badly written.
        const std::string_view cut = std::string_view(whole).substr(0, length);
        const Problem problem = refused(cut);
        CAPTURE(cut);
        CHECK(problem.kind == ProblemKind::truncated);
    }
}

TEST_CASE("places are lines and columns") {
    CHECK(refused("{\n  \"ñandú\": x\n}") == Problem{ProblemKind::badSyntax, "2:12", ""});
    CHECK(refused("{\n  \"a\": [1,\n") == Problem{ProblemKind::truncated, "3:1", ""});
    CHECK(refused("{\"a\":\n\"\xE1\"}") == Problem{ProblemKind::badUtf8, "2:2", ""});
}

TEST_CASE("a key given twice is not quietly the last one") {
    CHECK(refused("{\"a\":1,\"a\":2}") == Problem{ProblemKind::duplicateKey, "/a", "a"});
    CHECK(refused("{\"x\":[0,{\"a/b\":1,\"c\":{},\"a/b\":2}]}") ==
          Problem{ProblemKind::duplicateKey, "/x/1/a~1b", "a/b"});
    CHECK(text("{\"a\":{\"b\":1},\"c\":{\"b\":1}}") == "{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
}

TEST_CASE("limits") {
    CHECK(refused(std::string(1000000, '[')).kind == ProblemKind::tooDeep);
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "{\"a\":";
    CHECK(refused(deep).kind == ProblemKind::tooDeep);
    CHECK(text(std::string(64, '[') + std::string(64, ']')).size() == 128);
    CHECK(refused(std::string(65, '[') + std::string(65, ']')).kind == ProblemKind::tooDeep);
    CHECK(refused("[1,2,3]", {3, 64}) == Problem{ProblemKind::tooLarge, "", "7"});
}

TEST_CASE("UTF-8") {
    const auto good = [](std::string_view bytes) { return firstBadUtf8(bytes) == bytes.npos; };
    CHECK(good("añ€😀"));
    CHECK(firstBadUtf8("ab\x80") == 2);
    CHECK_FALSE(good("\xC0\x80"));          // overlong
    CHECK_FALSE(good("\xE0\x80\x80"));      // overlong
    CHECK_FALSE(good("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(good("\xF4\x90\x80\x80"));  // beyond U+10FFFF
    CHECK_FALSE(good("\xF0\x9F\x98"));      // cut
    CHECK_FALSE(good("\xC3"));
}

TEST_CASE("what a program made is looked at before it is kept") {
    Problems problems;
    CHECK(isSound(Json{{"a", {1, 2.5, "á"}}}, "", problems));
    CHECK_FALSE(isSound(Json{{"a", std::numeric_limits<double>::quiet_NaN()}}, "", problems));
    CHECK_FALSE(isSound(Json{{"a", "\xE1"}}, "", problems));
    CHECK_FALSE(isSound(Json{{"\xE1", 1}}, "", problems));
    CHECK_FALSE(isSound(Json{{"a", {1}}}, "", problems, 1));
    CHECK(problems.size() == 4);
    CHECK(problems[0].where == "/a");
}

TEST_CASE("pointers") {
    CHECK(pointer("/a", "b/~c") == "/a/b~1~0c");
    CHECK(*pointerKeys("/a/b~1~0c/") == std::vector<std::string>{"a", "b/~c", ""});
    CHECK(pointerKeys("")->empty());
    CHECK_FALSE(pointerKeys("a"));
    CHECK_FALSE(pointerKeys("/~2"));
    CHECK_FALSE(pointerKeys("/a~"));
}
