#include <doctest/doctest.h>

#include <string>

#include "survey/open_text.h"

using namespace survey;

TEST_CASE("an own text is as long as its code points") {
    CHECK(lengthInCodePoints("") == 0);
    CHECK(lengthInCodePoints("Señalización peatonal, ¡ya!") == 27);
    CHECK(lengthInCodePoints("🚸") == 1);
    CHECK(lengthInCodePoints("e\xCC\x81") == 2);     // e and a combining accent
    CHECK(lengthInCodePoints("a\xFF\xC3") == 3);     // stray bytes count one each
    CHECK(lengthInCodePoints("\xED\xA0\x80") == 3);  // half a surrogate pair is three stray bytes
}

TEST_CASE("what is UTF-8 and what is not") {
    for (const char* good : {"", "abc", "ñ", "€", "🚸", "\xF4\x8F\xBF\xBF"}) CHECK(isUtf8(good));
    for (const char* bad : {"\x80", "\xC0\x80", "\xC3", "\xE2\x82", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80", "\xE0\x80\x80", "a\xC3(", "\xFF"}) {
        CHECK_FALSE(isUtf8(bad));
    }
}

TEST_CASE("blank is what looks like nothing") {
    for (const char* blank :
         {"", " ", "\t\r\n", "\xC2\xA0", "\xE2\x80\x8B", "\xE3\x80\x80 ", "\xEF\xBB\xBF", "\xE2\x80\x89"}) {
        CHECK(isBlank(blank));
    }
    for (const char* text : {"a", " . ", "\xFF", "ñ"}) CHECK_FALSE(isBlank(text));
    CHECK(trimmed(" \xC2\xA0 más  luz\n") == "más  luz");
}

TEST_CASE("repeats are found whatever the capitals and the spaces around, and accents stay") {
    CHECK(foldedKey("  SEÑALIZACIÓN Peatonal ") == foldedKey("señalización peatonal"));
    CHECK(foldedKey("ÁÉÍÓÚÜÑ") == "áéíóúüñ");
    CHECK(foldedKey("ŠĀŽŸŁ") == "šāžÿł");
    CHECK(foldedKey("papa") != foldedKey("papá"));
    CHECK(foldedKey("ano") != foldedKey("año"));
    CHECK(foldedKey("PEATO\xCC\x81N") == foldedKey("peatón"));
    CHECK(foldedKey("An\xCC\x83o U\xCC\x88") == "año ü");
    CHECK(foldedKey("2×3 ÷ ß") == "2×3 ÷ ß");
    CHECK(foldedKey("A\xFF") == "a\xFF");
    CHECK(foldedKey("\xCC\x81") == "\xCC\x81");
}
