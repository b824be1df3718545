// A row of short texts under a plot, each below what it names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct RowLabel {
    std::string text;
    float x = 0;  // middle of what it names
};

struct RowStyle {
    float y = 0;  // middle of the row
    bool bold = false;
    Role role = Role::muted;
};

// The texts of a row, from left to right, centred below what they name and pushed in from the scene's edges.
// Where they do not all fit, every second, third… is taken. Empty ones take no room.
std::vector<Text> thinnedRow(const std::vector<RowLabel>& labels, const RowStyle& style, const Frame& frame,
                             float width);

// The same, whole or not at all.
std::optional<std::vector<Text>> wholeRow(const std::vector<RowLabel>& labels, const RowStyle& style,
                                          const Frame& frame, float width);

}  // namespace chart
