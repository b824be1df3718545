// A table of goals into a plan, with an account of every row: what was taken, what was changed on the way,
// what was refused and why, and where the table's own figures and ours part.
// White space at the ends of a cell goes without a note; a figure that is prose is kept to the letter.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "plan/plan.h"
#include "store/csv.h"
#include "store/goal_mapping.h"
#include "store/import_report.h"

namespace store {

struct ImportOptions {
    std::function<std::string()> newId;  // required: a new id at each call
    // Our figure of a goal's year, to compare with the table's own. Unset: reported / programmed of the year.
    std::function<std::optional<double>(const plan::Plan&, const plan::Goal&, int year)> figure;
    // Our figure of a goal's four years, for the same. Unset: the reports' sum / the four years' target.
    std::function<std::optional<double>(const plan::Plan&, const plan::Goal&)> fourYears;
    bool fillDown = true;  // blank lines, objectives and outcome goals take the row above's
};

struct ImportResult {
    plan::Plan plan;
    ImportReport report;
};

// A new plan: lines, objectives, outcome goals (once per objective), output goals, entities, years, periods,
// money, and a guessed cut-off. The plan's name and the like stay empty.
ImportResult importGoals(const Table& table, const Mapping& mapping, const ImportOptions& options);

// Into a plan that exists: goals are matched by code (among equals, by name), the rest by code or name. A
// cell with text wins over the plan's value and is noted; an empty cell never erases. Goals no row names
// stay.
ImportResult mergeGoals(const plan::Plan& existing, const Table& table, const Mapping& mapping,
                        const ImportOptions& options);

}  // namespace store
