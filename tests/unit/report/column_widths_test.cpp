#include "report/column_widths.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace report;

namespace {

// Every letter is 10 wide; a cell has 4 on its sides.
const ColumnTexts plainTexts{
    [](std::string_view text, float, bool) { return static_cast<float>(10 * text.size()); }, 1, 12, 12, 4};

Table table(std::vector<Column> columns, const std::vector<std::vector<std::string>>& rows) {
    Table made;
    made.columns = std::move(columns);
    for (const auto& cells : rows) {
        Row row;
        for (const std::string& cell : cells) row.cells.push_back(plain(cell));
        made.rows.push_back(std::move(row));
    }
    return made;
}

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

}  // namespace

TEST_CASE("no word is broken, and a column gets no more than its longest line") {
    // Shares alone would give 100 each. "infraestructura" takes 150 + 4, "7" and its head "N" 10 + 4.
    const Table made = table({{"N", 1}, {"Entidad", 1}, {"Meta", 1}},
                             {{"7", "infraestructura vial", "uno dos tres cuatro cinco seis siete ocho"}});
    const auto widths = columnWidths(made, 300, plainTexts);
    CHECK(sum(widths) == 300);
    CHECK(widths[0] == 14);
    CHECK(widths[1] >= 154);
    CHECK(widths[2] >= 64);  // "cuatro"
}

TEST_CASE("what all of one line leaves over goes by what is there") {
    // 24 and 44 wide in 136: twice as much each.
    const auto widths = columnWidths(table({{"ab", 1}, {"abcd", 5}}, {{"a", "b"}}), 136, plainTexts);
    CHECK(widths == std::vector<int>{48, 88});
}

TEST_CASE("where there is no room for all words the longest are broken") {
    const auto widths =
        columnWidths(table({{"ab", 1}, {"abcdefghij", 1}, {"abcdefghij", 1}}, {}), 124, plainTexts);
    // 24 for the short word; the rest is parted alike.
    CHECK(sum(widths) == 124);
    CHECK(widths[0] >= 23);
    CHECK(widths[0] <= 24);
    CHECK(widths[1] == doctest::Approx(50).epsilon(0.03));
}

TEST_CASE("the stated share counts where there is as much to read") {
    const std::string words = "aaa bbb ccc ddd eee fff ggg hhh iii jjj";
    const auto widths = columnWidths(table({{"a", 4}, {"b", 1}}, {{words, words}}), 300, plainTexts);
    // By the square roots of the shares, 2 to 1.
    CHECK(widths[0] == doctest::Approx(200).epsilon(0.02));
    CHECK(sum(widths) == 300);
}

TEST_CASE("without a measure letters count, and a table of nothing has its width all the same") {
    const ColumnTexts texts{{}, 15, 12, 12, 200};
    const auto widths = columnWidths(table({{"Código", 1}, {"Año", 1}}, {}), 9000, texts);
    CHECK(sum(widths) == 9000);
    CHECK(widths[0] > widths[1]);
    CHECK(sum(columnWidths(table({{"", 1}, {"", 1}}, {}), 9000, plainTexts)) == 9000);
}
