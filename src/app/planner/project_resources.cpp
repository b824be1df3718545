// A project's money: all years in one table, and the sources of the year that is being filled in.
#include <algorithm>
#include <set>

#include "app/goal_words.h"
#include "app/planner/money_fields.h"
#include "app/planner/projects.h"
#include "app/project_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void summary(Screen& s, const plan::Plan& p, const plan::Project& project,
                    const std::set<int>& years) {
    auto& u = s.ui;
    u.heading("summary", 2, s.t("resources.summary"), Type::heading);
    u.space(4);
    const auto execution = plan::projectExecution(p, project, 0);
    u.text("unit", s.t.with("resources.unit", {executionTerms(s.t, execution)}), {Type::small, Tone::muted});
    std::vector<MoneyLine> lines;
    for (int year : years)
        if (const auto money = plan::moneyOf(project, year); plan::isGiven(money))
            lines.push_back({std::to_string(year), std::to_string(year), money});
    if (lines.size() > 1) lines.push_back({"all", s.t("resources.all"), plan::moneyOf(project, 0)});
    moneyTable(s, "summary.table", s.t("resources.summary"), lines);
}

static void source(Screen& s, PlannerState& state, const plan::Id& project, const plan::Project& record,
                   const plan::Id& id) {
    auto& u = s.ui;
    const plan::Resource& resource = record.resources.at(id);
    const std::string year = std::to_string(resource.year);
    const std::string& name = resource.source.empty() ? s.t("resource.unnamed") : resource.source;
    auto of = [&](std::vector<std::string> field, const std::string& called) {
        std::vector<std::string> path{"projects", project, "resources", id};
        path.insert(path.end(), field.begin(), field.end());
        return FieldOf{path, s.t.with("edit.resource", {projectCode(s.t, record), name, year, called})};
    };
    ui::Scope scope(u, "resource/" + id);
    ui::Container box(u, "resource", Role::group,
                      {.name = s.t.with("resource.titled", {name, year}),
                       .padding = u.phone() ? 12.f : 20.f,
                       .gap = 16,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    textField(s, state, "name", s.t("resource.source"), resource.source,
              of({"source"}, s.t("resource.source")), {.hint = s.t("resource.source.hint"), .width = 420});
    moneyFields(s, state, resource.money,
                [&](const char* field, const std::string& term) { return of({"money", field}, term); });
    if (!u.button("remove", s.t("resource.remove"),
                  {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = name}))
        return;
    const std::vector<store::Change> changes{
        store::remove(store::path({"projects", project, "resources", id}))};
    const std::string words = s.t.with("edit.resource.removed", {projectCode(s.t, record), name, year});
    if (resource.source.empty() && !plan::isGiven(resource.money)) {
        if (s.work.change(changes, words)) u.announce(words);
    } else {
        askToRemove(state, {s.t.with("resource.remove.ask", {name, year}), s.t("resource.remove"), changes,
                            words, ""});
    }
}

void projectResources(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    auto& mine = state.projects;
    std::set<int> years;
    for (int year = p.firstYear; year && year <= p.lastYear && year - p.firstYear < 20; ++year)
        years.insert(year);
    for (const auto& [key, resource] : project.resources) years.insert(resource.year);
    years.erase(0);
    if (years.empty()) {
        u.text("noyears", s.t("resources.noyears"), {Type::body, Tone::muted});
        u.link("data", s.t("nav.data"), "#/plan/datos");
        return;
    }
    const bool any = plan::isGiven(plan::moneyOf(project, 0));
    if (any)
        summary(s, p, project, years);
    else
        u.text("none", s.t("resources.none"), {Type::body, Tone::muted});
    if (!years.count(mine.year)) {
        const int now = mine.timing.cutOff.year;
        mine.year = years.count(now) ? now : *years.begin();
    }
    if (any) u.space(36);
    u.heading("fill", 2, s.t("resources.fill"), Type::heading);
    std::vector<ui::Ui::Choice> choices;
    for (int year : years) choices.push_back({std::to_string(year), std::to_string(year)});
    if (auto chosen = u.select("year", s.t("year.title"), std::to_string(mine.year), choices, {.width = 200}))
        mine.year = std::atoi(chosen->c_str());
    for (const auto& key : plan::inOrder(project.resources))
        if (project.resources.at(key).year == mine.year) source(s, state, id, project, key);
    if (!u.button("resource.add", s.t.with("resource.add", {std::to_string(mine.year)}),
                  {.disabled = !s.work.canWrite()}))
        return;
    plan::Resource fresh;
    fresh.order = nextOrder(project.resources);
    fresh.year = mine.year;
    const std::string key = host::newId(s.host);
    if (!s.work.change(
            {store::set(store::path({"projects", id, "resources", key}), store::toJson(fresh))},
            s.t.with("edit.resource.added", {projectCode(s.t, project), std::to_string(mine.year)})))
        return;
    ui::Scope scope(u, "resource/" + key);
    u.requestFocus(u.id("name"));
}

}  // namespace app
