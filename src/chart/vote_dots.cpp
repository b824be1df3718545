#include "chart/vote_dots.h"

#include <algorithm>

namespace chart {

namespace {

constexpr int together = 10;

}  // namespace

Scene voteDots(const VoteDots& chart, const Frame& frame) {
    const float line = lineHeight(frame.textSize), dot = frame.textSize * 0.72f, gap = dot * 0.3f;
    const int shown = std::clamp(chart.votes, 0, mostVoteDots);
    Scene scene;
    float x = 0, y = 0;
    for (int i = 0; i < shown; ++i) {
        if (i > 0) x += i % together == 0 ? 3 * gap : gap;
        if (x > 0 && x + dot > frame.width) {
            x = 0;
            y += line;
        }
        scene.shapes.emplace_back(Dot{{x + dot / 2, y + line / 2}, dot / 2, Role::accent});
        x += dot;
        scene.width = std::max(scene.width, x);
    }
    const float words = frame.measure(chart.words, frame.textSize, true);
    if (shown > 0) x += 3 * gap;
    if (shown > 0 && x + words > frame.width) {
        x = 0;
        y += line;
    }
    scene.shapes.emplace_back(
        Text{chart.words, {x, y + line / 2}, Anchor::start, frame.textSize, true, Role::ink});
    scene.width = std::max(scene.width, x + words);
    scene.height = y + line;
    scene.plot = {0, 0, scene.width, scene.height};
    return scene;
}

}  // namespace chart
