// A survey on its own: in a link or a file, from strangers.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "store/base64url.h"
#include "store/json.h"
#include "store/survey_file.h"
#include "unit/survey/every_kind.h"

using namespace store;

namespace {

SurveyFile everyKind() { return {"parque-1", "Plan del Sector", "Ambiente", every_kind::survey()}; }

Problems problemsOf(const std::string& bytes) {
    Problems problems;
    CHECK_FALSE(readSurveyFile(bytes, problems));
    REQUIRE(problems.size() == 1);
    return problems;
}

}  // namespace

TEST_CASE("base64url: the vectors of RFC 4648, in the letters of addresses and without padding") {
    const std::pair<std::string, std::string> vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff\xbf", "-_-_"}};
    for (const auto& [bytes, text] : vectors) {
        CAPTURE(text);
        CHECK(toBase64url(bytes) == text);
        CHECK(fromBase64url(text) == bytes);
    }
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    CHECK(fromBase64url(toBase64url(all)) == all);
}

TEST_CASE("base64url: what is none is refused") {
    for (const char* text : {"Zg==", "Zm 8", "Zm+v", "Zm/v", "A", "AAAAA", "Zh", "Zm9", "é"}) {
        CAPTURE(text);
        CHECK_FALSE(fromBase64url(text));
    }
}

TEST_CASE("a survey file comes back as it was, spread out or compact") {
    for (const bool compact : {false, true}) {
        Problems problems;
        const auto read = readSurveyFile(writeSurveyFile(everyKind(), compact), problems);
        CHECK(problems.empty());
        REQUIRE(read);
        CHECK(*read == everyKind());
    }
    CHECK(writeSurveyFile(everyKind(), true).find('\n') == std::string::npos);
}

TEST_CASE("a file that is no survey says what is wrong and where") {
    using K = ProblemKind;
    CHECK(problemsOf("").front().kind == K::emptyFile);
    CHECK(problemsOf("{\"format\":").front().kind == K::truncated);
    CHECK(problemsOf(R"({"format": "plan-a-la-vista/plan", "version": 1})").front() ==
          Problem{K::foreignFile, "/format", "plan-a-la-vista/plan"});
    CHECK(problemsOf(R"({"format": "plan-a-la-vista/survey", "version": 2})").front() ==
          Problem{K::newerVersion, "/version", "2"});
    const Json good = Json::parse(writeSurveyFile(everyKind()));
    const auto with = [&](const char* pointer, Json value) {
        Json changed = good;
        changed[Json::json_pointer(pointer)] = std::move(value);
        return changed.dump();
    };
    CHECK(problemsOf(with("/id", "../plan")).front() == Problem{K::badValue, "/id", "../plan"});
    CHECK(problemsOf(with("/id", 7)).front() == Problem{K::wrongType, "/id", "number"});
    CHECK(problemsOf(with("/plan", 7)).front() == Problem{K::wrongType, "/plan", "number"});
    CHECK(problemsOf(with("/survey/questions", Json::object())).front() ==
          Problem{K::missingField, "/survey/questions", ""});
    Json none = good;
    none.erase("survey");
    CHECK(problemsOf(none.dump()).front() == Problem{K::missingField, "/survey", ""});
    std::string large = good.dump();
    large.insert(1, std::string(kLargestSurveyFile, ' '));
    CHECK(problemsOf(large).front().kind == K::tooLarge);
}
