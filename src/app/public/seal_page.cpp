#include "app/copying.h"
#include "app/public/seal_parts.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void section(Screen& s, const char* key, const std::string& title) {
    s.ui.space(36);
    s.ui.heading(key, 2, title, Type::heading);
    s.ui.space(8);
}

void digits(Screen& s, const std::string& seal) {
    auto& u = s.ui;
    section(s, "digits.title", s.t("seal.digits"));
    u.text("digits", sealGroups(seal), {Type::lead, Tone::ink});
    if (u.button("copy", s.t("seal.take"))) copyAndSay(s, seal, s.t("seal.taken"));
}

void standing(Screen& s, PublicState& state, const ShownSeal& seal) {
    section(s, "standing.title", s.t("seal.standing"));
    ui::Scope scope(s.ui, "standing");
    sealStanding(s, *seal.check);
    if (seal.check->unchanged() || seal.adopted.is_null()) return;
    const auto words = [&](const std::string& before, const std::string& after) {
        return s.t.with("seal.change", {before, after});
    };
    changeList(s, tablesOf(s, state.seal.tables),
               {s.t("seal.changes"), 3, seal.check->changes, seal.adopted, shownDocument(s, state), words});
}

void earlier(Screen& s, const store::Adoption& adoption) {
    if (adoption.earlier.empty()) return;
    auto& u = s.ui;
    section(s, "earlier.title", s.t("seal.earlier"));
    ui::Container list(u, "earlier", Role::list, {.name = s.t("seal.earlier"), .gap = 12});
    for (const auto& [seal, instrument] : adoption.earlier) {
        ui::Scope scope(u, seal);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        u.text("instrument", instrumentWords(s.t, instrument), {Type::strong, Tone::ink});
        u.text("seal", sealGroups(seal), {Type::small, Tone::muted});
    }
}

void adoptedParts(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const ShownSeal& seal = checkedSeal(s, state);
    if (!seal.problems.empty()) {
        u.notice("broken", wordsOf(s.t, seal.problems), Tone::critical);
        return;
    }
    if (!seal.adoption || !seal.check) {
        u.text("none", s.t(state.seal.shown.past ? "seal.none.then" : "seal.none"),
               {Type::strong, Tone::ink});
        return;
    }
    u.text("instrument", s.t.with("seal.adopted", {instrumentWords(s.t, seal.adoption->instrument)}),
           {Type::strong, Tone::ink});
    digits(s, seal.check->seal);
    standing(s, state, seal);
    earlier(s, *seal.adoption);
}

}  // namespace

void sealPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    s.title = s.t("seal.title");
    ui::Column page(u, {.gap = 12, .maxWidth = 760});
    u.link("back", "‹ " + s.t("public.all"), hrefTo(s, "/avance"));
    u.heading("title", 1, s.title, Type::title);
    u.text("lead", s.t("seal.lead"), {Type::lead, Tone::muted});
    adoptedParts(s, state);
    section(s, "check.title", s.t("seal.check"));
    copyCheck(s, state);
    paperCheck(s, state);
    section(s, "without.title", s.t("seal.without"));
    u.text("without", s.t("seal.without.words"), {Type::body, Tone::ink});
}

}  // namespace app
