#include "ui/grid_move.h"

namespace ui {
namespace {

constexpr std::string_view kControl = "Ctrl+", kShift = "Shift+";

bool cut(std::string_view& chord, std::string_view modifier) {
    if (chord.substr(0, modifier.size()) != modifier) return false;
    chord.remove_prefix(modifier.size());
    return true;
}

}  // namespace

GridPlace moved(GridPlace from, std::string_view chord, GridSize size) {
    const bool control = cut(chord, kControl), shift = cut(chord, kShift);
    GridPlace to = from;
    const int lastRow = size.rows - 1, lastColumn = size.columns - 1;
    if (chord == "ArrowUp")
        to.row = control ? 0 : from.row - 1;
    else if (chord == "ArrowDown")
        to.row = control ? lastRow : from.row + 1;
    else if (chord == "ArrowLeft")
        to.column = control ? 0 : from.column - 1;
    else if (chord == "ArrowRight")
        to.column = control ? lastColumn : from.column + 1;
    else if (chord == "Home")
        to = {control ? 0 : from.row, 0};
    else if (chord == "End")
        to = {control ? lastRow : from.row, lastColumn};
    else if (chord == "PageUp")
        to.row -= size.page;
    else if (chord == "PageDown")
        to.row += size.page;
    else if (chord == "Enter")
        to.row += shift ? -1 : 1;
    else if (chord == "Tab")
        to.column += shift ? -1 : 1;
    return {std::clamp(to.row, 0, std::max(0, lastRow)), std::clamp(to.column, 0, std::max(0, lastColumn))};
}

bool extends(std::string_view chord) {
    cut(chord, kControl);
    return cut(chord, kShift) && chord != "Enter" && chord != "Tab";
}

}  // namespace ui
