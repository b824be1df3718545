// The strategic frame (Marco Estratégico Sectorial, section 2.5). Its objectives are the plan's own; here
// stands where each came from.
#pragma once

#include <map>
#include <string>

#include "plan/id.h"

namespace plan {

enum class PrincipleKind { value, principle };

struct Principle {
    double order = 0;
    PrincipleKind kind = PrincipleKind::value;
    std::string name;
    std::string description;
    bool operator==(const Principle&) const = default;
};

// What the frame said before, kept when it is worded anew.
struct FrameVersion {
    double order = 0;
    std::string date;  // ISO date it was replaced
    std::string author;
    std::string mission;
    std::string vision;
    std::string principles;  // a line each
    std::string note;        // why it changed
    bool operator==(const FrameVersion&) const = default;
};

// Where an objective came from: one of the three.
struct ObjectiveOrigin {
    double order = 0;
    Id objective;
    Id strategy;  // of the SWOT crossing
    Id workingTable;
    Id surveyTheme;  // kept beside the surveys (survey/themes.h); may be gone since
    std::string note;
    bool operator==(const ObjectiveOrigin&) const = default;
};

struct StrategicFrame {
    std::string mission;
    std::string vision;
    std::map<Id, Principle> principles;
    std::map<Id, FrameVersion> versions;
    std::map<Id, ObjectiveOrigin> origins;
    bool operator==(const StrategicFrame&) const = default;
};

}  // namespace plan
