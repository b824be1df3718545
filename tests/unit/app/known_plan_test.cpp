#include "app/known_plan.h"

#include <doctest/doctest.h>

#include "journeys.h"
#include "person.h"
#include "plan/aggregate.h"
#include "plan/progress.h"
#include "store/plan_file.h"
#include "store/plan_json.h"

using namespace test;

namespace {

constexpr double kDay = 86400000;

void report(Person& p, const std::string& id, const std::string& year, const std::string& text) {
    p.visit("/plan/metas/" + id);
    p.press(Role::tab, "Avance por año");
    auto group = p.within(Role::group, "Vigencia " + year);
    p.type("Reportado", text);
    p.leave("Reportado");
}

std::string exported(Person& p) {
    p.press(Role::button, p.t("export"));
    return p.browser().downloads().back().bytes;
}

plan::Plan planIn(const std::string& bytes) {
    store::Problems problems;
    const auto file = store::readPlanFile(bytes, problems);
    REQUIRE(file);
    return store::planFromJson(file->document, problems);
}

// Every figure there is.
void checkSame(const plan::Plan& known, const plan::Plan& then) {
    REQUIRE(known.goals.size() == then.goals.size());
    const plan::Timing timing = plan::timingOf(then);
    CHECK(plan::timingOf(known).cutOff == timing.cutOff);
    for (const auto& [id, goal] : then.goals) {
        CAPTURE(id);
        const plan::Goal& other = known.goals.at(id);
        CHECK(plan::toDate(known, other).ratio == plan::toDate(then, goal).ratio);
        CHECK(plan::fourYears(known, other).ratio == plan::fourYears(then, goal).ratio);
        for (int year = then.firstYear; year <= then.lastYear; ++year)
            CHECK(plan::yearProgress(known, other, year).ratio == plan::yearProgress(then, goal, year).ratio);
    }
    for (const auto kind : {plan::GoalKind::output, plan::GoalKind::outcome})
        for (const auto span : {plan::Span::toDate, plan::Span::fourYears})
            CHECK(plan::aggregate(known, {}, kind, span).ratio ==
                  plan::aggregate(then, {}, kind, span).ratio);
}

}  // namespace

TEST_CASE("the plan as known on a day is what was exported that day") {
    Person p;
    importTable(p);
    const std::string id = firstGoal(p), today = p.browser().localDate();
    report(p, id, "2024", "0,5");
    const plan::Plan first = planIn(exported(p));

    p.browser().advance(5 * kDay);
    const std::string later = p.browser().localDate();
    report(p, id, "2024", "0,75");
    report(p, id, "2025", "1");
    p.visit("/plan/datos");
    p.type("Fecha de corte de los datos", "2025-12-31");
    p.leave("Fecha de corte de los datos");
    const plan::Plan second = planIn(exported(p));

    p.browser().advance(5 * kDay);
    p.visit("/plan/metas/" + id);
    p.press(Role::button, "Quitar meta");
    report(p, firstGoal(p), "2025", "0");
    const std::string last = exported(p);

    app::KnownPlans plans;
    const auto& work = p.app().workspace();
    checkSame(plans.on(work, today).plan, first);
    CHECK(plans.on(work, today).asThen);
    checkSame(plans.on(work, later).plan, second);
    checkSame(plans.on(work, p.browser().localDate()).plan, planIn(last));

    // And elsewhere, from the file.
    Person other("/plan", 1440, 900, freshBrowser());
    other.giveFile(other.t("import"), "plan.json", last);
    REQUIRE(other.app().workspace().planId() == work.planId());
    checkSame(plans.on(other.app().workspace(), later).plan, second);

    // Before it was kept here nothing is claimed: today's figures up to that day.
    const app::KnownPlan& before = plans.on(work, "2024-12-31");
    CHECK_FALSE(before.asThen);
    CHECK(before.since == today);
    CHECK(before.plan.cutOff == "2024-12-31");
    CHECK(before.plan.goals.size() == work.plan().goals.size());
}
