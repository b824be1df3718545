#include "store/target_changes.h"

#include <doctest/doctest.h>

#include "plan/adopted.h"
#include "plans.h"

using namespace store;

namespace {

// A plan of one goal, adopted in 2021, with edits made as the workspace makes them.
struct Office {
    Work work;
    int ids = 0;

    Office() : work(start()) {}

    static Work start() {
        PlanFile file = store_test::fullFile();
        file.document["goals"]["g/1"].erase("changes");
        file.document["goals"]["g/1"].erase("addedOn");
        file.document["goals"]["g/1"].erase("withdrawnOn");
        Problems problems;
        return *Work::open(file, problems);
    }

    void change(const std::vector<Change>& changes, const std::string& day) {
        const Moment moment{day + "T10:00:00Z", day};
        std::vector<Change> all = changes;
        for (Change& more : targetChanges(work.document(), changes, moment, "Oficina",
                                          [&] { return "c" + std::to_string(++ids); }))
            all.push_back(std::move(more));
        Problems problems;
        REQUIRE(work.change(all, "", "Oficina", moment, "", problems));
    }

    const plan::Goal& goal() const { return work.plan().goals.at("g/1"); }
};

}  // namespace

TEST_CASE("a change of what is asked is written down") {
    Office office;
    office.change({set("/goals/g~11/years/2021/target", 7)}, "2022-05-01");
    REQUIRE(office.goal().changes.size() == 1);
    const plan::TargetChange& change = office.goal().changes.begin()->second;
    CHECK(change.day == "2022-05-01");
    CHECK(change.field == "/years/2021/target");
    CHECK(change.before.number == 1);
    CHECK(change.after.number == 7);
    CHECK(change.author == "Oficina");
    CHECK(plan::asAdopted(office.goal()).years.at(2021).target.number == 1);
    Problems problems;
    REQUIRE(office.work.undo("", "", problems));
    CHECK(office.goal().changes.empty());
}

TEST_CASE("a day's changes of a field are one; back at the start they are none") {
    Office office;
    for (int target : {2, 3, 4}) office.change({set("/goals/g~11/target", target)}, "2022-05-01");
    REQUIRE(office.goal().changes.size() == 1);
    CHECK(office.goal().changes.begin()->second.before.number == 12.5);
    CHECK(office.goal().changes.begin()->second.after.number == 4);
    office.change({set("/goals/g~11/target", 12.5)}, "2022-05-01");
    CHECK(office.goal().changes.empty());
    office.change({set("/goals/g~11/target", 1)}, "2022-05-01");
    office.change({set("/goals/g~11/target", 2)}, "2022-05-02");
    CHECK(office.goal().changes.size() == 2);
}

TEST_CASE("what is taken out and put in at once is seen") {
    Office office;
    office.change({store::remove("/goals/g~11/years/2022"), set("/goals/g~11/indicator/falling", false),
                   set("/goals/g~11/weight", 0.25)},
                  "2022-05-01");
    std::map<std::string, plan::TargetChange> byField;
    for (const auto& [id, change] : office.goal().changes) byField[change.field] = change;
    REQUIRE(byField.size() == 3);
    CHECK(byField["/years/2022/target"].before.number == -3.25);
    CHECK(byField["/years/2022/target"].after.empty());
    CHECK(byField["/indicator/falling"].before.text == "true");
    CHECK(byField["/weight"].after.number == 0.25);
}

TEST_CASE("reports and words are no change of what is asked") {
    Office office;
    office.change({set("/goals/g~11/years/2021/reported", 5), set("/goals/g~11/name", "Otra"),
                   set("/goals/g~11/periods/2021-03/programmed", 1)},
                  "2022-05-01");
    CHECK(office.goal().changes.empty());
}

TEST_CASE("before adoption nothing is written down") {
    Office office;
    office.change({set("/goals/g~11/target", 2)}, "2021-01-14");
    CHECK(office.goal().changes.empty());
    office.change({store::remove("/adoptedOn")}, "2022-01-14");
    office.change({set("/goals/g~11/target", 3)}, "2022-01-14");
    CHECK(office.goal().changes.empty());
}

TEST_CASE("a goal that comes later says since when") {
    Office office;
    plan::Goal goal;
    goal.name = "Nueva";
    goal.target = {5.0, ""};
    office.change({set("/goals/new", toJson(goal))}, "2022-05-01");
    CHECK(office.work.plan().goals.at("new").addedOn == "2022-05-01");
    office.change({set("/goals/new/target", 6)}, "2022-05-02");
    CHECK(office.work.plan().goals.at("new").changes.empty());
}

TEST_CASE("a file that brings the record of its change is not written down twice") {
    Office office;
    Json goals = office.work.document().at("goals");
    goals["g/1"]["target"] = 9;
    goals["g/1"]["changes"]["x"] = {
        {"day", "2022-04-01"}, {"field", "/target"}, {"before", 12.5}, {"after", 9}};
    office.change({set("/goals", goals)}, "2022-05-01");
    CHECK(office.goal().changes.size() == 1);
    goals["g/1"]["weight"] = 0.125;
    office.change({set("/goals", goals)}, "2022-05-01");
    CHECK(office.goal().changes.size() == 2);
}

TEST_CASE("changes that do not fit are left to the edit") {
    Office office;
    CHECK(targetChanges(office.work.document(), {set("/goals/g~11/name/deeper", 1)}, "2022-05-01", "", [] {
              return "c";
          }).empty());
    CHECK(targetChanges(office.work.document(), {set("no pointer", 1)}, "2022-05-01", "", [] {
              return "c";
          }).empty());
    CHECK(targetChanges(Json::array(), {set("/goals/a", 1)}, "2022-05-01", "", [] { return "c"; }).empty());
}
