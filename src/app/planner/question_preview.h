// The question that is being written as a citizen will see it on a phone. It can be tried; nothing of it is
// kept or sent.
#pragma once

#include <string>

#include "app/citizen/survey_draft.h"
#include "app/screen.h"

namespace app {

struct PlannerState;

// The width of a common phone.
inline constexpr float previewWidth = 360;

struct PreviewState {
    bool open = false;     // where there is no room beside the form
    std::string language;  // empty: the page's
    survey::Id question;
    survey::Question of;  // what is tried here was begun with
    SurveyDraft draft;
};

void questionPreview(Screen& s, PlannerState& state, const survey::Survey& survey, const survey::Id& id);

}  // namespace app
