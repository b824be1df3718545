// The citizen's door: a survey's questions on one page, and the receipt.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/citizen/asked_survey.h"
#include "app/screen.h"
#include "survey/answer_rules.h"

namespace app {

// The answer being given. What is sent is kept by the workspace.
struct SurveyDraft {
    survey::Id survey;  // that it answers
    survey::Answer answer;
    std::vector<survey::AnswerProblem> problems;  // of the last try to send
    bool tried = false;
    bool resumed = false;       // it was begun before, and is here again
    bool withdrawing = false;   // of the answer that was sent: they are asked whether they mean it
    bool showProblems = false;  // the summary of them shall get the focus
};

void surveyScreen(Screen& s, const AskedSurvey& asked, SurveyDraft& draft);

// The questions of a survey and the button that sends. The answer once it was sent and found right, ready to
// be kept; the draft is empty then. `end`: what stands at the page's end, before its foot.
std::optional<survey::Answer> surveyForm(Screen& s, const store::SurveyFile& file, SurveyDraft& draft,
                                         const std::function<void()>& end = {});

}  // namespace app
