// A figure of progress and all that is needed to do it again by hand: which rule, which inputs, which
// arithmetic. Wordless: the screen says it from its texts, by the enumerators' names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "plan/rules.h"

namespace plan {

// What a figure is. Only `ratio` is a number (1.0 = 100 %); none of the others is zero, none is 100 %.
enum class FigureKind {
    ratio,
    noProgrammed,   // nothing was due
    notYetDue,      // due after the cut-off
    noReport,       // due and not reported
    regressed,      // the target equals the baseline or was met by it, and the level no longer meets it:
                    // `distance`
    notComputable,  // anything else: `reason`
};

// The formula used; `t` is the figure's year.
enum class Rule {
    none,
    reportedOverProgrammed,  // R_t / P_t
    programmedOverReported,  // P_t / R_t: less is better and there is no baseline to measure from
    riseFromBaseline,        // (R − B) / (P − B)
    fallFromBaseline,        // (B − R) / (B − P)
    fallFromYearBefore,      // (R_{t−1} − R_t) / (R_{t−1} − P_t)
    sumOverProgrammed,       // ΣR / ΣP of what was due
    sumOverTarget,           // ΣR / M
    meanOfYears,             // mean of the years' figures
    weightedMeanOfYears,     // the same, each year by the plan's weight for it
    keepsTarget,             // no arithmetic: does the level meet the target, in its direction?
};

// Why a figure is not computable.
enum class Reason {
    none,
    textReported,  // prose where a number is needed
    textProgrammed,
    textBaseline,
    textTarget,
    divisionByZero,
    infinite,     // the arithmetic leaves the finite numbers
    mixedSigns,   // P_t / R_t with different signs would turn the figure upside down
    periodsOnly,  // a flow reported by periods only: whether they add up is not known
};

// What an input is.
enum class Term {
    reported,         // R of `year`, or of `period`
    programmed,       // P of `year`, or of `period`
    target,           // M as given
    targetFromYears,  // M not given: the sum of P (sum) or P of the last programmed year (levels)
    baseline,         // B
    yearFigure,       // the figure of `year`, `value.number` as it entered the mean (0 where it counts as 0)
    yearWeight,       // what `year` counts for in the mean
    yearCount,        // how many years the mean is over
};

struct Input {
    Term term = Term::reported;
    int year = 0;                         // 0: none
    std::string period;                   // "2018-T1" where the input is a period's
    Value value;                          // as given; empty: a blank that counts as 0 (listed in `noReport`)
    FigureKind kind = FigureKind::ratio;  // of a yearFigure
};

// One step of a sum: + or − the input at this place of Figure::inputs, times another one where it is weighed.
struct Addend {
    int sign = 1;
    std::size_t input = 0;
    std::optional<std::size_t> times{};
};

struct Figure {
    FigureKind kind = FigureKind::noProgrammed;
    std::optional<double>
        ratio;  // set exactly when kind is `ratio`; never capped, may be negative or above 1
    Rule rule = Rule::none;
    Method method = Method::year;  // how it puts the years together
    Reason reason = Reason::none;
    bool withoutBaseline = false;       // the rule wanted a baseline and there is none
    bool targetEqualsBaseline = false;  // denominator 0: 100 % or regressed
    bool metAtBaseline = false;         // the baseline already met the target: 100 % or regressed
    bool yearUnderWay = false;          // the figure's year has begun but is not due: it is "so far"
    double distance = 0;            // regressed: from the level to the target, > 0, in the indicator's unit
    int year = 0;                   // the year the figure speaks of; to date: the last due year in it
    int noReport = 0;               // due years without report; in a sum or a mean they count as 0
    int notComputable = 0;          // years left out of it
    int regressed = 0;              // years of a mean that count as 0 because they regressed
    std::vector<Input> inputs;      // in the order an explanation names them
    std::vector<Addend> numerator;  // ratio = Σ numerator / Σ denominator; empty: no arithmetic
    std::vector<Addend> denominator;
    double numeratorValue = 0;
    double denominatorValue = 0;
};

}  // namespace plan
