#include "survey/population_weights.h"

#include <algorithm>
#include <utility>

#include "survey/order.h"

namespace survey {

namespace {

Margin marginOf(const ProfileField& field, const PopulationWeights::Field& weighted,
                const std::vector<const Answer*>& answers) {
    Margin margin;
    for (const Id& option : weighted.options)
        margin.population.push_back(field.options.at(option).population.value_or(0));
    for (const Answer* answer : answers) {
        const auto given = answer->profile.find(weighted.id);
        if (given == answer->profile.end()) {
            margin.categories.push_back(kNotSaid);
            continue;
        }
        const auto place = std::find(weighted.options.begin(), weighted.options.end(), given->second);
        margin.categories.push_back(static_cast<int>(place - weighted.options.begin()));
    }
    return margin;
}

}  // namespace

std::optional<PopulationWeights> populationWeights(const Survey& survey,
                                                   const std::vector<const Answer*>& answers) {
    if (answers.empty()) return std::nullopt;
    PopulationWeights weights;
    std::vector<Margin> margins;
    for (const Id& id : inOrder(survey.profile)) {
        const ProfileField& field = survey.profile.at(id);
        PopulationWeights::Field weighted{id, inOrder(field.options)};
        std::vector<PopulationWeights::Missing> missing;
        for (const Id& option : weighted.options)
            if (!field.options.at(option).population) missing.push_back({id, option});
        if (missing.size() == weighted.options.size()) continue;
        if (missing.empty()) {
            margins.push_back(marginOf(field, weighted, answers));
            weights.fields.push_back(std::move(weighted));
        } else {
            weights.missing.insert(weights.missing.end(), missing.begin(), missing.end());
        }
    }
    if (weights.fields.empty() && weights.missing.empty()) return std::nullopt;
    weights.raking = rake(answers.size(), margins);
    return weights;
}

}  // namespace survey
