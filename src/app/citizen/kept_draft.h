// The answer being given, kept in this browser until it is sent: it is there again after the tab was closed.
#pragma once

#include "app/citizen/survey_draft.h"
#include "app/screen.h"
#include "store/survey_file.h"

namespace app {

struct KeptDraft {
    SurveyDraft draft;

    void recall(const Screen& s, const store::SurveyFile& file);  // before a frame that shows it
    void keep(const Screen& s) const;                             // after it
};

}  // namespace app
