// The survey's page: a tally of the answers kept in this browser and their export, and the writing of its
// questions.
#include "app/planner/planner.h"
#include "app/planner/survey_writing.h"
#include "store/answer_file.h"
#include "survey/tally.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void exportButtons(Screen& s, const survey::Id& id, const survey::Survey& survey,
                          const std::vector<survey::Answer>& answers) {
    auto& u = s.ui;
    ui::Row row(u, "exports", 12);
    if (u.button("ndjson", s.t("tally.ndjson")))
        s.host.download(id + ".ndjson", "application/x-ndjson", store::writeAnswers(answers));
    if (u.button("csv", s.t("tally.csv"))) {
        store::AnswerCsvHeader header{s.t("answer.id"), s.t("answer.date"), s.t("answer.language"),
                                      s.t("survey.other"), s.t("survey.which")};
        s.host.download(id + ".csv", "text/csv",
                        store::writeAnswersCsv(survey, answers, s.t.language(), header));
    }
}

// One bar each: what was chosen, or which number was given.
static void countBar(Screen& s, const std::string& key, const std::string& label, int count,
                     const std::optional<double>& share) {
    auto& u = s.ui;
    ui::Scope scope(u, key);
    const std::string words = s.t.count("tally.people", count) + (share ? " · " + s.t.percent(*share) : "");
    u.space(20);
    {
        ui::Row row(u, "row", 12);
        u.text("label", label, {Type::strong, Tone::ink});
        u.text("words", words, {Type::body, Tone::muted});
    }
    u.space(2);
    u.progress("bar", label, words, share ? *share : 0, std::nullopt, Tone::accent);
}

static void numberBars(Screen& s, const survey::QuestionTally& counted) {
    auto& u = s.ui;
    if (const auto middle = survey::median(counted))
        u.text("middle",
               s.t.with("tally.middle", {s.t.number(*middle, 2), s.t.number(*survey::mean(counted), 2)}),
               {Type::body, Tone::ink});
    for (const auto& [number, count] : counted.numbers)
        countBar(s, "number/" + std::to_string(number), s.t.number(number, 6), count,
                 static_cast<double>(count) / counted.answered);
}

static void questionTally(Screen& s, const survey::Question& question, const survey::QuestionTally& counted) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    ui::Scope scope(u, "q/" + counted.question);
    using K = survey::QuestionKind;
    if (counted.kind == K::scale || counted.kind == K::number) {
        numberBars(s, counted);
    } else if (counted.kind != K::text) {
        u.text("base",
               s.t(counted.kind == K::rank         ? "tally.base.rank"
                   : counted.kind == K::chooseMany ? "tally.base"
                                                   : "tally.base.one"),
               {Type::small, Tone::muted});
        for (const auto& option : survey::byRank(counted))
            countBar(s, "option/" + (option.other ? "other" : option.id),
                     option.other ? s.t("survey.other") : question.options.at(option.id).label.in(language),
                     option.count, option.share);
    }
    if (counted.open.empty()) return;
    u.space(32);
    u.heading("open", 3, s.t("tally.open"), Type::subheading);
    ui::Container list(u, "open.list", Role::list, {.name = s.t("tally.open"), .gap = 8});
    int number = 0;
    for (const auto& open : counted.open) {
        std::string key = std::to_string(number++);
        ui::Container item(u, key, Role::item, {.gap = 0});
        u.text(key + "t",
               "«" + open.text + "»" + (open.count > 1 ? " · " + s.t.count("tally.people", open.count) : ""));
    }
}

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

static void tallies(Screen& s, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    auto answers = s.work.answers(id);
    auto counted = survey::tally(survey, answers);
    u.space(8);
    if (survey.questions.size() != 1 && !survey.title.in(language).empty())
        u.text("about", survey.title.in(language), {Type::lead, Tone::ink});
    u.status("count", s.t.count("tally.answers", counted.valid), {Type::body, Tone::muted});
    if (counted.repeated + counted.invalid > 0)
        u.text("left",
               s.t.with("tally.left", {s.t.number(counted.repeated, 0), s.t.number(counted.invalid, 0)}),
               {Type::body, Tone::muted});
    onTheirWay(s, id);
    if (answers.empty()) {
        u.space(16);
        u.text("empty", s.t("tally.empty"), {Type::body, Tone::muted});
        u.link("answer", s.t("home.survey"), "#/encuesta");
        return;
    }
    exportButtons(s, id, survey, answers);
    for (const auto& question : counted.questions) {
        const auto& record = survey.questions.at(question.question);
        u.space(32);
        u.heading("question/" + question.question, 2, record.text.in(language), Type::heading);
        u.space(4);
        u.text("answered/" + question.question,
               s.t.with("tally.answered", {s.t.number(question.answered, 0), s.t.number(question.asked, 0)}),
               {Type::small, Tone::muted});
        questionTally(s, record, question);
    }
    for (const auto& field : counted.profile) {
        if (!field.answered) continue;
        const auto& record = survey.profile.at(field.field);
        ui::Scope scope(u, "profile/" + field.field);
        u.space(32);
        u.heading("profile", 2, record.label.in(language), Type::heading);
        std::vector<const survey::ProfileOptionTally*> given;
        for (const auto& option : field.options)
            if (option.count > 0) given.push_back(&option);
        ui::Table table(u, "table", record.label.in(language),
                        {{record.label.in(language)}, {s.t("tally.number"), 1, 120, true}},
                        static_cast<int>(given.size()) + 1);
        int row = 0;
        for (const auto* option : given) {
            table.row(option->id, row++);
            table.cell(record.options.at(option->id).label.in(language));
            table.cell(s.t.number(option->count, 0));
        }
        table.row("notsaid", row);
        table.cell(s.t("survey.notsaid"), {Type::body, Tone::muted});
        table.cell(s.t.number(field.notSaid, 0));
    }
}

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
        tallies(s, id, survey);
    }
}

}  // namespace app
