// Financial execution. Stands beside physical progress and is never blended with it; names its two terms.
//
// Where a plan's money is taken from, so that each peso counts once:
// - A project's resources are the money of the goals it serves. In a year for which a project that serves a
// goal
//   gives any amount, the goal's own money of that year is another account of the same pesos and is left out;
//   in the other years, and for goals that no project serves, the goal's own money counts.
// - A project that serves several goals is parted among them alike: nobody knows better from the plan. So the
// goals'
//   money adds up to the objective's, the objectives' to the line's. Whoever shows a part says so
//   (Execution::sharedProjects).
// - The plan and the entity that carries it out have a project whole, also one that serves no goal yet: the
// lines
//   may add up to less than the plan, never to more.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/aggregate.h"
#include "plan/plan.h"

namespace plan {

std::optional<double> amount(const Money& money, MoneyTerm term);

// True when any of the terms is given.
bool isGiven(const Money& money);

// `share` (0..1) of `more` is added, term by term; what is not given stays so.
void add(Money& sum, const Money& more, double share = 1);

// `numerator` / `denominator`, both in pesos.
struct Execution {
    MoneyTerm numeratorTerm = MoneyTerm::committed;
    MoneyTerm denominatorTerm = MoneyTerm::definitive;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> ratio;  // unset when a term is missing or the denominator is not above 0
    int goals = 0;                // goals that give the denominator by money of their own (1 for one Money)
    int projects = 0;             // projects that give it
    int sharedProjects = 0;       // of them, those that also serve goals outside of the scope: taken in part
    int withoutNumerator =
        0;  // of goals and projects, those that do not give the numerator: add nothing to it
};

// Of one Money, term by term.
Execution execution(const Money& money, MoneyTerm numerator = MoneyTerm::committed,
                    MoneyTerm denominator = MoneyTerm::definitive);

// Of all that counts in the scope in the year, goals of both kinds; year 0: all the plan's years. Without
// `numerator`: the plan's executionTerm.
Execution execution(const Plan& plan, const Scope& scope, int year,
                    std::optional<MoneyTerm> numerator = std::nullopt,
                    MoneyTerm denominator = MoneyTerm::definitive);

// Of one project, whole; the same.
Execution projectExecution(const Plan& plan, const Project& project, int year,
                           std::optional<MoneyTerm> numerator = std::nullopt,
                           MoneyTerm denominator = MoneyTerm::definitive);

// The sum of a project's resources in a year; year 0: of all years.
Money moneyOf(const Project& project, int year);

// The projects that serve a goal and give any amount for the year, in the plan's order: where there is one,
// the goal's own money of that year is left out.
std::vector<Id> projectsPaying(const Plan& plan, const Id& goal, int year);

// The goals and years for which there is such a project, of all goals: for whoever asks about many.
using GoalYears = std::set<std::pair<Id, int>>;
GoalYears paidByProjects(const Plan& plan);

// The definitive appropriation of each goal that has any, by year, in pesos: its own money and, in place of
// it, its part of the projects that serve it.
std::map<Id, std::map<int, double>> appropriatedByGoal(const Plan& plan);

// What counts in a scope in one year, of one entity, from one source. `entity` is the one that carries out
// the project, or that answers for the goal whose own money it is; empty: none is named. `source` is as
// written, without spaces around it; empty for goals' own money and where none is named.
struct MoneyRow {
    int year = 0;
    Id entity;
    std::string source;
    Money money;
};

// One row for each year × entity × source that gives anything, by year, then entities in the plan's order
// (none last), then sources by their text. All years that are named, also outside of the plan's. The rows add
// up to what execution() says of the same scope.
std::vector<MoneyRow> moneyRows(const Plan& plan, const Scope& scope = {});

// A term that goes beyond the one it is drawn from: paid ≤ obligated ≤ committed ≤ definitive. Each given
// term is held against the next given one.
struct MoneyExcess {
    MoneyTerm term = MoneyTerm::paid;
    MoneyTerm limit = MoneyTerm::obligated;
    double amount = 0;
    double limitAmount = 0;
};
std::vector<MoneyExcess> excesses(const Money& money);

}  // namespace plan
