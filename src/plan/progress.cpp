#include "plan/progress.h"

#include <cmath>
#include <utility>

namespace plan {
namespace {

bool falls(const Indicator& indicator) {
    switch (indicator.accumulation) {
        case Accumulation::reduction:
        case Accumulation::annualReduction:
            return true;
        case Accumulation::sum:
            return false;  // amounts that add up: more is what was asked
        default:
            return indicator.falling;
    }
}

// A level carries over from one year to the next; a sum and a flow begin again.
bool isLevel(Accumulation accumulation) {
    return accumulation != Accumulation::sum && accumulation != Accumulation::flow;
}

bool isMean(Accumulation accumulation) {
    return accumulation == Accumulation::flow || accumulation == Accumulation::stock ||
           accumulation == Accumulation::annualReduction;
}

Figure& notComputable(Figure& figure, Reason reason) {
    figure.kind = FigureKind::notComputable;
    figure.reason = reason;
    figure.ratio.reset();
    return figure;
}

void add(Figure& figure, std::vector<Addend>& side, Input input, int sign = 1) {
    side.push_back({sign, figure.inputs.size()});
    figure.inputs.push_back(std::move(input));
}

double total(const Figure& figure, const std::vector<Addend>& side) {
    double sum = 0;
    for (const Addend& addend : side)
        sum += addend.sign * figure.inputs[addend.input].value.number.value_or(0);
    return sum;
}

// Does the arithmetic that numerator and denominator name.
Figure& divide(Figure& figure) {
    figure.numeratorValue = total(figure, figure.numerator);
    figure.denominatorValue = total(figure, figure.denominator);
    if (figure.denominatorValue == 0) return notComputable(figure, Reason::divisionByZero);
    const double ratio = figure.numeratorValue / figure.denominatorValue;
    if (!std::isfinite(ratio)) return notComputable(figure, Reason::infinite);
    figure.kind = FigureKind::ratio;
    figure.ratio = ratio == 0 ? 0 : ratio;  // no −0
    return figure;
}

Reason textReason(Term term) {
    switch (term) {
        case Term::reported:
            return Reason::textReported;
        case Term::programmed:
            return Reason::textProgrammed;
        case Term::baseline:
            return Reason::textBaseline;
        default:
            return Reason::textTarget;
    }
}

// True when all are numbers; else the figure is not computable, by the first that is prose.
bool allNumbers(Figure& figure) {
    for (const Input& input : figure.inputs) {
        if (!input.value.isText()) continue;
        notComputable(figure, textReason(input.term));
        return false;
    }
    return true;
}

// R/P; where less is better P/R, which grows as things get better only while both are above 0. Below 0 it is
// R/P that does.
Figure& plainRatio(Figure& figure, bool falling, Input level, Input target) {
    figure.inputs = {std::move(level), std::move(target)};
    if (!allNumbers(figure)) return figure;
    const double r = *figure.inputs[0].value.number;
    const double p = *figure.inputs[1].value.number;
    if (falling && ((r < 0 && p > 0) || (r > 0 && p < 0))) return notComputable(figure, Reason::mixedSigns);
    const bool inverse = falling && r >= 0 && p >= 0;
    figure.rule = inverse ? Rule::programmedOverReported : Rule::reportedOverProgrammed;
    figure.numerator = {{1, inverse ? 1u : 0u}};
    figure.denominator = {{1, inverse ? 0u : 1u}};
    return divide(figure);
}

// How far the level has come from the base to the target.
Figure& measureFrom(Figure& figure, Rule rule, bool falling, Input base, Input level, Input target) {
    figure.inputs = {std::move(level), std::move(base), std::move(target)};
    if (!allNumbers(figure)) return figure;
    const double r = *figure.inputs[0].value.number;
    const double b = *figure.inputs[1].value.number;
    const double p = *figure.inputs[2].value.number;
    figure.targetEqualsBaseline = b == p;
    figure.metAtBaseline = falling ? b < p : b > p;
    if (figure.targetEqualsBaseline || figure.metAtBaseline) {
        figure.rule = Rule::keepsTarget;
        if (falling ? r <= p : r >= p) {
            figure.kind = FigureKind::ratio;
            figure.ratio = 1;
        } else {
            figure.kind = FigureKind::regressed;
            figure.distance = std::abs(p - r);
        }
        return figure;
    }
    figure.rule = rule;
    if (rule == Rule::riseFromBaseline) {
        figure.numerator = {{1, 0}, {-1, 1}};
        figure.denominator = {{1, 2}, {-1, 1}};
    } else {
        figure.numerator = {{1, 1}, {-1, 0}};
        figure.denominator = {{1, 1}, {-1, 2}};
    }
    return divide(figure);
}

// Capacity and reduction: from B, or without it.
Figure& measureLevel(Figure& figure, const Indicator& indicator, Input level, Input target) {
    const bool falling = falls(indicator);
    if (indicator.baseline.empty()) {
        figure.withoutBaseline = true;
        return plainRatio(figure, falling, std::move(level), std::move(target));
    }
    const Rule rule =
        indicator.accumulation == Accumulation::capacity ? Rule::riseFromBaseline : Rule::fallFromBaseline;
    return measureFrom(figure, rule, falling, {Term::baseline, 0, "", indicator.baseline}, std::move(level),
                       std::move(target));
}

struct PeriodEntry {
    std::string key;
    Value value;
};

// The periods of a year that have ended by `until` and say something in `member`. Months where there are any,
// else quarters: never both, they would count twice.
std::vector<PeriodEntry> periodsOf(const Goal& goal, int year, Value PeriodValues::* member,
                                   const Day& until) {
    std::vector<PeriodEntry> months;
    std::vector<PeriodEntry> quarters;
    bool anyMonth = false;
    for (const auto& [key, values] : goal.periods) {
        const auto period = parsePeriod(key);
        if (!period || period->year != year || (values.*member).empty()) continue;
        anyMonth = anyMonth || period->months == 1;
        if (period->lastDay() > until) continue;
        (period->months == 1 ? months : quarters).push_back({key, values.*member});
    }
    return anyMonth ? months : quarters;
}

// Their sum; the first that is prose makes the sum prose.
Value sumOf(const std::vector<PeriodEntry>& periods) {
    Value sum;
    for (const PeriodEntry& period : periods) {
        if (period.value.isText()) return period.value;
        sum.number = sum.number.value_or(0) + *period.value.number;
    }
    return sum;
}

const YearValues& valuesOf(const Goal& goal, int year) {
    static const YearValues none;
    const auto found = goal.years.find(year);
    return found == goal.years.end() ? none : found->second;
}

// Something is asked of the year: P is there, and for amounts it is not 0.
bool isProgrammed(const Goal& goal, int year) {
    const Value p = programmedOf(goal, year);
    if (p.empty()) return false;
    const bool amount = !isLevel(goal.indicator.accumulation);
    return !(amount && p.number == 0.0);
}

Input reportedInput(const Goal& goal, int year, const Timing& timing) {
    return {Term::reported, year, "", reportedOf(goal, year, timing)};
}

Input programmedInput(const Goal& goal, int year) {
    return {Term::programmed, year, "", programmedOf(goal, year)};
}

Input targetInput(const Goal& goal, const Timing& timing) {
    const Value target = targetOf(goal, timing);
    if (!goal.target.empty()) return {Term::target, 0, "", target};
    int year = 0;
    if (goal.indicator.accumulation != Accumulation::sum)
        for (int y = timing.firstYear; y <= timing.lastYear; ++y)
            if (!programmedOf(goal, y).empty()) year = y;
    return {Term::targetFromYears, year, "", target};
}

// Where the annual reduction of a year begins: what the year before ended at, or B when nothing was asked or
// reported before. An empty value when that is not known.
Input levelBefore(const Goal& goal, int year, const Timing& timing) {
    const Input before = reportedInput(goal, year - 1, timing);
    if (year > timing.firstYear && !before.value.empty()) return before;
    for (int y = timing.firstYear; y < year; ++y)
        if (isProgrammed(goal, y) || !reportedOf(goal, y, timing).empty()) return {Term::reported, y, "", {}};
    return {Term::baseline, 0, "", goal.indicator.baseline};
}

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
        const auto duePeriods = periodsOf(goal, year, &PeriodValues::programmed, timing.cutOff);
        const Value due = sumOf(duePeriods);
        if (due.empty() || due.number == 0.0) continue;
        for (const PeriodEntry& period : duePeriods)
            programmed.push_back({Term::programmed, year, period.key, period.value});
        const auto reported = periodsOf(goal, year, &PeriodValues::reported, timing.cutOff);
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

// The mean of the years' figures over the programmed years; of the four years when `all`, else of the due
// ones.
Figure mean(const Goal& goal, const Timing& timing, bool all) {
    Figure figure;
    figure.rule = Rule::meanOfYears;
    int ratios = 0;
    Reason reason = Reason::none;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        if (!all && !timing.isDue(year)) break;
        if (!isProgrammed(goal, year)) continue;
        const Figure one = yearProgress(goal, year, timing);
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
    Value count;
    count.number = static_cast<double>(years);
    add(figure, figure.denominator, {Term::yearCount, 0, "", count});
    return divide(figure);
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

}  // namespace

Value programmedOf(const Goal& goal, int year) {
    const YearValues& values = valuesOf(goal, year);
    if (!values.programmed.empty()) return values.programmed;
    if (!values.target.empty()) return values.target;
    if (goal.indicator.accumulation != Accumulation::sum) return {};
    return sumOf(periodsOf(goal, year, &PeriodValues::programmed, Day{year, 12, 31}));
}

Value reportedOf(const Goal& goal, int year, const Timing& timing) {
    if (!timing.hasBegun(year)) return {};
    const YearValues& values = valuesOf(goal, year);
    if (!values.reported.empty()) return values.reported;
    const auto periods = periodsOf(goal, year, &PeriodValues::reported, timing.cutOff);
    if (periods.empty()) return {};
    if (goal.indicator.accumulation == Accumulation::sum) return sumOf(periods);
    if (isLevel(goal.indicator.accumulation)) return periods.back().value;
    return {};  // a flow's periods may be amounts or rates: not for us to guess
}

Value targetOf(const Goal& goal, const Timing& timing) {
    if (!goal.target.empty()) return goal.target;
    Value target;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        const Value p = programmedOf(goal, year);
        if (p.empty()) continue;
        if (goal.indicator.accumulation != Accumulation::sum) {
            target = p;
        } else if (p.isText()) {
            return p;
        } else {
            target.number = target.number.value_or(0) + *p.number;
        }
    }
    return target;
}

Figure yearProgress(const Goal& goal, int year, const Timing& timing) {
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
        if (indicator.accumulation == Accumulation::flow &&
            !periodsOf(goal, year, &PeriodValues::reported, timing.cutOff).empty())
            return notComputable(figure, Reason::periodsOnly);
        figure.kind = figure.yearUnderWay ? FigureKind::notYetDue : FigureKind::noReport;
        figure.noReport = figure.kind == FigureKind::noReport;
        return figure;
    }
    switch (indicator.accumulation) {
        case Accumulation::sum:
        case Accumulation::flow:
        case Accumulation::stock:
            return plainRatio(figure, falls(indicator), std::move(level), std::move(target));
        case Accumulation::capacity:
        case Accumulation::reduction:
            return measureLevel(figure, indicator, std::move(level), std::move(target));
        case Accumulation::annualReduction:
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

Figure toDate(const Goal& goal, const Timing& timing) {
    if (isMean(goal.indicator.accumulation)) return mean(goal, timing, false);
    if (goal.indicator.accumulation == Accumulation::sum) return sumToDate(goal, timing);
    return levelToDate(goal, timing);
}

Figure fourYears(const Goal& goal, const Timing& timing) {
    if (isMean(goal.indicator.accumulation)) return mean(goal, timing, true);
    if (goal.indicator.accumulation == Accumulation::sum) return sumOfFourYears(goal, timing);
    return levelOfFourYears(goal, timing);
}

Figure yearProgress(const Plan& plan, const Goal& goal, int year) {
    return yearProgress(goal, year, timingOf(plan));
}
Figure toDate(const Plan& plan, const Goal& goal) { return toDate(goal, timingOf(plan)); }
Figure fourYears(const Plan& plan, const Goal& goal) { return fourYears(goal, timingOf(plan)); }

}  // namespace plan
