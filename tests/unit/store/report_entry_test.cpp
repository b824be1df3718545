#include "store/report_entry.h"

#include <doctest/doctest.h>

#include "store/plan_json.h"

using namespace store;
using plan::ReportField;

namespace {

plan::Value num(double value) { return {value, ""}; }

plan::Plan planWith(plan::Accumulation type) {
    plan::Plan plan;
    plan.name = "P";
    plan.firstYear = 2025;
    plan.lastYear = 2028;
    plan::Goal& goal = plan.goals["g"];
    goal.name = "Meta";
    goal.indicator.accumulation = type;
    goal.periods["2025-T1"].reported = num(2);
    goal.periods["2025-T2"].reported = num(3);
    return plan;
}

plan::Plan after(const plan::Plan& plan, const std::vector<ReportEntry>& entries, ReportField field,
                 const std::string& by = "") {
    Json document = toJson(plan);
    Problems problems;
    const auto edit = makeEdit(document, reportChanges(plan, entries, field, by), problems);
    REQUIRE(edit);
    REQUIRE(applyPatch(document, edit->patch, problems));
    plan::Plan read = planFromJson(document, problems);
    CHECK(problems.empty());
    return read;
}

}  // namespace

TEST_CASE("a value goes into its period, with who reported it; an empty one goes, and its period with it") {
    const plan::Plan plan = planWith(plan::Accumulation::sum);
    auto goal = after(plan, {{"g", "2025-T3", num(4)}, {"g", "2025-T1", {}}}, ReportField::reported, "Ana")
                    .goals["g"];
    CHECK(goal.periods["2025-T3"].reported == num(4));
    CHECK(goal.periods["2025-T3"].reportedBy == "Ana");
    CHECK(goal.periods.count("2025-T1") == 0);
    CHECK(goal.periods["2025-T2"].reportedBy == "");
    goal = after(plan, {{"g", "2025-T3", num(4)}}, ReportField::programmed, "Ana").goals["g"];
    CHECK(goal.periods["2025-T3"].programmed == num(4));
    CHECK(goal.periods["2025-T3"].reportedBy == "");
    goal = after(plan, {{"g", "2026", num(9)}}, ReportField::reported).goals["g"];
    CHECK(goal.years[2026].reported == num(9));
    CHECK(reportChanges(plan, {{"g", "2025-T1", num(2)}, {"none", "2025-T1", num(1)}, {"g", "x", num(1)}},
                        ReportField::reported, "")
              .empty());
}

TEST_CASE("the year's own value goes on being what its periods give, where it was; one that was not stays") {
    plan::Plan plan = planWith(plan::Accumulation::sum);
    plan.goals["g"].years[2025].reported = num(5);
    CHECK(after(plan, {{"g", "2025-T3", num(4)}}, ReportField::reported).goals["g"].years[2025].reported ==
          num(9));
    CHECK(after(plan, {{"g", "2025-T1", {}}, {"g", "2025-T2", {}}}, ReportField::reported)
              .goals["g"]
              .years[2025]
              .reported.empty());
    plan.goals["g"].years[2025].reported = num(6);
    CHECK(after(plan, {{"g", "2025-T3", num(4)}}, ReportField::reported).goals["g"].years[2025].reported ==
          num(6));
    plan = planWith(plan::Accumulation::capacity);
    plan.goals["g"].years[2025].reported = num(3);
    CHECK(after(plan, {{"g", "2025-T3", num(4)}}, ReportField::reported).goals["g"].years[2025].reported ==
          num(4));
    plan = planWith(plan::Accumulation::flow);
    plan.goals["g"].years[2025].reported = num(3);
    CHECK(after(plan, {{"g", "2025-T3", num(4)}}, ReportField::reported).goals["g"].years[2025].reported ==
          num(3));
}
