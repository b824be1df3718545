// The planner reads the survey: margins, rankings, a crossing, weights, and the tables to publish.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "journeys.h"
#include "kept_answers.h"
#include "person.h"
#include "store/csv.h"

using namespace test;

namespace {

using Strings = std::vector<std::string>;
using Table = std::vector<Strings>;

const std::string kQuestion =
    "¿Cuáles de los siguientes temas cree que deben ser prioridad del sector gobierno para lo que resta de "
    "la administración?";

// The table of the crossing that is shown.
Table crossing(Person& p, const std::string& by) {
    for (const auto& table : p.all(Role::table))
        if (table.name.find(by) != std::string::npos) return p.table(table.name);
    return {};
}

store::Table published(Person& p, const std::string& button) {
    p.press(Role::button, button);
    const auto read = store::parseCsv(p.browser().downloads().back().bytes);
    REQUIRE(read.table);
    return *read.table;
}

void writePopulation(Person& p, const std::map<std::string, std::string>& people) {
    p.visit("/plan/encuesta/preguntas");
    for (const auto& [group, number] : people) {
        p.type(group, number);
        p.leave(group);
    }
}

}  // namespace

TEST_CASE("each share has its margin, and the page says what a margin is") {
    Person p("/plan/encuesta", 1440, 900);
    keepChosen(p, {"participacion"});
    keepChosen(p, {"participacion", "espacio-publico"});
    keepChosen(p, {"espacio-publico"});
    keepChosen(p, {"alcaldias-locales"});
    p.settle();
    INFO(p.read());
    CHECK(p.statusBeginning("4 respuestas en este navegador") != "");
    CHECK(p.says(
        "Es una muestra no probabilística: el margen solo habla del azar, no de quién quiso responder."));
    CHECK(p.says("2 personas · 50\u202f%"));
    CHECK(p.says("Margen: entre 15\u202f% y 85\u202f%"));
    CHECK(p.says("Margen: entre 0\u202f% y 49\u202f%"));  // nobody of four
    CHECK(p.says("Respondieron menos de 10 personas: todavía no hay nada que publicar."));
    // One more answer, and the page counts it.
    keepChosen(p, {"grupos-etnicos"});
    p.settle();
    CHECK(p.statusBeginning("5 respuestas en este navegador") != "");

    p.press(Role::button, "English");
    CHECK(
        p.says("This is not a random sample: the margin only tells of chance, not of who chose to answer."));
    CHECK(p.says("2 people · 40%"));
}

TEST_CASE("a ranking by three methods: a circle told in words, in both languages") {
    Person p("/plan/encuesta", 1440, 900);
    keepCircle(p);
    INFO(p.read());
    CHECK(p.table("El orden, contado de tres maneras") ==
          Table{{"Opción", "De primera", "Puntos", "Gana de a dos"},
                {"Luz", "4 (puesto 1)", "10 (puesto 1)", "1 de 2"},
                {"Árboles", "3 (puesto 2)", "10 (puesto 1)", "1 de 2"},
                {"Juegos", "2 (puesto 3)", "7 (puesto 3)", "1 de 2"}});
    CHECK(p.says("Las tres maneras no coinciden en una sola opción."));
    CHECK(p.says("Tiene más puntos: «Luz», «Árboles» (empatadas)."));
    CHECK(p.says("De a dos, ninguna les gana a todas las otras."));
    CHECK(
        p.says("Hay un círculo: «Luz» le gana a «Árboles»; «Árboles» le gana a «Juegos»; «Juegos» le gana a "
               "«Luz»."));
    p.press(Role::button, "English");
    CHECK(
        p.says("There is a circle: “Luz” beats “Árboles”; “Árboles” beats “Juegos”; “Juegos” beats “Luz”."));

    // Two more for the trees first, and all agree.
    for (int i = 0; i < 6; ++i) {
        survey::Answer answer;
        answer.replies["visits"].chosen = {"yes"};
        answer.replies["order"].chosen = {"trees"};
        keep(p, answer);
    }
    p.settle();
    CHECK(p.says("The three ways agree: “Árboles” comes first."));
    CHECK(p.says("6 people did not order all the options"));
}

TEST_CASE("a crossing is chosen, kept in the address, and hides what would tell of few") {
    Person p("/plan/encuesta", 1440, 900);
    keepSixty(p);
    CHECK(crossing(p, "— por:").empty());
    p.choose("Pregunta que se cruza", kQuestion);
    p.choose("Por", "¿Qué edad tiene?");
    INFO(p.read());
    CHECK(p.browser().route() == "/plan/encuesta?por=edad&pregunta=prioridad");
    const Table expected{{"¿Qué edad tiene?", "Recuperación de espacio público", "Participación ciudadana",
                          "Gestión de las alcaldías locales", "Otro, ¿cuál?", "Personas"},
                         {"18 a 28 años", "oculto", "20 · 50\u202f%", "0 · 0\u202f%", "0 · 0\u202f%", "40"},
                         {"60 años o más", "oculto", "10 · 50\u202f%", "0 · 0\u202f%", "0 · 0\u202f%", "20"}};
    CHECK(crossing(p, "— por:") == expected);
    CHECK(p.says("Donde dice «oculto», menos de 10 personas la eligieron"));
    CHECK(p.says("2 personas · 3,3\u202f%"));  // the planner's own counts are all there

    p.visit("/plan/encuesta?pregunta=prioridad&por=edad");
    CHECK(crossing(p, "— por:") == expected);
    CHECK(p.get(Role::select, "Por").chosen() == "¿Qué edad tiene?");
    p.press(Role::button, "English");
    const Table english = crossing(p, "— by:");
    REQUIRE(english.size() == 3);
    CHECK(english[1][1] == "hidden");
    CHECK(english[1][2] == "20 · 50%");
    CHECK(p.says("Where it says “hidden”, fewer than 10 people chose it"));

    p.visit("/plan/encuesta?pregunta=nada&por=edad");
    CHECK(crossing(p, "— by:").empty());
}

// The numbers of keepSixty: 40 on their own, 20 at a meeting.
TEST_CASE("a crossing by meetings: hidden as the others, to work with, and said not to be published") {
    Person p("/plan/encuesta", 1440, 900);
    for (int i = 0; i < 40; ++i) {
        std::vector<survey::Id> chosen;
        if (i < 25) chosen.push_back("espacio-publico");
        if (i >= 20) chosen.push_back("participacion");
        keepChosen(p, chosen);
    }
    p.settle();
    const auto isOffered = [&](const std::string& by) {
        const auto options = p.get(Role::select, "Por").options();
        return std::find(options.begin(), options.end(), by) != options.end();
    };
    CHECK(isOffered("¿Qué edad tiene?"));
    CHECK_FALSE(isOffered("Clase de reunión"));  // nobody answered at one
    for (int i = 0; i < 20; ++i)
        keepChosenThere(p, {i < 8 ? "espacio-publico" : i < 10 ? "grupos-etnicos" : "participacion"});
    p.settle();
    p.choose("Pregunta que se cruza", kQuestion);
    p.choose("Por", "Clase de reunión");
    INFO(p.read());
    CHECK(p.browser().route() == "/plan/encuesta?por=clase-de-reunion&pregunta=prioridad");
    Table expected{{"Clase de reunión", "Recuperación de espacio público", "Participación ciudadana",
                    "Gestión de las alcaldías locales", "Otro, ¿cuál?", "Personas"},
                   {"Diálogo ciudadano", "oculto", "10 · 50\u202f%", "0 · 0\u202f%", "0 · 0\u202f%", "20"},
                   {"Sin reunión", "oculto", "20 · 50\u202f%", "0 · 0\u202f%", "0 · 0\u202f%", "40"}};
    CHECK(crossing(p, "— por:") == expected);
    CHECK(p.says("Donde dice «oculto», menos de 10 personas la eligieron"));
    CHECK(p.says("Esta tabla es para trabajar y no se publica"));
    CHECK_FALSE(p.says("Esta tabla se puede publicar"));

    p.choose("Por", "Reunión");
    CHECK(p.browser().route() == "/plan/encuesta?por=reunion&pregunta=prioridad");
    expected[0][0] = "Reunión";
    expected[1][0] = "Diálogo ciudadano: San José · Salón comunal · 20 de noviembre de 2026";
    CHECK(crossing(p, "— por:") == expected);
    CHECK(p.says("Esta tabla es para trabajar y no se publica"));
    for (const auto& row : published(p, "Exportar tablas para publicar (CSV)").rows)
        for (const auto& cell : row.cells) CHECK(cell.find("San José") == std::string::npos);

    p.press(Role::button, "English");
    const Table english = crossing(p, "— by:");
    REQUIRE(english.size() == 3);
    CHECK(english[1][0] == "Citizens' dialogue: San José · Salón comunal · 20 November 2026");
    CHECK(english[2][0] == "At no meeting");

    p.visit("/plan/encuesta?pregunta=prioridad&por=edad");
    CHECK(p.says("This table may be published"));
    CHECK_FALSE(p.says("This table is to work with"));
}

// Sixty answers as keepSixty's, ten minutes apart, and the first two once more a minute later.
TEST_CASE("suspected repeats: how many, the counts with and without them, and what is then not given out") {
    Person p("/plan/encuesta", 1440, 900);
    const auto give = [&](int i, int late) {
        survey::Answer answer;
        const std::string minute = std::to_string(i % 6) + std::to_string(late);
        answer.date = "2026-11-22T" + std::to_string(10 + i / 6) + ":" + minute + "Z";
        auto& chosen = answer.replies["prioridad"].chosen;
        if (i < 25 || (i >= 40 && i < 48)) chosen.push_back("espacio-publico");
        if (i == 48 || i == 49) chosen.push_back("grupos-etnicos");
        if ((i >= 20 && i < 40) || i >= 50) chosen.push_back("participacion");
        answer.profile["edad"] = i < 40 ? "18-28" : "60-mas";
        keep(p, answer);
    };
    const std::string choice = "Respuestas que pueden estar repetidas";
    const std::string publish = "Exportar tablas para publicar (CSV)";
    for (int i = 0; i < 60; ++i) give(i, 0);
    p.settle();
    CHECK_FALSE(p.says("dicen lo mismo que otra"));
    CHECK_FALSE(p.has(Role::select, choice));
    give(0, 1);
    p.settle();
    CHECK(p.says("1 de las contadas dice lo mismo que otra dada a menos de cinco minutos"));
    give(1, 1);
    p.settle();
    CHECK(p.statusBeginning("62 respuestas en este navegador") != "");
    CHECK(p.says("2 de las contadas dicen lo mismo que otra dada a menos de cinco minutos"));
    CHECK(p.get(Role::select, choice).chosen() == "Contarlas");
    CHECK(p.says("35 personas · "));
    CHECK(p.has(Role::button, publish));

    p.choose(choice, "No contarlas");
    p.settle();
    {
        INFO(p.read());
        CHECK(p.browser().route() == "/plan/encuesta?repetidas=sin");
        CHECK(p.statusBeginning("60 respuestas contadas, sin las que pueden estar repetidas") != "");
        CHECK(p.says("Aquí no se cuentan 2 respuestas que dicen lo mismo que otra"));
        CHECK(p.says("33 personas · 55\u202f%"));
        CHECK_FALSE(p.has(Role::button, publish));
        CHECK(p.says("para exportarlas, elija «Contarlas»"));
    }
    // The answers themselves go out all of them.
    p.press(Role::button, "Exportar respuestas (NDJSON)");
    const std::string lines = p.browser().downloads().back().bytes;
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 62);

    p.visit("/plan/encuesta?pregunta=prioridad&por=edad&repetidas=sin");
    CHECK(crossing(p, "— por:").size() == 3);
    CHECK(p.says("Esta tabla es para trabajar y no se publica: no cuenta las respuestas"));
    CHECK_FALSE(p.says("Esta tabla se puede publicar"));
    p.press(Role::button, "English");
    CHECK(p.statusBeginning("60 answers counted, without those that may be repeated") != "");
    CHECK(p.says("2 answers that say the same as another given within five minutes are not counted here"));
    p.press(Role::button, "Español");

    p.choose(choice, "Contarlas");
    p.settle();
    CHECK(p.browser().route() == "/plan/encuesta?por=edad&pregunta=prioridad");
    CHECK(p.statusBeginning("62 respuestas en este navegador") != "");
    CHECK(p.says("Esta tabla se puede publicar"));
    CHECK(p.has(Role::button, publish));
}

TEST_CASE("too few answers for a crossing: said in words") {
    Person p("/plan/encuesta?pregunta=prioridad&por=edad", 1440, 900);
    keepChosen(p, {"participacion"}, "18-28");
    p.settle();
    CHECK(p.statusBeginning("Respondieron menos de 10 personas") != "");
}

TEST_CASE("the limit of small counts belongs to the plan: written, checked, undone") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    const std::string field = "Personas que debe haber para mostrar una cifra";
    const auto limit = [&] { return p.app().workspace().surveys().begin()->second.smallCells; };
    CHECK(p.field(field).value == "10");
    for (const char* wrong : {"0", "1001", "2,5", "diez", ""}) {
        CAPTURE(wrong);
        p.type(field, wrong);
        CHECK(p.field(field).invalid());
        CHECK(limit() == 10);
    }
    p.type(field, "1001");
    CHECK(p.field(field).error() == "Escriba un número entero entre 1 y 1.000");
    p.type(field, "8");
    CHECK_FALSE(p.field(field).invalid());
    p.leave(field);
    CHECK(limit() == 8);
    keepSixty(p);
    p.visit("/plan/encuesta?pregunta=prioridad&por=edad");
    const Table table = crossing(p, "— por:");
    REQUIRE(table.size() == 3);
    CHECK(table[2][1] == "8 · 40\u202f%");
    CHECK_FALSE(p.says("oculto"));
    p.press(Role::button, "Deshacer");
    CHECK(limit() == 10);
    CHECK(p.says("oculto"));
}

TEST_CASE("the tables to publish say nothing of few") {
    Person p("/plan/encuesta", 1440, 900);
    keepSixty(p);
    const store::Table table = published(p, "Exportar tablas para publicar (CSV)");
    CHECK(p.browser().downloads().back().fileName == "prioridades-tablas.csv");
    CHECK(table.headers ==
          Strings{"pregunta", "opción", "dato", "grupo", "personas", "porcentaje del grupo", "nota"});
    const auto row = [&](const std::string& question, const std::string& option, const std::string& field,
                         const std::string& group) {
        Strings found;
        for (const auto& one : table.rows)
            if (one.cells[0] == question && one.cells[1] == option && one.cells[2] == field &&
                one.cells[3] == group)
                found = {one.cells[4], one.cells[5], one.cells[6]};
        return found;
    };
    const std::string all = "Todas las personas";
    const std::string age = "¿Qué edad tiene?";
    CHECK(row("", "", "", all) == Strings{"60", "", ""});
    CHECK(row(kQuestion, "Recuperación de espacio público", "", all) == Strings{"33", "55", ""});
    CHECK(row(kQuestion, "Grupos étnicos", "", all) == Strings{"", "", "oculto"});
    CHECK(row("", "", age, "18 a 28 años") == Strings{"40", "67", ""});
    CHECK(row(kQuestion, "Recuperación de espacio público", age, "18 a 28 años") ==
          Strings{"", "", "oculto"});
    CHECK(row(kQuestion, "Participación ciudadana", age, "60 años o más") == Strings{"10", "50", ""});
    CHECK(row(kQuestion, "Grupos étnicos", age, "60 años o más").empty());
    for (const auto& one : table.rows) {
        const std::string& people = one.cells[4];
        CHECK((people.empty() || people == "0" || people.size() > 1));
        CHECK(people.empty() != one.cells[6].empty());
    }
    p.press(Role::button, "English");
    const store::Table english = published(p, "Export tables to publish (CSV)");
    CHECK(english.headers[4] == "people");
    CHECK(english.rows.size() == table.rows.size());
}

TEST_CASE("of fewer people than the limit not even their number is published") {
    Person p("/plan/encuesta", 1440, 900);
    keepChosen(p, {"participacion"}, "18-28");
    p.settle();
    const store::Table table = published(p, "Exportar tablas para publicar (CSV)");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells[4].empty());
    CHECK(table.rows[0].cells[6] == "no se muestra: son muy pocas personas");
}

// 40 answers of 18 to 28 stand for 1000 people, 20 of 60 and over for 3000: they weigh 0.375 and 2.25. The
// public space: (25 · 0.375 + 8 · 2.25) / 60 = 45.6 % instead of 55 %. Σw² = 40 · 0.1406 + 20 · 5.0625 =
// 106.875: the design effect is 60 · 106.875 / 60² = 1.78, the effective size 33.7.
TEST_CASE("with the population written, weighted shares stand beside the others") {
    Person p("/plan/encuesta", 1440, 900);
    keepSixty(p);
    CHECK(p.says("Si escribe cuántas personas hay en cada grupo"));
    CHECK_FALSE(p.says("Ponderado:"));
    p.press(Role::link, "Escribir cuántas personas hay");
    writePopulation(p, {{"18 a 28 años", "1000"}});
    p.visit("/plan/encuesta");
    INFO(p.read());
    CHECK(p.says("No se puede ponderar"));
    CHECK(p.says("Falta cuántas personas hay en «60 años o más» («¿Qué edad tiene?»): ese dato no se usa."));
    writePopulation(p, {{"14 a 17 años", "0"}, {"29 a 59 años", "0"}, {"60 años o más", "3000"}});
    p.visit("/plan/encuesta");
    CHECK(p.says("55\u202f%"));
    CHECK(p.says("Ponderado: 45,6\u202f%, entre "));
    CHECK(p.says("Efecto de diseño: 1,78."));
    CHECK(p.says("Tamaño efectivo: las 60 respuestas ponderadas dicen tanto como 34 sin ponderar."));
    CHECK(p.says("Pesos recortados: ninguno. El tope es 5 veces el promedio."));
    CHECK(p.says("Cada respuesta cuenta según: «¿Qué edad tiene?»."));
    p.press(Role::button, "English");
    CHECK(p.says("Weighted: 45.6%, between "));
    CHECK(p.says("Design effect: 1.78."));
    p.press(Role::button, "Español");

    // People of whom nobody answered, and answers from where nobody is said to live.
    writePopulation(p, {{"29 a 59 años", "500"}, {"18 a 28 años", "0"}});
    p.visit("/plan/encuesta");
    CHECK(p.says("Nadie de «29 a 59 años» («¿Qué edad tiene?») respondió, y allí hay personas"));
    CHECK(p.says(
        "Alguien de «18 a 28 años» («¿Qué edad tiene?») respondió, pero usted escribió que allí no hay "
        "nadie"));
    CHECK_FALSE(p.says("Ponderado:"));
}

// One old answer of 60 for 9 of 10 people would weigh 54 times the mean: it is cut to 5.
TEST_CASE("weights that were cut are told, and what is missing for it") {
    Person p("/plan/encuesta", 1440, 900);
    for (int i = 0; i < 59; ++i) keepChosen(p, {"participacion"}, "18-28");
    keepChosen(p, {"espacio-publico"}, "60-mas");
    writePopulation(
        p,
        {{"14 a 17 años", "0"}, {"18 a 28 años", "1000"}, {"29 a 59 años", "0"}, {"60 años o más", "9000"}});
    p.visit("/plan/encuesta");
    INFO(p.read());
    CHECK(p.says("Pesos recortados: 1. Ninguna respuesta cuenta más de 5 veces el promedio."));
    CHECK(p.says("Con ese tope no se llega del todo a la población"));
}
