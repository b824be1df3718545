// The words that a document holds for each enumeration of the formulation: the enumerators' own names, but
// the crossings', which are known by their initials.
#pragma once

#include <span>

#include "plan/plan.h"

namespace store {

using EnumWords = std::span<const char* const>;  // by value; an empty first one is unset and not written

EnumWords wordsOf(plan::Phase);
EnumWords wordsOf(plan::TaskStatus);
EnumWords wordsOf(plan::SourceType);
EnumWords wordsOf(plan::Stance);
EnumWords wordsOf(plan::Quadrant);
EnumWords wordsOf(plan::Crossing);
EnumWords wordsOf(plan::ProblemStatus);
EnumWords wordsOf(plan::TableKind);
EnumWords wordsOf(plan::TableMethod);
EnumWords wordsOf(plan::Raci);
EnumWords wordsOf(plan::PrincipleKind);
EnumWords wordsOf(plan::BlockKind);
EnumWords wordsOf(plan::ObservationAnswer);
EnumWords wordsOf(plan::Approver);
EnumWords wordsOf(plan::InstrumentType);
EnumWords wordsOf(plan::Reach);
EnumWords wordsOf(plan::Channel);

}  // namespace store
