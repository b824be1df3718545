// What siblings count by when they are taken up, a table of the plan's rules for it.
//
//   given   the weights the plan gives; those without one share alike what is left to 1
//   equal   all alike
//   goals   the goals of the kind below each, however deep
//   money   the definitive appropriation of the goals below each, of the years that the figure spans
//
// Where a rule tells nothing of any sibling (no weight given, no money), all count alike.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "plan/tree.h"

namespace plan {

// Both included.
struct YearSpan {
    int first = 0;
    int last = 0;
};

struct Weights {
    std::vector<double> used;  // one for each sibling; of the given rule as given, else shares of 1
    double sum = 0;            // of the given weights, whatever the rule
    int given = 0;             // siblings that the rule tells something of; 0: all alike
    bool off = false;          // given weights do not sum to 1 (tolerance 1e-6), or leave none for the rest
};

Weights weightsOf(const std::vector<Branch>& siblings, WeightRule rule, const YearSpan& years);

// The definitive appropriation of a goal's branch in the years, in pesos; what is below 0 counts as nothing.
double appropriatedTo(const Branch& goal, const YearSpan& years);

// Whether the rule tells something of any goal or branch below.
bool tellsAnything(const Branch& branch, WeightRule rule, const YearSpan& years);

}  // namespace plan
