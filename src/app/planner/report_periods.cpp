// Which periods are closed, and opening one again.
#include "app/planner/reports.h"
#include "store/plan_json.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static void close(Screen& s, const std::string& period) {
    plan::Closing closing;
    closing.closedOn = s.host.localDate();
    const std::string words = s.t.with("edit.period.closed", {periodLabel(s.t, period)});
    if (s.work.change({store::set(store::path({"closings", period}), store::toJson(closing))}, words))
        s.ui.announce(words);
}

static void openAgain(Screen& s, ReportState& state, const std::string& period) {
    const std::string words = s.t.with("edit.period.opened", {periodLabel(s.t, period), state.reason});
    if (!s.work.change({store::set(store::path({"closings", period, "reopenedOn"}), s.host.localDate()),
                        store::set(store::path({"closings", period, "reason"}), state.reason)},
                       words))
        return;
    s.ui.announce(words);
    state.reopening.clear();
    state.reason.clear();
}

static void onePeriod(Screen& s, ReportState& state, const std::string& period, long reported, long asked) {
    auto& u = s.ui;
    const plan::Plan& p = s.work.plan();
    ui::Scope scope(u, period);
    std::string when = periodLabel(s.t, period);
    ui::Container box(u, "period", Role::group,
                      {.name = when,
                       .padding = 16,
                       .gap = 8,
                       .rounding = 12,
                       .ground = Tone::surface,
                       .frame = Tone::line});
    if (when[0] >= 'a' && when[0] <= 'z') when[0] = static_cast<char>(when[0] - 'a' + 'A');
    const auto closing = p.closings.find(period);
    const bool closed = closing != p.closings.end() && closing->second.reopenedOn.empty();
    const bool can = s.work.canWrite();
    {
        ui::Row row(u, "head", 16, 48);
        u.heading("when", 2, when, Type::subheading);
        u.text("how many",
               s.t.with("periods.reported", {s.t.number(static_cast<double>(reported), 0),
                                             s.t.number(static_cast<double>(asked), 0)}),
               {Type::body, Tone::muted});
        if (closed) {
            if (u.button("open", s.t("periods.open"), {.disabled = !can, .description = when})) {
                state.reopening = period;
                state.reason.clear();
                u.requestFocus(u.id("reason"));
            }
        } else if (u.button("close", s.t("periods.close"), {.disabled = !can, .description = when})) {
            close(s, period);
        }
    }
    if (closing != p.closings.end()) {
        u.text("closed", s.t.with("periods.closedon", {s.t.date(closing->second.closedOn)}),
               {Type::small, Tone::muted});
        if (!closed)
            u.text(
                "opened",
                s.t.with("periods.openedon", {s.t.date(closing->second.reopenedOn), closing->second.reason}),
                {Type::small, Tone::muted});
    } else if (plan::isClosed(p, period)) {
        u.text("within", s.t("periods.within"), {Type::small, Tone::muted});
    }
    if (state.reopening != period || !closed) return;
    u.field("reason", s.t("periods.reason"), state.reason,
            {.hint = s.t("periods.reason.hint"), .rows = 2, .limit = 1000, .required = true});
    ui::Row row(u, "sure", 12);
    const bool said = state.reason.find_first_not_of(" \n\t") != std::string::npos;
    if (u.button("yes", s.t("periods.open.yes"),
                 {.kind = ui::ButtonKind::primary, .disabled = !can || !said}))
        openAgain(s, state, period);
    if (u.button("no", s.t("cancel"))) state.reopening.clear();
}

void periodsPage(Screen& s, PlannerState& planner) {
    auto& u = s.ui;
    ReportState& state = planner.reports;
    const plan::Plan& p = s.work.plan();
    u.text("help", s.t("periods.help"), {Type::body, Tone::muted});
    if (!p.firstYear) return;
    std::vector<ui::Ui::Choice> years;
    for (int year = p.firstYear; year <= p.lastYear; ++year)
        years.push_back({std::to_string(year), std::to_string(year)});
    if (state.year <= 0) state.year = p.firstYear;
    if (auto chosen = u.select("year", s.t("year.title"), std::to_string(state.year), years, {.width = 150}))
        state.year = std::atoi(chosen->c_str());
    // Months where goals report by months; quarters where by anything else, or nothing is there yet.
    const bool months = state.cadences.count(plan::Cadence::monthly) > 0;
    const bool quarters = state.cadences.size() > (months ? 1u : 0u) || !months;
    for (plan::Cadence cadence : {plan::Cadence::quarterly, plan::Cadence::monthly}) {
        if (cadence == plan::Cadence::monthly ? !months : !quarters) continue;
        for (const auto& period : plan::reportPeriods(cadence, state.year)) {
            long reported = 0, asked = 0;
            for (const auto& entry : p.goals) {
                const plan::Cadence own = plan::cadenceOf(entry.second);
                const bool theirs =
                    own == cadence || (own == plan::Cadence::halfYearly &&
                                       cadence == plan::Cadence::quarterly && (period[6] - '0') % 2 == 0);
                if (!theirs) continue;
                ++asked;
                reported += !plan::valueIn(entry.second, period, plan::ReportField::reported).empty();
            }
            onePeriod(s, state, period, reported, asked);
        }
    }
}

}  // namespace app
