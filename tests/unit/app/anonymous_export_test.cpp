// The planner prepares the anonymous data, reads what they are, and takes the two files home.
// survey/anonymised_test.cpp has the one who tries to get more out of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "kept_answers.h"
#include "person.h"
#include "store/csv.h"

using namespace test;

namespace {

using Strings = std::vector<std::string>;

store::Table taken(Person& p, const std::string& button) {
    p.press(Role::button, button);
    p.settle();
    REQUIRE_FALSE(p.browser().downloads().empty());
    const auto read = store::parseCsv(p.browser().downloads().back().bytes);
    REQUIRE(read.table);
    return *read.table;
}

// 30 of 18 to 28 and 30 of 60 and over; of each half choose participation and half the public space, and
// three, who are too few, write something of their own.
void keepHalves(Person& p) {
    for (int i = 0; i < 60; ++i)
        keepChosen(p, {i % 2 ? "participacion" : "espacio-publico"}, i < 30 ? "18-28" : "60-mas");
    for (int i = 0; i < 3; ++i) {
        survey::Answer answer;
        answer.replies["prioridad"].otherChosen = true;
        answer.replies["prioridad"].other = "Lo mío, secreto";
        answer.space = survey::Space{"dialogo", "San José", "Salón comunal", "2026-11-20"};
        keep(p, answer);
    }
    p.settle();
}

}  // namespace

TEST_CASE("the anonymous data are prepared, told of and handed over with their dictionary") {
    Person p("/plan/encuesta", 1440, 900);
    keepHalves(p);
    CHECK(p.says("Cada fila es igual a la de otras 10 personas o más"));
    CHECK_FALSE(p.has(Role::button, "Exportar datos anónimos (CSV)"));
    p.press(Role::button, "Preparar los datos anónimos");
    p.settle();
    INFO(p.read());
    CHECK(p.statusBeginning("El archivo tiene ") != "");
    const store::Table rows = taken(p, "Exportar datos anónimos (CSV)");
    CHECK(p.browser().downloads().back().fileName == "prioridades-anonimas.csv");
    REQUIRE_FALSE(rows.headers.empty());
    CHECK(rows.headers[0] == "fila");
    // Each row is there ten times or more, and the rows are numbered one after the other.
    std::map<Strings, int> alike;
    int number = 0;
    for (const auto& row : rows.rows) {
        CHECK(row.cells.size() == rows.headers.size());
        CHECK(row.cells[0] == std::to_string(++number));
        ++alike[Strings(row.cells.begin() + 1, row.cells.end())];
    }
    for (const auto& entry : alike) CHECK(entry.second >= 10);
    CHECK((number == 0 || 63 - number == 0 || 63 - number >= 10));
    const std::string text = p.browser().downloads().back().bytes;
    for (const char* never : {"secreto", "San José", "Salón", "2026-", "r1"})
        CHECK(text.find(never) == std::string::npos);

    const store::Table dictionary = taken(p, "Exportar diccionario de los datos (CSV)");
    CHECK(p.browser().downloads().back().fileName == "prioridades-diccionario.csv");
    CHECK(dictionary.headers == Strings{"columna", "pregunta", "clase", "código", "valor", "qué se le hizo"});
    // Each column of the rows is told of.
    for (const std::string& column : rows.headers)
        CHECK(std::any_of(dictionary.rows.begin(), dictionary.rows.end(),
                          [&](const store::TableRow& row) { return row.cells[0] == column; }));

    p.press(Role::button, "English");
    CHECK(p.statusBeginning("The file has ") != "");
    CHECK(taken(p, "Export anonymous data (CSV)").headers[0] == "row");
    CHECK(taken(p, "Export the data's dictionary (CSV)").headers[0] == "column");
}

TEST_CASE("one more answer, and the anonymous data are to be prepared anew") {
    Person p("/plan/encuesta", 1440, 900);
    keepHalves(p);
    p.press(Role::button, "Preparar los datos anónimos");
    p.settle();
    CHECK_FALSE(p.has(Role::button, "Preparar los datos anónimos"));
    keepChosen(p, {"participacion"}, "18-28");
    p.settle();
    CHECK(p.has(Role::button, "Preparar los datos anónimos"));
}

TEST_CASE("of fewer people than the limit there are no anonymous data") {
    Person p("/plan/encuesta", 1440, 900);
    keepChosen(p, {"participacion"}, "18-28");
    p.settle();
    CHECK_FALSE(p.has(Role::button, "Preparar los datos anónimos"));
}
