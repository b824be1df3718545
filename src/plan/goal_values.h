// What a goal asks and reports, as progress reads it: P, R and M out of years and periods, each as an input
// that an explanation can name.
#pragma once

#include <string>
#include <vector>

#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// P of a year: programmed, else target; for a sum without either, the sum of its programmed periods.
Value programmedOf(const Goal& goal, int year);

// R of a year, up to the cut-off.
Value reportedOf(const Goal& goal, int year, const Timing& timing);

// M, given or derived; empty when there is neither.
Value targetOf(const Goal& goal, const Timing& timing);

// Less is better.
bool falls(const Indicator& indicator);

// Something is asked of the year: P is there, and for amounts it is not 0.
bool isProgrammed(const Goal& goal, int year);

struct PeriodEntry {
    std::string key;
    Value value;
};

// The periods of a year that have ended by `until` and say something in `member`. Months where there are any,
// else quarters: never both, they would count twice.
std::vector<PeriodEntry> periodsOf(const Goal& goal, int year, Value PeriodValues::* member,
                                   const Day& until);

// The periods that reportedOf takes a year's report from: of a sum all, of a level the last; none where the
// year has a report of its own.
std::vector<PeriodEntry> reportedPeriods(const Goal& goal, int year, const Timing& timing);

// Their sum; the first that is prose makes the sum prose.
Value sumOf(const std::vector<PeriodEntry>& periods);

Input reportedInput(const Goal& goal, int year, const Timing& timing);
Input programmedInput(const Goal& goal, int year);
Input targetInput(const Goal& goal, const Timing& timing);

// Where the annual reduction of a year begins: what the year before ended at, or B when nothing was asked or
// reported before. An empty value when that is not known.
Input levelBefore(const Goal& goal, int year, const Timing& timing);

}  // namespace plan
