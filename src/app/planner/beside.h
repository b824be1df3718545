// A consolidated table of the plan's lines beside our own figures: each difference, parted into its causes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/screen.h"
#include "plan/practices.h"
#include "store/line_table.h"

namespace app {

// One column of the table against ours.
struct BesideColumn {
    plan::LinesBeside lines;
    std::optional<plan::TotalBeside> total;
};

struct BesideState {
    std::string fileName;
    store::LineTable table;
    std::string of;  // the state of the plan that `columns` were made from
    std::vector<BesideColumn> columns;
    struct OurFigures {
        std::optional<double> toDate, fourYears;
    };
    std::map<plan::Id, OurFigures> ours;  // by line; of the plan by an empty id
};

// True: the person says that it is a table of goals after all.
bool besideScreen(Screen& s, BesideState& state);

}  // namespace app
