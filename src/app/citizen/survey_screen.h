// The citizen's door: a survey, its receipt once it was answered, or why there is none.
#pragma once

#include "app/citizen/asked_survey.h"
#include "app/citizen/survey_draft.h"
#include "app/screen.h"

namespace app {

void surveyScreen(Screen& s, const AskedSurvey& asked, SurveyDraft& draft);

}  // namespace app
