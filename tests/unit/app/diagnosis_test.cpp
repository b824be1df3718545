// The self-diagnosis, by role and name: dimensions, scores by entity and day, and what they say.
#include <doctest/doctest.h>

#include <string>

#include "person.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

void addDimension(Person& p, const std::string& name) {
    const auto known = planOf(p).selfDiagnosis.dimensions.size();
    p.press(Role::button, "Agregar una dimensión");
    auto group = p.within(Role::group, "Dimensión " + std::to_string(known + 1));
    write(p, "Nombre", name);
}

void addBand(Person& p, const std::string& name, const std::string& from) {
    const auto known = planOf(p).selfDiagnosis.bands.size();
    p.press(Role::button, "Agregar un nivel");
    auto group = p.within(Role::group, "Nivel " + std::to_string(known + 1));
    write(p, "Nombre", name);
    write(p, "Desde qué puntaje", from);
}

}  // namespace

TEST_CASE("dimensions and levels are taken from the methodology, and nothing else of it") {
    Person p("/plan/autodiagnostico", 1440, 900);
    CHECK(p.has(Role::heading, "Autodiagnóstico"));
    CHECK(p.says("Todavía no hay dimensiones"));
    const plan::Plan before = planOf(p);
    p.press(Role::button, "Tomar las dimensiones de la metodología");
    CHECK(planOf(p).selfDiagnosis.dimensions.size() == 7);
    CHECK(planOf(p).selfDiagnosis.bands.size() == 5);
    CHECK(planOf(p).workPlan == before.workPlan);
    CHECK(planOf(p).document == before.document);
    CHECK(p.has(Role::textField, "Talento humano"));
    CHECK(p.says("Todavía no hay puntajes"));
    CHECK_FALSE(p.has(Role::button, "Tomar las dimensiones de la metodología"));
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).selfDiagnosis == before.selfDiagnosis);
}

TEST_CASE("a score is its entity's of today, and the mean is told with its level") {
    Person p("/plan/autodiagnostico", 1440, 900);
    addDimension(p, "Servicio");
    addDimension(p, "Archivo");
    addBand(p, "Bajo", "0");
    addBand(p, "Alto", "60");
    write(p, "Servicio", "80");
    REQUIRE(planOf(p).selfDiagnosis.scores.size() == 1);
    const plan::DiagnosisScore first = planOf(p).selfDiagnosis.scores.begin()->second;
    CHECK(first.score == 80);
    CHECK(first.entity.empty());
    CHECK(first.date == p.browser().localDate());
    CHECK(p.has(Role::heading, "Servicio: 80 · Alto"));

    p.choose("De quién es el puntaje", planOf(p).entities.at("idpac").name);
    CHECK(p.field("Servicio").value.empty());
    write(p, "Servicio", "50");
    write(p, "Archivo", "20,5");
    CHECK(planOf(p).selfDiagnosis.scores.size() == 3);
    // (80 + 50) / 2 = 65.
    CHECK(p.has(Role::heading, "Lo más fuerte: Servicio (65 · Alto). Lo más débil: Archivo (20,5 · Bajo)."));
    const auto table = p.table("Puntaje por dimensión");
    REQUIRE(table.size() == 3);
    CHECK(table[1] == std::vector<std::string>{"Servicio", "65", "Alto", "2"});
    CHECK(table[2] == std::vector<std::string>{"Archivo", "20,5", "Bajo", "1"});

    p.type("Servicio", "101");
    CHECK(p.field("Servicio").error() == "Escriba un número entre 0 y 100");
    CHECK(p.table("Puntaje por dimensión")[1][1] == "65");
    // Written anew on the same day it is the same score.
    write(p, "Servicio", "70");
    CHECK(planOf(p).selfDiagnosis.scores.size() == 3);
    CHECK(p.table("Puntaje por dimensión")[1][1] == "75");
}

TEST_CASE("what is typed in a score is one step, and undone it leaves no empty score") {
    Person p("/plan/autodiagnostico", 1440, 900);
    addDimension(p, "Servicio");
    p.type("Servicio", "8");
    p.type("Servicio", "85");
    p.leave("Servicio");
    REQUIRE(planOf(p).selfDiagnosis.scores.size() == 1);
    CHECK(planOf(p).selfDiagnosis.scores.begin()->second.score == 85);
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).selfDiagnosis.scores.empty());
}

TEST_CASE("a dimension goes with its scores, and a level is within 0 and 100") {
    Person p("/plan/autodiagnostico", 1440, 900);
    addDimension(p, "Servicio");
    addDimension(p, "Archivo");
    write(p, "Servicio", "40");
    write(p, "Archivo", "60");
    addBand(p, "Alto", "60");
    p.type("Desde qué puntaje", "160");
    CHECK(p.field("Desde qué puntaje").invalid());
    CHECK(planOf(p).selfDiagnosis.bands.begin()->second.from == 60);
    {
        auto group = p.within(Role::group, "Dimensión 1");
        p.press(Role::button, "Quitar la dimensión");
    }
    CHECK(planOf(p).selfDiagnosis.dimensions.size() == 1);
    REQUIRE(planOf(p).selfDiagnosis.scores.size() == 1);
    CHECK(planOf(p).selfDiagnosis.scores.begin()->second.score == 60);
    CHECK(p.has(Role::heading, "Archivo: 60 · Alto"));
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).selfDiagnosis.scores.size() == 2);
}
