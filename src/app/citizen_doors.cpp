#include <memory>

#include "app/access.h"
#include "app/citizen/kept_draft.h"
#include "app/citizen/meeting_screen.h"
#include "app/citizen/survey_screen.h"
#include "app/door.h"
#include "app/home.h"

namespace app {

Doors citizenDoors() {
    auto draft = std::make_shared<KeptDraft>();
    auto finder = std::make_shared<SurveyFinder>();
    return {{"", homeScreen},
            {"encuesta",
             [draft, finder](Screen& s) {
                 const AskedSurvey& asked = finder->find(s);
                 if (asked.state == AskedSurvey::State::here) draft->recall(s, asked.file);
                 surveyScreen(s, asked, draft->draft);
                 draft->keep(s);
             }},
            {"reunion", [meeting = std::make_shared<MeetingState>(),
                         finder](Screen& s) { meetingScreen(s, finder->find(s), *meeting); }},
            {"accesibilidad", accessScreen},
            {"plan", {}},
            {"avance", {}}};
}

}  // namespace app
