#include "survey/respondents.h"

namespace survey {

Respondents respondentsOf(const Survey& survey, const std::vector<Answer>& answers, Repeats repeats) {
    RespondentCounter counter(survey, repeats);
    for (const Answer& answer : answers) counter.add(answer);
    return counter.finish();
}

}  // namespace survey
