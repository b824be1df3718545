// A survey at a meeting: many people answer one after the other on one device.
//   #/reunion, #/reunion/<id>, #/reunion?con=<letters>: the survey as at #/encuesta (asked_survey.h), first
//   the meeting's own form; then, whatever the address, the survey, until somebody with the PIN ends it.
#pragma once

#include "app/citizen/asked_survey.h"
#include "app/citizen/survey_draft.h"

namespace app {

struct MeetingState {
    // Being prepared.
    survey::Space space;
    std::string pin;
    bool tried = false;
    bool offered = false;  // today's date was put in
    bool inSteps = false;  // one question at a time
    // Going on. Of the person before nothing is kept here once the next one has come.
    SurveyDraft draft;
    bool given = false;  // somebody has just answered
    bool leaving = false;
    std::string typedPin;
    bool wrongPin = false;
    // Over: of which meeting.
    std::optional<store::Meeting> ended;
};

void meetingScreen(Screen& s, const AskedSurvey& asked, MeetingState& state);

}  // namespace app
