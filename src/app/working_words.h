// The working of a figure in words: which rule, which numbers, which arithmetic, what is missing, what the
// other usual rules would say, and what is ahead. Shown and copied from the same words, so that a citizen can
// do it again by hand.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/texts.h"
#include "plan/aggregate.h"
#include "plan/figure.h"
#include "plan/period.h"
#include "plan/plan.h"

namespace app {

struct WorkingColumn {
    std::string title;
    bool numbers = false;
};

struct WorkingRow {
    std::vector<std::string> cells;
    std::string href;  // where the first cell leads, or empty
};

struct WorkingTable {
    std::string name;
    std::vector<WorkingColumn> columns;
    std::vector<WorkingRow> rows;
};

struct WorkingPart {
    std::string heading;
    std::vector<std::string> lines;
    std::optional<WorkingTable> table;
};

struct Working {
    std::string title;  // of whose figure
    std::vector<WorkingPart> parts;
};

// By whom and on which day (ISO date) a report was written down; empty where that is not known.
struct Entered {
    std::string who, day;
};

// A goal's: to date, of the four years, the numbers used, other rules, what is ahead. `entered` tells of an
// input that was reported where it comes from beside what the plan itself says of it.
Working workingOf(const Texts& t, const plan::Plan& plan, const plan::Id& goal, const plan::Timing& timing,
                  const std::function<Entered(const plan::Input&)>& entered = {});

// An aggregate's: of its output goals, then of its outcome goals where it has any; each to date and of the
// four years, child by child. No parts: it has no goals.
Working workingOf(const Texts& t, const plan::Plan& plan, const plan::Scope& scope,
                  const plan::Timing& timing);

// As text to be pasted anywhere: cells parted by tabs.
std::string plainText(const Working& working);

// The address of the working of an aggregate.
std::string workingAddress(const plan::Scope& scope);

// Numerator over denominator as it can be typed into a calculator, or empty where there is no arithmetic.
std::string arithmeticWords(const Texts& t, const plan::Figure& figure);

}  // namespace app
