#include "app/planner/fields.h"

#include <cstdio>
#include <cstdlib>

#include "store/number_text.h"

namespace app {

static bool write(Screen& s, const FieldOf& of, store::Json value) {
    std::string pointer;
    for (const auto& step : of.path) pointer += store::path({step});
    bool empty = value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
    // A name is there even while it is being written anew.
    if (empty && of.path.back() == "name" && value.is_string()) empty = false;
    bool done = s.work.change({empty ? store::remove(pointer) : store::set(pointer, std::move(value))},
                              of.words, pointer);
    if (!done && !s.work.problems().empty()) s.ui.announce(wordsOf(s.t, s.work.problems()), true);
    return done;
}

// What the field shows: what is being typed while it has the focus, else what the plan says.
static std::string shownIn(Screen& s, PlannerState& state, ui::NodeId field, std::string kept) {
    if (state.typingIn == field && s.ui.focused() == field) return state.typed;
    if (state.typingIn == field) state.typingIn = 0;
    return kept;
}

static ui::Ui::FieldLook writable(Screen& s, ui::Ui::FieldLook look) {
    if (!s.work.canWrite()) look.disabled = true;
    return look;
}

bool textField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
               const std::string& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    std::string shown = shownIn(s, state, s.ui.id(key), value);
    bool changed = s.ui.field(key, label, shown, writable(s, look));
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        write(s, of, shown);
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

std::string editedNumber(const Texts& t, double number) {
    // Twelve digits say 0.45 where a spreadsheet's arithmetic left 0.44999999999999996; what is kept stays as
    // it is until someone types.
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.12g", number);
    std::string text = store::numberText(std::strtod(digits, nullptr));
    if (t.language() != "en")
        for (char& c : text)
            if (c == '.') c = ',';
    return text;
}

static store::DecimalSign signOf(const Texts& t) {
    return t.language() == "en" ? store::DecimalSign::point : store::DecimalSign::comma;
}

bool valueField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const plan::Value& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    ui::Ui::FieldLook shownLook = writable(s, look);
    if (shownLook.kind == "text") shownLook.kind = "decimal";
    std::string kept = value.number ? editedNumber(s.t, *value.number) : value.text;
    std::string shown = shownIn(s, state, s.ui.id(key), kept);
    bool changed = s.ui.field(key, label, shown, shownLook);
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        auto read = store::readNumber(shown, signOf(s.t));
        if (read.number)
            write(s, of, *read.number);
        else
            write(s, of, read.kind == store::NumberKind::empty ? store::Json() : store::Json(shown));
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

bool numberField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    ui::Ui::FieldLook shownLook = writable(s, look);
    shownLook.kind = "decimal";
    std::string kept = value ? editedNumber(s.t, *value) : "";
    std::string shown = shownIn(s, state, s.ui.id(key), kept);
    auto read = store::readNumber(shown, signOf(s.t));
    if (!read.number && (read.kind != store::NumberKind::empty || look.required))
        shownLook.error = s.t("field.notnumber");
    bool changed = s.ui.field(key, label, shown, shownLook);
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        read = store::readNumber(shown, signOf(s.t));
        // What is no number yet stays in the field, with its error, and changes nothing.
        if (read.number)
            write(s, of, *read.number);
        else if (read.kind == store::NumberKind::empty && !look.required)
            write(s, of, {});
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

bool shareField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const ShareRange& range, const FieldOf& of,
                const ui::Ui::FieldLook& look) {
    ui::Ui::FieldLook shownLook = writable(s, look);
    shownLook.kind = "decimal";
    shownLook.numbers = true;
    std::string shown = shownIn(s, state, s.ui.id(key), value ? editedNumber(s.t, *value * 100) : "");
    const std::string outside =
        s.t.with("field.outside", {s.t.number(range.least * 100), s.t.number(range.most * 100)});
    // The field's own words and what they can be kept as: nothing, where they cannot.
    struct Kept {
        bool sound = false;
        store::Json json;
    };
    const auto kept = [&](const std::string& typed) -> Kept {
        const auto read = store::readNumber(typed, signOf(s.t));
        if (!read.number) return {read.kind == store::NumberKind::empty && !look.required, {}};
        const double share = *read.number / 100;
        return {share >= range.least && share <= range.most, share};
    };
    if (!kept(shown).sound) {
        const auto read = store::readNumber(shown, signOf(s.t));
        shownLook.error = read.number ? std::string_view(outside) : std::string_view(s.t("field.notnumber"));
    }
    const bool changed = s.ui.field(key, label, shown, shownLook);
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        Kept now = kept(shown);
        if (now.sound) write(s, of, std::move(now.json));
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

bool choiceField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
                 const std::vector<ui::Ui::Choice>& choices, const FieldOf& of,
                 const ui::Ui::FieldLook& look) {
    auto chosen = s.ui.select(key, label, value, choices, writable(s, look));
    if (!chosen) return false;
    write(s, of, *chosen);
    s.work.endField();
    return true;
}

bool dateField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
               const FieldOf& of, const ui::Ui::FieldLook& look) {
    std::string date = value;
    if (!s.ui.date(key, label, date, writable(s, look))) return false;
    write(s, of, date);
    return true;
}

void addRecord(Screen& s, const std::string& collection, store::Json record, const std::string& words) {
    std::string id = host::newId(s.host);
    if (!s.work.change({store::set(store::path({collection, id}), std::move(record))}, words)) return;
    ui::Scope scope(s.ui, id);
    s.ui.requestFocus(s.ui.id("name"));
}

}  // namespace app
