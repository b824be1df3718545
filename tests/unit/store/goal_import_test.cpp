#include "store/goal_import.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "store/number_text.h"

using namespace store;

namespace {

Table fileTable(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    const CsvResult result = parseCsv(std::string((std::istreambuf_iterator<char>(file)), {}));
    REQUIRE(result.table);
    return *result.table;
}

Table fixture() { return fileTable(PLAN_SOURCE_DIR "/tests/fixtures/tables/plan-indicativo.csv"); }

Table textTable(std::string_view text) {
    const CsvResult result = parseCsv(text);
    REQUIRE(result.table);
    return *result.table;
}

ImportOptions counted() {
    ImportOptions options;
    options.newId = [n = 0]() mutable { return "id" + std::to_string(++n); };
    return options;
}

ImportResult import(const Table& table) { return importGoals(table, guessMapping(table), counted()); }
ImportResult import(std::string_view text) { return import(textTable(text)); }

const RowReport& rowOf(const ImportReport& report, const std::string& code) {
    const auto found = std::find_if(report.rows.begin(), report.rows.end(),
                                    [&](const RowReport& row) { return row.code == code; });
    REQUIRE(found != report.rows.end());
    return *found;
}

const Note* noteOf(const RowReport& row, NoteCode code, int year = 0) {
    for (const Note& note : row.notes) {
        if (note.code == code && (year == 0 || note.year == year)) return &note;
    }
    return nullptr;
}

const Note* noteOf(const ImportReport& report, NoteCode code) {
    for (const Note& note : report.notes) {
        if (note.code == code) return &note;
    }
    return nullptr;
}

const plan::Goal& goalOf(const ImportResult& result, const std::string& code) {
    return result.plan.goals.at(rowOf(result.report, code).goal);
}

// Holds for every import whatever the table: each row is told, and the counts add up.
void checkAccount(const Table& table, const ImportResult& result) {
    const ImportReport& report = result.report;
    REQUIRE(report.rows.size() == table.rows.size());
    CHECK(report.taken + report.changed + report.refused == table.rows.size());
    std::size_t refused = 0;
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const RowReport& row = report.rows[i];
        CHECK(row.record == table.rows[i].record);
        CHECK((row.outcome == RowOutcome::refused) == (row.refusal != Refusal::none));
        CHECK((row.outcome == RowOutcome::refused) == row.goal.empty());
        if (row.outcome == RowOutcome::refused) ++refused;
        const bool changes = std::any_of(row.notes.begin(), row.notes.end(),
                                         [](const Note& note) { return isChange(note.code); });
        if (row.outcome != RowOutcome::refused) CHECK((row.outcome == RowOutcome::changed) == changes);
    }
    CHECK(refused == report.refused);
    for (const auto& [id, goal] : result.plan.goals) {
        if (!goal.objective.empty()) CHECK(result.plan.objectives.count(goal.objective) == 1);
        if (!goal.line.empty()) CHECK(result.plan.lines.count(goal.line) == 1);
        if (!goal.outcome.empty()) CHECK(result.plan.goals.count(goal.outcome) == 1);
        if (!goal.entity.empty()) CHECK(result.plan.entities.count(goal.entity) == 1);
    }
}

// For each row whose own figure of the year is a number, ours equals it or the report names the row and why.
struct Compared {
    std::size_t figures = 0;
    std::size_t notProgrammed = 0;
    std::size_t different = 0;
};

Compared compareOwn(const Table& table, const ImportResult& result, std::size_t column, int year) {
    Compared out;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const NumberReading own = readNumber(cellAt(table.rows[i], column));
        if (!own.number) continue;
        ++out.figures;
        const RowReport& row = result.report.rows[i];
        const plan::YearValues& values = result.plan.goals.at(row.goal).years.at(year);
        const double programmed = values.programmed.number.value_or(0);
        CAPTURE(row.code);
        if (programmed == 0) {
            const Note* note = noteOf(row, NoteCode::progressNotProgrammed, year);
            REQUIRE(note);
            CHECK(note->theirs == own.number);
            CHECK_FALSE(note->ours);
            CHECK(note->column == column);
            ++out.notProgrammed;
            continue;
        }
        REQUIRE(values.reported.number);
        const double ours = *values.reported.number / programmed;
        const Note* note = noteOf(row, NoteCode::progressDiffers, year);
        if (!note) note = noteOf(row, NoteCode::progressUpsideDown, year);
        if (!note) note = noteOf(row, NoteCode::progressNotDivided, year);
        CHECK((note != nullptr) == (std::fabs(ours - *own.number) > 1e-9));
        if (note == nullptr) continue;
        CHECK(note->theirs == own.number);
        REQUIRE(note->ours);
        CHECK(*note->ours == ours);
        ++out.different;
    }
    return out;
}

}  // namespace

TEST_CASE("import: the real table's goals, places and names") {
    const Table table = fixture();
    const ImportResult result = import(table);
    checkAccount(table, result);
    const plan::Plan& plan = result.plan;
    CHECK(result.report.refused == 0);
    CHECK(plan.lines.size() == 5);
    CHECK(plan.objectives.size() == 20);
    CHECK(plan.entities.size() == 13);
    std::size_t outcomes = 0;
    for (const auto& [id, goal] : plan.goals) outcomes += goal.kind == plan::GoalKind::outcome ? 1 : 0;
    CHECK(outcomes == 33);
    CHECK(plan.goals.size() == 42 + 33);
    CHECK(plan.firstYear == 2024);
    CHECK(plan.lastYear == 2027);

    const plan::StrategicLine& line = plan.lines.at(plan::inOrder(plan.lines)[0]);
    CHECK(line.code == "1");
    CHECK(line.name == "Ambiente, Conectividad y Ordenamiento y servicios públicos");
    CHECK(line.weight == 0.235);
    const Note* weights = noteOf(result.report, NoteCode::weightsDoNotSum);
    REQUIRE(weights);
    CHECK(std::fabs(*weights->ours - 0.978) < 1e-12);

    const plan::Goal& goal = goalOf(result, "4");
    const plan::Objective& objective = plan.objectives.at(goal.objective);
    CHECK(objective.code == "1");
    CHECK(objective.name ==
          "Programa Integral de Sostenibilidad y Educación Ambiental (PISEA) (Gestión Intergal del recurso "
          "hídrico)");
    CHECK(plan::Id(objective.line) == plan::inOrder(plan.lines)[0]);
    CHECK(goal.line.empty());
    CHECK(goal.name == "Formular e implementar al 25% la Política Pública de Educación Ambiental");
    CHECK(goal.indicator.unit == "Porcentaje");
    CHECK(goal.indicator.accumulation == plan::Accumulation::sum);
    CHECK(goalOf(result, "7").indicator.accumulation == plan::Accumulation::stock);
    CHECK(plan.entities.at(goal.entity).name ==
          "Secretaría de Desarrollo Económico y Medio Ambiente o quien haga sus veces");
    CHECK(goal.project.substr(0, 14) == "2024257990001 ");
    CHECK(goal.indicator.baseline.number == 0.0);
    CHECK(goal.target.number == 0.25);
    CHECK(goal.years.at(2024).target.number == 0.04);
    CHECK(goal.years.at(2024).programmed.number == 0.08);
    CHECK(goal.years.at(2024).reported.number == 0.05);
    CHECK(goal.years.at(2024).evidence == "META 4");
    CHECK(goal.years.at(2027).target.number == 0.03);
    CHECK(goal.years.at(2027).reported.empty());
    CHECK(goal.periods.count("2024-T1") == 0);
    CHECK(goal.periods.at("2024-T3").programmed.number == 0.04);
    CHECK(goal.periods.at("2024-T4").reported.number == 0.01);
    CHECK(goal.periods.at("2025-T4").reported.empty());

    // The year's execution block, not its older copy.
    const plan::Money& money = goalOf(result, "1").money.at(2025);
    CHECK(money.initial == 924152848.0);
    CHECK(money.definitive == 3404125267.0);
    CHECK(money.committed == 1405200000.0);
    CHECK(money.paid == 148860000.0);
    CHECK(money.planned == 950341565.0);
    CHECK_FALSE(money.obligated);
    CHECK(goalOf(result, "1").money.at(2027).planned == 1035710435.0);

    // An outcome goal stands once in its objective.
    const plan::Goal& outcome = plan.goals.at(goalOf(result, "1").outcome);
    CHECK(outcome.kind == plan::GoalKind::outcome);
    CHECK(outcome.code == "1.1.1");
    CHECK(goalOf(result, "2").outcome == goalOf(result, "1").outcome);
    CHECK(goalOf(result, "199").outcome != goalOf(result, "198").outcome);
    CHECK(noteOf(rowOf(result.report, "199"), NoteCode::outcomeCodeTwice));
    CHECK(noteOf(rowOf(result.report, "310"), NoteCode::outcomeCodeTwice));
    CHECK(goalOf(result, "75").outcome == goalOf(result, "74").outcome);
    CHECK(noteOf(rowOf(result.report, "75"), NoteCode::outcomeDiffers));
}

TEST_CASE("import: what is odd in the real table is told") {
    const Table table = fixture();
    const ImportResult result = import(table);
    const ImportReport& report = result.report;

    // Prose stays prose, to the letter.
    const plan::Value& prose = goalOf(result, "1").indicator.baseline;
    CHECK_FALSE(prose.number);
    CHECK(prose.text ==
          "2 Estrategias (Reforestación y manteniniento)\n880 has DMI\n308 Has de propiedad del municipio ");
    CHECK(noteOf(rowOf(report, "1"), NoteCode::textKept));
    CHECK(goalOf(result, "58").indicator.baseline.text == "SD");
    CHECK(goalOf(result, "264").indicator.baseline.empty());
    CHECK(goalOf(result, "26").indicator.baseline.number == 0.0775);
    CHECK(noteOf(rowOf(report, "26"), NoteCode::percentRead)->was == "7,75%");
    CHECK(goalOf(result, "39").indicator.baseline.number == 0.2);
    CHECK(noteOf(rowOf(report, "39"), NoteCode::numberRead)->became == "0.2");

    std::size_t errors =
        countNotes(report, NoteCode::errorIgnored) + countNotes(report, NoteCode::progressNotNumber);
    CHECK(errors == 5);
    CHECK(noteOf(rowOf(report, "248"), NoteCode::progressNotNumber)->was == "#DIV/0!");
    CHECK(countNotes(report, NoteCode::periodsDiffer) == 9 + 7 + 7 + 6);
    const Note* periods = noteOf(rowOf(report, "7"), NoteCode::periodsDiffer, 2024);
    REQUIRE(periods);
    CHECK(periods->theirs == 0.5);
    CHECK(periods->ours == 1.0);
    CHECK(goalOf(result, "7").years.at(2024).programmed.number == 0.5);
    CHECK(noteOf(rowOf(report, "58"), NoteCode::zeroWithoutPeriods, 2025));
    CHECK(countNotes(report, NoteCode::zeroWithoutPeriods) == 1);
    CHECK(countNotes(report, NoteCode::stateDiffers) == 3);
    for (const char* code : {"69", "74", "153"}) CHECK(noteOf(rowOf(report, code), NoteCode::stateDiffers));

    // The last quarter with reports is the third; the fourth has a few filled ahead.
    CHECK(result.plan.cutOff == "2025-09-30");
    CHECK(noteOf(report, NoteCode::cutOffGuessed)->was == "2025-T3");

    // What is not imported is listed with how much it holds.
    const auto pact = std::find_if(report.ignored.begin(), report.ignored.end(),
                                   [](const IgnoredColumn& column) { return column.column == 24; });
    REQUIRE(pact != report.ignored.end());
    CHECK(pact->reason == Reason::noField);
    CHECK(report.ignored.size() == 15);

    // A tidied name is told where it comes in, once.
    CHECK(countNotes(report, NoteCode::nameUnwrapped) > 0);
    const std::string& objective = goalOf(result, "2").objective;
    CHECK(objective == goalOf(result, "1").objective);
    CHECK(noteOf(rowOf(report, "1"), NoteCode::nameUnwrapped));
    CHECK_FALSE(noteOf(rowOf(report, "2"), NoteCode::nameUnwrapped));
}

TEST_CASE("import: the table's own figures against ours") {
    const Table table = fixture();
    const ImportResult result = import(table);
    const Compared own = compareOwn(table, result, 45, 2024);
    CHECK(own.figures == 42);
    CHECK(own.notProgrammed == 5);
    CHECK(own.different == 11);
    const Note* fifteen = noteOf(rowOf(result.report, "168"), NoteCode::progressNotDivided, 2024);
    REQUIRE(fifteen);
    CHECK(fifteen->theirs == 15.0);
    CHECK(fifteen->ours == 1.0);
    CHECK(fifteen->header == "AVANCE 2024");
    // Its programmed 15.001 over its reported 12.
    const Note* turned = noteOf(rowOf(result.report, "183"), NoteCode::progressUpsideDown, 2024);
    REQUIRE(turned);
    CHECK(*turned->theirs == doctest::Approx(15.001 / 12));
    CHECK(*turned->ours == doctest::Approx(12 / 15.001));
    const Note* forgotten = noteOf(rowOf(result.report, "187"), NoteCode::progressDiffers, 2025);
    REQUIRE(forgotten);
    CHECK(forgotten->theirs == 0.0);
    CHECK(forgotten->ours == 5389.0 / 4500.0);

    ImportOptions options = counted();
    options.figure = [](const plan::Plan&, const plan::Goal&, int) { return std::optional<double>(); };
    const ImportResult none = importGoals(table, guessMapping(table), options);
    CHECK(countNotes(none.report, NoteCode::progressNotComputable) > 0);
    CHECK(countNotes(none.report, NoteCode::progressDiffers) == 0);
}

TEST_CASE("import: the whole file, where it is at hand") {
    const char* path = std::getenv("PLAN_TENJO_CSV");
    if (path == nullptr || *path == 0) return;
    const Table table = fileTable(path);
    CHECK(table.rows.size() == 331);
    CHECK(table.headers.size() == 82);
    const ImportResult result = import(table);
    checkAccount(table, result);
    CHECK(result.report.refused == 0);
    std::size_t outputs = 0;
    for (const auto& [id, goal] : result.plan.goals) outputs += goal.kind == plan::GoalKind::output ? 1 : 0;
    CHECK(outputs == 331);
    CHECK(result.plan.lines.size() == 5);
    CHECK(result.plan.objectives.size() == 34);
    CHECK(result.plan.entities.size() == 15);
    const Compared first = compareOwn(table, result, 45, 2024);
    CHECK(first.figures == 331);
    CHECK(first.notProgrammed == 73);
    CHECK(first.different == 17);
    const Compared second = compareOwn(table, result, 60, 2025);
    CHECK(second.figures == 330);
    CHECK(second.notProgrammed == 37);
    CHECK(second.different == 1);
    CHECK(countNotes(result.report, NoteCode::periodsDiffer) == 60 + 52 + 27 + 24);
    CHECK(result.plan.cutOff == "2025-09-30");
    const ImportResult again = mergeGoals(result.plan, table, guessMapping(table), counted());
    CHECK(again.report.goalsUnchanged == 331);
    CHECK(again.plan == result.plan);
}

TEST_CASE("import: rows that do not come in are told") {
    const Table table = textTable(
        "Cod meta,Meta,Programado 2024,Ejecutado 2024\n"
        "1,Sembrar,4,3\n"
        ",,,\n"
        "2,,4,3\n"
        "1,Sembrar,4,3\n"
        "Cod meta,Meta,Programado 2024,Ejecutado 2024\n"
        "1,Otra,2,2\n"
        ",Sin código,2,2\n"
        "5,Corta\n"
        "6,Larga,1,1,sobra\n");
    const ImportResult result = import(table);
    checkAccount(table, result);
    const auto& rows = result.report.rows;
    CHECK(rows[0].outcome == RowOutcome::taken);
    CHECK(rows[1].refusal == Refusal::emptyRow);
    CHECK(rows[2].refusal == Refusal::missingName);
    CHECK(rows[2].code == "2");
    CHECK(rows[3].refusal == Refusal::duplicateRow);
    CHECK(rows[3].notes.at(0).was == "2");
    CHECK(rows[4].refusal == Refusal::repeatedHeader);
    CHECK(noteOf(rows[5], NoteCode::duplicateCode)->was == "2");
    CHECK(noteOf(rows[6], NoteCode::missingCode));
    CHECK(noteOf(rows[7], NoteCode::shortRow));
    CHECK(noteOf(rows[8], NoteCode::extraCells)->was == "sobra");
    CHECK(result.report.refused == 4);
    CHECK(result.plan.goals.size() == 5);
}

TEST_CASE("import: without a column of names every row is refused") {
    const Table table = textTable("Cod meta,Programado 2024\n1,4\n,\n2,5\n");
    const ImportResult result = import(table);
    checkAccount(table, result);
    CHECK(result.report.refused == 3);
    CHECK(result.report.rows[0].refusal == Refusal::noNameColumn);
    CHECK(result.plan.goals.empty());
}

TEST_CASE("import: figures as people write them") {
    const ImportResult result = import(
        "Cod meta;Meta;LB;Programado 2024;Ejecutado 2024;Apropiación definitiva 2024;Compromisos 2024;Giros "
        "2024\n"
        "1;A;12,5;1.234;1.000,5;$ 1.500.000;$ -;n/a\n"
        "2;B;#DIV/0!;2;50%;$ 2.000.000;500.000;12,5\n"
        "3;C;SD;3;(1);$ 3.000.000;800.000;0\n");
    CHECK(goalOf(result, "1").years.at(2024).programmed.number == 1234.0);
    CHECK(noteOf(rowOf(result.report, "1"), NoteCode::ambiguousNumber)->became == "1234");
    CHECK(goalOf(result, "1").years.at(2024).reported.number == 1000.5);
    CHECK(goalOf(result, "2").years.at(2024).reported.number == 0.5);
    CHECK(goalOf(result, "3").years.at(2024).reported.number == -1.0);
    CHECK(goalOf(result, "2").indicator.baseline.text == "#DIV/0!");
    CHECK(noteOf(rowOf(result.report, "2"), NoteCode::errorKept));
    CHECK(goalOf(result, "1").money.at(2024).definitive == 1500000.0);
    CHECK(goalOf(result, "1").money.at(2024).committed == 0.0);
    CHECK(noteOf(rowOf(result.report, "1"), NoteCode::dashAsZero));
    CHECK(goalOf(result, "2").money.at(2024).committed == 500000.0);
    CHECK_FALSE(goalOf(result, "1").money.at(2024).paid);
    CHECK(noteOf(rowOf(result.report, "1"), NoteCode::notMoney)->was == "n/a");
    CHECK(countNotes(result.report, NoteCode::columnStyle) >= 1);
    CHECK(result.plan.cutOff == "2024-12-31");
}

TEST_CASE("import: weights in hundredths, a line's two weights, codes with tails") {
    const ImportResult result = import(
        "Eje,Ponderador eje,Cod programa,Programa,Cod meta,Meta,BPIN\n"
        "Eje 1. Uno,40,17.100000000000001,P,1.0,A,2.02426E+12\n"
        "Eje 1: UNO,45,17.1,P otra,2.0,B,2024257990001\n"
        "Eje 2 Dos,60,5.0999999999999996,Q,3.0,C,\n");
    CHECK(result.plan.lines.size() == 2);
    const plan::StrategicLine& line = result.plan.lines.at(plan::inOrder(result.plan.lines)[0]);
    CHECK(line.weight == 0.4);
    CHECK(line.name == "Uno");
    CHECK(result.plan.lines.at(plan::inOrder(result.plan.lines)[1]).name == "Dos");
    CHECK(noteOf(result.report, NoteCode::weightPercent));
    CHECK_FALSE(noteOf(result.report, NoteCode::weightsDoNotSum));
    CHECK(noteOf(result.report.rows[1], NoteCode::weightDiffers)->was == "0.45");
    CHECK(countNotes(result.report, NoteCode::nameDiffers) == 2);
    CHECK(result.plan.objectives.size() == 2);
    CHECK(noteOf(result.report.rows[0], NoteCode::codeRounded));
    CHECK(result.report.rows[0].code == "1");
    CHECK(noteOf(result.report.rows[0], NoteCode::codeLostDigits)->was == "2.02426E+12");
}

TEST_CASE("import: merged cells are filled from above, an absent outcome is not") {
    const std::string text =
        "Eje,Programa,Meta de resultado,Cod meta,Meta\n"
        "Uno,P,R,1,A\n"
        ",,,2,B\n"
        ",P,,3,C\n"
        "Dos,,,4,D\n";
    const ImportResult result = import(text);
    CHECK(goalOf(result, "2").objective == goalOf(result, "1").objective);
    CHECK(goalOf(result, "2").outcome == goalOf(result, "1").outcome);
    CHECK(noteOf(rowOf(result.report, "2"), NoteCode::filledDown));
    CHECK(goalOf(result, "3").objective == goalOf(result, "1").objective);
    CHECK(goalOf(result, "3").outcome.empty());
    CHECK(goalOf(result, "4").objective.empty());
    CHECK(plan::lineOf(result.plan, goalOf(result, "4")) != plan::lineOf(result.plan, goalOf(result, "1")));
    ImportOptions options = counted();
    options.fillDown = false;
    const Table table = textTable(text);
    const ImportResult strict = importGoals(table, guessMapping(table), options);
    CHECK(goalOf(strict, "2").objective.empty());
    CHECK(noteOf(rowOf(strict.report, "2"), NoteCode::missingLine));
}

TEST_CASE("import: types, kinds and totals made of periods") {
    const ImportResult result = import(
        "Cod meta,Meta,Tipo de meta,Tendencia,T1 ejecutado 2024,T2 ejecutado 2024,Total ejecutado 2024\n"
        "1,A,Producto,Incremento,1,2,\n"
        "2,B,Producto,Mantenimiento,1,1,\n"
        "3,C,Resultado,Reducción anual,1,,\n"
        "4,D,Otra,Según,,,\n");
    CHECK(goalOf(result, "1").years.at(2024).reported.number == 3.0);
    CHECK(noteOf(rowOf(result.report, "1"), NoteCode::totalFromPeriods)->ours == 3.0);
    CHECK(goalOf(result, "2").indicator.accumulation == plan::Accumulation::stock);
    CHECK(goalOf(result, "2").years.count(2024) == 0);
    CHECK(noteOf(rowOf(result.report, "2"), NoteCode::totalMissing));
    CHECK(goalOf(result, "3").kind == plan::GoalKind::outcome);
    CHECK(goalOf(result, "3").indicator.accumulation == plan::Accumulation::annualReduction);
    CHECK(goalOf(result, "3").indicator.falling);
    CHECK(noteOf(rowOf(result.report, "4"), NoteCode::unknownTrend));
    CHECK(noteOf(rowOf(result.report, "4"), NoteCode::unknownKind));
    CHECK(goalOf(result, "4").years.empty());
    CHECK(result.plan.cutOff == "2024-06-30");
}

TEST_CASE("import: own figures in hundredths, unreported and unreadable ones") {
    const ImportResult result = import(
        "Cod meta,Meta,Programado 2024,Ejecutado 2024,Avance 2024\n"
        "1,A,4,2,50\n"
        "2,B,4,3,75\n"
        "3,C,4,4,90\n"
        "4,D,4,,0\n"
        "5,E,cuatro,1,25\n"
        "6,F,,1,100\n"
        "7,G,4,1,bien\n");
    CHECK(noteOf(result.report, NoteCode::progressPercent));
    CHECK(countNotes(result.report, NoteCode::progressDiffers) == 1);
    CHECK(noteOf(rowOf(result.report, "3"), NoteCode::progressDiffers)->theirs == 0.9);
    CHECK(noteOf(rowOf(result.report, "4"), NoteCode::progressNotReported));
    CHECK(noteOf(rowOf(result.report, "5"), NoteCode::progressNotComputable));
    CHECK(noteOf(rowOf(result.report, "6"), NoteCode::progressNotProgrammed));
    CHECK(noteOf(rowOf(result.report, "7"), NoteCode::progressNotNumber)->was == "bien");
}

TEST_CASE("merge: the same table changes nothing") {
    const Table table = fixture();
    const Mapping mapping = guessMapping(table);
    const ImportResult first = import(table);
    ImportOptions options = counted();
    options.newId = [] {
        FAIL("nothing is new");
        return std::string();
    };
    const ImportResult again = mergeGoals(first.plan, table, mapping, options);
    checkAccount(table, again);
    CHECK(again.plan == first.plan);
    CHECK(again.report.goalsUnchanged == 42);
    CHECK(again.report.goalsAdded == 0);
    CHECK(again.report.goalsChanged == 0);
    CHECK(countNotes(again.report, NoteCode::fieldChanged) == 0);
}

TEST_CASE("merge: an outcome goal that stands in a line without an objective is found again") {
    const Table table =
        textTable("Eje,Meta de resultado,Cod meta,Meta\nAmbiente,Menos ruido,1,Medir el ruido\n");
    const Mapping mapping = guessMapping(table);
    const ImportResult first = importGoals(table, mapping, counted());
    REQUIRE(first.plan.goals.size() == 2);
    CHECK(mergeGoals(first.plan, table, mapping, counted()).plan == first.plan);
}

TEST_CASE("merge: new, changed and unchanged goals, and what the table leaves out") {
    const char* header = "Eje,Cod meta,Meta,Responsable,LB,Programado 2024,Ejecutado 2024,Pagos 2024\n";
    ImportOptions options = counted();
    const Table before = textTable(std::string(header) +
                                   "Eje 1. Uno,1,A,Oficina,SD,4,2,100\nEje 1. Uno,2,B,Oficina,1,4,,\n"
                                   "Eje 1. Uno,3,C,Oficina,1,4,1,\n");
    ImportResult first = importGoals(before, guessMapping(before), options);
    plan::Goal& edited = first.plan.goals.at(rowOf(first.report, "1").goal);
    edited.notes = "nuestra nota";
    edited.indicator.formula = "a/b";
    first.plan.name = "Plan";
    first.plan.cutOff = "2025-03-31";

    const Table after = textTable(std::string(header) +
                                  "Eje 1. Uno,2,B,Oficina,1,4,3,\nEje 1. Uno,1,A nueva,Despacho,,5,2,100\n"
                                  "Eje 2. Dos,9,Nueva,Oficina,1,1,1,\nEje 1. Uno,,sin,Oficina,,,,\n");
    const ImportResult merged = mergeGoals(first.plan, after, guessMapping(after), options);
    checkAccount(after, merged);
    CHECK(merged.report.goalsAdded == 2);
    CHECK(merged.report.goalsChanged == 2);
    CHECK(merged.plan.name == "Plan");
    CHECK(merged.plan.cutOff == "2025-03-31");  // a guess never moves it back
    CHECK(merged.plan.goals.size() == 5);
    CHECK(merged.plan.lines.size() == 2);
    CHECK(merged.plan.entities.size() == 2);

    const plan::Goal& one = goalOf(merged, "1");
    CHECK(rowOf(merged.report, "1").goal == rowOf(first.report, "1").goal);
    CHECK(one.name == "A nueva");
    CHECK(one.notes == "nuestra nota");
    CHECK(one.indicator.formula == "a/b");
    CHECK(one.indicator.baseline.text == "SD");  // an empty cell does not erase
    CHECK(noteOf(rowOf(merged.report, "1"), NoteCode::emptyKept)->became == "SD");
    CHECK(one.years.at(2024).programmed.number == 5.0);
    CHECK(merged.plan.entities.at(one.entity).name == "Despacho");
    bool told = false;
    for (const Note& note : rowOf(merged.report, "1").notes) {
        if (note.code == NoteCode::fieldChanged && note.header == "Programado 2024") {
            told = note.was == "4" && note.became == "5";
        }
    }
    CHECK(told);
    CHECK(rowOf(merged.report, "9").merge == MergeState::added);
    const Note* left = noteOf(merged.report, NoteCode::goalNotInTable);
    REQUIRE(left);
    CHECK(left->was == "3");
    CHECK(merged.plan.goals.count(rowOf(first.report, "3").goal) == 1);
    CHECK(goalOf(merged, "9").order > goalOf(merged, "1").order);
}

TEST_CASE("import: a table that maps nothing usable twice or without a year") {
    const Table table = textTable("Meta,Pagos,Pagos 2024\nA,1,2\n");
    Mapping mapping = guessMapping(table);
    const ImportResult result = importGoals(table, mapping, counted());
    CHECK(noteOf(result.report, NoteCode::columnUnusable)->header == "Pagos");
    CHECK(result.plan.goals.begin()->second.money.at(2024).paid == 2.0);
    mapping.columns.clear();
    CHECK(importGoals(table, mapping, counted()).report.refused == 1);
}

TEST_CASE("import: no table of broken cells breaks it") {
    unsigned state = 99;
    auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 20; };
    const Table real = fixture();
    const std::string odd[] = {"",      "#REF!", "-",    "1e999",  "=1+1",
                               "\"",    "\xFF",  "100%", "2 km",   "1.234",
                               "-0",    "P",     "NP",   "Eje 9.", std::string(300, 'x'),
                               "1.2.3", "(5)",   "\n"};
    for (int round = 0; round < 15; ++round) {
        Table table = real;
        for (TableRow& row : table.rows) {
            for (std::string& cell : row.cells) {
                if (next() % 4 == 0) cell = odd[next() % std::size(odd)];
            }
            row.cells.resize(next() % 90);
        }
        const ImportResult result = import(table);
        checkAccount(table, result);
        checkAccount(table, mergeGoals(result.plan, table, guessMapping(table), [&] {
                         ImportOptions options;
                         options.newId = [n = 0]() mutable { return "m" + std::to_string(++n); };
                         return options;
                     }()));
    }
}

TEST_CASE("import: the report as a table") {
    const Table table = textTable("Cod meta,Meta,LB\n1,A,=2+2\n2,B,3\n");
    const ImportResult result = import(table);
    const Table report =
        reportTable(result.report, [](std::string_view key) { return "<" + std::string(key) + ">"; });
    REQUIRE(report.headers.size() == 15);
    CHECK(report.headers[0] == "<record>");
    CHECK(report.rows.size() == 2);
    CHECK(report.rows[0].cells[2] == "taken");
    CHECK(report.rows[0].cells[7] == "textKept");
    CHECK(report.rows[0].cells[9] == "3");
    CHECK(report.rows[1].cells[7].empty());
    const std::string csv = reportCsv(result.report, {});
    CHECK(csv.substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(csv.find("'=2+2") != std::string::npos);
    const CsvResult again = parseCsv(csv);
    REQUIRE(again.table);
    CHECK(again.table->rows.size() == 2);
}
