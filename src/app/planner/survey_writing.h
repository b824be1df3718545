// Writing a survey: its questions one after the other, one of them open, and what it lacks.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// Inside the survey's page; `id`: of the survey in the plan.
void surveyWriting(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey);

// Begins a survey, with the guide's own question.
void beginSurvey(Screen& s, PlannerState& state);

}  // namespace app
