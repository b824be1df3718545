// Checkboxes and radio buttons.
#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/ui.h"

namespace ui {

static constexpr float boxSize = 24;

static void paintBox(Ui& ui, float x, float y, bool checked, bool disabled, bool round) {
    Rect r{x, y, boxSize, boxSize};
    if (!ui.visible(r)) return;
    auto* list = ui.drawing();
    float rounding = round ? boxSize / 2 : 5;
    // On the ground of a chosen card the darker fill would hardly be seen at night.
    Tone chosen = round ? Tone::accent : Tone::fill;
    Tone edge = disabled ? Tone::disabledEdge : checked ? chosen : Tone::field;
    if (checked && !round) {
        ui.paintRect(r, disabled ? Tone::disabled : Tone::fill, rounding);
        ImVec2 points[] = {ImVec2(x + 6, y + 12.5f), ImVec2(x + 10.3f, y + 16.8f), ImVec2(x + 18, y + 8)};
        list->AddPolyline(points, 3, packed(ui.theme().color(disabled ? Tone::page : Tone::onAccent)), 0,
                          2.5f);
        return;
    }
    ui.paintRect(r, Tone::entry, rounding);
    ui.paintFrame(r, edge, rounding, 2);
    if (checked)
        list->AddCircleFilled(ImVec2(x + boxSize / 2, y + boxSize / 2), 6,
                              packed(ui.theme().color(Tone::fill)));
}

// The sign of an option, and the room that it takes from its words.
static constexpr float iconSize = 28, iconRoom = iconSize + 12;

static void paintIcon(Ui& ui, float x, float y, std::string_view icon, Tone tone) {
    if (!ui.visible({x, y, iconSize, iconSize})) return;
    ui.fonts.paint(ui.drawing(), x, y, icon, {iconSize, iconSize, false}, ui.theme().color(tone));
}

static Rect paintChoice(Ui& ui, std::string_view label, const Ui::CheckLook& look, bool checked, bool round) {
    const auto [help, card, icon, disabled, invalid] = look;
    TypeStyle style = ui.theme().type(Type::body), helpStyle = ui.theme().type(Type::small);
    const bool hasIcon = card && !icon.empty();
    float pad = card ? 16.f : 0.f, indent = boxSize + (card ? 16.f : 12.f) + (hasIcon ? iconRoom : 0);
    float wrap = ui.width() - 2 * pad - indent;
    const Lines labelLines = ui.fonts.wrapped(label, style, wrap);
    float labelHeight = style.lineHeight * static_cast<float>(labelLines.lines.size());
    float helpHeight = 0;
    const Lines* helpLines = nullptr;
    if (!help.empty()) {
        helpLines = &ui.fonts.wrapped(help, helpStyle, wrap);
        helpHeight = helpStyle.lineHeight * static_cast<float>(helpLines->lines.size());
    }
    float inner = labelHeight + helpHeight;
    float h = std::max(card ? 56.f : touchTarget, inner + (card ? 24.f : 8.f));
    Rect r = ui.take(ui.width(), h);
    if (card) {
        ui.paintRect(r, checked || (!disabled && ui.hovered(r)) ? Tone::accentSoft : Tone::surface, 10);
        ui.paintFrame(r,
                      invalid   ? Tone::criticalMark
                      : checked ? Tone::fill
                                : Tone::line,
                      10, checked || invalid ? 2.f : 1.f);
    }
    float top = r.y + std::floor((h - inner) / 2);
    paintBox(ui, r.x + pad, top + std::floor(((help.empty() ? labelHeight : inner) - boxSize) / 2), checked,
             disabled, round);
    if (hasIcon)
        paintIcon(ui, r.x + pad + indent - iconRoom, r.y + std::floor((h - iconSize) / 2), icon,
                  disabled ? Tone::disabled : Tone::accent);
    Rect place{r.x + pad + indent, top, wrap, labelHeight};
    ui.paintText(place, labelLines, label, style, disabled ? Tone::disabled : Tone::ink);
    if (helpLines)
        ui.paintText({place.x, top + labelHeight, wrap, helpHeight}, *helpLines, help, helpStyle,
                     Tone::muted);
    return r;
}

bool Ui::checkbox(std::string_view key, std::string_view label, bool checked, CheckLook look) {
    NodeId me = id(key);
    bool turn = false;
    if (const Action* action = taken(me, ActionKind::check))
        turn = !look.disabled && (action->number != 0) != checked;
    Rect r = paintChoice(*this, label, look, checked, false);
    std::size_t index = emit(me, Role::checkbox, r, label);
    Node& n = node(index);
    n.level = look.card ? 1 : 0;
    n.flags |= (checked ? flag::checked : 0) | (look.disabled ? flag::disabled : 0) |
               (look.invalid ? flag::invalid : 0);
    n.description = keep(look.help);
    n.value = keep(look.icon);
    return turn;
}

bool Ui::radio(std::string_view key, std::string_view group, std::string_view label, bool checked,
               CheckLook look) {
    NodeId me = id(key);
    bool turn = taken(me, ActionKind::check) && !checked && !look.disabled;
    Rect r = paintChoice(*this, label, look, checked, true);
    std::size_t index = emit(me, Role::radio, r, label);
    Node& n = node(index);
    n.level = look.card ? 1 : 0;
    n.flags |= (checked ? flag::checked : 0) | (look.disabled ? flag::disabled : 0);
    n.description = keep(look.help);
    n.value = keep(look.icon);
    n.extra = keep(group);
    return turn;
}

}  // namespace ui
