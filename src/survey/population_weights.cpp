#include "survey/population_weights.h"

#include <algorithm>
#include <utility>

#include "survey/order.h"

namespace survey {

namespace {

Margin marginOf(const ProfileField& field, const PopulationWeights::Field& weighted,
                const PeopleCounts& counts) {
    Margin margin;
    for (const Id& option : weighted.options)
        margin.population.push_back(field.options.at(option).population.value_or(0));
    const std::size_t place = counts.field(weighted.id);
    for (const Group& group : counts.groups) {
        const Category& in = counts.fields[place].variable.categories[group.in[place]];
        if (in.kind == CategoryKind::notSaid) {
            margin.categories.push_back(kNotSaid);
            continue;
        }
        const auto at = std::find(weighted.options.begin(), weighted.options.end(), in.option);
        margin.categories.push_back(static_cast<int>(at - weighted.options.begin()));
    }
    return margin;
}

}  // namespace

std::optional<PopulationWeights> populationWeights(const Survey& survey, const PeopleCounts& counts) {
    if (counts.people == 0) return std::nullopt;
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
            margins.push_back(marginOf(field, weighted, counts));
            weights.fields.push_back(std::move(weighted));
        } else {
            weights.missing.insert(weights.missing.end(), missing.begin(), missing.end());
        }
    }
    if (weights.fields.empty() && weights.missing.empty()) return std::nullopt;
    std::vector<Count> times;
    for (const Group& group : counts.groups) times.push_back(group.people);
    weights.raking = rake(counts.groups.size(), margins, {}, {}, times);
    return weights;
}

}  // namespace survey
