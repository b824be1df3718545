// The arithmetic of progress: each formula fills in a figure with its inputs, its numerator and its
// denominator.
#pragma once

#include <vector>

#include "plan/figure.h"
#include "plan/plan.h"

namespace plan {

Figure& notComputable(Figure& figure, Reason reason);

// Appends an input and a step of a side that takes it.
void add(Figure& figure, std::vector<Addend>& side, Input input, int sign = 1);

// The value of a side; a blank counts as 0.
double total(const Figure& figure, const std::vector<Addend>& side);

// Does the arithmetic that numerator and denominator name.
Figure& divide(Figure& figure);

// True when all inputs are numbers; else the figure is not computable, by the first that is prose.
bool allNumbers(Figure& figure);

// R/P; where less is better P/R, which grows as things get better only while both are above 0. Below 0 it is
// R/P that does.
Figure& plainRatio(Figure& figure, bool falling, Input level, Input target);

// How far the level has come from the base to the target; `rule` is one of the three that say from where.
Figure& measureFrom(Figure& figure, Rule rule, bool falling, Input base, Input level, Input target);

// From the indicator's baseline, or plainly, and marked, without one.
Figure& measureLevel(Figure& figure, const Indicator& indicator, Input level, Input target);

}  // namespace plan
