#include "plan/project_checks.h"

#include <doctest/doctest.h>

#include "goals.h"
#include "plan/activities.h"
#include "plan/checks.h"

using namespace plan;
using namespace plan_test;

namespace {

Activity activity(std::string start, std::string end, std::optional<double> progress) {
    Activity made;
    made.start = std::move(start);
    made.end = std::move(end);
    made.progress = progress;
    return made;
}

// A project of 2021 and 2022 with one goal, which reports 2021; the data are cut at the end of 2021.
Plan example() {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.cutOff = "2021-12-31";
    p.goals["g"] = goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3)});
    p.projects["P"].goals = {"g"};
    p.projects["P"].resources["1"].year = 2021;
    p.projects["P"].resources["1"].money.definitive = 100;
    p.projects["P"].resources["1"].money.committed = 60;
    return p;
}

std::vector<ProjectFindingKind> kinds(const Plan& p) {
    std::vector<ProjectFindingKind> found;
    for (const auto& finding : projectFindings(p)) found.push_back(finding.kind);
    return found;
}

using K = ProjectFindingKind;

}  // namespace

TEST_CASE("how an activity stands at the cut-off") {
    struct Case {
        const char *start, *end;
        std::optional<double> progress;
        ActivityState state;
    };
    const Day cut{2021, 6, 30};
    using S = ActivityState;
    for (const Case& c : std::initializer_list<Case>{
             {"2021-01-01", "2021-06-29", 1.0, S::done},
             {"2021-07-01", "2021-12-31", 1.0, S::done},   // before its time
             {"2021-01-01", "2021-06-30", 0.99, S::late},  // due on the day of the cut-off
             {"2021-01-01", "2021-06-29", std::nullopt, S::late},
             {"", "2021-06-29", 0.0, S::late},
             {"2021-01-01", "2021-07-01", 0.5, S::underWay},
             {"2021-06-30", "2021-07-01", std::nullopt, S::notBegun},
             {"2021-06-30", "", 0.0, S::notBegun},
             {"2021-07-01", "2021-07-02", std::nullopt, S::toCome},
             {"", "2021-07-01", std::nullopt, S::toCome},
             {"", "", std::nullopt, S::undated},
             {"", "", 0.2, S::underWay},
             {"pronto", "2021-13-01", std::nullopt, S::undated},  // no dates
         }) {
        CAPTURE(c.start);
        CAPTURE(c.end);
        CHECK(stateOf(activity(c.start, c.end, c.progress), cut) == c.state);
    }
}

TEST_CASE("the years of an activity") {
    CHECK(isOf(activity("2021-11-01", "2023-02-01", 0), 2022));
    CHECK_FALSE(isOf(activity("2021-11-01", "2023-02-01", 0), 2024));
    CHECK(isOf(activity("2021-11-01", "", 0), 2021));
    CHECK_FALSE(isOf(activity("", "2021-11-01", 0), 2022));
    CHECK(isOf(activity("", "", 0), 2022));
}

TEST_CASE("a project in order has no findings") { CHECK(kinds(example()).empty()); }

TEST_CASE("late and misdated activities") {
    Plan p = example();
    p.projects["P"].activities["1"] = activity("2021-01-01", "2021-12-31", 0.5);
    p.projects["P"].activities["2"] = activity("2022-02-01", "2021-12-31", 0.5);
    p.projects["P"].activities["2"].order = 1;
    const auto found = projectFindings(p);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == K::activityLate);
    CHECK(found[0].activity == "1");
    CHECK(found[1].kind == K::activityOutOfOrder);
    CHECK(found[1].activity == "2");
}

TEST_CASE("money without progress, and progress without money") {
    Plan p = example();
    p.goals["g"].years[2021].reported = num(0);
    auto found = projectFindings(p);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == K::moneyWithoutProgress);
    CHECK(found[0].year == 2021);
    CHECK(found[0].given == 60);
    // An activity of the year that has begun is progress; one of another year is not.
    p.projects["P"].activities["1"] = activity("2022-01-01", "2022-12-31", 0.5);
    CHECK(kinds(p) == std::vector<K>{K::moneyWithoutProgress});
    p.projects["P"].activities["1"] = activity("2021-01-01", "2022-12-31", 0.5);
    CHECK(kinds(p).empty());
    p.projects["P"].resources["1"].money.committed.reset();
    CHECK(kinds(p) == std::vector<K>{K::progressWithoutMoney});
    // A year that has not begun owes nothing.
    p.projects["P"].resources["1"].year = 2022;
    CHECK(kinds(p).empty());
}

TEST_CASE("money with nothing to hold it against says nothing but that it serves no goal") {
    Plan p = example();
    p.projects["P"].goals.clear();
    CHECK(kinds(p) == std::vector<K>{K::noGoal});
}

TEST_CASE("amounts out of order, by source") {
    Plan p = example();
    p.projects["P"].resources["1"].money.paid = 70;
    const auto found = projectFindings(p);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == K::moneyOutOfOrder);
    CHECK(found[0].resource == "1");
    CHECK(found[0].excess.term == MoneyTerm::paid);
    CHECK(found[0].excess.limit == MoneyTerm::committed);
}

TEST_CASE("a goal's own money is not held against its progress where its projects' counts") {
    Plan p = example();
    p.goals["g"].years[2021].reported = num(0);
    p.goals["g"].money[2021].committed = 5;
    for (const auto& finding : findings(p)) CHECK(finding.kind != FindingKind::moneyWithoutProgress);
    p.projects.clear();
    int own = 0;
    for (const auto& finding : findings(p)) own += finding.kind == FindingKind::moneyWithoutProgress;
    CHECK(own == 1);
}

TEST_CASE("the four years' target and the years'") {
    const Timing timing = endOf(2021);
    const auto levels = {num(20), num(30), num(40), num(50)};
    const auto check = [&](Accumulation type, Value target, const std::vector<Value>& years) {
        return targetCheck(goal(type, num(10), std::move(target), years, {}), timing);
    };
    CHECK_FALSE(check(Accumulation::sum, num(140), levels));
    const auto sum = check(Accumulation::sum, num(50), levels);
    REQUIRE(sum);
    CHECK(sum->kind == FindingKind::targetIsNotSumOfYears);
    CHECK(sum->given == 50);
    CHECK(sum->expected == 140);
    for (const Accumulation type : {Accumulation::capacity, Accumulation::stock, Accumulation::reduction,
                                    Accumulation::annualReduction}) {
        CHECK_FALSE(check(type, num(50), levels));
        const auto last = check(type, num(140), levels);
        REQUIRE(last);
        CHECK(last->kind == FindingKind::targetIsNotLastYear);
        CHECK(last->expected == 50);
    }
    CHECK_FALSE(check(Accumulation::flow, num(7), levels));
    CHECK_FALSE(check(Accumulation::sum, kBlank, levels));
    CHECK_FALSE(check(Accumulation::sum, prose("varias"), levels));
    CHECK_FALSE(check(Accumulation::capacity, num(50), {}));
    // The last year that is programmed counts, not the last of the plan.
    CHECK_FALSE(check(Accumulation::capacity, num(30), {num(20), num(30)}));
}

TEST_CASE("an objective that names no line yet asks for no share of the lines' weights") {
    Plan p;
    p.lines["l1"].weight = 0.6;
    p.lines["l2"].weight = 0.4;
    p.objectives["o"];
    CHECK(weightFindings(p).empty());
    p.lines["l2"].weight = 0.3;
    const auto found = weightFindings(p);
    REQUIRE(found.size() == 1);
    CHECK(found[0].children == Level::line);
    CHECK(found[0].given == doctest::Approx(0.9));
    // With a weight of its own it has one.
    p.objectives["o"].weight = 0.1;
    CHECK(weightFindings(p).empty());
}
