// A small survey for tests: three options and "otro", up to two, one profile field.
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

inline survey::Survey smallSurvey() {
    survey::Survey survey;
    survey.title = inSpanish("Prioridades");
    survey.question.text = inSpanish("¿Qué va primero?");
    survey.question.limit = 2;
    survey.question.otherLength = 30;
    // Ids run against the order shown, so that one is not taken for the other.
    survey.question.options["c"] = {1, inSpanish("Andenes"), {}};
    survey.question.options["b"] = {2, inSpanish("Parques"), {}};
    survey.question.options["a"] = {3, inSpanish("Plazas"), {}};
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
    answer.chosen = std::move(chosen);
    return answer;
}

inline survey::Answer withOther(survey::Answer answer, std::string text) {
    answer.otherChosen = true;
    answer.other = std::move(text);
    return answer;
}
