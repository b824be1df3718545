#include "app/citizen/survey_screen.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/citizen/question_fields.h"
#include "app/survey_words.h"
#include "store/answer_file.h"
#include "store/survey_json.h"
#include "survey/collector.h"
#include "survey/flow.h"
#include "survey/order.h"
#include "survey/themes.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// The one question of most surveys is the page's own title.
static bool isSingle(const survey::Survey& survey) { return survey.questions.size() == 1; }

static survey::Reply& replyTo(SurveyDraft& draft, const survey::Id& question) {
    return draft.answer.replies[question];
}

static SurveyDraft draftOf(const survey::Id& survey) {
    SurveyDraft draft;
    draft.survey = survey;
    return draft;
}

// Each line of what is sent, or was: with several questions, under the question it answers.
struct Said {
    std::string question;
    std::vector<std::string> words;
};

static std::vector<Said> saidIn(const Screen& s, const survey::Survey& survey, const survey::Answer& answer) {
    std::vector<Said> all;
    for (const auto& id : survey::asked(survey, answer)) {
        const auto reply = answer.replies.find(id);
        if (reply == answer.replies.end()) continue;
        const auto& question = survey.questions.at(id);
        auto words = replyWords(s.t, question, reply->second);
        if (!words.empty())
            all.push_back({isSingle(survey) ? "" : question.text.in(s.t.language()), std::move(words)});
    }
    return all;
}

// What the draft comes to when it may be sent; what is wrong with it stands in the draft otherwise.
static std::optional<survey::Answer> finished(Screen& s, const store::SurveyFile& file, SurveyDraft& draft) {
    draft.tried = true;
    survey::Answer answer = draft.answer;
    // What was said to questions that are not asked any more is not sent.
    const auto asked = survey::asked(file.survey, answer);
    std::erase_if(answer.replies, [&](const auto& reply) {
        return std::find(asked.begin(), asked.end(), reply.first) == asked.end();
    });
    draft.problems = survey::checkAnswer(file.survey, answer);
    if (!draft.problems.empty()) {
        draft.showProblems = true;
        return std::nullopt;
    }
    answer = survey::readyToKeep(file.survey, std::move(answer));
    answer.id = host::newId(s.host);
    answer.survey = file.id;
    answer.wording = store::wordingOf(file.survey);
    answer.date = host::isoTime(s.host.now()).substr(0, 16) + "Z";  // to the minute
    answer.language = s.t.language();
    draft = draftOf(file.id);
    return answer;
}

static void errorSummary(Screen& s, const survey::Survey& survey, SurveyDraft& draft) {
    if (draft.problems.empty()) return;
    auto& u = s.ui;
    ui::Container box(
        u, "problems", Role::alert,
        {.padding = 16, .gap = 4, .rounding = 8, .ground = Tone::surface, .frame = Tone::criticalMark});
    u.heading("summary", 2, s.t("survey.problems"), Type::subheading);
    if (std::exchange(draft.showProblems, false)) u.requestFocus(u.id("summary"));
    int number = 0;
    for (const auto& problem : draft.problems) {
        const std::string key = "problem" + std::to_string(number++);
        const auto question = survey.questions.find(problem.question);
        if (question == survey.questions.end()) {
            u.text(key, s.t("survey.problem.changed"));
            continue;
        }
        std::string words = problemWords(s.t, question->second, problem);
        if (!isSingle(survey)) words = question->second.text.in(s.t.language()) + " — " + words;
        ui::Scope scope(u, problem.question);
        u.fieldLink(
            key, words,
            fieldOf(s, problem.question, question->second, replyTo(draft, problem.question), problem.field));
    }
}

// The order of a question's options, once drawn for this person.
static void drawOrder(Screen& s, const survey::Question& question, survey::Reply& reply) {
    if (!question.shuffled || reply.shown.size() == question.options.size()) return;
    reply.shown = survey::optionsFor(question, std::hash<std::string>()(host::newId(s.host)));
}

static void question(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const survey::Id& id) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const auto& question = survey.questions.at(id);
    survey::Reply& reply = replyTo(draft, id);
    drawOrder(s, question, reply);
    ui::Scope scope(u, id);
    if (!isSingle(survey)) {
        u.space(36);
        const bool words = question.kind == survey::QuestionKind::text ||
                           question.kind == survey::QuestionKind::number;  // their field says it
        if (!words) u.heading("question", 2, question.text.in(language), Type::heading);
        const std::string& introduction = question.introduction.in(language);
        if (!introduction.empty()) u.text("introduction", introduction, {Type::body, Tone::muted});
        if (!question.required) u.text("optional", s.t("survey.optional"), {Type::small, Tone::muted});
    }
    const std::string limit = limitWords(s.t, question, reply);
    if (!limit.empty()) u.status("limit", limit, {Type::strong, Tone::ink});
    questionFields(s, {id, question, reply, draft.problems});
}

static void profileFields(Screen& s, const survey::Survey& survey, SurveyDraft& draft) {
    if (survey.profile.empty()) return;
    auto& u = s.ui;
    const std::string& language = s.t.language();
    u.space(32);
    u.heading("profile", 2, s.t("survey.profile"), Type::heading);
    u.space(4);
    u.text("profile.help", s.t("survey.profile.help"), {Type::body, Tone::muted});
    ui::Scope scope(u, "profile");
    for (const auto& field : survey::inOrder(survey.profile)) {
        const auto& record = survey.profile.at(field);
        std::vector<ui::Ui::Choice> choices{{"", s.t("survey.notsaid")}};
        for (const auto& option : survey::inOrder(record.options))
            choices.push_back({option, record.options.at(option).label.in(language)});
        auto given = draft.answer.profile.find(field);
        std::string value = given == draft.answer.profile.end() ? "" : given->second;
        if (auto chosenOption = u.select(field, record.label.in(language), value, choices, {.width = 360})) {
            if (chosenOption->empty())
                draft.answer.profile.erase(field);
            else
                draft.answer.profile[field] = *chosenOption;
        }
    }
}

static void review(Screen& s, const survey::Survey& survey, const SurveyDraft& draft) {
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

// That what stands here was begun before; on a device that others use, it may be somebody else's.
static bool beginsAnew(Screen& s) {
    auto& u = s.ui;
    ui::Container box(u, "resumed", Role::group,
                      {.name = s.t("survey.resumed.title"),
                       .padding = 16,
                       .gap = 8,
                       .rounding = 8,
                       .ground = Tone::accentSoft});
    u.text("words", s.t("survey.resumed"), {Type::body, Tone::ink});
    return u.button("anew", s.t("survey.anew"));
}

std::optional<survey::Answer> surveyForm(Screen& s, const store::SurveyFile& file, SurveyDraft& draft,
                                         const std::function<void()>& end) {
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
        if (draft.resumed && beginsAnew(s)) {
            draft = draftOf(id);
            u.announce(s.t("receipt.new"));
            u.requestFocus(u.id("question"));
        }
        const std::string& opening = survey.introduction.in(language);
        if (!opening.empty()) u.text("opening", opening, {Type::lead, Tone::muted});
        {
            ui::Scope scope(u, id);
            errorSummary(s, survey, draft);
            for (const auto& one : survey::asked(survey, draft.answer)) question(s, survey, draft, one);
        }
        const std::string introduction = single ? single->introduction.in(language) : "";
        if (!introduction.empty()) {
            u.space(32);
            u.heading("why", 2, s.t("survey.why"), Type::subheading);
            u.space(4);
            u.text("introduction", introduction, {Type::body, Tone::muted});
        }
        {
            ui::Scope scope(u, id);
            profileFields(s, survey, draft);
        }
        u.space(32);
        u.heading("privacy", 2, s.t("survey.privacy"), Type::subheading);
        u.space(4);
        u.text("privacy.text", survey.privacy.in(language), {Type::body, Tone::muted});
        if (const std::string collector = survey::collectorOf(survey); !collector.empty())
            u.text("goesto", s.t.with("survey.goesto", {survey::collectorName(collector)}),
                   {Type::body, Tone::muted});
        review(s, survey, draft);
        if (!fixedBar) {
            u.space(24);
            wantsToSend =
                u.button("send", s.t("survey.send"), {.kind = ui::ButtonKind::primary, .wide = true});
        }
        if (end) end();
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
    return wantsToSend ? finished(s, file, draft) : std::nullopt;
}

// Where the answer is on its way to those who ask.
static void delivery(Screen& s, const survey::Answer& answer) {
    auto& u = s.ui;
    const Delivery delivery = s.work.sending().of(answer);
    if (delivery == Delivery::none) return;
    const bool sent = delivery == Delivery::sent;
    u.space(4);
    u.status("delivery",
             sent                            ? s.t("receipt.sent")
             : delivery == Delivery::waiting ? s.t("receipt.waiting")
                                             : s.t("receipt.refused"),
             {Type::body, sent ? Tone::good : Tone::ink});
    if (!sent && u.button("sendnow", s.t("sending.now"))) s.work.sending().sendNow();
}

// What was given can be taken back, as long as it is in this browser.
static void withdrawDialog(Screen& s, const survey::Id& id, SurveyDraft& draft) {
    auto& u = s.ui;
    ui::Dialog dialog(u, "withdrawing", s.t("receipt.withdraw"));
    u.text("words", s.t("receipt.withdraw.ask"), {Type::body, Tone::ink});
    const bool yes =
        u.button("yes", s.t("receipt.withdraw.yes"), {.kind = ui::ButtonKind::danger, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes) {
        s.work.withdrawAnswer(id);
        u.announce(s.t("receipt.withdrawn"));
    }
    if (yes || no) draft.withdrawing = false;
}

static void receipt(Screen& s, const store::SurveyFile& file, const survey::Answer& answer,
                    SurveyDraft& draft) {
    const auto& [id, plan, sector, survey] = file;
    auto& u = s.ui;
    s.title = s.t("receipt.title");
    s.page = "receipt";
    float top = pageHeader(s, plan, {});
    ui::Area main(u, "main:receipt", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, u.phone() ? 24 : 48);
    u.heading("thanks", 1, s.t("receipt.title"), Type::title);
    u.space(12);
    SaveState state = s.work.saveState();
    bool kept = state == SaveState::saved;
    std::string words = kept                         ? s.t.with("receipt.saved", {answer.id.substr(0, 6)})
                        : state == SaveState::saving ? s.t("receipt.saving")
                                                     : s.t("receipt.unsaved");
    u.status("status", words,
             {Type::lead, kept                         ? Tone::good
                          : state == SaveState::saving ? Tone::muted
                                                       : Tone::critical});
    if (!kept && state != SaveState::saving && u.button("retry", s.t("save.retry"))) s.work.retry();
    delivery(s, answer);
    u.space(24);
    u.heading("kept", 2, s.t("receipt.kept"), Type::heading);
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("receipt.kept"), .gap = 8});
        int number = 0;
        for (const auto& said : saidIn(s, survey, answer)) {
            for (const auto& line : said.words) {
                ui::Container item(
                    u, "item" + std::to_string(number++), Role::item,
                    {.padding = 16, .gap = 0, .rounding = 10, .ground = Tone::surface, .frame = Tone::line});
                if (!said.question.empty())
                    u.text("of" + std::to_string(number), said.question, {Type::small, Tone::muted});
                u.text("words" + std::to_string(number), line);
            }
        }
    }
    for (const auto& [field, option] : answer.profile) {
        auto record = survey.profile.find(field);
        if (record == survey.profile.end()) continue;
        auto choice = record->second.options.find(option);
        if (choice == record->second.options.end()) continue;
        u.space(8);
        u.text("profile." + field,
               record->second.label.in(s.t.language()) + ": " + choice->second.label.in(s.t.language()),
               {Type::body, Tone::muted});
    }
    u.text("date", s.t.with("receipt.date", {s.t.date(answer.date), answer.date.substr(11, 5)}),
           {Type::small, Tone::muted});
    u.space(24);
    {
        ui::Row row(u, "actions", 12);
        if (u.button("export", s.t("receipt.export")))
            s.host.download("respuesta-" + answer.id.substr(0, 6) + ".ndjson", "application/x-ndjson",
                            store::writeAnswerLine(answer));
        if (u.button("again", s.t("receipt.again"))) {
            s.work.forgetOwnAnswer(id);
            u.announce(s.t("receipt.new"));
        }
        if (u.button("withdraw", s.t("receipt.withdraw"), {.kind = ui::ButtonKind::quiet}))
            draft.withdrawing = true;
    }
    u.space(24);
    u.text("use", s.t("receipt.use"), {Type::body, Tone::muted});
    if (survey::tellsWhatBecame(s.work.work().themes(), id))
        u.link("asked", s.t("asked.title"), "#/avance/pedidos");
    u.link("public", s.t("home.public"), "#/avance");
    pageFooter(s);
    spacer(s, 24);
    if (draft.withdrawing) withdrawDialog(s, id, draft);
}

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
    const auto& file = asked.file;
    if (asked.state != AskedSurvey::State::here || file.survey.questions.empty()) return noSurvey(s, asked);
    const survey::Opening opening = survey::openingOn(file.survey, s.host.localDate());
    if (auto own = s.work.ownAnswer(file.id))
        receipt(s, file, *own, draft);
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
