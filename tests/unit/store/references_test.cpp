#include "store/references.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "formulation.h"
#include "store/removal.h"

using namespace store;
using namespace store_test;

namespace {

// What is left when the record was taken out; it is brought back by undoing.
plan::Plan without(Collection collection, const char* id) {
    Work work = openFormulation();
    const Json before = work.document();
    Problems problems;
    CAPTURE(id);
    REQUIRE(work.change(removeRecord(work.plan(), collection, id), "x", "", "2026-11-27T10:00:00Z", "",
                        problems));
    CHECK(problems.empty());
    CHECK_FALSE(has(work.plan(), collection, id));
    plan::Plan left = work.plan();
    Problems none;
    CHECK(planFromJson(work.document(), none) == left);
    CHECK(none.empty());
    REQUIRE(work.undo("", "2026-11-27T10:00:01Z", problems));
    CHECK(work.document() == before);
    return left;
}

}  // namespace

TEST_CASE("every reference is told with its place and its record") {
    std::vector<Reference> all;
    eachReference(fullFormulation(), [&](const Reference& reference) { all.push_back(reference); });
    const auto at = [&](const char* where) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Reference& one) { return one.where == where; });
        CAPTURE(where);
        REQUIRE(found != all.end());
        return *found;
    };
    const Reference step = at("/workPlan/activities/a1/step");
    CHECK(step.to == Collection::workSteps);
    CHECK(step.id == "s1");
    CHECK(step.tie == Tie::required);
    CHECK(step.record == "/workPlan/activities/a1");
    CHECK(step.recordIn == Collection::workActivities);
    CHECK(step.recordId == "a1");
    const Reference person = at("/workPlan/activities/a1/responsible/p1/entity");
    CHECK(person.record == "/workPlan/activities/a1/responsible/p1");
    CHECK(person.recordIn == Collection::none);
    CHECK(at("/swot/strategies/g1/items/i2").id == "i2");
    CHECK(at("/socialisation/calls/1/meeting").to == Collection::socialMeetings);
    std::set<std::string> places;
    for (const Reference& one : all) {
        CHECK(has(fullFormulation(), one.to, one.id));
        CHECK_FALSE(has(fullFormulation(), one.to, "nada"));
        places.insert(one.where);
    }
    CHECK(places.size() == all.size());
    CHECK(pointerOf(Collection::goals, "g/1") == "/goals/g~11");
    CHECK(pointerOf(Collection::submissions, "u1") == "/approval/submissions/u1");
}

TEST_CASE("what names a record loses it") {
    CHECK(without(Collection::sources, "b1").analysis.findings.at("1").source.empty());
    CHECK(without(Collection::swotItems, "i1").swot.strategies.at("g1").items == std::set<plan::Id>{"i2"});
    CHECK(without(Collection::strategies, "g1").frame.origins.at("1").strategy.empty());
    CHECK(without(Collection::workingTables, "m1").frame.origins.at("1").workingTable.empty());
    CHECK(without(Collection::strategicThemes, "t1").analysis.findings.at("1").theme.empty());
    CHECK(without(Collection::socialMeetings, "1").socialisation.calls.at("1").meeting.empty());
    CHECK(without(Collection::projects, "p1").analysis.findings.at("1").project.empty());
    const plan::Plan left = without(Collection::workActivities, "a2");
    CHECK(left.workPlan.activities.at("a1").dependsOn.empty());
    CHECK(without(Collection::workActivities, "a1").tasks.at("k1").activity.empty());
}

TEST_CASE("what cannot be without a record goes with it, and so on") {
    const plan::Plan phase = without(Collection::workPhases, "f1");
    CHECK(phase.workPlan.steps.empty());
    CHECK(phase.workPlan.activities.empty());
    CHECK(phase.tasks.at("k1").activity.empty());
    const plan::Plan dimension = without(Collection::diagnosisDimensions, "d1");
    CHECK(dimension.selfDiagnosis.scores.empty());
    const plan::Plan chapter = without(Collection::sections, "c1");
    CHECK(chapter.document.sections.empty());
    CHECK(chapter.approval.observations.at("1").section.empty());
    const plan::Plan submission = without(Collection::submissions, "u1");
    CHECK(submission.approval.observations.empty());
    CHECK(submission.approval.acts.empty());
    CHECK(submission.approval.adoption.number == "123");
}

TEST_CASE("an entity goes with its scores and acts; its other records stay without it") {
    const plan::Plan left = without(Collection::entities, "e1");
    CHECK(left.goals.at("g/1").entity.empty());
    CHECK(left.projects.at("p1").entity.empty());
    CHECK(left.sources.at("b1").entity.empty());
    CHECK(left.swot.items.at("i1").entity.empty());
    CHECK(left.articulation.at("x1").entities.empty());
    CHECK(left.workingTables.at("m1").people.at("1").entity.empty());
    CHECK(left.workingTables.at("m1").agreements.at("1").entity.empty());
    CHECK(left.workPlan.activities.at("a1").responsible.at("p1").name == "Jefe de planeación");
    CHECK(left.selfDiagnosis.scores.empty());
    CHECK(left.approval.acts.empty());
    CHECK(left.approval.observations.at("1").entity.empty());
    CHECK(left.document.sections.at("n1").entity.empty());
}

TEST_CASE("a line goes with its objectives, an objective with where it came from; goals stay") {
    const plan::Plan objective = without(Collection::objectives, "o1");
    CHECK(objective.goals.at("g/1").objective.empty());
    CHECK(objective.goals.at("g/1").line == "l1");
    CHECK(objective.swot.strategies.at("g1").objective.empty());
    CHECK(objective.frame.origins.empty());
    const plan::Plan line = without(Collection::lines, "l1");
    CHECK(line.objectives.empty());
    CHECK(line.goals.size() == 2);
    CHECK(line.goals.at("g/1").line.empty());
    CHECK(line.goals.at("r1").line.empty());
    CHECK(line.analysis.themes.at("t1") == plan::StrategicTheme{1, "Participación", "", ""});
    CHECK(line.frame.origins.empty());
}
