// Problems of articulation between the sector's entities, followed until they are solved.
#pragma once

#include <map>
#include <set>
#include <string>

#include "plan/id.h"

namespace plan {

enum class ProblemStatus { open, underWay, solved };

struct FollowUp {
    double order = 0;
    std::string date;  // ISO date
    std::string text;
    bool operator==(const FollowUp&) const = default;
};

struct ArticulationProblem {
    double order = 0;
    std::string text;
    std::set<Id> entities;  // between which it stands
    ProblemStatus status = ProblemStatus::open;
    std::map<Id, FollowUp> followUps;
    bool operator==(const ArticulationProblem&) const = default;
};

}  // namespace plan
