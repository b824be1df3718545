#include "store/plan_sheets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <utility>

#include "plan/period.h"
#include "store/field_words.h"
#include "store/history_sheet.h"
#include "store/parse.h"
#include "store/sheet_import.h"

namespace store {
namespace {

constexpr std::size_t kCellUnits = 32767;  // what a cell of Excel holds, in UTF-16 units
constexpr std::size_t kPieceBytes = 30000;
constexpr std::size_t kLabelBytes = 60;

// Whether a text comes back from a cell as it went: spreadsheets turn carriage returns into line feeds, drop
// control characters, and read _x0041_ as A.
bool holds(const std::string& text) {
    if (text.empty()) return false;
    std::size_t units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
        if (c == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_') return false;
        if (c == 0xEF && i + 2 < text.size() && text[i + 1] == '\xBF' &&
            static_cast<unsigned char>(text[i + 2]) >= 0xBE)
            return false;
        units += (c & 0xC0) != 0x80 ? (c >= 0xF0 ? 2u : 1u) : 0u;
    }
    return units <= kCellUnits;
}

Cell textCell(const std::string& text) { return holds(text) ? Cell::of(text) : Cell{}; }

// The code, else the beginning of the name, with the id in brackets: for people and for us.
std::string referenceTo(const Json& document, const PlanTables& tables, const std::string& of,
                        const std::string& id) {
    const PlanTable* table = tables.find(of);
    std::string label = table ? textAt(document, table->code, {id}) : "";
    if (label.empty() && table) label = textAt(document, table->name, {id});
    for (char& c : label)
        if (c == '[' || c == ']' || c == ';' || c == '\n') c = ' ';
    if (label.size() > kLabelBytes) {
        std::size_t end = kLabelBytes;
        while (end > 0 && (static_cast<unsigned char>(label[end]) & 0xC0) == 0x80) --end;
        label = label.substr(0, end) + "…";
    }
    return label.empty() ? "[" + id + "]" : label + " [" + id + "]";
}

Cell keyCell(const PlanColumn& column, const std::string& key) {
    if (column.kind == ColumnKind::year) return Cell::of(std::stod(key));
    return Cell::of(column.kind == ColumnKind::period ? periodCell(key) : key);
}

bool isYear(const std::string& key) {
    return key.size() == 4 && key.find_first_not_of("0123456789") == std::string::npos;
}

void putValue(const std::string& where, const Json& value, std::vector<CellRow>& rows) {
    const std::string text = value.dump(-1, ' ', true);  // ASCII only: any cell holds it
    std::size_t part = 0;
    for (std::size_t at = 0; at < text.size(); at += kPieceBytes)
        rows.push_back(
            {Cell::of(where), Cell::of(static_cast<double>(++part)), Cell::of(text.substr(at, kPieceBytes))});
}

// LibreOffice saves fifteen digits of a number.
bool losesDigits(const Json& value) {
    if (!value.is_number()) return false;
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.15g", value.get<double>());
    return std::strtod(digits, nullptr) != value.get<double>();
}

// What the columns do not hold, or not in all hands: a row a value, long ones in pieces. An empty value:
// nothing stands there.
void putRest(const Json& document, const Json& held, const std::string& where, std::vector<CellRow>& rows) {
    if (document.is_object() && held.is_object() && document.empty() == held.empty()) {
        for (const auto& [key, value] : document.items()) {
            const auto found = held.find(key);
            if (found != held.end())
                putRest(value, *found, pointer(where, key), rows);
            else
                putValue(pointer(where, key), value, rows);
        }
        for (const auto& entry : held.items())
            if (!document.contains(entry.key()))
                rows.push_back({Cell::of(pointer(where, entry.key())), Cell::of(1.0), Cell{}});
        return;
    }
    if (document != held || losesDigits(document)) putValue(where, document, rows);
}

// Columns of choices, and where they stand.
class Lists {
  public:
    explicit Lists(std::string name) { sheet_.name = std::move(name); }

    // The source for the cells that offer them; empty when there is nothing to offer.
    std::string put(const std::string& key, const std::string& title,
                    const std::vector<std::string>& choices) {
        if (choices.empty()) return {};
        auto [found, fresh] = places_.emplace(key, "");
        if (fresh) {
            const std::size_t column = places_.size() - 1;
            if (sheet_.rows.size() < choices.size() + 1) sheet_.rows.resize(choices.size() + 1);
            set(0, column, title);
            for (std::size_t i = 0; i < choices.size(); ++i) set(i + 1, column, choices[i]);
            std::string letters;
            for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
                letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
            found->second = "'" + sheet_.name + "'!$" + letters + "$2:$" + letters + "$" +
                            std::to_string(choices.size() + 1);
            sheet_.widths.push_back(30);
        }
        return found->second;
    }
    Sheet take() {
        sheet_.frozen = 1;
        return std::move(sheet_);
    }

  private:
    void set(std::size_t row, std::size_t column, const std::string& text) {
        CellRow& cells = sheet_.rows[row];
        if (cells.size() <= column) cells.resize(column + 1);
        cells[column] = Cell::of(text);
    }

    Sheet sheet_;
    std::map<std::string, std::string> places_;
};

void offerChoices(Sheet& sheet, const Json& document, const PlanTables& tables, const PlanTable& table,
                  Lists& lists, bool english) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const PlanColumn& column = table.columns[i];
        std::vector<std::string> choices;
        std::string key;
        if (column.kind == ColumnKind::word) {
            for (const auto& word : column.words) choices.push_back(word[english ? 2 : 1]);
            key = column.at.back();
        } else if (column.kind == ColumnKind::yesNo) {
            choices = {tables.word("yes", english), tables.word("no", english)};
            key = "yesNo";
        } else if (column.kind == ColumnKind::ref && i >= table.keys) {
            if (const PlanTable* of = tables.find(column.of))
                for (const Keys& record : keysIn(document, *of))
                    choices.push_back(referenceTo(document, tables, column.of, record[0]));
            key = "ref " + column.of;
        }
        std::string source = lists.put(key, column.title(english), choices);
        if (!source.empty()) sheet.lists.push_back({i, std::move(source)});
    }
}

}  // namespace

Cell fieldCell(const Json& document, const PlanTables& tables, const PlanColumn& column, const Json* value,
               bool english) {
    if (!value) return {};
    const auto* text = value->get_ptr<const std::string*>();
    switch (column.kind) {
        case ColumnKind::value:
        case ColumnKind::number:
            if (value->is_number()) return Cell::of(value->get<double>());
            return text && column.kind == ColumnKind::value ? textCell(*text) : Cell{};
        case ColumnKind::date:
        case ColumnKind::freeDate:
            // Spreadsheets disagree on the days before March 1900.
            if (text && plan::parseDay(*text) && *text >= "1900-03-01") return {Cell::Kind::date, 0, *text};
            return text ? textCell(*text) : Cell{};
        case ColumnKind::yesNo:
            if (value->is_boolean()) return Cell::of(tables.word(value->get<bool>() ? "yes" : "no", english));
            return {};
        case ColumnKind::word:
            for (const auto& word : column.words)
                if (text && *text == word[0]) return Cell::of(word[english ? 2 : 1]);
            return {};
        case ColumnKind::field:
            return text ? textCell(fieldWords(tables, *text, english)) : Cell{};
        case ColumnKind::ref:
            return text && !text->empty() ? textCell(referenceTo(document, tables, column.of, *text))
                                          : Cell{};
        case ColumnKind::refs: {
            std::string all;
            if (value->is_object())
                for (const auto& entry : value->items())
                    all += (all.empty() ? "" : "; ") + referenceTo(document, tables, column.of, entry.key());
            return textCell(all);
        }
        default:
            return text ? textCell(*text) : Cell{};
    }
}

namespace {

Sheet oneRecordSheet(const Json& document, const std::string& planId, const PlanTables& tables,
                     const PlanTable& table, const SheetStyle& style) {
    Sheet sheet;
    sheet.name = table.title(style.english);
    sheet.widths = {44, 60};
    sheet.frozen = 1;
    sheet.rows.push_back(
        {Cell::of(tables.word("field", style.english)), Cell::of(tables.word("value", style.english))});
    if (!style.empty)
        sheet.rows.push_back({Cell::of(tables.word("planId", style.english)), Cell::of(planId)});
    for (const PlanColumn& column : table.columns) {
        Cell cell;
        if (!style.empty)
            cell = fieldCell(document, tables, column, valueAt(document, column.at, {}), style.english);
        sheet.rows.push_back({Cell::of(column.title(style.english)), std::move(cell)});
    }
    return sheet;
}

}  // namespace

std::string periodCell(const std::string& key) {
    const bool month = key.size() == 7 && key[5] != 'T';
    return month ? key.substr(0, 5) + "M" + key.substr(5) : key;
}

std::vector<bool> figureColumns(const PlanTable& table) {
    std::vector<bool> out;
    for (const PlanColumn& column : table.columns)
        out.push_back(column.kind == ColumnKind::value || column.kind == ColumnKind::number);
    return out;
}

Sheet tableSheet(const Json& document, const PlanTables& tables, const PlanTable& table,
                 const SheetStyle& style) {
    if (table.oneRecord()) return oneRecordSheet(document, "", tables, table, style);
    Sheet sheet;
    sheet.name = table.title(style.english);
    sheet.frozen = 1;
    CellRow& header = sheet.rows.emplace_back();
    for (const PlanColumn& column : table.columns) {
        header.push_back(Cell::of(column.title(style.english)));
        sheet.widths.push_back(column.width);
    }
    if (style.empty) return sheet;
    for (const Keys& keys : keysIn(document, table)) {
        CellRow row;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const PlanColumn& column = table.columns[i];
            if (i >= table.keys)
                row.push_back(
                    fieldCell(document, tables, column, valueAt(document, column.at, keys), style.english));
            else if (column.kind == ColumnKind::year && !isYear(keys[i]))
                row.push_back(Cell::of(keys[i]));
            else
                row.push_back(keyCell(column, keys[i]));
        }
        while (!row.empty() && row.back().kind == Cell::Kind::empty) row.pop_back();
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<Sheet> planSheets(const Json& document, const std::string& planId, const PlanTables& tables,
                              const SheetStyle& style, const History& history) {
    std::vector<Sheet> sheets;
    Sheet guide;
    guide.name = tables.word("guide", style.english);
    guide.widths = {110};
    for (const auto& line : tables.guide) guide.rows.push_back({Cell::of(line[style.english ? 1 : 0])});
    sheets.push_back(std::move(guide));
    Lists lists(tables.word("lists", style.english));
    for (const PlanTable& table : tables.tables) {
        sheets.push_back(table.oneRecord() ? oneRecordSheet(document, planId, tables, table, style)
                                           : tableSheet(document, tables, table, style));
        offerChoices(sheets.back(), document, tables, table, lists, style.english);
        if (table.oneRecord()) sheets.back().lists.clear();
    }
    if (!style.empty) {
        Sheet rest;
        rest.name = tables.word("rest", style.english);
        rest.widths = {44, 8, 80};
        rest.frozen = 1;
        rest.rows.push_back({Cell::of(tables.word("place", style.english)),
                             Cell::of(tables.word("part", style.english)),
                             Cell::of(tables.word("json", style.english))});
        putRest(document, heldBySheets(sheets, tables), "", rest.rows);
        sheets.push_back(std::move(rest));
        if (!history.empty()) sheets.push_back(historySheet(history, document, tables, style.english));
    }
    sheets.push_back(lists.take());
    return sheets;
}

}  // namespace store
