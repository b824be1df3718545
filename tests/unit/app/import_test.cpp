#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "plan/progress.h"
#include "store/csv.h"
#include "store/goal_mapping.h"
#include "store/number_text.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }
store::Json documentOf(Person& p) { return p.app().workspace().work().document(); }

void give(Person& p, const std::string& bytes = fileBytes(kTable),
          const std::string& name = "plan-indicativo.csv") {
    p.visit("/plan");
    p.giveFile("Importar", name, bytes);
    INFO(p.read());
    REQUIRE(p.browser().route() == "/plan/importar");
    REQUIRE(p.has(Role::heading, "Importar una tabla de metas"));
}

Person::Found buttonBeginning(Person& p, const std::string& words) {
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind(words, 0) == 0) return button;
    FAIL("no button «" << words << "…» on\n" << p.read());
    return {};
}

void openTab(Person& p, const std::string& words) {
    for (const auto& tab : p.all(Role::tab))
        if (tab.name.rfind(words, 0) == 0) return p.press(tab);
    FAIL("no tab «" << words << "…» on\n" << p.read());
}

// How many columns a tab says it has.
long countIn(Person& p, const std::string& words) {
    for (const auto& tab : p.all(Role::tab))
        if (tab.name.rfind(words, 0) == 0) return std::atol(tab.name.c_str() + tab.name.find('(') + 1);
    return -1;
}

store::Table downloadedReport(Person& p) {
    p.press(Role::button, "Descargar el informe (CSV)");
    auto table = store::parseCsv(p.browser().downloads().back().bytes);
    REQUIRE(table.table);
    return *table.table;
}

std::size_t columnOf(const store::Table& table, const std::string& header) {
    auto found = std::find(table.headers.begin(), table.headers.end(), header);
    INFO("column «" << header << "»");
    REQUIRE(found != table.headers.end());
    return static_cast<std::size_t>(found - table.headers.begin());
}

const std::string kSmall =
    "Código,Meta,Responsable,Línea,Indicador,Programado 2024,Ejecutado 2024,Algo raro\n"
    "1,Sembrar árboles,Ambiente,Agua,Árboles,100,50,x\n"
    "2,Cuidar el páramo,Ambiente,Agua,Hectáreas,\"0,5\",\"0,25\",y\n"
    "3,,Ambiente,Agua,Nada,1,1,z\n"
    "4,Abrir bibliotecas,Cultura,Saber,Bibliotecas,4,según acta,\n";

}  // namespace

TEST_CASE("a table shows what each of its columns was taken for, with a sample and a reason") {
    Person p("/plan");
    give(p);
    CHECK(p.says("plan-indicativo.csv: 42 filas y 82 columnas."));
    CHECK(buttonBeginning(p, "Traer").name == "Traer 42 filas");
    long used = countIn(p, "Usadas"), unused = countIn(p, "Sin usar");
    CHECK(used + unused == 82);
    CHECK(used > 30);
    openTab(p, "Usadas");
    CHECK(p.all(Role::group, "RESPONSABLE").size() == 1);
    auto select = p.get(Role::select, "RESPONSABLE");
    CHECK(select.chosen() == "Responsable");
    CHECK(select.description.find("Por ejemplo: Secretaría de Desarrollo Económico") == 0);
    CHECK(p.get(Role::select, "META DE PRODUCTO").chosen() == "Meta (nombre)");
    CHECK(p.get(Role::select, "EJE").chosen() == "Línea estratégica (eje)");
    {
        auto column = p.within(Role::group, "TOTAL EJECUTADO 2024");
        CHECK(p.get(Role::select, "TOTAL EJECUTADO 2024").chosen() == "Reportado del año");
        CHECK(p.get(Role::select, "Vigencia").chosen() == "2024");
        CHECK(p.says("Lo dice el encabezado."));
    }
    {
        auto column = p.within(Role::group, "T3. PLANEADO 2025");
        CHECK(p.get(Role::select, "Vigencia").chosen() == "2025");
        CHECK(p.get(Role::select, "Periodo").chosen() == "Trimestre 3");
    }
    // Every column is in one of the two.
    std::size_t columns = 0;
    auto fields = [&] {
        std::size_t count = 0;
        for (const auto& s : p.all(Role::select)) count += s.name != "Vigencia" && s.name != "Periodo";
        return count;
    };
    columns += fields();
    CHECK(static_cast<long>(fields()) == used);
    openTab(p, "Sin usar");
    CHECK(static_cast<long>(fields()) == unused);
    columns += fields();
    CHECK(columns == 82);
}

TEST_CASE("every field a column can be is offered by a word of its own") {
    Person p("/plan");
    give(p);
    openTab(p, "Usadas");
    auto options = p.get(Role::select, "RESPONSABLE").options();
    CHECK(options.size() == store::allFields().size());
    CHECK(std::set<std::string>(options.begin(), options.end()).size() == options.size());
    CHECK(options[0] == "No usar");
}

TEST_CASE("a table goes into a new plan: all its rows, and the plan that was open stays") {
    Person p("/plan");
    std::string sample = p.app().workspace().planId();
    give(p);
    CHECK(p.get(Role::radio, "A un plan nuevo").checked());
    CHECK(p.field("Nombre del plan").value == "plan-indicativo");
    p.type("Nombre del plan", "Plan de Ñemé");
    p.press(Role::button, "Traer 42 filas");
    CHECK(p.has(Role::heading, "Informe de la importación"));
    CHECK(p.statusBeginning("42 filas: ") != "");
    CHECK(p.app().workspace().planId() != sample);
    CHECK(planOf(p).name == "Plan de Ñemé");
    std::size_t outputs = 0;
    for (const auto& [id, goal] : planOf(p).goals) outputs += goal.kind == plan::GoalKind::output;
    CHECK(outputs == 42);
    CHECK(planOf(p).firstYear == 2024);
    CHECK(planOf(p).lastYear == 2027);
    CHECK(p.statusBeginning("Guardado") == "Guardado");
    auto document = documentOf(p);
    p.reload();
    CHECK(documentOf(p) == document);
    CHECK(p.app().workspace().plans().size() == 2);
}

TEST_CASE("a column that was taken for something else is corrected, and comes in as that") {
    Person p("/plan");
    give(p);
    openTab(p, "Usadas");
    p.choose("RESPONSABLE", "Entidad");
    {
        auto column = p.within(Role::group, "RESPONSABLE");
        CHECK(p.says("Elegido por usted."));
    }
    p.press(Role::button, "Traer 42 filas");
    CHECK(planOf(p).entities.size() > 3);
    for (const auto& [id, goal] : planOf(p).goals)
        if (goal.kind == plan::GoalKind::output) {
            CAPTURE(goal.name);
            CHECK(goal.responsible.empty());
            CHECK_FALSE(goal.entity.empty());
        }
}

TEST_CASE("a column that is not to be used is left out, and a year that is wrong can be put right") {
    Person p("/plan");
    give(p, kSmall, "mi tabla.csv");
    openTab(p, "Usadas");
    p.choose("Responsable", "No usar");
    CHECK_FALSE(p.has(Role::select, "Responsable"));  // it went to the unused
    {
        auto column = p.within(Role::group, "Ejecutado 2024");
        p.choose("Vigencia", "2025");
    }
    p.press(Role::button, "Traer 4 filas");
    REQUIRE(planOf(p).goals.size() == 3);
    for (const auto& [id, goal] : planOf(p).goals) {
        CHECK(goal.responsible.empty());
        REQUIRE(goal.years.count(2025));
        CHECK_FALSE(goal.years.at(2025).reported.empty());
        CHECK(goal.years.at(2024).reported.empty());
    }
}

TEST_CASE("without a column for the goal's name nothing can be brought in, and that is said") {
    Person p("/plan");
    give(p, kSmall, "tabla.csv");
    openTab(p, "Usadas");
    p.choose("Meta", "No usar");
    CHECK(p.says("Ninguna columna trae el nombre de la meta."));
    CHECK(buttonBeginning(p, "Traer").disabled());
    openTab(p, "Sin usar");
    p.choose("Meta", "Meta (nombre)");
    CHECK_FALSE(p.says("Ninguna columna trae el nombre de la meta."));
    CHECK_FALSE(buttonBeginning(p, "Traer").disabled());
}

TEST_CASE("two columns for the same thing, and a year that is missing, are said by the columns' names") {
    Person p("/plan");
    give(p, kSmall, "tabla.csv");
    openTab(p, "Usadas");
    p.choose("Indicador", "Meta (nombre)");
    CHECK(p.says("«Indicador» trae lo mismo que «Meta». Deje solo una."));
    p.choose("Indicador", "Reportado del año");
    CHECK(p.says("Falta decir la vigencia de «Indicador»."));
    p.choose("Indicador", "Reportado del periodo");
    {
        auto column = p.within(Role::group, "Indicador");
        p.choose("Vigencia", "2024");
    }
    CHECK(p.says("Falta decir el periodo de «Indicador»."));
}

TEST_CASE("the report tells of every row what became of it") {
    Person p("/plan");
    give(p, kSmall, "tabla.csv");
    p.press(Role::button, "Traer 4 filas");
    INFO(p.read());
    CHECK(p.statusBeginning("4 filas: ").find("1 no entraron") != std::string::npos);
    CHECK(p.says("No entró: la meta no tiene nombre."));
    CHECK(p.says("«según acta» no es un número; se conserva como texto"));
    CHECK(p.says("«0,5» se leyó como 0,5"));
    CHECK(p.wasTold("Se importaron 3 metas."));
    auto report = downloadedReport(p);
    auto row = columnOf(report, "fila"), outcome = columnOf(report, "resultado");
    std::map<std::string, std::set<std::string>> outcomes;
    for (const auto& line : report.rows)
        outcomes[std::string(store::cellAt(line, row))].insert(std::string(store::cellAt(line, outcome)));
    // The numbers a spreadsheet shows beside the rows: the header is 1.
    for (std::string number : {"2", "3", "4", "5"}) {
        CAPTURE(number);
        CHECK(outcomes[number].size() == 1);
    }
    CHECK(outcomes["4"] == std::set<std::string>{"refused"});
    // No key stands where a word should.
    for (const auto& header : report.headers) {
        CAPTURE(header);
        CHECK(header.find("report.") == std::string::npos);
    }
}

TEST_CASE("the report says why the table's own figures of money and of the four years are not ours") {
    Person p("/plan");
    std::string table =
        "Código,Meta,Meta cuatrienio,Ejecutado 2024,Avance cuatrienio,Apropiación definitiva 2024,"
        "Pagos 2024,Compromisos 2024,% Ejecución financiera 2024\n";
    for (int i = 1; i <= 8; ++i)
        table += std::to_string(i) + ",Meta " + std::to_string(i) + ",100," + std::to_string(i * 4) + "," +
                 store::numberText(i / 100.0) + ",200,50,150,0.25\n";
    give(p, table, "tabla.csv");
    p.press(Role::button, "Traer 8 filas");
    INFO(p.read());
    CHECK(p.says("por un peso del año (2024: 0,25); los pesos se dedujeron de sus propias filas"));
    CHECK(p.says("la tabla dice 0,08 y aquí da 0,32: la tabla multiplica la parte hecha en cada año"));
    CHECK(p.says("la tabla dice 0,25 y aquí da 0,75: la tabla divide Pagos / Apropiación definitiva"));
}

TEST_CASE("the long list of the report is read by one remark at a time, and to its end") {
    Person p("/plan");
    importTable(p);
    auto filter = p.get(Role::select, "Mostrar");
    CHECK(filter.options().size() > 5);
    CHECK(filter.options()[0] == "Todas las filas con notas");
    std::string option;
    long expected = 0;
    for (const auto& label : filter.options())
        if (label.rfind("Texto donde iba un número", 0) == 0) {
            option = label;
            expected = std::atol(label.c_str() + label.rfind('(') + 1);
        }
    REQUIRE_FALSE(option.empty());
    p.choose("Mostrar", option);
    long notes = 0;
    {
        auto list = p.within(Role::list, "Fila por fila");
        for (const auto& text : p.all(Role::text)) {
            CAPTURE(text.name);
            CHECK(text.name.find("no es un número; se conserva como texto") != std::string::npos);
            ++notes;
        }
    }
    CHECK(notes == expected);
    p.choose("Mostrar", "Todas las filas con notas");
    auto rows = [&] {
        auto list = p.within(Role::list, "Fila por fila");
        return p.all(Role::item).size();
    };
    auto before = rows();
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind("Mostrar", 0) == 0) {
            p.press(button);
            CHECK(rows() > before);
            break;
        }
    // A row leads to its goal.
    auto list = p.within(Role::list, "Fila por fila");
    auto links = p.all(Role::link);
    REQUIRE_FALSE(links.empty());
    p.press(links[0]);
    CHECK(p.browser().route().rfind("/plan/metas/", 0) == 0);
    CHECK(planOf(p).goals.count(p.browser().route().substr(12)) == 1);
}

TEST_CASE("the report that is downloaded has every note that the screen counts") {
    Person p("/plan");
    importTable(p);
    auto filter = p.get(Role::select, "Mostrar");
    long counted = 0;
    for (const auto& label : filter.options())
        if (label.back() == ')') counted += std::atol(label.c_str() + label.rfind('(') + 1);
    auto report = downloadedReport(p);
    auto note = columnOf(report, "nota"), row = columnOf(report, "fila");
    long written = 0;
    std::set<std::string> rows;
    for (const auto& line : report.rows) {
        bool ofARow = !store::cellAt(line, row).empty();
        written += ofARow && !store::cellAt(line, note).empty();
        if (ofARow) rows.insert(std::string(store::cellAt(line, row)));
    }
    CHECK(written == counted);
    CHECK(rows.size() == 42);  // also those that nothing is to be said of
    CHECK(p.browser().downloads().back().fileName == "informe-de-importacion.csv");
    CHECK(p.browser().downloads().back().bytes.rfind("\xEF\xBB\xBF", 0) == 0);
}

TEST_CASE("a mapping that was kept is used for the next table, columns moved or not") {
    Person p("/plan");
    give(p, kSmall, "enero.csv");
    CHECK(p.get(Role::checkbox, "Guardar esta correspondencia para la próxima tabla").checked());
    openTab(p, "Usadas");
    p.choose("Responsable", "Entidad");
    openTab(p, "Sin usar");
    p.choose("Algo raro", "Notas");
    p.press(Role::button, "Traer 4 filas");
    p.reload();
    // The columns stand elsewhere, one is new and one is gone.
    give(p,
         "Meta,Algo raro,RESPONSABLE,Código,Programado 2024,Ejecutado 2024,Otra cosa,Línea\n"
         "Sembrar árboles,x,Ambiente,1,100,75,q,Agua\n",
         "febrero.csv");
    INFO(p.read());
    CHECK(p.says("Se usó la correspondencia que guardó la última vez."));
    CHECK(p.says("La tabla ya no trae la columna «Indicador»."));
    openTab(p, "Usadas");
    CHECK(p.get(Role::select, "RESPONSABLE").chosen() == "Entidad");
    CHECK(p.get(Role::select, "Algo raro").chosen() == "Notas");
    {
        auto column = p.within(Role::group, "RESPONSABLE");
        CHECK(p.says("De la correspondencia guardada."));
    }
}

TEST_CASE("a mapping that is not to be kept is not") {
    Person p("/plan");
    give(p, kSmall, "enero.csv");
    p.check("Guardar esta correspondencia para la próxima tabla");
    p.press(Role::button, "Traer 4 filas");
    CHECK_FALSE(documentOf(p).contains("importMappings"));
    give(p, kSmall, "enero.csv");
    CHECK_FALSE(p.says("Se usó la correspondencia"));
}

TEST_CASE("into the open plan: what changed is told, and one undo takes all of it back") {
    Person p("/plan");
    give(p, kSmall, "enero.csv");
    p.press(Role::button, "Traer 4 filas");
    std::string id = p.app().workspace().planId();
    // Work of one's own that the table does not know of.
    p.visit("/plan/datos");
    p.type("Sector", "Sector propio");
    p.leave("Sector");
    auto before = documentOf(p);
    give(p,
         "Código,Meta,Responsable,Línea,Indicador,Programado 2024,Ejecutado 2024,Algo raro\n"
         "1,Sembrar árboles,Ambiente,Agua,Árboles,100,90,x\n"
         "5,Comprar predios,Ambiente,Agua,Predios,3,1,\n",
         "febrero.csv");
    p.check("Al plan abierto: " + planOf(p).name);
    CHECK_FALSE(p.has(Role::textField, "Nombre del plan"));  // it has one
    p.press(Role::button, "Traer 2 filas");
    CHECK(p.app().workspace().planId() == id);
    CHECK(planOf(p).goals.size() == 4);
    CHECK(planOf(p).sector == "Sector propio");
    double reported = 0;
    for (const auto& [key, goal] : planOf(p).goals)
        if (goal.code == "1") reported = goal.years.at(2024).reported.number.value_or(-1);
    CHECK(reported == 90);
    CHECK(p.says("sigue en el plan; la tabla no la nombra"));
    CHECK(p.get(Role::button, "Deshacer").description == "Importó la tabla febrero.csv");
    CHECK(p.statusBeginning("Guardado") == "Guardado");
    auto after = documentOf(p);
    p.press(Role::button, "Deshacer");
    CHECK(documentOf(p) == before);
    p.press(Role::button, "Rehacer");
    CHECK(documentOf(p) == after);
    p.reload();
    CHECK(documentOf(p) == after);
    p.press(Role::button, "Deshacer");
    CHECK(documentOf(p) == before);
}

TEST_CASE("the same table into the plan it made changes nothing that was reported") {
    Person p("/plan");
    importTable(p);
    auto goals = planOf(p).goals;
    give(p);
    p.check("Al plan abierto: " + planOf(p).name);
    p.press(Role::button, "Traer 42 filas");
    CHECK(planOf(p).goals.size() == goals.size());
    std::string differ;
    for (const auto& [id, goal] : goals)
        if (!(planOf(p).goals.at(id) == goal)) differ += goal.code + " " + goal.name + "\n";
    CHECK_MESSAGE(differ.empty(), differ);
}

TEST_CASE("an import that is called off leaves no trace") {
    Person p("/plan");
    auto before = p.browser().records();
    give(p);
    p.press(Role::button, "Cancelar");
    CHECK(p.browser().route() == "/plan");
    CHECK(p.browser().records() == before);
    p.visit("/plan/importar");
    CHECK(p.says("Elija una tabla con el botón Importar."));
}

TEST_CASE("a table with a semicolon, in Windows' letters, with titles above the header") {
    Person p("/plan");
    give(p,
         "Alcald\xED"
         "a de Tenjo;;\nPlan indicativo;;\nC\xF3"
         "digo;Meta;A\xF1o 2024 programado\n1;Se\xF1"
         "alizar v\xED"
         "as;4\n",
         "viejo.csv");
    INFO(p.read());
    p.press(buttonBeginning(p, "Traer"));
    REQUIRE(planOf(p).goals.size() == 1);
    CHECK(planOf(p).goals.begin()->second.name == "Señalizar vías");
}

TEST_CASE("a cell that a spreadsheet would run as a formula is put at rest in the report") {
    Person p("/plan");
    give(p, "Código,Meta,Programado 2024\n1,\"=HYPERLINK(\"\"http://x\"\")\",\"=1+1\"\n", "mala.csv");
    p.press(buttonBeginning(p, "Traer"));
    p.press(Role::button, "Descargar el informe (CSV)");
    auto table = store::parseCsv(p.browser().downloads().back().bytes);
    REQUIRE(table.table);
    for (const auto& row : table.table->rows)
        for (const auto& cell : row.cells) {
            CAPTURE(cell);
            CHECK((cell.empty() || cell[0] != '='));
        }
}

TEST_CASE("a tab that only reads cannot import into the open plan, and says so before the work is done") {
    Person first("/plan");
    Person second("/plan", 1440, 900, first.browser().newTab());
    give(second, kSmall, "enero.csv");
    second.check("Al plan abierto: " + planOf(second).name);
    CHECK(buttonBeginning(second, "Traer").disabled());
    CHECK(second.alerts().find("en otra pestaña") != std::string::npos);
    second.check("A un plan nuevo");  // that it can
    second.press(Role::button, "Traer 4 filas");
    CHECK(planOf(second).goals.size() == 3);
}

// --- the whole plan of a municipality

// Of every row whose own column AVANCE <year> is a number: our figure equals it, or the report names the row.
static void checkOwnFigures(Person& p, const store::Table& table, const store::Table& report, int year) {
    auto own = columnOf(table, "AVANCE " + std::to_string(year));
    auto name = columnOf(table, "META DE PRODUCTO"), code = columnOf(table, "COD META PRODUCTO");
    auto noteRow = columnOf(report, "fila"), noteColumn = columnOf(report, "columna");
    std::set<std::string> named;
    for (const auto& line : report.rows)
        if (store::cellAt(line, noteColumn) == "AVANCE " + std::to_string(year))
            named.insert(std::string(store::cellAt(line, noteRow)));
    std::map<std::string, std::vector<const plan::Goal*>> goals;
    for (const auto& [id, goal] : planOf(p).goals)
        if (goal.kind == plan::GoalKind::output) goals[goal.name].push_back(&goal);
    int compared = 0, told = 0;
    std::string wrong;
    for (const auto& row : table.rows) {
        auto read = store::readNumber(store::cellAt(row, own), store::DecimalSign::point);
        if (!read.number || std::string(store::cellAt(row, own)).find('%') != std::string::npos) continue;
        ++compared;
        bool equal = false;
        for (const auto* goal : goals[store::tidy(store::cellAt(row, name))]) {
            auto found = goal->years.find(year);
            if (found == goal->years.end()) continue;
            const auto& values = found->second;
            if (!values.programmed.number || !values.reported.number || *values.programmed.number == 0)
                continue;
            // By hand, before any cap.
            equal |= std::fabs(*values.reported.number / *values.programmed.number - *read.number) <= 1e-9;
        }
        if (equal) continue;
        ++told;
        if (!named.count(std::to_string(row.record)))
            wrong += "row " + std::to_string(row.record) + ", code " + std::string(store::cellAt(row, code)) +
                     ": theirs " + std::string(store::cellAt(row, own)) + "\n";
    }
    MESSAGE(year << ": " << compared << " rows with a figure of their own, " << told << " differ");
    CHECK(compared > 20);
    CHECK_MESSAGE(wrong.empty(), wrong);
}

TEST_CASE("each row's own figure is ours too, or the report names the row") {
    Person p("/plan");
    importTable(p);
    auto report = downloadedReport(p);
    auto table = store::parseCsv(fileBytes(kTable));
    REQUIRE(table.table);
    for (int year : {2024, 2025}) checkOwnFigures(p, *table.table, report, year);
}

TEST_CASE("the whole file of Tenjo: 331 goals, every own figure, and none of its rows forgotten") {
    const char* path = std::getenv("PLAN_TENJO_CSV");
    if (!path) {
        MESSAGE("set PLAN_TENJO_CSV to the file to run this");
        return;
    }
    Person p("/plan", 360, 740);
    give(p, fileBytes(path), "plan-indicativo.csv");
    p.press(Role::button, "Traer 331 filas");
    std::size_t outputs = 0;
    for (const auto& [id, goal] : planOf(p).goals) outputs += goal.kind == plan::GoalKind::output;
    CHECK(outputs == 331);
    auto report = downloadedReport(p);
    auto table = store::parseCsv(fileBytes(path));
    REQUIRE(table.table);
    for (int year : {2024, 2025}) checkOwnFigures(p, *table.table, report, year);
    std::set<std::string> rows;
    auto row = columnOf(report, "fila");
    for (const auto& line : report.rows)
        if (!store::cellAt(line, row).empty()) rows.insert(std::string(store::cellAt(line, row)));
    CHECK(rows.size() == 331);
    // Worked on, exported, and in a fresh browser the same.
    std::string id = firstGoal(p);
    p.visit("/plan/metas/" + id);
    p.type("Meta", "Ñandú y pingüino");
    p.leave("Meta");
    CHECK(p.statusBeginning("Guardado") == "Guardado");
    p.reload();
    CHECK(p.field("Meta").value == "Ñandú y pingüino");
    p.press(Role::button, "Exportar");
    std::string file = p.browser().downloads().back().bytes;
    Person other("/plan", 360, 740);
    other.giveFile("Importar", "plan.json", file);
    CHECK(planOf(other) == planOf(p));
    other.press(Role::button, "Exportar");
    CHECK(other.browser().downloads().back().bytes == file);
    for (std::string route : {"/avance", "/avance/metas", "/avance/tabla", "/plan/metas", "/plan"}) {
        other.visit(route);
        CAPTURE(route);
        CHECK(other.all(Role::heading).size() >= 1);
    }
    other.visit("/avance/metas");
    CHECK(other.statusBeginning("331 metas") != "");
}
