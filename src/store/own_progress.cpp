#include "store/own_progress.h"

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "store/row_cells.h"

namespace store {
namespace {

std::optional<double> plainFigure(const plan::Goal& goal, int year) {
    const auto found = goal.years.find(year);
    if (found == goal.years.end()) return std::nullopt;
    const plan::Value& programmed = programmedOrTarget(found->second);
    const plan::Value& reported = found->second.reported;
    if (!programmed.number || *programmed.number == 0 || !reported.number) return std::nullopt;
    return *reported.number / *programmed.number;
}

NoteCode whyNoFigure(const plan::Goal& goal, int year) {
    const auto found = goal.years.find(year);
    const plan::YearValues values = found == goal.years.end() ? plan::YearValues{} : found->second;
    const plan::Value& programmed = programmedOrTarget(values);
    if (programmed.empty() || (programmed.number && *programmed.number == 0))
        return NoteCode::progressNotProgrammed;
    return values.reported.empty() ? NoteCode::progressNotReported : NoteCode::progressNotComputable;
}

// The slips of a spreadsheet's formula that give the table's figure.
NoteCode whyDiffers(const plan::Goal& goal, int year, double theirs) {
    const auto found = goal.years.find(year);
    if (found == goal.years.end()) return NoteCode::progressDiffers;
    const plan::Value& programmed = programmedOrTarget(found->second);
    const plan::Value& reported = found->second.reported;
    if (!programmed.number || !reported.number) return NoteCode::progressDiffers;
    const auto same = [&](double figure) { return std::fabs(figure - theirs) <= sameFigure; };
    if (*reported.number != 0 && same(*programmed.number / *reported.number))
        return NoteCode::progressUpsideDown;
    return *reported.number != 0 && same(*reported.number) ? NoteCode::progressNotDivided
                                                           : NoteCode::progressDiffers;
}

}  // namespace

std::set<std::size_t> columnsInHundredths(const std::vector<OwnProgress>& figures,
                                          const std::vector<std::optional<double>>& ours) {
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> fits;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!ours[i] || *ours[i] == 0) continue;
        auto& [asTheyAre, divided] = fits[figures[i].column];
        if (std::fabs(*ours[i] - figures[i].theirs) <= sameFigure) ++asTheyAre;
        if (std::fabs(*ours[i] - figures[i].theirs / 100) <= sameFigure) ++divided;
    }
    std::set<std::size_t> hundredths;
    for (const auto& [column, counts] : fits) {
        if (counts.second > counts.first) hundredths.insert(column);
    }
    return hundredths;
}

std::vector<OwnProgress> onlyOf(Field field, const std::vector<OwnProgress>& figures,
                                const ImportColumns& columns) {
    std::vector<OwnProgress> out;
    for (const OwnProgress& each : figures)
        if (columns.targets[each.column].field == field) out.push_back(each);
    return out;
}

const plan::Value& programmedOrTarget(const plan::YearValues& values) {
    return values.programmed.empty() ? values.target : values.programmed;
}

void compareProgress(const plan::Plan& plan, const std::vector<OwnProgress>& all,
                     const ImportColumns& columns, const ImportOptions& options, ImportReport& report) {
    const std::vector<OwnProgress> figures = onlyOf(Field::ownProgress, all, columns);
    std::vector<std::optional<double>> ours;
    for (const OwnProgress& each : figures) {
        const plan::Goal& goal = plan.goals.at(report.rows[each.row].goal);
        const int year = columns.targets[each.column].year;
        ours.push_back(options.figure ? options.figure(plan, goal, year) : plainFigure(goal, year));
    }
    const std::set<std::size_t> hundredths = columnsInHundredths(figures, ours);
    for (std::size_t column : hundredths) noteTable(report, columns, NoteCode::progressPercent, column);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const OwnProgress& each = figures[i];
        const double theirs = hundredths.count(each.column) > 0 ? each.theirs / 100 : each.theirs;
        if (ours[i] && std::fabs(*ours[i] - theirs) <= sameFigure) continue;
        RowRead row{columns, columns.table.rows[each.row], report.rows[each.row]};
        const plan::Goal& goal = plan.goals.at(row.report.goal);
        const NoteCode code = ours[i] ? whyDiffers(goal, columns.targets[each.column].year, theirs)
                                      : whyNoFigure(goal, columns.targets[each.column].year);
        Note& entry = row.note(code, each.column, trim(cellAt(row.cells, each.column)));
        entry.theirs = theirs;
        entry.ours = ours[i];
    }
}

}  // namespace store
