// What the plan is: its name, sector, period, and the entities that make it.
#include "app/planner/fields.h"
#include "plan/plan.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void entities(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const auto& p = s.work.plan();
    u.space(40);
    u.heading("entities", 2, s.t("entities"), Type::heading);
    u.space(4);
    u.text("entities.help", s.t("entities.help"), {Type::body, Tone::muted});
    std::string gone;
    for (const auto& id : plan::inOrder(p.entities)) {
        const plan::Entity entity = p.entities.at(id);
        ui::Scope scope(u, id);
        ui::Container box(u, "entity", Role::group,
                          {.name = entity.name.empty() ? s.t("entity.new") : entity.name,
                           .padding = 20,
                           .gap = 16,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        auto of = [&](const char* field) {
            return FieldOf{{"entities", id, field}, s.t.with("edit.entity", {entity.shortName})};
        };
        textField(s, state, "name", s.t("entity.name"), entity.name, of("name"));
        textField(s, state, "short", s.t("entity.short"), entity.shortName, of("shortName"), {.width = 200});
        textField(s, state, "role", s.t("entity.role"), entity.role, of("role"), {.rows = 3});
        if (u.button(
                "remove", s.t("remove"),
                {.kind = ui::ButtonKind::danger, .disabled = !s.work.canWrite(), .description = entity.name}))
            gone = id;
    }
    if (!gone.empty()) {
        s.work.change(store::removeEntity(p, gone),
                      s.t.with("edit.entity.removed", {p.entities.at(gone).shortName}));
    }
    if (u.button("add", s.t("entity.add"), {.disabled = !s.work.canWrite()})) {
        plan::Entity fresh;
        fresh.order = nextOrder(p.entities);
        addRecord(s, "entities", store::toJson(fresh), s.t("edit.entity.added"));
    }
}

void planDataScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.data");
    const auto& p = s.work.plan();
    u.heading("title", 1, s.t("nav.data"), Type::title);
    u.space(24);
    ui::Column form(u, {.gap = 20, .maxWidth = ui::formWidth});
    auto of = [&](const char* field) {
        return FieldOf{{field}, s.t.with("edit.plan", {s.t(std::string("plan.") + field)})};
    };
    textField(s, state, "name", s.t("plan.name"), p.name, of("name"));
    textField(s, state, "sector", s.t("plan.sector"), p.sector, of("sector"));
    textField(s, state, "territory", s.t("plan.territory"), p.territory, of("territory"));
    textField(s, state, "development", s.t("plan.developmentPlan"), p.developmentPlan, of("developmentPlan"));
    {
        ui::Row row(u, "years", 16);
        auto year = [](int value) { return value ? std::optional<double>(value) : std::nullopt; };
        numberField(s, state, "first", s.t("plan.firstYear"), year(p.firstYear), of("firstYear"),
                    {.width = 150, .required = true});
        numberField(s, state, "last", s.t("plan.lastYear"), year(p.lastYear), of("lastYear"),
                    {.width = 150, .required = true});
    }
    dateField(s, "cutoff", s.t("plan.cutOff"), p.cutOff, of("cutOff"),
              {.hint = s.t("plan.cutOff.hint"), .width = 260});
    textField(s, state, "source", s.t("plan.source"), p.source, of("source"),
              {.hint = s.t("plan.source.hint")});
    textField(s, state, "contact", s.t("plan.contact"), p.contact, of("contact"),
              {.hint = s.t("plan.contact.hint")});
    choiceField(s, "written", s.t("plan.language"), p.language,
                {{"es", s.t("plan.language.es")}, {"en", s.t("plan.language.en")}}, of("language"));
    textField(s, state, "accent", s.t("plan.accent"), p.accent, of("accent"),
              {.hint = s.t("plan.accent.hint"), .width = 160});
    entities(s, state);
}

}  // namespace app
