// What became of what people asked for, as anybody sees it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "journeys.h"
#include "kept_answers.h"
#include "person.h"
#include "store/edit.h"
#include "store/themes_json.h"

using namespace test;

namespace {

using Strings = std::vector<std::string>;
using Table = std::vector<Strings>;

survey::Theme theme(const std::string& es, const std::string& en, int people, int of) {
    survey::Theme made;
    made.name.byLanguage = {{"es", es}, {"en", en}};
    made.survey = "prioridades";
    if (people) made.asked = survey::AskedFor{people, of, "2026-11-22"};
    return made;
}

void put(Person& p, const std::string& id, const survey::Theme& theme) {
    p.app().workspace().change({store::set(store::path({"themes", id}), store::toJson(theme))}, "x");
    p.settle();
}

// Three published ones, of which one leads to a line and an objective, and one that is not.
void publishThree(Person& p) {
    const auto& plan = p.app().workspace().plan();
    survey::Theme parks = theme("Parques", "Parks", 12, 60);
    parks.lines.insert(plan::inOrder(plan.lines).front());
    if (!plan.objectives.empty()) parks.objectives.insert(plan::inOrder(plan.objectives).front());
    survey::Theme gone = theme("Vías", "Roads", 30, 60);
    gone.lines.insert("gone");
    put(p, "parks", parks);
    put(p, "roads", gone);
    put(p, "safety", theme("Seguridad", "Safety", 12, 60));
    put(p, "secret", theme("Sin publicar", "Not published", 0, 0));
}

}  // namespace

TEST_CASE("before anything is published the page says so, and nothing leads to it") {
    Person p("/avance/pedidos", 1440, 900);
    CHECK(p.has(Role::heading, "Qué pasó con lo que usted pidió"));
    CHECK(p.says("Todavía no se ha publicado qué pidió la gente"));
    p.visit("/avance/pedidos/nada");
    CHECK(p.says("Ese tema no está publicado."));
    p.visit("/avance");
    CHECK_FALSE(p.has(Role::link, "Qué pasó con lo que usted pidió"));
    p.visit("/encuesta");
    answerSurvey(p);
    CHECK_FALSE(p.has(Role::link, "Qué pasó con lo que usted pidió"));
}

TEST_CASE("most asked first: how many, what it led to and how that is going, or that it is not in the plan") {
    Person p("/plan", 1440, 900);
    importTable(p);
    publishThree(p);
    p.visit("/avance");
    p.press(Role::link, "Qué pasó con lo que usted pidió");
    CHECK(p.browser().route() == "/avance/pedidos");
    INFO(p.read());
    CHECK(p.says(
        "Lo que más se pidió: «Vías», 30 de 60 personas. De 3 temas publicados, uno llevó a algo en el "
        "plan y 2 todavía no están en el plan."));
    CHECK(p.says("no es una muestra representativa de toda la gente"));
    Strings names;
    for (const auto& heading : p.all(Role::heading))
        if (heading.level == 2) names.push_back(heading.name);
    CHECK(names == Strings{"Vías", "Parques", "Seguridad", "Todos los temas en una tabla"});
    CHECK(p.says("Lo pidieron 30 de 60 personas · 50\u202f%"));
    CHECK_FALSE(p.says("Sin publicar"));
    CHECK(p.says("Respuestas contadas el 22 de noviembre de 2026."));
    const auto& plan = p.app().workspace().plan();
    const auto line = plan::inOrder(plan.lines).front();
    const std::string name = plan.lines.at(line).name;
    const Table table = p.table("Todos los temas en una tabla");
    REQUIRE(table.size() == 4);
    CHECK(table[0] == Strings{"Tema", "Personas", "Porcentaje", "A qué llevó"});
    CHECK(table[1] == Strings{"Vías", "30 de 60", "50\u202f%", "Todavía no está en el plan"});
    CHECK(table[2][3].rfind(name, 0) == 0);
    CHECK(table[3][1] == "12 de 60");

    // With the line's progress as its own page says it, and the goals as links.
    p.press(p.all(Role::link, "Parques").at(0));
    CHECK(p.browser().route() == "/avance/pedidos/parks");
    CHECK(p.get(Role::heading, "Parques").level == 1);
    CHECK(p.says("de los cuatro años:"));
    CHECK(p.says("a la fecha de corte"));
    const auto goals = p.all(Role::list, "Metas");
    REQUIRE_FALSE(goals.empty());
    std::string first;
    {
        auto list = p.within(goals.front());
        first = p.all(Role::link).at(0).extra;
    }
    CHECK(first.rfind("#/avance/meta/", 0) == 0);
    p.press(Role::link, name);
    CHECK(p.browser().route() == "/avance/linea/" + line);
    p.back();
    p.press(Role::link, "‹ Qué pasó con lo que usted pidió");
    CHECK(p.browser().route() == "/avance/pedidos");

    p.visit("/avance/pedidos/roads");
    CHECK(p.says("Todavía no está en el plan"));
    CHECK(p.says("Nadie ha dicho todavía qué parte del plan responde a este pedido."));
    p.visit("/avance/pedidos/secret");
    CHECK(p.says("Ese tema no está publicado."));

    p.visit("/avance/pedidos");
    p.press(Role::button, "English");
    CHECK(p.has(Role::heading, "What became of what you asked for"));
    CHECK(p.says("What was asked for most: “Roads”, 30 of 60 people."));
    CHECK(p.says("30 of 60 people asked for it · 50%"));
    // At another day the parts are as they were known then.
    p.visit("/avance/pedidos?fecha=2017-06-30");
    CHECK(p.has(Role::heading, "Parks"));
}

TEST_CASE("a plan without goals: the lines a theme led to are there all the same") {
    Person p("/plan", 1440, 900);
    publishThree(p);
    p.visit("/avance");
    p.press(Role::link, "Qué pasó con lo que usted pidió");
    CHECK(p.says("todavía sin metas"));
    p.visit("/avance/pedidos/parks");
    CHECK(p.has(Role::heading, "Parques"));
    CHECK(p.says("todavía sin metas"));
}

TEST_CASE("who has answered is led to it, if their survey's themes are published") {
    Person p("/plan", 1440, 900);
    publishThree(p);
    answerSurvey(p);
    p.press(Role::link, "Qué pasó con lo que usted pidió");
    CHECK(p.browser().route() == "/avance/pedidos");

    Person citizen("/plan", 1440, 900);
    survey::Theme other = theme("De otra", "Of another", 12, 60);
    other.survey = "otra";
    put(citizen, "t", other);
    answerSurvey(citizen);
    CHECK_FALSE(citizen.has(Role::link, "Qué pasó con lo que usted pidió"));
}

TEST_CASE("2,000 themes with long names, all of them published") {
    Person p("/plan", 360, 740);
    importTable(p);
    const auto& plan = p.app().workspace().plan();
    store::Json themes = store::Json::object();
    for (int i = 0; i < 2000; ++i) {
        survey::Theme made =
            theme("Un tema de nombre larguísimo que no cabe en una línea, número " + std::to_string(i), "",
                  10 + i % 40, 60);
        for (const auto& [line, record] : plan.lines) made.lines.insert(line);
        made.lines.insert("gone");
        themes["t" + std::to_string(i)] = store::toJson(made);
    }
    p.app().workspace().change({store::set("/themes", themes)}, "x");
    p.settle();
    p.visit("/avance/pedidos");
    CHECK(p.says("De 2.000 temas publicados, 2.000 llevaron a algo en el plan"));
    p.visit("/plan/encuesta/temas/publicar");
    p.visit("/plan/encuesta/temas/libro");
}
