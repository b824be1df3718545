// A theme in the colours that the person's system asks for: stronger ones, or those of the system itself.
#pragma once

#include <cstdint>

#include "ui/theme.h"

namespace ui {

// CSS' system colours, 0xRRGGBB.
struct SystemColors {
    std::uint32_t canvas, canvasText, linkText, buttonFace, buttonText, buttonBorder, field, fieldText,
        highlight, highlightText, grayText;
};

// `prefers-contrast: more`: texts seven times as light or dark as what they stand on (WCAG 2.2, 1.4.6), and
// every line to be seen as well as the edge of a field is otherwise.
Theme withMoreContrast(Theme theme);

// `forced-colors: active`: nothing but the person's own colours. What they say by a colour of their own here
// (a link, a button, what is chosen) is said so; states are told by shape and words.
Theme inSystemColors(Theme theme, const SystemColors& system);

}  // namespace ui
