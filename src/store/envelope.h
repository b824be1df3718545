// What every file of ours begins with: {"format": "plan-a-la-vista/…", "version": 1, …}.
#pragma once

#include <optional>

#include "store/json.h"
#include "store/problem.h"

namespace store {

// The version of an envelope of this format, 1..newest; nothing, with the problem, when it is of another
// format or too new.
std::optional<int> envelopeVersion(const Json& envelope, const char* format, int newest, Problems& problems);

}  // namespace store
