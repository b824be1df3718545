// The matrix of entities by strategic line or objective: where several entities meet (points of articulation)
// and where one or all are missing (gaps).
#pragma once

#include <set>
#include <vector>

#include "plan/aggregate.h"
#include "plan/plan.h"

namespace plan {

// What an entity brings to a line or objective. Withdrawn goals do not count.
struct MatrixCell {
    int goals = 0;     // it is responsible for
    int projects = 0;  // of its own that serve a goal there, whoever's goal it is
    int findings = 0;  // of its reports and projects, in a theme that led there
    bool empty() const { return goals == 0 && projects == 0; }  // findings alone are a gap
};

struct Matrix {
    std::vector<Id> entities;                    // rows, in the plan's order
    std::vector<Id> columns;                     // lines or objectives, in the plan's order
    std::vector<std::vector<MatrixCell>> cells;  // [row][column]
};

// `columns`: Level::line or Level::objective.
Matrix matrixOf(const Plan& plan, Level columns);

// Columns to which at least two entities bring something.
std::vector<Id> articulationPoints(const Matrix& matrix);

// Columns to which no entity brings anything.
std::vector<Id> uncovered(const Matrix& matrix);

}  // namespace plan
