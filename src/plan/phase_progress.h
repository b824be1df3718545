// How far each of the six phases has come.
#pragma once

#include <array>

#include "plan/period.h"

namespace plan {

enum class PhaseState { notBegun, underWay, done };

struct PhaseProgress {
    Phase phase = Phase::knowing;
    PhaseState state = PhaseState::notBegun;
    int activities = 0;  // of the work plan, without those cancelled
    int done = 0;
    int late = 0;  // were to end before today and are not done
};

// All six, in order. Where the work plan has activities of a phase they say how far it is: done when all are,
// under way when one is done or under way, or when the plan says that it is in this phase. Where it has none
// there is only what the plan says: the phases before its own are done.
std::array<PhaseProgress, 6> phaseProgress(const Plan& plan, const Day& today);

}  // namespace plan
