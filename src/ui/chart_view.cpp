// Paints a chart's scene: the same shapes that a picture or a print gets.
#include <cmath>
#include <variant>

#include "chart/svg.h"
#include "ui/paint.h"
#include "ui/ui.h"

namespace ui {

static Tone toneOf(chart::Role role, bool fine) {
    switch (role) {
        case chart::Role::ink:
        case chart::Role::target:
            return Tone::ink;
        case chart::Role::muted:
            return Tone::muted;
        case chart::Role::grid:
            return Tone::line;
        case chart::Role::axis:
            return Tone::field;
        case chart::Role::track:
            return fine ? Tone::field : Tone::track;  // its edge: on the page the ground alone is hardly seen
        case chart::Role::accent:
            return Tone::accent;
        case chart::Role::accentSoft:
        case chart::Role::committed:
            return Tone::accentSoft;
        case chart::Role::good:
            return fine ? Tone::good : Tone::goodMark;
        case chart::Role::watch:
            return fine ? Tone::watch : Tone::watchMark;
        case chart::Role::late:
            return fine ? Tone::late : Tone::lateMark;
        case chart::Role::critical:
            return fine ? Tone::critical : Tone::criticalMark;
        case chart::Role::paper:
        case chart::Role::print:
        case chart::Role::surface:
        case chart::Role::goodSoft:
        case chart::Role::watchSoft:
        case chart::Role::lateSoft:
        case chart::Role::criticalSoft:
            return Tone::page;
    }
    return Tone::ink;
}

std::uint32_t chartColor(const Theme& theme, chart::Role role, bool fine) {
    if (role == chart::Role::paper) return 0xffffff;
    if (role == chart::Role::print) return 0x14171f;
    const std::uint32_t plain = theme.color(toneOf(role, fine));
    if (theme.forced) return plain;
    const auto on = [&](Tone tone, float share) {
        return mix(theme.color(Tone::page), theme.color(tone), share);
    };
    switch (role) {
        case chart::Role::goodSoft:
            return on(Tone::goodMark, 0.18f);
        case chart::Role::watchSoft:
            return on(Tone::watchMark, 0.28f);
        case chart::Role::lateSoft:
            return on(Tone::lateMark, 0.26f);
        case chart::Role::criticalSoft:
            return on(Tone::criticalMark, 0.26f);
        case chart::Role::committed:
            return on(Tone::accent, 0.38f);
        default:
            return plain;
    }
}

float Ui::chartTextWidth(std::string_view text, float size, bool bold) const {
    return fonts.width(text, {size, chart::lineHeight(size), bold});
}

// Strokes of a dashed line run on over its corners, as SVG's do.
static void paintDashed(ImDrawList* list, const chart::Polyline& line, float x, float y, ImU32 color) {
    float left = line.dash.on;
    bool on = true;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        float ax = x + line.points[i - 1].x, ay = y + line.points[i - 1].y;
        float dx = x + line.points[i].x - ax, dy = y + line.points[i].y - ay;
        float length = std::sqrt(dx * dx + dy * dy), done = 0;
        while (length - done > 0.01f) {
            float step = std::min(left, length - done);
            float from = done / length, to = (done + step) / length;
            if (on)
                list->AddLine(ImVec2(ax + dx * from, ay + dy * from), ImVec2(ax + dx * to, ay + dy * to),
                              color, line.width);
            done += step;
            left -= step;
            if (left <= 0.01f) {
                on = !on;
                left = on ? line.dash.on : line.dash.off;
            }
        }
    }
}

Rect Ui::chart(std::string_view key, const chart::Scene& scene, std::string_view sentence) {
    Rect r = take(scene.width, scene.height);
    std::size_t index = emit(id(key), Role::image, r, sentence);
    auto shade = [&](chart::Role role, bool words) { return chartColor(theme_, role, words); };
    // Every text is as wide as it was measured, whatever spacing the reader asks of the page.
    const auto measure = [this](std::string_view text, float size, bool bold) {
        return chartTextWidth(text, size, bold);
    };
    if (flowing_) node(index).extra = keep(chart::svgOf(scene, shade, chartFamily, measure));
    if (!visible(r)) return r;
    auto* list = draw_;
    auto color = [&](chart::Role role, bool fine = false) { return packed(shade(role, fine)); };
    for (const auto& shape : scene.shapes) {
        if (auto* box = std::get_if<chart::Rectangle>(&shape)) {
            ImVec2 from(r.x + box->box.x, r.y + box->box.y),
                to(r.x + box->box.right(), r.y + box->box.bottom());
            // What was programmed lies over the columns: a rim of the ground sets it off from all of them.
            if (box->role == chart::Role::target)
                list->AddRectFilled(ImVec2(from.x - chart::rim, from.y - chart::rim),
                                    ImVec2(to.x + chart::rim, to.y + chart::rim), color(chart::Role::surface),
                                    box->radius + chart::rim);
            list->AddRectFilled(from, to, color(box->role), box->radius);
            // Amber can hardly be told from a light page: what is filled has an edge.
            if (shade(box->role, true) != shade(box->role, false))
                list->AddRect(from, to, color(box->role, true), box->radius, 0, 1);
        } else if (auto* line = std::get_if<chart::Polyline>(&shape)) {
            if (line->dash.on > 0 && line->dash.off > 0) {
                paintDashed(list, *line, r.x, r.y, color(line->role));
                continue;
            }
            std::vector<ImVec2> points;
            for (const auto& p : line->points) points.push_back(ImVec2(r.x + p.x, r.y + p.y));
            list->AddPolyline(points.data(), static_cast<int>(points.size()), color(line->role, true), 0,
                              line->width);
        } else if (auto* area = std::get_if<chart::Polygon>(&shape)) {
            std::vector<ImVec2> points;
            for (const auto& p : area->points) points.push_back(ImVec2(r.x + p.x, r.y + p.y));
            list->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), color(area->role));
            if (shade(area->role, true) != shade(area->role, false))
                list->AddPolyline(points.data(), static_cast<int>(points.size()), color(area->role, true),
                                  ImDrawFlags_Closed, 1);
        } else if (auto* dot = std::get_if<chart::Dot>(&shape)) {
            list->AddCircleFilled(ImVec2(r.x + dot->centre.x, r.y + dot->centre.y), dot->radius,
                                  color(dot->role, true));
        } else if (auto* text = std::get_if<chart::Text>(&shape)) {
            TypeStyle style{text->size, chart::lineHeight(text->size), text->bold};
            float w = fonts.width(text->text, style);
            float x = r.x + text->at.x -
                      (text->anchor == chart::Anchor::start    ? 0
                       : text->anchor == chart::Anchor::middle ? w / 2
                                                               : w);
            fonts.paint(list, x, r.y + text->at.y - style.lineHeight / 2, text->text, style,
                        shade(text->role, true));
        }
    }
    return r;
}

}  // namespace ui
