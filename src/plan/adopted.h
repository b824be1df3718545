// What was asked when the plan was adopted, beside what is asked now: so that moved goalposts are seen.
#pragma once

#include "plan/plan.h"

namespace plan {

// What of a goal is watched after adoption, as JSON pointers from the goal: all that its figure is measured
// against.
// "/years/<year>/target" and "/years/<year>/programmed" besides, of every year.
inline constexpr const char* kWatchedFields[] = {"/target", "/weight", "/indicator/baseline",
                                                 "/indicator/accumulation", "/indicator/falling"};

// The goal with what was asked of it at first: every changed field as it was before its first change. Its
// reports stay.
Goal asAdopted(const Goal& goal);

// The plan with the goals it was adopted with: withdrawn ones too, later ones not. The reports are those of
// now, so that figures of the two differ by what was asked alone.
Plan asAdopted(const Plan& plan);

// Whether anything that is asked differs from what was adopted.
bool hasMoved(const Goal& goal);

}  // namespace plan
