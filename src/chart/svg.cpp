#include "chart/svg.h"

#include <cstdio>

namespace chart {
namespace {

// A length to a hundredth of a pixel, as SVG writes numbers in any language.
std::string length(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(value));
    std::string result = text;
    while (result.back() == '0') result.pop_back();
    if (result.back() == '.') result.pop_back();
    return result == "-0" ? "0" : result;
}

std::string attribute(const char* name, const std::string& value) {
    return std::string(" ") + name + "=\"" + value + "\"";
}

std::string color(std::uint32_t value) {
    char text[16];
    std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(value & 0xFFFFFF));
    return text;
}

// Text and attribute values: XML's own signs, and what XML cannot hold is left out.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            result += c;
    }
    return result;
}

std::string pointList(const std::vector<Point>& points) {
    std::string list;
    for (const Point& point : points) {
        if (!list.empty()) list += " ";
        list += length(point.x) + "," + length(point.y);
    }
    return list;
}

struct Writer {
    const Colors& colors;
    const TextMeasure& measure;

    // Amber can hardly be told from a light page: what is filled has an edge.
    std::string edge(Role role) const {
        if (colors(role, true) == colors(role, false)) return {};
        return attribute("stroke", color(colors(role, true)));
    }

    std::string operator()(const Rectangle& r) const {
        std::string shape = "<rect" + attribute("x", length(r.box.x)) + attribute("y", length(r.box.y)) +
                            attribute("width", length(r.box.width)) +
                            attribute("height", length(r.box.height));
        if (r.radius > 0) shape += attribute("rx", length(r.radius));
        shape += attribute("fill", color(colors(r.role, false)));
        if (r.role == Role::target)
            return shape + attribute("stroke", color(colors(Role::surface, false))) +
                   attribute("stroke-width", length(2 * rim)) + attribute("paint-order", "stroke") + "/>";
        return shape + edge(r.role) + "/>";
    }
    std::string operator()(const Polyline& line) const {
        const bool dashed = line.dash.on > 0 && line.dash.off > 0;
        std::string shape = "<polyline" + attribute("points", pointList(line.points)) +
                            attribute("fill", "none") +
                            attribute("stroke", color(colors(line.role, !dashed))) +
                            attribute("stroke-width", length(line.width));
        if (dashed)
            shape += attribute("stroke-dasharray", length(line.dash.on) + " " + length(line.dash.off));
        else
            shape += attribute("stroke-linecap", "round") + attribute("stroke-linejoin", "round");
        return shape + "/>";
    }
    std::string operator()(const Polygon& area) const {
        return "<polygon" + attribute("points", pointList(area.points)) +
               attribute("fill", color(colors(area.role, false))) + edge(area.role) + "/>";
    }
    std::string operator()(const Dot& dot) const {
        return "<circle" + attribute("cx", length(dot.centre.x)) + attribute("cy", length(dot.centre.y)) +
               attribute("r", length(dot.radius)) + attribute("fill", color(colors(dot.role, true))) + "/>";
    }
    std::string operator()(const Text& text) const {
        std::string shape = "<text" + attribute("x", length(text.at.x)) +
                            attribute("y", length(text.at.y + baselineShift * text.size)) +
                            attribute("font-size", length(text.size)) +
                            attribute("fill", color(colors(text.role, true)));
        if (text.bold) shape += attribute("font-weight", "700");
        if (text.anchor != Anchor::start)
            shape += attribute("text-anchor", text.anchor == Anchor::middle ? "middle" : "end");
        if (measure)
            shape += attribute("textLength", length(measure(text.text, text.size, text.bold))) +
                     attribute("lengthAdjust", "spacingAndGlyphs");
        return shape + ">" + escaped(text.text) + "</text>";
    }
};

}  // namespace

std::string svgOf(const Scene& scene, const Colors& colors, std::string_view family,
                  const TextMeasure& measure) {
    const std::string w = length(scene.width), h = length(scene.height);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", w) +
                      attribute("height", h) + attribute("viewBox", "0 0 " + w + " " + h) +
                      attribute("font-family", escaped(family)) + ">";
    for (const Shape& shape : scene.shapes) svg += std::visit(Writer{colors, measure}, shape);
    return svg + "</svg>";
}

}  // namespace chart
