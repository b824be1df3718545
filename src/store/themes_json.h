// The themes of a survey's answers, as they stand under "themes" in a plan's document:
//   {ID: {"order": 1, "name": W, "survey": ID, "texts": {QUESTION: {KEY: true}}, "options": {QUESTION:
//   {OPTION: true}}, "lines": {LINE: true}, "objectives": {OBJECTIVE: true}, "asked": {"people": 23, "of":
//   60, "day": "2026-11-22"}}}
// W is an object of texts by language; KEY is survey::textKeyOf of an own text: what people wrote is nowhere
// in a plan. Sets are objects of `true`, so that two planners' changes meet key by key. They stand beside the
// surveys and not in them: nothing of them goes with a survey's link or file, nor into its wording.
//
// Required: name and survey; of "asked" all three. What is absent otherwise takes the type's default. Keys
// not named here are passed over. What a theme names (questions, options, lines) need not be there any more.
#pragma once

#include <string>

#include "store/json.h"
#include "store/problem.h"
#include "survey/themes.h"

namespace store {

Json toJson(const survey::Theme& theme);

// Reads what it can; every problem (missingField, wrongType, badValue) is named with its pointer below
// `where`. The result is to be used only when no problem was added.
survey::Theme themeFromJson(const Json& json, Problems& problems, const std::string& where = "");

// All of a plan document; none where it has none.
survey::Codebook themesOfDocument(const Json& document, Problems& problems, const std::string& where = "");

}  // namespace store
