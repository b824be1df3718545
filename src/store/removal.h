// Taking a record out of a plan together with everything that names it, so that no reference is left behind.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "store/edit.h"

namespace store {

std::vector<Change> removeGoal(const plan::Plan& plan, const plan::Id& id);

// Its goals and projects lose their responsible entity.
std::vector<Change> removeEntity(const plan::Plan& plan, const plan::Id& id);

}  // namespace store
