#include "store/own_four_years.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "store/number_text.h"
#include "store/row_cells.h"

namespace store {
namespace {

constexpr double sameShare = 1e-6;  // weights that are worked out give a row's figure back as near as this

// Reported of the year / the four years' target.
std::optional<double> shareOf(const plan::Goal& goal, int year) {
    const auto found = goal.years.find(year);
    if (found == goal.years.end() || !found->second.reported.number) return std::nullopt;
    if (!goal.target.number || *goal.target.number == 0) return std::nullopt;
    return *found->second.reported.number / *goal.target.number;
}

// What a table gives that divides the year's progress, a percentage, where it means what was done.
std::optional<double> shareOfProgress(const plan::Goal& goal, int year) {
    const auto share = shareOf(goal, year);
    if (!share) return std::nullopt;
    const plan::Value& programmed = programmedOrTarget(goal.years.at(year));
    if (!programmed.number || *programmed.number == 0) return std::nullopt;
    return *share / *programmed.number;
}

std::optional<double> plainFourYears(const plan::Goal& goal) {
    if (!goal.target.number || *goal.target.number == 0) return std::nullopt;
    double sum = 0;
    bool any = false;
    for (const auto& [year, values] : goal.years) {
        if (!values.reported.number) continue;
        sum += *values.reported.number;
        any = true;
    }
    return any ? std::optional<double>(sum / *goal.target.number) : std::nullopt;
}

struct Equation {
    std::vector<double> shares;  // by year
    double figure = 0;
};

// Least squares by normal equations; nothing where the years cannot be told apart.
std::optional<std::vector<double>> solve(const std::vector<Equation>& rows, std::size_t unknowns) {
    std::vector<std::vector<double>> m(unknowns, std::vector<double>(unknowns + 1, 0));
    for (const Equation& row : rows)
        for (std::size_t i = 0; i < unknowns; ++i) {
            for (std::size_t j = 0; j < unknowns; ++j) m[i][j] += row.shares[i] * row.shares[j];
            m[i][unknowns] += row.shares[i] * row.figure;
        }
    for (std::size_t column = 0; column < unknowns; ++column) {
        std::size_t pivot = column;
        for (std::size_t i = column; i < unknowns; ++i)
            if (std::fabs(m[i][column]) > std::fabs(m[pivot][column])) pivot = i;
        std::swap(m[column], m[pivot]);
        if (std::fabs(m[column][column]) < 1e-12) return std::nullopt;
        for (std::size_t i = 0; i < unknowns; ++i) {
            if (i == column) continue;
            const double factor = m[i][column] / m[column][column];
            for (std::size_t j = column; j <= unknowns; ++j) m[i][j] -= factor * m[column][j];
        }
    }
    std::vector<double> out;
    for (std::size_t i = 0; i < unknowns; ++i) out.push_back(m[i][unknowns] / m[i][i]);
    return out;
}

double byWeights(const Equation& row, const std::vector<double>& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * row.shares[i];
    return sum;
}

// The weights that give most rows back. A few rows of another making would pull them away from all the
// others, so the worse half is put aside and they are worked out again, until they stand still.
std::optional<std::vector<double>> weightsOfShares(const std::vector<Equation>& all, std::size_t unknowns) {
    if (unknowns == 0 || all.size() < 4 * unknowns) return std::nullopt;
    std::vector<Equation> rows = all;
    std::optional<std::vector<double>> weights;
    for (int round = 0; round < 8; ++round) {
        weights = solve(rows, unknowns);
        if (!weights) return std::nullopt;
        std::vector<double> misses;
        for (const Equation& row : all) misses.push_back(std::fabs(byWeights(row, *weights) - row.figure));
        std::vector<double> sorted = misses;
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2),
                         sorted.end());
        const double limit = std::max(sorted[sorted.size() / 2], sameShare);
        rows.clear();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (misses[i] <= limit) rows.push_back(all[i]);
    }
    std::size_t met = 0;
    for (const Equation& row : all) met += std::fabs(byWeights(row, *weights) - row.figure) <= sameShare;
    return met * 4 >= all.size() * 3 ? weights : std::nullopt;
}

void compareShares(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                   const ImportColumns& columns, ImportReport& report) {
    std::vector<std::optional<double>> ours;
    for (const OwnProgress& each : figures)
        ours.push_back(shareOf(plan.goals.at(report.rows[each.row].goal), columns.targets[each.column].year));
    const std::set<std::size_t> hundredths = columnsInHundredths(figures, ours);
    for (std::size_t column : hundredths) noteTable(report, columns, NoteCode::progressPercent, column);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const OwnProgress& each = figures[i];
        const double theirs = hundredths.count(each.column) > 0 ? each.theirs / 100 : each.theirs;
        if (ours[i] && std::fabs(*ours[i] - theirs) <= sameFigure) continue;
        RowRead row{columns, columns.table.rows[each.row], report.rows[each.row]};
        const auto ofProgress =
            shareOfProgress(plan.goals.at(row.report.goal), columns.targets[each.column].year);
        const NoteCode code = !ours[i] ? NoteCode::shareNoTarget
                              : ofProgress && std::fabs(*ofProgress - theirs) <= sameFigure
                                  ? NoteCode::shareOfProgress
                                  : NoteCode::shareDiffers;
        Note& note = row.note(code, each.column, trim(cellAt(row.cells, each.column)));
        note.theirs = theirs;
        note.ours = ours[i];
    }
}

std::string weightsText(const std::vector<int>& years, const std::vector<double>& weights) {
    std::string text;
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (!text.empty()) text += "; ";
        text += std::to_string(years[i]) + ": " + numberText(std::round(weights[i] * 1e6) / 1e6);
    }
    return text;
}

// The years' shares of a row: the table's own where it has a column for them, else ours.
using OwnShares = std::map<std::pair<std::size_t, int>, double>;  // by row and year

void compareColumn(const plan::Plan& plan, std::size_t column, const std::vector<OwnProgress>& figures,
                   const OwnShares& ownShares, const ImportColumns& columns, const ImportOptions& options,
                   ImportReport& report) {
    std::vector<int> years;  // of which anything is reported in any of the rows
    for (const OwnProgress& each : figures)
        for (const auto& [year, values] : plan.goals.at(report.rows[each.row].goal).years)
            if (values.reported.number && std::find(years.begin(), years.end(), year) == years.end())
                years.push_back(year);
    std::sort(years.begin(), years.end());
    std::vector<Equation> equations(figures.size());
    std::vector<Equation> usable;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const plan::Goal& goal = plan.goals.at(report.rows[figures[i].row].goal);
        bool any = false;
        for (int year : years) {
            const auto own = ownShares.find({figures[i].row, year});
            const auto share = own != ownShares.end() ? own->second : shareOf(goal, year);
            any = any || share;
            equations[i].shares.push_back(share.value_or(0));
        }
        equations[i].figure = figures[i].theirs;
        if (any) usable.push_back(equations[i]);
    }
    const auto weights = weightsOfShares(usable, years.size());
    if (weights) noteTable(report, columns, NoteCode::sharesRule, column, {}, weightsText(years, *weights));
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const OwnProgress& each = figures[i];
        const plan::Goal& goal = plan.goals.at(report.rows[each.row].goal);
        const auto ours = options.fourYears ? options.fourYears(plan, goal) : plainFourYears(goal);
        if (ours && (std::fabs(*ours - each.theirs) <= sameFigure)) continue;
        const bool bySharesToo =
            weights && std::fabs(byWeights(equations[i], *weights) - each.theirs) <= sameShare;
        RowRead row{columns, columns.table.rows[each.row], report.rows[each.row]};
        const NoteCode code = !ours         ? NoteCode::fourYearsNone
                              : bySharesToo ? NoteCode::fourYearsByShares
                                            : NoteCode::fourYearsDiffers;
        Note& note = row.note(code, column, trim(cellAt(row.cells, column)));
        note.theirs = each.theirs;
        note.ours = ours;
    }
}

}  // namespace

void compareFourYears(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                      const ImportColumns& columns, const ImportOptions& options, ImportReport& report) {
    const std::vector<OwnProgress> shares = onlyOf(Field::ownShare, figures, columns);
    compareShares(plan, shares, columns, report);
    OwnShares ownShares;
    for (const OwnProgress& each : shares)
        ownShares.emplace(std::pair{each.row, columns.targets[each.column].year}, each.theirs);
    std::map<std::size_t, std::vector<OwnProgress>> byColumn;
    for (const OwnProgress& each : onlyOf(Field::ownFourYears, figures, columns))
        byColumn[each.column].push_back(each);
    for (const auto& [column, own] : byColumn)
        compareColumn(plan, column, own, ownShares, columns, options, report);
}

}  // namespace store
