#include "plan/report_checks.h"

#include <algorithm>
#include <cmath>

#include "plan/progress.h"

namespace plan {
namespace {

constexpr double kJump = 3;

// More than what arithmetic leaves behind.
bool above(double a, double b) { return a - b > 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

// What is known before a period.
struct Before {
    std::optional<double> level, levelInYear;
    double total = 0;    // of the year, for a sum
    double largest = 0;  // step, in size
    double least = 0;    // report
    int steps = 0, reports = 0;
};

class Check {
  public:
    Check(const Goal& goal, const Timing& timing)
        : goal_(goal), timing_(timing), type_(goal.indicator.accumulation) {}

    std::vector<ReportFinding> all() {
        const Cadence cadence = cadenceOf(goal_);
        for (int year = timing_.firstYear; year && year <= timing_.lastYear; ++year) {
            before_.total = 0;
            asked_ = programmedOf(goal_, year).number;
            before_.levelInYear.reset();
            std::string lastReported, lastEnded;
            for (const std::string& key : reportPeriods(cadence, year)) {
                if (*lastDayOfPeriod(key) <= timing_.cutOff) lastEnded = key;
                const auto& value = valueIn(goal_, key, ReportField::reported).number;
                if (!value) continue;
                lastReported = key;
                period(key, *value);
            }
            wholeYear(year, lastReported);
            if (!lastEnded.empty()) money(year, lastEnded);
        }
        return std::move(found_);
    }

  private:
    bool isStep() const { return type_ == Accumulation::sum || type_ == Accumulation::flow; }
    bool falls() const {
        return type_ == Accumulation::reduction || type_ == Accumulation::annualReduction ||
               (type_ != Accumulation::sum && goal_.indicator.falling);
    }

    void add(ReportWarning kind, const std::string& key, double value, double against) {
        found_.push_back({kind, key, value, against});
    }

    void period(const std::string& key, double value) {
        const auto programmed = valueIn(goal_, key, ReportField::programmed).number;
        before_.total += value;
        target(key, value, programmed, asked_);
        backwards(key, value);
        jump(key, value, programmed);
        if (before_.level || isStep()) {
            before_.largest = std::max(before_.largest, std::abs(isStep() ? value : value - *before_.level));
            ++before_.steps;
        }
        before_.least = before_.reports ? std::min(before_.least, value) : value;
        ++before_.reports;
        before_.level = before_.levelInYear = value;
    }

    void target(const std::string& key, double value, std::optional<double> programmed,
                std::optional<double> asked) {
        const bool wholeYear = key.size() == 4;
        switch (type_) {
            case Accumulation::sum:
                if (asked && above(before_.total, *asked))
                    add(ReportWarning::aboveTarget, key, before_.total, *asked);
                return;
            case Accumulation::reduction:
            case Accumulation::annualReduction:
                if (asked && above(*asked, value)) add(ReportWarning::aboveTarget, key, value, *asked);
                return;
            case Accumulation::capacity:
                if (asked && (falls() ? above(*asked, value) : above(value, *asked)))
                    add(ReportWarning::aboveTarget, key, value, *asked);
                return;
            default: {
                const auto limit = programmed ? programmed : wholeYear ? asked : std::nullopt;
                if (limit && !falls() && above(value, *limit))
                    add(ReportWarning::aboveTarget, key, value, *limit);
            }
        }
    }

    void backwards(const std::string& key, double value) {
        if (type_ == Accumulation::sum) {
            if (value < 0) add(ReportWarning::backwards, key, value, 0);
            return;
        }
        if (type_ == Accumulation::flow || type_ == Accumulation::stock) return;
        const auto& level = type_ == Accumulation::annualReduction ? before_.levelInYear : before_.level;
        if (level && (falls() ? above(value, *level) : above(*level, value)))
            add(ReportWarning::backwards, key, value, *level);
    }

    void jump(const std::string& key, double value, std::optional<double> programmed) {
        const double base = isStep() ? 0 : before_.level.value_or(0);
        const bool measurable = isStep() || before_.level;
        double known = before_.steps >= 2 ? before_.largest : 0;
        if (programmed) known = std::max({known, before_.largest, std::abs(*programmed - base)});
        if (measurable && known > 0 && above(std::abs(value - base), kJump * known)) {
            add(ReportWarning::jump, key, value, isStep() ? known : base);
            return;
        }
        const bool alone = type_ == Accumulation::flow || type_ == Accumulation::stock;
        if (alone && before_.reports >= 3 && before_.least > 0 && above(before_.least, kJump * value))
            add(ReportWarning::jump, key, value, before_.least);
    }

    void wholeYear(int year, const std::string& lastReported) {
        const auto own = valueIn(goal_, std::to_string(year), ReportField::reported).number;
        const auto given = periodsGive(goal_, year, ReportField::reported);
        if (!own || !given || lastReported.empty()) return;
        if (above(*own, *given) || above(*given, *own))
            add(ReportWarning::yearDiffers, lastReported, *own, *given);
    }

    void money(int year, const std::string& key) {
        const auto found = goal_.money.find(year);
        if (found == goal_.money.end()) return;
        const Money& money = found->second;
        const double drawn =
            std::max({money.committed.value_or(0), money.obligated.value_or(0), money.paid.value_or(0)});
        const Figure figure = yearProgress(goal_, year, timing_);
        const bool nothing = figure.kind == FigureKind::noReport || figure.kind == FigureKind::regressed ||
                             (figure.ratio && *figure.ratio <= 0);
        if (drawn > 0 && nothing) add(ReportWarning::moneyWithoutProgress, key, drawn, 0);
        if (drawn <= 0 && money.definitive.value_or(0) > 0 && figure.ratio.value_or(0) > 0)
            add(ReportWarning::progressWithoutMoney, key, *figure.ratio, 0);
    }

    const Goal& goal_;
    const Timing& timing_;
    Accumulation type_;
    Before before_;
    std::optional<double> asked_;  // P of the year looked at
    std::vector<ReportFinding> found_;
};

}  // namespace

std::vector<ReportFinding> reportFindings(const Goal& goal, const Timing& timing) {
    return Check(goal, timing).all();
}

}  // namespace plan
