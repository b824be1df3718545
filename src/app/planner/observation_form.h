// What was heard at one meeting, to be written: every change is kept at once.
#pragma once

#include "app/planner/observation_state.h"
#include "app/screen.h"

namespace app {

void observationForm(Screen& s, ObservationState& state, const store::Observation& observation);

// How a meeting is called, also one that has no name yet.
std::string meetingName(const Texts& t, const survey::Space& space);
// "Diálogo ciudadano · Salón comunal · 27 de noviembre de 2026": what is known of it.
std::string meetingFacts(const Texts& t, const survey::Space& space);

}  // namespace app
