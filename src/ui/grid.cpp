#include "ui/grid.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/paint.h"

namespace ui {

static constexpr float cellPad = 10, leastColumn = 104, mostColumn = 200;
// Stated beyond what is seen: what a reading cursor or a drag comes to next.
static constexpr int moreRows = 3, moreColumns = 1;
// In the HTML face nothing is out of sight: this many rows at a time.
static constexpr int rowsAtATime = 60;

// What is painted within stays within.
struct Grid::Pane {
    Pane(Ui& ui, Rect r) : ui_(ui) {
        const Rect& c = ui.clips_.back();
        float x = std::max(r.x, c.x), y = std::max(r.y, c.y);
        Rect both{x, y, std::max(0.f, std::min(r.right(), c.right()) - x),
                  std::max(0.f, std::min(r.bottom(), c.bottom()) - y)};
        ui.clips_.push_back(both);
        if (ui.draw_) ui.draw_->PushClipRect(ImVec2(both.x, both.y), ImVec2(both.right(), both.bottom()));
    }
    ~Pane() {
        ui_.clips_.pop_back();
        if (ui_.draw_) ui_.draw_->PopClipRect();
    }
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;
    Ui& ui_;
};

Grid::Grid(Ui& ui, std::string_view key, std::string_view name, const GridSource& source, GridState& state,
           float height)
    : ui_(ui), source_(source), grid_(state), id_(ui.id(key)) {
    const int rows = source.rows, columns = static_cast<int>(source.columns.size());
    if (rows <= 0 || columns <= 0) return;
    for (GridPlace* place : {&state.active, &state.anchor})
        *place = {std::clamp(place->row, 0, rows - 1), std::clamp(place->column, 0, columns - 1)};
    const float wide = ui.width();
    nameWidth_ = std::floor(std::clamp(wide * 0.36f, 160.f, 320.f));
    columnWidth_ =
        std::floor(std::clamp((wide - nameWidth_) / static_cast<float>(columns), leastColumn, mostColumn));
    contentWidth_ = nameWidth_ + columnWidth_ * static_cast<float>(columns);
    contentHeight_ = gridHeaderHeight + gridRowHeight * static_cast<float>(rows);
    // Room for the browser's own bar, so that the last row is not under it.
    const float bar = contentWidth_ > wide ? 16.f : 0.f;
    box_ = ui.take(std::min(wide, contentWidth_ + 16), std::min(height, contentHeight_ + bar));
    auto scrolledTo = [&](auto& offsets, float most) {
        auto found = offsets.find(id_);
        return found == offsets.end() ? 0.f
                                      : found->second = std::clamp(found->second, 0.f, std::max(0.f, most));
    };
    top_ = scrolledTo(ui.scroll_, contentHeight_ + bar - box_.h);
    left_ = scrolledTo(ui.across_, contentWidth_ - box_.w);
    body_ = {box_.x + nameWidth_, box_.y + gridHeaderHeight, box_.w - nameWidth_, box_.h - gridHeaderHeight};
    page_ = std::max(1, static_cast<int>(body_.h / gridRowHeight) - 1);
    takeActions();
    if (ui.flowing()) {
        auto& extents = ui.extents_[id_];
        if (extents.ids.empty()) {
            extents.ids = {id_};
            extents.shown = rowsAtATime;
        }
        rows_ = seenRows_ = {0, std::min(rows, extents.shown) - 1};
        columns_ = seenColumns_ = {0, columns - 1};
    } else {
        auto window = [](float from, float length, float size, int count, int more) {
            int first = static_cast<int>(from / size), last = static_cast<int>((from + length) / size);
            return Window{std::max(0, first - more), std::min(count - 1, last + more)};
        };
        seenRows_ = window(top_, body_.h, gridRowHeight, rows, 0);
        seenColumns_ = window(left_, body_.w, columnWidth_, columns, 0);
        rows_ = {std::max(0, seenRows_.first - moreRows), std::min(rows - 1, seenRows_.last + moreRows)};
        columns_ = {std::max(0, seenColumns_.first - moreColumns),
                    std::min(columns - 1, seenColumns_.last + moreColumns)};
    }
    std::size_t index = ui.emit(id_, Role::grid, box_, name);
    Node& n = ui.node(index);
    n.flags |= flag::scrolls;
    n.contentHeight = static_cast<std::int32_t>(contentHeight_ + bar);
    n.row = static_cast<std::int32_t>(std::lround(top_));
    n.rows = rows + 1;
    n.extra = ui.keep(std::to_string(std::lround(contentWidth_)) + ";" + std::to_string(columns + 1) + ";" +
                      std::to_string(std::lround(left_)) + ";" + std::to_string(std::lround(nameWidth_)));
    ui.parents_.push_back({id_, box_.x - left_, box_.y - top_});
    ui.pushScope(key);
    {
        Pane whole(ui, box_);
        ui.paintRect(box_, Tone::surface, 0);
        header();
        // The rows in sight, and the one that is gone to, wherever it is: it may hold the focus.
        if (grid_.active.row < rows_.first) row(grid_.active.row);
        for (int r = rows_.first; r <= rows_.last; ++r) row(r);
        if (grid_.active.row > rows_.last) row(grid_.active.row);
        lines();
    }
    ui.paintFrame(box_, Tone::line, 0, 1);
    ui.popScope();
    ui.parents_.pop_back();
    if (ui.flowing() && rows_.last + 1 < rows) {
        Scope scope(ui, "after grid");
        if (ui.button("more", source.more)) ui.extents_[id_].shown += rowsAtATime;
    }
}

// As Ui::id makes it in the scopes of the grid and the row.
static NodeId fieldOf(NodeId grid, const GridSource& source, GridPlace place) {
    return hash(source.columns[static_cast<std::size_t>(place.column)].key + "/in",
                hash(source.key(place.row), grid));
}

NodeId Grid::fieldId(GridPlace place) const { return fieldOf(id_, source_, place); }

void Grid::go(Ui& ui, std::string_view key, const GridSource& source, GridState& state, GridPlace to) {
    if (source.rows <= 0 || source.columns.empty()) return;
    state.active = state.anchor = {std::clamp(to.row, 0, source.rows - 1),
                                   std::clamp(to.column, 0, static_cast<int>(source.columns.size()) - 1)};
    state.typed.reset();
    ui.requestFocus(fieldOf(ui.id(key), source, state.active));
}

// --- what the person does
// ---------------------------------------------------------------------------------------

void Grid::enter() {
    if (!grid_.typed) return;
    act = {GridDeed::entered, {grid_.active, grid_.active}, std::move(*grid_.typed), {}};
    grid_.typed.reset();
}

void Grid::select(GridPlace to, bool extend, bool focus) {
    enter();
    grid_.active = to;
    if (!extend) grid_.anchor = to;
    if (focus) ui_.requestFocus(fieldId(to));
}

void Grid::takeActions() {
    const NodeId field = fieldId(grid_.active);
    if (const Action* action = ui_.taken(field, ActionKind::text)) {
        grid_.typed = action->text;
        // Elsewhere in the range there is nothing being written.
        grid_.anchor = grid_.active;
    }
    if (ui_.taken(field, ActionKind::commit)) enter();
    if (const Action* action = ui_.taken(id_, ActionKind::key)) {
        const std::string chord = action->text;
        key(chord);
    }
    if (const Action* action = ui_.taken(id_, ActionKind::paste))
        act = {GridDeed::pasted, grid_.range(), action->text, action->bytes};
    if (const Action* action = ui_.taken(id_, ActionKind::copy))
        act = {action->number > 0 ? GridDeed::cut : GridDeed::copied, grid_.range(), {}, {}};
}

void Grid::key(const std::string& chord) {
    static constexpr std::pair<std::string_view, GridDeed> deeds[] = {
        {"Delete", GridDeed::cleared},     {"Backspace", GridDeed::cleared}, {"Ctrl+D", GridDeed::filledDown},
        {"Ctrl+R", GridDeed::filledRight}, {"Ctrl+Z", GridDeed::undone},     {"Ctrl+Y", GridDeed::redone},
        {"Ctrl+Shift+Z", GridDeed::redone}};
    for (const auto& [known, deed] : deeds)
        if (chord == known) {
            act = {deed, grid_.range(), {}, {}};
            return;
        }
    if (chord == "Escape") {
        if (grid_.typed)
            grid_.typed.reset();
        else
            grid_.anchor = grid_.active;
        return;
    }
    const GridSize size{source_.rows, static_cast<int>(source_.columns.size()), page_};
    select(moved(grid_.active, chord, size), extends(chord), true);
}

// --- what is stated and painted
// ---------------------------------------------------------------------------------

Rect Grid::cellRect(int row, int column) const {
    return {box_.x + nameWidth_ + columnWidth_ * static_cast<float>(column) - left_,
            box_.y + gridHeaderHeight + gridRowHeight * static_cast<float>(row) - top_, columnWidth_,
            gridRowHeight};
}

// Under the header or the first column, or beyond the edge, if only in part.
bool Grid::hidden(Rect r) const {
    return r.x < body_.x - 0.5f || r.y < body_.y - 0.5f || r.right() > body_.right() + 0.5f ||
           r.bottom() > body_.bottom() + 0.5f;
}

void Grid::header() {
    const NodeId rowId = ui_.id("head row");
    std::size_t index =
        ui_.emit(rowId, Role::row, {box_.x - left_, box_.y - top_, contentWidth_, gridHeaderHeight}, "");
    ui_.node(index).row = 1;
    ui_.node(index).level = 1;  // it stays in sight
    ui_.parents_.push_back({rowId, box_.x - left_, box_.y - top_});
    ui_.pushScope("head row");
    const TypeStyle strong = ui_.theme().type(Type::smallStrong), small = ui_.theme().type(Type::small);
    ui_.paintRect({box_.x, box_.y, box_.w, gridHeaderHeight}, Tone::page, 0);
    auto state = [&](std::string_view key, float x, float w, const std::string& title,
                     const std::string& note, int column) {
        std::string words = note.empty() ? title : title + "\n" + note;
        std::size_t cell =
            ui_.emit(ui_.id(key), Role::columnHeader, {x, box_.y - top_, w, gridHeaderHeight}, words);
        Node& n = ui_.node(cell);
        n.type = static_cast<std::uint8_t>(Type::smallStrong);
        n.row = column;
        n.level = column == 1 ? 2 : 1;
    };
    state("corner", box_.x - left_, nameWidth_, source_.corner, "", 1);
    {
        Pane pane(ui_, {box_.x, box_.y, nameWidth_, gridHeaderHeight});
        const Lines& lines = ui_.fonts.wrapped(source_.corner, strong, nameWidth_ - 2 * cellPad);
        ui_.paintText(
            {box_.x + cellPad,
             box_.y + gridHeaderHeight - 10 - strong.lineHeight * static_cast<float>(lines.lines.size()), 0,
             0},
            lines, source_.corner, strong, Tone::muted);
    }
    Pane pane(ui_, {body_.x, box_.y, body_.w, gridHeaderHeight});
    for (int c = columns_.first; c <= columns_.last; ++c) {
        const GridColumn& column = source_.columns[static_cast<std::size_t>(c)];
        const float x = cellRect(0, c).x;
        state(column.key, x, columnWidth_, column.title, column.note, c + 2);
        float y = box_.y + gridHeaderHeight - 10 - strong.lineHeight;
        auto set = [&](const std::string& words, const TypeStyle& style, Tone tone) {
            const Lines& lines = ui_.fonts.wrapped(words, style, 4000);
            ui_.paintText({x + columnWidth_ - cellPad - lines.width, y, 0, 0}, lines, words, style, tone);
            y -= style.lineHeight;
        };
        if (!column.note.empty()) set(column.note, small, Tone::muted);
        set(column.title, strong, c == grid_.active.column ? Tone::ink : Tone::muted);
    }
    ui_.popScope();
    ui_.parents_.pop_back();
}

void Grid::row(int row) {
    const bool here = row == grid_.active.row;
    const float y = cellRect(row, 0).y;
    Scope scope(ui_, source_.key(row));
    const NodeId rowId = ui_.id("row");
    std::size_t index = ui_.emit(rowId, Role::row, {box_.x - left_, y, contentWidth_, gridRowHeight}, "");
    ui_.node(index).row = row + 2;
    ui_.parents_.push_back({rowId, box_.x - left_, y});
    const std::string name = source_.name(row);
    {
        InLanguage own(ui_, source_.nameLanguage);
        std::size_t header =
            ui_.emit(ui_.id("name"), Role::rowHeader, {box_.x - left_, y, nameWidth_, gridRowHeight}, name);
        ui_.node(header).row = 1;
        ui_.node(header).level = 2;
        ui_.node(header).type = static_cast<std::uint8_t>(Type::small);
    }
    if (seenRows_.holds(row)) {
        Pane pane(ui_, {box_.x, body_.y, nameWidth_, body_.h});
        if (here) ui_.paintRect({box_.x, y, nameWidth_, gridRowHeight}, Tone::accentSoft, 0);
        paintName({box_.x + cellPad, y + 8, nameWidth_ - 2 * cellPad, 0}, name);
    }
    {
        Pane pane(ui_, body_);
        for (int c = columns_.first; c <= columns_.last; ++c) cell(row, c);
        if (here && !columns_.holds(grid_.active.column)) cell(row, grid_.active.column);
    }
    ui_.parents_.pop_back();
}

// Two lines; what does not fit is cut where a word ends. All of it is in the element, and the screen says it
// in full.
void Grid::paintName(Rect r, const std::string& name) {
    if (!ui_.painting()) return;
    const TypeStyle style = ui_.theme().type(Type::small);
    Lines lines = ui_.fonts.wrapped(name, style, r.w);
    if (lines.lines.size() <= 2) {
        ui_.paintText(r, lines, name, style, Tone::ink);
        return;
    }
    lines.lines.resize(2);
    const float room = r.w - ui_.fonts.width("…", style);
    auto& last = lines.lines[1];
    std::string_view words = std::string_view(name).substr(last.begin, last.end - last.begin);
    while (!words.empty() && ui_.fonts.width(words, style) > room) {
        const std::size_t space = words.find_last_of(' ');
        words = words.substr(0, space == std::string_view::npos ? 0 : space);
    }
    while (!words.empty() && std::string_view(" .,;:").find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    const Lines first{{lines.lines[0]}, lines.width};
    ui_.paintText(r, first, name, style, Tone::ink);
    const std::string cut = std::string(words) + "…";
    const Lines second = ui_.fonts.wrapped(cut, style, r.w + 20);
    ui_.paintText({r.x, r.y + style.lineHeight, r.w, 0}, second, cut, style, Tone::ink);
}

void Grid::cell(int row, int column) {
    const GridPlace at{row, column};
    const bool here = at == grid_.active;
    const Rect r = cellRect(row, column);
    const std::string& key = source_.columns[static_cast<std::size_t>(column)].key;
    const NodeId cellId = ui_.id(key);
    if (const Action* action = ui_.taken(cellId, ActionKind::press)) {
        const bool shift = action->number > 1;
        const bool extend = shift || grid_.extending;
        grid_.extending = false;
        select(at, extend, true);
    } else if (ui_.taken(cellId, ActionKind::reach)) {
        select(at, true, true);
    }
    const GridCell cell = source_.cell(row, column);
    const bool inRange = grid_.range().holds(at);
    std::size_t index = ui_.emit(cellId, Role::gridCell, r, here ? std::string_view() : cell.shown);
    Node& n = ui_.node(index);
    n.row = column + 2;
    n.level = cell.sign ? 5 : 1;
    n.tone = static_cast<std::uint8_t>(cell.invalid ? Tone::critical : cell.sign ? *cell.sign : Tone::ink);
    n.flags |= (inRange ? flag::selected : 0) | (cell.readOnly ? flag::readOnly : 0) |
               (cell.invalid ? flag::invalid : 0);
    ui_.node(index).description = ui_.keep(here ? std::string_view() : std::string_view(cell.note));
    if (here) {
        ui_.parents_.push_back({cellId, r.x, r.y});
        std::size_t field = ui_.emit(ui_.id(key + "/in"), Role::textField, r, source_.label(row, column));
        Node& f = ui_.node(field);
        f.contentHeight = static_cast<std::int32_t>(gridRowHeight);
        f.level = hidden(r) ? 3 : 1;
        f.flags |= (cell.readOnly ? flag::readOnly : 0) | (cell.invalid ? flag::invalid : 0);
        ui_.node(field).value = ui_.keep(grid_.typed ? *grid_.typed : cell.value);
        ui_.node(field).description = ui_.keep(cell.note);
        ui_.node(field).extra = ui_.keep("decimal");
        ui_.parents_.pop_back();
    }
    if (seenRows_.holds(row) && seenColumns_.holds(column)) paintCell(r, at, cell);
}

void Grid::paintCell(Rect r, GridPlace at, const GridCell& cell) {
    if (!ui_.painting() || !ui_.visible(r)) return;
    const bool here = at == grid_.active, focused = ui_.focused() == fieldId(grid_.active);
    const bool quiet = cell.readOnly || source_.columns[static_cast<std::size_t>(at.column)].quiet;
    if (grid_.range().holds(at) && (!here || !grid_.range().single()))
        ui_.paintRect(r, Tone::accentSoft, 0);
    else if (quiet)
        ui_.paintRect(r, Tone::page, 0);
    const TypeStyle body = ui_.theme().type(Type::body), small = ui_.theme().type(Type::small);
    // In the cell that is gone to, the browser's own text lies over this.
    const bool written = here && !hidden(r);
    const Tone tone = cell.invalid ? Tone::critical : Tone::ink;
    const std::string words = here && grid_.typed ? *grid_.typed : cell.shown;
    const bool noted = !cell.note.empty() && !here;
    const float height = body.lineHeight + (noted ? small.lineHeight : 0);
    float y = r.y + std::floor((r.h - height) / 2);
    float end = r.right() - cellPad;
    if (!written && !words.empty()) {
        float w = ui_.fonts.width(words, body);
        Pane pane(ui_, {r.x + 2, r.y, r.w - 4, r.h});
        const Lines& lines = ui_.fonts.wrapped(words, body, 4000);
        ui_.paintText({std::max(r.x + cellPad, end - w), y, 0, 0}, lines, words, body, tone);
        end -= w + 6;
    }
    if (cell.sign)
        ui_.paintLight(*cell.sign, here ? r.x + 6 : std::max(r.x + 4, end - 10), here ? r.y + 6 : y + 7, 10);
    if (noted) {
        y += body.lineHeight;
        const Lines& lines = ui_.fonts.wrapped(cell.note, small, 4000);
        Pane pane(ui_, {r.x + 2, r.y, r.w - 4, r.h});
        ui_.paintText({std::max(r.x + 4, r.right() - cellPad - lines.width), y, 0, 0}, lines, cell.note,
                      small,
                      cell.invalid ? Tone::critical
                      : cell.sign  ? *cell.sign
                                   : Tone::muted);
    }
    if (here)
        ui_.paintFrame(r,
                       cell.invalid ? Tone::criticalMark
                       : focused    ? Tone::focus
                                    : Tone::field,
                       0, focused ? 3.f : 2.f);
    else if (cell.invalid)
        ui_.paintFrame(r, Tone::criticalMark, 0, 2);
}

void Grid::lines() {
    if (!ui_.painting()) return;
    for (int r = seenRows_.first; r <= seenRows_.last; ++r) {
        const float y = cellRect(r, 0).bottom() - 1;
        if (y > body_.y)
            ui_.paintRect({box_.x, y, std::min(box_.w, contentWidth_ - left_), 1}, Tone::line, 0);
    }
    ui_.paintRect({box_.x, body_.y - 1, box_.w, 1}, Tone::field, 0);
    ui_.paintRect({body_.x - 1, box_.y, 1, std::min(box_.h, contentHeight_ - top_)},
                  left_ > 0 ? Tone::field : Tone::line, 0);
}

}  // namespace ui
