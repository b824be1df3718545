#include "app/planner/fields.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "store/number_text.h"

namespace app {

bool writeField(Screen& s, const FieldOf& of, store::Json value) {
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
        writeField(s, of, shown);
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
            writeField(s, of, *read.number);
        else
            writeField(s, of, read.kind == store::NumberKind::empty ? store::Json() : store::Json(shown));
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

namespace {

// How a number that is kept is entered: `kept` × `scale`, within these bounds.
struct Entry {
    double scale;
    double least, most;
    const std::string& error;
};

bool numberEntry(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look,
                 const Entry& entry) {
    ui::Ui::FieldLook shownLook = writable(s, look);
    shownLook.kind = "decimal";
    std::string kept = value ? editedNumber(s.t, *value * entry.scale) : "";
    std::string shown = shownIn(s, state, s.ui.id(key), kept);
    auto read = [&](const std::string& text) {
        auto reading = store::readNumber(text, signOf(s.t));
        if (reading.number && (*reading.number < entry.least || *reading.number > entry.most)) {
            reading.number.reset();
            reading.kind = store::NumberKind::text;
        }
        return reading;
    };
    auto before = read(shown);
    if (!before.number && (before.kind != store::NumberKind::empty || look.required))
        shownLook.error = entry.error;
    bool changed = s.ui.field(key, label, shown, shownLook);
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        auto now = read(shown);
        // What is no number yet stays in the field, with its error, and changes nothing.
        if (now.number)
            writeField(s, of, *now.number / entry.scale);
        else if (now.kind == store::NumberKind::empty && !look.required)
            writeField(s, of, {});
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

}  // namespace

bool numberField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    return numberEntry(s, state, key, label, value, of, look,
                       {1, -HUGE_VAL, HUGE_VAL, s.t("field.notnumber")});
}

bool moneyField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const FieldOf& of, float width) {
    std::string read = value ? s.t.money(*value) : s.t("money.none");
    return numberEntry(s, state, key, label, value, of, {.hint = read, .width = width, .numbers = true},
                       {1, -HUGE_VAL, HUGE_VAL, s.t("field.notnumber")});
}

bool percentField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                  const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    return numberEntry(s, state, key, label, value, of, look, {100, 0, 100, s.t("field.notpercent")});
}

bool choiceField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
                 const std::vector<ui::Ui::Choice>& choices, const FieldOf& of,
                 const ui::Ui::FieldLook& look) {
    auto chosen = s.ui.select(key, label, value, choices, writable(s, look));
    if (!chosen) return false;
    writeField(s, of, *chosen);
    s.work.endField();
    return true;
}

bool dateField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
               const FieldOf& of, const ui::Ui::FieldLook& look) {
    std::string date = value;
    if (!s.ui.date(key, label, date, writable(s, look))) return false;
    writeField(s, of, date);
    return true;
}

void askToRemove(PlannerState& state, PlannerState::Removal removal) { state.removal = std::move(removal); }

void addRecord(Screen& s, const std::string& collection, store::Json record, const std::string& words) {
    std::string id = host::newId(s.host);
    if (!s.work.change({store::set(store::path({collection, id}), std::move(record))}, words)) return;
    ui::Scope scope(s.ui, id);
    s.ui.requestFocus(s.ui.id("name"));
}

}  // namespace app
