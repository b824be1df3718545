#include "ui/wished_colors.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace ui;

namespace {

struct Palette {
    const char* name;
    SystemColors colors;
};

// The contrast themes that Windows comes with, what Chromium takes for them elsewhere, and one that nobody
// can have meant: its own pairs can hardly be read.
const Palette palettes[] = {
    {"Aquatic",
     {0x202020, 0xFFFFFF, 0x75E9FC, 0x202020, 0xFFFFFF, 0xFFFFFF, 0x202020, 0xFFFFFF, 0x8EE3F0, 0x263B50,
      0xA6A6A6}},
    {"Desert",
     {0xFFFAEF, 0x3D3D3D, 0x1C5E75, 0xFFFAEF, 0x202020, 0x202020, 0xFFFAEF, 0x3D3D3D, 0x903909, 0xFFF5E3,
      0x676767}},
    {"Dusk",
     {0x2D3236, 0xFFFFFF, 0x70EBDE, 0x2D3236, 0xB6F6F0, 0xB6F6F0, 0x2D3236, 0xFFFFFF, 0xA1BFDE, 0x212D3B,
      0xA6A6A6}},
    {"Night sky",
     {0x000000, 0xFFFFFF, 0x8080FF, 0x000000, 0xFFEE32, 0xFFEE32, 0x000000, 0xFFFFFF, 0xD6B4FD, 0x2B2B2B,
      0xA6A6A6}},
    {"black on white",
     {0xFFFFFF, 0x000000, 0x00009F, 0xFFFFFF, 0x000000, 0x000000, 0xFFFFFF, 0x000000, 0x37336D, 0xFFFFFF,
      0x600000}},
    {"white on black",
     {0x000000, 0xFFFFFF, 0xFFFF00, 0x000000, 0xFFFFFF, 0xFFFFFF, 0x000000, 0xFFFFFF, 0x00B8CC, 0x000000,
      0x3FF23F}},
    {"hard to read",
     {0xFFFFFF, 0x000000, 0xFFFF80, 0xF0F0F0, 0xE0E0E0, 0xEEEEEE, 0xFFFFFF, 0xF8F8F8, 0xFFFFC0, 0xFFFFFF,
      0x808080}},
};

std::string hex(std::uint32_t color) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", static_cast<unsigned>(color));
    return text;
}

// Colours of a theme that are none of a palette's.
std::string strangers(const Theme& theme, const SystemColors& own) {
    std::string found;
    for (int i = 0; i < static_cast<int>(Tone::count); ++i) {
        std::uint32_t c = theme.colors[i];
        bool known = false;
        for (std::uint32_t color :
             {own.canvas, own.canvasText, own.linkText, own.buttonFace, own.buttonText, own.buttonBorder,
              own.field, own.fieldText, own.highlight, own.highlightText, own.grayText})
            known |= color == c;
        if (!known) found += std::to_string(i) + " is " + hex(c) + " ";
    }
    return found;
}

void checkSeen(const Theme& theme, std::initializer_list<Tone> tones, std::initializer_list<Tone> grounds,
               float least) {
    for (Tone tone : tones)
        for (Tone ground : grounds) {
            INFO("tone " << static_cast<int>(tone) << " " << hex(theme.color(tone)) << " on tone "
                         << static_cast<int>(ground) << " " << hex(theme.color(ground)));
            CHECK(contrast(theme.color(tone), theme.color(ground)) >= least);
        }
}

const std::vector<std::string> accents{"", "#FFFF00", "#000000", "#FFFFFF", "#FDAA29", "#00FF00", "#7F7F7F"};

}  // namespace

TEST_CASE("forced colours: nothing is painted in a colour that is not the person's") {
    for (const Palette& palette : palettes)
        for (bool dark : {false, true})
            for (const auto& accent : accents) {
                INFO(std::string(palette.name) << ", " << accent);
                CHECK(strangers(inSystemColors(makeTheme(dark, false, accent), palette.colors),
                                palette.colors) == "");
            }
}

TEST_CASE("forced colours: each thing has the colour that the system has for it") {
    const SystemColors night = palettes[3].colors;
    Theme theme = inSystemColors(makeTheme(false, true, "#7A1FA2"), night);
    CHECK(theme.forced);
    CHECK(theme.phone);
    CHECK(theme.color(Tone::page) == night.canvas);
    CHECK(theme.color(Tone::surface) == night.canvas);
    CHECK(theme.color(Tone::ink) == night.canvasText);
    CHECK(theme.color(Tone::muted) == night.canvasText);
    CHECK(theme.color(Tone::critical) == night.canvasText);
    CHECK(theme.color(Tone::accent) == night.linkText);
    CHECK(theme.color(Tone::button) == night.buttonFace);
    CHECK(theme.color(Tone::buttonInk) == night.buttonText);
    CHECK(theme.color(Tone::buttonEdge) == night.buttonBorder);
    CHECK(theme.color(Tone::entry) == night.field);
    CHECK(theme.color(Tone::entryInk) == night.fieldText);
    CHECK(theme.color(Tone::fill) == night.highlight);
    CHECK(theme.color(Tone::onAccent) == night.highlightText);
    CHECK(theme.color(Tone::focus) == night.highlight);
    CHECK(theme.color(Tone::disabled) == night.grayText);
    CHECK(theme.color(Tone::disabledEdge) == night.grayText);
}

TEST_CASE("forced colours: what the palette's pairs leave unreadable is written in its text's colour") {
    for (const Palette& palette : palettes) {
        INFO(std::string(palette.name));
        Theme theme = inSystemColors(makeTheme(false, false, ""), palette.colors);
        checkSeen(theme, {Tone::ink, Tone::muted, Tone::accent, Tone::good, Tone::critical},
                  {Tone::page, Tone::surface, Tone::accentSoft}, 4.5f);
        checkSeen(theme, {Tone::buttonInk}, {Tone::button, Tone::page}, 4.5f);
        checkSeen(theme, {Tone::entryInk}, {Tone::entry}, 4.5f);
        checkSeen(theme, {Tone::onAccent}, {Tone::fill, Tone::fillHover}, 4.5f);
        checkSeen(theme,
                  {Tone::fill, Tone::field, Tone::buttonEdge, Tone::focus, Tone::line, Tone::goodMark,
                   Tone::watchMark, Tone::lateMark, Tone::criticalMark},
                  {Tone::page}, 3);
    }
}

TEST_CASE("forced colours: the browser is told whether they are dark, whatever else was wished") {
    for (bool dark : {false, true}) {
        CHECK(inSystemColors(makeTheme(dark, false, ""), palettes[0].colors).dark);
        CHECK_FALSE(inSystemColors(makeTheme(dark, false, ""), palettes[1].colors).dark);
    }
}

TEST_CASE("more contrast: texts at seven to one, and every line as strong as a field's frame") {
    for (bool dark : {false, true})
        for (const auto& accent : accents) {
            INFO((dark ? "dark " : "light ") << accent);
            Theme theme = withMoreContrast(makeTheme(dark, false, accent));
            const auto grounds = {Tone::page, Tone::surface, Tone::accentSoft};
            checkSeen(theme,
                      {Tone::ink, Tone::muted, Tone::accent, Tone::good, Tone::watch, Tone::late,
                       Tone::critical, Tone::buttonInk, Tone::entryInk},
                      grounds, 7);
            checkSeen(theme, {Tone::onAccent}, {Tone::fill}, 7);
            checkSeen(theme, {Tone::onAccent}, {Tone::fillHover}, 7);
            checkSeen(theme, {Tone::fill, Tone::fillHover, Tone::line}, {Tone::page, Tone::surface}, 3);
            checkSeen(theme,
                      {Tone::field, Tone::buttonEdge, Tone::goodMark, Tone::watchMark, Tone::lateMark,
                       Tone::criticalMark},
                      grounds, 4.5f);
        }
}

TEST_CASE("more contrast: no colour becomes weaker, and grounds stay") {
    for (bool dark : {false, true}) {
        Theme before = makeTheme(dark, false, ""), after = withMoreContrast(before);
        for (Tone ground : {Tone::page, Tone::surface, Tone::accentSoft})
            CHECK(after.color(ground) == before.color(ground));
        for (Tone tone : {Tone::muted, Tone::line, Tone::field, Tone::watch, Tone::watchMark})
            CHECK(contrast(after.color(tone), after.color(Tone::page)) >=
                  contrast(before.color(tone), before.color(Tone::page)));
        CHECK(contrast(after.color(Tone::muted), after.color(Tone::page)) >
              contrast(before.color(Tone::muted), before.color(Tone::page)));
    }
}
