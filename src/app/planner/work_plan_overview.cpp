// The schedule: its chart, its table, its approval and its files.
#include <algorithm>

#include "app/planner/record_form.h"
#include "app/planner/sheets.h"
#include "app/planner/work_plan.h"
#include "store/calendar.h"
#include "store/csv.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string waitsFor(const Screen& s, const plan::WorkPlan& work, const plan::WorkActivity& activity) {
    std::string words;
    for (const auto& id : activity.dependsOn)
        if (const auto found = work.activities.find(id); found != work.activities.end())
            words += (words.empty() ? "" : "; ") + nameOf(s, found->second.name);
    return words;
}

std::string dateOrDash(const Screen& s, const std::string& iso) { return iso.empty() ? "–" : s.t.date(iso); }

void scheduleTable(Screen& s, const plan::WorkPlan& work) {
    auto& u = s.ui;
    const std::string today = s.host.localDate();
    const auto all = activitiesInOrder(work);
    u.heading("table.title", 2, s.t("workplan.table"), Type::subheading);
    ui::Table table(u, "schedule", s.t("workplan.table"),
                    {{s.t("workplan.column.activity"), 2},
                     {s.t("workplan.column.start"), 1},
                     {s.t("workplan.column.end"), 1},
                     {s.t("workplan.column.state"), 1},
                     {s.t("workplan.column.waits"), 1.6f}},
                    static_cast<int>(all.size()));
    const auto key = [&](int place) -> std::string_view { return all[static_cast<std::size_t>(place)]; };
    const auto cells = [&](int place) {
        const plan::Id& id = all[static_cast<std::size_t>(place)];
        const plan::WorkActivity& activity = work.activities.at(id);
        table.linkCell(nameOf(s, activity.name), workPlanRoute + id);
        table.cell(dateOrDash(s, activity.start), {Type::small, Tone::ink});
        table.cell(dateOrDash(s, activity.end), {Type::small, Tone::ink});
        table.lightCell(toneOfActivity(activity, today), stateOfActivity(s, activity));
        const std::string waits = waitsFor(s, work, activity);
        table.cell(waits.empty() ? "–" : waits, {Type::small, Tone::ink});
    };
    table.rows({static_cast<int>(all.size()), key, cells}, s.t("list.more"));
}

std::string csvOfActivities(const Screen& s, const plan::WorkPlan& work) {
    store::Table table;
    table.headers = {s.t("workplan.column.phase"),    s.t("workplan.column.step"),
                     s.t("workplan.column.activity"), s.t("workplan.column.responsible"),
                     s.t("workplan.column.start"),    s.t("workplan.column.end"),
                     s.t("workplan.column.state"),    s.t("workplan.column.waits"),
                     s.t("workplan.column.expected"), s.t("workplan.column.reached")};
    for (const auto& id : activitiesInOrder(work)) {
        const plan::WorkActivity& activity = work.activities.at(id);
        const plan::Id phase = plan::phaseOf(work, activity);
        const auto step = work.steps.find(activity.step);
        store::TableRow row;
        row.cells = {phase.empty() ? "" : work.phases.at(phase).name,
                     step == work.steps.end() ? "" : step->second.name,
                     activity.name,
                     responsibleWords(s.work.plan(), activity),
                     activity.start,
                     activity.end,
                     stateOfActivity(s, activity),
                     waitsFor(s, work, activity),
                     activity.expectedResult,
                     activity.reachedResult};
        table.rows.push_back(std::move(row));
    }
    return store::writeCsv(table, {.byteOrderMark = true, .guardFormulas = true});
}

std::string calendarOf(const Screen& s, const plan::WorkPlan& work) {
    std::vector<store::CalendarEvent> events;
    for (const auto& id : datedActivities(work)) {
        const plan::WorkActivity& activity = work.activities.at(id);
        const std::string& first = activity.start.empty() ? activity.end : activity.start;
        std::string description = stateOfActivity(s, activity);
        for (const auto& words :
             {responsibleWords(s.work.plan(), activity), activity.instructions, activity.expectedResult})
            if (!words.empty()) description += "\n" + words;
        // The guide's ids are the same in every plan.
        events.push_back(
            {id + "." + s.work.planId(), first, activity.end, nameOf(s, activity.name), description});
    }
    return store::writeCalendar(s.work.plan().name, events, host::isoTime(s.host.now()));
}

}  // namespace

void workPlanFiles(Screen& s) {
    auto& u = s.ui;
    const plan::WorkPlan& work = s.work.plan().workPlan;
    const std::string stem = fileStem(s.work.plan().name) + "-cronograma";
    u.space(32);
    u.heading("files", 2, s.t("workplan.files"), Type::subheading);
    u.text("files.help", s.t("workplan.files.help"), {Type::small, Tone::muted});
    ui::Row row(u, "files.row", 12, ui::touchTarget);
    if (u.button("ics", s.t("workplan.ics"), {.disabled = datedActivities(work).empty()})) {
        s.host.download(stem + ".ics", "text/calendar;charset=utf-8", calendarOf(s, work));
        u.announce(s.t.with("graphic.saved", {stem + ".ics"}));
    }
    if (u.button("csv", s.t("workplan.csv"), {.disabled = work.activities.empty()})) {
        s.host.download(stem + ".csv", "text/csv;charset=utf-8", csvOfActivities(s, work));
        u.announce(s.t.with("graphic.saved", {stem + ".csv"}));
    }
}

void workPlanOverview(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const plan::WorkPlan work = s.work.plan().workPlan;
    const std::string today = s.host.localDate();
    const auto shown = datedActivities(work);
    int done = 0, late = 0;
    for (const auto& [id, activity] : work.activities) {
        done += activity.status == plan::TaskStatus::done;
        late += isLate(activity, today);
    }
    const std::string sentence =
        s.t.with("workplan.sentence", {std::to_string(work.activities.size()), std::to_string(shown.size()),
                                       std::to_string(done), std::to_string(late)});
    u.heading("chart.title", 2, s.t("workplan.chart"), Type::heading);
    u.text("sentence", sentence);
    if (shown.empty()) {
        u.text("undated", s.t("workplan.undated"), {Type::body, Tone::muted});
    } else {
        scheduleChart(s, state.workPlan, shown, s.t("workplan.chart") + ". " + sentence);
        u.text("chart.help", s.t(s.work.canWrite() ? "workplan.chart.help.move" : "workplan.chart.help"),
               {Type::small, Tone::muted});
        moveOnChart(s, state.workPlan, shown);
    }
    u.space(24);
    if (!work.activities.empty()) scheduleTable(s, work);
    u.space(32);
    u.heading("approval", 2, s.t("workplan.approval"), Type::subheading);
    u.text("approval.help", s.t("workplan.approval.help"), {Type::small, Tone::muted});
    recordForm(s, state,
               {"scheduleApproval", {"workPlan", "scheduleApproval"}, s.t("workplan.approval.edit")},
               work.scheduleApproval);
    workPlanFiles(s);
}

}  // namespace app
