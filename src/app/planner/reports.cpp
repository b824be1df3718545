// Reports: what is entered, what deserves a second look, what is late, which periods are closed.
#include "app/planner/reports.h"

#include <algorithm>
#include <set>

#include "app/planner/fields.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static plan::Cadence mostUsed(const std::map<plan::Cadence, int>& cadences) {
    auto most = std::max_element(cadences.begin(), cadences.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == cadences.end() ? plan::Cadence::quarterly : most->first;
}

// The year that reports are due for: the cut-off's, within the plan's.
static int yearNow(const plan::Plan& p, const plan::Timing& timing) {
    return p.firstYear ? std::clamp(timing.cutOff.year, p.firstYear, p.lastYear) : 0;
}

static bool matches(const plan::Plan& p, const plan::Goal& goal, const std::string& wanted) {
    if (wanted.empty()) return true;
    std::string text = goal.code + " " + goal.name + " " + goal.responsible;
    if (auto entity = p.entities.find(goal.entity); entity != p.entities.end())
        text += " " + entity->second.shortName + " " + entity->second.name;
    return (" " + store::foldText(text)).find(" " + wanted) != std::string::npos;
}

// What is worked out once for a state of the plan and of the filters.
static void workOut(Screen& s, ReportState& state) {
    const plan::Plan& p = s.work.plan();
    const bool fresh = state.version != s.work.version();
    if (fresh) {
        state.version = s.work.version();
        state.findings.clear();
        state.timing = plan::timingOf(p);
        state.cadences.clear();
        for (const auto& entry : p.goals) ++state.cadences[plan::cadenceOf(entry.second)];
        if (state.year > 0 && (state.year < p.firstYear || state.year > p.lastYear)) state.year = -1;
        if (state.year < 0) state.year = yearNow(p, state.timing);
    }
    if (!state.cadence || !state.cadences.count(*state.cadence)) state.cadence = mostUsed(state.cadences);
    const std::string wanted = store::foldText(state.search);
    const std::string filters = std::to_string(static_cast<int>(*state.cadence)) + "\n" + wanted + "\n" +
                                state.entity + "\n" + state.line + "\n" + state.responsible;
    if (!fresh && filters == state.filters) return;
    std::vector<plan::Id> rows;
    for (const auto& id : plan::inOrder(p.goals)) {
        const auto& goal = p.goals.at(id);
        if (plan::cadenceOf(goal) != *state.cadence || !matches(p, goal, wanted)) continue;
        if (!state.entity.empty() && goal.entity != state.entity) continue;
        if (!state.line.empty() && plan::lineOf(p, goal) != state.line) continue;
        if (!state.responsible.empty() && goal.responsible != state.responsible) continue;
        rows.push_back(id);
    }
    // Another place among other rows would be another goal's.
    if (rows != state.rows || filters != state.filters) {
        const int row = state.grid.active.row;
        const bool same = row < static_cast<int>(rows.size()) && row < static_cast<int>(state.rows.size()) &&
                          rows[static_cast<std::size_t>(row)] == state.rows[static_cast<std::size_t>(row)];
        if (!same) state.grid = {};
        state.pending.reset();
    }
    state.filters = filters;
    state.rows = std::move(rows);
}

std::vector<std::string> shownPeriods(const Screen& s, const ReportState& state) {
    const plan::Plan& p = s.work.plan();
    const plan::Cadence cadence = state.cadence.value_or(plan::Cadence::quarterly);
    // Of goals that report once a year all years are shown: a single column would be no sheet.
    const bool all = state.year == 0 || cadence == plan::Cadence::yearly;
    std::vector<std::string> periods;
    for (int year = all ? p.firstYear : state.year; year && year <= (all ? p.lastYear : state.year); ++year)
        for (auto& key : plan::reportPeriods(cadence, year)) periods.push_back(std::move(key));
    return periods;
}

// The reporter is remembered in this browser, not in the plan: it is who sits here.
static void readReporter(Screen& s, ReportState& state) {
    if (!state.reporter) state.reporter = s.host.recallChoice("reporter");
}

void reporterField(Screen& s, ReportState& state) {
    std::string who = state.reporter.value_or("");
    if (!s.ui.field("reporter", s.t("reports.reporter"), who, {.width = 220, .limit = 200})) return;
    state.reporter = who;
    s.host.rememberChoice("reporter", who);
}

static void yearChoice(Screen& s, ReportState& state, bool withAll) {
    const plan::Plan& p = s.work.plan();
    std::vector<ui::Ui::Choice> years;
    for (int year = p.firstYear; year && year <= p.lastYear; ++year)
        years.push_back({std::to_string(year), std::to_string(year)});
    if (withAll) years.push_back({"0", s.t("reports.allyears")});
    if (auto chosen = s.ui.select("year", s.t("year.title"), std::to_string(state.year), years,
                                  {.width = s.ui.phone() ? 120.f : 150.f})) {
        state.year = std::atoi(chosen->c_str());
        state.grid = {};
        state.pending.reset();
    }
}

static void cadenceChoice(Screen& s, ReportState& state) {
    if (state.cadences.size() < 2) return;
    std::vector<ui::Ui::Choice> choices;
    for (const auto& [cadence, count] : state.cadences)
        choices.push_back({std::to_string(static_cast<int>(cadence)),
                           s.t.with("reports.cadence.count",
                                    {cadenceWords(s.t, cadence), s.t.count("goals.count", count)})});
    if (auto chosen =
            s.ui.select("cadence", s.t("reports.cadence"), std::to_string(static_cast<int>(*state.cadence)),
                        choices, {.width = 240})) {
        state.cadence = static_cast<plan::Cadence>(std::atoi(chosen->c_str()));
        state.grid = {};
    }
}

static void moreFilters(Screen& s, ReportState& state) {
    auto& u = s.ui;
    const plan::Plan& p = s.work.plan();
    const int set = !state.entity.empty() + !state.line.empty() + !state.responsible.empty();
    const std::string words =
        set ? s.t.with("reports.filters.set", {std::to_string(set)}) : s.t("reports.filters");
    {
        ui::Row row(u, "filter row", 24, 44);
        if (u.disclosure("filters", words, state.moreFilters)) state.moreFilters = !state.moreFilters;
        workOut(s, state);
        u.status("count",
                 s.t.with("goals.found", {s.t.number(static_cast<double>(state.rows.size()), 0),
                                          s.t.number(static_cast<double>(p.goals.size()), 0)}),
                 {Type::small, Tone::muted});
    }
    if (!state.moreFilters) return;
    std::vector<ui::Ui::Choice> entities{{"", s.t("filter.all")}}, lines = entities, people = entities;
    for (const auto& id : plan::inOrder(p.entities)) entities.push_back({id, p.entities.at(id).name});
    for (const auto& id : plan::inOrder(p.lines)) lines.push_back({id, p.lines.at(id).name});
    std::set<std::string> names;
    for (const auto& entry : p.goals)
        if (!entry.second.responsible.empty()) names.insert(entry.second.responsible);
    for (const auto& name : names) people.push_back({name, name});
    ui::Row row(u, "more filters", 16);
    const float w = u.phone() ? u.width() : 280;
    auto choose = [&](const char* key, const char* label, std::string& value, const auto& choices) {
        if (auto chosen = u.select(key, s.t(label), value, choices, {.width = w})) value = *chosen;
    };
    choose("entity", "goal.entity", state.entity, entities);
    choose("line", "goal.line", state.line, lines);
    choose("responsible", "goal.responsible", state.responsible, people);
}

static void filters(Screen& s, ReportState& state, bool grid) {
    auto& u = s.ui;
    {
        ui::Row row(u, "what", 16);
        yearChoice(s, state, grid);
        cadenceChoice(s, state);
        const bool programmed = state.field == plan::ReportField::programmed;
        if (auto chosen =
                u.select("field", s.t("reports.field"), programmed ? "programmed" : "reported",
                         {{"reported", s.t("year.reported")}, {"programmed", s.t("year.programmed")}},
                         {.width = 170})) {
            state.field = *chosen == "reported" ? plan::ReportField::reported : plan::ReportField::programmed;
            state.pending.reset();
            state.rejected.clear();
        }
        if (grid) reporterField(s, state);
        u.field("search", s.t("goals.search"), state.search,
                {.kind = "search", .width = u.phone() ? u.width() : 220});
    }
    moreFilters(s, state);
}

static void entryPage(Screen& s, PlannerState& planner, bool grid, float height) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    if (p.goals.empty() || !p.firstYear) {
        u.text("none", s.t(p.firstYear ? "reports.nogoals" : "reports.noyears"), {Type::body, Tone::muted});
        u.link("on", s.t(p.firstYear ? "start.addgoal" : "nav.data"),
               p.firstYear ? "#/plan/metas" : "#/plan/datos");
        return;
    }
    filters(s, state, grid);
    workOut(s, state);
    if (state.rows.empty()) {
        u.text("nothing", s.t("goals.nofound"), {Type::body, Tone::muted});
        return;
    }
    if (grid)
        reportGrid(s, planner, height);
    else
        reportGoalList(s, planner);
}

void reportsScreen(Screen& s, PlannerState& planner, ui::Rect place) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    readReporter(s, state);
    if (state.planId != s.work.planId()) {
        const auto reporter = state.reporter;
        state = {};
        state.reporter = reporter;
        state.planId = s.work.planId();
    }
    workOut(s, state);
    s.title = s.t("nav.reports");
    const std::string& id = s.route.at(2);
    const bool grid = u.screen().w >= 760;
    const bool sheet = id.empty() && state.tab == 0 && grid;
    ui::Area main(u, "main:plan/reportes/" + (id.empty() ? std::to_string(state.tab) : id), Role::main, "",
                  place, true, Tone::page);
    ui::Column column(u, {.padding = u.phone()       ? 16.f
                                     : place.w < 800 ? 24.f
                                                     : 36.f,
                          .gap = 12,
                          .maxWidth = sheet ? 0.f : 880.f});
    spacer(s, u.phone() ? 12 : 20);
    pageTop(s, planner);
    if (!id.empty()) {
        reportForm(s, planner, id);
    } else {
        u.heading("title", 1, s.t("nav.reports"), u.phone() ? Type::title : Type::heading);
        if (auto tab = u.tabs("tabs", s.t("nav.reports"),
                              {s.t("reports.tab.entry"), s.t("reports.tab.review"), s.t("reports.tab.late"),
                               s.t("reports.tab.periods")},
                              state.tab))
            state.tab = *tab;
        static const char* const names[] = {"reports.tab.entry", "reports.tab.review", "reports.tab.late",
                                            "reports.tab.periods"};
        u.space(12);
        const float used = u.usedHeight();
        ui::Container panel(u, "panel" + std::to_string(state.tab), Role::tabPanel,
                            {.name = s.t(names[state.tab]), .gap = 12});
        if (state.tab == 0)
            entryPage(s, planner, grid, place.h - used - 20);
        else if (state.tab == 1)
            reportReview(s, planner);
        else if (state.tab == 2)
            lateReportsPage(s, planner);
        else
            periodsPage(s, planner);
    }
    pageFooter(s, u.phone());
    spacer(s, 40);
}

}  // namespace app
