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

namespace {

// The items of a quadrant by what `place` makes of them, the least first.
template <class Place>
std::vector<Id> orderedBy(const Swot& swot, Quadrant quadrant, Place place) {
    std::vector<Id> ids;
    for (const auto& [id, item] : swot.items)
        if (item.quadrant == quadrant) ids.push_back(id);
    std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) {
        return std::tuple_cat(place(swot.items.at(a)), std::tuple(a)) <
               std::tuple_cat(place(swot.items.at(b)), std::tuple(b));
    });
    return ids;
}

}  // namespace

std::vector<Id> byPriority(const Swot& swot, Quadrant quadrant) {
    return orderedBy(swot, quadrant, [](const SwotItem& item) {
        return std::tuple(item.priority.value_or(INT_MAX), -item.votes.value_or(0), item.order);
    });
}

std::vector<Id> byVotes(const Swot& swot, Quadrant quadrant) {
    return orderedBy(swot, quadrant,
                     [](const SwotItem& item) { return std::tuple(-item.votes.value_or(0), item.order); });
}

std::vector<Id> latestFirst(const Swot& swot, Quadrant quadrant) {
    return orderedBy(swot, quadrant, [](const SwotItem& item) { return std::tuple(-item.order); });
}

}  // namespace plan
