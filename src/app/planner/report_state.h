// What the screen of reports holds that is no part of the plan.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/report_checks.h"
#include "plan/report_period.h"
#include "store/report_entry.h"
#include "ui/grid.h"

namespace app {

enum class Refusal { notNumber, closed };

// A value that cannot go where it was meant to.
struct RefusedEntry {
    plan::Id goal;
    std::string period, text;
    Refusal why = Refusal::notNumber;
};

// Values on their way in: of a paste, a filling, a clearing. Where some are refused, none goes in before the
// person has decided.
struct Entries {
    plan::ReportField field = plan::ReportField::reported;
    std::vector<store::ReportEntry> good;
    std::vector<RefusedEntry> refused;
    int rowsBeyond = 0, columnsBeyond = 0;  // of a paste, past the grid's end
    std::string words;                      // what the edit is called
    bool whole() const { return refused.empty() && !rowsBeyond && !columnsBeyond; }
};

using CellOf = std::pair<plan::Id, std::string>;  // goal, period

struct ReportState {
    std::string planId;
    int tab = 0;
    int year = -1;  // 0: all of them; -1: not chosen yet
    std::optional<plan::Cadence> cadence;
    plan::ReportField field = plan::ReportField::reported;
    std::string search, entity, line, responsible;
    bool moreFilters = false;
    std::optional<std::string> reporter;  // who reports; not read yet
    ui::GridState grid;
    std::optional<Entries> pending;
    std::map<CellOf, std::string> rejected;  // typed where a number is needed, and in no plan
    std::string detailsOf;                   // the period whose comment and evidence are open in the form
    bool untilToday = false;
    std::string warning;  // the one that the list is limited to
    std::string reopening, reason;

    // Worked out once for a state of the plan and of the filters.
    std::int64_t version = -1;
    std::string filters;
    std::vector<plan::Id> rows;
    std::map<plan::Cadence, int> cadences;  // goals of each, whatever the filters
    plan::Timing timing;
    std::map<plan::Id, std::vector<plan::ReportFinding>> findings;
};

}  // namespace app
