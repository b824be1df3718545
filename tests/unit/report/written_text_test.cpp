#include "report/written_text.h"

#include <doctest/doctest.h>

#include "report/xml_text.h"

using namespace report;

TEST_CASE("paragraphs, lists and lines are what planners type them as") {
    const auto blocks = blocksOf("Uno\nsigue\n\n- a\n- b\n  sigue b\n\n1. x\n2) y\nFin");
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<Paragraph>(blocks[0]).runs == Runs{{"Uno\nsigue"}});
    const List& bullets = std::get<List>(blocks[1]);
    CHECK_FALSE(bullets.numbered);
    REQUIRE(bullets.items.size() == 2);
    CHECK(textOf(bullets.items[1]) == "b sigue b");
    const List& numbers = std::get<List>(blocks[2]);
    CHECK(numbers.numbered);
    CHECK(textOf(numbers.items[1]) == "y Fin");
    CHECK(blocksOf("").empty());
    CHECK(blocksOf("\n \n\t\n").empty());
    CHECK(std::holds_alternative<Paragraph>(blocksOf("2019. Año de cambios").front()));
}

TEST_CASE("emphasis and links close or stay as typed") {
    CHECK(runsOf("a **b** c") == Runs{{"a "}, {"b", true}, {" c"}});
    CHECK(runsOf("*i*") == Runs{{"i", false, true}});
    CHECK(runsOf("**a *b* c**") == Runs{{"a ", true}, {"b", true, true}, {" c", true}});
    CHECK(runsOf("2 * 3 * 4") == Runs{{"2 * 3 * 4"}});
    CHECK(runsOf("**abierto") == Runs{{"**abierto"}});
    CHECK(runsOf("[ley](https://example.org/l?a=1) y") ==
          Runs{{"ley", false, false, "https://example.org/l?a=1"}, {" y"}});
    CHECK(runsOf("[x](javascript:alert(1))") == Runs{{"[x](javascript:alert(1))"}});
    CHECK(runsOf("") == Runs{});
}

TEST_CASE("only what XML may hold is left of a text") {
    CHECK(cleaned(std::string("a\0b\x01\x1f\x7f"
                              "c",
                              7)) == "abc");
    CHECK(cleaned("a\r\nb\rc\td") == "a\nb\nc\td");
    CHECK(cleaned("\xC0\x80|\xED\xA0\x80|\xF5\x80\x80\x80|\xEF\xBF\xBE|\xC2") == "||||");
    CHECK(cleaned("ñ 👩‍👩‍👧 שלום") == "ñ 👩‍👩‍👧 שלום");
    CHECK(cleaned("a\u202Eb\u202Dc") == "abc");
    CHECK(xmlText("<a b=\"c\">&]]>") == "&lt;a b=&quot;c&quot;&gt;&amp;]]&gt;");
    CHECK(oneLine(" a \n\n b\t") == "a b");
}

TEST_CASE("only web, mail and inner addresses become links") {
    CHECK(isLink("https://a"));
    CHECK(isLink("HTTP://a"));
    CHECK(isLink("mailto:a@b"));
    CHECK(isLink("#s-1"));
    for (const char* bad : {"", "#", "javascript:alert(1)", " https://a", "java\nscript:x",
                            "data:text/html,x", "//a", "file:///etc", "https://", "https://a b"})
        CHECK_FALSE(isLink(bad));
}
