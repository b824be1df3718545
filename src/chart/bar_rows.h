// Horizontal bars, one a row: what each is, its value in words, its state by shape and word, and a tick for
// how far it should be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct BarRow {
    std::string label;
    std::optional<double> value;   // a ratio: 1 is the whole bar; unset: no figure, a dashed track
    std::optional<double> target;  // where it should be
    std::string valueText;         // "54,7 %", or the word for what is no number
    std::string stateText;         // "A tiempo"; may be empty
    std::string detailText;        // under the bar, small words; may be empty
    Role state = Role::muted;      // good, watch, late, critical; anything else: no light
};

struct BarRows {
    std::vector<BarRow> rows;
    std::string key;  // what the tick means: "La raya negra es…"; may be empty
};

// As high as its rows need; frame.height is not used. Labels wrap. Datum i of a series belongs to row i.
Scene barRows(const BarRows& chart, const Frame& frame);

}  // namespace chart
