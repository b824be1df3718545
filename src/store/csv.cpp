#include "store/csv.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "store/number_text.h"

namespace store {
namespace {

unsigned char byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

void appendUtf8(std::string& out, std::uint32_t point) {
    auto put = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

// Bytes of the well-formed UTF-8 sequence at `at`; 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const unsigned char first = byteAt(text, at);
    if (first < 0x80) return 1;
    std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0) != 0x80) return 0;
    }
    const unsigned char second = byteAt(text, at + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F))
        return 0;  // overlong, surrogate
    if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
    return length;
}

// Bytes of the white space at `at`, 0 when there is none. No-break, typographic and zero-width spaces count:
// they come with text pasted from documents.
std::size_t spaceLength(std::string_view text, std::size_t at) {
    const unsigned char first = byteAt(text, at);
    if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
    if (first == 0xC2) return at + 1 < text.size() && byteAt(text, at + 1) == 0xA0 ? 2 : 0;
    if (at + 2 >= text.size()) return 0;
    const unsigned char second = byteAt(text, at + 1);
    const unsigned char third = byteAt(text, at + 2);
    if (first == 0xE2 && second == 0x80 &&
        (third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF)) {
        return 3;
    }
    if (first == 0xE3 && second == 0x80 && third == 0x80) return 3;
    if (first == 0xEF && second == 0xBB && third == 0xBF) return 3;
    return 0;
}

bool blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = spaceLength(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::size_t filledCells(const TableRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const std::string& cell) { return !blank(cell); }));
}

std::size_t lineOfByte(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) ++line;
    }
    return line;
}

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool looksLikePage(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && spaceLength(text, at) > 0) at += spaceLength(text, at);
    std::string start;
    for (char c : text.substr(at, 14)) start += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    for (std::string_view tag : {"<!doctype", "<html", "<table", "<?xml", "<head", "<style", "<meta"}) {
        if (startsWith(start, tag)) return true;
    }
    return false;
}

struct Decoded {
    std::string text;
    TextEncoding encoding = TextEncoding::utf8;
    std::optional<CsvProblem> problem;
};

Decoded decodeUtf16(std::string_view bytes, bool bigEndian) {
    Decoded out;
    out.encoding = TextEncoding::utf16;
    auto fail = [&] {
        out.problem = CsvProblem{CsvFault::invalidEncoding, lineOfByte(out.text, out.text.size())};
        return out;
    };
    auto unit = [&](std::size_t at) {
        const std::uint32_t a = byteAt(bytes, at);
        const std::uint32_t b = byteAt(bytes, at + 1);
        return bigEndian ? a << 8 | b : b << 8 | a;
    };
    if (bytes.size() % 2 != 0) return fail();
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point <= 0xDFFF) {
            if (point > 0xDBFF || at + 3 >= bytes.size()) return fail();
            const std::uint32_t low = unit(at + 2);
            if (low < 0xDC00 || low > 0xDFFF) return fail();
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        appendUtf8(out.text, point);
    }
    return out;
}

Decoded decodeWindows1252(std::string_view bytes) {
    static constexpr std::uint16_t high[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    Decoded out;
    out.encoding = TextEncoding::windows1252;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::uint32_t point = byteAt(bytes, at);
        if (point >= 0x80 && point < 0xA0) point = high[point - 0x80];
        if (point == 0 && bytes[at] != 0) {
            out.problem = CsvProblem{CsvFault::invalidEncoding, lineOfByte(bytes, at)};
            return out;
        }
        appendUtf8(out.text, point);
    }
    return out;
}

Decoded decode(std::string_view bytes) {
    Decoded out;
    for (std::string_view magic : {std::string_view("PK\3\4", 4), std::string_view("\xD0\xCF\x11\xE0", 4)}) {
        if (startsWith(bytes, magic)) {
            out.problem = CsvProblem{CsvFault::spreadsheetFile, 0};
            return out;
        }
    }
    const bool utf8Mark = startsWith(bytes, "\xEF\xBB\xBF");
    if (startsWith(bytes, "\xFF\xFE")) {
        out = decodeUtf16(bytes.substr(2), false);
    } else if (startsWith(bytes, "\xFE\xFF")) {
        out = decodeUtf16(bytes.substr(2), true);
    } else {
        const std::string_view body = utf8Mark ? bytes.substr(3) : bytes;
        std::size_t bad = 0;
        std::size_t several = 0;
        std::size_t firstBad = 0;
        for (std::size_t at = 0; at < body.size();) {
            const std::size_t length = sequenceLength(body, at);
            if (length == 0 && bad++ == 0) firstBad = at;
            if (length > 1) ++several;
            at += std::max<std::size_t>(length, 1);
        }
        if (bad == 0) {
            out.text = body;
        } else if (body.find('\0') != std::string_view::npos || startsWith(body, "%PDF")) {
            out.problem = CsvProblem{CsvFault::binary, 0};
        } else if (utf8Mark || several > bad) {
            // Mostly UTF-8: damaged, not Windows-1252. Reading it as such would garble every accent.
            out.problem = CsvProblem{CsvFault::invalidEncoding, lineOfByte(body, firstBad)};
        } else {
            out = decodeWindows1252(body);
        }
    }
    if (out.problem) return out;
    std::size_t control = 0;
    bool zero = false;
    for (char c : out.text) {
        if (c == '\0') zero = true;
        if (static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r')) ++control;
    }
    if (zero || startsWith(out.text, "%PDF") || control * 100 > out.text.size()) {
        out.problem = CsvProblem{CsvFault::binary, 0};
    } else if (looksLikePage(out.text)) {
        out.problem = CsvProblem{CsvFault::webPage, 0};
    }
    return out;
}

struct Records {
    std::vector<TableRow> rows;
    std::vector<std::size_t> oddQuotes;
    std::optional<CsvProblem> problem;
};

Records readRecords(std::string_view text, char separator, std::size_t most, const CsvLimits& limits) {
    Records out;
    std::size_t line = 1;
    std::size_t cells = 0;
    std::size_t at = 0;
    auto endsLine = [&](std::size_t i) { return text[i] == '\n' || text[i] == '\r'; };
    // Steps over one line end, taking CR LF as one.
    auto stepLine = [&](std::size_t i) {
        ++line;
        return i + (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1);
    };
    while (at < text.size() && out.rows.size() < most) {
        TableRow row;
        row.record = out.rows.size() + 1;
        row.line = line;
        for (bool more = true; more;) {
            std::string cell;
            if (at < text.size() && text[at] == '"') {
                const std::size_t openLine = line;
                bool closed = false;
                ++at;
                while (at < text.size() && !closed) {
                    const std::size_t from = at;
                    while (at < text.size() && text[at] != '"' && !endsLine(at)) ++at;
                    cell += text.substr(from, at - from);
                    if (at >= text.size()) break;
                    if (text[at] != '"') {
                        const std::size_t next = stepLine(at);
                        cell += text.substr(at, next - at);
                        at = next;
                    } else if (at + 1 < text.size() && text[at + 1] == '"') {
                        cell += '"';
                        at += 2;
                    } else {
                        closed = true;
                        ++at;
                    }
                }
                if (!closed) {
                    out.problem = CsvProblem{CsvFault::unclosedQuote, openLine};
                    return out;
                }
                if (at < text.size() && text[at] != separator && !endsLine(at)) out.oddQuotes.push_back(line);
            }
            const std::size_t from = at;
            while (at < text.size() && text[at] != separator && !endsLine(at)) ++at;
            cell += text.substr(from, at - from);
            row.cells.push_back(std::move(cell));
            ++cells;
            if (row.cells.size() > limits.columns || cells > limits.cells) {
                out.problem = CsvProblem{CsvFault::tooLarge, row.line};
                return out;
            }
            more = at < text.size() && text[at] == separator;
            if (more) ++at;
        }
        if (at < text.size()) at = stepLine(at);
        out.rows.push_back(std::move(row));
    }
    return out;
}

// The separator that parts most of the first records into the same number of cells.
char guessSeparator(std::string_view text, const CsvLimits& limits) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : {',', ';', '\t'}) {
        const Records sample = readRecords(text, candidate, 40, limits);
        double score = 0;
        for (const TableRow& row : sample.rows) {
            const std::size_t width = row.cells.size();
            if (width < 2) continue;
            const auto same = static_cast<double>(
                std::count_if(sample.rows.begin(), sample.rows.end(),
                              [&](const TableRow& other) { return other.cells.size() == width; }));
            const double share = same / static_cast<double>(sample.rows.size());
            score = std::max(score, share * share * static_cast<double>(width - 1));
        }
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

// Titles stand above the header in few cells; the header is the first record that fills at least half as
// many as the fullest of the first ones.
std::size_t headerIndex(const std::vector<TableRow>& rows) {
    const std::size_t looked = std::min<std::size_t>(rows.size(), 20);
    std::size_t fullest = 0;
    for (std::size_t i = 0; i < looked; ++i) fullest = std::max(fullest, filledCells(rows[i]));
    for (std::size_t i = 0; i < looked; ++i) {
        const std::size_t filled = filledCells(rows[i]);
        if (filled > 0 && filled * 2 > fullest) return i;
    }
    return 0;
}

}  // namespace

CsvResult parseCsv(std::string_view bytes, const CsvLimits& limits) {
    CsvResult out;
    auto fail = [&](CsvProblem problem) {
        out.problem = problem;
        return std::move(out);
    };
    if (bytes.size() > limits.bytes) return fail({CsvFault::tooLarge, 0});
    Decoded decoded = decode(bytes);
    if (decoded.problem) return fail(*decoded.problem);
    std::string_view text = decoded.text;
    if (blank(text)) return fail({CsvFault::empty, 0});

    char separator = 0;
    std::size_t skipped = 0;
    // "sep=;" is how Excel is told the separator; it is no record of the table.
    if (text.size() > 5 && startsWith(text, "sep=") && (text[5] == '\r' || text[5] == '\n')) {
        separator = text[4];
        const std::size_t next = text[5] == '\r' && text.size() > 6 && text[6] == '\n' ? 7 : 6;
        text.remove_prefix(next);
        skipped = 1;
        if (blank(text)) return fail({CsvFault::empty, 0});
    }
    if (separator != ',' && separator != ';' && separator != '\t') separator = guessSeparator(text, limits);
    Records records = readRecords(text, separator, limits.cells, limits);
    if (records.problem) {
        records.problem->line += skipped;
        return fail(*records.problem);
    }
    Table table;
    table.separator = separator;
    table.encoding = decoded.encoding;
    std::vector<TableRow>& rows = records.rows;
    for (TableRow& row : rows) {
        row.record += skipped;
        row.line += skipped;
    }
    for (std::size_t odd : records.oddQuotes) table.oddQuotes.push_back(odd + skipped);
    while (!rows.empty() && filledCells(rows.back()) == 0) {
        rows.pop_back();
        ++table.blankTail;
    }
    if (rows.empty()) return fail({CsvFault::empty, 0});  // nothing but separators and quotes
    const std::size_t header = headerIndex(rows);
    table.headers = std::move(rows[header].cells);
    table.headerRecord = rows[header].record;
    table.headerLine = rows[header].line;
    const auto headerAt = rows.begin() + static_cast<std::ptrdiff_t>(header);
    table.preamble.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(headerAt));
    table.rows.assign(std::make_move_iterator(headerAt + 1), std::make_move_iterator(rows.end()));
    if (table.rows.empty()) return fail({CsvFault::noRows, 0});
    out.table = std::move(table);
    return out;
}

std::string_view cellAt(const TableRow& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

std::string writeCsv(const Table& table, const CsvStyle& style) {
    std::string out;
    if (style.byteOrderMark) out += "\xEF\xBB\xBF";
    auto writeCell = [&](std::string_view cell) {
        std::string guarded;
        if (style.guardFormulas && !cell.empty() &&
            std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos) {
            const NumberKind kind = readNumber(cell).kind;
            if (kind != NumberKind::number && kind != NumberKind::dash) {
                guarded = "'" + std::string(cell);
                cell = guarded;
            }
        }
        if (cell.find_first_of("\"\r\n") == std::string_view::npos &&
            cell.find(style.separator) == std::string_view::npos) {
            out += cell;
            return;
        }
        out += '"';
        for (char c : cell) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    };
    auto writeRow = [&](const std::vector<std::string>& cells) {
        const std::size_t width = std::max(cells.size(), table.headers.size());
        for (std::size_t i = 0; i < width; ++i) {
            if (i > 0) out += style.separator;
            if (i < cells.size()) writeCell(cells[i]);
        }
        out += "\r\n";
    };
    writeRow(table.headers);
    for (const TableRow& row : table.rows) writeRow(row.cells);
    return out;
}

std::string trim(std::string_view text) {
    std::size_t from = 0;
    while (from < text.size() && spaceLength(text, from) > 0) from += spaceLength(text, from);
    std::size_t end = from;
    for (std::size_t at = from; at < text.size();) {
        const std::size_t length = spaceLength(text, at);
        at += std::max<std::size_t>(length, 1);
        if (length == 0) end = at;
    }
    return std::string(text.substr(from, end - from));
}

std::string tidy(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = spaceLength(text, at);
        if (length > 0) {
            gap = true;
            at += length;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += text[at++];
    }
    return out;
}

}  // namespace store
