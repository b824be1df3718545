#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace ui {

// In the order of Tone.
static constexpr std::uint32_t light[] = {
    0x171B26, 0x565D6E, 0x0943B5, 0xFFFFFF, 0x106B4F, 0x7D5200, 0xB5340E, 0xA80521, 0xFCFBF8, 0xFFFFFF,
    0xDFE2EA, 0x7F879B, 0xE9F0FC, 0xE5E8F0, 0x0943B5, 0x07358F, 0x158361, 0xFDAA29, 0xF0572D, 0xA80521};
static constexpr std::uint32_t dark[] = {0xEDEFF5, 0xA9B0C0, 0x94B4FF, 0xFFFFFF, 0x5FD3A8, 0xFFC566, 0xFF9473,
                                         0xFF8496, 0x11151D, 0x191F2B, 0x2D3545, 0x79839A, 0x1C2A49, 0x2C3444,
                                         0x2A62DB, 0x2257C9, 0x3FBF90, 0xFDAA29, 0xFF7A52, 0xF2506A};
static const char* const names[] = {"ink",        "muted",     "accent",      "on-accent", "good",
                                    "watch",      "late",      "critical",    "page",      "surface",
                                    "line",       "field",     "accent-soft", "track",     "fill",
                                    "fill-hover", "good-mark", "watch-mark",  "late-mark", "critical-mark"};
static_assert(sizeof light == sizeof(std::uint32_t) * static_cast<int>(Tone::count));
static_assert(sizeof dark == sizeof light && sizeof names / sizeof *names == static_cast<int>(Tone::count));

// The font's height is 1.364 of its em (its hhea table), and Dear ImGui sets a font sharp only at whole
// pixels of that height: so sizes are chosen in these, and the style sheet gets the em that goes with them.
static constexpr TypeStyle style(float height, float lineHeight, bool bold) {
    return {height / 1.364f, lineHeight, bold};
}

TypeStyle Theme::type(Type type) const {
    float base = phone ? 23.f : 22.f, line = phone ? 26.f : 24.f;  // 17 and 16 CSS pixels
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

static float linear(std::uint32_t channel) {
    float c = static_cast<float>(channel & 255) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

static float luminance(std::uint32_t c) {
    return 0.2126f * linear(c >> 16) + 0.7152f * linear(c >> 8) + 0.0722f * linear(c);
}

float contrast(std::uint32_t a, std::uint32_t b) {
    float la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

static std::uint32_t mix(std::uint32_t a, std::uint32_t b, float share) {
    std::uint32_t result = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        float ca = static_cast<float>(a >> shift & 255), cb = static_cast<float>(b >> shift & 255);
        result |= static_cast<std::uint32_t>(std::lround(ca + (cb - ca) * share)) << shift;
    }
    return result;
}

// `color` moved towards `end` until it stands out from all of `grounds` by `least`.
static std::uint32_t standing(std::uint32_t color, std::initializer_list<std::uint32_t> grounds,
                              std::uint32_t end, float least) {
    auto stands = [&](std::uint32_t c) {
        for (std::uint32_t ground : grounds)
            if (contrast(c, ground) < least) return false;
        return true;
    };
    for (int step = 0; step < 200 && !stands(color); ++step) {
        std::uint32_t next = mix(color, end, 0.02f);
        color = next == color ? end : next;
    }
    return color;
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
    std::copy_n(isDark ? dark : light, static_cast<int>(Tone::count), theme.colors);
    if (!isColor(accent)) return theme;
    auto own = static_cast<std::uint32_t>(std::strtoul(accent.c_str() + 1, nullptr, 16));
    auto set = [&](Tone tone, std::uint32_t c) { theme.colors[static_cast<int>(tone)] = c; };
    std::uint32_t page = theme.color(Tone::page), surface = theme.color(Tone::surface), white = 0xFFFFFF;
    // A soft ground on which every text can still be read.
    std::uint32_t soft = mix(page, own, isDark ? 0.25f : 0.1f);
    for (int step = 0; step < 60 && contrast(soft, theme.color(Tone::muted)) < 4.6f; ++step)
        soft = mix(soft, page, 0.1f);
    set(Tone::accentSoft, soft);
    set(Tone::accent, standing(own, {page, surface, soft}, isDark ? white : 0, 4.52f));
    // A filled button: white words on it, and its edge told from the page.
    std::uint32_t fill = isDark ? standing(own, {page, surface}, white, 3.02f) : own;
    set(Tone::fill, standing(fill, {white}, 0, 4.52f));
    set(Tone::fillHover, mix(theme.color(Tone::fill), 0x000000, 0.15f));
    return theme;
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
