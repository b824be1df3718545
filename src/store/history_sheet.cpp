#include "store/history_sheet.h"

#include <cstdio>
#include <string>

#include "store/fold_text.h"
#include "store/journal.h"
#include "store/parse.h"

namespace store {
namespace {

constexpr std::size_t kPieceBytes = 30000;  // a cell of Excel holds 32767
constexpr const char* kMark = "crc32:";

// The same for the same plan, however its numbers came to be.
std::string fingerprint(Json document) {
    makeCanonical(document);
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", crc32(document.dump(-1, ' ', true)));
    return std::string(kMark) + digits;
}

const Sheet* sheetOfHistory(const std::vector<Sheet>& sheets, const PlanTables& tables) {
    for (const Sheet& sheet : sheets)
        for (const bool english : {false, true})
            if (foldText(sheet.name) == foldText(tables.word("history", english))) return &sheet;
    return nullptr;
}

}  // namespace

Sheet historySheet(const History& history, const Json& document, const PlanTables& tables, bool english) {
    Sheet sheet;
    sheet.name = tables.word("history", english);
    sheet.widths = {18, 24, 30, 8, 80};
    sheet.frozen = 1;
    CellRow& header = sheet.rows.emplace_back();
    for (const char* word : {"day", "time", "author", "part", "json"})
        header.push_back(Cell::of(tables.word(word, english)));
    const Json entries = toJson(history);
    for (std::size_t i = 0; i < history.size(); ++i) {
        const std::string text = entries[i].dump(-1, ' ', true);  // ASCII only: any cell holds it
        double part = 0;
        for (std::size_t at = 0; at < text.size(); at += kPieceBytes) {
            CellRow row{{}, {}, {}, Cell::of(++part), Cell::of(text.substr(at, kPieceBytes))};
            if (at == 0) {
                row[0] = Cell::of(history[i].day);
                row[1] = Cell::of(history[i].time);
                row[2] = Cell::of(entries[i].value("author", ""));
            }
            sheet.rows.push_back(std::move(row));
        }
    }
    sheet.rows.push_back(
        {Cell::of(tables.word("fingerprint", english)), {}, {}, {}, Cell::of(fingerprint(document))});
    return sheet;
}

HistoryReading historyIn(const std::vector<Sheet>& sheets, const Json& document, const PlanTables& tables) {
    const Sheet* sheet = sheetOfHistory(sheets, tables);
    if (!sheet) return {};
    std::vector<std::string> texts;
    std::string mark;
    for (std::size_t row = 1; row < sheet->rows.size(); ++row) {
        const CellRow& cells = sheet->rows[row];
        const std::string text = plainText(cellOf(cells, 4));
        if (text.compare(0, std::string_view(kMark).size(), kMark) == 0) {
            mark = text;
            continue;
        }
        if (text.empty()) continue;
        if (texts.empty() || plainText(cellOf(cells, 3)) == "1") texts.emplace_back();
        texts.back() += text;
    }
    Json entries = Json::array();
    Problems problems;
    for (const std::string& text : texts)
        if (auto entry = parseJson(text, problems)) entries.push_back(std::move(*entry));
    History history = historyFromJson(entries, problems, "");
    if (!problems.empty() || mark.empty() || history.empty()) return {HistoryState::broken, {}};
    if (mark != fingerprint(document)) return {HistoryState::astray, {}};
    return {HistoryState::whole, std::move(history)};
}

}  // namespace store
