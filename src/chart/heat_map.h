// Rows by periods: each cell a state, told by colour and by shape, with its figure where there is room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct HeatCell {
    std::optional<double> value;
    std::string text;          // "75 %"; shown where it fits
    Role state = Role::muted;  // good, watch, late, critical; accent: due and not reported; muted: nothing
                               // was due or it is not due yet
};

struct HeatRow {
    std::string label;
    std::vector<HeatCell> cells;  // as many as there are columns
};

struct HeatMap {
    std::vector<std::string> columns;
    std::vector<HeatRow> rows;
    // Words for good, watch, late, critical, not reported, nothing due; an empty one is left out.
    std::vector<std::string> keys;
};

// As high as its rows need. On a narrow frame the labels stand above their cells. Datum i is row
// i / columns, column i % columns.
Scene heatMap(const HeatMap& chart, const Frame& frame);

}  // namespace chart
