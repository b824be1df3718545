// Goals by periods: how each goal stood in each year, or at the end of each quarter or month.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/progress_words.h"
#include "app/public/graphics.h"
#include "chart/heat_map.h"
#include "plan/progress.h"

namespace app {

namespace {

constexpr int rowsAPage = 20;

struct Column {
    std::string label;  // as the chart has room for
    std::string title;  // of the table
    int year = 0;
    plan::Day end;
};

// `only`: of that year; 0: of all.
std::vector<Column> columnsOf(const GraphicSource& source, int months, int only) {
    std::vector<Column> columns;
    const plan::Plan& plan = source.plan;
    for (int year = plan.firstYear; plan.firstYear && year <= plan.lastYear; ++year) {
        if (only && year != only) continue;
        const std::string name = std::to_string(year);
        if (months == 12) {
            columns.push_back({name, name, year, {year, 12, 31}});
            continue;
        }
        for (int month = 1; month <= 12; month += months) {
            char label[32];
            if (months == 3)
                std::snprintf(label, sizeof label, "%d-T%d", year, (month + 2) / 3);
            else
                std::snprintf(label, sizeof label, "%d-%02d", year, month);
            columns.push_back({label, label, year, plan::Period{year, month, months}.lastDay()});
        }
    }
    return columns;
}

// The year's own figure; at the end of a quarter or month, the figure to date as of that day.
plan::Taken figureOf(const GraphicSource& source, const plan::Id& id, const Column& column, int months) {
    if (months == 12) return source.now.ofYear(id, column.year);
    if (column.end > source.now.timing.cutOff) return {plan::FigureKind::notYetDue, std::nullopt, false};
    plan::Timing timing = source.now.timing;
    timing.cutOff = column.end;
    return plan::takenOf(plan::toDate(source.plan.goals.at(id), timing));
}

chart::Role stateOf(const plan::Taken& taken, const plan::Thresholds& thresholds) {
    const plan::Light light = plan::light(taken.ratio, thresholds);
    if (light != plan::Light::none) return roleOf(light);
    if (taken.kind == plan::FigureKind::regressed) return chart::Role::critical;
    return taken.kind == plan::FigureKind::noReport ? chart::Role::accent : chart::Role::muted;
}

}  // namespace

std::optional<Graphic> goalsByPeriod(const GraphicSource& source) {
    const Texts& t = source.t;
    Graphic graphic = graphicBegun(source, "mapa", {"linea", "entidad", "por", "vigencia", "pagina"});
    const auto asked = [&](const char* name) {
        auto found = graphic.asked.find(name);
        return found == graphic.asked.end() ? std::string() : found->second;
    };
    const std::string line = asked("linea"), entity = asked("entidad"), by = asked("por");
    const int months = by == "trimestres" ? 3 : by == "meses" ? 1 : 12;
    std::vector<plan::Id> ids;
    for (const auto& id : source.now.outputs) {
        const plan::Goal& goal = source.plan.goals.at(id);
        if (!line.empty() && plan::lineOf(source.plan, goal) != line) continue;
        if (!entity.empty() && goal.entity != entity) continue;
        ids.push_back(id);
    }
    // Forty-eight months would have no room for their figures: those of one year.
    int only = 0;
    if (months == 1) {
        only = std::atoi(asked("vigencia").c_str());
        if (only < source.plan.firstYear || only > source.plan.lastYear)
            only = std::clamp(source.now.timing.cutOff.year, source.plan.firstYear,
                              std::max(source.plan.firstYear, source.plan.lastYear));
    } else {
        graphic.asked.erase("vigencia");
    }
    const std::vector<Column> columns = columnsOf(source, months, only);
    if (ids.empty() || columns.empty()) return std::nullopt;
    const int count = static_cast<int>(ids.size());
    graphic.pages = (count + rowsAPage - 1) / rowsAPage;
    graphic.page = std::clamp(std::atoi(asked("pagina").c_str()), 1, graphic.pages);
    const int first = (graphic.page - 1) * rowsAPage, last = std::min(first + rowsAPage, count);
    // Of the years all goals are at hand; quarters and months are worked out for those that are shown.
    const bool all = months == 12;
    const int from = all ? 0 : first, to = all ? count : last;
    graphic.firstRow = static_cast<std::size_t>(first - from);
    graphic.perRow = columns.size();
    graphic.columnOf = {{chart::Series::reported, 2}};
    graphic.columns = {{"codigo", t("code"), t("graphic.mean.code"), CellKind::text},
                       {"meta", t("goal.name"), t("graphic.mean.goal"), CellKind::text}};
    chart::HeatMap chart;
    for (const Column& column : columns) {
        std::string name = "p" + column.title;
        std::replace(name.begin(), name.end(), '-', '_');
        graphic.columns.push_back({name, column.title,
                                   t.with(all ? "graphic.mean.year" : "graphic.mean.period", {column.title}),
                                   CellKind::ratio});
        chart.columns.push_back(column.label);
    }
    chart.keys = {t("light.good"),     t("light.watch"),     t("light.late"),
                  t("light.critical"), t("figure.noReport"), t("graphic.map.nothing")};
    long figures = 0, good = 0, missing = 0;
    for (int i = from; i < to; ++i) {
        const plan::Id& id = ids[static_cast<std::size_t>(i)];
        const plan::Goal& goal = source.plan.goals.at(id);
        std::vector<GraphicCell> row{{std::nullopt, goal.code, {}},
                                     {std::nullopt, goal.name, linkTo(source, "/avance/meta/" + id)}};
        chart::HeatRow drawn;
        drawn.label = (goal.code.empty() ? "" : goal.code + " · ") + goal.name;
        for (const Column& column : columns) {
            const plan::Taken taken = figureOf(source, id, column, months);
            figures += taken.ratio.has_value();
            good += plan::light(taken.ratio, source.plan.thresholds) == plan::Light::good;
            missing += taken.kind == plan::FigureKind::noReport;
            row.push_back(ratioCell(t, taken));
            drawn.cells.push_back({taken.ratio, taken.ratio ? t.percent(*taken.ratio) : std::string(),
                                   stateOf(taken, source.plan.thresholds)});
        }
        graphic.rows.push_back(std::move(row));
        if (i >= first && i < last) chart.rows.push_back(std::move(drawn));
    }
    graphic.sentence =
        t.with(missing ? "graphic.map.finding" : "graphic.map.reported",
               {t.number(static_cast<double>(figures), 0), t.number(static_cast<double>(good), 0),
                t.number(static_cast<double>(missing), 0)});
    graphic.subtitle = t(months == 12 ? "graphic.map.years" : "graphic.map.periods");
    if (graphic.pages > 1)
        graphic.subtitle +=
            " " + t.with("graphic.map.page", {t.number(first + 1, 0), t.number(last, 0), t.number(count, 0)});
    graphic.draw = [chart = std::move(chart)](const chart::Frame& frame) {
        return chart::heatMap(chart, frame);
    };
    return graphic;
}

}  // namespace app
