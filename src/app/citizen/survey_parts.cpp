#include "app/citizen/survey_parts.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "app/citizen/question_fields.h"
#include "app/survey_words.h"
#include "store/survey_json.h"
#include "survey/collector.h"
#include "survey/flow.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

bool isSingle(const survey::Survey& survey) { return survey.questions.size() == 1; }

const std::string& surveyTitle(const Screen& s, const survey::Survey& survey) {
    const std::string& title = survey.title.in(s.t.language());
    return title.empty() ? s.t("survey.title") : title;
}

survey::Reply& replyTo(SurveyDraft& draft, const survey::Id& question) {
    return draft.answer.replies[question];
}

std::vector<Said> saidIn(const Screen& s, const survey::Survey& survey, const survey::Answer& answer) {
    std::vector<Said> all;
    for (const auto& id : survey::asked(survey, answer)) {
        const auto reply = answer.replies.find(id);
        if (reply == answer.replies.end()) continue;
        const auto& question = survey.questions.at(id);
        auto words = replyWords(s.t, question, reply->second);
        if (!words.empty())
            all.push_back({id, isSingle(survey) ? "" : question.text.in(s.t.language()), std::move(words)});
    }
    return all;
}

std::vector<std::string> profileSaid(const Screen& s, const survey::Survey& survey,
                                     const survey::Answer& answer) {
    std::vector<std::string> all;
    for (const auto& [field, option] : answer.profile) {
        const auto record = survey.profile.find(field);
        if (record == survey.profile.end()) continue;
        const auto choice = record->second.options.find(option);
        if (choice == record->second.options.end()) continue;
        all.push_back(record->second.label.in(s.t.language()) + ": " +
                      choice->second.label.in(s.t.language()));
    }
    return all;
}

std::optional<survey::Answer> finished(Screen& s, const store::SurveyFile& file, SurveyDraft& draft) {
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

void errorSummary(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const std::string& title) {
    if (draft.problems.empty()) return;
    auto& u = s.ui;
    ui::Container box(
        u, "problems", Role::alert,
        {.padding = 16, .gap = 4, .rounding = 8, .ground = Tone::surface, .frame = Tone::criticalMark});
    u.heading("summary", 2, title, Type::subheading);
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

void questionBody(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const survey::Id& id,
                  const std::string& label) {
    auto& u = s.ui;
    const auto& question = survey.questions.at(id);
    survey::Reply& reply = replyTo(draft, id);
    drawOrder(s, question, reply);
    if (!isSingle(survey)) {
        const std::string& introduction = question.introduction.in(s.t.language());
        if (!introduction.empty()) u.text("introduction", introduction, {Type::body, Tone::muted});
        if (!question.required) u.text("optional", s.t("survey.optional"), {Type::small, Tone::muted});
    }
    const std::string limit = limitWords(s.t, question, reply);
    if (!limit.empty()) u.status("limit", limit, {Type::strong, Tone::ink});
    questionFields(s, {id, question, reply, draft.problems, label});
}

void profileFields(Screen& s, const survey::Survey& survey, SurveyDraft& draft) {
    auto& u = s.ui;
    const std::string& language = s.t.language();
    u.text("profile.help", s.t("survey.profile.help"), {Type::body, Tone::muted});
    ui::Scope scope(u, "profile");
    for (const auto& field : survey::inOrder(survey.profile)) {
        const auto& record = survey.profile.at(field);
        if (record.options.empty()) continue;
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

void privacyPart(Screen& s, const survey::Survey& survey) {
    auto& u = s.ui;
    u.space(32);
    u.heading("privacy", 2, s.t("survey.privacy"), Type::subheading);
    u.space(4);
    u.text("privacy.text", survey.privacy.in(s.t.language()), {Type::body, Tone::muted});
    if (const std::string collector = survey::collectorOf(survey); !collector.empty())
        u.text("goesto", s.t.with("survey.goesto", {survey::collectorName(collector)}),
               {Type::body, Tone::muted});
}

bool resumedBox(Screen& s) {
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

}  // namespace app
