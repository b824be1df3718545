// The work plan (plan de trabajo): the methodology's phases, steps and activities as this plan has adapted
// them, with who does what and when. Its dates are the schedule (cronograma).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/id.h"

namespace plan {

// Cancelled: it is not done and nothing waits for it.
enum class TaskStatus { pending, underWay, done, cancelled };

struct Tool {  // of the toolbox (caja de herramientas)
    double order = 0;
    std::string name;
    std::string description;
    std::string link;
    bool operator==(const Tool&) const = default;
};

struct ExpectedResult {
    double order = 0;
    std::string text;
    std::string reached;  // what came of it; empty: not yet
    bool operator==(const ExpectedResult&) const = default;
};

struct WorkPhase {
    double order = 0;
    Phase phase = Phase::knowing;
    std::string name;
    std::string purpose;
    std::map<Id, ExpectedResult> expectedResults;
    std::map<Id, Tool> tools;
    bool operator==(const WorkPhase&) const = default;
};

struct WorkStep {
    double order = 0;
    Id phase;
    std::string name;
    std::string question;  // that guides it
    std::string contents;  // what it is about, a line each
    bool operator==(const WorkStep&) const = default;
};

struct WorkActivity {
    double order = 0;
    Id step;
    std::string name;
    std::string instructions;
    std::string question;        // that guides it
    std::string expectedResult;  // what it is to bring
    std::string reachedResult;   // what it brought
    std::map<Id, Tool> tools;
    std::map<Id, Person> responsible;
    std::string start, end;  // ISO dates, or empty
    std::set<Id> dependsOn;  // activities that end before it starts
    TaskStatus status = TaskStatus::pending;
    std::map<Id, Link> evidence;
    bool operator==(const WorkActivity&) const = default;
};

struct ScheduleApproval {
    std::string date;        // ISO date; empty: not approved
    std::string act;         // minutes or instrument, as written
    std::string approvedBy;  // person or body, as written
    bool operator==(const ScheduleApproval&) const = default;
};

struct WorkPlan {
    std::map<Id, WorkPhase> phases;
    std::map<Id, WorkStep> steps;
    std::map<Id, WorkActivity> activities;
    ScheduleApproval scheduleApproval;
    bool operator==(const WorkPlan&) const = default;
};

// Activities that wait for themselves, each on a cycle of dependencies.
std::set<Id> onCycles(const WorkPlan& work);

// The activities that wait for the end of this one, directly or through others, each once and not itself; in
// the order of their ids.
std::vector<Id> waitingFor(const WorkPlan& work, const Id& activity);

// The same work plan with the dates of these activities so many days later, earlier where it is negative.
// What is no date stays; so does an activity of which a day would be beyond the years of four digits.
WorkPlan moved(WorkPlan work, const std::vector<Id>& activities, int days);

// The phase an activity stands in; empty where its step or phase is not there.
Id phaseOf(const WorkPlan& work, const WorkActivity& activity);

}  // namespace plan
