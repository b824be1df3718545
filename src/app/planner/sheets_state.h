// Tables and workbooks on their way in and out of the open plan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/kept_tables.h"
#include "host/host.h"
#include "store/history_sheet.h"
#include "store/problem.h"
#include "store/sheet.h"
#include "store/sheet_import.h"

namespace app {

// Sheets that are the plan's own tables, before they are taken.
struct SheetsImport {
    std::string fileName, planName, planId;  // the plan that they say they are of; empty: they do not
    std::vector<store::Sheet> sheets;
    std::vector<store::SheetTable> found;
    bool newPlan = false;
    bool replace = false;
    bool columnsShown = false;
    std::string filter;  // the state whose changes are shown; empty: all
    // What it comes to, for a state of the plan.
    std::optional<store::SheetAccount> account;
    std::int64_t accountOf = -1;
    store::Problems problems;       // why that is no plan
    store::HistoryReading history;  // of a new plan

    bool oneTable() const { return found.size() == 1 && found[0].table && sheets.size() == 1; }
    bool wholePlan() const {
        for (const auto& one : found)
            if (one.table && one.table->oneRecord()) return true;
        return false;
    }
};

// A file that was chosen and whose sheets are not known yet.
struct IncomingFile {
    std::string name;
    std::vector<store::Sheet> sheets;
    std::optional<store::Table> table;           // of a text file, which has been read
    std::optional<host::WorkbookResult> result;  // unset: being read
};

struct SheetsState {
    KeptTables tables;
    std::optional<IncomingFile> incoming;
    std::optional<SheetsImport> import;
    std::string leaving;                             // the workbook being written
    std::optional<host::WorkbookResult> notWritten;  // it was not
};

}  // namespace app
