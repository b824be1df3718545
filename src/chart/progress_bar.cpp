#include "chart/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "chart/ticks.h"

namespace chart {

namespace {

constexpr float smallestFill = 2;  // so that a first small step is seen

// The track's rounded start, cut off straight at `width`: what a fill shorter than the track is thick looks
// like.
Polygon cutStart(const Box& track, float width, Role role) {
    const float radius = track.height / 2;
    const float end = std::min(width, radius);
    const Point centre{track.x + radius, track.y + radius};
    // Half the angle of the round start up to the cut, from the leftmost point.
    const float reach = std::acos(std::clamp((radius - end) / radius, -1.0f, 1.0f));
    constexpr int steps = 12;
    Polygon polygon;
    polygon.role = role;
    for (int i = -steps; i <= steps; ++i) {
        const float angle = std::numbers::pi_v<float> - reach * static_cast<float>(i) / steps;
        polygon.points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    if (width > radius) {
        polygon.points.push_back({track.x + width, polygon.points.back().y});
        polygon.points.push_back({track.x + width, polygon.points.front().y});
    }
    return polygon;
}

// Two chevrons near the end of a full bar: it goes on.
void drawBeyond(const Box& track, Scene& scene) {
    const float half = track.height * 0.25f;
    const float middle = track.y + track.height / 2;
    for (const float back : {1.35f, 0.9f}) {
        const float x = track.right() - track.height * back;
        if (x - 1 < track.x) continue;
        Polyline chevron;
        chevron.points = {{x, middle - half}, {x + half, middle}, {x, middle + half}};
        chevron.width = 2;
        chevron.role = Role::surface;
        scene.shapes.emplace_back(std::move(chevron));
    }
}

// A triangle pointing left at the start of an empty track: it went backwards.
void drawBackwards(const Box& track, Role role, Scene& scene) {
    const float half = track.height * 0.36f;
    const float middle = track.y + track.height / 2;
    const float x = track.x + track.height * 0.3f;
    Polygon triangle;
    triangle.points = {{x, middle}, {x + half * 1.6f, middle - half}, {x + half * 1.6f, middle + half}};
    triangle.role = role;
    scene.shapes.emplace_back(std::move(triangle));
}

void drawFill(const Box& track, float width, Role role, Scene& scene) {
    if (width >= track.height) {
        scene.shapes.emplace_back(Rectangle{{track.x, track.y, width, track.height}, track.height / 2, role});
    } else {
        scene.shapes.emplace_back(cutStart(track, width, role));
    }
}

}  // namespace

Scene progressBar(const ProgressBar& bar, float width, const ProgressBarSizes& sizes) {
    Scene scene;
    scene.width = std::max(width, sizes.thickness);
    scene.height = sizes.thickness + 2 * sizes.tickOverhang;
    const Box track{0, sizes.tickOverhang, scene.width, sizes.thickness};
    scene.plot = track;
    const float middle = track.y + track.height / 2;
    scene.data.push_back({Series::reported, 0, bar.progress, std::nullopt});
    scene.data.push_back({Series::programmed, 0, bar.target, std::nullopt});

    if (canBePlaced(bar.progress)) {
        const auto share = static_cast<float>(std::clamp(*bar.progress, 0.0, 1.0));
        scene.data[0].at = Point{track.x + share * track.width, middle};
        scene.shapes.emplace_back(Rectangle{track, track.height / 2, Role::track});
        if (*bar.progress > 0) drawFill(track, std::max(share * track.width, smallestFill), bar.role, scene);
        if (*bar.progress > 1) drawBeyond(track, scene);
        if (*bar.progress < 0) drawBackwards(track, bar.role, scene);
    } else {
        Polyline dashed;
        dashed.points = {{track.x, middle}, {track.right(), middle}};
        dashed.width = 2;
        dashed.role = Role::muted;
        dashed.dash = {4, 4};
        scene.shapes.emplace_back(std::move(dashed));
    }

    if (canBePlaced(bar.target)) {
        const auto share = static_cast<float>(std::clamp(*bar.target, 0.0, 1.0));
        const float half = std::min(sizes.tickWidth, track.width) / 2;
        const float x = track.x + share * track.width;
        const float left = std::clamp(x - half, track.x, track.right() - 2 * half);
        scene.data[1].at = Point{x, middle};
        scene.shapes.emplace_back(Rectangle{{left, 0, 2 * half, scene.height}, half, Role::target});
    }
    return scene;
}

}  // namespace chart
