// How somebody else may have made the figures of a plan's lines: the usual practices, each of which can be
// done again from the plan. Given a table of figures, finds the practice that gives most of them, and parts
// each line's difference from ours into what each of its steps makes of it.
//
// A table is made by one office in one way, so one practice is looked for that serves all of its lines: a
// practice of its own for each line would always be found, and would explain nothing.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "plan/aggregate.h"
#include "plan/period.h"
#include "plan/plan.h"
#include "plan/spans.h"
#include "plan/tree.h"

namespace plan {

// What parts count by. The first four are WeightRule's; `rows`: every goal below alike, whatever stands
// between, as the average of a column makes it.
enum class PartsBy { given, equal, goals, money, rows };

struct Practice {
    Span span = Span::toDate;
    int year = 0;                      // Span::year
    bool plain = false;                // reported / programmed, whatever the goal's type of accumulation
    bool notProgrammedAsZero = false;  // else left out
    bool notComputableAsZero = false;  // else left out: prose, #DIV/0!
    bool noReportLeftOut = false;      // else counts as 0
    std::optional<double> cap;         // on each part as it enters
    PartsBy partsBy = PartsBy::given;
    bool operator==(const Practice&) const = default;
};

// Where two practices can part, in the order in which a difference is parted.
enum class Step { span, plain, notProgrammed, notComputable, noReport, cap, partsBy };
constexpr int kSteps = 7;

// The plan's own rules, for the span: gives what aggregate() gives.
Practice practiceOf(const Plan& plan, Span span, int year = 0);

// `from` with what `to` does at the step.
Practice withStep(Practice from, const Practice& to, Step step);
bool differ(const Practice& a, const Practice& b, Step step);

struct LineFigure {
    std::optional<double> ratio;  // 1.0 = 100 %; unset: no goal enters
    int entered = 0;              // goals that entered
    int goals = 0;                // goals of the kind below
};

// Figures of a plan's lines under any practice; keeps the goals' figures. Points into `plan`.
class PracticedFigures {
  public:
    PracticedFigures(const Plan& plan, GoalKind kind, const Timing& timing);
    LineFigure line(const Id& id, const Practice& practice);
    const Branch& root() const { return root_; }

  private:
    struct GoalFigure {
        FigureKind kind = FigureKind::noProgrammed;
        std::optional<double> ratio;
    };
    using GoalFigures = std::map<const Goal*, GoalFigure>;
    const GoalFigures& figures(const Practice& practice);
    void addGoalsBelow(const Branch& branch, const Practice& practice, LineFigure& sum);
    LineFigure figureOf(const Branch& branch, const Practice& practice);

    const Plan& plan_;
    Timing timing_;
    Branch root_;
    std::map<std::tuple<Span, int, bool>, GoalFigures> known_;
};

// A line's figure in the table.
struct LineTheirs {
    Id line;
    double ratio = 0;
};

struct Effect {
    Step step = Step::span;
    double difference = 0;  // what the step adds to the figure, 0.01 = one percentage point
};

struct LineBeside {
    Id line;
    double theirs = 0;
    LineFigure ours;
    LineFigure practiced;
    std::vector<Effect> effects;  // of the practice's steps that move this line: ours + Σ = practiced
    double rest = 0;              // theirs − practiced (− ours where nothing is practiced)
    bool met = false;             // the rest is no more than the table's own rounding
};

struct LinesBeside {
    Practice ours;
    Practice practice;  // the one found; `ours` where none serves
    std::size_t met = 0;
    std::vector<LineBeside> lines;
};

// `spans`: what the table's figures may be of, at least one; the first is what they are taken for and ours is
// made with it. `tolerance`: half a unit of the last place the table gives. Of the practices the one is taken
// that meets most lines, where each step away from ours must be worth more than half a line; it must meet
// half of the lines. Of equals, the fewest steps, then the smallest rest.
LinesBeside besideLines(const Plan& plan, GoalKind kind, const Timing& timing,
                        const std::vector<LineTheirs>& theirs, const std::vector<std::pair<Span, int>>& spans,
                        double tolerance);

// The plan's figure in the table, out of the table's own lines: how they were put together.
enum class TotalBy { unknown, given, equal, goals };  // lines by the plan's weights, alike, by their goals
struct TotalBeside {
    std::optional<double> ours;
    double theirs = 0;
    TotalBy by = TotalBy::unknown;
    double fromLines = 0;    // what the lines' own differences make of it, put together by the plan's weights
    double fromWeights = 0;  // what is due to how the lines are put together
    double rest = 0;
    bool met = false;
};
TotalBeside besideTotal(const Plan& plan, GoalKind kind, const Timing& timing, const LinesBeside& lines,
                        double theirs, double tolerance);

}  // namespace plan
