// What the self-diagnosis' page holds that is no part of the plan.
#pragma once

#include "plan/id.h"

namespace app {

struct DiagnosisState {
    plan::Id entity;  // whose scores are written; empty: the whole sector's
};

}  // namespace app
