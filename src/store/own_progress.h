// The table's own progress figures against ours: compared, never imported.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "plan/plan.h"
#include "store/goal_import.h"
#include "store/import_columns.h"
#include "store/import_report.h"

namespace store {

// A figure of the table's own, to compare once everything is in.
struct OwnProgress {
    std::size_t row;
    std::size_t column;
    double theirs;  // as the cell has it, maybe in hundredths
};

// Those of one field, in the table's order.
std::vector<OwnProgress> onlyOf(Field field, const std::vector<OwnProgress>& figures,
                                const ImportColumns& columns);

// The columns whose figures are given in hundredths: more of them meet ours that way. `ours` stands beside
// `figures`.
std::set<std::size_t> columnsInHundredths(const std::vector<OwnProgress>& figures,
                                          const std::vector<std::optional<double>>& ours);

constexpr double sameFigure = 1e-9;  // two figures that differ by no more are one

// What a year asks: its programmed value, else its target.
const plan::Value& programmedOrTarget(const plan::YearValues& values);

// `figures` are all of the table's own; each comparison takes those of its fields.
void compareProgress(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                     const ImportColumns& columns, const ImportOptions& options, ImportReport& report);

}  // namespace store
