#include "plan/review_state.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("of the last submission: days left, each entity's observations and approval, the committee's") {
    Plan plan;
    CHECK(reviewState(plan, {2024, 3, 1}).submission.empty());
    plan.entities["b"].order = 1;
    plan.entities["a"].order = 2;
    plan.approval.submissions["v1"] = {1, "Versión 1", "", "2024-02-01", ""};
    plan.approval.submissions["v2"] = {2, "Versión 2", "", "2024-03-05", ""};
    const auto observe = [&](const char* id, const char* submission, const char* entity,
                             ObservationAnswer answer) {
        auto& made = plan.approval.observations[id];
        made.submission = submission;
        made.entity = entity;
        made.answer = answer;
    };
    observe("1", "v1", "a", ObservationAnswer::none);
    observe("2", "v2", "a", ObservationAnswer::none);
    observe("3", "v2", "a", ObservationAnswer::rejected);
    observe("4", "v2", "", ObservationAnswer::none);
    plan.approval.acts["x"] = {1, "v1", Approver::entity, "a", "", "", ""};
    plan.approval.acts["y"] = {2, "v2", Approver::entity, "b", "", "", ""};
    ReviewState state = reviewState(plan, {2024, 3, 1});
    CHECK(state.submission == "v2");
    CHECK(state.daysLeft == 4);
    REQUIRE(state.entities.size() == 3);
    CHECK(state.entities[0].entity == "b");
    CHECK(state.entities[0].act == "y");
    CHECK(state.entities[0].observations == 0);
    CHECK(state.entities[1].entity == "a");
    CHECK(state.entities[1].act.empty());  // it approved what was submitted before
    CHECK(state.entities[1].observations == 2);
    CHECK(state.entities[1].answered == 1);
    CHECK(state.entities[2].entity.empty());
    CHECK(state.observations == 3);
    CHECK(state.unanswered == 2);
    CHECK(state.committee.empty());
    plan.approval.acts["z"] = {3, "v2", Approver::committee, "", "", "", ""};
    plan.approval.submissions["v2"].deadline = "pronto";
    state = reviewState(plan, {2024, 3, 6});
    CHECK(state.committee == "z");
    CHECK_FALSE(state.daysLeft);
}
