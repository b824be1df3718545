// The table's own progress figures against ours: compared, never imported.
#pragma once

#include <cstddef>
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
    double theirs;
};

// What a year asks: its programmed value, else its target.
const plan::Value& programmedOrTarget(const plan::YearValues& values);

void compareProgress(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                     const ImportColumns& columns, const ImportOptions& options, ImportReport& report);

}  // namespace store
