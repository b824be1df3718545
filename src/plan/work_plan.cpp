#include "plan/work_plan.h"

#include <vector>

#include "plan/day_number.h"

namespace plan {

namespace {

// True: it was moved, or is no date.
bool moveDay(std::string& iso, int days) {
    const auto day = parseDay(iso);
    if (!day) return true;
    const Day later = dayOfNumber(dayNumber(*day) + days);
    if (later.year < 1 || later.year > 9999) return false;
    iso = isoDay(later);
    return true;
}

}  // namespace

std::set<Id> onCycles(const WorkPlan& work) {
    std::set<Id> cyclic;
    for (const auto& [id, activity] : work.activities) {
        // Whether following dependencies from here leads back here.
        std::set<Id> seen;
        std::vector<Id> open(activity.dependsOn.begin(), activity.dependsOn.end());
        while (!open.empty()) {
            const Id next = open.back();
            open.pop_back();
            if (next == id) {
                cyclic.insert(id);
                break;
            }
            const auto found = work.activities.find(next);
            if (found == work.activities.end() || !seen.insert(next).second) continue;
            open.insert(open.end(), found->second.dependsOn.begin(), found->second.dependsOn.end());
        }
    }
    return cyclic;
}

std::vector<Id> waitingFor(const WorkPlan& work, const Id& activity) {
    std::set<Id> found;
    std::vector<Id> open{activity};
    while (!open.empty()) {
        const Id before = open.back();
        open.pop_back();
        for (const auto& [id, each] : work.activities)
            if (id != activity && each.dependsOn.contains(before) && found.insert(id).second)
                open.push_back(id);
    }
    return {found.begin(), found.end()};
}

WorkPlan moved(WorkPlan work, const std::vector<Id>& activities, int days) {
    for (const Id& id : activities) {
        const auto found = work.activities.find(id);
        if (found == work.activities.end()) continue;
        std::string start = found->second.start, end = found->second.end;
        if (!moveDay(start, days) || !moveDay(end, days)) continue;
        found->second.start = start;
        found->second.end = end;
    }
    return work;
}

Id phaseOf(const WorkPlan& work, const WorkActivity& activity) {
    const auto step = work.steps.find(activity.step);
    if (step == work.steps.end() || !work.phases.contains(step->second.phase)) return {};
    return step->second.phase;
}

}  // namespace plan
