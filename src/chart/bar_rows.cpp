#include "chart/bar_rows.h"

#include <algorithm>
#include <utility>

#include "chart/label_placing.h"
#include "chart/light_mark.h"
#include "chart/move.h"
#include "chart/progress_bar.h"

namespace chart {

namespace {

constexpr float rowGap = 20;
constexpr float markSize = 12;
constexpr float markGap = 6;
constexpr float columnGap = 16;
constexpr ProgressBarSizes sizes{14, 4, 3};

// Lines of a wrapped text from `y` down; where they end.
float putLines(const std::string& text, float x, float y, float most, bool bold, Role role,
               const Frame& frame, Scene& scene) {
    if (text.empty()) return y;
    for (const std::string& line : wrapped(text, most, frame.textSize, bold, frame.measure).lines) {
        const float height = lineHeight(frame.textSize);
        if (frame.measure(line, frame.textSize, bold) > most) {
            scene.labelsLeftOut = true;  // one word wider than the chart
            continue;
        }
        scene.shapes.emplace_back(Text{line, {x, y + height / 2}, Anchor::start, frame.textSize, bold, role});
        y += height;
    }
    return y;
}

// The state's shape and word at the left, the value at the right; where the line ends.
float putState(const BarRow& row, float y, const Frame& frame, Scene& scene) {
    const float line = lineHeight(frame.textSize);
    const float middle = y + line / 2;
    const float valueWidth = frame.measure(row.valueText, frame.textSize, true);
    const float most = scene.width - valueWidth - columnGap - markSize - markGap;
    float bottom = middle + line / 2;
    if (!row.stateText.empty()) {
        drawLightMark(row.state, {markSize / 2, middle}, markSize, scene);
        bottom = std::max(
            bottom, putLines(row.stateText, markSize + markGap, y, most, true, row.state, frame, scene));
    }
    if (valueWidth > scene.width)
        scene.labelsLeftOut = true;
    else if (!row.valueText.empty())
        scene.shapes.emplace_back(
            Text{row.valueText, {scene.width, middle}, Anchor::end, frame.textSize, true, Role::ink});
    return bottom;
}

}  // namespace

Scene barRows(const BarRows& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;
    std::vector<Datum> reported;
    std::vector<Datum> programmed;
    float y = 0;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const BarRow& row = chart.rows[i];
        if (i) y += rowGap;
        y = putLines(row.label, 0, y, scene.width, true, Role::ink, frame, scene);
        y = putState(row, y + 2, frame, scene) + 2;
        Scene bar = progressBar({row.value, row.target, row.state == Role::muted ? Role::accent : row.state},
                                scene.width, sizes);
        const Point by{0, y};
        for (Shape& shape : bar.shapes) scene.shapes.push_back(moved(std::move(shape), by));
        for (Datum& datum : bar.data) {
            datum.index = i;
            if (datum.at) datum.at->y += y;
            (datum.series == Series::reported ? reported : programmed).push_back(datum);
        }
        y += bar.height;
        if (!row.detailText.empty())
            y = putLines(row.detailText, 0, y + 2, scene.width, false, Role::muted, frame, scene);
    }
    if (!chart.key.empty()) {
        y += rowGap;
        y = putLines(chart.key, 0, y, scene.width, false, Role::muted, frame, scene);
    }
    scene.plot = {0, 0, scene.width, std::max(y, 1.0f)};
    scene.height = std::max(y, 1.0f);
    scene.data = std::move(programmed);
    scene.data.insert(scene.data.end(), reported.begin(), reported.end());
    return scene;
}

}  // namespace chart
