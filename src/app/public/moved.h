// Moved goalposts: what was promised when the plan was adopted, beside what is promised now.
#pragma once

#include "app/public/public.h"

namespace app {

// Of one goal, on its page; nothing where nothing was moved.
void movedSection(Screen& s, const plan::Goal& goal, const plan::Timing& timing);

// The way to the page of them all, with how many goals were moved; nothing where none was.
void movedLink(Screen& s, PublicState& state);

// `#/avance/cambios`
void movedPage(Screen& s, PublicState& state);

}  // namespace app
