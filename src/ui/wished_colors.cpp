#include "ui/wished_colors.h"

#include <initializer_list>

#include "ui/contrast.h"

namespace ui {

namespace {

constexpr float text = 4.5f, shape = 3;  // WCAG 2.2, 1.4.3 and 1.4.11
constexpr float strongText = 7, strongShape = 4.5f;

// The first of them that stands out, else the last: people's palettes are meant to be read, but nothing
// makes them so.
std::uint32_t firstSeen(std::initializer_list<std::uint32_t> wished,
                        std::initializer_list<std::uint32_t> grounds, float least) {
    for (std::uint32_t color : wished)
        if (standsOut(color, grounds, least)) return color;
    return *(wished.end() - 1);
}

}  // namespace

Theme withMoreContrast(Theme theme) {
    std::uint32_t page = theme.color(Tone::page), surface = theme.color(Tone::surface),
                  soft = theme.color(Tone::accentSoft), end = theme.dark ? 0xFFFFFF : 0;
    auto strengthen = [&](std::initializer_list<Tone> tones, float least) {
        for (Tone tone : tones)
            theme.set(tone, standing(theme.color(tone), {page, surface, soft}, end, least));
    };
    strengthen({Tone::ink, Tone::muted, Tone::accent, Tone::good, Tone::watch, Tone::late, Tone::critical},
               strongText);
    strengthen({Tone::field, Tone::goodMark, Tone::watchMark, Tone::lateMark, Tone::criticalMark},
               strongShape);
    strengthen({Tone::line}, shape);
    if (theme.dark) {
        // No blue is both dark enough under white words and light enough on a dark page.
        theme.set(Tone::fill, theme.color(Tone::accent));
        theme.set(Tone::onAccent, page);
    } else {
        theme.set(Tone::fill,
                  standing(theme.color(Tone::fill), {theme.color(Tone::onAccent)}, 0, strongText));
    }
    theme.set(Tone::fillHover, mix(theme.color(Tone::fill), end, 0.15f));
    theme.settle();
    return theme;
}

Theme inSystemColors(Theme theme, const SystemColors& system) {
    auto all = [&](std::initializer_list<Tone> tones, std::uint32_t color) {
        for (Tone tone : tones) theme.set(tone, color);
    };
    std::uint32_t canvas = system.canvas, ink = system.canvasText;
    theme.forced = true;
    theme.dark = contrast(canvas, 0xFFFFFF) > contrast(canvas, 0);
    all({Tone::page, Tone::surface, Tone::accentSoft, Tone::track}, canvas);
    all({Tone::ink, Tone::muted, Tone::good, Tone::watch, Tone::late, Tone::critical, Tone::line}, ink);
    theme.set(Tone::accent, firstSeen({system.linkText, ink}, {canvas}, text));

    // Chosen or filled: the pair that the person's system has for that.
    bool told = standsOut(system.highlight, {canvas}, shape) &&
                standsOut(system.highlightText, {system.highlight}, text);
    all({Tone::fill, Tone::fillHover}, told ? system.highlight : ink);
    theme.set(Tone::onAccent, told ? system.highlightText : canvas);
    all({Tone::goodMark, Tone::watchMark, Tone::lateMark, Tone::criticalMark, Tone::focus},
        firstSeen({system.highlight, ink}, {canvas}, shape));

    theme.set(Tone::entry, system.field);
    theme.set(Tone::entryInk, firstSeen({system.fieldText, ink}, {system.field}, text));
    theme.set(Tone::button, system.buttonFace);
    theme.set(Tone::buttonInk, firstSeen({system.buttonText, ink}, {system.buttonFace, canvas}, text));
    all({Tone::field, Tone::buttonEdge},
        firstSeen({system.buttonBorder, system.buttonText, ink}, {canvas}, shape));
    all({Tone::disabled, Tone::disabledEdge}, system.grayText);
    return theme;
}

}  // namespace ui
