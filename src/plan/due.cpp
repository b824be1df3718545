#include "plan/due.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "plan/progress.h"

namespace plan {
namespace {

bool asks(const Goal& goal, const Value& value) {
    if (value.empty()) return false;
    const Accumulation type = goal.indicator.accumulation;
    const bool amount = type == Accumulation::sum || type == Accumulation::flow;
    return !(amount && value.number == 0.0);
}

}  // namespace

Day dueOn(const Indicator& indicator, const Day& periodEnd) {
    using namespace std::chrono;
    // A century is later than any report that is still waited for.
    const int lag = static_cast<int>(std::ceil(std::clamp(indicator.lagDays.value_or(0), 0.0, 36500.0)));
    const sys_days end = year(periodEnd.year) / month(static_cast<unsigned>(periodEnd.month)) /
                         day(static_cast<unsigned>(periodEnd.day));
    const year_month_day due(end + days(lag));
    return {static_cast<int>(due.year()), static_cast<int>(static_cast<unsigned>(due.month())),
            static_cast<int>(static_cast<unsigned>(due.day()))};
}

bool isAsked(const Goal& goal, const std::string& period) {
    const int year = yearOfPeriod(period);
    if (period.size() != 4) {
        bool any = false;
        for (const std::string& key : reportPeriods(cadenceOf(goal), year))
            any = any || !valueIn(goal, key, ReportField::programmed).empty();
        if (any) return asks(goal, valueIn(goal, period, ReportField::programmed));
    }
    return asks(goal, programmedOf(goal, year));
}

std::vector<LateReport> lateReports(const Plan& plan, const Day& asOf) {
    std::vector<LateReport> late;
    for (const Id& id : inOrder(plan.goals)) {
        const Goal& goal = plan.goals.at(id);
        const Cadence cadence = cadenceOf(goal);
        for (int year = plan.firstYear; year && year <= plan.lastYear && year <= asOf.year; ++year) {
            const std::string whole = std::to_string(year);
            const bool reportedWhole = !valueIn(goal, whole, ReportField::reported).empty();
            if (reportedWhole && asOf >= Day{year, 12, 31}) continue;
            for (const std::string& key : reportPeriods(cadence, year)) {
                const Day due = dueOn(goal.indicator, *lastDayOfPeriod(key));
                if (due > asOf || !valueIn(goal, key, ReportField::reported).empty() || !isAsked(goal, key))
                    continue;
                late.push_back({id, key, due, isClosed(plan, key)});
            }
        }
    }
    return late;
}

}  // namespace plan
