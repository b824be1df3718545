#include "plan/schedule.h"

#include "plan/progress.h"

namespace plan {

namespace {

// Of a sum: what the periods of a year that have ended by the cut-off ask together; empty where none does.
Value endedPeriods(const Goal& goal, const Timing& timing) {
    Value sum;
    for (const auto& [key, values] : goal.periods) {
        if (values.programmed.empty()) continue;
        const auto period = parsePeriod(key);
        if (!period || period->year != timing.cutOff.year || period->lastDay() > timing.dueBy()) continue;
        if (values.programmed.isText()) return values.programmed;
        sum.number = sum.number.value_or(0) + *values.programmed.number;
    }
    return sum;
}

}  // namespace

Figure dueOfFourYears(const Goal& goal, const Timing& timing) {
    const Timing own = timingOf(goal.indicator, timing);
    // The same goal with its programme for a report.
    Goal kept;
    kept.indicator.accumulation = goal.indicator.accumulation;
    kept.indicator.falling = goal.indicator.falling;
    kept.indicator.baseline = goal.indicator.baseline;
    kept.target = goal.target;
    for (int year = own.firstYear; year <= own.lastYear; ++year) {
        const Value programmed = programmedOf(goal, year);
        if (programmed.empty()) continue;
        YearValues& values = kept.years[year];
        values.programmed = programmed;
        if (own.isDue(year))
            values.reported = programmed;
        else if (year == own.cutOff.year && goal.indicator.accumulation == Accumulation::sum)
            values.reported = endedPeriods(goal, own);
        // Periods that together ask more than their year are no reason to ask more of it.
        if (programmed.number && values.reported.number && *programmed.number >= 0 &&
            *values.reported.number > *programmed.number)
            values.reported = programmed;
    }
    return fourYears(kept, own);
}

}  // namespace plan
