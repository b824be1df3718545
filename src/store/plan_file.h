// The plan file: {"format": "plan-a-la-vista/plan", "version": 1, "id": …, "revision": …, "plan": {…},
// "history": […]}.
// What stands under "plan" is the document: the plan's fields, "themes" (themes_json.h), "adopted"
// (adoption.h) and, as opaque objects, "surveys" and "importMappings".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/history.h"
#include "store/json.h"
#include "store/parse.h"
#include "store/problem.h"

namespace store {

inline constexpr char kPlanFormat[] = "plan-a-la-vista/plan";
inline constexpr int kPlanVersion = 1;

struct PlanFile {
    std::string id;             // of the plan, 1..64 of A–Z a–z 0–9 _ -; the same in all its copies
    std::int64_t revision = 0;  // number of the last edit in it
    Json document = Json::object();
    History history;  // what the document was on earlier days
};

// Reads, migrates and checks a file: what it returns is a readable plan. Nothing, with the problems,
// otherwise. Pointers in problems are from the file's root ("/plan/goals/…").
std::optional<PlanFile> readPlanFile(std::string_view bytes, Problems& problems,
                                     const ParseLimits& limits = {});

// Canonical: keys sorted, indented by 2 (compact: not at all), one line feed at the end. Reading it and
// writing it again gives the same bytes. The document must be sound (parse.h).
std::string writePlanFile(const PlanFile& file, bool compact = false);

// Whether a text can be a plan's id.
bool isPlanId(std::string_view id);

}  // namespace store
