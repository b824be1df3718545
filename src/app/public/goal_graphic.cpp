// One goal: what was programmed against what was reported, by years, and by quarters or months where it
// reports by these.
#include <algorithm>
#include <cctype>

#include "app/progress_words.h"
#include "app/public/graphics.h"
#include "chart/column_pairs.h"
#include "chart/path_chart.h"
#include "plan/progress.h"

namespace app {

namespace {

bool standsAlone(plan::Accumulation a) {
    return a == plan::Accumulation::sum || a == plan::Accumulation::flow || a == plan::Accumulation::stock;
}

// The last year with both a programmed and a reported number: what the chart's sentence speaks of.
std::string finding(const Texts& t, const plan::Goal& goal, const plan::Timing& timing) {
    for (int year = timing.lastYear; year >= timing.firstYear; --year) {
        const plan::Value programmed = plan::programmedOf(goal, year),
                          reported = plan::reportedOf(goal, year, timing);
        if (!programmed.number || !reported.number) continue;
        const plan::Figure figure = plan::yearProgress(goal, year, timing);
        if (!figure.ratio) continue;
        return t.with("chart.sentence", {std::to_string(year), t.number(*reported.number, 4),
                                         t.number(*programmed.number, 4), t.percent(*figure.ratio)});
    }
    return t("chart.nothing");
}

GraphicCell valueCell(const plan::Value& value) {
    return {value.number, value.isText() ? "«" + value.text + "»" : std::string(), {}};
}

std::string labelOf(const Texts& t, const std::optional<double>& value) {
    return value ? t.number(*value, 2) : std::string();
}

struct Row {
    std::string label;
    double when = 0;
    plan::Value programmed, reported;
    plan::Figure figure;
};

std::vector<Row> yearsOf(const plan::Goal& goal, const plan::Timing& timing) {
    std::vector<Row> rows;
    for (int year = timing.firstYear; timing.firstYear && year <= timing.lastYear; ++year)
        rows.push_back({std::to_string(year), static_cast<double>(year), plan::programmedOf(goal, year),
                        plan::reportedOf(goal, year, timing), plan::yearProgress(goal, year, timing)});
    return rows;
}

// By the periods of a year up to the cut-off: of a sum, what has added up since the plan began.
std::vector<Row> periodsOf(const plan::Goal& goal, const plan::Timing& timing) {
    struct Entry {
        plan::Period period;
        const std::string* key;
        const plan::PeriodValues* values;
    };
    std::vector<Entry> entries;
    for (const auto& [key, values] : goal.periods)
        if (const auto period = plan::parsePeriod(key);
            period && period->year >= timing.firstYear && period->year <= timing.lastYear)
            entries.push_back({*period, &key, &values});
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.period.lastDay() < b.period.lastDay(); });
    const bool adds = goal.indicator.accumulation == plan::Accumulation::sum;
    double programmed = 0, reported = 0;
    std::vector<Row> rows;
    for (const Entry& entry : entries) {
        Row row;
        row.label = *entry.key;
        row.when = entry.period.year - 1 + (entry.period.firstMonth + entry.period.months - 1) / 12.0;
        row.programmed = entry.values->programmed;
        if (entry.period.lastDay() <= timing.cutOff) row.reported = entry.values->reported;
        if (adds && row.programmed.number) row.programmed.number = programmed += *row.programmed.number;
        if (adds && row.reported.number) row.reported.number = reported += *row.reported.number;
        rows.push_back(std::move(row));
    }
    return rows;
}

// A path by periods says something where at least two of them were reported as numbers, and where no year
// that has begun is reported as a whole only: that would be a hole in the path.
bool hasPath(const plan::Goal& goal, const plan::Timing& timing, const std::vector<Row>& periods) {
    if (goal.indicator.accumulation == plan::Accumulation::flow) return false;
    int numbers = 0;
    for (const Row& row : periods) numbers += row.reported.number.has_value();
    if (numbers < 2) return false;
    for (int year = timing.firstYear; year <= timing.lastYear && timing.hasBegun(year); ++year) {
        const auto whole = goal.years.find(year);
        if (whole == goal.years.end() || whole->second.reported.empty()) continue;
        const std::string name = std::to_string(year);
        if (std::none_of(periods.begin(), periods.end(), [&](const Row& row) {
                return row.label.compare(0, 4, name) == 0 && row.reported.number;
            }))
            return false;
    }
    return true;
}

chart::PathChart pathOf(const Texts& t, const plan::Goal& goal, const plan::Timing& timing,
                        const std::vector<Row>& rows, chart::Role role) {
    chart::PathChart path;
    const double before = timing.firstYear - 1;
    const bool fromZero = goal.indicator.accumulation == plan::Accumulation::sum;
    const std::optional<double> start = fromZero ? std::optional<double>(0) : goal.indicator.baseline.number;
    path.programmed.push_back({before, start});
    path.reported.push_back({before, start});
    path.times.push_back({before, fromZero ? std::to_string(timing.firstYear - 1) : t("chart.baseline")});
    for (const Row& row : rows) {
        path.programmed.push_back({row.when, row.programmed.number});
        path.reported.push_back({row.when, row.reported.number});
        if (row.reported.number) path.reportedLabel = labelOf(t, row.reported.number);
        if (row.programmed.number)
            path.programmedLabel = t.with("chart.target", {labelOf(t, row.programmed.number)});
    }
    for (int year = timing.firstYear; year <= timing.lastYear; ++year)
        path.times.push_back({static_cast<double>(year), std::to_string(year)});
    path.role = role;
    return path;
}

std::string withoutSigns(const std::string& text) {
    std::string result;
    for (const char c : text) result += std::isalnum(static_cast<unsigned char>(c)) ? c : '-';
    return result;
}

}  // namespace

std::optional<Graphic> pathOfGoal(const GraphicSource& source) {
    const Texts& t = source.t;
    const auto asked = source.asked.find("meta");
    const auto found =
        asked == source.asked.end() ? source.plan.goals.end() : source.plan.goals.find(asked->second);
    if (found == source.plan.goals.end()) return std::nullopt;
    const plan::Goal& goal = found->second;
    const plan::Timing& timing = source.now.timing;
    Graphic graphic = graphicBegun(source, "meta", {"meta"});
    graphic.fileName =
        "meta-" + withoutSigns(goal.code.empty() ? found->first : goal.code) + "-" + graphic.cutOff;
    graphic.sentence = finding(t, goal, timing);
    graphic.subtitle = goal.indicator.name.empty() ? goal.name : goal.indicator.name;
    if (!goal.indicator.unit.empty()) graphic.subtitle += ", " + goal.indicator.unit;
    const plan::Light light =
        plan::light(source.now.goals.at(found->first).toDate.ratio, source.plan.thresholds);
    const std::vector<Row> periods = periodsOf(goal, timing);
    const bool byPeriods = hasPath(goal, timing, periods);
    const std::vector<Row> rows = byPeriods ? periods : yearsOf(goal, timing);
    const bool adds = goal.indicator.accumulation == plan::Accumulation::sum;
    if (byPeriods && adds) graphic.subtitle += "; " + t("graphic.goal.accumulated");
    graphic.tableName = t(byPeriods ? "graphic.goal.periods" : "goal.years");
    graphic.imageName = t.with("chart.image", {graphic.tableName});
    graphic.columns = {
        {"periodo", t(byPeriods ? "graphic.goal.period" : "year.title"), t("graphic.mean.when"),
         CellKind::text},
        {"programado", t("chart.programmed"), t("graphic.mean.programmed"), CellKind::number},
        {"reportado", t("chart.reported"), t("graphic.mean.reported"), CellKind::number},
    };
    if (!byPeriods)
        graphic.columns.push_back(
            {"avance", t("public.progress"), t("graphic.mean.progress"), CellKind::ratio});
    graphic.columnOf = {{chart::Series::programmed, 1}, {chart::Series::reported, 2}};
    const bool columns = !byPeriods && standsAlone(goal.indicator.accumulation);
    // A path begins before the first year, and so does its table.
    if (!columns) {
        const plan::Value start = adds ? plan::Value{0.0, {}} : goal.indicator.baseline;
        graphic.rows.push_back(
            {{std::nullopt, adds ? std::to_string(timing.firstYear - 1) : t("chart.baseline"), {}},
             valueCell(start),
             valueCell(start)});
        if (!byPeriods) graphic.rows.back().push_back({});
    }
    for (const Row& row : rows) {
        graphic.rows.push_back(
            {{std::nullopt, row.label, {}}, valueCell(row.programmed), valueCell(row.reported)});
        if (!byPeriods) graphic.rows.back().push_back(ratioCell(t, plan::takenOf(row.figure)));
    }
    if (columns) {
        chart::ColumnPairs pairs{{}, t("chart.programmed"), t("chart.reported")};
        for (const Row& row : rows)
            pairs.pairs.push_back({row.label, row.programmed.number, row.reported.number,
                                   row.programmed.number
                                       ? t.with("chart.of", {labelOf(t, row.programmed.number)})
                                       : std::string(),
                                   labelOf(t, row.reported.number),
                                   light == plan::Light::none ? chart::Role::accent : roleOf(light)});
        graphic.draw = [pairs = std::move(pairs)](const chart::Frame& frame) {
            return chart::columnPairs(pairs, frame);
        };
    } else {
        graphic.draw = [path = pathOf(t, goal, timing, rows,
                                      light == plan::Light::none ? chart::Role::accent : roleOf(light))](
                           const chart::Frame& frame) { return chart::pathChart(path, frame); };
    }
    return graphic;
}

}  // namespace app
