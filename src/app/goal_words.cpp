#include "app/goal_words.h"

#include <cmath>

#include "plan/checks.h"
#include "plan/progress.h"
#include "store/plan_json.h"

namespace app {

using ui::Tone;

std::string accumulationMeaning(const Texts& t, plan::Accumulation accumulation) {
    return t(std::string("accumulation.means.") + store::wordOf(accumulation));
}

std::string otherProgrammedWords(const Texts& t, const plan::Goal& goal, const plan::Timing& timing) {
    std::string years;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        const auto found = goal.years.find(year);
        if (found == goal.years.end() || found->second.programmed.empty()) continue;
        if (found->second.programmed == found->second.target) continue;
        years += (years.empty() ? "" : ", ") + std::to_string(year);
    }
    return years.empty() ? years : t.with("target.programmed", {years});
}

Check targetCheckWords(const Texts& t, const plan::Goal& goal, const plan::Timing& timing) {
    plan::Goal derived = goal;
    derived.target = {};
    const plan::Value years = plan::targetOf(derived, timing);
    if (goal.indicator.accumulation == plan::Accumulation::flow)
        return goal.target.empty() ? Check{} : Check{t("target.flow"), Tone::muted};
    const bool sum = goal.indicator.accumulation == plan::Accumulation::sum;
    if (!years.number) return {};
    if (goal.target.empty())
        return {t.with(sum ? "target.fromSum" : "target.fromLast", {t.number(*years.number, 4)}),
                Tone::muted};
    if (!goal.target.number) return {t("target.text"), Tone::muted};
    if (const auto wrong = plan::targetCheck(goal, timing)) {
        const auto [given, expected] = t.apart(wrong->given, wrong->expected);
        return {t.with(sum ? "target.notSum" : "target.notLast", {expected, given}), Tone::watch};
    }
    return {t.with(sum ? "target.sum" : "target.last", {t.number(*years.number, 4)}), Tone::good};
}

const std::string& termWords(const Texts& t, plan::MoneyTerm term) {
    static const char* const names[] = {"moneyterm.planned",   "moneyterm.initial",   "moneyterm.definitive",
                                        "moneyterm.committed", "moneyterm.obligated", "moneyterm.paid"};
    return t(names[static_cast<int>(term)]);
}

// Of the three terms that can be executed; what is another one is told as commitments are not.
static const char* endingOf(plan::MoneyTerm term) {
    return term == plan::MoneyTerm::paid        ? "paid"
           : term == plan::MoneyTerm::obligated ? "obligated"
                                                : "committed";
}

std::string executionTerms(const Texts& t, const plan::Execution& execution) {
    return t(std::string("money.over.") + endingOf(execution.numeratorTerm));
}

std::string executionAmounts(const Texts& t, const plan::Execution& execution) {
    if (!execution.numerator || !execution.denominator) return {};
    return t.with(std::string("money.amounts.") + endingOf(execution.numeratorTerm),
                  {t.money(*execution.numerator), t.money(*execution.denominator)});
}

std::string excessWords(const Texts& t, const plan::MoneyExcess& excess) {
    return t.with("money.excess", {termWords(t, excess.term), t.money(excess.amount),
                                   termWords(t, excess.limit), t.money(excess.limitAmount)});
}

}  // namespace app
