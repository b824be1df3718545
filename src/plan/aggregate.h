// Progress upwards: goal → objective → line → plan, and by entity across lines. Outcome and output goals
// apart.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"
#include "plan/spans.h"

namespace plan {

enum class Level { plan, line, objective, entity, goal };

struct Scope {
    Level level = Level::plan;
    Id id;  // of the line, objective or entity; empty for the plan
};

// How children are taken up: what they count by, and how much of each at most.
struct RollUp {
    WeightRule weights = WeightRule::given;
    std::optional<double> cap;
    bool operator==(const RollUp&) const = default;
};
RollUp rollUpOf(const Plan& plan);

// One child of an aggregate.
struct Child {
    Level level = Level::goal;  // goal, objective or line
    Id id;
    double weight = 0;            // as used, before it is divided by the sum
    bool weightGiven = false;     // by the plan; else shared out, see aggregate()
    std::optional<double> ratio;  // as it is; unset: has no figure
    double counted = 0;           // as it entered the sum: capped; 0 for no report and regressed
    bool used = false;            // entered the sum
    bool capped = false;
    Reason reason = Reason::none;         // of a goal that is not computable
    FigureKind kind = FigureKind::ratio;  // of a goal; of an aggregate: ratio or, without one, noProgrammed
};

struct Aggregate {
    std::optional<double> ratio;  // 1.0 = 100 %; unset: no child has a figure
    RollUp rollUp;                // the rules it was made with
    std::vector<Child> children;  // in the plan's order
    double weightUsed = 0;        // share, 0..1, of the goals' weight that entered
    double weightWithFigure =
        0;                 // share, 0..1, of the goals' weight that has a figure of its own ("con dato")
    double weightSum = 0;  // of the children's given weights
    int weightsGiven = 0;  // siblings that the rule tells something of; 0: they count alike
    bool weightsOff =
        false;  // a warning: given weights do not sum to 1 (tolerance 1e-6), or leave none for the rest
    bool capBit = false;  // here or further down
    // Goals below, however deep:
    int goals = 0;
    int withFigure = 0;
    int noProgrammed = 0;
    int notYetDue = 0;
    int noReport = 0;
    int regressed = 0;
    int notComputable = 0;
    int partial = 0;  // goals with a figure in which some due year has no report or was left out
};

// Σ(weight × figure) / Σ(weight) over the children that enter. A goal without report counts as 0 and so does
// one that regressed (left out, an aggregate would rise when a goal gets worse); not programmed and not
// computable are left out; not yet due is left out of a year and of to date, and counts as 0 of the four
// years. Weights: weights.h, by the plan's rule; the money is that of the figure's own years: the year, those
// begun by the cut-off, or all four. Siblings of a goal are the goals of its kind under the same objective,
// or straight under the same line. Objectives and lines without a goal of the kind are no children, but their
// given weights belong to the sum of their siblings'. Of an entity: its goals, each by the product of the
// weights down to it. The plan's cap acts on each child as it enters; the child's own ratio stays. `year` is
// read for Span::year only.
Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year = 0);

// The same, with the timing made once by the caller.
Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year,
                    const Timing& timing);

// The same under other rules than the plan's.
Aggregate aggregate(const Plan& plan, const Scope& scope, GoalKind kind, Span span, int year,
                    const Timing& timing, const RollUp& rollUp);

// What aggregation takes of a goal's figure.
struct Taken {
    FigureKind kind = FigureKind::noProgrammed;
    std::optional<double> ratio;
    bool partial = false;          // some due year has no report or was left out
    Reason reason = Reason::none;  // of one that is not computable
};
Taken takenOf(const Figure& figure);

// The same of figures made beforehand, under a tree made once (treeOf): for the many scopes of a large plan.
// `span` is what the figures are of, toDate or fourYears; no goal is a scope here.
struct Branch;
using TakenOf = std::function<const Taken&(const Id& goal)>;
Aggregate aggregate(const Branch& root, const Scope& scope, Span span, const Timing& timing,
                    const RollUp& rollUp, const TakenOf& taken);

}  // namespace plan
