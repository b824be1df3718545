#include "store/import_columns.h"

#include <utility>

#include "store/figure_text.h"

namespace store {
namespace {

void leaveOutUnusable(ImportColumns& columns, const Mapping& mapping, ImportReport& report) {
    for (const MappingProblem& problem : checkMapping(mapping)) {
        if (problem.fault == MappingFault::noGoalName || problem.column >= columns.targets.size()) continue;
        columns.targets[problem.column] = ColumnTarget{};
        noteTable(report, columns, NoteCode::columnUnusable, problem.column);
    }
}

void listIgnored(const ImportColumns& columns, const Mapping& mapping, ImportReport& report) {
    for (std::size_t i = 0; i < columns.targets.size(); ++i) {
        if (columns.targets[i].field != Field::ignore) continue;
        IgnoredColumn ignored{i, columns.table.headers[i], Reason::chosen, 0};
        if (i < mapping.columns.size()) ignored.reason = mapping.columns[i].reason;
        for (const TableRow& row : columns.table.rows) {
            if (!trim(cellAt(row, i)).empty()) ++ignored.filled;
        }
        report.ignored.push_back(std::move(ignored));
    }
}

void noteStyles(const ImportColumns& columns, ImportReport& report) {
    for (std::size_t i = 0; i < columns.styles.size(); ++i) {
        const ColumnStyle& style = columns.styles[i];
        if (!style.plain) {
            const NumberReading read = readNumber(style.example, style.sign);
            noteTable(report, columns, NoteCode::columnStyle, i, trim(style.example),
                      figureText(read.number));
        }
        if (style.hundredths) noteTable(report, columns, NoteCode::weightPercent, i);
    }
}

void noteLeftOutRows(const ImportColumns& columns, ImportReport& report) {
    const Table& table = columns.table;
    if (table.blankTail > 0) {
        noteTable(report, columns, NoteCode::rowsLeftOut, nowhere).theirs =
            static_cast<double>(table.blankTail);
    }
    for (const TableRow& above : table.preamble) {
        std::string text;
        for (const std::string& each : above.cells) {
            const std::string part = tidy(each);
            if (!part.empty()) text += (text.empty() ? "" : " ") + part;
        }
        if (!text.empty()) noteTable(report, columns, NoteCode::rowsLeftOut, nowhere, text).theirs = 1;
    }
}

}  // namespace

std::size_t ImportColumns::columnOf(Field field) const {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].field == field) return i;
    }
    return nowhere;
}

const std::string& ImportColumns::headerOf(std::size_t column) const {
    static const std::string none;
    return column < table.headers.size() ? table.headers[column] : none;
}

Note ImportColumns::makeNote(NoteCode code, std::size_t column, std::string was, std::string became) const {
    Note out{code, headerOf(column), std::move(was), std::move(became), {}, {}, 0};
    if (column < targets.size()) {
        out.year = targets[column].year;
        out.column = column;
    }
    return out;
}

ImportColumns readColumns(const Table& table, const Mapping& mapping, ImportReport& report) {
    ImportColumns columns{table, std::vector<ColumnTarget>(table.headers.size()), {}};
    for (std::size_t i = 0; i < columns.targets.size() && i < mapping.columns.size(); ++i) {
        columns.targets[i] = mapping.columns[i].target;
    }
    leaveOutUnusable(columns, mapping, report);
    listIgnored(columns, mapping, report);
    columns.styles = columnStyles(table, columns.targets);
    noteStyles(columns, report);
    noteLeftOutRows(columns, report);
    return columns;
}

Note& noteTable(ImportReport& report, const ImportColumns& columns, NoteCode code, std::size_t column,
                std::string was, std::string became) {
    report.notes.push_back(columns.makeNote(code, column, std::move(was), std::move(became)));
    return report.notes.back();
}

}  // namespace store
