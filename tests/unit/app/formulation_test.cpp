// The pages of phases one to three, by role and name: what is written in their forms is in the plan, and
// undone by one step.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

}  // namespace

TEST_CASE("the library: a source is added, written, found by its kind and taken away") {
    Person p("/plan/fuentes", 1440, 900);
    INFO(p.read());
    CHECK(p.says("De aquí salen los primeros capítulos del documento"));
    p.press(Role::button, "Agregar la primera fuente");
    REQUIRE(planOf(p).sources.size() == 1);
    write(p, "Título", "Ley 152 de 1994");
    write(p, "Año", "1994");
    p.choose("Clase de fuente", "Norma");
    const plan::Source source = planOf(p).sources.begin()->second;
    CHECK(source.title == "Ley 152 de 1994");
    CHECK(source.year == 1994);
    CHECK(source.type == plan::SourceType::norm);
    CHECK(p.has(Role::link, "Ley 152 de 1994"));

    p.type("Año", "94");
    CHECK(p.field("Año").error() == "Escriba un número entero entre 1.000 y 9.999");
    CHECK(planOf(p).sources.begin()->second.year == 1994);

    // A title that is being written anew is empty for a moment, and the source stays.
    write(p, "Título", "");
    REQUIRE(planOf(p).sources.size() == 1);
    CHECK(planOf(p).sources.begin()->second.title.empty());
    CHECK(p.has(Role::heading, "Sin nombre"));
    write(p, "Título", "Ley orgánica");

    p.press(Role::button, "Agregar una fuente");
    write(p, "Título", "Informe de gestión 2016");
    p.choose("Clase de fuente", "Informe de gestión");
    {
        auto list = p.within(Role::region, "Biblioteca");
        CHECK(p.all(Role::item).size() == 2);
        p.choose("Fuentes que se muestran", "Norma");
        REQUIRE(p.all(Role::item).size() == 1);
        CHECK(p.has(Role::link, "Ley orgánica"));
        p.press(Role::link, "Ley orgánica");
    }
    p.press(Role::button, "Quitar la fuente");
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar la fuente");
    }
    CHECK(planOf(p).sources.size() == 1);
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).sources.size() == 2);
}

TEST_CASE("a working table: who came, what was agreed, and what of it is overdue") {
    Person p("/plan/mesas", 1440, 900);
    p.press(Role::button, "Agregar la primera mesa");
    write(p, "Título", "Mesa con la comunidad de Suba");
    p.choose("Clase de mesa", "Comunidad");
    p.press(Role::button, "Agregar asistentes");
    {
        auto group = p.within(Role::group, "Grupo 1");
        p.choose("Entidad", planOf(p).entities.begin()->second.name);
        write(p, "Cuántas personas", "34");
    }
    p.press(Role::button, "Agregar un compromiso");
    CHECK(p.focused() == p.field("Qué se acordó").id);
    write(p, "Qué se acordó", "Publicar el acta");
    write(p, "Para cuándo", "2000-01-15");
    p.press(Role::button, "Agregar un compromiso");
    {
        auto second = p.within(Role::group, "Compromiso 2");
        write(p, "Qué se acordó", "Invitar a los colegios");
        p.press(Role::button, "Subir");
    }
    const plan::WorkingTable table = planOf(p).workingTables.begin()->second;
    REQUIRE(table.people.size() == 1);
    CHECK(table.people.begin()->second.count == 34);
    REQUIRE(table.agreements.size() == 2);
    const auto order = plan::inOrder(table.agreements);
    CHECK(table.agreements.at(order[0]).text == "Invitar a los colegios");
    CHECK(table.agreements.at(order[1]).text == "Publicar el acta");
    CHECK(p.says("2 compromisos pendientes"));
    CHECK(p.says("Un compromiso está vencido"));
    {
        auto late = p.within(Role::group, "Compromiso 2");
        write(p, "Cumplido el", "2000-01-10");
    }
    CHECK_FALSE(p.says("Un compromiso está vencido"));
    {
        auto first = p.within(Role::group, "Compromiso 1");
        p.press(Role::button, "Quitar el compromiso");
    }
    CHECK(planOf(p).workingTables.begin()->second.agreements.size() == 1);
    CHECK(p.says("Compromisos cumplidos"));
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).workingTables.begin()->second.agreements.size() == 2);
}

TEST_CASE("a problem of articulation names its entities, each once") {
    Person p("/plan/articulacion", 1440, 900);
    p.press(Role::button, "Agregar el primer problema");
    write(p, "Qué no funciona", "Cada entidad convoca por su lado");
    const auto entities = plan::inOrder(planOf(p).entities);
    REQUIRE(entities.size() >= 2);
    const std::string first = planOf(p).entities.at(entities[0]).name,
                      second = planOf(p).entities.at(entities[1]).name;
    p.choose("Agregar una entidad", first);
    p.choose("Agregar una entidad", second);
    CHECK(planOf(p).articulation.begin()->second.entities.size() == 2);
    {
        auto group = p.within(Role::list, "Entidades");
        const auto options = p.get(Role::select, "Agregar una entidad").options();
        CHECK(std::find(options.begin(), options.end(), first) == options.end());
        p.press(p.all(Role::button, "Quitar").at(0));
    }
    CHECK(planOf(p).articulation.begin()->second.entities.size() == 1);
    p.choose("Estado", "Resuelto");
    CHECK(planOf(p).articulation.begin()->second.status == plan::ProblemStatus::solved);
}

TEST_CASE("findings are gathered into themes, and a theme leads to a line") {
    Person p("/plan/temas", 1440, 900);
    p.press(Role::button, "Agregar el primer tema");
    write(p, "Tema", "Espacio público");
    CHECK(p.says("No lleva a ninguna línea ni objetivo"));
    const auto line = plan::inOrder(planOf(p).lines).front();
    const auto& record = planOf(p).lines.at(line);
    p.choose("Línea estratégica a la que lleva",
             record.code.empty() ? record.name : record.code + " · " + record.name);
    CHECK_FALSE(p.says("No lleva a ninguna línea ni objetivo"));
    p.visit("/plan/analisis");
    p.press(Role::button, "Agregar el primer hallazgo");
    write(p, "Hallazgo", "Los andenes se recuperan sin la comunidad");
    CHECK(p.says("Sin tema"));
    p.choose("Tema estratégico", "Espacio público");
    CHECK(planOf(p).analysis.findings.begin()->second.theme == planOf(p).analysis.themes.begin()->first);
    p.visit("/plan/temas");
    CHECK(p.says("Un hallazgo"));
}

TEST_CASE("the frame is written, kept as it is today, and worded anew") {
    Person p("/plan/marco", 1440, 900);
    CHECK(p.get(Role::button, "Guardar lo que dice hoy").disabled());
    write(p, "Misión", "Garantizar derechos");
    p.press(Role::button, "Agregar un principio o valor");
    write(p, "Nombre", "Transparencia");
    p.press(Role::button, "Guardar lo que dice hoy");
    write(p, "Misión", "Garantizar los derechos de quienes viven en la ciudad");
    const plan::StrategicFrame frame = planOf(p).frame;
    REQUIRE(frame.versions.size() == 1);
    CHECK(frame.versions.begin()->second.mission == "Garantizar derechos");
    CHECK(frame.versions.begin()->second.principles == "Transparencia");
    CHECK(frame.mission == "Garantizar los derechos de quienes viven en la ciudad");
    CHECK(p.says("Garantizar derechos"));
    p.press(Role::button, "Agregar un origen");
    CHECK(planOf(p).frame.origins.begin()->second.objective == plan::inOrder(planOf(p).objectives).front());
}

TEST_CASE("the matrix says what each entity brings to each line, and where nobody does") {
    Person p("/plan/matriz", 1440, 900);
    const auto table = p.table("Matriz de articulación");
    REQUIRE(table.size() == planOf(p).lines.size() + 1);
    CHECK(table[0].size() == planOf(p).entities.size() + 1);
    bool gap = false;
    for (const auto& row : table)
        for (const auto& cell : row) gap = gap || cell == "Vacío";
    CHECK(gap);
}

TEST_CASE("the pages of a phase are found in the navigation, and under it where the page is") {
    Person p("/plan", 1440, 900);
    CHECK_FALSE(p.has(Role::link, "Biblioteca"));
    p.press(Role::disclosure, "1. Conociendo el sector");
    p.press(Role::link, "Biblioteca");
    CHECK(p.has(Role::heading, "Biblioteca"));
    CHECK(p.get(Role::disclosure, "1. Conociendo el sector").expanded());
    CHECK(p.has(Role::link, "Actores"));
    p.press(Role::disclosure, "1. Conociendo el sector");
    CHECK(p.has(Role::link, "Actores"));
}

TEST_CASE("what the guide asks for and the plan lacks is said, and leads to where it is mended") {
    Person p("/plan/metodo", 1440, 900);
    INFO(p.read());
    CHECK(p.says("La biblioteca no tiene ninguna norma"));
    CHECK(p.has(Role::heading, "La guía lo pide"));
    for (const auto& link : p.all(Role::link)) CHECK_FALSE(link.name.find("method.check.") == 0);
    p.press(Role::link, "La biblioteca no tiene ninguna norma");
    p.press(Role::button, "Agregar la primera fuente");
    p.choose("Clase de fuente", "Norma");
    p.visit("/plan/metodo");
    CHECK_FALSE(p.says("La biblioteca no tiene ninguna norma"));
    CHECK(p.says("La fuente «Sin nombre» no tiene enlace"));
}

TEST_CASE("of points alike the first are shown, and the others to who asks") {
    Person p("/plan/cronograma", 1440, 900);
    p.press(Role::button, "Tomar el plan de trabajo de la guía");
    p.visit("/plan/metodo");
    INFO(p.read());
    const auto without = [&] {
        const auto links = p.all(Role::link);
        return std::count_if(links.begin(), links.end(), [](const auto& link) {
            return link.name.find("le falta una fecha") != std::string::npos;
        });
    };
    const auto pressOthers = [&] {  // behind the activities without a date, which come last
        const auto buttons = p.all(Role::disclosure);
        const auto found = std::find_if(buttons.rbegin(), buttons.rend(), [](const auto& button) {
            return button.name.find("Ver las otras") == 0;
        });
        REQUIRE(found != buttons.rend());
        p.press(*found);
    };
    CHECK(without() == 3);
    pressOthers();
    CHECK(without() > 20);
    pressOthers();
    CHECK(without() == 3);
}

TEST_CASE(
    "a plan is submitted, observed elsewhere, answered, approved, adopted and sealed; a change is then "
    "told") {
    Person p("/plan/observaciones", 1440, 900);
    CHECK(p.says("Todavía no se ha enviado el documento a revisión"));
    p.visit("/plan/aprobacion");
    p.press(Role::button, "Agregar un envío");
    write(p, "Versión", "Versión 1");
    write(p, "Plazo para observar", "2031-05-30");
    p.visit("/plan");
    p.press(Role::button, "Exportar");
    const std::string file = p.browser().downloads().back().bytes;

    // Another entity, in a browser of its own.
    Person other("/plan", 1440, 900);
    other.giveFile("Importar", "plan.json", file);
    other.visit("/plan/observaciones");
    INFO(other.read());
    other.press(Role::button, "Agregar la primera observación");
    write(other, "Observación", "La línea 3 no tiene metas");
    const auto& [lineId, line] = *planOf(other).lines.begin();
    other.choose("Línea, objetivo, meta o proyecto", line.code + " · " + line.name);
    CHECK(planOf(other).approval.observations.begin()->second.record == "/lines/" + lineId);
    other.choose("Entidad que observa", planOf(other).entities.begin()->second.name);
    other.visit("/plan");
    other.press(Role::button, "Exportar");
    const std::string observed = other.browser().downloads().back().bytes;

    p.visit("/plan/observaciones");
    p.giveFile("Traer observaciones de un archivo", "observado.json", observed);
    CHECK(p.statusBeginning("Nuevas: 1.") ==
          "Nuevas: 1. Cambiadas: 0. Que ya estaban o ya se respondieron: 0. De otro envío: 0.");
    p.press(Role::button, "Agregar una observación");
    write(p, "Observación", "Falta el glosario");
    CHECK(planOf(p).approval.observations.size() == 2);
    p.press(Role::link, "La línea 3 no tiene metas");
    p.choose("Respuesta", "Rechazada");
    write(p, "Razón de la respuesta", "Las tiene desde la versión 1");
    // What was answered here is not undone by a file that knows no answer.
    p.giveFile("Traer observaciones de un archivo", "observado.json", observed);
    CHECK(p.statusBeginning("Nuevas: 0.").find("ya se respondieron: 1") != std::string::npos);
    p.giveFile("Traer observaciones de un archivo", "roto.json", observed.substr(0, observed.size() / 2));
    CHECK(planOf(p).approval.observations.size() == 2);

    p.visit("/plan/aprobacion");
    CHECK(p.get(Role::button, "Adoptar y sellar").disabled());
    p.press(Role::button, "Agregar una aprobación");
    p.choose("Quién aprueba", "El Comité Sectorial de Gestión y Desempeño");
    p.choose("Clase de acto", "Resolución");
    write(p, "Número", "0123");
    {
        auto act = p.within(Role::group, "Acto que adopta el plan");
        write(p, "Fecha", "2031-06-15");
    }
    p.press(Role::button, "Adoptar y sellar");
    p.press(Role::button, "Adoptar y sellar de todos modos");
    CHECK(p.wasTold("El plan quedó adoptado y sellado"));
    CHECK(p.says("Resolución 0123 del 15 de junio de 2031"));
    CHECK(p.says("El plan es el que se adoptó"));
    const std::string seal =
        p.app().workspace().work().document().at("adopted").at("seal").get<std::string>();
    CHECK(p.says(seal));

    // Elsewhere the same plan has the same seal, and what was changed there is named.
    p.visit("/plan");
    p.press(Role::button, "Exportar");
    Person reader("/plan", 1440, 900);
    reader.giveFile("Importar", "plan.json", p.browser().downloads().back().bytes);
    reader.visit("/plan/aprobacion");
    CHECK(reader.says(seal));
    CHECK(reader.says("El plan es el que se adoptó"));
    reader.visit("/plan/marco");
    write(reader, "Misión", "Otra");
    reader.visit("/plan/aprobacion");
    INFO(reader.read());
    CHECK(reader.says("Una cosa ha cambiado desde que se adoptó"));
    CHECK(reader.says("Antes: nada. Ahora: Otra."));
}
