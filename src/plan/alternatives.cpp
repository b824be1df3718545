#include "plan/alternatives.h"

#include <algorithm>
#include <utility>

#include "plan/progress.h"
#include "plan/tree.h"
#include "plan/weights.h"

namespace plan {
namespace {

Figure figureOf(const Goal& goal, Span span, const Timing& timing) {
    return span == Span::toDate ? toDate(goal, timing) : fourYears(goal, timing);
}

// Goals alone: by number of goals is then all alike.
bool onlyGoals(const Branch& branch) {
    for (const Branch& child : branch.children)
        if (!child.goal) return false;
    return true;
}

bool applies(const Branch& branch, WeightRule rule, const YearSpan& years) {
    if (rule == WeightRule::equal) return true;
    if (rule == WeightRule::goals) return !onlyGoals(branch);
    return tellsAnything(branch, rule, years);
}

}  // namespace

std::vector<Alternative> alternatives(const Goal& goal, Span span, const Timing& timing) {
    std::vector<Alternative> found;
    if (span == Span::year) return found;
    const TypeRules& rules = rulesOf(goal.indicator.accumulation);
    const std::size_t place = placeOf(rules.type);
    const Method inForce = timing.rules.method[place];
    const auto tryOne = [&](Method method, bool weighted, bool force) {
        Timing other = timing;
        other.rules.method[place] = method;
        if (!weighted) other.rules.weights.clear();
        found.push_back({force, figureOf(goal, span, other)});
    };
    const bool weighs = !timing.rules.weights.empty();
    tryOne(inForce, weighs, true);
    if (rules.standard == rules.other) return {};
    if (inForce == Method::meanOfYears && weighs) tryOne(inForce, false, false);
    const Method other = inForce == rules.standard ? rules.other : rules.standard;
    if (other != Method::fromBaseline || !goal.indicator.baseline.empty()) {
        tryOne(other, weighs, false);
        if (other == Method::meanOfYears && weighs) tryOne(other, false, false);
    }
    if (found.size() < 2) found.clear();
    return found;
}

std::vector<RollUpAlternative> alternatives(const Plan& plan, const Scope& scope, GoalKind kind, Span span,
                                            const Timing& timing) {
    const RollUp inForce = rollUpOf(plan);
    const auto by = [&](const RollUp& rules) { return aggregate(plan, scope, kind, span, 0, timing, rules); };
    std::vector<RollUpAlternative> found{{true, by(inForce)}};
    const Branch root = treeOf(plan, kind);
    const Branch* branch = scope.level == Level::line || scope.level == Level::objective
                               ? findBranch(root, scope.level, scope.id)
                               : &root;
    if (!branch || !found.front().aggregate.ratio) return {};
    const int last = span == Span::toDate ? std::min(timing.lastYear, timing.cutOff.year) : timing.lastYear;
    const YearSpan years{timing.firstYear, last};
    // A rule that tells nothing here is the one of all alike under another name.
    const bool tells = tellsAnything(*branch, inForce.weights, years);
    for (const WeightRule rule :
         {WeightRule::given, WeightRule::equal, WeightRule::goals, WeightRule::money}) {
        if (rule == inForce.weights || !applies(*branch, rule, years)) continue;
        if (rule == WeightRule::equal && !tells) continue;
        found.push_back({false, by({rule, inForce.cap})});
    }
    // Where nobody goes beyond it, a cap of 100 % changes nothing.
    const RollUp other{inForce.weights, inForce.cap ? std::nullopt : std::optional<double>(1)};
    Aggregate capped = by(other);
    if (inForce.cap ? found.front().aggregate.capBit : capped.capBit)
        found.push_back({false, std::move(capped)});
    if (found.size() < 2) found.clear();
    return found;
}

}  // namespace plan
