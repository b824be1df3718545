// What a cell says, put into a field of the plan: text wins over the plan's value and is noted where the goal
// stood in the plan; an empty cell never erases.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "plan/plan.h"
#include "store/row_cells.h"

namespace store {

void setText(RowRead& row, std::string& field, std::string value, std::size_t column);
void setValue(RowRead& row, plan::Value& field, const plan::Value& value, std::size_t column);
void setNumber(RowRead& row, std::optional<double>& field, std::optional<double> value, std::size_t column);

// An id in place of another; the note has what the two are called.
template <class Records>
void setPlace(RowRead& row, plan::Id& field, const plan::Id& id, const Records& records, std::size_t column) {
    if (id.empty() || id == field) return;
    const auto old = records.find(field);
    if (row.matched) {
        row.note(NoteCode::fieldChanged, column, old == records.end() ? std::string() : old->second.name,
                 records.at(id).name);
    }
    field = id;
}

}  // namespace store
