// What weights cost, and shares under them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "survey/count_table.h"

namespace survey {

// A category of a variable by its index; kNotSaid: the respondent did not say.
inline constexpr int kNotSaid = -1;

// Kish's design effect of unequal weights, 1 + CV² = n Σw² / (Σw)² (L. Kish, Survey Sampling, 1965;
// "Weighting for Unequal Pi", Journal of Official Statistics 8, 1992): how many times larger the variance of
// a mean is than with n equal weights. 1 for equal weights, n when one respondent carries all. Of the weights
// alone: where they go along with the answers the true effect is smaller, and a self-selected sample's bias
// is not in it. Unset without weights, when all are 0, or for a negative or not finite one.
//
// `times`: how many respondents have each of the weights; empty: one each.
std::optional<double> designEffect(const std::vector<double>& weights, const std::vector<double>& times = {});

// How many equally weighted respondents tell as much: n / designEffect = (Σw)² / Σw². 1..n; unset as above.
std::optional<double> effectiveSize(const std::vector<double>& weights,
                                    const std::vector<double>& times = {});

// People of one weight, and what they said to a question.
struct WeightedGroup {
    double weight = 0;  // of each
    Count said = 0;     // who said something
    Count notSaid = 0;
    std::vector<Count> of;  // by category, how many of those who said it; people may be in several
};

// Shares of a variable's categories among those who said one.
struct WeightedShares {
    std::vector<double> shares;  // 0..1, adding up to 1 where nobody is in several; all 0 when nobody with a
                                 // weight said anything
    Count said = 0;              // respondents counted (with weights above 0)
    double notSaidShare = 0;     // 0..1: the weight of those who did not say, of all
    double effectiveSize = 0;    // of those who said: the sample size for an interval (wilsonOfShare)
};

// Unset when a weight is negative or not finite, or a group has not as many counts as there are categories.
std::optional<WeightedShares> weightedShares(const std::vector<WeightedGroup>& groups,
                                             std::size_t categories);

}  // namespace survey
