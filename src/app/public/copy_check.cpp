// A copy of the plan is held against the plan that is shown.
#include <utility>

#include "app/public/seal_parts.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

CheckedCopy readCopy(const ui::Ui::File& file) {
    CheckedCopy copy;
    copy.fileName = file.name;
    copy.unreadable = file.unreadable;
    if (file.unreadable) return copy;
    copy.file = store::readPlanFile(file.bytes, copy.problems);
    if (!copy.file) return copy;
    // The reader has found what it says of an adoption to be sound.
    copy.adoption = store::adoptionOf(copy.file->document, copy.problems);
    copy.check = store::checkSeal(copy.file->document, copy.problems);
    return copy;
}

void compare(const Screen& s, PublicState& state, CheckedCopy& copy) {
    if (copy.compared || !copy.file) return;
    copy.compared = true;
    copy.differences = store::whatChangedSince(shownDocument(s, state), copy.file->document);
}

std::string refusal(const Screen& s, const CheckedCopy& copy) {
    return s.t.with("file.why",
                    {copy.fileName, copy.unreadable ? s.t("file.unreadable") : wordsOf(s.t, copy.problems)});
}

std::string sameWords(const Screen& s, const CheckedCopy& copy) {
    return copy.differences.empty()
               ? s.t("seal.copy.same")
               : s.t.count("seal.copy.differs", static_cast<long>(copy.differences.size()));
}

// The seal that the copy names, beside the one of the plan that is shown.
void named(Screen& s, PublicState& state, const CheckedCopy& copy) {
    auto& u = s.ui;
    if (!copy.check) {
        u.text("unnamed", s.t("seal.copy.unnamed"), {Type::body, Tone::ink});
        return;
    }
    u.text("named", s.t.with("seal.copy.names", {sealGroups(copy.check->seal)}), {Type::body, Tone::ink});
    u.text("instrument", s.t.with("seal.adopted", {instrumentWords(s.t, copy.adoption->instrument)}),
           {Type::small, Tone::muted});
    const auto& adoption = shownSeal(s, state).adoption;
    if (!adoption) return;
    if (adoption->seal == copy.check->seal) {
        u.light("seal", Tone::good, s.t("seal.copy.thisseal"), false);
    } else if (const auto earlier = adoption->earlier.find(copy.check->seal);
               earlier != adoption->earlier.end()) {
        u.light("seal", Tone::watch, s.t.with("seal.is.earlier", {instrumentWords(s.t, earlier->second)}),
                false);
    } else {
        u.light("seal", Tone::critical, s.t("seal.copy.otherseal"), false);
    }
}

// Whether it holds what the seal that it names was made of, and says that still.
void whole(Screen& s, const store::SealCheck& check) {
    auto& u = s.ui;
    if (check.ofCopy.empty())
        u.light("whole", Tone::watch, s.t("seal.copy.textless"), false);
    else if (check.copyIntact())
        u.light("whole", Tone::good, s.t("seal.copy.whole"), false);
    else
        u.light("whole", Tone::critical, s.t("seal.copy.broken"), false);
    u.light("own", check.unchanged() ? Tone::good : Tone::watch,
            s.t(check.unchanged() ? "seal.copy.asadopted" : "seal.copy.changed"), false);
}

void result(Screen& s, PublicState& state, const CheckedCopy& copy) {
    auto& u = s.ui;
    const std::string title = s.t.with("seal.copy.of", {copy.fileName});
    ui::Scope scope(u, "copy");
    ui::Container box(u, "result", Role::region,
                      {.name = title,
                       .padding = 16,
                       .gap = 8,
                       .rounding = 10,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    u.heading("title", 3, title, Type::subheading);
    if (copy.file->id != s.work.planId())
        u.text("other", s.t.with("seal.copy.otherplan", {copy.file->document.value("name", "")}),
               {Type::body, Tone::ink});
    named(s, state, copy);
    if (copy.check) whole(s, *copy.check);
    u.light("same", copy.differences.empty() ? Tone::good : Tone::watch, sameWords(s, copy), false);
    const auto words = [&](const std::string& here, const std::string& there) {
        return s.t.with("seal.copy.change", {here, there});
    };
    if (!copy.differences.empty())
        changeList(s, tablesOf(s, state.seal.tables),
                   {s.t("seal.copy.changes"), 4, copy.differences, shownDocument(s, state),
                    copy.file->document, words});
}

}  // namespace

void copyCheck(Screen& s, PublicState& state) {
    auto& u = s.ui;
    std::optional<CheckedCopy>& copy = state.seal.copy;
    u.text("check.help", s.t("seal.check.help"), {Type::body, Tone::muted});
    if (const auto file = u.fileButton("check.file", s.t("seal.check.file"), ".json,application/json", {})) {
        copy = readCopy(*file);
        compare(s, state, *copy);
        if (copy->file) u.announce(sameWords(s, *copy));
    }
    if (!copy) return;
    compare(s, state, *copy);
    u.space(12);
    if (copy->file)
        result(s, state, *copy);
    else
        u.notice("check.refused", refusal(s, *copy), Tone::critical, true);
}

}  // namespace app
