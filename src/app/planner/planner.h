// The planner's door.
#pragma once

#include "app/screen.h"

namespace app {

struct PlannerState {};

void plannerScreen(Screen& s, PlannerState& state);

}  // namespace app
