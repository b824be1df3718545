// The entrance: three doors.
#pragma once

#include "app/screen.h"

namespace app {

void homeScreen(Screen& s);
void notFoundScreen(Screen& s);

}  // namespace app
