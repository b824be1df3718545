#include "chart/label_placing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chart {

namespace {

constexpr float crossingCost = 8;     // of each line a label lies on
constexpr float wrappingCost = 1;     // of each break
constexpr float farCost = 4;          // of a place that is none of the usual ones, and then
constexpr float distanceCost = 0.1f;  // a pixel away from what it names, once the near places are gone
constexpr float searchStep = 4;

bool inside(const Box& box, const Box& bounds) {
    return box.x >= bounds.x && box.y >= bounds.y && box.right() <= bounds.right() &&
           box.bottom() <= bounds.bottom();
}

// Cuts the part of a segment where from + t * step is below `low` or above `high`; false: nothing is left.
bool cut(float from, float step, float low, float high, float& first, float& last) {
    if (step == 0) return from >= low && from <= high;
    float a = (low - from) / step;
    float b = (high - from) / step;
    if (a > b) std::swap(a, b);
    first = std::max(first, a);
    last = std::min(last, b);
    return first <= last;
}

bool crosses(const std::vector<Point>& line, const Box& box) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point& a = line[i - 1];
        const Point& b = line[i];
        float first = 0;
        float last = 1;
        if (cut(a.x, b.x - a.x, box.x, box.right(), first, last) &&
            cut(a.y, b.y - a.y, box.y, box.bottom(), first, last)) {
            return true;
        }
    }
    return false;
}

// The cost of a place, or nothing where the label cannot stand.
std::optional<float> costOf(const Box& box, const Surroundings& around) {
    if (!inside(box, around.bounds)) return std::nullopt;
    for (const Box& other : around.taken) {
        if (overlap(box, other)) return std::nullopt;
    }
    float cost = 0;
    for (const auto& line : around.lines) {
        if (crosses(line, box)) cost += crossingCost;
    }
    return cost;
}

class Search {
  public:
    explicit Search(const Surroundings& room) : around(room) {}

    void consider(const LabelBlock& block, float x, float y, Anchor anchor, float cost) {
        const Box box{x, y, block.width, block.height};
        const auto placeCost = costOf(box, around);
        if (!placeCost) return;
        const float all = cost + *placeCost + wrappingCost * static_cast<float>(block.lines.size() - 1);
        if (best && bestCost <= all) return;
        bestCost = all;
        best = PlacedLabel{block, box, anchor};
    }

    // The places around the point, the usual ones first.
    void considerAround(const LabelBlock& block, Point point, float clear) {
        const float right = point.x + clear;
        const float left = point.x - clear - block.width;
        const float above = point.y - clear - block.height;
        const float below = point.y + clear;
        const float level = point.y - block.height / 2;
        const float centred = point.x - block.width / 2;
        consider(block, right, level, Anchor::start, 0);
        consider(block, centred, above, Anchor::start, 1);
        consider(block, point.x - block.width, above, Anchor::end, 1);
        consider(block, point.x, above, Anchor::start, 1.5f);
        consider(block, centred, below, Anchor::start, 2);
        consider(block, point.x, below, Anchor::start, 1.5f);
        consider(block, point.x - block.width, below, Anchor::end, 2);
        consider(block, left, level, Anchor::end, 3);
        // Pushed inwards from the edge it would run over.
        const float least = around.bounds.x;
        const float most = around.bounds.right() - block.width;
        if (most < least) return;
        const float pushed = std::clamp(centred, least, most);
        const Anchor anchor = pushed < centred ? Anchor::end : Anchor::start;
        consider(block, pushed, above, anchor, 1.5f);
        consider(block, pushed, below, anchor, 2);
    }

    void considerEverywhere(const LabelBlock& block, Point point) {
        const Box& bounds = around.bounds;
        for (float y = bounds.y; y + block.height <= bounds.bottom(); y += searchStep) {
            for (float x = bounds.x; x + block.width <= bounds.right(); x += searchStep) {
                const float awayX = std::max({x - point.x, point.x - x - block.width, 0.0f});
                const float awayY = std::max({y - point.y, point.y - y - block.height, 0.0f});
                consider(block, x, y, Anchor::start, farCost + distanceCost * std::hypot(awayX, awayY));
            }
        }
    }

    // Whether a place was found that lies on no line.
    bool isFree() const { return best && bestCost < crossingCost; }

    std::optional<PlacedLabel> best;

  private:
    const Surroundings& around;
    float bestCost = 0;
};

}  // namespace

LabelBlock wrapped(const std::string& text, float most, float size, bool bold, const TextMeasure& measure) {
    LabelBlock block;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = std::min(text.find(' ', at), text.size());
        while (end < text.size()) {
            const std::size_t next = std::min(text.find(' ', end + 1), text.size());
            if (measure(std::string_view(text).substr(at, next - at), size, bold) > most) break;
            end = next;
        }
        if (end > at) block.lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    for (const std::string& line : block.lines)
        block.width = std::max(block.width, measure(line, size, bold));
    block.height = lineHeight(size) * static_cast<float>(block.lines.size());
    return block;
}

std::optional<PlacedLabel> placeLabel(const std::string& text, Point point, float clear, float size,
                                      const TextMeasure& measure, const Surroundings& around) {
    std::vector<LabelBlock> blocks;
    for (const float share : {1.0f, 0.5f, 0.3f}) {
        LabelBlock block = wrapped(text, around.bounds.width * share, size, true, measure);
        if (block.lines.empty()) return std::nullopt;
        if (blocks.empty() || block.lines != blocks.back().lines) blocks.push_back(std::move(block));
    }
    Search search(around);
    for (const LabelBlock& block : blocks) search.considerAround(block, point, clear);
    if (!search.isFree()) {
        for (const LabelBlock& block : blocks) search.considerEverywhere(block, point);
    }
    return search.best;
}

void drawLabel(const PlacedLabel& label, float size, Role role, Scene& scene) {
    const float x = label.anchor == Anchor::end ? label.box.right() : label.box.x;
    float y = label.box.y + lineHeight(size) / 2;
    for (const std::string& line : label.block.lines) {
        scene.shapes.emplace_back(Text{line, {x, y}, label.anchor, size, true, role});
        y += lineHeight(size);
    }
}

std::vector<std::string> brokenLines(const std::string& text, float most, float size, bool bold,
                                     const TextMeasure& measure) {
    std::vector<std::string> lines;
    for (std::string line : wrapped(text, most, size, bold, measure).lines) {
        while (measure(line, size, bold) > most) {
            std::size_t end = line.size();
            while (end > 1 && measure(std::string_view(line).substr(0, end), size, bold) > most) {
                --end;
                while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
            }
            lines.push_back(line.substr(0, end));
            line = line.substr(end);
        }
        if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace chart
