// What the results page of the survey says, worked out once for a state of the survey and its answers:
// counted some answers at a time, so that the page goes on answering, and then made of the counts.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "app/screen.h"
#include "survey/results.h"

namespace app {

class AnswerWalk;

struct SurveyReading {
    std::int64_t answersOf = -1;  // Workspace::answersVersion
    survey::Id id;
    survey::Survey survey;
    survey::Repeats repeats = survey::Repeats::counted;
    int alike = 0;  // suspected repeats; of the last count while there is a new one
    struct Counting;
    std::shared_ptr<Counting> counting;         // under way
    std::optional<survey::Respondents> people;  // all counted
    long unreadable = 0;                        // answers that storage does not give (any more)
    survey::Choices choices;
    std::optional<survey::Results> made;
};

// The results; null while the answers are still being counted: then it says how far it is. Only the results
// page lets somebody leave the suspected repeats out.
const survey::Results* surveyReading(Screen& s, SurveyReading& kept, const survey::Id& id,
                                     const survey::Survey& survey,
                                     survey::Repeats repeats = survey::Repeats::counted);

}  // namespace app
