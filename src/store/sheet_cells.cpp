#include "store/sheet_cells.h"

#include <cmath>
#include <cstdlib>
#include <vector>

#include "plan/period.h"
#include "store/fold_text.h"
#include "store/parse.h"

namespace store {
namespace {

CellReading failed(SheetFault fault) { return {nullptr, fault}; }

// Day, month and year parted by / or - or a point, as they are written in Colombia; or ISO, with or without a
// time.
std::string dayIn(const std::string& text) {
    if (plan::parseDay(std::string_view(text).substr(0, 10)) && (text.size() == 10 || text[10] == 'T'))
        return text.substr(0, 10);
    int parts[3] = {0, 0, 0}, part = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
            if (parts[part] > 9999) return {};
        } else if ((c == '/' || c == '-' || c == '.') && part < 2) {
            ++part;
        } else {
            return {};
        }
    }
    const bool yearFirst = parts[0] > 31;
    const int year = yearFirst ? parts[0] : parts[2], day = yearFirst ? parts[2] : parts[0];
    if (part != 2 || year < 1000) return {};
    char iso[24];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, parts[1], day);
    return plan::parseDay(iso) ? iso : "";
}

CellReading readFigure(const PlanColumn& column, const Cell& cell, const CellStyle& style) {
    const bool proseToo = column.kind == ColumnKind::value;
    if (cell.kind == Cell::Kind::number) return {number(cell.number), {}};
    std::string text = plainText(cell);
    if (cell.kind != Cell::Kind::text)
        return proseToo ? CellReading{text, {}} : failed(SheetFault::notNumber);
    // Typed as a text in a workbook, it was meant as one.
    if (proseToo && !style.plain) return {text, {}};
    const std::string bare = style.plain ? unguarded(text, true) : text;
    if (proseToo && bare != text) return {bare, {}};
    const NumberReading read = readNumber(bare, style.sign);
    if (read.number) return {number(*read.number), {}};
    if (read.kind == NumberKind::empty) return {};
    return proseToo ? CellReading{bare, {}} : failed(SheetFault::notNumber);
}

int monthOf(const std::string& word) {
    static constexpr const char* const kMonths[][2] = {
        {"ene", "jan"}, {"feb", "feb"}, {"mar", "mar"}, {"abr", "apr"}, {"may", "may"}, {"jun", "jun"},
        {"jul", "jul"}, {"ago", "aug"}, {"sep", "sep"}, {"oct", "oct"}, {"nov", "nov"}, {"dic", "dec"}};
    for (int month = 0; month < 12; ++month)
        for (const char* name : kMonths[month])
            if (word.compare(0, 3, name) == 0) return month + 1;
    return 0;
}

}  // namespace

CellStyle styleOf(const Sheet& sheet, std::size_t header, std::size_t column) {
    CellStyle style;
    style.plain = sheet.plain;
    const DecimalSign usual = sheet.plain && sheet.separator != ';' ? DecimalSign::point : DecimalSign::comma;
    std::vector<std::string_view> texts;
    for (std::size_t row = header + 1; row < sheet.rows.size(); ++row)
        if (const Cell& cell = cellOf(sheet.rows[row], column); cell.kind == Cell::Kind::text)
            texts.push_back(cell.text);
    style.sign = decimalSignOf(texts, usual);
    return style;
}

std::string trimmedText(const Cell& cell) { return trim(plainText(cell)); }

CellReading readField(const PlanColumn& column, const Cell& cell, const CellStyle& style) {
    if (cell.kind == Cell::Kind::empty) return {};
    switch (column.kind) {
        case ColumnKind::value:
        case ColumnKind::number:
            return readFigure(column, cell, style);
        case ColumnKind::date:
        case ColumnKind::freeDate: {
            const std::string text = plainText(cell);
            const std::string trimmed = trim(text);
            if (trimmed.empty()) return {};
            if (std::string day = dayIn(trimmed); !day.empty()) return {std::move(day), {}};
            if (column.kind == ColumnKind::date) return failed(SheetFault::notDate);
            return {style.plain ? unguarded(text, false) : text, {}};
        }
        case ColumnKind::yesNo: {
            const std::string word = foldText(plainText(cell));
            for (const char* yes : {"si", "yes", "true", "verdadero", "x", "1"})
                if (word == yes) return {true, {}};
            // What is not said is no.
            for (const char* no : {"no", "false", "falso", "0", ""})
                if (word == no) return {};
            return failed(SheetFault::notYesNo);
        }
        case ColumnKind::word: {
            const std::string said = foldText(plainText(cell));
            if (said.empty()) return {};
            for (const auto& words : column.words)
                for (const std::string& word : words)
                    if (said == foldText(word)) return {words[0], {}};
            return failed(SheetFault::notWord);
        }
        default: {
            std::string text = plainText(cell);
            if (style.plain) text = unguarded(std::move(text), false);
            return text.empty() ? CellReading{} : CellReading{std::move(text), {}};
        }
    }
}

std::string readYear(const Cell& cell) {
    double year = cell.number;
    if (cell.kind != Cell::Kind::number) year = readNumber(plainText(cell)).number.value_or(0);
    return year == std::trunc(year) && year >= 1000 && year <= 9999 ? std::to_string(static_cast<int>(year))
                                                                    : "";
}

std::string readPeriod(const Cell& cell) {
    const std::string text = trimmedText(cell);
    if (plan::parsePeriod(text)) return text;
    // A spreadsheet that took 2024-03 for a date made the month's first day of it.
    if (cell.kind == Cell::Kind::date && text.size() >= 10 && text.substr(8, 2) == "01")
        return text.substr(0, 7);
    int year = 0, month = 0, quarter = 0;
    bool quarters = false;
    std::string word;
    const std::string folded = foldText(text) + " ";
    for (const char c : folded) {
        if (c != ' ') {
            word += c;
            continue;
        }
        const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
        const int number = digits            ? std::atoi(word.c_str())
                           : word.size() > 1 ? std::atoi(word.c_str() + 1)
                                             : 0;
        if (word.empty() || word == "de" || word == "of") {
            word.clear();
            continue;
        }
        if (digits && word.size() == 4 && !year)
            year = number;
        else if (digits && word.size() <= 2 && !month && !quarter)
            (quarters ? quarter : month) = number;
        else if (word == "trimestre" || word == "quarter")
            quarters = true;
        else if ((word[0] == 't' || word[0] == 'q') && number)
            quarter = number;
        else if (word[0] == 'm' && number)
            month = number;
        else if (const int named = monthOf(word))
            month = named;
        else
            return {};
        word.clear();
    }
    if (quarters && !quarter) std::swap(month, quarter);
    if (!year || (month != 0) == (quarter != 0)) return {};
    char key[24];
    if (quarter)
        std::snprintf(key, sizeof key, "%04d-T%d", year, quarter);
    else
        std::snprintf(key, sizeof key, "%04d-%02d", year, month);
    return plan::parsePeriod(key) ? key : "";
}

}  // namespace store
