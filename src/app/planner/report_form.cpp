// The same work goal by goal, as a phone has room for it: a list of goals, and one goal's periods as a form.
#include "app/planner/fields.h"
#include "app/planner/reports.h"
#include "store/number_text.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void reportGoalList(Screen& s, PlannerState& planner) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    const auto periods = shownPeriods(s, state);
    u.rule();
    u.space(0);
    auto key = [&](int place) -> std::string_view { return state.rows[static_cast<std::size_t>(place)]; };
    auto card = [&](int place) {
        const plan::Id& id = state.rows[static_cast<std::size_t>(place)];
        const plan::Goal& goal = p.goals.at(id);
        int there = 0;
        for (const auto& period : periods) there += !plan::valueIn(goal, period, state.field).empty();
        std::string over = goal.code;
        const std::string entity = entityCalled(p, goal);
        if (!entity.empty()) over += (over.empty() ? "" : " · ") + entity;
        bool warned = false;
        for (const auto& found : findingsOf(s, state, id))
            for (const auto& period : periods) warned = warned || found.period == period;
        std::string under =
            s.t.with("reports.filled.of", {std::to_string(there), std::to_string(periods.size())});
        if (warned) under += " · " + s.t("reports.look");
        ui::InLanguage own(u, s.planLanguage());
        u.card("goal", goal.name, "#/plan/reportes/" + id,
               {.over = over, .under = under, .light = warned ? std::optional(Tone::watch) : std::nullopt});
    };
    u.list("goals", s.t("nav.goals"), {static_cast<int>(state.rows.size()), key, card}, s.t("list.more"));
}

// A period's value. What is no number stays in the field, with its error, and changes nothing.
static void value(Screen& s, PlannerState& planner, const plan::Id& id, const plan::Goal& goal,
                  const std::string& period, plan::ReportField field) {
    ReportState& state = planner.reports;
    const bool reported = field == plan::ReportField::reported;
    const std::string key = reported ? "reported" : "programmed";
    const ui::NodeId me = s.ui.id(key);
    const plan::Value& kept = plan::valueIn(goal, period, field);
    const std::string keptText = kept.number ? editedNumber(s.t, *kept.number) : kept.text;
    const bool typing = planner.typingIn == me && s.ui.focused() == me;
    auto rejected = state.rejected.find({id, period});
    std::string shown = typing                                         ? planner.typed
                        : rejected != state.rejected.end() && reported ? rejected->second
                                                                       : keptText;
    ui::Ui::FieldLook look{.kind = "decimal", .width = 220};
    look.disabled = !s.work.canWrite() || (reported && plan::isClosed(s.work.plan(), period));
    std::string hint;
    if (reported)
        if (const auto asked = plan::valueIn(goal, period, plan::ReportField::programmed).number)
            hint = s.t.with("reports.fact.programmed", {s.t.number(*asked, 4)});
    look.hint = hint;
    auto wrong = [&](const std::string& text) {
        const auto read = store::readNumber(text, decimalSignOf(s.t));
        return !read.number && read.kind != store::NumberKind::empty && text != keptText;
    };
    if (wrong(shown)) look.error = s.t("field.notnumber");
    if (s.ui.field(key, s.t(reported ? "year.reported" : "year.programmed"), shown, look)) {
        planner.typingIn = me;
        planner.typed = shown;
        s.ui.setFocused(me);
        Entries entries;
        entries.field = field;
        addEntry(s, entries, id, period, shown, decimalSignOf(s.t));
        if (reported) {
            if (wrong(shown))
                state.rejected[{id, period}] = shown;
            else
                state.rejected.erase({id, period});
        }
        entries.words = s.t.with(reported ? "edit.report" : "edit.programme",
                                 {goalCalled(goal), periodLabel(s.t, period)});
        if (!entries.good.empty()) carryOut(s, state, entries, "report/" + id + "/" + period + "/" + key);
    }
    if (s.ui.committed(key)) s.work.endField();
}

void reportForm(Screen& s, PlannerState& planner, const plan::Id& id) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    auto found = p.goals.find(id);
    if (found == p.goals.end())
        return nothingHere(s, s.t("nav.reports"), "#/plan/reportes", s.t("goal.gone"));
    const plan::Goal goal = found->second;
    const plan::Cadence cadence = plan::cadenceOf(goal);
    s.title = s.t.with("reports.of.goal", {goalCalled(goal)});
    u.link("back", "‹ " + s.t("nav.reports"), "#/plan/reportes");
    const std::string over = goalOver(p, goal);
    if (!over.empty()) u.text("over", over, {Type::small, Tone::muted});
    u.space(4);
    planHeading(s, 1, goal.name, Type::heading);
    {
        ui::Row row(u, "what", 16);
        if (cadence != plan::Cadence::yearly) {
            std::vector<ui::Ui::Choice> years;
            for (int year = p.firstYear; year && year <= p.lastYear; ++year)
                years.push_back({std::to_string(year), std::to_string(year)});
            if (state.year == 0 && p.firstYear) state.year = p.firstYear;
            if (auto chosen =
                    u.select("year", s.t("year.title"), std::to_string(state.year), years, {.width = 150}))
                state.year = std::atoi(chosen->c_str());
        }
        reporterField(s, state);
        u.link("sheet", s.t("reports.goal.sheet"), "#/plan/metas/" + id);
    }
    std::vector<std::string> periods;
    for (int year = p.firstYear; year && year <= p.lastYear; ++year)
        if (cadence == plan::Cadence::yearly || year == state.year)
            for (auto& key : plan::reportPeriods(cadence, year)) periods.push_back(std::move(key));
    for (const auto& period : periods) {
        ui::Scope scope(u, id + "/" + period);
        std::string when = periodLabel(s.t, period);
        ui::Container box(u, "period", Role::group,
                          {.name = when,
                           .padding = 16,
                           .gap = 12,
                           .rounding = 12,
                           .ground = Tone::surface,
                           .frame = Tone::line});
        if (when[0] >= 'a' && when[0] <= 'z') when[0] = static_cast<char>(when[0] - 'a' + 'A');
        u.heading("when", 2, when, Type::subheading);
        if (plan::isClosed(p, period)) u.text("closed", s.t("reports.closed"), {Type::small, Tone::muted});
        value(s, planner, id, goal, period, state.field);
        warningsOf(s, state, id, period);
        const bool open = state.detailsOf == period;
        if (u.disclosure("more", s.t("reports.comments"), open)) state.detailsOf = open ? "" : period;
        if (state.detailsOf == period) reportDetails(s, planner, id, period);
    }
}

}  // namespace app
