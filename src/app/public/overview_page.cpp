// The first page: how is the plan going, the answer first; then line by line, where it goes well and badly,
// its money and what changed.
#include <algorithm>

#include "app/progress_words.h"
#include "app/public/asked.h"
#include "app/public/graphics.h"
#include "app/public/moved.h"
#include "app/public/public.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void emptyPlan(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
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
    sealLink(s, state);
    askedLink(s);
    u.link("planner", s.t("home.planner"), "#/plan");
}

// --- at a glance

// One figure with its name over it and its terms under it.
static void tile(Screen& s, const char* key, const std::string& name, const std::string& figure,
                 const std::string& terms, float width) {
    auto& u = s.ui;
    ui::Column column(u, {.gap = 0, .width = width});
    ui::Container tile(u, key, Role::box, {.gap = 0});
    u.text(std::string(key) + ".name", name, {Type::strong, Tone::ink});
    u.text(std::string(key) + ".figure", figure, {Type::title, Tone::ink});
    u.text(std::string(key) + ".terms", terms, {Type::small, Tone::muted});
}

static const MoneyPart* presentMoney(const Overview& o) {
    const MoneyPart* present = nullptr;
    for (const auto& part : o.money)
        if (part.headline.ratio && o.timing.hasBegun(part.year)) present = &part;
    return present;
}

// Physical beside financial, output beside outcome; never one number made of them.
static void glance(Screen& s, const Overview& o) {
    auto& u = s.ui;
    const MoneyPart* money = presentMoney(o);
    const bool outcomes = !o.outcomes.empty();
    const int count = 1 + (money != nullptr) + outcomes;
    if (count < 2) return;
    u.space(u.phone() ? 20 : 32);
    ui::Container group(u, "glance", Role::group, {.name = s.t("public.glance"), .gap = 0});
    ui::Row row(u, "glance.row", 32);
    const bool beside = u.width() >= 640;
    const float width =
        beside ? std::floor((u.width() - 32 * static_cast<float>(count - 1)) / static_cast<float>(count))
               : u.width();
    tile(s, "physical", s.t(outcomes ? "public.physical.output" : "public.physical"),
         s.t.percentOrDash(o.outputsOfPlan.toDate.ratio), s.t("public.physical.terms"), width);
    if (outcomes)
        tile(s, "outcome", s.t("public.physical.outcome"),
             o.outcomesOfPlan.toDate.ratio ? s.t.percent(*o.outcomesOfPlan.toDate.ratio) : s.t("filter.none"),
             s.t.count("public.outcome.terms", static_cast<long>(o.outcomes.size())), width);
    if (money)
        tile(s, "financial", s.t.with("public.financial", {std::to_string(money->year)}),
             s.t.percentOrDash(money->headline.ratio),
             s.t.with("public.financial.terms",
                      {termPhrase(s.t, money->headline.numeratorTerm), s.t.money(*money->headline.numerator),
                       s.t.money(*money->headline.denominator)}),
             width);
}

static void states(Screen& s, const Overview& o) {
    auto& u = s.ui;
    u.heading("states", 2, s.t("public.states"), Type::heading);
    u.space(8);
    std::vector<Standing> shown;
    for (int i = 0; i < standings; ++i) {
        const auto standing = static_cast<Standing>(i);
        const bool always = standing <= Standing::critical || standing == Standing::noReport ||
                            standing == Standing::noProgrammed;
        if (always || o.standing[i]) shown.push_back(standing);
    }
    ui::Table table(u, "states.table", s.t("public.states"),
                    {{s.t("filter.state")}, {s.t("public.number"), 1, 90, true}},
                    static_cast<int>(shown.size()));
    int place = 0;
    for (const Standing standing : shown) {
        const int count = o.standing[static_cast<int>(standing)];
        table.row(standingName(standing), place++);
        if (standing <= Standing::critical)
            table.lightCell(toneOf(standing), standingWords(s.t, standing));
        else
            table.cell(standingWords(s.t, standing), {Type::body, Tone::muted});
        if (count)
            table.linkCell(s.t.number(count, 0),
                           hrefTo(s, "/avance/metas", {{"estado", standingName(standing)}}));
        else
            table.cell(s.t.number(count, 0));
    }
}

// --- line by line

static void lineOf(Screen& s, const plan::Plan& p, const Part& part) {
    auto& u = s.ui;
    const auto& line = p.lines.at(part.id);
    ui::Scope scope(u, part.id);
    ui::Container item(u, "item", Role::item, {.gap = 0});
    spacer(s, 8);
    plan::Light light = plan::light(part.toDate.ratio, p.thresholds);
    {
        ui::InLanguage own(u, s.planLanguage());
        u.link("line", line.name, hrefTo(s, "/avance/linea/" + part.id), {Type::strong, Tone::ink});
    }
    std::string words = s.t.percentOrDash(part.fourYears.ratio);
    {
        ui::Row row(u, "row", 12, 28);
        if (light != plan::Light::none) u.light("light", toneOf(light), lightWords(s.t, light));
        u.alignRight(u.textWidth(words, Type::subheading));
        u.text("figure", words, {Type::subheading, Tone::ink});
    }
    u.space(4);
    u.progress("bar", s.t.with("public.bar", {line.name}), words, part.fourYears.ratio, part.due.ratio,
               toneOf(light));
    u.space(4);
    std::string detail = s.t.count("goals.count", part.goals);
    if (part.due.ratio) detail += " · " + s.t.with("public.due", {s.t.percent(*part.due.ratio)});
    if (part.toDate.ratio) detail += " · " + s.t.with("goal.todate", {s.t.percent(*part.toDate.ratio)});
    if (part.toDate.noReport > 0) detail += " · " + s.t.count("public.noreport", part.toDate.noReport);
    u.text("detail", detail, {Type::small, Tone::muted});
    u.space(16);
    u.rule();
}

static void lines(Screen& s, const plan::Plan& p, const Overview& o) {
    auto& u = s.ui;
    u.heading("lines", 2, s.t("public.lines.title"), Type::heading);
    u.space(12);
    u.rule();
    u.space(0);
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("public.lines.title"), .gap = 0});
        for (const auto& part : o.lines) lineOf(s, p, part);
        if (o.withoutLine > 0) {
            ui::Container item(u, "without", Role::item, {.gap = 0});
            spacer(s, 8);
            u.link("line", s.t("public.without"), hrefTo(s, "/avance/metas"), {Type::strong, Tone::ink});
            u.text("detail", s.t.count("goals.count", o.withoutLine), {Type::small, Tone::muted});
            u.space(16);
            u.rule();
        }
    }
    u.space(12);
    u.text("how", s.t("public.how"), {Type::small, Tone::muted});
    if (o.outputsOfPlan.toDate.capBit) u.text("cap", s.t("public.cap"), {Type::small, Tone::muted});
    ui::Row row(u, "lines.graphics", 20, ui::touchTarget);
    if (!o.lines.empty()) u.link("bars", s.t("graphic.lineas.link"), hrefTo(s, "/avance/grafica/lineas"));
    if (!o.objectives.empty())
        u.link("bars.objectives", s.t("graphic.objetivos"), hrefTo(s, "/avance/grafica/objetivos"));
    if (!o.entities.empty())
        u.link("bars.entities", s.t("graphic.entidades"), hrefTo(s, "/avance/grafica/entidades"));
}

// --- well and badly

static void extremes(Screen& s, const PublicState& state, bool best) {
    const Overview& o = *state.now.made;
    std::vector<std::pair<double, plan::Id>> found;
    for (const auto& id : o.outputs) {
        const GoalFigures& figures = o.goals.at(id);
        const bool fits = best ? figures.standing == Standing::good
                               : figures.standing == Standing::late || figures.standing == Standing::critical;
        // Of the four years: what is far along, not what was asked little of so far.
        if (fits && (!best || figures.fourYears.ratio))
            found.emplace_back(best ? -*figures.fourYears.ratio : *figures.toDate.ratio, id);
    }
    if (found.empty()) return;
    std::sort(found.begin(), found.end());
    if (found.size() > 5) found.resize(5);
    auto& u = s.ui;
    const std::string title = s.t(best ? "public.ahead" : "public.behind");
    const std::string scoped = best ? "ahead" : "behind";
    u.space(40);
    u.heading(scoped, 2, title, Type::heading);
    u.space(12);
    u.rule();
    u.space(0);
    ui::Container list(u, scoped + ".list", Role::list, {.name = title, .gap = 0});
    for (const auto& entry : found) {
        ui::Scope scope(u, scoped + "/" + entry.second);
        ui::Container item(u, "item", Role::item, {.gap = 0});
        goalCard(s, state, entry.second);
    }
}

static void graphic(Screen& s, PublicState& state, const char* which) {
    KeptGraphic* kept = graphicFor(s, state, which, {});
    if (!kept) return;
    s.ui.space(48);
    showGraphic(s, state, *kept, {});
}

void overviewPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    const Overview& o = *state.now.made;
    s.title = s.t("public.title");
    if (o.outputs.empty()) {
        emptyPlan(s, state);
        return;
    }
    {
        ui::Column head(u, {.gap = 12, .maxWidth = 760});
        const auto& toDate = o.outputsOfPlan.toDate.ratio;
        u.heading("title", 1,
                  toDate ? s.t.with("public.answer", {s.t.percent(*toDate)}) : s.t("public.noanswer"),
                  Type::title);
        const auto at = [&](Standing standing) { return o.standing[static_cast<int>(standing)]; };
        std::string lead =
            s.t.with("public.four.sentence", {s.t.percentOrDash(o.outputsOfPlan.fourYears.ratio)}) + " " +
            s.t.with("public.lights.sentence",
                     {s.t.count("goals.count", static_cast<long>(o.outputs.size())),
                      s.t.count("public.ontrack", at(Standing::good)),
                      s.t.count("public.islate", at(Standing::late) + at(Standing::critical))});
        u.text("lead", lead, {Type::lead, Tone::muted});
        workingLink(s, {});
        sealLink(s, state);
        askedLink(s);
    }
    glance(s, o);
    u.space(u.phone() ? 32 : 48);
    bool two = u.width() >= 860;
    float w = two ? std::floor((u.width() - 56) * 0.54f) : u.width();
    {
        ui::Row columns(u, "columns", two ? 56.f : 0.f);
        {
            ui::Column left(u, {.gap = 8, .width = w});
            lines(s, p, o);
            if (two) extremes(s, state, true);
            if (!two) u.space(40);
        }
        {
            ui::Column right(u, {.gap = 8, .width = two ? u.width() - w - 56 : u.width()});
            if (!two) spacer(s, 40);
            states(s, o);
            extremes(s, state, false);
            if (!two) extremes(s, state, true);
            u.space(16);
            movedLink(s, state);
            u.link("all", s.t.count("public.search", static_cast<long>(o.outputs.size())),
                   hrefTo(s, "/avance/metas"));
        }
    }
    graphic(s, state, "dinero");
    graphic(s, state, "cambios");
    u.space(32);
    u.link("graphics", s.t("graphic.all"), hrefTo(s, "/avance/graficas"));
}

}  // namespace app
