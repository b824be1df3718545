// The survey's page: reading its answers, and writing its questions.
#include "app/planner/planner.h"
#include "app/planner/survey_results.h"
#include "app/planner/survey_writing.h"

namespace app {

using ui::Tone;
using ui::Type;

void surveyPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.survey");
    u.heading("title", 1, s.t("nav.survey"), Type::title);
    if (s.work.surveys().empty()) {
        u.text("none", s.t("tally.nosurvey"), {Type::body, Tone::muted});
        if (u.button("begin", s.t("survey.begin"),
                     {.kind = ui::ButtonKind::primary, .disabled = !s.work.canWrite()}))
            beginSurvey(s);
        return;
    }
    // Copies: a change made on the page makes the workspace read its surveys anew.
    const auto [id, survey] = *s.work.surveys().begin();
    const bool writing = s.route.at(2) == "preguntas";
    if (auto chosen =
            u.tabs("parts", s.t("nav.survey"), {s.t("survey.answers"), s.t("survey.questions")}, writing))
        s.go(*chosen ? "/plan/encuesta/preguntas" : "/plan/encuesta");
    if (writing) {
        s.title = s.t("survey.questions");
        surveyWriting(s, state, id, survey);
    } else {
        surveyResults(s, state, id, survey);
    }
}

}  // namespace app
