// The figures of a plan that its document tells, worked out a piece at a time.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "plan/aggregate.h"
#include "plan/light.h"
#include "plan/period.h"
#include "plan/plan.h"
#include "plan/tree.h"

namespace report {

struct GoalFigures {
    plan::Taken toDate, fourYears;
    plan::Taken due;  // of the four years, had it kept to its programme (plan/schedule.h)
};

// A line, objective, entity or all of the plan, of its output goals.
struct PartFigures {
    plan::Id id;
    plan::Aggregate toDate, fourYears, due;  // without their children
};

struct PlanFigures {
    plan::Timing timing;
    std::vector<plan::Id> goals;  // that stand, in the plan's order
    std::unordered_map<plan::Id, GoalFigures> of;
    PartFigures whole;
    std::vector<PartFigures> lines, objectives, entities;  // those with output goals, in the plan's order
    plan::Branch outputs;
};

// The work that fills `figures` in, in order, each piece short. Plan and figures must outlive it.
std::vector<std::function<void()>> figureTasks(const plan::Plan& plan, PlanFigures& figures);

// "light.good"…, or "figure.noReport"…: the key of the words for how a figure stands.
std::string standingKey(const plan::Taken& taken, const plan::Thresholds& thresholds);

}  // namespace report
