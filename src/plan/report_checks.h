// What a goal's reports say that deserves a second look. Warnings, never obstacles.
//
//   aboveTarget           sum: the year's reports add up to more than its P; capacity: the level is above the
//   year's P;
//                         reduction, annual reduction: it has fallen below it; flow, stock: above what the
//                         period programmes (without that, a whole year's report above P). Of a flow or stock
//                         of which less is better, staying below P is what is wanted and is not said.
//   backwards             a capacity that is lower than before, a reduction that is higher (an annual one:
//   than before
//                         in the year), a sum's amount below 0.
//   jump                  the step (the amount, or the change of a level) is more than three times the
//   largest step
//                         known: those reported before, and the one programmed for the period. It needs two
//                         earlier steps or a programmed one. Three: a comma left out or a unit mistaken makes
//                         it ten or more, a good month seldom three. Also a flow or stock under a third of
//                         the least of at least three reports before.
//   moneyWithoutProgress  the year's money is committed or paid, and the figure is no report or not above 0.
//   progressWithoutMoney  a figure above 0, an appropriation, and nothing committed. Both stand at the year's
//   last
//                         period that has ended: money is kept by years.
//   yearDiffers           the year has a value of its own, which goes before its periods, and they give
//   another.
#pragma once

#include <string>
#include <vector>

#include "plan/report_period.h"

namespace plan {

enum class ReportWarning {
    aboveTarget,
    backwards,
    jump,
    moneyWithoutProgress,
    progressWithoutMoney,
    yearDiffers
};

struct ReportFinding {
    ReportWarning kind = ReportWarning::aboveTarget;
    std::string period;
    double value = 0;    // what was reported, or the year's total; pesos drawn
    double against = 0;  // what it is held against: target, level before, largest step; what the periods give
};

// Of all the plan's years, by time.
std::vector<ReportFinding> reportFindings(const Goal& goal, const Timing& timing);

}  // namespace plan
