// The planner finds themes in what people wrote, ties them to the plan and publishes them.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "journeys.h"
#include "kept_answers.h"
#include "person.h"
#include "store/survey_file.h"

using namespace test;

namespace {

using Strings = std::vector<std::string>;
using Table = std::vector<Strings>;

// So many people who wrote it under "otro, ¿cuál?".
void keepWritten(Person& p, int people, const std::string& text) {
    for (int i = 0; i < people; ++i) {
        survey::Answer answer;
        answer.replies["prioridad"].otherChosen = true;
        answer.replies["prioridad"].other = text;
        keep(p, answer);
    }
}

// What stands with a text: the item of the list.
Person::Within at(Person& p, const std::string& text) {
    const auto found = p.all(Role::text, "«" + text + "»");
    REQUIRE_MESSAGE(found.size() == 1, text << "\n" << p.read());
    return Person::Within(p, found[0].parent);
}

// The texts that are shown, in their order.
Strings shown(Person& p) {
    Strings texts;
    auto list = p.within(Role::list, "Lo que escribieron");
    for (const auto& text : p.all(Role::text))
        if (text.name.rfind("«", 0) == 0) texts.push_back(text.name);
    return texts;
}

// Opens the text and puts it into a new theme.
void putIntoNew(Person& p, const std::string& text, const std::string& theme) {
    auto item = at(p, text);
    p.press(Role::disclosure, "Elegir temas");
    p.type("Tema nuevo", theme);
    p.press(Role::button, "Crear el tema y poner el texto allí");
    p.press(Role::disclosure, "Cerrar los temas");
}

// 12 for parks, typed in two ways, 11 for safety, and three that are alone; 30 who only chose.
void keepThemes(Person& p) {
    keepWritten(p, 9, "Más parques");
    keepWritten(p, 3, "mas parkes");
    keepWritten(p, 11, "Seguridad en las calles");
    keepWritten(p, 2, "Que arreglen las vías");
    keepWritten(p, 1, "Nada");
    for (int i = 0; i < 30; ++i) keepChosen(p, {"participacion"});
    p.settle();
}

const survey::Codebook& themes(Person& p) { return p.app().workspace().work().themes(); }

const survey::Theme& themeCalled(Person& p, const std::string& name) {
    const auto id = survey::themeNamed(themes(p), name);
    REQUIRE_MESSAGE(!id.empty(), name);
    return themes(p).at(id);
}

}  // namespace

TEST_CASE("before anybody wrote, the page says what it is for") {
    Person p("/plan/encuesta", 1440, 900);
    p.press(Role::tab, "Temas");
    CHECK(p.browser().route() == "/plan/encuesta/temas");
    CHECK(p.says("Nadie ha escrito todavía con sus palabras."));
    p.press(Role::tab, "Los temas");
    CHECK(p.says("Todavía no hay temas."));
    p.press(Role::tab, "Publicar");
    CHECK(p.says("Todavía no hay temas."));
    p.press(Role::button, "English");
    CHECK(p.says("There are no themes yet."));
    CHECK(p.has(Role::tab, "What they wrote"));
}

TEST_CASE(
    "texts are put into themes; what is spelled nearly the same is suggested, and taken with one action") {
    Person p("/plan/encuesta/temas", 1440, 900);
    keepThemes(p);
    INFO(p.read());
    CHECK(p.statusBeginning("Ya tienen un tema 0 de las 26 personas que escribieron") != "");
    CHECK(shown(p) == Strings{"«Seguridad en las calles»", "«Más parques»", "«mas parkes»",
                              "«Que arreglen las vías»", "«Nada»"});
    CHECK_FALSE(p.says("Poner en"));  // nothing is suggested before there is a theme
    putIntoNew(p, "Más parques", "Zonas verdes");
    CHECK(p.statusBeginning("Ya tienen un tema 9 de las 26") != "");
    CHECK(shown(p) ==
          Strings{"«Seguridad en las calles»", "«mas parkes»", "«Que arreglen las vías»", "«Nada»"});
    CHECK(themes(p).size() == 1);

    {
        auto item = at(p, "mas parkes");
        const auto button = p.get(Role::button, "Poner en «Zonas verdes»");
        CHECK(button.description == "Se parece a «Más parques»");
        p.press(button);
    }
    CHECK(p.wasTold("Puesto en «Zonas verdes»"));
    CHECK(p.statusBeginning("Ya tienen un tema 12 de las 26") != "");
    CHECK_FALSE(p.says("Poner en"));
    CHECK(themeCalled(p, "Zonas verdes").texts.at("prioridad").size() == 2);

    // Only their hashes are in the plan; the words are nowhere in its file, its history or its edits.
    const std::string plan = p.app().workspace().exported();
    CHECK(plan.find(survey::textKeyOf("Más parques")) != std::string::npos);
    for (const char* words : {"Más parques", "mas parkes", "Seguridad en las calles", "arreglen"})
        CHECK(plan.find(words) == std::string::npos);
    for (const auto& edit : p.app().workspace().work().edits())
        CHECK(store::toJson(edit).dump().find("park") == std::string::npos);
    const auto& [id, survey] = *p.app().workspace().surveys().begin();
    CHECK(store::writeSurveyFile({id, "", "", survey}).find("Zonas verdes") == std::string::npos);

    // Taken back and done again.
    p.press(Role::button, "Deshacer");
    CHECK(p.statusBeginning("Ya tienen un tema 9 de las 26") != "");
    p.press(Role::button, "Rehacer");
    CHECK(p.statusBeginning("Ya tienen un tema 12 de las 26") != "");

    // A theme's name is alike too.
    putIntoNew(p, "Nada", "Arreglar las vias");
    keepWritten(p, 1, "Arreglar vías");
    p.settle();
    {
        auto item = at(p, "Arreglar vías");
        CHECK(p.get(Role::button, "Poner en «Arreglar las vias»").description ==
              "Se parece a «Arreglar las vias»");
    }
    // Kept, and there again after a restart.
    p.reload();
    CHECK(p.statusBeginning("Ya tienen un tema 13 de las 27") != "");
}

TEST_CASE("several at once, in several themes, and out again") {
    Person p("/plan/encuesta/temas", 1440, 900);
    keepThemes(p);
    {
        auto item = at(p, "Más parques");
        p.press(Role::disclosure, "Elegir temas");
        p.check("También el texto sin tema que se escribe casi igual");
        CHECK(p.get(Role::checkbox, "También el texto sin tema que se escribe casi igual")
                  .description.find("«mas parkes»") != std::string::npos);
        // No name, no theme.
        p.press(Role::button, "Crear el tema y poner el texto allí");
        CHECK(p.field("Tema nuevo").error() == "Escriba el nombre del tema");
        p.type("Tema nuevo", "  ");
        p.press(Role::button, "Crear el tema y poner el texto allí");
        CHECK(themes(p).empty());
        p.type("Tema nuevo", "Parques");
        p.press(Role::button, "Crear el tema y poner el texto allí");
        CHECK(p.get(Role::checkbox, "Parques").checked());
        // A second one, of a name that is there: no theme twice.
        p.type("Tema nuevo", " PARQUES ");
        p.press(Role::button, "Crear el tema y poner el texto allí");
        CHECK(themes(p).size() == 1);
        p.type("Tema nuevo", "Barrio");
        p.press(Role::button, "Crear el tema y poner el texto allí");
        CHECK(p.says("En: Parques, Barrio"));
    }
    CHECK(themeCalled(p, "Parques").texts.at("prioridad").size() == 2);
    CHECK(p.statusBeginning("Ya tienen un tema 12 de las 26") != "");
    {
        auto item = at(p, "Más parques");
        p.check("Barrio");  // out of it
        CHECK_FALSE(p.says("En: Parques, Barrio"));
        // The next one without a theme is opened, and has the focus.
        p.press(Role::button, "Siguiente texto sin tema");
    }
    {
        auto item = at(p, "Que arreglen las vías");
        const auto open = p.get(Role::disclosure, "Cerrar los temas");
        CHECK(p.focused() == open.id);
        p.check("Parques");
    }
    CHECK(p.statusBeginning("Ya tienen un tema 14 de las 26") != "");

    // Filters: all, of a theme, without.
    p.choose("Mostrar", "Todos los textos (5)");
    CHECK(p.browser().route() == "/plan/encuesta/temas?mostrar=todos");
    CHECK(shown(p).size() == 5);
    p.choose("Mostrar", "Tema: Parques (3)");
    CHECK(shown(p) == Strings{"«Más parques»", "«mas parkes»", "«Que arreglen las vías»"});
    p.choose("Mostrar", "Tema: Barrio (0)");
    CHECK(p.says("Este tema todavía no tiene textos."));
    p.choose("Mostrar", "Textos sin tema (2)");
    CHECK(shown(p) == Strings{"«Seguridad en las calles»", "«Nada»"});
    for (const char* text : {"Seguridad en las calles", "Nada"}) {
        auto item = at(p, text);
        if (p.has(Role::disclosure, "Elegir temas")) p.press(Role::disclosure, "Elegir temas");
        p.check("Barrio");
        p.press(Role::disclosure, "Cerrar los temas");
    }
    CHECK(p.says("Todos los textos tienen un tema."));
}

TEST_CASE("the codebook: names in both languages, order, joining, removing, all of it undone") {
    Person p("/plan/encuesta/temas", 1440, 900);
    keepThemes(p);
    putIntoNew(p, "Más parques", "Parques");
    putIntoNew(p, "mas parkes", "Zonas verdes");
    p.press(Role::tab, "Los temas");
    p.type("Tema nuevo", "Vías");
    p.press(Role::button, "Agregar el tema");
    CHECK(p.says("3 personas · 1 texto · Todavía no está en el plan"));
    const auto order = [&] {
        Strings names;
        for (const auto& heading : p.all(Role::heading))
            if (heading.level == 2) names.push_back(heading.name);
        return names;
    };
    CHECK(order() == Strings{"Parques", "Zonas verdes", "Vías"});
    {
        auto box = p.within(Role::group, "Parques");
        p.press(Role::disclosure, "Cambiar el tema");
        p.type("Nombre en inglés", "Parks");
        p.leave("Nombre en inglés");
        CHECK(p.get(Role::button, "Subir").disabled());
        p.press(Role::button, "Bajar");
    }
    CHECK(order() == Strings{"Zonas verdes", "Parques", "Vías"});
    CHECK(themeCalled(p, "Parks").name.in("es") == "Parques");
    {
        auto box = p.within(Role::group, "Parques");
        CHECK(p.get(Role::button, "Juntar").disabled());
        p.choose("Juntarlo con otro tema", "Zonas verdes");
        p.press(Role::button, "Juntar");
    }
    CHECK(order() == Strings{"Zonas verdes", "Vías"});
    CHECK(p.says("12 personas · 2 textos"));
    CHECK(p.wasTold("Juntó el tema «Parques» con «Zonas verdes»"));
    p.press(Role::button, "Deshacer");
    CHECK(order() == Strings{"Zonas verdes", "Parques", "Vías"});
    {
        auto box = p.within(Role::group, "Vías");
        p.press(Role::disclosure, "Cambiar el tema");
        p.press(Role::button, "Quitar el tema");
    }
    CHECK(p.says("Se quita el tema «Vías»."));
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar el tema");
    }
    CHECK(themes(p).size() == 2);
    p.press(Role::button, "Deshacer");
    CHECK(themes(p).size() == 3);
    // Without a name in any language it still has one on the screen.
    {
        auto box = p.within(Role::group, "Vías");
        p.type("Nombre en español", "");
        p.leave("Nombre en español");
    }
    CHECK(p.has(Role::group, "Tema sin nombre"));
    p.press(p.all(Role::link, "Ver sus textos").at(1));
    CHECK(shown(p) == Strings{"«Más parques»"});
}

TEST_CASE("themes are tied to the plan, options count too, and what may be is published") {
    Person p("/plan/encuesta/temas", 1440, 900);
    keepThemes(p);
    for (int i = 0; i < 10; ++i) keepChosen(p, {"espacio-publico"});
    p.settle();
    putIntoNew(p, "Más parques", "Parques");
    putIntoNew(p, "Seguridad en las calles", "Seguridad");
    putIntoNew(p, "Nada", "Otra cosa");
    p.press(Role::tab, "Los temas");
    {
        auto box = p.within(Role::group, "Parques");
        p.press(Role::disclosure, "Cambiar el tema");
        p.check(
            "Objetivo 3.2. Optimización del uso del espacio público. El espacio público como instrumento "
            "para "
            "cerrar brechas de inequidad");
        const auto options =
            p.within(Role::group,
                     "¿Cuáles de los siguientes temas cree que deben ser prioridad del sector "
                     "gobierno para lo que resta de la administración?");
        p.check("Recuperación de espacio público");
    }
    CHECK(p.says("19 personas · 1 texto · llevó a 1 parte del plan"));
    p.press(Role::tab, "Publicar");
    INFO(p.read());
    CHECK(p.table("Cuántas personas pidieron cada tema") ==
          Table{{"Tema", "Personas", "Porcentaje", "¿Se publica?"},
                {"Parques", "19", "28,8\u202f%",
                 "No: muy pocas lo escribieron sin elegir la opción, y por diferencia se sabría cuántas"},
                {"Seguridad", "11", "16,7\u202f%", "Sí"},
                {"Otra cosa", "1", "1,5\u202f%", "No: son muy pocas personas"}});
    CHECK(p.statusBeginning("No hay temas publicados") != "");
    // The other spelling makes it twelve who wrote it.
    p.press(Role::tab, "Lo que escribieron");
    {
        auto item = at(p, "mas parkes");
        p.press(Role::button, "Poner en «Parques»");
    }
    p.press(Role::tab, "Publicar");
    p.press(Role::button, "Publicar los temas");
    CHECK(p.statusBeginning("Hay 2 temas publicados") != "");
    CHECK_FALSE(p.says("Lo publicado ya no es lo que dice la tabla"));
    CHECK(themeCalled(p, "Parques").asked == survey::AskedFor{22, 66, p.browser().localDate()});
    CHECK_FALSE(themeCalled(p, "Otra cosa").asked);

    // An answer more: the page says that they differ, and publishing again tells it.
    keepWritten(p, 1, "Más parques");
    p.settle();
    CHECK(p.says("Lo publicado ya no es lo que dice la tabla"));
    p.press(Role::button, "Publicar los temas");
    CHECK(themeCalled(p, "Parques").asked->people == 23);
    p.press(Role::button, "Deshacer");
    CHECK(themeCalled(p, "Parques").asked->people == 22);
    p.press(Role::button, "Retirar lo publicado");
    CHECK(p.statusBeginning("No hay temas publicados") != "");
    p.press(Role::button, "Deshacer");

    // Joined, nobody has counted the two together: nothing of them stays published.
    p.press(Role::tab, "Los temas");
    {
        auto box = p.within(Role::group, "Seguridad");
        p.press(Role::disclosure, "Cambiar el tema");
        p.choose("Juntarlo con otro tema", "Parques");
        p.press(Role::button, "Juntar");
    }
    CHECK_FALSE(themeCalled(p, "Parques").asked);
    p.press(Role::button, "Deshacer");

    // A part of the plan that is gone is said, and can be forgotten.
    auto& work = p.app().workspace();
    const auto id = survey::themeNamed(themes(p), "Parques");
    work.change({store::set(store::path({"themes", id, "lines", "gone"}), true)}, "x");
    p.settle();
    {
        auto box = p.within(Role::group, "Parques");
        if (p.has(Role::disclosure, "Cambiar el tema")) p.press(Role::disclosure, "Cambiar el tema");
        CHECK(p.says("También llevaba a una línea o un objetivo que ya no está en el plan."));
        p.press(Role::button, "Olvidarlo");
        CHECK_FALSE(p.says("También llevaba a"));
    }
    CHECK(themeCalled(p, "Parques").lines.empty());
    CHECK(themeCalled(p, "Parques").objectives.size() == 1);
}

TEST_CASE("who only reads sees the themes and changes nothing") {
    Person p("/plan/encuesta/temas", 1440, 900);
    keepThemes(p);
    putIntoNew(p, "Más parques", "Parques");
    // Of a plan of other answers everything is there but the texts.
    const std::string plan = p.app().workspace().exported();
    Person other("/plan", 1440, 900);
    other.giveFile("Importar", "plan.json", plan);
    other.visit("/plan/encuesta/temas");
    CHECK(other.says("Nadie ha escrito todavía"));
    other.press(Role::tab, "Los temas");
    CHECK(other.has(Role::group, "Parques"));
    CHECK(other.says("0 personas · 0 textos"));
    other.press(Role::tab, "Publicar");
    CHECK(other.get(Role::button, "Publicar los temas").disabled());
}

TEST_CASE("the themes of a survey that is gone are still to be seen") {
    Person p("/plan/encuesta/temas/libro", 1440, 900);
    survey::Theme theme;
    theme.name.byLanguage["es"] = "De otra encuesta";
    theme.survey = "gone";
    p.app().workspace().change(
        {store::set("/themes/t", store::Json{{"name", {{"es", "De otra encuesta"}}}, {"survey", "gone"}})},
        "x");
    p.settle();
    CHECK(p.has(Role::group, "De otra encuesta"));
}

TEST_CASE("20,000 different texts: the page is there at once, and shows a hundred") {
    Person p("/plan", 1440, 900);
    auto& work = p.app().workspace();
    std::vector<survey::Answer> answers;
    for (int i = 0; i < 20000; ++i) {
        survey::Answer answer;
        answer.id = "h" + std::to_string(i);
        answer.survey = work.surveys().begin()->first;
        answer.date = "2026-11-22T08:00Z";
        answer.replies["prioridad"].otherChosen = true;
        answer.replies["prioridad"].other =
            "pido " + std::to_string(i * 7919) + " parques " + std::to_string(i);
        answers.push_back(answer);
    }
    work.addAnswers(answers.front().survey, answers);
    p.settle();
    const auto began = std::chrono::steady_clock::now();
    p.visit("/plan/encuesta/temas");
    CHECK(p.get(Role::select, p.t("themes.show")).chosen() == "Textos sin tema (20.000)");
    CHECK(shown(p).size() == 100);
    CHECK(p.says("Faltan 19.900 textos por mostrar."));
    p.press(Role::button, "Mostrar más");
    CHECK(p.says("Faltan 19.800 textos por mostrar."));
    putIntoNew(p, shown(p).at(0).substr(2, shown(p).at(0).size() - 4), "Parques");
    CHECK(p.statusBeginning("Ya tienen un tema 1 de las 20.000") != "");
    MESSAGE(
        "20,000 texts: " << std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count()
                         << " s");
    // Narrow, in the other face too, nothing is wider than the screen (fit_test looks at that).
    p.resize(360, 740);
    CHECK(p.get(Role::select, p.t("themes.show")).chosen() == "Textos sin tema (19.999)");
}
