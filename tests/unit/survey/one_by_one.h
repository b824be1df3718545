// Weighted shares of people told one by one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "survey/weighting.h"

namespace survey_test {

// Each person a group of their own.
inline std::optional<survey::WeightedShares> sharesOf(const std::vector<int>& chosen,
                                                      const std::vector<double>& weights,
                                                      std::size_t categories) {
    std::vector<survey::WeightedGroup> groups;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const bool said = chosen[i] != survey::kNotSaid;
        survey::WeightedGroup& group = groups.emplace_back();
        group = {weights[i], said ? 1 : 0, said ? 0 : 1, std::vector<survey::Count>(categories, 0)};
        if (said) group.of[static_cast<std::size_t>(chosen[i])] = 1;
    }
    return survey::weightedShares(groups, categories);
}

}  // namespace survey_test
