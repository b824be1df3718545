// Answers to a former wording of the survey: how many, and what it said.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "kept_answers.h"
#include "person.h"

using namespace test;

namespace {

const std::string kFormer =
    "1. ¿Cuáles de los siguientes temas cree que deben ser prioridad del sector gobierno para lo que resta "
    "de la administración?";

void writeAnew(Person& p, const std::string& question) {
    p.visit("/plan/encuesta/preguntas");
    p.press(Role::disclosure, "Editar");
    p.type("Pregunta", question);
    p.leave("Pregunta");
}

void answerAgain(Person& p) {
    p.visit("/encuesta");
    p.press(Role::button, "Responder otra vez");
    answerSurvey(p);
}

}  // namespace

TEST_CASE("who answered the present words only: nothing is said of wordings") {
    Person p("/encuesta", 1440, 900);
    answerSurvey(p);
    p.visit("/plan/encuesta");
    CHECK(p.statusBeginning("Una respuesta en este navegador") != "");
    CHECK_FALSE(p.says("redacción"));
}

TEST_CASE("answers to a former wording are told apart, and what it said is shown") {
    Person p("/encuesta", 1440, 900);
    answerSurvey(p);
    writeAnew(p, "¿Qué debe ir primero?");
    answerAgain(p);
    answerAgain(p);
    p.visit("/plan/encuesta");
    INFO(p.read());
    CHECK(p.says("2 respuestas contestaron la redacción de hoy. 1 contestó una anterior."));
    CHECK_FALSE(p.says("Preguntas de entonces"));
    p.press(Role::disclosure, "Ver qué cambió");
    CHECK(p.says("La redacción de hoy está desde el "));
    CHECK(p.says("Redacción hasta el "));
    {
        auto list = p.within(Role::list, "Preguntas de entonces");
        CHECK(p.says(kFormer));
        CHECK(p.says("Hoy dice: «¿Qué debe ir primero?»"));
    }
    CHECK_FALSE(p.says("También cambió el título"));
    p.press(Role::disclosure, "Ocultar qué cambió");
    CHECK_FALSE(p.says(kFormer));
}

TEST_CASE("words that no kept change tells of are said to be not known, with when they were answered") {
    Person p("/plan/encuesta", 1440, 900);
    survey::Answer answer;
    answer.replies["prioridad"].chosen = {"participacion"};
    keep(p, answer);  // does not say which
    answer.wording = "0123456789abcdef";
    keep(p, answer);
    p.settle();
    INFO(p.read());
    CHECK(p.says("0 respuestas contestaron la redacción de hoy. De 2 no se sabe qué redacción contestaron."));
    p.press(Role::disclosure, "Ver qué cambió");
    CHECK(p.says("no alcanzan a decir desde cuándo"));
    CHECK(p.says("1 persona, entre el 22 de noviembre de 2026 y el 22 de noviembre de 2026: otra redacción"));
    CHECK(p.says("1 persona: la respuesta no dice qué redacción contestó."));
    p.press(Role::button, "English");
    CHECK(p.says("0 answers were to the present wording. Of 2 it is not known which wording they answered."));
}
