#include "app/planner/survey_results.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/planner/anonymous_part.h"
#include "app/planner/answer_export.h"
#include "app/planner/publication_csv.h"
#include "app/planner/survey_categories.h"
#include "store/answer_file.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr double exportMilliseconds = 10;  // of writing before a frame is drawn

// The file that is being written, and how far it is.
void exportGoing(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    if (!state.answerExport) return;
    if (u.firstPass() && state.answerExport->go(exportMilliseconds)) {
        state.answerExport.reset();
        return;
    }
    s.host.wake();
    const std::string words = s.t.with("tally.writing", {s.t.percent(state.answerExport->share())});
    u.progress("writing", s.t("tally.writing.on"), words, state.answerExport->share(), std::nullopt,
               Tone::accent);
    u.status("writing.words", s.t("tally.writing.on"), {Type::body, Tone::muted});
    if (u.button("writing.stop", s.t("intake.stop"))) state.answerExport.reset();
}

void exportButtons(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey,
                   const survey::Results& made) {
    auto& u = s.ui;
    {
        ui::Row row(u, "exports", 12);
        if (u.button("ndjson", s.t("tally.ndjson")))
            state.answerExport = std::make_shared<AnswerExport>(s.work, s.host, id);
        if (u.button("csv", s.t("tally.csv"))) {
            store::AnswerCsvHeader header{s.t("answer.id"), s.t("answer.date"), s.t("answer.language"),
                                          s.t("survey.other"), s.t("survey.which")};
            state.answerExport = std::make_shared<AnswerExport>(
                s.work, s.host, id,
                std::make_unique<store::AnswerCsv>(survey, s.t.language(), std::move(header)));
        }
        // Of all that count: published with the suspected repeats and without them, the difference would tell
        // of those few.
        if (!made.counted.leavesSomeOut() && u.button("publish", s.t("publish.csv")))
            s.host.download(id + "-tablas.csv", "text/csv",
                            publicationCsv(s.t, survey, state.surveyReading.people->people));
    }
    exportGoing(s, state);
    if (made.counted.leavesSomeOut()) {
        u.text("publish.without", s.t.with("publish.without", {s.t("tally.repeats.with")}),
               {Type::small, Tone::muted});
        return;
    }
    u.text("publish.help", s.t.with("publish.help", {s.t.number(survey.smallCells, 0)}),
           {Type::small, Tone::muted});
    if (made.counted.valid < survey.smallCells)
        u.text("publish.few", s.t.with("publish.few", {s.t.number(survey.smallCells, 0)}),
               {Type::small, Tone::muted});
    else
        anonymousPart(s, state.anonymous, state.surveyReading);
}

std::string between(const Texts& t, const survey::Interval& interval) {
    return t.with("tally.between", {t.percent(interval.low), t.percent(interval.high)});
}

// One bar each: what was chosen, or which number was given. The count first, then what it is of all, then
// between what that may lie.
void countBar(Screen& s, const std::string& label, const survey::OptionResult& option) {
    auto& u = s.ui;
    const std::string words =
        s.t.count("tally.people", option.count) + (option.share ? " · " + s.t.percent(*option.share) : "");
    u.space(20);
    {
        ui::Row row(u, "row", 12);
        u.text("label", label, {Type::strong, Tone::ink});
        u.text("words", words, {Type::body, Tone::muted});
    }
    u.space(2);
    u.progress("bar", label, words, option.share.value_or(0), std::nullopt, Tone::accent);
    u.space(2);
    std::string margin;
    if (option.interval) margin = s.t.with("tally.margin", {between(s.t, *option.interval)});
    if (option.weighted && option.weightedInterval)
        margin += (margin.empty() ? "" : " · ") +
                  s.t.with("tally.weighted",
                           {s.t.percent(*option.weighted), between(s.t, *option.weightedInterval)});
    if (!margin.empty()) u.text("margin", margin, {Type::small, Tone::muted});
}

// Nobody reads tens of thousands here: the files have them all.
constexpr int mostOwnWords = 2000;

void ownWords(Screen& s, const survey::QuestionTally& counted) {
    auto& u = s.ui;
    if (counted.open.empty()) return;
    u.space(32);
    u.heading("open", 3, s.t("tally.open"), Type::subheading);
    const int all = static_cast<int>(counted.open.size()), shown = std::min(all, mostOwnWords);
    if (shown < all)
        u.text("open.some", s.t.with("tally.open.some", {s.t.number(shown, 0), s.t.number(all, 0)}),
               {Type::small, Tone::muted});
    std::string key;
    const auto keyOf = [&](int place) -> std::string_view { return key = std::to_string(place); };
    const auto state = [&](int place) {
        const auto& open = counted.open[static_cast<std::size_t>(place)];
        u.text("t",
               "«" + open.text + "»" + (open.count > 1 ? " · " + s.t.count("tally.people", open.count) : ""));
        u.space(8);
    };
    u.list("open.list", s.t("tally.open"), {shown, keyOf, state}, s.t("list.more"));
}

std::string baseWords(const Texts& t, survey::QuestionKind kind) {
    if (kind == survey::QuestionKind::rank) return t("tally.base.rank");
    if (kind == survey::QuestionKind::chooseMany) return t("tally.base");
    return t("tally.base.one");
}

void questionResult(Screen& s, const survey::Question& question, const survey::QuestionTally& counted,
                    const survey::QuestionResult& result) {
    auto& u = s.ui;
    ui::Scope scope(u, "q/" + counted.question);
    using K = survey::QuestionKind;
    u.space(32);
    u.heading("question", 2, nameWords(s.t, question.text), Type::heading);
    u.space(4);
    u.text("answered",
           s.t.with("tally.answered", {s.t.number(counted.answered, 0), s.t.number(counted.asked, 0)}),
           {Type::small, Tone::muted});
    if (counted.kind == K::scale || counted.kind == K::number) {
        if (const auto middle = survey::median(counted))
            u.text("middle",
                   s.t.with("tally.middle", {s.t.number(*middle, 2), s.t.number(*survey::mean(counted), 2)}),
                   {Type::body, Tone::ink});
    }
    if (counted.kind != K::text) u.text("base", baseWords(s.t, counted.kind), {Type::small, Tone::muted});
    int place = 0;
    for (const auto& option : result.options) {
        ui::Scope bar(u, "option/" + (option.category.kind == survey::CategoryKind::option
                                          ? option.category.option
                                          : "other/" + std::to_string(place)));
        ++place;
        countBar(s, categoryWords(s.t, question.options, option.category, CategoryOf::question), option);
    }
    if (result.ranking && counted.answered) rankingResults(s, question, result);
    ownWords(s, counted);
}

void profileResult(Screen& s, const survey::ProfileField& record, const survey::ProfileTally& field) {
    auto& u = s.ui;
    ui::Scope scope(u, "profile/" + field.field);
    const std::string name = nameWords(s.t, record.label);
    u.space(32);
    u.heading("profile", 2, name, Type::heading);
    std::vector<const survey::ProfileOptionTally*> given;
    for (const auto& option : field.options)
        if (option.count > 0) given.push_back(&option);
    ui::Table table(u, "table", name, {{name}, {s.t("tally.number"), 1, 120, true}},
                    static_cast<int>(given.size()) + 1);
    int row = 0;
    for (const auto* option : given) {
        table.row(option->id, row++);
        table.cell(record.options.at(option->id).label.in(s.t.language()));
        table.cell(s.t.number(option->count, 0));
    }
    table.row("notsaid", row);
    table.cell(s.t("survey.notsaid"), {Type::body, Tone::muted});
    table.cell(s.t.number(field.notSaid, 0));
}

}  // namespace

void surveyResults(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const survey::Results* reading = surveyReading(s, state.surveyReading, id, survey, repeatsAsked(s));
    if (!reading) {
        // It stays where it was chosen, with the focus on it.
        if (state.surveyReading.alike > 0) repeatsChoice(s);
        return;
    }
    const survey::Results& made = *reading;
    u.space(8);
    if (survey.questions.size() != 1 && !survey.title.in(language).empty())
        u.text("about", survey.title.in(language), {Type::lead, Tone::ink});
    u.status("count",
             made.counted.leavesSomeOut() ? s.t.count("tally.answers.without", made.counted.valid)
                                          : s.t.count("tally.answers", made.counted.valid),
             {Type::body, Tone::muted});
    if (made.counted.repeated + made.counted.invalid > 0)
        u.text("left",
               s.t.with("tally.left",
                        {s.t.number(made.counted.repeated, 0), s.t.number(made.counted.invalid, 0)}),
               {Type::body, Tone::muted});
    repeatsResults(s, made.counted);
    if (state.surveyReading.unreadable > 0)
        u.notice("unreadable", s.t.count("tally.unreadable", state.surveyReading.unreadable), Tone::critical);
    if (made.counted.answers == 0) {
        u.space(16);
        u.text("empty", s.t("tally.empty"), {Type::body, Tone::muted});
        u.link("answer", s.t("home.survey"), "#/encuesta");
        return;
    }
    wordingResults(s, state.wordings, id, survey, state.surveyReading.people->wordings);
    exportButtons(s, state, id, survey, made);
    u.space(16);
    u.notice("margins", s.t("tally.margins"), Tone::accent);
    if (made.weights && made.weights->areUsable())
        u.text("weighted.means", s.t("tally.weighted.means"), {Type::body, Tone::muted});
    for (std::size_t i = 0; i < made.questions.size(); ++i) {
        const auto& result = made.questions[i];
        questionResult(s, survey.questions.at(result.question), made.counted.questions[i], result);
    }
    for (const auto& field : made.counted.profile)
        if (field.answered) profileResult(s, survey.profile.at(field.field), field);
    crossingResults(s, survey, made);
    weightingResults(s, survey, made);
}

}  // namespace app
