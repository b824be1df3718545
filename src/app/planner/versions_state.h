// What the page of versions shows, worked out once for a state of the plan and what was chosen.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/planner/version_words.h"

namespace app {

struct VersionsState {
    std::int64_t of = -1;  // Workspace::version
    std::string from, to, language;
    std::vector<VersionDifference> differences;
};

}  // namespace app
