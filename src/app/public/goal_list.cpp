// The goals by search, filters and year, all of them in the address; those of one line; and all in a table.
#include <cstdlib>

#include "app/progress_words.h"
#include "app/public/public.h"
#include "store/fold_text.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

using Asked = std::map<std::string, std::string>;

// Goals that the address asks for, in the plan's order.
std::vector<plan::Id> goalsThat(const PublicState& state, const Asked& asked, int year) {
    const plan::Plan& p = *state.plan;
    const auto value = [&](const char* name) {
        auto found = asked.find(name);
        return found == asked.end() ? std::string() : found->second;
    };
    const std::string words = store::foldText(value("buscar")), standing = value("estado"),
                      line = value("linea"), objective = value("objetivo"), entity = value("entidad");
    const auto& from = value("clase") == "resultado" ? state.now.made->outcomes : state.now.made->outputs;
    std::vector<plan::Id> ids;
    for (const auto& id : from) {
        const plan::Goal& goal = p.goals.at(id);
        const GoalFigures& figures = state.now.made->goals.at(id);
        if (!words.empty() && figures.words.find(" " + words) == std::string::npos) continue;
        if (!line.empty() && plan::lineOf(p, goal) != line) continue;
        if (!objective.empty() && goal.objective != objective) continue;
        if (!entity.empty() && goal.entity != entity) continue;
        if (!standing.empty()) {
            const plan::Taken& taken = year ? state.now.made->ofYear(id, year) : figures.toDate;
            const Standing is = standingOf(taken.kind, taken.ratio, p.thresholds);
            // "none": all that have no light.
            const bool fits = standing == "none" ? is > Standing::critical : standing == standingName(is);
            if (!fits) continue;
        }
        ids.push_back(id);
    }
    return ids;
}

// What else is asked stays; a new choice is a new page to come back from, a typed letter is none.
void ask(Screen& s, const char* name, const std::string& value, bool replace) {
    auto asked = s.route.query;
    asked[name] = value;
    s.host.setRoute(addressOf(s.route.text(), asked), replace);
}

void pick(Screen& s, const char* name, const std::string& label, const std::vector<ui::Ui::Choice>& choices) {
    if (choices.size() < 3) return;  // "all" and one: nothing to choose
    if (auto chosen = s.ui.select(name, label, s.route.asked(name), choices, {.width = 250}))
        ask(s, name, *chosen, false);
}

template <class Records>
std::vector<ui::Ui::Choice> choicesOf(const Screen& s, const std::vector<Part>& parts,
                                      const Records& records) {
    std::vector<ui::Ui::Choice> choices{{"", s.t("filter.all")}};
    for (const Part& part : parts) choices.push_back({part.id, records.at(part.id).name});
    return choices;
}

void filters(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    const Overview& o = *state.now.made;
    state.search.follow(s.route.asked("buscar"));
    if (u.field("search", s.t("goals.search"), state.search.typed, {.kind = "search", .width = 520})) {
        state.search.sent = state.search.typed;
        ask(s, "buscar", state.search.typed, true);
    }
    ui::Row row(u, "filters", 16);
    std::vector<ui::Ui::Choice> standings{{"", s.t("filter.all")}};
    for (int i = 0; i < app::standings; ++i) {
        const auto standing = static_cast<Standing>(i);
        if (i > 3 && !o.standing[i] && s.route.asked("estado") != standingName(standing)) continue;
        standings.push_back({standingName(standing), standingWords(s.t, standing)});
    }
    standings.push_back({"none", s.t("filter.none")});
    pick(s, "estado", s.t("filter.state"), standings);
    pick(s, "linea", s.t("goal.line"), choicesOf(s, o.lines, p.lines));
    pick(s, "objetivo", s.t("filter.objective"), choicesOf(s, o.objectives, p.objectives));
    pick(s, "entidad", s.t("goal.entity"), choicesOf(s, o.entities, p.entities));
    std::vector<ui::Ui::Choice> years{{"", s.t("filter.todate")}};
    for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
        if (o.timing.hasBegun(year)) years.push_back({std::to_string(year), std::to_string(year)});
    if (years.size() > 1) {
        if (auto chosen =
                u.select("vigencia", s.t("year.title"), s.route.asked("vigencia"), years, {.width = 250}))
            ask(s, "vigencia", *chosen, false);
    }
    if (!o.outcomes.empty())
        if (auto chosen =
                u.select("clase", s.t("goal.kind"), s.route.asked("clase"),
                         {{"", s.t("goal.output")}, {"resultado", s.t("goal.outcome")}}, {.width = 250}))
            ask(s, "clase", *chosen, false);
}

}  // namespace

void goalListPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.goals");
    u.heading("title", 1, s.t("nav.goals"), Type::title);
    filters(s, state);
    int year = std::atoi(s.route.asked("vigencia").c_str());
    if (year < state.plan->firstYear || year > state.plan->lastYear) year = 0;
    const std::string filter = addressOf("metas", s.route.query);
    if (state.found != filter) {
        state.found = filter;
        state.goals = goalsThat(state, s.route.query, year);
    }
    {
        ui::Row row(u, "found", 16, ui::touchTarget);
        u.status("count", s.t.count("goals.count", static_cast<long>(state.goals.size())),
                 {Type::body, Tone::muted});
        bool narrowed = false;
        for (const char* name : {"buscar", "estado", "linea", "objetivo", "entidad", "vigencia", "clase"})
            narrowed = narrowed || !s.route.asked(name).empty();
        if (narrowed) u.link("clear", s.t("filter.clear"), hrefTo(s, "/avance/metas"));
    }
    goalList(s, state, state.goals, year);
}

void linePage(Screen& s, PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    auto line = p.lines.find(id);
    if (line == p.lines.end()) {
        nothingHere(s, s.t("public.all"), "#/avance");
        return;
    }
    s.title = line->second.name;
    u.link("back", "‹ " + s.t("public.all"), hrefTo(s, "/avance"));
    planHeading(s, 1, line->second.name, Type::title);
    for (const Part& part : state.now.made->lines) {
        if (part.id != id) continue;
        const plan::Light light = plan::light(part.toDate.ratio, p.thresholds);
        if (light != plan::Light::none)
            u.light(
                "state", toneOf(light),
                s.t.with("goal.todate", {s.t.percent(*part.toDate.ratio)}) + " · " + lightWords(s.t, light),
                false);
        u.text("four", s.t.with("public.four", {s.t.percentOrDash(part.fourYears.ratio)}),
               {Type::body, Tone::muted});
        if (part.due.ratio)
            u.text("due", s.t.with("public.due", {s.t.percent(*part.due.ratio)}), {Type::body, Tone::muted});
        if (part.toDate.capBit) u.text("cap", s.t("public.cap"), {Type::body, Tone::muted});
        u.text("weight", s.t.with("public.withfigure", {s.t.percent(part.toDate.weightWithFigure)}),
               {Type::body, Tone::muted});
        workingLink(s, {plan::Level::line, id});
    }
    u.link("search", s.t("public.line.search"), hrefTo(s, "/avance/metas", {{"linea", id}}));
    std::map<plan::Id, std::vector<plan::Id>> byObjective;
    for (const auto& goal : state.now.made->outputs)
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
        goalList(s, state, found->second);
    };
    for (const auto& objective : plan::inOrder(p.objectives))
        section(objective, p.objectives.at(objective).name);
    section("", byObjective.size() > 1 ? s.t("public.noobjective") : "");
}

void tablePage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    const Overview& o = *state.now.made;
    s.title = s.t("public.table");
    u.heading("title", 1, s.t("public.table"), Type::title);
    u.text("help", s.t("public.table.help"), {Type::body, Tone::muted});
    const auto& ids = o.outputs;
    bool wide = u.width() >= 700;
    std::vector<ui::TableColumn> columns{{s.t("code"), 1, 56}, {s.t("goal.name"), 3}};
    if (wide) {
        columns.push_back({s.t("goal.responsible"), 1.6f});
        for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
            if (o.timing.hasBegun(year)) columns.push_back({std::to_string(year), 1, 92, true});
    }
    columns.push_back({s.t("public.todate"), 1, wide ? 110.f : 96.f, true});
    ui::Table table(u, "table", s.t("public.table"), columns, static_cast<int>(ids.size()));
    auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    auto cells = [&](int place) {
        const auto& id = ids[static_cast<std::size_t>(place)];
        const auto& goal = p.goals.at(id);
        const auto words = [&](const plan::Taken& taken) {
            return figureWords(s.t, taken.kind, taken.ratio);
        };
        table.cell(goal.code);
        {
            ui::InLanguage own(u, s.planLanguage());
            table.linkCell(goal.name, hrefTo(s, "/avance/meta/" + id));
        }
        if (wide) {
            table.cell(goal.responsible, {Type::small, Tone::muted});
            for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
                if (o.timing.hasBegun(year)) table.cell(words(o.ofYear(id, year)), {Type::small, Tone::ink});
        }
        table.cell(words(o.goals.at(id).toDate), {wide ? Type::small : Type::body, Tone::ink});
    };
    table.rows({static_cast<int>(ids.size()), key, cells}, s.t("list.more"));
}

}  // namespace app
