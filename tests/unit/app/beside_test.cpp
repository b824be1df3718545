// A consolidated table of somebody's own beside our figures.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "consolidated_tables.h"
#include "journeys.h"
#include "person.h"
#include "plan/practices.h"
#include "store/csv.h"
#include "store/line_table.h"

using namespace test;

namespace {

void takeIn(Person& p, const std::string& bytes, const std::string& name) {
    p.visit("/plan");
    p.giveFile("Importar", name, bytes);
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind("Traer", 0) == 0) return p.press(button);
    FAIL("no button to import the table:\n" << p.read());
}

void smallPlan(Person& p) { takeIn(p, kSmallPlan, "plan.csv"); }

std::string textsOf(Person& p, const std::string& group) {
    std::string all;
    auto box = p.within(Role::group, group);
    for (const auto& text : p.all(Role::text))
        if (text.name.rfind("Nuestra cifra a la fecha", 0) != 0) all += text.name + "\n";
    return all;
}

}  // namespace

TEST_CASE(
    "a consolidated table stands beside our figures, each difference parted into causes known by hand") {
    Person p("/plan", 360, 740);
    smallPlan(p);
    const auto before = p.app().workspace().work().document();
    p.visit("/plan");
    p.giveFile("Importar", "consolidado.csv", kConsolidated);
    INFO(p.read());
    CHECK(p.has(Role::heading, "La tabla consolidada junto a nuestras cifras"));
    CHECK(p.says("Cifras del año 2024, según el título de la columna."));
    CHECK(p.says("3 de 4 líneas dan la cifra de la tabla si se calcula así:"));
    CHECK(p.says("Sin tope: lo que una meta pasa de 100 % compensa a otras."));
    CHECK(p.says("Todas las metas de la línea pesan igual, sin mirar a qué objetivo pertenecen."));
    CHECK(p.says("1 fila no nombra una línea de este plan y no se compara."));
    CHECK(p.says("«Peso»"));
    // 87.5 → no cap: (75 + 150) / 2 = 112.5 → all goals alike: 100.
    std::string water = textsOf(p, "Agua");
    CHECK(
        water ==
        "La tabla\n100 %\nLa nuestra\n87,5 %\nDiferencia\n+12,5 puntos\n"
        "+25 puntos: Sin tope: lo que una meta pasa de 100 % compensa a otras.\n"
        "\u221212,5 puntos: Todas las metas de la línea pesan igual, sin mirar a qué objetivo pertenecen.\n");
    CHECK(textsOf(p, "Bosque") ==
          "La tabla\n75 %\nLa nuestra\n75 %\nDiferencia\n0 puntos\nSon la misma cifra.\n");
    // 65 → no cap: (100 + 80) / 2 = 90 → all alike: 93.33 → written 93.
    CHECK(textsOf(p, "Cultura") ==
          "La tabla\n93 %\nLa nuestra\n65 %\nDiferencia\n+28 puntos\n"
          "+25 puntos: Sin tope: lo que una meta pasa de 100 % compensa a otras.\n"
          "+3,33 puntos: Todas las metas de la línea pesan igual, sin mirar a qué objetivo pertenecen.\n"
          "\u22120,33 puntos: Redondeo de la tabla.\n");
    CHECK(
        textsOf(p, "Deporte") ==
        "La tabla\n90 %\nLa nuestra\n100 %\nDiferencia\n\u221210 puntos\n"
        "\u221210 puntos: Sin explicar, los datos del plan no dan la cifra de la tabla; es lo que harían 0,1 "
        "metas de 1 al pasar de 0 a 100 %.\n");
    // By the plan's weights the table's own lines give 10 + 15 + 27.9 + 36 = 88.9.
    CHECK(textsOf(p, "Total del plan") ==
          "La tabla\n90 %\nLa nuestra\n83,25 %\nDiferencia\n+6,75 puntos\n"
          "+5,65 puntos: Porque ya difieren las cifras de las líneas.\n"
          "+0,6 puntos: Las líneas pesan igual y no por los pesos del plan.\n"
          "+0,5 puntos: Redondeo de la tabla.\n");
    {
        auto box = p.within(Role::group, "Agua");
        CHECK(p.says("Nuestra cifra a la fecha de corte: 87,5 %. De los cuatro años: 87,5 %."));
    }
    CHECK(p.app().workspace().work().document() == before);  // nothing of it goes into the plan
    {
        auto box = p.within(Role::group, "Agua");
        p.press(Role::link, "Ver el cálculo nuestro");
    }
    CHECK(p.browser().route().rfind("/avance/calculo/linea/", 0) == 0);
}

TEST_CASE("the comparison can be taken along, every cause a row") {
    Person p("/plan");
    smallPlan(p);
    p.visit("/plan");
    p.giveFile("Importar", "consolidado.csv", kConsolidated);
    p.press(Role::button, "Descargar la comparación (CSV)");
    const auto file = p.browser().downloads().back();
    CHECK(file.fileName == "comparacion-consolidado.csv");
    const auto read = store::parseCsv(file.bytes);
    REQUIRE(read.table);
    CHECK(read.table->headers ==
          std::vector<std::string>{"columna", "línea", "concepto", "porcentaje o puntos"});
    CHECK(read.table->rows.size() == 5 + 3 + 6 + 4 + 6);
    CHECK(read.table->rows[4].cells ==
          std::vector<std::string>{"Avance 2024", "Agua",
                                   "Todas las metas de la línea pesan igual, sin mirar a qué "
                                   "objetivo pertenecen",
                                   "-12,5"});
}

TEST_CASE("a table that is taken for a consolidated one can be imported as goals all the same") {
    Person p("/plan");
    smallPlan(p);
    p.visit("/plan");
    p.giveFile("Importar", "consolidado.csv", kConsolidated);
    p.press(Role::button, "Es una tabla de metas: importarla");
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
}

TEST_CASE("the plan's own table, and a table of other lines, are no consolidated tables") {
    Person p("/plan");
    smallPlan(p);
    p.visit("/plan");
    p.giveFile("Importar", "plan.csv", kSmallPlan);
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
    p.visit("/plan");
    p.giveFile("Importar", "otra.csv", "Eje,Avance 2024\nTurismo,90%\nSalud,80%\n");
    CHECK(p.has(Role::heading, "Importar una tabla de metas"));
}

// --- the whole plan of a municipality, where its files are at hand

TEST_CASE("the whole file of Tenjo beside its own consolidated sheet") {
    const char* path = std::getenv("PLAN_TENJO_CSV");
    const char* sheet = std::getenv("PLAN_TENJO_SHEET");
    if (!path || !sheet) {
        MESSAGE("set PLAN_TENJO_CSV and PLAN_TENJO_SHEET to the files to run this");
        return;
    }
    Person p("/plan", 360, 740);
    takeIn(p, fileBytes(path), "plan-indicativo.csv");
    p.visit("/plan");
    p.giveFile("Importar", "Hoja 1.csv", fileBytes(sheet));
    REQUIRE(p.has(Role::heading, "La tabla consolidada junto a nuestras cifras"));
    std::string all;
    {
        auto main = p.anywhere();
        for (const auto& group : p.all(Role::group)) {
            auto box = p.within(group);
            all += "\n" + group.name + "\n";
            for (const auto& text : p.all(Role::text)) all += text.name + "\n";
        }
    }
    std::printf("%s\n", all.c_str());
    // Every difference is accounted for: ours + causes + rest = theirs, for each of the five lines.
    const plan::Plan& plan = p.app().workspace().plan();
    const auto table = store::parseCsv(fileBytes(sheet));
    REQUIRE(table.table);
    const auto lines = store::readLineTable(*table.table, plan);
    REQUIRE(lines);
    CHECK(lines->lines.size() == 5);
    CHECK(lines->missing.empty());
    REQUIRE(lines->columns.size() == 1);
    const auto& column = lines->columns[0];
    std::vector<plan::LineTheirs> theirs;
    for (std::size_t i = 0; i < lines->lines.size(); ++i)
        theirs.push_back({lines->lines[i].line, column.figures[i].value()});
    const auto beside = plan::besideLines(plan, plan::GoalKind::output, plan::timingOf(plan), theirs,
                                          column.spans, column.tolerance);
    CHECK(beside.met == 3);
    for (const auto& line : beside.lines) {
        double sum = line.ours.ratio.value();
        for (const auto& effect : line.effects) sum += effect.difference;
        CHECK(sum + line.rest == doctest::Approx(line.theirs));
    }
}
