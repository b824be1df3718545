#include "plan/adopted.h"

#include <doctest/doctest.h>

#include "plan/progress.h"

using namespace plan;

namespace {

Value num(double number) { return {number, ""}; }

Plan adoptedPlan() {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.adoptedOn = "2021-01-15";
    p.cutOff = "2022-12-31";
    Goal& g = p.goals["g"];
    g.target = num(30);
    g.years[2021] = {num(10), {}, num(10), ""};
    g.years[2022] = {num(5), {}, num(5), ""};
    return p;
}

}  // namespace

TEST_CASE("what was asked at first is what stood before the first change") {
    Plan p = adoptedPlan();
    Goal& g = p.goals["g"];
    // 2022 asked 20, then 8, then 5.
    g.changes["b"] = {"2022-06-01", "/years/2022/target", num(8), num(5), "", ""};
    g.changes["a"] = {"2022-02-01", "/years/2022/target", num(20), num(8), "", ""};
    g.changes["c"] = {"2022-02-01", "/target", num(60), num(30), "", ""};
    const Goal first = asAdopted(g);
    CHECK(first.years.at(2022).target == num(20));
    CHECK(first.target == num(60));
    CHECK(first.years.at(2022).reported == num(5));
    // To date: (10 + 5) / (10 + 5) = 100 % of what is asked now, (10 + 5) / (10 + 20) = 50 % of what was
    // adopted.
    CHECK(*toDate(p, g).ratio == doctest::Approx(1.0));
    CHECK(*toDate(p, first).ratio == doctest::Approx(0.5));
    CHECK(hasMoved(g));
}

TEST_CASE("a changed type and baseline go back too") {
    Plan p = adoptedPlan();
    Goal& g = p.goals["g"];
    g.indicator.accumulation = Accumulation::stock;
    g.changes["a"] = {
        "2022-02-01", "/indicator/accumulation", {std::nullopt, "capacity"}, {std::nullopt, "stock"}, "", ""};
    g.changes["b"] = {"2022-02-01", "/indicator/baseline", {}, num(3), "", ""};
    g.changes["c"] = {
        "2022-02-01", "/indicator/falling", {std::nullopt, "true"}, {std::nullopt, "false"}, "", ""};
    g.changes["d"] = {"2022-02-01", "/weight", num(0.5), {}, "", ""};
    g.indicator.baseline = num(3);
    const Goal first = asAdopted(g);
    CHECK(first.indicator.accumulation == Accumulation::capacity);
    CHECK(first.indicator.baseline.empty());
    CHECK(first.indicator.falling);
    CHECK(first.weight == 0.5);
}

TEST_CASE("withdrawn goals were adopted, later ones were not") {
    Plan p = adoptedPlan();
    p.goals["late"].addedOn = "2022-03-01";
    p.goals["gone"].withdrawnOn = "2022-03-01";
    const Plan first = asAdopted(p);
    CHECK(first.goals.size() == 2);
    CHECK_FALSE(first.goals.contains("late"));
    CHECK(first.goals.at("gone").withdrawnOn.empty());
}

TEST_CASE("a change of a field that is not known changes nothing") {
    Goal g = adoptedPlan().goals["g"];
    for (const char* field : {"", "/years/", "/years/20x1/target", "/years/99999/target", "/years/2021",
                              "/nobody", "/years/2021/reported"})
        g.changes[field] = {"2022-02-01", field, num(1), num(2), "", ""};
    CHECK_FALSE(hasMoved(g));
}
