#include "store/row_cells.h"

#include <utility>

#include "store/figure_text.h"
#include "store/number_text.h"

namespace store {
namespace {

void noteReading(RowRead& row, std::size_t column, const NumberReading& reading) {
    const ColumnStyle& style = row.columns.styles[column];
    NoteCode code = NoteCode::numberRead;
    if (reading.ambiguous && style.guessed) {
        code = NoteCode::ambiguousNumber;
    } else if (reading.plain || !style.plain) {
        return;
    } else if (reading.percent) {
        code = NoteCode::percentRead;
    }
    row.note(code, column, trim(cellAt(row.cells, column)), figureText(reading.number));
}

}  // namespace

std::string_view RowRead::cell(Field field) const {
    const std::size_t column = columnOf(field);
    return column == nowhere ? std::string_view() : cellAt(cells, column);
}

Note& RowRead::note(NoteCode code, std::size_t column, std::string was, std::string became) {
    report.notes.push_back(columns.makeNote(code, column, std::move(was), std::move(became)));
    return report.notes.back();
}

CellText readName(const RowRead& row, Field field) {
    CellText out;
    const std::size_t column = row.columnOf(field);
    if (column == nowhere) return out;
    const std::string raw = trim(cellAt(row.cells, column));
    out.text = tidy(raw);
    if (out.text != raw) {
        const bool wrapped = raw.find_first_of("\r\n") != std::string::npos;
        out.notes.push_back(row.columns.makeNote(wrapped ? NoteCode::nameUnwrapped : NoteCode::spaceTidied,
                                                 column, raw, out.text));
    }
    return out;
}

CellText readCode(const RowRead& row, Field field) {
    CellText out = readName(row, field);
    const std::size_t column = row.columnOf(field);
    if (column == nowhere) return out;
    const std::string was = out.text;
    const NumberReading reading = readNumber(was);
    if (!reading.number || !reading.plain) return out;
    if (was.find_first_of("eE") != std::string::npos) {
        out.notes.push_back(row.columns.makeNote(NoteCode::codeLostDigits, column, was));
    } else if (row.columns.styles[column].pointZero) {
        out.text = was.substr(0, was.size() - 2);
    } else if (was.size() >= 15 && was.find('.') != std::string::npos) {
        const std::string shorter = numberText(*reading.number);
        if (shorter.size() < was.size()) out.text = shorter;
    }
    if (out.text != was) {
        out.notes.push_back(row.columns.makeNote(NoteCode::codeRounded, column, was, out.text));
    }
    return out;
}

void addNotes(RowRead& row, CellText& text) {
    for (Note& each : text.notes) row.report.notes.push_back(std::move(each));
    text.notes.clear();
}

plan::Value readValue(RowRead& row, std::size_t column, bool quiet) {
    plan::Value out;
    const std::string_view raw = cellAt(row.cells, column);
    const NumberReading reading = readNumber(raw, row.columns.styles[column].sign);
    switch (reading.kind) {
        case NumberKind::empty:
            break;
        case NumberKind::number:
            out.number = reading.number;
            if (!quiet) noteReading(row, column, reading);
            break;
        default:
            out.text = raw;
            if (!quiet) {
                row.note(reading.kind == NumberKind::error ? NoteCode::errorKept : NoteCode::textKept, column,
                         out.text);
            }
    }
    return out;
}

std::optional<double> readMoney(RowRead& row, std::size_t column) {
    const NumberReading reading = readNumber(cellAt(row.cells, column), row.columns.styles[column].sign);
    if (reading.kind == NumberKind::empty) return std::nullopt;
    const std::string raw = trim(cellAt(row.cells, column));
    if (reading.kind == NumberKind::dash) {
        row.note(NoteCode::dashAsZero, column, raw, "0");
        return 0.0;
    }
    if (reading.kind != NumberKind::number || reading.percent) {
        row.note(NoteCode::notMoney, column, raw);
        return std::nullopt;
    }
    noteReading(row, column, reading);
    return reading.number;
}

std::optional<double> readWeight(RowRead& row, Field field) {
    const std::size_t column = row.columnOf(field);
    if (column == nowhere) return std::nullopt;
    const ColumnStyle& style = row.columns.styles[column];
    const NumberReading reading = readNumber(cellAt(row.cells, column), style.sign);
    if (reading.kind == NumberKind::empty) return std::nullopt;
    if (!reading.number || *reading.number < 0) {
        row.note(NoteCode::notWeight, column, trim(cellAt(row.cells, column)));
        return std::nullopt;
    }
    return style.hundredths && !reading.percent ? *reading.number / 100 : *reading.number;
}

}  // namespace store
