// The survey's page: reading its answers, finding themes in them, writing its questions, giving it out.
#include <algorithm>
#include <iterator>

#include "app/planner/answer_intake.h"
#include "app/planner/observations_page.h"
#include "app/planner/planner.h"
#include "app/planner/survey_choice.h"
#include "app/planner/survey_results.h"
#include "app/planner/survey_sharing.h"
#include "app/planner/survey_writing.h"
#include "app/planner/themes.h"

namespace app {

using ui::Tone;
using ui::Type;

// How many of this browser's answers are with the collector, and how many are not.
static void onTheirWay(Screen& s, const survey::Id& id) {
    auto& u = s.ui;
    Sending& sending = s.work.sending();
    const long waiting = sending.count(id, Delivery::waiting), refused = sending.count(id, Delivery::refused),
               sent = sending.count(id, Delivery::sent);
    if (!waiting && !refused && !sent) return;
    std::string words = s.t.count("sending.sent", sent);
    if (waiting) words += " " + s.t.count("sending.waiting", waiting);
    if (refused) words += " " + s.t.count("sending.refused", refused);
    u.status("sending", words, {Type::body, waiting || refused ? Tone::ink : Tone::muted});
    if ((waiting || refused) && u.button("sendnow", s.t("sending.now"))) sending.sendNow();
}

void surveyPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const bool meetings = s.route.at(2) == "reuniones";
    if (meetings && !s.route.at(3).empty()) return observationsPage(s, state);
    s.title = s.t("nav.survey");
    u.heading("title", 1, s.t("nav.survey"), Type::title);
    // People are listened to at meetings whether they are asked something there or not.
    if (meetings && s.work.surveys().empty()) return observationsPage(s, state);
    if (s.work.surveys().empty()) {
        u.link("meetings", s.t("observe.title"), "#/plan/encuesta/reuniones");
        u.text("none", s.t("tally.nosurvey"), {Type::body, Tone::muted});
        if (u.button("begin", s.t("survey.begin"),
                     {.kind = ui::ButtonKind::primary, .disabled = !s.work.canWrite()}))
            beginSurvey(s, state);
        return;
    }
    // Copies: a change made on the page makes the workspace read its surveys anew.
    const survey::Id id = shownSurvey(s, state);
    const survey::Survey survey = s.work.surveys().at(id);
    if (!meetings) surveyChoice(s, state, id);
    static const char* const parts[] = {"", "temas", "preguntas", "compartir", "reuniones"};
    const auto part = std::find(std::begin(parts), std::end(parts), s.route.at(2));
    const int shown = part == std::end(parts) ? 0 : static_cast<int>(part - parts);
    if (auto chosen = u.tabs("parts", s.t("nav.survey"),
                             {s.t("survey.answers"), s.t("survey.themes"), s.t("survey.questions"),
                              s.t("survey.share"), s.t("observe.title")},
                             shown))
        s.go(surveyAddress(s, *chosen ? std::string("/plan/encuesta/") + parts[*chosen] : "/plan/encuesta",
                           id));
    if (shown == 1) {
        s.title = s.t("survey.themes");
        surveyThemes(s, state, id, survey);
    } else if (shown == 2) {
        s.title = s.t("survey.questions");
        surveyWriting(s, state, id, survey);
    } else if (shown == 3) {
        s.title = s.t("survey.share");
        surveySharing(s, state, id, survey);
    } else if (meetings) {
        observationsPage(s, state);
    } else {
        onTheirWay(s, id);
        if (!answerIntake(s, state.intake, id, survey)) surveyResults(s, state, id, survey);
    }
}

}  // namespace app
