// Strategies where an internal quadrant crosses an external one, and the objectives they lead to.
#include "app/planner/record_form.h"
#include "app/planner/record_names.h"
#include "app/planner/swot.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string nameOf(const plan::Objective& objective) {
    return objective.code.empty() ? objective.name : objective.code + " · " + objective.name;
}

// The objective, the strategy's tie to it and where it came from: one edit, undone by one step.
void promote(Screen& s, const plan::Id& id, const plan::Strategy& strategy, const plan::Id& line) {
    const plan::Plan& plan = s.work.plan();
    plan::Objective objective;
    objective.order = nextOrder(plan.objectives);
    objective.name = strategy.text;
    objective.line = line;
    const plan::Id made = host::newId(s.host);
    plan::ObjectiveOrigin origin;
    origin.order = nextOrder(plan.frame.origins);
    origin.objective = made;
    origin.strategy = id;
    if (s.work.change(
            {store::set(store::path({"objectives", made}), store::toJson(objective)),
             store::set(store::path({"swot", "strategies", id, "objective"}), made),
             store::set(store::path({"frame", "origins", host::newId(s.host)}), store::writeRecord(origin))},
            s.t("swot.promoted")))
        s.ui.announce(s.t.with("swot.ledto", {strategy.text}));
}

void promotion(Screen& s, PlannerState& state, const plan::Id& id, const plan::Strategy& strategy) {
    auto& u = s.ui;
    auto lines = recordsToChoose(s.t, s.work.plan(), store::Collection::lines);
    if (lines.empty()) {
        u.text("lines.none", s.t("swot.lines.none"), {Type::small, Tone::muted});
        u.link("lines", s.t("nav.lines"), "#/plan/lineas");
        return;
    }
    const bool writes = s.work.canWrite();
    lines.insert(lines.begin(), {"", s.t("choose.none")});
    const std::string_view error =
        state.swot.lineMissing ? std::string_view(s.t("swot.line.missing")) : std::string_view();
    if (const auto chosen = u.select("line", s.t("swot.line"), state.swot.line, lines,
                                     {.hint = s.t("swot.line.hint"), .error = error, .disabled = !writes})) {
        state.swot.line = *chosen;
        state.swot.lineMissing = false;
    }
    if (!u.button("promote", s.t("swot.promote"), {.disabled = !writes, .description = strategy.text}))
        return;
    state.swot.lineMissing = !s.work.plan().lines.count(state.swot.line);
    if (state.swot.lineMissing)
        u.requestFocus(u.id("line"));
    else
        promote(s, id, strategy, state.swot.line);
}

void strategyForm(Screen& s, PlannerState& state, const plan::Id& id, const plan::Strategy& strategy) {
    auto& u = s.ui;
    ui::Container box(u, "form.box", Role::group,
                      {.name = s.t("swot.strategy.form"), .padding = 8, .gap = 12});
    RecordForm form{"strategy", {"swot", "strategies", id}, s.t("swot.strategy.edit"), {"crossing"}};
    // What it does not cross is not offered.
    form.offered = [&s, crossed = plan::quadrantsOf(strategy.crossing)](store::Collection to,
                                                                        const plan::Id& one) {
        if (to != store::Collection::swotItems) return true;
        const plan::Quadrant quadrant = s.work.plan().swot.items.at(one).quadrant;
        return quadrant == crossed.internal || quadrant == crossed.external;
    };
    recordForm(s, state, form, strategy);
    if (!s.work.plan().objectives.count(strategy.objective)) promotion(s, state, id, strategy);
    if (u.button(
            "remove", s.t("swot.strategy.remove"),
            {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = strategy.text}))
        askToRemove(state,
                    {s.t.with("swot.strategy.remove.ask", {strategy.text}), s.t("swot.strategy.remove"),
                     store::removeRecord(s.work.plan(), store::Collection::strategies, id),
                     s.t("swot.strategy.removed"), ""});
}

void strategyOfCrossing(Screen& s, PlannerState& state, const plan::Id& id, const plan::Strategy& strategy) {
    auto& u = s.ui;
    ui::Scope scope(u, id);
    ui::Container box(u, "item", Role::item, {.gap = 2});
    bool open = false;
    {
        ui::InLanguage language(u, s.planLanguage());
        open = openedBy(s, state, id, strategy.text);
    }
    const auto& objectives = s.work.plan().objectives;
    const auto objective = objectives.find(strategy.objective);
    if (objective != objectives.end()) {
        ui::Row row(u, "led", 12, ui::touchTarget);
        u.text("objective", s.t.with("swot.ledto", {nameOf(objective->second)}), {Type::small, Tone::muted});
        u.link("lines", s.t("nav.lines"), "#/plan/lineas");
    }
    if (open) strategyForm(s, state, id, strategy);
}

void crossing(Screen& s, PlannerState& state, const plan::Swot& swot, plan::Crossing which) {
    auto& u = s.ui;
    const std::string word = store::wordsOf(which)[static_cast<std::size_t>(which)];
    const std::string& name = s.t("swot.crossing." + word);
    ui::Container box(
        u, word, Role::group,
        {.name = name, .padding = u.phone() ? 12.f : 20.f, .gap = 12, .rounding = 12, .frame = Tone::line});
    {
        ui::Scope scope(u, word);
        u.heading("title", 3, name, Type::subheading);
        u.space(2);
        u.text("help", s.t("swot.crossing." + word + ".help"), {Type::small, Tone::muted});
        const auto lines = enteredLines(s, state, word, s.t("swot.crossing." + word + ".new"), name);
        const double order = nextOrder(swot.strategies);
        addEntered(s, {"swot", "strategies"}, lines, s.t("swot.strategy.added"), name,
                   [&](const std::string& text, int place) {
                       plan::Strategy fresh;
                       fresh.order = order + place;
                       fresh.crossing = which;
                       fresh.text = text;
                       return store::writeRecord(fresh);
                   });
    }
    std::vector<plan::Id> order;
    for (const auto& id : plan::inOrder(swot.strategies))
        if (swot.strategies.at(id).crossing == which) order.push_back(id);
    if (order.empty()) return;
    ui::Container list(u, word + ".strategies", Role::list, {.name = name, .gap = 8});
    for (const auto& id : order) strategyOfCrossing(s, state, id, swot.strategies.at(id));
}

}  // namespace

void swotStrategies(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    u.space(40);
    u.heading("strategies", 2, s.t("swot.strategies"), Type::heading);
    u.text("strategies.help", s.t("swot.strategies.help"), {Type::body, Tone::muted});
    u.space(16);
    const plan::Swot swot = s.work.plan().swot;
    const auto part = [&](plan::Crossing which) {
        return [&s, &state, &swot, which] { crossing(s, state, swot, which); };
    };
    inColumns(s, "opportunities", part(plan::Crossing::strengthOpportunity),
              part(plan::Crossing::weaknessOpportunity));
    u.space(24);
    inColumns(s, "threats", part(plan::Crossing::strengthThreat), part(plan::Crossing::weaknessThreat));
}

}  // namespace app
