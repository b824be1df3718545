#include "app/planner/weights.h"

#include <algorithm>
#include <cmath>

#include "app/planner/fields.h"
#include "plan/checks.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static constexpr double kTolerance = 1e-6;  // as plan::weightsOf has it

static std::string nameOf(const plan::Plan& p, const plan::Scope& scope) {
    if (const auto line = p.lines.find(scope.id); line != p.lines.end()) return line->second.name;
    if (const auto objective = p.objectives.find(scope.id); objective != p.objectives.end())
        return objective->second.name;
    return p.name;
}

std::string weightWords(const Screen& s, const plan::Finding& finding) {
    const std::string sum = s.t.apart(finding.given, finding.expected).first;
    const std::string name = nameOf(s.work.plan(), finding.scope);
    // The given ones leave nothing for those that have none.
    const bool full = std::fabs(finding.given - finding.expected) <= kTolerance;
    const bool outcome = finding.goalKind == plan::GoalKind::outcome;
    if (finding.children == plan::Level::line)
        return full ? s.t("weights.lines.full") : s.t.with("weights.lines", {sum});
    if (finding.children == plan::Level::objective)
        return s.t.with(full ? "weights.objectives.full" : "weights.objectives", {name, sum});
    if (outcome) return s.t.with(full ? "weights.outcomes.full" : "weights.outcomes", {name, sum});
    return s.t.with(full ? "weights.outputs.full" : "weights.outputs", {name, sum});
}

static std::string groupKey(const plan::Id& under, plan::GoalKind kind) {
    return under + (kind == plan::GoalKind::outcome ? "/outcome" : "/output");
}

// The element where the weights of a finding can be changed; those of goals are opened for it.
static ui::NodeId placeOf(ui::Ui& u, PlannerState& state, const plan::Plan& p, const plan::Finding& finding) {
    if (finding.children == plan::Level::line) {
        if (p.lines.empty()) return 0;
        ui::Scope line(u, plan::inOrder(p.lines).front());
        return u.id("weight");
    }
    if (finding.children == plan::Level::objective) {
        ui::Scope line(u, finding.scope.id);
        for (const auto& id : plan::inOrder(p.objectives)) {
            if (p.objectives.at(id).line != finding.scope.id) continue;
            ui::Scope objective(u, id);
            return u.id("weight");
        }
        return 0;
    }
    state.weighing = groupKey(finding.scope.id, finding.goalKind);
    const auto objective = p.objectives.find(finding.scope.id);
    if (objective == p.objectives.end()) {
        ui::Scope line(u, finding.scope.id);
        return u.id("weights/" + state.weighing);
    }
    if (!p.lines.count(objective->second.line)) {
        ui::Scope alone(u, finding.scope.id);
        return u.id("weights/" + state.weighing);
    }
    ui::Scope line(u, objective->second.line);
    ui::Scope within(u, finding.scope.id);
    return u.id("weights/" + state.weighing);
}

void weightChecks(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    if (p.weightRule != plan::WeightRule::given) {
        u.notice("weights.unused", s.t("weights.unused"), Tone::accent);
        return;
    }
    if (state.weightsOf != s.work.version()) {
        state.weightsOf = s.work.version();
        state.weights = plan::weightFindings(p);
    }
    const auto& found = state.weights;
    if (found.empty() && p.weightsNote.empty()) return;
    u.space(20);
    const bool explained = !p.weightsNote.empty();
    if (!found.empty()) {
        ui::Container list(u, "weights", Role::list, {.name = s.t("weights.title"), .gap = 0});
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::string key = "weights" + std::to_string(i), words = weightWords(s, found[i]);
            ui::Container item(u, key, Role::item, {.gap = 0});
            ui::Row row(u, key + "row", 12, 48);
            if (explained)
                u.text(key + "words", words, {Type::body, Tone::muted});
            else
                u.light(key + "words", Tone::watch, words);
            if (u.button(key + "go", s.t("weights.go"),
                         {.kind = ui::ButtonKind::quiet, .small = true, .description = words}))
                if (const ui::NodeId place = placeOf(u, state, p, found[i])) u.requestFocus(place);
        }
    }
    u.space(12);
    textField(s, state, "weightsNote", s.t("plan.weightsNote"), p.weightsNote,
              {{"weightsNote"}, s.t.with("edit.plan", {s.t("plan.weightsNote")})},
              {.hint = s.t("plan.weightsNote.hint"), .rows = 2});
}

WeighedGoals weighedGoals(const plan::Plan& plan) {
    WeighedGoals goals;
    for (const auto& [id, goal] : plan.goals) {
        const bool objective = plan.objectives.count(goal.objective) > 0;
        goals[{objective ? goal.objective : goal.line, goal.kind}].push_back(id);
    }
    return goals;
}

static void open(Screen& s, PlannerState& state, std::vector<plan::Id> goals, const std::string& name) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    std::sort(goals.begin(), goals.end(), [&](const plan::Id& a, const plan::Id& b) {
        const double orderA = p.goals.at(a).order, orderB = p.goals.at(b).order;
        return orderA != orderB ? orderA < orderB : a < b;
    });
    auto key = [&](int place) -> std::string_view { return goals[static_cast<std::size_t>(place)]; };
    auto one = [&](int place) {
        const plan::Id& id = goals[static_cast<std::size_t>(place)];
        const auto& goal = p.goals.at(id);
        const std::string title = (goal.code.empty() ? "" : goal.code + " · ") + goal.name;
        spacer(s, 8);
        {
            ui::InLanguage own(u, s.planLanguage());
            u.link("goal", title, "#/plan/metas/" + id);
        }
        numberField(s, state, "weight", s.t.with("weight.of", {goal.code.empty() ? goal.name : goal.code}),
                    goal.weight,
                    {{"goals", id, "weight"}, s.t.with("edit.goal", {goal.code, s.t("goal.weight")})},
                    {.width = 200});
        u.space(8);
        u.rule();
    };
    u.list("weighed", name, {static_cast<int>(goals.size()), key, one}, s.t("list.more"));
}

void goalWeights(Screen& s, PlannerState& state, const WeighedGoals& groups, const plan::Id& under) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    for (const plan::GoalKind kind : {plan::GoalKind::output, plan::GoalKind::outcome}) {
        const auto group = groups.find({under, kind});
        if (group == groups.end()) continue;
        double sum = 0;
        std::size_t given = 0;
        for (const auto& id : group->second)
            if (const auto& weight = p.goals.at(id).weight) {
                sum += *weight;
                ++given;
            }
        const std::string goals =
            s.t.count(kind == plan::GoalKind::outcome ? "count.outcomes" : "count.outputs",
                      static_cast<long>(group->second.size()));
        const std::string words = given ? s.t.with("weights.group", {goals, s.t.apart(sum, 1).first})
                                        : s.t.with("weights.group.none", {goals});
        const std::string key = groupKey(under, kind);
        const bool shown = state.weighing == key;
        if (u.disclosure("weights/" + key, words, shown)) state.weighing = shown ? "" : key;
        if (!shown) continue;
        ui::Scope scope(u, key);
        open(s, state, group->second, words);
    }
}

}  // namespace app
