// The first page: how is the plan going, line by line, and its money.
#include <algorithm>

#include "app/goal_words.h"
#include "app/progress_words.h"
#include "app/public/moved.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static std::string cutOffWords(const Screen& s, const Overview& o) {
    const auto& p = s.work.plan();
    char iso[16];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", o.timing.cutOff.year, o.timing.cutOff.month,
                  o.timing.cutOff.day);
    return s.t.with(p.cutOff.empty() ? "public.cutoff.data" : "public.cutoff", {s.t.date(iso)});
}

static void emptyPlan(Screen& s) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    u.heading("title", 1, s.t("public.empty"), Type::title);
    u.space(12);
    u.text("words", s.t.with("public.empty.words", {p.name}), {Type::lead, Tone::muted});
    if (!p.lines.empty()) {
        u.space(32);
        u.heading("lines", 2, s.t("public.lines"), Type::heading);
        ui::Container list(u, "list", Role::list, {.name = s.t("public.lines"), .gap = 0});
        for (const auto& id : plan::inOrder(p.lines)) {
            const auto& line = p.lines.at(id);
            ui::Container item(u, id, Role::item, {.gap = 4});
            spacer(s, 12);
            u.text(id + "n", (line.code.empty() ? "" : line.code + " · ") + line.name,
                   {Type::strong, Tone::ink});
            if (!line.expectedResult.empty())
                u.text(id + "r", line.expectedResult, {Type::body, Tone::muted});
            u.space(12);
            u.rule();
        }
    }
    u.space(24);
    u.link("planner", s.t("home.planner"), "#/plan");
}

static void lineOf(Screen& s, const Overview::Line& entry) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    const auto& line = p.lines.at(entry.id);
    ui::Scope scope(u, entry.id);
    ui::Container item(u, "item", Role::item, {.gap = 0});
    spacer(s, 8);
    plan::Light light = plan::light(entry.toDate.ratio, p.thresholds);
    {
        ui::InLanguage own(u, s.planLanguage());
        u.link("line", line.name, "#/avance/linea/" + entry.id, {Type::strong, Tone::ink});
    }
    std::string words = s.t.percentOrDash(entry.toDate.ratio);
    {
        ui::Row row(u, "row", 12, 28);
        if (light != plan::Light::none) u.light("light", toneOf(light), lightWords(s.t, light));
        u.alignRight(u.textWidth(words, Type::subheading));
        u.text("figure", words, {Type::subheading, Tone::ink});
    }
    u.space(4);
    u.progress("bar", s.t.with("public.bar", {line.name}), words, entry.toDate.ratio, std::nullopt,
               toneOf(light));
    u.space(4);
    std::string detail = s.t.count("goals.count", entry.goals) + " · " +
                         s.t.with("public.four", {s.t.percentOrDash(entry.fourYears.ratio)});
    if (entry.toDate.noReport > 0) detail += " · " + s.t.count("public.noreport", entry.toDate.noReport);
    u.text("detail", detail, {Type::small, Tone::muted});
    u.space(16);
    u.rule();
}

static void lines(Screen& s, const Overview& o) {
    auto& u = s.ui;
    u.heading("lines", 2, s.t("public.lines.title"), Type::heading);
    u.space(12);
    u.rule();
    u.space(0);
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("public.lines.title"), .gap = 0});
        for (const auto& line : o.lines)
            if (line.goals > 0) lineOf(s, line);
        if (o.withoutLine > 0) {
            ui::Container item(u, "without", Role::item, {.gap = 0});
            spacer(s, 8);
            u.link("line", s.t("public.without"), "#/avance/metas", {Type::strong, Tone::ink});
            u.text("detail", s.t.count("goals.count", o.withoutLine), {Type::small, Tone::muted});
            u.space(16);
            u.rule();
        }
    }
    u.space(12);
    u.text("how", s.t("public.how"), {Type::small, Tone::muted});
    if (o.toDate.capBit) u.text("cap", s.t("public.cap"), {Type::small, Tone::muted});
}

static void states(Screen& s, const Overview& o) {
    auto& u = s.ui;
    u.heading("states", 2, s.t("public.states"), Type::heading);
    u.space(8);
    static constexpr plan::Light lights[] = {plan::Light::good, plan::Light::watch, plan::Light::late,
                                             plan::Light::critical};
    long total = static_cast<long>(o.goals.size());
    ui::Table table(u, "states.table", s.t("public.states"),
                    {{s.t("filter.state")}, {s.t("public.number"), 1, 90, true}}, 5);
    int row = 0;
    long rest = total;
    for (plan::Light light : lights) {
        int count = o.lights[static_cast<int>(light)];
        rest -= count;
        table.row(std::to_string(row), row);
        ++row;
        table.lightCell(toneOf(light), lightWords(s.t, light));
        table.cell(s.t.number(count, 0));
    }
    table.row("none", row);
    table.cell(s.t("filter.none"), {Type::body, Tone::muted});
    table.cell(s.t.number(static_cast<double>(rest), 0));
}

static void money(Screen& s, const Overview& o) {
    if (o.money.empty()) return;
    auto& u = s.ui;
    u.space(40);
    u.heading("money", 2, s.t("public.money"), Type::heading);
    u.space(4);
    u.text("money.terms", executionTerms(s.t, o.money.front().second), {Type::small, Tone::muted});
    for (const auto& [year, execution] : o.money) {
        ui::Scope scope(u, std::to_string(year));
        std::string words = s.t.percentOrDash(execution.ratio);
        u.space(16);
        {
            ui::Row row(u, "row", 12, 28);
            u.text("year", std::to_string(year), {Type::strong, Tone::ink});
            u.alignRight(u.textWidth(words, Type::subheading));
            u.text("figure", words, {Type::subheading, Tone::ink});
        }
        u.space(4);
        u.progress("bar", s.t.with("public.money.bar", {std::to_string(year)}), words, execution.ratio,
                   std::nullopt, Tone::fill);
        u.space(4);
        if (const auto amounts = executionAmounts(s.t, execution); !amounts.empty())
            u.text("amounts", amounts, {Type::small, Tone::muted});
    }
}

static void behind(Screen& s, const Overview& o) {
    std::vector<std::pair<double, plan::Id>> worst;
    for (const auto& [id, figure] : o.goals)
        if (figure.ratio && *figure.ratio < s.work.plan().thresholds.watch)
            worst.emplace_back(*figure.ratio, id);
    if (worst.empty()) return;
    std::sort(worst.begin(), worst.end());
    if (worst.size() > 5) worst.resize(5);
    auto& u = s.ui;
    u.space(40);
    u.heading("behind", 2, s.t("public.behind"), Type::heading);
    u.space(12);
    u.rule();
    u.space(0);
    ui::Container list(u, "behind.list", Role::list, {.name = s.t("public.behind"), .gap = 0});
    for (const auto& entry : worst) {
        ui::Scope scope(u, "behind/" + entry.second);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        goalCard(s, o, entry.second);
    }
}

void overviewPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    const Overview& o = *state.overview;
    s.title = s.t("public.title");
    if (o.goals.empty()) {
        emptyPlan(s);
        return;
    }
    u.text("cutoff", cutOffWords(s, o) + " · " + p.name, {Type::body, Tone::muted});
    u.space(8);
    {
        ui::Column head(u, {.gap = 12, .maxWidth = 760});
        u.heading("title", 1,
                  o.toDate.ratio ? s.t.with("public.answer", {s.t.percent(*o.toDate.ratio)})
                                 : s.t("public.noanswer"),
                  Type::title);
        std::string lead =
            s.t.with("public.four.sentence", {s.t.percentOrDash(o.fourYears.ratio)}) + " " +
            s.t.with("public.lights.sentence", {s.t.count("goals.count", static_cast<long>(o.goals.size())),
                                                s.t.count("public.ontrack", o.lights[1]),
                                                s.t.count("public.islate", o.lights[3] + o.lights[4])});
        u.text("lead", lead, {Type::lead, Tone::muted});
        workingLink(s, {});
    }
    u.space(u.phone() ? 32 : 48);
    bool two = u.width() >= 860;
    float w = two ? std::floor((u.width() - 56) * 0.54f) : u.width();
    ui::Row columns(u, "columns", two ? 56.f : 0.f);
    {
        ui::Column left(u, {.gap = 8, .width = w});
        lines(s, o);
        if (!two) u.space(40);
    }
    {
        ui::Column right(u, {.gap = 8, .width = two ? u.width() - w - 56 : u.width()});
        if (!two) spacer(s, 40);
        states(s, o);
        money(s, o);
        behind(s, o);
        u.space(16);
        movedLink(s, state);
        u.link("all", s.t.count("public.search", static_cast<long>(o.goals.size())), "#/avance/metas");
    }
}

}  // namespace app
