// What people wrote in their own words and what they chose, person by person: what themes are found in. It
// depends on the survey and its answers alone, so that it is made once while themes come and go.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "survey/survey.h"
#include "survey/themes.h"

namespace survey {

// An own text to a question and how many people wrote it: the same but for white space at the ends and
// capitals, as in Tally.
struct OwnText {
    Id question;
    TextKey key;
    std::string text;  // as the first of them typed it, trimmed
    int people = 0;
};

struct OwnWords {
    std::vector<OwnText>
        texts;  // the most frequent first, then by question in the survey's order, then the first
    struct Person {
        std::vector<std::size_t> texts;         // places in `texts`
        std::vector<std::pair<Id, Id>> chosen;  // question and option; of a ranking what was put first
    };
    std::vector<Person> people;  // everybody whose answer counts (respondents.h)
    int writers = 0;             // of them, those who wrote something
};

OwnWords ownWordsOf(const Survey& survey, const std::vector<Answer>& answers);

}  // namespace survey
