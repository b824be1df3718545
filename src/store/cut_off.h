// The cut-off of a plan, guessed from how far its goals are reported.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "store/import_columns.h"
#include "store/import_report.h"

namespace store {

// Counted while the rows are read.
struct ReportCounts {
    std::map<std::string, std::size_t> periods;  // period key: goals with a report
    std::map<int, std::size_t> years;            // year: goals with a report other than 0
};

// The end of the last year or period reported, where it is later than the plan's own cut-off.
void guessCutOff(std::string& cutOff, const ReportCounts& reported, const ImportColumns& columns,
                 ImportReport& report);

}  // namespace store
