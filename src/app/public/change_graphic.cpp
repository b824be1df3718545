// What changed since the cut-off before: of all that was promised, how much was done then and how much is
// now.
#include <algorithm>
#include <cmath>

#include "app/public/graphics.h"
#include "app/public/shown_plan.h"
#include "chart/dumbbells.h"

namespace app {

plan::Day cutOffBefore(const plan::Plan& plan, const plan::Timing& timing) {
    // A year's own report has no date inside it: where most goals give that, only years tell a change.
    int months = 12, byYear = 0, byPeriod = 0;
    for (const auto& [id, goal] : plan.goals) {
        int shortest = 12;
        for (const auto& [key, values] : goal.periods) {
            if (shortest == 1) break;
            if (values.reported.empty()) continue;
            if (const auto period = plan::parsePeriod(key)) shortest = std::min(shortest, period->months);
        }
        const auto year = goal.years.find(timing.cutOff.year);
        const bool whole = year != goal.years.end() && !year->second.reported.empty();
        byYear += whole;
        byPeriod += !whole && shortest < 12;
        months = std::min(months, whole ? 12 : shortest);
    }
    if (byYear > byPeriod) months = 12;
    // The last end of such a period that lies before the cut-off.
    const plan::Day& day = timing.cutOff;
    const int month = (day.month - 1) / months * months;  // 0: the end of the year before
    if (month == 0) return {day.year - 1, 12, 31};
    return plan::Period{day.year, month, 1}.lastDay();
}

namespace {

const Part* partWith(const std::vector<Part>& parts, const plan::Id& id) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

// "+3,2 puntos": percentage points.
std::string points(const Texts& t, const std::optional<double>& before, const std::optional<double>& now) {
    if (!before || !now) return {};
    const double change = (*now - *before) * 100;
    if (std::fabs(change) < 0.05) return t("graphic.same");
    return t.with("graphic.points", {(change > 0 ? "+" : "") + t.number(change, 1)});
}

std::string finding(const GraphicSource& source, const std::string& since) {
    const Texts& t = source.t;
    const auto &before = source.before->outputsOfPlan.fourYears.ratio,
               &now = source.now.outputsOfPlan.fourYears.ratio;
    if (!before || !now) return t("graphic.change.nothing");
    if (t.percent(*before) == t.percent(*now)) return t.with("graphic.change.same", {since, t.percent(*now)});
    return t.with(*now > *before ? "graphic.change.more" : "graphic.change.less",
                  {since, t.percent(*before), t.percent(*now)});
}

}  // namespace

std::optional<Graphic> whatChanged(const GraphicSource& source) {
    if (!source.before || source.now.outputs.empty()) return std::nullopt;
    const Texts& t = source.t;
    const std::string since = t.date(plan::isoDay(source.before->timing.cutOff)),
                      until = t.date(plan::isoDay(source.now.timing.cutOff));
    Graphic graphic = graphicBegun(source, "cambios");
    graphic.sentence = finding(source, since);
    graphic.subtitle = t("graphic.change.subtitle");
    graphic.columns = {
        {"nombre", t("graphic.change.column"), t("graphic.mean.name"), CellKind::text},
        {"antes", since, t.with("graphic.mean.before", {since}), CellKind::ratio},
        {"ahora", until, t.with("graphic.mean.now", {until}), CellKind::ratio},
        {"cambio_puntos", t("graphic.change"), t("graphic.mean.change"), CellKind::points},
    };
    graphic.columnOf = {{chart::Series::before, 1}, {chart::Series::now, 2}};
    chart::Dumbbells chart;
    chart.beforeKey = since;
    chart.nowKey = until;
    const auto add = [&](const std::string& name, const std::string& href, const Part* before,
                         const Part& now) {
        const std::optional<double> was = before ? before->fourYears.ratio : std::nullopt;
        const std::optional<double>& is = now.fourYears.ratio;
        std::optional<double> change;
        if (was && is) change = (*is - *was) * 100;
        graphic.rows.push_back({{std::nullopt, name, href}, ratioCell(was), ratioCell(is), {change, {}, {}}});
        chart.rows.push_back({name, was, is, points(t, was, is), t.percentOrDash(was), t.percentOrDash(is),
                              chart::Role::accent});
    };
    add(t("public.all"), "", &source.before->outputsOfPlan, source.now.outputsOfPlan);
    for (const Part& part : source.now.lines) {
        const auto& line = source.plan.lines.at(part.id);
        add((line.code.empty() ? "" : line.code + " · ") + line.name,
            linkTo(source, "/avance/linea/" + part.id), partWith(source.before->lines, part.id), part);
    }
    graphic.draw = [chart = std::move(chart)](const chart::Frame& frame) {
        return chart::dumbbells(chart, frame);
    };
    return graphic;
}

}  // namespace app
