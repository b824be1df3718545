// Problems of articulation between the sector's entities, followed until they are solved.
#include <algorithm>

#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

// The day of the last follow-up; empty: nobody followed it, or nobody said when.
static std::string lastFollowUp(const plan::ArticulationProblem& problem) {
    std::string last;
    for (const auto& entry : problem.followUps) last = std::max(last, entry.second.date);
    return last;
}

void articulationScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    const auto between = [&](const plan::ArticulationProblem& problem) {
        std::string names;
        for (const auto& id : plan::inOrder(plan.entities))
            if (problem.entities.count(id)) names += (names.empty() ? "" : " · ") + shortEntityName(plan, id);
        return names;
    };
    recordsPage<plan::ArticulationProblem>(
        s, state, place,
        {.kind = {"articulation", "articulacion", {"articulation"}, store::Collection::none},
         .records = plan.articulation,
         .card = [&](const plan::Id& id, const plan::ArticulationProblem& problem) {
             const bool solved = problem.status == plan::ProblemStatus::solved;
             const std::string last = lastFollowUp(problem);
             const std::string under =
                 s.t(std::string("record.articulation.status.") +
                     store::wordsOf(problem.status)[static_cast<std::size_t>(problem.status)]) +
                 " · " +
                 (last.empty() ? s.t("articulation.unfollowed")
                               : s.t.with("articulation.followed", {s.t.date(last)}));
             return RecordCard{id, between(problem), problem.text, under,
                               solved ? ui::Tone::good : ui::Tone::watch};
         }});
}

}  // namespace app
