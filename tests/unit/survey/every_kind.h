// A survey with a question of every kind, one of them asked only of some, for tests.
#pragma once

#include "unit/survey/sample_survey.h"

namespace every_kind {

inline survey::Question asking(double order, survey::QuestionKind kind, const char* text) {
    survey::Question question;
    question.order = order;
    question.kind = kind;
    question.text = inSpanish(text);
    return question;
}

inline survey::Survey survey() {
    using K = survey::QuestionKind;
    survey::Survey made;
    made.title = inSpanish("El parque del barrio");
    made.introduction = inSpanish("Queremos saber cómo lo usa.");
    auto& visits = made.questions["visits"] = asking(1, K::chooseOne, "¿Va al parque?");
    visits.required = true;
    visits.other = true;
    visits.options["yes"] = {1, inSpanish("Sí"), {}};
    visits.options["no"] = {2, inSpanish("No"), {}};
    auto& why = made.questions["why"] = asking(2, K::text, "¿Por qué no va?");
    why.shownIf = survey::Condition{"visits", {"no"}, false};
    why.required = true;
    why.length = 40;
    auto& order = made.questions["order"] = asking(3, K::rank, "¿Qué le mejoraría primero?");
    order.limit = 2;
    order.shuffled = true;
    order.options["light"] = {1, inSpanish("Luz"), {}};
    order.options["trees"] = {2, inSpanish("Árboles"), {}};
    order.options["games"] = {3, inSpanish("Juegos"), inSpanish("Para todas las edades")};
    auto& safe = made.questions["safe"] = asking(4, K::scale, "¿Qué tan seguro se siente?");
    safe.least = 0;
    safe.most = 4;
    safe.leastLabel = inSpanish("nada");
    safe.mostLabel = inSpanish("del todo");
    auto& people = made.questions["people"] = asking(5, K::number, "¿Cuántas personas viven con usted?");
    people.least = 0;
    people.most = 30;
    return made;
}

}  // namespace every_kind
