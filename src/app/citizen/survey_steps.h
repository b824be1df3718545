// A survey asked one question at a time.
//   …?paso=3   the third step of those that this person is asked (survey/steps.h); without it the one where
//              they are. Going on and back are steps of the browser's history; a step that is further than
//              what was answered leads to the first one that is missing.
#pragma once

#include "app/citizen/survey_form.h"

namespace app {

// True: to be sent.
bool surveySteps(Screen& s, const store::SurveyFile& file, SurveyDraft& draft, const FormPlace& place);

// Takes the step out of the address: what is shown now is none.
void leaveSteps(const Screen& s);

}  // namespace app
