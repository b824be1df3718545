// Everyone's door: how is the plan going, by line, goal by goal, and as a table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/public/working.h"
#include "app/screen.h"
#include "plan/aggregate.h"
#include "plan/money.h"

namespace app {

// What the first page says, computed once for a state of the plan.
struct Overview {
    plan::Timing timing;
    plan::Aggregate toDate, fourYears;  // of the plan's output goals
    plan::Aggregate outcomesToDate;
    struct Line {
        plan::Id id;
        plan::Aggregate toDate, fourYears;
        int goals = 0;
    };
    std::vector<Line> lines;
    int withoutLine = 0;                                 // output goals that hang on no line
    std::map<plan::Id, plan::Figure> goals;              // to date
    int lights[5] = {};                                  // goals by plan::Light
    std::vector<std::pair<int, plan::Execution>> money;  // by year, where there is any
};

// What was asked of them has changed since the plan was adopted, computed once for a state of the plan.
struct MovedGoals {
    std::int64_t version = -1;  // Workspace::version
    std::vector<plan::Id> goals;
    std::optional<double> now, adopted;  // the plan's output goals to date, as asked now and as adopted
};

struct PublicState {
    std::string planId;
    std::int64_t version = -1;  // Workspace::version that `overview` was made for
    std::optional<Overview> overview;
    std::string search;
    std::string only;  // a light's name, or empty
    MovedGoals moved;
    WorkingState working;
};

void publicScreen(Screen& s, PublicState& state);

// --- parts, each inside the main area
// ------------------------------------------------------------------------------
void overviewPage(Screen& s, PublicState& state);
void linePage(Screen& s, PublicState& state, const plan::Id& id);
void goalPage(Screen& s, PublicState& state, const plan::Id& id);
// Its indicator sheet (hoja de vida), whole, to be read and printed.
void sheetPage(Screen& s, PublicState& state, const plan::Id& id);
void goalListPage(Screen& s, PublicState& state);
void tablePage(Screen& s, PublicState& state);
// One goal in a list, with its state.
void goalCard(Screen& s, const Overview& overview, const plan::Id& id);

}  // namespace app
