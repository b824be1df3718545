// Comma-separated tables as people have them: read from the bytes of a file, and written.
// Reading takes , ; or tab, UTF-8, UTF-16 or Windows-1252, any line end, quoted cells over several lines,
// titles above the header, and rows of uneven length. Cell text is kept exactly as it came.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct TableRow {
    std::vector<std::string> cells;  // UTF-8, as in the file; may be fewer or more than the headers
    std::size_t record = 0;  // 1-based record in the file, the number a spreadsheet shows beside the row
    std::size_t line = 0;    // 1-based physical line where the record starts
};

enum class TextEncoding { utf8, utf16, windows1252 };

struct Table {
    std::vector<std::string> headers;  // as in the file, may repeat and may be empty
    std::vector<TableRow> rows;        // the data; blank rows stay, except those after the last row with text
    char separator = ',';
    TextEncoding encoding = TextEncoding::utf8;
    std::size_t headerRecord = 1;
    std::size_t headerLine = 1;
    std::vector<TableRow> preamble;      // records above the header: titles, notes, blank lines
    std::size_t blankTail = 0;           // blank records left out after the last row with text
    std::vector<std::size_t> oddQuotes;  // lines of cells with text after their closing quote
};

enum class CsvFault {
    empty,            // nothing but white space, separators and quotes
    noRows,           // a header and nothing under it
    unclosedQuote,    // `line`: where the quote was opened
    tooLarge,         // over one of the limits; `line`: where, or 0 when the file itself is
    spreadsheetFile,  // .xlsx, .xls or .ods, not text
    webPage,          // HTML or XML, often named .xls
    binary,           // anything else that is not text
    invalidEncoding,  // `line`: of the first byte that cannot be read
};

struct CsvProblem {
    CsvFault fault = CsvFault::empty;
    std::size_t line = 0;  // 1-based; 0: the whole file
};

struct CsvLimits {
    std::size_t bytes = 32u << 20;
    std::size_t columns = 2000;
    std::size_t cells = 4000000;
};

// Exactly one of the two is there.
struct CsvResult {
    std::optional<Table> table;
    CsvProblem problem;
};

CsvResult parseCsv(std::string_view bytes, const CsvLimits& limits = {});

// The cell of a row, or nothing where the row is too short.
std::string_view cellAt(const TableRow& row, std::size_t column);

struct CsvStyle {
    char separator = ',';
    bool byteOrderMark = false;  // Excel needs it to read UTF-8
    // Puts ' before a cell that a spreadsheet would run as a formula (= + - @, tab) and that is no number.
    // For files that people open; not for files that are read back.
    bool guardFormulas = false;
};

// RFC 4180 text of headers and rows: CRLF, quotes only where needed. The preamble is not written.
std::string writeCsv(const Table& table, const CsvStyle& style = {});

// White space at both ends taken away (no-break and zero-width spaces too).
std::string trim(std::string_view text);

// Trimmed, and every run of white space or line breaks inside made one space: a name wrapped in its cell.
std::string tidy(std::string_view text);

}  // namespace store
