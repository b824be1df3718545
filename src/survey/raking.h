// Weights that make those who answered look like the population in what is known of both: age, locality…
//
// It mends only what the margins tell. Within a category those who answered still stand for those who did
// not.
#pragma once

#include <cstddef>
#include <vector>

#include "survey/weighting.h"

namespace survey {

// One variable known of the respondents and of the population.
struct Margin {
    // Of each respondent (or group of them: `times` of rake), 0..population.size() - 1, or kNotSaid. One who
    // did not say keeps out of this
    // margin: its adjustment leaves that weight as it is, and those who said are brought to the population's
    // shares among themselves, keeping the weight they have together. Nothing is guessed about the others; in
    // the margins where they did say they count like everybody.
    std::vector<int> categories;
    // People in each category: counts or shares, on any scale of its own.
    std::vector<double> population;
};

struct RakingRules {
    // The heaviest weight allowed, as a multiple of the mean; 1 or more. 5 as in M. DeBell and J. A.
    // Krosnick, "Computing Weights for American National Election Study Survey Data" (ANES technical report,
    // 2009).
    double cap = 5;  // infinity: none
    // How far a weighted share may be from the population's (1 is the whole) and still count as met.
    double tolerance = 1e-6;
    int maxIterations = 1000;  // passes over all margins
};

enum class RakingIssue {
    badRules,   // cap below 1, tolerance not above 0, no iterations, or not a number
    badWeight,  // a base weight that is not above 0 and finite, or nobody in a group; `where` is the entry
    unevenLengths,    // `margin` (or the base weights, -1) is not as long as there are respondents
    unknownCategory,  // a category the population does not have; `where` is the respondent
    badPopulation,    // a negative or not finite figure of the population (`where`), or none above 0 (-1)
    emptyCategory,    // `where`: people live there and nobody answered: no weight can stand for them
    notInPopulation,  // `where`: somebody answered and the population has nobody: the weight would be 0
};

struct RakingProblem {
    RakingIssue issue = RakingIssue::badRules;
    int margin = -1;
    int where = -1;  // category or respondent, as the issue says
    bool operator==(const RakingProblem&) const = default;
};

struct Raking {
    // Everything that makes it impossible. If there is anything the weights are the base weights: to leave
    // the empty category out and rake to the rest would claim a population that was not asked. Joining it
    // with a neighbour, or leaving out the margin, is for people to decide.
    std::vector<RakingProblem> problems;
    std::vector<double> weights;  // one for each respondent or group, mean 1, none above the cap
    bool converged = false;       // every margin within the tolerance, under the cap
    int iterations = 0;  // passes made; not converged after fewer than allowed: more would change nothing
    double largestDifference = 0;  // of a weighted share from the population's, at the end (0..1)
    int worstMargin = -1;          // where that is
    int worstCategory = -1;
    Count capped = 0;  // respondents whose weight is held at the cap
    // What to show beside the weights; 0 without respondents.
    double designEffect = 0;
    double effectiveSize = 0;
};

// Iterative proportional fitting (W. E. Deming and F. F. Stephan, "On a Least Squares Adjustment of a Sampled
// Frequency Table When the Expected Marginal Totals are Known", Annals of Mathematical Statistics 11, 1940):
// in turn each margin's categories are multiplied to meet the population's shares, until all are met. After
// every pass the weights above the cap are cut to it and what was cut is given to the others in proportion,
// and the next pass rakes again: so the cap holds always, and the margins if both can; if not, it is told
// where and by how much. Respondents alike in all margins and of equal base weight have equal weights.
//
// `base`: weights to start from (of the design), above 0; empty: all equal. `times`: how many respondents
// each entry of the lists stands for, 1 or more; empty: one each. People alike in everything may be given
// together.
Raking rake(std::size_t entries, const std::vector<Margin>& margins, const RakingRules& rules = {},
            const std::vector<double>& base = {}, const std::vector<Count>& times = {});

}  // namespace survey
