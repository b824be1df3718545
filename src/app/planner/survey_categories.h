// What the planner's pages of the survey call a category.
#pragma once

#include <map>
#include <string>

#include "app/texts.h"
#include "survey/variable.h"

namespace app {

// Of a question or of a profile field: a question that was left out, a field that somebody preferred not to
// say.
enum class CategoryOf { question, field };

std::string categoryWords(const Texts& t, const std::map<survey::Id, survey::Option>& options,
                          const survey::Category& category, CategoryOf of);

// A question or field by its text, or what stands for one that is not written yet.
std::string nameWords(const Texts& t, const survey::Words& words);

}  // namespace app
