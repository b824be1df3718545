#include "app/planner/planner.h"

#include "app/home.h"

namespace app {
void plannerScreen(Screen& s, PlannerState&) { notFoundScreen(s); }
}  // namespace app
