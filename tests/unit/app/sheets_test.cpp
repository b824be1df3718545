// Tables and workbooks on the planner's screens: what comes is shown before it is taken, and what goes out
// comes back.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "journeys.h"
#include "person.h"
#include "store/csv.h"
#include "store/sheet.h"

using namespace test;

namespace {

store::Json documentOf(Person& p) { return p.app().workspace().work().document(); }
const std::string& lastDownload(Person& p) { return p.browser().downloads().back().bytes; }

// The bytes of a workbook, as the headless host has them.
std::string workbook(const std::vector<store::Sheet>& sheets) {
    return "PK\3\4" + store::sheetsToJson(sheets);
}

std::vector<store::Sheet> sheetsIn(const std::string& bytes) {
    REQUIRE(bytes.compare(0, 4, "PK\3\4") == 0);
    auto sheets = store::sheetsFromJson(bytes.substr(4));
    REQUIRE(sheets);
    return *sheets;
}

store::Cell& cellUnder(store::Sheet& sheet, const std::string& header, std::size_t row) {
    for (std::size_t i = 0; i < sheet.rows[0].size(); ++i)
        if (sheet.rows[0][i].text == header) {
            if (sheet.rows[row].size() <= i) sheet.rows[row].resize(i + 1);
            return sheet.rows[row][i];
        }
    FAIL("no column " << header);
    return sheet.rows[0][0];
}

store::Sheet& sheetNamed(std::vector<store::Sheet>& sheets, const std::string& name) {
    for (auto& sheet : sheets)
        if (sheet.name == name) return sheet;
    FAIL("no sheet " << name);
    return sheets[0];
}

std::string wholeBook(Person& p) {
    p.visit("/plan/exportar");
    p.press(Role::button, "Libro de cálculo (XLSX)");
    return lastDownload(p);
}

void give(Person& p, const std::string& name, const std::string& bytes) {
    p.visit("/plan");
    p.giveFile("Importar", name, bytes);
}

store::Sheet goalSheet(const std::string& name) {
    store::Sheet sheet;
    sheet.name = name;
    const auto words = [](const char* text) { return store::Cell::of(std::string(text)); };
    sheet.rows = {
        {words("Código"), words("Meta"), words("Programado 2024"), words("Ejecutado 2024")},
        {store::Cell::of(1.0), words("Sembrar árboles"), store::Cell::of(100.0), store::Cell::of(50.5)}};
    return sheet;
}

void pressCsv(Person& p, const std::string& title) {
    for (const auto& button : p.all(Role::button, "CSV"))
        if (button.description == title) return p.press(button);
    FAIL("no CSV of " << title << "\n" << p.read());
}

}  // namespace

TEST_CASE("the whole plan goes out as a workbook, and into a browser without it comes the same plan") {
    Person p("/plan");
    importTable(p);
    const auto document = documentOf(p);
    const std::string id = p.app().workspace().planId();
    const std::string book = wholeBook(p);
    CHECK(p.browser().downloads().back().fileName == "plan-indicativo.xlsx");
    Person other("/plan");
    give(other, "libro.xlsx", book);
    CHECK(other.has(Role::heading, "Revisar antes de traer"));
    CHECK(other.get(Role::radio, "A un plan nuevo").checked());
    const auto counts = other.table("Qué cambiaría");
    REQUIRE(counts.size() > 5);
    CHECK(counts[0][0] == "Parte del plan");
    for (const auto& row : counts)
        if (row[0] == "Metas") CHECK(row[1] == std::to_string(document["goals"].size()));
    for (const auto& button : other.all(Role::button))
        if (button.name.rfind("Traer ", 0) == 0) other.press(button);
    CHECK(documentOf(other) == document);
    CHECK(other.app().workspace().planId() == id);
}

TEST_CASE(
    "a plan's history goes with its workbook to another browser, but not with a workbook that was changed") {
    Person p("/plan");
    importTable(p);
    p.visit("/plan/datos");
    p.type("Primera vigencia", "2023");
    p.leave("Primera vigencia");
    p.visit("/plan/exportar");
    const auto history = p.app().workspace().work().file().history;
    REQUIRE(history.size() == 1);
    const std::string book = wholeBook(p);
    const auto take = [](Person& other) {
        for (const auto& button : other.all(Role::button))
            if (button.name.rfind("Traer ", 0) == 0) other.press(button);
    };
    {
        Person other("/plan");
        give(other, "libro.xlsx", book);
        CHECK(other.says("Con él viene su historia"));
        // Into the plan that is open it does not come: that one has its own.
        const std::string open = "Al plan abierto: " + other.app().workspace().plan().name;
        other.check(open);
        CHECK_FALSE(other.says("Con él viene su historia"));
        other.check("A un plan nuevo");
        take(other);
        CHECK(other.app().workspace().work().file().history == history);
    }
    auto sheets = sheetsIn(book);
    cellUnder(sheetNamed(sheets, "Metas"), "Meta", 1) = store::Cell::of(std::string("Ñandú"));
    Person other("/plan");
    give(other, "libro.xlsx", workbook(sheets));
    CHECK(other.says("El libro se cambió después de salir del programa"));
    take(other);
    CHECK(other.app().workspace().work().file().history.empty());
    CHECK(documentOf(other)["goals"].size() == documentOf(p)["goals"].size());
}

TEST_CASE("what a workbook would change is shown first, taken as one edit, and taken back with one undo") {
    Person p("/plan");
    importTable(p);
    const auto before = documentOf(p);
    auto sheets = sheetsIn(wholeBook(p));
    auto& goals = sheetNamed(sheets, "Metas");
    cellUnder(goals, "Meta", 1) = store::Cell::of(std::string("Ñandú"));
    cellUnder(goals, "Peso", 2) = store::Cell::of(std::string("mucho"));
    const std::size_t rows = goals.rows.size() - 1;
    goals.rows.pop_back();
    give(p, "libro.xlsx", workbook(sheets));
    INFO(p.read());
    CHECK(p.get(Role::radio, "Quitarlo del plan").checked());
    for (const auto& row : p.table("Qué cambiaría"))
        if (row[0] == "Metas")
            CHECK(row == std::vector<std::string>{"Metas", "0", "1", "1", std::to_string(rows - 2), "0"});
    CHECK(p.says("«mucho» no es un número."));
    CHECK(p.says("quedaría: Ñandú"));
    CHECK(documentOf(p) == before);
    // Nothing is to go: one change less.
    p.check("Dejarlo como está");
    for (const auto& row : p.table("Qué cambiaría"))
        if (row[0] == "Metas") CHECK(row[3] == "0");
    p.check("Quitarlo del plan");
    p.choose("Mostrar", "cambia (1)");
    CHECK(p.says("quedaría: Ñandú"));
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind("Traer ", 0) == 0) p.press(button);
    CHECK(p.browser().route() == "/plan");
    CHECK(documentOf(p)["goals"].size() == before["goals"].size() - 1);
    CHECK(p.statusBeginning("Guardado") == "Guardado");
    CHECK(p.get(Role::button, "Deshacer").description == "Trajo cambios de libro.xlsx");
    p.press(Role::button, "Deshacer");
    CHECK(documentOf(p) == before);
}

TEST_CASE("a workbook that makes no plan is not taken, and says why") {
    Person p("/plan");
    importTable(p);
    auto sheets = sheetsIn(wholeBook(p));
    auto& plan = sheetNamed(sheets, "Plan");
    for (auto& row : plan.rows)
        if (row[0].text == "Última vigencia") row[1] = store::Cell::of(1800.0);
    give(p, "libro.xlsx", workbook(sheets));
    CHECK(p.alerts().find("/lastYear") != std::string::npos);
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind("Traer ", 0) == 0) CHECK(button.disabled());
    p.press(Role::button, "Cancelar");
    CHECK(p.browser().route() == "/plan");
}

TEST_CASE("a table as text comes back into its plan, and a column that was misread is put right") {
    Person p("/plan");
    importTable(p);
    const auto document = documentOf(p);
    p.visit("/plan/exportar");
    pressCsv(p, "Vigencias");
    std::string csv = lastDownload(p);
    CHECK(p.browser().downloads().back().fileName == "plan-indicativo-vigencias.csv");
    CHECK(csv.find(";Programado;Reportado;") != std::string::npos);
    give(p, "vigencias.csv", csv);
    CHECK(p.says("El archivo dice lo mismo que el plan"));
    CHECK(p.get(Role::select, "¿Qué trae la tabla?").chosen() == "Vigencias");
    const auto at = csv.find("Reportado");
    csv.replace(at, 9, "Lo hecho");
    give(p, "vigencias.csv", csv);
    p.press(Role::disclosure, "Columnas: 13 de 14 reconocidas");
    CHECK(p.get(Role::select, "Lo hecho").chosen() == "No usar");
    p.choose("Lo hecho", "Reportado");
    CHECK(p.get(Role::select, "Lo hecho").chosen() == "Reportado");
    CHECK(p.says("El archivo dice lo mismo que el plan"));
    CHECK(documentOf(p) == document);
}

TEST_CASE("a table of goals is taken from the sheet it is on, and the sheet is remembered") {
    Person p("/plan");
    store::Sheet cover;
    cover.name = "Portada";
    cover.rows = {{store::Cell::of(std::string("Alcaldía"))}};
    give(p, "plan.xlsx", workbook({cover, goalSheet("2023"), goalSheet("2024")}));
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
    CHECK(p.get(Role::select, "Hoja del libro").chosen() == "2023");
    p.choose("Hoja del libro", "Portada");
    CHECK(p.get(Role::select, "Hoja del libro").invalid());
    p.choose("Hoja del libro", "2024");
    CHECK(p.get(Role::select, "Hoja del libro").chosen() == "2024");
    p.press(Role::button, "Traer 1 fila");
    CHECK(documentOf(p)["importMappings"]["goalsSheet"] == "2024");
    const store::Json goal = documentOf(p)["goals"].front();
    CHECK(goal["years"]["2024"]["reported"] == 50.5);
    give(p, "plan.xlsx", workbook({cover, goalSheet("2023"), goalSheet("2024")}));
    CHECK(p.get(Role::select, "Hoja del libro").chosen() == "2024");
}

TEST_CASE("a table that was taken for goals can be said to be another") {
    Person p("/plan");
    give(p, "proyectos.csv", "Nombre;Responsable del proyecto;Algo\nVías;Una oficina;x\n");
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
    p.press(Role::disclosure, "No es una tabla de metas");
    p.choose("¿Qué trae la tabla?", "Proyectos");
    CHECK(p.has(Role::heading, "Revisar antes de traer"));
    p.choose("Responsable del proyecto", "Responsable");
    p.press(Role::button, "Traer 1 cambio");
    REQUIRE(documentOf(p)["projects"].size() == 1);
    CHECK(documentOf(p)["projects"].front() ==
          store::Json{{"name", "Vías"}, {"order", 1}, {"responsible", "Una oficina"}});
}

TEST_CASE("why a workbook cannot be read or written is said in words, and nothing changes") {
    Person p("/plan");
    const auto before = documentOf(p);
    using R = host::WorkbookResult;
    for (const auto& [result, words] :
         {std::pair{R::unavailable, "Revise su conexión"}, std::pair{R::broken, "dañado"},
          std::pair{R::locked, "contraseña"}, std::pair{R::tooLarge, "demasiado grande"},
          std::pair{R::tooMany, "demasiadas hojas"}, std::pair{R::tooSlow, "un minuto"}}) {
        p.browser().setWorkbooks(result);
        give(p, "libro.xlsx", workbook({goalSheet("Metas")}));
        CAPTURE(words);
        CHECK(p.says(words));
        p.press(Role::button, "Cerrar");
        p.visit("/plan/exportar");
        p.press(Role::button, "Libro de cálculo (XLSX)");
        CHECK(p.says(words));
        p.press(Role::button, "Cerrar");
    }
    p.browser().setWorkbooks(R::done);
    give(p, "vacío.xlsx", workbook({}));
    CHECK(p.says("El archivo está vacío."));
    CHECK(documentOf(p) == before);
    CHECK(p.browser().downloads().empty());
}

TEST_CASE("without the tables' names a table of goals still comes in, and the export says what is missing") {
    Person p("/plan");
    p.browser().setAsset("tables/plan.json", std::nullopt);
    give(p, "plan.xlsx", workbook({goalSheet("Metas")}));
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
    p.visit("/plan/exportar");
    CHECK(p.alerts().find("No se pudieron cargar los nombres de las tablas") != std::string::npos);
}

TEST_CASE("the form to fill in has the plan's records to choose from and none of its own") {
    Person p("/plan");
    p.visit("/plan/exportar");
    p.press(Role::button, "Plantilla vacía (XLSX)");
    auto sheets = sheetsIn(lastDownload(p));
    CHECK(sheetNamed(sheets, "Metas").rows.size() == 1);
    CHECK(sheetNamed(sheets, "Instrucciones").rows.size() > 5);
    const auto& lists = sheetNamed(sheets, "Listas");
    bool line = false;
    for (const auto& row : lists.rows)
        for (const auto& cell : row) line = line || cell.text.rfind("1 [", 0) == 0;
    CHECK(line);
    CHECK(p.browser().downloads().back().fileName.find("plantilla.xlsx") != std::string::npos);
}
