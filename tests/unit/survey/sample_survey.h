// A small survey for tests: one question of three options and "otro", up to two, and one profile field.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "survey/survey.h"

inline survey::Words inSpanish(std::string text) {
    survey::Words words;
    words.byLanguage["es"] = std::move(text);
    return words;
}

inline constexpr char theQuestion[] = "prioridad";

inline survey::Survey smallSurvey() {
    survey::Survey survey;
    survey.title = inSpanish("Prioridades");
    survey::Question& question = survey.questions[theQuestion];
    question.order = 1;
    question.required = true;
    question.other = true;
    question.text = inSpanish("¿Qué va primero?");
    question.limit = 2;
    question.length = 30;
    // Ids run against the order shown, so that one is not taken for the other.
    question.options["c"] = {1, inSpanish("Andenes"), {}};
    question.options["b"] = {2, inSpanish("Parques"), {}};
    question.options["a"] = {3, inSpanish("Plazas"), {}};
    survey::ProfileField age;
    age.order = 1;
    age.label = inSpanish("Edad");
    age.options["old"] = {2, inSpanish("60 o más"), {}};
    age.options["young"] = {1, inSpanish("14 a 28"), {}};
    survey.profile["age"] = age;
    return survey;
}

inline survey::Answer answerOf(std::string id, std::vector<survey::Id> chosen) {
    survey::Answer answer;
    answer.id = std::move(id);
    answer.survey = "prioridades";
    answer.date = "2019-06-30T14:05Z";
    answer.language = "es";
    answer.replies[theQuestion].chosen = std::move(chosen);
    return answer;
}

inline survey::Answer withOther(survey::Answer answer, std::string text) {
    answer.replies[theQuestion].otherChosen = true;
    answer.replies[theQuestion].other = std::move(text);
    return answer;
}

inline const survey::Reply& replyIn(const survey::Answer& answer) { return answer.replies.at(theQuestion); }
