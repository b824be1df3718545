// The charts: a list of them, one with its table and files, and one framed by another site's page.
#include "app/public/public.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// What the address asks of a chart.
std::map<std::string, std::string> askedOf(const Screen& s) {
    auto asked = s.route.query;
    asked.erase("vista");
    asked.erase(knownOnName);
    return asked;
}

void pages(Screen& s, const Graphic& graphic) {
    if (graphic.pages < 2) return;
    auto& u = s.ui;
    ui::Container nav(u, "pages", Role::navigation, {.name = s.t("graphic.pages"), .gap = 0});
    ui::Row row(u, "row", 20, ui::touchTarget);
    auto to = [&](int page) {
        auto asked = graphic.asked;
        asked["pagina"] = std::to_string(page);
        return "#" + addressOf("/avance/grafica/" + graphic.which, asked);
    };
    if (graphic.page > 1) u.link("previous", s.t("graphic.previous"), to(graphic.page - 1));
    u.text("page", s.t.with("graphic.page", {std::to_string(graphic.page), std::to_string(graphic.pages)}),
           {Type::body, Tone::muted});
    if (graphic.page < graphic.pages) u.link("next", s.t("graphic.next"), to(graphic.page + 1));
}

// Which goals and which periods the map shows; the address says it.
void mapFilters(Screen& s, const PublicState& state) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    ui::Row row(u, "filters", 16);
    const auto pick = [&](const char* name, const std::string& label,
                          const std::vector<ui::Ui::Choice>& from) {
        if (auto chosen = u.select(name, label, s.route.asked(name), from, {.width = 260})) {
            auto asked = s.route.query;
            asked[name] = *chosen;
            asked.erase("pagina");
            s.go(addressOf(s.route.text(), asked));
        }
    };
    pick("por", s.t("graphic.map.by"),
         {{"", s.t("graphic.map.by.years")},
          {"trimestres", s.t("graphic.map.by.quarters")},
          {"meses", s.t("graphic.map.by.months")}});
    if (s.route.asked("por") == "meses") {
        std::vector<ui::Ui::Choice> years{{"", s.t("graphic.map.year")}};
        for (int year = p.firstYear; p.firstYear && year <= p.lastYear; ++year)
            years.push_back({std::to_string(year), std::to_string(year)});
        pick("vigencia", s.t("year.title"), years);
    }
    std::vector<ui::Ui::Choice> lines{{"", s.t("filter.all")}}, entities{{"", s.t("filter.all")}};
    for (const auto& part : state.now.made->lines) lines.push_back({part.id, p.lines.at(part.id).name});
    for (const auto& part : state.now.made->entities)
        entities.push_back({part.id, p.entities.at(part.id).name});
    if (lines.size() > 1) pick("linea", s.t("goal.line"), lines);
    if (entities.size() > 1) pick("entidad", s.t("goal.entity"), entities);
}

}  // namespace

void graphicListPage(Screen& s, PublicState& state) {
    auto& u = s.ui;
    s.title = s.t("graphic.all");
    u.heading("title", 1, s.t("graphic.all"), Type::title);
    u.text("help", s.t("graphic.all.help"), {Type::body, Tone::muted});
    u.space(24);
    bool any = false;
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("graphic.all"), .gap = 0});
        for (const GraphicKind& kind : graphicKinds()) {
            KeptGraphic* kept = graphicFor(s, state, kind.which, {});
            if (!kept) continue;
            any = true;
            ui::Scope scope(u, kind.which);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            u.card("card", s.t(kind.nameKey), "#" + kept->graphic->address(),
                   {.under = kept->graphic->sentence});
        }
    }
    if (!any) u.text("none", s.t("public.noanswer"), {Type::body, Tone::muted});
}

void graphicPage(Screen& s, PublicState& state, const std::string& which) {
    auto& u = s.ui;
    const GraphicKind* kind = graphicKind(which);
    if (!kind) return nothingHere(s, s.t("graphic.all"), "#/avance/graficas");
    s.title = s.t(kind->nameKey);
    u.link("back", "‹ " + s.t("graphic.all"), hrefTo(s, "/avance/graficas"));
    KeptGraphic* kept = graphicFor(s, state, which, askedOf(s));
    if (!kept) {
        u.heading("title", 1, s.t(kind->nameKey), Type::title);
        const bool waits = kind->comparesCutOffs && !state.before.made;
        u.text("nothing", s.t(waits ? "public.working" : "graphic.nothing"), {Type::body, Tone::muted});
        if (which == "mapa" && !state.now.made->outputs.empty()) mapFilters(s, state);
        return;
    }
    u.text("kind", s.t(kind->nameKey), {Type::body, Tone::muted});
    u.space(4);
    u.heading("title", 1, kept->graphic->sentence, titleType(s, kept->graphic->sentence));
    u.space(12);
    if (which == "mapa") mapFilters(s, state);
    showGraphic(s, state, *kept, {.level = 1, .open = true, .headed = false});
    pages(s, *kept->graphic);
}

void framedGraphic(Screen& s, PublicState& state, const std::string& which) {
    auto& u = s.ui;
    const GraphicKind* kind = graphicKind(which);
    if (!kind) return nothingHere(s, s.t("public.all"), s.host.pageAddress() + "#/avance");
    s.title = s.t(kind->nameKey);
    KeptGraphic* kept = graphicFor(s, state, which, askedOf(s));
    if (kept) {
        s.title = kept->graphic->sentence;
        showGraphic(s, state, *kept, {.level = 1, .bare = true});
    } else {
        u.heading("title", 1, s.t(kind->nameKey), Type::heading);
        u.text("nothing", s.t("graphic.nothing"), {Type::body, Tone::muted});
    }
    auto asked = askedOf(s);
    if (const auto& cutOff = s.route.asked(knownOnName); !cutOff.empty()) asked[knownOnName] = cutOff;
    u.link("whole", s.t.with("graphic.whole", {s.t("product")}),
           s.host.pageAddress() + "#" + addressOf("/avance/grafica/" + which, asked),
           {Type::small, Tone::accent});
}

}  // namespace app
