#include "app/known_plan.h"

#include <utility>

#include "plan/period.h"
#include "store/history.h"
#include "store/plan_json.h"

namespace app {

static KnownPlan knownOn(const Workspace& work, const std::string& day) {
    const store::PlanFile& file = work.work().file();
    KnownPlan known;
    if (!file.history.empty()) known.since = file.history.front().day;
    store::Problems problems;
    if (const auto document = store::asKnown(file.document, file.history, day, problems)) {
        known.plan = store::planFromJson(*document, problems);
        if (problems.empty()) return known;
    }
    known.asThen = false;
    known.plan = work.plan();
    if (const auto limit = plan::parseDay(day); limit && *limit < plan::timingOf(known.plan).cutOff)
        known.plan.cutOff = day;
    return known;
}

const KnownPlan& KnownPlans::on(const Workspace& work, const std::string& day) {
    if (planId_ == work.planId() && version_ == work.version() && day_ == day) return known_;
    known_ = knownOn(work, day);
    planId_ = work.planId();
    version_ = work.version();
    day_ = day;
    return known_;
}

}  // namespace app
