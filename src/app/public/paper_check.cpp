// A seal from a paper is held against those of the plan that is shown and of the copy that was chosen.
#include <cstddef>

#include "app/public/seal_parts.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

// Who copies 64 digits by hand may misread one: up to so many groups are named, more is another seal.
constexpr std::size_t misreadGroups = 3;

// "3, 11": the groups of four digits, from 1, in which two seals differ; empty where those are too many.
std::string misread(std::string_view typed, std::string_view seal) {
    std::string groups;
    std::size_t count = 0;
    for (std::size_t i = 0; i < seal.size(); i += 4)
        if (typed.substr(i, 4) != seal.substr(i, 4)) {
            groups += (count++ ? ", " : "") + std::to_string(i / 4 + 1);
            if (count > misreadGroups) return {};
        }
    return groups;
}

std::string ofPlanWords(const Screen& s, const store::Adoption& adoption, const std::string& typed,
                        Tone& tone) {
    tone = Tone::good;
    if (typed == adoption.seal) return s.t.with("seal.is.this", {instrumentWords(s.t, adoption.instrument)});
    tone = Tone::watch;
    if (const auto earlier = adoption.earlier.find(typed); earlier != adoption.earlier.end())
        return s.t.with("seal.is.earlier", {instrumentWords(s.t, earlier->second)});
    tone = Tone::critical;
    const std::string groups = misread(typed, adoption.seal);
    return groups.empty() ? s.t("seal.is.other") : s.t.with("seal.is.misread", {groups});
}

}  // namespace

void paperCheck(Screen& s, PublicState& state) {
    auto& u = s.ui;
    SealState& seal = state.seal;
    const auto& adoption = shownSeal(s, state).adoption;
    const store::SealCheck* copy = seal.copy && seal.copy->check ? &*seal.copy->check : nullptr;
    if (!adoption && !copy) return;
    u.space(24);
    u.heading("paper.title", 3, s.t("seal.paper"), Type::subheading);
    const bool none = seal.comparing && seal.comparing->empty();
    u.field("paper", s.t("seal.paper.field"), seal.typed,
            {.hint = s.t("seal.paper.hint"), .error = none ? s.t("seal.paper.none") : std::string()});
    if (u.button("paper.compare", s.t("seal.paper.compare"))) seal.comparing = store::readSeal(seal.typed);
    if (!seal.comparing || seal.comparing->empty()) return;
    if (adoption) {
        Tone tone = Tone::good;
        const std::string words = ofPlanWords(s, *adoption, *seal.comparing, tone);
        u.status("paper.plan", words, {Type::strong, tone});
    }
    if (copy) {
        const bool is = *seal.comparing == copy->ofCopy || *seal.comparing == copy->ofNow;
        u.status("paper.copy", s.t(is ? "seal.is.copys" : "seal.is.notcopys"),
                 {Type::strong, is ? Tone::good : Tone::critical});
    }
}

}  // namespace app
