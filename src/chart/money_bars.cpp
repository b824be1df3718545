#include "chart/money_bars.h"

#include <algorithm>
#include <utility>

#include "chart/label_placing.h"
#include "chart/ticks.h"

namespace chart {

namespace {

constexpr float barHeight = 24;
constexpr float rowGap = 20;
constexpr float keyMark = 20;
constexpr float keyGap = 6;
constexpr float columnGap = 16;
constexpr float thinnest = 2;  // of an amount, zero too: it is seen that it was given

struct Layer {
    Series series;
    float share;  // of the bar's height: each lies inside the one it is drawn from
    Role role;
};
constexpr std::array<Layer, 4> layers{{{Series::appropriated, 1, Role::track},
                                       {Series::committed, 0.72f, Role::committed},
                                       {Series::obligated, 0.44f, Role::accent},
                                       {Series::paid, 0.16f, Role::target}}};

Box layerBox(float x, float y, float width, float height, const Layer& layer) {
    const float inner = height * layer.share;
    return {x, y + (height - inner) / 2, width, inner};
}

// Frames what is committed: its ground alone can hardly be told from the page. (A track has an edge of its
// own.)
void outline(const Box& box, std::size_t layer, Scene& scene) {
    if (layer != 1) return;
    scene.shapes.emplace_back(Polyline{{{box.x, box.y},
                                        {box.right(), box.y},
                                        {box.right(), box.bottom()},
                                        {box.x, box.bottom()},
                                        {box.x, box.y}},
                                       1,
                                       Role::accent,
                                       {}});
}

// The four terms, each with its part of a bar; where they end.
float drawKeys(const std::array<std::string, 4>& keys, const Frame& frame, Scene& scene) {
    const float line = std::max(lineHeight(frame.textSize), 16.0f) + 4;
    float x = 0;
    float y = 0;
    bool any = false;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].empty()) continue;
        const float width = keyMark + keyGap + frame.measure(keys[i], frame.textSize, false);
        if (width > scene.width) {
            scene.labelsLeftOut = true;
            continue;
        }
        if (x > 0 && x + width > scene.width) x = 0, y += line;
        for (std::size_t layer = 0; layer <= i; ++layer) {
            const Box box = layerBox(x + 1, y + (line - 16) / 2, keyMark - 2, 16, layers[layer]);
            scene.shapes.emplace_back(Rectangle{box, 0, layers[layer].role});
            outline(box, layer, scene);
        }
        scene.shapes.emplace_back(Text{
            keys[i], {x + keyMark + keyGap, y + line / 2}, Anchor::start, frame.textSize, false, Role::ink});
        x += width + columnGap;
        any = true;
    }
    return any ? y + line + 8 : 0;
}

float putLines(const std::string& text, float y, float most, bool bold, Role role, const Frame& frame,
               Scene& scene) {
    if (text.empty()) return y;
    const float height = lineHeight(frame.textSize);
    for (const std::string& line : wrapped(text, most, frame.textSize, bold, frame.measure).lines) {
        if (frame.measure(line, frame.textSize, bold) > most) {
            scene.labelsLeftOut = true;
            continue;
        }
        scene.shapes.emplace_back(Text{line, {0, y + height / 2}, Anchor::start, frame.textSize, bold, role});
        y += height;
    }
    return y;
}

}  // namespace

Scene moneyBars(const MoneyBars& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;
    double most = 0;
    for (const MoneyRow& row : chart.rows)
        for (const auto& amount : row.amounts)
            if (canBePlaced(amount)) most = std::max(most, *amount);
    float y = drawKeys(chart.keys, frame, scene);
    const float line = lineHeight(frame.textSize);
    std::array<std::vector<Datum>, 4> data;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const MoneyRow& row = chart.rows[i];
        if (i) y += rowGap;
        const float valueWidth =
            row.valueText.empty() ? 0 : frame.measure(row.valueText, frame.textSize, true);
        const bool beside =
            valueWidth + columnGap + frame.measure(row.label, frame.textSize, true) <= scene.width;
        const float top = y;
        y = putLines(row.label, y, scene.width - (beside ? valueWidth + columnGap : 0), true, Role::ink,
                     frame, scene);
        if (!row.valueText.empty() && beside)
            scene.shapes.emplace_back(Text{
                row.valueText, {scene.width, top + line / 2}, Anchor::end, frame.textSize, true, Role::ink});
        else
            y = putLines(row.valueText, y, scene.width, true, Role::ink, frame, scene);
        y += 4;
        if (!canBePlaced(row.amounts[0]) || most <= 0) {
            const float middle = y + barHeight / 2;
            scene.shapes.emplace_back(Polyline{{{0, middle}, {scene.width, middle}}, 2, Role::muted, {4, 4}});
        }
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            const auto& amount = row.amounts[layer];
            Datum& datum = data[layer].emplace_back(Datum{layers[layer].series, i, amount, std::nullopt});
            if (!canBePlaced(amount) || *amount < 0 || most <= 0) continue;
            // A pixel is left for the outline's own width.
            const float length = static_cast<float>(*amount / most) * (scene.width - 2);
            datum.at = Point{1 + length, y + barHeight / 2};
            const Box box = layerBox(1, y, std::max(length, thinnest), barHeight, layers[layer]);
            scene.shapes.emplace_back(Rectangle{box, 0, layers[layer].role});
            outline(box, layer, scene);
        }
        y += barHeight;
        if (!row.detailText.empty())
            y = putLines(row.detailText, y + 4, scene.width, false, Role::muted, frame, scene);
    }
    scene.height = std::max(y + 1, 1.0f);
    scene.plot = {1, 0, scene.width - 2, scene.height};
    for (const auto& series : data) scene.data.insert(scene.data.end(), series.begin(), series.end());
    return scene;
}

}  // namespace chart
