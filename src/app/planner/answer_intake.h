// Answers from files and from the survey's collector, on the survey's page.
#pragma once

#include "app/planner/intake_state.h"
#include "app/screen.h"
#include "survey/survey.h"

namespace app {

// Whether answers are coming in just now: what is said of them all waits for the end.
bool answerIntake(Screen& s, IntakeState& state, const survey::Id& id, const survey::Survey& survey);

}  // namespace app
