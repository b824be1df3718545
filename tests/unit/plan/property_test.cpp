// What must hold of any goal: a better report never lowers a figure, the unit does not matter, falling
// mirrors rising, the arithmetic named gives the figure, an aggregate lies within its parts.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "goals.h"
#include "plan/aggregate.h"
#include "plan/alternatives.h"
#include "plan/forecast.h"
#include "plan/progress.h"

using namespace plan;
using namespace plan_test;
using doctest::Approx;

namespace {

constexpr Accumulation kAll[] = {Accumulation::sum,   Accumulation::capacity,  Accumulation::flow,
                                 Accumulation::stock, Accumulation::reduction, Accumulation::annualReduction};

// A small generator with a fixed seed: the same goals on every machine.
class Chance {
  public:
    explicit Chance(unsigned seed) : seed_(seed) {}
    unsigned below(unsigned limit) {
        seed_ = seed_ * 1664525u + 1013904223u;
        return (seed_ >> 8) % limit;
    }
    double between(int least, int most) { return least + static_cast<int>(below(most - least + 1)); }

  private:
    unsigned seed_;
};

// Numbers, blanks, zeros and prose.
Value anyValue(Chance& chance) {
    switch (chance.below(9)) {
        case 0:
            return kBlank;
        case 1:
            return num(0);
        case 2:
            return chance.below(3) ? num(7) : prose("n. d.");
        default:
            return num(chance.between(-10, 30));
    }
}

Goal anyGoal(Chance& chance) {
    Goal made = goal(kAll[chance.below(6)], anyValue(chance), anyValue(chance), {}, {});
    for (int year = 2021; year <= 2024; ++year) {
        made.years[year].target = anyValue(chance);
        if (chance.below(4) == 0) made.years[year].programmed = anyValue(chance);
        made.years[year].reported = anyValue(chance);
    }
    for (int quarter = 1; quarter <= 4 && chance.below(3) == 0; ++quarter)
        made.periods["2022-T" + std::to_string(quarter)] = {anyValue(chance), anyValue(chance), "", "", ""};
    made.indicator.falling = chance.below(2) == 1;
    if (chance.below(4) == 0) made.indicator.lagDays = chance.between(0, 400);
    return made;
}

Timing anyTiming(Chance& chance) {
    Plan p;
    p.firstYear = 2021;
    p.lastYear = 2024;
    if (chance.below(2)) p.flowRule = YearsRule::last;
    if (chance.below(2)) p.stockRule = YearsRule::last;
    if (chance.below(2)) p.annualReductionRule = ReductionRule::fromBaseline;
    for (int year = 2021; year <= 2024; ++year)
        if (chance.below(4) == 0) p.yearWeights[year] = chance.between(0, 50) / 100;
    Timing timing = timingOf(p);
    timing.cutOff = Day{static_cast<int>(chance.between(2020, 2024)), chance.below(2) ? 12 : 6, 30};
    if (timing.cutOff.month == 12) timing.cutOff.day = 31;
    return timing;
}

std::vector<Figure> figuresOf(const Goal& g, const Timing& timing) {
    std::vector<Figure> figures{toDate(g, timing), fourYears(g, timing)};
    for (int year = 2021; year <= 2024; ++year) figures.push_back(yearProgress(g, year, timing));
    for (const Span span : {Span::toDate, Span::fourYears})
        for (const Alternative& one : alternatives(g, span, timing)) figures.push_back(one.figure);
    return figures;
}

// Does the arithmetic again, from nothing but the inputs and the steps named.
double evaluated(const Figure& figure) {
    const auto number = [&](std::size_t place) { return figure.inputs.at(place).value.number.value_or(0); };
    const auto side = [&](const std::vector<Addend>& steps) {
        double sum = 0;
        for (const Addend& step : steps)
            sum += step.sign * number(step.input) * (step.times ? number(*step.times) : 1.0);
        return sum;
    };
    return side(figure.numerator) / side(figure.denominator);
}

void scale(Value& value, double factor) {
    if (value.number) *value.number *= factor;
}

Goal scaled(Goal g, double factor) {
    scale(g.indicator.baseline, factor);
    scale(g.target, factor);
    for (auto& [year, values] : g.years) {
        scale(values.target, factor);
        scale(values.programmed, factor);
        scale(values.reported, factor);
    }
    for (auto& [key, values] : g.periods) {
        scale(values.programmed, factor);
        scale(values.reported, factor);
    }
    return g;
}

bool same(const Figure& a, const Figure& b) {
    if (a.kind != b.kind || a.ratio.has_value() != b.ratio.has_value()) return false;
    return !a.ratio || std::abs(*a.ratio - *b.ratio) <= 1e-9 * std::max(1.0, std::abs(*a.ratio));
}

}  // namespace

TEST_CASE("of any goal: what is named is what was used, and the arithmetic gives the figure") {
    Chance chance(12345);
    int ratios = 0;
    for (int i = 0; i < 20000; ++i) {
        const Goal g = anyGoal(chance);
        const Timing timing = anyTiming(chance);
        for (const Figure& f : figuresOf(g, timing)) {
            REQUIRE((f.kind == FigureKind::ratio) == f.ratio.has_value());
            REQUIRE((f.kind == FigureKind::notComputable) == (f.reason != Reason::none));
            REQUIRE((f.kind == FigureKind::regressed) == (f.distance > 0));
            if (!f.ratio) continue;
            REQUIRE(std::isfinite(*f.ratio));
            REQUIRE(f.rule != Rule::none);
            if (f.rule == Rule::keepsTarget) {
                REQUIRE(*f.ratio == 1);
                continue;
            }
            REQUIRE(evaluated(f) == Approx(*f.ratio));
            ++ratios;
        }
    }
    MESSAGE(ratios << " figures done again from their own words");
    CHECK(ratios > 20000);
}

TEST_CASE("of any goal: another unit gives the same figures") {
    Chance chance(777);
    for (int i = 0; i < 5000; ++i) {
        const Goal g = anyGoal(chance);
        const Timing timing = anyTiming(chance);
        const double factor = i % 2 ? 1000 : 0.25;
        const auto before = figuresOf(g, timing), after = figuresOf(scaled(g, factor), timing);
        REQUIRE(before.size() == after.size());
        for (std::size_t k = 0; k < before.size(); ++k) REQUIRE(same(before[k], after[k]));
    }
}

TEST_CASE("of any goal with a baseline: a reduction is a capacity in a mirror") {
    Chance chance(4242);
    int compared = 0;
    for (int i = 0; i < 5000; ++i) {
        Goal rising = anyGoal(chance);
        rising.indicator.accumulation = Accumulation::capacity;
        rising.indicator.falling = false;
        if (rising.indicator.baseline.empty()) rising.indicator.baseline = num(3);
        const Timing timing = anyTiming(chance);
        Goal falling = scaled(rising, -1);
        falling.indicator.accumulation = Accumulation::reduction;
        Goal fallingCapacity = scaled(rising, -1);
        fallingCapacity.indicator.falling = true;
        const auto a = figuresOf(rising, timing);
        for (const Goal& other : {falling, fallingCapacity}) {
            const auto b = figuresOf(other, timing);
            REQUIRE(a.size() == b.size());
            for (std::size_t k = 0; k < a.size(); ++k) {
                REQUIRE(same(a[k], b[k]));
                REQUIRE(a[k].distance == Approx(b[k].distance));
                compared += a[k].ratio.has_value();
            }
        }
    }
    CHECK(compared > 5000);
}

// What a figure is worth where it is taken up: missing and regressed count as 0.
double worth(const Figure& figure) { return figure.ratio.value_or(0); }

TEST_CASE("a better report never lowers a figure, by any rule") {
    Chance chance(99);
    int compared = 0;
    for (int i = 0; i < 4000; ++i) {
        const Accumulation type = kAll[chance.below(6)];
        const bool down = rulesOf(type).falls == Falls::always ||
                          (rulesOf(type).falls == Falls::asStated && chance.below(2) == 1);
        // A goal that asks for something in every year, in its own direction, above zero.
        Goal g =
            goal(type, num(down ? 100 : 10), num(down ? 20 : 90),
                 {num(down ? 80 : 30), num(down ? 60 : 50), num(down ? 40 : 70), num(down ? 20 : 90)}, {});
        g.indicator.falling = down && rulesOf(type).falls == Falls::asStated;
        for (int year = 2021; year <= 2024; ++year)
            g.years[year].reported = num(chance.between(down ? 15 : 5, down ? 110 : 95));
        const Timing timing = anyTiming(chance);
        const int year = static_cast<int>(chance.between(2021, 2024));
        Goal better = g;
        *better.years[year].reported.number += (down ? -1 : 1) * chance.between(1, 5);
        const auto before = figuresOf(g, timing), after = figuresOf(better, timing);
        REQUIRE(before.size() == after.size());
        for (std::size_t k = 0; k < before.size(); ++k) {
            // Falling further in one year leaves less to fall in the next: of an annual reduction only that
            // year's own figure, and what is measured from the baseline, must not go down.
            const bool own = k >= 2 && k < 6 && static_cast<int>(k) - 2 + 2021 == year;
            const bool chained =
                type == Accumulation::annualReduction && !own && before[k].method != Method::fromBaseline;
            if (chained) continue;
            INFO(static_cast<int>(type) << " year " << year << " figure " << k);
            REQUIRE(worth(after[k]) >= worth(before[k]) - 1e-12);
            ++compared;
        }
    }
    CHECK(compared > 10000);
}

TEST_CASE("an aggregate lies between its least and its best part, whatever the weights") {
    Chance chance(7);
    const char* const under[] = {"o1", "o2", "o3"};
    for (int i = 0; i < 1500; ++i) {
        Plan p;
        p.firstYear = 2021;
        p.lastYear = 2024;
        p.cutOff = "2022-12-31";
        p.weightRule = static_cast<WeightRule>(chance.below(4));
        if (chance.below(2)) p.cap = chance.between(5, 15) / 10;
        p.lines["l1"] = {1, "1", "Una", "", chance.below(2) ? std::optional(0.6) : std::nullopt};
        p.lines["l2"] = {2, "2", "Otra", "", 0.4};
        for (const char* id : under) p.objectives[id] = {1, "", "A", id == under[2] ? "l2" : "l1", {}};
        for (int k = 0; k < 8; ++k) {
            Goal g = anyGoal(chance);
            g.objective = under[chance.below(3)];
            if (chance.below(2)) g.weight = chance.between(0, 5) / 10;
            if (chance.below(2)) g.money[2021].definitive = chance.between(0, 9) * 1e6;
            if (chance.below(2)) g.entity = "e";
            p.goals[std::string(1, static_cast<char>('a' + k))] = g;
        }
        p.entities["e"] = {1, "Entidad", "E", ""};
        const Timing timing = timingOf(p);
        for (const Span span : {Span::toDate, Span::fourYears})
            for (const Scope& scope : {Scope{}, Scope{Level::line, "l1"}, Scope{Level::objective, "o1"},
                                       Scope{Level::entity, "e"}}) {
                const Aggregate all = aggregate(p, scope, GoalKind::output, span, 0, timing);
                double least = 1e300, best = -1e300, above = 0, below = 0;
                for (const Child& child : all.children) {
                    REQUIRE(child.weight >= 0);
                    if (!child.used || child.weight == 0) continue;
                    least = std::min(least, child.counted);
                    best = std::max(best, child.counted);
                    above += child.weight * child.counted;
                    below += child.weight;
                }
                REQUIRE(all.ratio.has_value() == (below > 0));
                if (!all.ratio) continue;
                REQUIRE(*all.ratio >= least - 1e-9);
                REQUIRE(*all.ratio <= best + 1e-9);
                REQUIRE(*all.ratio == Approx(above / below));
                REQUIRE(all.weightUsed <= 1 + 1e-9);
                REQUIRE(all.weightWithFigure <= all.weightUsed + 1e-9);
            }
    }
}

TEST_CASE("of any goal: a forecast lies within its band, and another unit scales it") {
    Chance chance(31);
    int made = 0;
    for (int i = 0; i < 20000; ++i) {
        const Goal g = anyGoal(chance);
        const Timing timing = anyTiming(chance);
        const auto one = forecast(g, timing), other = forecast(scaled(g, 4), timing);
        REQUIRE(one.has_value() == other.has_value());
        if (!one) continue;
        ++made;
        const auto [low, high] = std::minmax(one->slowest.value, one->fastest.value);
        REQUIRE(one->expected.value >= low - 1e-9);
        REQUIRE(one->expected.value <= high + 1e-9);
        REQUIRE(other->expected.value == Approx(4 * one->expected.value));
        const bool type =
            g.indicator.accumulation != Accumulation::flow && g.indicator.accumulation != Accumulation::stock;
        REQUIRE(type);
    }
    CHECK(made > 200);
}
