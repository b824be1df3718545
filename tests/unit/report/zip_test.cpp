#include "report/zip.h"

#include <doctest/doctest.h>

#include "report/deflate.h"
#include "unit/chart/chart_frame.h"
#include "unit/report/inflate.h"

using namespace report;

namespace {

std::uint32_t number(const std::string& bytes, std::size_t at, int length) {
    std::uint32_t value = 0;
    for (int i = 0; i < length; ++i)
        value |=
            static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]))
            << 8 * i;
    return value;
}

}  // namespace

TEST_CASE("CRC-32 is the one of its check values") {
    CHECK(crc32("123456789") == 0xCBF43926u);
    CHECK(crc32("") == 0u);
    CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339u);
}

TEST_CASE("what is deflated can be inflated to the same bytes") {
    Random random(3);
    std::vector<std::string> texts{"", "a", "aa", "abcabcabcabcabcabc", std::string(70000, 'x')};
    for (int n = 0; n < 40; ++n) {
        std::string text;
        const int letters = 1 + random.below(200);  // few letters repeat, many do not
        for (int i = random.below(5000); i > 0; --i) text += static_cast<char>(random.below(letters));
        texts.push_back(text);
    }
    std::string far = "so far away that it is at the window's very edge";
    texts.push_back(far + std::string(32768 - far.size(), '.') + far);
    texts.push_back(far + std::string(32769 - far.size(), '.') + far);
    for (const std::string& text : texts) {
        const auto back = Inflater(deflated(text)).read();
        REQUIRE(back.has_value());
        CHECK(*back == text);
    }
    CHECK(deflated(std::string(70000, 'x')).size() < 700);
}

TEST_CASE("what is deflated a piece at a time is the same") {
    Random random(5);
    std::string text;
    for (int i = 0; i < 50000; ++i) text += static_cast<char>('a' + random.below(4));
    const std::string whole = deflated(text);
    for (const std::size_t piece : {1u, 7u, 4096u, 100000u}) {
        Deflater deflater(text);
        std::size_t steps = 1;
        while (!deflater.step(piece)) ++steps;
        CHECK(steps <= text.size() / piece + 1);
        CHECK(deflater.take() == whole);
    }
}

TEST_CASE("an archive names its entries twice and packs what gets smaller") {
    const std::string words(1000, 'p'), noise = "\x01\x7f\x20";
    const std::vector<ZipEntry> entries{{"a.xml", words}, {"b/c.png", words, true}, {"d", noise}};
    const std::string zip = zipOf(entries, deflated);
    CHECK(zip == zipOf(entries, deflated));
    // End of the central directory (APPNOTE § 4.3.16): the last 22 bytes.
    const std::size_t end = zip.size() - 22;
    REQUIRE(number(zip, end, 4) == 0x06054B50);
    CHECK(number(zip, end + 10, 2) == 3);
    std::size_t at = number(zip, end + 16, 4);
    CHECK(at + number(zip, end + 12, 4) == end);
    for (const ZipEntry& entry : entries) {
        CAPTURE(entry.name);
        REQUIRE(number(zip, at, 4) == 0x02014B50);
        const std::uint32_t method = number(zip, at + 10, 2), packed = number(zip, at + 20, 4);
        CHECK(method == (entry.name == "a.xml" ? 8 : 0));
        CHECK(number(zip, at + 16, 4) == crc32(entry.bytes));
        CHECK(number(zip, at + 24, 4) == entry.bytes.size());
        CHECK(zip.substr(at + 46, entry.name.size()) == entry.name);
        const std::size_t local = number(zip, at + 42, 4);
        REQUIRE(number(zip, local, 4) == 0x04034B50);
        const std::string data = zip.substr(local + 30 + entry.name.size(), packed);
        CHECK((method ? Inflater(data).read().value() : data) == entry.bytes);
        at += 46 + entry.name.size();
    }
}
