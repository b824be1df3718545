// The indicator sheet (hoja de vida) of a goal, whole, to be read and printed: what it is, how it is
// measured, what it asks and what it has brought. What is missing is shown as missing.
#include <algorithm>

#include "app/goal_words.h"
#include "app/progress_words.h"
#include "app/project_words.h"
#include "app/public/public.h"
#include "plan/progress.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Fact {
    std::string key, title, value;
};

// A part of the sheet: its heading and a table of what is said.
void part(Screen& s, const std::string& key, const std::string& title, const std::vector<Fact>& facts) {
    auto& u = s.ui;
    u.space(32);
    u.heading(key, 2, title, Type::heading);
    u.space(8);
    ui::Table table(u, key + ".table", title, {{s.t("goal.fact"), 1}, {s.t("goal.fact.value"), 1.9f}},
                    static_cast<int>(facts.size()));
    int row = 0;
    for (const Fact& fact : facts) {
        table.row(fact.key, row++);
        table.cell(fact.title, {Type::body, Tone::muted});
        if (fact.value.empty()) {
            table.cell(s.t("sheet.missing"), {Type::body, Tone::muted});
        } else {
            ui::InLanguage own(u, s.planLanguage());
            table.cell(fact.value);
        }
    }
}

std::string valueText(const Texts& t, const plan::Value& value, const std::string& unit) {
    if (value.number) return t.number(*value.number, 4) + (unit.empty() ? "" : " " + unit);
    return value.text;
}

template <class Records>
std::string nameIn(const Records& records, const plan::Id& id) {
    const auto found = records.find(id);
    return found == records.end() ? std::string() : found->second.name;
}

void place(Screen& s, const plan::Plan& p, const plan::Goal& goal) {
    std::vector<Fact> facts{{"code", s.t("code"), goal.code},
                            {"kind", s.t("goal.kind"),
                             s.t(goal.kind == plan::GoalKind::outcome ? "goal.outcome" : "goal.output")},
                            {"line", s.t("goal.line"), nameIn(p.lines, plan::lineOf(p, goal))},
                            {"objective", s.t("goal.objective"), nameIn(p.objectives, goal.objective)}};
    if (goal.kind == plan::GoalKind::output && !goal.outcome.empty())
        facts.push_back({"outcome", s.t("goal.serves"), nameIn(p.goals, goal.outcome)});
    facts.push_back({"entity", s.t("goal.entity"), nameIn(p.entities, goal.entity)});
    // Where a table had one column for both, they are the same.
    if (goal.responsible.empty() || goal.responsible != nameIn(p.entities, goal.entity))
        facts.push_back({"responsible", s.t("goal.responsible"), goal.responsible});
    facts.push_back({"weight", s.t("weight"), goal.weight ? s.t.number(*goal.weight, 6) : ""});
    part(s, "place", s.t("sheet.place"), facts);
}

void indicator(Screen& s, const plan::Goal& goal) {
    const auto& i = goal.indicator;
    const bool falls = i.falling || i.accumulation == plan::Accumulation::reduction ||
                       i.accumulation == plan::Accumulation::annualReduction;
    part(s, "indicator", s.t("indicator"),
         {{"name", s.t("indicator.name"), i.name},
          {"purpose", s.t("indicator.purpose"), i.purpose},
          {"formula", s.t("indicator.formula"), i.formula},
          {"variables", s.t("indicator.variables"), i.variables},
          {"unit", s.t("indicator.unit"), i.unit},
          {"type", s.t("indicator.accumulation"),
           accumulationWords(s.t, i.accumulation) + ". " + accumulationMeaning(s.t, i.accumulation)},
          {"falling", s.t("indicator.falling"), s.t(falls ? "indicator.less" : "indicator.more")},
          {"baseline", s.t("indicator.baseline"), valueText(s.t, i.baseline, i.unit)},
          {"baselineDate", s.t("indicator.baselineDate"), i.baselineDate}});
    part(s, "measuring", s.t("sheet.measuring"),
         {{"periodicity", s.t("indicator.periodicity"), i.periodicity},
          {"lag", s.t("sheet.lag"),
           i.lagDays ? s.t.count("sheet.days", static_cast<long>(*i.lagDays)) : std::string()},
          {"source", s.t("indicator.source"), i.source},
          {"measured", s.t("indicator.measuredBy"), i.measuredBy},
          {"analysed", s.t("indicator.analysedBy"), i.analysedBy}});
}

void years(Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    auto& u = s.ui;
    u.space(32);
    u.heading("targets", 2, s.t("sheet.targets"), Type::heading);
    u.space(8);
    // Where the words do not fit beside each other, the table stacks its cells.
    const auto column = [&](const std::string& title, std::string_view longest) {
        const float w = std::max(u.widestWord(title, Type::smallStrong), u.widestWord(longest, Type::body));
        return ui::TableColumn{title, 1, u.width() < 600 ? w : std::max(w, 116.f), true};
    };
    ui::Table table(u, "targets.table", s.t("sheet.targets"),
                    {{s.t("year.title")},
                     column(s.t("year.target"), "1.000.000"),
                     column(s.t("year.programmed"), "1.000.000"),
                     column(s.t("year.reported"), "1.000.000"),
                     column(s.t("public.progress"), s.t("figure.noProgrammed"))},
                    timing.lastYear - timing.firstYear + 2);
    const auto cell = [&](const plan::Value& value) {
        table.cell(value.empty() ? "–" : valueText(s.t, value, ""));
    };
    int row = 0;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        table.row(std::to_string(year), row++);
        table.cell(std::to_string(year), {Type::strong, Tone::ink});
        const auto found = goal.years.find(year);
        const plan::YearValues values = found == goal.years.end() ? plan::YearValues{} : found->second;
        cell(values.target);
        cell(values.programmed);
        cell(plan::reportedOf(goal, year, timing));
        table.cell(figureWords(s.t, plan::yearProgress(goal, year, timing)));
    }
    table.row("all", row);
    table.cell(s.t("sheet.four"), {Type::strong, Tone::ink});
    cell(goal.target);
    table.cell("");
    table.cell("");
    table.cell(figureWords(s.t, plan::fourYears(goal, timing)), {Type::strong, Tone::ink});
}

void projects(Screen& s, const plan::Plan& p, const plan::Id& id, const plan::Goal& goal) {
    std::vector<Fact> facts;
    for (const auto& project : plan::inOrder(p.projects)) {
        const auto& record = p.projects.at(project);
        if (!record.goals.contains(id)) continue;
        const auto execution = plan::projectExecution(p, record, 0);
        std::string words = nameIn(p.entities, record.entity);
        if (execution.ratio)
            words += (words.empty() ? "" : ". ") + executionTerms(s.t, execution) + ": " +
                     s.t.percent(*execution.ratio);
        facts.push_back({project, projectTitle(s.t, record), words});
    }
    if (!goal.project.empty()) facts.push_back({"written", s.t("goal.project"), goal.project});
    if (!facts.empty()) part(s, "projects", s.t("goal.projects"), facts);
}

void notes(Screen& s, const plan::Goal& goal) {
    std::vector<Fact> facts;
    if (!goal.indicator.notes.empty())
        facts.push_back({"indicator", s.t("indicator.notes"), goal.indicator.notes});
    if (!goal.notes.empty()) facts.push_back({"goal", s.t("goal.notes"), goal.notes});
    if (!facts.empty()) part(s, "notes", s.t("sheet.notes"), facts);
}

}  // namespace

void sheetPage(Screen& s, PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    const auto found = p.goals.find(id);
    if (found == p.goals.end()) {
        nothingHere(s, s.t("goals.all"), hrefTo(s, "/avance/metas"), s.t("goal.gone"));
        return;
    }
    const plan::Goal& goal = found->second;
    const plan::Timing& timing = state.now.made->timing;
    s.title = s.t.with("sheet.titled", {goal.code});
    ui::Scope scope(u, "sheet/" + id);
    ui::Column column(u, {.gap = 12, .maxWidth = 760});
    u.link("back", "‹ " + s.t.with("goal.titled", {goal.code}), hrefTo(s, "/avance/meta/" + id));
    std::string over = s.t("sheet.title") + " · " + p.name;
    if (p.firstYear) over += ", " + std::to_string(p.firstYear) + "–" + std::to_string(p.lastYear);
    u.text("over", over, {Type::body, Tone::muted});
    u.space(4);
    planHeading(s, 1, goal.name, titleType(s, goal.name));
    u.space(16);
    if (u.button("print", s.t("print"))) s.host.print();
    place(s, p, goal);
    indicator(s, goal);
    years(s, goal, timing);
    projects(s, p, id, goal);
    notes(s, goal);
    u.space(24);
    u.text("foot", footWords(s, state), {Type::small, Tone::muted});
}

}  // namespace app
