#include "app/citizen/question_fields.h"

#include <algorithm>

#include "app/survey_words.h"
#include "store/number_text.h"
#include "survey/flow.h"
#include "ui/icons.h"

namespace app {

using survey::AnswerField;
using survey::QuestionKind;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string troubleAt(Screen& s, const AskedQuestion& asked, AnswerField field) {
    for (const auto& problem : asked.problems)
        if (problem.question == asked.id && problem.field == field)
            return problemWords(s.t, asked.question, problem);
    return {};
}

// Where one option has a sign, the words of those without stand in line with the others'.
std::string_view iconOf(const survey::Question& question, const survey::Option* option) {
    const std::string_view glyph = option ? ui::iconGlyph(option->icon) : std::string_view();
    const auto hasIcon = [](const auto& each) { return !ui::iconGlyph(each.second.icon).empty(); };
    if (!glyph.empty() || std::none_of(question.options.begin(), question.options.end(), hasIcon))
        return glyph;
    return " ";
}

// "Otro, ¿cuál?" with its field, at the options' end.
void otherField(Screen& s, const AskedQuestion& asked, const std::string& trouble) {
    if (!asked.question.other || asked.question.kind == QuestionKind::rank) return;
    auto& u = s.ui;
    const bool on = asked.reply.otherChosen;
    const ui::Ui::CheckLook look{
        .card = true, .icon = iconOf(asked.question, nullptr), .invalid = !trouble.empty()};
    const bool turned = asked.question.kind == QuestionKind::chooseOne
                            ? u.radio("other", asked.id, s.t("survey.other"), on, look)
                            : u.checkbox("other", s.t("survey.other"), on, look);
    if (turned) survey::chooseOther(asked.question, asked.reply, !on);
    if (!asked.reply.otherChosen) return;
    const std::string error = troubleAt(s, asked, AnswerField::other);
    u.field("own", s.t("survey.which"), asked.reply.other,
            {.hint = s.t("survey.which.hint"), .error = error, .required = true});
}

void optionFields(Screen& s, const AskedQuestion& asked) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const auto& question = asked.question;
    const std::string trouble = troubleAt(s, asked, AnswerField::options);
    ui::Container options(u, "options", Role::group,
                          {.name = question.text.in(language), .description = trouble, .gap = 8});
    for (const auto& id : survey::optionsAsShown(question, asked.reply)) {
        const auto& option = question.options.at(id);
        const bool on = survey::isChosen(asked.reply, id);
        const ui::Ui::CheckLook look{.help = option.help.in(language),
                                     .card = true,
                                     .icon = iconOf(question, &option),
                                     .invalid = !trouble.empty()};
        const bool turned = question.kind == QuestionKind::chooseOne
                                ? u.radio(id, asked.id, option.label.in(language), on, look)
                                : u.checkbox(id, option.label.in(language), on, look);
        if (turned) survey::choose(question, asked.reply, id, !on);
    }
    otherField(s, asked, trouble);
}

// What was ticked, in the person's order, each to be moved.
void rankedList(Screen& s, const AskedQuestion& asked) {
    auto& u = s.ui;
    const std::vector<survey::Id> ranked = asked.reply.chosen;
    if (ranked.size() < 2) return;
    u.space(12);
    u.text("order", s.t("survey.rank.order"), {Type::strong, Tone::ink});
    ui::Container list(u, "ranked", Role::list, {.name = s.t("survey.rank.order"), .gap = 4});
    for (std::size_t place = 0; place < ranked.size(); ++place) {
        const auto option = asked.question.options.find(ranked[place]);
        if (option == asked.question.options.end()) continue;
        const std::string& label = option->second.label.in(s.t.language());
        ui::Scope scope(u, "ranked/" + ranked[place]);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        ui::Row row(u, "row", 8, ui::touchTarget);
        u.text("label", std::to_string(place + 1) + ". " + label);
        if (place > 0 &&
            u.button("up", s.t("survey.rank.up"), {.kind = ui::ButtonKind::quiet, .description = label})) {
            survey::moveRanked(asked.reply, ranked[place], -1);
            u.announce(s.t.with("survey.rank.moved", {label, std::to_string(place)}));
        }
        if (place + 1 < ranked.size() && u.button("down", s.t("survey.rank.down"),
                                                  {.kind = ui::ButtonKind::quiet, .description = label})) {
            survey::moveRanked(asked.reply, ranked[place], 1);
            u.announce(s.t.with("survey.rank.moved", {label, std::to_string(place + 2)}));
        }
    }
}

void scaleFields(Screen& s, const AskedQuestion& asked) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    const survey::ScaleEnds ends = survey::scaleEnds(asked.question);
    std::string trouble = troubleAt(s, asked, AnswerField::options);
    if (trouble.empty()) trouble = troubleAt(s, asked, AnswerField::number);
    ui::Container steps(u, "options", Role::group,
                        {.name = asked.question.text.in(language), .description = trouble, .gap = 8});
    for (int step = ends.least; step <= ends.most; ++step) {
        const std::string& meaning = step == ends.least  ? asked.question.leastLabel.in(language)
                                     : step == ends.most ? asked.question.mostLabel.in(language)
                                                         : std::string();
        const std::string label = s.t.number(step, 0) + (meaning.empty() ? "" : " · " + meaning);
        if (u.radio(std::to_string(step), asked.id, label, asked.reply.number == step,
                    {.card = true, .invalid = !trouble.empty()}))
            asked.reply.number = step;
    }
}

const std::string& labelOf(const Screen& s, const AskedQuestion& asked) {
    return asked.label.empty() ? asked.question.text.in(s.t.language()) : asked.label;
}

void wordsField(Screen& s, const AskedQuestion& asked) {
    const std::string error = troubleAt(s, asked, AnswerField::text);
    s.ui.field("text", labelOf(s, asked), asked.reply.text,
               {.hint = s.t.with("survey.text.hint", {s.t.number(asked.question.length, 0)}),
                .error = error,
                .rows = asked.question.length > 120 ? 4 : 1,
                .required = asked.question.required});
}

void numberField(Screen& s, const AskedQuestion& asked) {
    const std::string error = troubleAt(s, asked, AnswerField::number);
    if (s.ui.field("number", labelOf(s, asked), asked.reply.text,
                   {.error = error, .kind = "decimal", .width = 200, .required = asked.question.required}))
        asked.reply.number = typedNumber(s.t, asked.reply.text);
}

}  // namespace

std::optional<double> typedNumber(const Texts& t, const std::string& text) {
    return store::readNumber(text,
                             t.language() == "en" ? store::DecimalSign::point : store::DecimalSign::comma)
        .number;
}

void questionFields(Screen& s, const AskedQuestion& asked) {
    ui::Scope scope(s.ui, "q/" + asked.id);
    switch (asked.question.kind) {
        case QuestionKind::scale:
            return scaleFields(s, asked);
        case QuestionKind::text:
            return wordsField(s, asked);
        case QuestionKind::number:
            return numberField(s, asked);
        case QuestionKind::rank:
            optionFields(s, asked);
            return rankedList(s, asked);
        default:
            return optionFields(s, asked);
    }
}

ui::NodeId fieldOf(Screen& s, const survey::Id& id, const survey::Question& question,
                   const survey::Reply& reply, AnswerField field) {
    ui::Scope scope(s.ui, "q/" + id);
    if (field == AnswerField::other) return s.ui.id("own");
    if (question.kind == QuestionKind::text) return s.ui.id("text");
    if (question.kind == QuestionKind::number) return s.ui.id("number");
    if (question.kind == QuestionKind::scale)
        return s.ui.id(std::to_string(survey::scaleEnds(question).least));
    const auto order = survey::optionsAsShown(question, reply);
    return s.ui.id(order.empty() ? "other" : order.front());
}

}  // namespace app
