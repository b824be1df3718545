// Where a plan's money is taken from, worked out by hand: each peso once, whoever asks.
#include "plan/money.h"

#include <doctest/doctest.h>

using namespace plan;
using doctest::Approx;

namespace {

Money money(double definitive, std::optional<double> committed, std::optional<double> paid = std::nullopt) {
    Money made;
    made.definitive = definitive;
    made.committed = committed;
    made.paid = paid;
    return made;
}

// Line l1: goals a and b. Line l2: goal c, and d straight under it.
// P (e1) serves a and c: 2021 own resources 100/80/40 and SGP 60/20: 160 appropriated, 100 committed.
// Q (e2) serves b: 2021 royalties 50/50. R (e2) serves nothing: 2022 30 appropriated.
// Of their own: a 999 in 2021 and 10/5 in 2022, d (e2) 40/10 in 2021.
Plan example() {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.entities["e1"].order = 2;
    p.entities["e2"].order = 1;
    p.lines["l1"], p.lines["l2"];
    p.objectives["o1"].line = "l1";
    p.objectives["o2"].line = "l2";
    p.goals["a"].objective = p.goals["b"].objective = "o1";
    p.goals["c"].objective = "o2";
    p.goals["d"].line = "l2";
    p.goals["a"].entity = "e1";
    p.goals["d"].entity = "e2";
    p.goals["a"].money[2021] = money(999, 999);
    p.goals["a"].money[2022] = money(10, 5);
    p.goals["d"].money[2021] = money(40, 10);
    Project& P = p.projects["P"];
    P.entity = "e1";
    P.goals = {"a", "c"};
    P.resources["1"] = {1, 2021, "Recursos propios", money(100, 80, 40)};
    P.resources["2"] = {2, 2021, " SGP ", money(60, 20)};
    P.resources["3"] = {3, 2022, "SGP", {}};  // a row that is not filled in yet pays nothing
    Project& Q = p.projects["Q"];
    Q.entity = "e2";
    Q.goals = {"b"};
    Q.resources["1"] = {1, 2021, "Regalías", money(50, 50)};
    Project& R = p.projects["R"];
    R.entity = "e2";
    R.resources["1"] = {1, 2022, "", money(30, std::nullopt)};
    return p;
}

void check(const Execution& execution, double denominator, double numerator) {
    REQUIRE(execution.denominator);
    REQUIRE(execution.numerator);
    CHECK(*execution.denominator == Approx(denominator));
    CHECK(*execution.numerator == Approx(numerator));
    CHECK(*execution.ratio == Approx(numerator / denominator));
}

}  // namespace

TEST_CASE("a goal has its part of its projects' money, and its own only where no project gives any") {
    const Plan p = example();
    const Execution a = execution(p, {Level::goal, "a"}, 2021);
    check(a, 80, 50);  // half of P's 160 and 100; its own 999 is another account of the same
    CHECK(a.projects == 1);
    CHECK(a.sharedProjects == 1);
    CHECK(a.goals == 0);
    check(execution(p, {Level::goal, "a"}, 2022), 10, 5);  // no project pays it in 2022
    const Execution b = execution(p, {Level::goal, "b"}, 2021);
    check(b, 50, 50);
    CHECK(b.sharedProjects == 0);
    check(execution(p, {Level::goal, "d"}, 2021), 40, 10);
    CHECK_FALSE(execution(p, {Level::goal, "c"}, 2022).denominator);
}

TEST_CASE("goals add up to their objective, objectives to their line, lines to the plan") {
    const Plan p = example();
    check(execution(p, {Level::objective, "o1"}, 2021), 130, 100);  // a 80/50, b 50/50
    check(execution(p, {Level::line, "l1"}, 2021), 130, 100);
    check(execution(p, {Level::line, "l2"}, 2021), 120, 60);  // c 80/50, d 40/10
    check(execution(p, {}, 2021), 250, 160);                  // P 160/100, Q 50/50, d 40/10
}

TEST_CASE("a project that serves nothing yet is in the plan and in its entity, and in no line") {
    const Plan p = example();
    const Execution all = execution(p, {}, 2022);
    check(all, 40, 5);  // R 30 and nothing committed, a's own 10/5
    CHECK(all.projects == 1);
    CHECK(all.goals == 1);
    CHECK(all.withoutNumerator == 1);
    check(execution(p, {Level::line, "l1"}, 2022), 10, 5);
    CHECK_FALSE(execution(p, {Level::line, "l2"}, 2022).denominator);
    CHECK(*execution(p, {Level::entity, "e2"}, 2022).denominator == 30);
}

TEST_CASE("an entity has its projects whole, and the own money of its goals") {
    const Plan p = example();
    check(execution(p, {Level::entity, "e1"}, 2021), 160, 100);
    check(execution(p, {Level::entity, "e2"}, 2021), 90, 60);  // Q 50/50, d 40/10
    check(execution(p, {}, 0), 290, 165);
}

TEST_CASE("a project whose goals all stand in one line is there whole") {
    Plan p = example();
    p.projects["P"].goals = {"a", "b"};
    const Execution l1 = execution(p, {Level::line, "l1"}, 2021);
    check(l1, 210, 150);  // P 160/100 and Q 50/50
    CHECK(l1.sharedProjects == 0);
}

TEST_CASE("the numerator is the plan's, unless another is asked for") {
    Plan p = example();
    CHECK(execution(p, {}, 2021).numeratorTerm == MoneyTerm::committed);
    p.executionTerm = MoneyTerm::paid;
    const Execution paid = execution(p, {}, 2021);
    CHECK(paid.numeratorTerm == MoneyTerm::paid);
    CHECK(paid.denominatorTerm == MoneyTerm::definitive);
    check(paid, 250, 40);
    CHECK(paid.withoutNumerator == 2);  // Q and d
    check(execution(p, {}, 2021, MoneyTerm::committed), 250, 160);
    check(projectExecution(p, p.projects.at("P"), 2021), 160, 40);
    check(projectExecution(p, p.projects.at("P"), 0, MoneyTerm::committed), 160, 100);
}

TEST_CASE("what is appropriated to each goal by year is what its execution is drawn over") {
    const Plan p = example();
    const auto pesos = appropriatedByGoal(p);
    for (const auto& [id, goal] : p.goals)
        for (int year = 2020; year <= 2024; ++year) {
            CAPTURE(id);
            CAPTURE(year);
            const auto drawn = execution(p, {Level::goal, id}, year).denominator;
            const auto found = pesos.find(id);
            const bool any = found != pesos.end() && found->second.contains(year);
            REQUIRE(any == drawn.has_value());
            if (any) CHECK(found->second.at(year) == Approx(*drawn));
        }
}

TEST_CASE("money by year, entity and source adds up to the execution") {
    const Plan p = example();
    const auto rows = moneyRows(p);
    REQUIRE(rows.size() == 6);
    const auto is = [&](std::size_t at, int year, const Id& entity, const std::string& source,
                        double definitive) {
        CAPTURE(at);
        CHECK(rows[at].year == year);
        CHECK(rows[at].entity == entity);
        CHECK(rows[at].source == source);
        CHECK(*rows[at].money.definitive == Approx(definitive));
    };
    // Entities in the plan's order: e2 before e1.
    is(0, 2021, "e2", "", 40);
    is(1, 2021, "e2", "Regalías", 50);
    is(2, 2021, "e1", "Recursos propios", 100);
    is(3, 2021, "e1", "SGP", 60);
    is(4, 2022, "e2", "", 30);
    is(5, 2022, "e1", "", 10);
    for (const Scope& scope : {Scope{}, Scope{Level::line, "l1"}, Scope{Level::line, "l2"},
                               Scope{Level::entity, "e1"}, Scope{Level::goal, "a"}}) {
        Money sum;
        for (const MoneyRow& row : moneyRows(p, scope)) add(sum, row.money);
        CAPTURE(scope.id);
        CHECK(*sum.definitive == Approx(*execution(p, scope, 0).denominator));
        CHECK(*sum.committed == Approx(*execution(p, scope, 0).numerator));
    }
}

TEST_CASE("which projects pay a goal in a year") {
    const Plan p = example();
    CHECK(projectsPaying(p, "a", 2021) == std::vector<Id>{"P"});
    CHECK(projectsPaying(p, "a", 2022).empty());  // its row is empty
    CHECK(paidByProjects(p) == GoalYears{{"a", 2021}, {"b", 2021}, {"c", 2021}});
}

TEST_CASE("nothing is added to nothing") {
    Money sum;
    add(sum, {});
    CHECK_FALSE(isGiven(sum));
    add(sum, money(0, std::nullopt));
    CHECK(isGiven(sum));  // a zero that is given
    CHECK_FALSE(sum.committed);
    add(sum, money(8, 4), 0.25);
    CHECK(*sum.definitive == 2);
    CHECK(*sum.committed == 1);
}
