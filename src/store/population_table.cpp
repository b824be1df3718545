#include "store/population_table.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "store/fold_text.h"
#include "store/number_text.h"
#include "survey/order.h"

namespace store {

namespace {

struct Columns {
    std::size_t names = 0, people = 0;
};

// What a column holds in the rows that say anything.
struct Held {
    int words = 0, numbers = 0;
};

Held held(const std::vector<TableRow>& rows, std::size_t column) {
    Held of;
    for (const auto& row : rows) {
        const NumberReading read = readNumber(cellAt(row, column));
        if (read.kind == NumberKind::number)
            ++of.numbers;
        else if (read.kind != NumberKind::empty)
            ++of.words;
    }
    return of;
}

// A number that is no year: years stand over columns.
bool isCount(const std::string& text) {
    const NumberReading read = readNumber(text);
    if (!read.number) return false;
    return !read.plain || *read.number < 1900 || *read.number > 2100;
}

std::optional<Columns> columnsOf(const std::vector<TableRow>& rows) {
    std::size_t count = 0;
    for (const auto& row : rows) count = std::max(count, row.cells.size());
    std::optional<std::size_t> names, people;
    for (std::size_t column = 0; column < count; ++column) {
        const Held of = held(rows, column);
        if (!names && of.words > of.numbers) names = column;
        if (of.numbers && !of.words) people = column;
    }
    if (names && people) return Columns{*names, *people};
    // One number that is none must not hide the column: then the one with most of them, to say which is
    // wrong.
    int most = 0;
    for (std::size_t column = 0; names && column < count; ++column)
        if (const int numbers = held(rows, column).numbers; column != *names && numbers > most) {
            most = numbers;
            people = column;
        }
    if (names && people) return Columns{*names, *people};
    return std::nullopt;
}

}  // namespace

PopulationReading readPopulation(std::string_view bytes) {
    const CsvResult read = parseCsv(bytes);
    if (!read.table) return {std::nullopt, {PopulationFault::table, read.problem, "", 0}};
    std::vector<TableRow> rows = read.table->rows;
    PopulationTable table;
    // A table without headers: its first row is data like the others.
    const auto& headers = read.table->headers;
    const bool headless = std::any_of(headers.begin(), headers.end(), isCount);
    if (headless)
        rows.insert(rows.begin(), TableRow{headers, read.table->headerRecord, read.table->headerLine});
    const auto columns = columnsOf(rows);
    if (!columns) return {std::nullopt, {PopulationFault::noColumns, {}, "", 0}};
    if (!headless && columns->people < headers.size()) table.column = tidy(headers[columns->people]);

    std::vector<std::string_view> numbers;
    for (const auto& row : rows) numbers.push_back(cellAt(row, columns->people));
    // Nobody is counted in thousandths: a sign that fits both groups thousands, as "1.234" does in Colombia.
    const DecimalSign sign = decimalSignOf(numbers, DecimalSign::comma);
    std::set<std::string> seen;
    for (const auto& row : rows) {
        const std::string name = tidy(cellAt(row, columns->names));
        const std::string key = foldText(name);
        if (key.empty() || key == "total") continue;
        const NumberReading number = readNumber(cellAt(row, columns->people), sign);
        const bool people = number.number && *number.number >= 0 && *number.number <= kMostResidents &&
                            std::floor(*number.number) == *number.number && !number.percent;
        if (!people) return {std::nullopt, {PopulationFault::number, {}, name, row.record}};
        if (!seen.insert(key).second) return {std::nullopt, {PopulationFault::twice, {}, name, row.record}};
        table.rows.push_back({name, static_cast<int>(*number.number), row.record});
    }
    if (table.rows.empty()) return {std::nullopt, {PopulationFault::noColumns, {}, "", 0}};
    return {std::move(table), {}};
}

PopulationMatch matchPopulation(const PopulationTable& table,
                                const std::map<survey::Id, survey::Option>& options) {
    std::map<std::string, survey::Id> called;
    for (const auto& [id, option] : options)
        for (const auto& [language, label] : option.label.byLanguage)
            if (const std::string key = foldText(label); !key.empty()) called.emplace(key, id);
    PopulationMatch match;
    for (const auto& row : table.rows) {
        const auto found = called.find(foldText(row.name));
        if (found == called.end())
            match.notOptions.push_back(row.name);
        else
            match.people[found->second] = row.people;
    }
    for (const auto& id : survey::inOrder(options))
        if (!match.people.count(id)) match.withoutRow.push_back(id);
    return match;
}

}  // namespace store
