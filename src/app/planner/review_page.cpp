// What the entities observe on the document that was submitted, and what each observation is answered.
#include <algorithm>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"
#include "store/plan_file.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

// The observations that a colleague wrote in a copy of this plan: those that are not here come in, and so do
// answers and words of those that nobody has answered here.
std::string taken(Screen& s, const ui::Ui::File& file) {
    if (file.unreadable) return s.t("file.unreadable");
    store::Problems problems;
    const auto read = store::readPlanFile(file.bytes, problems);
    if (!read) return wordsOf(s.t, problems);
    plan::Plan theirs;
    store::readFormulation(read->document, theirs, problems, "", "approval");
    if (!problems.empty()) return wordsOf(s.t, problems);
    const plan::Plan& plan = s.work.plan();
    std::vector<store::Change> changes;
    long fresh = 0, newer = 0, known = 0, foreign = 0;
    for (const auto& [id, observation] : theirs.approval.observations) {
        const auto here = plan.approval.observations.find(id);
        if (!plan.approval.submissions.count(observation.submission)) {
            ++foreign;
            continue;
        }
        if (here != plan.approval.observations.end() &&
            (here->second == observation || here->second.answer != plan::ObservationAnswer::none)) {
            ++known;
            continue;
        }
        plan::ReviewObservation mine = observation;
        if (!plan.document.sections.count(mine.section)) mine.section.clear();
        if (!plan.entities.count(mine.entity)) mine.entity.clear();
        changes.push_back(
            store::set(store::path({"approval", "observations", id}), store::writeRecord(mine)));
        ++(here == plan.approval.observations.end() ? fresh : newer);
    }
    if (!changes.empty() && !s.work.change(std::move(changes), s.t("observation.taken.edit")))
        return wordsOf(s.t, s.work.problems());
    const auto number = [&](long count) { return s.t.number(static_cast<double>(count), 0); };
    return s.t.with("observation.taken", {number(fresh), number(newer), number(known), number(foreign)});
}

void intake(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    ui::Column head(u, {.padding = 16, .gap = 8});
    if (auto file = u.fileButton("take", s.t("observation.take"), ".json,application/json",
                                 {.disabled = !s.work.canWrite()}))
        state.observationsTaken = taken(s, *file);
    u.text("take.help", s.t("observation.take.help"), {Type::small, Tone::muted});
    if (!state.observationsTaken.empty()) u.status("taken", state.observationsTaken, {Type::body, Tone::ink});
    u.space(8);
}

std::string sectionName(const plan::Plan& plan, const plan::Id& id) {
    const auto found = plan.document.sections.find(id);
    if (found == plan.document.sections.end()) return {};
    const auto& section = found->second;
    return section.number.empty() ? section.title : section.number + " " + section.title;
}

}  // namespace

void reviewScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const auto submissions = plan::inOrder(plan.approval.submissions);
    if (submissions.empty()) {
        ui::Area main(s.ui, "main:plan/observaciones", ui::Role::main, "", place, true, Tone::page);
        ui::Column column(s.ui, {.padding = s.ui.phone() ? 16.f : 40.f, .maxWidth = 640});
        spacer(s, 28);
        pageTop(s, state);
        s.title = s.t("records.observation");
        s.ui.heading("title", 1, s.title, Type::title);
        s.ui.text("none", s.t("observation.unsubmitted"), {Type::body, Tone::muted});
        s.ui.link("approval", s.t("approval.title"), "#/plan/aprobacion");
        pageFooter(s, s.ui.phone());
        return;
    }
    recordsPage<plan::ReviewObservation>(
        s, state, place,
        {.kind = {"observation", "observaciones", {"approval", "observations"}, store::Collection::none},
         .records = plan.approval.observations,
         .card =
             [&](const plan::Id& id, const plan::ReviewObservation& observation) {
                 std::string over = shortEntityName(plan, observation.entity);
                 if (const auto section = sectionName(plan, observation.section); !section.empty())
                     over += (over.empty() ? "" : " · ") + section;
                 const bool open = observation.answer == plan::ObservationAnswer::none;
                 return RecordCard{
                     id, over, observation.text,
                     open ? s.t("observation.open")
                          : s.t(std::string("record.observation.answer.") +
                                store::wordsOf(
                                    observation.answer)[static_cast<std::size_t>(observation.answer)]),
                     open ? Tone::watch : Tone::good};
             },
         .first = [&] { intake(s, state); },
         .fresh =
             [&](plan::ReviewObservation& observation) {
                 observation.submission = submissions.back();
                 observation.date = s.host.localDate();
             }});
}

}  // namespace app
