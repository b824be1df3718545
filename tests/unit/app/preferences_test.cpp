// What the person's system asks for reaches what is painted, also while the program runs.
#include <doctest/doctest.h>

#include "person.h"
#include "ui/theme.h"

using namespace test;
using ui::Tone;

namespace {

std::uint32_t shown(const Person& p, Tone tone) { return p.app().ui.theme().color(tone); }

const host::SystemColors yellowOnBlack{.canvas = 0x000000,
                                       .canvasText = 0xFFFF00,
                                       .linkText = 0x80FFFF,
                                       .buttonFace = 0x101010,
                                       .buttonText = 0xFFFFFF,
                                       .buttonBorder = 0xFFFFFE,
                                       .field = 0x000010,
                                       .fieldText = 0xFFFFF0,
                                       .highlight = 0x00FF00,
                                       .highlightText = 0x000001,
                                       .grayText = 0x909090};

}  // namespace

TEST_CASE("the system's colours are taken over, changed and given up while the program runs") {
    Person p("/encuesta");
    const std::uint32_t own = shown(p, Tone::page);
    auto set = [&](std::optional<host::SystemColors> colors) {
        host::Preferences preferences = p.browser().preferences();
        preferences.forcedColors = colors;
        p.browser().setPreferences(preferences);
        p.settle();
    };
    set(yellowOnBlack);
    CHECK(p.app().ui.theme().forced);
    CHECK(shown(p, Tone::page) == 0x000000);
    CHECK(shown(p, Tone::ink) == 0xFFFF00);
    CHECK(shown(p, Tone::accent) == 0x80FFFF);
    CHECK(shown(p, Tone::button) == 0x101010);
    CHECK(shown(p, Tone::buttonInk) == 0xFFFFFF);
    CHECK(shown(p, Tone::buttonEdge) == 0xFFFFFE);
    CHECK(shown(p, Tone::entry) == 0x000010);
    CHECK(shown(p, Tone::entryInk) == 0xFFFFF0);
    CHECK(shown(p, Tone::fill) == 0x00FF00);
    CHECK(shown(p, Tone::onAccent) == 0x000001);
    CHECK(shown(p, Tone::disabled) == 0x909090);
    host::SystemColors other = yellowOnBlack;
    other.canvasText = 0xFFC0FF;
    set(other);
    CHECK(shown(p, Tone::ink) == 0xFFC0FF);
    set(std::nullopt);
    CHECK_FALSE(p.app().ui.theme().forced);
    CHECK(shown(p, Tone::page) == own);
}

TEST_CASE("more contrast is asked for while the program runs, light and dark") {
    Person p("/encuesta");
    for (bool dark : {false, true}) {
        host::Preferences preferences = p.browser().preferences();
        preferences.dark = dark;
        preferences.moreContrast = false;
        p.browser().setPreferences(preferences);
        p.settle();
        const float before = ui::contrast(shown(p, Tone::line), shown(p, Tone::page));
        preferences.moreContrast = true;
        p.browser().setPreferences(preferences);
        p.settle();
        CHECK(before < 3);
        CHECK(ui::contrast(shown(p, Tone::line), shown(p, Tone::page)) >= 3);
        CHECK(ui::contrast(shown(p, Tone::muted), shown(p, Tone::page)) >= 7);
    }
}
