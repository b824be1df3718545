// Financial execution. Stands beside physical progress and is never blended with it; names its two terms.
#pragma once

#include <optional>
#include <vector>

#include "plan/aggregate.h"
#include "plan/plan.h"

namespace plan {

std::optional<double> amount(const Money& money, MoneyTerm term);

// `numerator` / `denominator`, both in pesos.
struct Execution {
    MoneyTerm numeratorTerm = MoneyTerm::committed;
    MoneyTerm denominatorTerm = MoneyTerm::definitive;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> ratio;  // unset when a term is missing or the denominator is not above 0
    int goals = 0;                // goals that give the denominator (1 for one Money)
    int withoutNumerator = 0;     // of them, those that do not give the numerator; they add nothing to it
};

// Default: committed / definitive.
Execution execution(const Money& money, MoneyTerm numerator = MoneyTerm::committed,
                    MoneyTerm denominator = MoneyTerm::definitive);

// Of all goals in the scope (both kinds) that give the denominator in the year; year 0: all the plan's years.
Execution execution(const Plan& plan, const Scope& scope, int year,
                    MoneyTerm numerator = MoneyTerm::committed,
                    MoneyTerm denominator = MoneyTerm::definitive);

// A term that goes beyond the one it is drawn from: paid ≤ obligated ≤ committed ≤ definitive. Each given
// term is held against the next given one.
struct MoneyExcess {
    MoneyTerm term = MoneyTerm::paid;
    MoneyTerm limit = MoneyTerm::obligated;
    double amount = 0;
    double limitAmount = 0;
};
std::vector<MoneyExcess> excesses(const Money& money);

}  // namespace plan
