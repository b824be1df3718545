// Finding room for direct labels: beside what they name, clear of other labels and, if possible, of the
// lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

// A label broken into lines, all starting or ending on the same side.
struct LabelBlock {
    std::vector<std::string> lines;
    float width = 0;  // of the widest line
    float height = 0;
};

// The text broken at spaces so that no line is wider than `most` where a break can help.
LabelBlock wrapped(const std::string& text, float most, float size, bool bold, const TextMeasure& measure);

// The same as lines, with a word that is wider still cut where `most` ends: for words that must all be seen.
std::vector<std::string> brokenLines(const std::string& text, float most, float size, bool bold,
                                     const TextMeasure& measure);

struct PlacedLabel {
    LabelBlock block;
    Box box;
    Anchor anchor = Anchor::start;  // start: the lines begin at box.x; end: they end at box.right()
};

// What is in a label's way.
struct Surroundings {
    Box bounds;                             // a label stays inside it
    std::vector<Box> taken;                 // and out of these
    std::vector<std::vector<Point>> lines;  // and off these, if it can
};

// The best place for a text that names `point` (`clear` pixels around it are left free): to its right, above,
// below or left of it, in one line or wrapped; else the nearest free place inside the bounds. Nothing: there
// is none.
std::optional<PlacedLabel> placeLabel(const std::string& text, Point point, float clear, float size,
                                      const TextMeasure& measure, const Surroundings& around);

// Adds the label's lines, bold.
void drawLabel(const PlacedLabel& label, float size, Role role, Scene& scene);

}  // namespace chart
