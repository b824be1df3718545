// After a plan was adopted, every change of what it asks is written down in the plan itself, by the edit that
// makes it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/edit.h"
#include "store/json.h"

namespace store {

// What is to be changed besides `changes`: the records of the target changes (plan::TargetChange) they come
// to, the dates of goals they add. Empty while the plan is not adopted. Changes of one field on one day are
// one record; one that goes back to where it began is none. `newId` gives the records' ids.
std::vector<Change> targetChanges(const Json& document, const std::vector<Change>& changes,
                                  const Moment& moment, const std::string& author,
                                  const std::function<std::string()>& newId);

}  // namespace store
