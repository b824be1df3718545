// The analysis of management reports and investment projects: what each entity's papers say, gathered into
// strategic themes.
#pragma once

#include <map>
#include <string>

#include "plan/id.h"

namespace plan {

struct StrategicTheme {
    double order = 0;
    std::string name;
    Id line;       // it led to, or empty
    Id objective;  // it led to, or empty
    bool operator==(const StrategicTheme&) const = default;
};

struct AnalysisFinding {
    double order = 0;
    Id entity;
    std::string text;
    Id source;   // the report it was read in, or empty
    Id project;  // or the project
    Id theme;    // the strategic theme it belongs to, or empty
    bool operator==(const AnalysisFinding&) const = default;
};

struct Analysis {
    std::map<Id, StrategicTheme> themes;
    std::map<Id, AnalysisFinding> findings;
    bool operator==(const Analysis&) const = default;
};

}  // namespace plan
