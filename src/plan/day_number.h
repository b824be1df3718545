// Calendar days as numbers that can be counted with.
#pragma once

#include "plan/period.h"

namespace plan {

// Days since 1 January 1970 of the proleptic Gregorian calendar; negative before it.
int dayNumber(const Day& day);

Day dayOfNumber(int number);

}  // namespace plan
