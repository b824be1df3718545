// What the page of publication holds from one frame to the next.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "app/planner/site_copy.h"
#include "store/adoption.h"
#include "store/published_plan.h"

namespace app {

struct PublishState {
    // What goes out of a state of the plan, and whether its seal holds for that.
    std::int64_t of = -1;  // Workspace::version
    store::PublishedPlan plan;
    std::optional<store::SealCheck> seal;
    std::shared_ptr<SiteCopy> copy;  // that is being made, or the last one
};

}  // namespace app
