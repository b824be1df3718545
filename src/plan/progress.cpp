#include "plan/progress.h"

#include "plan/spans.h"

namespace plan {

// What `make` gives with the goal's own timing.
template <class Make>
static Figure withLag(const Goal& goal, const Timing& timing, Make make) {
    const bool lags = goal.indicator.lagDays.value_or(0) > 0;
    return lags ? make(timingOf(goal.indicator, timing)) : make(timing);
}

Figure yearProgress(const Goal& goal, int year, const Timing& timing) {
    return withLag(goal, timing, [&](const Timing& own) { return figureOfYear(goal, year, own); });
}

Figure toDate(const Goal& goal, const Timing& timing) {
    return withLag(goal, timing, [&](const Timing& own) { return figureOfSpan(goal, Span::toDate, own); });
}

Figure fourYears(const Goal& goal, const Timing& timing) {
    return withLag(goal, timing, [&](const Timing& own) { return figureOfSpan(goal, Span::fourYears, own); });
}

Figure yearProgress(const Plan& plan, const Goal& goal, int year) {
    return yearProgress(goal, year, timingOf(plan));
}
Figure toDate(const Plan& plan, const Goal& goal) { return toDate(goal, timingOf(plan)); }
Figure fourYears(const Plan& plan, const Goal& goal) { return fourYears(goal, timingOf(plan)); }

}  // namespace plan
