#include "plan/checks.h"

#include <cmath>

#include "plan/progress.h"
#include "plan/tree.h"
#include "plan/weights.h"

namespace plan {
namespace {

// Siblings are weighed among themselves, as aggregate() does. Lines and objectives are the same for both
// kinds of goals: said once.
void checkWeights(const Branch& branch, const Plan& plan, GoalKind kind, std::vector<Finding>& found) {
    bool anyGoal = false;
    for (const Branch& child : branch.children) anyGoal = anyGoal || child.goal;
    // What hangs beside the lines only because it names none, with neither weight nor goals, asks for no
    // share.
    std::vector<Branch> siblings;
    for (const Branch& child : branch.children)
        if (child.level == branch.children.front().level || child.weight || hasGoals(child))
            siblings.push_back({child.level, child.id, child.weight, child.goal, {}});
    const Weights weights = weightsOf(siblings, plan.weightRule, {plan.firstYear, plan.lastYear});
    if (weights.off && (anyGoal || kind == GoalKind::outcome)) {
        Finding finding;
        finding.scope = {branch.level, branch.id};
        finding.children = branch.children.front().level;
        finding.goalKind = kind;
        finding.given = weights.sum;
        finding.expected = 1;
        found.push_back(finding);
    }
    for (const Branch& child : branch.children)
        if (!child.goal) checkWeights(child, plan, kind, found);
}

void checkTarget(const Id& id, const Goal& goal, const Timing& timing, std::vector<Finding>& found) {
    Finding finding;
    finding.scope = {Level::goal, id};
    finding.goalKind = goal.kind;
    if (goal.indicator.accumulation == Accumulation::sum && goal.indicator.falling) {
        finding.kind = FindingKind::fallingSum;
        found.push_back(finding);
    }
    if (auto target = targetCheck(goal, timing)) {
        target->scope = finding.scope;
        found.push_back(*target);
    }
}

// Of the goal's own money, in the years in which it counts (money.h).
void checkMoney(const GoalYears& paid, const Id& id, const Goal& goal, const Timing& timing,
                std::vector<Finding>& found) {
    for (const auto& [year, money] : goal.money) {
        Finding finding;
        finding.scope = {Level::goal, id};
        finding.goalKind = goal.kind;
        finding.year = year;
        for (const MoneyExcess& excess : excesses(money)) {
            finding.kind = FindingKind::moneyOutOfOrder;
            finding.excess = excess;
            found.push_back(finding);
        }
        finding.excess = {};
        if (paid.contains({id, year})) continue;
        const Figure figure = yearProgress(goal, year, timing);
        const double drawn =
            std::max({money.committed.value_or(0), money.obligated.value_or(0), money.paid.value_or(0)});
        const bool nothing = figure.kind == FigureKind::noReport || figure.kind == FigureKind::regressed ||
                             (figure.ratio && *figure.ratio <= 0);
        if (drawn > 0 && nothing) {
            finding.kind = FindingKind::moneyWithoutProgress;
            finding.given = drawn;
            found.push_back(finding);
        }
        if (drawn <= 0 && money.definitive.value_or(0) > 0 && figure.ratio.value_or(0) > 0) {
            finding.kind = FindingKind::progressWithoutMoney;
            finding.given = *figure.ratio;
            found.push_back(finding);
        }
    }
}

}  // namespace

std::optional<Finding> targetCheck(const Goal& goal, const Timing& timing) {
    if (goal.indicator.accumulation == Accumulation::flow) return std::nullopt;
    Goal derived = goal;
    derived.target = {};
    const Value years = targetOf(derived, timing);
    if (!goal.target.number || !years.number) return std::nullopt;
    const double given = *goal.target.number;
    if (std::abs(given - *years.number) <= 1e-6 * std::max(1.0, std::abs(given))) return std::nullopt;
    Finding finding;
    finding.kind = goal.indicator.accumulation == Accumulation::sum ? FindingKind::targetIsNotSumOfYears
                                                                    : FindingKind::targetIsNotLastYear;
    finding.scope.level = Level::goal;
    finding.goalKind = goal.kind;
    finding.given = given;
    finding.expected = *years.number;
    return finding;
}

std::vector<Finding> weightFindings(const Plan& plan) {
    std::vector<Finding> found;
    for (const GoalKind kind : {GoalKind::outcome, GoalKind::output})
        checkWeights(treeOf(plan, kind), plan, kind, found);
    return found;
}

std::vector<Finding> findings(const Plan& plan) {
    std::vector<Finding> found = weightFindings(plan);
    const Timing timing = timingOf(plan);
    const GoalYears paid = paidByProjects(plan);
    for (const Id& id : inOrder(plan.goals)) {
        checkTarget(id, plan.goals.at(id), timing, found);
        checkMoney(paid, id, plan.goals.at(id), timing, found);
    }
    return found;
}

}  // namespace plan
