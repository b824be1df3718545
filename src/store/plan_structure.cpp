#include "store/plan_structure.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "store/cell_words.h"
#include "store/field_change.h"
#include "store/figure_text.h"
#include "store/fold_text.h"

namespace store {
namespace {

using Keys = std::map<std::string, plan::Id>;

// By `key`; with a code also by name, where the plan's record has no code yet.
template <class Records>
Keys::const_iterator foundIn(const Keys& keys, const Records& records, const std::string& key,
                             const std::string& byName, bool coded) {
    auto found = keys.find(key);
    if (found == keys.end() && coded) {
        found = keys.find(byName);
        if (found != keys.end() && !records.at(found->second).code.empty()) found = keys.end();
    }
    return found;
}

// A line or objective that is there already: the first row of a merge updates it, later rows are compared.
template <class Record>
void meet(RowsAbove& above, RowRead& row, const plan::Id& id, Record& record, const CellText& name,
          std::optional<double> weight, Field nameField, Field weightField) {
    const std::size_t nameColumn = row.columnOf(nameField);
    const std::size_t weightColumn = row.columnOf(weightField);
    const bool update = above.touched.insert(id).second;
    if (!name.text.empty() && name.text != record.name) {
        row.note(update ? NoteCode::fieldChanged : NoteCode::nameDiffers, nameColumn,
                 update ? record.name : name.text, update ? name.text : record.name);
        if (update) record.name = name.text;
    }
    if (weight && weight != record.weight) {
        if (update) {
            row.note(NoteCode::fieldChanged, weightColumn, figureText(record.weight), figureText(weight));
        } else if (record.weight) {
            row.note(NoteCode::weightDiffers, weightColumn, figureText(weight), figureText(record.weight));
        }
        if (update || !record.weight) record.weight = weight;
    }
}

plan::Value readOutcomeBaseline(RowRead& row, bool quiet) {
    const std::size_t column = row.columnOf(Field::outcomeBaseline);
    return column == nowhere ? plan::Value{} : readValue(row, column, quiet);
}

// The same for an outcome goal, with its indicator and baseline.
void meetOutcome(RowsAbove& above, RowRead& row, const plan::Id& id, plan::Goal& outcome,
                 const std::string& indicator) {
    const std::size_t indicatorColumn = row.columnOf(Field::outcomeIndicator);
    const std::size_t baselineColumn = row.columnOf(Field::outcomeBaseline);
    if (above.touched.insert(id).second) {
        RowRead matched = row;
        matched.matched = true;
        setText(matched, outcome.indicator.name, indicator, indicatorColumn);
        setValue(matched, outcome.indicator.baseline, readOutcomeBaseline(row, false), baselineColumn);
        return;
    }
    if (!indicator.empty() && indicator != outcome.indicator.name)
        row.note(NoteCode::outcomeDiffers, indicatorColumn, indicator, outcome.indicator.name);
    const plan::Value other = readOutcomeBaseline(row, true);
    if (!other.empty() && other != outcome.indicator.baseline) {
        row.note(NoteCode::outcomeDiffers, baselineColumn, figureText(other),
                 figureText(outcome.indicator.baseline));
    }
}

}  // namespace

plan::Id findLine(ImportedPlan& into, RowRead& row) {
    CellText name = readName(row, Field::line);
    CellText code = readCode(row, Field::lineCode);
    if (name.text.empty() && code.text.empty()) {
        if (!into.options.fillDown || into.above.line.empty() || !row.has(Field::line)) return {};
        row.note(NoteCode::filledDown, row.columnOf(Field::line), {},
                 into.plan.lines.at(into.above.line).name);
        return into.above.line;
    }
    if (code.text.empty()) {
        if (const auto numbered = splitNumber(name.text)) {
            code.text = numbered->code;
            name.text = numbered->name;
        }
    }
    const std::optional<double> weight = readWeight(row, Field::lineWeight);
    const std::string key = recordKey(code.text, name.text);
    const std::string byName = nameKey(name.text);
    const auto found = foundIn(into.keys.lines, into.plan.lines, key, byName, !code.text.empty());
    if (found != into.keys.lines.end()) {
        const plan::Id id = found->second;
        meet(into.above, row, id, into.plan.lines.at(id), name, weight, Field::line, Field::lineWeight);
        return id;
    }
    const plan::Id id = into.options.newId();
    plan::StrategicLine line;
    line.order = static_cast<double>(into.plan.lines.size() + 1);
    line.code = code.text;
    line.name = name.text;
    line.weight = weight;
    into.plan.lines.emplace(id, std::move(line));
    into.keys.lines.emplace(key, id);
    into.keys.lines.emplace(byName, id);
    into.above.touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    return id;
}

plan::Id findObjective(ImportedPlan& into, RowRead& row, const plan::Id& line) {
    CellText name = readName(row, Field::objective);
    CellText code = readCode(row, Field::objectiveCode);
    if (name.text.empty() && code.text.empty()) {
        const bool same = into.options.fillDown && !into.above.objective.empty() && line == into.above.line;
        if (!same || !row.has(Field::objective)) return {};
        row.note(NoteCode::filledDown, row.columnOf(Field::objective), {},
                 into.plan.objectives.at(into.above.objective).name);
        return into.above.objective;
    }
    const std::optional<double> weight = readWeight(row, Field::objectiveWeight);
    const std::string key = line + "|" + recordKey(code.text, name.text);
    const std::string byName = line + "|" + nameKey(name.text);
    const auto found = foundIn(into.keys.objectives, into.plan.objectives, key, byName, !code.text.empty());
    if (found != into.keys.objectives.end()) {
        const plan::Id id = found->second;
        meet(into.above, row, id, into.plan.objectives.at(id), name, weight, Field::objective,
             Field::objectiveWeight);
        return id;
    }
    const plan::Id id = into.options.newId();
    plan::Objective objective;
    objective.order = static_cast<double>(into.plan.objectives.size() + 1);
    objective.code = code.text;
    objective.name = name.text;
    objective.line = line;
    objective.weight = weight;
    into.plan.objectives.emplace(id, std::move(objective));
    into.keys.objectives.emplace(key, id);
    into.keys.objectives.emplace(byName, id);
    into.above.touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    return id;
}

plan::Id findOutcome(ImportedPlan& into, RowRead& row, const plan::Id& objective, const plan::Id& line) {
    CellText name = readName(row, Field::outcomeName);
    CellText code = readCode(row, Field::outcomeCode);
    if (name.text.empty() && code.text.empty()) {
        // Only merged cells leave the objective blank as well; else the goal simply has no outcome goal.
        const bool merged = into.options.fillDown && !into.above.outcome.empty() &&
                            objective == into.above.objective && row.has(Field::objective) &&
                            trim(row.cell(Field::objective)).empty();
        if (!merged || !row.has(Field::outcomeName)) return {};
        row.note(NoteCode::filledDown, row.columnOf(Field::outcomeName), {},
                 into.plan.goals.at(into.above.outcome).name);
        return into.above.outcome;
    }
    CellText indicator = readName(row, Field::outcomeIndicator);
    const std::string place = objective.empty() ? line : objective;
    const std::string key = place + "|" + foldText(code.text) + "|" + foldText(name.text);
    const auto found = into.keys.outcomes.find(key);
    if (found != into.keys.outcomes.end()) {
        const plan::Id id = found->second;
        meetOutcome(into.above, row, id, into.plan.goals.at(id), indicator.text);
        return id;
    }
    const plan::Id id = into.options.newId();
    plan::Goal outcome;
    outcome.order = ++into.lastGoalOrder;
    outcome.kind = plan::GoalKind::outcome;
    outcome.code = code.text;
    outcome.name = name.text.empty() ? code.text : name.text;
    outcome.objective = objective;
    if (objective.empty()) outcome.line = line;
    outcome.indicator.name = indicator.text;
    outcome.indicator.baseline = readOutcomeBaseline(row, false);
    if (!code.text.empty()) {
        const auto [twin, fresh] = into.keys.outcomeCodes.emplace(place + "|" + foldText(code.text), id);
        if (!fresh) {
            row.note(NoteCode::outcomeCodeTwice, row.columnOf(Field::outcomeCode), code.text,
                     into.plan.goals.at(twin->second).name);
        }
    }
    into.plan.goals.emplace(id, std::move(outcome));
    into.keys.outcomes.emplace(key, id);
    into.above.touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    addNotes(row, indicator);
    return id;
}

plan::Id findEntity(ImportedPlan& into, RowRead& row, Field field) {
    CellText name = readName(row, field);
    if (name.text.empty()) return {};
    const std::string key = foldText(name.text);
    const auto found = into.keys.entities.find(key);
    if (found != into.keys.entities.end()) return found->second;
    const plan::Id id = into.options.newId();
    plan::Entity entity;
    entity.order = static_cast<double>(into.plan.entities.size() + 1);
    entity.name = name.text;
    into.plan.entities.emplace(id, std::move(entity));
    into.keys.entities.emplace(key, id);
    addNotes(row, name);
    return id;
}

}  // namespace store
