// Giving a survey out: its link, words for social networks, a poster with a QR code, the file of a fixed
// address; and its definition in and out.
#pragma once

#include "app/planner/planner.h"
#include "survey/survey.h"

namespace app {

// Inside the survey's page; `id`: of the survey in the plan.
void surveySharing(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey);

}  // namespace app
