// Arithmetic with colours 0xRRGGBB: how far two are apart, and one that is far enough from others.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace ui {

// WCAG 2.2 contrast ratio, 1..21.
float contrast(std::uint32_t a, std::uint32_t b);

// `share` 0: `a`, 1: `b`.
std::uint32_t mix(std::uint32_t a, std::uint32_t b, float share);

bool standsOut(std::uint32_t color, std::initializer_list<std::uint32_t> grounds, float least);

// `color` moved towards `end` until it stands out from all of `grounds` by `least`.
std::uint32_t standing(std::uint32_t color, std::initializer_list<std::uint32_t> grounds, std::uint32_t end,
                       float least);

}  // namespace ui
