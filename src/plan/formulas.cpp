#include "plan/formulas.h"

#include <cmath>
#include <utility>

#include "plan/goal_values.h"

namespace plan {

Figure& notComputable(Figure& figure, Reason reason) {
    figure.kind = FigureKind::notComputable;
    figure.reason = reason;
    figure.ratio.reset();
    return figure;
}

void add(Figure& figure, std::vector<Addend>& side, Input input, int sign) {
    side.push_back({sign, figure.inputs.size()});
    figure.inputs.push_back(std::move(input));
}

double total(const Figure& figure, const std::vector<Addend>& side) {
    const auto number = [&](std::size_t input) { return figure.inputs[input].value.number.value_or(0); };
    double sum = 0;
    for (const Addend& addend : side)
        sum += addend.sign * number(addend.input) * (addend.times ? number(*addend.times) : 1);
    return sum;
}

Figure& divide(Figure& figure) {
    figure.numeratorValue = total(figure, figure.numerator);
    figure.denominatorValue = total(figure, figure.denominator);
    if (figure.denominatorValue == 0) return notComputable(figure, Reason::divisionByZero);
    const double ratio = figure.numeratorValue / figure.denominatorValue;
    if (!std::isfinite(ratio)) return notComputable(figure, Reason::infinite);
    figure.kind = FigureKind::ratio;
    figure.ratio = ratio == 0 ? 0 : ratio;  // no −0
    return figure;
}

static Reason textReason(Term term) {
    switch (term) {
        case Term::reported:
            return Reason::textReported;
        case Term::programmed:
            return Reason::textProgrammed;
        case Term::baseline:
            return Reason::textBaseline;
        default:
            return Reason::textTarget;
    }
}

bool allNumbers(Figure& figure) {
    for (const Input& input : figure.inputs) {
        if (!input.value.isText()) continue;
        notComputable(figure, textReason(input.term));
        return false;
    }
    return true;
}

Figure& plainRatio(Figure& figure, bool falling, Input level, Input target) {
    figure.inputs = {std::move(level), std::move(target)};
    if (!allNumbers(figure)) return figure;
    const double r = *figure.inputs[0].value.number;
    const double p = *figure.inputs[1].value.number;
    if (falling && ((r < 0 && p > 0) || (r > 0 && p < 0))) return notComputable(figure, Reason::mixedSigns);
    const bool inverse = falling && r >= 0 && p >= 0;
    figure.rule = inverse ? Rule::programmedOverReported : Rule::reportedOverProgrammed;
    figure.numerator = {{1, inverse ? 1u : 0u}};
    figure.denominator = {{1, inverse ? 0u : 1u}};
    return divide(figure);
}

Figure& measureFrom(Figure& figure, Rule rule, bool falling, Input base, Input level, Input target) {
    figure.inputs = {std::move(level), std::move(base), std::move(target)};
    if (!allNumbers(figure)) return figure;
    const double r = *figure.inputs[0].value.number;
    const double b = *figure.inputs[1].value.number;
    const double p = *figure.inputs[2].value.number;
    figure.targetEqualsBaseline = b == p;
    figure.metAtBaseline = falling ? b < p : b > p;
    if (figure.targetEqualsBaseline || figure.metAtBaseline) {
        figure.rule = Rule::keepsTarget;
        if (falling ? r <= p : r >= p) {
            figure.kind = FigureKind::ratio;
            figure.ratio = 1;
        } else {
            figure.kind = FigureKind::regressed;
            figure.distance = std::abs(p - r);
        }
        return figure;
    }
    figure.rule = rule;
    if (rule == Rule::riseFromBaseline) {
        figure.numerator = {{1, 0}, {-1, 1}};
        figure.denominator = {{1, 2}, {-1, 1}};
    } else {
        figure.numerator = {{1, 1}, {-1, 0}};
        figure.denominator = {{1, 1}, {-1, 2}};
    }
    return divide(figure);
}

Figure& measureLevel(Figure& figure, const Indicator& indicator, Input level, Input target) {
    const bool falling = falls(indicator);
    if (indicator.baseline.empty()) {
        figure.withoutBaseline = true;
        return plainRatio(figure, falling, std::move(level), std::move(target));
    }
    const Rule rule = rulesOf(indicator.accumulation).falls == Falls::always ? Rule::fallFromBaseline
                                                                             : Rule::riseFromBaseline;
    return measureFrom(figure, rule, falling, {Term::baseline, 0, "", indicator.baseline}, std::move(level),
                       std::move(target));
}

}  // namespace plan
