#include "app/citizen/survey_screen.h"

#include "app/citizen/receipt.h"
#include "app/citizen/survey_form.h"
#include "app/survey_words.h"
#include "survey/flow.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// Where nothing can be answered: why not, and where to go on.
static void closedPage(Screen& s, const std::string& plan, const std::string& title,
                       const std::string& words) {
    auto& u = s.ui;
    float top = pageHeader(s, plan, {});
    ui::Area main(u, "main:nosurvey", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, 40);
    u.heading("title", 1, title, Type::title);
    u.text("words", words, {Type::body, Tone::muted});
    u.link("public", s.t("home.public"), "#/avance");
    pageFooter(s);
}

// While the survey is fetched or unpacked.
static void comingPage(Screen& s) {
    auto& u = s.ui;
    s.coming = true;
    const float top = pageHeader(s, "", {});
    ui::Area main(u, "main:coming", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, 40);
    u.heading("coming", 1, s.t("survey.coming"), Type::title);
}

// Each as a door; at a meeting nobody is told what was answered on this device.
static void surveyCards(Screen& s, const std::vector<survey::Id>& choice, const std::string& door) {
    auto& u = s.ui;
    ui::Container cards(u, "surveys", Role::box, {.gap = 12});
    for (const auto& id : choice) {
        const survey::Survey& survey = s.work.surveys().at(id);
        const std::string until =
            survey.closes.empty() ? "" : s.t.with("share.until", {s.t.date(survey.closes)});
        ui::Ui::CardLook look{.over = until, .framed = true};
        if (door != "reunion" && s.work.ownAnswer(id)) {
            look.under = s.t("surveys.given");
            look.light = Tone::good;
        }
        u.card(id, surveyTitle(s.t, survey), "#/" + door + "/" + id, look);
    }
}

// A plan that asks several things at once: which of them.
static void choicePage(Screen& s, const AskedSurvey& asked) {
    auto& u = s.ui;
    const std::string& door = s.route.at(0);
    const float top = pageHeader(s, s.work.plan().name, {});
    ui::Area main(u, "main:surveys", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, u.phone() ? 20 : 40);
    const bool meeting = door == "reunion";
    s.title = s.t(meeting ? "surveys.meeting" : "surveys.choose");
    u.heading("title", 1, s.title, Type::title);
    u.space(24);
    surveyCards(s, asked.choice, door);
    pageFooter(s);
}

// What became of an address that leads to no survey.
static void noSurvey(Screen& s, const AskedSurvey& asked) {
    using State = AskedSurvey::State;
    switch (asked.state) {
        case State::damaged:
            return closedPage(s, "", s.t("survey.damaged"), s.t("survey.damaged.words"));
        case State::newer:
            return closedPage(s, "", s.t("survey.newer"), s.t("survey.newer.words"));
        case State::unavailable:
            return closedPage(s, "", s.t("survey.unavailable"), s.t("survey.unavailable.words"));
        default:
            return closedPage(s, "", s.t("survey.none"), s.t("survey.none.words"));
    }
}

void surveyScreen(Screen& s, const AskedSurvey& asked, SurveyDraft& draft) {
    s.title = s.t("survey.title");
    if (asked.state == AskedSurvey::State::coming) return comingPage(s);
    if (asked.state == AskedSurvey::State::several) return choicePage(s, asked);
    const auto& file = asked.file;
    if (asked.state != AskedSurvey::State::here || file.survey.questions.empty()) return noSurvey(s, asked);
    const survey::Opening opening = survey::openingOn(file.survey, s.host.localDate());
    if (auto own = s.work.ownAnswer(file.id))
        receiptPage(s, file, *own, draft);
    else if (opening == survey::Opening::notYet)
        closedPage(s, file.plan, s.t("survey.notyet"),
                   s.t.with("survey.notyet.words", {s.t.date(file.survey.opens)}));
    else if (opening == survey::Opening::closed)
        closedPage(s, file.plan, s.t("survey.closed"),
                   s.t.with("survey.closed.words", {s.t.date(file.survey.closes)}));
    else if (const auto answer = surveyForm(s, file, draft))
        s.work.keepAnswer(*answer, file.survey);
}

}  // namespace app
