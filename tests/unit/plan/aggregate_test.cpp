#include "plan/aggregate.h"

#include <doctest/doctest.h>

#include "goals.h"
#include "plan/alternatives.h"
#include "plan/checks.h"
#include "plan/light.h"
#include "plan/money.h"

using namespace plan;
using namespace plan_test;
using doctest::Approx;

namespace {

// An output goal of 2021 with P 10.
Goal due(const Id& objective, const Value& reported, std::optional<double> weight = {}, double order = 0) {
    Goal made = goal(Accumulation::sum, kBlank, num(10), {num(10)}, {reported});
    made.objective = objective;
    made.weight = weight;
    made.order = order;
    return made;
}

// Two lines; the first with two objectives.
Plan tree() {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.cutOff = "2021-12-31";
    p.lines["l1"] = {1, "1", "Una", "", 0.6};
    p.lines["l2"] = {2, "2", "Otra", "", 0.4};
    p.objectives["o1"] = {1, "1.1", "A", "l1", 0.5};
    p.objectives["o2"] = {2, "1.2", "B", "l1", 0.5};
    p.objectives["o3"] = {3, "2.1", "C", "l2", 1.0};
    return p;
}

Aggregate toDateOf(const Plan& p, Scope scope = {}) {
    return aggregate(p, scope, GoalKind::output, Span::toDate);
}

int count(const std::vector<Finding>& all, FindingKind kind) {
    int n = 0;
    for (const Finding& finding : all) n += finding.kind == kind;
    return n;
}

}  // namespace

TEST_CASE("upwards by weights") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(8), 0.25);  // 0.8
    p.goals["b"] = due("o1", num(4), 0.75);  // 0.4 → o1: 0.2 + 0.3 = 0.5
    p.goals["c"] = due("o2", num(10), 1.0);  // o2: 1
    p.goals["d"] = due("o3", num(5), 1.0);   // o3, l2: 0.5
    CHECK(*toDateOf(p, {Level::objective, "o1"}).ratio == Approx(0.5));
    CHECK(*toDateOf(p, {Level::line, "l1"}).ratio == Approx(0.75));  // 0.5·0.5 + 0.5·1
    const Aggregate all = toDateOf(p);                               // 0.6·0.75 + 0.4·0.5
    CHECK(*all.ratio == Approx(0.65));
    CHECK(all.goals == 4);
    CHECK(all.withFigure == 4);
    CHECK(all.weightWithFigure == Approx(1));
    CHECK_FALSE(all.weightsOff);
    REQUIRE(all.children.size() == 2);
    CHECK(all.children[0].id == "l1");
    CHECK(all.children[0].weight == 0.6);
}

TEST_CASE("what has no figure is left out, and its weight is shown") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(8), 0.2);
    p.goals["b"] = due("o1", prose("#DIV/0!"), 0.3);
    p.goals["c"] = due("o1", kBlank, 0.1);  // due and not reported: counts as 0
    p.goals["d"] = due("o1", num(3), 0.4);
    p.goals["d"].years[2021].target = num(0);  // not programmed
    const Aggregate o1 = toDateOf(p, {Level::objective, "o1"});
    CHECK(*o1.ratio == Approx(0.16 / 0.3));  // (0.2·0.8 + 0.1·0) / (0.2 + 0.1)
    CHECK(o1.notComputable == 1);
    CHECK(o1.noReport == 1);
    CHECK(o1.noProgrammed == 1);
    CHECK(o1.weightUsed == Approx(0.3));
    CHECK(o1.weightWithFigure == Approx(0.2));
    CHECK_FALSE(o1.children[2].ratio);
    CHECK(o1.children[2].used);
    // The shares are of goals, however deep: o2 has no goals and is no child.
    CHECK(toDateOf(p).weightWithFigure == Approx(0.2));
    CHECK_FALSE(toDateOf(p, {Level::line, "l2"}).ratio);
}

TEST_CASE("a goal to come is out of to date, and 0 of the four years") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(10));
    p.goals["b"] = goal(Accumulation::capacity, kBlank, num(50), {kBlank, num(20)}, {});
    p.goals["b"].objective = "o1";
    CHECK(*toDateOf(p).ratio == Approx(1));
    CHECK(toDateOf(p).notYetDue == 1);
    CHECK(*aggregate(p, {}, GoalKind::output, Span::fourYears).ratio == Approx(0.5));
}

TEST_CASE("a goal that regressed does not raise the aggregate") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(5));
    p.goals["b"] = goal(Accumulation::stock, kBlank, num(10), {num(10)}, {num(10)});
    p.goals["b"].objective = "o1";
    p.goals["b"].indicator.accumulation = Accumulation::capacity;
    p.goals["b"].indicator.baseline = num(10);
    CHECK(*toDateOf(p).ratio == Approx(0.75));
    p.goals["b"].years[2021].reported = num(9);
    CHECK(*toDateOf(p).ratio == Approx(0.25));
    CHECK(toDateOf(p).regressed == 1);
}

TEST_CASE("weights that do not sum to 1 are a warning, not rescaled in the data") {
    Plan p = tree();
    p.lines["l1"].weight = 0.578;  // as Tenjo's: 0.978
    p.goals["a"] = due("o1", num(10), 1.0);
    p.goals["b"] = due("o3", num(0), 1.0);
    const Aggregate all = toDateOf(p);
    CHECK(all.weightsOff);
    CHECK(all.weightSum == Approx(0.978));
    CHECK(all.children[0].weight == 0.578);
    CHECK(*all.ratio == Approx(0.578 / 0.978));
    const auto found = findings(p);
    REQUIRE(count(found, FindingKind::weightsDoNotSum) == 1);
    CHECK(found[0].scope.level == Level::plan);
    CHECK(found[0].given == Approx(0.978));
    p.lines["l1"].weight = 0.6 + 5e-7;  // within the tolerance
    CHECK_FALSE(toDateOf(p).weightsOff);
    CHECK(findings(p).empty());
}

TEST_CASE("weights not given: alike; some given: the rest is shared") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(10));
    p.goals["b"] = due("o1", num(0));
    CHECK(*toDateOf(p).ratio == Approx(0.5));
    CHECK(toDateOf(p, {Level::objective, "o1"}).weightsGiven == 0);
    p.goals["a"].weight = 0.4;
    p.goals["c"] = due("o1", num(0));  // b and c: 0.3 each
    const Aggregate o1 = toDateOf(p, {Level::objective, "o1"});
    CHECK(*o1.ratio == Approx(0.4));
    CHECK(o1.children[1].weight == Approx(0.3));
    CHECK_FALSE(o1.weightsOff);
    p.goals["a"].weight = 1;  // leaves nothing for the others
    CHECK(toDateOf(p, {Level::objective, "o1"}).weightsOff);
    p.weightRule = WeightRule::equal;
    CHECK(*toDateOf(p, {Level::objective, "o1"}).ratio == Approx(1.0 / 3));
    CHECK_FALSE(toDateOf(p, {Level::objective, "o1"}).weightsOff);
}

TEST_CASE("weights by number of goals, however deep") {
    Plan p = tree();
    p.weightRule = WeightRule::goals;
    p.goals["a"] = due("o1", num(10), 0.9);  // o1: 3 goals, all 10 of 10
    p.goals["b"] = due("o1", num(10), 0.1);
    p.goals["c"] = due("o1", num(10));
    p.goals["d"] = due("o2", num(0));                                // o2: 1 goal; l1: 4 goals
    p.goals["e"] = due("o3", num(5));                                // l2: 1 goal
    CHECK(*toDateOf(p, {Level::line, "l1"}).ratio == Approx(0.75));  // (3 × 1 + 1 × 0) / 4
    const Aggregate all = toDateOf(p);                               // (4 × 0.75 + 1 × 0.5) / 5
    CHECK(*all.ratio == Approx(0.7));
    CHECK(all.children[0].weight == Approx(0.8));
    CHECK_FALSE(all.children[0].weightGiven);
    CHECK(all.rollUp.weights == WeightRule::goals);
    // A rule that is not of weights does not complain of them.
    p.lines["l1"].weight = 0.1;
    CHECK_FALSE(toDateOf(p).weightsOff);
    CHECK(findings(p).empty());
}

TEST_CASE("weights by money: the definitive appropriation of the figure's own years") {
    Plan p = tree();
    p.weightRule = WeightRule::money;
    p.goals["a"] = due("o1", num(10));
    p.goals["b"] = due("o3", num(0));
    p.goals["a"].money[2021].definitive = 30;
    p.goals["b"].money[2021].definitive = 10;
    p.goals["a"].money[2022].definitive = 60;  // 2022 has not begun by the cut-off
    p.goals["b"].money[2022].definitive = 260;
    p.goals["b"].money[2031].definitive = 1e9;  // no year of the plan
    CHECK(*toDateOf(p).ratio == Approx(0.75));  // 30 of 40
    // Of the four years: both 10/10 and 0/10; 90 of 360.
    CHECK(*aggregate(p, {}, GoalKind::output, Span::fourYears).ratio == Approx(0.25));
    CHECK(*aggregate(p, {}, GoalKind::output, Span::year, 2021).ratio == Approx(0.75));
    // What has no money does not weigh, and is still named; a negative amount is none.
    p.goals["c"] = due("o1", num(0));
    p.goals["c"].money[2021].definitive = -50;
    const Aggregate o1 = toDateOf(p, {Level::objective, "o1"});
    CHECK(*o1.ratio == Approx(1));
    CHECK(o1.children[1].weight == 0);
    CHECK(o1.weightsGiven == 1);
    // No money anywhere: all alike.
    for (auto& [id, goal] : p.goals) goal.money.clear();
    CHECK(toDateOf(p).weightsGiven == 0);
    CHECK(*toDateOf(p).ratio == Approx(0.25));  // l1: (1 + 0) / 2; l2: 0
}

TEST_CASE("an aggregate's alternatives: each names its rule, and only those that apply are there") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(15));
    p.goals["b"] = due("o1", num(5));
    p.goals["c"] = due("o3", num(2));
    const Timing timing = timingOf(p);
    const auto of = [&](const Scope& scope) {
        return alternatives(p, scope, GoalKind::output, Span::toDate, timing);
    };
    auto found = of({});
    REQUIRE(found.size() == 4);  // the lines' weights; alike; by goals; with a cap of 100 %
    CHECK(found[0].inForce);
    CHECK(*found[0].aggregate.ratio == Approx(0.68));  // 0.6 × 1 + 0.4 × 0.2
    CHECK(found[1].aggregate.rollUp.weights == WeightRule::equal);
    CHECK(*found[1].aggregate.ratio == Approx(0.6));  // (1 + 0.2) / 2
    CHECK(found[2].aggregate.rollUp.weights == WeightRule::goals);
    CHECK(*found[2].aggregate.ratio == Approx(2.2 / 3));  // (2 × 1 + 1 × 0.2) / 3
    CHECK(*found[3].aggregate.rollUp.cap == 1);
    CHECK(*found[3].aggregate.ratio == Approx(0.53));  // 0.6 × (1 + 0.5) / 2 + 0.4 × 0.2
    // No weights below the objective: all alike already, and by number of goals as well. The cap is left.
    found = of({Level::objective, "o1"});
    REQUIRE(found.size() == 2);
    CHECK(*found[1].aggregate.ratio == Approx(0.75));
    CHECK(of({Level::objective, "o3"}).empty());
    CHECK(of({Level::line, "none"}).empty());
    p.goals["a"].money[2021].definitive = 10;
    CHECK(of({}).size() == 5);
    p.cap = 1;
    found = of({});
    CHECK_FALSE(found.back().aggregate.rollUp.cap);  // without the plan's cap
    CHECK(*found.back().aggregate.ratio == Approx(0.68));
}

TEST_CASE("the cap acts on children when they are taken up, never on the figure") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(150));  // 1500 %
    p.goals["b"] = due("o1", num(5));
    CHECK(*toDateOf(p).ratio == Approx(7.75));
    CHECK_FALSE(toDateOf(p).capBit);
    p.cap = 1.2;
    const Aggregate o1 = toDateOf(p, {Level::objective, "o1"});
    CHECK(*o1.ratio == Approx(0.85));  // (1.2 + 0.5) / 2
    CHECK(o1.capBit);
    CHECK(o1.children[0].capped);
    CHECK(*o1.children[0].ratio == Approx(15));
    CHECK(toDateOf(p).capBit);  // said further up as well
}

TEST_CASE("outcome and output goals apart") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(10));
    p.goals["r"] = due("o1", num(2));
    p.goals["r"].kind = GoalKind::outcome;
    CHECK(*toDateOf(p).ratio == Approx(1));
    CHECK(*aggregate(p, {}, GoalKind::outcome, Span::toDate).ratio == Approx(0.2));
}

TEST_CASE("goals straight under a line, and under nothing, are not lost") {
    Plan p = tree();
    p.goals["a"] = due("", num(10));
    p.goals["a"].line = "l2";
    CHECK_FALSE(toDateOf(p, {Level::line, "l2"}).ratio);  // its sibling, objective o3, has all the weight
    CHECK(toDateOf(p, {Level::line, "l2"}).weightsOff);
    p.objectives["o3"].weight = 0.6;
    CHECK(*toDateOf(p, {Level::line, "l2"}).ratio == Approx(1));
    p.goals["b"] = due("", num(0));
    const Aggregate all = toDateOf(p);
    CHECK(all.goals == 2);
    CHECK(all.weightsOff);  // the lines leave it no weight
    p.lines.clear();
    p.objectives.clear();
    p.goals["a"].line.clear();
    CHECK(*toDateOf(p).ratio == Approx(0.5));
}

TEST_CASE("by entity, across lines, each goal by its weight in the plan") {
    Plan p = tree();
    p.goals["a"] = due("o1", num(10));  // 0.6·0.5·½ once o2 has goals = 0.15
    p.goals["b"] = due("o1", num(0));
    p.goals["c"] = due("o2", num(10));
    p.goals["d"] = due("o3", num(5));  // 0.4
    p.goals["a"].entity = p.goals["d"].entity = "sdg";
    const Aggregate sdg = toDateOf(p, {Level::entity, "sdg"});
    CHECK(*sdg.ratio == Approx((0.15 * 1 + 0.4 * 0.5) / 0.55));
    CHECK(sdg.goals == 2);
    CHECK_FALSE(toDateOf(p, {Level::entity, "none"}).ratio);
}

TEST_CASE("an aggregate lies between its least and its best child") {
    unsigned seed = 7;
    const auto next = [&](unsigned below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    for (int i = 0; i < 500; ++i) {
        Plan p = tree();
        double least = 1e9;
        double best = -1e9;
        for (int g = 0; g < 8; ++g) {
            const double r = static_cast<double>(next(30)) - 5;
            const char* const under[] = {"o1", "o2", "o3"};
            p.goals[std::string(1, static_cast<char>('a' + g))] = due(under[next(3)], num(r), 0.1 + next(5));
            least = std::min(least, r / 10);
            best = std::max(best, r / 10);
        }
        const Aggregate all = toDateOf(p);
        REQUIRE(all.ratio);
        CHECK(*all.ratio >= least - 1e-9);
        CHECK(*all.ratio <= best + 1e-9);
        CHECK(all.weightUsed == Approx(1));
    }
}

TEST_CASE("traffic light") {
    const Thresholds t;
    CHECK(light(0.9, t) == Light::good);
    CHECK(light(0.8999, t) == Light::watch);
    CHECK(light(2.1 / 3, t) == Light::watch);
    CHECK(light(0.6999, t) == Light::late);
    CHECK(light(0.0001, t) == Light::late);
    CHECK(light(0.0, t) == Light::critical);
    CHECK(light(-0.5, t) == Light::critical);
    CHECK(light(std::nullopt, t) == Light::none);
    CHECK(light(Figure{}, t) == Light::none);
    CHECK(light(0.0, Thresholds{0, 0}) == Light::critical);
}

TEST_CASE("money: execution names its terms") {
    Money m;
    m.initial = 90;
    m.definitive = 200;
    m.committed = 150;
    m.paid = 50;
    CHECK(*execution(m).ratio == Approx(0.75));
    CHECK(execution(m).numeratorTerm == MoneyTerm::committed);
    CHECK(*execution(m, MoneyTerm::paid).ratio == Approx(0.25));
    CHECK_FALSE(execution(m, MoneyTerm::obligated).ratio);
    m.definitive = 0;
    CHECK_FALSE(execution(m).ratio);
    Plan p = tree();
    p.goals["a"] = due("o1", num(1));
    p.goals["a"].money[2021].definitive = 100;
    p.goals["a"].money[2021].committed = 80;
    p.goals["a"].money[2022].definitive = 100;
    p.goals["b"] = due("o3", num(1));
    p.goals["b"].money[2021].definitive = 100;
    const Execution e = execution(p, {}, 2021);
    CHECK(*e.ratio == Approx(0.4));
    CHECK(e.goals == 2);
    CHECK(e.withoutNumerator == 1);
    // The plan names the numerator.
    p.executionTerm = MoneyTerm::paid;
    p.goals["a"].money[2021].paid = 20;
    CHECK(*execution(p, {}, 2021).ratio == Approx(0.1));
    CHECK(execution(p, {}, 2021).numeratorTerm == MoneyTerm::paid);
    CHECK(*execution(p, {Level::line, "l1"}, 0).denominator == 200);
    CHECK_FALSE(execution(p, {Level::line, "l2"}, 2022).denominator);
}

TEST_CASE("money: each term within the one it is drawn from") {
    Money m;
    m.definitive = 100;
    m.committed = 120;
    m.paid = 130;
    const auto found = excesses(m);
    REQUIRE(found.size() == 2);
    CHECK(found[0].term == MoneyTerm::paid);
    CHECK(found[0].limit == MoneyTerm::committed);  // obligated is not given
    CHECK(found[1].limitAmount == 100);
    m = {};
    m.definitive = m.committed = m.obligated = m.paid = 7;
    CHECK(excesses(m).empty());
    CHECK(excesses({}).empty());
}

TEST_CASE("findings on goals") {
    Plan p = tree();
    p.goals["a"] = goal(Accumulation::sum, kBlank, num(17), {num(4), num(4), num(4), num(4)}, {num(3)});
    p.goals["a"].objective = "o1";
    auto found = findings(p);
    REQUIRE(count(found, FindingKind::targetIsNotSumOfYears) == 1);
    CHECK(found[0].given == 17);
    CHECK(found[0].expected == 16);
    p.goals["a"].target = num(16);
    p.goals["a"].indicator.falling = true;
    CHECK(count(findings(p), FindingKind::fallingSum) == 1);
    p.goals["a"].indicator.falling = false;
    CHECK(findings(p).empty());
    p.goals["a"].money[2021].committed = 5;
    CHECK(findings(p).empty());
    p.goals["a"].years[2021].reported = num(0);
    CHECK(count(findings(p), FindingKind::moneyWithoutProgress) == 1);
    p.goals["a"].years[2021].reported = num(2);
    p.goals["a"].money[2021] = {};
    p.goals["a"].money[2021].definitive = 9;
    CHECK(count(findings(p), FindingKind::progressWithoutMoney) == 1);
    p.goals["a"].money[2021].paid = 10;
    CHECK(count(findings(p), FindingKind::moneyOutOfOrder) == 1);
}
