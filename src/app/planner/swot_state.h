// What the board of the SWOT workshop holds that is no part of the plan.
#pragma once

#include <map>
#include <string>

#include "plan/id.h"

namespace app {

struct SwotState {
    std::map<std::string, std::string> typed;  // what is being entered, by quadrant or crossing
    plan::Id entity;                           // that what is entered is from; empty: not said
    plan::Id open;                             // the item or strategy whose form is shown
    plan::Id line;                             // of the objective that the open strategy is made into
    bool lineMissing = false;                  // it was to be made, and none was chosen
};

}  // namespace app
