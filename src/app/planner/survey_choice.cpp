#include "app/planner/survey_choice.h"

#include "app/survey_words.h"

namespace app {

survey::Id shownSurvey(const Screen& s, PlannerState& state) {
    const auto& surveys = s.work.surveys();
    if (const std::string& asked = s.route.asked("encuesta"); surveys.count(asked)) state.survey = asked;
    if (!surveys.count(state.survey)) state.survey = surveys.begin()->first;
    return state.survey;
}

std::string surveyAddress(const Screen& s, const std::string& page, const survey::Id& id) {
    return addressOf(page, {{"encuesta", s.work.surveys().size() > 1 ? id : ""}});
}

void surveyChoice(Screen& s, PlannerState& state, const survey::Id& shown) {
    const auto& surveys = s.work.surveys();
    if (surveys.size() < 2) return;
    std::vector<ui::Ui::Choice> choices;
    choices.reserve(surveys.size());
    for (const auto& [id, survey] : surveys) choices.push_back({id, surveyTitle(s.t, survey)});
    if (auto chosen = s.ui.select("survey", s.t("surveys.shown"), shown, choices, {.width = 480})) {
        state.survey = *chosen;
        s.go(surveyAddress(s, s.route.text(), *chosen));
    }
}

}  // namespace app
