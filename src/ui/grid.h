// A table that is written in: rows × columns of values with a header row and a first column that stay in
// sight. As the ARIA practices have it, a grid: one stop of the Tab key, arrows go from cell to cell, and
// screen readers tell row and column of each. The cell that is gone to is a text field, so that typing begins
// at once, with accents, input methods, the browser's own clipboard and a phone's keyboard; all others are
// text. A table of nothing but text fields would be thousands of stops and elements; a grid of nothing but
// text could not be typed into without the first letter lost. Tab goes on to the next cell only while a cell
// is being written: else it leaves, and the grid is no trap. Rows and columns out of sight are not stated.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/grid_move.h"
#include "ui/ui.h"

namespace ui {

struct GridColumn {
    std::string key, title;
    std::string note;    // small, under the title
    bool quiet = false;  // cannot be written: its ground says so
};

struct GridCell {
    std::string value;         // as it is edited
    std::string shown;         // as it is shown when it is not
    std::string note;          // small, under the value
    std::optional<Tone> sign;  // a mark before the value; `note` says what it means
    bool readOnly = false;
    bool invalid = false;
};

struct GridSource {
    std::string corner;  // title of the first column
    std::vector<GridColumn> columns;
    int rows = 0;
    std::function<std::string_view(int row)> key;
    std::function<std::string(int row)> name;               // in the first column, two lines are shown
    std::function<std::string(int row, int column)> label;  // of the field in a cell
    std::function<GridCell(int row, int column)> cell;
    std::string nameLanguage;  // of the names, where it is not the page's
    std::string more;          // words of the button for further rows, in the HTML face
};

// Where the person is in it; kept by the screen.
struct GridState {
    GridPlace active, anchor;          // the range lies between the two
    std::optional<std::string> typed;  // in the active cell, not entered yet
    bool extending = false;            // for fingers: what is touched next is the range's other corner
    GridRange range() const { return rangeOf(active, anchor); }
};

// What the person did.
enum class GridDeed { none, entered, cleared, pasted, copied, cut, filledDown, filledRight, undone, redone };

struct GridAct {
    GridDeed deed = GridDeed::none;
    GridRange range;         // what it was done to
    std::string text, html;  // entered: what was typed; pasted: what is on the clipboard
};

constexpr float gridRowHeight = 60;
constexpr float gridHeaderHeight = 56;

class Grid {
  public:
    // Takes the column's width and at most `height`.
    Grid(Ui& ui, std::string_view key, std::string_view name, const GridSource& source, GridState& state,
         float height);
    GridAct act;
    // Moves to a cell and gives it the focus.
    static void go(Ui& ui, std::string_view key, const GridSource& source, GridState& state, GridPlace to);

  private:
    struct Window {
        int first = 0, last = -1;  // of rows or columns, both included
        bool holds(int i) const { return i >= first && i <= last; }
    };
    struct Pane;

    void takeActions();
    void key(const std::string& chord);
    void enter();
    void select(GridPlace to, bool extend, bool focus);
    NodeId fieldId(GridPlace place) const;
    Rect cellRect(int row, int column) const;
    bool hidden(Rect cell) const;
    void header();
    void row(int row);
    void cell(int row, int column);
    void paintCell(Rect r, GridPlace at, const GridCell& cell);
    void paintName(Rect r, const std::string& name);
    void lines();

    Ui& ui_;
    const GridSource& source_;
    GridState& grid_;
    NodeId id_;
    Rect box_, body_;  // the whole; where cells are seen
    float nameWidth_ = 0, columnWidth_ = 0, left_ = 0, top_ = 0, contentWidth_ = 0, contentHeight_ = 0;
    int page_ = 1;
    Window rows_, columns_, seenRows_, seenColumns_;
};

}  // namespace ui
