#include "store/clipboard_table.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace store;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows texts(const PastedRows& rows) {
    Rows all;
    for (const auto& row : rows) {
        all.emplace_back();
        for (const auto& cell : row) all.back().push_back(cell.text);
    }
    return all;
}

// As each program writes them, made by hand.
const std::string kExcelText = "1.234,50\t45%\r\n\"dos\r\nlíneas\"\t####\r\n";
const std::string kExcelHtml =
    "Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\n"
    "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n<style>\r\n<!--table\r\n "
    "{mso-displayed:\".\";}"
    "\r\n.xl65 {mso-number-format:\"\\#\\,\\#\\#0\\.00\";}\r\n-->\r\n</style>\r\n</head>\r\n<body "
    "link=\"#0563C1\">\r\n"
    "<table border=0 cellpadding=0 style='border-collapse:\r\n "
    "collapse;width:96pt'>\r\n<!--StartFragment-->\r\n"
    " <col width=64 span=2 style='width:48pt'>\r\n <tr height=20>\r\n"
    "  <td height=20 class=xl65 align=right width=64 style='height:15.0pt' "
    "x:num=\"1234.5047\">1.234,50</td>\r\n"
    "  <td class=xl66 align=right x:num=\"0.45231\">45%</td>\r\n </tr>\r\n <tr height=40>\r\n"
    "  <td height=40 class=xl67 style='height:30.0pt'>dos<br>\r\n    l&iacute;neas</td>\r\n"
    "  <td align=right x:num=\"123456789\">####</td>\r\n "
    "</tr>\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>";
const std::string kOfficeText = "1.234,50\t12/03/25\n3,5\tVERDADERO\n";
const std::string kOfficeHtml =
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.0 "
    "Transitional//EN\">\n<html>\n<head>\n<title></title>\n<style>\n"
    "\tbody,div,table { font-family:\"Liberation Sans\" }\n</style>\n</head>\n<body>\n"
    "<table cellspacing=\"0\" border=\"0\">\n\t<colgroup span=\"2\" width=\"85\"></colgroup>\n\t<tr>\n"
    "\t\t<td height=\"17\" align=\"right\" sdval=\"1234.5047\" sdnum=\"9226;0;#.##0,00\"><font "
    "face=\"Arial\">1.234,50"
    "</font></td>\n\t\t<td align=\"right\" sdval=\"45728\" "
    "sdnum=\"9226;0;DD/MM/AA\">12/03/25</td>\n\t</tr>\n\t<tr>\n"
    "\t\t<td height=\"17\" align=\"right\" sdval=\"3.5\" sdnum=\"9226;\">3,5</td>\n"
    "\t\t<td align=\"left\" sdval=\"1\" "
    "sdnum=\"9226;0;BOOLEAN\">VERDADERO</td>\n\t</tr>\n</table>\n</body>\n</html>\n";
const std::string kSheetsText = "1.234,50\t\"con\ttab y \"\"comillas\"\"\"\n\t7";
const std::string kSheetsHtml =
    "<meta name=\"generator\" content=\"Sheets\"/><style type=\"text/css\"><!--td {border: 1px solid "
    "#ccc;}br "
    "{mso-data-placement:same-cell;}--></style><table xmlns=\"http://www.w3.org/1999/xhtml\" "
    "cellspacing=\"0\" "
    "data-sheets-root=\"1\"><colgroup><col width=\"100\"/></colgroup><tbody><tr style=\"height:21px;\"><td "
    "style=\"text-align:right;\" data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:1234.5047}\" "
    "data-sheets-numberformat=\"{&quot;1&quot;:2}\">1.234,50</td><td data-sheets-value=\"{&quot;1&quot;:2,"
    "&quot;2&quot;:&quot;con\\ttab&quot;}\">con tab y \"comillas\"</td></tr><tr><td></td><td "
    "data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:7}\">7</td></tr></tbody></table>";

}  // namespace

TEST_CASE("Excel's clipboard: digits that are not shown, a cell of two lines, a column without room") {
    const auto rows = readClipboard(kExcelText, kExcelHtml);
    CHECK(texts(rows) == Rows{{"1.234,50", "45%"}, {"dos\r\nlíneas", "####"}});
    CHECK(rows[0][0].exact == 1234.5047);
    CHECK(rows[0][1].exact == 0.45231);
    CHECK_FALSE(rows[1][0].exact);
    CHECK(rows[1][1].exact == 123456789.0);
}

TEST_CASE("LibreOffice's clipboard: a date's and a truth value's serial number is not what stands there") {
    const auto rows = readClipboard(kOfficeText, kOfficeHtml);
    CHECK(texts(rows) == Rows{{"1.234,50", "12/03/25"}, {"3,5", "VERDADERO"}});
    CHECK(rows[0][0].exact == 1234.5047);
    CHECK_FALSE(rows[0][1].exact);
    CHECK(rows[1][0].exact == 3.5);
    CHECK_FALSE(rows[1][1].exact);
}

TEST_CASE("Google Sheets' clipboard: a quoted cell with a tab, an empty cell") {
    const auto rows = readClipboard(kSheetsText, kSheetsHtml);
    CHECK(texts(rows) == Rows{{"1.234,50", "con\ttab y \"comillas\""}, {"", "7"}});
    CHECK(rows[0][0].exact == 1234.5047);
    CHECK(rows[1][1].exact == 7.0);
}

TEST_CASE("the HTML alone, and the text alone") {
    CHECK(texts(readClipboard("", kOfficeHtml)) == Rows{{"1.234,50", "12/03/25"}, {"3,5", "VERDADERO"}});
    CHECK(texts(readClipboard("1\t2\r\n3\t4", "")) == Rows{{"1", "2"}, {"3", "4"}});
    // Of another shape than the text: it is not known which cell is which.
    const auto rows = readClipboard("1\t2\n3\t4\n", "<table><tr><td sdval=9>1</td></tr></table>");
    CHECK(texts(rows) == Rows{{"1", "2"}, {"3", "4"}});
    CHECK_FALSE(rows[0][0].exact);
}

TEST_CASE("text with tabs: line ends, quotes that quote and quotes that are the cell's own") {
    CHECK(readTabbed("").empty());
    CHECK(texts(readTabbed("5")) == Rows{{"5"}});
    CHECK(texts(readTabbed("5\n")) == Rows{{"5"}});
    CHECK(texts(readTabbed("a\rb\r\nc\nd")) == Rows{{"a"}, {"b"}, {"c"}, {"d"}});
    CHECK(texts(readTabbed("\t\n\t")) == Rows{{"", ""}, {"", ""}});
    CHECK(texts(readTabbed("\"Hola\" dijo\t1")) == Rows{{"\"Hola\" dijo", "1"}});
    CHECK(texts(readTabbed("\"Hola\"\t1")) == Rows{{"\"Hola\"", "1"}});
    CHECK(texts(readTabbed("\"a\nb\"\t1\n2\t3")) == Rows{{"a\nb", "1"}, {"2", "3"}});
    CHECK(texts(readTabbed("\"sin cerrar\t1\n2")) == Rows{{"\"sin cerrar", "1"}, {"2"}});
}

TEST_CASE("cells that span columns and rows are followed by empty ones") {
    CHECK(texts(readHtmlTable(
              "<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>")) ==
          Rows{{"a", "", "b"}, {"c", "d", "e"}, {"", "f", "g"}});
}

TEST_CASE("only words come out of HTML") {
    const std::string hostile =
        "<script>alert(1)</script><table onload=alert(2)><tr><td><img src=x onerror=alert(3)>7"
        "<script>alert(4)</script><style>td{}</style></td><td>&lt;b&gt;8&#x9;&#0;&#x110000;&nope;</td>"
        "<td><table><tr><td>dentro</td></tr></table></td></tr></table><table><tr><td>otra</td></tr></table>";
    CHECK(texts(readHtmlTable(hostile)) == Rows{{"7", "<b>8 \xEF\xBF\xBD\xEF\xBF\xBD&nope;", "dentro"}});
}

TEST_CASE(
    "broken HTML and too much of anything give nothing, or what can be read, and never more than the "
    "limits") {
    for (std::string html :
         {"<", "<table", "<table><tr><td", "<table><tr><td a=\"", "<td>7", "</table></table><td>", "<!--",
          "<!x", "<table><tr><td colspan=-1>7", "<table><tr><td colspan=99999999999>7",
          "<style><table><tr><td>7", "<table><tr><td data-sheets-value=\"{{{{\">7", "<table><td sdval=nan>7",
          "<table><td sdval=1e999>7"}) {
        CAPTURE(html);
        for (const auto& row : readHtmlTable(html))
            for (const auto& cell : row) CHECK_FALSE(cell.exact);
    }
    CHECK(readTabbed(std::string(100, '\t'), {.cells = 50}).empty());
    CHECK(readTabbed("1234567890", {.bytes = 5}).empty());
    CHECK(readClipboard("1234567890", "<table><td>1", {.bytes = 9}).empty());
    CHECK(readHtmlTable("<table><tr><td colspan=1000>1<td colspan=1000>2", {.cells = 1500}).empty());
}

// What programs write, bitten, doubled and turned about: nothing may crash, hang or grow beyond what came in.
TEST_CASE("twenty thousand broken clipboards are read without harm") {
    std::mt19937 chance(20261122);
    const std::vector<std::string> seeds{kExcelHtml, kOfficeHtml, kSheetsHtml, kExcelText, kSheetsText};
    const std::vector<std::string> bits{"<",
                                        ">",
                                        "\"",
                                        "'",
                                        "=",
                                        "&",
                                        ";",
                                        "\t",
                                        "\n",
                                        "<td ",
                                        "</tr>",
                                        "rowspan=900 ",
                                        "colspan=900 ",
                                        "<!--",
                                        "-->",
                                        "<table>",
                                        std::string(1, '\0'),
                                        "\xff",
                                        "&#",
                                        "{"};
    std::size_t most = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = seeds[chance() % seeds.size()];
        for (unsigned change = 0, changes = 1 + chance() % 6; change < changes; ++change) {
            const std::size_t at = chance() % (text.size() + 1), length = chance() % 40;
            if (chance() % 2)
                text.erase(at, length);
            else
                text.insert(at, bits[chance() % bits.size()]);
        }
        std::size_t cells = 0;
        for (const auto& row : readClipboard(round % 2 ? text : "", text)) cells += row.size();
        most = std::max(most, cells);
    }
    CHECK(most <= 200000);
    CHECK(most > 0);
}

TEST_CASE("rows as text come back the same") {
    const Rows rows{{"1,5", "", "dos\nlíneas"}, {"con\ttab", "\"comillas\"", "x"}};
    CHECK(texts(readTabbed(tabbed(rows))) == rows);
    CHECK(tabbed({{"1", "2"}, {"3", "4"}}) == "1\t2\n3\t4");
}
