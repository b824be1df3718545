// What was heard at all meetings together: the problems by line with how many people were there, and the
// quotations.
#pragma once

#include "app/screen.h"
#include "store/observation_file.h"

namespace app {

void observationSummary(Screen& s, const store::Observations& observations);

}  // namespace app
