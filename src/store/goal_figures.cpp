#include "store/goal_figures.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "store/field_change.h"

namespace store {
namespace {

void readPeriod(RowRead& row, plan::Goal& goal, std::size_t column, ReportCounts& counts) {
    const ColumnTarget& target = row.columns.targets[column];
    const std::string key = periodKey(target);
    const plan::Value read = readValue(row, column);
    if (read.empty() && goal.periods.count(key) == 0) return;
    plan::PeriodValues& period = goal.periods[key];
    const bool reported = target.field == Field::periodReported;
    setValue(row, reported ? period.reported : period.programmed, read, column);
    if (reported && !period.reported.empty()) ++counts.periods[key];
}

void readNotes(RowRead& row, plan::Goal& goal, std::size_t column) {
    const std::string text = trim(cellAt(row.cells, column));
    if (text.empty()) return;
    const std::string remark = tidy(row.columns.headerOf(column)) + ": " + text;
    if (goal.notes.find(remark) != std::string::npos) return;
    if (row.matched) row.note(NoteCode::fieldChanged, column, {}, text);
    goal.notes += (goal.notes.empty() ? "" : "\n") + remark;
}

}  // namespace

void readFigures(RowRead& row, plan::Goal& goal, ReportCounts& reported) {
    std::map<int, std::pair<std::string, std::size_t>> evidence;  // several columns may give one year's
    for (std::size_t i = 0; i < row.columns.targets.size(); ++i) {
        const ColumnTarget& target = row.columns.targets[i];
        auto value = [&](plan::Value& field) { setValue(row, field, readValue(row, i), i); };
        auto money = [&](std::optional<double> plan::Money::* field) {
            const std::optional<double> amount = readMoney(row, i);
            const bool known = goal.money.count(target.year) > 0;
            if (amount || known) setNumber(row, goal.money[target.year].*field, amount, i);
        };
        switch (target.field) {
            case Field::baseline:
                value(goal.indicator.baseline);
                break;
            case Field::target:
                value(goal.target);
                break;
            case Field::yearTarget:
                value(goal.years[target.year].target);
                break;
            case Field::yearProgrammed:
                value(goal.years[target.year].programmed);
                break;
            case Field::yearReported: {
                plan::Value& field = goal.years[target.year].reported;
                value(field);
                if (field.number && *field.number != 0) ++reported.years[target.year];
                break;
            }
            case Field::periodProgrammed:
            case Field::periodReported:
                readPeriod(row, goal, i, reported);
                break;
            case Field::evidence: {
                const std::string text = trim(cellAt(row.cells, i));
                auto& [all, column] = evidence[target.year];
                column = i;
                if (!text.empty()) all += (all.empty() ? "" : "\n") + text;
                break;
            }
            case Field::moneyPlanned:
                money(&plan::Money::planned);
                break;
            case Field::moneyInitial:
                money(&plan::Money::initial);
                break;
            case Field::moneyDefinitive:
                money(&plan::Money::definitive);
                break;
            case Field::moneyCommitted:
                money(&plan::Money::committed);
                break;
            case Field::moneyObligated:
                money(&plan::Money::obligated);
                break;
            case Field::moneyPaid:
                money(&plan::Money::paid);
                break;
            case Field::notes:
                readNotes(row, goal, i);
                break;
            default:
                break;
        }
    }
    for (auto& [year, found] : evidence) {
        setText(row, goal.years[year].evidence, std::move(found.first), found.second);
    }
}

}  // namespace store
