#include "app/planner/beside.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/planner/planner.h"
#include "store/csv.h"
#include "store/number_text.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

constexpr double kNothing = 0.00005;  // half a hundredth of a point: shown as 0

static std::string spanWords(const Texts& t, plan::Span span, int year) {
    if (span == plan::Span::year) return t.with("beside.span.year", {std::to_string(year)});
    return t(span == plan::Span::toDate ? "beside.span.todate" : "beside.span.fouryears");
}

// "+1,25 puntos": percentage points, with the sign always shown.
static std::string pointsWords(const Texts& t, double ratio) {
    const double points = std::round(ratio * 10000) / 100;
    return t.with("beside.points", {(points > 0 ? "+" : "") + t.number(points, 2)});
}

// Two decimals: where figures are compared, one would hide what is told of the difference.
static std::string figure(const Texts& t, const std::optional<double>& ratio) {
    return ratio ? t.with("beside.percent", {t.number(*ratio * 100, 2)}) : t("beside.none");
}

static std::string partsWords(const Texts& t, plan::PartsBy parts) {
    switch (parts) {
        case plan::PartsBy::rows:
            return t("beside.parts.rows");
        case plan::PartsBy::equal:
            return t("beside.parts.equal");
        case plan::PartsBy::goals:
            return t("beside.parts.goals");
        case plan::PartsBy::money:
            return t("beside.parts.money");
        case plan::PartsBy::given:
            break;
    }
    return t("beside.parts.given");
}

// What the practice does at the step, as a sentence without its full stop.
static std::string stepWords(const Texts& t, const plan::LinesBeside& lines, plan::Step step) {
    const plan::Practice& practice = lines.practice;
    switch (step) {
        case plan::Step::span:
            return t.with("beside.step.span", {spanWords(t, practice.span, practice.year),
                                               spanWords(t, lines.ours.span, lines.ours.year)});
        case plan::Step::plain:
            return t("beside.step.plain");
        case plan::Step::notProgrammed:
            return t("beside.step.notprogrammed");
        case plan::Step::notComputable:
            return t("beside.step.notcomputable");
        case plan::Step::noReport:
            return t("beside.step.noreport");
        case plan::Step::cap:
            return practice.cap ? t.with("beside.step.cap", {t.percent(*practice.cap)})
                                : t("beside.step.nocap");
        case plan::Step::partsBy:
            break;
    }
    return partsWords(t, practice.partsBy);
}

struct Cause {
    std::string words;
    double difference = 0;
    Tone tone = Tone::ink;
};

static std::vector<Cause> causesOf(const Texts& t, const plan::LinesBeside& lines,
                                   const plan::LineBeside& line) {
    std::vector<Cause> causes;
    if (!line.ours.ratio) return causes;
    for (const plan::Effect& effect : line.effects)
        if (std::abs(effect.difference) >= kNothing)
            causes.push_back({stepWords(t, lines, effect.step), effect.difference});
    if (std::abs(line.rest) < kNothing) return causes;
    if (line.met) {
        causes.push_back({t("beside.rounding"), line.rest, Tone::muted});
        return causes;
    }
    std::string words = t("beside.rest");
    if (lines.practice.partsBy == plan::PartsBy::rows)
        words = t.with("beside.rest.goals", {t.number(std::abs(line.rest) * line.practiced.entered, 1),
                                             t.number(line.practiced.entered, 0)});
    causes.push_back({std::move(words), line.rest, Tone::watch});
    return causes;
}

static std::vector<Cause> causesOf(const Texts& t, const plan::TotalBeside& total) {
    std::vector<Cause> causes;
    if (!total.ours) return causes;
    if (std::abs(total.fromLines) >= kNothing) causes.push_back({t("beside.total.lines"), total.fromLines});
    if (std::abs(total.fromWeights) >= kNothing)
        causes.push_back({t(total.by == plan::TotalBy::equal ? "beside.total.equal" : "beside.total.goals"),
                          total.fromWeights});
    if (std::abs(total.rest) >= kNothing)
        causes.push_back({t(total.met ? "beside.rounding" : "beside.rest"), total.rest,
                          total.met ? Tone::muted : Tone::watch});
    return causes;
}

static void makeOnce(Screen& s, BesideState& state) {
    const std::string of = s.work.planId() + " " + std::to_string(s.work.version());
    if (state.of == of) return;
    state.of = of;
    state.columns.clear();
    const plan::Plan& plan = s.work.plan();
    const plan::Timing timing = plan::timingOf(plan);
    const auto kind = plan::hasGoals(plan::treeOf(plan, plan::GoalKind::output)) ? plan::GoalKind::output
                                                                                 : plan::GoalKind::outcome;
    const auto figuresOf = [&](const plan::Scope& scope) {
        return BesideState::OurFigures{
            plan::aggregate(plan, scope, kind, plan::Span::toDate, 0, timing).ratio,
            plan::aggregate(plan, scope, kind, plan::Span::fourYears, 0, timing).ratio};
    };
    state.ours = {{plan::Id(), figuresOf({})}};
    for (const store::LineTableRow& row : state.table.lines)
        state.ours[row.line] = figuresOf({plan::Level::line, row.line});
    for (const store::LineTableColumn& column : state.table.columns) {
        std::vector<plan::LineTheirs> theirs;
        for (std::size_t i = 0; i < state.table.lines.size(); ++i)
            if (column.figures[i] && plan.lines.count(state.table.lines[i].line) > 0)
                theirs.push_back({state.table.lines[i].line, *column.figures[i]});
        BesideColumn made;
        made.lines = plan::besideLines(plan, kind, timing, theirs, column.spans, column.tolerance);
        if (column.total)
            made.total = plan::besideTotal(plan, kind, timing, made.lines, *column.total, column.tolerance);
        state.columns.push_back(std::move(made));
    }
}

static std::string lineName(const Screen& s, const plan::Id& id) {
    const auto found = s.work.plan().lines.find(id);
    return found == s.work.plan().lines.end() ? id : found->second.name;
}

// As a spreadsheet of the language reads it: no grouping, no sign of percent, a plain minus.
static std::string cellNumber(const Texts& t, double value) {
    std::string text = store::numberText(std::round(value * 1e6) / 1e6);
    if (t.language() != "en") std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

static std::string csvOf(const Screen& s, const BesideState& state) {
    const Texts& t = s.t;
    store::Table out;
    out.headers = {t("beside.csv.column"), t("beside.csv.line"), t("beside.csv.item"), t("beside.csv.value")};
    for (std::size_t i = 0; i < state.columns.size(); ++i) {
        const std::string& header = state.table.columns[i].header;
        const auto add = [&](const std::string& line, const std::string& item,
                             const std::optional<double>& value) {
            out.rows.push_back({{header, line, item, value ? cellNumber(t, *value * 100) : ""}, 0, 0});
        };
        const auto addAll = [&](const std::string& name, double theirs, const std::optional<double>& ours,
                                const std::vector<Cause>& causes) {
            add(name, t("beside.theirs"), theirs);
            add(name, t("beside.ours"), ours);
            if (ours) add(name, t("beside.difference"), theirs - *ours);
            for (const Cause& cause : causes) add(name, cause.words, cause.difference);
        };
        for (const plan::LineBeside& line : state.columns[i].lines.lines)
            addAll(lineName(s, line.line), line.theirs, line.ours.ratio,
                   causesOf(t, state.columns[i].lines, line));
        if (const auto& total = state.columns[i].total)
            addAll(t("beside.total"), total->theirs, total->ours, causesOf(t, *total));
    }
    store::CsvStyle style;
    style.byteOrderMark = true;
    style.guardFormulas = true;
    if (t.language() != "en") style.separator = ';';
    return store::writeCsv(out, style);
}

static void shownFigure(Screen& s, const std::string& key, const std::string& label,
                        const std::string& value) {
    auto& u = s.ui;
    const float width =
        std::max({u.textWidth(label, Type::small), u.textWidth(value, Type::subheading), 96.f});
    ui::Column column(u, {.gap = 2, .width = std::min(width + 4, u.width())});
    u.text(key + "l", label, {Type::small, Tone::muted});
    u.text(key + "v", value, {Type::subheading, Tone::ink});
}

static void record(Screen& s, const std::string& key, const std::string& name, const std::string& href,
                   double theirs, const std::optional<double>& ours, const std::vector<Cause>& causes,
                   const BesideState::OurFigures& context) {
    auto& u = s.ui;
    ui::Scope scope(u, key);
    ui::Container box(u, "box", Role::group,
                      {.name = name,
                       .padding = u.phone() ? 12.f : 20.f,
                       .gap = 8,
                       .rounding = 10,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    {
        ui::InLanguage own(u, href.empty() ? std::string() : s.planLanguage());
        u.heading("name", 3, name, Type::subheading);
    }
    {
        ui::Row row(u, "figures", 24);
        shownFigure(s, "theirs", s.t("beside.theirs"), figure(s.t, theirs));
        shownFigure(s, "ours", s.t("beside.ours"), figure(s.t, ours));
        if (ours) shownFigure(s, "difference", s.t("beside.difference"), pointsWords(s.t, theirs - *ours));
    }
    if (ours && causes.empty()) u.text("same", s.t("beside.same"), {Type::body, Tone::good});
    int number = 0;
    for (const Cause& cause : causes)
        u.text("cause" + std::to_string(number++),
               s.t.with("beside.cause", {pointsWords(s.t, cause.difference), cause.words}),
               {Type::body, cause.tone});
    u.text("context",
           s.t.with("beside.context", {figure(s.t, context.toDate), figure(s.t, context.fourYears)}),
           {Type::small, Tone::muted});
    if (!href.empty()) u.link("working", s.t("beside.working"), href);
}

static void practiceWords(Screen& s, const plan::LinesBeside& lines, const store::LineTableColumn& column) {
    auto& u = s.ui;
    const Texts& t = s.t;
    u.text("span",
           t.with(column.said ? "beside.of" : "beside.of.guess",
                  {spanWords(t, lines.practice.span, lines.practice.year)}),
           {Type::body, Tone::muted});
    const std::string met = t.number(static_cast<double>(lines.met), 0),
                      all = t.number(static_cast<double>(lines.lines.size()), 0);
    if (lines.practice == lines.ours) {
        u.text("met", lines.met == lines.lines.size() ? t.with("beside.met.all", {all})
                      : lines.met > 0                 ? t.with("beside.met.ours", {met, all})
                                                      : t("beside.met.none"));
        return;
    }
    u.text("met", t.with("beside.met.practice", {met, all}));
    ui::Container list(u, "practice", Role::list, {.name = t("beside.practice"), .gap = 4});
    for (int i = 0; i < plan::kSteps; ++i) {
        const auto step = static_cast<plan::Step>(i);
        if (!plan::differ(lines.ours, lines.practice, step)) continue;
        ui::Scope scope(u, "step" + std::to_string(i));
        ui::Container item(u, "item", Role::item, {.gap = 0});
        ui::Row row(u, "row", 10);
        u.dot();
        ui::Column words(u, {.gap = 0});
        u.text("words", stepWords(t, lines, step) + ".");
    }
}

bool besideScreen(Screen& s, BesideState& state) {
    auto& u = s.ui;
    const Texts& t = s.t;
    makeOnce(s, state);
    s.title = t("beside.title");
    s.page = "beside";
    u.heading("title", 1, t("beside.title"), titleType(s, t("beside.title")));
    u.space(8);
    u.text("file", t.with("beside.file", {state.fileName, s.work.plan().name}), {Type::body, Tone::muted});
    u.text("help", t("beside.help"), {Type::body, Tone::muted});
    for (const plan::Id& id : state.table.missing)
        u.text("missing" + id, t.with("beside.missing", {lineName(s, id)}), {Type::body, Tone::watch});
    {
        ui::Row row(u, "actions", 12);
        if (u.button("download", t("beside.download"), {.kind = ui::ButtonKind::primary}))
            s.host.download(t("beside.filename"), "text/csv", csvOf(s, state));
        if (u.button("goals", t("beside.goals"))) return true;
    }
    for (std::size_t i = 0; i < state.columns.size(); ++i) {
        const BesideColumn& column = state.columns[i];
        ui::Scope scope(u, "column" + std::to_string(i));
        u.space(32);
        u.heading("header", 2, state.table.columns[i].header, Type::heading);
        practiceWords(s, column.lines, state.table.columns[i]);
        u.space(16);
        for (const plan::LineBeside& line : column.lines.lines)
            record(s, "line" + line.line, lineName(s, line.line), "#/avance/calculo/linea/" + line.line,
                   line.theirs, line.ours.ratio, causesOf(t, column.lines, line), state.ours[line.line]);
        if (column.total)
            record(s, "total", t("beside.total"), "", column.total->theirs, column.total->ours,
                   causesOf(t, *column.total), state.ours[plan::Id()]);
    }
    if (state.table.otherRows > 0 || !state.table.notCompared.empty()) u.space(24);
    if (state.table.otherRows > 0)
        u.text("others", t.count("beside.otherrows", static_cast<long>(state.table.otherRows)),
               {Type::small, Tone::muted});
    if (!state.table.notCompared.empty()) {
        std::string names;
        for (const std::string& header : state.table.notCompared)
            names += (names.empty() ? "«" : ", «") + header + "»";
        u.text("notcompared", t.with("beside.notcompared", {names}), {Type::small, Tone::muted});
    }
    return false;
}

}  // namespace app
