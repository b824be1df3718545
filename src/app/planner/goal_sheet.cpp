// The indicator sheet (hoja de vida): what a goal is, how it is measured, and what it asks.
#include <utility>

#include "app/goal_words.h"
#include "app/planner/fields.h"
#include "app/planner/goals.h"
#include "app/progress_words.h"
#include "plan/checks.h"
#include "store/periodicity.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Sheet {
    Screen& s;
    PlannerState& state;
    const plan::Id& id;
    const plan::Goal& goal;

    FieldOf of(const char* field) const {
        return {{"goals", id, field}, s.t.with("edit.goal", {goal.code, s.t(std::string("goal.") + field)})};
    }
    FieldOf indicator(const char* field) const {
        return {{"goals", id, "indicator", field},
                s.t.with("edit.goal", {goal.code, s.t(std::string("indicator.") + field)})};
    }
    void part(const char* key, const std::string& title) const {
        s.ui.space(36);
        s.ui.heading(key, 2, title, Type::heading);
    }
    // A field of the indicator's own words.
    void words(const char* field, const std::string& value, const ui::Ui::FieldLook& look = {}) const {
        textField(s, state, std::string("i.") + field, s.t(std::string("indicator.") + field), value,
                  indicator(field), look);
    }
};

std::vector<ui::Ui::Choice> choicesOf(const Screen& s) { return {{"", s.t("choose.none")}}; }

void place(const Sheet& x) {
    Screen& s = x.s;
    auto& u = s.ui;
    const auto& p = s.work.plan();
    const auto& goal = x.goal;
    textField(s, x.state, "name", s.t("goal.name"), goal.name, x.of("name"), {.rows = 3});
    {
        ui::Row row(u, "row1", 16);
        textField(s, x.state, "code", s.t("code"), goal.code, x.of("code"), {.width = 140});
        choiceField(s, "kind", s.t("goal.kind"), goal.kind == plan::GoalKind::outcome ? "outcome" : "output",
                    {{"output", s.t("goal.output")}, {"outcome", s.t("goal.outcome")}}, x.of("kind"),
                    {.width = 240});
        numberField(s, x.state, "weight", s.t("weight"), goal.weight, x.of("weight"), {.width = 140});
    }
    auto objectives = choicesOf(s), lines = choicesOf(s), entities = choicesOf(s), outcomes = choicesOf(s);
    auto titled = [](const std::string& code, const std::string& name) {
        return (code.empty() ? "" : code + " · ") + name;
    };
    for (const auto& o : plan::inOrder(p.objectives))
        objectives.push_back({o, titled(p.objectives.at(o).code, p.objectives.at(o).name)});
    for (const auto& l : plan::inOrder(p.lines)) lines.push_back({l, p.lines.at(l).name});
    for (const auto& e : plan::inOrder(p.entities)) entities.push_back({e, p.entities.at(e).name});
    choiceField(s, "objective", s.t("goal.objective"), goal.objective, objectives, x.of("objective"));
    if (goal.objective.empty()) choiceField(s, "line", s.t("goal.line"), goal.line, lines, x.of("line"));
    if (goal.kind == plan::GoalKind::output) {
        for (const auto& [o, record] : p.goals)
            if (record.kind == plan::GoalKind::outcome)
                outcomes.push_back({o, titled(record.code, record.name)});
        if (outcomes.size() > 1)
            choiceField(s, "outcome", s.t("goal.serves"), goal.outcome, outcomes,
                        {{"goals", x.id, "outcome"}, s.t.with("edit.goal", {goal.code, s.t("goal.serves")})});
    }
    choiceField(s, "entity", s.t("goal.entity"), goal.entity, entities, x.of("entity"));
    textField(s, x.state, "responsible", s.t("goal.responsible"), goal.responsible, x.of("responsible"),
              {.hint = s.t("goal.responsible.hint")});
}

void indicator(const Sheet& x) {
    const auto& i = x.goal.indicator;
    x.part("indicator", x.s.t("indicator"));
    x.words("name", i.name, {.hint = x.s.t("indicator.name.hint"), .rows = 2});
    x.words("purpose", i.purpose, {.hint = x.s.t("indicator.purpose.hint"), .rows = 2});
    x.words("formula", i.formula, {.hint = x.s.t("indicator.formula.hint"), .rows = 2});
    x.words("variables", i.variables, {.hint = x.s.t("indicator.variables.hint"), .rows = 2});
    x.words("unit", i.unit, {.hint = x.s.t("indicator.unit.hint"), .width = 320});
}

bool fallsByType(plan::Accumulation type) {
    return type == plan::Accumulation::reduction || type == plan::Accumulation::annualReduction;
}

void accumulation(const Sheet& x) {
    Screen& s = x.s;
    auto& u = s.ui;
    const auto& i = x.goal.indicator;
    x.part("accumulation", s.t("sheet.accumulation"));
    std::vector<ui::Ui::Choice> types;
    for (int n = 0; n <= static_cast<int>(plan::Accumulation::annualReduction); ++n) {
        const auto type = static_cast<plan::Accumulation>(n);
        types.push_back({store::wordOf(type), accumulationWords(s.t, type)});
    }
    choiceField(s, "i.type", s.t("indicator.accumulation"), store::wordOf(i.accumulation), types,
                x.indicator("accumulation"));
    u.space(8);
    u.text("type.means", accumulationMeaning(s.t, i.accumulation), {Type::body, Tone::muted});
    u.space(0);
    if (u.disclosure("types", s.t("sheet.types"), x.state.typesExplained))
        x.state.typesExplained = !x.state.typesExplained;
    if (x.state.typesExplained) {
        ui::Container list(u, "types.list", Role::list, {.name = s.t("sheet.types"), .gap = 12});
        for (int n = 0; n <= static_cast<int>(plan::Accumulation::annualReduction); ++n) {
            const auto type = static_cast<plan::Accumulation>(n);
            std::string key = store::wordOf(type);
            ui::Container item(u, "type." + key, Role::item, {.gap = 2});
            u.text("type.name." + key, accumulationWords(s.t, type), {Type::strong, Tone::ink});
            u.text("type.says." + key, accumulationMeaning(s.t, type), {Type::body, Tone::muted});
        }
    }
    if (fallsByType(i.accumulation)) {
        u.text("direction", s.t("indicator.falls"), {Type::body, Tone::muted});
    } else {
        ui::Ui::FieldLook look{.width = 320, .disabled = !s.work.canWrite()};
        if (auto chosen =
                u.select("i.falling", s.t("indicator.falling"), i.falling ? "less" : "more",
                         {{"more", s.t("indicator.more")}, {"less", s.t("indicator.less")}}, look)) {
            writeField(s, x.indicator("falling"), *chosen == "less" ? store::Json(true) : store::Json());
            s.work.endField();
        }
    }
    {
        ui::Row row(u, "row3", 16);
        valueField(s, x.state, "i.baseline", s.t("indicator.baseline"), i.baseline, x.indicator("baseline"),
                   {.width = 240});
        textField(s, x.state, "i.baselinedate", s.t("indicator.baselineDate"), i.baselineDate,
                  x.indicator("baselineDate"), {.width = 240});
    }
    if (i.baseline.isText())
        u.notice("prose", s.t.with("indicator.baseline.text", {i.baseline.text}), Tone::watch);
    else if (i.baseline.empty() && i.accumulation != plan::Accumulation::sum &&
             i.accumulation != plan::Accumulation::flow && i.accumulation != plan::Accumulation::stock)
        u.notice("nobase", s.t("indicator.baseline.needed"), Tone::watch);
}

void targets(const Sheet& x) {
    Screen& s = x.s;
    auto& u = s.ui;
    const auto& p = s.work.plan();
    const auto& goal = x.goal;
    x.part("targets", s.t("sheet.targets"));
    {
        ui::Row row(u, "targets.years", 16);
        for (int year = p.firstYear; year && year <= p.lastYear && year - p.firstYear < 20; ++year) {
            const std::string y = std::to_string(year);
            const auto found = goal.years.find(year);
            const plan::Value target = found == goal.years.end() ? plan::Value{} : found->second.target;
            valueField(s, x.state, "target." + y, s.t.with("sheet.target", {y}), target,
                       {{"goals", x.id, "years", y, "target"},
                        s.t.with("edit.goal.year", {goal.code, s.t("year.target"), y})},
                       {.width = 140});
        }
    }
    valueField(s, x.state, "target", s.t("goal.target"), goal.target, x.of("target"),
               {.hint = s.t("goal.target.hint"), .width = 240});
    const auto check = targetCheckWords(s.t, goal, plan::timingOf(p));
    if (check.words.empty()) return;
    if (check.tone == Tone::muted)
        u.text("target.check", check.words, {Type::body, Tone::muted});
    else
        u.light("target.check", check.tone, check.words);
    if (const auto other = otherProgrammedWords(s.t, goal, plan::timingOf(p)); !other.empty()) {
        u.space(4);
        u.text("target.other", other, {Type::small, Tone::muted});
    }
}

void measuring(const Sheet& x) {
    Screen& s = x.s;
    auto& u = s.ui;
    const auto& i = x.goal.indicator;
    x.part("measuring", s.t("sheet.measuring"));
    using P = store::Periodicity;
    const P known = store::periodicityOf(i.periodicity);
    const bool own = known == P::other || (known == P::none && x.state.ownPeriod == x.id);
    std::vector<ui::Ui::Choice> choices = choicesOf(s);
    static const char* const names[] = {"",
                                        "periodicity.monthly",
                                        "periodicity.bimonthly",
                                        "periodicity.quarterly",
                                        "periodicity.fourMonthly",
                                        "periodicity.halfYearly",
                                        "periodicity.yearly",
                                        "periodicity.twoYearly",
                                        "periodicity.fourYearly",
                                        "periodicity.other"};
    for (int n = 1; n <= static_cast<int>(P::other); ++n)
        choices.push_back({std::to_string(n), s.t(names[n])});
    const P shown = own ? P::other : known;
    ui::Ui::FieldLook look{.width = 320, .disabled = !s.work.canWrite()};
    auto chosen = u.select("i.period", s.t("indicator.periodicity"),
                           shown == P::none ? "" : std::to_string(static_cast<int>(shown)), choices, look);
    if (chosen) {
        const P wanted = chosen->empty() ? P::none : static_cast<P>(std::atoi(chosen->c_str()));
        x.state.ownPeriod = wanted == P::other ? x.id : "";
        writeField(s, x.indicator("periodicity"), store::wordOf(wanted, s.work.plan().language));
        s.work.endField();
    }
    if (own)
        textField(s, x.state, "i.periodicity", s.t("periodicity.which"), i.periodicity,
                  x.indicator("periodicity"), {.width = 320});
    numberField(s, x.state, "i.lag", s.t("indicator.lagDays"), i.lagDays, x.indicator("lagDays"),
                {.hint = s.t("indicator.lagDays.hint"), .width = 320});
    x.words("source", i.source, {.hint = s.t("indicator.source.hint")});
    x.words("measuredBy", i.measuredBy);
    x.words("analysedBy", i.analysedBy);
    x.words("notes", i.notes, {.rows = 3});
    textField(s, x.state, "notes", s.t("goal.notes"), x.goal.notes, x.of("notes"), {.rows = 3});
}

}  // namespace

void goalSheet(Screen& s, PlannerState& state, const plan::Id& id, const plan::Goal& goal) {
    const Sheet sheet{s, state, id, goal};
    place(sheet);
    indicator(sheet);
    accumulation(sheet);
    targets(sheet);
    measuring(sheet);
}

}  // namespace app
