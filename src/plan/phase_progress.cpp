#include "plan/phase_progress.h"

namespace plan {

std::array<PhaseProgress, 6> phaseProgress(const Plan& plan, const Day& today) {
    std::array<PhaseProgress, 6> all;
    std::array<bool, 6> begun{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i].phase = static_cast<Phase>(i);
    for (const auto& [id, activity] : plan.workPlan.activities) {
        const auto phase = plan.workPlan.phases.find(phaseOf(plan.workPlan, activity));
        if (phase == plan.workPlan.phases.end() || activity.status == TaskStatus::cancelled) continue;
        const auto place = static_cast<std::size_t>(phase->second.phase);
        PhaseProgress& of = all[place];
        const bool done = activity.status == TaskStatus::done;
        const auto end = parseDay(activity.end);
        ++of.activities;
        of.done += done;
        of.late += !done && end && *end < today;
        begun[place] = begun[place] || done || activity.status == TaskStatus::underWay;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        PhaseProgress& of = all[i];
        const bool here = of.phase == plan.phase;
        if (of.activities ? of.done == of.activities : of.phase < plan.phase)
            of.state = PhaseState::done;
        else if (here || begun[i])
            of.state = PhaseState::underWay;
    }
    return all;
}

}  // namespace plan
