#include "store/goal_row.h"

#include <cstddef>
#include <string>
#include <utility>

#include "store/cell_words.h"
#include "store/field_change.h"
#include "store/fold_text.h"
#include "store/goal_figures.h"
#include "store/plan_structure.h"
#include "store/year_totals.h"

namespace store {
namespace {

// The ids a goal is placed by; empty where the row names none.
struct GoalPlace {
    plan::Id line, objective, outcome;
};

GoalPlace findPlace(ImportedPlan& into, RowRead& row) {
    GoalPlace place;
    place.line = findLine(into, row);
    place.objective = findObjective(into, row, place.line);
    place.outcome = findOutcome(into, row, place.objective, place.line);
    into.above.line = place.line;
    into.above.objective = place.objective;
    into.above.outcome = place.outcome;
    const bool placed = row.has(Field::line) || row.has(Field::objective);
    if (placed && place.line.empty() && place.objective.empty())
        row.note(NoteCode::missingLine, row.columnOf(Field::line));
    return place;
}

void checkCode(RowsAbove& above, RowRead& row, const std::string& code) {
    const std::size_t column = row.columnOf(Field::goalCode);
    if (code.empty()) {
        if (column != nowhere) row.note(NoteCode::missingCode, column);
    } else {
        const auto [first, fresh] = above.codes.emplace(foldText(code), row.report.record);
        if (!fresh) row.note(NoteCode::duplicateCode, column, std::to_string(first->second));
    }
}

plan::GoalKind kindOf(RowRead& row) {
    const auto kind = readKind(row.cell(Field::goalKind));
    if (!kind)
        row.note(NoteCode::unknownKind, row.columnOf(Field::goalKind), trim(row.cell(Field::goalKind)));
    return kind.value_or(plan::GoalKind::output);
}

// Among the plan's goals of this code that no earlier row took: the one of the same name, else the first.
plan::Id goalInPlan(const ImportedPlan& into, const std::string& code, const std::string& name,
                    plan::GoalKind kind) {
    plan::Id id;
    if (!into.merging) return id;
    const auto found = into.keys.goals.find(recordKey(code, name));
    if (found == into.keys.goals.end()) return id;
    for (const plan::Id& candidate : found->second) {
        const plan::Goal& goal = into.plan.goals.at(candidate);
        if (into.above.touched.count(candidate) > 0 || goal.kind != kind) continue;
        const bool sameName = foldText(goal.name) == foldText(name);
        if (id.empty() || sameName) id = candidate;
        if (sameName) break;
    }
    return id;
}

void setPlaces(ImportedPlan& into, RowRead& row, plan::Goal& goal, const GoalPlace& place) {
    const plan::Plan& plan = into.plan;
    if (!place.objective.empty()) {
        setPlace(row, goal.objective, place.objective, plan.objectives, row.columnOf(Field::objective));
    } else if (goal.objective.empty()) {
        setPlace(row, goal.line, place.line, plan.lines, row.columnOf(Field::line));
    }
    setPlace(row, goal.outcome, place.outcome, plan.goals, row.columnOf(Field::outcomeName));
    const Field office = row.has(Field::entity) ? Field::entity : Field::responsible;
    setPlace(row, goal.entity, findEntity(into, row, office), plan.entities, row.columnOf(office));
}

void readTexts(RowRead& row, plan::Goal& goal) {
    auto text = [&](Field field, std::string& to) {
        const std::size_t column = row.columnOf(field);
        if (column == nowhere) return;
        CellText read = readName(row, field);
        addNotes(row, read);
        setText(row, to, std::move(read.text), column);
    };
    if (row.has(Field::responsible)) {
        setText(row, goal.responsible, readName(row, Field::responsible).text,
                row.columnOf(Field::responsible));
    }
    text(Field::unit, goal.indicator.unit);
    text(Field::indicator, goal.indicator.name);
    text(Field::formula, goal.indicator.formula);
    text(Field::source, goal.indicator.source);
    text(Field::periodicity, goal.indicator.periodicity);
}

void setTrend(RowRead& row, plan::Indicator& indicator) {
    const std::size_t column = row.columnOf(Field::trend);
    const std::string words = trim(row.cell(Field::trend));
    if (words.empty()) return;
    const auto trend = readTrend(words);
    if (!trend) {
        row.note(NoteCode::unknownTrend, column, words);
        return;
    }
    if (row.matched && trend->accumulation != indicator.accumulation)
        row.note(NoteCode::fieldChanged, column, {}, words);
    indicator.accumulation = trend->accumulation;
    indicator.falling = trend->falling;
}

void setProject(RowsAbove& above, RowRead& row, plan::Goal& goal) {
    const std::size_t column = row.columnOf(row.has(Field::project) ? Field::project : Field::projectCode);
    if (column == nowhere) return;
    CellText code = readCode(row, Field::projectCode);
    CellText name = readName(row, Field::project);
    addNotes(row, code);
    // A project stands in many rows; how its name was tidied is said once.
    if (!name.notes.empty() && above.projects.insert(name.notes.front().was).second) addNotes(row, name);
    const std::string gap = code.text.empty() || name.text.empty() ? "" : " ";
    setText(row, goal.project, code.text + gap + name.text, column);
}

}  // namespace

void readGoal(ImportedPlan& into, RowRead& row) {
    const GoalPlace place = findPlace(into, row);
    CellText name = readName(row, Field::goalName);
    CellText code = readCode(row, Field::goalCode);
    checkCode(into.above, row, code.text);
    const plan::GoalKind kind = kindOf(row);

    plan::Id id = goalInPlan(into, code.text, name.text, kind);
    row.matched = !id.empty();
    plan::Goal goal;
    if (row.matched) {
        goal = into.plan.goals.at(id);
    } else {
        id = into.options.newId();
        goal.order = ++into.lastGoalOrder;
        goal.kind = kind;
    }
    const plan::Goal before = goal;
    row.report.goal = id;
    into.above.touched.insert(id);

    addNotes(row, name);
    addNotes(row, code);
    setText(row, goal.code, code.text, row.columnOf(Field::goalCode));
    setText(row, goal.name, name.text, row.columnOf(Field::goalName));
    setPlaces(into, row, goal, place);
    readTexts(row, goal);
    setTrend(row, goal.indicator);
    if (row.has(Field::goalWeight)) {
        setNumber(row, goal.weight, readWeight(row, Field::goalWeight), row.columnOf(Field::goalWeight));
    }
    setProject(into.above, row, goal);
    readFigures(row, goal, into.reported);
    checkYearTotals(row, goal, into.reported);

    if (into.merging) {
        row.report.merge = !row.matched     ? MergeState::added
                           : goal == before ? MergeState::unchanged
                                            : MergeState::changed;
    }
    into.plan.goals[id] = std::move(goal);
}

}  // namespace store
