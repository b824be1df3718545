// A table of goals on its way into a plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/planner/beside.h"
#include "store/goal_import.h"
#include "store/goal_mapping.h"
#include "store/sheet.h"

namespace app {

struct ImportState {
    std::string fileName;
    store::Table table;
    std::vector<store::Sheet> sheets;  // of the workbook it is in; empty: it is a text file
    std::size_t sheet = 0;             // which of them
    bool kindShown = false;            // the choice of another kind of table
    std::string sheetTrouble;          // why another one could not be chosen, in words
    store::Mapping mapping;
    std::vector<std::string> samples;  // the first text of each column
    bool savedMapping = false;         // the mapping came from the plan
    bool newPlan = true;
    bool keepMapping = true;
    std::string planName;
    int view = 0;                               // which columns are shown
    std::vector<std::string> missing;           // columns of the saved mapping that the table lacks
    std::optional<store::ImportReport> report;  // once it is in
    std::optional<BesideState> beside;          // it is a consolidated table of the open plan's lines
    std::string reportNote;                     // the code whose rows are shown; empty: all with notes
};

}  // namespace app
