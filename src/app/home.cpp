#include "app/home.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void homeScreen(Screen& s) {
    auto& u = s.ui;
    s.title = s.t("home.title");
    float top = pageHeader(s, "", {});
    ui::Area main(u, "main:home", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = 760, .centred = true});
    spacer(s, u.phone() ? 24 : 64);
    const auto& plan = s.work.plan();
    std::string about = plan.name;
    if (plan.firstYear) about += ", " + std::to_string(plan.firstYear) + "–" + std::to_string(plan.lastYear);
    u.text("plan", about, {Type::body, Tone::muted});
    u.space(8);
    u.heading("title", 1, s.t("home.title"), Type::title);
    u.space(12);
    u.text("lead", s.t("home.lead"), {Type::lead, Tone::muted});
    u.space(u.phone() ? 24 : 40);
    {
        ui::Container doors(u, "doors", Role::box, {.gap = 12});
        u.card("survey", s.t("home.survey"), "#/encuesta",
               {.under = s.t("home.survey.help"), .framed = true});
        u.card("planner", s.t("home.planner"), "#/plan", {.under = s.t("home.planner.help"), .framed = true});
        u.card("public", s.t("home.public"), "#/avance", {.under = s.t("home.public.help"), .framed = true});
    }
    pageFooter(s);
}

void notFoundScreen(Screen& s) {
    auto& u = s.ui;
    float top = pageHeader(s, "", {});
    ui::Area main(u, "main:lost", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, 40);
    nothingHere(s, s.t("lost.home"), "#/");
}

}  // namespace app
