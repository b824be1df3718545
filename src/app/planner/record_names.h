// What records of the plan are called where another record names them.
#pragma once

#include <string>
#include <vector>

#include "app/texts.h"
#include "plan/plan.h"
#include "store/fields.h"
#include "ui/ui.h"

namespace app {

// In the plan's order. A record without words of its own is told by what is missing.
std::vector<ui::Ui::Choice> recordsToChoose(const Texts& t, const plan::Plan& plan,
                                            store::Collection collection);

// Short name where it has one; empty when the plan has no such entity.
std::string shortEntityName(const plan::Plan& plan, const plan::Id& id);

}  // namespace app
