// Spreadsheets' files and tables of the plan: on their way in, and out.
#pragma once

#include <string>

#include "app/planner/planner.h"

namespace app {

// The tables a plan is written as; null while they are being loaded, and where they cannot be.
const store::PlanTables* tablesOf(Screen& s, PlannerState& state);
// The same, asked for anew where they could not be loaded before.
void askForTables(Screen& s, PlannerState& state);

// Whether the bytes begin like a workbook's (XLSX, ODS, XLS).
bool isWorkbook(const std::string& bytes);
// Begins to read such a file, or a text table that was read already.
void takeWorkbook(Screen& s, PlannerState& state, const std::string& fileName, const std::string& bytes);
void takeTable(Screen& s, PlannerState& state, const std::string& fileName, store::Table table);
// Goes on with a file that has been read; to be called in every frame.
void continueIncoming(Screen& s, PlannerState& state);

// A table of goals from one of the file's sheets. False, with the reason in words, when there is none in it.
bool takeGoals(Screen& s, PlannerState& state, const std::string& fileName, std::vector<store::Sheet> sheets,
               std::size_t sheet, std::string& why);
void beginGoals(Screen& s, PlannerState& state, const std::string& fileName, store::Table table,
                std::vector<store::Sheet> sheets, std::size_t sheet);
// The other way to look at a sheet: as one of the plan's own tables.
void takeAsTable(Screen& s, PlannerState& state, const std::string& fileName, store::Sheet sheet,
                 const store::PlanTable& table);

// Why a workbook could not be read, in words.
std::string wordsOf(const Texts& t, host::WorkbookResult result);
// What a table without a header or rows says of itself.
std::string wordsOf(const Texts& t, const store::CsvProblem& problem);

// The beginning of a download's name, of the plan's.
std::string fileStem(const std::string& name);

void exportScreen(Screen& s, PlannerState& state);
void sheetsScreen(Screen& s, PlannerState& state);

}  // namespace app
