#include "chart/path_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/label_placing.h"
#include "chart/label_row.h"
#include "chart/ticks.h"
#include "chart/value_axis.h"

namespace chart {

namespace {

constexpr float wide = 480;           // from here on labels stand right of the lines' ends
constexpr float widestMargin = 0.3f;  // of the width, for them
constexpr float endRadius = 5;        // of the dot at the last reported value
constexpr float loneRadius = 3;       // of a value between two gaps
constexpr float labelGap = 4;
constexpr float programmedWidth = 2;
constexpr float reportedWidth = 3;

using Line = std::vector<Point>;

// The span of time shown: all moments, those without a value too, so that what is still to come has its room.
struct TimeSpan {
    double first = 0;
    double last = 0;
    bool any = false;

    void include(double when) {
        if (!canBePlaced(when)) return;
        first = any ? std::min(first, when) : when;
        last = any ? std::max(last, when) : when;
        any = true;
    }

    double shareOf(double when) const {
        return last > first ? std::clamp((when - first) / (last - first), 0.0, 1.0) : 0.5;
    }
};

TimeSpan spanOf(const PathChart& chart) {
    TimeSpan span;
    for (const Moment& moment : chart.programmed) span.include(moment.when);
    for (const Moment& moment : chart.reported) span.include(moment.when);
    for (const TimeLabel& label : chart.times) span.include(label.when);
    return span;
}

bool canPlace(const Moment& moment) { return canBePlaced(moment.when) && canBePlaced(moment.value); }

// The last moment with a value, which a line's label names.
const Moment* lastOf(const std::vector<Moment>& moments) {
    const auto found = std::find_if(moments.rbegin(), moments.rend(), canPlace);
    return found == moments.rend() ? nullptr : &*found;
}

// Room right of the plot: for the labels of lines that end there, where the chart is wide enough to give it.
float rightMargin(const PathChart& chart, const TimeSpan& span, const Frame& frame, float plotWidth) {
    const float least = endRadius + 2;
    if (frame.width < wide) return least;
    float margin = least;
    const auto ask = [&](const std::vector<Moment>& moments, const std::string& label) {
        const Moment* last = lastOf(moments);
        if (!last || label.empty()) return;
        const float width = frame.measure(label, frame.textSize, true) + endRadius + labelGap;
        const auto inPlot = static_cast<float>(1 - span.shareOf(last->when)) * plotWidth;
        margin = std::max(margin, width - inPlot);
    };
    ask(chart.programmed, chart.programmedLabel);
    ask(chart.reported, chart.reportedLabel);
    return std::min(margin, frame.width * widestMargin);
}

// A series in the plot: its unbroken pieces, and a datum for each value given in.
struct DrawnSeries {
    std::vector<Line> pieces;
    std::optional<Point> end;
};

DrawnSeries drawSeries(const std::vector<Moment>& moments, Series series, const TimeSpan& span,
                       const ValueAxis& axis, Scene& scene) {
    DrawnSeries drawn;
    bool open = false;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        Datum& datum = scene.data.emplace_back(Datum{series, i, moments[i].value, std::nullopt});
        if (!canPlace(moments[i])) {
            open = false;
            continue;
        }
        const auto share = static_cast<float>(span.shareOf(moments[i].when));
        datum.at =
            Point{scene.plot.x + share * scene.plot.width, placeOf(*moments[i].value, axis, scene.plot)};
        if (!open) drawn.pieces.emplace_back();
        drawn.pieces.back().push_back(*datum.at);
        drawn.end = datum.at;
        open = true;
    }
    return drawn;
}

void addPieces(const DrawnSeries& drawn, float width, Role role, Dash dash, Scene& scene) {
    for (const Line& piece : drawn.pieces) {
        if (piece.size() > 1) {
            scene.shapes.emplace_back(Polyline{piece, width, role, dash});
        } else {
            scene.shapes.emplace_back(Dot{piece.front(), loneRadius, role});
        }
    }
}

Box around(Point point, float radius) { return {point.x - radius, point.y - radius, 2 * radius, 2 * radius}; }

// Grid lines pass behind a label, not through its words.
void coverGrid(const PlacedLabel& label, Scene& scene) {
    const auto isCrossed = [&](const Shape& shape) {
        const auto* line = std::get_if<Polyline>(&shape);
        if (!line) return false;
        const Point& from = line->points.front();
        return from.y > label.box.y && from.y < label.box.bottom() && from.x < label.box.right() &&
               line->points.back().x > label.box.x;
    };
    if (std::any_of(scene.shapes.begin(), scene.shapes.end(), isCrossed)) {
        scene.shapes.emplace_back(Rectangle{label.box, 0, Role::surface});
    }
}

}  // namespace

Scene pathChart(const PathChart& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;

    const float line = lineHeight(frame.textSize);
    const bool hasLabels = !chart.programmedLabel.empty() || !chart.reportedLabel.empty();
    const float top = hasLabels ? line + endRadius + labelGap : line / 2 + 1;
    // Half a line under the plot belongs to the lowest number beside it.
    const float timeGap = line / 2 + 2;
    const float bottom = chart.times.empty() ? line / 2 + 1 : timeGap + line;
    scene.height = heightFor(frame, top + bottom);

    std::vector<std::optional<double>> values;
    for (const Moment& moment : chart.programmed) values.push_back(moment.value);
    for (const Moment& moment : chart.reported) values.push_back(moment.value);
    const float plotHeight = scene.height - top - bottom;
    const ValueAxis axis = valueAxis(values, false, plotHeight, frame);

    const TimeSpan span = spanOf(chart);
    const float left = std::max(roomFor(axis), endRadius + 2);
    const float right = rightMargin(chart, span, frame, frame.width - left);
    scene.plot = {left, top, frame.width - left - right, plotHeight};

    drawValueAxis(axis, frame, scene);
    Surroundings room;
    room.bounds = {0, 0, scene.width, scene.plot.bottom() + (chart.times.empty() ? bottom : 0)};
    for (const Shape& shape : scene.shapes) {
        if (const auto* text = std::get_if<Text>(&shape)) room.taken.push_back(boxOf(*text, frame.measure));
    }

    const DrawnSeries programmed = drawSeries(chart.programmed, Series::programmed, span, axis, scene);
    const DrawnSeries reported = drawSeries(chart.reported, Series::reported, span, axis, scene);
    for (const DrawnSeries* drawn : {&programmed, &reported}) {
        for (const Line& piece : drawn->pieces) {
            if (piece.size() > 1) {
                room.lines.push_back(piece);
            } else {
                room.taken.push_back(around(piece.front(), loneRadius));
            }
        }
    }
    if (reported.end) room.taken.push_back(around(*reported.end, endRadius));

    // What was reported is placed first: it is what the chart is about.
    std::optional<PlacedLabel> reportedLabel;
    std::optional<PlacedLabel> programmedLabel;
    const auto place = [&](const DrawnSeries& drawn, const std::string& text, float clear) {
        std::optional<PlacedLabel> label;
        if (!drawn.end || text.empty()) return label;
        label = placeLabel(text, *drawn.end, clear, frame.textSize, frame.measure, room);
        if (label) {
            room.taken.push_back(label->box);
            coverGrid(*label, scene);
        } else {
            scene.labelsLeftOut = true;
        }
        return label;
    };
    reportedLabel = place(reported, chart.reportedLabel, endRadius + labelGap);
    programmedLabel = place(programmed, chart.programmedLabel, labelGap + programmedWidth);

    addPieces(programmed, programmedWidth, Role::target, {6, 4}, scene);
    addPieces(reported, reportedWidth, chart.role, {}, scene);
    if (reported.end) scene.shapes.emplace_back(Dot{*reported.end, endRadius, chart.role});
    if (programmedLabel) drawLabel(*programmedLabel, frame.textSize, Role::target, scene);
    if (reportedLabel) drawLabel(*reportedLabel, frame.textSize, chart.role, scene);

    std::vector<RowLabel> times;
    for (const TimeLabel& time : chart.times) {
        if (!canBePlaced(time.when)) continue;
        const auto share = static_cast<float>(span.shareOf(time.when));
        times.push_back({time.text, scene.plot.x + share * scene.plot.width});
    }
    RowStyle style;
    style.y = scene.plot.bottom() + timeGap + line / 2;
    const std::vector<Text> row = thinnedRow(times, style, frame, scene.width);
    if (row.empty() && !times.empty()) scene.labelsLeftOut = true;
    scene.shapes.insert(scene.shapes.end(), row.begin(), row.end());
    return scene;
}

}  // namespace chart
