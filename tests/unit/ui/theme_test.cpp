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
const Tone textTones[] = {Tone::ink,   Tone::muted, Tone::accent,  Tone::good,
                          Tone::watch, Tone::late,  Tone::critical};
// Painted without a word in them: they must be seen to be understood (WCAG 2.2, 1.4.11).
const Tone marks[] = {Tone::goodMark, Tone::watchMark, Tone::lateMark, Tone::criticalMark};

const char* const toneNames[] = {
    "ink",          "muted",     "accent",   "onAccent",  "good",      "watch",        "late",
    "critical",     "page",      "surface",  "line",      "field",     "accentSoft",   "track",
    "fill",         "fillHover", "goodMark", "watchMark", "lateMark",  "criticalMark", "disabled",
    "disabledEdge", "entry",     "entryInk", "button",    "buttonInk", "buttonEdge",   "focus"};

// Pairs of colours that are not far enough apart, in words; empty when all are.
std::string tooClose(const Theme& theme, const std::string& what) {
    std::string found;
    auto apart = [&](Tone tone, Tone ground, float least) {
        float ratio = contrast(theme.color(tone), theme.color(ground));
        if (ratio >= least) return;
        char line[160];
        std::snprintf(line, sizeof line, "%s, %s: %s %s on %s %s is %.2f, not %.1f\n", what.c_str(),
                      theme.dark ? "dark" : "light", toneNames[static_cast<int>(tone)],
                      hex(theme.color(tone)).c_str(), toneNames[static_cast<int>(ground)],
                      hex(theme.color(ground)).c_str(), static_cast<double>(ratio),
                      static_cast<double>(least));
        found += line;
    };
    for (Tone ground : grounds) {
        for (Tone tone : textTones) apart(tone, ground, 4.5f);
        apart(Tone::field, ground, 3);
        apart(Tone::fill, ground, 3);  // a ticked box is a filled square
        apart(Tone::fillHover, ground, 3);
        apart(Tone::buttonEdge, ground, 3);
        apart(Tone::focus, ground, 3);
    }
    apart(Tone::focus, Tone::accentSoft, 3);
    apart(Tone::entryInk, Tone::entry, 4.5f);
    apart(Tone::buttonInk, Tone::button, 4.5f);
    // What is done of a bar has an edge of its words' tone, to be told from the track.
    for (Tone tone : {Tone::accent, Tone::good, Tone::watch, Tone::late, Tone::critical})
        apart(tone, Tone::track, 3);
    // What is chosen stands on a soft ground of the accent: an option, a card of a list, a place in the
    // navigation.
    for (Tone tone : textTones) apart(tone, Tone::accentSoft, 4.5f);
    // A card under the pointer lies on the track's grey: its title and its state.
    for (Tone tone : {Tone::ink, Tone::muted, Tone::good, Tone::watch, Tone::late, Tone::critical})
        apart(tone, Tone::track, 4.5f);
    apart(Tone::onAccent, Tone::fill, 4.5f);
    apart(Tone::onAccent, Tone::fillHover, 4.5f);
    return found;
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

TEST_CASE("every text and every edge of a field can be seen on page and surface, light and dark") {
    for (bool dark : {false, true}) {
        std::string found = tooClose(makeTheme(dark, false, ""), "the product's own colours");
        CHECK_MESSAGE(found.empty(), found);
    }
}

TEST_CASE("the marks of the four states can be seen on page and surface, light and dark") {
    for (bool dark : {false, true}) {
        Theme theme = makeTheme(dark, false, "");
        for (Tone mark : marks)
            for (Tone ground : grounds) {
                INFO(std::string(dark ? "dark: " : "light: ")
                     << std::string(toneNames[static_cast<int>(mark)]) << " on "
                     << std::string(toneNames[static_cast<int>(ground)]));
                // Amber is too light for a light page: what is painted in it has an edge of its text's tone.
                Tone seen = mark == Tone::watchMark ? Tone::watch : mark;
                CHECK(contrast(theme.color(seen), theme.color(ground)) >= 3);
            }
    }
}

TEST_CASE("a plan's own colour, whatever it is, leaves every text readable") {
    // Yellow, near black, near white, the greys in between, and a net over all the others.
    std::vector<std::uint32_t> colors{0x0943B5, 0xFFFFFF, 0x000000, 0xFFFF00, 0x00FF00, 0xFF00FF, 0x010203,
                                      0xFDFDFC, 0xFFFFE0, 0x777777, 0x808080, 0x11151D, 0x191F2B, 0xFCFBF8};
    for (std::uint32_t r = 0; r < 256; r += 51)
        for (std::uint32_t g = 0; g < 256; g += 51)
            for (std::uint32_t b = 0; b < 256; b += 51) colors.push_back(r << 16 | g << 8 | b);
    for (bool dark : {false, true}) {
        int wrong = 0;
        std::string first;
        for (std::uint32_t color : colors) {
            std::string found = tooClose(makeTheme(dark, false, hex(color)), "plan's colour " + hex(color));
            if (!found.empty() && ++wrong <= 3) first += found;
        }
        CHECK_MESSAGE(wrong == 0, wrong << " of " << colors.size() << " colours; the first:\n" << first);
    }
}

TEST_CASE("a plan's colour that can be read as it is stays as it is") {
    Theme theme = makeTheme(false, false, "#7A1FA2");
    CHECK(theme.color(Tone::accent) == 0x7A1FA2);
    CHECK(theme.color(Tone::fill) == 0x7A1FA2);
    CHECK(makeTheme(false, false, "#7a1fa2").color(Tone::accent) == 0x7A1FA2);
}

TEST_CASE("what is no colour changes nothing") {
    Theme plain = makeTheme(false, false, "");
    for (std::string text : {"rojo", "#12345", "#1234567", "#GGGGGG", "0943B5", "#", "#12 456", "#-12345",
                             "#+12345", "# 12345", "#0x123"}) {
        Theme theme = makeTheme(false, false, text);
        INFO(std::string(text));
        for (int i = 0; i < static_cast<int>(Tone::count); ++i) CHECK(theme.colors[i] == plain.colors[i]);
    }
}

TEST_CASE("on a wall every text is as much larger as is said, and the style sheet has the same sizes") {
    Theme theme = makeTheme(false, false, "");
    const TypeStyle usual = theme.type(Type::body);
    theme.larger = 150;
    // 22 and 24 pixels of font and line height, one and a half times.
    CHECK(theme.type(Type::body).size == doctest::Approx(33 / 1.364));
    CHECK(theme.type(Type::body).lineHeight == 36);
    CHECK(cssOf(theme).find("400 24.1935px/36px") != std::string::npos);
    theme.larger = 100;
    CHECK(theme.type(Type::body).size == usual.size);
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
    CHECK(css.find("--page:#11151d;") != std::string::npos);
    CHECK(cssOf(makeTheme(false, true, "")).find("color-scheme:light;") == 0);
}
