// The programmed path of an indicator (dashed) against what was reported (solid), over time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

// A value at a moment. `when` is time on any linear scale, in years as a rule: 2018 for the year, 2018.25 for
// its second quarter. Unset value: missing, a gap in the line.
struct Moment {
    double when = 0;
    std::optional<double> value;
};

struct TimeLabel {
    double when = 0;
    std::string text;
};

struct PathChart {
    std::vector<Moment> programmed;  // in order of time
    std::vector<Moment> reported;    // in order of time
    std::vector<TimeLabel> times;    // in order of time; thinned out evenly where they do not fit
    std::string programmedLabel;     // "Meta 120": at the end of the dashed line
    std::string reportedLabel;       // "58, junio": at the last value reported
    Role role = Role::accent;        // of what was reported
};

// Labels wrap at spaces where the width asks for it and keep clear of each other, of the axis and, if they
// can, of the lines. Values that cannot be placed (ticks.h) are gaps. The time axis shows every moment given,
// those without a value too.
Scene pathChart(const PathChart& chart, const Frame& frame);

}  // namespace chart
