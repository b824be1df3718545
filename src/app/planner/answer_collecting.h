// The group that reads the answers from the survey's collector, and what is said of such a reading.
#pragma once

#include "app/planner/answer_import.h"
#include "app/planner/intake_state.h"
#include "app/screen.h"
#include "survey/survey.h"

namespace app {

// Nothing where the survey has no collector.
void answerCollecting(Screen& s, IntakeState& state, const survey::Id& id, const survey::Survey& survey);

// Why it broke off, where it did.
void collectingTrouble(Screen& s, const CollectorReading& reading);

}  // namespace app
