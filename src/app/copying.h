// Words that a person asked for on the clipboard.
#pragma once

#include <string>

#include "app/screen.h"

namespace app {

// Copies, and says `done` once the clipboard has it; a browser that refuses is told of at once.
void copyAndSay(Screen& s, std::string text, std::string done);

}  // namespace app
