// A field of a goal, as a JSON pointer from the goal and in the words of the tables' headers.
#pragma once

#include <string>

#include "store/plan_tables.h"

namespace store {

// "/years/2025/programmed" → "Programado 2025". The pointer itself where no column holds the field.
std::string fieldWords(const PlanTables& tables, const std::string& field, bool english);
// Either of the two, in either language; empty when it is none.
std::string fieldOfWords(const PlanTables& tables, const std::string& words);

}  // namespace store
