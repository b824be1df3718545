// What everyone's pages say of a plan at its cut-off, worked out once for a state of it, a little in each
// frame where the plan is large.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "plan/aggregate.h"
#include "plan/light.h"
#include "plan/money.h"
#include "plan/period.h"
#include "plan/tree.h"

namespace app {

// How a goal stands: its light where it has one, else why it has no figure.
enum class Standing {
    good,
    watch,
    late,
    critical,
    regressed,
    noReport,
    notYetDue,
    noProgrammed,
    notComputable,
};
inline constexpr int standings = 9;
Standing standingOf(plan::FigureKind kind, const std::optional<double>& ratio,
                    const plan::Thresholds& thresholds);

// One goal's figures, as aggregation takes them.
struct GoalFigures {
    plan::Taken toDate, fourYears;
    plan::Taken due;                 // of the four years, had it kept to its programme (schedule.h)
    std::vector<plan::Taken> years;  // from the plan's first year on
    Standing standing = Standing::noProgrammed;
    std::string words;  // what a search goes through, folded; begins with a space
};

// A line, an objective, an entity or all of the plan, of the goals of one kind.
struct Part {
    plan::Id id;
    plan::Aggregate toDate, fourYears, due;  // without their children
    int goals = 0;
};

// Amounts of a year, or of one entity, in pesos: appropriated, then what was committed, obligated and paid of
// it (by the goals and projects that say what was appropriated).
struct MoneyPart {
    int year = 0;
    plan::Id entity;
    plan::Execution committed, obligated, paid;
    plan::Execution headline;  // with the numerator that the plan names
};

struct Overview {
    plan::Timing timing;
    std::unordered_map<plan::Id, GoalFigures> goals;  // all of them, outcome and output, withdrawn too
    std::vector<plan::Id> outputs, outcomes;          // that stand, in the plan's order
    Part outputsOfPlan, outcomesOfPlan;
    std::vector<Part> lines, objectives, entities;  // with output goals, in the plan's order
    int withoutLine = 0;                            // output goals that hang on no line
    int standing[standings] = {};                   // output goals by Standing
    std::vector<MoneyPart> money;                   // by year, where there is any
    std::vector<MoneyPart> moneyOfEntities;         // by entity of all years, where there is any

    // The year's figure, or an unprogrammed one outside the plan's years.
    const plan::Taken& ofYear(const plan::Id& goal, int year) const;
};

// Makes an overview in steps; the plan must stay as it is until it is done.
class OverviewMaker {
  public:
    OverviewMaker(const plan::Plan& plan, const plan::Timing& timing);

    // Goes on until `until`, at least one step; true: it is made.
    bool work(std::chrono::steady_clock::time_point until);
    Overview take() { return std::move(overview_); }

  private:
    void begin();
    void figure(const plan::Id& id);
    enum class Sum { toDate, fourYears, due };
    void sumUp(Part& part, const plan::Branch& root, const plan::Scope& scope, Sum which) const;
    Part partOf(const plan::Scope& scope) const;
    // Steps of a phase, none longer than part of a frame with thousands of goals; false: there was none left.
    bool wholeStep();
    bool moneyStep();

    const plan::Plan& plan_;
    Overview overview_;
    std::vector<plan::Id> ids_;
    plan::Branch outputs_, outcomes_;
    struct Wanted {
        plan::Scope scope;
        int goals;
    };
    std::vector<Wanted> parts_;
    std::vector<std::pair<int, plan::Id>> moneys_;  // year and entity, either of them
    MoneyPart money_;                               // the one being made
    std::size_t done_ = 0;                          // steps of the present phase
    enum class Phase { begin, outputs, outcomes, figures, whole, parts, money, done } phase_ = Phase::begin;
};

}  // namespace app
