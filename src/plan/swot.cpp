#include "plan/swot.h"

#include <algorithm>
#include <climits>
#include <tuple>

namespace plan {

Quadrants quadrantsOf(Crossing crossing) {
    switch (crossing) {
        case Crossing::strengthOpportunity:
            return {Quadrant::strength, Quadrant::opportunity};
        case Crossing::weaknessOpportunity:
            return {Quadrant::weakness, Quadrant::opportunity};
        case Crossing::strengthThreat:
            return {Quadrant::strength, Quadrant::threat};
        case Crossing::weaknessThreat:
            break;
    }
    return {Quadrant::weakness, Quadrant::threat};
}

std::vector<Id> byPriority(const Swot& swot, Quadrant quadrant) {
    std::vector<Id> ids;
    for (const auto& [id, item] : swot.items)
        if (item.quadrant == quadrant) ids.push_back(id);
    const auto place = [&](const Id& id) {
        const SwotItem& item = swot.items.at(id);
        return std::tuple(item.priority.value_or(INT_MAX), -item.votes.value_or(0), item.order, id);
    };
    std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) { return place(a) < place(b); });
    return ids;
}

}  // namespace plan
