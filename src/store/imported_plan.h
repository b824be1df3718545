// The plan as it stands after the rows read so far, and what later rows need to know of the earlier ones.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "store/cut_off.h"
#include "store/goal_import.h"

namespace store {

// How a record is found again: by its code where it has one, else by its name.
std::string codeKey(const std::string& code);
std::string nameKey(const std::string& name);
std::string recordKey(const std::string& code, const std::string& name);

// Keys of objectives and outcome goals begin with the id of the record they stand in.
struct PlanKeys {
    std::map<std::string, plan::Id> lines, objectives, outcomes, outcomeCodes, entities;
    std::map<std::string, std::vector<plan::Id>> goals;
};

// What the rows above said.
struct RowsAbove {
    std::map<std::string, std::size_t> texts;  // all cells of a row: its record
    std::map<std::string, std::size_t> codes;  // goal code: record
    std::set<plan::Id> touched;  // lines, objectives, outcome goals and goals of the plan met in this table
    std::set<std::string> projects;     // whose tidied names were noted
    plan::Id line, objective, outcome;  // of the row just above
};

struct ImportedPlan {
    plan::Plan plan;
    const ImportOptions& options;
    bool merging = false;  // the plan was there before
    PlanKeys keys;
    RowsAbove above;
    ReportCounts reported;
    double lastGoalOrder = 0;
};

ImportedPlan startPlan(plan::Plan plan, bool merging, const ImportOptions& options);

}  // namespace store
