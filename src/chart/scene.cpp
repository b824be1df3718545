#include "chart/scene.h"

namespace chart {

Box boxOf(const Text& text, const TextMeasure& measure) {
    const float width = measure(text.text, text.size, text.bold);
    const float height = lineHeight(text.size);
    float left = text.at.x;
    if (text.anchor == Anchor::middle) left -= width / 2;
    if (text.anchor == Anchor::end) left -= width;
    return {left, text.at.y - height / 2, width, height};
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace chart
