#include "app/citizen/survey_form.h"

#include "app/citizen/survey_parts.h"
#include "app/citizen/survey_steps.h"
#include "app/survey_words.h"
#include "survey/flow.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// A page of three questions is seen at two glances on a phone and answered in a minute; beyond that the end
// is out of sight, people scroll back and forth, and what was left out is found only after sending. So by
// itself a survey is asked one question at a time from four on, counted as it is shown to who has said
// nothing yet: a "why?" that comes after an answer does not turn a short survey into a long one.
constexpr std::size_t mostOnOnePage = 3;

constexpr char choiceName[] = "survey.steps";

void question(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const survey::Id& id) {
    auto& u = s.ui;
    const auto& question = survey.questions.at(id);
    ui::Scope scope(u, id);
    if (!isSingle(survey)) {
        u.space(36);
        const bool words = question.kind == survey::QuestionKind::text ||
                           question.kind == survey::QuestionKind::number;  // their field says it
        if (!words) u.heading("question", 2, question.text.in(s.t.language()), Type::heading);
    }
    questionBody(s, survey, draft, id);
}

void review(Screen& s, const survey::Survey& survey, const SurveyDraft& draft) {
    const auto all = saidIn(s, survey, draft.answer);
    if (all.empty()) return;
    auto& u = s.ui;
    u.space(32);
    u.heading("review", 2, s.t("survey.review"), Type::subheading);
    u.space(4);
    ui::Container list(u, "review.list", Role::list, {.name = s.t("survey.review"), .gap = 4});
    int number = 0;
    for (const auto& said : all)
        for (const auto& line : said.words) {
            const std::string key = std::to_string(number++);
            ui::Container item(u, "review" + key, Role::item, {.gap = 0});
            ui::Row row(u, "row" + key, 8);
            u.dot();
            u.text("words" + key, said.question.empty() ? line : said.question + " " + line);
        }
}

// All questions on one page. True: to be sent.
bool onePage(Screen& s, const store::SurveyFile& file, SurveyDraft& draft, const FormPlace& place) {
    const auto& [id, plan, sector, survey] = file;
    auto& u = s.ui;
    const std::string& language = s.t.language();
    if (draft.tried) draft.problems = survey::checkAnswer(survey, draft.answer);
    float top = pageHeader(s, plan, {});
    // The one action stays under the thumb, unless the screen is too low to give it room.
    bool fixedBar = u.screen().h >= 560;
    float bar = fixedBar ? 48 + 24 + 1 : 0;
    bool wantsToSend = false;
    {
        ui::Area main(u, "main:survey", Role::main, "", {0, top, u.screen().w, u.screen().h - top - bar},
                      true, Tone::page);
        ui::Column column(u,
                          {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, u.phone() ? 20 : 40);
        if (!sector.empty()) {
            u.text("about", s.t.with("survey.about", {sector}), {Type::body, Tone::muted});
            u.space(8);
        }
        const survey::Question* single = isSingle(survey) ? &survey.questions.begin()->second : nullptr;
        const std::string& title = single ? single->text.in(language) : survey.title.in(language);
        const std::string& asked = title.empty() ? s.t("survey.title") : title;
        u.heading("question", 1, asked, titleType(s, asked));
        if (draft.resumed && resumedBox(s)) {
            draft = draftOf(id);
            u.announce(s.t("receipt.new"));
            u.requestFocus(u.id("question"));
        }
        const std::string& opening = survey.introduction.in(language);
        if (!opening.empty()) u.text("opening", opening, {Type::lead, Tone::muted});
        if (!single && u.button("steps", s.t("survey.steps"), {.kind = ui::ButtonKind::quiet})) {
            draft.inSteps = true;
            draft.walk = survey::walkedBy(survey, draft.answer);
            draft.at = survey::firstOpen(survey, draft.answer, draft.walk);
            if (place.remembers) rememberSteps(s, true);
        }
        {
            ui::Scope scope(u, id);
            errorSummary(s, survey, draft, s.t("survey.problems"));
            for (const auto& one : survey::asked(survey, draft.answer)) question(s, survey, draft, one);
        }
        const std::string introduction = single ? single->introduction.in(language) : "";
        if (!introduction.empty()) {
            u.space(32);
            u.heading("why", 2, s.t("survey.why"), Type::subheading);
            u.space(4);
            u.text("introduction", introduction, {Type::body, Tone::muted});
        }
        if (!survey.profile.empty()) {
            ui::Scope scope(u, id);
            u.space(32);
            u.heading("profile", 2, s.t("survey.profile"), Type::heading);
            u.space(4);
            profileFields(s, survey, draft);
        }
        privacyPart(s, survey);
        review(s, survey, draft);
        if (!fixedBar) {
            u.space(24);
            wantsToSend =
                u.button("send", s.t("survey.send"), {.kind = ui::ButtonKind::primary, .wide = true});
        }
        if (place.end) place.end();
        pageFooter(s);
        spacer(s, 24);
    }
    if (fixedBar) {
        float y = u.screen().h - bar;
        ui::Area area(u, "bar", Role::region, s.t("survey.bar"), {0, y, u.screen().w, bar}, false,
                      Tone::surface);
        u.paintRect({0, y, u.screen().w, 1}, Tone::line, 0);
        ui::Column column(u,
                          {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, 12);
        wantsToSend = u.button("send", s.t("survey.send"), {.kind = ui::ButtonKind::primary, .wide = true});
    }
    return wantsToSend;
}

}  // namespace

bool asksInSteps(const Screen& s, const survey::Survey& survey) {
    if (survey.questions.size() < 2) return false;
    const std::string chosen = s.host.recallChoice(choiceName);
    if (chosen == "steps" || chosen == "page") return chosen == "steps";
    return survey::asked(survey, {}).size() > mostOnOnePage;
}

void rememberSteps(const Screen& s, bool inSteps) {
    s.host.rememberChoice(choiceName, inSteps ? "steps" : "page");
}

std::optional<survey::Answer> surveyForm(Screen& s, const store::SurveyFile& file, SurveyDraft& draft,
                                         const FormPlace& place) {
    if (!draft.inSteps) draft.inSteps = asksInSteps(s, file.survey);
    const bool send = *draft.inSteps && !isSingle(file.survey) ? surveySteps(s, file, draft, place)
                                                               : onePage(s, file, draft, place);
    return send ? finished(s, file, draft) : std::nullopt;
}

}  // namespace app
