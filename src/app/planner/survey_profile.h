// Writing what people are asked about themselves: each a list to choose one of, none of them required.
#pragma once

#include "app/planner/survey_written.h"

namespace app {

void surveyProfile(const SurveyWritten& w);

}  // namespace app
