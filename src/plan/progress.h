// Progress of one goal, by DNP's accumulation types. The formulas and their cases are the product's
// definitions:
//
//   sum               year R/P               to date ΣR/ΣP of what was due     four years ΣR/M
//   capacity          year (R−B)/(P−B)       to date: last due year            four years (R_last−B)/(M−B)
//   flow, stock       year R/P               to date: mean of the due years    four years: mean of the years
//                                            ◇ both: the last due year
//   reduction         year (B−R)/(B−P)       to date: last due year            four years (B−R_last)/(B−M)
//   annual reduction  year (R'−R)/(R'−P), R' the year before's, first year B   means as flow
//                                            ◇ both: as reduction
//
// ◇ where the plan chooses it (rules.h); the figure's method and rule name what was used. In a mean the
// plan's year weights count, divided by the sum of those that enter. With a lag, a year or period is due once
// the cut-off has passed its end by so many days; until then what was reported of it is "so far". P is the
// year's action plan (`programmed`) where given, else the four-year plan's `target` for the year. M is the
// goal's target; not given: ΣP for a sum, P of the last programmed year for a level. Of the four years: a
// programmed year still to come counts as 0. To date: only what was due by the cut-off. R of a year whose own
// value is blank comes from its periods up to the cut-off: their sum for a sum, the last one for a level. To
// date of a sum takes, in the cut-off's year, the periods that have ended, where they are programmed. Flow
// and stock of which less is better (`falling`) are P/R, as reduction without baseline is: R/P would reward
// missing them. Direction: reduction types always fall, the others as the indicator says. The case "the
// baseline already meets the target" is asked of the figure's own target: P of a year, M of the four.
#pragma once

#include "plan/figure.h"
#include "plan/goal_values.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

Figure yearProgress(const Goal& goal, int year, const Timing& timing);
Figure toDate(const Goal& goal, const Timing& timing);
Figure fourYears(const Goal& goal, const Timing& timing);

// The same with timingOf(plan): handy for one goal; for many, make the timing once.
Figure yearProgress(const Plan& plan, const Goal& goal, int year);
Figure toDate(const Plan& plan, const Goal& goal);
Figure fourYears(const Plan& plan, const Goal& goal);

}  // namespace plan
