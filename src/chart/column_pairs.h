// Programmed and reported side by side, year by year, for goals whose years stand alone or add up: what was
// reported as a column, what was programmed as a line across it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct ColumnPair {
    std::string label;  // the year
    std::optional<double> programmed;
    std::optional<double> reported;
    std::string programmedText;  // "de 36": under the label; may be empty
    std::string reportedText;    // "30": under the label, bold; may be empty
    Role role = Role::accent;    // of the column
};

struct ColumnPairs {
    std::vector<ColumnPair> pairs;
    std::string programmedKey;  // words of the key above the plot: "Programado"; empty: no key
    std::string reportedKey;    // "Reportado"
};

// Zero is always on the axis. A missing report is a dashed stub on the zero line, never an empty column; a
// report of 0 is a solid one. A row of texts that does not fit between its neighbours is left out whole
// (labelsLeftOut).
Scene columnPairs(const ColumnPairs& chart, const Frame& frame);

}  // namespace chart
