// A table's own figures of the four years and of financial execution, compared with ours and explained.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "store/goal_import.h"
#include "store/number_text.h"

using namespace store;

namespace {

Table textTable(const std::string& text) {
    const CsvResult result = parseCsv(text);
    REQUIRE(result.table);
    return *result.table;
}

ImportResult import(const std::string& text) {
    const Table table = textTable(text);
    ImportOptions options;
    options.newId = [n = 0]() mutable { return "id" + std::to_string(++n); };
    return importGoals(table, guessMapping(table), options);
}

const Note* noteOf(const std::vector<Note>& notes, NoteCode code) {
    for (const Note& note : notes)
        if (note.code == code) return &note;
    return nullptr;
}

const std::string kMoneyHeader =
    "Cod meta,Meta,Apropiacion definitiva 2025,Compromisos 2025,Apropiacion 2024,Compromisos 2024,"
    "Total asignado,% Ejecución financiera,Apropiacion inicial 2025,Apropiacion definitiva 2025,"
    "Compromisos 2025,Pagos 2025,% Ejecucion 2025\n";

}  // namespace

TEST_CASE("own figures: the columns are known by their headers and places") {
    const Mapping mapping = guessMapping(textTable(
        kMoneyHeader.substr(0, kMoneyHeader.size() - 1) +
        ",% Total ejecutado 2024 vs cuatrienio,Porcentaje avance cuatrienio,% Ejecutado 2025\n1,A\n"));
    CHECK(mapping.columns[7].target == ColumnTarget{Field::ownExecutionTotal, 0, 0, 0});
    CHECK(mapping.columns[12].target == ColumnTarget{Field::ownExecution, 2025, 0, 0});
    CHECK(mapping.columns[12].reason == Reason::place);
    CHECK(mapping.columns[13].target == ColumnTarget{Field::ownShare, 2024, 0, 0});
    CHECK(mapping.columns[14].target == ColumnTarget{Field::ownFourYears, 0, 0, 0});
    CHECK(mapping.columns[15].target.field == Field::ignore);  // no money beside it: it could be either
}

TEST_CASE("own execution: the table's other columns of the same header, and other terms, are found out") {
    const ImportResult result = import(
        kMoneyHeader +
        // Imported: 2025 from the fuller block. (150 + 60) / (200 + 100) = 0.7; theirs (40 + 60) / 200.
        "1,Con la copia vieja,100,40,100,60,200,0.5,80,200,150,50,0.75\n"
        // The same both ways; 2025 by payments: 50 / 200.
        "2,Por pagos,200,150,100,60,300,0.7,80,200,150,50,0.25\n"
        "3,De otra parte,200,150,100,60,300,0.9,80,200,150,50,0.75\n"
        "4,Sin apropiación,0,0,0,0,0,0,0,0,0,0,0\n"
        "5,Igual,200,150,100,60,300,0.7,80,200,150,50,0.75\n");
    const auto& rows = result.report.rows;
    const Note* copy = noteOf(rows[0].notes, NoteCode::executionOtherColumns);
    REQUIRE(copy);
    CHECK(copy->theirs == 0.5);
    CHECK(*copy->ours == doctest::Approx(0.7));
    CHECK(copy->became == "Apropiacion definitiva 2025 (3), Compromisos 2025 (4)");
    CHECK(copy->header == "% Ejecución financiera");
    CHECK(rows[0].notes.size() == 1);  // its 2025 is ours
    const Note* paid = noteOf(rows[1].notes, NoteCode::executionOtherTerms);
    REQUIRE(paid);
    CHECK(paid->became == "paid/definitive");
    CHECK(paid->year == 2025);
    CHECK(*paid->ours == doctest::Approx(0.75));
    const Note* other = noteOf(rows[2].notes, NoteCode::executionDiffers);
    REQUIRE(other);
    CHECK(other->theirs == 0.9);
    CHECK(*other->ours == doctest::Approx(0.7));
    CHECK(noteOf(rows[3].notes, NoteCode::executionNoMoney));
    CHECK_FALSE(noteOf(rows[3].notes, NoteCode::executionNoMoney)->ours);
    CHECK(rows[4].notes.empty());
    for (const RowReport& row : rows) CHECK(row.outcome == RowOutcome::taken);
}

TEST_CASE("own four years: a table that weighs the years is found out from its own rows") {
    // The four years' figure of the table: 0.2 × 2024's share + 0.3 × 2025's. Rows 4 and 9 are of another
    // making.
    std::string text =
        "Cod meta,Meta,Meta cuatrienio,Programado 2024,Ejecutado 2024,Programado 2025,Ejecutado 2025,"
        "% Ejecutado 2024 vs cuatrienio,Avance cuatrienio\n";
    for (int i = 1; i <= 12; ++i) {
        const double first = i % 5 / 10.0;
        const double shown = i == 2 ? 0.9 : first;  // a slip: the report says 0.2
        const double second = (i * 3 + 1) % 7 / 10.0;
        const double theirs = i == 4 || i == 9 ? 0.5 : 0.2 * shown + 0.3 * second;
        text += std::to_string(i) + ",Meta " + std::to_string(i) + ",10,5," + numberText(first * 10) + ",5," +
                numberText(second * 10) + "," + numberText(shown) + "," + numberText(theirs) + "\n";
    }
    const ImportResult result = import(text);
    const Note* rule = noteOf(result.report.notes, NoteCode::sharesRule);
    REQUIRE(rule);
    CHECK(rule->became == "2024: 0.2; 2025: 0.3");
    CHECK(rule->header == "Avance cuatrienio");
    for (const RowReport& row : result.report.rows) {
        CAPTURE(row.code);
        const bool odd = row.code == "4" || row.code == "9";
        const Note* note = noteOf(row.notes, odd ? NoteCode::fourYearsDiffers : NoteCode::fourYearsByShares);
        REQUIRE(note);
        CHECK((noteOf(row.notes, NoteCode::shareDiffers) != nullptr) == (row.code == "2"));
    }
    // 1: R 1 and 4 of 10.
    CHECK(*noteOf(result.report.rows[0].notes, NoteCode::fourYearsByShares)->ours == doctest::Approx(0.5));
    CHECK(*noteOf(result.report.rows[1].notes, NoteCode::shareDiffers)->ours == doctest::Approx(0.2));
}

TEST_CASE("own four years: figures of no one making are not explained away") {
    std::string text =
        "Cod meta,Meta,Meta cuatrienio,Programado 2024,Ejecutado 2024,Programado 2025,Ejecutado 2025,Avance "
        "cuatrienio\n";
    for (int i = 1; i <= 12; ++i)
        text += std::to_string(i) + ",Meta " + std::to_string(i) + ",10,5," + std::to_string(i % 5) + ",5," +
                std::to_string(i % 7) + "," + numberText(i * i % 11 / 10.0 + 0.03) + "\n";
    const ImportResult result = import(text);
    CHECK_FALSE(noteOf(result.report.notes, NoteCode::sharesRule));
    CHECK(countNotes(result.report, NoteCode::fourYearsByShares) == 0);
    CHECK(countNotes(result.report, NoteCode::fourYearsDiffers) == 12);
}

TEST_CASE("own figures: the whole file, where it is at hand, every row of it alike or named") {
    const char* path = std::getenv("PLAN_TENJO_CSV");
    if (path == nullptr || *path == 0) return;
    std::string bytes;
    if (FILE* file = std::fopen(path, "rb")) {
        char part[65536];
        for (std::size_t n = 0; (n = std::fread(part, 1, sizeof part, file)) > 0;) bytes.append(part, n);
        std::fclose(file);
    }
    const Table table = textTable(bytes);
    const Mapping mapping = guessMapping(table);
    ImportOptions options;
    options.newId = [n = 0]() mutable { return "id" + std::to_string(++n); };
    const ImportResult result = importGoals(table, mapping, options);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const Field field = mapping.columns[i].target.field;
        if (fieldInfo(field).group != FieldGroup::checks || field == Field::programmedState) continue;
        std::size_t numbers = 0;
        std::map<std::string, int> notes;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            numbers += readNumber(cellAt(table.rows[row], i), DecimalSign::point).number.has_value();
            for (const Note& note : result.report.rows[row].notes)
                if (note.column == i) ++notes[noteKey(note.code)];
        }
        std::string told;
        for (const auto& [key, count] : notes) told += "  " + key + " " + std::to_string(count);
        MESSAGE(std::string(tidy(table.headers[i]))
                << " (" << i + 1 << "): " << numbers << " figures;" << told);
        CHECK((numbers == 0 || numbers > 100));
    }
    for (const Note& note : result.report.notes)
        if (note.code == NoteCode::sharesRule) MESSAGE(note.header << ": " << note.became);
}
