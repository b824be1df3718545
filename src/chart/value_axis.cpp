#include "chart/value_axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chart {

namespace {

constexpr float gap = 8;  // between the numbers and the plot
constexpr float shortestPlot = 80;
constexpr float widestShare = 0.4f;  // of the chart's width, for the numbers

}  // namespace

ValueAxis valueAxis(const std::vector<std::optional<double>>& values, bool zeroAlways, float plotHeight,
                    const Frame& frame) {
    ValueAxis axis;
    double low = 0;
    double high = 0;
    for (const auto& value : values) {
        if (!canBePlaced(value)) continue;
        low = axis.shown ? std::min(low, *value) : *value;
        high = axis.shown ? std::max(high, *value) : *value;
        axis.shown = true;
    }
    if (!axis.shown) return axis;

    axis.interval = axisInterval(low, high, zeroAlways);
    // Few lines, and never so near each other that their numbers touch.
    const int wanted = std::clamp(static_cast<int>(plotHeight / (2 * lineHeight(frame.textSize))), 1, 4);
    const Ticks ticks = niceTicks(axis.interval.low, axis.interval.high, wanted);
    axis.ticks = ticks.values;
    for (const double tick : axis.ticks) {
        axis.texts.push_back(frame.number(tick, ticks.decimals));
        axis.textWidth = std::max(axis.textWidth, frame.measure(axis.texts.back(), frame.textSize, false));
    }
    if (axis.textWidth > std::max(frame.width, narrowest) * widestShare) {
        axis.texts.clear();
        axis.textWidth = 0;
    }
    return axis;
}

float heightFor(const Frame& frame, float around) {
    const float suits =
        std::clamp(std::round(frame.width * 0.55f), 220.0f, 320.0f) + 4 * (frame.textSize - 14);
    return std::max(frame.height > 0 ? frame.height : suits, around + shortestPlot);
}

float placeOf(double value, const ValueAxis& axis, const Box& plot) {
    const double share = (value - axis.interval.low) / (axis.interval.high - axis.interval.low);
    return plot.bottom() - static_cast<float>(std::clamp(share, 0.0, 1.0) * plot.height);
}

float roomFor(const ValueAxis& axis) { return axis.textWidth > 0 ? axis.textWidth + gap : 0; }

void drawValueAxis(const ValueAxis& axis, const Frame& frame, Scene& scene) {
    if (!axis.shown) return;
    const Box& plot = scene.plot;
    scene.fromZero = axis.interval.low <= 0 && axis.interval.high >= 0;
    if (axis.texts.empty()) scene.labelsLeftOut = true;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const float y = placeOf(axis.ticks[i], axis, plot);
        Polyline line;
        line.points = {{plot.x, y}, {plot.right(), y}};
        line.role = axis.ticks[i] == 0 ? Role::axis : Role::grid;
        scene.shapes.emplace_back(std::move(line));
        if (i < axis.texts.size()) {
            scene.shapes.emplace_back(
                Text{axis.texts[i], {plot.x - gap, y}, Anchor::end, frame.textSize, false, Role::muted});
        }
    }
}

}  // namespace chart
