// Goals for the tests of progress, made from a row of figures.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "plan/progress.h"

namespace plan_test {

inline plan::Value num(double value) { return {value, ""}; }
inline plan::Value prose(std::string text) { return {std::nullopt, std::move(text)}; }
inline const plan::Value kBlank{};

// Years from 2021 on; a blank leaves the year's field empty.
inline plan::Goal goal(plan::Accumulation accumulation, const plan::Value& baseline,
                       const plan::Value& target, const std::vector<plan::Value>& programmed,
                       const std::vector<plan::Value>& reported) {
    plan::Goal made;
    made.indicator.accumulation = accumulation;
    made.indicator.baseline = baseline;
    made.target = target;
    for (std::size_t i = 0; i < programmed.size(); ++i)
        made.years[2021 + static_cast<int>(i)].target = programmed[i];
    for (std::size_t i = 0; i < reported.size(); ++i)
        made.years[2021 + static_cast<int>(i)].reported = reported[i];
    return made;
}

// Four years from 2021, the data cut at the end of `year` (2020: before the plan).
inline plan::Timing endOf(int year) { return {2021, 2024, plan::Day{year, 12, 31}}; }

}  // namespace plan_test
