// A chart as a picture that stands alone: what it says above it, where it comes from below it.
#pragma once

#include <string>

#include "chart/scene.h"

namespace chart {

struct Caption {
    std::string title;     // the sentence
    std::string subtitle;  // what is plotted; may be empty
    std::string foot;      // source and cut-off
};

// `scene` laid out for the width of the frame less twice the margin; its data keep their values and get the
// places they have in the picture.
Scene picture(const Scene& scene, const Caption& caption, const Frame& frame);

inline constexpr float pictureMargin = 24;

}  // namespace chart
