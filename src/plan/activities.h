// The action plan of a project: how each activity stands at the cut-off.
#pragma once

#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

enum class ActivityState {
    done,      // progress 100 %
    late,      // its end has passed and it is not done
    notBegun,  // its start has passed, its end has not, and no progress is reported
    underWay,  // some progress, and time left, or no date to hold it against
    toCome,    // begins after the cut-off, or begins or ends later and nothing was due yet
    undated,   // neither dates that say anything nor progress
};

// An activity is due on the day it ends: at a cut-off on that day it counts as passed. Dates that are no
// dates are as if not given.
ActivityState stateOf(const Activity& activity, const Day& cutOff);

// Whether any day of the activity falls into the year; one without dates falls into every year.
bool isOf(const Activity& activity, int year);

// How the activities of a project stand.
struct ActivityCounts {
    int all = 0;
    int done = 0;
    int late = 0;
    int notBegun = 0;
};
ActivityCounts countActivities(const Project& project, const Day& cutOff);

}  // namespace plan
