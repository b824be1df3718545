// The goals a project serves: those it has, and a search for more among all of the plan's.
#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/goals.h"
#include "app/planner/projects.h"
#include "app/project_words.h"
#include "store/goal_mapping.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// Further ones are reached by more words.
static constexpr std::size_t kShown = 12;

static std::string titleOf(const Screen& s, const plan::Goal& goal) {
    return (goal.code.empty() ? "" : goal.code + " · ") + (goal.name.empty() ? s.t("goal.new") : goal.name);
}

static void chosen(Screen& s, const plan::Id& id, const plan::Project& project) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    plan::Id gone;
    {
        ui::Container list(u, "goals", Role::list, {.name = s.t("project.goals"), .gap = 0});
        for (const auto& goalId : plan::inOrder(p.goals)) {
            if (!project.goals.contains(goalId)) continue;
            const auto& goal = p.goals.at(goalId);
            ui::Scope scope(u, "goal/" + goalId);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            ui::Row row(u, "row", 12, 48);
            {
                ui::InLanguage own(u, s.planLanguage());
                u.link("goal", titleOf(s, goal), "#/plan/metas/" + goalId);
            }
            if (u.button("remove", s.t("remove"),
                         {.kind = ui::ButtonKind::quiet,
                          .disabled = !s.work.canWrite(),
                          .description = titleOf(s, goal)}))
                gone = goalId;
        }
    }
    if (!gone.empty())
        s.work.change(
            {store::remove(store::path({"projects", id, "goals", gone}))},
            s.t.with("edit.project.goal.removed", {projectCode(s.t, project), p.goals.at(gone).code}));
}

static void find(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    auto& mine = state.projects;
    const auto& p = s.work.plan();
    const std::string words = store::foldText(mine.goalSearch), wanted = id + "\n" + words;
    if (mine.goals && mine.goalsWanted == wanted) return;
    mine.goalsWanted = wanted;
    mine.goals.emplace();
    mine.goalsAll = 0;
    if (words.empty()) return;
    for (const auto& goalId : plan::inOrder(p.goals)) {
        if (project.goals.contains(goalId) || !goalMatches(p, p.goals.at(goalId), words)) continue;
        ++mine.goalsAll;
        if (mine.goals->size() < kShown) mine.goals->push_back(goalId);
    }
}

void projectGoals(Screen& s, PlannerState& state, const plan::Id& id, const plan::Project& project) {
    auto& u = s.ui;
    auto& mine = state.projects;
    const auto& p = s.work.plan();
    u.space(36);
    u.heading("goals.title", 2, s.t("project.goals"), Type::heading);
    u.space(4);
    u.text("goals.help",
           s.t(project.goals.empty()       ? "project.goals.none"
               : project.goals.size() == 1 ? "project.goals.one"
                                           : "project.goals.many"),
           {Type::body, Tone::muted});
    if (!project.goals.empty()) chosen(s, id, project);
    if (p.goals.empty()) {
        u.link("nogoals", s.t("start.addgoal"), "#/plan/metas");
        return;
    }
    u.field("goals.search", s.t("project.goals.search"), mine.goalSearch,
            {.hint = s.t("project.goals.search.hint"), .kind = "search"});
    find(s, state, id, project);
    if (store::foldText(mine.goalSearch).empty()) return;
    u.status("goals.found",
             mine.goalsAll > static_cast<int>(mine.goals->size())
                 ? s.t.with("project.goals.some", {s.t.number(static_cast<double>(mine.goals->size()), 0),
                                                   s.t.number(mine.goalsAll, 0)})
                 : s.t.count("project.goals.found", mine.goalsAll),
             {Type::small, Tone::muted});
    plan::Id more;
    {
        ui::Container list(u, "goals.list", Role::list, {.name = s.t("project.goals.search"), .gap = 0});
        for (const auto& goalId : *mine.goals) {
            const auto& goal = p.goals.at(goalId);
            ui::Scope scope(u, "found/" + goalId);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            u.space(8);
            {
                ui::InLanguage own(u, s.planLanguage());
                u.text("goal", titleOf(s, goal));
            }
            u.space(0);
            if (u.button("add", s.t("project.goals.add"),
                         {.kind = ui::ButtonKind::quiet,
                          .disabled = !s.work.canWrite(),
                          .description = titleOf(s, goal)}))
                more = goalId;
            u.rule();
        }
    }
    if (more.empty()) return;
    const std::string words =
        s.t.with("edit.project.goal.added", {projectCode(s.t, project), p.goals.at(more).code});
    if (s.work.change({store::set(store::path({"projects", id, "goals", more}), true)}, words))
        u.announce(words);
}

}  // namespace app
