#include "app/citizen/survey_screen.h"

#include <utility>

#include "store/answer_file.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static std::string problemWords(const Screen& s, const survey::AnswerProblem& problem) {
    using I = survey::AnswerIssue;
    switch (problem.issue) {
        case I::nothingChosen:
            return s.t("survey.problem.nothing");
        case I::tooManyChosen:
            return s.t.with("survey.problem.many", {s.t.word(problem.allowed), s.t.word(problem.found)});
        case I::otherEmpty:
            return s.t("survey.problem.other");
        case I::otherTooLong:
            return s.t.with("survey.problem.long",
                            {s.t.number(problem.allowed, 0), s.t.number(problem.found, 0)});
        default:
            return s.t("survey.problem.changed");
    }
}

static const survey::AnswerProblem* problemOf(const SurveyDraft& draft, survey::AnswerField field) {
    for (const auto& problem : draft.problems)
        if (problem.field == field) return &problem;
    return nullptr;
}

static std::string limitWords(const Screen& s, const survey::Question& question, int chosen) {
    std::string words =
        question.limit > 0 ? s.t.with("survey.limit", {s.t.word(question.limit)}) : s.t("survey.nolimit");
    words += " " + (chosen == 0   ? s.t("survey.chosen.none")
                    : chosen == 1 ? s.t("survey.chosen.one")
                                  : s.t.with("survey.chosen.many", {s.t.word(chosen)}));
    return words;
}

// Titles of what was chosen, in order, the own words last.
static std::vector<std::string> chosenWords(const Screen& s, const survey::Survey& survey,
                                            const survey::Answer& answer) {
    std::vector<std::string> words;
    for (const auto& id : answer.chosen) {
        auto option = survey.question.options.find(id);
        words.push_back(option == survey.question.options.end() ? id
                                                                : option->second.label.in(s.t.language()));
    }
    if (answer.otherChosen) words.push_back(s.t.with("survey.review.other", {answer.other}));
    return words;
}

static void send(Screen& s, const survey::Id& id, const survey::Survey& survey, SurveyDraft& draft) {
    draft.tried = true;
    draft.problems = survey::checkAnswer(survey, draft.answer);
    if (!draft.problems.empty()) {
        draft.showProblems = true;
        return;
    }
    survey::Answer answer = survey::readyToKeep(survey.question, draft.answer);
    answer.id = host::newId(s.host);
    answer.survey = id;
    answer.date = host::isoTime(s.host.now()).substr(0, 16) + "Z";  // to the minute
    answer.language = s.t.language();
    s.work.keepAnswer(answer);
    draft = {};
}

static void errorSummary(Screen& s, SurveyDraft& draft, ui::NodeId firstOption, ui::NodeId other) {
    if (draft.problems.empty()) return;
    auto& u = s.ui;
    ui::Container box(
        u, "problems", Role::alert,
        {.padding = 16, .gap = 4, .rounding = 8, .ground = Tone::surface, .frame = Tone::criticalMark});
    u.heading("summary", 2, s.t("survey.problems"), Type::subheading);
    if (std::exchange(draft.showProblems, false)) u.requestFocus(u.id("summary"));
    int number = 0;
    for (const auto& problem : draft.problems) {
        ui::NodeId field = problem.field == survey::AnswerField::other ? other : firstOption;
        u.fieldLink("problem" + std::to_string(number++), problemWords(s, problem), field);
    }
}

static void form(Screen& s, const survey::Id& id, const survey::Survey& survey, SurveyDraft& draft) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const auto& question = survey.question;
    if (draft.tried) draft.problems = survey::checkAnswer(survey, draft.answer);
    float top = pageHeader(s, s.work.plan().name, {});
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
        u.text("about", s.t.with("survey.about", {s.work.plan().sector}), {Type::body, Tone::muted});
        u.space(8);
        const std::string& asked = question.text.in(language);
        u.heading("question", 1, asked, titleType(s, asked));
        ui::NodeId firstOption = 0, other = 0;
        auto order = survey::inOrder(question.options);
        {
            ui::Scope scope(u, id);
            if (!order.empty()) firstOption = u.id(order.front());
            other = u.id("own");
        }
        errorSummary(s, draft, firstOption, other);
        int chosen = survey::howManyChosen(draft.answer);
        u.status("limit", limitWords(s, question, chosen), {Type::strong, Tone::ink});
        {
            ui::Scope scope(u, id);
            const auto* problem = problemOf(draft, survey::AnswerField::options);
            std::string trouble = problem ? problemWords(s, *problem) : "";
            ui::Container options(u, "options", Role::group,
                                  {.name = question.text.in(language), .description = trouble, .gap = 8});
            for (const auto& option : order) {
                const auto& record = question.options.at(option);
                bool on = survey::isChosen(draft.answer, option);
                if (u.checkbox(
                        option, record.label.in(language), on,
                        {.help = record.help.in(language), .card = true, .invalid = problem != nullptr}))
                    survey::choose(question, draft.answer, option, !on);
            }
            if (question.other) {
                if (u.checkbox("other", s.t("survey.other"), draft.answer.otherChosen,
                               {.card = true, .invalid = problem != nullptr}))
                    draft.answer.otherChosen = !draft.answer.otherChosen;
                if (draft.answer.otherChosen) {
                    const auto* wrong = problemOf(draft, survey::AnswerField::other);
                    std::string error = wrong ? problemWords(s, *wrong) : "";
                    u.field("own", s.t("survey.which"), draft.answer.other,
                            {.hint = s.t("survey.which.hint"), .error = error, .required = true});
                }
            }
        }
        const std::string& introduction = question.introduction.in(language);
        if (!introduction.empty()) {
            u.space(32);
            u.heading("why", 2, s.t("survey.why"), Type::subheading);
            u.space(4);
            u.text("introduction", introduction, {Type::body, Tone::muted});
        }
        if (!survey.profile.empty()) {
            u.space(32);
            u.heading("profile", 2, s.t("survey.profile"), Type::heading);
            u.space(4);
            u.text("profile.help", s.t("survey.profile.help"), {Type::body, Tone::muted});
            ui::Scope scope(u, id);
            for (const auto& field : survey::inOrder(survey.profile)) {
                const auto& record = survey.profile.at(field);
                std::vector<ui::Ui::Choice> choices{{"", s.t("survey.notsaid")}};
                for (const auto& option : survey::inOrder(record.options))
                    choices.push_back({option, record.options.at(option).label.in(language)});
                auto given = draft.answer.profile.find(field);
                std::string value = given == draft.answer.profile.end() ? "" : given->second;
                if (auto chosenOption =
                        u.select(field, record.label.in(language), value, choices, {.width = 360})) {
                    if (chosenOption->empty())
                        draft.answer.profile.erase(field);
                    else
                        draft.answer.profile[field] = *chosenOption;
                }
            }
        }
        u.space(32);
        u.heading("privacy", 2, s.t("survey.privacy"), Type::subheading);
        u.space(4);
        u.text("privacy.text", survey.privacy.in(language), {Type::body, Tone::muted});
        if (chosen > 0) {
            u.space(32);
            u.heading("review", 2, s.t("survey.review"), Type::subheading);
            u.space(4);
            ui::Container list(u, "review.list", Role::list, {.name = s.t("survey.review"), .gap = 4});
            int number = 0;
            for (const auto& words : chosenWords(s, survey, draft.answer)) {
                ui::Container item(u, "review" + std::to_string(number++), Role::item, {.gap = 0});
                ui::Row row(u, "row" + std::to_string(number), 8);
                u.dot();
                u.text("words" + std::to_string(number), words);
            }
        }
        if (!fixedBar) {
            u.space(24);
            wantsToSend =
                u.button("send", s.t("survey.send"), {.kind = ui::ButtonKind::primary, .wide = true});
        }
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
    if (wantsToSend) send(s, id, survey, draft);
}

static void receipt(Screen& s, const survey::Id& id, const survey::Survey& survey,
                    const survey::Answer& answer) {
    auto& u = s.ui;
    s.title = s.t("receipt.title");
    s.page = "receipt";
    float top = pageHeader(s, s.work.plan().name, {});
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
    u.space(24);
    u.heading("kept", 2, s.t("receipt.kept"), Type::heading);
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("receipt.kept"), .gap = 8});
        int number = 0;
        for (const auto& line : chosenWords(s, survey, answer)) {
            ui::Container item(
                u, "item" + std::to_string(number++), Role::item,
                {.padding = 16, .gap = 0, .rounding = 10, .ground = Tone::surface, .frame = Tone::line});
            u.text("words" + std::to_string(number), line);
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
    }
    u.space(24);
    u.text("use", s.t("receipt.use"), {Type::body, Tone::muted});
    u.link("public", s.t("home.public"), "#/avance");
    pageFooter(s);
    spacer(s, 24);
}

void surveyScreen(Screen& s, SurveyDraft& draft) {
    auto& u = s.ui;
    s.title = s.t("survey.title");
    const auto& surveys = s.work.surveys();
    if (surveys.empty()) {
        float top = pageHeader(s, s.work.plan().name, {});
        ui::Area main(u, "main:nosurvey", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                      Tone::page);
        ui::Column column(u,
                          {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
        spacer(s, 40);
        u.heading("title", 1, s.t("survey.none"), Type::title);
        u.text("words", s.t("survey.none.words"), {Type::body, Tone::muted});
        u.link("public", s.t("home.public"), "#/avance");
        pageFooter(s);
        return;
    }
    const auto& [id, survey] = *surveys.begin();
    if (auto own = s.work.ownAnswer(id))
        receipt(s, id, survey, *own);
    else
        form(s, id, survey, draft);
}

}  // namespace app
