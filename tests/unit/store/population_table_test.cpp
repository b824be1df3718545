#include <doctest/doctest.h>

#include <string>

#include "store/population_table.h"

using namespace store;

namespace {

PopulationTable tableOf(const std::string& text) {
    const auto read = readPopulation(text);
    REQUIRE(read.table);
    return *read.table;
}

std::string told(const PopulationTable& table) {
    std::string all = table.column + ":";
    for (const auto& row : table.rows) all += " " + row.name + "=" + std::to_string(row.people);
    return all;
}

survey::Option called(const std::string& es, const std::string& en = "") {
    survey::Option option;
    option.label.byLanguage["es"] = es;
    if (!en.empty()) option.label.byLanguage["en"] = en;
    return option;
}

}  // namespace

TEST_CASE("a table of people is read with codes, years and a total, whatever signs its numbers have") {
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"Localidad;Personas\nUsaquén;571.268\nSuba;1.252.675\n", "Personas: Usaquén=571268 Suba=1252675"},
        {"Código,Localidad,2023,2024\n1,Usaquén,570000,571268\n11,Suba,1250000,1252675\nTotal,,0,0\n",
         "2024: Usaquén=571268 Suba=1252675"},
        {"Vereda\tPersonas\nRío Frío\t1.234\nTOTAL\t1.234\n", "Personas: Río Frío=1234"},
        {"Usaquén;571268\nSuba;1252675\n", ": Usaquén=571268 Suba=1252675"},
        {"Edad;Personas\n14 a 17 años;300000\n;\n60 años o más;\"1.100.000\"\n",
         "Personas: 14 a 17 años=300000 60 años o más=1100000"},
        {"Barrio;Personas\nCentro;0\nNorte;12\n", "Personas: Centro=0 Norte=12"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.text);
        CHECK(told(tableOf(one.text)) == one.expected);
    }
}

TEST_CASE("a table that does not say how many people there are is refused, and where") {
    using F = PopulationFault;
    const struct {
        const char* text;
        F fault;
        const char* name;
        std::size_t record;
    } cases[] = {
        {"", F::table, "", 0},
        {"Localidad;Alcalde\nUsaquén;x\n", F::noColumns, "", 0},
        {"1;2\n3;4\n", F::noColumns, "", 0},
        {"Localidad;Personas\nUsaquén;571268\nSuba;muchas\n", F::number, "Suba", 3},
        {"Localidad;Personas\nUsaquén;571268\nSuba;-3\n", F::number, "Suba", 3},
        {"Localidad;Personas\nUsaquén;571268\nSuba;12,5\n", F::number, "Suba", 3},
        {"Localidad;Personas\nUsaquén;571268\nSuba;\n", F::number, "Suba", 3},
        {"Localidad;Personas\nUsaquén;571268\nSuba;3000000000\n", F::number, "Suba", 3},
        {"Localidad;Personas\nUsaquén;571268\nUSAQUEN;3\n", F::twice, "USAQUEN", 3},
    };
    for (const auto& one : cases) {
        CAPTURE(one.text);
        const auto read = readPopulation(one.text);
        REQUIRE_FALSE(read.table);
        CHECK(read.problem.fault == one.fault);
        CHECK(read.problem.name == one.name);
        CHECK(read.problem.record == one.record);
    }
}

TEST_CASE(
    "rows are matched to options by name in any of their languages; what is left on either side is told") {
    const auto table = tableOf("Barrio;Personas\ncentro histórico;10\nNorth;20\nOriente;30\n");
    const std::map<survey::Id, survey::Option> options = {
        {"c", called("Centro Historico")}, {"n", called("Norte", "North")}, {"s", called("Sur")}};
    const auto match = matchPopulation(table, options);
    CHECK(match.people == std::map<survey::Id, int>{{"c", 10}, {"n", 20}});
    CHECK(match.notOptions == std::vector<std::string>{"Oriente"});
    CHECK(match.withoutRow == std::vector<survey::Id>{"s"});
}
