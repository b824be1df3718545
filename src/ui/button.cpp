// Buttons, file buttons, disclosures, navigation links and tabs.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "ui/paint.h"
#include "ui/ui.h"

namespace ui {

static constexpr float buttonHeight = 48, buttonPadding = 20;

float Ui::buttonWidth(std::string_view text) const {
    return textWidth(text, Type::strong) + 2 * buttonPadding;
}

// Paints a button in the place it takes and states it; the caller asks for its action.
static std::size_t paintButton(Ui& ui, NodeId id, Role role, std::string_view text,
                               const Ui::ButtonLook& look) {
    Type type = look.small ? Type::smallStrong : Type::strong;
    TypeStyle style = ui.theme().type(type);
    float padding = look.small ? 6.f : look.kind == ButtonKind::quiet ? 8.f : buttonPadding;
    float most = ui.width();
    const Lines& lines = ui.fonts.wrapped(text, style, most - 2 * padding);
    float w = look.wide ? most : std::ceil(lines.width) + 1 + 2 * padding;
    float textHeight = style.lineHeight * static_cast<float>(lines.lines.size());
    Rect r = ui.take(w, std::max(buttonHeight, textHeight + 20));
    bool hover = !look.disabled && ui.hovered(r);
    Tone ink = Tone::buttonInk;
    if (look.kind == ButtonKind::primary && !look.disabled) {
        ui.paintRect(r, hover ? Tone::fillHover : Tone::fill, 8);
        ink = Tone::onAccent;
    } else if (look.kind != ButtonKind::quiet) {
        ui.paintRect(r, hover ? Tone::accentSoft : Tone::button, 8);
        ui.paintFrame(r, look.disabled ? Tone::disabledEdge : Tone::buttonEdge, 8, 1);
        // Where the system gives the colours, a button has a button's, whatever it does.
        if (look.kind == ButtonKind::danger && !ui.theme().forced) ink = Tone::critical;
    } else if (hover) {
        ui.paintRect(r, Tone::accentSoft, 8);
    }
    if (look.disabled) ink = Tone::disabled;
    float y = r.y + std::floor((r.h - textHeight) / 2);
    for (const auto& line : lines.lines) {
        std::string_view words = text.substr(line.begin, line.end - line.begin);
        float x = r.x + std::floor((r.w - line.width) / 2);
        if (ui.painting() && ui.visible(r))
            ui.fonts.paint(ui.drawing(), x, y, words, style, ui.theme().color(ink));
        y += style.lineHeight;
    }
    std::size_t index = ui.emit(id, role, r, text);
    ui.node(index).type = static_cast<std::uint8_t>(type);
    ui.node(index).level = static_cast<std::uint8_t>(look.kind);
    if (look.disabled) ui.node(index).flags |= flag::disabled;
    ui.node(index).description = ui.keep(look.description);
    return index;
}

bool Ui::button(std::string_view key, std::string_view text, ButtonLook look) {
    NodeId me = id(key);
    bool acted = taken(me, ActionKind::press) && !look.disabled;
    paintButton(*this, me, Role::button, text, look);
    return acted;
}

// What the mirror tells of a file: bit 0 of the number, it could not be read; bit 1, others come after it;
// and in place of the bytes of one that is read by pieces its number and its size.
static Ui::File fileOf(const Action& action, bool byPieces) {
    const int bits = static_cast<int>(action.number);
    Ui::File file{action.text, action.bytes, (bits & 1) != 0, (bits & 2) != 0};
    if (!byPieces) return file;
    char* end = nullptr;
    file.number = static_cast<int>(std::strtol(action.bytes.c_str(), &end, 10));
    file.size = std::strtod(end, nullptr);
    file.bytes.clear();
    return file;
}

std::optional<Ui::File> Ui::fileButton(std::string_view key, std::string_view text, std::string_view accept,
                                       ButtonLook look) {
    NodeId me = id(key);
    std::optional<File> chosen;
    if (const Action* action = taken(me, ActionKind::file); action && !look.disabled)
        chosen = fileOf(*action, look.byPieces);
    std::size_t index = paintButton(*this, me, Role::fileButton, text, look);
    node(index).extra = keep(accept);
    // Its kind, as any button's, and above it how files are chosen.
    node(index).level |=
        static_cast<std::uint8_t>((look.many ? 16 : 0) | (look.byPieces ? 32 : 0) | (look.folder ? 64 : 0));
    return chosen;
}

bool Ui::disclosure(std::string_view key, std::string_view text, bool expanded) {
    NodeId me = id(key);
    bool acted = taken(me, ActionKind::press) != nullptr;
    TypeStyle style = theme_.type(Type::body);
    float mark = 20;
    const Lines& lines = fonts.wrapped(text, style, width() - mark);
    float textHeight = style.lineHeight * static_cast<float>(lines.lines.size());
    Rect r = take(std::ceil(lines.width) + 1 + mark, std::max(touchTarget, textHeight));
    Rect inner{r.x + mark, r.y + std::floor((r.h - textHeight) / 2), r.w - mark, textHeight};
    paintText(inner, lines, text, style, Tone::buttonInk);
    if (visible(r)) {
        ImU32 color = packed(theme_.color(Tone::buttonInk));
        float x = r.x + 2, y = inner.y + style.lineHeight / 2;
        if (expanded) {
            draw_->AddLine(ImVec2(x, y - 3), ImVec2(x + 5, y + 2), color, 2);
            draw_->AddLine(ImVec2(x + 5, y + 2), ImVec2(x + 10, y - 3), color, 2);
        } else {
            draw_->AddLine(ImVec2(x + 2, y - 5), ImVec2(x + 7, y), color, 2);
            draw_->AddLine(ImVec2(x + 7, y), ImVec2(x + 2, y + 5), color, 2);
        }
    }
    std::size_t index = emit(me, Role::disclosure, r, text);
    if (expanded) node(index).flags |= flag::expanded;
    return acted;
}

void Ui::navLink(std::string_view key, std::string_view text, std::string_view href, bool current,
                 std::string_view badge, float fixedWidth) {
    bool inRow = flows_.back().row;  // the bottom bar of a phone, or the header's links
    TypeStyle style = theme_.type(current && !inRow  ? Type::strong
                                  : inRow && phone() ? Type::small
                                                     : Type::body);
    if (inRow && phone()) style.bold = current;
    float pad = 14;
    float badgeWidth = badge.empty() ? 0 : textWidth(badge, Type::smallStrong) + 14;
    float w =
        inRow ? std::ceil(fonts.width(text, style)) + 1 + (phone() ? 12 : 2 * pad) + badgeWidth : width();
    if (fixedWidth > 0) w = fixedWidth;
    const Lines& lines = fonts.wrapped(text, style, w - (inRow && phone() ? 8 : 2 * pad) - badgeWidth);
    float textHeight = style.lineHeight * static_cast<float>(lines.lines.size());
    Rect r = take(w, std::max(48.f, textHeight + 12));
    if (current && !(inRow && phone())) paintRect(r, Tone::accentSoft, 8);
    // The soft ground alone would tell the place by colour alone: a bar over it, under it or beside it.
    if (current && inRow && phone()) paintRect({r.x, r.y, r.w, 3}, Tone::accent, 2);
    if (current && inRow && !phone())
        paintRect({r.x + pad, r.bottom() - 3, r.w - 2 * pad, 3}, Tone::accent, 2);
    if (current && !inRow) paintRect({r.x, r.y + 8, 4, r.h - 16}, Tone::accent, 2);
    if (!current && hovered(r)) paintRect(r, Tone::accentSoft, 8);
    Rect inner{r.x + (inRow && phone() ? std::floor((r.w - badgeWidth - lines.width) / 2) : pad),
               r.y + std::floor((r.h - textHeight) / 2), r.w, textHeight};
    paintText(inner, lines, text, style, current || (inRow && !phone()) ? Tone::accent : Tone::ink);
    if (!badge.empty() && visible(r)) {
        Rect b{r.right() - badgeWidth - 6, r.y + std::floor((r.h - 24) / 2), badgeWidth, 24};
        paintRect(b, Tone::fill, 8);
        TypeStyle small = theme_.type(Type::smallStrong);
        fonts.paint(draw_, b.x + 7, b.y + 1, badge, small, theme_.color(Tone::onAccent));
    }
    std::string name(text);
    if (!badge.empty()) name.append(" ").append(badge);
    std::size_t index = emit(id(key), Role::link, r, name);
    node(index).extra = keep(href);
    node(index).level = 2;
    node(index).tone = static_cast<std::uint8_t>(current ? Tone::accent : Tone::ink);
    if (current) node(index).flags |= flag::current;
}

void Ui::mark(float size) {
    Rect r = take(size, size);
    if (!visible(r)) return;
    float u = size / 32;
    auto at = [&](float x, float y) { return ImVec2(r.x + x * u, r.y + y * u); };
    ImVec2 line[] = {at(3, 25), at(12, 14), at(19, 19), at(27, 8)};
    draw_->AddPolyline(line, 4, packed(theme_.color(Tone::accent)), 0, 3.2f * u);
    draw_->AddCircleFilled(at(27.5f, 7), 4 * u, packed(theme_.color(Tone::watchMark)));
}

void Ui::card(std::string_view key, std::string_view title, std::string_view href, const CardLook& look) {
    TypeStyle titleStyle = theme_.type(look.framed ? Type::heading : Type::strong),
              small = theme_.type(Type::small),
              underStyle = theme_.type(look.light    ? Type::smallStrong
                                       : look.framed ? Type::body
                                                     : Type::small);
    float pad = look.framed ? 20.f : 16.f, arrow = look.framed ? 32.f : 0.f, light = look.light ? 20.f : 0.f;
    float wrap = width() - 2 * pad - arrow;
    float overHeight = 0, underHeight = 0;
    const Lines titleLines = fonts.wrapped(title, titleStyle, wrap);
    Lines overLines, underLines;
    if (!look.over.empty()) {
        overLines = fonts.wrapped(look.over, small, wrap);
        overHeight = small.lineHeight * static_cast<float>(overLines.lines.size());
    }
    if (!look.under.empty()) {
        underLines = fonts.wrapped(look.under, underStyle, wrap - light);
        underHeight = underStyle.lineHeight * static_cast<float>(underLines.lines.size()) + 4;
    }
    float titleHeight = titleStyle.lineHeight * static_cast<float>(titleLines.lines.size());
    float inner = overHeight + titleHeight + underHeight;
    Rect r = take(width(), inner + 2 * (look.framed ? 20.f : 12.f));
    bool hover = hovered(r);
    if (look.framed) {
        paintRect(r, hover ? Tone::accentSoft : Tone::surface, 12);
        paintFrame(r, hover ? Tone::accent : Tone::line, 12, 1);
    } else {
        if (look.current || hover) paintRect(r, look.current ? Tone::accentSoft : Tone::track, 0);
        if (look.current) paintRect({r.x, r.y, 4, r.h}, Tone::accent, 0);
        paintRect({r.x, r.bottom() - 1, r.w, 1}, Tone::line, 0);
    }
    float x = r.x + pad, y = r.y + (look.framed ? 20.f : 12.f);
    paintText({x, y, wrap, 0}, overLines, look.over, small, Tone::muted);
    y += overHeight;
    paintText({x, y, wrap, 0}, titleLines, title, titleStyle, look.framed ? Tone::accent : Tone::ink);
    y += titleHeight;
    if (underHeight > 0) {
        y += 4;
        if (look.light) paintLight(*look.light, x, y + std::floor((underStyle.lineHeight - 12) / 2), 12);
        paintText({x + light, y, wrap, 0}, underLines, look.under, underStyle,
                  look.light ? *look.light : Tone::muted);
    }
    if (look.framed && visible(r)) {
        float ax = r.right() - pad - 6, ay = r.y + r.h / 2;
        ImVec2 points[] = {ImVec2(ax - 6, ay - 7), ImVec2(ax + 1, ay), ImVec2(ax - 6, ay + 7)};
        draw_->AddPolyline(points, 3, packed(theme_.color(Tone::accent)), 0, 2.5f);
    }
    std::size_t index = emit(id(key), Role::link, r, title);
    std::string described(look.over);
    if (!look.over.empty() && !look.under.empty()) described += " · ";
    described += look.under;
    Node& n = node(index);
    n.extra = keep(href);
    n.description = keep(described);
    n.level = 3;
    n.type = static_cast<std::uint8_t>(look.framed ? Type::heading : Type::strong);
    if (look.light) n.tone = static_cast<std::uint8_t>(*look.light);  // the style sheet's mark
    if (look.current) n.flags |= flag::current;
}

std::optional<int> Ui::tabs(std::string_view key, std::string_view name,
                            const std::vector<std::string>& labels, int selected) {
    std::optional<int> wanted;
    NodeId listId = id(key);
    Rect opened = open(width());
    std::size_t list = emit(listId, Role::tabList, opened, name);
    parents_.push_back({listId, opened.x, opened.y});
    pushScope(key);
    float x = opened.x, y = opened.y, h = 48;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        NodeId me = id(std::to_string(i));
        if (taken(me, ActionKind::press)) wanted = static_cast<int>(i);
        bool on = static_cast<int>(i) == selected;
        TypeStyle style = theme_.type(on ? Type::strong : Type::body);
        float w = std::min(opened.w, textWidth(labels[i], Type::strong));
        if (x > opened.x && x + w > opened.x + opened.w) {
            x = opened.x;
            y += h;
            h = 48;
        }
        // As bold ones the words need the most room: a tab does not move when it is chosen.
        const float textHeight =
            style.lineHeight *
            static_cast<float>(fonts.wrapped(labels[i], theme_.type(Type::strong), w).lines.size());
        h = std::max(h, textHeight + 16);
        Rect r{x, y, w, h};
        paintText({x, y + std::floor((h - textHeight) / 2), w, textHeight},
                  fonts.wrapped(labels[i], style, w), labels[i], style,
                  on || hovered(r) ? Tone::accent : Tone::muted);
        if (on) paintRect({x, y + h - 3, w, 3}, Tone::accent, 0);
        std::size_t index = emit(me, Role::tab, r, labels[i]);
        if (on) node(index).flags |= flag::selected;
        x += w + 28;
    }
    popScope();
    parents_.pop_back();
    float height = y + h - opened.y;
    paintRect({opened.x, opened.y + height - 1, opened.w, 1}, Tone::line, 0);
    node(list).h = static_cast<std::int32_t>(height);
    close(opened, opened.w, height);
    return wanted;
}

}  // namespace ui
