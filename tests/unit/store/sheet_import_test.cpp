#include "store/sheet_import.h"

#include <doctest/doctest.h>

#include "plan_tables_asset.h"
#include "plans.h"
#include "store/plan_sheets.h"
#include "store/sheet_cells.h"

using namespace store;
using store_test::fullPlan;
using store_test::shippedTables;

namespace {

Cell words(const char* text) { return Cell::of(std::string(text)); }

Sheet measurements(std::vector<CellRow> rows) {
    Sheet sheet;
    sheet.name = "Mediciones";
    sheet.rows.push_back(
        {words("Código de la meta"), words("Periodo"), words("Reportado"), words("Comentario")});
    for (auto& row : rows) sheet.rows.push_back(std::move(row));
    return sheet;
}

SheetAccount taken(const std::vector<Sheet>& sheets, bool replace = false) {
    SheetOptions options;
    options.newId = [] { return std::string("new"); };
    options.replace = replace;
    return importSheets(toJson(fullPlan()), sheets, findTables(sheets, shippedTables()), shippedTables(),
                        options);
}

std::vector<std::string> faults(const SheetAccount& account) {
    std::vector<std::string> out;
    for (const SheetNote& note : account.notes)
        out.push_back(std::to_string(note.row) + " " + note.header + " " + faultKey(note.fault) + " " +
                      note.text);
    return out;
}

const TableCount& countOf(const SheetAccount& account, const std::string& key) {
    for (const TableCount& count : account.counts)
        if (count.table && count.table->key == key) return count;
    FAIL("no count of " << key);
    return account.counts.front();
}

}  // namespace

TEST_CASE("a period is read in the ways people and spreadsheets write it") {
    for (const char* text :
         {"2024-T1", "2024-Q1", "T1 2024", "trimestre 1 de 2024", "Quarter 1, 2024", "2024 t1"}) {
        CAPTURE(text);
        CHECK(readPeriod(words(text)) == "2024-T1");
    }
    for (const char* text :
         {"2024-03", "2024-M03", "2024-3", "marzo 2024", "mar-2024", "March 2024", "2024/03"}) {
        CAPTURE(text);
        CHECK(readPeriod(words(text)) == "2024-03");
    }
    CHECK(readPeriod({Cell::Kind::date, 0, "2024-03-01"}) == "2024-03");
    CHECK(readPeriod(words("marzo de 2022")) == "2022-03");
    for (const char* text : {"", "2024", "2024-T5", "2024-13", "T1", "ayer", "2024-03-15", "2024 2025"}) {
        CAPTURE(text);
        CHECK(readPeriod(words(text)) == "");
    }
}

TEST_CASE("what a cell says of a date, a number, a yes and a word") {
    PlanColumn date;
    date.kind = ColumnKind::date;
    CHECK(readField(date, {Cell::Kind::date, 0, "2024-06-30"}, {}).value == "2024-06-30");
    CHECK(readField(date, words("30/06/2024"), {}).value == "2024-06-30");
    CHECK(readField(date, words("2024-06-30T10:00:00"), {}).value == "2024-06-30");
    CHECK(readField(date, words("31/06/2024"), {}).fault == SheetFault::notDate);
    CHECK(readField(date, words("pronto"), {}).fault == SheetFault::notDate);
    CHECK(readField(date, Cell::of(45000.0), {}).fault == SheetFault::notDate);
    PlanColumn free = date;
    free.kind = ColumnKind::freeDate;
    CHECK(readField(free, words("2020"), {}).value == "2020");
    PlanColumn number;
    number.kind = ColumnKind::number;
    CHECK(readField(number, words("1.234,5"), {true, DecimalSign::comma}).value == 1234.5);
    CHECK(readField(number, words("doce"), {}).fault == SheetFault::notNumber);
    CHECK(readField(number, {Cell::Kind::error, 0, "#DIV/0!"}, {}).fault == SheetFault::notNumber);
    PlanColumn value;
    value.kind = ColumnKind::value;
    CHECK(readField(value, words("12,5"), {true, DecimalSign::comma}).value == 12.5);
    CHECK(readField(value, words("12,5"), {}).value == "12,5");  // typed as a text, in a workbook
    CHECK(readField(value, words("'12,5"), {true, DecimalSign::comma}).value == "12,5");
    CHECK(readField(value, {Cell::Kind::error, 0, "#DIV/0!"}, {}).value == "#DIV/0!");
    CHECK(readField(value, words("2 estrategias"), {true, DecimalSign::comma}).value == "2 estrategias");
}

TEST_CASE("a table of measurements adds and completes, and says row by row what does not come in") {
    const auto account = taken({measurements({
        {words("1.1.1"), words("2021-T3"), Cell::of(3.25), words("=1+1")},
        {words("9.9"), words("2021-T3"), Cell::of(1.0)},
        {words("1.1.1"), words("cuando sea"), Cell::of(1.0)},
        {},
        {words("1.1.1"), words("T3 2021"), Cell::of(9.0)},
        {{}, words("2021-T3"), Cell::of(9.0)},
    })});
    CHECK(faults(account) == std::vector<std::string>{
                                 "3 Identificador de la meta unknownKey ",
                                 "4 Periodo noPeriod cuando sea",
                                 "6 Identificador de la meta repeated 2021-T3",
                                 "7 Identificador de la meta noRecord ",
                             });
    const TableCount& count = countOf(account, "periods");
    CHECK(count.added == 1);
    CHECK(count.leftOut == 4);
    CHECK(count.removed == 0);
    const Json& period = account.document["goals"]["g/1"]["periods"]["2021-T3"];
    CHECK(period == Json{{"reported", 3.25}, {"comment", "=1+1"}});
    REQUIRE(account.changes.size() == 1);
    CHECK(account.changes[0].row == 2);
    CHECK(account.changes[0].label == "1.1.1 · Meta · 2021-T3");
}

TEST_CASE("completing erases nothing and replacing does what the sheets say") {
    Sheet sheet;
    sheet.name = "Entidades";
    sheet.rows = {{words("Identificador"), words("Entidad"), words("Sigla")},
                  {words("e1"), words("Otro nombre"), {}},
                  {{}, words("Una nueva"), words("NUE")}};
    const auto completed = taken({sheet});
    CHECK(completed.document["entities"]["e1"]["shortName"] == "ENT");
    CHECK(completed.document["entities"]["e1"]["name"] == "Otro nombre");
    CHECK(completed.document["entities"]["new"]["order"] == 2);
    const auto replaced = taken({sheet}, true);
    CHECK_FALSE(replaced.document["entities"]["e1"].contains("shortName"));
    CHECK(replaced.document["entities"]["e1"]["role"] == "Hace algo");  // there is no column for it
    sheet.rows.erase(sheet.rows.begin() + 1);
    const auto removed = taken({sheet}, true);
    CHECK_FALSE(removed.document["entities"].contains("e1"));
    CHECK(countOf(removed, "entities").removed == 1);
    CHECK(countOf(removed, "entities").added == 1);
}

TEST_CASE(
    "a record is known by its id, its code, its name, or the id in brackets; what may be two is refused") {
    auto plan = fullPlan();
    plan.lines["l2"] = {2, "2", "Línea", "", 0.5};
    SheetOptions options;
    options.newId = [] { return std::string("new"); };
    const auto run = [&](Cell line) {
        Sheet sheet;
        sheet.name = "Objectives";
        sheet.rows = {{words("Identifier"), words("Strategic objective"), words("Strategic line")},
                      {words("o1"), words("Objetivo"), std::move(line)}};
        const std::vector<Sheet> sheets{sheet};
        return importSheets(toJson(plan), sheets, findTables(sheets, shippedTables()), shippedTables(),
                            options);
    };
    for (const char* line : {"l2", "2", "Un texto [l2]"})
        CHECK(run(words(line)).document["objectives"]["o1"]["line"] == "l2");
    CHECK(run(Cell::of(2.0)).document["objectives"]["o1"]["line"] == "l2");
    CHECK(run(words("línea")).notes.at(0).fault == SheetFault::ambiguous);
    CHECK(run(words("Otra")).notes.at(0).fault == SheetFault::unknownName);
    CHECK(run(words("l2 [nada]")).notes.at(0).fault == SheetFault::unknownName);
    CHECK(run(words("Otra")).document["objectives"]["o1"]["line"] == "l1");  // as it was
}

TEST_CASE("a table of goals by years in columns is left to the import of goals") {
    Sheet sheet;
    sheet.rows = {{words("Código"), words("Meta"), words("Responsable"), words("Programado 2024")},
                  {words("1"), words("Sembrar"), words("Ambiente"), Cell::of(4.0)}};
    CHECK(findTables({sheet}, shippedTables()).empty());
}

TEST_CASE("what came over from the host in another form is no sheet") {
    for (const char* text :
         {"", "[]", "{}", R"({"sheets":1})", R"({"sheets":[{"name":"a"}]})",
          R"({"sheets":[{"name":"a","rows":[1]}]})", R"({"sheets":[{"name":1,"rows":[]}]})",
          R"({"sheets":[{"name":"a","rows":[[{"x":"y"}]]}]})",
          R"({"sheets":[{"name":"a","rows":[[[1]]]}]})"}) {
        CAPTURE(text);
        CHECK_FALSE(sheetsFromJson(text));
    }
    const auto read = sheetsFromJson(
        R"({"sheets":[{"name":"a","rows":[[1.5,"x",true,null,{"date":"2024-01-31"},{"error":"#N/A"}],[null]]}]})");
    REQUIRE(read);
    CHECK(read->at(0).rows.size() == 1);
    CHECK(read->at(0).rows[0].size() == 6);
}
