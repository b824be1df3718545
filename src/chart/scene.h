// A chart laid out: shapes with places and colour roles, and where each value was put. `ui/` paints a scene
// and `report/` writes it as SVG: the same geometry on screen, in the picture and in print.
//
// Units are CSS pixels; x grows to the right, y downwards, (0, 0) is the top left corner.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chart {

// What a colour is for; the theme says which one it is. A painter takes the darker text shade of a status
// role for Text: amber words on white cannot be read.
enum class Role {
    ink,
    muted,
    grid,
    axis,  // the zero line
    track,
    accent,
    accentSoft,
    good,
    watch,
    late,
    critical,
    target,   // what was programmed: tick, dashed line and its label
    surface,  // what the chart lies on
    // Grounds that words and signs can lie on.
    goodSoft,
    watchSoft,
    lateSoft,
    criticalSoft,
    committed,  // between accentSoft and accent
    // The same in every theme: what is scanned from the screen or printed.
    paper,
    print,
};

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool operator==(const Box&) const = default;
};

// Lengths of a dashed line's strokes and gaps; `on` 0: solid.
struct Dash {
    float on = 0;
    float off = 0;
    bool operator==(const Dash&) const = default;
};

struct Rectangle {
    Box box;
    float radius = 0;  // of the corners; at most half the shorter side
    Role role = Role::ink;
};

// Two points or more. Joins and ends are round when solid, ends butt when dashed.
struct Polyline {
    std::vector<Point> points;
    float width = 1;
    Role role = Role::ink;
    Dash dash;
};

// Filled, convex.
struct Polygon {
    std::vector<Point> points;
    Role role = Role::ink;
};

struct Dot {
    Point centre;
    float radius = 0;
    Role role = Role::ink;
};

enum class Anchor { start, middle, end };

// One line of text. `at.y` is the middle of its line box, which is lineHeight(size) high; the baseline lies
// baselineShift * size below it.
struct Text {
    std::string text;
    Point at;
    Anchor anchor = Anchor::start;
    float size = 14;
    bool bold = false;
    Role role = Role::ink;
};

inline constexpr float baselineShift = 0.35f;
inline float lineHeight(float size) { return size * 1.25f; }

using Shape = std::variant<Rectangle, Polyline, Polygon, Dot, Text>;

// Which of a chart's values a datum is.
enum class Series {
    programmed,
    reported,
    // of money
    appropriated,
    committed,
    obligated,
    paid,
    // of a change
    before,
    now,
    // of a schedule
    begins,
    ends,
};

// A value as it was given in, and where it was put. `at` is unset when it is missing or cannot be drawn.
struct Datum {
    Series series = Series::programmed;
    std::size_t index = 0;  // in the series given in
    std::optional<double> value;
    std::optional<Point> at;
};

struct Scene {
    float width = 0;
    float height = 0;
    Box plot;                    // where values are drawn, without the labels around
    std::vector<Shape> shapes;   // in painting order
    std::vector<Datum> data;     // all of them: series by series, in the order given
    bool fromZero = true;        // false: the value axis leaves zero out, which the chart's words should say
    bool labelsLeftOut = false;  // true: some label found no room; the table beside the chart has it
};

// Width in pixels of one line of text.
using TextMeasure = std::function<float(std::string_view text, float size, bool bold)>;

// A number as the reader's language writes it, with so many decimals.
using NumberText = std::function<std::string(double value, int decimals)>;

// Room and type for a chart. Width under `narrowest` is taken as that; height 0: one that suits the width.
struct Frame {
    float width = 320;
    float height = 0;
    float textSize = 14;
    TextMeasure measure;  // required
    NumberText number;    // required: axis numbers; direct labels come ready-made
};

inline constexpr float narrowest = 200;

// Where a text's line box lies.
Box boxOf(const Text& text, const TextMeasure& measure);

bool overlap(const Box& a, const Box& b);

}  // namespace chart
