// What people said to a survey, in words.
#pragma once

#include <string>
#include <vector>

#include "app/texts.h"
#include "survey/answer_rules.h"

namespace app {

// What a survey is called: its title, else its only question, else "survey".
const std::string& surveyTitle(const Texts& t, const survey::Survey& survey);

// A reply, one line a thing said: titles of options in the order that counts, the own words last. Empty:
// nothing was said.
std::vector<std::string> replyWords(const Texts& t, const survey::Question& question,
                                    const survey::Reply& reply);

// What is to be mended. `question` is the one that the problem names.
std::string problemWords(const Texts& t, const survey::Question& question,
                         const survey::AnswerProblem& problem);

// How many may be chosen, and how many are: empty where neither matters.
std::string limitWords(const Texts& t, const survey::Question& question, const survey::Reply& reply);

}  // namespace app
