// Changes of what an adopted plan asks, in words.
#pragma once

#include <string>
#include <vector>

#include "app/texts.h"
#include "plan/plan.h"

namespace app {

// "Programado 2025", "Línea base"…: what a change was of.
std::string targetFieldWords(const Texts& t, const std::string& field);
// What the field held before or after: a number, a type of accumulation, "–".
std::string targetValueWords(const Texts& t, const std::string& field, const plan::Value& value);
// "12 de mayo de 2025. Programado 2025: de 40 a 30. Motivo: …", or that no reason was given.
std::string targetChangeWords(const Texts& t, const plan::TargetChange& change);
// The ids of a goal's changes, the newest first.
std::vector<plan::Id> newestChanges(const plan::Goal& goal);

}  // namespace app
