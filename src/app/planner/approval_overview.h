// How the review of what was submitted last stands, over the approval page's forms.
#pragma once

#include <string>
#include <vector>

#include "app/planner/planner.h"

namespace app {

void approvalOverview(Screen& s);

// What stands between the plan and its adoption, a sentence each; `href` is where it is mended, empty: on
// this page.
struct BeforeAdoption {
    std::string words, href;
};
std::vector<BeforeAdoption> beforeAdoption(const Screen& s);

}  // namespace app
