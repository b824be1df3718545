// Surveys and answers as JSON.
//
// Survey: {"title": W, "privacy": W, "question": {"text": W, "introduction": W, "limit": 3, "other": true,
//   "otherLength": 280, "options": {ID: {"order": 1, "label": W, "help": W}}},
//   "profile": {ID: {"order": 1, "label": W, "options": {ID: {"order": 1, "label": W, "help": W}}}}}
// where W is an object of texts by language: {"es": "…", "en": "…"}.
// Answer: {"id": "…", "survey": "…", "date": "2019-06-30T14:05Z", "language": "es", "chosen": [ID…],
//   "otherChosen": true, "other": "…", "profile": {FIELD: OPTION}}
//
// Required: a survey's question with its options, an option's and profile field's label, an answer's id,
// survey and chosen. What is absent otherwise takes the type's default. Keys not named here are passed over.
#pragma once

#include <map>
#include <string>

#include "store/json.h"
#include "store/problem.h"
#include "survey/survey.h"

namespace store {

Json toJson(const survey::Survey& survey);
Json toJson(const survey::Answer& answer);

// Several surveys by id, as in a plan file's "surveys" or in a sample: {"prioridades": {…}}.
Json toJson(const std::map<survey::Id, survey::Survey>& surveys);

// Reads what it can; every problem (missingField, wrongType, badValue) is named with its pointer below
// `where`. The result is to be used only when no problem was added.
survey::Survey surveyFromJson(const Json& json, Problems& problems, const std::string& where = "");
survey::Answer answerFromJson(const Json& json, Problems& problems, const std::string& where = "");
std::map<survey::Id, survey::Survey> surveysFromJson(const Json& json, Problems& problems,
                                                     const std::string& where = "");

}  // namespace store
