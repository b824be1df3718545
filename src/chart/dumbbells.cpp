#include "chart/dumbbells.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/label_placing.h"
#include "chart/ticks.h"

namespace chart {

namespace {

constexpr float radius = 6;
constexpr float rowGap = 16;
constexpr float labelGap = 4;
constexpr float columnGap = 16;

void drawRing(Point centre, Role role, Scene& scene) {
    scene.shapes.emplace_back(Dot{centre, radius, role});
    scene.shapes.emplace_back(Dot{centre, radius - 2, Role::surface});
}

float putLines(const std::string& text, float y, float most, const Frame& frame, Scene& scene) {
    const float height = lineHeight(frame.textSize);
    for (const std::string& line : wrapped(text, most, frame.textSize, true, frame.measure).lines) {
        if (frame.measure(line, frame.textSize, true) > most) {
            scene.labelsLeftOut = true;
            continue;
        }
        scene.shapes.emplace_back(
            Text{line, {0, y + height / 2}, Anchor::start, frame.textSize, true, Role::ink});
        y += height;
    }
    return y;
}

// The words of both marks: outside of them, away from each other; what does not fit is left out.
void putValues(const DumbbellRow& row, std::optional<Point> before, std::optional<Point> now,
               const Frame& frame, Scene& scene) {
    const auto put = [&](const std::string& text, Point at, bool toTheRight, bool bold) {
        if (text.empty()) return;
        const float width = frame.measure(text, frame.textSize, bold);
        const float x = toTheRight ? at.x + radius + labelGap : at.x - radius - labelGap;
        const bool fits = toTheRight ? x + width <= scene.width : x - width >= 0;
        if (!fits) {
            scene.labelsLeftOut = true;
            return;
        }
        scene.shapes.emplace_back(Text{text,
                                       {x, at.y},
                                       toTheRight ? Anchor::start : Anchor::end,
                                       frame.textSize,
                                       bold,
                                       bold ? Role::ink : Role::muted});
    };
    const bool rises = !before || !now || now->x >= before->x;
    const bool same = before && now && std::fabs(now->x - before->x) < 1;
    if (before && !same) put(row.beforeText, *before, !rises, false);
    if (now) put(row.nowText, *now, rises, true);
}

float drawKey(const Dumbbells& chart, const Frame& frame, Scene& scene) {
    const float line = lineHeight(frame.textSize) + 4;
    float x = 0;
    float y = 0;
    bool any = false;
    for (const bool isNow : {false, true}) {
        const std::string& words = isNow ? chart.nowKey : chart.beforeKey;
        if (words.empty()) continue;
        const float width = 2 * radius + labelGap + 2 + frame.measure(words, frame.textSize, false);
        if (width > scene.width) {
            scene.labelsLeftOut = true;
            continue;
        }
        if (x > 0 && x + width > scene.width) x = 0, y += line;
        const Point centre{x + radius, y + line / 2};
        if (isNow)
            scene.shapes.emplace_back(Dot{centre, radius, Role::accent});
        else
            drawRing(centre, Role::muted, scene);
        scene.shapes.emplace_back(Text{words,
                                       {x + 2 * radius + labelGap + 2, centre.y},
                                       Anchor::start,
                                       frame.textSize,
                                       false,
                                       Role::ink});
        x += width + columnGap;
        any = true;
    }
    return any ? y + line + 8 : 0;
}

}  // namespace

Scene dumbbells(const Dumbbells& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;
    double low = 0;
    double high = 1;
    float widest = 0;
    for (const DumbbellRow& row : chart.rows) {
        for (const auto& value : {row.before, row.now}) {
            if (!canBePlaced(value)) continue;
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
        widest = std::max({widest, frame.measure(row.beforeText, frame.textSize, false),
                           frame.measure(row.nowText, frame.textSize, true)});
    }
    // Room for the words beside the outermost marks, where that leaves a scale.
    const float margin = std::min(radius + labelGap + widest, scene.width * 0.3f);
    scene.plot = {margin, 0, scene.width - 2 * margin, 0};
    const auto placeOf = [&](double value) {
        return scene.plot.x + static_cast<float>((value - low) / (high - low)) * scene.plot.width;
    };
    const float line = lineHeight(frame.textSize);
    float y = drawKey(chart, frame, scene);
    scene.plot.y = y;
    std::vector<Datum> before;
    std::vector<Datum> now;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const DumbbellRow& row = chart.rows[i];
        if (i) y += rowGap;
        const float changeWidth =
            row.changeText.empty() ? 0 : frame.measure(row.changeText, frame.textSize, true) + columnGap;
        const float top = y;
        if (changeWidth < scene.width * 0.5f) {
            y = putLines(row.label, y, scene.width - changeWidth, frame, scene);
            if (changeWidth > 0)
                scene.shapes.emplace_back(Text{row.changeText,
                                               {scene.width, top + line / 2},
                                               Anchor::end,
                                               frame.textSize,
                                               true,
                                               Role::ink});
        } else {
            y = putLines(row.label, y, scene.width, frame, scene);
            y = putLines(row.changeText, y, scene.width, frame, scene);
        }
        const float middle = y + 2 + line / 2;
        scene.shapes.emplace_back(
            Polyline{{{scene.plot.x, middle}, {scene.plot.right(), middle}}, 1, Role::grid, {}});
        Datum& was = before.emplace_back(Datum{Series::before, i, row.before, std::nullopt});
        Datum& is = now.emplace_back(Datum{Series::now, i, row.now, std::nullopt});
        if (canBePlaced(row.before)) was.at = Point{placeOf(*row.before), middle};
        if (canBePlaced(row.now)) is.at = Point{placeOf(*row.now), middle};
        if (was.at && is.at && std::fabs(was.at->x - is.at->x) >= 1)
            scene.shapes.emplace_back(Polyline{{*was.at, *is.at}, 3, row.role, {}});
        if (was.at) drawRing(*was.at, Role::muted, scene);
        if (is.at) scene.shapes.emplace_back(Dot{*is.at, radius, row.role});
        putValues(row, was.at, is.at, frame, scene);
        y = middle + std::max(line / 2, radius) + 2;
    }
    scene.plot.height = std::max(y - scene.plot.y, 1.0f);
    scene.height = std::max(y, 1.0f);
    scene.data = std::move(before);
    scene.data.insert(scene.data.end(), now.begin(), now.end());
    return scene;
}

}  // namespace chart
