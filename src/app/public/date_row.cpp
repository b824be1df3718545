// Which day's knowledge a page shows, and how another day is chosen.
#include "app/progress_words.h"
#include "app/public/public.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

std::string cutOffWords(const Screen& s, const PublicState& state) {
    const plan::Timing timing = state.now.made ? state.now.made->timing : plan::timingOf(*state.plan);
    const std::string date = s.t.date(plan::isoDay(timing.cutOff));
    return s.t.with(state.plan->cutOff.empty() ? "public.cutoff.data" : "public.cutoff", {date});
}

// What an earlier page's figures are: those of then, or today's up to that day.
std::string pastWords(const Screen& s, const ShownPlan& shown) {
    const std::string day = s.t.date(shown.asked);
    if (shown.past->asThen) return s.t.with("public.date.then", {day, s.t.date(plan::isoDay(shown.cutOff))});
    if (shown.since.empty()) return s.t.with("public.date.nohistory", {day});
    return s.t.with("public.date.before", {day, s.t.date(shown.since)});
}

void goTo(Screen& s, PublicState& state, const std::string& day) {
    auto asked = s.route.query;
    asked[knownOnName] = day;
    state.day.sent = day;
    state.day.typed = day.empty() ? plan::isoDay(state.shown.latest) : day;
    s.go(addressOf(s.route.text(), asked));
}

void dayField(Screen& s, PublicState& state) {
    const ShownPlan& shown = state.shown;
    const std::string today = plan::isoDay(shown.latest);
    if (state.day.follow(s.route.asked(knownOnName)) || state.day.typed.empty())
        state.day.typed = shown.past ? shown.asked : today;
    const auto fits = [&](const std::optional<plan::Day>& day) {
        return day && *day >= shown.earliest && *day <= shown.latest;
    };
    const std::string hint =
        s.t.with("public.date.hint", {s.t.date(plan::isoDay(shown.earliest)), s.t.date(today)});
    // While a year is typed there are dates on the way that nobody means: they wait.
    const bool wrong = !state.day.typed.empty() && !fits(plan::parseDay(state.day.typed));
    std::string text = state.day.typed;
    if (!s.ui.date("date.day", s.t("public.date.day"), text,
                   {.hint = wrong ? "" : hint, .error = wrong ? hint : "", .width = 320}))
        return;
    state.day.typed = text;
    const auto typed = plan::parseDay(text);
    if (fits(typed)) goTo(s, state, *typed == shown.latest ? std::string() : text);
}

void earlierCutOffs(Screen& s, PublicState& state) {
    const ShownPlan& shown = state.shown;
    std::vector<ui::Ui::Choice> choices{{"", s.t("public.date.cutoffs.none")}};
    for (const store::Former& each : shown.cutOffs)
        if (plan::parseDay(each.text))
            choices.push_back({each.day, s.t.with("public.date.cutoffs.choice",
                                                  {s.t.date(each.text), s.t.date(each.day)})});
    if (choices.size() < 2) return;
    if (auto chosen =
            s.ui.select("date.cutoffs", s.t("public.date.cutoffs"), shown.past ? shown.asked : std::string(),
                        choices, {.hint = s.t("public.date.cutoffs.hint"), .width = 420}))
        goTo(s, state, *chosen);
}

}  // namespace

void dateRow(Screen& s, PublicState& state, bool withName) {
    auto& u = s.ui;
    const ShownPlan& shown = state.shown;
    std::string words = cutOffWords(s, state);
    if (withName) words += " · " + state.plan->name;
    {
        ui::Row row(u, "date.row", 16, ui::touchTarget);
        u.text("cutoff", words, {Type::body, Tone::muted});
        if (u.disclosure("date.other", s.t("public.date.other"), state.choosesDate))
            state.choosesDate = !state.choosesDate;
    }
    if (!state.plan->archivedOn.empty())
        u.notice("archived", s.t.with("public.archived", {s.t.date(state.plan->archivedOn)}), Tone::accent);
    if (shown.refused)
        u.notice("date.refused",
                 s.t.with("public.date.refused",
                          {s.t.date(plan::isoDay(shown.earliest)), s.t.date(plan::isoDay(shown.latest))}),
                 Tone::watch);
    else if (shown.past)
        u.notice("date.past", pastWords(s, shown), Tone::accent);
    if (state.choosesDate) {
        ui::Row row(u, "date.choice", 24);
        dayField(s, state);
        earlierCutOffs(s, state);
    }
    if (!shown.past) return;
    auto asked = s.route.query;
    asked.erase(knownOnName);
    u.link("date.now", s.t("public.date.now"), "#" + addressOf(s.route.text(), asked));
}

std::string knownOn(const PublicState& state) {
    return state.shown.past && state.shown.past->asThen ? state.shown.asked : std::string();
}

std::string footWords(const Screen& s, const PublicState& state) {
    const plan::Plan& p = *state.plan;
    return sourceWords(s.t, p.source.empty() ? p.name : p.source, plan::isoDay(state.now.made->timing.cutOff),
                       knownOn(state));
}

}  // namespace app
