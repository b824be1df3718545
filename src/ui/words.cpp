// Headings, texts, links, lights and notices.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/paint.h"
#include "ui/ui.h"

namespace ui {

float Ui::widestWord(std::string_view text, Type type) const {
    float widest = 0;
    for (std::size_t at = 0, end = 0; end != std::string_view::npos; at = end + 1) {
        end = text.find(' ', at);
        widest = std::max(widest, textWidth(text.substr(at, end - at), type));
    }
    return widest;
}

float Ui::textWidth(std::string_view text, Type type) const {
    return std::ceil(fonts.width(text, theme_.type(type))) + 1;
}

// Sets a text in the present flow: in a row as wide as it is, in a column as wide as the column.
Rect Ui::place(float w, float h) { return take(flows_.back().row ? w : flows_.back().w, h); }

static std::size_t setText(Ui& ui, NodeId id, Role role, std::string_view words, TextLook look, Rect rect,
                           const Lines& lines) {
    TypeStyle style = ui.theme().type(look.type);
    ui.paintText(rect, lines, words, style, look.tone);
    std::size_t index = ui.emit(id, role, rect, words);
    ui.node(index).type = static_cast<std::uint8_t>(look.type);
    ui.node(index).tone = static_cast<std::uint8_t>(look.tone);
    return index;
}

static constexpr float leastTarget = 24;  // WCAG 2.2, 2.5.8

static float wrapWidth(const Ui& ui, float natural) {
    // A text that would be squeezed into what is left of a row begins a line of its own.
    float left = ui.remaining();
    return natural <= left || left >= ui.width() * 0.4f ? left : ui.width();
}

void Ui::text(std::string_view key, std::string_view words, TextLook look) {
    TypeStyle style = theme_.type(look.type);
    bool inRow = flows_.back().row;
    float wrap = inRow ? wrapWidth(*this, textWidth(words, look.type)) : width();
    const Lines& lines = fonts.wrapped(words, style, wrap);
    Rect r = place(std::min(std::ceil(lines.width) + 1, wrap),
                   style.lineHeight * static_cast<float>(lines.lines.size()));
    setText(*this, id(key), Role::text, words, look, r, lines);
}

void Ui::changedText(std::string_view key, std::string_view words, const std::vector<Part>& parts,
                     PartsAre are, std::string_view spoken, TextLook look) {
    const TypeStyle style = theme_.type(look.type);
    const Lines lines = fonts.wrapped(words, style, width());
    const bool added = are == PartsAre::added;
    const Tone tone = added ? Tone::good : Tone::critical;
    const Rect r = take(width(), style.lineHeight * static_cast<float>(lines.lines.size()));
    paintText(r, lines, words, style, look.tone);
    float y = r.y;
    for (const auto& line : lines.lines) {
        for (const Part& part : parts) {
            const std::size_t begin = std::max<std::size_t>(part.begin, line.begin),
                              end = std::min<std::size_t>(part.end, line.end);
            if (begin >= end) continue;
            const float from = fonts.width(words.substr(line.begin, begin - line.begin), style),
                        to = fonts.width(words.substr(line.begin, end - line.begin), style);
            const float at = added ? y + style.lineHeight - 3 : y + std::floor(style.lineHeight / 2);
            paintRect({r.x + from, at, to - from, 2}, tone, 0);
        }
        y += style.lineHeight;
    }
    const std::size_t index = emit(id(key), Role::text, r, spoken);
    node(index).type = static_cast<std::uint8_t>(look.type);
    node(index).tone = static_cast<std::uint8_t>(look.tone);
}

void Ui::heading(std::string_view key, int level, std::string_view words, Type type, Tone tone,
                 std::string_view description) {
    TypeStyle style = theme_.type(type);
    const Lines& lines =
        fonts.wrapped(words, style, flows_.back().row ? wrapWidth(*this, textWidth(words, type)) : width());
    Rect r = place(std::ceil(lines.width) + 1, style.lineHeight * static_cast<float>(lines.lines.size()));
    auto index = setText(*this, id(key), Role::heading, words, {type, tone}, r, lines);
    node(index).level = static_cast<std::uint8_t>(level);
    node(index).flags |= flag::focusable;
    if (!description.empty()) node(index).description = keep(description);
}

void Ui::link(std::string_view key, std::string_view words, std::string_view href, TextLook look) {
    TypeStyle style = theme_.type(look.type);
    float wrap = flows_.back().row ? wrapWidth(*this, textWidth(words, look.type)) : width();
    const Lines& lines = fonts.wrapped(words, style, wrap);
    float textHeight = style.lineHeight * static_cast<float>(lines.lines.size());
    float h = std::max(textHeight, linkHeight_);
    const float natural = std::min(std::ceil(lines.width) + 1, wrap);
    Rect r = take(std::max(natural, leastTarget), h);
    // A figure in a table stays at its column's right end.
    const float in = linkRight_ ? r.w - natural : 0;
    Rect inner{r.x + in, r.y + std::floor((h - textHeight) / 2), r.w, textHeight};
    auto index = setText(*this, id(key), Role::link, words, look, inner, lines);
    Node& n = node(index);
    n.x -= static_cast<std::int32_t>(std::lround(in));
    n.y -= static_cast<std::int32_t>(std::lround(inner.y - r.y));
    n.h = static_cast<std::int32_t>(std::ceil(h));
    n.extra = keep(href);
    // Underlined: by its colour alone a link would not be told from a text, and many have a text's colour.
    if (visible(r)) {
        float y = inner.y;
        for (const auto& line : lines.lines) {
            y += style.lineHeight;
            paintRect({inner.x, y - 3, line.width, hovered(r) ? 2.f : 1.f}, look.tone, 0);
        }
    }
}

bool Ui::escaped() {
    Node& area = now_.list.back();
    area.extra = keep("escape");
    return taken(area.id, ActionKind::cancel) != nullptr;
}

static std::string focusAddress(NodeId target) {
    char address[16];
    std::snprintf(address, sizeof address, "focus:%08x", static_cast<unsigned>(target));
    return address;
}

void Ui::fieldLink(std::string_view key, std::string_view words, NodeId target) {
    if (taken(id(key), ActionKind::press)) requestFocus(target);
    link(key, words, focusAddress(target), {Type::body, Tone::critical});
}

bool Ui::skipLink(std::string_view key, std::string_view words) {
    NodeId me = id(key);
    bool followed = taken(me, ActionKind::press) != nullptr;
    TypeStyle style = theme_.type(Type::strong);
    const float gap = 4, pad = 16;
    const float w = std::min(textWidth(words, Type::strong), screen_.w - 2 * (gap + pad));
    const Lines& lines = fonts.wrapped(words, style, w);
    const float textHeight = style.lineHeight * static_cast<float>(lines.lines.size());
    Rect r{screen_.x + gap, screen_.y + gap, w + 2 * pad, std::max(48.f, textHeight + 16)};
    if (draw_ && focused_ == me) {
        auto* list = ImGui::GetForegroundDrawList();
        list->AddRectFilled(ImVec2(r.x, r.y), ImVec2(r.right(), r.bottom()),
                            packed(theme_.color(Tone::surface)), 4);
        float y = r.y + std::floor((r.h - textHeight) / 2);
        for (const auto& line : lines.lines) {
            fonts.paint(list, r.x + pad, y, words.substr(line.begin, line.end - line.begin), style,
                        theme_.color(Tone::accent));
            y += style.lineHeight;
        }
    }
    skip_ = emit(me, Role::link, r, words);
    node(skip_).type = static_cast<std::uint8_t>(Type::strong);
    node(skip_).level = 4;  // the style sheet's mark
    return followed;
}

void Ui::skipTo(NodeId target) { node(skip_).extra = keep(focusAddress(target)); }

void Ui::rule() {
    Rect r = take(width(), 1);
    paintRect(r, Tone::line, 0);
}

void Ui::dot() {
    TypeStyle style = theme_.type(Type::body);
    Rect r = take(6, style.lineHeight);
    if (!visible(r)) return;
    draw_->AddCircleFilled(ImVec2(r.x + 3, r.y + style.lineHeight / 2), 2.5f,
                           packed(theme_.color(Tone::muted)));
}

void Ui::paintLight(Tone tone, float x, float y, float size) {
    auto* list = draw_;
    if (!visible({x, y, size, size})) return;
    float half = size / 2;
    ImVec2 c(x + half, y + half);
    switch (tone) {
        case Tone::good:
            list->AddCircleFilled(c, half, packed(theme_.color(Tone::goodMark)));
            break;
        case Tone::watch:
            // Amber alone can hardly be told from a light page: the shape has an edge.
            list->AddRectFilled(ImVec2(x, y), ImVec2(x + size, y + size),
                                packed(theme_.color(Tone::watchMark)), 2);
            list->AddRect(ImVec2(x, y), ImVec2(x + size, y + size), packed(theme_.color(Tone::watch)), 2, 0,
                          1);
            break;
        case Tone::late:
            list->AddTriangleFilled(ImVec2(c.x, y), ImVec2(x + size + 1, y + size), ImVec2(x - 1, y + size),
                                    packed(theme_.color(Tone::lateMark)));
            break;
        case Tone::critical: {
            ImU32 color = packed(theme_.color(Tone::criticalMark));
            list->AddLine(ImVec2(x + 1, y + 1), ImVec2(x + size - 1, y + size - 1), color, 3);
            list->AddLine(ImVec2(x + size - 1, y + 1), ImVec2(x + 1, y + size - 1), color, 3);
            break;
        }
        default:
            list->AddCircle(c, half - 1, packed(theme_.color(Tone::field)), 0, 2);
            break;
    }
}

void Ui::light(std::string_view key, Tone tone, std::string_view word, bool small) {
    Type type = small ? Type::smallStrong : Type::strong;
    TypeStyle style = theme_.type(type);
    float mark = 12, gap = 8;
    float wrap = std::max(40.f, remaining() - mark - gap);
    const Lines& lines = fonts.wrapped(word, style, wrap);
    Rect r = take(mark + gap + std::ceil(lines.width) + 1,
                  style.lineHeight * static_cast<float>(lines.lines.size()));
    paintLight(tone, r.x, r.y + std::floor((style.lineHeight - mark) / 2), mark);
    Rect inner{r.x + mark + gap, r.y, r.w - mark - gap, r.h};
    setText(*this, id(key), Role::text, word, {type, tone}, inner, lines);
    node(now_.list.size() - 1).level = 1 + static_cast<std::uint8_t>(tone);  // the style sheet's mark
}

void Ui::notice(std::string_view key, std::string_view words, Tone tone, bool urgent) {
    TypeStyle style = theme_.type(Type::body);
    float edge = 4, pad = 16;
    const Lines& lines = fonts.wrapped(words, style, width() - edge - 2 * pad);
    Rect r = take(width(), style.lineHeight * static_cast<float>(lines.lines.size()) + 24);
    paintRect(r, tone == Tone::accent ? Tone::accentSoft : Tone::surface, 4);
    if (tone != Tone::accent || theme_.forced) paintFrame(r, Tone::line, 4, 1);
    Tone mark = tone == Tone::good       ? Tone::goodMark
                : tone == Tone::watch    ? Tone::watchMark
                : tone == Tone::late     ? Tone::lateMark
                : tone == Tone::critical ? Tone::criticalMark
                                         : Tone::accent;
    paintRect({r.x, r.y, edge, r.h}, mark, 0);
    Rect inner{r.x + edge + pad, r.y + 12, r.w - edge - 2 * pad, r.h - 24};
    paintText(inner, lines, words, style, Tone::ink);
    std::size_t index = emit(id(key), urgent ? Role::alert : Role::text, inner, words);
    node(index).level = 32 + static_cast<std::uint8_t>(tone);
}

void Ui::status(std::string_view key, std::string_view words, TextLook look) {
    TypeStyle style = theme_.type(look.type);
    float wrap = flows_.back().row ? wrapWidth(*this, textWidth(words, look.type)) : width();
    const Lines& lines = fonts.wrapped(words, style, wrap);
    Rect r = place(std::min(std::ceil(lines.width) + 1, wrap),
                   style.lineHeight * static_cast<float>(lines.lines.size()));
    setText(*this, id(key), Role::status, words, look, r, lines);
}

}  // namespace ui
