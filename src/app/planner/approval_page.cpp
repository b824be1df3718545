// The approval of the plan: submitted for review, approved by each entity and the committee, adopted by an
// instrument and sealed.
#include "app/planner/approval_overview.h"
#include "app/planner/formulation.h"
#include "app/planner/record_form.h"
#include "app/planner/sheets.h"
#include "app/seal_words.h"
#include "store/adoption.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void changes(Screen& s, PlannerState& state, const store::SealCheck& check) {
    const auto& now = s.work.work().document();
    const auto adopted = store::Json::parse(now.at("adopted").value("text", ""), nullptr, false);
    if (check.changes.empty() || adopted.is_discarded()) return;
    const auto words = [&](const std::string& before, const std::string& after) {
        return s.t.with("seal.change", {before, after});
    };
    changeList(s, tablesOf(s, state), {s.t("seal.changes"), 3, check.changes, adopted, now, words});
}

void sealed(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    auto& known = state.seal;
    if (known.of != s.work.version()) {
        known = {s.work.version(), {}, {}};
        known.check = store::checkSeal(s.work.work().document(), known.problems);
    }
    if (!known.problems.empty()) {
        u.notice("seal.broken", wordsOf(s.t, known.problems), Tone::critical);
        return;
    }
    if (!known.check) return;
    const store::SealCheck& check = *known.check;
    store::Problems problems;
    if (const auto adoption = store::adoptionOf(s.work.work().document(), problems))
        u.text("instrument", instrumentWords(s.t, adoption->instrument), {Type::strong, Tone::ink});
    u.text("seal", s.t.with("seal.is", {check.seal}), {Type::small, Tone::muted});
    sealStanding(s, check);
    changes(s, state, check);
}

void adopt(Screen& s) {
    auto& u = s.ui;
    const plan::Adoption& adoption = s.work.plan().approval.adoption;
    const store::Instrument instrument{
        s.t(std::string("record.approval.adoption.type.") +
            store::wordsOf(adoption.type)[static_cast<std::size_t>(adoption.type)]),
        adoption.number, adoption.date};
    store::Problems problems;
    auto wanted = store::adopt(s.work.work().document(), instrument, problems);
    if (!wanted || !s.work.change(std::move(*wanted), s.t("seal.edit")))
        u.announce(wordsOf(s.t, problems.empty() ? s.work.problems() : problems), true);
    else
        u.announce(s.t("seal.done"));
}

// A seal names the instrument by its kind and its day.
bool isNamed(const plan::Adoption& adoption) {
    return adoption.type != plan::InstrumentType::none && !adoption.date.empty();
}

bool canAdopt(const Screen& s) { return isNamed(s.work.plan().approval.adoption) && s.work.canWrite(); }

void adoptButton(Screen& s, PlannerState& state, const plan::Adoption& adoption) {
    auto& u = s.ui;
    if (!isNamed(adoption)) u.text("adopt.needs", s.t("seal.needs"), {Type::small, Tone::muted});
    if (!u.button("adopt", s.t(state.seal.check ? "seal.again" : "seal.adopt"),
                  {.kind = ui::ButtonKind::primary, .disabled = !canAdopt(s)}))
        return;
    if (beforeAdoption(s).empty())
        adopt(s);
    else
        state.seal.asking = true;
}

}  // namespace

void adoptionDialog(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    // It may have been changed in another tab meanwhile.
    const std::vector<BeforeAdoption> missing = beforeAdoption(s);
    if (!canAdopt(s)) state.seal.asking = false;
    if (!state.seal.asking) return;
    ui::Dialog dialog(u, "adoption", s.t("seal.ask"));
    u.text("words", s.t("seal.ask.missing"));
    {
        ui::Container list(u, "missing", Role::list, {.name = s.t("seal.ask.missing"), .gap = 6});
        for (std::size_t i = 0; i < missing.size(); ++i) {
            ui::Container item(u, "m" + std::to_string(i), Role::item, {.gap = 0});
            u.text("words" + std::to_string(i), missing[i].words);
        }
    }
    const bool yes = u.button("yes", s.t("seal.anyway"), {.kind = ui::ButtonKind::primary, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes) adopt(s);
    if (yes || no) state.seal.asking = false;
}

void approvalPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("approval.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("approval.help"), {Type::body, Tone::muted});
    approvalOverview(s);
    u.space(24);
    const plan::ApprovalProcess approval = s.work.plan().approval;
    const auto part = [&](const char* field) {
        recordForm(s, state, {"approval", {"approval"}, s.t("approval.edit"), {}, {field}}, approval);
    };
    part("submissions");
    u.space(16);
    if (!approval.submissions.empty())
        u.link("observations",
               approval.observations.empty()
                   ? s.t("approval.observe")
                   : s.t.count("approval.observations", static_cast<long>(approval.observations.size())),
               "#/plan/observaciones");
    if (!approval.submissions.empty()) part("acts");
    part("adoption");
    u.space(16);
    adoptButton(s, state, approval.adoption);
    sealed(s, state);
}

void socialisationPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("socialisation.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("socialisation.help"), {Type::body, Tone::muted});
    recordForm(s, state, {"socialisation", {"socialisation"}, s.t("socialisation.edit")},
               s.work.plan().socialisation);
}

}  // namespace app
