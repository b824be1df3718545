#include "plan/practices.h"

#include <doctest/doctest.h>

#include "goals.h"

using namespace plan;
using namespace plan_test;
using doctest::Approx;

namespace {

Goal due(const Id& objective, const Value& programmed, const Value& reported,
         Accumulation type = Accumulation::sum) {
    Goal made = goal(type, kBlank, programmed, {programmed}, {reported});
    made.objective = objective;
    return made;
}

// One line, two objectives; 2021 is due.
Plan mixed() {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.cutOff = "2021-12-31";
    p.cap = 1;
    p.lines["l1"] = {1, "1", "Una", "", {}};
    p.objectives["o1"] = {1, "1.1", "A", "l1", {}};
    p.objectives["o2"] = {2, "1.2", "B", "l1", {}};
    p.goals["a"] = due("o1", num(10), num(20));              // 2
    p.goals["b"] = due("o1", num(10), num(5));               // 0.5
    p.goals["c"] = due("o1", num(0), kBlank);                // not programmed
    p.goals["d"] = due("o2", num(10), kBlank);               // no report
    p.goals["e"] = due("o2", num(10), prose("según acta"));  // not computable
    p.goals["f"] = due("o2", num(10), num(8));               // 0.8
    p.goals["g"] = due("o2", num(30), num(20), Accumulation::capacity);
    p.goals["g"].indicator.baseline = num(10);  // (20 − 10) / (30 − 10) = 0.5; plain 2/3
    return p;
}

LineFigure under(const Plan& p, const Practice& practice) {
    PracticedFigures figures(p, GoalKind::output, timingOf(p));
    return figures.line("l1", practice);
}

}  // namespace

TEST_CASE("practices: the plan's own is what the aggregate says, whatever the span and the rules") {
    Plan p = mixed();
    p.objectives["o1"].weight = 0.3;
    p.objectives["o2"].weight = 0.7;
    p.goals["a"].money[2021].definitive = 4e6;
    p.goals["f"].money[2021].definitive = 1e6;
    for (const WeightRule rule : {WeightRule::given, WeightRule::equal, WeightRule::goals, WeightRule::money})
        for (const std::optional<double>& cap : {std::optional<double>(), std::optional<double>(1)})
            for (const Span span : {Span::year, Span::toDate, Span::fourYears}) {
                p.weightRule = rule;
                p.cap = cap;
                CAPTURE(static_cast<int>(rule));
                CAPTURE(static_cast<int>(span));
                const Aggregate ours = aggregate(p, {Level::line, "l1"}, GoalKind::output, span, 2021);
                const LineFigure figure = under(p, practiceOf(p, span, 2021));
                REQUIRE(ours.ratio);
                CHECK(*figure.ratio == Approx(*ours.ratio).epsilon(1e-12));
                CHECK(figure.goals == ours.goals);
            }
}

TEST_CASE("practices: each one by hand") {
    const Plan p = mixed();
    Practice way = practiceOf(p, Span::year, 2021);
    // o1: (1 + 0.5) / 2; o2: (0 + 0.8 + 0.5) / 3, the prose left out.
    CHECK(*under(p, way).ratio == Approx((0.75 + 1.3 / 3) / 2));
    CHECK(under(p, way).entered == 5);
    way.partsBy = PartsBy::rows;
    CHECK(*under(p, way).ratio == Approx((1 + 0.5 + 0 + 0.8 + 0.5) / 5));
    way.cap.reset();
    CHECK(*under(p, way).ratio == Approx((2 + 0.5 + 0 + 0.8 + 0.5) / 5));
    way.noReportLeftOut = true;
    CHECK(*under(p, way).ratio == Approx((2 + 0.5 + 0.8 + 0.5) / 4));
    way.notComputableAsZero = true;
    CHECK(*under(p, way).ratio == Approx((2 + 0.5 + 0.8 + 0.5 + 0) / 5));
    way.notProgrammedAsZero = true;
    CHECK(*under(p, way).ratio == Approx(3.8 / 6));
    way.plain = true;
    CHECK(*under(p, way).ratio == Approx((2 + 0.5 + 0.8 + 20.0 / 30) / 6));
    CHECK(under(p, way).entered == 6);
}

TEST_CASE("practices: one line alone does not make a practice of many steps") {
    // 63.33 % comes out with four changes at once; each would explain less than half a line.
    const Plan p = mixed();
    const LinesBeside beside =
        besideLines(p, GoalKind::output, timingOf(p), {{"l1", 3.8 / 6}}, {{Span::year, 2021}}, 0.00005);
    CHECK(beside.practice == beside.ours);
    CHECK(beside.met == 0);
    REQUIRE(beside.lines.size() == 1);
    CHECK(beside.lines[0].effects.empty());
    CHECK(beside.lines[0].rest == Approx(3.8 / 6 - (0.75 + 1.3 / 3) / 2));
}

TEST_CASE("practices: the span is found out where the table does not say it") {
    Plan p = mixed();
    p.lines["l2"] = {2, "2", "Otra", "", {}};
    p.lines["l3"] = {3, "3", "Tercera", "", {}};
    for (const char* line : {"l2", "l3"}) {
        Goal made = goal(Accumulation::sum, kBlank, num(40), {num(10), num(10)}, {num(5)});
        made.line = line;
        p.goals[std::string("x") + line] = made;  // to date 0.5, of the four years 0.125
    }
    const LinesBeside beside =
        besideLines(p, GoalKind::output, timingOf(p), {{"l2", 0.125}, {"l3", 0.125}},
                    {{Span::toDate, 0}, {Span::fourYears, 0}, {Span::year, 2021}}, 0.0005);
    CHECK(beside.practice.span == Span::fourYears);
    CHECK(beside.met == 2);
    REQUIRE(beside.lines[0].effects.size() == 1);
    CHECK(beside.lines[0].effects[0].step == Step::span);
    CHECK(beside.lines[0].effects[0].difference == Approx(-0.375));
}
