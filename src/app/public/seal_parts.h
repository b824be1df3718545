// What the parts of the seal's page share.
#pragma once

#include <string>
#include <string_view>

#include "app/public/public.h"
#include "app/public/seal.h"

namespace app {

// The document of the plan that is shown: of now, or of the day that the address asks for.
const store::Json& shownDocument(const Screen& s, PublicState& state);
// What it says of its adoption; the second also whether that is so.
const ShownSeal& shownSeal(const Screen& s, PublicState& state);
const ShownSeal& checkedSeal(const Screen& s, PublicState& state);

// Four digits and a space, as people read them out and copy them by hand.
std::string sealGroups(std::string_view seal);

// A file that somebody chooses, and what is to be said of it.
void copyCheck(Screen& s, PublicState& state);
// A seal that somebody types from a paper, and what is to be said of it.
void paperCheck(Screen& s, PublicState& state);

}  // namespace app
