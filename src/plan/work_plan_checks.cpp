#include <algorithm>

#include "plan/method_findings.h"

namespace plan {
namespace {

using K = MethodCheck;
using R = RecordKind;

constexpr const char* kPhaseWords[] = {"knowing",        "drafting", "approval",
                                       "implementation", "followUp", "evaluation"};

void checkActivity(const WorkPlan& work, const Id& id, std::string_view today, MethodFindings& found) {
    const WorkActivity& activity = work.activities.at(id);
    if (activity.status == TaskStatus::cancelled) return;
    const auto note = [&](bool wrong, K kind) { found.addIf(wrong, kind, R::activity, id); };
    const bool done = activity.status == TaskStatus::done;
    const bool dated = !activity.start.empty() && !activity.end.empty();
    note(std::none_of(
             activity.responsible.begin(), activity.responsible.end(),
             [](const auto& entry) { return !entry.second.entity.empty() || !entry.second.name.empty(); }),
         K::activityWithoutResponsible);
    note(!dated, K::activityWithoutDates);
    note(dated && activity.end < activity.start, K::activityEndsBeforeStart);
    const bool late = !done && !activity.end.empty() && activity.end < today;
    note(late, K::activityLate);
    note(!late && activity.status == TaskStatus::pending && !activity.start.empty() && activity.start < today,
         K::activityNotBegun);
    note(done && activity.evidence.empty(), K::activityWithoutEvidence);
    note(done && activity.reachedResult.empty(), K::activityWithoutResult);
}

void checkDependencies(const WorkPlan& work, const Id& id, MethodFindings& found) {
    const WorkActivity& activity = work.activities.at(id);
    for (const Id& before : activity.dependsOn) {
        const auto at = work.activities.find(before);
        if (at == work.activities.end() || at->second.status == TaskStatus::cancelled) continue;
        const std::string& end = at->second.end;
        found.addIf(!end.empty() && !activity.start.empty() && end > activity.start,
                    K::dependencyEndsAfterStart, R::activity, id, before);
    }
}

}  // namespace

void checkWorkPlan(const Plan& plan, std::string_view today, MethodFindings& found) {
    const WorkPlan& work = plan.workPlan;
    if (work.activities.empty()) return found.add(K::noActivities, R::workPlan);
    for (const char* const& word : kPhaseWords) {
        const auto phase = static_cast<Phase>(&word - kPhaseWords);
        found.addIf(std::none_of(work.phases.begin(), work.phases.end(),
                                 [&](const auto& entry) { return entry.second.phase == phase; }),
                    K::phaseMissing, R::workPlan, word);
    }
    for (const Id& id : inOrder(work.phases)) {
        const WorkPhase& phase = work.phases.at(id);
        found.addIf(std::none_of(work.steps.begin(), work.steps.end(),
                                 [&](const auto& entry) { return entry.second.phase == id; }),
                    K::phaseWithoutStep, R::phase, id);
        if (plan.phase > phase.phase)
            for (const Id& result : inOrder(phase.expectedResults))
                found.addIf(phase.expectedResults.at(result).reached.empty(), K::resultNotReached, R::phase,
                            id, result);
    }
    for (const Id& id : inOrder(work.steps))
        found.addIf(std::none_of(work.activities.begin(), work.activities.end(),
                                 [&](const auto& entry) { return entry.second.step == id; }),
                    K::stepWithoutActivity, R::step, id);
    const std::set<Id> cyclic = onCycles(work);
    for (const Id& id : inOrder(work.activities)) {
        checkActivity(work, id, today, found);
        // Dates on a cycle cannot be put right before it is broken.
        if (!cyclic.contains(id)) checkDependencies(work, id, found);
    }
    // Said once, of the first of them: one change may break it.
    for (const Id& id : inOrder(work.activities))
        if (cyclic.contains(id)) {
            found.add(K::dependencyCycle, R::activity, id);
            break;
        }
    found.addIf(work.scheduleApproval.date.empty(), K::scheduleNotApproved, R::workPlan);
}

}  // namespace plan
