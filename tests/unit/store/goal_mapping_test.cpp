#include "store/goal_mapping.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

using namespace store;

namespace {

Table fixture() {
    std::ifstream file(PLAN_SOURCE_DIR "/tests/fixtures/tables/plan-indicativo.csv", std::ios::binary);
    REQUIRE(file);
    const CsvResult result = parseCsv(std::string((std::istreambuf_iterator<char>(file)), {}));
    REQUIRE(result.table);
    return *result.table;
}

Table headed(std::vector<std::string> headers) {
    Table table;
    table.headers = std::move(headers);
    table.rows.push_back({std::vector<std::string>(table.headers.size(), "x"), 2, 2});
    return table;
}

ColumnTarget only(const std::string& header) { return guessMapping(headed({header})).columns[0].target; }

}  // namespace

TEST_CASE("mapping: every field stands once, in order, with a key of its own") {
    std::set<std::string> keys;
    const auto& fields = allFields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        CHECK(static_cast<std::size_t>(fields[i].field) == i);
        CHECK(keys.insert(fields[i].key).second);
        CHECK(fieldOf(fields[i].key) == fields[i].field);
    }
    CHECK(fields.size() == static_cast<std::size_t>(Field::notes) + 1);
    CHECK_FALSE(fieldOf("nothing"));
}

TEST_CASE("mapping: folded text") {
    CHECK(foldText("  Línea   ESTRATÉGICA, Nº 2 ") == "linea estrategica n 2");
    CHECK(foldText("PACTO POR LA NIŃEZ") == "pacto por la ninez");
    CHECK(foldText("T.4 EJECUTADO 2024") == "t 4 ejecutado 2024");
    CHECK(foldText("an\xCC\x83o\xC2\xA0 – \xE2\x80\x9C"
                   "x\xE2\x80\x9D") == "ano x");
    CHECK(foldText("\xC3").empty());
    CHECK(foldText("Œuvre ŁÓDŹ") == "ouvre lodz");
}

TEST_CASE("mapping: the real table's 82 columns") {
    const Table table = fixture();
    REQUIRE(table.headers.size() == 82);
    const Mapping mapping = guessMapping(table);
    auto is = [&](std::size_t column, Field field, int year = 0, int quarter = 0) {
        CAPTURE(column);
        CAPTURE(table.headers[column]);
        CHECK(mapping.columns[column].target == ColumnTarget{field, year, quarter, 0});
    };
    is(0, Field::line);
    is(1, Field::lineWeight);
    for (std::size_t i : {2, 3, 4, 7, 8, 9, 14, 24, 46, 61, 65, 66, 69, 70, 81}) {
        is(i, Field::ignore);
    }
    is(5, Field::objectiveCode);
    is(6, Field::objective);
    is(10, Field::outcomeCode);
    is(11, Field::outcomeName);
    is(12, Field::outcomeIndicator);
    is(13, Field::outcomeBaseline);
    is(15, Field::projectCode);
    is(16, Field::project);
    is(17, Field::goalCode);
    is(18, Field::goalName);
    is(19, Field::baseline);
    is(20, Field::unit);
    is(21, Field::trend);
    is(22, Field::indicator);
    is(23, Field::responsible);
    is(25, Field::target);
    for (int i = 0; i < 4; ++i) {
        const auto step = static_cast<std::size_t>(i);
        is(31 + step, Field::yearTarget, 2024 + i);
        is(77 + step, Field::moneyPlanned, 2024 + i);
        for (int year : {2024, 2025}) {
            const std::size_t from = year == 2024 ? 35 : 50;
            is(from + 2 * step, Field::periodProgrammed, year, i + 1);
            is(from + 1 + 2 * step, Field::periodReported, year, i + 1);
        }
    }
    is(43, Field::yearProgrammed, 2024);
    is(44, Field::yearReported, 2024);
    is(45, Field::ownProgress, 2024);
    is(47, Field::ownProgress, 2024);
    is(62, Field::ownProgress, 2025);
    for (int i = 0; i < 4; ++i) is(26 + static_cast<std::size_t>(i), Field::ownShare, 2024 + i);
    is(30, Field::ownFourYears);
    is(71, Field::ownExecutionTotal);
    is(76, Field::ownExecution, 2025);
    is(48, Field::programmedState, 2024);
    is(49, Field::evidence, 2024);
    is(58, Field::yearProgrammed, 2025);
    is(59, Field::yearReported, 2025);
    is(60, Field::ownProgress, 2025);
    is(63, Field::programmedState, 2025);
    is(64, Field::evidence, 2025);
    is(67, Field::moneyDefinitive, 2024);
    is(68, Field::moneyCommitted, 2024);
    is(72, Field::moneyInitial, 2025);
    is(73, Field::moneyDefinitive, 2025);
    is(74, Field::moneyCommitted, 2025);
    is(75, Field::moneyPaid, 2025);

    // Why, where the header alone does not tell.
    CHECK(mapping.columns[13].reason == Reason::place);
    CHECK(mapping.columns[19].reason == Reason::place);
    CHECK(mapping.columns[73].reason == Reason::fullerBlock);
    CHECK(mapping.columns[73].other == 65u);
    CHECK(mapping.columns[65].reason == Reason::duplicate);
    CHECK(mapping.columns[65].other == 73u);
    CHECK(mapping.columns[66].other == 74u);
    CHECK(mapping.columns[67].reason == Reason::headerPart);
    CHECK(mapping.columns[67].certainty == Certainty::likely);
    CHECK(mapping.columns[81].reason == Reason::computed);
    CHECK(mapping.columns[24].reason == Reason::noField);
    CHECK(checkMapping(mapping).empty());
}

TEST_CASE("mapping: other people's headers") {
    CHECK(only("Línea estratégica").field == Field::line);
    CHECK(only("Strategic line").field == Field::line);
    CHECK(only("Line weight").field == Field::lineWeight);
    CHECK(only("Objetivo").field == Field::objective);
    CHECK(only("Línea base").field == Field::baseline);
    CHECK(only("Línea de base producto").field == Field::baseline);
    CHECK(only("Baseline").field == Field::baseline);
    CHECK(only("Outcome baseline").field == Field::outcomeBaseline);
    CHECK(only("Product goal").field == Field::goalName);
    CHECK(only("Goal code").field == Field::goalCode);
    CHECK(only("Código Meta").field == Field::goalCode);
    CHECK(only("Unidad de medida del indicador").field == Field::unit);
    CHECK(only("Secretaría responsable").field == Field::responsible);
    CHECK(only("Meta cuatrienio").field == Field::target);
    CHECK(only("Target 2024-2027").field == Field::target);
    CHECK(only("Meta 2025") == ColumnTarget{Field::yearTarget, 2025, 0, 0});
    CHECK(only("Target 2026") == ColumnTarget{Field::yearTarget, 2026, 0, 0});
    CHECK(only("Meta programada 2025") == ColumnTarget{Field::yearProgrammed, 2025, 0, 0});
    CHECK(only("Reported 2025") == ColumnTarget{Field::yearReported, 2025, 0, 0});
    CHECK(only("Ejecutado 2025 II trimestre") == ColumnTarget{Field::periodReported, 2025, 2, 0});
    CHECK(only("Q3 programmed 2024") == ColumnTarget{Field::periodProgrammed, 2024, 3, 0});
    CHECK(only("Primer trimestre 2024 ejecutado") == ColumnTarget{Field::periodReported, 2024, 1, 0});
    CHECK(only("Ejecutado marzo 2025") == ColumnTarget{Field::periodReported, 2025, 0, 3});
    CHECK(only("Reported 2025-03") == ColumnTarget{Field::periodReported, 2025, 0, 3});
    CHECK(only("Apropiación inicial 2025") == ColumnTarget{Field::moneyInitial, 2025, 0, 0});
    CHECK(only("Obligaciones vigencia 2025") == ColumnTarget{Field::moneyObligated, 2025, 0, 0});
    CHECK(only("Giros 2025") == ColumnTarget{Field::moneyPaid, 2025, 0, 0});
    CHECK(only("Committed 2025") == ColumnTarget{Field::moneyCommitted, 2025, 0, 0});
    CHECK(only("Código BPIN").field == Field::projectCode);
    CHECK(only("Cumplimiento 2024") == ColumnTarget{Field::ownProgress, 2024, 0, 0});
    CHECK(only("Subprograma").field == Field::ignore);
    CHECK(only("Programa MGA").field == Field::ignore);
    CHECK(only("ODS").field == Field::ignore);
    CHECK(only("").field == Field::ignore);
}

TEST_CASE("mapping: slips of the pen are forgiven and told") {
    const Mapping mapping =
        guessMapping(headed({"TOTAL EJEJCUTADO 2024", "TENDECIA", "RESPOSABLE", "APROPICION INICIAL 2024"}));
    CHECK(mapping.columns[0].target == ColumnTarget{Field::yearReported, 2024, 0, 0});
    CHECK(mapping.columns[1].target.field == Field::trend);
    CHECK(mapping.columns[2].target.field == Field::responsible);
    CHECK(mapping.columns[3].target.field == Field::moneyInitial);
    for (const ColumnMapping& column : mapping.columns) {
        CHECK(column.reason == Reason::headerTypo);
        CHECK(column.certainty == Certainty::likely);
    }
}

TEST_CASE("mapping: a bare code, weight or indicator belongs to its neighbours") {
    const Mapping mapping =
        guessMapping(headed({"Código", "Eje", "Peso", "Código", "Programa", "Meta de resultado", "Indicador",
                             "Código", "Meta", "Indicador", "Peso"}));
    const Field expected[] = {Field::lineCode,         Field::line,      Field::lineWeight,
                              Field::objectiveCode,    Field::objective, Field::outcomeName,
                              Field::outcomeIndicator, Field::goalCode,  Field::goalName,
                              Field::indicator,        Field::goalWeight};
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        CAPTURE(i);
        CHECK(mapping.columns[i].target.field == expected[i]);
    }
    CHECK(mapping.columns[0].reason == Reason::place);
    CHECK(mapping.columns[0].other == 1u);
}

TEST_CASE("mapping: of two equal headers that nothing tells apart the first is used, and it is unsure") {
    const Mapping mapping = guessMapping(headed({"Meta", "Pagos 2025", "Pagos 2025"}));
    CHECK(mapping.columns[1].target.field == Field::moneyPaid);
    CHECK(mapping.columns[1].reason == Reason::firstOfSame);
    CHECK(mapping.columns[1].certainty == Certainty::unsure);
    CHECK(mapping.columns[2].target.field == Field::ignore);
    CHECK(mapping.columns[2].occurrence == 2);
}

TEST_CASE("mapping: problems") {
    Mapping mapping = guessMapping(headed({"Código", "Pagos", "T1 ejecutado 2024", "T1 ejecutado 2024"}));
    mapping.columns[3].target = mapping.columns[2].target;
    const auto problems = checkMapping(mapping);
    auto has = [&](MappingFault fault, std::size_t column) {
        return std::any_of(problems.begin(), problems.end(), [&](const MappingProblem& each) {
            return each.fault == fault && each.column == column;
        });
    };
    CHECK(has(MappingFault::noGoalName, 0));
    CHECK(has(MappingFault::noYear, 1));
    CHECK(has(MappingFault::twice, 3));
    mapping.columns[2].target.quarter = 0;
    CHECK(checkMapping(mapping).size() == 3);
}

TEST_CASE("mapping: saved by header, used again when the columns have moved") {
    const Table table = fixture();
    Mapping mapping = guessMapping(table);
    mapping.columns[9].target.field = Field::notes;  // a person keeps the subprogramme
    mapping.columns[65].target = {Field::moneyDefinitive, 2025, 0, 0};
    mapping.columns[73].target = {};
    const nlohmann::json saved = mappingJson(mapping);

    const auto same = applyMapping(saved, table);
    REQUIRE(same);
    CHECK(same->missing.empty());
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        CAPTURE(i);
        CHECK(same->mapping.columns[i].target == mapping.columns[i].target);
        CHECK(same->mapping.columns[i].reason == Reason::saved);
    }

    Table moved = table;
    std::rotate(moved.headers.begin(), moved.headers.begin() + 20, moved.headers.begin() + 60);
    moved.headers[40] = " eje. ";
    moved.headers[81] = "Giros 2024";
    const auto again = applyMapping(saved, moved);
    REQUIRE(again);
    CHECK(again->mapping.columns[40].target.field == Field::line);
    CHECK(again->missing.empty());  // the one that is gone was ignored
    CHECK(again->mapping.columns[81].reason == Reason::notSaved);
    CHECK(again->mapping.columns[81].target == ColumnTarget{Field::moneyPaid, 2024, 0, 0});
    for (std::size_t i = 0; i < 81; ++i) {
        const auto from =
            std::find_if(mapping.columns.begin(), mapping.columns.end(), [&](const ColumnMapping& column) {
                return foldText(column.header) == foldText(moved.headers[i]) &&
                       column.occurrence == again->mapping.columns[i].occurrence;
            });
        REQUIRE(from != mapping.columns.end());
        CHECK(again->mapping.columns[i].target == from->target);
    }
    moved.headers[18] = "OTRA";
    const auto lost = applyMapping(saved, moved);
    REQUIRE(lost);
    CHECK(lost->missing == std::vector<std::string>{"T2. EJECUTADO 2024"});
}

TEST_CASE("mapping: saved ones that are broken do no harm") {
    const Table table = headed({"Meta", "Pagos 2024"});
    CHECK_FALSE(applyMapping(nlohmann::json::object(), table));
    CHECK_FALSE(applyMapping(nlohmann::json("x"), table));
    const auto applied = applyMapping(
        nlohmann::json::parse(
            R"([1, null, {"header": 3}, {"header": "Meta", "field": "unknown"}, {"field": "line"},
                                  {"header": "PAGOS 2024", "field": "yearReported", "year": 99999999999, "quarter": -1},
                                  {"header": "Meta", "field": "line", "occurrence": "x", "year": 2024},
                                  {"header": "Gone", "field": "unit"}])"),
        table);
    REQUIRE(applied);
    CHECK(applied->mapping.columns[0].target == ColumnTarget{Field::line, 0, 0, 0});
    CHECK(applied->mapping.columns[1].target == ColumnTarget{Field::yearReported, 0, 0, 0});
    CHECK(applied->missing == std::vector<std::string>{"Gone"});
}
