// The answer being given on this screen. What is sent is kept by the workspace.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "survey/answer_rules.h"
#include "survey/steps.h"
#include "survey/survey.h"

namespace app {

struct SurveyDraft {
    survey::Id survey;  // that it answers
    survey::Answer answer;
    std::vector<survey::AnswerProblem> problems;  // of the last try to send, or to go on
    bool tried = false;
    bool resumed = false;       // it was begun before, and is here again
    bool withdrawing = false;   // of the answer that was sent: they are asked whether they mean it
    bool showProblems = false;  // the summary of them shall get the focus

    // One question at a time. No choice yet: as this device was told before, or as the survey's length makes
    // sensible; looked up once, so that a page does not change its form under the person.
    std::optional<bool> inSteps;
    survey::Walk walk;
    std::size_t at = 0;                 // the step that is shown, or was last
    std::set<survey::Step> stepsTried;  // gone on from in vain: what is missing is said from then on
};

inline SurveyDraft draftOf(const survey::Id& survey) {
    SurveyDraft draft;
    draft.survey = survey;
    return draft;
}

}  // namespace app
