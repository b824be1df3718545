#include "survey/respondents.h"

namespace survey {

Respondents respondentsOf(const Survey& survey, const std::vector<Answer>& answers) {
    RespondentCounter counter(survey);
    for (const Answer& answer : answers) counter.add(answer);
    return counter.finish();
}

}  // namespace survey
