// Fields: the frame is painted here, the text in it is the browser's own element laid over the frame.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/paint.h"
#include "ui/ui.h"

namespace ui {

static constexpr float fieldHeight = 48;

struct FieldPlace {
    std::size_t node;
    Rect box;
};

// Label, hint, error, then the box; the node covers all of it, and says how high the box at its foot is.
static FieldPlace paintField(Ui& ui, NodeId id, Role role, std::string_view label, std::string_view value,
                             const Ui::FieldLook& look) {
    float w = look.width > 0 ? std::min(look.width, ui.width()) : ui.width();
    struct Part {
        std::string_view words;
        Type type;
        Tone tone;
        float gap;
    };
    const Part parts[] = {{label, Type::strong, Tone::ink, look.hint.empty() ? 6.f : 2.f},
                          {look.hint, Type::small, Tone::muted, 6},
                          {look.error, Type::smallStrong, Tone::critical, 6}};
    float textHeight = 0;
    for (const Part& part : parts) {
        if (part.words.empty()) continue;
        TypeStyle style = ui.theme().type(part.type);
        textHeight +=
            style.lineHeight * static_cast<float>(ui.fonts.wrapped(part.words, style, w).lines.size());
        textHeight += part.gap;
    }
    const TypeStyle typed = ui.theme().type(Type::body);
    float boxHeight = std::max(fieldHeight, typed.lineHeight + 20);
    if (role == Role::textArea) {  // grows with what is in it
        auto lines = static_cast<int>(ui.fonts.wrapped(value, typed, w - 30).lines.size());
        boxHeight = typed.lineHeight * static_cast<float>(std::clamp(lines, look.rows, 14)) + 24;
    }
    Rect r = ui.take(w, textHeight + boxHeight);
    float y = r.y;
    for (const Part& part : parts) {
        if (part.words.empty()) continue;
        TypeStyle style = ui.theme().type(part.type);
        const Lines& lines = ui.fonts.wrapped(part.words, style, w);
        ui.paintText({r.x, y, w, 0}, lines, part.words, style, part.tone);
        y += style.lineHeight * static_cast<float>(lines.lines.size()) + part.gap;
    }
    Rect box{r.x, r.bottom() - boxHeight, w, boxHeight};
    bool focused = ui.focused() == id;
    Tone edge = !look.error.empty() ? Tone::criticalMark : focused ? Tone::focus : Tone::field;
    ui.paintRect(box, look.disabled ? Tone::page : Tone::entry, 8);
    ui.paintFrame(box, edge, 8, focused || !look.error.empty() ? 2.f : 1.f);
    std::size_t index = ui.emit(id, role, r, label);
    Node& n = ui.node(index);
    n.contentHeight = static_cast<std::int32_t>(boxHeight);
    // A browser's field knows one kind of line end.
    std::string lines(value);
    lines.erase(std::remove(lines.begin(), lines.end(), '\r'), lines.end());
    n.value = ui.keep(lines);
    // Hint and error are told apart by the separator that no text can hold.
    std::string described(look.hint);
    if (!look.error.empty()) described.append("\x1f").append(look.error);
    n.description = ui.keep(described);
    n.flags |= (look.required ? flag::required : 0) | (look.disabled ? flag::disabled : 0) |
               (look.error.empty() ? 0 : flag::invalid);
    n.level = look.numbers ? 1 : 0;
    n.rows = look.limit;
    return {index, box};
}

bool Ui::field(std::string_view key, std::string_view label, std::string& value, const FieldLook& look) {
    NodeId me = id(key);
    bool changed = false;
    if (const Action* action = taken(me, ActionKind::text);
        action && !look.disabled && action->text != value) {
        value = action->text;
        changed = true;
    }
    // A text of several lines, as an import may bring it, would lose its line ends in a field of one. It
    // stays an area while it is shown, also when the line ends are taken out.
    FieldLook real = look;
    if (value.find('\n') != std::string::npos) areas_.insert(me);
    if (real.rows < 2 && areas_.count(me)) real.rows = 2;
    const bool area = real.rows > 1 || real.kind == "lines";
    auto placed = paintField(*this, me, area ? Role::textArea : Role::textField, label, value, real);
    node(placed.node).extra = keep(look.kind);
    return changed;
}

bool Ui::committed(std::string_view key) { return taken(id(key), ActionKind::commit) != nullptr; }

bool Ui::date(std::string_view key, std::string_view label, std::string& isoDate, const FieldLook& look) {
    NodeId me = id(key);
    bool changed = false;
    if (const Action* action = taken(me, ActionKind::text);
        action && !look.disabled && action->text != isoDate) {
        isoDate = action->text;
        changed = true;
    }
    FieldLook dated = look;
    if (dated.width <= 0) dated.width = 220;
    paintField(*this, me, Role::date, label, isoDate, dated);
    return changed;
}

// A list shows each of its choices on one line, and tells them apart by line breaks and tabs.
static std::string onOneLine(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return text;
}

std::optional<std::string> Ui::select(std::string_view key, std::string_view label, std::string_view value,
                                      const std::vector<Choice>& choices, const FieldLook& look) {
    NodeId me = id(key);
    std::optional<std::string> chosen;
    if (const Action* action = taken(me, ActionKind::choose); action && !look.disabled)
        for (const auto& choice : choices)
            if (choice.value == action->text && choice.value != value) chosen = choice.value;
    auto placed = paintField(*this, me, Role::select, label, value, look);
    std::string options, shown;
    for (const auto& choice : choices) {
        std::string line = onOneLine(choice.label);
        options.append(choice.value).append("\t").append(line).append("\n");
        if (choice.value == value) shown = std::move(line);
    }
    node(placed.node).extra = keep(options);
    Rect box = placed.box;
    if (visible(box)) {
        TypeStyle style = theme_.type(Type::body);
        float wrap = box.w - 14 - 40;
        draw_->PushClipRect(ImVec2(box.x, box.y), ImVec2(box.x + 14 + wrap, box.bottom()), true);
        fonts.paint(draw_, box.x + 14, box.y + std::floor((box.h - style.lineHeight) / 2), shown, style,
                    theme_.color(look.disabled ? Tone::disabled : Tone::entryInk));
        draw_->PopClipRect();
        float x = box.right() - 26, y = box.y + box.h / 2;
        ImVec2 points[] = {ImVec2(x, y - 3), ImVec2(x + 6, y + 3), ImVec2(x + 12, y - 3)};
        draw_->AddPolyline(points, 3, packed(theme_.color(look.disabled ? Tone::disabled : Tone::entryInk)),
                           0, 2);
    }
    return chosen;
}

}  // namespace ui
