#include "plan/progress.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "goals.h"

using namespace plan;
using namespace plan_test;
using doctest::Approx;

namespace {

// The value itself, and −99 where there is none: no test expects −99.
double ratio(const Figure& figure) { return figure.ratio.value_or(-99); }

// The arithmetic a figure names must give the figure: what a citizen does again by hand.
void checkByHand(const Figure& figure) {
    CHECK((figure.kind == FigureKind::ratio) == figure.ratio.has_value());
    if (!figure.ratio || figure.numerator.empty()) return;
    double above = 0;
    double below = 0;
    for (const Addend& a : figure.numerator)
        above += a.sign * figure.inputs.at(a.input).value.number.value_or(0);
    for (const Addend& a : figure.denominator)
        below += a.sign * figure.inputs.at(a.input).value.number.value_or(0);
    CHECK(above == Approx(figure.numeratorValue));
    CHECK(below == Approx(figure.denominatorValue));
    CHECK(above / below == Approx(*figure.ratio));
}

constexpr Accumulation kAll[] = {Accumulation::sum,   Accumulation::capacity,  Accumulation::flow,
                                 Accumulation::stock, Accumulation::reduction, Accumulation::annualReduction};

Goal levels(Accumulation accumulation) {  // B 70, M 50, P 65 60 55 50, R 68 61
    return goal(accumulation, num(70), num(50), {num(65), num(60), num(55), num(50)}, {num(68), num(61)});
}

}  // namespace

TEST_CASE("sum: the hand-worked case") {
    const Goal g =
        goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3), num(6)});
    const Timing t = endOf(2022);
    CHECK(ratio(yearProgress(g, 2021, t)) == Approx(0.75));  // 3/4
    CHECK(ratio(yearProgress(g, 2022, t)) == Approx(1.5));   // 6/4
    CHECK(yearProgress(g, 2023, t).kind == FigureKind::notYetDue);
    const Figure due = toDate(g, t);  // (3 + 6) / (4 + 4)
    CHECK(ratio(due) == Approx(1.125));
    CHECK(due.rule == Rule::sumOverProgrammed);
    CHECK(due.numeratorValue == 9);
    CHECK(due.denominatorValue == 8);
    CHECK(due.year == 2022);
    const Figure four = fourYears(g, t);  // 9/16
    CHECK(ratio(four) == Approx(0.5625));
    CHECK(four.rule == Rule::sumOverTarget);
    CHECK(four.inputs.back().term == Term::target);
    for (const Figure& f : {due, four}) checkByHand(f);
}

TEST_CASE("sum: the baseline is context only") {
    Goal g = goal(Accumulation::sum, num(100), num(16), {num(4), num(4), num(4), num(4)}, {num(3), num(6)});
    CHECK(ratio(toDate(g, endOf(2022))) == Approx(1.125));
    g.indicator.baseline = prose("2 Estrategias");
    CHECK(ratio(fourYears(g, endOf(2022))) == Approx(0.5625));
    CHECK(ratio(yearProgress(g, 2021, endOf(2022))) == Approx(0.75));
}

TEST_CASE("sum: a target not given is the sum of the years, and says so") {
    const Goal g = goal(Accumulation::sum, kBlank, kBlank, {num(4), num(4), num(4), num(8)}, {num(5)});
    const Figure four = fourYears(g, endOf(2021));  // 5/20
    CHECK(ratio(four) == Approx(0.25));
    CHECK(four.inputs.back().term == Term::targetFromYears);
    CHECK(*targetOf(g, endOf(2021)).number == 20);
}

TEST_CASE("sum: a year without anything programmed is no zero") {
    const Goal g =
        goal(Accumulation::sum, kBlank, num(8), {num(0), num(4), kBlank, num(4)}, {num(0), num(2)});
    const Timing t = endOf(2023);
    CHECK(yearProgress(g, 2021, t).kind == FigureKind::noProgrammed);
    CHECK(yearProgress(g, 2023, t).kind == FigureKind::noProgrammed);
    CHECK(ratio(toDate(g, t)) == Approx(0.5));  // (0 + 2) / 4
    CHECK(toDate(g, t).noReport == 0);
    CHECK(toDate(g, endOf(2021)).kind == FigureKind::notYetDue);
    CHECK(toDate(goal(Accumulation::sum, kBlank, num(8), {}, {}), t).kind == FigureKind::noProgrammed);
    CHECK(fourYears(goal(Accumulation::sum, kBlank, kBlank, {num(0), num(0)}, {}), t).kind ==
          FigureKind::noProgrammed);
}

TEST_CASE("sum: a blank that was due counts as 0, is listed, and is not zero by itself") {
    const Goal g = goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3)});
    const Timing t = endOf(2022);
    CHECK(yearProgress(g, 2022, t).kind == FigureKind::noReport);
    const Figure due = toDate(g, t);  // (3 + blank) / 8
    CHECK(ratio(due) == Approx(0.375));
    CHECK(due.noReport == 1);
    CHECK(due.inputs[1].kind == FigureKind::noReport);
    CHECK(due.inputs[1].value.empty());
    checkByHand(due);
    Goal none = g;
    none.years[2021].reported = {};
    CHECK(toDate(none, t).kind == FigureKind::noReport);
    CHECK(fourYears(none, t).kind == FigureKind::noReport);
    // A reported 0 is a report.
    none.years[2021].reported = num(0);
    CHECK(ratio(toDate(none, t)) == 0);
    CHECK_FALSE(std::signbit(*toDate(none, t).ratio));
}

TEST_CASE("sum: before anything is due, of four years is 0 and to date is not yet due") {
    const Goal g = goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {});
    CHECK(toDate(g, endOf(2020)).kind == FigureKind::notYetDue);
    CHECK(ratio(fourYears(g, endOf(2020))) == 0);
}

TEST_CASE("the year's action plan goes before the plan's target") {
    Goal g = goal(Accumulation::sum, kBlank, num(16), {num(4), num(4), num(4), num(4)}, {num(3)});
    g.years[2021].programmed = num(6);
    CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == Approx(0.5));  // 3/6
    g.years[2021].programmed = num(0);
    CHECK(yearProgress(g, 2021, endOf(2021)).kind == FigureKind::noProgrammed);
}

TEST_CASE("capacity: the hand-worked case") {
    const Goal g = goal(Accumulation::capacity, num(10), num(50), {num(20), num(30), num(40), num(50)},
                        {num(18), num(33)});
    const Timing t = endOf(2022);
    const Figure first = yearProgress(g, 2021, t);  // (18 − 10) / (20 − 10) = 8/10
    CHECK(ratio(first) == Approx(0.8));
    CHECK(first.rule == Rule::riseFromBaseline);
    CHECK(first.numeratorValue == 8);
    CHECK(first.denominatorValue == 10);
    CHECK(ratio(yearProgress(g, 2022, t)) == Approx(1.15));  // 23/20
    CHECK(ratio(toDate(g, t)) == Approx(1.15));
    CHECK(ratio(fourYears(g, t)) == Approx(0.575));  // 23/40
    checkByHand(first);
    checkByHand(fourYears(g, t));
}

TEST_CASE("capacity: below the baseline is negative, and stays so") {
    const Goal g = goal(Accumulation::capacity, num(10), num(50), {num(20)}, {num(6)});
    CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == Approx(-0.4));  // (6 − 10) / (20 − 10)
    CHECK(ratio(fourYears(g, endOf(2021))) == Approx(-0.1));           // −4/40
}

TEST_CASE("capacity: negative levels") {
    // From −10 to −2: at −4, six of eight.
    const Goal g = goal(Accumulation::capacity, num(-10), num(-2), {num(-8)}, {num(-4)});
    CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == Approx(3));  // 6/2
    CHECK(ratio(fourYears(g, endOf(2021))) == Approx(0.75));        // 6/8
}

TEST_CASE("capacity: without a baseline it is R/P, and marked") {
    const Goal g = goal(Accumulation::capacity, kBlank, num(50), {num(20), num(30)}, {num(18), num(33)});
    const Figure first = yearProgress(g, 2021, endOf(2022));
    CHECK(ratio(first) == Approx(0.9));
    CHECK(first.withoutBaseline);
    CHECK(first.rule == Rule::reportedOverProgrammed);
    CHECK(ratio(fourYears(g, endOf(2022))) == Approx(0.66));
    // A baseline of 0 is a baseline.
    const Goal zero = goal(Accumulation::capacity, num(0), num(50), {num(20)}, {num(18)});
    CHECK_FALSE(yearProgress(zero, 2021, endOf(2021)).withoutBaseline);
}

TEST_CASE("capacity: to date looks at the last due year only; a missing report there is no report") {
    Goal g = goal(Accumulation::capacity, num(10), num(50), {num(20), num(30), num(40), num(50)},
                  {num(18), kBlank});
    CHECK(toDate(g, endOf(2022)).kind == FigureKind::noReport);
    const Figure four = fourYears(g, endOf(2022));  // the last report stands: 8/40
    CHECK(ratio(four) == Approx(0.2));
    CHECK(four.noReport == 1);
    // Nothing asked of 2022 and 2023: the level reported later answers for what was asked in 2021.
    g = goal(Accumulation::capacity, num(10), num(50), {num(20), kBlank, kBlank, num(50)},
             {num(18), kBlank, num(21)});
    CHECK(ratio(toDate(g, endOf(2023))) == Approx(1.1));  // (21 − 10) / (20 − 10)
}

TEST_CASE("capacity: of four years starts at 0, from R_0 = B") {
    const Goal g = goal(Accumulation::capacity, num(10), num(50), {num(20), num(30), num(40), num(50)}, {});
    CHECK(ratio(fourYears(g, endOf(2020))) == 0);
    CHECK(toDate(g, endOf(2020)).kind == FigureKind::notYetDue);
    CHECK(fourYears(g, endOf(2021)).kind == FigureKind::noReport);
}

TEST_CASE("flow: each year by itself; of four years the mean over the programmed years") {
    const Goal g = goal(Accumulation::flow, kBlank, num(100), {num(100), num(100), num(0), num(100)},
                        {num(90), num(120)});
    const Timing t = endOf(2022);
    CHECK(ratio(yearProgress(g, 2022, t)) == Approx(1.2));
    CHECK(ratio(toDate(g, t)) == Approx(1.05));  // (0.9 + 1.2) / 2
    const Figure four = fourYears(g, t);         // (0.9 + 1.2 + 0 to come) / 3 programmed years
    CHECK(ratio(four) == Approx(0.7));
    CHECK(four.denominatorValue == 3);
    CHECK(four.rule == Rule::meanOfYears);
    checkByHand(four);
    checkByHand(toDate(g, t));
}

TEST_CASE("stock: a level to be kept") {
    const Goal g = goal(Accumulation::stock, num(95), num(100), {num(100), num(100), num(100), num(100)},
                        {num(100), num(50)});
    CHECK(ratio(toDate(g, endOf(2022))) == Approx(0.75));      // (1 + 0.5) / 2
    CHECK(ratio(fourYears(g, endOf(2022))) == Approx(0.375));  // 1.5 / 4
    // A year due and blank counts as 0 and is listed.
    CHECK(ratio(toDate(g, endOf(2023))) == Approx(0.5));  // 1.5 / 3
    CHECK(toDate(g, endOf(2023)).noReport == 1);
    CHECK(fourYears(goal(Accumulation::stock, kBlank, kBlank, {num(5)}, {}), endOf(2021)).kind ==
          FigureKind::noReport);
}

TEST_CASE("stock: a level of 0 to be kept gives no ratio") {
    const Figure f =
        yearProgress(goal(Accumulation::stock, kBlank, num(0), {num(0)}, {num(0)}), 2021, endOf(2021));
    CHECK(f.kind == FigureKind::notComputable);
    CHECK(f.reason == Reason::divisionByZero);
}

TEST_CASE("flow and stock that are to fall are not turned upside down") {
    for (const Accumulation a : {Accumulation::flow, Accumulation::stock}) {
        Goal g = goal(a, kBlank, num(100), {num(100)}, {num(200)});
        g.indicator.falling = true;
        const Figure f = yearProgress(g, 2021, endOf(2021));
        CHECK(ratio(f) == Approx(0.5));  // twice the complaints that were allowed
        CHECK(f.rule == Rule::programmedOverReported);
        g.years[2021].reported = num(0);
        CHECK(yearProgress(g, 2021, endOf(2021)).reason == Reason::divisionByZero);
        g.years[2021].reported = num(-5);
        CHECK(yearProgress(g, 2021, endOf(2021)).reason == Reason::mixedSigns);
        g.years[2021] = {num(-5), {}, num(-10), ""};
        CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == Approx(2));
    }
}

TEST_CASE("reduction: the hand-worked case") {
    const Goal g = levels(Accumulation::reduction);
    const Timing t = endOf(2022);
    const Figure first = yearProgress(g, 2021, t);  // (70 − 68) / (70 − 65) = 2/5
    CHECK(ratio(first) == Approx(0.4));
    CHECK(first.rule == Rule::fallFromBaseline);
    CHECK(first.numeratorValue == 2);
    CHECK(first.denominatorValue == 5);
    CHECK(ratio(yearProgress(g, 2022, t)) == Approx(0.9));  // 9/10
    CHECK(ratio(toDate(g, t)) == Approx(0.9));
    CHECK(ratio(fourYears(g, t)) == Approx(0.45));  // 9/20
    checkByHand(first);
}

TEST_CASE("reduction: worse than the baseline is negative; without a baseline P/R") {
    Goal g = goal(Accumulation::reduction, num(70), num(50), {num(65)}, {num(80)});
    CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == Approx(-2));  // (70 − 80) / 5
    g.indicator.baseline = {};
    const Figure f = yearProgress(g, 2021, endOf(2021));
    CHECK(ratio(f) == Approx(65.0 / 80));
    CHECK(f.withoutBaseline);
    CHECK(f.rule == Rule::programmedOverReported);
    CHECK(ratio(fourYears(g, endOf(2021))) == Approx(50.0 / 80));
}

TEST_CASE("annual reduction: the hand-worked case") {
    const Goal g = levels(Accumulation::annualReduction);
    const Timing t = endOf(2022);
    CHECK(ratio(yearProgress(g, 2021, t)) == Approx(0.4));  // 2/5, from B
    const Figure second = yearProgress(g, 2022, t);         // (68 − 61) / (68 − 60) = 7/8
    CHECK(ratio(second) == Approx(0.875));
    CHECK(second.rule == Rule::fallFromYearBefore);
    CHECK(second.inputs[1].year == 2021);
    CHECK(ratio(toDate(g, t)) == Approx(0.6375));      // (0.4 + 0.875) / 2
    CHECK(ratio(fourYears(g, t)) == Approx(0.31875));  // 1.275 / 4
    checkByHand(second);
    checkByHand(fourYears(g, t));
}

TEST_CASE("annual reduction: where the year before ended is not known") {
    Goal g = levels(Accumulation::annualReduction);
    g.years[2021].reported = {};
    const Figure f = yearProgress(g, 2022, endOf(2022));  // 60/61
    CHECK(ratio(f) == Approx(60.0 / 61));
    CHECK(f.withoutBaseline);
    // Nothing asked or reported before: B is where it begins.
    g = goal(Accumulation::annualReduction, num(70), num(50), {kBlank, num(60)}, {kBlank, num(61)});
    CHECK(ratio(yearProgress(g, 2022, endOf(2022))) == Approx(0.9));
    g.indicator.baseline = {};
    CHECK(yearProgress(g, 2022, endOf(2022)).withoutBaseline);
}

TEST_CASE("the target equals the baseline: 100 % or regressed, never a ratio") {
    Goal g = goal(Accumulation::capacity, num(30), num(30), {num(30)}, {num(31)});
    Figure f = yearProgress(g, 2021, endOf(2021));
    CHECK(ratio(f) == 1);
    CHECK(f.targetEqualsBaseline);
    CHECK(f.rule == Rule::keepsTarget);
    CHECK(f.numerator.empty());
    g.years[2021].reported = num(27.5);
    f = yearProgress(g, 2021, endOf(2021));
    CHECK(f.kind == FigureKind::regressed);
    CHECK(f.distance == Approx(2.5));
    CHECK_FALSE(f.ratio);
    // Falling: the other way round.
    g = goal(Accumulation::reduction, num(30), num(30), {num(30)}, {num(29)});
    CHECK(ratio(yearProgress(g, 2021, endOf(2021))) == 1);
    g.years[2021].reported = num(33);
    f = fourYears(g, endOf(2021));
    CHECK(f.kind == FigureKind::regressed);
    CHECK(f.distance == Approx(3));
}

TEST_CASE("met since the baseline: 100 % while it is kept, else regressed by so many units") {
    Goal g = goal(Accumulation::capacity, num(60), num(50), {num(50)}, {num(52)});
    Figure f = fourYears(g, endOf(2021));
    CHECK(ratio(f) == 1);
    CHECK(f.metAtBaseline);
    CHECK_FALSE(f.targetEqualsBaseline);
    g.years[2021].reported = num(45);
    f = fourYears(g, endOf(2021));
    CHECK(f.kind == FigureKind::regressed);
    CHECK(f.distance == Approx(5));
    CHECK(yearProgress(g, 2021, endOf(2021)).kind == FigureKind::regressed);
    // A capacity that is to fall has its direction from the indicator: 60 → 50 is then ordinary.
    g.indicator.falling = true;
    CHECK(ratio(fourYears(g, endOf(2021))) == Approx(1.5));  // (45 − 60) / (50 − 60)
    // Annual reduction: the year before had fallen below this year's P already.
    g = goal(Accumulation::annualReduction, num(70), num(50), {num(65), num(60)}, {num(58), num(59)});
    CHECK(yearProgress(g, 2022, endOf(2022)).metAtBaseline);
    CHECK(ratio(yearProgress(g, 2022, endOf(2022))) == 1);
    g.years[2022].reported = num(63);
    f = yearProgress(g, 2022, endOf(2022));
    CHECK(f.kind == FigureKind::regressed);
    CHECK(f.distance == Approx(3));
    // In the mean it counts as 0: (70 − 58) / (70 − 65) = 2.4, and 0.
    CHECK(ratio(toDate(g, endOf(2022))) == Approx(1.2));
    CHECK(toDate(g, endOf(2022)).regressed == 1);
}

TEST_CASE("a percentage is never taken of text") {
    for (const Accumulation a : kAll) {
        CAPTURE(static_cast<int>(a));
        const Timing t = endOf(2021);
        Goal g = goal(a, num(70), num(50), {num(65)}, {prose("#DIV/0!")});
        CHECK(yearProgress(g, 2021, t).reason == Reason::textReported);
        CHECK(toDate(g, t).kind == FigureKind::notComputable);
        CHECK(fourYears(g, t).kind == FigureKind::notComputable);
        g = goal(a, num(70), num(50), {prose("100%")}, {num(60)});
        CHECK(yearProgress(g, 2021, t).reason == Reason::textProgrammed);
        CHECK(toDate(g, t).kind == FigureKind::notComputable);
        g = goal(a, num(70), prose("Una política"), {num(65)}, {num(60)});
        CHECK(yearProgress(g, 2021, t).kind != FigureKind::notComputable);
        const bool usesTarget =
            a == Accumulation::sum || a == Accumulation::capacity || a == Accumulation::reduction;
        CHECK((fourYears(g, t).kind == FigureKind::notComputable) == usesTarget);
        g = goal(a, prose("2 Estrategias"), num(50), {num(65)}, {num(60)});
        const bool usesBaseline =
            a == Accumulation::capacity || a == Accumulation::reduction || a == Accumulation::annualReduction;
        CHECK((yearProgress(g, 2021, t).reason == Reason::textBaseline) == usesBaseline);
    }
}

TEST_CASE("a mean leaves out what is not computable, and counts it") {
    const Goal g = goal(Accumulation::flow, kBlank, kBlank, {num(10), num(10), num(10)},
                        {num(5), prose("pendiente"), num(10)});
    const Figure f = toDate(g, endOf(2023));  // (0.5 + 1) / 2
    CHECK(ratio(f) == Approx(0.75));
    CHECK(f.notComputable == 1);
    checkByHand(f);
}

TEST_CASE("what leaves the finite numbers is not computable") {
    const double huge = std::numeric_limits<double>::max();
    const Goal g = goal(Accumulation::flow, kBlank, kBlank, {num(1e-300)}, {num(huge)});
    CHECK(yearProgress(g, 2021, endOf(2021)).reason == Reason::infinite);
}

TEST_CASE("nothing asked and nothing said: no type makes a figure of it") {
    for (const Accumulation a : kAll) {
        CAPTURE(static_cast<int>(a));
        const Goal empty = goal(a, kBlank, kBlank, {}, {});
        for (const Figure& f : {yearProgress(empty, 2021, endOf(2024)), toDate(empty, endOf(2024)),
                                fourYears(empty, endOf(2024))}) {
            CHECK(f.kind == FigureKind::noProgrammed);
            CHECK_FALSE(f.ratio);
        }
    }
}

TEST_CASE("cut-off: a year is due on its last day; one under way is so far, and later reports are not read") {
    const Goal g = levels(Accumulation::reduction);
    const Timing june{2021, 2024, Day{2022, 6, 30}};
    CHECK(toDate(g, june).year == 2021);
    CHECK(ratio(toDate(g, june)) == Approx(0.4));
    const Figure so = yearProgress(g, 2022, june);
    CHECK(ratio(so) == Approx(0.9));
    CHECK(so.yearUnderWay);
    CHECK(ratio(fourYears(g, endOf(2021))) == Approx(0.1));  // 61 came after the cut-off: (70 − 68) / 20
    CHECK(yearProgress(g, 2022, endOf(2021)).kind == FigureKind::notYetDue);
    Goal blank = g;
    blank.years[2022].reported = {};
    CHECK(yearProgress(blank, 2022, june).kind == FigureKind::notYetDue);
    CHECK(yearProgress(blank, 2022, endOf(2022)).kind == FigureKind::noReport);
}

TEST_CASE("cut-off not given: the end of what the plan reports") {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    CHECK(timingOf(p).cutOff == Day{2020, 12, 31});
    p.goals["a"] = levels(Accumulation::reduction);
    CHECK(timingOf(p).cutOff == Day{2022, 12, 31});
    p.goals["b"].periods["2023-T1"].reported = num(1);
    CHECK(timingOf(p).cutOff == Day{2023, 3, 31});
    p.goals["b"].years[2031].reported = num(1);  // no year of the plan
    CHECK(timingOf(p).cutOff == Day{2023, 3, 31});
    p.cutOff = "2022-02-28";
    CHECK(timingOf(p).cutOff == Day{2022, 2, 28});
    CHECK(ratio(toDate(p, p.goals["a"])) == Approx(0.4));
}

TEST_CASE("sum by quarters: what the ended quarters asked is due") {
    Goal g = goal(Accumulation::sum, kBlank, num(16), {num(4), num(4)}, {num(3)});
    g.periods["2022-T1"] = {num(1), num(2), "", "", ""};
    g.periods["2022-T2"] = {num(1), num(1), "", "", ""};
    g.periods["2022-T3"] = {num(2), num(9), "", "", ""};
    const Timing june{2021, 2024, Day{2022, 6, 30}};
    const Figure f = toDate(g, june);  // (3 + 2 + 1) / (4 + 1 + 1)
    CHECK(ratio(f) == Approx(1));
    CHECK(f.denominatorValue == 6);
    CHECK(f.yearUnderWay);
    CHECK(f.inputs[1].period == "2022-T1");
    checkByHand(f);
    // R of the year so far is the sum of its ended quarters.
    CHECK(*reportedOf(g, 2022, june).number == 3);
    CHECK(ratio(fourYears(g, june)) == Approx(6.0 / 16));
    // A quarter due and blank is listed.
    g.periods["2022-T1"].reported = {};
    g.periods["2022-T2"].reported = {};
    CHECK(toDate(g, june).noReport == 1);
    CHECK(ratio(toDate(g, june)) == Approx(0.5));  // 3/6
}

TEST_CASE("periods: months go before quarters, a level takes the last, a flow is not guessed") {
    Goal g = goal(Accumulation::sum, kBlank, kBlank, {num(10)}, {});
    g.periods["2021-T1"].reported = num(6);
    g.periods["2021-01"].reported = num(2);
    g.periods["2021-02"].reported = num(3);
    CHECK(*reportedOf(g, 2021, endOf(2021)).number == 5);
    g.indicator.accumulation = Accumulation::stock;
    CHECK(*reportedOf(g, 2021, endOf(2021)).number == 3);
    g.indicator.accumulation = Accumulation::flow;
    CHECK(yearProgress(g, 2021, endOf(2021)).reason == Reason::periodsOnly);
    g.indicator.accumulation = Accumulation::sum;
    g.periods["2021-02"].reported = prose("n. d.");
    CHECK(yearProgress(g, 2021, endOf(2021)).reason == Reason::textReported);
}

TEST_CASE("dates and periods") {
    CHECK(parseDay("2024-02-29"));
    CHECK_FALSE(parseDay("2023-02-29"));
    for (const char* bad :
         {"", "2024-2-29", "2024-13-01", "2024-00-01", "2024-01-32", "2024/01/01", "20240101"})
        CHECK_FALSE(parseDay(bad));
    CHECK(parsePeriod("2024-T4")->lastDay() == Day{2024, 12, 31});
    CHECK(parsePeriod("2024-02")->lastDay() == Day{2024, 2, 29});
    for (const char* bad : {"2024-T5", "2024-T0", "2024-13", "2024", "2024-S1", "2024-T10"})
        CHECK_FALSE(parsePeriod(bad));
}

// A small generator with a fixed seed: the same goals on every machine.
TEST_CASE("properties over many goals") {
    unsigned seed = 12345;
    const auto next = [&](unsigned below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    const auto value = [&]() -> Value {
        switch (next(8)) {
            case 0:
                return kBlank;
            case 1:
                return num(0);
            case 2:
                return prose("n. d.");
            default:
                return num(static_cast<double>(next(41)) - 10);
        }
    };
    for (int i = 0; i < 20000; ++i) {
        Goal g = goal(kAll[next(6)], value(), value(), {value(), value(), value(), value()},
                      {value(), value(), value(), value()});
        g.indicator.falling = next(2) == 1;
        const Timing t = endOf(2020 + static_cast<int>(next(5)));
        for (const Figure& f :
             {yearProgress(g, 2021 + static_cast<int>(next(4)), t), toDate(g, t), fourYears(g, t)}) {
            REQUIRE((f.kind == FigureKind::ratio) == f.ratio.has_value());
            if (f.ratio) REQUIRE(std::isfinite(*f.ratio));
            REQUIRE((f.kind == FigureKind::notComputable) == (f.reason != Reason::none));
            REQUIRE((f.kind == FigureKind::regressed) == (f.distance > 0));
            for (const Addend& a : f.numerator) REQUIRE(a.input < f.inputs.size());
            if (f.ratio && !f.numerator.empty())
                REQUIRE(f.numeratorValue / f.denominatorValue == Approx(*f.ratio));
        }
    }
}

TEST_CASE("a better report never lowers a figure") {
    for (const Accumulation a : kAll) {
        CAPTURE(static_cast<int>(a));
        const bool falls = a == Accumulation::reduction || a == Accumulation::annualReduction;
        Goal g = goal(a, num(falls ? 70 : 10), num(falls ? 50 : 40),
                      {num(falls ? 65 : 20), num(falls ? 60 : 30)}, {num(falls ? 66 : 18)});
        double before = -1000;
        for (int step = 0; step < 30; ++step) {
            g.years[2022].reported = num(falls ? 75 - step : 5 + step);
            for (const Figure& f : {yearProgress(g, 2022, endOf(2022))}) {
                REQUIRE(f.ratio);
                CHECK(*f.ratio > before);
                before = *f.ratio;
            }
        }
    }
}
