// The tests of how plans are kept read and write all of a plan, as the whole program does.
#include "store/formulation_json.h"

namespace {
[[maybe_unused]] const bool had = (store::haveFormulation(), true);
}
