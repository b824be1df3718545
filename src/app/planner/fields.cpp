#include "app/planner/fields.h"

#include <cmath>
#include <cstdint>
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
    if (empty && (of.required || of.path.back() == "name") && value.is_string()) empty = false;
    if (empty && !of.first.empty()) return true;
    std::vector<store::Change> changes = of.first;
    changes.push_back(empty ? store::remove(pointer) : store::set(pointer, std::move(value)));
    bool done = s.work.change(changes, of.words, pointer);
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

// How a number that is kept is entered: times `scale`; kept within [least, most], with words for what is
// outside.
struct Entry {
    double scale = 1;
    double least = -HUGE_VAL, most = HUGE_VAL;
    std::string outside = {};
    bool whole = false;  // a number with decimals is outside too
};

bool numberEntry(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look,
                 const Entry& entry = {}) {
    ui::Ui::FieldLook shownLook = writable(s, look);
    shownLook.kind = "decimal";
    std::string shown = shownIn(s, state, s.ui.id(key), value ? editedNumber(s.t, *value * entry.scale) : "");
    // The field's words as they can be kept: a number, nothing, or, where they cannot be, why not.
    struct Kept {
        store::Json json;
        std::string_view error;
    };
    const auto kept = [&](const std::string& text) -> Kept {
        const auto read = store::readNumber(text, signOf(s.t));
        if (!read.number && read.kind == store::NumberKind::empty && !look.required) return {};
        if (!read.number) return {{}, s.t("field.notnumber")};
        const double number = *read.number / entry.scale;
        if (number < entry.least || number > entry.most) return {{}, entry.outside};
        if (!entry.whole) return {number, {}};
        if (number != std::floor(number)) return {{}, entry.outside};
        return {static_cast<std::int64_t>(number), {}};
    };
    const std::string_view error = kept(shown).error;
    if (!error.empty()) shownLook.error = error;
    bool changed = s.ui.field(key, label, shown, shownLook);
    if (changed) {
        state.typingIn = s.ui.id(key);
        state.typed = shown;
        s.ui.setFocused(state.typingIn);
        // What cannot be kept stays in the field, with its error, and changes nothing.
        if (Kept now = kept(shown); now.error.empty()) writeField(s, of, std::move(now.json));
    }
    if (s.ui.committed(key)) s.work.endField();
    return changed;
}

}  // namespace

bool numberField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look) {
    return numberEntry(s, state, key, label, value, of, look);
}

bool rangedField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const NumberRange& range, const FieldOf& of,
                 const ui::Ui::FieldLook& look) {
    return numberEntry(s, state, key, label, value, of, look,
                       {1, range.least, range.most,
                        s.t.with("field.outside", {s.t.number(range.least), s.t.number(range.most)})});
}

bool wholeField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<int>& value, const WholeRange& range, const FieldOf& of,
                const ui::Ui::FieldLook& look) {
    ui::Ui::FieldLook inNumbers = look;
    inNumbers.numbers = true;
    return numberEntry(
        s, state, key, label, value, of, inNumbers,
        {1, static_cast<double>(range.least), static_cast<double>(range.most),
         s.t.with("field.whole", {s.t.number(range.least, 0), s.t.number(range.most, 0)}), true});
}

bool moneyField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const FieldOf& of, float width) {
    std::string read = value ? s.t.money(*value) : s.t("money.none");
    return numberEntry(s, state, key, label, value, of, {.hint = read, .width = width, .numbers = true});
}

bool shareField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const ShareRange& range, const FieldOf& of,
                const ui::Ui::FieldLook& look) {
    ui::Ui::FieldLook inNumbers = look;
    inNumbers.numbers = true;
    return numberEntry(
        s, state, key, label, value, of, inNumbers,
        {100, range.least, range.most,
         s.t.with("field.outside", {s.t.number(range.least * 100), s.t.number(range.most * 100)})});
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
