#include "store/work.h"

#include <doctest/doctest.h>

#include "plans.h"

using namespace store;
using namespace store_test;

namespace {

constexpr char kReported[] = "/goals/g~11/years/2021/reported";

bool type(Work& work, const std::string& where, const Json& value, const std::string& field = "") {
    Problems problems;
    const bool done =
        work.change({set(where, value)}, "Escribió " + value.dump(), "Ana", "hoy", field, problems);
    CHECK(done == problems.empty());
    return done;
}

bool undo(Work& work) {
    Problems problems;
    return work.undo("Ana", "hoy", problems);
}

bool redo(Work& work) {
    Problems problems;
    return work.redo("Ana", "hoy", problems);
}

// The typed plan must be what reading the document anew gives.
void checkInStep(const Work& work) {
    Problems problems;
    CHECK(planFromJson(work.document(), problems) == work.plan());
    CHECK(problems.empty());
}

}  // namespace

TEST_CASE("an edit changes the document and the typed plan, and is kept") {
    Work work = openWork();
    CHECK_FALSE(work.canUndo());
    REQUIRE(type(work, kReported, 3));
    CHECK(work.plan().goals.at("g/1").years.at(2021).reported.number == 3);
    CHECK(work.revision() == 1);
    CHECK(work.edits().size() == 1);
    CHECK(work.undoable()->words == "Escribió 3");
    REQUIRE(type(work, "/lines/l2", {{"name", "Nueva"}, {"order", 2}}));
    CHECK(work.plan().lines.at("l2").name == "Nueva");
    REQUIRE(type(work, "/name", "Otro nombre"));
    CHECK(work.plan().name == "Otro nombre");
    REQUIRE(type(work, "/surveys/x/title", "t"));
    Problems problems;
    REQUIRE(work.change({store::remove("/lines/l2")}, "", "Ana", "", "", problems));
    CHECK_FALSE(work.plan().lines.contains("l2"));
    checkInStep(work);
}

TEST_CASE("an edit that changes nothing is not kept") {
    Work work = openWork();
    REQUIRE(type(work, "/name", "Plan de prueba"));
    CHECK(work.edits().empty());
    CHECK(work.revision() == 0);
}

TEST_CASE("a refused edit changes nothing") {
    Work work = openWork();
    REQUIRE(type(work, kReported, 3));
    const Json document = work.document();
    const plan::Plan plan = work.plan();
    const auto refused = [&](const std::vector<Change>& changes, const Problem& expected) {
        Problems problems;
        CHECK_FALSE(work.change(changes, "", "Ana", "", "", problems));
        REQUIRE_FALSE(problems.empty());
        CHECK(problems[0] == expected);
        CHECK(work.document() == document);
        CHECK(work.plan() == plan);
        CHECK(work.edits().size() == 1);
        CHECK(work.revision() == 1);
    };
    refused({set("/goals/g~11/weight", "x")}, {ProblemKind::wrongType, "/goals/g~11/weight", "string"});
    refused({set("/goals/g~11/target", 3), set("/goals/g~11/entity", "z")},
            {ProblemKind::badReference, "/goals/g~11/entity", "z"});
    refused({store::remove("/entities/e1")}, {ProblemKind::badReference, "/goals/g~11/entity", "e1"});
    refused({store::remove("/name")}, {ProblemKind::missingField, "/name", ""});
    refused({set("/firstYear", 2030)}, {ProblemKind::badValue, "/lastYear", "2024"});
    refused({set("/goals", 3)}, {ProblemKind::wrongType, "/goals", "number"});
    refused({set("", Json::array())}, {ProblemKind::wrongType, "", "array"});
    refused({set("/surveys", 1)}, {ProblemKind::wrongType, "/surveys", "number"});
    refused({set("/name/x", 1)}, {ProblemKind::badPatch, "/name/x", "set"});
}

TEST_CASE("edits out of step, or with bad text, are refused") {
    Work work = openWork();
    Problems problems;
    Edit edit = *makeEdit(work.document(), {set("/name", "b")}, problems);
    edit.seq = 5;
    CHECK_FALSE(work.apply(edit, problems));
    CHECK(problems[0] == Problem{ProblemKind::outOfStep, "", "5"});
    edit.seq = 1;
    edit.words = "\xE1";
    CHECK_FALSE(work.apply(edit, problems));
    CHECK(problems[1].kind == ProblemKind::badUtf8);
    edit.words = "á";
    CHECK(work.apply(edit, problems));
}

TEST_CASE("undo and redo are edits appended") {
    Work work = openWork();
    const Json start = work.document();
    type(work, kReported, 3);
    type(work, "/name", "b");
    const Json both = work.document();
    REQUIRE(undo(work));
    CHECK(work.plan().name == "Plan de prueba");
    CHECK(work.edits().back().undoes == 2);
    CHECK(work.redoable()->words == "Escribió \"b\"");
    CHECK(work.undoable()->words == "Escribió 3");
    REQUIRE(undo(work));
    CHECK(work.document() == start);
    CHECK_FALSE(work.canUndo());
    CHECK_FALSE(undo(work));
    REQUIRE(redo(work));
    REQUIRE(redo(work));
    CHECK(work.document() == both);
    CHECK_FALSE(work.canRedo());
    REQUIRE(undo(work));  // of the redo
    CHECK(work.plan().name == "Plan de prueba");
    REQUIRE(redo(work));
    CHECK(work.document() == both);
    CHECK(work.edits().size() == 8);
    REQUIRE(undo(work));
    type(work, "/name", "c");  // a new edit ends what could be redone
    CHECK_FALSE(work.canRedo());
    REQUIRE(undo(work));
    CHECK(work.plan().name == "Plan de prueba");
    checkInStep(work);
}

TEST_CASE("what can be undone follows from the list alone") {
    Work work = openWork();
    type(work, kReported, 3);
    type(work, "/name", "b");
    type(work, "/name", "c");
    undo(work);
    undo(work);
    redo(work);
    Problems problems;
    const auto again = Work::open(work.file(), problems, work.edits());
    REQUIRE(again);
    CHECK(again->undoable()->seq == work.undoable()->seq);
    CHECK(again->redoable()->seq == work.redoable()->seq);
    CHECK(again->document() == work.document());
}

TEST_CASE("typing in one field is one edit") {
    Work work = openWork();
    for (const char* text : {"P", "Pl", "Pla", "Plan nuevo"}) type(work, "/name", text, "name");
    REQUIRE(work.edits().size() == 1);
    CHECK(work.edits()[0].patch.size() == 1);
    CHECK(work.edits()[0].words == "Escribió \"Plan nuevo\"");
    CHECK(work.plan().name == "Plan nuevo");
    REQUIRE(undo(work));
    CHECK(work.plan().name == "Plan de prueba");
    REQUIRE(redo(work));
    CHECK(work.plan().name == "Plan nuevo");
}

TEST_CASE("typing where there was nothing, and taking it out again, undoes to nothing") {
    Work work = openWork();
    const Json start = work.document();
    const std::string where = "/goals/g~11/years/2024/reported";
    for (const Json& value : {Json(1), Json(12), Json(), Json(7), Json(75)}) type(work, where, value, "r");
    REQUIRE(work.edits().size() == 1);
    CHECK(work.plan().goals.at("g/1").years.at(2024).reported.number == 75);
    REQUIRE(undo(work));
    CHECK(work.document() == start);
    REQUIRE(redo(work));
    CHECK(work.plan().goals.at("g/1").years.at(2024).reported.number == 75);
    checkInStep(work);
}

TEST_CASE("what is not merged") {
    Work work = openWork();
    type(work, "/name", "a", "name");
    type(work, "/name", "b", "other");  // another field
    type(work, "/name", "c", "name");   // something in between
    type(work, "/name", "d");           // no field
    type(work, "/name", "e");
    CHECK(work.edits().size() == 5);
    type(work, "/name", "f", "name");
    undo(work);
    type(work, "/name", "g", "name");  // after an undo
    CHECK(work.edits().size() == 8);
    work.endField();
    type(work, "/name", "h", "name");
    CHECK(work.edits().size() == 9);
    Problems problems;
    work.change({set("/name", "i")}, "", "Luis", "", "name", problems);  // another author
    CHECK(work.edits().size() == 10);
}

TEST_CASE("a refused edit does not end the field, nor is it merged") {
    Work work = openWork();
    type(work, "/goals/g~11/weight", 0.1, "w");
    Problems problems;
    CHECK_FALSE(work.change({set("/goals/g~11/weight", -1)}, "", "Ana", "", "w", problems));
    type(work, "/goals/g~11/weight", 0.2, "w");
    CHECK(work.edits().size() == 1);
    undo(work);
    CHECK(work.plan().goals.at("g/1").weight == 0.5);
}

TEST_CASE("numbers are kept in one spelling whoever makes them") {
    Work work = openWork();
    type(work, kReported, 4.0);
    CHECK(work.document()["goals"]["g/1"]["years"]["2021"]["reported"].dump() == "4");
    CHECK(work.edits()[0].patch[0]["value"].dump() == "4");
}

TEST_CASE("many edits, undone and redone at random, lead back to where they began") {
    Work work = openWork();
    const Json start = work.document();
    unsigned seed = 99;
    const auto next = [&](unsigned below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    for (int i = 0; i < 600; ++i) {
        const std::string id = "n" + std::to_string(next(4));
        const std::string field = next(2) ? "f" + id : "";
        Problems problems;
        switch (next(7)) {
            case 0:
                undo(work);
                break;
            case 1:
                redo(work);
                break;
            case 2:
                work.change({store::remove("/goals/" + id)}, "", "", "", "", problems);
                break;
            case 3:
                work.change({set("/goals/" + id + "/target", next(9))}, "", "", "", field, problems);
                break;
            case 4:
                work.change(
                    {set("/goals/" + id + "/name", id), set("/goals/" + id + "/years/2021/target", next(9))},
                    "", "", "", field, problems);
                break;
            case 5:
                work.change({set("/name", std::to_string(next(50)))}, "", "", "", field, problems);
                break;
            default:
                work.change({set("/lines/" + id + "/name", id)}, "", "", "", field, problems);
                break;
        }
        if (i % 20 == 0) checkInStep(work);
    }
    CHECK(work.edits().size() > 100);
    while (work.canUndo()) REQUIRE(undo(work));
    CHECK(work.document() == start);
    checkInStep(work);
}
