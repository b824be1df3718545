// The SWOT board, by role and name: a workshop enters, votes and puts in order; a strategy becomes an
// objective whose origin is known.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "person.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

// Types and presses Enter, as the browser tells it.
void enter(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

// The button that is about `what`.
Person::Found buttonAbout(Person& p, std::string_view name, std::string_view what) {
    for (const auto& found : p.all(Role::button, name))
        if (found.description == what) return found;
    FAIL("no button " << name << " about " << what << "\n" << p.read());
    return {};
}

// What a list says, in its order, by the words that open each of its items.
std::vector<std::string> listed(Person& p, std::string_view list) {
    auto inside = p.within(Role::list, list);
    std::vector<std::string> all;
    for (const auto& found : p.all(Role::disclosure)) all.push_back(found.name);
    return all;
}

plan::Id itemOf(Person& p, std::string_view text) {
    for (const auto& [id, item] : planOf(p).swot.items)
        if (item.text == text) return id;
    FAIL("no item " << text);
    return {};
}

// The line's name as a choice gives it.
std::string lineChoice(Person& p) {
    const auto& line = planOf(p).lines.at(plan::inOrder(planOf(p).lines).front());
    return line.code.empty() ? line.name : line.code + " · " + line.name;
}

}  // namespace

TEST_CASE("items are entered one after the other, each in its quadrant and of the entity that is chosen") {
    Person p("/plan/dofa", 1440, 900);
    CHECK(p.has(Role::heading, "DOFA"));
    enter(p, "Nueva fortaleza", "  Equipo con   experiencia ");
    CHECK(p.field("Nueva fortaleza").value.empty());
    CHECK(p.wasTold("«Equipo con experiencia» quedó en Fortalezas"));
    const auto entity = planOf(p).entities.find("idpac");
    REQUIRE(entity != planOf(p).entities.end());
    p.choose("Entidad que propone", entity->second.name);
    enter(p, "Nueva fortaleza", "Datos abiertos");
    enter(p, "Nueva amenaza", "Recorte del presupuesto");

    REQUIRE(planOf(p).swot.items.size() == 3);
    const auto& items = planOf(p).swot.items;
    CHECK(items.at(itemOf(p, "Equipo con experiencia")).entity.empty());
    CHECK(items.at(itemOf(p, "Equipo con experiencia")).quadrant == plan::Quadrant::strength);
    CHECK(items.at(itemOf(p, "Datos abiertos")).entity == "idpac");
    CHECK(items.at(itemOf(p, "Recorte del presupuesto")).quadrant == plan::Quadrant::threat);
    CHECK(listed(p, "Fortalezas") == std::vector<std::string>{"Equipo con experiencia", "Datos abiertos"});
    CHECK(listed(p, "Amenazas") == std::vector<std::string>{"Recorte del presupuesto"});
    {
        auto inside = p.within(Role::list, "Fortalezas");
        CHECK(p.says("IDPAC"));
    }
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).swot.items.size() == 2);
}

TEST_CASE("the button adds what was typed once, nothing adds nothing, and the focus is in the field again") {
    Person p("/plan/dofa", 1440, 900);
    p.type("Nueva debilidad", "Trámites lentos");
    p.press(buttonAbout(p, "Agregar", "Debilidades"));
    CHECK(planOf(p).swot.items.size() == 1);
    CHECK(p.focused() == p.field("Nueva debilidad").id);
    p.press(buttonAbout(p, "Agregar", "Debilidades"));
    CHECK(planOf(p).swot.items.size() == 1);
    enter(p, "Nueva debilidad", "   ");
    CHECK(planOf(p).swot.items.size() == 1);
}

TEST_CASE("votes put items in order, and a priority comes before votes") {
    Person p("/plan/dofa", 1440, 900);
    for (const char* text : {"Uno", "Dos", "Tres"}) enter(p, "Nueva oportunidad", text);
    CHECK(buttonAbout(p, "−1", "Dos").disabled());
    p.press(buttonAbout(p, "+1 voto", "Dos"));
    p.press(buttonAbout(p, "+1 voto", "Dos"));
    p.press(buttonAbout(p, "+1 voto", "Tres"));
    CHECK(p.wasTold("Dos: 2 votos"));
    CHECK(listed(p, "Oportunidades") == std::vector<std::string>{"Dos", "Tres", "Uno"});
    p.press(buttonAbout(p, "−1", "Tres"));
    CHECK_FALSE(planOf(p).swot.items.at(itemOf(p, "Tres")).votes);
    CHECK(planOf(p).swot.items.at(itemOf(p, "Dos")).votes == 2);
    // Each vote is a step of its own.
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).swot.items.at(itemOf(p, "Tres")).votes == 1);

    p.press(Role::disclosure, "Uno");
    enter(p, "Prioridad (1 va primero)", "1");
    CHECK(planOf(p).swot.items.at(itemOf(p, "Uno")).priority == 1);
    CHECK(listed(p, "Oportunidades") == std::vector<std::string>{"Uno", "Dos", "Tres"});
    CHECK(p.says("prioridad 1"));
    p.type("Prioridad (1 va primero)", "0");
    CHECK(p.field("Prioridad (1 va primero)").invalid());
    CHECK(planOf(p).swot.items.at(itemOf(p, "Uno")).priority == 1);
}

TEST_CASE("an item is worded anew, moved to another quadrant, and taken away with what names it") {
    Person p("/plan/dofa", 1440, 900);
    enter(p, "Nueva fortaleza", "Datos");
    enter(p, "Nueva oportunidad", "Ley de datos");
    enter(p, "Nueva amenaza", "Recorte");
    enter(p, "Nueva estrategia FO", "Publicar los datos");
    p.press(Role::disclosure, "Datos");
    enter(p, "Qué dice", "Datos abiertos");
    CHECK(p.has(Role::disclosure, "Datos abiertos"));

    p.press(Role::disclosure, "Publicar los datos");
    // Only what it crosses is offered.
    const auto options = p.get(Role::select, "Agregar una idea").options();
    CHECK(std::count(options.begin(), options.end(), "Datos abiertos") == 1);
    CHECK(std::count(options.begin(), options.end(), "Ley de datos") == 1);
    CHECK(std::count(options.begin(), options.end(), "Recorte") == 0);
    p.choose("Agregar una idea", "Datos abiertos");
    const plan::Id item = itemOf(p, "Datos abiertos");
    CHECK(planOf(p).swot.strategies.begin()->second.items == std::set<plan::Id>{item});

    p.press(Role::disclosure, "Recorte");
    p.choose("Cuadrante", "Debilidades");
    CHECK(listed(p, "Debilidades") == std::vector<std::string>{"Recorte"});

    p.press(Role::disclosure, "Datos abiertos");
    p.press(Role::button, "Quitar de la DOFA");
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar de la DOFA");
    }
    CHECK(planOf(p).swot.items.size() == 2);
    CHECK(planOf(p).swot.strategies.begin()->second.items.empty());
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).swot.strategies.begin()->second.items.count(item) == 1);
}

TEST_CASE("a strategy becomes an objective of the line that is chosen, with its thread, in one step") {
    Person p("/plan/dofa", 1440, 900);
    enter(p, "Nueva estrategia DA", "Simplificar los trámites");
    const auto before = planOf(p).objectives.size();
    p.press(Role::disclosure, "Simplificar los trámites");
    p.press(Role::button, "Convertir en objetivo");
    CHECK(p.get(Role::select, "Línea del nuevo objetivo").invalid());
    CHECK(planOf(p).objectives.size() == before);

    p.choose("Línea del nuevo objetivo", lineChoice(p));
    p.press(Role::button, "Convertir en objetivo");
    REQUIRE(planOf(p).objectives.size() == before + 1);
    const auto& [id, strategy] = *planOf(p).swot.strategies.begin();
    CHECK(strategy.crossing == plan::Crossing::weaknessThreat);
    REQUIRE(planOf(p).objectives.count(strategy.objective) == 1);
    const plan::Objective& made = planOf(p).objectives.at(strategy.objective);
    CHECK(made.name == "Simplificar los trámites");
    CHECK(made.line == plan::inOrder(planOf(p).lines).front());
    REQUIRE(planOf(p).frame.origins.size() == 1);
    CHECK(planOf(p).frame.origins.begin()->second.objective == strategy.objective);
    CHECK(planOf(p).frame.origins.begin()->second.strategy == id);
    CHECK(p.says("Llevó al objetivo «Simplificar los trámites»"));
    CHECK_FALSE(p.has(Role::button, "Convertir en objetivo"));

    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).objectives.size() == before);
    CHECK(planOf(p).frame.origins.empty());
    CHECK(planOf(p).swot.strategies.begin()->second.objective.empty());
    CHECK(p.has(Role::button, "Convertir en objetivo"));
}

TEST_CASE("the board stands in two columns where there is room, one after the other where there is not") {
    Person p("/plan/dofa", 1440, 900);
    const auto at = [&](std::string_view quadrant) { return p.get(Role::group, quadrant).rect; };
    CHECK(at("Fortalezas").y == at("Debilidades").y);
    CHECK(at("Fortalezas").right() <= at("Debilidades").x);
    CHECK(at("Oportunidades").y >= at("Fortalezas").bottom());
    CHECK(at("Oportunidades").y == at("Amenazas").y);
    p.resize(360, 700);
    CHECK(at("Debilidades").y >= at("Fortalezas").bottom());
    CHECK(at("Oportunidades").y >= at("Debilidades").bottom());
    CHECK(at("Amenazas").right() <= 360);
}

TEST_CASE("several lines that are pasted are as many items, in one step") {
    Person p("/plan/dofa", 1440, 900);
    p.type("Nueva fortaleza", "Equipo con experiencia\n\n  Datos   abiertos \nSedes propias");
    CHECK(p.field("Nueva fortaleza").value.empty());
    CHECK(p.wasTold("3 ideas quedaron en Fortalezas"));
    CHECK(listed(p, "Fortalezas") ==
          std::vector<std::string>{"Equipo con experiencia", "Datos abiertos", "Sedes propias"});
    p.press(Role::button, "Deshacer");
    CHECK(planOf(p).swot.items.empty());
    // Enter, as a field of lines tells it.
    p.type("Nueva estrategia FO", "Publicar los datos\n");
    CHECK(planOf(p).swot.strategies.size() == 1);
    CHECK(p.focused() == p.field("Nueva estrategia FO").id);
}

TEST_CASE("votes are dots with their number, which is what is heard") {
    Person p("/plan/dofa", 1440, 900);
    enter(p, "Nueva amenaza", "Recorte");
    CHECK(p.has(Role::image, "0 votos"));
    p.press(buttonAbout(p, "+1 voto", "Recorte"));
    CHECK(p.has(Role::image, "1 voto"));
}

// --- the workshop, on a wall

TEST_CASE("the workshop fills the screen with its four quadrants, in larger letters than the board") {
    Person p("/plan/dofa", 1440, 900);
    const float usual = p.app().ui.theme().type(ui::Type::body).size;
    p.press(Role::link, "Proyectar el taller en la pantalla");
    CHECK(p.has(Role::heading, "Taller DOFA"));
    CHECK_FALSE(p.has(Role::navigation, p.t("nav.name")));
    CHECK(p.app().ui.theme().type(ui::Type::body).size > usual * 1.35f);
    const auto at = [&](std::string_view quadrant) { return p.get(Role::region, quadrant).rect; };
    CHECK(at("Fortalezas").x == 0);
    CHECK(at("Fortalezas").right() == at("Debilidades").x);
    CHECK(at("Debilidades").right() == 1440);
    CHECK(at("Fortalezas").bottom() == at("Oportunidades").y);
    CHECK(at("Oportunidades").y == at("Amenazas").y);
    CHECK(at("Amenazas").bottom() == 900);
    CHECK(at("Amenazas").h > 300);
    p.resize(1920, 1080);
    CHECK(p.app().ui.theme().type(ui::Type::body).size > usual * 1.6f);

    // A phone has the letters it always has, and one quadrant after the other.
    p.resize(360, 740);
    const auto group = [&](std::string_view quadrant) { return p.get(Role::group, quadrant).rect; };
    CHECK(p.app().ui.theme().larger == 100);
    CHECK(group("Debilidades").y >= group("Fortalezas").bottom());
    CHECK(group("Amenazas").y >= group("Oportunidades").bottom());
    CHECK(group("Amenazas").right() <= 360);
    p.resize(1440, 900);
    p.press(Role::link, "Salir del taller (Esc)");
    CHECK(p.app().ui.theme().type(ui::Type::body).size == usual);
}

TEST_CASE("in the workshop people add, vote, see who has how many, and leave with Escape") {
    Person p("/plan/dofa/taller", 1440, 900);
    p.choose("Entidad que propone", planOf(p).entities.at("idpac").name);
    p.type("Nueva oportunidad", "Ley de datos\n");
    CHECK(p.focused() == p.field("Nueva oportunidad").id);
    p.type("Nueva oportunidad", "Cooperación\nFondos de regalías");
    REQUIRE(planOf(p).swot.items.size() == 3);
    CHECK(planOf(p).swot.items.at(itemOf(p, "Cooperación")).entity == "idpac");
    CHECK(p.says("3 ideas · 0 votos"));

    const auto texts = [&] {
        auto inside = p.within(Role::list, "Oportunidades");
        std::vector<std::string> all;
        for (const auto& found : p.all(Role::text))
            if (found.name != "IDPAC") all.push_back(found.name);
        return all;
    };
    CHECK(texts() == std::vector<std::string>{"Fondos de regalías", "Cooperación", "Ley de datos"});
    p.press(buttonAbout(p, "+1 voto", "Ley de datos"));
    p.press(buttonAbout(p, "+1 voto", "Ley de datos"));
    p.press(buttonAbout(p, "+1 voto", "Cooperación"));
    p.press(buttonAbout(p, "−1", "Cooperación"));
    p.press(buttonAbout(p, "+1 voto", "Cooperación"));
    CHECK(p.has(Role::image, "2 votos"));
    CHECK(p.says("3 ideas · 3 votos"));
    // In the order that they were said nothing moves while people vote.
    CHECK(texts() == std::vector<std::string>{"Fondos de regalías", "Cooperación", "Ley de datos"});
    p.choose("Orden", "Por votos");
    CHECK(texts() == std::vector<std::string>{"Ley de datos", "Cooperación", "Fondos de regalías"});
    p.press(Role::button, "Deshacer");
    CHECK(p.says("3 ideas · 2 votos"));

    p.act(p.get(Role::main, "").id, ui::ActionKind::cancel);
    p.settle();
    CHECK(p.browser().route() == "/plan/dofa");
    CHECK(listed(p, "Oportunidades").front() == "Ley de datos");
}

TEST_CASE("the HTML face has the workshop too: one quadrant after the other, dots as shapes") {
    Person p("/plan/dofa/taller", 1440, 900);
    p.type("Nueva fortaleza", "Datos\n");
    p.press(buttonAbout(p, "+1 voto", "Datos"));
    auto& app = p.app();
    while (app.frame({0, 0, 1440, 900}, false, true)) {
    }
    const auto& nodes = app.ui.nodes();
    int quadrants = 0, dots = 0;
    for (const auto& node : nodes.list) {
        CHECK(node.role != Role::region);
        quadrants += node.role == Role::group;
        if (node.role == Role::image && nodes.text(node.name) == "1 voto")
            dots += nodes.text(node.extra).find("<circle") != std::string_view::npos;
    }
    CHECK(quadrants == 4);
    CHECK(dots == 1);
}
