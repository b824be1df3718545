// What the results page of the survey says, worked out once for a state of the plan and its answers.
#pragma once

#include <cstdint>

#include "survey/results.h"

namespace app {

struct SurveyReading {
    std::int64_t of = -1;         // Workspace::version
    std::int64_t answersOf = -1;  // Workspace::answersVersion
    survey::Id survey;
    survey::Choices choices;
    survey::Results made;
};

}  // namespace app
