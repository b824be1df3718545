#include "app/public/shown_plan.h"

#include <algorithm>

namespace app {

const plan::Plan& shownPlan(Screen& s, ShownPlan& kept) {
    const plan::Plan& own = s.work.plan();
    const std::string& asked = s.route.asked(knownOnName);
    kept.changed = kept.planId != s.work.planId() || kept.version != s.work.version() || kept.asked != asked;
    if (kept.changed) {
        kept.planId = s.work.planId();
        kept.version = s.work.version();
        kept.asked = asked;
        kept.past = nullptr;
        const store::History& history = s.work.work().file().history;
        kept.since = history.empty() ? std::string() : history.front().day;
        kept.cutOffs = store::formerTexts(history, "/cutOff");
        kept.cutOff = plan::timingOf(own).cutOff;
        kept.earliest = {own.firstYear, 1, 1};
        const plan::Day today = plan::parseDay(s.host.localDate()).value_or(kept.cutOff);
        kept.latest = std::max(today, kept.cutOff);
        const auto day = plan::parseDay(asked);
        kept.refused = !asked.empty() && (!day || *day > kept.latest || *day < kept.earliest);
        if (day && !kept.refused && *day != kept.latest) kept.past = &kept.known.on(s.work, asked);
    }
    return kept.past ? kept.past->plan : own;
}

}  // namespace app
