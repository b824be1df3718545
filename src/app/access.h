// The accessibility statement: what was tested and how, what is known not to work, how to report.
#pragma once

#include "app/screen.h"

namespace app {

void accessScreen(Screen& s);

}  // namespace app
