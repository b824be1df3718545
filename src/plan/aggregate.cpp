#include "plan/aggregate.h"

#include <algorithm>
#include <utility>

#include "plan/progress.h"
#include "plan/tree.h"
#include "plan/weights.h"

namespace plan {
namespace {

struct Context {
    Span span;
    YearSpan years;  // that the figures speak of: whose money weighs
    RollUp rollUp;
    const std::function<Taken(const Id&, const Goal&)>& taken;

    Weights weigh(const std::vector<Branch>& siblings) const {
        return weightsOf(siblings, rollUp.weights, years);
    }
};

Figure figureOf(const Goal& goal, Span span, int year, const Timing& timing) {
    switch (span) {
        case Span::year:
            return yearProgress(goal, year, timing);
        case Span::toDate:
            return toDate(goal, timing);
        case Span::fourYears:
            break;
    }
    return fourYears(goal, timing);
}

// Sums the children as they come in; the shares of weight are of goals, however deep.
class Sum {
  public:
    explicit Sum(const Context& context) : context_(context) { result.rollUp = context.rollUp; }

    void addGoal(const Id& id, const Goal& goal, double weight, bool given) {
        const Taken figure = context_.taken(id, goal);
        Child child{Level::goal, id,    weight, given,         figure.ratio,
                    0,           false, false,  figure.reason, figure.kind};
        const bool toCome = figure.kind == FigureKind::notYetDue && context_.span == Span::fourYears;
        const bool asZero =
            figure.kind == FigureKind::noReport || figure.kind == FigureKind::regressed || toCome;
        ++result.goals;
        result.noProgrammed += figure.kind == FigureKind::noProgrammed;
        result.notYetDue += figure.kind == FigureKind::notYetDue;
        result.noReport += figure.kind == FigureKind::noReport;
        result.regressed += figure.kind == FigureKind::regressed;
        result.notComputable += figure.kind == FigureKind::notComputable;
        result.withFigure += figure.ratio.has_value();
        result.partial += figure.ratio && figure.partial;
        child.used = figure.ratio || asZero;
        enter(std::move(child), child.used ? 1 : 0, figure.ratio ? 1 : 0);
    }

    void addAggregate(Level level, const Id& id, const Aggregate& below, double weight, bool given) {
        Child child{level, id, weight, given, below.ratio, 0, false, false, Reason::none, FigureKind::ratio};
        if (!below.ratio) child.kind = FigureKind::noProgrammed;
        result.goals += below.goals;
        result.noProgrammed += below.noProgrammed;
        result.notYetDue += below.notYetDue;
        result.noReport += below.noReport;
        result.regressed += below.regressed;
        result.notComputable += below.notComputable;
        result.withFigure += below.withFigure;
        result.partial += below.partial;
        result.capBit = result.capBit || below.capBit;
        child.used = below.ratio.has_value();
        enter(std::move(child), below.weightUsed, below.weightWithFigure);
    }

    Aggregate finish() {
        if (used_ > 0) result.ratio = weighted_ / used_;
        if (all_ > 0) {
            result.weightUsed /= all_;
            result.weightWithFigure /= all_;
        }
        return std::move(result);
    }

    Aggregate result;

  private:
    void enter(Child child, double usedShare, double figureShare) {
        all_ += child.weight;
        result.weightUsed += child.weight * usedShare;
        result.weightWithFigure += child.weight * figureShare;
        if (child.used) {
            child.counted = child.ratio.value_or(0);
            if (context_.rollUp.cap && child.counted > *context_.rollUp.cap) {
                child.counted = *context_.rollUp.cap;
                child.capped = true;
                result.capBit = true;
            }
            used_ += child.weight;
            weighted_ += child.weight * child.counted;
        }
        result.children.push_back(std::move(child));
    }

    const Context& context_;
    double all_ = 0;
    double used_ = 0;
    double weighted_ = 0;
};

Aggregate aggregateOf(const Branch& branch, const Context& context) {
    const Weights weights = context.weigh(branch.children);
    Sum sum(context);
    for (std::size_t i = 0; i < branch.children.size(); ++i) {
        const Branch& child = branch.children[i];
        if (!hasGoals(child)) continue;
        const bool given = child.weight && context.rollUp.weights == WeightRule::given;
        if (child.goal)
            sum.addGoal(child.id, *child.goal, weights.used[i], given);
        else
            sum.addAggregate(child.level, child.id, aggregateOf(child, context), weights.used[i], given);
    }
    sum.result.weightSum = weights.sum;
    sum.result.weightsGiven = weights.given;
    sum.result.weightsOff = weights.off;
    return sum.finish();
}

// The entity's goals below a branch that itself weighs `share` of the plan.
void addEntityGoals(const Branch& branch, double share, const Id& entity, const Context& context, Sum& sum) {
    const Weights weights = context.weigh(branch.children);
    double total = 0;
    for (std::size_t i = 0; i < branch.children.size(); ++i)
        if (hasGoals(branch.children[i])) total += weights.used[i];
    for (std::size_t i = 0; i < branch.children.size(); ++i) {
        const Branch& child = branch.children[i];
        const double part = total > 0 ? share * weights.used[i] / total : 0;
        if (!child.goal)
            addEntityGoals(child, part, entity, context, sum);
        else if (child.goal->entity == entity)
            sum.addGoal(child.id, *child.goal, part, false);
    }
}

YearSpan yearsOf(Span span, int year, const Timing& timing) {
    if (span == Span::year) return {year, year};
    const int last = span == Span::toDate ? std::min(timing.lastYear, timing.cutOff.year) : timing.lastYear;
    return {timing.firstYear, last};
}

Aggregate aggregateScope(const Branch& root, const Scope& scope, const Context& context) {
    if (scope.level == Level::entity) {
        Sum sum(context);
        addEntityGoals(root, 1, scope.id, context, sum);
        return sum.finish();
    }
    const Branch* branch = scope.level == Level::plan ? &root : findBranch(root, scope.level, scope.id);
    return branch ? aggregateOf(*branch, context) : Aggregate{};
}

}  // namespace

RollUp rollUpOf(const Plan& plan) { return {plan.weightRule, plan.cap}; }

Taken takenOf(const Figure& figure) {
    return {figure.kind, figure.ratio, figure.noReport > 0 || figure.notComputable > 0, figure.reason};
}

Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year,
                    const Timing& timing, const RollUp& rollUp) {
    const std::function<Taken(const Id&, const Goal&)> taken = [&](const Id&, const Goal& goal) {
        return takenOf(figureOf(goal, span, year, timing));
    };
    const Context context{span, yearsOf(span, year, timing), rollUp, taken};
    if (scope.level == Level::goal) {
        Sum sum(context);
        const auto goal = plan.goals.find(scope.id);
        if (goal != plan.goals.end() && goal->second.kind == kind)
            sum.addGoal(goal->first, goal->second, 1, false);
        return sum.finish();
    }
    return aggregateScope(treeOf(plan, kind), scope, context);
}

Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year,
                    const Timing& timing) {
    return aggregate(plan, scope, kind, span, year, timing, rollUpOf(plan));
}

Aggregate aggregate(const Branch& root, const Scope& scope, Span span, const Timing& timing,
                    const RollUp& rollUp, const TakenOf& taken) {
    const std::function<Taken(const Id&, const Goal&)> given = [&](const Id& id, const Goal&) {
        return taken(id);
    };
    return aggregateScope(root, scope, {span, yearsOf(span, 0, timing), rollUp, given});
}

Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year) {
    return aggregate(plan, scope, kind, span, year, timingOf(plan));
}

}  // namespace plan
