// Votes as the dots that people would stick on a sheet, and their number in words beside them.
#pragma once

#include <string>

#include "chart/scene.h"

namespace chart {

struct VoteDots {
    int votes = 0;      // below 0 as 0; beyond mostVoteDots the words alone say how many
    std::string words;  // "3 votos"
};

inline constexpr int mostVoteDots = 50;

// Ten dots together, then a gap, so that they can be counted; as many lines as frame.width makes necessary.
// The scene is as wide as what is in it, at most frame.width. No data: the number stands in the words.
Scene voteDots(const VoteDots& chart, const Frame& frame);

}  // namespace chart
