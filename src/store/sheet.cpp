#include "store/sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "plan/period.h"
#include "store/fold_text.h"
#include "store/json.h"
#include "store/number_text.h"
#include "store/parse.h"

namespace store {
namespace {

constexpr ParseLimits kSheetLimits{std::size_t{128} << 20, 8};

bool readCell(const Json& json, Cell& cell) {
    using K = Cell::Kind;
    if (json.is_null()) return true;
    if (json.is_number()) {
        cell = {K::number, json.get<double>(), {}};
        return std::isfinite(cell.number);
    }
    if (json.is_boolean()) {
        cell = {K::boolean, json.get<bool>() ? 1.0 : 0.0, {}};
        return true;
    }
    if (const auto* text = json.get_ptr<const std::string*>()) {
        cell = Cell::of(*text);
        return true;
    }
    if (!json.is_object() || json.size() != 1 || !json.begin()->is_string()) return false;
    const auto& text = json.begin()->get_ref<const std::string&>();
    if (json.begin().key() == "date") cell = {K::date, 0, text};
    if (json.begin().key() == "error") cell = {K::error, 0, text};
    return cell.kind != K::empty;
}

Json cellJson(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::empty:
            return nullptr;
        case Cell::Kind::number:
            return number(cell.number);
        case Cell::Kind::boolean:
            return cell.number != 0;
        case Cell::Kind::date:
            return {{"date", cell.text}};
        case Cell::Kind::error:
            return {{"error", cell.text}};
        case Cell::Kind::text:
            break;
    }
    return cell.text;
}

// Digits and marks only, in two or three groups: 3-4, 12/2024. Spreadsheets see a date in it.
bool looksLikeDate(std::string_view text) {
    int groups = 1, digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            ++digits;
        } else {
            if ((c != '-' && c != '/') || digits == 0) return false;
            digits = 0;
            ++groups;
        }
    }
    return digits > 0 && (groups == 2 || groups == 3) && text.size() <= 10 && !plan::parseDay(text);
}

bool needsGuard(std::string_view text, bool figure) {
    if (text.empty()) return false;
    if (std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) return true;
    if (text[0] == '\'') return needsGuard(text.substr(1), figure);
    const std::string word = foldText(text);
    if (word == "true" || word == "false" || word == "verdadero" || word == "falso") return true;
    const NumberReading read = readNumber(text);
    if (!read.number) return looksLikeDate(text);
    // 17.1 comes back from a spreadsheet as it went; 007, 1.10 and sixteen digits do not.
    return figure || !read.plain || numberText(*read.number) != text || text.size() > 15;
}

void putCsvCell(std::string& out, std::string_view text, char separator) {
    if (text.find_first_of("\"\r\n") == std::string_view::npos &&
        text.find(separator) == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

const Cell& cellOf(const CellRow& row, std::size_t column) {
    static const Cell none;
    return column < row.size() ? row[column] : none;
}

bool isBlank(const CellRow& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) {
        return cell.kind == Cell::Kind::empty || (cell.kind == Cell::Kind::text && trim(cell.text).empty());
    });
}

std::optional<std::vector<Sheet>> sheetsFromJson(std::string_view text) {
    Problems problems;
    const auto json = parseJson(text, problems, kSheetLimits);
    if (!json || !json->is_object()) return std::nullopt;
    const auto list = json->find("sheets");
    if (list == json->end() || !list->is_array()) return std::nullopt;
    std::vector<Sheet> sheets;
    for (const Json& one : *list) {
        if (!one.is_object()) return std::nullopt;
        Sheet& sheet = sheets.emplace_back();
        const auto name = one.find("name"), rows = one.find("rows");
        if (name == one.end() || !name->is_string() || rows == one.end() || !rows->is_array())
            return std::nullopt;
        sheet.name = name->get<std::string>();
        for (const Json& row : *rows) {
            if (!row.is_array()) return std::nullopt;
            CellRow& cells = sheet.rows.emplace_back(row.size());
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (!readCell(row[i], cells[i])) return std::nullopt;
        }
        while (!sheet.rows.empty() && isBlank(sheet.rows.back())) sheet.rows.pop_back();
    }
    return sheets;
}

std::string sheetsToJson(const std::vector<Sheet>& sheets) {
    Json list = Json::array();
    for (const Sheet& sheet : sheets) {
        Json rows = Json::array();
        for (const CellRow& row : sheet.rows) {
            Json cells = Json::array();
            for (const Cell& cell : row) cells.push_back(cellJson(cell));
            rows.push_back(std::move(cells));
        }
        Json one = {{"name", sheet.name}, {"rows", std::move(rows)}, {"frozen", sheet.frozen}};
        one["widths"] = sheet.widths;
        one["lists"] = Json::array();
        for (const SheetList& choice : sheet.lists)
            one["lists"].push_back({{"column", choice.column}, {"source", choice.source}});
        list.push_back(std::move(one));
    }
    return Json{{"sheets", std::move(list)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string plainText(const Cell& cell) {
    if (cell.kind == Cell::Kind::number) return numberText(cell.number);
    if (cell.kind == Cell::Kind::boolean) return cell.number != 0 ? "TRUE" : "FALSE";
    return cell.text;
}

std::string sheetBytes(const Sheet& sheet) {
    std::size_t width = 0;
    for (const CellRow& row : sheet.rows) width = std::max(width, row.size());
    std::string out;
    for (const CellRow& row : sheet.rows) {
        for (std::size_t i = 0; i < width; ++i) {
            if (i) out += ',';
            putCsvCell(out, plainText(cellOf(row, i)), ',');
        }
        out += "\r\n";
    }
    return out;
}

Sheet sheetOf(Table table) {
    Sheet sheet;
    sheet.plain = true;
    sheet.separator = table.separator;
    const auto take = [&](std::vector<std::string>& texts, std::size_t record) {
        CellRow& cells = sheet.rows.emplace_back();
        for (std::string& text : texts) cells.push_back(Cell::of(std::move(text)));
        sheet.numbers.push_back(record);
    };
    take(table.headers, table.headerRecord);
    for (TableRow& row : table.rows) take(row.cells, row.record);
    return sheet;
}

std::string peoplesCsv(const Sheet& sheet, bool comma, const std::vector<bool>& figures) {
    const char separator = comma ? ';' : ',';
    std::string out = "\xEF\xBB\xBF";
    for (const CellRow& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i) out += separator;
            const Cell& cell = row[i];
            std::string text = plainText(cell);
            if (cell.kind == Cell::Kind::number && comma) std::replace(text.begin(), text.end(), '.', ',');
            if (cell.kind == Cell::Kind::text && needsGuard(text, i < figures.size() && figures[i]))
                text.insert(text.begin(), '\'');
            putCsvCell(out, text, separator);
        }
        out += "\r\n";
    }
    return out;
}

std::string unguarded(std::string text, bool figure) {
    if (text.size() > 1 && text[0] == '\'' && needsGuard(std::string_view(text).substr(1), figure))
        text.erase(0, 1);
    return text;
}

}  // namespace store
