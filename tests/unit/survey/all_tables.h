// Brute force: every table of whole numbers, up to a size, that looks the same as a shown one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "survey/count_table.h"

namespace survey_test {

// The least and the most of each place over all tables that fit what is shown, with no hidden cell above
// `most`
// (`known` bounds count too). Places as in ShownTable. Unset when none fits.
inline std::optional<std::vector<survey::CellRange>> rangesOverAllTables(
    const survey::ShownTable& shown, survey::Count most, const std::vector<survey::CellRange>& known = {}) {
    using survey::Count;
    const std::size_t rows = shown.rows;
    const std::size_t columns = shown.columns;
    std::vector<Count> table((rows + 1) * (columns + 1), 0);
    std::vector<survey::CellRange> found(table.size(), {std::numeric_limits<Count>::max(), -1});
    bool any = false;
    const auto fits = [&](std::size_t place) {
        const auto& count = shown.cells[place].count;
        if (count) return table[place] == *count;
        if (known.empty()) return true;
        return table[place] >= known[place].least &&
               (!known[place].most || table[place] <= *known[place].most);
    };
    const auto finish = [&] {
        for (std::size_t c = 0; c <= columns; ++c) {
            Count sum = 0;
            for (std::size_t r = 0; r < rows; ++r) sum += table[shown.place(r, c)];
            table[shown.place(rows, c)] = sum;
            if (!fits(shown.place(rows, c))) return;
        }
        any = true;
        for (std::size_t place = 0; place < table.size(); ++place) {
            found[place].least = std::min(found[place].least, table[place]);
            found[place].most = std::max(*found[place].most, table[place]);
        }
    };
    const std::function<void(std::size_t, std::size_t)> fill = [&](std::size_t r, std::size_t c) {
        if (r == rows) return finish();
        const std::size_t place = shown.place(r, c);
        if (c == columns) {
            Count sum = 0;
            for (std::size_t i = 0; i < columns; ++i) sum += table[shown.place(r, i)];
            table[place] = sum;
            if (fits(place)) fill(r + 1, 0);
            return;
        }
        const auto& count = shown.cells[place].count;
        // Cells above what their own totals can still bear are left out early.
        Count left = most;
        if (const auto& total = shown.at(r, columns).count) {
            Count used = 0;
            for (std::size_t i = 0; i < c; ++i) used += table[shown.place(r, i)];
            left = std::min(left, *total - used);
        }
        if (const auto& total = shown.at(rows, c).count) {
            Count used = 0;
            for (std::size_t i = 0; i < r; ++i) used += table[shown.place(i, c)];
            left = std::min(left, *total - used);
        }
        if (const auto& all = shown.at(rows, columns).count) {
            Count used = 0;
            for (std::size_t i = 0; i < r; ++i) used += table[shown.place(i, columns)];
            for (std::size_t i = 0; i < c; ++i) used += table[shown.place(r, i)];
            left = std::min(left, *all - used);
        }
        for (Count n = count.value_or(0); n <= (count ? *count : left); ++n) {
            table[place] = n;
            if (fits(place)) fill(r, c + 1);
        }
    };
    fill(0, 0);
    if (!any) return std::nullopt;
    return found;
}

}  // namespace survey_test
