#include "store/canonical_json.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <sstream>

#include "plans.h"
#include "store/parse.h"
#include "store/sha256.h"

using namespace store;

namespace {

double ofBits(std::uint64_t bits) { return std::bit_cast<double>(bits); }

std::string canonical(const Json& json) {
    Problems problems;
    const auto text = canonicalJson(json, problems);
    CHECK(problems.empty());
    return text.value_or("");
}

std::string canonicalOf(const char* text) {
    Problems problems;
    const auto json = parseJson(text, problems);
    REQUIRE(json);
    return canonical(*json);
}

Problem refusal(const Json& json) {
    Problems problems;
    CHECK_FALSE(canonicalJson(json, problems));
    REQUIRE(problems.size() == 1);
    return problems[0];
}

}  // namespace

TEST_CASE("RFC 8785, appendix B: the samples of numbers") {
    const struct {
        std::uint64_t bits;
        const char* text;
    } samples[] = {{0x0000000000000000, "0"},
                   {0x8000000000000000, "0"},
                   {0x0000000000000001, "5e-324"},
                   {0x8000000000000001, "-5e-324"},
                   {0x7fefffffffffffff, "1.7976931348623157e+308"},
                   {0xffefffffffffffff, "-1.7976931348623157e+308"},
                   {0x4340000000000000, "9007199254740992"},
                   {0xc340000000000000, "-9007199254740992"},
                   {0x4430000000000000, "295147905179352830000"},
                   {0x44b52d02c7e14af5, "9.999999999999997e+22"},
                   {0x44b52d02c7e14af6, "1e+23"},
                   {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
                   {0x444b1ae4d6e2ef4e, "999999999999999700000"},
                   {0x444b1ae4d6e2ef4f, "999999999999999900000"},
                   {0x444b1ae4d6e2ef50, "1e+21"},
                   {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
                   {0x3eb0c6f7a0b5ed8d, "0.000001"},
                   {0x41b3de4355555553, "333333333.3333332"},
                   {0x41b3de4355555554, "333333333.33333325"},
                   {0x41b3de4355555555, "333333333.3333333"},
                   {0x41b3de4355555556, "333333333.3333334"},
                   {0x41b3de4355555557, "333333333.33333343"},
                   {0xbecbf647612f3696, "-0.0000033333333333333333"},
                   {0x43143ff3c1cb0959, "1424953923781206.2"}};
    for (const auto& sample : samples) {
        CHECK(ecmaNumber(ofBits(sample.bits)) == sample.text);
        CHECK(canonical(Json(ofBits(sample.bits))) == sample.text);
    }
    CHECK(refusal(Json(ofBits(0x7fffffffffffffff))) == Problem{ProblemKind::badValue, "", "number"});
    CHECK(refusal(Json(ofBits(0x7ff0000000000000))).kind == ProblemKind::badValue);
    CHECK(refusal(Json(-std::numeric_limits<double>::infinity())).kind == ProblemKind::badValue);
}

TEST_CASE("RFC 8785, sections 3.2.2 to 3.2.4: the sample, and its bytes") {
    const std::string text = canonicalOf(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    })");
    CHECK(text ==
          "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
          "\"string\":\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST_CASE("RFC 8785, section 3.2.3: members are in the order of UTF-16, whatever their values") {
    const std::string text = canonicalOf(R"({
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
    })");
    // The emoji's surrogates, D83D DE00, come before FB33; its bytes and its code point would come after.
    CHECK(text ==
          "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
          "\"\xC3\xB6\":\"Latin Small Letter O With Diaeresis\",\"\xE2\x82\xAC\":\"Euro Sign\","
          "\"\xF0\x9F\x98\x80\":\"Emoji: Grinning Face\","
          "\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST_CASE("the files of the reference's test data") {
    CHECK(canonicalOf(R"([56, {"d": true, "10": null, "1": [ ]}])") == R"([56,{"1":[],"10":null,"d":true}])");
    CHECK(canonicalOf("{\"peach\": 1, \"p\xC3\xA9"
                      "ch\xC3\xA9\": 2, \"p\xC3\xAA"
                      "che\": 3, \"sin\": 4}") ==
          "{\"peach\":1,\"p\xC3\xA9"
          "ch\xC3\xA9\":2,\"p\xC3\xAA"
          "che\":3,\"sin\":4}");
    CHECK(canonicalOf(R"({"1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { },
                          "111": [ { } ], "A": { }})") ==
          R"({"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}})");
    // Not normalized: d with a dot below stays one letter, and its dot above another.
    CHECK(canonicalOf(R"({"Unnormalized Unicode":"\u1e0d\u0307"})") ==
          "{\"Unnormalized Unicode\":\"\xE1\xB8\x8D\xCC\x87\"}");
    CHECK(canonicalOf(R"({"</script>": "\u007f"})") == "{\"</script>\":\"\x7F\"}");
}

TEST_CASE("control characters: the short escape where there is one, else four small digits") {
    std::string all;
    for (char c = 0; c < 0x20; ++c) all += c;
    CHECK(
        canonical(Json(all)) ==
        R"("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f)"
        R"(\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f")");
}

TEST_CASE("what has no canonical text is refused with its place") {
    CHECK(refusal({{"a", {1, "\xED\xA0\xBD"}}}) == Problem{ProblemKind::badUtf8, "/a/1", ""});  // half a pair
    CHECK(refusal({{"\xFF", 1}}).kind == ProblemKind::badUtf8);
    CHECK(refusal(Json("\xC3")).kind == ProblemKind::badUtf8);
    CHECK(refusal(Json::binary({1, 2})).kind == ProblemKind::wrongType);
    Json deep = 1;
    for (int i = 0; i < 100; ++i) deep = Json::array({deep});
    CHECK(refusal(deep).kind == ProblemKind::tooDeep);
    // Read by others as another number: two plans would have one seal.
    CHECK(refusal({{"n", std::int64_t{9007199254740993}}}) ==
          Problem{ProblemKind::badValue, "/n", "9007199254740993"});
    CHECK(refusal(Json(std::numeric_limits<std::uint64_t>::max())).kind == ProblemKind::badValue);
    CHECK(refusal(Json(std::numeric_limits<std::int64_t>::max())).kind == ProblemKind::badValue);
    CHECK(canonical(Json(std::numeric_limits<std::int64_t>::min())) == "-9223372036854776000");
    CHECK(canonical(Json(std::int64_t{-9007199254740992})) == "-9007199254740992");
    CHECK(canonical(Json(std::uint64_t{9007199254740994})) == "9007199254740994");
    CHECK(canonical(Json(std::int64_t{4})) == canonical(Json(4.0)));
}

TEST_CASE("a hundred thousand numbers of the file that RFC 8785 names, by the published hash of their text") {
    // The file's lines are "<bits>,<text>": the edges kept as a fixture, 2000 numbers from the least normal
    // one on, then the doubles (least byte first) of a chain of digests that begins with 32 zero bytes.
    const std::string edges =
        store_test::readBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/seal/ecma_edge_numbers.txt");
    std::istringstream words(edges);
    std::vector<std::uint64_t> numbers;
    for (std::string word; words >> word;) numbers.push_back(std::stoull(word, nullptr, 16));
    REQUIRE(numbers.size() == 168);
    for (std::uint64_t i = 0; i < 2000; ++i) numbers.push_back(0x0010000000000000 + i);
    std::string block(32, '\0');
    while (numbers.size() < 100'000) {
        Sha256 sha;
        sha.add(block);
        const auto digest = sha.finish();
        block.assign(digest.begin(), digest.end());
        for (std::size_t i = 0; i < 32 && numbers.size() < 100'000; i += 8) {
            std::uint64_t bits = 0;
            for (std::size_t k = 8; k-- > 0;) bits = bits << 8 | digest[i + k];
            if (std::isfinite(ofBits(bits)) && ofBits(bits) != 0) numbers.push_back(bits);
        }
    }
    const auto hashOf = [&](std::size_t lines) {
        std::string text;
        for (std::size_t i = 0; i < lines; ++i) {
            char bits[20];
            std::snprintf(bits, sizeof bits, "%llx,", static_cast<unsigned long long>(numbers[i]));
            text += bits + ecmaNumber(ofBits(numbers[i])) + "\n";
        }
        return sha256Hex(text);
    };
    CHECK(hashOf(1'000) == "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687");
    CHECK(hashOf(10'000) == "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892");
    CHECK(hashOf(100'000) == "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
}

namespace {

// A number's text, taken apart without asking how it was made.
struct Parts {
    bool negative = false;
    std::string digits;  // significant ones
    int point = 0;       // the value is 0.DIGITS × 10^point
    bool exponent = false;
};

Parts partsOf(std::string text) {
    Parts parts;
    if (text[0] == '-') {
        parts.negative = true;
        text.erase(0, 1);
    }
    int power = 0;
    if (const auto e = text.find('e'); e != std::string::npos) {
        parts.exponent = true;
        power = std::atoi(text.c_str() + e + 1);
        text.resize(e);
    }
    const auto dot = text.find('.');
    parts.point = static_cast<int>(dot == std::string::npos ? text.size() : dot) + power;
    if (dot != std::string::npos) text.erase(dot, 1);
    const auto first = text.find_first_not_of('0');
    parts.point -= static_cast<int>(first);
    parts.digits = text.substr(first, text.find_last_not_of('0') + 1 - first);
    return parts;
}

double valueOf(const std::string& digits, int point) {
    return std::strtod((digits + "e" + std::to_string(point - static_cast<int>(digits.size()))).c_str(),
                       nullptr);
}

// The nearest decimals of `count` digits to a positive number: the one the C library rounds to, and the ones
// beside it (near a power of two a farther one may stand for the number where the nearest does not).
bool anyOfLength(double value, int count) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.*e", count - 1, value);
    std::string digits;
    for (const char* at = buffer; *at != 'e'; ++at)
        if (*at != '.') digits += *at;
    const int point = std::atoi(std::strchr(buffer, 'e') + 1) + 1;
    const std::uint64_t whole = std::stoull(digits);
    for (const std::uint64_t near : {whole - 1, whole, whole + 1}) {
        const std::string text = std::to_string(near);
        const double read = std::strtod(
            (text + "e" + std::to_string(point - static_cast<int>(digits.size()))).c_str(), nullptr);
        if (read == value) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("random doubles: read back the same, no fewer digits would do, laid out as ECMAScript says") {
    std::mt19937_64 random(8785);
    int odd = 0;
    std::string first;
    const auto expect = [&](bool holds, const char* what, const std::string& text) {
        if (holds) return;
        if (odd++ == 0) first = text + std::string(": ") + what;
    };
    for (int i = 0; i < 100'000; ++i) {
        double value = ofBits(random());
        // Half of them where plans have their figures, with few digits, some with none behind the point.
        if (i % 4 == 0) value = static_cast<double>(static_cast<std::int64_t>(random() >> 20)) / 1000;
        if (i % 4 == 1) value = std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074);
        if (!std::isfinite(value) || value == 0) continue;
        const std::string text = ecmaNumber(value);
        expect(std::strtod(text.c_str(), nullptr) == value, "reads back as another number", text);
        const Parts parts = partsOf(text);
        const int count = static_cast<int>(parts.digits.size());
        expect(parts.negative == (value < 0), "sign", text);
        expect(valueOf(parts.digits, parts.point) == std::abs(value), "digits", text);
        if (count > 1) expect(!anyOfLength(std::abs(value), count - 1), "a shorter one would do", text);
        // n of the standard is `point`: 10^(n-1) <= value < 10^n.
        expect(parts.exponent == (parts.point > 21 || parts.point <= -6), "exponent or none", text);
        std::string laid = parts.negative ? "-" : "";
        if (parts.exponent) {
            laid += parts.digits.substr(0, 1) + (count > 1 ? "." + parts.digits.substr(1) : "");
            laid += (parts.point > 0 ? "e+" : "e-") + std::to_string(std::abs(parts.point - 1));
        } else if (parts.point <= 0) {
            laid += "0." + std::string(static_cast<std::size_t>(-parts.point), '0') + parts.digits;
        } else if (parts.point >= count) {
            laid += parts.digits + std::string(static_cast<std::size_t>(parts.point - count), '0');
        } else {
            laid += parts.digits;
            laid.insert(laid.size() - static_cast<std::size_t>(count - parts.point), ".");
        }
        expect(laid == text, "layout", text);
    }
    CAPTURE(first);
    CHECK(odd == 0);
}

TEST_CASE("the same content in another order, spelling and spacing is the same text") {
    const std::string one = canonicalOf(R"({"b": [1.0, 10e-1], "a": {"\u00e1": "ñ", "z": 1e2}})");
    const std::string two = canonicalOf("{\"a\":{\"z\":100,\"\xC3\xA1\":\"\\u00f1\"},\"b\":[1,1]}");
    CHECK(one == two);
    Problems problems;
    const auto again = parseJson(one, problems);
    REQUIRE(again);
    CHECK(canonical(*again) == one);
}
