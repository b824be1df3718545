// The traffic light of a figure.
#pragma once

#include <optional>

#include "plan/figure.h"
#include "plan/plan.h"

namespace plan {

enum class Light { none, good, watch, late, critical };

// ≥ good: good; ≥ watch: watch; > 0: late; ≤ 0: critical. No ratio, no light. Thresholds are met within 1e-9,
// so that 2.1 / 3 meets 0.7.
Light light(const std::optional<double>& ratio, const Thresholds& thresholds);
Light light(const Figure& figure, const Thresholds& thresholds);

}  // namespace plan
