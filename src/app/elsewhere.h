// An address that another program of the site has.
#pragma once

#include "app/screen.h"

namespace app {

// Loads that program, once all that was done here is kept. What this browser refuses to keep is not dropped
// without the person's consent. False: the site has no other program for the address.
bool goElsewhere(Screen& s);

}  // namespace app
