// What weights cost, and shares under them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace survey {

// A category of a variable by its index; kNotSaid: the respondent did not say.
inline constexpr int kNotSaid = -1;

// Kish's design effect of unequal weights, 1 + CV² = n Σw² / (Σw)² (L. Kish, Survey Sampling, 1965;
// "Weighting for Unequal Pi", Journal of Official Statistics 8, 1992): how many times larger the variance of
// a mean is than with n equal weights. 1 for equal weights, n when one respondent carries all. Of the weights
// alone: where they go along with the answers the true effect is smaller, and a self-selected sample's bias
// is not in it. Unset without weights, when all are 0, or for a negative or not finite one.
std::optional<double> designEffect(const std::vector<double>& weights);

// How many equally weighted respondents tell as much: n / designEffect = (Σw)² / Σw². 1..n; unset as above.
std::optional<double> effectiveSize(const std::vector<double>& weights);

// Shares of a variable's categories among those who said one.
struct WeightedShares {
    std::vector<double> shares;  // 0..1, adding up to 1; all 0 when nobody with a weight said anything
    std::size_t said = 0;        // respondents counted (with weights above 0)
    double notSaidShare = 0;     // 0..1: the weight of those who did not say, of all
    double effectiveSize = 0;    // of those who said: the sample size for an interval (wilsonOfShare)
};

// `chosen`: each respondent's category, 0..categories - 1, or kNotSaid. Unset when the two lists differ in
// length, a category is not among `categories`, or a weight is negative or not finite.
std::optional<WeightedShares> weightedShares(const std::vector<int>& chosen,
                                             const std::vector<double>& weights, std::size_t categories);

}  // namespace survey
