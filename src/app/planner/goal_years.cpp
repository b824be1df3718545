// A goal year by year: what was asked, what was brought, and where the proof is.
#include "app/planner/fields.h"
#include "app/planner/goals.h"
#include "app/planner/moved_targets.h"
#include "app/progress_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void goalYears(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    plan::Timing timing = plan::timingOf(p);
    u.text("help", s.t("years.help"), {Type::body, Tone::muted});
    float w = u.phone() ? 150.f : 190.f;
    for (int year = p.firstYear; p.firstYear && year <= p.lastYear && year - p.firstYear < 12; ++year) {
        std::string y = std::to_string(year);
        ui::Scope scope(u, y);
        auto found = goal.years.find(year);
        plan::YearValues values = found == goal.years.end() ? plan::YearValues{} : found->second;
        ui::Container box(u, "year", Role::group,
                          {.name = s.t.with("year", {y}),
                           .padding = 16,
                           .gap = 12,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        plan::Figure figure = plan::yearProgress(goal, year, timing);
        {
            ui::Row row(u, "head", 12, 28);
            u.heading("title", 2, y, Type::subheading);
            plan::Light light = plan::light(figure, p.thresholds);
            std::string words = figureWords(s.t, figure);
            if (light == plan::Light::none)
                u.text("figure", words, {Type::body, Tone::muted});
            else
                u.light("figure", toneOf(light), words + " · " + lightWords(s.t, light));
        }
        auto of = [&](const char* field) {
            return FieldOf{{"goals", id, "years", y, field},
                           s.t.with("edit.goal.year", {goal.code, s.t(std::string("year.") + field), y})};
        };
        {
            ui::Row row(u, "row", 16);
            valueField(s, state, "target", s.t("year.target"), values.target, of("target"), {.width = w});
            valueField(s, state, "programmed", s.t("year.programmed"), values.programmed, of("programmed"),
                       {.width = w});
            valueField(s, state, "reported", s.t("year.reported"), values.reported, of("reported"),
                       {.width = w});
        }
        textField(s, state, "evidence", s.t("year.evidence"), values.evidence, of("evidence"),
                  {.hint = s.t("evidence.hint")});
    }
    movedTargets(s, state, id, goal);
}

}  // namespace app
