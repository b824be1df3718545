// Progress over years, a pair of functions for each method: to date, and of the four years.
#pragma once

#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// Of one year, with the goal's own timing.
Figure figureOfYear(const Goal& goal, int year, const Timing& timing);

// Which figure is asked for.
enum class Span { year, toDate, fourYears };

// `span` is toDate or fourYears; `timing` the goal's own, which names the method.
Figure figureOfSpan(const Goal& goal, Span span, const Timing& timing);

}  // namespace plan
