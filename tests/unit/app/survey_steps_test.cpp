// A survey answered one question at a time.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"

using namespace test;

namespace {

const std::string kEveryKind = std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/every-kind.json";

// Six questions, of which "Why not?" is asked of those who say No.
void openEveryKind(Person& p) {
    p.giveFile(p.t("import"), "plan.json", fileBytes(kEveryKind));
    p.visit("/encuesta");
}

std::string title(Person& p) {
    for (const auto& heading : p.all(Role::heading))
        if (heading.level == 1) return heading.name;
    return {};
}

// What is heard of the heading beside its words.
std::string context(Person& p) {
    for (const auto& heading : p.all(Role::heading))
        if (heading.level == 1) return heading.description;
    return {};
}

void next(Person& p) { p.press(Role::button, p.t("survey.next")); }

// Over all steps to the review, saying No.
void answerAll(Person& p) {
    p.check("No");
    next(p);
    p.type(p.t("survey.yours"), "Me queda lejos");
    for (int step = 2; step <= 6; ++step) next(p);
}

}  // namespace

TEST_CASE("a long survey is asked one question at a time, a short one on one page, until somebody chooses") {
    Person shortOne("/encuesta", 360, 740);
    CHECK(shortOne.has(Role::button, shortOne.t("survey.send")));
    CHECK_FALSE(shortOne.has(Role::button, shortOne.t("survey.steps")));  // there is one question only

    Person p("/plan", 1440, 900);
    openEveryKind(p);
    CHECK(title(p) == "¿Va usted al parque del barrio?");
    CHECK(p.says("El parque del barrio"));
    CHECK(p.says("Queremos saber cómo lo usa"));
    CHECK(p.has(Role::heading, p.t("survey.privacy")));  // before anything is said
    p.check("Muy de vez en cuando");
    p.press(Role::button, p.t("survey.onepage"));
    CHECK(title(p) == "El parque del barrio");
    CHECK(p.browser().route() == "/encuesta");
    CHECK(p.get(Role::radio, "Muy de vez en cuando").checked());
    CHECK(p.find(p.focused())->name == "El parque del barrio");
    p.reload();
    CHECK(title(p) == "El parque del barrio");
    // Back to steps, at what was not answered yet.
    p.press(Role::button, p.t("survey.steps"));
    CHECK(p.browser().route() == "/encuesta?paso=2");
    CHECK(context(p) == "Pregunta 2 de 5");
    p.reload();
    CHECK(context(p) == "Pregunta 2 de 5");
}

TEST_CASE("each step says where one is, and its heading has the focus") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    CHECK(context(p) == "Pregunta 1 de 5");
    CHECK(p.says("Pregunta 1 de 5"));
    CHECK(p.browser().title() == "Pregunta 1 de 5 · El parque del barrio · Plan a la vista");
    CHECK_FALSE(p.has(Role::button, p.t("survey.back")));
    CHECK(p.all(Role::progress).size() == 1);
    p.check("No");
    CHECK(context(p) == "Pregunta 1 de 6");  // one more is asked now
    p.check("Muy de vez en cuando");
    CHECK(context(p) == "Pregunta 1 de 5");
    p.check("No");
    next(p);
    CHECK(context(p) == "Pregunta 2 de 6");
    CHECK(p.find(p.focused())->name == title(p));
    CHECK(p.browser().route() == "/encuesta?paso=2");
    CHECK_FALSE(p.says("Queremos saber cómo lo usa"));
    p.press(Role::button, p.t("survey.back"));
    CHECK(context(p) == "Pregunta 1 de 6");
    CHECK(p.find(p.focused())->name == title(p));
    CHECK(p.get(Role::radio, "No").checked());
}

TEST_CASE("what is missing is said at its step, and leads to where it is missing") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    next(p);
    CHECK(p.browser().route() == "/encuesta?paso=1");
    CHECK(p.find(p.focused())->name == p.t("survey.step.problems"));
    CHECK(p.all(Role::alert).size() == 1);
    p.press(Role::link, "¿Va usted al parque del barrio? — Elija una opción");
    CHECK(p.focused() == p.all(Role::radio)[0].id);
    p.check("No");
    CHECK(p.all(Role::alert).empty());
    next(p);
    next(p);
    CHECK(p.field(p.t("survey.yours")).error() == p.t("survey.problem.words"));
    p.type(p.t("survey.yours"), "Me queda lejos");
    CHECK(p.all(Role::alert).empty());
    for (int step = 2; step <= 5; ++step) next(p);
    CHECK(context(p) == "Pregunta 6 de 6");
    p.type(p.t("survey.yours"), "cuatro");
    next(p);
    CHECK(p.field(p.t("survey.yours")).error() == p.t("survey.problem.number"));
}

TEST_CASE("the last step shows what will be sent; each answer is changed from there, and back it goes") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    answerAll(p);
    CHECK(title(p) == p.t("survey.review"));
    CHECK(context(p) == p.t("survey.step.review"));
    {
        auto list = p.within(Role::list, p.t("survey.review"));
        CHECK(p.all(Role::item).size() == 6);
        CHECK(p.says("2. ¿Por qué no va?"));
        CHECK(p.says("«Me queda lejos»"));
        CHECK(p.says(p.t("survey.unanswered")));
    }
    p.press(Role::link, "Cambiar la respuesta 2");
    p.type(p.t("survey.yours"), "No hay andén");
    next(p);
    CHECK(title(p) == p.t("survey.review"));
    CHECK(p.says("«No hay andén»"));
    // What is not asked any more is not sent.
    p.press(Role::link, "Cambiar la respuesta 1");
    p.check("Muy de vez en cuando");
    next(p);
    CHECK(title(p) == p.t("survey.review"));
    CHECK_FALSE(p.says("«No hay andén»"));
    // What is asked now is asked before it is sent.
    p.press(Role::link, "Cambiar la respuesta 1");
    p.check("No");
    next(p);
    CHECK(title(p) == "¿Por qué no va?");
    CHECK(p.field(p.t("survey.yours")).value == "No hay andén");
    next(p);
    CHECK(title(p) == p.t("survey.review"));
    p.press(Role::button, p.t("survey.send"));
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK(p.browser().route() == "/encuesta");
    p.press(Role::button, "Exportar mi respuesta");
    const auto read = store::readAnswers(p.browser().downloads().back().bytes);
    REQUIRE(read.answers.size() == 1);
    CHECK(read.answers[0].replies.at("porque").text == "No hay andén");
    CHECK(read.answers[0].replies.count("seguro") == 0);
    // Another answer begins at the beginning.
    p.press(Role::button, "Responder otra vez");
    CHECK(context(p) == "Pregunta 1 de 5");
}

TEST_CASE("Back and Forward of the browser are steps, and lose nothing") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    const auto before = p.browser().history().size();
    answerAll(p);
    CHECK(p.browser().history().size() == before + 6);
    for (int step = 6; step >= 1; --step) {
        p.back();
        CHECK(context(p) == "Pregunta " + std::to_string(step) + " de 6");
        CHECK(p.find(p.focused())->name == title(p));
    }
    CHECK(p.get(Role::radio, "No").checked());
    REQUIRE(p.browser().forward());
    p.settle();
    CHECK(p.field(p.t("survey.yours")).value == "Me queda lejos");
    p.back();
    p.back();
    CHECK(p.browser().route() != "/encuesta?paso=1");  // out of the survey, where they came from
}

TEST_CASE("a step further than what was answered leads to the first one missing") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    for (const char* asked : {"5", "7", "0", "x", "-1", "99999999999999999999", "2 "}) {
        CAPTURE(asked);
        p.visit("/encuesta?paso=" + std::string(asked));
        CHECK(context(p) == "Pregunta 1 de 5");
        CHECK(p.browser().route() == "/encuesta?paso=1");
    }
    p.check("No");
    next(p);
    p.visit("/encuesta?paso=6");
    CHECK(context(p) == "Pregunta 2 de 6");
    CHECK(p.browser().route() == "/encuesta?paso=2");
}

TEST_CASE("what was begun goes on at the step where it was left") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    p.check("No");
    next(p);
    p.type(p.t("survey.yours"), "Me queda lejos");
    next(p);
    // In the same tab, over another page.
    p.visit("/avance");
    p.visit("/encuesta");
    CHECK(context(p) == "Pregunta 3 de 6");
    CHECK(p.browser().route() == "/encuesta?paso=3");
    // In another one, another day.
    p.visit("/");
    p.reload();
    p.visit("/encuesta");
    CHECK(context(p) == "Pregunta 3 de 6");
    CHECK(p.says(p.t("survey.resumed")));
    p.press(Role::button, p.t("survey.back"));
    CHECK(p.field(p.t("survey.yours")).value == "Me queda lejos");
    p.press(Role::button, p.t("survey.anew"));
    CHECK(context(p) == "Pregunta 1 de 5");
    CHECK_FALSE(p.get(Role::radio, "No").checked());
    CHECK_FALSE(p.says(p.t("survey.resumed")));
    for (const auto& record : p.browser().records()) CHECK(record.first.rfind("draft/", 0) != 0);
}

TEST_CASE("a double tap on Siguiente goes on by one step") {
    Person p("/plan", 360, 740);
    openEveryKind(p);
    p.check("Muy de vez en cuando");
    const ui::NodeId button = p.get(Role::button, p.t("survey.next")).id;
    p.act(button, ui::ActionKind::press, 1);
    p.act(button, ui::ActionKind::press, 1);
    p.settle();
    CHECK(context(p) == "Pregunta 2 de 5");
}

TEST_CASE("the questions about the person are one step before the review") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    p.press(Role::button, "Agregar una pregunta");
    p.type("Pregunta", "¿Algo más?");
    p.leave("Pregunta");
    p.visit("/encuesta");
    p.press(Role::button, p.t("survey.steps"));
    CHECK(context(p) == "Pregunta 1 de 2");
    p.check(p.all(Role::checkbox)[0].name);
    next(p);
    next(p);
    CHECK(title(p) == p.t("survey.profile"));
    CHECK(context(p) == p.t("survey.step.profile"));
    p.choose("¿En qué localidad vive?", "Suba");
    next(p);
    CHECK(p.says("¿En qué localidad vive?: Suba"));
    p.press(Role::link, p.t("survey.change.profile"));
    p.choose("¿En qué localidad vive?", "Prefiero no decir");
    next(p);
    CHECK(title(p) == p.t("survey.review"));
    CHECK_FALSE(p.says("Suba"));
}

TEST_CASE(
    "at a meeting: each person begins at the first question, and changes the form for themselves only") {
    Person p("/plan", 800, 1000);
    openEveryKind(p);
    p.visit("/reunion/parque");
    CHECK(p.get(Role::checkbox, p.t("meeting.steps")).checked());
    p.type(p.t("meeting.name"), "Diálogo");
    p.type(p.t("meeting.pin"), "2468");
    p.press(Role::button, p.t("meeting.begin"));
    CHECK(context(p) == "Pregunta 1 de 5");
    answerAll(p);
    p.press(Role::button, p.t("survey.send"));
    CHECK(p.statusBeginning(p.t("meeting.saved")) != "");
    p.press(Role::button, p.t("meeting.next"));
    CHECK(context(p) == "Pregunta 1 de 5");
    for (const auto& option : p.all(Role::radio)) CHECK_FALSE(option.checked());
    // Back leads through the addresses of the one before, and to none of their steps.
    for (int back = 0; back < 6; ++back) {
        p.back();
        CHECK(context(p) == "Pregunta 1 de 5");
        CHECK_FALSE(p.says("Me queda lejos"));
    }
    p.press(Role::button, p.t("survey.onepage"));
    p.check("Muy de vez en cuando");
    p.press(Role::button, p.t("survey.send"));
    p.press(Role::button, p.t("meeting.next"));
    CHECK(context(p) == "Pregunta 1 de 5");
}
