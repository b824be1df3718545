#include "store/line_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

#include "store/fold_text.h"
#include "store/header_words.h"
#include "store/number_text.h"

namespace store {
namespace {

// "eje 1 agua" and "agua" are the same line, "agua" and "agua y paz" are not: numbers and the words for a
// line before the name are what offices add.
std::string bareName(std::string_view text) {
    std::string folded = foldText(text);
    for (const std::string_view word :
         {"eje", "linea", "estrategica", "estrategico", "pilar", "line", "axis"})
        if (folded.rfind(std::string(word) + ' ', 0) == 0) folded.erase(0, word.size() + 1);
    std::size_t end = 0;
    while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') ++end;
    if (end > 0 && end < folded.size() && folded[end] == ' ') folded.erase(0, end + 1);
    return folded;
}

bool isTotal(const std::string& folded, const plan::Plan& plan) {
    if (folded.rfind("total", 0) == 0) return true;
    for (const char* word : {"plan", "pdm", "pdd", "municipio", "general", "consolidado"})
        if (folded == word) return true;
    return !plan.name.empty() && folded == foldText(plan.name);
}

using LinesByName = std::map<std::string, plan::Id>;

LinesByName namesOf(const plan::Plan& plan) {
    LinesByName names;
    for (const plan::Id& id : plan::inOrder(plan.lines)) {
        const std::string name = bareName(plan.lines.at(id).name);
        if (!name.empty()) names.emplace(name, id);
    }
    return names;
}

struct NameColumn {
    std::size_t column = 0;
    std::vector<LineTableRow> lines;
};

// The lines that a column names; nothing when it names one twice: then its rows are goals or programmes.
std::optional<NameColumn> linesIn(const Table& table, std::size_t column, const LinesByName& names) {
    NameColumn out{column, {}};
    std::set<plan::Id> seen;
    for (const TableRow& row : table.rows) {
        const std::string_view cell = cellAt(row, column);
        if (cell.empty()) continue;
        const auto found = names.find(bareName(cell));
        if (found == names.end()) continue;
        if (!seen.insert(found->second).second) return std::nullopt;
        out.lines.push_back({row.record, found->second});
    }
    return out;
}

// Digits after the decimal sign of the text as it stands.
int placesIn(std::string_view text, DecimalSign sign) {
    const char mark = sign == DecimalSign::comma ? ',' : '.';
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos) return 0;
    int places = 0;
    for (std::size_t i = at + 1; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) ++places;
    return places;
}

struct CellFigure {
    std::optional<double> ratio;
    bool percent = false;
    double unit = 1;  // of its last place, as a ratio
};

CellFigure readFigure(std::string_view text, DecimalSign sign) {
    CellFigure out;
    const NumberReading read = readNumber(text, sign);
    out.ratio = read.number;
    out.percent = read.percent;
    DecimalSign told = decimalSignOf(text);
    if (told == DecimalSign::unknown) told = sign;
    out.unit = std::pow(10.0, -placesIn(text, told)) * (read.percent ? 0.01 : 1);
    return out;
}

void setSpans(LineTableColumn& column, const HeaderRead& read, const plan::Plan& plan) {
    column.said = true;
    if (read.year != 0) {
        column.spans = {{plan::Span::year, read.year}};
        return;
    }
    if (read.has(wFourYears)) {
        column.spans = {{plan::Span::fourYears, 0}};
        return;
    }
    column.said = false;
    column.spans = {{plan::Span::toDate, 0}, {plan::Span::fourYears, 0}};
    for (int year = plan.firstYear; year > 0 && year <= plan.lastYear && year < plan.firstYear + 12; ++year)
        column.spans.push_back({plan::Span::year, year});
}

bool isProgress(const HeaderRead& read) {
    if (read.has(wWeight | wFinancial | wAppropriation | wCommitted | wObligated | wPaid)) return false;
    return read.has(wProgress) || read.all(wReported | wPercent);
}

}  // namespace

std::optional<LineTable> readLineTable(const Table& table, const plan::Plan& plan) {
    const LinesByName names = namesOf(plan);
    if (names.empty()) return std::nullopt;
    std::vector<HeaderRead> reads;
    std::size_t firstProgress = table.headers.size();
    for (const std::string& header : table.headers) {
        reads.push_back(readHeader(header));
        if (isProgress(reads.back())) firstProgress = std::min(firstProgress, reads.size() - 1);
    }
    if (firstProgress == table.headers.size()) return std::nullopt;
    // A sheet may hold several tables side by side: the names that stand nearest before the figures count.
    std::optional<NameColumn> best;
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
        auto found = linesIn(table, i, names);
        if (!found || found->lines.empty()) continue;
        const bool more = !best || found->lines.size() > best->lines.size();
        const bool nearer = best && found->lines.size() == best->lines.size() && i < firstProgress;
        if (more || nearer) best = std::move(found);
    }
    if (!best || best->lines.size() < std::min<std::size_t>(2, names.size())) return std::nullopt;

    LineTable out;
    out.nameHeader = tidy(table.headers[best->column]);
    out.lines = best->lines;
    std::map<std::size_t, const TableRow*> rows;
    const TableRow* total = nullptr;
    for (const TableRow& row : table.rows) {
        rows[row.record] = &row;
        const std::string_view cell = cellAt(row, best->column);
        const std::string folded = foldText(cell);
        if (folded.empty() || names.count(bareName(cell)) > 0) continue;
        if (!total && isTotal(folded, plan))
            total = &row;
        else
            ++out.otherRows;
    }
    out.hasTotal = total != nullptr;
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
        std::vector<std::string_view> cells;
        for (const LineTableRow& line : out.lines) cells.push_back(cellAt(*rows.at(line.record), i));
        const DecimalSign sign = decimalSignOf(cells, DecimalSign::point);
        LineTableColumn column;
        column.column = i;
        column.header = tidy(table.headers[i]);
        double unit = 1;
        std::size_t numbers = 0;
        std::size_t large = 0;
        for (const std::string_view cell : cells) {
            const CellFigure figure = readFigure(cell, sign);
            column.figures.push_back(figure.ratio);
            if (!figure.ratio) continue;
            ++numbers;
            large += !figure.percent && std::abs(*figure.ratio) > 2;
            unit = numbers == 1 ? figure.unit : std::min(unit, figure.unit);
        }
        if (numbers == 0 || i <= best->column) continue;
        if (!isProgress(reads[i]) || numbers * 2 < out.lines.size()) {
            if (!column.header.empty()) out.notCompared.push_back(column.header);
            continue;
        }
        column.hundredths = large * 2 > numbers;
        if (total) column.total = readFigure(cellAt(*total, i), sign).ratio;
        if (column.hundredths) {
            unit /= 100;
            for (auto& figure : column.figures)
                if (figure) *figure /= 100;
            if (column.total) *column.total /= 100;
        }
        column.tolerance = unit / 2;
        setSpans(column, reads[i], plan);
        out.columns.push_back(std::move(column));
    }
    if (out.columns.empty()) return std::nullopt;
    for (const plan::Id& id : plan::inOrder(plan.lines))
        if (std::none_of(out.lines.begin(), out.lines.end(),
                         [&](const LineTableRow& row) { return row.line == id; }))
            out.missing.push_back(id);
    return out;
}

}  // namespace store
