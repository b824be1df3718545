// Phases one and two as two entities go through them with nothing but an empty plan.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "person.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

// A plan of two entities, made as a planner makes it.
void beginPlan(Person& p) {
    p.visit("/plan");
    p.press(Role::button, p.t("start.new"));
    write(p, p.t("plan.name"), "Plan de Cultura");
    for (const auto& [name, initials] :
         {std::pair("Secretaría de Cultura", "SC"), std::pair("Instituto de Patrimonio", "IP")}) {
        p.press(Role::button, p.t("entity.add"));
        auto group = p.within(Role::group, p.t("entity.new"));
        p.type(p.t("entity.short"), initials);
        p.leave(p.t("entity.short"));
        write(p, p.t("entity.name"), name);
    }
    REQUIRE(planOf(p).entities.size() == 2);
}

// The button that is about `what`.
void pressAbout(Person& p, std::string_view name, std::string_view what) {
    for (const auto& found : p.all(Role::button, name))
        if (found.description == what) return p.press(found);
    FAIL("no button " << name << " about " << what << "\n" << p.read());
}

void addLine(Person& p, const std::string& name) {
    p.visit("/plan/lineas");
    const auto known = planOf(p).lines.size();
    p.press(Role::button, p.t("line.add"));
    auto group = p.within(Role::group, "Línea estratégica " + std::to_string(known + 1));
    write(p, p.t("line.name"), name);
}

}  // namespace

TEST_CASE(
    "knowing the sector from nothing: library, actors, SWOT with its thread to an objective, "
    "self-diagnosis") {
    Person p("/plan", 1440, 900);
    beginPlan(p);

    p.visit("/plan/cronograma");
    p.press(Role::button, "Tomar el plan de trabajo de la guía");
    CHECK(planOf(p).workPlan.phases.size() == 6);

    p.visit("/plan/fuentes");
    p.press(Role::button, "Agregar la primera fuente");
    write(p, "Título", "Informe de gestión 2025");
    p.choose("Clase de fuente", "Informe de gestión");
    p.choose("Entidad de la que trata", "Secretaría de Cultura");

    p.visit("/plan/actores");
    p.press(Role::button, "Agregar el primer actor");
    write(p, "Nombre", "Consejo de Cultura");
    p.choose("Posición frente al plan", "Apoya el plan");
    write(p, "Influencia, de 1 a 5", "4");
    CHECK(planOf(p).actors.begin()->second.influence == 4);

    p.visit("/plan/dofa/taller");
    p.choose("Entidad que propone", "Instituto de Patrimonio");
    p.type("Nueva debilidad", "Inventario sin terminar\nPocos equipos");
    p.type("Nueva oportunidad", "Ley de patrimonio\n");
    pressAbout(p, "+1 voto", "Inventario sin terminar");
    p.press(Role::link, "Salir del taller (Esc)");
    p.type("Nueva estrategia DO", "Terminar el inventario con la ley\n");
    p.press(Role::disclosure, "Terminar el inventario con la ley");
    p.choose("Agregar una idea", "Inventario sin terminar");
    // There is no line yet: the page says so and leads there.
    CHECK(p.says("Para convertirla en objetivo hace falta una línea estratégica"));
    addLine(p, "Patrimonio vivo");
    p.visit("/plan/dofa");
    p.choose("Línea del nuevo objetivo", "1 · Patrimonio vivo");
    p.press(Role::button, "Convertir en objetivo");
    REQUIRE(planOf(p).objectives.size() == 1);
    p.visit("/plan/marco");
    CHECK(planOf(p).frame.origins.begin()->second.strategy == planOf(p).swot.strategies.begin()->first);

    p.visit("/plan/autodiagnostico");
    p.press(Role::button, "Tomar las dimensiones de la metodología");
    for (const auto& [entity, score] :
         {std::pair("Secretaría de Cultura", "40"), std::pair("Instituto de Patrimonio", "80")}) {
        p.choose("De quién es el puntaje", entity);
        write(p, "Talento humano", score);
    }
    write(p, "Control interno", "15");
    CHECK(
        p.has(Role::heading,
              "Lo más fuerte: Talento humano (60 · Medio). Lo más débil: Control interno (15 · Muy bajo)."));

    p.visit("/plan/articulacion");
    p.press(Role::button, "Agregar el primer problema");
    write(p, "Qué no funciona", "Cada entidad convoca por su lado");
    p.choose("Agregar una entidad", "Secretaría de Cultura");
    p.choose("Agregar una entidad", "Instituto de Patrimonio");
    CHECK(p.says("Abierto · sin seguimiento"));
    p.press(Role::button, "Agregar un seguimiento");
    write(p, "Fecha", "2026-03-04");
    write(p, "Qué se hizo", "Calendario común");
    p.choose("Estado", "En curso");
    CHECK(p.says("En curso · último seguimiento: 4 de marzo de 2026"));
    CHECK(p.says("SC · IP"));
}

TEST_CASE(
    "drafting from nothing: a table of the guide, its agreements as pending work, tasks, themes and gaps") {
    Person p("/plan", 1440, 900);
    beginPlan(p);
    p.visit("/plan/mesas");
    p.press(Role::button, "Agregar la primera mesa");
    write(p, "Título", "Mesa de patrimonio");
    p.press(Role::button, "Guía para: Comunidad");
    CHECK(p.wasTold("guía de la metodología en la mesa"));
    const auto table = [&] { return planOf(p).workingTables.begin()->second; };
    CHECK(table().kind == plan::TableKind::community);
    CHECK(table().method == plan::TableMethod::fieldValidation);
    CHECK(table().title == "Mesa de patrimonio");
    CHECK(table().agenda.size() >= 3);
    CHECK(table().questions.size() >= 4);
    CHECK_FALSE(p.has(Role::group, "Empezar con la guía"));
    // A step of its own.
    p.press(Role::button, "Deshacer");
    CHECK(table().title == "Mesa de patrimonio");
    CHECK(table().agenda.empty());
    CHECK(table().questions.empty());
    CHECK(table().kind == plan::TableKind::technicalTeams);
    // Of what people wrote nothing is changed: the questions come to the agenda that is there.
    p.press(Role::button, "Agregar un punto");
    write(p, "Punto de la agenda", "Recorrido por el barrio");
    p.choose("Clase de mesa", "Directivos");
    p.choose("Cómo se hace", "Entrevista semiestructurada");
    CHECK_FALSE(p.has(Role::button, "Guía para: Comunidad"));
    p.press(Role::button, "Guía para: Directivos");
    REQUIRE(table().agenda.size() == 1);
    CHECK(table().agenda.begin()->second.text == "Recorrido por el barrio");
    CHECK(table().method == plan::TableMethod::interview);
    CHECK(table().questions.size() >= 4);

    write(p, "Acta", "Se acordó lo siguiente");
    p.press(Role::button, "Agregar un compromiso");
    {
        auto first = p.within(Role::group, "Compromiso 1");
        write(p, "Qué se acordó", "Enviar el inventario");
        write(p, "Responsable", "Oficina de inventario");
        write(p, "Para cuándo", "2000-01-15");
    }
    p.press(Role::button, "Agregar un compromiso");
    {
        auto second = p.within(Role::group, "Compromiso 2");
        write(p, "Qué se acordó", "Citar a los barrios");
        p.choose("Entidad", "Instituto de Patrimonio");
        write(p, "Para cuándo", "2099-12-01");
    }
    CHECK(p.says("2 compromisos pendientes · 1 vencido"));
    {
        // Late is said in words, who and until when too.
        auto list = p.within(Role::list, "Compromisos pendientes");
        CHECK(p.read() ==
              "Enviar el inventario\nOficina de inventario\nVenció el 15 de enero de 2000\n"
              "Citar a los barrios\nIP · para el 1 de diciembre de 2099\n");
    }
    p.visit("/plan");
    p.press(Role::link, "2 compromisos pendientes · 1 vencido");
    CHECK(p.has(Role::heading, "Mesas técnicas"));

    p.visit("/plan/equipo");
    p.press(Role::button, "Agregar la primera tarea");
    write(p, "Tarea", "Escribir el capítulo 2");
    for (const auto& [role, entity] : {std::pair("La hace", "Secretaría de Cultura"),
                                       std::pair("Se le consulta", "Instituto de Patrimonio")}) {
        const auto known = planOf(p).tasks.begin()->second.assignments.size();
        p.press(Role::button, "Agregar un participante");
        auto group = p.within(Role::group, "Participante " + std::to_string(known + 1));
        p.choose("Qué le toca", role);
        p.choose("Entidad", entity);
    }
    p.visit("/plan/equipo");
    const auto raci = p.table("Quién hace qué");
    REQUIRE(raci.size() == 2);
    CHECK(raci[0] == std::vector<std::string>{"Tarea", "La hace", "Responde por ella", "Se le consulta",
                                              "Se le informa"});
    CHECK(raci[1] == std::vector<std::string>{"Escribir el capítulo 2", "SC", "Nadie todavía", "IP", "–"});

    addLine(p, "Patrimonio vivo");
    addLine(p, "Lectura");
    p.visit("/plan/temas");
    p.press(Role::button, "Agregar el primer tema");
    write(p, "Tema", "Inventarios");
    p.choose("Línea estratégica a la que lleva", "1 · Patrimonio vivo");
    p.visit("/plan/analisis");
    p.press(Role::button, "Agregar el primer hallazgo");
    write(p, "Hallazgo", "Faltan dos de cada tres fichas");
    p.choose("Entidad", "Instituto de Patrimonio");
    p.choose("Tema estratégico", "Inventarios");

    // A goal of one entity: the other one's gap in that line is said, and the line that nobody serves.
    p.visit("/plan/metas");
    p.press(Role::button, p.t("goal.add"));
    write(p, p.t("goal.name"), "Inventario terminado");
    p.choose(p.t("goal.line"), "Patrimonio vivo");
    p.choose(p.t("goal.entity"), "Secretaría de Cultura");
    p.visit("/plan/matriz");
    INFO(p.read());
    const auto matrix = p.table("Matriz de articulación");
    REQUIRE(matrix.size() == 3);
    CHECK(matrix[1] == std::vector<std::string>{"Patrimonio vivo", "1 meta", "Un hallazgo"});
    CHECK(matrix[2] == std::vector<std::string>{"Lectura", "Vacío", "Vacío"});
    {
        auto gaps = p.within(Role::list, "Vacíos en líneas de otras entidades");
        CHECK(p.read() == "Patrimonio vivo: no aporta IP\n");
    }
    auto nobody = p.within(Role::list, "Líneas sin ninguna entidad");
    CHECK(p.read() == "Lectura\n");
}

TEST_CASE("a table's guide comes in the language of the screen, and what does not come is said") {
    {
        Person p("/plan/mesas", 1440, 900, freshBrowser("en"));
        p.press(Role::button, p.t("records.workingTable.first"));
        p.press(Role::button, "Guide for: Directors");
        const auto& table = planOf(p).workingTables.begin()->second;
        const auto first = plan::inOrder(table.agenda).front();
        CHECK(table.agenda.at(first).text.find("Opening") != std::string::npos);
    }
    auto browser = freshBrowser();
    browser->setAsset("methodology/es.json", std::nullopt);
    Person p("/plan/mesas", 1440, 900, std::move(browser));
    p.press(Role::button, "Agregar la primera mesa");
    CHECK(p.says("No se pudo traer la guía de la metodología"));
    write(p, "Título", "Mesa");
    p.press(Role::button, "Intentar de nuevo");
    CHECK(p.says("No se pudo traer la guía de la metodología"));
}
