#include "store/field_change.h"

#include <utility>

#include "store/figure_text.h"

namespace store {

void setText(RowRead& row, std::string& field, std::string value, std::size_t column) {
    if (value == field) return;
    if (value.empty()) {
        row.note(NoteCode::emptyKept, column, {}, field);
        return;
    }
    if (row.matched) row.note(NoteCode::fieldChanged, column, field, value);
    field = std::move(value);
}

void setValue(RowRead& row, plan::Value& field, const plan::Value& value, std::size_t column) {
    if (value == field) return;
    if (value.empty()) {
        row.note(NoteCode::emptyKept, column, {}, figureText(field));
        return;
    }
    if (row.matched) row.note(NoteCode::fieldChanged, column, figureText(field), figureText(value));
    field = value;
}

void setNumber(RowRead& row, std::optional<double>& field, std::optional<double> value, std::size_t column) {
    if (value == field) return;
    if (!value) {
        row.note(NoteCode::emptyKept, column, {}, figureText(field));
        return;
    }
    if (row.matched) row.note(NoteCode::fieldChanged, column, figureText(field), figureText(value));
    field = value;
}

}  // namespace store
