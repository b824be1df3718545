#include "store/csv.h"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace store;

namespace {

Table read(std::string_view text) {
    const CsvResult result = parseCsv(text);
    REQUIRE(result.table);
    return *result.table;
}

CsvProblem fault(std::string_view text, const CsvLimits& limits = {}) {
    const CsvResult result = parseCsv(text, limits);
    REQUIRE_FALSE(result.table);
    return result.problem;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("csv: quotes, doubled quotes, separators and line breaks inside a cell") {
    const Table table = read("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n1,2\r\n");
    CHECK(table.headers == Cells{"a", "b"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells == Cells{"x, \"y\"", "two\r\nlines"});
    CHECK(table.rows[0].record == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].record == 3);
    CHECK(table.rows[1].line == 4);
}

TEST_CASE("csv: the separator is found") {
    CHECK(read("a;b;c\n1,5;2,5;3\n1,2;2;3\n").separator == ';');
    CHECK(read("a\tb\n1,2,3\t4\n").separator == '\t');
    CHECK(read("a,b\n\"x;y;z\",2\n").separator == ',');
    CHECK(read("one\ntwo\n").separator == ',');
    CHECK(read("Meta;Valor\nHacer esto, aquello, y lo otro;3\nSembrar;4\n").separator == ';');
}

TEST_CASE("csv: Excel's sep line is obeyed and counted") {
    const Table table = read("sep=;\r\na;b\r\n1;2\r\n");
    CHECK(table.separator == ';');
    CHECK(table.headers == Cells{"a", "b"});
    CHECK(table.headerRecord == 2);
    CHECK(table.rows[0].record == 3);
    CHECK(table.rows[0].line == 3);
}

TEST_CASE("csv: byte order mark, CR and mixed line ends") {
    CHECK(read("\xEF\xBB\xBF"
               "a,b\n1,2\n")
              .headers == Cells{"a", "b"});
    const Table old = read("a,b\r1,2\r3,4");
    REQUIRE(old.rows.size() == 2);
    CHECK(old.rows[1].cells == Cells{"3", "4"});
    CHECK(old.rows[1].line == 3);
    CHECK(read("a,b\r\n1,2\n3,4\r").rows.size() == 2);
}

TEST_CASE("csv: encodings") {
    const Table western = read("A\xF1o,Regi\xF3n\n2024,Bogot\xE1 \x96 D.C.\n");
    CHECK(western.encoding == TextEncoding::windows1252);
    CHECK(western.headers == Cells{"Año", "Región"});
    CHECK(western.rows[0].cells[1] == "Bogotá – D.C.");
    const Table wide =
        read(std::string("\xFF\xFE"
                         "a\0\t\0\xF1\0\n\0"
                         "1\0\t\0"
                         "2\0\n\0",
                         18));
    CHECK(wide.encoding == TextEncoding::utf16);
    CHECK(wide.headers == Cells{"a", "ñ"});
    CHECK(wide.rows[0].cells == Cells{"1", "2"});
    // Damaged UTF-8 is refused and not read as Windows-1252, which would garble every accent.
    const CsvProblem damaged = fault("año,región\n1,ó\n2,\xC3\n3,é\n");
    CHECK(damaged.fault == CsvFault::invalidEncoding);
    CHECK(damaged.line == 3);
    CHECK(fault("a,b\n\x81,2\n").fault == CsvFault::invalidEncoding);
    CHECK(fault("\xEF\xBB\xBF"
                "a,b\n\xF1,2\n")
              .fault == CsvFault::invalidEncoding);
    CHECK(fault(std::string("\xFF\xFE"
                            "a\0b",
                            5))
              .fault == CsvFault::invalidEncoding);
    CHECK(fault(std::string("\xFF\xFE\x00\xD8"
                            "a\0",
                            6))
              .fault == CsvFault::invalidEncoding);
}

TEST_CASE("csv: ragged rows stay as they are") {
    const Table table = read("a,b,c\n1,2\n1,2,3,4\n\n1,2,3\n");
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].cells.size() == 2);
    CHECK(table.rows[1].cells.size() == 4);
    CHECK(table.rows[2].cells == Cells{""});
    CHECK(table.rows[3].record == 5);
    CHECK(cellAt(table.rows[0], 2).empty());
    CHECK(cellAt(table.rows[1], 3) == "4");
}

TEST_CASE("csv: titles above the header and blank rows below the table") {
    const Table table = read("PLAN INDICATIVO,,,\n,,,\nCod,Meta,Unidad,Valor\n1,x,y,2\n,,,\n , ,,\n");
    CHECK(table.headers == Cells{"Cod", "Meta", "Unidad", "Valor"});
    CHECK(table.headerRecord == 3);
    CHECK(table.preamble.size() == 2);
    CHECK(table.preamble[0].cells[0] == "PLAN INDICATIVO");
    CHECK(table.rows.size() == 1);
    CHECK(table.rows[0].record == 4);
    CHECK(table.blankTail == 2);
}

TEST_CASE("csv: text after a closing quote is kept and its line noted") {
    const Table table = read("a,b\n\"5\" pulgadas,2\nx \"y\" z,3\n");
    CHECK(table.rows[0].cells[0] == "5 pulgadas");
    CHECK(table.oddQuotes == std::vector<std::size_t>{2});
    CHECK(table.rows[1].cells[0] == "x \"y\" z");
}

TEST_CASE("csv: what is not a table says so") {
    CHECK(fault("").fault == CsvFault::empty);
    CHECK(fault(" \r\n\t\n").fault == CsvFault::empty);
    CHECK(fault("\xEF\xBB\xBF").fault == CsvFault::empty);
    CHECK(fault("\"\",,\n,").fault == CsvFault::empty);
    CHECK(fault("sep=;\n").fault == CsvFault::empty);
    CHECK(fault("a,b,c\n").fault == CsvFault::noRows);
    CHECK(fault("a,b,c\n,,\n\n").fault == CsvFault::noRows);
    const CsvProblem open = fault("a,b\n1,2\n3,\"never\nclosed\n4,5\n");
    CHECK(open.fault == CsvFault::unclosedQuote);
    CHECK(open.line == 3);
    CHECK(fault("a,\"").fault == CsvFault::unclosedQuote);
    CHECK(fault(std::string("PK\3\4\x14\0\6\0", 8)).fault == CsvFault::spreadsheetFile);
    CHECK(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").fault == CsvFault::spreadsheetFile);
    CHECK(fault("\n <!DOCTYPE html><html>").fault == CsvFault::webPage);
    CHECK(fault("<table><tr><td>1</td></tr></table>").fault == CsvFault::webPage);
    CHECK(fault("%PDF-1.7\n1 0 obj\n").fault == CsvFault::binary);
    CHECK(fault(std::string("a,b\n1,\0\n", 8)).fault == CsvFault::binary);
    CHECK(fault("\x89PNG\r\n\x1A\n\x01\x02\x03\x04\x05\x06").fault == CsvFault::binary);
}

TEST_CASE("csv: limits") {
    CsvLimits limits;
    limits.bytes = 10;
    CHECK(fault("a,b\n1,2\n3,4\n", limits).fault == CsvFault::tooLarge);
    limits = {};
    limits.columns = 3;
    const CsvProblem wide = fault("a,b\n1,2,3,4\n", limits);
    CHECK(wide.fault == CsvFault::tooLarge);
    CHECK(wide.line == 2);
    limits = {};
    limits.cells = 5;
    CHECK(fault("a,b\n1,2\n3,4\n", limits).fault == CsvFault::tooLarge);
}

TEST_CASE("csv: any bytes give a table or a problem") {
    // A small generator of its own: the same bytes in every run.
    unsigned state = 12345;
    auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 24; };
    const std::string pieces[] = {"\"",       ",",    ";",    "\t",           "\r", "\n", "a",
                                  "\xC3\xB1", "\xF1", "\xFF", "\xE2\x80\x8B", " ",  "1"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const unsigned length = next() % 40;
        for (unsigned i = 0; i < length; ++i) text += pieces[next() % std::size(pieces)];
        const CsvResult result = parseCsv(text);
        if (!result.table) continue;
        CHECK_FALSE(result.table->rows.empty());
        for (const TableRow& row : result.table->rows) {
            CHECK(row.record > result.table->headerRecord);
            CHECK(row.line >= row.record);
        }
    }
}

TEST_CASE("csv: what is written reads back") {
    Table table;
    table.headers = {"uno", "dos, con coma", "tres \"citado\""};
    table.rows.push_back({{"1", "varias\r\nlíneas", ""}, 2, 2});
    table.rows.push_back({{" espacio ", ";", "=1+1"}, 3, 4});
    const std::string text = writeCsv(table);
    CHECK(text ==
          "uno,\"dos, con coma\",\"tres \"\"citado\"\"\"\r\n1,\"varias\r\nlíneas\",\r\n espacio ,;,=1+1\r\n");
    const Table again = read(text);
    CHECK(again.headers == table.headers);
    REQUIRE(again.rows.size() == 2);
    CHECK(again.rows[0].cells == table.rows[0].cells);
    CHECK(again.rows[1].cells == table.rows[1].cells);
    CsvStyle style;
    style.separator = ';';
    style.byteOrderMark = true;
    style.guardFormulas = true;
    table.headers = {"a", "b"};
    table.rows = {{{"=1+1", "-5"}, 2, 2}, {{"- hacer", "@x"}, 3, 3}, {{"-"}, 4, 4}};
    CHECK(writeCsv(table, style) ==
          "\xEF\xBB\xBF"
          "a;b\r\n'=1+1;-5\r\n'- hacer;'@x\r\n-;\r\n");
}

TEST_CASE("csv: trim and tidy") {
    CHECK(trim(" \xC2\xA0 a  b\n\n") == "a  b");
    CHECK(tidy("\xC2\xA0"
               "Es el  tiempo\r\n\n(de la\tInclusión)\n") == "Es el tiempo (de la Inclusión)");
    CHECK(tidy(" \n ").empty());
    CHECK(trim("\xEF\xBB\xBF"
               "a\xE2\x80\x8B") == "a");
}
