// The screen where reports come in month by month, and what its parts share.
#pragma once

#include <string>
#include <vector>

#include "app/period_words.h"
#include "app/planner/planner.h"
#include "app/planner/report_state.h"
#include "store/number_text.h"

namespace app {

// --- words (report_words.cpp)
std::string cadenceWords(const Texts& t, plan::Cadence cadence);
std::string warningTitle(const Texts& t, plan::ReportWarning warning);        // "Sobre la meta"
std::string warningWords(const Screen& s, const plan::ReportFinding& found);  // a sentence, with its figures
// How a goal is called among others: its code, else its name.
std::string goalCalled(const plan::Goal& goal);
std::string entityCalled(const plan::Plan& plan, const plan::Goal& goal);
// Over a goal's name: its code, entity and responsible person, each once.
std::string goalOver(const plan::Plan& plan, const plan::Goal& goal);

// --- values on their way in (report_entries.cpp)
// What was written in a cell, read as a number of the page's language; `exact` goes before the text.
void addEntry(const Screen& s, Entries& entries, const plan::Id& goal, const std::string& period,
              const std::string& text, store::DecimalSign sign, std::optional<double> exact = std::nullopt);
// Puts the good ones into the plan as one edit. False: the plan could not be changed.
bool carryOut(Screen& s, ReportState& state, const Entries& entries, const std::string& field = "");
store::DecimalSign decimalSignOf(const Texts& t);
// A value as text that a spreadsheet of the page's language reads as the same number.
std::string exactText(const Texts& t, const plan::Value& value);

// --- what is shown
const std::vector<plan::ReportFinding>& findingsOf(const Screen& s, ReportState& state, const plan::Id& goal);
// Periods of the columns, by the chosen year and cadence.
std::vector<std::string> shownPeriods(const Screen& s, const ReportState& state);
// Comment, evidence and who reported, of one period. Keys are of the present scope.
void reportDetails(Screen& s, PlannerState& state, const plan::Id& goal, const std::string& period);
void warningsOf(Screen& s, ReportState& state, const plan::Id& goal, const std::string& period);

// Who reports, noted with what is entered from now on.
void reporterField(Screen& s, ReportState& state);

void reportGrid(Screen& s, PlannerState& state, float height);
void reportGoalList(Screen& s, PlannerState& state);
void reportForm(Screen& s, PlannerState& state, const plan::Id& goal);
void reportReview(Screen& s, PlannerState& state);
void lateReportsPage(Screen& s, PlannerState& state);
void periodsPage(Screen& s, PlannerState& state);

}  // namespace app
