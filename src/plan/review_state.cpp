#include "plan/review_state.h"

#include <algorithm>

#include "plan/day_number.h"

namespace plan {

ReviewState reviewState(const Plan& plan, const Day& today) {
    ReviewState state;
    const ApprovalProcess& approval = plan.approval;
    const std::vector<Id> submissions = inOrder(approval.submissions);
    if (submissions.empty()) return state;
    state.submission = submissions.back();
    if (const auto deadline = parseDay(approval.submissions.at(state.submission).deadline))
        state.daysLeft = dayNumber(*deadline) - dayNumber(today);
    for (const Id& id : inOrder(plan.entities)) state.entities.push_back({id, 0, 0, {}});
    EntityReview nobody;
    const auto of = [&](const Id& entity) -> EntityReview& {
        const auto found = std::find_if(state.entities.begin(), state.entities.end(),
                                        [&](const EntityReview& each) { return each.entity == entity; });
        return found == state.entities.end() ? nobody : *found;
    };
    for (const auto& [id, observation] : approval.observations) {
        if (observation.submission != state.submission) continue;
        EntityReview& review = of(observation.entity);
        const bool answered = observation.answer != ObservationAnswer::none;
        ++review.observations;
        review.answered += answered;
        ++state.observations;
        state.unanswered += !answered;
    }
    for (const Id& id : inOrder(approval.acts)) {
        const ApprovalAct& act = approval.acts.at(id);
        if (act.submission != state.submission) continue;
        if (act.by == Approver::committee)
            state.committee = id;
        else
            of(act.entity).act = id;
    }
    if (nobody.observations) {
        nobody.act.clear();
        state.entities.push_back(nobody);
    }
    return state;
}

}  // namespace plan
