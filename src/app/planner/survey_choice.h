// Which of a plan's surveys the survey's pages are about.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// The one that the address names (?encuesta=), else the one shown last, else the plan's first. The plan has
// one at least.
survey::Id shownSurvey(const Screen& s, PlannerState& state);

// Where there are several, the choice between them.
void surveyChoice(Screen& s, PlannerState& state, const survey::Id& shown);

// An address of the survey's pages that says, where there are several, which one it is about.
std::string surveyAddress(const Screen& s, const std::string& page, const survey::Id& id);

}  // namespace app
