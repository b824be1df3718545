#include "plan/matrix.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

// Lines 1 and 2 with an objective each, and line 3 without one.
Plan example() {
    Plan p;
    p.entities["e1"].order = 2;
    p.entities["e2"].order = 1;
    for (const char* line : {"l1", "l2", "l3"}) p.lines[line];
    p.objectives["o1"].line = "l1";
    p.objectives["o2"].line = "l2";
    return p;
}

const MatrixCell& at(const Matrix& m, std::size_t row, std::size_t column) { return m.cells[row][column]; }

}  // namespace

TEST_CASE("who brings what to each line and objective") {
    Plan p = example();
    p.goals["g1"].objective = "o1";
    p.goals["g1"].entity = "e1";
    p.goals["g2"].line = "l3";
    p.goals["g2"].entity = "e1";
    p.goals["old"].objective = "o2";
    p.goals["old"].entity = "e1";
    p.goals["old"].withdrawnOn = "2024-01-01";
    p.projects["j"].entity = "e2";
    p.projects["j"].goals = {"g1", "old", "gone"};
    p.analysis.themes["t"].objective = "o2";
    p.analysis.findings["f"].entity = "e2";
    p.analysis.findings["f"].theme = "t";

    const Matrix lines = matrixOf(p, Level::line);
    CHECK(lines.entities == std::vector<Id>{"e2", "e1"});
    CHECK(lines.columns == std::vector<Id>{"l1", "l2", "l3"});
    CHECK(at(lines, 1, 0).goals == 1);
    CHECK(at(lines, 0, 0).goals == 0);
    CHECK(at(lines, 0, 0).projects == 1);  // another entity's goal
    CHECK(at(lines, 0, 1).projects == 0);  // its goal was withdrawn
    CHECK(at(lines, 0, 1).findings == 1);
    CHECK(at(lines, 0, 1).empty());
    CHECK(at(lines, 1, 2).goals == 1);
    CHECK(articulationPoints(lines) == std::vector<Id>{"l1"});
    CHECK(uncovered(lines) == std::vector<Id>{"l2"});

    const Matrix objectives = matrixOf(p, Level::objective);
    CHECK(objectives.columns == std::vector<Id>{"o1", "o2"});
    CHECK(articulationPoints(objectives) == std::vector<Id>{"o1"});
    CHECK(uncovered(objectives) == std::vector<Id>{"o2"});
    CHECK(at(objectives, 0, 1).findings == 1);
}

TEST_CASE("a plan with nothing in it has a matrix with nothing in it") {
    const Matrix none = matrixOf(Plan{}, Level::line);
    CHECK(none.entities.empty());
    CHECK(articulationPoints(none).empty());
    CHECK(uncovered(none).empty());
}
