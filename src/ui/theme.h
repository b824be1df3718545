// The look as tokens, in one place: colours, type, space. The browser's style sheet gets the same ones as
// custom properties (`cssOf`), so that both faces and the text being typed look alike.
#pragma once

#include <cstdint>
#include <string>

#include "ui/contrast.h"

namespace ui {

// What a colour is for. Text tones come first: a node's tone is one of them.
enum class Tone : std::uint8_t {
    ink,
    muted,
    accent,
    onAccent,
    good,
    watch,
    late,
    critical,
    // surfaces and lines
    page,
    surface,
    line,
    field,
    accentSoft,
    track,
    fill,  // the primary button's ground
    fillHover,
    goodMark,
    watchMark,
    lateMark,
    criticalMark,
    // What a system with colours of its own tells apart; elsewhere they follow one of those above.
    disabled,      // words of what cannot be used now
    disabledEdge,  // and the frame around them
    entry,         // a field's ground
    entryInk,
    button,  // a button's ground, words and frame
    buttonInk,
    buttonEdge,
    focus,
    count
};

// How a text is set. The style sheet has a class for each, in this order.
enum class Type : std::uint8_t {
    body,
    strong,
    small,
    smallStrong,
    lead,
    title,
    heading,
    subheading,
    figure,
    count
};

struct TypeStyle {
    float size;        // CSS pixels
    float lineHeight;  // CSS pixels
    bool bold;
};

struct Theme {
    std::uint32_t colors[static_cast<int>(Tone::count)] = {};  // 0xRRGGBB
    bool dark = false;
    bool phone = false;
    bool forced = false;        // the colours are the system's
    std::uint8_t larger = 100;  // per cent of the usual size of all texts: more on a wall

    std::uint32_t color(Tone tone) const { return colors[static_cast<int>(tone)]; }
    void set(Tone tone, std::uint32_t color) { colors[static_cast<int>(tone)] = color; }
    // Gives the tones that follow another one its colour.
    void settle();
    TypeStyle type(Type type) const;
};

// `accent`: the plan's own colour "#RRGGBB" or empty. It is darkened or lightened until text in it can be
// read.
Theme makeTheme(bool dark, bool phone, const std::string& accent);

// The tokens as CSS declarations for :root.
std::string cssOf(const Theme& theme);

constexpr float touchTarget = 44;
constexpr float phoneWidth = 720;  // narrower: one column, bottom bar
constexpr float formWidth = 640;
constexpr float pageWidth = 1120;

}  // namespace ui
