// Sheets of a workbook as typed cells. Files of spreadsheets are read and written beyond the host's seam;
// what crosses it is JSON: {"sheets": [{"name": "Metas", "rows": [[1.5, "text", true, null, {"date":
// "2024-06-30"},
// {"error": "#DIV/0!"}]], …}]}; to be written also "widths" (characters), "frozen" (rows that stay in sight)
// and "lists" ([{"column": 3, "source": "Listas!$A$2:$A$9"}]: cells that offer a choice).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/csv.h"

namespace store {

struct Cell {
    enum class Kind : std::uint8_t { empty, number, text, date, boolean, error };
    Kind kind = Kind::empty;
    double number = 0;  // finite; a boolean's 0 or 1
    std::string text;   // of a text, an error ("#DIV/0!"), or a date in ISO 8601 ("2024-06-30")
    bool operator==(const Cell&) const = default;

    static Cell of(double value) { return {Kind::number, value, {}}; }
    static Cell of(std::string words) {
        return words.empty() ? Cell{} : Cell{Kind::text, 0, std::move(words)};
    }
};

using CellRow = std::vector<Cell>;

struct SheetList {
    std::size_t column = 0;  // from 0
    std::string source;      // where its choices stand
};

struct Sheet {
    std::string name;
    std::vector<CellRow> rows;  // of uneven length
    // What a spreadsheet shows beside each row; empty: 1, 2, 3…
    std::vector<std::size_t> numbers;
    // From a text file: cells are all texts, and a number is what its column writes like one.
    bool plain = false;
    char separator = ',';  // of that file
    // To be written:
    std::vector<int> widths;  // in characters
    int frozen = 0;           // rows
    std::vector<SheetList> lists;

    std::size_t numberOf(std::size_t row) const { return row < numbers.size() ? numbers[row] : row + 1; }
};

const Cell& cellOf(const CellRow& row, std::size_t column);  // an empty one beyond the row's end
bool isBlank(const CellRow& row);

// Nothing when it is not of the form above.
std::optional<std::vector<Sheet>> sheetsFromJson(std::string_view json);
std::string sheetsToJson(const std::vector<Sheet>& sheets);

// What a cell says, as a text file would have it: numbers plain and exact, dates in ISO.
std::string plainText(const Cell& cell);

// The sheet as the bytes of a comma-separated file, so that the reader of such files finds its header and
// rows.
std::string sheetBytes(const Sheet& sheet);

// A text table, its header in the first row.
Sheet sheetOf(Table table);

// For people: UTF-8 with a byte order mark. With `comma` the decimal sign is a comma and ; parts the cells,
// else a point and a comma. A text that a spreadsheet would run as a formula or turn into a number or a date
// gets an apostrophe before it; `figures`: columns of figures, where that holds for every text that reads
// like a number.
std::string peoplesCsv(const Sheet& sheet, bool comma, const std::vector<bool>& figures);
// The text of such a cell without the apostrophe that peoplesCsv put there.
std::string unguarded(std::string text, bool figure);

}  // namespace store
