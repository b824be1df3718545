// Sheets into a plan: which table each is, what it would change, and the plan's document with it. Nothing is
// taken here; the account is shown first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "store/plan_tables.h"
#include "store/problem.h"
#include "store/sheet.h"

namespace store {

inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

// A sheet taken for one of the plan's tables.
struct SheetTable {
    std::size_t sheet = 0;             // its place among the sheets
    const PlanTable* table = nullptr;  // null: what has no column of its own
    std::size_t header = 0;            // its row
    std::vector<std::size_t> columns;  // for each of the sheet's columns, the table's; kNoColumn: not used
};

// Which of the plan's tables the sheets are, told by their names and headers in either language; sheets that
// are none are left out. A sheet without a table's name is only taken when its headers hold that table's
// keys.
std::vector<SheetTable> findTables(const std::vector<Sheet>& sheets, const PlanTables& tables);
// The columns of a sheet by the headers in row `header`, for the table given.
std::vector<std::size_t> matchColumns(const Sheet& sheet, std::size_t header, const PlanTable& table);
// Of which plan the sheets say they are; empty: they do not.
std::string planIdIn(const std::vector<Sheet>& sheets, const std::vector<SheetTable>& found,
                     const PlanTables& tables);

enum class SheetFault : std::uint8_t {
    noRecord,     // nothing in the row says which record it is of; the row is left out
    repeated,     // an earlier row is of the same record; the row is left out
    noYear,       // the key is no year; the row is left out
    noPeriod,     // the key is no quarter or month; the row is left out
    unknownKey,   // the goal or project the row is of is not there; the row is left out
    ambiguous,    // more than one record is called so (key: the row; field: the cell is left out)
    unknownName,  // no record is called so; the cell is left out
    notNumber,    // the cell is left out, as for all that follow
    notDate,
    notYesNo,
    notWord,
    notJson,  // of "other data"
};
const char* faultKey(SheetFault fault);  // stable English word: "notNumber"

struct SheetNote {
    SheetFault fault = SheetFault::noRecord;
    std::string sheet;    // its name
    std::size_t row = 0;  // as a spreadsheet numbers it
    std::string header;   // of the column; may be empty
    std::string text;     // what stands in the cell
};

struct FieldChange {
    const PlanColumn* column = nullptr;
    Json was, becomes;  // null: nothing
};

enum class RecordState : std::uint8_t { added, changed, removed };

struct RecordChange {
    const PlanTable* table = nullptr;  // null: other data, `label` is the pointer
    Keys keys;
    std::string label;
    RecordState state = RecordState::changed;
    std::vector<FieldChange> fields;  // of a changed one
    std::size_t row = 0;              // in its sheet; 0: none
};

struct TableCount {
    const PlanTable* table = nullptr;  // null: other data
    std::size_t added = 0, changed = 0, removed = 0, same = 0, leftOut = 0;
};

struct SheetAccount {
    Json document;                      // with the sheets taken in
    std::vector<TableCount> counts;     // of the tables that came
    std::vector<RecordChange> changes;  // in the tables' order
    std::vector<SheetNote> notes;
    bool changesNothing() const { return changes.empty(); }
};

struct SheetOptions {
    std::function<std::string()> newId;  // required
    // True: the sheets are the truth; a record without a row goes, an empty cell empties its field. What has
    // no sheet or no column stays as it is. False: rows add and complete, nothing goes.
    bool replace = false;
    bool english = false;  // what changed records are called
};

// `before` is the open plan's document, or an empty object for a new plan. Whether `document` is a plan is
// for planFromJson to say.
SheetAccount importSheets(const Json& before, const std::vector<Sheet>& sheets,
                          const std::vector<SheetTable>& found, const PlanTables& tables,
                          const SheetOptions& options);

// What the tables' columns hold of the document that the sheets were made of.
Json heldBySheets(const std::vector<Sheet>& sheets, const PlanTables& tables);

}  // namespace store
