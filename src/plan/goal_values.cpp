#include "plan/goal_values.h"

namespace plan {

static const YearValues& valuesOf(const Goal& goal, int year) {
    static const YearValues none;
    const auto found = goal.years.find(year);
    return found == goal.years.end() ? none : found->second;
}

bool falls(const Indicator& indicator) {
    const Falls rule = rulesOf(indicator.accumulation).falls;
    return rule == Falls::always || (rule == Falls::asStated && indicator.falling);
}

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

Value sumOf(const std::vector<PeriodEntry>& periods) {
    Value sum;
    for (const PeriodEntry& period : periods) {
        if (period.value.isText()) return period.value;
        sum.number = sum.number.value_or(0) + *period.value.number;
    }
    return sum;
}

bool isProgrammed(const Goal& goal, int year) {
    const Value p = programmedOf(goal, year);
    if (p.empty()) return false;
    const bool amount = !rulesOf(goal.indicator.accumulation).level;
    return !(amount && p.number == 0.0);
}

Value programmedOf(const Goal& goal, int year) {
    const YearValues& values = valuesOf(goal, year);
    if (!values.programmed.empty()) return values.programmed;
    if (!values.target.empty()) return values.target;
    if (goal.indicator.accumulation != Accumulation::sum) return {};
    return sumOf(periodsOf(goal, year, &PeriodValues::programmed, Day{year, 12, 31}));
}

Value reportedOf(const Goal& goal, int year, const Timing& timing) {
    if (!timing.hasBegun(year)) return {};
    const Value& own = valuesOf(goal, year).reported;
    if (!own.empty()) return own;
    const auto periods = reportedPeriods(goal, year, timing);
    return periods.empty() ? Value{} : sumOf(periods);
}

std::vector<PeriodEntry> reportedPeriods(const Goal& goal, int year, const Timing& timing) {
    if (!timing.hasBegun(year) || !valuesOf(goal, year).reported.empty()) return {};
    auto periods = periodsOf(goal, year, &PeriodValues::reported, timing.cutOff);
    if (periods.empty() || goal.indicator.accumulation == Accumulation::sum) return periods;
    if (rulesOf(goal.indicator.accumulation).level) return {periods.back()};
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

Input levelBefore(const Goal& goal, int year, const Timing& timing) {
    const Input before = reportedInput(goal, year - 1, timing);
    if (year > timing.firstYear && !before.value.empty()) return before;
    for (int y = timing.firstYear; y < year; ++y)
        if (isProgrammed(goal, y) || !reportedOf(goal, y, timing).empty()) return {Term::reported, y, "", {}};
    return {Term::baseline, 0, "", goal.indicator.baseline};
}

}  // namespace plan
