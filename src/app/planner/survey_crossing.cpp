#include "app/planner/address_choice.h"
#include "app/planner/crossing_groups.h"
#include "app/planner/survey_categories.h"
#include "app/planner/survey_results.h"
#include "survey/order.h"
#include "survey/small_cells.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string fateWords(const Screen& s, const survey::Survey& survey, survey::TableFate fate) {
    if (fate == survey::TableFate::baseBelowLimit)
        return s.t.with("crossing.few", {s.t.number(survey.smallCells, 0)});
    return s.t.with("crossing.none", {s.t.number(survey.smallCells, 0)});
}

// "23 · 46 %", or the word for what is hidden.
std::string cellWords(const Texts& t, const survey::ShownTable& shown, std::size_t row, std::size_t column) {
    const auto& count = shown.at(row, column).count;
    if (!count) return t("crossing.hidden");
    const std::string words = t.number(static_cast<double>(*count), 0);
    const auto percent = survey::shownPercent(shown, row, column, survey::PercentOf::column);
    return percent ? words + " · " + t.percent(*percent / 100.0) : words;
}

// Groups are rows: there are more of them than options, and each reads as a sentence. Returns whether a cell
// is hidden.
bool table(Screen& s, const survey::Survey& survey, const survey::Choices& choices,
           const survey::Results& results) {
    auto& u = s.ui;
    const survey::Question& question = survey.questions.at(choices.question);
    const survey::PublishedTable& crossing = *results.crossing;
    const auto& shown = crossing.shown;
    const std::string by = groupsName(s.t, survey, choices);
    const std::string name = s.t.with("crossing.of", {nameWords(s.t, question.text), by});
    std::vector<ui::TableColumn> columns{{by, 1.5f}};
    for (const auto& row : crossing.rows)
        columns.push_back({categoryWords(s.t, question.options, row, CategoryOf::question), 1, 0, true});
    columns.push_back({s.t("tally.number"), 1, 0, true});
    std::vector<std::size_t> groups;  // those with somebody in them
    for (std::size_t c = 0; c < shown.columns; ++c)
        if (shown.at(shown.rows, c).count.value_or(1) > 0) groups.push_back(c);
    ui::Table made(u, "crossing", name, std::move(columns), static_cast<int>(groups.size()));
    bool hides = false;
    int number = 0;
    for (const std::size_t c : groups) {
        made.row("group" + std::to_string(c), number++);
        made.cell(groupWords(s.t, survey, choices, results, crossing.columns[c]));
        for (std::size_t r = 0; r < shown.rows; ++r) {
            const bool hidden = !shown.at(r, c).count;
            hides = hides || hidden;
            made.cell(cellWords(s.t, shown, r, c), {Type::body, hidden ? Tone::muted : Tone::ink});
        }
        const auto& people = shown.at(shown.rows, c).count;
        made.cell(people ? s.t.number(static_cast<double>(*people), 0) : s.t("crossing.hidden"));
    }
    return hides;
}

}  // namespace

void crossingResults(Screen& s, const survey::Survey& survey, const survey::Results& made) {
    auto& u = s.ui;
    std::vector<ui::Ui::Choice> questions{{"", s.t("crossing.question.none")}};
    bool leftOut = false;
    for (const auto& id : survey::inOrder(survey.questions)) {
        const auto& question = survey.questions.at(id);
        if (survey::mayBePublished(question))
            questions.push_back({id, nameWords(s.t, question.text)});
        else
            leftOut = true;
    }
    std::vector<ui::Ui::Choice> groups = crossingGroups(s.t, survey, made.meetings);
    if (questions.size() == 1 || groups.empty()) return;
    groups.insert(groups.begin(), {"", s.t("crossing.field.none")});

    ui::Scope scope(u, "crossing");
    u.space(40);
    u.heading("title", 2, s.t("crossing.title"), Type::heading);
    u.text("help", s.t("crossing.help"), {Type::body, Tone::muted});
    if (leftOut) u.text("left", s.t("crossing.left"), {Type::small, Tone::muted});
    {
        ui::Row row(u, "choices", 16);
        chooseInAddress(s, "pregunta", s.t("crossing.question"), questions);
        chooseInAddress(s, "por", s.t("crossing.field"), groups);
    }
    if (!made.crossing) return;
    const survey::Choices choices = crossingChoices(survey, s.route.asked("pregunta"), s.route.asked("por"));
    const auto& question = survey.questions.at(choices.question);
    if (made.crossing->shown.fate != survey::TableFate::shown) {
        u.status("fate", fateWords(s, survey, made.crossing->shown.fate), {Type::body, Tone::ink});
        return;
    }
    if (choices.space)
        u.notice("working", s.t("crossing.working"), Tone::accent);
    else if (made.counted.leavesSomeOut())
        u.notice("without", s.t("crossing.without"), Tone::accent);
    else
        u.text("given", s.t("crossing.given"), {Type::body, Tone::ink});
    u.text("cells",
           question.kind == survey::QuestionKind::rank ? s.t("crossing.cells.rank") : s.t("crossing.cells"),
           {Type::small, Tone::muted});
    const bool hides = table(s, survey, choices, made);
    u.space(8);
    const std::string limit = s.t.number(survey.smallCells, 0);
    if (hides)
        u.text("why",
               made.crossing->several ? s.t.with("crossing.why.several", {limit})
                                      : s.t.with("crossing.why", {limit}),
               {Type::body, Tone::ink});
}

}  // namespace app
