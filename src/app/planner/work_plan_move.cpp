// An activity of the work plan on other days: by buttons, beside its form and under the chart.
#include <algorithm>

#include "app/planner/address_choice.h"
#include "app/planner/work_plan.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

// What waits for it and can still be moved.
std::vector<plan::Id> movable(const plan::WorkPlan& work, const plan::Id& id) {
    std::vector<plan::Id> waiting = plan::waitingFor(work, id);
    std::erase_if(waiting, [&](const plan::Id& each) {
        const plan::WorkActivity& activity = work.activities.at(each);
        return !isOpen(activity) || !isDated(activity);
    });
    return waiting;
}

void moveButtons(Screen& s, WorkPlanState& state, const plan::Id& id) {
    auto& u = s.ui;
    int days = 0;
    {
        ui::Row row(u, "move", 12, ui::touchTarget);
        const ui::Ui::ButtonLook look{.disabled = !s.work.canWrite() ||
                                                  !isDated(s.work.plan().workPlan.activities.at(id))};
        if (u.button("earlier", s.t("workplan.earlier"), look)) days = -7;
        if (u.button("day.earlier", s.t("workplan.day.earlier"), look)) days = -1;
        if (u.button("day.later", s.t("workplan.day.later"), look)) days = 1;
        if (u.button("later", s.t("workplan.later"), look)) days = 7;
    }
    if (days) moveActivity(s, id, state.movesWaiting, days);
}

}  // namespace

std::vector<plan::Id> movedWith(const plan::WorkPlan& work, const plan::Id& id, bool waiting) {
    std::vector<plan::Id> ids{id};
    if (!waiting) return ids;
    for (const plan::Id& each : movable(work, id)) ids.push_back(each);
    return ids;
}

void moveActivity(Screen& s, const plan::Id& id, bool waiting, int days) {
    const plan::WorkPlan before = s.work.plan().workPlan;
    const std::vector<plan::Id> ids = movedWith(before, id, waiting);
    const plan::WorkPlan after = plan::moved(before, ids, days);
    std::vector<store::Change> changes;
    for (const plan::Id& each : ids) {
        const plan::WorkActivity &was = before.activities.at(each), &is = after.activities.at(each);
        const auto to = [&](const char* field, const std::string& from, const std::string& day) {
            if (day != from)
                changes.push_back(store::set(store::path({"workPlan", "activities", each, field}), day));
        };
        to("start", was.start, is.start);
        to("end", was.end, is.end);
    }
    if (changes.empty() || !s.work.change(changes, s.t("workplan.moved"))) return;
    std::string told = s.t.with("workplan.moved.to", {datesOf(s, after.activities.at(id))});
    if (ids.size() > 1) told += ". " + s.t.count("workplan.moved.with", static_cast<long>(ids.size()) - 1);
    s.ui.announce(told);
}

void moveWithWaiting(Screen& s, WorkPlanState& state, const plan::Id& id) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const std::vector<plan::Id> waiting = movable(work, id);
    if (!waiting.empty() && s.work.canWrite() && isDated(work.activities.at(id))) {
        std::string names;
        for (const plan::Id& each : waiting)
            names += (names.empty() ? "" : "; ") + nameOf(s, work.activities.at(each).name);
        if (s.ui.checkbox("waiting", s.t.count("workplan.with", static_cast<long>(waiting.size())),
                          state.movesWaiting, {.help = names}))
            state.movesWaiting = !state.movesWaiting;
    }
    moveButtons(s, state, id);
}

void moveOnChart(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown) {
    auto& u = s.ui;
    const plan::WorkPlan& work = s.work.plan().workPlan;
    std::vector<ui::Ui::Choice> choices{{"", s.t("choose.none")}};
    bool waited = false;
    for (const plan::Id& id : shown) {
        if (!isOpen(work.activities.at(id))) continue;
        choices.push_back({id, nameOf(s, work.activities.at(id).name)});
        const auto& before = work.activities.at(id).dependsOn;
        waited = waited || std::any_of(before.begin(), before.end(), [&](const plan::Id& each) {
                     return std::find(shown.begin(), shown.end(), each) != shown.end();
                 });
    }
    if (choices.size() < 2) return;
    u.space(16);
    if (waited && s.work.canWrite() &&
        u.checkbox("waiting", s.t("workplan.move.waiting"), state.movesWaiting, {}))
        state.movesWaiting = !state.movesWaiting;
    chooseInAddress(s, "mover", s.t("workplan.move"), choices);
    const std::string& id = s.route.asked("mover");
    if (id.empty() || std::none_of(choices.begin(), choices.end(),
                                   [&](const ui::Ui::Choice& choice) { return choice.value == id; }))
        return;
    ui::Scope scope(u, id);
    u.text("dates", datesOf(s, work.activities.at(id)), {Type::strong, Tone::ink});
    moveButtons(s, state, id);
}

}  // namespace app
