// Weights from what the planner knows of the population: how many people there are of each profile option.
#pragma once

#include <optional>
#include <vector>

#include "survey/people_counts.h"
#include "survey/raking.h"
#include "survey/survey.h"

namespace survey {

struct PopulationWeights {
    struct Field {
        Id id;
        std::vector<Id> options;  // in the order of the margin's categories
    };
    struct Missing {
        Id field, option;
    };
    std::vector<Field> fields;     // that are weighted by, in the order of raking's margins
    std::vector<Missing> missing;  // options without a population, in fields where others have one: left out
    Raking raking;                 // a weight for each of PeopleCounts::groups

    // Whether the weights say anything: without a field or with a problem they are all 1.
    bool areUsable() const { return !fields.empty() && raking.problems.empty(); }
};

// Unset where no option has a population, and where nobody answered.
std::optional<PopulationWeights> populationWeights(const Survey& survey, const PeopleCounts& counts);

}  // namespace survey
