// Taking a record out of a plan together with everything that names it, so that no reference is left behind.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "store/edit.h"
#include "store/fields.h"

namespace store {

// What names it loses the name or, where it cannot be without (fields.h, Tie), goes as well, and so on.
//
//   entity     its goals and projects lose their responsible entity
//   line       goes with its objectives; goals stay, without a place, so that nothing measured is lost
//   objective  its goals stay, as above
//   goal       goals that serve it and projects lose it
//   phase      goes with its steps, these with their activities; activities that waited for them wait no more
//   section    goes with those below it
//   submission goes with what was observed on it and with its approvals
std::vector<Change> removeRecord(const plan::Plan& plan, Collection collection, const plan::Id& id);

std::vector<Change> removeGoal(const plan::Plan& plan, const plan::Id& id);
std::vector<Change> removeEntity(const plan::Plan& plan, const plan::Id& id);
std::vector<Change> removeObjective(const plan::Plan& plan, const plan::Id& id);
std::vector<Change> removeLine(const plan::Plan& plan, const plan::Id& id);
std::vector<Change> removeProject(const plan::Plan& plan, const plan::Id& id);

}  // namespace store
