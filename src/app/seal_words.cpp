#include "app/seal_words.h"

#include <cstddef>

#include "app/formulation_labels.h"
#include "store/change_words.h"

namespace app {

using ui::Tone;
using ui::Type;

static std::string valueWords(const Texts& t, const store::Json& value, bool wholeRecord) {
    if (wholeRecord) return t(value.is_null() ? "seal.record.none" : "seal.record.there");
    if (value.is_null()) return t("seal.nothing");
    if (value.is_number()) return t.number(value.get<double>(), 6);
    if (value.is_string()) return value.get<std::string>();
    return value.dump();
}

std::string instrumentWords(const Texts& t, const store::Instrument& instrument) {
    std::string name = instrument.kind;
    if (!instrument.number.empty()) name += (name.empty() ? "" : " ") + instrument.number;
    return t.with("seal.instrument", {name, t.date(instrument.day)});
}

void sealStanding(Screen& s, const store::SealCheck& check) {
    auto& u = s.ui;
    if (!check.copyIntact() && !check.ofCopy.empty())
        u.light("copy", Tone::critical, s.t("seal.copy.broken"), false);
    if (check.unchanged())
        u.light("state", Tone::good, s.t("seal.unchanged"), false);
    else if (check.changes.empty())
        u.light("state", Tone::watch, s.t("seal.changed.unknown"), false);
    else
        u.light("state", Tone::watch, s.t.count("seal.changed", static_cast<long>(check.changes.size())),
                false);
}

// In the words of the tables' headers, else of the forms.
static store::ChangeWords wordsOf(const Texts& t, const store::PlanTables& tables, const ChangeList& list,
                                  const store::SealedChange& change) {
    auto words = store::changeWords(tables, change, list.before, list.after, t.language() == "en");
    const auto label = formulationLabel(t, change.at);
    if (!label) return words;
    words.kind = label->page;
    // An id alone tells nobody anything.
    words.record = change.record.name;
    words.field = label->field;
    const auto before = formulationValue(t, *label, words.before);
    const auto after = formulationValue(t, *label, words.after);
    // Where the markup alone differs it is shown.
    if (before == after) return words;
    words.before = before;
    words.after = after;
    return words;
}

void changeList(Screen& s, const store::PlanTables* tables, const ChangeList& list) {
    auto& u = s.ui;
    if (list.changes.empty() || !tables) return;
    u.space(12);
    u.heading("changes", list.level, list.title, Type::subheading);
    const auto change = [&](int place) -> const store::SealedChange& {
        return list.changes[static_cast<std::size_t>(place)];
    };
    const auto key = [&](int place) -> std::string_view { return change(place).at; };
    const auto item = [&](int place) {
        const store::SealedChange& one = change(place);
        const auto words = wordsOf(s.t, *tables, list, one);
        const bool whole = one.field.empty();
        std::string what = words.kind;
        if (!words.record.empty()) what += " · " + words.record;
        if (!words.field.empty()) what += " · " + words.field;
        u.text("what", what, {Type::smallStrong, Tone::ink});
        std::string before = valueWords(s.t, words.before, whole),
                    after = valueWords(s.t, words.after, whole);
        // Numbers that differ in what people are not shown otherwise.
        if (before == after && !whole) {
            before = words.before.dump();
            after = words.after.dump();
        }
        u.text("from", list.words(before, after), {Type::small, Tone::muted});
    };
    u.list("changes.list", list.title, {static_cast<int>(list.changes.size()), key, item}, s.t("list.more"));
}

}  // namespace app
