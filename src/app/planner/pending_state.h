// What the home holds of what is pending.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plan/pending_work.h"

namespace app {

struct PendingState {
    // Worked out once for a state of the plan and a day.
    std::int64_t of = -1;  // Workspace::version
    std::string today;
    std::vector<plan::PendingWork> pending;
    std::vector<plan::Owing> owing;
    bool allLate = false, allComing = false;  // shown to their end
};

}  // namespace app
