#include "app/public/public.h"

#include <algorithm>

#include "app/progress_words.h"
#include "app/public/moved.h"
#include "plan/progress.h"
#include "store/goal_mapping.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static Overview overviewOf(const plan::Plan& p) {
    using plan::GoalKind;
    using plan::Level;
    Overview o;
    o.timing = plan::timingOf(p);
    plan::Scope all;
    o.toDate = plan::aggregate(p, all, GoalKind::output, plan::Span::toDate, 0, o.timing);
    o.fourYears = plan::aggregate(p, all, GoalKind::output, plan::Span::fourYears, 0, o.timing);
    o.outcomesToDate = plan::aggregate(p, all, GoalKind::outcome, plan::Span::toDate, 0, o.timing);
    std::map<plan::Id, int> goalsOf;
    for (const auto& [id, goal] : p.goals) {
        if (goal.kind != GoalKind::output) continue;
        ++goalsOf[plan::lineOf(p, goal)];
        plan::Figure figure = plan::toDate(goal, o.timing);
        ++o.lights[static_cast<int>(plan::light(figure, p.thresholds))];
        o.goals.emplace(id, std::move(figure));
    }
    for (const auto& id : plan::inOrder(p.lines)) {
        plan::Scope scope{Level::line, id};
        Overview::Line line;
        line.id = id;
        line.toDate = plan::aggregate(p, scope, GoalKind::output, plan::Span::toDate, 0, o.timing);
        line.fourYears = plan::aggregate(p, scope, GoalKind::output, plan::Span::fourYears, 0, o.timing);
        line.goals = goalsOf[id];
        o.lines.push_back(std::move(line));
    }
    for (const auto& [line, goals] : goalsOf)
        if (!p.lines.count(line)) o.withoutLine += goals;
    for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year) {
        plan::Execution money = plan::execution(p, all, year);
        if (money.denominator) o.money.emplace_back(year, money);
    }
    return o;
}

void goalCard(Screen& s, const Overview& overview, const plan::Id& id) {
    const auto& p = s.work.plan();
    const auto& goal = p.goals.at(id);
    auto found = overview.goals.find(id);
    plan::Figure figure = found == overview.goals.end() ? plan::toDate(goal, overview.timing) : found->second;
    plan::Light light = plan::light(figure, p.thresholds);
    std::string over = goal.code.empty() ? "" : s.t.with("goal.titled", {goal.code});
    if (!goal.responsible.empty()) over += (over.empty() ? "" : " · ") + goal.responsible;
    std::string under = figureWords(s.t, figure);
    std::optional<Tone> tone;
    if (light != plan::Light::none) {
        tone = toneOf(light);
        under = s.t.with("goal.todate", {under}) + " · " + lightWords(s.t, light);
    }
    ui::InLanguage own(s.ui, s.planLanguage());
    s.ui.card("goal", goal.name, "#/avance/meta/" + id, {.over = over, .under = under, .light = tone});
}

static std::vector<plan::Id> outputs(const plan::Plan& p) {
    std::vector<plan::Id> ids;
    for (const auto& id : plan::inOrder(p.goals))
        if (p.goals.at(id).kind == plan::GoalKind::output) ids.push_back(id);
    return ids;
}

static void goalList(Screen& s, const Overview& overview, const std::vector<plan::Id>& ids) {
    auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    auto card = [&](int place) { goalCard(s, overview, ids[static_cast<std::size_t>(place)]); };
    s.ui.list("goals", s.t("nav.goals"), {static_cast<int>(ids.size()), key, card}, s.t("list.more"));
}

void goalListPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    s.title = s.t("nav.goals");
    u.heading("title", 1, s.t("nav.goals"), Type::title);
    u.field("search", s.t("goals.search"), state.search, {.kind = "search", .width = 520});
    std::vector<ui::Ui::Choice> choices{{"", s.t("filter.all")}};
    static const char* const lights[] = {"none", "good", "watch", "late", "critical"};
    for (int i = 1; i < 5; ++i) choices.push_back({lights[i], s.t(std::string("light.") + lights[i])});
    choices.push_back({"none", s.t("filter.none")});
    if (auto only = u.select("only", s.t("filter.state"), state.only, choices, {.width = 320}))
        state.only = *only;
    std::string wanted = store::foldText(state.search);
    std::vector<plan::Id> ids;
    for (const auto& id : outputs(p)) {
        const auto& goal = p.goals.at(id);
        auto entity = p.entities.find(goal.entity);
        std::string who =
            entity == p.entities.end() ? "" : entity->second.shortName + " " + entity->second.name;
        std::string text = " " + store::foldText(goal.code + " " + goal.name + " " + goal.responsible + " " +
                                                 who + " " + goal.indicator.name);
        if (!wanted.empty() && text.find(" " + wanted) == std::string::npos) continue;
        if (!state.only.empty() &&
            state.only != lights[static_cast<int>(plan::light(state.overview->goals.at(id), p.thresholds))])
            continue;
        ids.push_back(id);
    }
    u.status("count", s.t.count("goals.count", static_cast<long>(ids.size())), {Type::body, Tone::muted});
    goalList(s, *state.overview, ids);
}

void linePage(Screen& s, PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    auto line = p.lines.find(id);
    if (line == p.lines.end()) {
        nothingHere(s, s.t("public.all"), "#/avance");
        return;
    }
    s.title = line->second.name;
    u.link("back", "‹ " + s.t("public.all"), "#/avance");
    planHeading(s, 1, line->second.name, Type::title);
    for (const auto& entry : state.overview->lines) {
        if (entry.id != id) continue;
        plan::Light light = plan::light(entry.toDate.ratio, p.thresholds);
        if (light != plan::Light::none)
            u.light(
                "state", toneOf(light),
                s.t.with("goal.todate", {s.t.percent(*entry.toDate.ratio)}) + " · " + lightWords(s.t, light),
                false);
        u.text("four", s.t.with("public.four", {s.t.percentOrDash(entry.fourYears.ratio)}),
               {Type::body, Tone::muted});
        if (entry.toDate.capBit) u.text("cap", s.t("public.cap"), {Type::body, Tone::muted});
        u.text("weight", s.t.with("public.withfigure", {s.t.percent(entry.toDate.weightWithFigure)}),
               {Type::body, Tone::muted});
        workingLink(s, {plan::Level::line, id});
    }
    std::map<plan::Id, std::vector<plan::Id>> byObjective;
    for (const auto& goal : outputs(p))
        if (plan::lineOf(p, p.goals.at(goal)) == id) byObjective[p.goals.at(goal).objective].push_back(goal);
    auto section = [&](const plan::Id& objective, const std::string& title) {
        auto found = byObjective.find(objective);
        if (found == byObjective.end()) return;
        ui::Scope scope(u, "objective/" + objective);
        u.space(36);
        if (!title.empty()) planHeading(s, 2, title, Type::heading);
        u.space(8);
        u.rule();
        u.space(0);
        goalList(s, *state.overview, found->second);
    };
    for (const auto& objective : plan::inOrder(p.objectives))
        section(objective, p.objectives.at(objective).name);
    section("", byObjective.size() > 1 ? s.t("public.noobjective") : "");
}

void tablePage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    s.title = s.t("public.table");
    u.heading("title", 1, s.t("public.table"), Type::title);
    u.text("help", s.t("public.table.help"), {Type::body, Tone::muted});
    auto ids = outputs(p);
    bool wide = u.width() >= 700;
    std::vector<ui::TableColumn> columns{{s.t("code"), 1, 56}, {s.t("goal.name"), 3}};
    if (wide) {
        columns.push_back({s.t("goal.responsible"), 1.6f});
        for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
            if (state.overview->timing.hasBegun(year)) columns.push_back({std::to_string(year), 1, 92, true});
    }
    columns.push_back({s.t("public.todate"), 1, wide ? 110.f : 96.f, true});
    ui::Table table(u, "table", s.t("public.table"), columns, static_cast<int>(ids.size()));
    auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    auto cells = [&](int place) {
        const auto& id = ids[static_cast<std::size_t>(place)];
        const auto& goal = p.goals.at(id);
        table.cell(goal.code);
        {
            ui::InLanguage own(u, s.planLanguage());
            table.linkCell(goal.name, "#/avance/meta/" + id);
        }
        if (wide) {
            table.cell(goal.responsible, {Type::small, Tone::muted});
            for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
                if (state.overview->timing.hasBegun(year))
                    table.cell(figureWords(s.t, plan::yearProgress(goal, year, state.overview->timing)),
                               {Type::small, Tone::ink});
        }
        table.cell(figureWords(s.t, state.overview->goals.at(id)),
                   {wide ? Type::small : Type::body, Tone::ink});
    };
    table.rows({static_cast<int>(ids.size()), key, cells}, s.t("list.more"));
}

void publicScreen(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    if (state.planId != s.work.planId() || state.version != s.work.version() || !state.overview) {
        if (state.planId != s.work.planId()) state.search.clear();
        state.planId = s.work.planId();
        state.version = s.work.version();
        state.overview = overviewOf(p);
    }
    const std::string& where = s.route.at(1);
    std::string about =
        p.name + (p.firstYear ? ", " + std::to_string(p.firstYear) + "–" + std::to_string(p.lastYear) : "");
    std::vector<PageLink> links{{"nav.plan", s.t("public.plan"), "#/avance", where.empty()},
                                {"nav.goals", s.t("nav.goals"), "#/avance/metas", where == "metas"},
                                {"nav.table", s.t("public.data"), "#/avance/tabla", where == "tabla"}};
    float top = pageHeader(s, about, links);
    std::string key = "main:" + s.route.text();
    ui::Area main(u, key, Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true, Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::pageWidth, .centred = true});
    spacer(s, u.phone() ? 12 : 40);
    if (u.screen().w < 1000 && where != "meta" && where != "linea" && where != "calculo") {
        ui::Container nav(u, "nav", Role::navigation, {.name = s.t("nav.name"), .gap = 0});
        ui::Row row(u, "links", 20, 44);
        for (const auto& link : links)
            u.link(link.key, link.text, link.href, {link.current ? Type::strong : Type::body, Tone::accent});
    }
    if (where.empty())
        overviewPage(s, state);
    else if (where == "metas")
        goalListPage(s, state);
    else if (where == "tabla")
        tablePage(s, state);
    else if (where == "cambios")
        movedPage(s, state);
    else if (where == "linea")
        linePage(s, state, s.route.at(2));
    else if (where == "calculo")
        workingPage(s, state.working, state.overview->timing);
    else if (where == "meta" && s.route.at(3) == "hoja")
        sheetPage(s, state, s.route.at(2));
    else if (where == "meta")
        goalPage(s, state, s.route.at(2));
    else {
        nothingHere(s, s.t("public.all"), "#/avance");
    }
    pageFooter(s);
    spacer(s, 32);
}

}  // namespace app
