// Money as nested bars, one a row: of what was appropriated, how much was committed, of that obligated, of
// that paid. All rows share one scale, so that lengths compare.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct MoneyRow {
    std::string label;       // "2025", or an entity's name
    std::string valueText;   // "68,8 % comprometido": at the right; may be empty
    std::string detailText;  // the amounts in words, under the bar; may be empty
    // Appropriated, committed, obligated, paid; unset: not given.
    std::array<std::optional<double>, 4> amounts;
};

struct MoneyBars {
    std::vector<MoneyRow> rows;
    std::array<std::string, 4> keys;  // the four terms' words, above the rows; an empty one is left out
};

// As high as its rows need. An amount beyond what it is drawn from is as long as it is; one below zero has
// no length and `at` unset. A row without appropriation has a dashed line in its place.
Scene moneyBars(const MoneyBars& chart, const Frame& frame);

}  // namespace chart
