// Bars by line, objective and entity: how much of the four years is done, and how much should be by now.
#include "app/progress_words.h"
#include "app/public/graphics.h"
#include "chart/bar_rows.h"

namespace app {

namespace {

// Names of parts of a plan by their records: code and name, or the short name.
std::string nameOf(const plan::Plan& plan, const std::string& which, const plan::Id& id) {
    if (which == "lineas") {
        const auto& line = plan.lines.at(id);
        return (line.code.empty() ? "" : line.code + " · ") + line.name;
    }
    if (which == "objetivos") {
        const auto& objective = plan.objectives.at(id);
        return (objective.code.empty() ? "" : objective.code + " · ") + objective.name;
    }
    return plan.entities.at(id).name;
}

// How many of them are on time, and which one is farthest behind what was due.
std::string finding(const GraphicSource& source, const std::string& which, const std::vector<Part>& parts) {
    const Texts& t = source.t;
    const Part* last = nullptr;
    int figures = 0;
    int good = 0;
    for (const Part& part : parts) {
        if (!part.toDate.ratio) continue;
        ++figures;
        good += plan::light(part.toDate.ratio, source.plan.thresholds) == plan::Light::good;
        if (!last || *part.toDate.ratio < *last->toDate.ratio) last = &part;
    }
    if (!last) return t("graphic." + which + ".nothing");
    const std::string name = nameOf(source.plan, which, last->id), percent = t.percent(*last->toDate.ratio);
    if (figures == 1) return t.with("graphic.bars.one", {name, percent});
    if (good == figures) return t.with("graphic." + which + ".all", {t.number(figures, 0), name, percent});
    return t.with("graphic." + which + ".some", {t.number(good, 0), t.number(figures, 0), name, percent});
}

// Where a part leads.
std::string pageOf(const GraphicSource& source, const std::string& which, const plan::Id& id) {
    if (which == "lineas") return linkTo(source, "/avance/linea/" + id);
    return linkTo(source, "/avance/metas", {{which == "objetivos" ? "objetivo" : "entidad", id}});
}

// `which`: in addresses, and of the texts' keys.
std::optional<Graphic> bars(const GraphicSource& source, const std::string& which,
                            const std::vector<Part>& parts) {
    if (parts.empty()) return std::nullopt;
    const Texts& t = source.t;
    Graphic graphic = graphicBegun(source, which);
    graphic.sentence = finding(source, which, parts);
    graphic.subtitle = t("graphic.bars.subtitle");
    graphic.columns = {
        {"nombre", t("graphic." + which + ".column"), t("graphic.mean.name"), CellKind::text},
        {"estado", t("filter.state"), t("graphic.mean.state"), CellKind::text},
        {"metas", t("public.number"), t("graphic.mean.goals"), CellKind::number},
        {"avance_cuatro_anos", t("public.fouryears"), t("graphic.mean.four"), CellKind::ratio},
        {"debido_cuatro_anos", t("graphic.due"), t("graphic.mean.due"), CellKind::ratio},
        {"avance_a_la_fecha", t("public.todate"), t("graphic.mean.todate"), CellKind::ratio},
        {"sin_reporte", t("figure.noReport"), t("graphic.mean.noreport"), CellKind::number},
    };
    graphic.columnOf = {{chart::Series::reported, 3}, {chart::Series::programmed, 4}};
    chart::BarRows chart;
    for (const Part& part : parts) {
        const plan::Light light = plan::light(part.toDate.ratio, source.plan.thresholds);
        const std::string name = nameOf(source.plan, which, part.id);
        graphic.rows.push_back({{std::nullopt, name, pageOf(source, which, part.id)},
                                {std::nullopt, lightCell(t, light), {}},
                                {part.goals, {}, {}},
                                ratioCell(part.fourYears.ratio),
                                ratioCell(part.due.ratio),
                                ratioCell(part.toDate.ratio),
                                {part.toDate.noReport, {}, {}}});
        chart.rows.push_back({name, part.fourYears.ratio, part.due.ratio,
                              t.percentOrDash(part.fourYears.ratio), lightCell(t, light),
                              t.count("goals.count", part.goals) + " · " +
                                  t.with("graphic.bars.detail", {t.percentOrDash(part.due.ratio),
                                                                 t.percentOrDash(part.toDate.ratio)}),
                              roleOf(light)});
    }
    chart.key = t("graphic.bars.key");
    graphic.draw = [chart = std::move(chart)](const chart::Frame& frame) {
        return chart::barRows(chart, frame);
    };
    return graphic;
}

}  // namespace

std::optional<Graphic> barsByLine(const GraphicSource& source) {
    return bars(source, "lineas", source.now.lines);
}

std::optional<Graphic> barsByObjective(const GraphicSource& source) {
    return bars(source, "objetivos", source.now.objectives);
}

std::optional<Graphic> barsByEntity(const GraphicSource& source) {
    return bars(source, "entidades", source.now.entities);
}

}  // namespace app
