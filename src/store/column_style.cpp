#include "store/column_style.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace store {
namespace {

bool isWeight(Field field) {
    return field == Field::lineWeight || field == Field::objectiveWeight || field == Field::goalWeight;
}

bool isMoney(Field field) { return field >= Field::moneyPlanned && field <= Field::moneyPaid; }

bool isFigure(Field field) {
    switch (field) {
        case Field::outcomeBaseline:
        case Field::baseline:
        case Field::target:
        case Field::yearTarget:
        case Field::yearProgrammed:
        case Field::yearReported:
        case Field::periodProgrammed:
        case Field::periodReported:
        case Field::ownProgress:
        case Field::ownShare:
        case Field::ownFourYears:
        case Field::ownExecution:
        case Field::ownExecutionTotal:
            return true;
        default:
            return isWeight(field) || isMoney(field);
    }
}

std::vector<std::string_view> cellsOf(const Table& table, std::size_t column) {
    std::vector<std::string_view> cells;
    for (const TableRow& row : table.rows) cells.push_back(cellAt(row, column));
    return cells;
}

// What the table as a whole tells; where decimals have a comma, spreadsheets part the cells with a semicolon.
DecimalSign signOfAll(const Table& table, const std::vector<ColumnTarget>& targets) {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!isFigure(targets[i].field)) continue;
        for (const TableRow& row : table.rows) all.push_back(cellAt(row, i));
    }
    return decimalSignOf(all, table.separator == ';' ? DecimalSign::comma : DecimalSign::point);
}

// Pesos are never written with three decimals: the sign before three digits groups.
DecimalSign signOfMoney(const std::vector<std::string_view>& cells) {
    for (std::string_view each : cells) {
        if (readNumber(each).ambiguous)
            return each.find(',') != std::string_view::npos ? DecimalSign::point : DecimalSign::comma;
    }
    return DecimalSign::unknown;
}

bool allEndInPointZero(const std::vector<std::string_view>& cells) {
    std::size_t filled = 0;
    std::size_t zeros = 0;
    for (std::string_view each : cells) {
        const std::string text = trim(each);
        if (text.empty()) continue;
        ++filled;
        if (text.size() > 2 && text.substr(text.size() - 2) == ".0") ++zeros;
    }
    return filled > 0 && filled == zeros;
}

// With the sign known: what most of the numbers look like.
void readLooks(ColumnStyle& style, const std::vector<std::string_view>& cells, Field field) {
    std::size_t numbers = 0;
    std::size_t plainOnes = 0;
    double largest = 0;
    for (std::string_view each : cells) {
        const NumberReading reading = readNumber(each, style.sign);
        if (!reading.number) continue;
        ++numbers;
        if (reading.plain) ++plainOnes;
        if (!reading.plain && style.example.empty()) style.example = each;
        if (!reading.percent) largest = std::max(largest, *reading.number);
    }
    style.plain = plainOnes * 2 >= numbers;
    style.hundredths = isWeight(field) && largest > 1;
}

}  // namespace

std::vector<ColumnStyle> columnStyles(const Table& table, const std::vector<ColumnTarget>& targets) {
    std::vector<ColumnStyle> styles(targets.size());
    DecimalSign wholeSign = DecimalSign::unknown;  // every cell is read for it: only where a column asks
    for (std::size_t i = 0; i < targets.size(); ++i) {
        ColumnStyle& style = styles[i];
        const Field field = targets[i].field;
        if (field == Field::goalCode || field == Field::objectiveCode || field == Field::lineCode)
            style.pointZero = allEndInPointZero(cellsOf(table, i));
        if (!isFigure(field)) continue;
        const std::vector<std::string_view> cells = cellsOf(table, i);
        style.sign = decimalSignOf(cells, DecimalSign::unknown);
        if (style.sign == DecimalSign::unknown) {
            style.guessed = true;
            if (isMoney(field)) style.sign = signOfMoney(cells);
            if (style.sign == DecimalSign::unknown) {
                if (wholeSign == DecimalSign::unknown) wholeSign = signOfAll(table, targets);
                style.sign = wholeSign;
            }
        }
        readLooks(style, cells, field);
    }
    return styles;
}

}  // namespace store
