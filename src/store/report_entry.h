// Reports and programmed values of periods as changes of a plan.
#pragma once

#include <string>
#include <vector>

#include "plan/report_period.h"
#include "store/edit.h"

namespace store {

struct ReportEntry {
    plan::Id goal;
    std::string period;  // "2025-03", "2025-T1" or "2025"
    plan::Value value;   // empty: what was there goes
};

// Goals that are not there and values that change nothing are left out. Where a year's own value was what its
// periods gave (as tables bring it along), it goes on being that: it is read before the periods, and would
// hide what is entered. A year with another value of its own keeps it. `reportedBy`, unless empty, is noted
// with every new report.
std::vector<Change> reportChanges(const plan::Plan& plan, const std::vector<ReportEntry>& entries,
                                  plan::ReportField field, const std::string& reportedBy);

}  // namespace store
