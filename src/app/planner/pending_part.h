// The home's part of what is to be done: late, next, and who owes what; and the row of the six phases.
#pragma once

#include "app/planner/planner.h"

namespace app {

// Each phase with how far it is, a link to its pages.
void phaseSteps(Screen& s);

// What is late, what comes and who owes it. With "?entidad=&responsable=" in the address: only theirs.
void pendingPart(Screen& s, PlannerState& state);

// Of what is pending: "Actividad · …" where it is, its words and its state of time.
struct PendingWords {
    std::string kind, title, time, who, href;
};
PendingWords wordsOf(const Screen& s, const plan::PendingWork& work);
// "Planeación (SDG)"; where nobody is named, that.
std::string wordsOf(const Screen& s, const plan::Responsible& who);

}  // namespace app
