#include "survey/respondents.h"

namespace survey {

Respondents respondentsOf(const Survey& survey, const std::vector<Answer>& answers) {
    Respondents people;
    TallyMaker maker(survey);
    for (const Answer& answer : answers)
        if (maker.add(answer)) people.answers.push_back(&answer);
    people.counted = maker.finish();
    return people;
}

}  // namespace survey
