// What each rule of calculation would make of the plan's figure, worked out once for a state of the plan.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plan/plan.h"

namespace app {

// The plan's figure to date, of its output goals, under each option of each choice; in the options' order.
struct RuleEffects {
    std::int64_t of = -1;  // Workspace::version
    std::optional<double> now;
    std::vector<std::optional<double>> weights, flow, stock, reduction, cap;  // cap: none, 100 %
};

RuleEffects ruleEffectsOf(const plan::Plan& plan, std::int64_t version);

}  // namespace app
