#include "store/year_totals.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>

#include "store/number_text.h"

namespace store {
namespace {

constexpr double sameFigure = 1e-9;

struct PeriodSum {
    double sum = 0;
    bool any = false;
    bool numbers = true;  // none of them is text
};

PeriodSum sumOfPeriods(const plan::Goal& goal, int year, bool reported) {
    PeriodSum out;
    const std::string start = std::to_string(year) + "-";
    for (auto period = goal.periods.lower_bound(start);
         period != goal.periods.end() && period->first.compare(0, start.size(), start) == 0; ++period) {
        const plan::Value& value = reported ? period->second.reported : period->second.programmed;
        if (value.empty()) continue;
        out.any = true;
        out.numbers = out.numbers && value.number;
        out.sum += value.number.value_or(0);
    }
    return out;
}

void comparePeriods(RowRead& row, plan::Goal& goal, int year, plan::YearValues& values, bool reported,
                    ReportCounts& counts) {
    const Field yearField = reported ? Field::yearReported : Field::yearProgrammed;
    const Field periodField = reported ? Field::periodReported : Field::periodProgrammed;
    std::size_t column = nowhere;
    bool periodsMapped = false;
    for (std::size_t i = 0; i < row.columns.targets.size(); ++i) {
        const ColumnTarget& target = row.columns.targets[i];
        if (target.year != year) continue;
        if (target.field == yearField) column = i;
        if (target.field == periodField) periodsMapped = true;
    }
    if (!periodsMapped) return;
    const PeriodSum periods = sumOfPeriods(goal, year, reported);
    plan::Value& total = reported ? values.reported : values.programmed;
    if (total.empty()) {
        if (!periods.any) return;
        const bool adds = goal.indicator.accumulation == plan::Accumulation::sum && periods.numbers;
        Note& entry = row.note(adds ? NoteCode::totalFromPeriods : NoteCode::totalMissing, column);
        entry.year = year;
        entry.ours = periods.sum;
        if (adds) {
            total.number = periods.sum;
            entry.became = numberText(periods.sum);
            if (reported && periods.sum != 0) ++counts.years[year];
        }
    } else if (!periods.any) {
        if (reported && total.number && *total.number == 0)
            row.note(NoteCode::zeroWithoutPeriods, column).year = year;
    } else if (total.number && periods.numbers &&
               std::fabs(periods.sum - *total.number) >
                   sameFigure * std::max(1.0, std::fabs(*total.number))) {
        Note& entry = row.note(NoteCode::periodsDiffer, column);
        entry.year = year;
        entry.theirs = total.number;
        entry.ours = periods.sum;
    }
}

}  // namespace

void checkYearTotals(RowRead& row, plan::Goal& goal, ReportCounts& reported) {
    std::set<int> years;
    for (const ColumnTarget& target : row.columns.targets) {
        if (target.field == Field::periodProgrammed || target.field == Field::periodReported)
            years.insert(target.year);
    }
    for (int year : years) {
        plan::YearValues& values = goal.years[year];
        comparePeriods(row, goal, year, values, false, reported);
        comparePeriods(row, goal, year, values, true, reported);
    }
    for (auto entry = goal.years.begin(); entry != goal.years.end();) {
        entry = entry->second == plan::YearValues{} ? goal.years.erase(entry) : std::next(entry);
    }
}

}  // namespace store
