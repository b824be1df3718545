// The planner's door: the shell with its navigation, save state and file buttons, and the screens inside it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "app/planner/import_state.h"
#include "app/planner/sheets_state.h"
#include "app/screen.h"
#include "plan/figure.h"
#include "plan/light.h"
#include "plan/progress.h"

namespace app {

// What the screens hold that is no part of the plan. Lives as long as the page.
struct PlannerState {
    // The field being typed in shows what was typed ("0," on the way to "0,5"), not what it was read as.
    ui::NodeId typingIn = 0;
    std::string typed;

    // What the list of goals says of each, computed once for a state of the plan.
    struct GoalState {
        plan::Figure figure;
        plan::Light light = plan::Light::none;
    };
    std::int64_t statesOf = -1;  // Workspace::version
    plan::Timing timing;
    std::map<plan::Id, GoalState> goalStates;  // of the goals seen so far
    std::optional<std::vector<plan::Id>> goalsFound;
    std::string goalsWanted;  // what they were found with

    std::string goalSearch;
    int goalTab = 0;
    std::string removing;                 // the record whose removal waits for an answer
    std::optional<ImportState> import;    // a table on its way in
    SheetsState sheets;                   // tables and workbooks, in and out
    std::string fileTrouble;              // why a file was refused, in words
    std::optional<store::PlanFile> twin;  // a plan file whose id is here already
};

void plannerScreen(Screen& s, PlannerState& state);

// --- the screens, each inside the main area that the shell has opened
// ------------------------------------------------
void startScreen(Screen& s, PlannerState& state);
void planDataScreen(Screen& s, PlannerState& state);
void linesScreen(Screen& s, PlannerState& state);
void goalsScreen(Screen& s, PlannerState& state, ui::Rect place);  // opens its own areas: list and record
void importScreen(Screen& s, PlannerState& state);
void tallyScreen(Screen& s, PlannerState& state);
void historyScreen(Screen& s, PlannerState& state);

// What stands over every screen of the door: no storage, another tab, damaged records; and on a very narrow
// screen the tools that have no room in the header.
void pageTop(Screen& s, PlannerState& state);

// A file that was chosen: a plan file or a table, told by what is in it.
void takeFile(Screen& s, PlannerState& state, const ui::Ui::File& file);

}  // namespace app
