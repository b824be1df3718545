#include "store/cut_off.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "plan/period.h"

namespace store {
namespace {

// Of the month's last day.
std::string isoDate(int year, int month) { return plan::isoDay(plan::Period{year, month, 1}.lastDay()); }

}  // namespace

void guessCutOff(std::string& cutOff, const ReportCounts& reported, const ImportColumns& columns,
                 ImportReport& report) {
    // A period counts as reported when it has at least a quarter of the reports of the fullest one: a few
    // cells filled ahead of time do not move the cut-off.
    std::size_t fullest = 0;
    for (const auto& [key, count] : reported.periods) fullest = std::max(fullest, count);
    std::string date;
    std::string from;
    int periodYear = 0;
    for (const auto& [key, count] : reported.periods) {
        if (count * 4 < fullest) continue;
        const int year = std::atoi(key.substr(0, 4).c_str());
        const int part =
            std::atoi(key.substr(key.find('-') + (key.find('T') != std::string::npos ? 2 : 1)).c_str());
        const std::string ends = isoDate(year, key.find('T') != std::string::npos ? part * 3 : part);
        if (ends > date) {
            date = ends;
            from = key;
            periodYear = year;
        }
    }
    for (const auto& [year, count] : reported.years) {
        if (year > periodYear) {
            date = isoDate(year, 12);
            from = std::to_string(year);
            periodYear = year;
        }
    }
    if (date.empty() || date <= cutOff) return;
    cutOff = date;
    noteTable(report, columns, NoteCode::cutOffGuessed, nowhere, from, date).year = periodYear;
}

}  // namespace store
