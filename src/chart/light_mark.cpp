#include "chart/light_mark.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace chart {

namespace {

void ring(Point centre, float radius, Scene& scene) {
    constexpr int sides = 16;
    Polyline line;
    for (int i = 0; i <= sides; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i % sides) / sides;
        line.points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    line.width = 1.5f;
    line.role = Role::muted;
    scene.shapes.emplace_back(std::move(line));
}

}  // namespace

void drawLightMark(Role state, Point centre, float size, Scene& scene) {
    const float half = size / 2;
    const float left = centre.x - half;
    const float top = centre.y - half;
    switch (state) {
        case Role::good:
            scene.shapes.emplace_back(Dot{centre, half, state});
            return;
        case Role::watch:
            scene.shapes.emplace_back(Rectangle{{left, top, size, size}, 2, state});
            return;
        case Role::late:
            scene.shapes.emplace_back(
                Polygon{{{centre.x, top}, {left + size, top + size}, {left, top + size}}, state});
            return;
        case Role::critical: {
            const float in = half - 1.5f;
            for (const float way : {1.0f, -1.0f})
                scene.shapes.emplace_back(
                    Polyline{{{centre.x - in, centre.y - way * in}, {centre.x + in, centre.y + way * in}},
                             3,
                             state,
                             {}});
            return;
        }
        default:
            ring(centre, half - 1, scene);
    }
}

}  // namespace chart
