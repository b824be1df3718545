#include "app/planner/survey_writing.h"

#include <algorithm>

#include "app/planner/fields.h"
#include "app/planner/survey_categories.h"
#include "app/planner/survey_choice.h"
#include "app/planner/survey_profile.h"
#include "app/planner/survey_reading_rules.h"
#include "app/planner/survey_written.h"
#include "app/survey_words.h"
#include "store/survey_json.h"
#include "survey/collector.h"
#include "survey/order.h"
#include "survey/survey_checks.h"
#include "ui/icons.h"

namespace app {

using survey::Question;
using survey::QuestionKind;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr QuestionKind kinds[] = {QuestionKind::chooseMany, QuestionKind::chooseOne, QuestionKind::rank,
                                  QuestionKind::scale,      QuestionKind::text,      QuestionKind::number};

std::string nameOfLanguage(const Texts& t, const std::string& language) {
    const bool english = language == "en";
    return t(english ? "language.en" : "language.es");
}

std::string kindWords(const Texts& t, QuestionKind kind) { return t("question.kind." + store::nameOf(kind)); }

// "2. ¿Qué va primero?", or what stands for a text that is not written yet.
std::string titleOf(const Texts& t, const survey::Survey& survey, const survey::Id& id) {
    const auto order = survey::inOrder(survey.questions);
    const auto place = std::find(order.begin(), order.end(), id) - order.begin() + 1;
    const std::string& text = survey.questions.at(id).text.in(t.language());
    return std::to_string(place) + ". " + (text.empty() ? t("question.untitled") : text);
}

std::string findingWords(const SurveyWritten& w, const survey::SurveyFinding& finding) {
    using I = survey::SurveyIssue;
    const Texts& t = w.s.t;
    switch (finding.issue) {
        case I::noQuestions:
            return t("survey.lacks.questions");
        case I::noTitle:
            return t("survey.lacks.title");
        case I::noPrivacy:
            return t("survey.lacks.privacy");
        case I::noPrivacySent:
            return t.with("survey.lacks.privacy.sent", {survey::collectorName(w.survey.collector)});
        case I::privacyOpen:
            return t("survey.lacks.privacy.open");
        case I::datesCrossed:
            return t("survey.lacks.dates");
        case I::badCollector:
            return t("survey.lacks.collector");
        case I::noText:
            return t.with("survey.lacks.text", {nameOfLanguage(t, finding.language)});
        case I::noLabel:
            return t.with("survey.lacks.label", {nameOfLanguage(t, finding.language)});
        case I::fewOptions:
            return t("survey.lacks.options");
        case I::manyOptions:
            return t.with("survey.lacks.many", {std::to_string(finding.found)});
        case I::limitTooHigh:
            return t.with("survey.lacks.limit", {std::to_string(finding.found)});
        case I::endsCrossed:
            return t("survey.lacks.ends");
        case I::unreachable:
            return t("survey.lacks.reach");
        case I::noHelp:
            return t("survey.lacks.help");
    }
    return {};
}

void checks(const SurveyWritten& w) {
    auto& u = w.s.ui;
    const auto findings = survey::checkSurvey(w.survey, survey::languagesOf(w.survey));
    u.space(24);
    if (findings.empty()) {
        u.light("ready", Tone::good, w.s.t("survey.ready"), false);
        return;
    }
    u.light("lacking", Tone::watch, w.s.t.count("survey.lacking", static_cast<long>(findings.size())), false);
    ui::Container list(u, "lacks", Role::list, {.name = w.s.t("survey.lacks"), .gap = 4});
    int number = 0;
    for (const auto& finding : findings) {
        const std::string key = std::to_string(number++);
        ui::Container item(u, "lack" + key, Role::item, {.gap = 0});
        std::string words = findingWords(w, finding);
        if (w.survey.questions.count(finding.question)) {
            const auto& options = w.survey.questions.at(finding.question).options;
            const auto option = options.find(finding.option);
            if (option != options.end() && !option->second.label.in(w.s.t.language()).empty())
                words += ": «" + option->second.label.in(w.s.t.language()) + "»";
            words = titleOf(w.s.t, w.survey, finding.question) + " — " + words;
        } else if (const auto field = w.survey.profile.find(finding.field); field != w.survey.profile.end()) {
            words = nameWords(w.s.t, field->second.label) + " — " + words;
        }
        u.text("words" + key, words, {Type::body, Tone::muted});
    }
}

// Where nothing is written yet, a text to begin with, in the language that is written in.
void samplePrivacy(const SurveyWritten& w) {
    auto& u = w.s.ui;
    if (!own(w.survey.privacy, w.language).empty()) return;
    const Texts* texts = w.state.otherTexts.in(w.s, w.language);
    u.space(8);
    u.text("privacy.sample.help", w.s.t("survey.privacy.sample.help"), {Type::small, Tone::muted});
    if (!u.button("privacy.sample", w.s.t("survey.privacy.sample"),
                  {.disabled = !w.s.work.canWrite() || !texts}))
        return;
    const Texts& t = *texts;
    if (w.change({store::set(w.path({"privacy", w.language}),
                             t.with("survey.privacy.text", {w.s.work.plan().name}))},
                 w.s.t("edit.survey.privacy"))) {
        w.state.typingIn = 0;  // in a field that was just emptied
        u.requestFocus(u.id("privacy"));
    }
}

void about(const SurveyWritten& w) {
    auto& u = w.s.ui;
    u.space(32);
    u.heading("about", 2, w.s.t("survey.about.title"), Type::heading);
    u.space(8);
    textField(w.s, w.state, "title", w.s.t("survey.field.title"), own(w.survey.title, w.language),
              w.of({"title", w.language}));
    textField(w.s, w.state, "introduction", w.s.t("survey.field.introduction"),
              own(w.survey.introduction, w.language), w.of({"introduction", w.language}), {.rows = 3});
    textField(w.s, w.state, "privacy", w.s.t("survey.field.privacy"), own(w.survey.privacy, w.language),
              w.of({"privacy", w.language}), {.hint = w.s.t("survey.field.privacy.hint"), .rows = 5});
    samplePrivacy(w);
    const bool bad = !w.survey.collector.empty() && !survey::isCollectorAddress(w.survey.collector);
    textField(w.s, w.state, "collector", w.s.t("survey.field.collector"), w.survey.collector,
              w.of({"collector"}),
              {.hint = w.s.t("survey.field.collector.hint"),
               .error = bad ? std::string_view(w.s.t("survey.field.collector.bad")) : std::string_view(),
               .kind = "url",
               .limit = 300});
    ui::Row row(u, "dates", 16);
    dateField(w.s, "opens", w.s.t("survey.field.opens"), w.survey.opens, w.of({"opens"}), {.width = 220});
    dateField(w.s, "closes", w.s.t("survey.field.closes"), w.survey.closes, w.of({"closes"}), {.width = 220});
}

// A yes or no of a question.
void tick(const SurveyWritten& w, const survey::Id& question, const char* field, const std::string& label,
          const std::string& help, bool on) {
    if (w.s.ui.checkbox(field, label, on, {.help = help, .disabled = !w.s.work.canWrite()}))
        w.change({store::set(w.path({"questions", question, field}), !on)});
}

// Takes an option away, and out of every condition that names it.
void removeOption(const SurveyWritten& w, const survey::Id& question, const survey::Id& option) {
    std::vector<store::Change> changes{store::remove(w.path({"questions", question, "options", option}))};
    for (const auto& [other, record] : w.survey.questions) {
        if (!record.shownIf || record.shownIf->question != question) continue;
        store::Json left = store::Json::array();
        for (const auto& named : record.shownIf->options)
            if (named != option) left.push_back(named);
        changes.push_back(store::set(w.path({"questions", other, "shownIf", "options"}), left));
    }
    w.change(std::move(changes), w.s.t("edit.survey.option.removed"));
}

void iconField(const SurveyWritten& w, std::vector<std::string> path, const std::string& chosen) {
    std::vector<ui::Ui::Choice> choices{{"", w.s.t("option.icon.none")}};
    for (const ui::Icon& icon : ui::icons)
        choices.push_back({std::string(icon.name), w.s.t("icon." + std::string(icon.name))});
    if (!chosen.empty() && ui::iconGlyph(chosen).empty())
        choices.push_back({chosen, w.s.t.with("option.icon.unknown", {chosen})});
    choiceField(w.s, "icon", w.s.t("option.icon"), chosen, choices, w.of(path), {.width = 320});
}

void options(const SurveyWritten& w, const survey::Id& id, const Question& question) {
    auto& u = w.s.ui;
    u.space(16);
    u.heading("options", 3, w.s.t("question.options"), Type::subheading);
    for (const auto& option : survey::inOrder(question.options)) {
        const auto& record = question.options.at(option);
        const std::string& label = record.label.in(w.s.t.language());
        ui::Scope scope(u, option);
        ui::Container box(u, "option", Role::group,
                          {.name = label.empty() ? w.s.t("option.untitled") : label});
        textField(w.s, w.state, "name", w.s.t("option.label"), own(record.label, w.language),
                  w.of({"questions", id, "options", option, "label", w.language}));
        textField(w.s, w.state, "help", w.s.t("option.help"), own(record.help, w.language),
                  w.of({"questions", id, "options", option, "help", w.language}));
        iconField(w, {"questions", id, "options", option, "icon"}, record.icon);
        ui::Row row(u, "row", 8, 48);
        moveButtons(w, {"questions", id, "options"}, question.options, option, label);
        if (u.button("remove", w.s.t("option.remove"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !w.s.work.canWrite(), .description = label}))
            removeOption(w, id, option);
    }
    if (u.button("option.add", w.s.t("option.add"), {.disabled = !w.s.work.canWrite()})) {
        const std::string fresh = host::newId(w.s.host);
        store::Json record = {{"order", nextOrder(question.options)}, {"label", store::Json::object()}};
        if (w.change({store::set(w.path({"questions", id, "options", fresh}), record)},
                     w.s.t("edit.survey.option.added"))) {
            ui::Scope scope(u, fresh);
            u.requestFocus(u.id("name"));
        }
    }
}

// Asked of everybody, or of those who chose one option of an earlier question.
void condition(const SurveyWritten& w, const survey::Id& id, const Question& question) {
    const auto order = survey::inOrder(w.survey.questions);
    std::vector<ui::Ui::Choice> choices{{"", w.s.t("question.everybody")}};
    std::string chosen;
    for (const auto& earlier : order) {
        if (earlier == id) break;
        const auto& record = w.survey.questions.at(earlier);
        const auto offer = [&](const std::string& option, const std::string& label) {
            choices.push_back({earlier + " " + option,
                               w.s.t.with("question.only", {label, titleOf(w.s.t, w.survey, earlier)})});
        };
        for (const auto& option : survey::inOrder(record.options)) {
            offer(option, record.options.at(option).label.in(w.s.t.language()));
            if (question.shownIf && question.shownIf->question == earlier && !question.shownIf->other &&
                question.shownIf->options == std::vector<survey::Id>{option})
                chosen = earlier + " " + option;
        }
    }
    if (choices.size() == 1 && !question.shownIf) return;
    if (question.shownIf && chosen.empty())
        choices.push_back({chosen = "own", w.s.t("question.condition.own")});
    const auto wanted = w.s.ui.select("shownIf", w.s.t("question.asked"), chosen, choices,
                                      {.disabled = !w.s.work.canWrite()});
    if (!wanted || *wanted == chosen) return;
    const std::string path = w.path({"questions", id, "shownIf"});
    const auto space = wanted->find(' ');
    if (space == std::string::npos)
        w.change({store::remove(path)});
    else
        w.change({store::set(path, store::Json{{"question", wanted->substr(0, space)},
                                               {"options", {wanted->substr(space + 1)}}})});
}

void rules(const SurveyWritten& w, const survey::Id& id, const Question& question) {
    auto& u = w.s.ui;
    const auto of = [&](const char* field) { return w.of({"questions", id, field}); };
    const bool chooses =
        question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::chooseOne;
    const bool many = question.kind == QuestionKind::chooseMany || question.kind == QuestionKind::rank;
    tick(w, id, "required", w.s.t("question.required"), "", question.required);
    condition(w, id, question);
    if (many)
        numberField(w.s, w.state, "limit", w.s.t("question.limit"),
                    question.limit ? std::optional<double>(question.limit) : std::nullopt, of("limit"),
                    {.hint = w.s.t("question.limit.hint"), .width = 160});
    if (chooses) tick(w, id, "other", w.s.t("question.other"), w.s.t("question.other.help"), question.other);
    if (chooses || question.kind == QuestionKind::rank)
        tick(w, id, "shuffled", w.s.t("question.shuffled"), w.s.t("question.shuffled.help"),
             question.shuffled);
    if (question.kind == QuestionKind::text || (chooses && question.other))
        numberField(w.s, w.state, "length", w.s.t("question.length"), question.length, of("length"),
                    {.width = 160, .required = true});
    if (question.kind != QuestionKind::scale && question.kind != QuestionKind::number) return;
    {
        ui::Row row(u, "ends", 16);
        numberField(w.s, w.state, "least", w.s.t("question.least"), question.least, of("least"),
                    {.width = 160});
        numberField(w.s, w.state, "most", w.s.t("question.most"), question.most, of("most"), {.width = 160});
    }
    if (question.kind != QuestionKind::scale) return;
    textField(w.s, w.state, "leastLabel", w.s.t("question.leastlabel"), own(question.leastLabel, w.language),
              w.of({"questions", id, "leastLabel", w.language}), {.width = 360});
    textField(w.s, w.state, "mostLabel", w.s.t("question.mostlabel"), own(question.mostLabel, w.language),
              w.of({"questions", id, "mostLabel", w.language}), {.width = 360});
}

// Takes a question away, and with it the conditions that name it.
void askToRemoveQuestion(const SurveyWritten& w, const survey::Id& id) {
    std::vector<store::Change> changes{store::remove(w.path({"questions", id}))};
    for (const auto& [other, record] : w.survey.questions)
        if (record.shownIf && record.shownIf->question == id)
            changes.push_back(store::remove(w.path({"questions", other, "shownIf"})));
    askToRemove(w.state,
                {w.s.t.with("question.remove.ask", {titleOf(w.s.t, w.survey, id)}), w.s.t("question.remove"),
                 std::move(changes), w.s.t("edit.survey.question.removed"), ""});
}

void questionForm(const SurveyWritten& w, const survey::Id& id, const Question& question) {
    auto& u = w.s.ui;
    const std::string title = titleOf(w.s.t, w.survey, id);
    {
        std::vector<ui::Ui::Choice> choices;
        for (const QuestionKind kind : kinds)
            choices.push_back({store::nameOf(kind), kindWords(w.s.t, kind)});
        choiceField(w.s, "kind", w.s.t("question.kind"), store::nameOf(question.kind), choices,
                    w.of({"questions", id, "kind"}));
    }
    textField(w.s, w.state, "name", w.s.t("question.text"), own(question.text, w.language),
              w.of({"questions", id, "text", w.language}), {.rows = 2});
    textField(w.s, w.state, "introduction", w.s.t("question.introduction"),
              own(question.introduction, w.language), w.of({"questions", id, "introduction", w.language}),
              {.rows = 2});
    rules(w, id, question);
    const bool chooses = question.kind == QuestionKind::chooseMany ||
                         question.kind == QuestionKind::chooseOne || question.kind == QuestionKind::rank;
    if (chooses) options(w, id, question);
    u.space(8);
    ui::Row row(u, "row", 8, 48);
    moveButtons(w, {"questions"}, w.survey.questions, id, title);
    if (u.button("remove", w.s.t("question.remove"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !w.s.work.canWrite(), .description = title}))
        askToRemoveQuestion(w, id);
}

// The form, and how the question will look: beside it where both have room, and where things can stand beside
// each other (not where the page flows).
void openQuestion(const SurveyWritten& w, const survey::Id& id, const Question& question) {
    constexpr float gap = 24, leastForm = 400;
    auto& u = w.s.ui;
    const float form = u.width() - previewWidth - gap;
    if (form < leastForm || u.flowing()) {
        bool& shown = w.state.preview.open;
        if (u.disclosure("preview.open", w.s.t(shown ? "preview.close" : "preview.open"), shown))
            shown = !shown;
        if (shown) questionPreview(w.s, w.state, w.survey, id);
        questionForm(w, id, question);
        return;
    }
    ui::Row row(u, "both", gap);
    {
        ui::Column left(u, {.gap = 12, .width = form});
        questionForm(w, id, question);
    }
    ui::Column right(u, {.gap = 12, .width = previewWidth});
    questionPreview(w.s, w.state, w.survey, id);
}

void questions(const SurveyWritten& w) {
    auto& u = w.s.ui;
    u.space(32);
    u.heading("questions", 2, w.s.t("survey.questions"), Type::heading);
    for (const auto& id : survey::inOrder(w.survey.questions)) {
        const auto& question = w.survey.questions.at(id);
        ui::Scope scope(u, id);
        const std::string title = titleOf(w.s.t, w.survey, id);
        std::string what = kindWords(w.s.t, question.kind);
        if (question.required) what += " · " + w.s.t("question.required");
        if (question.shownIf) what += " · " + w.s.t("question.conditional");
        foldedForm(w, {id, title, what, w.s.t("question.open"), w.s.t("question.close")},
                   [&] { openQuestion(w, id, question); });
    }
    if (!u.button("add", w.s.t("question.add"), {.disabled = !w.s.work.canWrite()})) return;
    Question fresh;
    fresh.order = nextOrder(w.survey.questions);
    fresh.kind = QuestionKind::chooseOne;
    const std::string id = host::newId(w.s.host);
    if (!w.change({store::set(w.path({"questions", id}), store::toJson(fresh))},
                  w.s.t("edit.survey.question.added")))
        return;
    w.state.openQuestion = id;
    ui::Scope scope(u, id);
    u.requestFocus(u.id("name"));
}

// One more, and away with this one. True: one more is wanted.
bool otherSurveys(const SurveyWritten& w) {
    auto& u = w.s.ui;
    u.space(32);
    u.heading("others", 2, w.s.t("surveys.others"), Type::heading);
    u.text("others.help", w.s.t("surveys.others.help"), {Type::body, Tone::muted});
    ui::Row row(u, "others.actions", 12);
    const bool adds = u.button("others.add", w.s.t("surveys.add"));
    if (u.button("others.remove", w.s.t("surveys.remove"), {.kind = ui::ButtonKind::quiet}))
        askToRemove(w.state, {w.s.t.with("surveys.remove.ask", {surveyTitle(w.s.t, w.survey)}),
                              w.s.t("surveys.remove"),
                              {store::remove(w.path({}))},
                              w.s.t("edit.survey.removed"),
                              "/plan/encuesta"});
    return adds;
}

void surveyParts(const SurveyWritten& w) {
    auto& u = w.s.ui;
    ui::Scope scope(u, "survey/" + w.id);
    u.text("help", w.s.t("survey.write.help"), {Type::body, Tone::muted});
    if (auto chosen = u.select("language", w.s.t("survey.language"), w.language,
                               {{"es", nameOfLanguage(w.s.t, "es")}, {"en", nameOfLanguage(w.s.t, "en")}},
                               {.hint = w.s.t("survey.language.hint"), .width = 220}))
        w.state.surveyLanguage = *chosen;
    u.link("see", w.s.t("survey.see"), w.s.work.surveys().size() > 1 ? "#/encuesta/" + w.id : "#/encuesta");
    checks(w);
    about(w);
    questions(w);
    surveyProfile(w);
    surveyReadingRules(w.s, w.state, w.id, w.survey);
}

}  // namespace

void surveyWriting(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    if (state.surveyLanguage.empty()) state.surveyLanguage = survey::languagesOf(survey).back();
    const SurveyWritten w{s, state, id, survey, state.surveyLanguage};
    surveyParts(w);
    if (!s.work.canWrite() || !otherSurveys(w)) return;
    beginSurvey(s, state);
    ui::Scope scope(s.ui, "survey/" + state.survey);
    s.ui.requestFocus(s.ui.id("title"));
}

void beginSurvey(Screen& s, PlannerState& state) {
    survey::Survey fresh;
    survey::Question& question = fresh.questions[store::firstQuestion];
    question.order = 1;
    question.required = true;
    question.other = true;
    question.limit = 3;
    const std::string& sector = s.work.plan().sector;
    question.text.byLanguage[s.t.language()] =
        s.t.with("survey.guide.question", {sector.empty() ? s.t("survey.guide.sector") : sector});
    fresh.privacy.byLanguage[s.t.language()] = s.t("survey.guide.privacy");
    const survey::Id id = host::newId(s.host);
    if (!s.work.change({store::set(store::path({"surveys", id}), store::toJson(fresh))},
                       s.t("edit.survey.added")))
        return;
    state.survey = id;
    state.surveyLanguage.clear();
    s.go(surveyAddress(s, "/plan/encuesta/preguntas", id));
}

}  // namespace app
