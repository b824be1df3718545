#include "app/public/public.h"

#include <algorithm>

#include "app/progress_words.h"
#include "app/public/asked.h"
#include "app/public/moved.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// Of a frame, for what need not be done at once.
constexpr std::chrono::milliseconds workingTime{8};

constexpr std::size_t keptGraphics = 60;

constexpr const char* names[] = {"good",     "watch",     "late",         "critical",     "regressed",
                                 "noReport", "notYetDue", "noProgrammed", "notComputable"};

// Makes what is asked for, some of it in this frame. `timing` is asked once: it goes through the whole plan.
template <class TimingOf>
void make(OverviewInWork& work, const plan::Plan& plan, std::chrono::steady_clock::time_point until,
          const TimingOf& timing) {
    if (!work.maker) work.maker.emplace(plan, timing());
    if (!work.maker->work(until)) return;
    work.made = work.maker->take();
    work.maker.reset();
}

// The overviews of the plan that is shown; false: the first of them is still being made.
bool workOn(Screen& s, PublicState& state) {
    state.plan = &shownPlan(s, state.shown);
    if (state.shown.changed) {
        state.now.forget();
        state.before.forget();
        state.graphics.clear();
        state.found.clear();
        state.moved.reset();
        state.seal.forget();
    }
    // Pages of a long map and the like: what was looked at long ago is made again.
    if (s.ui.firstPass() && state.graphics.size() > keptGraphics) state.graphics.clear();
    if (state.now.made && state.before.made) return true;
    if (s.ui.firstPass()) state.left = workingTime;
    if (state.left > state.left.zero()) {
        const auto began = std::chrono::steady_clock::now(), until = began + state.left;
        // One after the other, and what was just finished is shown first.
        if (!state.now.made)
            make(state.now, *state.plan, until, [&] { return plan::timingOf(*state.plan); });
        else
            make(state.before, *state.plan, until, [&] {
                plan::Timing before = state.now.made->timing;
                before.cutOff = cutOffBefore(*state.plan, before);
                return before;
            });
        state.left -= std::chrono::steady_clock::now() - began;
    }
    if (!state.now.made || !state.before.made) s.host.wake();
    return state.now.made.has_value();
}

std::vector<PageLink> pageLinks(const Screen& s) {
    const std::string& where = s.route.at(1);
    return {{"nav.plan", s.t("public.plan"), hrefTo(s, "/avance"), where.empty()},
            {"nav.goals", s.t("nav.goals"), hrefTo(s, "/avance/metas"), where == "metas"},
            {"nav.graphics", s.t("nav.graphics"), hrefTo(s, "/avance/graficas"),
             where == "graficas" || where == "grafica"},
            {"nav.table", s.t("public.data"), hrefTo(s, "/avance/tabla"), where == "tabla"}};
}

void page(Screen& s, PublicState& state) {
    const std::string& where = s.route.at(1);
    const plan::Plan& p = *state.plan;
    if (where.empty())
        overviewPage(s, state);
    else if (where == "metas")
        goalListPage(s, state);
    else if (where == "graficas")
        graphicListPage(s, state);
    else if (where == "grafica")
        graphicPage(s, state, s.route.at(2));
    else if (where == "tabla")
        tablePage(s, state);
    else if (where == "cambios")
        movedPage(s, state);
    else if (where == "pedidos")
        askedPage(s, state, s.route.at(2));
    else if (where == "sello")
        sealPage(s, state);
    else if (where == "linea")
        linePage(s, state, s.route.at(2));
    else if (where == "calculo")
        workingPage(s, state.working, p, state.now.made->timing, footWords(s, state));
    else if (where == "meta" && s.route.at(3) == "hoja")
        sheetPage(s, state, s.route.at(2));
    else if (where == "meta")
        goalPage(s, state, s.route.at(2));
    else
        nothingHere(s, s.t("public.all"), hrefTo(s, "/avance"));
}

void working(Screen& s) {
    s.coming = true;
    s.title = s.t("public.title");
    s.ui.heading("title", 1, s.t("public.title"), Type::title);
    s.ui.status("working", s.t("public.working"), {Type::body, Tone::muted});
}

}  // namespace

std::string standingWords(const Texts& t, Standing standing) {
    switch (standing) {
        case Standing::good:
            return t("light.good");
        case Standing::watch:
            return t("light.watch");
        case Standing::late:
            return t("light.late");
        case Standing::critical:
            return t("light.critical");
        case Standing::regressed:
            return t("figure.regressed");
        case Standing::noReport:
            return t("figure.noReport");
        case Standing::notYetDue:
            return t("figure.notYetDue");
        case Standing::noProgrammed:
            return t("figure.noProgrammed");
        case Standing::notComputable:
            break;
    }
    return t("figure.notComputable");
}

const char* standingName(Standing standing) { return names[static_cast<int>(standing)]; }

Tone toneOf(Standing standing) {
    switch (standing) {
        case Standing::good:
            return Tone::good;
        case Standing::watch:
            return Tone::watch;
        case Standing::late:
            return Tone::late;
        case Standing::critical:
            return Tone::critical;
        default:
            return Tone::muted;
    }
}

std::string hrefTo(const Screen& s, std::string_view page, std::map<std::string, std::string> asked) {
    if (const std::string& cutOff = s.route.asked(knownOnName); plan::parseDay(cutOff))
        asked[knownOnName] = cutOff;
    return "#" + addressOf(page, asked);
}

void goalCard(Screen& s, const PublicState& state, const plan::Id& id, int year) {
    const plan::Plan& p = *state.plan;
    const auto& goal = p.goals.at(id);
    const plan::Taken& figure = year ? state.now.made->ofYear(id, year) : state.now.made->goals.at(id).toDate;
    const plan::Light light = plan::light(figure.ratio, p.thresholds);
    std::string over = goal.code.empty() ? "" : s.t.with("goal.titled", {goal.code});
    if (!goal.responsible.empty()) over += (over.empty() ? "" : " · ") + goal.responsible;
    std::string under = figureWords(s.t, figure.kind, figure.ratio);
    std::optional<Tone> tone;
    if (light != plan::Light::none) {
        tone = toneOf(light);
        under =
            year ? s.t.with("goal.inyear", {under, std::to_string(year)}) : s.t.with("goal.todate", {under});
        under += " · " + lightWords(s.t, light);
    }
    ui::InLanguage own(s.ui, s.planLanguage());
    s.ui.card("goal", goal.name, hrefTo(s, "/avance/meta/" + id),
              {.over = over, .under = under, .light = tone});
}

void goalList(Screen& s, const PublicState& state, const std::vector<plan::Id>& ids, int year) {
    auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    auto card = [&](int place) { goalCard(s, state, ids[static_cast<std::size_t>(place)], year); };
    s.ui.list("goals", s.t("nav.goals"), {static_cast<int>(ids.size()), key, card}, s.t("list.more"));
}

void publicScreen(Screen& s, PublicState& state) {
    auto& u = s.ui;
    const bool ready = workOn(s, state);
    const plan::Plan& p = *state.plan;
    const std::string& where = s.route.at(1);
    const std::string key = "main:" + s.route.text();
    if (where == "grafica" && s.route.asked("vista") == "marco") {
        ui::Area main(u, key, Role::main, "", u.screen(), true, Tone::page);
        ui::Column column(u, {.padding = 16, .gap = 12, .maxWidth = 760, .centred = true});
        spacer(s, 12);
        if (ready)
            framedGraphic(s, state, s.route.at(2));
        else
            working(s);
        spacer(s, 16);
        return;
    }
    std::string about =
        p.name + (p.firstYear ? ", " + std::to_string(p.firstYear) + "–" + std::to_string(p.lastYear) : "");
    const std::vector<PageLink> links = pageLinks(s);
    float top = pageHeader(s, about, links);
    ui::Area main(u, key, Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true, Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::pageWidth, .centred = true});
    spacer(s, u.phone() ? 4 : 24);
    if (u.screen().w < 1000 && where != "meta" && where != "linea" && where != "calculo") {
        ui::Container nav(u, "nav", Role::navigation, {.name = s.t("nav.name"), .gap = 0});
        ui::Row row(u, "links", 20, 44);
        for (const auto& link : links)
            u.link(link.key, link.text, link.href, {link.current ? Type::strong : Type::body, Tone::accent});
    }
    // The row stays while another day's figures are worked out: whoever chose it is still in its field.
    if (ready ? !state.now.made->outputs.empty() : !p.goals.empty()) {
        dateRow(s, state, where.empty());
        u.space(8);
    }
    if (ready)
        page(s, state);
    else
        working(s);
    pageFooter(s);
    spacer(s, 32);
}

}  // namespace app
