#include "plan/activities.h"

namespace plan {

ActivityState stateOf(const Activity& activity, const Day& cutOff) {
    const auto start = parseDay(activity.start), end = parseDay(activity.end);
    const double progress = activity.progress.value_or(0);
    if (progress >= 1) return ActivityState::done;
    if (end && *end <= cutOff) return ActivityState::late;
    if (progress > 0) return ActivityState::underWay;
    if (start && *start <= cutOff) return ActivityState::notBegun;
    return start || end ? ActivityState::toCome : ActivityState::undated;
}

bool isOf(const Activity& activity, int year) {
    const auto start = parseDay(activity.start), end = parseDay(activity.end);
    if (start && end) return start->year <= year && year <= end->year;
    if (start || end) return (start ? start : end)->year == year;
    return true;
}

ActivityCounts countActivities(const Project& project, const Day& cutOff) {
    ActivityCounts counts;
    for (const auto& [id, activity] : project.activities) {
        const ActivityState state = stateOf(activity, cutOff);
        ++counts.all;
        counts.done += state == ActivityState::done;
        counts.late += state == ActivityState::late;
        counts.notBegun += state == ActivityState::notBegun;
    }
    return counts;
}

}  // namespace plan
