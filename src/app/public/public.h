// Everyone's door: how the plan is going.
#pragma once

#include "app/screen.h"

namespace app {

struct PublicState {};

void publicScreen(Screen& s, PublicState& state);

}  // namespace app
