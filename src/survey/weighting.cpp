#include "survey/weighting.h"

#include <cmath>

namespace survey {

namespace {

struct Sums {
    double count = 0;
    double first = 0;
    double second = 0;  // of squares
};

std::optional<Sums> sumsOf(const std::vector<double>& weights, const std::vector<double>& times) {
    if (!times.empty() && times.size() != weights.size()) return std::nullopt;
    Sums sums;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double w = weights[i], n = times.empty() ? 1 : times[i];
        if (!std::isfinite(w) || w < 0) return std::nullopt;
        sums.count += n;
        sums.first += n * w;
        sums.second += n * w * w;
    }
    return sums;
}

}  // namespace

std::optional<double> designEffect(const std::vector<double>& weights, const std::vector<double>& times) {
    const auto size = effectiveSize(weights, times);
    if (!size) return std::nullopt;
    return sumsOf(weights, times)->count / *size;
}

std::optional<double> effectiveSize(const std::vector<double>& weights, const std::vector<double>& times) {
    const auto sums = sumsOf(weights, times);
    if (!sums || !(sums->second > 0)) return std::nullopt;
    return sums->first * sums->first / sums->second;
}

std::optional<WeightedShares> weightedShares(const std::vector<WeightedGroup>& groups,
                                             std::size_t categories) {
    WeightedShares result;
    result.shares.assign(categories, 0);
    std::vector<double> weights, times;
    double said = 0, all = 0;
    for (const WeightedGroup& group : groups) {
        if (!std::isfinite(group.weight) || group.weight < 0 || group.of.size() != categories)
            return std::nullopt;
        all += group.weight * static_cast<double>(group.said + group.notSaid);
        if (!(group.weight > 0) || group.said == 0) continue;
        for (std::size_t i = 0; i < categories; ++i)
            result.shares[i] += group.weight * static_cast<double>(group.of[i]);
        said += group.weight * static_cast<double>(group.said);
        result.said += group.said;
        weights.push_back(group.weight);
        times.push_back(static_cast<double>(group.said));
    }
    result.effectiveSize = effectiveSize(weights, times).value_or(0);
    if (said > 0) {
        for (double& share : result.shares) share /= said;
    }
    if (all > 0) result.notSaidShare = std::fmax(0, 1 - said / all);
    return result;
}

}  // namespace survey
