// The schedule as a chart: a bar an activity, which can be moved to other days.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "app/planner/work_plan.h"
#include "chart/gantt.h"
#include "plan/day_number.h"

namespace app {

namespace {

constexpr float widest =
    760;  // CSS pixels: no page is wider in normal flow, and there it would be drawn smaller
constexpr int week = 7;

std::optional<int> dayOf(const std::string& iso) {
    const auto day = plan::parseDay(iso);
    return day ? std::optional<int>(plan::dayNumber(*day)) : std::nullopt;
}

// The days of an activity that can be moved.
std::optional<chart::DayRange> movableDays(const plan::WorkActivity& activity) {
    const auto start = dayOf(activity.start), end = dayOf(activity.end);
    if (!isOpen(activity) || (!start && !end)) return std::nullopt;
    const int first = start.value_or(end.value_or(0)), last = end.value_or(first);
    return chart::DayRange{std::min(first, last), std::abs(last - first) + 1};
}

chart::Role roleOf(const plan::WorkActivity& activity, const std::string& today) {
    if (isLate(activity, today)) return chart::Role::late;
    if (activity.status == plan::TaskStatus::done) return chart::Role::good;
    return activity.status == plan::TaskStatus::underWay ? chart::Role::accent : chart::Role::track;
}

struct Schedule {
    chart::Gantt chart;
    std::map<plan::Id, std::size_t> rowOf;
};

// The activities under the names of their phases.
Schedule scheduleOf(const Screen& s, const plan::WorkPlan& work, const std::vector<plan::Id>& shown) {
    const std::string today = s.host.localDate();
    Schedule schedule;
    auto& [chart, rowOf] = schedule;
    plan::Id phase;
    for (const auto& id : shown) {
        const plan::WorkActivity& activity = work.activities.at(id);
        const plan::Id own = plan::phaseOf(work, activity);
        if (!own.empty() && own != phase)
            chart.rows.push_back(
                {nameOf(s, work.phases.at(own).name), {}, {}, chart::Role::track, false, true});
        phase = own;
        rowOf[id] = chart.rows.size();
        chart.rows.push_back({nameOf(s, activity.name), dayOf(activity.start), dayOf(activity.end),
                              roleOf(activity, today), activity.start == activity.end});
    }
    for (const auto& [id, row] : rowOf)
        for (const auto& before : work.activities.at(id).dependsOn)
            if (const auto from = rowOf.find(before); from != rowOf.end())
                chart.links.push_back({from->second, row});
    chart.today = dayOf(today);
    chart.todayText = s.t("workplan.today");
    chart.monthText = [&t = s.t](int year, int month) {
        return t("month." + std::to_string(month)) + " " + std::to_string(year);
    };
    return schedule;
}

// Days before the first and after the last bar that bars can be moved to: a tenth of all, two weeks at least.
chart::DayRange withRoom(chart::DayRange shown) {
    const int room = std::max(2 * week, shown.days / 10);
    return {shown.first - room, shown.days + 2 * room};
}

// The bars that can be moved, where they are shown at present.
void moveBars(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown,
              const plan::WorkPlan& shownAs, const Schedule& schedule, const chart::Scene& scene,
              ui::Rect place) {
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const chart::DayRange days = *schedule.chart.shown;
    for (const plan::Id& id : shown) {
        const auto kept = movableDays(work.activities.at(id)), now = movableDays(shownAs.activities.at(id));
        const auto lane = chart::barLane(scene, schedule.rowOf.at(id));
        if (!kept || !now || !lane) continue;
        const float perDay = lane->width / static_cast<float>(days.days);
        const auto slid =
            s.ui.slider(id, nameOf(s, work.activities.at(id).name),
                        {place.x + lane->x, place.y + lane->y, lane->width, lane->height}, now->first,
                        {.low = days.first,
                         .high = std::max(days.first + days.days - now->days, days.first),
                         .largeStep = week,
                         .ofMark = perDay * static_cast<float>(now->days),
                         .words = datesOf(s, shownAs.activities.at(id))});
        if (!slid) continue;
        const int by = slid->value - kept->first;
        if (!slid->letGo) {
            state.sliding = {id, kept->first, by, s.ui.frame()};
            continue;
        }
        state.sliding = {};
        if (by) return moveActivity(s, id, state.movesWaiting, by);
    }
}

// What was being moved is not any more where the page was left meanwhile, or the activity changed elsewhere.
void giveUpSliding(Screen& s, Sliding& sliding) {
    if (sliding.activity.empty()) return;
    const auto& activities = s.work.plan().workPlan.activities;
    const auto found = activities.find(sliding.activity);
    const auto days = found == activities.end() ? std::nullopt : movableDays(found->second);
    if (!s.work.canWrite() || sliding.frame + 1 < s.ui.frame() || !days || days->first != sliding.from)
        sliding = {};
    sliding.frame = s.ui.frame();
}

}  // namespace

bool isDated(const plan::WorkActivity& activity) {
    return plan::parseDay(activity.start) || plan::parseDay(activity.end);
}

std::vector<plan::Id> datedActivities(const plan::WorkPlan& work) {
    std::vector<plan::Id> shown = activitiesInOrder(work);
    std::erase_if(shown, [&](const plan::Id& id) {
        const auto& activity = work.activities.at(id);
        return !isDated(activity) || activity.status == plan::TaskStatus::cancelled;
    });
    return shown;
}

void scheduleChart(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown,
                   const std::string& sentence) {
    auto& u = s.ui;
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const bool can = s.work.canWrite();
    giveUpSliding(s, state.sliding);
    Schedule schedule = scheduleOf(s, work, shown);
    std::optional<plan::WorkPlan> slid;
    if (can) {
        // The days shown stay while a bar is moved: else it would slip away under the finger.
        const chart::DayRange days = withRoom(*chart::daysShown(schedule.chart));
        if (!state.sliding.activity.empty()) {
            slid = plan::moved(work, movedWith(work, state.sliding.activity, state.movesWaiting),
                               state.sliding.by);
            schedule = scheduleOf(s, *slid, shown);
        }
        schedule.chart.shown = days;
    }
    chart::Frame frame;
    frame.width = std::min(u.width(), widest);
    frame.measure = [&u](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    frame.number = [&t = s.t](double value, int decimals) { return t.number(value, decimals); };
    const chart::Scene scene = chart::gantt(schedule.chart, frame);
    ui::Container group(u, "gantt", ui::Role::group, {.name = s.t("workplan.chart"), .gap = 0});
    ui::Scope scope(u, "gantt");
    const ui::Rect place = u.chart("chart", scene, sentence);
    if (can) moveBars(s, state, shown, slid ? *slid : work, schedule, scene, place);
}

}  // namespace app
