#include "plan/work_plan.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("activities that wait for themselves are those on a cycle, not those that wait for one") {
    WorkPlan work;
    for (const char* id : {"a", "b", "c", "d", "e"}) work.activities[id];
    work.activities["a"].dependsOn = {"b"};
    work.activities["b"].dependsOn = {"c", "gone"};
    work.activities["c"].dependsOn = {"a"};
    work.activities["d"].dependsOn = {"a"};  // waits for the cycle
    CHECK(onCycles(work) == std::set<Id>{"a", "b", "c"});
    work.activities["c"].dependsOn.clear();
    CHECK(onCycles(work).empty());
    work.activities["e"].dependsOn = {"e"};
    CHECK(onCycles(work) == std::set<Id>{"e"});
}

TEST_CASE("what waits for an activity, directly or through others, each once") {
    WorkPlan work;
    for (const char* id : {"a", "b", "c", "d", "e"}) work.activities[id];
    work.activities["b"].dependsOn = {"a"};
    work.activities["c"].dependsOn = {"b", "a"};
    work.activities["d"].dependsOn = {"e"};
    CHECK(waitingFor(work, "a") == std::vector<Id>{"b", "c"});
    CHECK(waitingFor(work, "e") == std::vector<Id>{"d"});
    CHECK(waitingFor(work, "c").empty());
    work.activities["a"].dependsOn = {"c"};  // a cycle ends
    CHECK(waitingFor(work, "a") == std::vector<Id>{"b", "c"});
    CHECK(waitingFor(work, "gone").empty());
}

TEST_CASE("the phase of an activity is its step's") {
    WorkPlan work;
    work.phases["p"];
    work.steps["s"].phase = "p";
    work.steps["lost"].phase = "gone";
    WorkActivity activity;
    CHECK(phaseOf(work, activity) == "");
    activity.step = "s";
    CHECK(phaseOf(work, activity) == "p");
    activity.step = "lost";
    CHECK(phaseOf(work, activity) == "");
}

TEST_CASE("activities are moved by days; what is no date, or beyond four digits of a year, stays") {
    WorkPlan work;
    work.activities["a"].start = "2024-02-28";
    work.activities["a"].end = "2024-03-01";
    work.activities["b"].start = "9999-12-20";
    work.activities["b"].end = "9999-12-31";
    work.activities["d"].start = "pronto";
    work.activities["d"].end = "2024-12-31";
    work.activities["c"].start = "2024-02-28";
    const WorkPlan later = moved(work, {"a", "b", "d", "gone"}, 1);
    CHECK(later.activities.at("a").start == "2024-02-29");
    CHECK(later.activities.at("a").end == "2024-03-02");
    CHECK(later.activities.at("b") == work.activities.at("b"));  // as long as it was
    CHECK(later.activities.at("d").start == "pronto");
    CHECK(later.activities.at("d").end == "2025-01-01");
    CHECK(later.activities.at("c").start == "2024-02-28");
    CHECK(moved(later, {"a"}, -1).activities.at("a") == work.activities.at("a"));
}
