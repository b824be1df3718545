// The answers that count, and their tally: repeated and invalid ones are left out of every figure alike.
#pragma once

#include <vector>

#include "survey/survey.h"
#include "survey/tally.h"

namespace survey {

struct Respondents {
    Tally counted;
    std::vector<const Answer*> answers;  // those counted, in the order given; they point into what was given
};

Respondents respondentsOf(const Survey& survey, const std::vector<Answer>& answers);

}  // namespace survey
