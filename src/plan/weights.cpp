#include "plan/weights.h"

#include <algorithm>
#include <cmath>

namespace plan {
namespace {

Weights given(const std::vector<Branch>& siblings) {
    constexpr double kTolerance = 1e-6;
    Weights weights;
    for (const Branch& sibling : siblings) {
        if (!sibling.weight) continue;
        weights.sum += *sibling.weight;
        ++weights.given;
    }
    const int unset = static_cast<int>(siblings.size()) - weights.given;
    const double rest = 1 - weights.sum;
    weights.off = weights.given > 0 && (unset > 0 ? rest <= kTolerance : std::abs(rest) > kTolerance);
    for (const Branch& sibling : siblings)
        weights.used.push_back(sibling.weight ? *sibling.weight : rest > 0 ? rest / unset : 0);
    return weights;
}

using Measure = double (*)(const Branch& goal, const YearSpan&);

double one(const Branch&, const YearSpan&) { return 1; }

// By WeightRule; null: nothing is measured.
constexpr Measure kMeasures[] = {nullptr, nullptr, one, appropriatedTo};

double measured(const Branch& branch, Measure measure, const YearSpan& years) {
    if (branch.goal) return measure(branch, years);
    double sum = 0;
    for (const Branch& child : branch.children) sum += measured(child, measure, years);
    return sum;
}

}  // namespace

double appropriatedTo(const Branch& goal, const YearSpan& years) {
    double sum = 0;
    for (const auto& [year, pesos] : goal.appropriated)
        if (year >= years.first && year <= years.last) sum += std::max(0.0, pesos);
    return sum;
}

Weights weightsOf(const std::vector<Branch>& siblings, WeightRule rule, const YearSpan& years) {
    Weights weights = given(siblings);
    if (rule == WeightRule::given && weights.given > 0) return weights;
    weights.off = false;
    weights.given = 0;
    const double count = static_cast<double>(siblings.size());
    weights.used.assign(siblings.size(), count > 0 ? 1 / count : 0);
    const Measure measure = kMeasures[static_cast<int>(rule)];
    if (!measure) return weights;
    double sum = 0;
    std::vector<double> shares;
    for (const Branch& sibling : siblings) {
        shares.push_back(measured(sibling, measure, years));
        sum += shares.back();
        weights.given += shares.back() > 0;
    }
    if (!(sum > 0) || !std::isfinite(sum)) {
        weights.given = 0;
        return weights;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) weights.used[i] = shares[i] / sum;
    return weights;
}

bool tellsAnything(const Branch& branch, WeightRule rule, const YearSpan& years) {
    if (weightsOf(branch.children, rule, years).given > 0) return true;
    for (const Branch& child : branch.children)
        if (tellsAnything(child, rule, years)) return true;
    return false;
}

}  // namespace plan
