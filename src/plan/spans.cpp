#include "plan/spans.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "plan/formulas.h"
#include "plan/goal_values.h"

namespace plan {
namespace {

// Nothing of the goal is due: was anything asked at all?
Figure nothingDue(const Goal& goal, const Timing& timing) {
    Figure figure;
    figure.kind = FigureKind::noProgrammed;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year)
        if (isProgrammed(goal, year) && !timing.isDue(year)) figure.kind = FigureKind::notYetDue;
    return figure;
}

// ΣR/ΣP of what was due. In the cut-off's year, the programmed periods that have ended are due.
Figure sumToDate(const Goal& goal, const Timing& timing) {
    Figure figure;
    figure.rule = Rule::sumOverProgrammed;
    std::vector<Input> programmed;
    bool reports = false;
    const auto addReported = [&](Input input, bool due) {
        if (input.value.empty()) {
            if (!due) return;
            input.kind = FigureKind::noReport;
            ++figure.noReport;
        } else {
            reports = true;
        }
        add(figure, figure.numerator, std::move(input));
    };
    for (int year = timing.firstYear; year <= timing.lastYear && timing.hasBegun(year); ++year) {
        if (timing.isDue(year)) {
            const bool asked = isProgrammed(goal, year);
            addReported(reportedInput(goal, year, timing), asked);
            if (!asked) continue;
            programmed.push_back(programmedInput(goal, year));
            figure.year = year;
            continue;
        }
        const auto duePeriods = periodsOf(goal, year, &PeriodValues::programmed, timing.dueBy());
        const Value due = sumOf(duePeriods);
        if (due.empty() || due.number == 0.0) continue;
        for (const PeriodEntry& period : duePeriods)
            programmed.push_back({Term::programmed, year, period.key, period.value});
        const auto reported = periodsOf(goal, year, &PeriodValues::reported, timing.dueBy());
        for (const PeriodEntry& period : reported)
            addReported({Term::reported, year, period.key, period.value}, true);
        if (reported.empty()) addReported(reportedInput(goal, year, timing), true);
        figure.year = year;
        figure.yearUnderWay = true;
    }
    if (programmed.empty()) return nothingDue(goal, timing);
    for (Input& input : programmed) add(figure, figure.denominator, std::move(input));
    if (!allNumbers(figure)) return figure;
    if (!reports) {
        figure.kind = FigureKind::noReport;
        return figure;
    }
    return divide(figure);
}

// Capacity and reduction: the level at the cut-off against what was last due.
Figure levelToDate(const Goal& goal, const Timing& timing) {
    int due = 0;
    for (int year = timing.firstYear; year <= timing.lastYear && timing.isDue(year); ++year)
        if (isProgrammed(goal, year)) due = year;
    if (due == 0) return nothingDue(goal, timing);
    // A level reported later than the last year that asked for one is the level at the cut-off.
    Input level = reportedInput(goal, due, timing);
    for (int year = due + 1; year <= timing.lastYear && timing.isDue(year); ++year)
        if (Input later = reportedInput(goal, year, timing); !later.value.empty()) level = std::move(later);
    Figure figure;
    figure.year = due;
    Input target = programmedInput(goal, due);
    if (level.value.empty() && !target.value.isText()) {
        figure.kind = FigureKind::noReport;
        figure.noReport = 1;
        figure.inputs = {std::move(target)};
        return figure;
    }
    measureLevel(figure, goal.indicator, std::move(level), std::move(target));
    return figure;
}

// The mean of the years' figures over the programmed years, by the years' weights where there are any; of the
// four years when `all`, else of the due ones. A year that weighs nothing is not in it.
Figure mean(const Goal& goal, const Timing& timing, bool all) {
    const bool weighted = !timing.rules.weights.empty();
    Figure figure;
    figure.rule = weighted ? Rule::weightedMeanOfYears : Rule::meanOfYears;
    int ratios = 0;
    Reason reason = Reason::none;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        if (!all && !timing.isDue(year)) break;
        if (!isProgrammed(goal, year) || timing.weightOf(year) == 0) continue;
        const Figure one = figureOfYear(goal, year, timing);
        figure.year = year;
        if (one.withoutBaseline) figure.withoutBaseline = true;
        if (one.yearUnderWay && one.ratio) figure.yearUnderWay = true;
        switch (one.kind) {
            case FigureKind::ratio:
                ++ratios;
                break;
            case FigureKind::noReport:
                ++figure.noReport;
                break;
            case FigureKind::notYetDue:
                break;
            case FigureKind::regressed:
                ++figure.regressed;
                figure.distance = one.distance;
                break;
            default:
                ++figure.notComputable;
                if (reason == Reason::none) reason = one.reason;
                figure.inputs.push_back({Term::yearFigure, year, "", {}, one.kind});
                continue;
        }
        Value counted;
        counted.number = one.ratio.value_or(0);
        add(figure, figure.numerator, {Term::yearFigure, year, "", counted, one.kind});
        if (!weighted) continue;
        Value weight;
        weight.number = timing.weightOf(year);
        figure.numerator.back().times = figure.inputs.size();
        add(figure, figure.denominator, {Term::yearWeight, year, "", weight});
    }
    const std::size_t years = figure.numerator.size();
    if (years == 0 && figure.notComputable > 0) return notComputable(figure, reason);
    if (years == 0) return nothingDue(goal, timing);
    if (ratios == 0 && figure.regressed > 0) {
        figure.kind = FigureKind::regressed;
        return figure;
    }
    figure.distance = 0;
    if (ratios == 0 && figure.noReport > 0) {
        figure.kind = FigureKind::noReport;
        return figure;
    }
    if (ratios == 0 && figure.notComputable > 0) return notComputable(figure, reason);
    if (weighted) return divide(figure);
    Value count;
    count.number = static_cast<double>(years);
    add(figure, figure.denominator, {Term::yearCount, 0, "", count});
    return divide(figure);
}

// The last due year's figure by itself.
Figure lastDueYear(const Goal& goal, const Timing& timing) {
    int due = 0;
    for (int year = timing.firstYear; year <= timing.lastYear && timing.isDue(year); ++year)
        if (isProgrammed(goal, year)) due = year;
    return due ? figureOfYear(goal, due, timing) : nothingDue(goal, timing);
}

// What M asks has fallen due in some part: a programmed year is, or the whole period has ended.
bool anythingDue(const Goal& goal, const Timing& timing) {
    for (int year = timing.firstYear; year <= timing.lastYear && timing.isDue(year); ++year)
        if (year == timing.lastYear || isProgrammed(goal, year)) return true;
    return false;
}

Figure sumOfFourYears(const Goal& goal, const Timing& timing) {
    Figure figure;
    Input target = targetInput(goal, timing);
    if (target.value.empty() || target.value.number == 0.0) return figure;
    figure.rule = Rule::sumOverTarget;
    bool reports = false;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        Input reported = reportedInput(goal, year, timing);
        if (!reported.value.empty()) {
            reports = true;
            figure.year = year;
            figure.yearUnderWay = !timing.isDue(year);
        } else if (!isProgrammed(goal, year)) {
            continue;
        } else if (timing.isDue(year)) {
            reported.kind = FigureKind::noReport;
            ++figure.noReport;
        } else {
            reported.kind = FigureKind::notYetDue;
        }
        add(figure, figure.numerator, std::move(reported));
    }
    add(figure, figure.denominator, std::move(target));
    if (!allNumbers(figure)) return figure;
    if (!reports && anythingDue(goal, timing)) {
        figure.kind = FigureKind::noReport;
        return figure;
    }
    return divide(figure);
}

Figure levelOfFourYears(const Goal& goal, const Timing& timing) {
    Figure figure;
    Input target = targetInput(goal, timing);
    if (target.value.empty()) return figure;
    Input level;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        Input reported = reportedInput(goal, year, timing);
        if (!reported.value.empty()) {
            figure.year = year;
            figure.yearUnderWay = !timing.isDue(year);
            level = std::move(reported);
        } else if (timing.isDue(year) && isProgrammed(goal, year)) {
            ++figure.noReport;
        }
    }
    if (level.value.empty() && !target.value.isText()) {
        if (anythingDue(goal, timing)) {
            figure.kind = FigureKind::noReport;
            figure.inputs = {std::move(target)};
            return figure;
        }
        if (goal.indicator.baseline.empty()) {
            figure.kind = FigureKind::notYetDue;
            figure.inputs = {std::move(target)};
            return figure;
        }
        level = {Term::baseline, 0, "", goal.indicator.baseline};  // R_0 = B
    }
    measureLevel(figure, goal.indicator, std::move(level), std::move(target));
    return figure;
}

Figure meanToDate(const Goal& goal, const Timing& timing) { return mean(goal, timing, false); }
Figure meanOfFourYears(const Goal& goal, const Timing& timing) { return mean(goal, timing, true); }

using Make = Figure (*)(const Goal&, const Timing&);
struct MethodFigures {
    Method method;
    Make toDate;
    Make fourYears;
};
constexpr MethodFigures kMethods[] = {
    {Method::sums, sumToDate, sumOfFourYears},
    {Method::lastLevel, levelToDate, levelOfFourYears},
    {Method::meanOfYears, meanToDate, meanOfFourYears},
    {Method::lastYear, lastDueYear, lastDueYear},
    {Method::fromBaseline, levelToDate, levelOfFourYears},
};

}  // namespace

Figure figureOfYear(const Goal& goal, int year, const Timing& timing) {
    const Indicator& indicator = goal.indicator;
    Figure figure;
    figure.year = year;
    Input target = programmedInput(goal, year);
    Input level = reportedInput(goal, year, timing);
    figure.inputs = {target};
    if (!isProgrammed(goal, year)) {
        if (target.value.empty()) figure.inputs.clear();
        return figure;
    }
    if (!timing.hasBegun(year)) {
        figure.kind = FigureKind::notYetDue;
        return figure;
    }
    figure.yearUnderWay = !timing.isDue(year);
    if (target.value.isText()) return notComputable(figure, Reason::textProgrammed);
    if (level.value.empty()) {
        // A flow's periods may be amounts or rates: not for us to guess.
        if (indicator.accumulation == Accumulation::flow &&
            !periodsOf(goal, year, &PeriodValues::reported, timing.cutOff).empty())
            return notComputable(figure, Reason::periodsOnly);
        figure.kind = figure.yearUnderWay ? FigureKind::notYetDue : FigureKind::noReport;
        figure.noReport = figure.kind == FigureKind::noReport;
        return figure;
    }
    switch (rulesOf(indicator.accumulation).year) {
        case YearFormula::plain:
            return plainRatio(figure, falls(indicator), std::move(level), std::move(target));
        case YearFormula::fromBaseline:
            return measureLevel(figure, indicator, std::move(level), std::move(target));
        case YearFormula::fromYearBefore:
            break;
    }
    Input base = levelBefore(goal, year, timing);
    if (base.value.empty()) {
        figure.withoutBaseline = true;
        return plainRatio(figure, true, std::move(level), std::move(target));
    }
    return measureFrom(figure, Rule::fallFromYearBefore, true, std::move(base), std::move(level),
                       std::move(target));
}

Figure figureOfSpan(const Goal& goal, Span span, const Timing& timing) {
    const Method method = timing.rules.method[placeOf(goal.indicator.accumulation)];
    Figure figure;
    for (const MethodFigures& one : kMethods)
        if (one.method == method) figure = (span == Span::toDate ? one.toDate : one.fourYears)(goal, timing);
    figure.method = method;
    return figure;
}

}  // namespace plan
