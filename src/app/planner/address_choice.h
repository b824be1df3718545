// A choice that the page's address keeps.
#pragma once

#include <string>
#include <vector>

#include "app/screen.h"

namespace app {

// What is chosen stands behind the address's '?' under `name`, or nothing where it is the empty one. A new
// choice is a new page to come back from.
void chooseInAddress(Screen& s, const char* name, const std::string& label,
                     const std::vector<ui::Ui::Choice>& choices);

}  // namespace app
