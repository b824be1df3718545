#include <memory>

#include "app/door.h"
#include "app/planner/planner.h"
#include "app/public/public.h"
#include "store/formulation_json.h"

namespace app {

Doors allDoors() {
    store::haveFormulation();
    Doors doors = citizenDoors();
    auto planner = std::make_shared<PlannerState>();
    auto everyone = std::make_shared<PublicState>();
    doors["plan"] = [planner](Screen& s) { plannerScreen(s, *planner); };
    doors["avance"] = [everyone](Screen& s) { publicScreen(s, *everyone); };
    return doors;
}

}  // namespace app
