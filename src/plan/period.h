// Calendar of a plan: its years, the periods inside them and the cut-off of its data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.h"
#include "plan/rules.h"

namespace plan {

// A calendar day; month 1..12, day 1..31.
struct Day {
    int year = 0;
    int month = 12;
    int day = 31;
    auto operator<=>(const Day&) const = default;
};

// Reads an ISO 8601 date, "2018-06-30", of the proleptic Gregorian calendar; nothing when it is no such date.
std::optional<Day> parseDay(std::string_view iso);

// "2018-06-30"; a year of four digits, as parseDay reads it.
std::string isoDay(const Day& day);

// The day so many days before; `days` >= 0, at most a hundred years.
Day daysBefore(const Day& day, double days);

// The share of a year that is still to come after the day, 0..1.
double shareAfter(int year, const Day& day);

// A quarter ("2024-T1" … "2024-T4") or a month ("2024-01" … "2024-12") inside a year.
struct Period {
    int year = 0;
    int firstMonth = 1;
    int months = 3;  // 3: quarter, 1: month
    Day lastDay() const;
};

std::optional<Period> parsePeriod(std::string_view key);

// The years of a plan, what has fallen due in them, and how they are put together: what every figure of the
// plan is made with.
struct Timing {
    int firstYear = 0;
    int lastYear = 0;
    Day cutOff{};  // the last day whose results the data holds
    // The last day whose results can be asked for, where they become known later than they happen; unset: the
    // cut-off.
    std::optional<Day> knownTo{};
    YearRules rules{};

    Day dueBy() const { return knownTo.value_or(cutOff); }
    // What a year asks falls due on its 31 December: a cut-off inside a year leaves it begun, not due.
    bool isDue(int year) const { return dueBy() >= Day{year, 12, 31}; }
    // Reports of years that begin after the cut-off are not read, so that a past cut-off gives the same
    // figures.
    bool hasBegun(int year) const { return cutOff.year >= year; }
    // What a year counts for in a mean of years.
    double weightOf(int year) const;
};

// The plan's cut-off. Where it is empty (or no date): the end of the last year or period for which any goal
// of the plan reports something, since what one goal reports the others owed as well; nothing reported: the
// day before the plan begins, so nothing is due.
Timing timingOf(const Plan& plan);

// The same for one indicator: what it asks falls due only once its lag has passed as well.
Timing timingOf(const Indicator& indicator, const Timing& timing);

}  // namespace plan
