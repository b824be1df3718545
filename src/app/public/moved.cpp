#include "app/public/moved.h"

#include "app/progress_words.h"
#include "app/target_words.h"
#include "plan/adopted.h"
#include "plan/progress.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static const MovedGoals& movedGoals(PublicState& state) {
    if (state.moved) return *state.moved;
    const plan::Plan& p = *state.plan;
    MovedGoals& moved = state.moved.emplace();
    for (const plan::Id& id : plan::inOrder(p.goals))
        if (plan::hasMoved(p.goals.at(id))) moved.goals.push_back(id);
    if (moved.goals.empty() || p.adoptedOn.empty()) return moved;
    const plan::Timing timing = plan::timingOf(p);
    const auto toDate = [&](const plan::Plan& which) {
        return plan::aggregate(which, {}, plan::GoalKind::output, plan::Span::toDate, 0, timing).ratio;
    };
    moved.now = toDate(p);
    moved.adopted = toDate(plan::asAdopted(p));
    return moved;
}

static std::string figuresWords(const Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    return s.t.with("moved.figures", {figureWords(s.t, plan::toDate(goal, timing)),
                                      figureWords(s.t, plan::toDate(plan::asAdopted(goal), timing))});
}

static void changeList(Screen& s, const plan::Goal& goal) {
    auto& u = s.ui;
    std::vector<std::string> lines;
    if (!goal.withdrawnOn.empty())
        lines.push_back(s.t.with("moved.withdrawn", {s.t.date(goal.withdrawnOn)}) + " " +
                        (goal.withdrawnReason.empty()
                             ? s.t("moved.noreason")
                             : s.t.with("moved.reason.said", {goal.withdrawnReason})));
    if (!goal.addedOn.empty()) lines.push_back(s.t.with("moved.added", {s.t.date(goal.addedOn)}));
    for (const plan::Id& id : newestChanges(goal))
        lines.push_back(targetChangeWords(s.t, goal.changes.at(id)));
    ui::Container list(u, "changes", Role::list, {.name = s.t("moved.title"), .gap = 8});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string key = "c" + std::to_string(i);
        ui::Container item(u, key, Role::item, {.gap = 0});
        u.text(key + "t", lines[i]);
    }
}

void movedSection(Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    if (!plan::hasMoved(goal)) return;
    auto& u = s.ui;
    ui::Scope scope(u, "moved");
    u.space(32);
    u.heading("title", 2, s.t("moved.title"), Type::heading);
    u.space(4);
    if (!goal.changes.empty()) u.text("figures", figuresWords(s, goal, timing));
    changeList(s, goal);
}

void movedLink(Screen& s, PublicState& state) {
    if (state.plan->adoptedOn.empty()) return;
    const long moved = static_cast<long>(movedGoals(state).goals.size());
    if (!moved) return;
    s.ui.space(24);
    s.ui.link("moved", s.t.count("moved.link", moved), hrefTo(s, "/avance/cambios"));
}

static void movedGoal(Screen& s, const PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const plan::Goal& goal = state.plan->goals.at(id);
    u.space(28);
    u.rule();
    u.space(4);
    {
        ui::InLanguage own(u, s.planLanguage());
        u.heading("goal", 2, goal.code.empty() ? goal.name : goal.code + ". " + goal.name, Type::subheading);
    }
    if (!goal.changes.empty())
        u.text("figures", figuresWords(s, goal, state.now.made->timing), {Type::body, Tone::muted});
    changeList(s, goal);
    u.link("open", s.t("moved.open"), hrefTo(s, "/avance/meta/" + id));
}

void movedPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    s.title = s.t("moved.page");
    u.link("back", "‹ " + s.t("public.all"), hrefTo(s, "/avance"));
    u.heading("title", 1, s.t("moved.page"), Type::title);
    const MovedGoals& moved = movedGoals(state);
    if (p.adoptedOn.empty() || moved.goals.empty()) {
        u.text("none", s.t(p.adoptedOn.empty() ? "moved.notadopted" : "moved.none"),
               {Type::body, Tone::muted});
        return;
    }
    u.text("lead", s.t.with("moved.lead", {s.t.date(p.adoptedOn)}), {Type::lead, Tone::muted});
    u.text("figures",
           s.t.with("moved.plan.figures", {s.t.percentOrDash(moved.now), s.t.percentOrDash(moved.adopted)}));
    for (const plan::Id& id : moved.goals) {
        ui::Scope scope(u, id);
        movedGoal(s, state, id);
    }
}

}  // namespace app
