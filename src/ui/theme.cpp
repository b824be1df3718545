#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace ui {

// In the order of Tone.
static constexpr std::uint32_t light[] = {
    0x171B26, 0x565D6E, 0x0943B5, 0xFFFFFF, 0x106B4F, 0x7D5200, 0xB5340E, 0xA80521, 0xFCFBF8, 0xFFFFFF,
    0xDFE2EA, 0x7F879B, 0xE9F0FC, 0xE5E8F0, 0x0943B5, 0x07358F, 0x158361, 0xFDAA29, 0xF0572D, 0xA80521};
static constexpr std::uint32_t dark[] = {0xEDEFF5, 0xA9B0C0, 0x94B4FF, 0xFFFFFF, 0x5FD3A8, 0xFFC566, 0xFF9473,
                                         0xFF8496, 0x11151D, 0x191F2B, 0x2D3545, 0x79839A, 0x1C2A49, 0x2C3444,
                                         0x2A62DB, 0x326BE6, 0x3FBF90, 0xFDAA29, 0xFF7A52, 0xF2506A};
static const char* const names[] = {
    "ink",           "muted",      "accent",    "on-accent",  "good",       "watch",         "late",
    "critical",      "page",       "surface",   "line",       "field",      "accent-soft",   "track",
    "fill",          "fill-hover", "good-mark", "watch-mark", "late-mark",  "critical-mark", "disabled",
    "disabled-edge", "entry",      "entry-ink", "button",     "button-ink", "button-edge",   "focus"};
static constexpr int ownTones = static_cast<int>(Tone::disabled);  // the others follow
static_assert(sizeof light == sizeof(std::uint32_t) * ownTones);
static_assert(sizeof dark == sizeof light && sizeof names / sizeof *names == static_cast<int>(Tone::count));

// The font's height is 1.364 of its em (its hhea table), and Dear ImGui sets a font sharp only at whole
// pixels of that height: so sizes are chosen in these, and the style sheet gets the em that goes with them.
static constexpr TypeStyle style(float height, float lineHeight, bool bold) {
    return {height / 1.364f, lineHeight, bold};
}

TypeStyle Theme::type(Type type) const {
    const float base = phone ? 23.f : 22.f, line = phone ? 26.f : 24.f;  // 17 and 16 CSS pixels
    const float times = static_cast<float>(larger) / 100;
    const auto style = [times](float height, float lineHeight, bool bold) {
        return ui::style(std::round(height * times), std::round(lineHeight * times), bold);
    };
    switch (type) {
        case Type::strong:
            return style(base, line, true);
        case Type::small:
            return style(20, 22, false);
        case Type::smallStrong:
            return style(20, 22, true);
        case Type::lead:
            return phone ? style(24, 27, false) : style(26, 29, false);
        case Type::title:
            return phone ? style(37, 33, true) : style(50, 45, true);
        case Type::heading:
            return phone ? style(29, 27, true) : style(30, 28, true);
        case Type::subheading:
            return style(25, 24, true);
        case Type::figure:
            return phone ? style(60, 53, true) : style(66, 58, true);
        default:
            return style(base, line, false);
    }
}

// "#RRGGBB", or nothing.
static bool isColor(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == text.npos;
}

Theme makeTheme(bool isDark, bool phone, const std::string& accent) {
    Theme theme;
    theme.dark = isDark;
    theme.phone = phone;
    std::copy_n(isDark ? dark : light, ownTones, theme.colors);
    theme.settle();
    if (!isColor(accent)) return theme;
    auto own = static_cast<std::uint32_t>(std::strtoul(accent.c_str() + 1, nullptr, 16));
    std::uint32_t page = theme.color(Tone::page), surface = theme.color(Tone::surface), white = 0xFFFFFF;
    // A soft ground on which every text can still be read.
    std::uint32_t soft = mix(page, own, isDark ? 0.25f : 0.1f);
    auto readable = [&] {
        for (Tone tone : {Tone::muted, Tone::good, Tone::watch, Tone::late, Tone::critical})
            if (contrast(soft, theme.color(tone)) < 4.6f) return false;
        return true;
    };
    for (int step = 0; step < 60 && !readable(); ++step) soft = mix(soft, page, 0.1f);
    theme.set(Tone::accentSoft, soft);
    theme.set(Tone::accent, standing(own, {page, surface, soft}, isDark ? white : 0, 4.52f));
    // A filled button: white words on it, and its edge told from the page.
    std::uint32_t fill = isDark ? standing(own, {page, surface}, white, 3.02f) : own;
    theme.set(Tone::fill, standing(fill, {white}, 0, 4.52f));
    std::uint32_t hover = mix(theme.color(Tone::fill), 0x000000, 0.15f);
    theme.set(Tone::fillHover, isDark ? standing(hover, {page, surface}, white, 3.02f) : hover);
    theme.settle();
    return theme;
}

void Theme::settle() {
    set(Tone::disabled, color(Tone::muted));
    set(Tone::disabledEdge, color(Tone::line));
    set(Tone::entry, color(Tone::surface));
    set(Tone::entryInk, color(Tone::ink));
    set(Tone::button, color(Tone::surface));
    set(Tone::buttonInk, color(Tone::accent));
    set(Tone::buttonEdge, color(Tone::field));
    set(Tone::focus, color(Tone::accent));
}

std::string cssOf(const Theme& theme) {
    std::string css = theme.dark ? "color-scheme:dark;" : "color-scheme:light;";
    char text[64];
    for (int i = 0; i < static_cast<int>(Tone::count); ++i) {
        std::snprintf(text, sizeof text, "--%s:#%06x;", names[i], static_cast<unsigned>(theme.colors[i]));
        css += text;
    }
    for (int i = 0; i < static_cast<int>(Type::count); ++i) {
        TypeStyle style = theme.type(static_cast<Type>(i));
        std::snprintf(text, sizeof text, "--t%d:%d %gpx/%gpx Nunito Sans,system-ui,sans-serif;", i,
                      style.bold ? 700 : 400, static_cast<double>(style.size),
                      static_cast<double>(style.lineHeight));
        css += text;
    }
    return css;
}

}  // namespace ui
