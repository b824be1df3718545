// A survey asked one question at a time: which steps there are for somebody, which of them they may be shown,
// and what comes next.
#pragma once

#include <compare>
#include <cstddef>
#include <set>
#include <vector>

#include "survey/answer_rules.h"
#include "survey/survey.h"

namespace survey {

struct Step {
    enum class Kind { question, profile, review };
    Kind kind = Kind::question;
    Id question = {};  // of a question
    auto operator<=>(const Step&) const = default;
};

// The questions asked of somebody who has replied this so far, one a step; the optional questions about
// themselves, where there are any, in one; and last, always, the review of what will be sent.
std::vector<Step> stepsOf(const Survey& survey, const Answer& answer);

// How many of the steps are questions of the survey.
int questionsIn(const std::vector<Step>& steps);

// How far somebody has come.
struct Walk {
    std::set<Step> done;    // gone on from, with nothing wrong in them; whether that is still so is looked at
    bool reviewed = false;  // has been at the review: who changes an answer from there is led back to it
    bool operator==(const Walk&) const = default;
};

// What is wrong at one step, as checkAnswer finds it. Of the review: nothing, each thing has its own step.
std::vector<AnswerProblem> problemsAt(const Survey& survey, const Answer& answer, const Step& step);

// The first step that was not gone on from, or in which something is wrong by now: as far as somebody may be
// shown, from 0. The review's place when there is none.
std::size_t firstOpen(const Survey& survey, const Answer& answer, const Walk& walk);

// Where to go on to from the step `at`, which is done: the next one, or, for who has been at the review, the
// first open one, which is the review again unless the change has brought a new question.
std::size_t nextStep(const Survey& survey, const Answer& answer, const Walk& walk, std::size_t at);

// Gone on from a step. A question that is not asked any more is forgotten: it is shown again before it is
// sent, if it comes to be asked after all.
void goneOn(Walk& walk, const Survey& survey, const Answer& answer, const Step& from);

// The walk of somebody who has come to the step `at`.
Walk walkedTo(const Survey& survey, const Answer& answer, std::size_t at);

// The walk of somebody who has answered so far on one page: done are the first questions, up to one that says
// nothing or in which something is wrong.
Walk walkedBy(const Survey& survey, const Answer& answer);

}  // namespace survey
