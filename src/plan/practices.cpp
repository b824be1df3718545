#include "plan/practices.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "plan/goal_values.h"
#include "plan/progress.h"
#include "plan/weights.h"

namespace plan {
namespace {

constexpr double kSlack = 1e-9;

PartsBy partsOf(WeightRule rule) { return static_cast<PartsBy>(static_cast<int>(rule)); }

Figure typedFigure(const Goal& goal, Span span, int year, const Timing& timing) {
    if (span == Span::year) return yearProgress(goal, year, timing);
    return span == Span::toDate ? toDate(goal, timing) : fourYears(goal, timing);
}

// Reported over programmed: of the year; of the due years; of all years, over the four years' target.
std::optional<double> plainRatio(const Goal& goal, Span span, int year, const Timing& timing) {
    double reported = 0;
    double programmed = 0;
    bool any = false;
    const int first = span == Span::year ? year : timing.firstYear;
    const int last = span == Span::year ? year : timing.lastYear;
    for (int each = first; each <= last; ++each) {
        if (span == Span::toDate && !timing.isDue(each)) continue;
        const Value done = reportedOf(goal, each, timing);
        const Value asked = programmedOf(goal, each);
        if (done.number) {
            reported += *done.number;
            any = true;
        }
        if (asked.number) programmed += *asked.number;
    }
    if (span == Span::fourYears) programmed = targetOf(goal, timing).number.value_or(0);
    if (!any || programmed == 0) return std::nullopt;
    const double ratio = reported / programmed;
    return std::isfinite(ratio) ? std::optional<double>(ratio) : std::nullopt;
}

std::vector<std::optional<double>> capsOf(const Plan& plan) {
    std::vector<std::optional<double>> caps{plan.cap};
    for (const std::optional<double>& cap : {std::optional<double>(), std::optional<double>(1)})
        if (cap != plan.cap) caps.push_back(cap);
    return caps;
}

std::vector<Practice> practicesToTry(const Plan& plan, const std::vector<std::pair<Span, int>>& spans) {
    const Practice ours = practiceOf(plan, spans.front().first, spans.front().second);
    std::vector<Practice> all{ours};
    const auto vary = [&](auto change) {
        const std::vector<Practice> before = all;
        for (Practice each : before) {
            change(each);
            all.push_back(each);
        }
    };
    for (std::size_t i = 1; i < spans.size(); ++i) {
        Practice other = ours;
        other.span = spans[i].first;
        other.year = spans[i].second;
        all.push_back(other);
    }
    vary([](Practice& each) { each.plain = true; });
    vary([](Practice& each) { each.notProgrammedAsZero = true; });
    vary([](Practice& each) { each.notComputableAsZero = true; });
    vary([](Practice& each) { each.noReportLeftOut = true; });
    const std::vector<Practice> uncapped = all;
    const auto caps = capsOf(plan);
    for (std::size_t i = 1; i < caps.size(); ++i)
        for (Practice each : uncapped) {
            each.cap = caps[i];
            all.push_back(each);
        }
    const std::vector<Practice> weighted = all;
    for (const PartsBy parts :
         {PartsBy::rows, PartsBy::equal, PartsBy::given, PartsBy::goals, PartsBy::money}) {
        if (parts == ours.partsBy) continue;
        for (Practice each : weighted) {
            each.partsBy = parts;
            all.push_back(each);
        }
    }
    return all;
}

int stepsBetween(const Practice& a, const Practice& b) {
    int steps = 0;
    for (int step = 0; step < kSteps; ++step) steps += differ(a, b, static_cast<Step>(step));
    return steps;
}

struct Score {
    double worth = 0;
    int steps = 0;
    double rest = 0;
    std::size_t met = 0;
    bool betterThan(const Score& other) const {
        if (worth != other.worth) return worth > other.worth;
        if (steps != other.steps) return steps < other.steps;
        return rest < other.rest - kSlack;
    }
};

Score scoreOf(PracticedFigures& figures, const Practice& ours, const Practice& practice,
              const std::vector<LineTheirs>& theirs, double tolerance) {
    Score score;
    score.steps = stepsBetween(ours, practice);
    for (const LineTheirs& each : theirs) {
        const LineFigure figure = figures.line(each.line, practice);
        const double rest = std::abs(each.ratio - figure.ratio.value_or(0));
        score.met += figure.ratio && rest <= tolerance + kSlack;
        score.rest += rest;
    }
    score.worth = static_cast<double>(score.met) - 0.5 * score.steps;
    return score;
}

LineBeside besideLine(PracticedFigures& figures, const Practice& ours, const Practice& practice,
                      const LineTheirs& theirs, double tolerance) {
    LineBeside out;
    out.line = theirs.line;
    out.theirs = theirs.ratio;
    out.ours = figures.line(theirs.line, ours);
    out.practiced = figures.line(theirs.line, practice);
    Practice now = ours;
    double before = out.ours.ratio.value_or(0);
    for (int i = 0; i < kSteps; ++i) {
        const Step step = static_cast<Step>(i);
        if (!differ(ours, practice, step)) continue;
        now = withStep(now, practice, step);
        const double after = figures.line(theirs.line, now).ratio.value_or(0);
        if (std::abs(after - before) > kSlack) out.effects.push_back({step, after - before});
        before = after;
    }
    out.rest = theirs.ratio - out.practiced.ratio.value_or(0);
    out.met = out.practiced.ratio && std::abs(out.rest) <= tolerance + kSlack;
    return out;
}

}  // namespace

Practice practiceOf(const Plan& plan, Span span, int year) {
    Practice made;
    made.span = span;
    made.year = span == Span::year ? year : 0;
    made.cap = plan.cap;
    made.partsBy = partsOf(plan.weightRule);
    return made;
}

Practice withStep(Practice from, const Practice& to, Step step) {
    switch (step) {
        case Step::span:
            from.span = to.span;
            from.year = to.year;
            break;
        case Step::plain:
            from.plain = to.plain;
            break;
        case Step::notProgrammed:
            from.notProgrammedAsZero = to.notProgrammedAsZero;
            break;
        case Step::notComputable:
            from.notComputableAsZero = to.notComputableAsZero;
            break;
        case Step::noReport:
            from.noReportLeftOut = to.noReportLeftOut;
            break;
        case Step::cap:
            from.cap = to.cap;
            break;
        case Step::partsBy:
            from.partsBy = to.partsBy;
            break;
    }
    return from;
}

bool differ(const Practice& a, const Practice& b, Step step) { return !(withStep(a, b, step) == a); }

PracticedFigures::PracticedFigures(const Plan& plan, GoalKind kind, const Timing& timing)
    : plan_(plan), timing_(timing), root_(treeOf(plan, kind)) {}

const PracticedFigures::GoalFigures& PracticedFigures::figures(const Practice& practice) {
    const auto [found, fresh] = known_.try_emplace({practice.span, practice.year, practice.plain});
    if (!fresh) return found->second;
    for (const auto& [id, goal] : plan_.goals) {
        const Figure typed = typedFigure(goal, practice.span, practice.year, timing_);
        GoalFigure figure{typed.kind, typed.ratio};
        if (practice.plain) {
            figure.ratio = plainRatio(goal, practice.span, practice.year, timing_);
            if (figure.ratio)
                figure.kind = FigureKind::ratio;
            else if (typed.kind == FigureKind::ratio || typed.kind == FigureKind::regressed)
                figure.kind = FigureKind::notComputable;
        }
        found->second.emplace(&goal, figure);
    }
    return found->second;
}

void PracticedFigures::addGoalsBelow(const Branch& branch, const Practice& practice, LineFigure& sum) {
    for (const Branch& child : branch.children) {
        if (!child.goal) {
            addGoalsBelow(child, practice, sum);
            continue;
        }
        const LineFigure figure = figureOf(child, practice);
        sum.goals += figure.goals;
        sum.entered += figure.entered;
        if (figure.ratio)
            sum.ratio = sum.ratio.value_or(0) + std::min(*figure.ratio, practice.cap.value_or(*figure.ratio));
    }
}

LineFigure PracticedFigures::figureOf(const Branch& branch, const Practice& practice) {
    LineFigure out;
    if (branch.goal) {
        const GoalFigure& figure = figures(practice).at(branch.goal);
        out.goals = 1;
        out.ratio = figure.ratio;
        const bool zero = figure.kind == FigureKind::regressed ||
                          (figure.kind == FigureKind::noReport && !practice.noReportLeftOut) ||
                          (figure.kind == FigureKind::noProgrammed && practice.notProgrammedAsZero) ||
                          (figure.kind == FigureKind::notComputable && practice.notComputableAsZero) ||
                          (figure.kind == FigureKind::notYetDue && practice.span == Span::fourYears);
        if (!out.ratio && zero) out.ratio = 0;
        out.entered = out.ratio.has_value();
        return out;
    }
    if (practice.partsBy == PartsBy::rows) {
        addGoalsBelow(branch, practice, out);
        if (out.ratio) *out.ratio /= out.entered;
        return out;
    }
    YearSpan years{timing_.firstYear, timing_.lastYear};
    if (practice.span == Span::year) years = {practice.year, practice.year};
    if (practice.span == Span::toDate) years.last = std::min(timing_.lastYear, timing_.cutOff.year);
    const Weights weights =
        weightsOf(branch.children, static_cast<WeightRule>(static_cast<int>(practice.partsBy)), years);
    double sum = 0;
    double used = 0;
    bool any = false;
    for (std::size_t i = 0; i < branch.children.size(); ++i) {
        if (!hasGoals(branch.children[i])) continue;
        const LineFigure child = figureOf(branch.children[i], practice);
        out.goals += child.goals;
        out.entered += child.entered;
        if (!child.ratio) continue;
        any = true;
        used += weights.used[i];
        sum += weights.used[i] * std::min(*child.ratio, practice.cap.value_or(*child.ratio));
    }
    if (any && used > 0) out.ratio = sum / used;
    return out;
}

LineFigure PracticedFigures::line(const Id& id, const Practice& practice) {
    const Branch* branch = findBranch(root_, Level::line, id);
    return branch ? figureOf(*branch, practice) : LineFigure{};
}

LinesBeside besideLines(const Plan& plan, GoalKind kind, const Timing& timing,
                        const std::vector<LineTheirs>& theirs, const std::vector<std::pair<Span, int>>& spans,
                        double tolerance) {
    PracticedFigures figures(plan, kind, timing);
    const std::vector<Practice> practices = practicesToTry(plan, spans);
    LinesBeside out;
    out.ours = practices.front();
    out.practice = out.ours;
    Score best = scoreOf(figures, out.ours, out.ours, theirs, tolerance);
    for (const Practice& practice : practices) {
        const Score score = scoreOf(figures, out.ours, practice, theirs, tolerance);
        if (score.met * 2 < theirs.size() || !score.betterThan(best)) continue;
        best = score;
        out.practice = practice;
    }
    for (const LineTheirs& each : theirs) {
        out.lines.push_back(besideLine(figures, out.ours, out.practice, each, tolerance));
        out.met += out.lines.back().met;
    }
    return out;
}

TotalBeside besideTotal(const Plan& plan, GoalKind kind, const Timing& timing, const LinesBeside& lines,
                        double theirs, double tolerance) {
    TotalBeside out;
    out.theirs = theirs;
    out.ours = aggregate(plan, {}, kind, lines.ours.span, lines.ours.year, timing).ratio;
    const Branch root = treeOf(plan, kind);
    const auto together = [&](WeightRule rule) {
        const Weights weights = weightsOf(root.children, rule, {timing.firstYear, timing.lastYear});
        double sum = 0;
        double used = 0;
        for (const LineBeside& line : lines.lines)
            for (std::size_t i = 0; i < root.children.size(); ++i)
                if (root.children[i].level == Level::line && root.children[i].id == line.line) {
                    sum += weights.used[i] * line.theirs;
                    used += weights.used[i];
                }
        return used > 0 ? std::optional<double>(sum / used) : std::nullopt;
    };
    const auto given = together(plan.weightRule);
    if (!given) {
        out.rest = theirs - out.ours.value_or(0);
        return out;
    }
    out.fromLines = *given - out.ours.value_or(0);
    double reached = *given;
    const std::pair<TotalBy, WeightRule> ways[] = {{TotalBy::given, plan.weightRule},
                                                   {TotalBy::equal, WeightRule::equal},
                                                   {TotalBy::goals, WeightRule::goals}};
    for (const auto& [by, rule] : ways) {
        const auto figure = together(rule);
        if (!figure || std::abs(*figure - theirs) > tolerance + kSlack) continue;
        out.by = by;
        out.fromWeights = *figure - *given;
        reached = *figure;
        break;
    }
    out.rest = theirs - reached;
    out.met = out.by != TotalBy::unknown;
    return out;
}

}  // namespace plan
