// Progress bars and tables.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/ui.h"

namespace ui {

static Tone markOf(Tone tone) {
    switch (tone) {
        case Tone::good:
            return Tone::goodMark;
        case Tone::watch:
            return Tone::watchMark;
        case Tone::late:
            return Tone::lateMark;
        case Tone::critical:
            return Tone::criticalMark;
        default:
            return tone;
    }
}

void Ui::progress(std::string_view key, std::string_view name, std::string_view words,
                  std::optional<double> ratio, std::optional<double> tick, Tone tone) {
    float h = 14;
    Rect r = take(width(), h + 8);
    Rect bar{r.x, r.y + 4, r.w, h};
    paintRect(bar, Tone::track, h / 2);
    paintFrame(bar, Tone::line, h / 2, 1);
    float share = ratio ? static_cast<float>(std::clamp(*ratio, 0.0, 1.0)) : 0;
    if (share > 0) {
        Rect done{bar.x, bar.y, std::max(h, bar.w * share), h};
        paintRect(done, markOf(tone), h / 2);
        // The lighter marks can hardly be told from the track: what is done has an edge in their words' tone.
        paintFrame(done, tone == Tone::fill ? Tone::accent : tone, h / 2, 1);
    }
    if (tick) {
        float x = bar.x + bar.w * static_cast<float>(std::clamp(*tick, 0.0, 1.0));
        paintRect({std::min(x, bar.right() - 3) - 1, r.y, 3, h + 8}, Tone::ink, 1);
    }
    std::size_t index = emit(id(key), ratio ? Role::progress : Role::none, r, name);
    if (!ratio) {  // no figure: no bar for those who listen; the words stand beside it
        now_.list.pop_back();
        return;
    }
    char text[64];
    std::snprintf(text, sizeof text, "%.4g", std::clamp(*ratio, 0.0, 1.0) * 100);
    if (tick) {
        const std::size_t end = std::string_view(text).size();
        std::snprintf(text + end, sizeof text - end, " %.4g", std::clamp(*tick, 0.0, 1.0) * 100);
    }
    node(index).value = keep(words);
    node(index).extra = keep(text);
    node(index).tone = static_cast<std::uint8_t>(tone);
}

// --- table
// ------------------------------------------------------------------------------------------------------

static constexpr float cellPadding = 8;

// On the narrowest phones the words need the room.
static float cellGap(float width) { return width < 340 ? 4.f : 12.f; }

// Narrower than this a column has no room for words or figures.
static constexpr float leastColumn = 56;

static std::string cellKey(std::size_t column) {
    char key[16];
    std::snprintf(key, sizeof key, "c%u", static_cast<unsigned>(column));
    return key;
}

Table::Table(Ui& ui, std::string_view key, std::string_view caption, std::vector<TableColumn> columns,
             int rows)
    : ui_(ui), columns_(std::move(columns)), id_(ui.id(key)) {
    opened_ = ui.open(ui.width());
    node_ = ui.emit(id_, Role::table, opened_, caption);
    ui.node(node_).rows = rows + 1;
    // In normal flow so many columns need a place of their own to scroll in.
    if (ui.flowing() && columns_.size() > 8) ui.node(node_).level = 1;
    ui.parents_.push_back({id_, opened_.x, opened_.y});
    ui.pushScope(key);
    float fixed = 0, shares = 0;
    for (const auto& column : columns_) {
        fixed += column.fixed;
        if (column.fixed <= 0) shares += column.share;
    }
    fixed += cellGap(opened_.w) * static_cast<float>(columns_.size() - 1);
    float x = opened_.x, free = std::max(0.f, opened_.w - fixed);
    for (const auto& column : columns_) {
        float w = column.fixed > 0 ? column.fixed : std::floor(free * column.share / shares);
        const bool words = column.fixed > 0 || w >= ui.widestWord(column.title, Type::smallStrong);
        stacked_ = stacked_ || w < leastColumn || !words || x + w > opened_.right() + 1;
        lefts_.push_back(x);
        widths_.push_back(w);
        x += w + cellGap(opened_.w);
    }
    stacked_ = stacked_ && !ui.flowing();
    y_ = opened_.y;
    row("header", -1);
    for (const auto& column : columns_) {
        if (stacked_) {  // it stands beside each cell; those who listen hear it from the header
            std::size_t index = ui.emit(ui.id(cellKey(column_)), Role::columnHeader,
                                        {opened_.x + static_cast<float>(column_), y_, 1, 0}, column.title);
            ui.node(index).type = static_cast<std::uint8_t>(Type::smallStrong);
            cellDone(index, 0);
            continue;
        }
        cell(column.title, {Type::smallStrong, Tone::muted});
        ui.node(cells_.back()).role = Role::columnHeader;
    }
}

void Table::row(std::string_view key, int index) {
    finishRow();
    rowTop_ = y_;
    rowHeight_ = 0;
    column_ = 0;
    inRow_ = true;
    NodeId rowId = ui_.id(key);
    rowNode_ = ui_.emit(rowId, Role::row, {opened_.x, rowTop_, opened_.w, 0}, "");
    ui_.node(rowNode_).row = index + 2;  // the header is row 1
    ui_.parents_.push_back({rowId, opened_.x, rowTop_});
    ui_.pushScope(key);
}

void Table::rows(const Items& items, std::string_view more) {
    finishRow();
    auto lay = [&](int i, float y) {
        y_ = y;
        row(items.key(i), i);
        items.state(i);
        finishRow();
        return y_ - y;
    };
    y_ = ui_.layItems(id_, y_, opened_.w, items, lay);
    if (ui_.hasMore(id_, items.count)) moreWords_ = more;
}

// Where the present cell's content goes. In a stacked table below what the row has by now, and below the
// column's title.
Rect Table::cellRect() {
    if (!stacked_) return {lefts_[column_], rowTop_, widths_[column_], 0};
    Rect r{opened_.x, rowTop_ + rowHeight_, opened_.w, 0};
    if (column_ == 0) return r;
    TypeStyle style = ui_.theme().type(Type::small);
    const std::string& title = columns_[column_].title;
    const Lines& lines = ui_.fonts.wrapped(title, style, r.w);
    ui_.paintText(r, lines, title, style, Tone::muted);
    r.y += style.lineHeight * static_cast<float>(lines.lines.size()) - cellPadding;
    return r;
}

void Table::cellDone(std::size_t node, float height) {
    if (stacked_)
        rowHeight_ = static_cast<float>(ui_.node(node).y) + height;
    else
        rowHeight_ = std::max(rowHeight_, height);
    ui_.node(node).h = static_cast<std::int32_t>(std::ceil(height));
    // The style sheet puts it beside the cell where the page is too narrow for columns.
    if (ui_.flowing() && column_ > 0) ui_.node(node).extra = ui_.keep(columns_[column_].title);
    cells_.push_back(node);
    ++column_;
}

void Table::cell(std::string_view text, TextLook look) {
    if (column_ >= columns_.size()) return;
    Rect r = cellRect();
    TypeStyle style = ui_.theme().type(look.type);
    const Lines& lines = ui_.fonts.wrapped(text, style, r.w);
    float h = style.lineHeight * static_cast<float>(lines.lines.size()) + 2 * cellPadding;
    bool right = columns_[column_].numbers && !stacked_;
    float y = r.y + cellPadding;
    for (const auto& line : lines.lines) {
        Rect place{right ? r.right() - line.width : r.x, y, line.width, style.lineHeight};
        if (ui_.visible(place))
            ui_.fonts.paint(ui_.drawing(), place.x, y, text.substr(line.begin, line.end - line.begin), style,
                            ui_.theme().color(look.tone));
        y += style.lineHeight;
    }
    std::size_t index = ui_.emit(ui_.id(cellKey(column_)), column_ == 0 ? Role::rowHeader : Role::cell,
                                 {r.x, r.y, r.w, h}, text);
    Node& n = ui_.node(index);
    n.type = static_cast<std::uint8_t>(look.type);
    n.tone = static_cast<std::uint8_t>(look.tone);
    n.level = right ? 1 : 0;
    cellDone(index, h);
}

void Table::linkCell(std::string_view text, std::string_view href) {
    if (column_ >= columns_.size()) return;
    Rect r = cellRect();
    std::string key = cellKey(column_);
    NodeId cellId = ui_.id(key);
    std::size_t index = ui_.emit(cellId, column_ == 0 ? Role::rowHeader : Role::cell, r, "");
    ui_.parents_.push_back({cellId, r.x, r.y});
    const bool right = columns_[column_].numbers && !stacked_;
    ui_.node(index).level = right ? 1 : 0;
    const float in = right ? std::max(0.f, r.w - std::max(24.f, ui_.textWidth(text, Type::body))) : 0;
    ui_.flows_.push_back({r.x + in, r.y + cellPadding, r.w - in, 0, r.y, false, true, 0, 0, 0, -1});
    ui_.linkHeight_ = 28;  // the row around it keeps other targets away
    ui_.linkRight_ = right;
    ui_.link(key + "l", text, href);
    ui_.linkRight_ = false;
    ui_.linkHeight_ = touchTarget;
    float h = ui_.flows_.back().y - r.y + cellPadding;
    ui_.flows_.pop_back();
    ui_.parents_.pop_back();
    cellDone(index, h);
}

void Table::lightCell(Tone tone, std::string_view word) {
    if (column_ >= columns_.size()) return;
    Rect r = cellRect();
    std::string key = cellKey(column_);
    NodeId cellId = ui_.id(key);
    std::size_t index = ui_.emit(cellId, column_ == 0 ? Role::rowHeader : Role::cell, r, "");
    ui_.parents_.push_back({cellId, r.x, r.y});
    ui_.flows_.push_back({r.x, r.y + cellPadding, r.w, 0, r.y, false, true, 0, 0, 0, -1});
    ui_.light(key + "l", tone, word);
    float h = ui_.flows_.back().y - r.y + cellPadding;
    ui_.flows_.pop_back();
    ui_.parents_.pop_back();
    cellDone(index, h);
}

void Table::finishRow() {
    if (!inRow_) return;
    inRow_ = false;
    ui_.popScope();
    ui_.parents_.pop_back();
    auto h = static_cast<std::int32_t>(std::ceil(rowHeight_));
    ui_.node(rowNode_).h = h;
    for (std::size_t index : cells_)
        if (!stacked_) ui_.node(index).h = h;
    cells_.clear();
    y_ = rowTop_ + static_cast<float>(h);
    ui_.paintRect({opened_.x, y_ - 1, opened_.w, 1}, Tone::line, 0);
}

Table::~Table() {
    finishRow();
    ui_.popScope();
    ui_.parents_.pop_back();
    float height = y_ - opened_.y;
    ui_.node(node_).h = static_cast<std::int32_t>(std::ceil(height));
    ui_.close(opened_, opened_.w, height);
    if (moreWords_.empty()) return;
    Scope scope(ui_, "after table");
    if (ui_.button("more", moreWords_)) ui_.showMore(id_);
}

}  // namespace ui
