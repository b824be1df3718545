// A progress bar: a track, how far a goal is, and a tick for how far it should be.
#pragma once

#include <optional>

#include "chart/scene.h"

namespace chart {

// Ratios: 1 is 100 %, the end of the track. Unset: no figure.
struct ProgressBar {
    std::optional<double> progress;
    std::optional<double> target;
    Role role = Role::accent;  // of the bar: good, watch, late, critical…
};

struct ProgressBarSizes {
    float thickness = 14;    // of the track
    float tickOverhang = 6;  // how far the target's tick stands out above and below
    float tickWidth = 3;
};

// The scene is `width` wide and thickness + 2 * tickOverhang high. Over 100 % the bar is full and ends in a
// pair of chevrons; below zero the track is empty with a triangle pointing left at its start; without a
// figure the track is a dashed line. Targets outside 0..1 stand at the end they passed. `data` holds the raw
// figures: reported, programmed.
Scene progressBar(const ProgressBar& bar, float width, const ProgressBarSizes& sizes = {});

}  // namespace chart
