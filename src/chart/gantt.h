// A schedule: one activity a row with its bar from the first to the last day, what waits for what, and today.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

struct GanttRow {
    std::string label;
    std::optional<int> first, last;  // days since 1 January 1970, both included; unset: no date
    Role state = Role::track;        // good, late, accent (under way), track (to come)
    bool milestone = false;          // a moment: a diamond on its last day
    bool heading = false;            // of the rows below it: its words alone
};

struct GanttLink {
    std::size_t from = 0, to = 0;  // rows: `to` waits for the end of `from`
};

struct DayRange {
    int first = 0;  // days since 1 January 1970
    int days = 1;   // how many, at least one
};

struct Gantt {
    std::vector<GanttRow> rows;
    std::vector<GanttLink> links;
    std::optional<DayRange>
        shown;  // unset: from the first to the last day of all bars; else they are cut off at it
    std::optional<int> today;  // a line, where it lies within what is shown
    std::string todayText;
    std::function<std::string(int year, int month)> monthText;  // required: "ene. 2024"
};

// As high as its rows need; frame.height is not used. From `wideEnough` on the labels stand left of their
// bars, else above them. Where a row has one date only, its bar is of that day; with none it has a dashed
// line. Links to rows that are not there, or without bars, are left out. Datum i of `begins` and of `ends`
// belongs to row i, its value is the day.
Scene gantt(const Gantt& chart, const Frame& frame);

// The days that it shows; unset where no row has a date and nothing is said.
std::optional<DayRange> daysShown(const Gantt& chart);

// Of such a scene: where the bar of a row can be taken hold of and be moved, as wide as the plot, at least 24
// high. Unset where it has none, or nothing of it is seen.
std::optional<Box> barLane(const Scene& scene, std::size_t row);

inline constexpr float wideEnough = 560;

}  // namespace chart
