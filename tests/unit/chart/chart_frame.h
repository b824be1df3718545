// What chart tests share: a frame with a plain text measure, random data from a fixed seed, and what any
// scene keeps.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

// Letters and figures of about the width of the product's face.
inline float plainMeasure(std::string_view text, float size, bool bold) {
    float letters = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins) letters += c == ' ' || c == '.' || c == ',' ? 0.3f : 0.56f;
    }
    return letters * size * (bold ? 1.06f : 1.0f);
}

inline std::string plainNumber(double value, int decimals) {
    char text[512];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

inline chart::Frame frameOf(float width) {
    chart::Frame frame;
    frame.width = width;
    frame.measure = plainMeasure;
    frame.number = plainNumber;
    return frame;
}

// The same numbers on every machine (xorshift).
class Random {
  public:
    explicit Random(std::uint32_t seed) : state(seed ? seed : 1) {}

    std::uint32_t next() {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
    int below(int end) { return static_cast<int>(next() % static_cast<std::uint32_t>(end)); }
    double unit() { return next() / 4294967296.0; }
    double between(double low, double high) { return low + (high - low) * unit(); }

  private:
    std::uint32_t state;
};

// A value now and then missing.
inline std::optional<double> valueOrGap(Random& random, double low, double high, int gapsOfTen) {
    if (random.below(10) < gapsOfTen) return std::nullopt;
    return random.between(low, high);
}

inline std::vector<chart::Text> textsOf(const chart::Scene& scene) {
    std::vector<chart::Text> texts;
    for (const chart::Shape& shape : scene.shapes) {
        if (const auto* text = std::get_if<chart::Text>(&shape)) texts.push_back(*text);
    }
    return texts;
}

template <class Kind>
std::vector<Kind> shapesOf(const chart::Scene& scene, chart::Role role) {
    std::vector<Kind> found;
    for (const chart::Shape& shape : scene.shapes) {
        const auto* kind = std::get_if<Kind>(&shape);
        if (kind && kind->role == role) found.push_back(*kind);
    }
    return found;
}

// What a shape covers, strokes included.
inline chart::Box extentOf(const chart::Shape& shape) {
    using namespace chart;
    const auto ofPoints = [](const std::vector<Point>& points, float half) {
        if (points.empty()) FAIL("a shape without points");
        float left = points[0].x, right = points[0].x, top = points[0].y, bottom = points[0].y;
        for (const Point& point : points) {
            if (!std::isfinite(point.x) || !std::isfinite(point.y)) FAIL("a point that is nowhere");
            left = std::min(left, point.x), right = std::max(right, point.x);
            top = std::min(top, point.y), bottom = std::max(bottom, point.y);
        }
        // Half a stroke across the line: axis-parallel ones do not grow along it when their ends are butt.
        const float dx = right > left && top == bottom ? 0 : half;
        const float dy = bottom > top && left == right ? 0 : half;
        return Box{left - dx, top - dy, right - left + 2 * dx, bottom - top + 2 * dy};
    };
    if (const auto* rectangle = std::get_if<Rectangle>(&shape)) return rectangle->box;
    if (const auto* line = std::get_if<Polyline>(&shape)) {
        if (line->points.size() < 2) FAIL("a line of one point");
        return ofPoints(line->points, line->width / 2);
    }
    if (const auto* polygon = std::get_if<Polygon>(&shape)) return ofPoints(polygon->points, 0);
    if (const auto* dot = std::get_if<Dot>(&shape)) return ofPoints({dot->centre}, dot->radius);
    return boxOf(*std::get_if<Text>(&shape), plainMeasure);
}

// Everything inside the scene, no two texts over each other, every number finite.
inline void checkScene(const chart::Scene& scene) {
    const float slack = 0.01f;
    REQUIRE(scene.width > 0);
    REQUIRE(scene.height > 0);
    for (const chart::Shape& shape : scene.shapes) {
        const chart::Box box = extentOf(shape);
        const bool fits = box.x >= -slack && box.y >= -slack && box.right() <= scene.width + slack &&
                          box.bottom() <= scene.height + slack && box.width >= 0 && box.height >= 0;
        if (fits) continue;
        CAPTURE(shape.index());
        CAPTURE(box.x);
        CAPTURE(box.y);
        CAPTURE(box.width);
        CAPTURE(box.height);
        CHECK(fits);
    }
    const std::vector<chart::Text> texts = textsOf(scene);
    std::vector<chart::Box> boxes;
    for (const chart::Text& text : texts) boxes.push_back(boxOf(text, plainMeasure));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        REQUIRE_FALSE(texts[i].text.empty());
        const chart::Box inner = {boxes[i].x + slack, boxes[i].y + slack, boxes[i].width - 2 * slack,
                                  boxes[i].height - 2 * slack};
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            if (!overlap(inner, boxes[j])) continue;
            CAPTURE(texts[i].text);
            CAPTURE(texts[j].text);
            FAIL_CHECK("two texts over each other");
        }
    }
}

// A greater value is never drawn lower.
inline void checkMonotone(const chart::Scene& scene) {
    bool monotone = true;
    for (const chart::Datum& a : scene.data) {
        for (const chart::Datum& b : scene.data) {
            if (a.at && b.at && *a.value < *b.value && a.at->y < b.at->y) monotone = false;
        }
    }
    CHECK(monotone);
}
