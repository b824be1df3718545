#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace ui;

namespace {

std::string hex(std::uint32_t color) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", static_cast<unsigned>(color));
    return text;
}

// What text is set on besides the page: cards, and what is chosen or under the pointer.
const Tone grounds[] = {Tone::page, Tone::surface};
const Tone textTones[] = {Tone::ink,  Tone::muted, Tone::accent,  Tone::good,
                          Tone::watch, Tone::late, Tone::critical};
// Painted without a word in them: they must be seen to be understood (WCAG 2.2, 1.4.11).
const Tone marks[] = {Tone::goodMark, Tone::lateMark, Tone::criticalMark};

void checkReadable(const Theme& theme, const std::string& what) {
    CAPTURE(what);
    CAPTURE(theme.dark);
    for (Tone ground : grounds)
        for (Tone tone : textTones) {
            CAPTURE(static_cast<int>(ground));
            CAPTURE(static_cast<int>(tone));
            CHECK(contrast(theme.color(tone), theme.color(ground)) >= 4.5f);
        }
    // What is chosen stands on a soft ground of the accent: the text of an option, of a place in the navigation.
    for (Tone tone : {Tone::ink, Tone::accent, Tone::muted}) {
        CAPTURE(static_cast<int>(tone));
        CHECK(contrast(theme.color(tone), theme.color(Tone::accentSoft)) >= 4.5f);
    }
    CHECK(contrast(theme.color(Tone::onAccent), theme.color(Tone::fill)) >= 4.5f);
    CHECK(contrast(theme.color(Tone::onAccent), theme.color(Tone::fillHover)) >= 4.5f);
    for (Tone ground : grounds) {
        CAPTURE(static_cast<int>(ground));
        CHECK(contrast(theme.color(Tone::field), theme.color(ground)) >= 3);
        // A ticked box is a filled square.
        CHECK(contrast(theme.color(Tone::fill), theme.color(ground)) >= 3);
    }
}

}  // namespace

TEST_CASE("contrast is WCAG's: known pairs") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0xFFFFFF, 0x000000) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.002));  // famously not enough
    CHECK(contrast(0x767676, 0xFFFFFF) == doctest::Approx(4.54).epsilon(0.002));
    CHECK(contrast(0xFF0000, 0xFFFFFF) == doctest::Approx(4.0).epsilon(0.002));
    CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
}

TEST_CASE("every text can be read on page and surface, light and dark") {
    for (bool dark : {false, true}) checkReadable(makeTheme(dark, false, ""), "the product's own colours");
}

TEST_CASE("marks and the edges of fields can be seen, light and dark") {
    for (bool dark : {false, true}) {
        Theme theme = makeTheme(dark, false, "");
        CAPTURE(dark);
        for (Tone mark : marks)
            for (Tone ground : grounds) {
                CAPTURE(static_cast<int>(mark));
                CAPTURE(static_cast<int>(ground));
                CHECK(contrast(theme.color(mark), theme.color(ground)) >= 3);
            }
    }
}

TEST_CASE("a plan's own colour, whatever it is, leaves every text readable") {
    std::vector<std::uint32_t> colors{0x0943B5, 0xFFFFFF, 0x000000, 0xFFFF00, 0x00FF00, 0xFF00FF};
    for (std::uint32_t r = 0; r < 256; r += 51)
        for (std::uint32_t g = 0; g < 256; g += 51)
            for (std::uint32_t b = 0; b < 256; b += 51) colors.push_back(r << 16 | g << 8 | b);
    for (std::uint32_t color : colors)
        for (bool dark : {false, true}) checkReadable(makeTheme(dark, false, hex(color)), hex(color));
}

TEST_CASE("a plan's colour that can be read as it is stays as it is") {
    Theme theme = makeTheme(false, false, "#7A1FA2");
    CHECK(theme.color(Tone::accent) == 0x7A1FA2);
    CHECK(theme.color(Tone::fill) == 0x7A1FA2);
    CHECK(makeTheme(false, false, "#7a1fa2").color(Tone::accent) == 0x7A1FA2);
}

TEST_CASE("what is no colour changes nothing") {
    Theme plain = makeTheme(false, false, "");
    for (const char* text : {"rojo", "#12345", "#1234567", "#GGGGGG", "0943B5", "#", "#12 456", "#-12345"}) {
        Theme theme = makeTheme(false, false, text);
        CAPTURE(text);
        for (int i = 0; i < static_cast<int>(Tone::count); ++i) CHECK(theme.colors[i] == plain.colors[i]);
    }
}

TEST_CASE("no text is smaller than 14 pixels, and lines are higher than their letters") {
    for (bool phone : {false, true}) {
        Theme theme = makeTheme(false, phone, "");
        for (int i = 0; i < static_cast<int>(Type::count); ++i) {
            TypeStyle style = theme.type(static_cast<Type>(i));
            CAPTURE(i);
            CHECK(style.size >= 14);
            CHECK(style.lineHeight >= style.size);
        }
        // iOS enlarges the page when a field with smaller letters takes the focus.
        CHECK(theme.type(Type::body).size >= 16);
    }
}

TEST_CASE("the style sheet gets every colour and every type, and no comma for a decimal point") {
    Theme theme = makeTheme(true, true, "#112233");
    std::string css = cssOf(theme);
    CHECK(css.find("color-scheme:dark;") == 0);
    for (int i = 0; i < static_cast<int>(Tone::count); ++i) {
        char value[16];
        std::snprintf(value, sizeof value, ":#%06x;", static_cast<unsigned>(theme.colors[i]));
        CAPTURE(value);
        CHECK(css.find(value) != std::string::npos);
    }
    for (int i = 0; i < static_cast<int>(Type::count); ++i)
        CHECK(css.find("--t" + std::to_string(i) + ":") != std::string::npos);
    CHECK(css.find(",px") == std::string::npos);
    CHECK(css.find("--page:#" + hex(theme.color(Tone::page)).substr(1, 0)) != std::string::npos);
    CHECK(cssOf(makeTheme(false, true, "")).find("color-scheme:light;") == 0);
}
