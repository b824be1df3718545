// What a cell says for a column: the value as the plan's document has it, or why it cannot be taken.
#pragma once

#include <optional>
#include <string>

#include "store/number_text.h"
#include "store/plan_tables.h"
#include "store/sheet.h"
#include "store/sheet_import.h"

namespace store {

struct CellReading {
    Json value;  // null: the cell is empty
    std::optional<SheetFault> fault;
};

// How the cells of a column are to be read.
struct CellStyle {
    bool plain = false;  // from a text file
    DecimalSign sign = DecimalSign::unknown;
};

CellStyle styleOf(const Sheet& sheet, std::size_t header, std::size_t column);

// For all kinds but keys and references.
CellReading readField(const PlanColumn& column, const Cell& cell, const CellStyle& style);

// The key of a year ("2024") or of a period ("2024-T1", "2024-03"), in any usual writing; empty when it is
// none.
std::string readYear(const Cell& cell);
std::string readPeriod(const Cell& cell);

// The text of a cell without white space around it.
std::string trimmedText(const Cell& cell);

}  // namespace store
