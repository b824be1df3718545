#include "chart/label_row.h"

#include <algorithm>
#include <utility>

namespace chart {

namespace {

constexpr float gap = 6;  // between neighbours

// Every `stride`-th label, or nothing where two would touch or one is wider than the scene.
std::optional<std::vector<Text>> rowOf(const std::vector<RowLabel>& labels, std::size_t stride,
                                       const RowStyle& style, const Frame& frame, float width) {
    std::vector<Text> row;
    float free = -gap;
    for (std::size_t i = 0; i < labels.size(); i += stride) {
        if (labels[i].text.empty()) continue;
        const float textWidth = frame.measure(labels[i].text, frame.textSize, style.bold);
        if (textWidth > width) return std::nullopt;
        const float half = textWidth / 2;
        const float x = std::clamp(labels[i].x, half, width - half);
        if (x - half < free + gap) return std::nullopt;
        free = x + half;
        row.push_back({labels[i].text, {x, style.y}, Anchor::middle, frame.textSize, style.bold, style.role});
    }
    return row;
}

}  // namespace

std::vector<Text> thinnedRow(const std::vector<RowLabel>& labels, const RowStyle& style, const Frame& frame,
                             float width) {
    for (std::size_t stride = 1; stride <= labels.size(); ++stride) {
        if (auto row = rowOf(labels, stride, style, frame, width)) return *std::move(row);
    }
    return {};
}

std::optional<std::vector<Text>> wholeRow(const std::vector<RowLabel>& labels, const RowStyle& style,
                                          const Frame& frame, float width) {
    return rowOf(labels, 1, style, frame, width);
}

}  // namespace chart
