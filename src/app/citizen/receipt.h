// What was answered and whether it is kept; and what can be done with it.
#pragma once

#include "app/citizen/survey_draft.h"
#include "app/screen.h"
#include "store/survey_file.h"

namespace app {

void receiptPage(Screen& s, const store::SurveyFile& file, const survey::Answer& answer, SurveyDraft& draft);

}  // namespace app
