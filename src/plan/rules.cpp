#include "plan/rules.h"

namespace plan {
namespace {

constexpr TypeRules kTypes[kAccumulations] = {
    {Accumulation::sum, YearFormula::plain, Falls::never, false, Method::sums, Method::sums},
    {Accumulation::capacity, YearFormula::fromBaseline, Falls::asStated, true, Method::lastLevel,
     Method::lastLevel},
    {Accumulation::flow, YearFormula::plain, Falls::asStated, false, Method::meanOfYears, Method::lastYear},
    {Accumulation::stock, YearFormula::plain, Falls::asStated, true, Method::meanOfYears, Method::lastYear},
    {Accumulation::reduction, YearFormula::fromBaseline, Falls::always, true, Method::lastLevel,
     Method::lastLevel},
    {Accumulation::annualReduction, YearFormula::fromYearBefore, Falls::always, true, Method::meanOfYears,
     Method::fromBaseline},
};

constexpr bool inOrderOfTypes() {
    for (std::size_t i = 0; i < kAccumulations; ++i)
        if (placeOf(kTypes[i].type) != i) return false;
    return true;
}
static_assert(inOrderOfTypes());

std::vector<double> weightsOf(const Plan& plan) {
    if (plan.yearWeights.empty() || plan.lastYear < plan.firstYear) return {};
    std::vector<double> weights;
    double sum = 0;
    int unset = 0;
    for (int year = plan.firstYear; year <= plan.lastYear; ++year) {
        const auto given = plan.yearWeights.find(year);
        weights.push_back(given == plan.yearWeights.end() ? -1 : given->second);
        if (weights.back() < 0)
            ++unset;
        else
            sum += weights.back();
    }
    const double share = unset > 0 && sum < 1 ? (1 - sum) / unset : 0;
    double all = 0;
    for (double& weight : weights) {
        if (weight < 0) weight = share;
        all += weight;
    }
    if (!(all > 0)) weights.clear();
    return weights;
}

}  // namespace

const TypeRules& rulesOf(Accumulation type) { return kTypes[placeOf(type)]; }

YearRules::YearRules() : method{} {
    for (const TypeRules& rules : kTypes) method[placeOf(rules.type)] = rules.standard;
}

YearRules yearRulesOf(const Plan& plan) {
    YearRules rules;
    const auto choose = [&](Accumulation type, bool other) {
        if (other) rules.method[placeOf(type)] = rulesOf(type).other;
    };
    choose(Accumulation::flow, plan.flowRule == YearsRule::last);
    choose(Accumulation::stock, plan.stockRule == YearsRule::last);
    choose(Accumulation::annualReduction, plan.annualReductionRule == ReductionRule::fromBaseline);
    rules.weights = weightsOf(plan);
    return rules;
}

}  // namespace plan
