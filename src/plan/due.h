// Which reports are late: their period has ended, what they need to be known has had its time, and nothing
// was reported.
#pragma once

#include <vector>

#include "plan/report_period.h"

namespace plan {

struct LateReport {
    Id goal;
    std::string period;
    Day due;              // the period's last day and the indicator's lag after it
    bool closed = false;  // it can only be reported once the period is opened again
};

// The day a period's report falls due.
Day dueOn(const Indicator& indicator, const Day& periodEnd);

// Something is asked of the period: it is programmed; where the year's periods are not programmed one by one,
// the year is. An amount of 0 asks for nothing.
bool isAsked(const Goal& goal, const std::string& period);

// All that fell due by `asOf`, in the plan's order of goals, each goal's by time. A year that has a report of
// its own and has ended owes none for its periods.
std::vector<LateReport> lateReports(const Plan& plan, const Day& asOf);

}  // namespace plan
