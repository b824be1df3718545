// An activity of the work plan on other days: by buttons, beside its form and under the chart.
#include <algorithm>

#include "app/planner/address_choice.h"
#include "app/planner/work_plan.h"
#include "plan/day_number.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

// The same day so many days later; what is no date, or would be beyond the years of four digits, stays.
std::string movedDay(const std::string& iso, int days) {
    const auto day = plan::parseDay(iso);
    if (!day) return iso;
    const plan::Day moved = plan::dayOfNumber(plan::dayNumber(*day) + days);
    return moved.year < 1 || moved.year > 9999 ? iso : plan::isoDay(moved);
}

bool isDated(const plan::WorkActivity& activity) { return !activity.start.empty() || !activity.end.empty(); }

// What waits for it and can still be moved.
std::vector<plan::Id> movable(const plan::WorkPlan& work, const plan::Id& id) {
    std::vector<plan::Id> waiting = plan::waitingFor(work, id);
    std::erase_if(waiting, [&](const plan::Id& each) {
        const plan::WorkActivity& activity = work.activities.at(each);
        return !isOpen(activity) || !isDated(activity);
    });
    return waiting;
}

void move(Screen& s, const std::vector<plan::Id>& ids, int days) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    std::vector<store::Change> changes;
    for (const plan::Id& id : ids) {
        const plan::WorkActivity& activity = work.activities.at(id);
        const auto to = [&](const char* field, const std::string& day) {
            if (!day.empty())
                changes.push_back(
                    store::set(store::path({"workPlan", "activities", id, field}), movedDay(day, days)));
        };
        to("start", activity.start);
        to("end", activity.end);
    }
    if (!s.work.change(changes, s.t("workplan.moved"))) return;
    std::string told =
        s.t.with("workplan.moved.to", {datesOf(s, s.work.plan().workPlan.activities.at(ids.front()))});
    if (ids.size() > 1) told += ". " + s.t.count("workplan.moved.with", static_cast<long>(ids.size()) - 1);
    s.ui.announce(told);
}

}  // namespace

void moveButtons(Screen& s, WorkPlanState& state, const plan::Id& id) {
    auto& u = s.ui;
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const bool can = s.work.canWrite() && isDated(work.activities.at(id));
    const std::vector<plan::Id> waiting = movable(work, id);
    std::vector<plan::Id> ids{id};
    if (state.movesWaiting) ids.insert(ids.end(), waiting.begin(), waiting.end());
    if (!waiting.empty() && can) {
        std::string names;
        for (const plan::Id& each : waiting)
            names += (names.empty() ? "" : "; ") + nameOf(s, work.activities.at(each).name);
        if (u.checkbox("waiting", s.t.count("workplan.with", static_cast<long>(waiting.size())),
                       state.movesWaiting, {.help = names}))
            state.movesWaiting = !state.movesWaiting;
    }
    int days = 0;
    {
        ui::Row row(u, "move", 12, ui::touchTarget);
        const ui::Ui::ButtonLook look{.disabled = !can};
        if (u.button("earlier", s.t("workplan.earlier"), look)) days = -7;
        if (u.button("day.earlier", s.t("workplan.day.earlier"), look)) days = -1;
        if (u.button("day.later", s.t("workplan.day.later"), look)) days = 1;
        if (u.button("later", s.t("workplan.later"), look)) days = 7;
    }
    if (days) move(s, ids, days);
}

void moveOnChart(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown) {
    auto& u = s.ui;
    const plan::WorkPlan& work = s.work.plan().workPlan;
    std::vector<ui::Ui::Choice> choices{{"", s.t("choose.none")}};
    for (const plan::Id& id : shown)
        if (isOpen(work.activities.at(id))) choices.push_back({id, nameOf(s, work.activities.at(id).name)});
    if (choices.size() < 2) return;
    u.space(16);
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
