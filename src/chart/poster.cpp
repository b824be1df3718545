#include "chart/poster.h"

#include <algorithm>
#include <cmath>

#include "chart/label_placing.h"

namespace chart {

namespace {

constexpr float margin = 64, inner = posterWidth - 2 * margin;
constexpr int quiet = 4;          // modules around a code
constexpr float leastCode = 420;  // pixels that the code keeps, however much is said

struct Block {
    std::vector<std::string> lines;
    float size;
    bool bold;
    Role role;
    float gap;  // above it
    float height() const {
        return lines.empty() ? 0 : gap + static_cast<float>(lines.size()) * lineHeight(size);
    }
};

Block block(const std::string& text, float size, bool bold, Role role, float gap,
            const TextMeasure& measure) {
    return {text.empty() ? std::vector<std::string>() : brokenLines(text, inner, size, bold, measure), size,
            bold, role, gap};
}

float heightOf(const std::vector<Block>& blocks) {
    float height = 0;
    for (const Block& one : blocks) height += one.height();
    return height;
}

void put(Scene& scene, const Block& block, float& y) {
    if (block.lines.empty()) return;
    y += block.gap;
    const float line = lineHeight(block.size);
    for (const auto& words : block.lines) {
        scene.shapes.emplace_back(
            Text{words, {posterWidth / 2, y + line / 2}, Anchor::middle, block.size, block.bold, block.role});
        y += line;
    }
}

// Runs of dark modules as one bar each: fewer shapes, and no hairlines between them.
void putCode(Scene& scene, const std::vector<std::string>& modules, float left, float top, float module) {
    for (std::size_t row = 0; row < modules.size(); ++row) {
        const std::string& line = modules[row];
        for (std::size_t at = line.find('1'); at != line.npos;) {
            const std::size_t end = std::min(line.find('0', at), line.size());
            scene.shapes.emplace_back(
                Rectangle{{left + static_cast<float>(at) * module, top + static_cast<float>(row) * module,
                           static_cast<float>(end - at) * module, module},
                          0,
                          Role::print});
            at = line.find('1', end);
        }
    }
}

}  // namespace

Scene poster(const PosterWords& words, const std::vector<std::string>& modules, const TextMeasure& measure) {
    Scene scene;
    scene.width = posterWidth;
    scene.height = posterHeight;
    scene.shapes.emplace_back(Rectangle{{0, 0, posterWidth, posterHeight}, 0, Role::paper});

    const std::vector<Block> below = {block(words.scan, 24, true, Role::print, 16, measure),
                                      block(words.orVisit, 20, false, Role::print, 12, measure),
                                      block(words.address, 20, true, Role::print, 4, measure),
                                      block(words.until, 20, false, Role::print, 16, measure)};
    const float room = posterHeight - 2 * margin;
    std::vector<Block> above;
    for (float size = 52; size >= 24; size -= 4) {
        above = {block(words.sector, 24, true, Role::print, 0, measure),
                 block(words.question, size, true, Role::print, 20, measure),
                 block(words.invitation, 24, false, Role::print, 20, measure)};
        if (heightOf(above) + heightOf(below) + leastCode <= room) break;
    }
    float y = margin;
    for (const auto& one : above) put(scene, one, y);

    const float left = room - heightOf(above) - heightOf(below);
    const auto count = static_cast<float>(modules.size()) + 2 * quiet;
    const float module = std::max(1.f, std::floor(std::min(inner, left) / count));
    const float side = module * count;
    const float x = std::floor((posterWidth - side) / 2);
    const float top = std::floor(y + std::max(0.f, (left - side) / 2));
    putCode(scene, modules, x + quiet * module, top + quiet * module, module);
    scene.plot = {x, top, side, side};
    y = top + side;
    for (const auto& one : below) put(scene, one, y);
    return scene;
}

}  // namespace chart
