// What was asked of a goal and is asked no more: its changes since the plan was adopted, each with its
// reason; and the goal's withdrawal.
#include "app/planner/moved_targets.h"

#include "app/planner/fields.h"
#include "app/progress_words.h"
#include "app/target_words.h"
#include "plan/adopted.h"
#include "plan/progress.h"

namespace app {

using ui::Tone;
using ui::Type;

void movedTargets(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal) {
    if (goal.changes.empty() && goal.addedOn.empty() && goal.withdrawnOn.empty()) return;
    auto& u = s.ui;
    const auto& p = s.work.plan();
    ui::Scope scope(u, "moved");
    u.space(32);
    u.heading("title", 2, s.t("moved.title"), Type::heading);
    if (!goal.addedOn.empty())
        u.text("added", s.t.with("moved.added", {s.t.date(goal.addedOn)}), {Type::body, Tone::muted});
    if (!goal.changes.empty()) {
        const plan::Timing timing = plan::timingOf(p);
        u.text("figures",
               s.t.with("moved.figures", {figureWords(s.t, plan::toDate(goal, timing)),
                                          figureWords(s.t, plan::toDate(plan::asAdopted(goal), timing))}),
               {Type::body, Tone::muted});
    }
    for (const plan::Id& change : newestChanges(goal)) {
        const plan::TargetChange& record = goal.changes.at(change);
        ui::Scope one(u, change);
        u.text("what",
               s.t.with("moved.change", {s.t.date(record.day), targetFieldWords(s.t, record.field),
                                         targetValueWords(s.t, record.field, record.before),
                                         targetValueWords(s.t, record.field, record.after)}),
               {Type::strong, Tone::ink});
        textField(s, state, "reason", s.t("moved.reason"), record.reason,
                  {{"goals", id, "changes", change, "reason"}, s.t.with("edit.goal.reason", {goal.code})},
                  {.hint = record.reason.empty() ? s.t("moved.reason.hint") : "", .rows = 2});
    }
}

void withdrawal(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal) {
    auto& u = s.ui;
    if (goal.withdrawnOn.empty()) return;
    ui::Scope scope(u, "withdrawn");
    u.notice("words", s.t.with("moved.withdrawn", {s.t.date(goal.withdrawnOn)}), Tone::watch);
    textField(s, state, "reason", s.t("moved.reason"), goal.withdrawnReason,
              {{"goals", id, "withdrawnReason"}, s.t.with("edit.goal.reason", {goal.code})},
              {.hint = goal.withdrawnReason.empty() ? s.t("moved.reason.hint") : "", .rows = 2});
}

bool isAdopted(const Screen& s) {
    const std::string& day = s.work.plan().adoptedOn;
    return !day.empty() && day <= s.host.localDate();
}

void withdrawGoal(Screen& s, const plan::Id& id, const plan::Goal& goal) {
    auto& u = s.ui;
    const bool stands = goal.withdrawnOn.empty();
    if (!u.button("withdraw", s.t(stands ? "goal.withdraw" : "goal.restore"),
                  {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite()}))
        return;
    const std::string words = s.t.with(stands ? "edit.goal.withdrawn" : "edit.goal.restored", {goal.code});
    std::vector<store::Change> changes;
    if (stands)
        changes.push_back(store::set(store::path({"goals", id, "withdrawnOn"}), s.host.localDate()));
    else
        for (const char* field : {"withdrawnOn", "withdrawnReason"})
            changes.push_back(store::remove(store::path({"goals", id, field})));
    if (s.work.change(changes, words)) u.announce(words);
}

}  // namespace app
