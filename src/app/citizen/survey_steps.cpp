#include "app/citizen/survey_steps.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "app/citizen/survey_parts.h"

namespace app {

using survey::Step;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr char inAddress[] = "paso";

std::string addressOfStep(const Screen& s, std::size_t at) {
    auto query = s.route.query;
    query[inAddress] = std::to_string(at + 1);
    return addressOf(s.route.text(), query);
}

// The step that the address asks for, from 0; nothing: it asks for none, or for what is no number.
std::optional<std::size_t> askedStep(const Screen& s) {
    const std::string& text = s.route.asked(inAddress);
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 1) return std::nullopt;
    return number - 1;
}

// The step to show, told to the address where that asks for another one.
std::size_t placeOf(const Screen& s, const survey::Survey& survey, const SurveyDraft& draft) {
    const std::size_t open = survey::firstOpen(survey, draft.answer, draft.walk);
    const auto asked = askedStep(s);
    const std::size_t at = std::min(asked.value_or(draft.at), open);
    // While what was done before Back is still being done on the page before, the address is another one.
    const Route now = Route::of(s.host.route());
    if (asked != at && now.steps == s.route.steps && now.query == s.route.query)
        s.host.setRoute(addressOfStep(s, at), true);
    return at;
}

struct Shown {
    const store::SurveyFile& file;
    SurveyDraft& draft;
    std::vector<Step> steps;
    std::size_t at;
    int questions;
    const Step& step() const { return steps[at]; }
    bool last() const { return at + 1 == steps.size(); }
};

// "Pregunta 2 de 5".
std::string contextWords(const Screen& s, const Shown& shown) {
    switch (shown.step().kind) {
        case Step::Kind::profile:
            return s.t("survey.step.profile");
        case Step::Kind::review:
            return s.t("survey.step.review");
        default:
            return s.t.with("survey.step", {std::to_string(shown.at + 1), std::to_string(shown.questions)});
    }
}

// How far one has come: for the eye as a bar, in words for all.
void progressPart(Screen& s, const Shown& shown, const std::string& words) {
    auto& u = s.ui;
    u.text("survey", surveyTitle(s, shown.file.survey), {Type::strong, Tone::ink});
    u.space(4);
    u.text("context", words, {Type::body, Tone::muted});
    u.space(0);
    u.progress("progress", s.t("survey.step.progress"), words,
               static_cast<double>(shown.at) / static_cast<double>(shown.steps.size() - 1), std::nullopt,
               Tone::fill);
    u.space(24);
}

// What may be known before the first answer is given.
void openingPart(Screen& s, const Shown& shown) {
    if (shown.at > 0) return;
    auto& u = s.ui;
    const auto& file = shown.file;
    if (!file.sector.empty())
        u.text("about", s.t.with("survey.about", {file.sector}), {Type::body, Tone::muted});
    const std::string& opening = file.survey.introduction.in(s.t.language());
    if (!opening.empty()) u.text("opening", opening, {Type::body, Tone::ink});
    if (!file.sector.empty() || !opening.empty()) u.space(24);
}

std::string titleOf(const Screen& s, const Shown& shown) {
    switch (shown.step().kind) {
        case Step::Kind::profile:
            return s.t("survey.profile");
        case Step::Kind::review:
            return s.t("survey.review");
        default:
            return shown.file.survey.questions.at(shown.step().question).text.in(s.t.language());
    }
}

// One answer of the review, with the way back to it.
void reviewed(Screen& s, std::size_t at, const std::string& title, const std::vector<std::string>& words,
              const std::string& change) {
    auto& u = s.ui;
    const std::string key = std::to_string(at);
    ui::Container item(
        u, "item" + key, Role::item,
        {.padding = 16, .gap = 4, .rounding = 10, .ground = Tone::surface, .frame = Tone::line});
    u.text("title" + key, title, {Type::small, Tone::muted});
    int number = 0;
    for (const auto& line : words) u.text("words" + key + "/" + std::to_string(number++), line);
    if (words.empty()) u.text("none" + key, s.t("survey.unanswered"), {Type::body, Tone::muted});
    u.link("change" + key, change, "#" + addressOfStep(s, at));
}

void reviewPart(Screen& s, const Shown& shown) {
    auto& u = s.ui;
    const auto& survey = shown.file.survey;
    u.text("review.help", s.t("survey.review.help"), {Type::body, Tone::muted});
    u.space(8);
    const auto all = saidIn(s, survey, shown.draft.answer);
    ui::Container list(u, "review.list", Role::list, {.name = s.t("survey.review"), .gap = 8});
    for (std::size_t at = 0; at + 1 < shown.steps.size(); ++at) {
        const Step& step = shown.steps[at];
        if (step.kind == Step::Kind::profile) {
            reviewed(s, at, s.t("survey.profile"), profileSaid(s, survey, shown.draft.answer),
                     s.t("survey.change.profile"));
            continue;
        }
        std::vector<std::string> words;
        for (const auto& said : all)
            if (said.id == step.question) words = said.words;
        const std::string number = std::to_string(at + 1);
        reviewed(s, at, number + ". " + survey.questions.at(step.question).text.in(s.t.language()), words,
                 s.t.with("survey.change", {number}));
    }
}

void stepPart(Screen& s, const Shown& shown) {
    auto& u = s.ui;
    const auto& survey = shown.file.survey;
    const Step& step = shown.step();
    ui::Scope scope(u, shown.file.id);
    errorSummary(s, survey, shown.draft,
                 s.t(step.kind == Step::Kind::review ? "survey.problems" : "survey.step.problems"));
    if (step.kind == Step::Kind::review) return reviewPart(s, shown);
    if (step.kind == Step::Kind::profile) return profileFields(s, survey, shown.draft);
    ui::Scope inQuestion(u, step.question);
    questionBody(s, survey, shown.draft, step.question, s.t("survey.yours"));
}

enum class Wish { none, back, on };

// A double tap's second half must not go on from the step that the first one led to: each step has its own
// buttons.
Wish buttons(Screen& s, const Shown& shown, bool sideBySide) {
    auto& u = s.ui;
    ui::Scope scope(u, "step" + std::to_string(shown.at));
    const std::string& on = s.t(shown.last() ? "survey.send" : "survey.next");
    Wish wish = Wish::none;
    const auto goOn = [&] {
        if (u.button("on", on, {.kind = ui::ButtonKind::primary, .wide = true})) wish = Wish::on;
    };
    const auto goBack = [&](bool wide) {
        if (shown.at > 0 && u.button("back", s.t("survey.back"), {.wide = wide})) wish = Wish::back;
    };
    if (sideBySide) {
        ui::Row row(u, "buttons", 12, 48);
        goBack(false);
        ui::Column rest(u, {.gap = 0});
        goOn();
    } else {
        goOn();
        goBack(true);
    }
    return wish;
}

void act(Screen& s, const Shown& shown, Wish wish) {
    SurveyDraft& draft = shown.draft;
    if (wish == Wish::back) return s.go(addressOfStep(s, shown.at - 1));
    draft.problems = survey::problemsAt(shown.file.survey, draft.answer, shown.step());
    if (!draft.problems.empty()) {
        draft.stepsTried.insert(shown.step());
        draft.showProblems = true;
        return;
    }
    draft.resumed = false;
    survey::goneOn(draft.walk, shown.file.survey, draft.answer, shown.step());
    draft.at = survey::nextStep(shown.file.survey, draft.answer, draft.walk, shown.at);
    s.go(addressOfStep(s, draft.at));
}

}  // namespace

void leaveSteps(const Screen& s) {
    if (s.route.asked(inAddress).empty()) return;
    auto query = s.route.query;
    query.erase(inAddress);
    s.host.setRoute(addressOf(s.route.text(), query), true);
}

bool surveySteps(Screen& s, const store::SurveyFile& file, SurveyDraft& draft, const FormPlace& place) {
    auto& u = s.ui;
    Shown shown{file, draft, survey::stepsOf(file.survey, draft.answer), placeOf(s, file.survey, draft), 0};
    shown.questions = survey::questionsIn(shown.steps);
    const Step step = shown.step();
    draft.at = shown.at;
    if (shown.last()) draft.walk.reviewed = true;
    if (!shown.last()) {
        draft.problems.clear();
        if (draft.stepsTried.count(step))
            draft.problems = survey::problemsAt(file.survey, draft.answer, step);
    } else if (!draft.tried) {  // else: why it could not be sent
        draft.problems.clear();
    }
    const std::string context = contextWords(s, shown);
    s.title = context + " · " + surveyTitle(s, file.survey);
    // A step is a page of its own: its heading gets the focus.
    s.page = "step/" + std::to_string(static_cast<int>(step.kind)) + "/" + step.question;
    const float top = pageHeader(s, file.plan, {});
    const bool narrow = u.screen().w < 300, fixedBar = u.screen().h >= 560 && !narrow;
    const float bar = fixedBar ? 48 + 24 + 1 : 0;
    Wish wish = Wish::none;
    {
        ui::Area main(u, "main:" + s.page, Role::main, "", {0, top, u.screen().w, u.screen().h - top - bar},
                      true, Tone::page);
        ui::Column column(u,
                          {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, u.phone() ? 20 : 40);
        progressPart(s, shown, context);
        openingPart(s, shown);
        const std::string title = titleOf(s, shown);
        u.heading("question", 1, title, titleType(s, title), Tone::ink, context);
        if (draft.resumed && resumedBox(s)) {
            const auto inSteps = draft.inSteps;
            draft = draftOf(file.id);
            draft.inSteps = inSteps;
            u.announce(s.t("receipt.new"));
            s.host.setRoute(addressOfStep(s, 0), true);
        }
        stepPart(s, shown);
        if (!fixedBar) {
            u.space(24);
            wish = buttons(s, shown, !narrow);
        }
        if (shown.at == 0 || shown.last()) privacyPart(s, file.survey);
        u.space(24);
        if (u.button("onepage", s.t("survey.onepage"), {.kind = ui::ButtonKind::quiet})) {
            draft.inSteps = false;
            draft.problems.clear();
            if (place.remembers) rememberSteps(s, false);
            leaveSteps(s);
        }
        if (place.end) place.end();
        pageFooter(s);
        spacer(s, 24);
    }
    if (fixedBar) {
        const float y = u.screen().h - bar;
        ui::Area area(u, "bar", Role::region, s.t("survey.step.bar"), {0, y, u.screen().w, bar}, false,
                      Tone::surface);
        u.paintRect({0, y, u.screen().w, 1}, Tone::line, 0);
        ui::Column column(u,
                          {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, 12);
        wish = buttons(s, shown, true);
    }
    if (wish == Wish::none) return false;
    if (wish == Wish::on && shown.last()) {
        leaveSteps(s);
        return true;
    }
    act(s, shown, wish);
    return false;
}

}  // namespace app
