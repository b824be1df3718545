#include "plan/matrix.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace plan {
namespace {

Id columnOf(const Plan& plan, const Goal& goal, Level columns) {
    return columns == Level::line ? lineOf(plan, goal) : goal.objective;
}

// A theme that led to an objective led to its line as well.
Id columnOf(const Plan& plan, const StrategicTheme& theme, Level columns) {
    if (columns == Level::objective) return theme.objective;
    const auto objective = plan.objectives.find(theme.objective);
    return theme.line.empty() && objective != plan.objectives.end() ? objective->second.line : theme.line;
}

template <class Counts>
std::vector<Id> columnsWhere(const Matrix& matrix, Counts counts) {
    std::vector<Id> found;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        const auto bringing = std::count_if(matrix.cells.begin(), matrix.cells.end(),
                                            [&](const auto& row) { return !row[column].empty(); });
        if (counts(bringing)) found.push_back(matrix.columns[column]);
    }
    return found;
}

}  // namespace

Matrix matrixOf(const Plan& plan, Level columns) {
    Matrix matrix;
    matrix.entities = inOrder(plan.entities);
    matrix.columns = columns == Level::line ? inOrder(plan.lines) : inOrder(plan.objectives);
    matrix.cells.assign(matrix.entities.size(), std::vector<MatrixCell>(matrix.columns.size()));
    std::map<Id, std::size_t> rows, places;
    for (const Id& id : matrix.entities) rows.emplace(id, rows.size());
    for (const Id& id : matrix.columns) places.emplace(id, places.size());
    const auto cell = [&](const Id& entity, const Id& column) -> MatrixCell* {
        const auto row = rows.find(entity), place = places.find(column);
        return row == rows.end() || place == places.end() ? nullptr
                                                          : &matrix.cells[row->second][place->second];
    };
    for (const auto& [id, goal] : plan.goals)
        if (MatrixCell* at = cell(goal.entity, columnOf(plan, goal, columns)); at && goal.withdrawnOn.empty())
            ++at->goals;
    for (const auto& [id, project] : plan.projects) {
        std::set<Id> served;
        for (const Id& goal : project.goals)
            if (const auto found = plan.goals.find(goal);
                found != plan.goals.end() && found->second.withdrawnOn.empty())
                served.insert(columnOf(plan, found->second, columns));
        for (const Id& column : served)
            if (MatrixCell* at = cell(project.entity, column)) ++at->projects;
    }
    for (const auto& [id, finding] : plan.analysis.findings)
        if (const auto theme = plan.analysis.themes.find(finding.theme); theme != plan.analysis.themes.end())
            if (MatrixCell* at = cell(finding.entity, columnOf(plan, theme->second, columns))) ++at->findings;
    return matrix;
}

std::vector<Id> articulationPoints(const Matrix& matrix) {
    return columnsWhere(matrix, [](auto entities) { return entities >= 2; });
}

std::vector<Id> uncovered(const Matrix& matrix) {
    return columnsWhere(matrix, [](auto entities) { return entities == 0; });
}

}  // namespace plan
