// Strategic lines and their objectives.
#include "app/planner/fields.h"
#include "app/planner/weights.h"
#include "store/removal.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void objective(Screen& s, PlannerState& state, const WeighedGoals& goals, const plan::Id& id,
                      const plan::Objective& objective, plan::Id& gone) {
    auto& u = s.ui;
    ui::Scope scope(u, id);
    std::string label =
        objective.code.empty() ? s.t("objective") : s.t.with("objective.code", {objective.code});
    ui::Container box(u, "objective", Role::group, {.name = label + " " + objective.name, .gap = 12});
    auto of = [&](const char* field) {
        return FieldOf{{"objectives", id, field}, s.t.with("edit.objective", {objective.code})};
    };
    textField(s, state, "name", s.t("objective.name"), objective.name, of("name"), {.rows = 2});
    const auto& p = s.work.plan();
    if (!p.lines.count(objective.line)) {
        std::vector<ui::Ui::Choice> lines{{"", s.t("choose.none")}};
        for (const auto& line : plan::inOrder(p.lines)) lines.push_back({line, p.lines.at(line).name});
        choiceField(s, "line", s.t("goal.line"), objective.line, lines, of("line"));
    }
    {
        ui::Row row(u, "row", 16, 48);
        textField(s, state, "code", s.t("code"), objective.code, of("code"), {.width = 120});
        numberField(s, state, "weight", s.t("weight"), objective.weight, of("weight"), {.width = 120});
        if (u.button("remove", s.t("objective.remove"),
                     {.kind = ui::ButtonKind::quiet,
                      .disabled = !s.work.canWrite(),
                      .description = objective.name}))
            gone = id;
    }
    goalWeights(s, state, goals, id);
}

void linesScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.lines");
    const plan::Plan p = s.work.plan();
    u.heading("title", 1, s.t("nav.lines"), Type::title);
    u.space(8);
    u.text("help", s.t("lines.help"), {Type::body, Tone::muted});
    weightChecks(s, state);
    const WeighedGoals goals = weighedGoals(p);
    plan::Id goneLine, goneObjective;
    u.space(24);
    for (const auto& id : plan::inOrder(p.lines)) {
        const auto& line = p.lines.at(id);
        ui::Scope scope(u, id);
        std::string title = line.code.empty() ? s.t("line") : s.t.with("line.code", {line.code});
        ui::Container box(u, "line", Role::group,
                          {.name = title,
                           .padding = u.phone() ? 16.f : 24.f,
                           .gap = 16,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        auto of = [&](const char* field) {
            return FieldOf{{"lines", id, field}, s.t.with("edit.line", {line.code})};
        };
        u.heading("title", 2, title, Type::subheading);
        textField(s, state, "name", s.t("line.name"), line.name, of("name"), {.rows = 2});
        {
            ui::Row row(u, "row", 16);
            textField(s, state, "code", s.t("code"), line.code, of("code"), {.width = 120});
            numberField(s, state, "weight", s.t("weight"), line.weight, of("weight"), {.width = 120});
        }
        textField(s, state, "expected", s.t("line.expected"), line.expectedResult, of("expectedResult"),
                  {.rows = 2});
        goalWeights(s, state, goals, id);
        long objectives = 0;
        for (const auto& o : plan::inOrder(p.objectives)) {
            if (p.objectives.at(o).line != id) continue;
            if (!objectives++) u.rule();
            objective(s, state, goals, o, p.objectives.at(o), goneObjective);
        }
        ui::Row row(u, "actions", 12);
        if (u.button("objective.add", s.t("objective.add"),
                     {.disabled = !s.work.canWrite(), .description = line.name})) {
            plan::Objective fresh;
            fresh.order = nextOrder(p.objectives);
            fresh.line = id;
            addRecord(s, "objectives", store::toJson(fresh), s.t("edit.objective.added"));
        }
        if (u.button(
                "remove", s.t("line.remove"),
                {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite(), .description = line.name}))
            goneLine = id;
    }
    bool without = false;
    for (const auto& o : plan::inOrder(p.objectives)) {
        if (p.lines.count(p.objectives.at(o).line)) continue;
        if (!without) {
            u.space(24);
            u.heading("without", 2, s.t("lines.without"), Type::heading);
        }
        without = true;
        objective(s, state, goals, o, p.objectives.at(o), goneObjective);
    }
    if (u.button("add", s.t("line.add"), {.disabled = !s.work.canWrite()})) {
        plan::StrategicLine fresh;
        fresh.order = nextOrder(p.lines);
        fresh.code = std::to_string(p.lines.size() + 1);
        addRecord(s, "lines", store::toJson(fresh), s.t("edit.line.added"));
    }
    if (!goneObjective.empty())
        s.work.change(store::removeObjective(p, goneObjective), s.t("edit.objective.removed"));
    else if (!goneLine.empty())
        s.work.change(store::removeLine(p, goneLine), s.t("edit.line.removed"));
}

}  // namespace app
