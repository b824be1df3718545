// What a survey's answers are read with: the limit of small counts, and how many people there are of each
// profile option.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// Inside the survey's writing.
void surveyReadingRules(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey);

}  // namespace app
