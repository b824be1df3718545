#include "app/public/seal.h"

#include "app/public/public.h"
#include "app/public/seal_parts.h"
#include "store/parse.h"

namespace app {

using ui::Tone;
using ui::Type;

const store::Json& shownDocument(const Screen& s, PublicState& state) {
    const store::PlanFile& file = s.work.work().file();
    if (!state.shown.past || !state.shown.past->asThen) return file.document;
    std::optional<store::Json>& past = state.seal.shown.past;
    if (!past) {
        store::Problems problems;
        past = store::asKnown(file.document, file.history, state.shown.asked, problems);
    }
    return past ? *past : file.document;
}

const ShownSeal& shownSeal(const Screen& s, PublicState& state) {
    ShownSeal& seal = state.seal.shown;
    if (!seal.read) {
        seal.read = true;
        seal.adoption = store::adoptionOf(shownDocument(s, state), seal.problems);
        if (!seal.problems.empty()) seal.adoption.reset();
    }
    return seal;
}

const ShownSeal& checkedSeal(const Screen& s, PublicState& state) {
    ShownSeal& seal = state.seal.shown;
    shownSeal(s, state);
    if (!seal.checked && seal.adoption) {
        store::Problems unreadable;
        seal.check = store::checkSeal(shownDocument(s, state), unreadable);
        seal.adopted = store::parseJson(seal.adoption->text, unreadable).value_or(store::Json());
    }
    seal.checked = true;
    return seal;
}

std::string sealGroups(std::string_view seal) {
    std::string groups;
    for (std::size_t i = 0; i < seal.size(); ++i) {
        if (i && i % 4 == 0) groups += ' ';
        groups += seal[i];
    }
    return groups;
}

void sealLink(Screen& s, PublicState& state) {
    const ShownSeal& seal = shownSeal(s, state);
    if (!seal.adoption) return;
    auto& u = s.ui;
    u.text("adopted", s.t.with("seal.adopted", {instrumentWords(s.t, seal.adoption->instrument)}),
           {Type::body, Tone::muted});
    u.link("seal", s.t("seal.see"), hrefTo(s, "/avance/sello"));
}

}  // namespace app
