// Problems of articulation between the sector's entities, followed until they are solved.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

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
             return RecordCard{id, between(problem), problem.text,
                               s.t(std::string("record.articulation.status.") +
                                   store::wordsOf(problem.status)[static_cast<std::size_t>(problem.status)]),
                               solved ? ui::Tone::good : ui::Tone::watch};
         }});
}

}  // namespace app
