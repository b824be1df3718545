#include "plan/forecast.h"

#include <algorithm>
#include <cmath>

#include "plan/formulas.h"
#include "plan/goal_values.h"

namespace plan {
namespace {

// Where the goal stands by the cut-off.
struct Standing {
    double now = 0;
    double target = 0;
    bool falling = false;
    double years = 0;           // left
    int dueYears = 0;           // with a report
    std::vector<double> paces;  // of the due years with a report
};

double yearsLeft(const Goal& goal, const Timing& timing) {
    double asked = 0;
    double all = 0;
    bool anyAsked = false;
    for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
        if (timing.isDue(year)) continue;
        const bool known = !reportedOf(goal, year, timing).empty();
        const double left = known ? shareAfter(year, timing.cutOff) : 1;
        all += left;
        if (!isProgrammed(goal, year)) continue;
        asked += left;
        anyAsked = true;
    }
    return anyAsked ? asked : all;
}

// Amounts: each year brings its own. A due year that asked and does not say what it brought leaves the sum
// open.
bool readAmounts(const Goal& goal, const Timing& timing, Standing& standing) {
    for (int year = timing.firstYear; year <= timing.lastYear && timing.hasBegun(year); ++year) {
        const Value reported = reportedOf(goal, year, timing);
        const bool due = timing.isDue(year);
        if (reported.empty() && !(due && isProgrammed(goal, year))) continue;
        if (!reported.number) return false;
        standing.now += *reported.number;
        if (due) standing.paces.push_back(*reported.number);
    }
    standing.dueYears = static_cast<int>(standing.paces.size());
    return true;
}

// Levels: a pace is the change from one known level to the next, by the years between them.
bool readLevels(const Goal& goal, const Timing& timing, Standing& standing) {
    std::optional<double> level = goal.indicator.baseline.number;
    int since = timing.firstYear - 1;
    for (int year = timing.firstYear; year <= timing.lastYear && timing.hasBegun(year); ++year) {
        const Value reported = reportedOf(goal, year, timing);
        if (reported.isText()) return false;
        if (!reported.number) continue;
        const bool due = timing.isDue(year);
        if (level && due)
            for (int i = since; i < year; ++i)
                standing.paces.push_back((*reported.number - *level) / (year - since));
        level = reported.number;
        since = year;
        standing.dueYears += due;
    }
    standing.now = level.value_or(0);
    return level.has_value();
}

using Read = bool (*)(const Goal&, const Timing&, Standing&);
struct Reading {
    Accumulation type;
    Read read;  // null: nothing is ahead of such a goal that the years before tell of
};
constexpr Reading kReadings[] = {
    {Accumulation::sum, readAmounts},      {Accumulation::capacity, readLevels},
    {Accumulation::flow, nullptr},         {Accumulation::stock, nullptr},
    {Accumulation::reduction, readLevels}, {Accumulation::annualReduction, readLevels},
};

std::optional<Standing> standingOf(const Goal& goal, const Timing& timing) {
    const Read read = kReadings[placeOf(goal.indicator.accumulation)].read;
    const Value target = targetOf(goal, timing);
    if (!read || !target.number) return std::nullopt;
    Standing standing;
    standing.target = *target.number;
    standing.falling = falls(goal.indicator);
    standing.years = yearsLeft(goal, timing);
    if (!(standing.years > 0) || !read(goal, timing, standing)) return std::nullopt;
    return standing;
}

double meanOf(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

Projection projected(const Goal& goal, const Standing& standing, double pace) {
    Projection made;
    made.value = standing.now + pace * standing.years;
    Figure figure;
    Input level{Term::reported, 0, "", {}};
    Input target{Term::target, 0, "", {}};
    level.value.number = made.value;
    target.value.number = standing.target;
    if (goal.indicator.accumulation == Accumulation::sum)
        plainRatio(figure, false, level, target);
    else
        measureLevel(figure, goal.indicator, level, target);
    made.ratio = figure.ratio;
    return made;
}

}  // namespace

std::optional<Pace> paceNeeded(const Goal& goal, const Timing& timing) {
    const auto standing = standingOf(goal, timingOf(goal.indicator, timing));
    if (!standing) return std::nullopt;
    Pace pace;
    pace.now = standing->now;
    pace.target = standing->target;
    pace.left = pace.target - pace.now;
    pace.met = standing->falling ? pace.left >= 0 : pace.left <= 0;
    pace.years = standing->years;
    pace.perYear = pace.left / pace.years;
    if (!standing->paces.empty()) pace.soFar = meanOf(standing->paces);
    if (!std::isfinite(pace.perYear) || !std::isfinite(pace.soFar.value_or(0))) return std::nullopt;
    return pace;
}

std::optional<Forecast> forecast(const Goal& goal, const Timing& timing) {
    const auto standing = standingOf(goal, timingOf(goal.indicator, timing));
    if (!standing || standing->dueYears < 2 || standing->paces.size() < 2) return std::nullopt;
    Forecast made;
    made.paces = standing->paces;
    made.pace = meanOf(made.paces);
    made.now = standing->now;
    made.years = standing->years;
    const auto [low, high] = std::minmax_element(made.paces.begin(), made.paces.end());
    made.expected = projected(goal, *standing, made.pace);
    made.slowest = projected(goal, *standing, standing->falling ? *high : *low);
    made.fastest = projected(goal, *standing, standing->falling ? *low : *high);
    for (const Projection& one : {made.expected, made.slowest, made.fastest})
        if (!std::isfinite(one.value)) return std::nullopt;
    return made;
}

}  // namespace plan
