// The work plan: what the methodology asks to be done, as this plan has adapted it, by whom and when.
#include <algorithm>
#include <map>

#include "app/planner/fields.h"
#include "app/planner/formulation.h"
#include "app/planner/list_and_record.h"
#include "app/planner/work_plan.h"
#include "store/formulation_json.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void askForMethodology(Screen& s, WorkPlanState& state) {
    if (state.asked) return;
    state.asked = true;
    const std::string language = s.work.plan().language == "en" ? "en" : "es";
    s.host.fetchAsset(
        "methodology/" + language + ".json", [&state, &host = s.host](bool found, const std::string& bytes) {
            store::Problems problems;
            auto read = found ? store::readMethodology(bytes, problems) : std::nullopt;
            state.missing = !read;
            state.asked = read.has_value();  // else it may be asked for again
            if (read)
                state.methodology = std::make_shared<const store::Methodology>(std::move(*read));
            else
                state.taking = false;
            host.wake();
        });
}

void takeFromGuide(Screen& s, WorkPlanState& state) {
    if (!state.taking || !state.methodology) return;
    state.taking = false;
    std::vector<store::Change> changes = store::adoptMethodology(s.work.plan(), *state.methodology);
    std::erase_if(changes,
                  [](const store::Change& change) { return change.path.rfind("/workPlan", 0) != 0; });
    // The next plan may be in the other language.
    state.methodology.reset();
    state.asked = false;
    if (s.work.change(changes, s.t("workplan.taken"))) s.ui.announce(s.t("workplan.taken"));
}

void emptyPlan(Screen& s, WorkPlanState& state) {
    auto& u = s.ui;
    ui::Column column(u, {.padding = 16, .gap = 12});
    u.text("help", s.t("workplan.help"), {Type::body, Tone::muted});
    if (state.missing) u.notice("missing", s.t("workplan.missing"), Tone::late, true);
    if (u.button("take", s.t("workplan.take"),
                 {.kind = ui::ButtonKind::primary, .disabled = !s.work.canWrite() || state.taking})) {
        state.taking = true;
        state.missing = false;
        askForMethodology(s, state);
        s.host.wake();
    }
    if (u.button("phase", s.t("records.workPhase.add"), {.disabled = !s.work.canWrite()})) addPhase(s);
}

void activityLinks(Screen& s, const char* key, const std::string& title, const std::vector<plan::Id>& ids,
                   std::size_t most) {
    auto& u = s.ui;
    const auto& activities = s.work.plan().workPlan.activities;
    ui::Scope scope(u, key);
    ui::Container list(u, "list", Role::list, {.name = title, .gap = 4});
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i) {
        const auto& activity = activities.at(ids[i]);
        ui::Container item(u, ids[i], Role::item, {.gap = 0});
        ui::Scope one(u, ids[i]);
        u.link("name", nameOf(s, activity.name), workPlanRoute + ids[i]);
        std::string under = datesOf(s, activity);
        const std::string who = responsibleWords(s.work.plan(), activity);
        if (!who.empty()) under += (under.empty() ? "" : " · ") + who;
        if (!under.empty()) u.text("under", under, {Type::small, Tone::muted});
    }
}

// The first three that are not done, by the day they begin; those without a date last.
std::vector<plan::Id> nextOnes(const plan::WorkPlan& work, const std::string& today) {
    std::vector<plan::Id> open;
    for (const auto& id : activitiesInOrder(work))
        if (isOpen(work.activities.at(id)) && !isLate(work.activities.at(id), today)) open.push_back(id);
    std::stable_sort(open.begin(), open.end(), [&](const plan::Id& a, const plan::Id& b) {
        const std::string &first = work.activities.at(a).start, &second = work.activities.at(b).start;
        return first.empty() != second.empty() ? second.empty() : first < second;
    });
    if (open.size() > 3) open.resize(3);
    return open;
}

void owing(Screen& s, WorkPlanState& state, const plan::WorkPlan& work) {
    auto& u = s.ui;
    std::map<std::string, std::vector<plan::Id>> owed;
    for (const auto& id : activitiesInOrder(work)) {
        if (!isOpen(work.activities.at(id))) continue;
        for (const auto& name : responsibleOf(s.work.plan(), work.activities.at(id)))
            owed[name].push_back(id);
    }
    if (owed.empty()) return;
    if (u.disclosure("owing", s.t("workplan.owing"), state.owing)) state.owing = !state.owing;
    if (!state.owing) return;
    for (const auto& [name, ids] : owed) {
        ui::Scope scope(u, name);
        u.heading("name", 3, name, Type::strong);
        u.text("count", s.t.count("workplan.open", static_cast<long>(ids.size())),
               {Type::small, Tone::muted});
        activityLinks(s, "owed", name, ids, ids.size());
    }
}

void nextAndLate(Screen& s, WorkPlanState& state, const plan::WorkPlan& work) {
    auto& u = s.ui;
    const std::string today = s.host.localDate();
    ui::Column column(u, {.padding = 16, .gap = 8});
    std::vector<plan::Id> late;
    for (const auto& id : activitiesInOrder(work))
        if (isLate(work.activities.at(id), today)) late.push_back(id);
    if (!late.empty()) {
        u.heading("late.title", 2, s.t("workplan.late.title"), Type::subheading);
        u.light("late", Tone::late, s.t.count("workplan.late", static_cast<long>(late.size())));
        activityLinks(s, "late.ones", s.t("workplan.late.title"), late, 6);
    }
    const auto next = nextOnes(work, today);
    if (!next.empty()) {
        u.heading("next.title", 2, s.t("workplan.next"), Type::subheading);
        activityLinks(s, "next.ones", s.t("workplan.next"), next, 3);
    }
    owing(s, state, work);
}

void stepCards(Screen& s, const plan::WorkPlan& work, const plan::Id& id, const std::string& today) {
    auto& u = s.ui;
    const plan::WorkStep& step = work.steps.at(id);
    const std::string& name = nameOf(s, step.name);
    ui::Scope scope(u, id);
    {
        ui::Column column(u, {.padding = 16, .gap = 0});
        spacer(s, 16);
        u.heading("title", 3, name, Type::strong);
        ui::Row row(u, "tools", 16, ui::touchTarget);
        u.link("edit", s.t("workplan.step.open"), workPlanRoute + id, {Type::small, Tone::accent});
        if (u.button("add", s.t("records.workActivity.add"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = name}))
            addActivity(s, id);
    }
    ui::Container list(u, "activities", Role::list, {.name = name, .gap = 0});
    for (const auto& activityId : activitiesOf(work, id)) {
        const plan::WorkActivity& activity = work.activities.at(activityId);
        ui::Container item(u, activityId + ".item", Role::item, {.gap = 0});
        std::string under = stateOfActivity(s, activity);
        for (const auto& words : {datesOf(s, activity), responsibleWords(s.work.plan(), activity)})
            if (!words.empty()) under += " · " + words;
        u.card(activityId, nameOf(s, activity.name), workPlanRoute + activityId,
               {.under = under,
                .light = toneOfActivity(activity, today),
                .current = activityId == s.route.at(2)});
    }
}

void phases(Screen& s, const plan::WorkPlan& work) {
    auto& u = s.ui;
    const std::string today = s.host.localDate();
    for (const auto& id : plan::inOrder(work.phases)) {
        ui::Scope scope(u, id);
        const std::string& name = nameOf(s, work.phases.at(id).name);
        {
            ui::Column column(u, {.padding = 16, .gap = 0});
            spacer(s, 24);
            u.heading("title", 2, name, Type::subheading);
            ui::Row row(u, "tools", 16, ui::touchTarget);
            u.link("edit", s.t("workplan.phase.open"), workPlanRoute + id, {Type::small, Tone::accent});
            if (u.button(
                    "add", s.t("records.workStep.add"),
                    {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = name}))
                addStep(s, id);
        }
        for (const auto& step : stepsOf(work, id)) stepCards(s, work, step, today);
    }
    ui::Column column(u, {.padding = 16});
    u.space(24);
    if (u.button("phase", s.t("records.workPhase.add"), {.disabled = !s.work.canWrite()})) addPhase(s);
}

}  // namespace

void addPhase(Screen& s) {
    plan::WorkPhase phase;
    phase.order = nextOrder(s.work.plan().workPlan.phases);
    const std::string id = host::newId(s.host);
    if (s.work.change({store::set(store::path({"workPlan", "phases", id}), store::writeRecord(phase))},
                      s.t("records.workPhase.added")))
        s.go("/plan/cronograma/" + id);
}

void addStep(Screen& s, const plan::Id& phase) {
    plan::WorkStep step;
    step.order = nextOrder(s.work.plan().workPlan.steps);
    step.phase = phase;
    const std::string id = host::newId(s.host);
    if (s.work.change({store::set(store::path({"workPlan", "steps", id}), store::writeRecord(step))},
                      s.t("records.workStep.added")))
        s.go("/plan/cronograma/" + id);
}

void addActivity(Screen& s, const plan::Id& step) {
    plan::WorkActivity activity;
    activity.order = nextOrder(s.work.plan().workPlan.activities);
    activity.step = step;
    const std::string id = host::newId(s.host);
    if (s.work.change({store::set(store::path({"workPlan", "activities", id}), store::writeRecord(activity))},
                      s.t("records.workActivity.added")))
        s.go("/plan/cronograma/" + id);
}

void workPlanScreen(Screen& s, PlannerState& state, ui::Rect place) {
    WorkPlanState& own = state.workPlan;
    takeFromGuide(s, own);
    const plan::WorkPlan work = s.work.plan().workPlan;
    const bool empty = work.phases.empty() && work.steps.empty() && work.activities.empty();
    listAndRecord(s, state, place,
                  {.route = "cronograma",
                   .title = s.t("workplan.title"),
                   .listName = s.t("workplan.title"),
                   .choose = s.t("workplan.choose"),
                   .empty = empty,
                   .list =
                       [&] {
                           if (empty) return emptyPlan(s, own);
                           nextAndLate(s, own, work);
                           phases(s, work);
                       },
                   .record = [&](const std::string& id) { workPlanRecord(s, state, id); },
                   .overview = [&] { workPlanOverview(s, state); }});
}

}  // namespace app
