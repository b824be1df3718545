// What changed between two moments, one thing a row: a ring where it stood, a dot where it stands, and a line
// from the one to the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct DumbbellRow {
    std::string label;
    std::optional<double> before, now;  // ratios on one scale; unset: no figure
    std::string changeText;             // "+ 3,2 puntos", at the right of the label
    std::string beforeText, nowText;    // "40 %", beside their marks
    Role role = Role::accent;
};

struct Dumbbells {
    std::vector<DumbbellRow> rows;
    std::string beforeKey, nowKey;  // "30 de junio", "30 de septiembre"
};

// The scale runs from 0 (or the lowest value, where that is less) to 1 (or the highest, where that is more).
// As high as its rows need.
Scene dumbbells(const Dumbbells& chart, const Frame& frame);

}  // namespace chart
