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

// `family`: the CSS font family list of its texts.
std::string svgOf(const Scene& scene, const Colors& colors, std::string_view family);

}  // namespace chart
