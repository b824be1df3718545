// The parts of the work plan's page (work_plan_page.cpp).
#pragma once

#include <string>
#include <vector>

#include "app/planner/planner.h"

namespace app {

inline constexpr char workPlanRoute[] = "#/plan/cronograma/";

// Phases, their steps and these' activities, in their order.
std::vector<plan::Id> stepsOf(const plan::WorkPlan& work, const plan::Id& phase);
std::vector<plan::Id> activitiesOf(const plan::WorkPlan& work, const plan::Id& step);
// Of all phases; those whose step or phase is not there come last.
std::vector<plan::Id> activitiesInOrder(const plan::WorkPlan& work);

bool isOpen(const plan::WorkActivity& activity);  // neither done nor cancelled
bool isDated(const plan::WorkActivity& activity);
bool isLate(const plan::WorkActivity& activity, const std::string& today);

// In words: its state, when it is done ("3 de mayo de 2024 – 10 de mayo de 2024"), and by whom.
std::string stateOfActivity(const Screen& s, const plan::WorkActivity& activity);
ui::Tone toneOfActivity(const plan::WorkActivity& activity, const std::string& today);
std::string datesOf(const Screen& s, const plan::WorkActivity& activity);
std::vector<std::string> responsibleOf(const plan::Plan& plan, const plan::WorkActivity& activity);
std::string responsibleWords(const plan::Plan& plan, const plan::WorkActivity& activity);
const std::string& nameOf(const Screen& s, const std::string& name);

// In their order; cancelled ones are not done at any time.
std::vector<plan::Id> datedActivities(const plan::WorkPlan& work);

// The schedule's chart, in which bars can be moved, told by a sentence; at least one activity has dates.
void scheduleChart(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown,
                   const std::string& sentence);
// All of it: the chart with its table, the approval's form and the files.
void workPlanOverview(Screen& s, PlannerState& state);
void workPlanFiles(Screen& s);
// An activity, a step or a phase.
void workPlanRecord(Screen& s, PlannerState& state, const std::string& id);

// An activity and, where that is wanted, what waits for it and can be moved.
std::vector<plan::Id> movedWith(const plan::WorkPlan& work, const plan::Id& id, bool waiting);
// Moves these by so many days, as an edit, and says what they are moved to.
void moveActivity(Screen& s, const plan::Id& id, bool waiting, int days);
// Buttons that move a dated activity by a day or a week, with the choice whether what waits for it is moved
// too. Under the chart: of all activities, and of the one chosen there ("?mover="), one of those shown.
void moveWithWaiting(Screen& s, WorkPlanState& state, const plan::Id& id);
void moveOnChart(Screen& s, WorkPlanState& state, const std::vector<plan::Id>& shown);

// A step of a phase or an activity of a step, under the name that is written next.
void addPhase(Screen& s);
void addStep(Screen& s, const plan::Id& phase);
void addActivity(Screen& s, const plan::Id& step);

}  // namespace app
