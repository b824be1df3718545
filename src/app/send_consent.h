// Whether who answered knew that the answer is sent.
#pragma once

#include "survey/survey.h"

namespace app {

// What they read on privacy before they answered is the present text, and it names the server that answers
// are sent to. Of an answer that was given while the survey named no collector this alone tells it: nothing
// else said so then. Not known counts as no.
bool wasToldWhereItGoes(const survey::Answer& answer, const survey::Survey& survey);

}  // namespace app
