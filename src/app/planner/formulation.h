// The pages of phases one to three: knowing the sector, drafting the plan, having it approved.
#pragma once

#include "app/planner/planner.h"

namespace app {

// Lists with their records.
void workPlanScreen(Screen& s, PlannerState& state, ui::Rect place);
void libraryScreen(Screen& s, PlannerState& state, ui::Rect place);
void actorsScreen(Screen& s, PlannerState& state, ui::Rect place);
void articulationScreen(Screen& s, PlannerState& state, ui::Rect place);
void workingTablesScreen(Screen& s, PlannerState& state, ui::Rect place);
void teamScreen(Screen& s, PlannerState& state, ui::Rect place);
void findingsScreen(Screen& s, PlannerState& state, ui::Rect place);
void strategicThemesScreen(Screen& s, PlannerState& state, ui::Rect place);
void reviewScreen(Screen& s, PlannerState& state, ui::Rect place);
void documentScreen(Screen& s, PlannerState& state, ui::Rect place);

// Pages of one column.
void framePage(Screen& s, PlannerState& state);
void matrixPage(Screen& s);
void swotPage(Screen& s, PlannerState& state);
void diagnosisPage(Screen& s, PlannerState& state);
void methodPage(Screen& s, PlannerState& state);
// What the methodology asks for and the plan does not have, worked out once for a state of it and a day.
const std::vector<plan::MethodFinding>& methodFindingsNow(const Screen& s, PlannerState& state);
void approvalPage(Screen& s, PlannerState& state);
// The question whether to adopt a plan that lacks something, while it is asked.
void adoptionDialog(Screen& s, PlannerState& state);
void versionsPage(Screen& s, PlannerState& state);
void socialisationPage(Screen& s, PlannerState& state);
void publishPage(Screen& s, PlannerState& state);

// A place of the planner's navigation.
struct Place {
    const char* key;   // of its name
    const char* step;  // "#/plan/<step>"
    bool onPhone;      // in the bottom bar; the others are reached from the start page
};

// The pages of phases one to three, a group a phase.
struct PlaceGroup {
    const char* key;
    std::vector<Place> places;
};
const std::vector<PlaceGroup>& formulationPlaces();

// Whether there is such a list with records, and states it.
bool formulationScreen(Screen& s, PlannerState& state, const std::string& where, ui::Rect place);

}  // namespace app
