// Who has a stake in the sector: how each stands to the plan, and how much it weighs.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "app/planner/records_page.h"

namespace app {

void actorsScreen(Screen& s, PlannerState& state, ui::Rect place) {
    const plan::Plan& plan = s.work.plan();
    recordsPage<plan::Actor>(
        s, state, place,
        {.kind = {"actor", "actores", {"actors"}, store::Collection::none},
         .records = plan.actors,
         .card = [&](const plan::Id& id, const plan::Actor& actor) {
             std::string under = s.t(std::string("record.actor.stance.") +
                                     store::wordsOf(actor.stance)[static_cast<std::size_t>(actor.stance)]);
             if (actor.influence)
                 under += " · " + s.t.with("actor.influence", {std::to_string(*actor.influence)});
             return RecordCard{id, shortEntityName(plan, actor.entity), actor.name, under};
         }});
}

}  // namespace app
