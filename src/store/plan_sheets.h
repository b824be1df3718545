// A plan's document as the sheets of a workbook, from which sheet_import.h makes the same document again.
#pragma once

#include <string>
#include <vector>

#include "store/history.h"
#include "store/plan_tables.h"
#include "store/sheet.h"

namespace store {

struct SheetStyle {
    bool english = false;  // headers and words
    bool empty = false;    // only the headers: a form to fill in
};

// One table.
Sheet tableSheet(const Json& document, const PlanTables& tables, const PlanTable& table,
                 const SheetStyle& style);

// The whole plan: instructions, a sheet for each table, what has no column of its own, and the lists that the
// cells offer. `planId` says which plan it is. A history goes into a sheet of its own (history_sheet.h).
std::vector<Sheet> planSheets(const Json& document, const std::string& planId, const PlanTables& tables,
                              const SheetStyle& style, const History& history = {});

// Columns in which a text that reads like a number must be told from a number.
std::vector<bool> figureColumns(const PlanTable& table);

// What a field's value is in a cell; an empty cell where no cell holds it.
Cell fieldCell(const Json& document, const PlanTables& tables, const PlanColumn& column, const Json* value,
               bool english);

// A period as a cell has it: "2024-T1", "2024-M03".
std::string periodCell(const std::string& key);

}  // namespace store
