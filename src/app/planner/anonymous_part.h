// Anonymous rows of a survey, made here when asked for, and handed over as two files.
#pragma once

#include <memory>

#include "app/planner/survey_reading.h"
#include "app/screen.h"

namespace app {

struct AnonymousMaking;

struct AnonymousState {
    std::shared_ptr<AnonymousMaking> making;  // under way, or made; of these answers and this survey:
    std::int64_t answersOf = -1;
    survey::Id id;
    survey::Survey survey;
};

// On the results page, beside the other exports; `reading` has counted all answers, suspected repeats too.
void anonymousPart(Screen& s, AnonymousState& state, const SurveyReading& reading);

}  // namespace app
