#include "app/public/shown_plan.h"

#include <cstdio>

namespace app {

std::string isoOf(const plan::Day& day) {
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year, day.month, day.day);
    return iso;
}

const plan::Plan& shownPlan(Screen& s, ShownPlan& kept) {
    const plan::Plan& own = s.work.plan();
    const std::string& asked = s.route.asked(cutOffName);
    kept.changed = kept.planId != s.work.planId() || kept.version != s.work.version() || kept.cutOff != asked;
    if (kept.changed) {
        kept.planId = s.work.planId();
        kept.version = s.work.version();
        kept.cutOff = asked;
        kept.earlier.reset();
        kept.latest = plan::timingOf(own).cutOff;
        kept.earliest = {own.firstYear, 1, 1};
        const auto day = plan::parseDay(asked);
        kept.refused = !asked.empty() && (!day || *day > kept.latest || *day < kept.earliest);
        if (!asked.empty() && !kept.refused && *day < kept.latest) {
            kept.earlier = own;
            kept.earlier->cutOff = asked;
        }
    }
    return kept.earlier ? *kept.earlier : own;
}

}  // namespace app
