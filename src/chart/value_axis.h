// The value axis that path charts and columns share: which interval it shows, its grid lines and its numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"
#include "chart/ticks.h"

namespace chart {

struct ValueAxis {
    Interval interval;
    std::vector<double> ticks;
    std::vector<std::string> texts;  // one a tick; empty: they do not fit beside the plot
    float textWidth = 0;             // of the widest
    bool shown = false;              // false: no value to show, so no grid and no numbers either
};

// The axis of these values, of which those that cannot be placed are passed over, in a plot of that height.
ValueAxis valueAxis(const std::vector<std::optional<double>>& values, bool zeroAlways, float plotHeight,
                    const Frame& frame);

// How high a chart is: as its frame says, or as suits its width and text, and never so low that less than a
// small plot is left beside the `around` pixels of labels above and below it.
float heightFor(const Frame& frame, float around);

// Where a value that can be placed stands in the plot.
float placeOf(double value, const ValueAxis& axis, const Box& plot);

// Room for the numbers left of the plot, gap included.
float roomFor(const ValueAxis& axis);

// Grid lines over the plot's width, the zero line among them, and the numbers at their left.
void drawValueAxis(const ValueAxis& axis, const Frame& frame, Scene& scene);

}  // namespace chart
