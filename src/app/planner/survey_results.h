// Reading a survey: counts, shares with their margins, rankings, a crossing, weights, and what may be given
// out.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// Inside the survey's page; `survey` is a copy, for a change reads the workspace's anew.
void surveyResults(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey);

// --- its parts, each in a file of its own
// -----------------------------------------------------------------------------------------------------
// Whether the address asks for the suspected repeats to be left out.
survey::Repeats repeatsAsked(const Screen& s);
// The choice of that; and before it how many there are.
void repeatsChoice(Screen& s);
void repeatsResults(Screen& s, const survey::Tally& counted);
// A ranking by three methods side by side, and whether they agree.
void rankingResults(Screen& s, const survey::Question& question, const survey::QuestionResult& result);
// A question by a profile field, both chosen here and kept in the address.
void crossingResults(Screen& s, const survey::Survey& survey, const survey::Results& made);
// How the weights came about and what they cost; where there are none, how to get them.
void weightingResults(Screen& s, const survey::Survey& survey, const survey::Results& made);

}  // namespace app
