// The tables of a survey that may be given out, as one file for spreadsheets.
#pragma once

#include <string>

#include "app/texts.h"
#include "survey/people_counts.h"
#include "survey/survey.h"

namespace app {

// A row a count: which question and option, which group by which profile field, how many people, what
// percentage that is of the group, and, where the count is hidden, the word for it. In Spanish with ; as
// Excel reads it, in English with commas; with a byte order mark.
std::string publicationCsv(const Texts& t, const survey::Survey& survey, const survey::PeopleCounts& people);

}  // namespace app
