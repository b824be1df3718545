// A chart as a picture of its own: SVG 1.1 with presentation attributes only, no scripts, links or style
// sheets.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "chart/scene.h"

namespace chart {

// The colour 0xRRGGBB for a role; `words`: of a text, which needs more contrast than a mark.
using Colors = std::function<std::uint32_t(Role role, bool words)>;

// `family`: the CSS font family list of its texts. `measure`: with it every text says how wide it is, so that
// it takes up the same room where those fonts are not to be had.
std::string svgOf(const Scene& scene, const Colors& colors, std::string_view family,
                  const TextMeasure& measure = {});

// Strokes, dots and words, and the edge of what is filled, are painted in the darker shade of a role that has
// one; what is filled is painted in the lighter. What was programmed has a rim of the ground around it.
inline constexpr float rim = 1.5f;

}  // namespace chart
