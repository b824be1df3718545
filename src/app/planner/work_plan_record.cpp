// An activity, a step or a phase of the work plan.
#include "app/planner/records_page.h"
#include "app/planner/work_plan.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

const RecordKind& activityKind() {
    static const RecordKind kind{
        "workActivity", "cronograma", {"workPlan", "activities"}, store::Collection::workActivities};
    return kind;
}

const RecordKind& stepKind() {
    static const RecordKind kind{
        "workStep", "cronograma", {"workPlan", "steps"}, store::Collection::workSteps};
    return kind;
}

const RecordKind& phaseKind() {
    static const RecordKind kind{
        "workPhase", "cronograma", {"workPlan", "phases"}, store::Collection::workPhases};
    return kind;
}

const std::vector<plan::MethodFinding>& findingsNow(Screen& s, WorkPlanState& state) {
    const std::string today = s.host.localDate();
    if (state.findingsOf != s.work.version() || state.findingsOn != today) {
        state.findings = plan::methodFindings(s.work.plan(), today);
        state.findingsOf = s.work.version();
        state.findingsOn = today;
    }
    return state.findings;
}

// What of its dates does not fit, in both directions: what it waits for, and what waits for it.
void datesThatDoNotFit(Screen& s, WorkPlanState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto& activities = s.work.plan().workPlan.activities;
    const auto named = [&](const plan::Id& other) {
        const auto found = activities.find(other);
        return found == activities.end() ? other : nameOf(s, found->second.name);
    };
    int number = 0;
    const auto tell = [&](const std::string& words) {
        u.light("finding." + std::to_string(number++), Tone::late, words);
    };
    for (const auto& finding : findingsNow(s, state)) {
        const bool own = finding.record == plan::RecordKind::activity && finding.id == id;
        if (finding.kind == plan::MethodCheck::dependencyEndsAfterStart && own)
            tell(s.t.with("workplan.overlap", {named(finding.inner)}));
        if (finding.kind == plan::MethodCheck::dependencyEndsAfterStart && finding.inner == id)
            tell(s.t.with("workplan.overlap.after", {named(finding.id)}));
        if (finding.kind == plan::MethodCheck::activityEndsBeforeStart && own) tell(s.t("workplan.turned"));
    }
    if (plan::onCycles(s.work.plan().workPlan).contains(id)) tell(s.t("workplan.cycle"));
}

void activityRecord(Screen& s, PlannerState& state, const plan::Id& id, const plan::WorkActivity& activity) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    std::string over;
    if (const auto step = work.steps.find(activity.step); step != work.steps.end()) {
        if (const auto phase = work.phases.find(step->second.phase); phase != work.phases.end())
            over = nameOf(s, phase->second.name) + " › ";
        over += nameOf(s, step->second.name);
    }
    std::string under = stateOfActivity(s, activity);
    if (const std::string dates = datesOf(s, activity); !dates.empty()) under += " · " + dates;
    recordHead(s, state, activityKind(),
               {id, over, activity.name, under, toneOfActivity(activity, s.host.localDate())});
    moveWithWaiting(s, state.workPlan, id);
    datesThatDoNotFit(s, state.workPlan, id);
    s.ui.space(16);
    recordForm(s, state, formOf(s, activityKind(), id), activity);
}

void inside(Screen& s, const std::string& title, const std::vector<plan::Id>& ids,
            const std::function<const std::string&(const plan::Id&)>& nameOfOne) {
    auto& u = s.ui;
    u.space(32);
    u.heading("inside", 2, title, Type::subheading);
    ui::Container list(u, "inside.list", Role::list, {.name = title, .gap = 4});
    for (const auto& id : ids) {
        ui::Container item(u, id + ".item", Role::item, {.gap = 0});
        u.link(id, nameOf(s, nameOfOne(id)), workPlanRoute + id);
    }
}

void stepRecord(Screen& s, PlannerState& state, const plan::Id& id, const plan::WorkStep& step) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const auto phase = work.phases.find(step.phase);
    recordHead(s, state, stepKind(),
               {id, phase == work.phases.end() ? "" : nameOf(s, phase->second.name), step.name, ""});
    recordForm(s, state, formOf(s, stepKind(), id), step);
    inside(s, s.t("workplan.activities"), activitiesOf(work, id),
           [&](const plan::Id& one) -> const std::string& { return work.activities.at(one).name; });
    if (s.ui.button("add.inside", s.t("records.workActivity.add"), {.disabled = !s.work.canWrite()}))
        addActivity(s, id);
}

void phaseRecord(Screen& s, PlannerState& state, const plan::Id& id, const plan::WorkPhase& phase) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    recordHead(s, state, phaseKind(), {id, "", phase.name, ""});
    recordForm(s, state, formOf(s, phaseKind(), id), phase);
    inside(s, s.t("workplan.steps"), stepsOf(work, id),
           [&](const plan::Id& one) -> const std::string& { return work.steps.at(one).name; });
    if (s.ui.button("add.inside", s.t("records.workStep.add"), {.disabled = !s.work.canWrite()}))
        addStep(s, id);
}

}  // namespace

void workPlanRecord(Screen& s, PlannerState& state, const std::string& id) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    ui::Scope scope(s.ui, id);
    // Copies: what is pressed changes the plan.
    if (const auto activity = work.activities.find(id); activity != work.activities.end()) {
        const plan::WorkActivity record = activity->second;
        return activityRecord(s, state, id, record);
    }
    if (const auto step = work.steps.find(id); step != work.steps.end()) {
        const plan::WorkStep record = step->second;
        return stepRecord(s, state, id, record);
    }
    if (const auto phase = work.phases.find(id); phase != work.phases.end()) {
        const plan::WorkPhase record = phase->second;
        return phaseRecord(s, state, id, record);
    }
    nothingHere(s, s.t("workplan.title"), "#/plan/cronograma", s.t("record.gone"));
}

}  // namespace app
