#include "chart/heat_map.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "chart/label_placing.h"
#include "chart/label_row.h"
#include "chart/light_mark.h"
#include "chart/ticks.h"

namespace chart {

namespace {

constexpr float wide = 480;          // from here on labels stand left of their cells
constexpr float labelShare = 0.38f;  // of the width, for them
constexpr float markSize = 10;
constexpr float cellGap = 2;
constexpr float leastCell = 14;
constexpr float keyGap = 6;
constexpr float between = 16;

bool isLight(Role role) {
    return role == Role::good || role == Role::watch || role == Role::late || role == Role::critical;
}

Role groundOf(Role state) {
    switch (state) {
        case Role::good:
            return Role::goodSoft;
        case Role::watch:
            return Role::watchSoft;
        case Role::late:
            return Role::lateSoft;
        case Role::critical:
            return Role::criticalSoft;
        case Role::accent:
            return Role::track;
        default:
            return Role::surface;
    }
}

// The state's sign: its shape, a bar across for what is owed, a fine dash for what was not asked.
void drawSign(Role state, Point centre, float size, Scene& scene) {
    if (isLight(state)) return drawLightMark(state, centre, size, scene);
    const bool owed = state == Role::accent;
    if (owed) return drawLightMark(Role::muted, centre, size, scene);
    const float half = size / 4;
    scene.shapes.emplace_back(
        Polyline{{{centre.x - half, centre.y}, {centre.x + half, centre.y}}, 1.5f, Role::muted, {}});
}

float drawKeys(const std::vector<std::string>& keys, const Frame& frame, Scene& scene) {
    static constexpr Role states[] = {Role::good,     Role::watch,  Role::late,
                                      Role::critical, Role::accent, Role::muted};
    const float line = lineHeight(frame.textSize) + 4;
    float x = 0;
    float y = 0;
    bool any = false;
    for (std::size_t i = 0; i < keys.size() && i < std::size(states); ++i) {
        if (keys[i].empty()) continue;
        const float width = markSize + keyGap + frame.measure(keys[i], frame.textSize, false);
        if (width > scene.width) {
            scene.labelsLeftOut = true;
            continue;
        }
        if (x > 0 && x + width > scene.width) x = 0, y += line;
        drawSign(states[i], {x + markSize / 2 + 1, y + line / 2}, markSize, scene);
        scene.shapes.emplace_back(Text{
            keys[i], {x + markSize + keyGap, y + line / 2}, Anchor::start, frame.textSize, false, Role::ink});
        x += width + between;
        any = true;
    }
    return any ? y + line + 8 : 0;
}

}  // namespace

Scene heatMap(const HeatMap& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;
    const float line = lineHeight(frame.textSize);
    const std::size_t columns = chart.columns.size();
    const bool beside = frame.width >= wide && columns <= 8;
    const float left = beside ? std::floor(frame.width * labelShare) : 0;
    const float cell = columns ? (frame.width - left) / static_cast<float>(columns) : 0;
    float y = drawKeys(chart.keys, frame, scene);

    std::vector<RowLabel> heads;
    for (std::size_t c = 0; c < columns; ++c)
        heads.push_back({chart.columns[c], left + cell * (static_cast<float>(c) + 0.5f)});
    RowStyle style;
    style.y = y + line / 2;
    const std::vector<Text> head = thinnedRow(heads, style, frame, scene.width);
    if (head.empty() && columns) scene.labelsLeftOut = true;
    scene.shapes.insert(scene.shapes.end(), head.begin(), head.end());
    y += line + 4;
    scene.plot = {left, y, frame.width - left, 0};

    // Figures in all cells or in none: a gap would look like a missing one.
    float widest = 0;
    for (const HeatRow& row : chart.rows)
        for (const HeatCell& one : row.cells)
            widest = std::max(widest, frame.measure(one.text, frame.textSize, false));
    const bool figures = widest + markSize + keyGap + 8 <= cell && cell >= leastCell;
    for (const HeatRow& row : chart.rows) {
        const float most = beside ? left - between : frame.width;
        const LabelBlock label = wrapped(row.label, most, frame.textSize, false, frame.measure);
        float textY = y + line / 2 + (beside ? 2 : 0);
        for (const std::string& words : label.lines) {
            if (frame.measure(words, frame.textSize, false) > most) {
                scene.labelsLeftOut = true;
                continue;
            }
            scene.shapes.emplace_back(
                Text{words, {0, textY}, Anchor::start, frame.textSize, false, Role::ink});
            textY += line;
        }
        const float cells = std::max(line + 6, 22.0f);
        const float cellTop = beside ? y : textY - line / 2 + 2;
        for (std::size_t c = 0; c < columns; ++c) {
            const HeatCell none;
            const HeatCell& one = c < row.cells.size() ? row.cells[c] : none;
            const float x = left + cell * static_cast<float>(c);
            const Box box{x + cellGap / 2, cellTop, std::max(cell - cellGap, 1.0f), cells};
            const Point middle{box.x + box.width / 2, box.y + box.height / 2};
            scene.shapes.emplace_back(Rectangle{box, 3, groundOf(one.state)});
            const float size = std::min(markSize, std::max(box.width - 2, 2.0f));
            if (figures && !one.text.empty()) {
                const float width = markSize + keyGap + frame.measure(one.text, frame.textSize, false);
                const float start = middle.x - width / 2;
                drawSign(one.state, {start + markSize / 2, middle.y}, size, scene);
                scene.shapes.emplace_back(Text{one.text,
                                               {start + markSize + keyGap, middle.y},
                                               Anchor::start,
                                               frame.textSize,
                                               false,
                                               Role::ink});
            } else {
                drawSign(one.state, middle, size, scene);
            }
            Datum datum{Series::reported, scene.data.size(), one.value, std::nullopt};
            if (canBePlaced(one.value)) datum.at = middle;
            scene.data.push_back(datum);
        }
        y = std::max(cellTop + cells, beside ? textY - line / 2 : 0.0f) + (beside ? 4 : 10);
    }
    scene.plot.height = std::max(y - scene.plot.y, 1.0f);
    scene.height = std::max(y, 1.0f);
    return scene;
}

}  // namespace chart
