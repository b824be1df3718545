// The usual rules of progress as tables: how each type of accumulation is figured in a year and how its years
// are put together. The first method of a type is the product's default; a plan may name another.
//
//   type              a year             the years                                      level  falls
//   sum               R/P                sums                                           no     never
//   capacity          from the baseline  last level                                     yes    as stated
//   flow              R/P                mean of the years ◇ last due year              no     as stated
//   stock             R/P                mean of the years ◇ last due year              yes    as stated
//   reduction         from the baseline  last level                                     yes    always
//   annual reduction  from the year      mean of the years ◇ from the baseline          yes    always
//                     before
//
// Year weights act in means of years and nowhere else: a sum counts what was done, a level where it stands.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "plan/plan.h"

namespace plan {

// How a figure puts the years together.
enum class Method {
    year,          // it does not: one year's figure
    sums,          // amounts add up
    lastLevel,     // the level last reached
    meanOfYears,   // the mean of the years' figures
    lastYear,      // the last due year's figure
    fromBaseline,  // an annual reduction taken as a reduction: the level last reached, from the baseline
};

enum class YearFormula { plain, fromBaseline, fromYearBefore };
enum class Falls { never, always, asStated };  // asStated: as the indicator says

struct TypeRules {
    Accumulation type = Accumulation::sum;
    YearFormula year = YearFormula::plain;
    Falls falls = Falls::never;
    bool level = false;  // carries over from one year to the next; a sum and a flow begin again
    Method standard = Method::sums;
    Method other = Method::sums;  // the same as `standard` where practice does not differ
};

const TypeRules& rulesOf(Accumulation type);

constexpr std::size_t kAccumulations = 6;
constexpr std::size_t placeOf(Accumulation type) { return static_cast<std::size_t>(type); }

// What a plan chose of the above.
struct YearRules {
    YearRules();                                // the product's defaults
    std::array<Method, kAccumulations> method;  // by Accumulation
    std::vector<double> weights;  // of the years from the first on, each >= 0, sum > 0; empty: all alike
};

// Years without a weight share alike what the given ones leave to 1. Weights that are all 0 are none.
YearRules yearRulesOf(const Plan& plan);

}  // namespace plan
