// What is ahead of a goal: the pace it needs from here, and where its own pace so far would leave it.
//
// Both are for goals whose figure is measured at the end of the period: sums, capacities, reductions. A flow
// or a level to be kept stands by itself every year: there is nothing to make up for, so they have neither.
//
// The forecast is the naive one with drift (Hyndman and Athanasopoulos, Forecasting: Principles and Practice,
// 3rd ed., § 5.2): what there is, plus the mean yearly pace so far for each year left. Its band is what the
// years left would bring at the slowest and at the fastest of the paces so far. With two or three paces
// nothing more can be said honestly: the band is no interval of a stated probability, and it knows nothing of
// what is planned, of seasons, or of a bound of the unit (100 %).
#pragma once

#include <optional>
#include <vector>

#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// What each year left must bring for M to be met at the end.
struct Pace {
    bool met = false;   // M is met already: nothing more is needed
    double now = 0;     // what has been brought so far (sum), or the level last known, in the unit
    double target = 0;  // M
    double left = 0;    // M − now; below 0 where the level must fall
    // Over how much time: the years not due yet that ask for something, else all not due yet; of a year under
    // way with a report what is left after the cut-off, without one all of it, since nothing of it is known.
    double years = 0;
    double perYear = 0;           // left / years
    std::optional<double> soFar;  // mean yearly pace of the due years with a report
};

// Nothing when no year is left, when M or what has been reached is no number, when a due year that the sum
// needs has no report or prose, and for flow and stock.
std::optional<Pace> paceNeeded(const Goal& goal, const Timing& timing);

struct Projection {
    double value = 0;             // at the end of the period, in the unit
    std::optional<double> ratio;  // of the four years; unset where there is none to be made
};

struct Forecast {
    std::vector<double> paces;  // of the due years with a report, in order
    double pace = 0;            // their mean
    double now = 0;
    double years = 0;
    Projection expected;
    Projection slowest;  // every year left as the slowest so far, in the goal's direction
    Projection fastest;
};

// Nothing where there is no pace to be needed, and with fewer than two due years or fewer than two paces.
std::optional<Forecast> forecast(const Goal& goal, const Timing& timing);

}  // namespace plan
