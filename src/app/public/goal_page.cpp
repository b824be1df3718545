// One goal: its figure, where it comes from, its chart and the table beside it.
#include "app/goal_words.h"
#include "app/progress_words.h"
#include "app/public/moved.h"
#include "app/public/public.h"
#include "chart/column_pairs.h"
#include "chart/path_chart.h"
#include "plan/progress.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static chart::Role roleOf(plan::Light light) {
    switch (light) {
        case plan::Light::good:
            return chart::Role::good;
        case plan::Light::watch:
            return chart::Role::watch;
        case plan::Light::late:
            return chart::Role::late;
        case plan::Light::critical:
            return chart::Role::critical;
        default:
            return chart::Role::accent;
    }
}

static std::string valueWords(const Texts& t, const plan::Value& value) {
    if (value.number) return t.number(*value.number, 4);
    return value.text.empty() ? "–" : "«" + value.text + "»";
}

static bool standsAlone(plan::Accumulation a) {
    return a == plan::Accumulation::sum || a == plan::Accumulation::flow || a == plan::Accumulation::stock;
}

// The last year with both a programmed and a reported number: what the chart's sentence speaks of.
static std::string sentence(const Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    for (int year = timing.lastYear; year >= timing.firstYear; --year) {
        plan::Value programmed = plan::programmedOf(goal, year),
                    reported = plan::reportedOf(goal, year, timing);
        if (!programmed.number || !reported.number) continue;
        plan::Figure figure = plan::yearProgress(goal, year, timing);
        if (!figure.ratio) continue;
        return s.t.with("chart.sentence", {std::to_string(year), s.t.number(*reported.number, 4),
                                           s.t.number(*programmed.number, 4), s.t.percent(*figure.ratio)});
    }
    return s.t("chart.nothing");
}

static void chartOf(Screen& s, const plan::Goal& goal, const plan::Timing& timing, plan::Light light) {
    auto& u = s.ui;
    std::string says = sentence(s, goal, timing);
    u.heading("chart.title", 2, says, Type::heading);
    u.space(4);
    std::string subtitle = goal.indicator.name;
    if (!goal.indicator.unit.empty()) subtitle += (subtitle.empty() ? "" : ", ") + goal.indicator.unit;
    if (!subtitle.empty()) u.text("chart.subtitle", subtitle, {Type::body, Tone::muted});
    u.space(12);
    chart::Frame frame;
    frame.width = std::min(u.width(), 640.f);
    frame.measure = [&](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    frame.number = [&](double value, int decimals) { return s.t.number(value, decimals); };
    chart::Scene scene;
    auto number = [&](const std::optional<double>& value) {
        return value ? s.t.number(*value, 2) : std::string();
    };
    if (standsAlone(goal.indicator.accumulation)) {
        chart::ColumnPairs pairs{{}, s.t("chart.programmed"), s.t("chart.reported")};
        for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
            auto programmed = plan::programmedOf(goal, year).number,
                 reported = plan::reportedOf(goal, year, timing).number;
            pairs.pairs.push_back({std::to_string(year), programmed, reported,
                                   programmed ? s.t.with("chart.of", {number(programmed)}) : "",
                                   number(reported),
                                   light == plan::Light::none ? chart::Role::accent : roleOf(light)});
        }
        scene = chart::columnPairs(pairs, frame);
    } else {
        chart::PathChart path;
        double before = timing.firstYear - 1;
        path.programmed.push_back({before, goal.indicator.baseline.number});
        path.reported.push_back({before, goal.indicator.baseline.number});
        path.times.push_back({before, s.t("chart.baseline")});
        std::string last;
        for (int year = timing.firstYear; year <= timing.lastYear; ++year) {
            auto programmed = plan::programmedOf(goal, year).number,
                 reported = plan::reportedOf(goal, year, timing).number;
            path.programmed.push_back({static_cast<double>(year), programmed});
            path.reported.push_back({static_cast<double>(year), reported});
            path.times.push_back({static_cast<double>(year), std::to_string(year)});
            if (reported) last = number(reported);
            if (programmed) path.programmedLabel = s.t.with("chart.target", {number(programmed)});
        }
        path.reportedLabel = last;
        path.role = roleOf(light);
        scene = chart::pathChart(path, frame);
    }
    // The sentence is the heading above it: a picture that says it again would only be heard twice.
    u.chart("chart", scene, s.t.with("chart.image", {s.t("goal.years")}));
    const auto& p = s.work.plan();
    char iso[16];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", timing.cutOff.year, timing.cutOff.month,
                  timing.cutOff.day);
    u.space(8);
    u.text("chart.foot", s.t.with("chart.foot", {p.source.empty() ? p.name : p.source, s.t.date(iso)}),
           {Type::small, Tone::muted});
}

static void yearTable(Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    auto& u = s.ui;
    u.space(32);
    u.heading("years", 2, s.t("goal.years"), Type::heading);
    u.space(8);
    // On the narrowest phones the words need every pixel: the columns are as wide as their longest word.
    auto widthOf = [&](std::initializer_list<std::string_view> words) {
        float w = 0;
        for (auto word : words) w = std::max(w, u.textWidth(word, Type::smallStrong));
        return u.width() < 480 ? w : std::max(w, 120.f);
    };
    std::string none = s.t("figure.noProgrammed"), longest = none.substr(none.rfind(' ') + 1);
    float a = widthOf({s.t("chart.programmed")}), b = widthOf({s.t("chart.reported")}),
          c = widthOf({s.t("public.progress"), longest, "1.000,5\u202f%"});
    ui::Table table(u, "years.table", s.t("goal.years"),
                    {{s.t("year.title")},
                     {s.t("chart.programmed"), 1, a, true},
                     {s.t("chart.reported"), 1, b, true},
                     {s.t("public.progress"), 1, c, true}},
                    timing.lastYear - timing.firstYear + 1);
    int row = 0;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        table.row(std::to_string(year), row++);
        ui::TextLook look{u.width() < 480 ? Type::small : Type::body, Tone::ink};
        table.cell(std::to_string(year), look);
        table.cell(valueWords(s.t, plan::programmedOf(goal, year)), look);
        table.cell(valueWords(s.t, plan::reportedOf(goal, year, timing)), look);
        table.cell(figureWords(s.t, plan::yearProgress(goal, year, timing)), look);
    }
}

static void facts(Screen& s, const plan::Goal& goal) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    u.space(32);
    u.heading("facts", 2, s.t("goal.facts"), Type::heading);
    u.space(8);
    std::vector<std::pair<const char*, std::string>> facts;
    auto fact = [&](const char* key, std::string value) {
        if (!value.empty()) facts.emplace_back(key, std::move(value));
    };
    auto entity = p.entities.find(goal.entity);
    fact("goal.entity", entity == p.entities.end() ? "" : entity->second.name);
    fact("goal.responsible",
         entity != p.entities.end() && entity->second.name == goal.responsible ? "" : goal.responsible);
    fact("indicator.baseline", valueWords(s.t, goal.indicator.baseline));
    fact("goal.target", valueWords(s.t, goal.target));
    fact("indicator.accumulation", accumulationWords(s.t, goal.indicator.accumulation));
    fact("goal.project", goal.project);
    ui::Table table(u, "facts.table", s.t("goal.facts"),
                    {{s.t("goal.fact"), 1}, {s.t("goal.fact.value"), 1.6f}}, static_cast<int>(facts.size()));
    int row = 0;
    for (const auto& [key, value] : facts) {
        table.row(key, row++);
        table.cell(s.t(key), {Type::body, Tone::muted});
        table.cell(value);
    }
}

static void goalMoney(Screen& s, const plan::Id& id, const plan::Timing& timing) {
    const auto& p = s.work.plan();
    std::vector<std::pair<int, plan::Execution>> years;
    bool shared = false;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        plan::Execution execution = plan::execution(p, {plan::Level::goal, id}, year);
        shared = shared || execution.sharedProjects > 0;
        if (execution.denominator || execution.numerator) years.emplace_back(year, execution);
    }
    if (years.empty()) return;
    auto& u = s.ui;
    u.space(32);
    u.heading("money", 2, s.t("public.money"), Type::heading);
    u.space(4);
    u.text("terms", executionTerms(s.t, years.front().second), {Type::small, Tone::muted});
    if (shared) u.text("shared", s.t("money.shared"), {Type::small, Tone::muted});
    bool narrow = u.width() < 480;
    ui::Table table(u, "money.table", s.t("public.money"),
                    {{s.t("year.title"), 1, 64},
                     {termWords(s.t, years.front().second.denominatorTerm), 1, 0, true},
                     {termWords(s.t, years.front().second.numeratorTerm), 1, 0, true},
                     {"%", 1, narrow ? 64.f : 90.f, true}},
                    static_cast<int>(years.size()));
    int row = 0;
    for (const auto& [year, execution] : years) {
        table.row(std::to_string(year), row++);
        table.cell(std::to_string(year));
        table.cell(execution.denominator ? s.t.money(*execution.denominator) : "–", {Type::small, Tone::ink});
        table.cell(execution.numerator ? s.t.money(*execution.numerator) : "–", {Type::small, Tone::ink});
        table.cell(s.t.percentOrDash(execution.ratio));
    }
}

void goalPage(Screen& s, PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    auto found = p.goals.find(id);
    if (found == p.goals.end()) {
        nothingHere(s, s.t("goals.all"), "#/avance/metas", s.t("goal.gone"));
        return;
    }
    const plan::Goal& goal = found->second;
    const plan::Timing& timing = state.overview->timing;
    s.title = s.t.with("goal.titled", {goal.code});
    ui::Scope scope(u, id);
    ui::Column column(u, {.gap = 12, .maxWidth = 720});
    plan::Id lineId = plan::lineOf(p, goal);
    auto line = p.lines.find(lineId);
    if (line != p.lines.end())
        u.link("line", "‹ " + line->second.name, "#/avance/linea/" + lineId);
    else
        u.link("line", "‹ " + s.t("public.all"), "#/avance");
    u.text("code", s.t.with("goal.titled", {goal.code}), {Type::body, Tone::muted});
    u.space(4);
    planHeading(s, 1, goal.name, titleType(s, goal.name));
    plan::Figure toDate = plan::toDate(goal, timing), fourYears = plan::fourYears(goal, timing);
    plan::Light light = plan::light(toDate, p.thresholds);
    u.space(20);
    if (light != plan::Light::none) u.light("light", toneOf(light), lightWords(s.t, light), false);
    u.space(0);
    u.text("figure", figureWords(s.t, toDate), {toDate.ratio ? Type::figure : Type::heading, Tone::ink});
    u.space(0);
    if (toDate.ratio) u.text("means", s.t("goal.means"), {Type::body, Tone::muted});
    u.text("four", s.t.with("public.four", {figureWords(s.t, fourYears)}), {Type::body, Tone::muted});
    u.space(4);
    goalWorking(s, state.working, id, timing);
    u.space(32);
    chartOf(s, goal, timing, light);
    yearTable(s, goal, timing);
    movedSection(s, goal, timing);
    goalMoney(s, id, timing);
    facts(s, goal);
    u.space(16);
    u.link("sheet", s.t("sheet.whole"), "#/avance/meta/" + id + "/hoja");
}

}  // namespace app
