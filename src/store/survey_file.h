// A survey on its own, without its plan: what a link contains, and the file beside the program that a fixed
// address leads to. {"format": "plan-a-la-vista/survey", "version": 1, "id": …, "plan": name, "sector": name,
// "survey": {…}} with the survey as survey_json.h describes it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "store/problem.h"
#include "survey/survey.h"

namespace store {

inline constexpr char kSurveyFormat[] = "plan-a-la-vista/survey";
inline constexpr int kSurveyVersion = 1;
inline constexpr std::size_t kLargestSurveyFile = std::size_t{1} << 20;  // bytes

struct SurveyFile {
    survey::Id id;             // in its plan: what its answers name. 1..64 of A–Z a–z 0–9 _ -
    std::string plan, sector;  // names, for the page's head; may be empty
    survey::Survey survey;
    bool operator==(const SurveyFile&) const = default;
};

bool isSurveyId(std::string_view id);

// Nothing, with the problems, when it is not a readable survey with at least one question.
std::optional<SurveyFile> readSurveyFile(std::string_view bytes, Problems& problems);

// Keys sorted; `compact`: without white space. Reading it gives the same survey.
std::string writeSurveyFile(const SurveyFile& file, bool compact = false);

}  // namespace store
