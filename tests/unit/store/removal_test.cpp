#include "store/removal.h"

#include <doctest/doctest.h>

#include "plans.h"

using namespace store;

TEST_CASE("a goal goes with what names it") {
    Work work = store_test::openWork();
    Problems problems;
    REQUIRE(work.change(removeGoal(work.plan(), "r1"), "", "", "", "", problems));
    CHECK(work.plan().goals.size() == 1);
    CHECK(work.plan().goals.at("g/1").outcome.empty());
    CHECK(work.plan().projects.at("p1").goals == std::set<plan::Id>{"g/1"});
    REQUIRE(work.undo("", "", problems));
    CHECK(work.document() == store_test::fullFile().document);
}

TEST_CASE("an entity goes with what names it") {
    Work work = store_test::openWork();
    Problems problems;
    REQUIRE(work.change(removeEntity(work.plan(), "e1"), "", "", "", "", problems));
    CHECK(work.plan().entities.empty());
    CHECK(work.plan().goals.at("g/1").entity.empty());
    CHECK(work.plan().projects.at("p1").entity.empty());
}

TEST_CASE("a goal that a project still names cannot go alone") {
    Work work = store_test::openWork();
    Problems problems;
    CHECK_FALSE(work.change({store::remove("/goals/r1")}, "", "", "", "", problems));
    CHECK(work.document() == store_test::fullFile().document);
}
