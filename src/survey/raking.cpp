#include "survey/raking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace survey {

namespace {

// Of a weight, whose mean is 1: less than this in a whole pass and no further pass will do anything.
constexpr double kNoChange = 1e-12;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool areGood(const RakingRules& rules) {
    return rules.cap >= 1 && rules.tolerance > 0 && rules.maxIterations > 0;
}

void checkMargin(const Margin& margin, int index, std::size_t respondents,
                 std::vector<RakingProblem>& problems) {
    const std::size_t before = problems.size();
    if (margin.categories.size() != respondents) problems.push_back({RakingIssue::unevenLengths, index, -1});
    double people = 0;
    for (std::size_t c = 0; c < margin.population.size(); ++c) {
        const double here = margin.population[c];
        if (!std::isfinite(here) || here < 0)
            problems.push_back({RakingIssue::badPopulation, index, static_cast<int>(c)});
        else
            people += here;
    }
    if (!(people > 0) || !std::isfinite(people)) problems.push_back({RakingIssue::badPopulation, index, -1});

    std::vector<int> answered(margin.population.size(), 0);
    for (std::size_t i = 0; i < margin.categories.size(); ++i) {
        const int category = margin.categories[i];
        if (category == kNotSaid) continue;
        if (category < 0 || at(category) >= answered.size())
            problems.push_back({RakingIssue::unknownCategory, index, static_cast<int>(i)});
        else
            ++answered[at(category)];
    }
    if (problems.size() > before) return;  // counts of what cannot be read say nothing
    for (std::size_t c = 0; c < answered.size(); ++c) {
        if (margin.population[c] > 0 && answered[c] == 0)
            problems.push_back({RakingIssue::emptyCategory, index, static_cast<int>(c)});
        if (margin.population[c] <= 0 && answered[c] > 0)
            problems.push_back({RakingIssue::notInPopulation, index, static_cast<int>(c)});
    }
}

std::vector<RakingProblem> problemsOf(std::size_t respondents, const std::vector<Margin>& margins,
                                      const RakingRules& rules, const std::vector<double>& base,
                                      const std::vector<Count>& times) {
    std::vector<RakingProblem> problems;
    if (!areGood(rules)) problems.push_back({RakingIssue::badRules, -1, -1});
    if (!base.empty() && base.size() != respondents) problems.push_back({RakingIssue::unevenLengths, -1, -1});
    for (std::size_t i = 0; i < base.size(); ++i) {
        if (!std::isfinite(base[i]) || !(base[i] > 0))
            problems.push_back({RakingIssue::badWeight, -1, static_cast<int>(i)});
    }
    if (!times.empty() && times.size() != respondents)
        problems.push_back({RakingIssue::unevenLengths, -1, -1});
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] < 1) problems.push_back({RakingIssue::badWeight, -1, static_cast<int>(i)});
    }
    for (std::size_t m = 0; m < margins.size(); ++m)
        checkMargin(margins[m], static_cast<int>(m), respondents, problems);
    return problems;
}

double sumOf(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

// A margin's weight by category, of those who said.
std::vector<double> categoryWeights(const Margin& margin, const std::vector<double>& weights,
                                    const std::vector<double>& times) {
    std::vector<double> sums(margin.population.size(), 0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (margin.categories[i] != kNotSaid) sums[at(margin.categories[i])] += weights[i] * times[i];
    }
    return sums;
}

void rakeOne(const Margin& margin, std::vector<double>& weights, const std::vector<double>& times) {
    const std::vector<double> sums = categoryWeights(margin, weights, times);
    const double said = sumOf(sums);
    const double people = sumOf(margin.population);
    std::vector<double> factors(sums.size(), 1);
    for (std::size_t c = 0; c < sums.size(); ++c) {
        // Margins that contradict each other can press a category's weights down to nothing.
        if (sums[c] > 0) factors[c] = margin.population[c] / people * said / sums[c];
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (margin.categories[i] != kNotSaid) weights[i] *= factors[at(margin.categories[i])];
    }
}

// Brings the mean to 1 and cuts what is above the cap, giving it to the others in proportion; that may lift
// some of them over it, so again until none is. Returns how many are held at the cap.
Count trim(std::vector<double>& weights, const std::vector<double>& times, double cap) {
    const double n = sumOf(times);
    std::vector<bool> held(weights.size(), false);
    double heldCount = 0;
    while (true) {
        double free = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (!held[i]) free += weights[i] * times[i];
        }
        if (!(free > 0)) return static_cast<Count>(heldCount);
        const double factor = (n - (heldCount > 0 ? heldCount * cap : 0)) / free;  // no cap is infinite
        bool more = false;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (held[i]) continue;
            weights[i] *= factor;
            if (weights[i] <= cap) continue;
            weights[i] = cap;
            held[i] = true;
            heldCount += times[i];
            more = true;
        }
        if (!more) return static_cast<Count>(heldCount);
    }
}

void measure(const std::vector<Margin>& margins, const std::vector<double>& times, Raking& raking) {
    raking.largestDifference = 0;
    raking.worstMargin = -1;
    raking.worstCategory = -1;
    for (std::size_t m = 0; m < margins.size(); ++m) {
        const std::vector<double> sums = categoryWeights(margins[m], raking.weights, times);
        const double said = sumOf(sums);
        const double people = sumOf(margins[m].population);
        for (std::size_t c = 0; c < sums.size(); ++c) {
            const double share = said > 0 ? sums[c] / said : 0;
            const double difference = std::abs(share - margins[m].population[c] / people);
            if (difference <= raking.largestDifference) continue;
            raking.largestDifference = difference;
            raking.worstMargin = static_cast<int>(m);
            raking.worstCategory = static_cast<int>(c);
        }
    }
}

double largestChange(const std::vector<double>& before, const std::vector<double>& after) {
    double largest = 0;
    for (std::size_t i = 0; i < after.size(); ++i)
        largest = std::max(largest, std::abs(after[i] - before[i]));
    return largest;
}

}  // namespace

Raking rake(std::size_t entries, const std::vector<Margin>& margins, const RakingRules& rules,
            const std::vector<double>& base, const std::vector<Count>& times) {
    Raking raking;
    raking.problems = problemsOf(entries, margins, rules, base, times);
    raking.weights = base.size() == entries ? base : std::vector<double>(entries, 1);
    if (!raking.problems.empty()) return raking;

    std::vector<double> people(entries, 1);
    for (std::size_t i = 0; i < times.size(); ++i) people[i] = static_cast<double>(times[i]);
    if (entries > 0) raking.capped = trim(raking.weights, people, rules.cap);
    measure(margins, people, raking);
    while (raking.largestDifference > rules.tolerance && raking.iterations < rules.maxIterations) {
        ++raking.iterations;
        const std::vector<double> before = raking.weights;
        for (const Margin& margin : margins) rakeOne(margin, raking.weights, people);
        raking.capped = trim(raking.weights, people, rules.cap);
        measure(margins, people, raking);
        if (largestChange(before, raking.weights) < kNoChange) break;
    }
    raking.converged = raking.largestDifference <= rules.tolerance;
    raking.designEffect = designEffect(raking.weights, people).value_or(0);
    raking.effectiveSize = effectiveSize(raking.weights, people).value_or(0);
    return raking;
}

}  // namespace survey
