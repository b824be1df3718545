// Tasks and team: who of which entity does what (RACI).
#pragma once

#include <map>
#include <string>

#include "plan/id.h"
#include "plan/work_plan.h"

namespace plan {

enum class Raci { responsible, accountable, consulted, informed };

struct Assignment {
    double order = 0;
    Raci role = Raci::responsible;
    Id entity;         // or empty
    std::string name;  // person or role, as written
    bool operator==(const Assignment&) const = default;
};

struct TeamTask {
    double order = 0;
    std::string name;
    Id activity;      // of the work plan it is part of, or empty
    std::string due;  // ISO date, or empty
    TaskStatus status = TaskStatus::pending;
    std::map<Id, Assignment> assignments;
    bool operator==(const TeamTask&) const = default;
};

}  // namespace plan
