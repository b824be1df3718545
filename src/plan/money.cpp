#include "plan/money.h"

namespace plan {
namespace {

bool isIn(const Plan& plan, const Scope& scope, const Id& id, const Goal& goal) {
    switch (scope.level) {
        case Level::plan:
            return true;
        case Level::line:
            return lineOf(plan, goal) == scope.id;
        case Level::objective:
            return goal.objective == scope.id;
        case Level::entity:
            return goal.entity == scope.id;
        case Level::goal:
            break;
    }
    return id == scope.id;
}

void finish(Execution& result) {
    if (result.numerator && result.denominator && *result.denominator > 0)
        result.ratio = *result.numerator / *result.denominator;
}

}  // namespace

std::optional<double> amount(const Money& money, MoneyTerm term) {
    switch (term) {
        case MoneyTerm::planned:
            return money.planned;
        case MoneyTerm::initial:
            return money.initial;
        case MoneyTerm::definitive:
            return money.definitive;
        case MoneyTerm::committed:
            return money.committed;
        case MoneyTerm::obligated:
            return money.obligated;
        case MoneyTerm::paid:
            break;
    }
    return money.paid;
}

Execution execution(const Money& money, MoneyTerm numerator, MoneyTerm denominator) {
    Execution result;
    result.numeratorTerm = numerator;
    result.denominatorTerm = denominator;
    result.numerator = amount(money, numerator);
    result.denominator = amount(money, denominator);
    result.goals = result.denominator.has_value();
    result.withoutNumerator = result.denominator && !result.numerator;
    finish(result);
    return result;
}

Execution execution(const Plan& plan, const Scope& scope, int year, MoneyTerm numerator,
                    MoneyTerm denominator) {
    Execution result;
    result.numeratorTerm = numerator;
    result.denominatorTerm = denominator;
    for (const auto& [id, goal] : plan.goals) {
        if (!isIn(plan, scope, id, goal)) continue;
        bool gives = false;
        bool lacks = false;
        for (const auto& [moneyYear, money] : goal.money) {
            const bool wanted =
                year ? moneyYear == year : moneyYear >= plan.firstYear && moneyYear <= plan.lastYear;
            const Execution one = execution(money, numerator, denominator);
            if (!wanted || !one.denominator) continue;
            gives = true;
            lacks = lacks || !one.numerator;
            result.denominator = result.denominator.value_or(0) + *one.denominator;
            if (one.numerator) result.numerator = result.numerator.value_or(0) + *one.numerator;
        }
        result.goals += gives;
        result.withoutNumerator += lacks;
    }
    finish(result);
    return result;
}

Execution execution(const Plan& plan, const Scope& scope, int year) {
    return execution(plan, scope, year, plan.executionTerm);
}

std::vector<MoneyExcess> excesses(const Money& money) {
    constexpr double kTolerance = 0.005;  // half a centavo: sums of pesos carry rounding
    std::vector<MoneyExcess> found;
    std::optional<MoneyTerm> below;
    for (const MoneyTerm term :
         {MoneyTerm::paid, MoneyTerm::obligated, MoneyTerm::committed, MoneyTerm::definitive}) {
        const auto limit = amount(money, term);
        if (!limit) continue;
        if (below) {
            const double drawn = *amount(money, *below);
            if (drawn > *limit + kTolerance) found.push_back({*below, term, drawn, *limit});
        }
        below = term;
    }
    return found;
}

}  // namespace plan
