// The citizen's door: the priority question on one page, and the receipt.
#pragma once

#include <vector>

#include "app/screen.h"
#include "survey/answer_rules.h"

namespace app {

// The answer being given. It lives as long as the page; what is sent is kept by the workspace.
struct SurveyDraft {
    survey::Answer answer;
    std::vector<survey::AnswerProblem> problems;  // of the last try to send
    bool tried = false;
    bool showProblems = false;  // the summary of them shall get the focus
};

void surveyScreen(Screen& s, SurveyDraft& draft);

}  // namespace app
