#include "plan/swot.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("the items of a quadrant: by priority, then votes, then order") {
    Swot swot;
    swot.items["a"] = {1, Quadrant::weakness, "", "", 2, std::nullopt};
    swot.items["b"] = {2, Quadrant::weakness, "", "", 9, std::nullopt};
    swot.items["c"] = {3, Quadrant::weakness, "", "", std::nullopt, 2};
    swot.items["d"] = {4, Quadrant::weakness, "", "", 1, 1};
    swot.items["e"] = {0, Quadrant::weakness, "", "", 2, std::nullopt};
    swot.items["f"] = {0, Quadrant::threat, "", "", 99, 1};
    CHECK(byPriority(swot, Quadrant::weakness) == std::vector<Id>{"d", "c", "b", "e", "a"});
    CHECK(byPriority(swot, Quadrant::strength).empty());
    // In a workshop: by votes alone, or what was said last first.
    CHECK(byVotes(swot, Quadrant::weakness) == std::vector<Id>{"b", "e", "a", "d", "c"});
    CHECK(latestFirst(swot, Quadrant::weakness) == std::vector<Id>{"d", "c", "b", "a", "e"});
    CHECK(byVotes(swot, Quadrant::opportunity).empty());
}

TEST_CASE("each crossing is of one internal and one external quadrant: FO, DO, FA, DA") {
    const auto is = [](Crossing crossing, Quadrant internal, Quadrant external) {
        const Quadrants of = quadrantsOf(crossing);
        return of.internal == internal && of.external == external;
    };
    CHECK(is(Crossing::strengthOpportunity, Quadrant::strength, Quadrant::opportunity));
    CHECK(is(Crossing::weaknessOpportunity, Quadrant::weakness, Quadrant::opportunity));
    CHECK(is(Crossing::strengthThreat, Quadrant::strength, Quadrant::threat));
    CHECK(is(Crossing::weaknessThreat, Quadrant::weakness, Quadrant::threat));
}
