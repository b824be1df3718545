#include "store/goal_import.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "store/cut_off.h"
#include "store/fold_text.h"
#include "store/goal_row.h"
#include "store/import_columns.h"
#include "store/imported_plan.h"
#include "store/own_execution.h"
#include "store/own_four_years.h"
#include "store/own_progress.h"
#include "store/row_cells.h"
#include "store/row_checks.h"
#include "store/weight_sums.h"

namespace store {
namespace {

// A plan without years gets the ones the columns name.
void setYears(plan::Plan& plan, const ImportColumns& columns) {
    int first = 0;
    int last = 0;
    for (const ColumnTarget& target : columns.targets) {
        if (target.year == 0) continue;
        if (first == 0 || target.year < first) first = target.year;
        last = std::max(last, target.year);
    }
    if (plan.firstYear == 0) plan.firstYear = first;
    if (plan.lastYear == 0) plan.lastYear = last;
}

Refusal refusalOf(const TableRow& row, const ImportColumns& columns) {
    const std::vector<std::string>& headers = columns.table.headers;
    bool any = false;
    bool allHeaders = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string text = foldText(row.cells[i]);
        if (trim(row.cells[i]).empty()) continue;
        any = true;
        if (i >= headers.size() || text.empty() || text != foldText(headers[i])) {
            allHeaders = false;
            break;
        }
    }
    if (!any) return Refusal::emptyRow;
    if (allHeaders) return Refusal::repeatedHeader;
    const std::size_t name = columns.columnOf(Field::goalName);
    if (name == nowhere) return Refusal::noNameColumn;
    if (trim(cellAt(row, name)).empty()) return Refusal::missingName;
    return Refusal::none;
}

void refuseRepeated(RowRead& row, RowsAbove& above) {
    std::string all;
    for (const std::string& each : row.cells.cells) all += each + '\x1f';
    const auto [first, fresh] = above.texts.emplace(std::move(all), row.cells.record);
    if (fresh) return;
    row.report.refusal = Refusal::duplicateRow;
    row.note(NoteCode::duplicateCode, row.columnOf(Field::goalCode), std::to_string(first->second));
}

void readRow(ImportedPlan& into, RowRead& row) {
    RowReport& out = row.report;
    out.record = row.cells.record;
    out.line = row.cells.line;
    out.code = readCode(row, Field::goalCode).text;
    out.name = readName(row, Field::goalName).text;
    out.refusal = refusalOf(row.cells, row.columns);
    if (out.refusal == Refusal::none) refuseRepeated(row, into.above);
    if (out.refusal != Refusal::none) {
        out.outcome = RowOutcome::refused;
        return;
    }
    readGoal(into, row);
}

void noteGoalsNotInTable(const ImportedPlan& into, const ImportColumns& columns, ImportReport& report) {
    for (const plan::Id& id : plan::inOrder(into.plan.goals)) {
        const plan::Goal& goal = into.plan.goals.at(id);
        if (into.above.touched.count(id) == 0 && goal.kind == plan::GoalKind::output)
            noteTable(report, columns, NoteCode::goalNotInTable, nowhere, goal.code, goal.name);
    }
}

void countRows(ImportReport& report) {
    for (RowReport& row : report.rows) {
        if (row.merge == MergeState::added) ++report.goalsAdded;
        if (row.merge == MergeState::changed) ++report.goalsChanged;
        if (row.merge == MergeState::unchanged) ++report.goalsUnchanged;
        if (row.outcome == RowOutcome::refused) {
            ++report.refused;
            continue;
        }
        const bool changes = std::any_of(row.notes.begin(), row.notes.end(),
                                         [](const Note& each) { return isChange(each.code); });
        row.outcome = changes ? RowOutcome::changed : RowOutcome::taken;
        ++(changes ? report.changed : report.taken);
    }
}

ImportResult readTable(ImportedPlan into, const Table& table, const Mapping& mapping) {
    ImportReport report;
    const ImportColumns columns = readColumns(table, mapping, report);
    setYears(into.plan, columns);
    std::vector<OwnProgress> figures;
    report.rows.resize(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        RowRead row{columns, table.rows[i], report.rows[i]};
        readRow(into, row);
        if (row.report.outcome == RowOutcome::refused) continue;
        checkCells(row, i, into.plan.goals.at(row.report.goal), figures);
    }
    guessCutOff(into.plan.cutOff, into.reported, columns,
                report);  // before the figures: ours may depend on it
    compareProgress(into.plan, figures, columns, into.options, report);
    compareFourYears(into.plan, figures, columns, into.options, report);
    compareExecution(into.plan, figures, columns, report);
    checkWeightSums(into.plan, columns, report);
    if (into.merging) noteGoalsNotInTable(into, columns, report);
    countRows(report);
    return {std::move(into.plan), std::move(report)};
}

}  // namespace

ImportResult importGoals(const Table& table, const Mapping& mapping, const ImportOptions& options) {
    return readTable(startPlan({}, false, options), table, mapping);
}

ImportResult mergeGoals(const plan::Plan& existing, const Table& table, const Mapping& mapping,
                        const ImportOptions& options) {
    return readTable(startPlan(existing, true, options), table, mapping);
}

}  // namespace store
