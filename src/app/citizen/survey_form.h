// A survey as it is answered: on one page, or one question at a time.
#pragma once

#include <functional>
#include <optional>

#include "app/citizen/survey_draft.h"
#include "app/screen.h"
#include "store/survey_file.h"

namespace app {

// Where the form stands.
struct FormPlace {
    std::function<void()> end = {};  // what stands at the page's end, before its foot
    // Whether the choice between one page and one question at a time is this device's from now on. On one
    // that is passed around it is for one person only.
    bool remembers = true;
};

// The questions of a survey and the button that sends. The answer once it was sent and found right, ready to
// be kept; the draft is empty then.
std::optional<survey::Answer> surveyForm(Screen& s, const store::SurveyFile& file, SurveyDraft& draft,
                                         const FormPlace& place = {});

// Whether this device asks a survey one question at a time: as was chosen on it, else by the survey's length.
bool asksInSteps(const Screen& s, const survey::Survey& survey);
void rememberSteps(const Screen& s, bool inSteps);

}  // namespace app
