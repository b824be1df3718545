// The document that a plan begins with: the methodology's sections, in the words of the plan's own sector.
//
// The guide was written for one sector, and names it, its entities and its lines in its titles. A plan of
// that sector takes them as they stand. Any other takes the same chapters and sections with its own names in
// them, one section for each of its entities and lines where the guide has one for each of its own.
#pragma once

#include "plan/plan.h"
#include "store/methodology.h"

namespace store {

// Its sections are numbered anew where the guide numbers them, in the guide's order.
plan::PlanDocument documentFor(const plan::Plan& plan, const Methodology& methodology);

}  // namespace store
