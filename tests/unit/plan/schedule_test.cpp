#include "plan/schedule.h"

#include <doctest/doctest.h>

#include "plan/aggregate.h"
#include "plan/progress.h"
#include "plan/tree.h"

using namespace plan;

namespace {

Value number(double value) { return {value, {}}; }

Goal goalOf(Accumulation accumulation, std::initializer_list<double> programmed, double target) {
    Goal goal;
    goal.indicator.accumulation = accumulation;
    goal.target = number(target);
    int year = 2024;
    for (const double value : programmed) goal.years[year++].programmed = number(value);
    return goal;
}

Timing at(int year, int month, int day) { return {2024, 2027, {year, month, day}}; }

}  // namespace

TEST_CASE("what is due of the four years, worked by hand") {
    const Goal sum = goalOf(Accumulation::sum, {10, 20, 30, 40}, 100);
    CHECK(dueOfFourYears(sum, at(2023, 12, 31)).ratio.value_or(-1) == 0);
    CHECK(dueOfFourYears(sum, at(2024, 12, 31)).ratio == 0.1);
    CHECK(dueOfFourYears(sum, at(2025, 11, 30)).ratio == 0.1);  // the year is not over
    CHECK(dueOfFourYears(sum, at(2025, 12, 31)).ratio == 0.3);
    CHECK(dueOfFourYears(sum, at(2027, 12, 31)).ratio == 1.0);

    Goal level = goalOf(Accumulation::capacity, {20, 30, 40, 50}, 50);
    level.indicator.baseline = number(10);
    CHECK(dueOfFourYears(level, at(2025, 12, 31)).ratio == 0.5);  // (30 − 10)/(50 − 10)
    Goal falling = goalOf(Accumulation::reduction, {65, 60, 55, 50}, 50);
    falling.indicator.baseline = number(70);
    CHECK(dueOfFourYears(falling, at(2025, 12, 31)).ratio == 0.5);  // (70 − 60)/(70 − 50)
    // A mean over four years of which two brought all that was asked.
    CHECK(dueOfFourYears(goalOf(Accumulation::flow, {4, 4, 4, 4}, 4), at(2025, 12, 31)).ratio == 0.5);
}

TEST_CASE("of a sum, the periods of the running year that have ended are due too") {
    Goal goal = goalOf(Accumulation::sum, {10, 20, 30, 40}, 100);
    goal.periods["2025-T1"].programmed = number(4);
    goal.periods["2025-T2"].programmed = number(6);
    goal.periods["2025-T3"].programmed = number(5);
    CHECK(dueOfFourYears(goal, at(2025, 6, 30)).ratio == 0.2);
    CHECK(dueOfFourYears(goal, at(2025, 8, 30)).ratio == 0.2);
    CHECK(dueOfFourYears(goal, at(2025, 9, 30)).ratio == 0.25);
    // Written as what has been reached instead of what each asks, they sum up to more than the year asks.
    goal.periods["2025-T3"].programmed = number(20);
    CHECK(dueOfFourYears(goal, at(2025, 9, 30)).ratio == 0.3);
}

TEST_CASE("with a lag, a year is due once that has passed too") {
    Goal sum = goalOf(Accumulation::sum, {10, 20, 30, 40}, 100);
    sum.indicator.lagDays = 60;
    CHECK(dueOfFourYears(sum, at(2025, 12, 31)).ratio == 0.1);
    CHECK(dueOfFourYears(sum, at(2026, 2, 15)).ratio == 0.1);
    CHECK(dueOfFourYears(sum, at(2026, 3, 15)).ratio == 0.3);
}

TEST_CASE("what was reported does not move what is due") {
    Goal goal = goalOf(Accumulation::sum, {10, 20, 30, 40}, 100);
    const Timing timing = at(2025, 12, 31);
    goal.years[2024].reported = number(1000);
    goal.years[2025].reported = number(-3);
    CHECK(dueOfFourYears(goal, timing).ratio == 0.3);
    CHECK(fourYears(goal, timing).ratio == 9.97);
}

TEST_CASE("nothing asked, or prose for a number: no figure, and not zero") {
    CHECK(dueOfFourYears(Goal{}, at(2025, 12, 31)).kind == FigureKind::noProgrammed);
    Goal prose = goalOf(Accumulation::sum, {10}, 100);
    prose.years[2024].programmed = {std::nullopt, "lo que se pueda"};
    CHECK(dueOfFourYears(prose, at(2025, 12, 31)).kind == FigureKind::notComputable);
}

TEST_CASE("a plan that keeps its programme is, of the four years, just where it should be") {
    for (const Accumulation accumulation :
         {Accumulation::sum, Accumulation::flow, Accumulation::stock, Accumulation::capacity}) {
        Goal goal = goalOf(accumulation, {10, 20, 30, 40}, accumulation == Accumulation::sum ? 100 : 40);
        for (auto& [year, values] : goal.years)
            if (year < 2026) values.reported = values.programmed;
        const Timing timing = at(2025, 12, 31);
        CHECK(fourYears(goal, timing).ratio == dueOfFourYears(goal, timing).ratio);
    }
}

TEST_CASE("aggregates of figures made beforehand are the aggregates of the goals") {
    Plan plan;
    plan.firstYear = 2024;
    plan.lastYear = 2027;
    plan.cutOff = "2025-12-31";
    plan.lines["l1"].weight = 0.7;
    plan.lines["l2"].weight = 0.3;
    for (int i = 0; i < 12; ++i) {
        Goal goal = goalOf(i % 2 ? Accumulation::sum : Accumulation::flow, {10, 20, 30, 40}, 100);
        goal.line = i % 3 ? "l1" : "l2";
        goal.entity = i % 4 ? "e1" : "e2";
        goal.order = i;
        goal.kind = i == 11 ? GoalKind::outcome : GoalKind::output;
        if (i != 5) goal.years[2024].reported = number(i);
        if (i % 5) goal.years[2025].reported = number(2 * i);
        plan.goals["g" + std::to_string(i)] = goal;
    }
    const Timing timing = timingOf(plan);
    for (const GoalKind kind : {GoalKind::output, GoalKind::outcome})
        for (const bool four : {false, true}) {
            std::map<Id, Taken> taken;
            for (const auto& [id, goal] : plan.goals)
                taken[id] = takenOf(four ? fourYears(goal, timing) : toDate(goal, timing));
            const Branch root = treeOf(plan, kind);
            for (const Scope& scope :
                 {Scope{}, Scope{Level::line, "l1"}, Scope{Level::line, "l2"}, Scope{Level::entity, "e1"},
                  Scope{Level::entity, "e2"}, Scope{Level::line, "no"}}) {
                CAPTURE(scope.id);
                const Aggregate a =
                    aggregate(plan, scope, kind, four ? Span::fourYears : Span::toDate, 0, timing);
                const Aggregate b =
                    aggregate(root, scope, four ? Span::fourYears : Span::toDate, timing, rollUpOf(plan),
                              [&](const Id& id) -> const Taken& { return taken.at(id); });
                CHECK(a.ratio == b.ratio);
                CHECK(a.goals == b.goals);
                CHECK(a.noReport == b.noReport);
                CHECK(a.partial == b.partial);
                CHECK(a.weightWithFigure == b.weightWithFigure);
                CHECK(a.children.size() == b.children.size());
            }
        }
}
