#include "plan/money.h"

#include <map>
#include <tuple>

namespace plan {
namespace {

constexpr MoneyTerm kTerms[] = {MoneyTerm::planned,   MoneyTerm::initial,   MoneyTerm::definitive,
                                MoneyTerm::committed, MoneyTerm::obligated, MoneyTerm::paid};

std::optional<double>& amountOf(Money& money, MoneyTerm term) {
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

// How much of a project is the scope's, 0..1.
double shareOf(const Plan& plan, const Scope& scope, const Project& project) {
    if (scope.level == Level::plan) return 1;
    if (scope.level == Level::entity) return project.entity == scope.id ? 1 : 0;
    if (project.goals.empty()) return 0;
    int within = 0;
    if (scope.level == Level::goal) {
        within = project.goals.contains(scope.id);
    } else {
        for (const Id& id : project.goals) {
            const auto goal = plan.goals.find(id);
            within += goal != plan.goals.end() && isIn(plan, scope, id, goal->second);
        }
    }
    return static_cast<double>(within) / static_cast<double>(project.goals.size());
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

// Calls resources(project, share) and own(goal, its money by year) for all that counts in the scope.
template <class Resources, class Own>
void eachMoney(const Plan& plan, const Scope& scope, Resources resources, Own own) {
    for (const auto& [id, project] : plan.projects) {
        const double share = shareOf(plan, scope, project);
        if (share > 0) resources(project, share);
    }
    const GoalYears paid = paidByProjects(plan);
    for (const auto& [id, goal] : plan.goals) {
        if (goal.money.empty() || !isIn(plan, scope, id, goal)) continue;
        std::map<int, Money> counted;
        for (const auto& [year, money] : goal.money)
            if (!paid.contains({id, year})) counted.emplace(year, money);
        own(goal, counted);
    }
}

bool isWanted(const Plan& plan, int wanted, int year) {
    return wanted ? year == wanted : year >= plan.firstYear && year <= plan.lastYear;
}

// What one project or one goal gives; counts it, and what it lacks, once.
class Sum {
  public:
    Sum(MoneyTerm numerator, MoneyTerm denominator) {
        result_.numeratorTerm = numerator;
        result_.denominatorTerm = denominator;
    }
    // True when any of the parts gives the denominator.
    bool add(const std::vector<Money>& parts, double share) {
        bool gives = false, lacks = false;
        for (const Money& money : parts) {
            const auto below = amount(money, result_.denominatorTerm);
            if (!below) continue;
            const auto above = amount(money, result_.numeratorTerm);
            gives = true;
            lacks = lacks || !above;
            result_.denominator = result_.denominator.value_or(0) + share * *below;
            if (above) result_.numerator = result_.numerator.value_or(0) + share * *above;
        }
        result_.withoutNumerator += lacks;
        return gives;
    }
    void addGoal(const std::vector<Money>& parts) { result_.goals += add(parts, 1); }
    void addProject(const std::vector<Money>& parts, double share) {
        const bool gives = add(parts, share);
        result_.projects += gives;
        result_.sharedProjects += gives && share < 1;
    }
    Execution finish() {
        if (result_.numerator && result_.denominator && *result_.denominator > 0)
            result_.ratio = *result_.numerator / *result_.denominator;
        return result_;
    }

  private:
    Execution result_;
};

// A project's sources of a year are one amount: what one of them does not give, another may.
std::vector<Money> yearsOf(const Plan& plan, const Project& project, int wanted) {
    std::map<int, Money> years;
    for (const auto& [id, resource] : project.resources)
        if (isWanted(plan, wanted, resource.year)) add(years[resource.year], resource.money);
    std::vector<Money> parts;
    for (const auto& [year, money] : years) parts.push_back(money);
    return parts;
}

}  // namespace

bool isGiven(const Money& money) { return money != Money{}; }

void add(Money& sum, const Money& more, double share) {
    for (const MoneyTerm term : kTerms)
        if (const auto given = amount(more, term)) {
            auto& to = amountOf(sum, term);
            to = to.value_or(0) + share * *given;
        }
}

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
    Sum sum(numerator, denominator);
    sum.addGoal({money});
    Execution result = sum.finish();
    result.numerator = amount(money, numerator);
    return result;
}

Execution execution(const Plan& plan, const Scope& scope, int year, std::optional<MoneyTerm> numerator,
                    MoneyTerm denominator) {
    Sum sum(numerator.value_or(plan.executionTerm), denominator);
    eachMoney(
        plan, scope,
        [&](const Project& project, double share) { sum.addProject(yearsOf(plan, project, year), share); },
        [&](const Goal&, const std::map<int, Money>& years) {
            std::vector<Money> parts;
            for (const auto& [moneyYear, money] : years)
                if (isWanted(plan, year, moneyYear)) parts.push_back(money);
            sum.addGoal(parts);
        });
    return sum.finish();
}

Execution projectExecution(const Plan& plan, const Project& project, int year,
                           std::optional<MoneyTerm> numerator, MoneyTerm denominator) {
    Sum sum(numerator.value_or(plan.executionTerm), denominator);
    sum.addProject(yearsOf(plan, project, year), 1);
    return sum.finish();
}

Money moneyOf(const Project& project, int year) {
    Money sum;
    for (const auto& [id, resource] : project.resources)
        if (!year || resource.year == year) add(sum, resource.money);
    return sum;
}

std::vector<Id> projectsPaying(const Plan& plan, const Id& goal, int year) {
    std::vector<Id> found;
    for (const Id& id : inOrder(plan.projects)) {
        const Project& project = plan.projects.at(id);
        if (project.goals.contains(goal) && isGiven(moneyOf(project, year))) found.push_back(id);
    }
    return found;
}

GoalYears paidByProjects(const Plan& plan) {
    GoalYears paid;
    for (const auto& [projectId, project] : plan.projects)
        for (const auto& [resourceId, resource] : project.resources)
            if (isGiven(resource.money))
                for (const Id& goal : project.goals) paid.emplace(goal, resource.year);
    return paid;
}

std::map<Id, std::map<int, double>> appropriatedByGoal(const Plan& plan) {
    std::map<Id, std::map<int, double>> pesos;
    const GoalYears paid = paidByProjects(plan);
    for (const auto& [id, goal] : plan.goals)
        for (const auto& [year, money] : goal.money)
            if (money.definitive && !paid.contains({id, year})) pesos[id][year] += *money.definitive;
    for (const auto& [projectId, project] : plan.projects)
        for (const auto& [resourceId, resource] : project.resources)
            if (resource.money.definitive)
                for (const Id& goal : project.goals)
                    if (plan.goals.contains(goal))
                        pesos[goal][resource.year] +=
                            *resource.money.definitive / static_cast<double>(project.goals.size());
    return pesos;
}

std::vector<MoneyRow> moneyRows(const Plan& plan, const Scope& scope) {
    std::map<Id, std::size_t> places;  // of the entities; what is no entity of the plan comes last
    for (const Id& id : inOrder(plan.entities)) places.emplace(id, places.size());
    const auto entityOf = [&](const Id& id) { return places.contains(id) ? id : Id(); };
    std::map<std::tuple<int, std::size_t, std::string>, MoneyRow> rows;
    const auto take = [&](int year, const Id& entity, const std::string& source, const Money& money,
                          double share) {
        if (!isGiven(money)) return;
        const auto place = places.find(entity);
        MoneyRow& row = rows[{year, place == places.end() ? places.size() : place->second, source}];
        row.year = year;
        row.entity = entity;
        row.source = source;
        add(row.money, money, share);
    };
    eachMoney(
        plan, scope,
        [&](const Project& project, double share) {
            for (const auto& [id, resource] : project.resources)
                take(resource.year, entityOf(project.entity), trimmed(resource.source), resource.money,
                     share);
        },
        [&](const Goal& goal, const std::map<int, Money>& years) {
            for (const auto& [year, money] : years) take(year, entityOf(goal.entity), "", money, 1);
        });
    std::vector<MoneyRow> result;
    result.reserve(rows.size());
    for (auto& [key, row] : rows) result.push_back(std::move(row));
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
