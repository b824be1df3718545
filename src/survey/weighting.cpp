#include "survey/weighting.h"

#include <cmath>

namespace survey {

namespace {

struct Sums {
    double first = 0;
    double second = 0;  // of squares
};

std::optional<Sums> sumsOf(const std::vector<double>& weights) {
    Sums sums;
    for (const double w : weights) {
        if (!std::isfinite(w) || w < 0) return std::nullopt;
        sums.first += w;
        sums.second += w * w;
    }
    return sums;
}

}  // namespace

std::optional<double> designEffect(const std::vector<double>& weights) {
    const auto size = effectiveSize(weights);
    if (!size) return std::nullopt;
    return static_cast<double>(weights.size()) / *size;
}

std::optional<double> effectiveSize(const std::vector<double>& weights) {
    const auto sums = sumsOf(weights);
    if (!sums || !(sums->second > 0)) return std::nullopt;
    return sums->first * sums->first / sums->second;
}

std::optional<WeightedShares> weightedShares(const std::vector<int>& chosen,
                                             const std::vector<double>& weights, std::size_t categories) {
    const auto all = sumsOf(weights);
    if (!all || chosen.size() != weights.size()) return std::nullopt;
    WeightedShares result;
    result.shares.assign(categories, 0);
    std::vector<double> ofThoseWhoSaid;
    double said = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] == kNotSaid) continue;
        if (chosen[i] < 0 || static_cast<std::size_t>(chosen[i]) >= categories) return std::nullopt;
        if (!(weights[i] > 0)) continue;
        result.shares[static_cast<std::size_t>(chosen[i])] += weights[i];
        said += weights[i];
        ofThoseWhoSaid.push_back(weights[i]);
    }
    result.said = ofThoseWhoSaid.size();
    result.effectiveSize = effectiveSize(ofThoseWhoSaid).value_or(0);
    if (said > 0) {
        for (double& share : result.shares) share /= said;
    }
    if (all->first > 0) result.notSaidShare = std::fmax(0, 1 - said / all->first);
    return result;
}

}  // namespace survey
