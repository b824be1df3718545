#include "chart/column_pairs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/label_row.h"
#include "chart/ticks.h"
#include "chart/value_axis.h"

namespace chart {

namespace {

constexpr float widestColumn = 48;
constexpr float columnShare = 0.56f;  // of the room a pair has
constexpr float tickOverhang = 6;     // of the programmed line, left and right of its column
constexpr float tickWidth = 3;
constexpr float thinnest = 2;  // of a column: a report of zero is seen
constexpr float corner = 2;
constexpr float keyMark = 16;
constexpr float keyGap = 8;
constexpr float keyBelow = 8;  // between the key and the plot's first line of text

// The words of the key, side by side where they fit and below each other where not.
struct Key {
    Text reported;
    Text programmed;
    float height = 0;
    bool leftOut = false;
};

Key keyOf(const ColumnPairs& chart, const Frame& frame) {
    Key key;
    const float line = lineHeight(frame.textSize);
    const float indent = keyMark + keyGap;
    float x = 0;
    float row = 0;
    const auto put = [&](Text& text, const std::string& words) {
        if (words.empty()) return;
        const float width = indent + frame.measure(words, frame.textSize, false);
        if (width > frame.width) {
            key.leftOut = true;
            return;
        }
        if (x > 0 && x + width > frame.width) x = 0, ++row;
        text = {words, {x + indent, (row + 0.5f) * line}, Anchor::start, frame.textSize, false, Role::ink};
        x += width + 2 * keyGap;
        key.height = (row + 1) * line + keyBelow;
    };
    put(key.reported, chart.reportedKey);
    put(key.programmed, chart.programmedKey);
    return key;
}

void drawKey(const Key& key, Role columns, Scene& scene) {
    const auto markAt = [](const Text& text) { return text.at.x - keyMark - keyGap; };
    if (!key.reported.text.empty()) {
        const float side = 12;
        const Box box{markAt(key.reported) + (keyMark - side) / 2, key.reported.at.y - side / 2, side, side};
        scene.shapes.emplace_back(Rectangle{box, corner, columns});
        scene.shapes.emplace_back(key.reported);
    }
    if (!key.programmed.text.empty()) {
        const Box box{markAt(key.programmed), key.programmed.at.y - tickWidth / 2, keyMark, tickWidth};
        scene.shapes.emplace_back(Rectangle{box, tickWidth / 2, Role::target});
        scene.shapes.emplace_back(key.programmed);
    }
}

// The columns' own colour where they have one in common.
Role commonRole(const std::vector<ColumnPair>& pairs) {
    const auto differs = [&](const ColumnPair& pair) { return pair.role != pairs.front().role; };
    return pairs.empty() || std::any_of(pairs.begin(), pairs.end(), differs) ? Role::muted
                                                                             : pairs.front().role;
}

void drawColumn(const ColumnPair& pair, float middle, float width, const ValueAxis& axis, Scene& scene) {
    const float zero = placeOf(0, axis, scene.plot);
    const float left = middle - width / 2;
    if (canBePlaced(pair.reported)) {
        const float end = placeOf(*pair.reported, axis, scene.plot);
        const float height = std::max(std::fabs(zero - end), thinnest);
        const bool down = *pair.reported < 0;
        const float radius = std::min({corner, height / 2, width / 2});
        scene.shapes.emplace_back(
            Rectangle{{left, down ? zero : zero - height, width, height}, radius, pair.role});
    } else {
        scene.shapes.emplace_back(Polyline{{{left, zero}, {left + width, zero}}, 2, Role::muted, {3, 3}});
    }
}

void drawProgrammed(double value, float middle, float width, const ValueAxis& axis, Scene& scene) {
    const float y = placeOf(value, axis, scene.plot);
    const Box box{middle - width / 2, y - tickWidth / 2, width, tickWidth};
    scene.shapes.emplace_back(Rectangle{box, std::min(tickWidth, width) / 2, Role::target});
}

}  // namespace

Scene columnPairs(const ColumnPairs& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;

    std::vector<std::optional<double>> values;
    for (const ColumnPair& pair : chart.pairs) {
        values.push_back(pair.programmed);
        values.push_back(pair.reported);
    }
    const Key key = keyOf(chart, frame);
    const float line = lineHeight(frame.textSize);
    const float top = key.height + line / 2;
    // The numbers' room decides which rows fit below, and these how high the plot is: its ticks are chosen
    // for the lowest it can be, with all three rows.
    const float lowestPlot = heightFor(frame, top + 4 * line) - top - 4 * line;
    const ValueAxis axis = valueAxis(values, true, lowestPlot, frame);
    const float left = std::max(roomFor(axis), 2.0f);
    const float plotWidth = frame.width - left - 2;
    const float slot = plotWidth / static_cast<float>(std::max<std::size_t>(chart.pairs.size(), 1));
    const auto middleOf = [&](std::size_t i) { return left + slot * (static_cast<float>(i) + 0.5f); };

    // The rows under the plot, from the top; where a row begins is only known once those above it are.
    std::vector<Text> texts;
    float below = line / 2 + 1;
    const auto addRow = [&](auto textOf, bool bold, Role role, bool thin) {
        std::vector<RowLabel> labels;
        for (std::size_t i = 0; i < chart.pairs.size(); ++i)
            labels.push_back({textOf(chart.pairs[i]), middleOf(i)});
        const bool asked =
            std::any_of(labels.begin(), labels.end(), [](const auto& l) { return !l.text.empty(); });
        if (!asked) return;
        // Half a line under the plot belongs to the lowest number beside it.
        const float start = texts.empty() ? line / 2 + 2 : below;
        const RowStyle style{start + line / 2, bold, role};
        std::optional<std::vector<Text>> row = wholeRow(labels, style, frame, frame.width);
        if (!row && thin) row = thinnedRow(labels, style, frame, frame.width);
        if (!row || row->empty()) {
            scene.labelsLeftOut = true;
            return;
        }
        texts.insert(texts.end(), row->begin(), row->end());
        below = start + line;
    };
    addRow([](const ColumnPair& pair) { return pair.label; }, false, Role::muted, true);
    addRow([](const ColumnPair& pair) { return pair.reportedText; }, true, Role::ink, false);
    addRow([](const ColumnPair& pair) { return pair.programmedText; }, false, Role::muted, false);

    scene.height = heightFor(frame, top + below);
    scene.plot = {left, top, plotWidth, scene.height - top - below};
    if (key.leftOut) scene.labelsLeftOut = true;

    drawKey(key, commonRole(chart.pairs), scene);
    drawValueAxis(axis, frame, scene);
    const float columnWidth = std::min(slot * columnShare, widestColumn);
    const float programmedWidth = std::min(columnWidth + 2 * tickOverhang, slot);
    for (std::size_t i = 0; i < chart.pairs.size(); ++i) {
        const ColumnPair& pair = chart.pairs[i];
        if (axis.shown) drawColumn(pair, middleOf(i), columnWidth, axis, scene);
        if (canBePlaced(pair.programmed)) {
            drawProgrammed(*pair.programmed, middleOf(i), programmedWidth, axis, scene);
        }
    }
    for (const Series series : {Series::programmed, Series::reported}) {
        for (std::size_t i = 0; i < chart.pairs.size(); ++i) {
            const ColumnPair& pair = chart.pairs[i];
            const auto& value = series == Series::programmed ? pair.programmed : pair.reported;
            Datum& datum = scene.data.emplace_back(Datum{series, i, value, std::nullopt});
            if (canBePlaced(value)) datum.at = Point{middleOf(i), placeOf(*value, axis, scene.plot)};
        }
    }
    for (Text& text : texts) {
        text.at.y += scene.plot.bottom();
        scene.shapes.emplace_back(std::move(text));
    }
    return scene;
}

}  // namespace chart
