// A goal's money: what its projects bring to it, and what is written at the goal itself.
#include "app/goal_words.h"
#include "app/planner/goals.h"
#include "app/planner/money_fields.h"
#include "app/project_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void projectsOf(Screen& s, const plan::Id& id) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    std::vector<plan::Id> serving;
    for (const auto& project : plan::inOrder(p.projects))
        if (p.projects.at(project).goals.contains(id)) serving.push_back(project);
    u.heading("projects", 2, s.t("goal.projects"), Type::heading);
    u.space(4);
    if (serving.empty()) {
        u.text("noprojects", s.t("goal.projects.none"), {Type::body, Tone::muted});
        u.link("toprojects", s.t("goal.projects.go"), "#/plan/proyectos");
        return;
    }
    ui::Container list(u, "serving", Role::list, {.name = s.t("goal.projects"), .gap = 0});
    for (const auto& project : serving) {
        const auto& record = p.projects.at(project);
        ui::Container item(u, project, Role::item, {.gap = 0});
        u.link("l" + project, projectTitle(s.t, record), "#/plan/proyectos/" + project);
        const auto goals = static_cast<long>(record.goals.size());
        if (goals > 1)
            u.text("t" + project, s.t.count("goal.projects.shared", goals), {Type::small, Tone::muted});
        u.space(8);
    }
}

void goalMoney(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    u.text("help", s.t("goal.money.help"), {Type::body, Tone::muted});
    if (!goal.project.empty())
        u.text("written", s.t.with("goal.project.written", {goal.project}), {Type::body, Tone::muted});
    projectsOf(s, id);
    u.space(36);
    u.heading("own", 2, s.t("goal.money.own"), Type::heading);
    for (int year = p.firstYear; year && year <= p.lastYear && year - p.firstYear < 20; ++year) {
        const std::string y = std::to_string(year);
        ui::Scope scope(u, y);
        const auto found = goal.money.find(year);
        const plan::Money money = found == goal.money.end() ? plan::Money{} : found->second;
        const auto paying = plan::projectsPaying(p, id, year);
        ui::Container box(u, "year", Role::group,
                          {.name = s.t.with("year", {y}),
                           .padding = u.phone() ? 16.f : 20.f,
                           .gap = 12,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        u.heading("title", 3, y, Type::subheading);
        const auto counted = plan::execution(p, {plan::Level::goal, id}, year);
        if (counted.denominator || counted.numerator) {
            std::string words = executionTerms(s.t, counted) + ": " + s.t.percentOrDash(counted.ratio);
            if (const auto amounts = executionAmounts(s.t, counted); !amounts.empty())
                words += " · " + amounts;
            u.text("counted", words);
        }
        if (!paying.empty())
            u.text("paying",
                   s.t(plan::isGiven(money)     ? "goal.money.both"
                       : counted.sharedProjects ? "goal.money.part"
                                                : "goal.money.projects"),
                   {Type::body, Tone::muted});
        moneyFields(s, state, money, [&](const char* field, const std::string& term) {
            return FieldOf{{"goals", id, "money", y, field},
                           s.t.with("edit.goal.year", {goal.code, term, y})};
        });
    }
}

}  // namespace app
