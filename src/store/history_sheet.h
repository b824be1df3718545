// A plan's history as a sheet of its workbook, so that the plan that comes back has its earlier days too.
#pragma once

#include <cstdint>
#include <vector>

#include "store/history.h"
#include "store/plan_tables.h"
#include "store/sheet.h"

namespace store {

// A row an entry: when and by whom for people, all of it as JSON, long ones in pieces. The last row says
// which document it leads back from.
Sheet historySheet(const History& history, const Json& document, const PlanTables& tables, bool english);

enum class HistoryState : std::uint8_t {
    none,    // the workbook has no such sheet
    whole,   // it is the document's
    astray,  // it leads back from another document: the workbook was changed since it was written
    broken,
};

struct HistoryReading {
    HistoryState state = HistoryState::none;
    History history;  // only of a whole one
};

// The history that came with the sheets which the document was made of.
HistoryReading historyIn(const std::vector<Sheet>& sheets, const Json& document, const PlanTables& tables);

}  // namespace store
