// The open plan as it was known on a day.
#pragma once

#include <cstdint>
#include <string>

#include "app/workspace.h"
#include "plan/plan.h"

namespace app {

struct KnownPlan {
    plan::Plan plan;
    // Whether the figures are those of that day. If not, the plan was not kept here yet then (or its history
    // does not fit): they are today's, read up to that day.
    bool asThen = true;
    std::string since;  // the first day the history knows; empty: none
};

// Made once for a plan, its version and a day, and kept until another is asked for.
class KnownPlans {
  public:
    // `day`: ISO date.
    const KnownPlan& on(const Workspace& work, const std::string& day);

  private:
    std::string planId_, day_;
    std::int64_t version_ = -1;
    KnownPlan known_;
};

}  // namespace app
