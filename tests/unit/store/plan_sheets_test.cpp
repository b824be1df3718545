#include "store/plan_sheets.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "formulation.h"
#include "plan/adopted.h"
#include "plan_tables_asset.h"
#include "plans.h"
#include "store/csv.h"
#include "store/field_words.h"
#include "store/fold_text.h"
#include "store/formulation_fields.h"
#include "store/history_sheet.h"
#include "store/parse.h"
#include "store/sheet_import.h"

using namespace store;
using store_test::fullPlan;
using store_test::shippedTables;

namespace {

Json fullDocument() {
    Json document = toJson(fullPlan());
    makeCanonical(document);
    return document;
}

// Through the host's JSON, as a workbook goes.
std::vector<Sheet> sent(const std::vector<Sheet>& sheets) {
    auto back = sheetsFromJson(sheetsToJson(sheets));
    REQUIRE(back);
    return *back;
}

SheetAccount taken(const Json& before, const std::vector<Sheet>& sheets, bool replace = true) {
    SheetOptions options;
    int next = 0;
    options.newId = [&next] { return "new" + std::to_string(++next); };
    options.replace = replace;
    return importSheets(before, sheets, findTables(sheets, shippedTables()), shippedTables(), options);
}

const Sheet& sheetNamed(const std::vector<Sheet>& sheets, const std::string& name) {
    for (const Sheet& sheet : sheets)
        if (sheet.name == name) return sheet;
    FAIL("no sheet " << name);
    return sheets.front();
}

Json figures() {
    // What decimal texts and spreadsheets get wrong.
    return {0.1 + 0.2, 1.0 / 3, -0.0005, 1e21, 5e-324, 9007199254740993.0, 17.100000000000001, 1e15 / 7};
}

}  // namespace

namespace {

// What publishing is told once and what an archive says of itself: nobody's table has it, «Otros datos» has.
bool isOfPublishing(const std::string& field) {
    return field.starts_with("/goesOut") || field.starts_with("/archivedOn");
}

}  // namespace

TEST_CASE("every field of a plan has a column of its own") {
    const auto sheets = planSheets(fullDocument(), "p1", shippedTables(), {});
    const Sheet& rest = sheetNamed(sheets, "Otros datos");
    std::string left;
    for (std::size_t row = 1; row < rest.rows.size(); ++row)
        if (plainText(cellOf(rest.rows[row], 2)) != "{}" &&  // a period of which nothing is known
            !isOfPublishing(plainText(cellOf(rest.rows[row], 0))))
            left += plainText(cellOf(rest.rows[row], 0)) + " " + plainText(cellOf(rest.rows[row], 2)) + "\n";
    CHECK_MESSAGE(left.empty(), left);
}

namespace {

// Fields below a definition of the schema, as the tables write their places: /goals/{}/years/{}/target.
void schemaFields(const Json& defs, const Json& part, const std::string& where, std::set<std::string>& out) {
    if (part.contains("$ref"))
        return schemaFields(defs, defs.at(part.at("$ref").get<std::string>().substr(8)), where, out);
    if (part.contains("additionalProperties") && part.at("additionalProperties").is_object())
        return schemaFields(defs, part.at("additionalProperties"), where + "/{}", out);
    if (!part.contains("properties")) {
        out.insert(where);
        return;
    }
    for (const auto& [name, field] : part.at("properties").items())
        schemaFields(defs, field, where + "/" + name, out);
}

}  // namespace

TEST_CASE("every field that the schema names has a column") {
    Problems problems;
    const auto schema = parseJson(
        store_test::readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/schemas/plan-1.schema.json"), problems);
    REQUIRE(schema);
    std::set<std::string> fields, columns;
    schemaFields(schema->at("$defs"), schema->at("$defs").at("plan"), "", fields);
    for (const PlanTable& table : shippedTables().tables)
        for (const PlanColumn& column : table.columns) {
            std::string where;
            for (const std::string& step : column.at) where += "/" + (step[0] == '{' ? "{}" : step);
            columns.insert(where);
            if (column.kind == ColumnKind::refs) columns.insert(where + "/{}");
        }
    CHECK(fields.size() > 90);
    for (const std::string& field : fields) {
        // What the plan's tables do not look into travels in the sheet of other data.
        const bool opaque = field.starts_with("/surveys") || field.starts_with("/importMappings") ||
                            field.starts_with("/themes") || field.starts_with("/adopted/") ||
                            isOfPublishing(field) || isFormulation(field.substr(1, field.find('/', 1) - 1));
        CHECK_MESSAGE((opaque || columns.contains(field)), field);
    }
}

TEST_CASE("what changed of a goal is called by its column, in either language") {
    std::set<std::string> fields(std::begin(plan::kWatchedFields), std::end(plan::kWatchedFields));
    for (const char* field : {"/years/2025/target", "/years/2025/programmed"}) fields.insert(field);
    for (const std::string& field : fields)
        for (const bool english : {false, true}) {
            const std::string words = fieldWords(shippedTables(), field, english);
            INFO(words);
            CHECK(words[0] != '/');
            CHECK(fieldOfWords(shippedTables(), words) == field);
        }
    CHECK(fieldWords(shippedTables(), "/years/2025/programmed", false) == "Programado 2025");
    CHECK(fieldOfWords(shippedTables(), "programado  2025 ") == "/years/2025/programmed");
    for (const char* field : {"/years/x/programmed", "/nothing", "/years/2025", "/code/more"}) {
        CHECK(fieldWords(shippedTables(), field, false) == field);
        CHECK(fieldOfWords(shippedTables(), field) == field);
    }
    for (const char* none : {"", "Programado", "2025", "Meta del cuatrienio 2025", "otra cosa"})
        CHECK(fieldOfWords(shippedTables(), none).empty());
}

TEST_CASE("the history goes with the workbook of an unchanged plan, and with no other") {
    const Json document = fullDocument();
    History history;
    Json long1 = Json::array();
    for (int i = 0; i < 2000; ++i)
        long1.push_back(
            {{"op", "replace"}, {"path", "/goals/g~11/target"}, {"value", "ñ " + std::to_string(i)}});
    history.push_back({"2022-01-03", "2022-01-03T15:00:00Z", "Oficina «A»\r\n", long1});
    history.push_back({"2022-01-03", "2022-01-03T16:00:00Z", "", Json::array()});
    history.push_back({"2022-02-01",
                       "2022-02-01T16:00:00Z",
                       "=1+1",
                       {{{"op", "remove"}, {"path", "/goals/g~11/years/2021"}}}});
    for (const bool english : {false, true}) {
        auto sheets = sent(planSheets(document, "p1", shippedTables(), {english, false}, history));
        const SheetAccount fresh = taken(Json::object(), sheets);
        CHECK(fresh.document == document);
        CHECK(fresh.notes.empty());
        const HistoryReading read = historyIn(sheets, fresh.document, shippedTables());
        CHECK(read.state == HistoryState::whole);
        CHECK(read.history == history);
        Json other = document;
        other["goals"]["g/1"]["target"] = 13;
        CHECK(historyIn(sheets, other, shippedTables()).state == HistoryState::astray);
        for (Sheet& sheet : sheets) {
            if (foldText(sheet.name) != (english ? "history" : "historia")) continue;
            const Sheet good = sheet;
            sheet.rows.pop_back();  // the fingerprint
            CHECK(historyIn(sheets, document, shippedTables()).state == HistoryState::broken);
            sheet = good;
            sheet.rows.erase(sheet.rows.begin() + 2);  // a piece
            CHECK(historyIn(sheets, document, shippedTables()).state == HistoryState::broken);
            sheet = good;
            std::swap(sheet.rows[1], sheet.rows[sheet.rows.size() - 2]);  // out of order
            CHECK(historyIn(sheets, document, shippedTables()).state == HistoryState::broken);
            sheet.rows = {good.rows.front(), good.rows.back()};  // nothing in it
            CHECK(historyIn(sheets, document, shippedTables()).state == HistoryState::broken);
        }
    }
    const auto without = planSheets(document, "p1", shippedTables(), {});
    CHECK(historyIn(without, document, shippedTables()).state == HistoryState::none);
}

TEST_CASE("a change of a target without an identifier is the one of that day and field, or a new one") {
    const Json document = fullDocument();
    auto sheets = planSheets(document, "", shippedTables(), {});
    for (Sheet& sheet : sheets) {
        if (sheet.name != "Cambios de metas") continue;
        REQUIRE(sheet.rows.size() == 2);
        CHECK(sheet.rows[1][5].text == "Programado 2021");
        sheet.rows[1][1] = {};
        sheet.rows[1].back() = Cell::of("Menos dinero del esperado");
        CellRow more = sheet.rows[1];
        more[5] = Cell::of("Línea base");
        sheet.rows.push_back(more);
        more[5] = Cell::of("lo que sea");
        sheet.rows.push_back(more);
    }
    const SheetAccount account = taken(document, sheets, false);
    const Json& changes = account.document["goals"]["g/1"]["changes"];
    CHECK(changes["c1"]["reason"] == "Menos dinero del esperado");
    CHECK(changes["new1"]["field"] == "/indicator/baseline");
    REQUIRE(account.notes.size() >= 1);
    CHECK(account.notes.back().text == "lo que sea");
    Problems problems;
    planFromJson(account.document, problems);
    CHECK(problems.empty());
}

TEST_CASE("headers are there in both languages, and no two of a table are alike") {
    for (const PlanTable& table : shippedTables().tables)
        for (const bool english : {false, true}) {
            std::set<std::string> titles;
            for (const PlanColumn& column : table.columns) {
                INFO(table.key << " " << column.title(english));
                CHECK_FALSE(column.title(english).empty());
                CHECK(titles.insert(foldText(column.title(english))).second);
            }
        }
}

TEST_CASE("a plan goes into a workbook and comes back identical, in either language") {
    Json document = fullDocument();
    document["surveys"]["s1"] = {{"title", {{"es", "¿Qué es «prioritario»?"}}},
                                 {"long", std::string(70000, 'x')}};
    document["themes"]["t1"] = {{"name", {{"es", "Parques"}}},
                                {"survey", "s1"},
                                {"texts", {{"q", {{"af63dc4c8601ec8c", true}}}}},
                                {"lines", {{"l1", true}}},
                                {"asked", {{"people", 23}, {"of", 60}, {"day", "2026-11-22"}}}};
    document["unknown"] = {{"deep", {{"list", {1, "dos", nullptr, 3.5}}}, {"empty", Json::object()}}};
    auto& goals = document["goals"];
    goals["g/1"]["notes"] = "con\r\nretorno\ty \x01 control";
    goals["g/1"]["name"] = "Ñandú; «pingüino» _x0041_ \"comillas\"\nlínea";
    goals["g/1"]["responsible"] = std::string(40000, 'y');
    goals["g/1"]["target"] = "12";
    goals["g/1"]["indicator"]["baseline"] = "  2 Estrategias ";
    goals["g/1"]["indicator"]["unit"] = "";
    goals["g/1"]["years"]["2023"] = Json::object();
    for (std::size_t i = 0; i < figures().size(); ++i)
        goals["g/1"]["years"][std::to_string(2030 + static_cast<int>(i))]["reported"] = figures()[i];
    makeCanonical(document);
    for (const bool english : {false, true}) {
        const auto sheets = sent(planSheets(document, "p1", shippedTables(), {english, false}));
        const auto found = findTables(sheets, shippedTables());
        CHECK(planIdIn(sheets, found, shippedTables()) == "p1");
        CHECK(found.size() == shippedTables().tables.size() + 1);
        const SheetAccount fresh = taken(Json::object(), sheets);
        CHECK(fresh.notes.empty());
        CHECK(Json::diff(document, fresh.document).dump() == "[]");
        // Into the plan it came from, or into that plan changed since.
        const SheetAccount same = taken(document, sheets);
        CHECK(same.changesNothing());
        CHECK(same.document == document);
        Json other = document;
        other["goals"]["g/1"]["years"]["2030"]["reported"] = 7;
        other["goals"].erase("r1");
        other["goals"]["extra"] = {{"order", 9}, {"kind", "output"}, {"name", "De más"}};
        other["surveys"].erase("s1");
        other["more"] = true;
        const SheetAccount back = taken(other, sheets);
        CHECK(Json::diff(document, back.document).dump() == "[]");
        CHECK_FALSE(back.changesNothing());
    }
}

TEST_CASE("what a plan holds of its formulation travels in its workbook") {
    Json document = toJson(store_test::fullFormulation());
    makeCanonical(document);
    REQUIRE(document.contains("workingTables"));
    const auto sheets = sent(planSheets(document, "p1", shippedTables(), {}));
    const SheetAccount fresh = taken(Json::object(), sheets);
    CHECK(fresh.notes.empty());
    CHECK(Json::diff(document, fresh.document).dump() == "[]");
    Json other = document;
    other["workingTables"].clear();
    CHECK(Json::diff(document, taken(other, sheets).document).dump() == "[]");
}

TEST_CASE("a reader that knows one language reads a workbook of the other") {
    const Json document = fullDocument();
    const auto sheets = sent(planSheets(document, "p1", shippedTables(), {true, false}));
    CHECK(sheetNamed(sheets, "Goals").rows[0][3].text == "Goal code");
    CHECK(taken(Json::object(), sheets).document == document);
}

TEST_CASE(
    "tables go out as text with ; and a decimal comma, or with , and a point, and come back identical") {
    Json document = fullDocument();
    auto& goal = document["goals"]["g/1"];
    goal["code"] = "1.10";
    goal["periods"].erase("2021-03");  // nothing is known of it: no row can say so
    goal["name"] = "=1+1; o \"más\"";
    goal["notes"] = "-5 puntos";
    goal["responsible"] = "'+57 1";
    goal["target"] = "12,5";
    goal["indicator"]["baseline"] = "007";
    goal["indicator"]["purpose"] = "3/4";
    goal["changes"]["c2"] = {
        {"day", "2021-07-01"}, {"field", "/indicator/falling"}, {"before", "true"}, {"after", "false"}};
    for (std::size_t i = 0; i < figures().size(); ++i)
        goal["years"][std::to_string(2030 + static_cast<int>(i))]["reported"] = figures()[i];
    makeCanonical(document);
    for (const bool english : {false, true}) {
        Json before = document;
        // All that the tables hold is something else, or gone.
        before["goals"]["g/1"]["years"] = Json::object();
        before["goals"]["g/1"].erase("periods");
        for (const char* field : {"code", "name", "notes", "responsible", "target"})
            before["goals"]["g/1"][field] = "otra cosa";
        before["goals"]["g/1"].erase("changes");
        for (const char* table : {"projects", "closings", "yearWeights"}) before[table] = Json::object();
        for (const PlanTable& table : shippedTables().tables) {
            if (table.oneRecord()) continue;
            const Sheet sheet = tableSheet(document, shippedTables(), table, {english, false});
            const std::string bytes = peoplesCsv(sheet, !english, figureColumns(table));
            CHECK(bytes.substr(0, 3) == "\xEF\xBB\xBF");
            auto read = parseCsv(bytes);
            if (sheet.rows.size() < 2) continue;
            INFO(table.key << "\n" << bytes);
            REQUIRE(read.table);
            CHECK(read.table->separator == (english ? ',' : ';'));
            for (const TableRow& row : read.table->rows)
                for (const std::string& cell : row.cells) {
                    const bool formula =
                        !cell.empty() && std::string_view("=+@").find(cell[0]) != std::string_view::npos;
                    CHECK_FALSE(formula);
                    CHECK(cell != "true");  // a spreadsheet makes it VERDADERO
                }
            const std::vector<Sheet> sheets{sheetOf(std::move(*read.table))};
            const auto found = findTables(sheets, shippedTables());
            REQUIRE(found.size() == 1);
            CHECK(found[0].table->key == table.key);
            SheetAccount account = taken(before, sheets, false);
            for (const SheetNote& note : account.notes)
                FAIL_CHECK(std::string(faultKey(note.fault)) << " " << note.header << " " << note.text);
            before = account.document;
        }
        CHECK(Json::diff(document, before).dump() == "[]");
    }
}

TEST_CASE("a figure that differs beyond the fifteenth digit is the same figure") {
    Json document = fullDocument();
    document["goals"]["g/1"]["weight"] = 1.0 / 3;
    auto sheets = sent(planSheets(document, "p1", shippedTables(), {}));
    std::size_t changed = 0;
    for (Sheet& sheet : sheets)
        for (CellRow& row : sheet.rows)
            for (Cell& cell : row)
                if (cell.kind == Cell::Kind::number && cell.number == 1.0 / 3) {
                    cell.number = 0.333333333333333;
                    ++changed;
                }
    REQUIRE(changed == 1);
    CHECK(taken(document, sheets).changesNothing());
}

TEST_CASE(
    "a spreadsheet that keeps fifteen digits of every number gives the same plan back, and one that was "
    "changed too") {
    Json document = fullDocument();
    for (std::size_t i = 0; i < figures().size(); ++i)
        document["goals"]["g/1"]["years"][std::to_string(2030 + static_cast<int>(i))]["reported"] =
            figures()[i];
    document["goals"]["g/1"]["indicator"]["baselineDate"] = "1899-12-31";
    makeCanonical(document);
    auto sheets = planSheets(document, "p1", shippedTables(), {});
    for (Sheet& sheet : sheets)
        for (CellRow& row : sheet.rows)
            for (Cell& cell : row) {
                char digits[40];
                std::snprintf(digits, sizeof digits, "%.15g", cell.number);
                if (cell.kind == Cell::Kind::number) cell.number = std::strtod(digits, nullptr);
                CHECK((cell.kind != Cell::Kind::date || cell.text > "1900"));
            }
    const SheetAccount account = taken(Json::object(), sent(sheets));
    CHECK(Json::diff(document, account.document).dump() == "[]");
    for (Sheet& sheet : sheets)
        for (CellRow& row : sheet.rows)
            if (sheet.name == "Vigencias" && row[1].number == 2030) row[6] = Cell::of(0.5);
    const SheetAccount changed = taken(document, sent(sheets));
    CHECK(changed.document["goals"]["g/1"]["years"]["2030"]["reported"] == 0.5);
    CHECK(changed.changes.size() == 1);
}

TEST_CASE("an empty form has every header and no record, and can be filled in by code and name") {
    const Json document = fullDocument();
    auto sheets = planSheets(document, "", shippedTables(), {false, true});
    for (Sheet& sheet : sheets) {
        if (sheet.name == "Mediciones") {
            CHECK(sheet.rows.size() == 1);
            // Identificador de la meta, Periodo, Código de la meta, Meta, Programado, Reportado…
            sheet.rows.push_back({{}, Cell::of("marzo de 2022"), Cell::of("1.1.1"), {}, {}, Cell::of(4.5)});
        }
        if (sheet.name == "Metas") {
            CHECK_FALSE(sheet.lists.empty());
            CellRow row(5);
            row[4] = Cell::of("Una meta más");
            row.push_back(Cell::of("1.1"));  // the objective's code
            sheet.rows.push_back(row);
        }
    }
    const SheetAccount account = taken(document, sent(sheets), false);
    for (const SheetNote& note : account.notes)
        FAIL_CHECK(std::string(faultKey(note.fault)) << " " << note.header << " " << note.text);
    CHECK(account.document["goals"]["g/1"]["periods"]["2022-03"]["reported"] == 4.5);
    const Json& fresh = account.document["goals"]["new1"];
    CHECK(fresh["name"] == "Una meta más");
    CHECK(fresh["objective"] == "o1");
    CHECK(fresh["kind"] == "output");
    CHECK(fresh["order"] == 3);
    CHECK(account.changes.size() == 2);
}
