// The survey's tab of meetings: what observers wrote down there.
//   /plan/encuesta/reuniones           all of them, what was heard by line, files in and out
//   /plan/encuesta/reuniones/<id>      one, to be written
//   /plan/encuesta/reuniones/nueva?…   begins one for the meeting that the address describes, or leads to
//                                      the one there is; see newObservationAddress
#pragma once

#include "app/planner/planner.h"

namespace app {

void observationsPage(Screen& s, PlannerState& state);

}  // namespace app
