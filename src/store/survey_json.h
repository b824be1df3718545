// Surveys and answers as JSON.
//
// Survey: {"title": W, "introduction": W, "privacy": W, "opens": "2019-06-01", "closes": "2019-06-30",
//   "smallCells": 10, "collector": "https://respuestas.example.gov.co", "questions": {ID: Q},
//   "profile": {ID: {"order": 1, "label": W, "options": O}}}
// Q: {"order": 1, "kind": "chooseMany" | "chooseOne" | "rank" | "scale" | "text" | "number", "text": W,
// "introduction": W,
//   "required": true, "limit": 3, "other": true, "length": 280, "shuffled": true, "least": 1, "most": 5,
//   "leastLabel": W, "mostLabel": W, "options": O, "shownIf": {"question": ID, "options": [ID…], "other":
//   true}}
// O: {ID: {"order": 1, "label": W, "help": W, "population": 1200}}; W is an object of texts by language:
// {"es": "…", "en": "…"}. Answer: {"id": "…", "survey": "…", "wording": "…", "date": "2019-06-30T14:05Z",
// "language": "es", "replies": {QUESTION:
//   {"chosen": [ID…], "otherChosen": true, "other": "…", "number": 4, "text": "…", "shown": [ID…]}},
//   "profile": {FIELD: OPTION}}
//
// "smallCells" (1 to 1000, absent: 10): no table given out shows a count of fewer people. "population" (of a
// profile field's option, a whole number from 0): how many people there are of it, whether they answered or
// not.
//
//   An answer given at a meeting has "space": {"kind": "dialogo", "name": "…", "place": "…", "date":
//   "2019-06-30"} too.
//
// Required: a survey's questions, a question's kind and text, an option's and profile field's label, an
// answer's id, survey and replies. What is absent otherwise takes the type's default. Keys not named here are
// passed over. Read too: surveys with one "question", and answers with "chosen", "otherChosen" and "other" of
// their own, as both were before there could be several questions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "store/json.h"
#include "store/problem.h"
#include "survey/survey.h"

namespace store {

// The id that the one question of older files gets.
inline constexpr char firstQuestion[] = "prioridad";

std::string nameOf(survey::QuestionKind kind);  // as it stands in files
std::optional<survey::QuestionKind> kindOf(const std::string& name);

// Surveys by id of a plan document, as they were when each had one question, become surveys of several. What
// cannot be read stays as it is.
void askSeveralQuestions(Json& surveys);

// What tells one text of a survey from another: 16 hexadecimal digits, the same for the same questions,
// options, texts and rules; its dates are no part of it, nor where answers are sent, nor what only those who
// read the answers need (smallCells, population).
std::string wordingOf(const survey::Survey& survey);

Json toJson(const survey::Survey& survey);
Json toJson(const survey::Question& question);
Json toJson(const survey::Answer& answer);
Json toJson(const survey::Space& space);

// Several surveys by id, as in a plan file's "surveys" or in a sample: {"prioridades": {…}}.
Json toJson(const std::map<survey::Id, survey::Survey>& surveys);

// Reads what it can; every problem (missingField, wrongType, badValue) is named with its pointer below
// `where`. The result is to be used only when no problem was added.
survey::Survey surveyFromJson(const Json& json, Problems& problems, const std::string& where = "");
survey::Space spaceFromJson(const Json& json, Problems& problems, const std::string& where = "");
survey::Answer answerFromJson(const Json& json, Problems& problems, const std::string& where = "");
std::map<survey::Id, survey::Survey> surveysFromJson(const Json& json, Problems& problems,
                                                     const std::string& where = "");

}  // namespace store
