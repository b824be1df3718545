#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/paint.h"

namespace ui {

// --- frames
// -----------------------------------------------------------------------------------------------------

void Ui::begin(Rect screen, const Theme& theme, bool painting, bool flowing) {
    flowing_ = flowing;
    screen_ = screen;
    theme_ = theme;
    ImGui::NewFrame();
    draw_ = painting ? ImGui::GetBackgroundDrawList() : nullptr;
    fonts.forget();
    fonts.sharpen();
    // Edges fade over a pixel of the screen, not of the page: a fine frame would be a shade of itself.
    if (draw_) draw_->_FringeScale = 1 / fonts.pixelsPerUnit;
    now_.clear();
    scopes_.clear();
    flows_.assign(1, Flow{screen.x, screen.y, screen.w, 0, screen.y, false, true, 0, 0, 0, -1});
    parents_.assign(1, Parent{0, 0, 0});
    clips_.assign(1, screen);
    again_ = unfinished_ = false;
    modalBefore_ = modalNow_;
    modalNow_ = false;
    if (!current_ && !queue_.empty()) {
        current_ = std::move(queue_.front());
        queue_.pop_front();
        // An area's scrolling needs no widget to take it.
        if (current_->kind == ActionKind::scroll) {
            scroll_[current_->id] = current_->number;
            current_.reset();
        } else if (current_->kind == ActionKind::scrollAcross) {
            across_[current_->id] = current_->number;
            current_.reset();
        }
    }
    if (draw_) paintRect(screen, Tone::page, 0);
}

bool Ui::end() {
    ImGui::EndFrame();
    draw_ = nullptr;
    bool more = again_ || !queue_.empty();
    current_.reset();  // whoever it was meant for is gone, or has taken it
    pass_ = more ? pass_ + 1 : 0;
    if (!more) ++frame_;
    // Two widgets that push each other's height to and fro must not stop the page.
    if (pass_ > 8 && queue_.empty()) {
        pass_ = 0;
        return false;
    }
    return more;
}

void Ui::publish(Batch& batch) {
    compare(published_, now_, batch);
    published_ = now_;
    // The batch points into now_, which stays as it is until the next begin.
}

void Ui::act(Action action) {
    // Several inputs in one frame: the last one counts.
    if (action.kind == ActionKind::text || action.kind == ActionKind::scroll ||
        action.kind == ActionKind::scrollAcross)
        for (auto& waiting : queue_)
            if (waiting.id == action.id && waiting.kind == action.kind) {
                waiting = std::move(action);
                return;
            }
    // Of what is moved too, as long as it was not let go in between.
    if (action.kind == ActionKind::slide && !queue_.empty() && queue_.back().id == action.id &&
        queue_.back().kind == ActionKind::slide)
        queue_.pop_back();
    queue_.push_back(std::move(action));
}

const Action* Ui::taken(NodeId id, ActionKind kind) {
    if (measuring_ || !current_ || current_->id != id || current_->kind != kind) return nullptr;
    again_ = true;  // what was stated before this widget may be out of date
    taken_ = std::move(*current_);
    current_.reset();
    return &taken_;
}

void Ui::pointer(float x, float y, bool down) {
    pointerX_ = x;
    pointerY_ = y;
    pointerDown_ = down;
}

bool Ui::hovered(Rect r) const {
    const Rect& c = clips_.back();
    return pointerX_ >= std::max(r.x, c.x) && pointerX_ < std::min(r.right(), c.right()) &&
           pointerY_ >= std::max(r.y, c.y) && pointerY_ < std::min(r.bottom(), c.bottom());
}

bool Ui::pressed(Rect r) const { return pointerDown_ && hovered(r); }

NodeId Ui::takeWantedFocus() {
    NodeId id = wantedFocus_;
    wantedFocus_ = 0;
    return id;
}

void Ui::announce(std::string words, bool urgent) { announcements_.push_back({std::move(words), urgent}); }

std::vector<Ui::Announcement> Ui::takeAnnouncements() { return std::exchange(announcements_, {}); }

// --- nodes
// ------------------------------------------------------------------------------------------------------

std::size_t Ui::emit(NodeId id, Role role, Rect rect, std::string_view name) {
    const Parent& parent = parents_.back();
    Node n;
    n.id = id;
    n.parent = parent.id;
    n.role = role;
    n.x = static_cast<std::int32_t>(std::lround(rect.x - parent.x));
    n.y = static_cast<std::int32_t>(std::lround(rect.y - parent.y));
    n.w = static_cast<std::int32_t>(std::ceil(rect.w));
    n.h = static_cast<std::int32_t>(std::ceil(rect.h));
    n.flags = languageFlag_;
    n.name = now_.keep(name);
    now_.list.push_back(n);
    return now_.list.size() - 1;
}

float Ui::rememberedHeight(NodeId id) const {
    auto found = height_.find(id);
    return found == height_.end() ? 0 : found->second;
}

void Ui::rememberHeight(NodeId id, float height) {
    float& was = height_[id];
    if (std::abs(was - height) > 0.5f) {
        was = height;
        again_ = true;
    }
}

// --- layout
// -----------------------------------------------------------------------------------------------------

Rect Ui::open(float w) {
    Flow& f = flows_.back();
    float gap = f.nextGap >= 0 ? f.nextGap : f.gap;
    if (!f.row) {
        if (!f.first) f.y += gap;
        f.first = false;
        f.nextGap = -1;
        return {f.x, f.y, std::min(w, f.w), 0};
    }
    if (!f.first) f.cursor += gap;
    if (!f.first && f.cursor + w > f.x + f.w + 0.5f) {
        f.y += f.rowHeight + std::min(f.gap, 8.f);
        f.cursor = f.x;
        f.rowHeight = f.minHeight;
    }
    f.first = false;
    f.nextGap = -1;
    return {f.cursor, f.y, std::min(w, f.w), 0};
}

void Ui::close(Rect opened, float w, float h) {
    Flow& f = flows_.back();
    if (!f.row) {
        f.y = opened.y + h;
        return;
    }
    f.cursor = opened.x + w;
    f.rowHeight = std::max(f.rowHeight, h);
}

Rect Ui::take(float w, float h) {
    Rect r = open(w);
    close(r, r.w, h);
    const Flow& f = flows_.back();
    float down = f.row ? std::max(0.f, (f.minHeight - h) / 2) : 0;
    return {r.x, r.y + std::round(down), r.w, h};
}

float Ui::remaining() const {
    const Flow& f = flows_.back();
    if (!f.row) return f.w;
    float gap = f.first ? 0 : f.nextGap >= 0 ? f.nextGap : f.gap;
    return std::max(0.f, f.x + f.w - f.cursor - gap);
}

void Ui::alignRight(float width) {
    Flow& f = flows_.back();
    float gap = f.first ? 0 : f.gap;
    float free = f.x + f.w - f.cursor - gap - width;
    if (free > 0) f.cursor += free;
}

// --- paint
// ------------------------------------------------------------------------------------------------------

bool Ui::visible(Rect r) const {
    const Rect& c = clips_.back();
    return draw_ && r.right() >= c.x && r.x <= c.right() && r.bottom() >= c.y && r.y <= c.bottom();
}

void Ui::paintRect(Rect r, Tone tone, float rounding) {
    if (!visible(r)) return;
    draw_->AddRectFilled(ImVec2(r.x, r.y), ImVec2(r.right(), r.bottom()), packed(theme_.color(tone)),
                         rounding);
}

void Ui::paintFrame(Rect r, Tone tone, float rounding, float thickness) {
    if (!visible(r)) return;
    // Dear ImGui draws half a pixel further in by itself; so it lies on whole pixels and is not softened.
    float in = thickness / 2 - 0.5f;
    draw_->AddRect(ImVec2(r.x + in, r.y + in), ImVec2(r.right() - in, r.bottom() - in),
                   packed(theme_.color(tone)), rounding, 0, thickness);
}

void Ui::paintText(Rect r, const Lines& lines, std::string_view text, const TypeStyle& style, Tone tone) {
    if (!draw_) return;
    float y = r.y;
    for (const auto& line : lines.lines) {
        Rect place{r.x, y, line.width, style.lineHeight};
        if (visible(place))
            fonts.paint(draw_, r.x, y, text.substr(line.begin, line.end - line.begin), style,
                        theme_.color(tone));
        y += style.lineHeight;
    }
}

// --- areas, columns, rows
// ---------------------------------------------------------------------------------------

Area::Area(Ui& ui, std::string_view key, Role role, std::string_view name, Rect rect, bool scrolls,
           Tone ground)
    : ui_(ui), rect_(rect), scrolls_(scrolls) {
    NodeId id = ui.id(key);
    float scroll = 0;
    if (scrolls) {
        auto found = ui.scroll_.find(id);
        if (found != ui.scroll_.end()) {
            float most = std::max(0.f, ui.rememberedHeight(id) - rect.h);
            found->second = std::clamp(found->second, 0.f, most);
            scroll = found->second;
        }
    }
    node_ = ui.emit(id, role, rect, name);
    if (scrolls) {
        ui.node(node_).flags |= flag::scrolls;
        ui.node(node_).row = static_cast<std::int32_t>(std::lround(scroll));
    }
    ui.paintRect(rect, ground, 0);
    ui.pushScope(key);
    ui.parents_.push_back({id, rect.x, rect.y - scroll});
    ui.clips_.push_back(rect);
    if (ui.draw_) ui.draw_->PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()));
    ui.flows_.push_back({rect.x, rect.y - scroll, rect.w, 0, rect.y - scroll, false, true, 0, 0, 0, -1});
}

Area::~Area() {
    auto& flow = ui_.flows_.back();
    float height = flow.y - flow.top;
    NodeId id = ui_.parents_.back().id;
    ui_.node(node_).contentHeight = static_cast<std::int32_t>(std::ceil(height));
    if (scrolls_) ui_.rememberHeight(id, height);
    ui_.popScope();
    ui_.flows_.pop_back();
    ui_.clips_.pop_back();
    ui_.parents_.pop_back();
    if (ui_.draw_) ui_.draw_->PopClipRect();
}

Column::Column(Ui& ui, const Gaps& gaps) : ui_(ui) {
    float wanted = gaps.width > 0 ? gaps.width : ui.remaining();
    opened_ = ui.open(wanted);
    width_ = opened_.w;
    float w = width_ - 2 * gaps.padding, x = opened_.x + gaps.padding;
    if (gaps.maxWidth > 0 && w > gaps.maxWidth) {
        if (gaps.centred) x += std::floor((w - gaps.maxWidth) / 2);
        w = gaps.maxWidth;
    }
    ui.flows_.push_back({x, opened_.y, w, gaps.gap, opened_.y, false, true, 0, 0, 0, -1});
}

Column::~Column() {
    float height = ui_.flows_.back().y - ui_.flows_.back().top;
    ui_.flows_.pop_back();
    ui_.close(opened_, width_, height);
}

Row::Row(Ui& ui, std::string_view key, float gap, float minHeight) : ui_(ui) {
    opened_ = ui.open(ui.remaining());
    NodeId id = ui.id(key);
    node_ = ui.emit(id, Role::box, opened_, "");
    ui.parents_.push_back({id, opened_.x, opened_.y});
    ui.flows_.push_back(
        {opened_.x, opened_.y, opened_.w, gap, opened_.y, true, true, opened_.x, minHeight, minHeight, -1});
}

Row::~Row() {
    auto& flow = ui_.flows_.back();
    float height = flow.y + flow.rowHeight - flow.top;
    ui_.node(node_).h = static_cast<std::int32_t>(std::ceil(height));
    ui_.parents_.pop_back();
    ui_.flows_.pop_back();
    ui_.close(opened_, opened_.w, height);
}

Container::Container(Ui& ui, std::string_view key, Role role, const ContainerLook& look)
    : ui_(ui), id_(ui.id(key)), padding_(look.padding) {
    opened_ = ui.open(ui.remaining());
    node_ = ui.emit(id_, role, opened_, look.name);
    ui.node(node_).description = ui.keep(look.description);
    if (look.count) {
        ui.node(node_).row = look.place;
        ui.node(node_).rows = look.count;
    }
    Rect ground{opened_.x, opened_.y, opened_.w, ui.rememberedHeight(id_)};
    if (look.ground) ui.paintRect(ground, *look.ground, look.rounding);
    if (look.frame) ui.paintFrame(ground, *look.frame, look.rounding, 1);
    ui.parents_.push_back({id_, opened_.x, opened_.y});
    float y = opened_.y + padding_;
    if (look.legend) {
        ui.node(node_).level = 1;
        TypeStyle style = ui.theme_.type(Type::strong);
        const Lines& lines = ui.fonts.wrapped(look.name, style, opened_.w - 2 * padding_);
        ui.paintText({opened_.x + padding_, y, opened_.w, 0}, lines, look.name, style, Tone::ink);
        y += style.lineHeight * static_cast<float>(lines.lines.size()) + 8;
    }
    ui.flows_.push_back(
        {opened_.x + padding_, y, opened_.w - 2 * padding_, look.gap, y, false, true, 0, 0, 0, -1});
}

Container::~Container() {
    float height = ui_.flows_.back().y + padding_ - opened_.y;
    ui_.node(node_).h = static_cast<std::int32_t>(std::ceil(height));
    ui_.rememberHeight(id_, height);
    ui_.parents_.pop_back();
    ui_.flows_.pop_back();
    ui_.close(opened_, opened_.w, height);
}

// --- language of parts
// -------------------------------------------------------------------------------------

InLanguage::InLanguage(Ui& ui, std::string_view language) : ui_(ui), before_(ui.languageFlag_) {
    ui.languageFlag_ = language == "es" ? flag::spanish : language == "en" ? flag::english : 0;
}

InLanguage::~InLanguage() { ui_.languageFlag_ = before_; }

// --- dialog
// -----------------------------------------------------------------------------------------------------

Dialog::Dialog(Ui& ui, std::string_view key, std::string_view title) : ui_(ui), id_(ui.id(key)) {
    float margin = ui.phone() ? 16.f : 32.f;
    float w = std::min(560.f, ui.screen_.w - 2 * margin);
    float h = std::min(std::max(ui.rememberedHeight(id_), 80.f), ui.screen_.h - 2 * margin);
    rect_ = {std::floor(ui.screen_.x + (ui.screen_.w - w) / 2),
             std::floor(ui.screen_.y + (ui.screen_.h - h) / 2), w, h};
    ui.modalNow_ = true;
    if (ui.taken(id_, ActionKind::cancel)) cancelled_ = true;
    if (ui.draw_) {
        ui.draw_->PushClipRectFullScreen();
        ui.draw_->AddRectFilled(ImVec2(0, 0), ImVec2(ui.screen_.w, ui.screen_.h), IM_COL32(10, 14, 24, 140));
    }
    ui.parents_.push_back({0, 0, 0});
    ui.clips_.push_back(ui.screen_);
    node_ = ui.emit(id_, Role::dialog, rect_, title);
    ui.node(node_).flags |= flag::scrolls;
    ui.paintRect(rect_, Tone::surface, 12);
    ui.paintFrame(rect_, Tone::line, 12, 1);
    float scroll = 0;
    if (auto found = ui.scroll_.find(id_); found != ui.scroll_.end()) scroll = found->second;
    ui.parents_.push_back({id_, rect_.x, rect_.y - scroll});
    ui.clips_.push_back(rect_);
    if (ui.draw_) ui.draw_->PushClipRect(ImVec2(rect_.x, rect_.y), ImVec2(rect_.right(), rect_.bottom()));
    float padding = ui.phone() ? 20.f : 28.f;
    ui.flows_.push_back({rect_.x + padding, rect_.y + padding - scroll, w - 2 * padding, 16, rect_.y - scroll,
                         false, true, 0, 0, 0, -1});
    ui.pushScope(key);
    ui.heading("title", 2, title, Type::heading);
}

Dialog::~Dialog() {
    ui_.popScope();
    float padding = ui_.phone() ? 20.f : 28.f;
    float height = ui_.flows_.back().y + padding - ui_.flows_.back().top;
    ui_.node(node_).contentHeight = static_cast<std::int32_t>(std::ceil(height));
    ui_.rememberHeight(id_, height);
    ui_.flows_.pop_back();
    ui_.clips_.pop_back();
    ui_.clips_.pop_back();
    ui_.parents_.pop_back();
    ui_.parents_.pop_back();
    if (ui_.draw_) {
        ui_.draw_->PopClipRect();
        ui_.draw_->PopClipRect();
    }
}

}  // namespace ui
