// The periods a goal reports by, and what it says in one of them. A period is named by its key: a month
// "2025-03", a quarter "2025-T1", or, of goals that report once a year, the year "2025".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/period.h"
#include "plan/plan.h"

namespace plan {

// halfYearly goals report in the second and the fourth quarter.
enum class Cadence { monthly, quarterly, halfYearly, yearly };

// As the goal's own periods are: months where it has any, else quarters. Without periods: as its indicator's
// periodicity says in Spanish or English; without that: once a year where only whole years have reports, else
// by quarters.
Cadence cadenceOf(const Goal& goal);

// Keys of the periods of a year, in order.
std::vector<std::string> reportPeriods(Cadence cadence, int year);

int yearOfPeriod(std::string_view key);                    // 0 when the key is none
std::optional<Day> lastDayOfPeriod(std::string_view key);  // nothing when the key is none

enum class ReportField { reported, programmed };

// The period's value; empty when there is none.
const Value& valueIn(const Goal& goal, const std::string& key, ReportField field);

// What a year's periods make of the year: their sum for a sum, the last one for a level. Nothing for a flow
// (whether its periods add up is not known), for goals that report once a year, or where one of them is
// prose.
std::optional<double> periodsGive(const Goal& goal, int year, ReportField field);

// Reports of the period can no longer be changed: it is closed, or a quarter that holds it, or, for a quarter
// or a year, its last part. Opened again, it is not.
bool isClosed(const Plan& plan, std::string_view key);

}  // namespace plan
