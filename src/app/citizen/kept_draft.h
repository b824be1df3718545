// The answer being given, kept for the tab: it is there again after the page was loaded anew, and gone with
// the tab.
#pragma once

#include <string>

#include "app/citizen/survey_screen.h"

namespace app {

struct KeptDraft {
    SurveyDraft draft;

    void recall(const Screen& s);  // once, before the first frame that shows it
    void keep(const Screen& s);    // after a frame; writes only what changed

  private:
    bool recalled_ = false;
    std::string kept_;
};

}  // namespace app
