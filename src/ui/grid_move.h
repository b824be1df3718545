// How the keys of a spreadsheet move through a grid. Pure: places in, places out.
#pragma once

#include <algorithm>
#include <string_view>

namespace ui {

struct GridPlace {
    int row = 0, column = 0;
    bool operator==(const GridPlace&) const = default;
};

// All cells between two corners, both included.
struct GridRange {
    GridPlace first, last;
    int rows() const { return last.row - first.row + 1; }
    int columns() const { return last.column - first.column + 1; }
    bool single() const { return first == last; }
    bool holds(GridPlace p) const {
        return p.row >= first.row && p.row <= last.row && p.column >= first.column && p.column <= last.column;
    }
};

inline GridRange rangeOf(GridPlace a, GridPlace b) {
    return {{std::min(a.row, b.row), std::min(a.column, b.column)},
            {std::max(a.row, b.row), std::max(a.column, b.column)}};
}

struct GridSize {
    int rows = 0, columns = 0;
    int page = 1;  // rows that PageUp and PageDown go
};

// Where `chord` leads from `from`: arrows, Home and End of the row, with Ctrl of the grid, PageUp and
// PageDown, Enter and Shift+Enter down and up, Tab and Shift+Tab right and left. Stays within the grid; a
// chord that is none of these stays where it is.
GridPlace moved(GridPlace from, std::string_view chord, GridSize size);

// Whether it takes the range's other corner along no further: with Shift (but Shift+Enter and Shift+Tab only
// go back).
bool extends(std::string_view chord);

}  // namespace ui
