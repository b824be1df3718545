// A planner writes a survey with questions of every kind, a citizen answers it, the tally counts the answer.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"
#include "ui/icons.h"

using namespace test;

namespace {

using Strings = std::vector<std::string>;

// The group of the question that is open, by its title.
Person::Found groupOf(Person& p, const std::string& title) {
    for (const auto& group : p.all(Role::group))
        if (group.name == title) return group;
    FAIL("no group " << title << "\n" << p.read());
    return {};
}

// Adds a question of a kind; its group's title afterwards.
std::string addQuestion(Person& p, const std::string& kind, const std::string& text) {
    p.press(Role::button, "Agregar una pregunta");
    const auto order = p.app().workspace().surveys().begin()->second.questions.size();
    const std::string number = std::to_string(order) + ". ";
    auto fresh = p.within(groupOf(p, number + "Pregunta sin escribir"));
    p.choose("Clase de pregunta", kind);
    p.type("Pregunta", text);
    p.leave("Pregunta");
    return number + text;
}

void addOption(Person& p, const std::string& question, const std::string& label) {
    {
        auto box = p.within(groupOf(p, question));
        p.press(Role::button, "Agregar una opción");
    }
    auto fresh = p.within(groupOf(p, "Opción sin nombre"));
    p.type("Opción", label);
    p.leave("Opción");
}

// The guide's question and one of every other kind; `why` is asked of those who say "No".
void writeEveryKind(Person& p) {
    p.visit("/plan/encuesta/preguntas");
    p.type("Título", "El parque del barrio");
    const std::string visits = addQuestion(p, "Elegir una opción", "¿Va al parque?");
    addOption(p, visits, "Sí");
    addOption(p, visits, "No");
    {
        auto box = p.within(groupOf(p, visits));
        p.check("Hay que responderla");
    }
    const std::string why = addQuestion(p, "Texto corto", "¿Por qué no va?");
    {
        auto box = p.within(groupOf(p, why));
        p.choose("A quién se le pregunta", "A quienes respondan «No» en «2. ¿Va al parque?»");
    }
    const std::string order = addQuestion(p, "Ordenar por importancia", "¿Qué le mejoraría primero?");
    for (const char* label : {"Luz", "Árboles", "Juegos"}) addOption(p, order, label);
    {
        auto box = p.within(groupOf(p, order));
        p.check("Mostrar las opciones en otro orden a cada persona");
    }
    const std::string safe = addQuestion(p, "Escala", "¿Qué tan seguro se siente?");
    {
        auto box = p.within(groupOf(p, safe));
        p.type("Desde", "0");
        p.type("Hasta", "3");
        p.type("Qué quiere decir el menor", "nada");
        p.leave("Qué quiere decir el menor");
    }
    addQuestion(p, "Número", "¿Cuántas personas viven con usted?");
}

Strings radios(Person& p) {
    Strings names;
    for (const auto& radio : p.all(Role::radio)) names.push_back(radio.name);
    return names;
}

}  // namespace

TEST_CASE("a planner writes a question of each kind; somebody answers; the tally counts it") {
    Person p("/plan", 1440, 900);
    writeEveryKind(p);
    p.visit("/encuesta");
    onOnePage(p);
    INFO(p.read());
    CHECK(p.has(Role::heading, "El parque del barrio"));
    CHECK(radios(p) == Strings{"Sí", "No", "0 · nada", "1", "2", "3"});
    CHECK_FALSE(p.says("¿Por qué no va?"));

    // Nothing said: both required questions are named, each with its own question.
    p.press(Role::button, "Enviar");
    CHECK(p.all(Role::alert).size() == 1);
    CHECK(p.has(Role::link, "2. ¿Va al parque?") == false);
    CHECK(p.has(Role::link, "¿Va al parque? — Elija una opción"));

    p.check("Grupos étnicos");
    p.check("No");
    p.type("¿Por qué no va?", "Me queda lejos");
    p.check("Árboles");
    p.check("Luz");
    {
        auto list = p.within(Role::list, "Su orden");
        REQUIRE(p.all(Role::item).size() == 2);
        CHECK(p.all(Role::text)[0].name == "1. Árboles");
        for (const auto& button : p.all(Role::button, "Subir")) p.press(button);
    }
    CHECK(p.wasTold("«Luz» está ahora en el puesto 1"));
    p.check("2");
    p.type("¿Cuántas personas viven con usted?", "cuatro");
    p.press(Role::button, "Enviar");
    CHECK(p.field("¿Cuántas personas viven con usted?").error() == "Escriba un número");
    p.type("¿Cuántas personas viven con usted?", "4");
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    p.press(Role::button, "Exportar mi respuesta");
    const auto read = store::readAnswers(p.browser().downloads().back().bytes);
    REQUIRE(read.answers.size() == 1);
    const survey::Answer& answer = read.answers[0];
    CHECK(answer.wording.size() == 16);
    CHECK(answer.replies.size() == 6);
    CHECK(p.says("1. Luz"));
    CHECK(p.says("«Me queda lejos»"));
    CHECK(p.says("2 de 3"));

    p.visit("/plan/encuesta");
    INFO(p.read());
    CHECK(p.statusBeginning("Una respuesta en este navegador") != "");
    for (const char* question :
         {"¿Va al parque?", "¿Por qué no va?", "¿Qué le mejoraría primero?", "¿Qué tan seguro se siente?"})
        CHECK(p.has(Role::heading, question));
    CHECK(p.says("«Me queda lejos»"));
    CHECK(p.says("La mitad respondió 4 o menos; el promedio es 4."));
    CHECK(p.says("Respondieron 1 de 1 personas a quienes se les preguntó."));
}

TEST_CASE("a question that is not asked any more is neither needed nor sent") {
    Person p("/plan", 1440, 900);
    writeEveryKind(p);
    p.visit("/encuesta");
    onOnePage(p);
    p.check("Grupos étnicos");
    p.check("No");
    p.type("¿Por qué no va?", "Me queda lejos");
    p.check("Sí");
    CHECK_FALSE(p.says("¿Por qué no va?"));
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK_FALSE(p.says("Me queda lejos"));
    for (const auto& record : p.browser().records())
        if (record.first.rfind("answer/", 0) == 0)
            CHECK(record.second.find("Me queda lejos") == std::string::npos);
}

TEST_CASE("the sign that a planner gives an option stands before its words, and is not read out") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    p.press(p.all(Role::disclosure, "Editar").at(0));
    {
        auto option = p.within(groupOf(p, "Grupos étnicos"));
        CHECK(p.get(Role::select, "Ícono").chosen() == "Personas: comunidad");
        p.choose("Ícono", "Balanza: justicia");
    }
    p.visit("/encuesta");
    CHECK(p.get(Role::checkbox, "Grupos étnicos").value == ui::iconGlyph("scales"));
    CHECK(p.get(Role::checkbox, "Otro, ¿cuál?").value == " ");
    CHECK_FALSE(p.says(std::string(ui::iconGlyph("scales"))));
    p.visit("/plan/encuesta/preguntas");
    for (const char* option : {"Grupos étnicos", "Participación ciudadana", "Recuperación de espacio público",
                               "Gestión de las alcaldías locales"}) {
        auto box = p.within(groupOf(p, option));
        p.choose("Ícono", "Ninguno");
    }
    p.visit("/encuesta");
    CHECK(p.get(Role::checkbox, "Grupos étnicos").value.empty());
    CHECK(p.get(Role::checkbox, "Otro, ¿cuál?").value.empty());
}

TEST_CASE("what a survey lacks is said while it is written, and goes when it is there") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    INFO(p.read());
    CHECK(p.says("La encuesta está completa"));
    p.press(Role::button, "Agregar una pregunta");
    CHECK_FALSE(p.says("La encuesta está completa"));
    CHECK(p.says("2. Pregunta sin escribir — falta la pregunta en español"));
    CHECK(p.says("2. Pregunta sin escribir — faltan opciones para elegir"));
    CHECK(p.focused() == [&] {
        auto box = p.within(groupOf(p, "2. Pregunta sin escribir"));
        return p.field("Pregunta").id;
    }());
}

TEST_CASE("a question that others depend on is taken away with their conditions; one step brings it back") {
    Person p("/plan", 1440, 900);
    writeEveryKind(p);
    {
        auto box = p.within(groupOf(p, "2. ¿Va al parque?"));
        p.press(Role::disclosure, "Editar");
    }
    const auto before = p.app().workspace().surveys().begin()->second;
    {
        auto box = p.within(groupOf(p, "2. ¿Va al parque?"));
        p.press(Role::button, "Quitar la pregunta");
    }
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar la pregunta");
    }
    const auto& after = p.app().workspace().surveys().begin()->second;
    CHECK(after.questions.size() == before.questions.size() - 1);
    for (const auto& [id, question] : after.questions) CHECK_FALSE(question.shownIf.has_value());
    p.press(Role::button, "Deshacer");
    CHECK(p.app().workspace().surveys().begin()->second == before);
}

TEST_CASE("questions change places, and each person gets an order of options of their own") {
    Person p("/plan", 1440, 900);
    writeEveryKind(p);
    {
        auto box = p.within(groupOf(p, "6. ¿Cuántas personas viven con usted?"));
        p.press(Role::button, "Subir");
    }
    CHECK(p.has(Role::heading, "5. ¿Cuántas personas viven con usted?"));
    CHECK(p.has(Role::heading, "6. ¿Qué tan seguro se siente?"));
    p.visit("/encuesta");
    onOnePage(p);
    const auto order = [&] {
        Strings names;
        for (const auto& box : p.all(Role::checkbox))
            if (box.name == "Luz" || box.name == "Árboles" || box.name == "Juegos") names.push_back(box.name);
        return names;
    };
    const Strings first = order();
    CHECK(first.size() == 3);
    p.visit("/avance");
    p.back();
    CHECK(order() == first);  // it stays the person's own
}

TEST_CASE("a survey is answered between its days, and says when it is not") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    p.type("Abre el", "2026-12-01");
    p.leave("Abre el");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, "La encuesta todavía no abre"));
    CHECK(p.says("Se podrá responder desde el 1 de diciembre de 2026."));
    p.visit("/plan/encuesta/preguntas");
    p.type("Abre el", "2026-11-01");
    p.leave("Abre el");
    p.type("Cierra el", "2026-11-20");
    p.leave("Cierra el");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, "La encuesta ya cerró"));
    CHECK_FALSE(p.has(Role::button, "Enviar"));
}

TEST_CASE("a text is written in each language, and shown in the reader's") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    p.choose("Idioma de los textos", "inglés");
    p.type("Título", "The park");
    p.leave("Título");
    p.choose("Idioma de los textos", "español");
    p.type("Título", "El parque");
    p.leave("Título");
    const auto& words = p.app().workspace().surveys().begin()->second.title.byLanguage;
    CHECK(words.at("en") == "The park");
    CHECK(words.at("es") == "El parque");
}

TEST_CASE("a plan without a survey begins one with the guide's question") {
    Person p("/plan", 1440, 900);
    p.giveFile(
        p.t("import"), "plan.json",
        R"({"format":"plan-a-la-vista/plan","version":1,"id":"nuevo","revision":0,"plan":{"name":"Plan nuevo",)"
        R"("sector":"Movilidad","firstYear":2024,"lastYear":2027}})");
    p.visit("/plan/encuesta");
    p.press(Role::button, "Empezar con la pregunta de la guía");
    INFO(p.read());
    REQUIRE(p.app().workspace().surveys().size() == 1);
    CHECK(p.says("prioridad del sector Movilidad"));
    CHECK(p.says("faltan opciones para elegir"));
}

TEST_CASE("a plan file whose survey had one question is written on as one of several") {
    Person p("/plan", 1440, 900);
    p.giveFile(
        p.t("import"), "plan.json",
        R"({"format":"plan-a-la-vista/plan","version":1,"id":"viejo","revision":0,"plan":{"name":"Plan viejo",)"
        R"("sector":"Salud","firstYear":2024,"lastYear":2027,"surveys":{"s":{"title":{"es":"T"},"question":)"
        R"({"text":{"es":"¿Qué va primero?"},"limit":2,"options":{"a":{"order":1,"label":{"es":"Agua"}}}}}}}})");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, "¿Qué va primero?"));
    CHECK(p.has(Role::checkbox, "Agua"));
    CHECK(p.has(Role::checkbox, "Otro, ¿cuál?"));
    p.visit("/plan/encuesta/preguntas");
    CHECK(p.has(Role::heading, "1. ¿Qué va primero?"));
    p.press(Role::disclosure, "Editar");
    p.type("Pregunta", "¿Qué es lo primero?");
    p.leave("Pregunta");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, "¿Qué es lo primero?"));
}

TEST_CASE("a survey without a word on privacy is offered a text to begin with, in the language written in") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    const auto privacy = [&] { return p.app().workspace().surveys().begin()->second.privacy.byLanguage; };
    CHECK_FALSE(p.has(Role::button, "Empezar con un texto de ejemplo"));
    p.type("Qué se guarda y para qué", "");
    p.press(Role::button, "Empezar con un texto de ejemplo");
    INFO(p.read());
    CHECK(p.field("Qué se guarda y para qué").value == privacy().at("es"));
    CHECK(privacy().at("es").find("Ley 1581 de 2012") != std::string::npos);
    CHECK(privacy().at("es").find("«" + p.app().workspace().plan().name + "»") != std::string::npos);
    CHECK(p.focused() == p.field("Qué se guarda y para qué").id);
    CHECK(p.says("tiene partes entre corchetes por completar"));
    CHECK_FALSE(p.has(Role::button, "Empezar con un texto de ejemplo"));
    p.type("Qué se guarda y para qué", "La oficina lo guarda un año.");
    p.leave("Qué se guarda y para qué");
    CHECK_FALSE(p.says("corchetes"));

    p.choose("Idioma de los textos", "inglés");
    p.type("Qué se guarda y para qué", "");
    p.press(Role::button, "Empezar con un texto de ejemplo");
    CHECK(privacy().at("en").rfind("[Name of the authority] asks", 0) == 0);
    CHECK(privacy().at("es") == "La oficina lo guarda un año.");
}

TEST_CASE("answers that are sent somewhere without a word on privacy are told of") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    p.type("Dirección a la que se envían las respuestas", "https://respuestas.example.gov.co");
    p.leave("Dirección a la que se envían las respuestas");
    CHECK(p.says("La encuesta está completa"));
    for (const char* language : {"inglés", "español"}) {
        p.choose("Idioma de los textos", language);
        p.type("Qué se guarda y para qué", "");
        p.leave("Qué se guarda y para qué");
    }
    INFO(p.read());
    CHECK(p.says("Las respuestas se envían a respuestas.example.gov.co y falta decir quién pregunta"));
}
