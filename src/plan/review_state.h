// How the review of what was submitted last stands: who has observed, what was answered, who has approved.
#pragma once

#include <optional>
#include <vector>

#include "plan/period.h"

namespace plan {

struct EntityReview {
    Id entity;  // empty: observations of no entity of the plan
    int observations = 0, answered = 0;
    Id act;  // by which it approved, the last one; empty: not yet
};

struct ReviewState {
    Id submission;                // the last one; empty: nothing was submitted, and all else is empty
    std::optional<int> daysLeft;  // to the last day for observations; below 0: it has passed; unset: no date
    std::vector<EntityReview>
        entities;  // all of the plan's, in its order; last, if it has any, the empty one
    Id committee;  // the committee's act; empty: not yet
    int observations = 0, unanswered = 0;
};

ReviewState reviewState(const Plan& plan, const Day& today);

}  // namespace plan
