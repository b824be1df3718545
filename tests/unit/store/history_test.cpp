#include "store/history.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "plans.h"
#include "store/parse.h"
#include "store/removal.h"

using namespace store;

namespace {

// Without what no figure is made of, as a person would list it: the history leaves it out.
Json figuresOf(const plan::Plan& p) {
    Json json = Json::object();
    for (const auto& [id, goal] : p.goals) {
        Json& g = json["goals"][id];
        g["kind"] = static_cast<int>(goal.kind);
        g["at"] = {goal.objective, goal.line, goal.outcome, goal.entity};
        g["weight"] = goal.weight.value_or(-1);
        g["baseline"] = toJson(goal.indicator.baseline);
        g["type"] = wordOf(goal.indicator.accumulation);
        g["target"] = toJson(goal.target);
        for (const auto& [year, values] : goal.years)
            g["years"][std::to_string(year)] = {toJson(values.target), toJson(values.programmed),
                                                toJson(values.reported)};
        for (const auto& [key, values] : goal.periods)
            g["periods"][key] = {toJson(values.programmed), toJson(values.reported)};
        for (const auto& [year, money] : goal.money) g["money"][std::to_string(year)] = toJson(money);
    }
    for (const auto& [id, line] : p.lines) json["lines"][id] = line.weight.value_or(-1);
    for (const auto& [id, project] : p.projects)
        for (const auto& [key, resource] : project.resources)
            json["projects"][id][key] = toJson(resource.money);
    json["cap"] = p.cap.value_or(-1);
    json["good"] = p.thresholds.good;
    json["cutOff"] = p.cutOff;
    return json;
}

std::string dayOf(int n) {
    return "2026-0" + std::to_string(1 + n / 28) + (n % 28 < 9 ? "-0" : "-") + std::to_string(1 + n % 28);
}

Moment on(const std::string& day) { return {day + "T12:00:00Z", day}; }

void apply(Work& work, const std::vector<Change>& changes, const std::string& day,
           const std::string& author = "", const std::string& field = "") {
    Problems problems;
    REQUIRE(work.change(changes, "", author, on(day), field, problems));
}

// One of the things people do to a plan.
void somethingHappens(Work& work, std::mt19937& random, const std::string& day) {
    const auto any = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto& p = work.plan();
    Problems problems;
    const std::string author = any(2) ? "A" : "B";
    if (p.goals.empty() || any(8) == 0) {
        plan::Goal goal;
        goal.name = "Meta";
        return apply(work, {set(path({"goals", "n" + std::to_string(random())}), toJson(goal))}, day, author);
    }
    const auto goal = std::next(p.goals.begin(), any(static_cast<int>(p.goals.size())))->first;
    const std::string year = std::to_string(2021 + any(4)), month = year + "-0" + std::to_string(1 + any(9));
    switch (any(10)) {
        case 0:
            return apply(work, removeGoal(p, goal), day, author);
        case 1:
            return apply(work, {set(path({"goals", goal, "name"}), "Otra " + std::to_string(random()))}, day,
                         author);
        case 2:
            return apply(work, {set(path({"goals", goal, "periods", month, "comment"}), "Un comentario")},
                         day, author);
        case 3:
            work.undo(author, on(day), problems);
            return;
        case 4:
            return apply(work, {set("/cap", any(3)), set("/cutOff", day)}, day, author);
        case 5:
            return apply(work, {remove(path({"goals", goal, "years", year}))}, day, author);
        default: {
            // Typed letter by letter.
            const std::string place = any(2) ? path({"goals", goal, "periods", month, "reported"})
                                             : path({"goals", goal, "years", year, "programmed"});
            for (int letters = 1 + any(3); letters > 0; --letters)
                apply(work, {set(place, any(1000))}, day, author, place);
            work.endField();
        }
    }
}

}  // namespace

TEST_CASE("the figures of every earlier day come back") {
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        Work work = store_test::openWork();
        std::map<std::string, Json> then;
        for (int day = 0; day < 12; ++day) {
            for (int edits = static_cast<int>(random() % 9); edits > 0; --edits)
                somethingHappens(work, random, dayOf(3 * day));
            then[dayOf(3 * day)] = figuresOf(work.plan());
        }
        // Also out of the file that is given on.
        Problems problems;
        const auto file = readPlanFile(writePlanFile(work.file()), problems);
        REQUIRE(file);
        CHECK(file->history == work.file().history);
        for (const auto& [day, figures] : then) {
            CAPTURE(round);
            CAPTURE(day);
            const auto past = asKnown(file->document, file->history, day, problems);
            if (!past) {
                CHECK(problems.empty());
                CHECK((file->history.empty() || day < file->history.front().day));
                continue;
            }
            CHECK(figuresOf(planFromJson(*past, problems)) == figures);
            CHECK(problems.empty());
        }
    }
}

TEST_CASE("a cell that is written many times on a day is kept once") {
    Work work = store_test::openWork();
    for (int n = 0; n < 50; ++n) apply(work, {set("/goals/r1/years/2021/reported", n)}, "2026-03-01");
    apply(work, {set("/goals/r1/years/2021/reported", 7)}, "2026-03-02");
    const History& history = work.file().history;
    REQUIRE(history.size() == 2);
    CHECK(history[0].undo.size() == 1);
    Problems problems;
    CHECK(asKnown(work.document(), history, "2026-03-01", problems)
              ->at("goals")
              .at("r1")
              .at("years")
              .at("2021")
              .at("reported") == 49);
}

TEST_CASE("words leave no trace, a record that was taken out does") {
    Work work = store_test::openWork();
    apply(work, {set("/goals/r1/name", "Otro nombre"), set("/name", "Otro plan")}, "2026-03-01");
    CHECK(work.file().history.empty());
    apply(work, {set("/goals/r1/target", 5)}, "2026-03-01");
    apply(work, removeGoal(work.plan(), "r1"), "2026-03-02");
    Problems problems;
    const auto past = asKnown(work.document(), work.file().history, "2026-03-01", problems);
    REQUIRE(past);
    CHECK(past->at("goals").at("r1").at("name") == "Otro nombre");
}

TEST_CASE("of a day before the history nothing is claimed") {
    Work work = store_test::openWork();
    Problems problems;
    CHECK_FALSE(asKnown(work.document(), work.file().history, "2026-03-01", problems));
    apply(work, {set("/cap", 1)}, "2026-03-01");
    CHECK_FALSE(asKnown(work.document(), work.file().history, "2026-02-28", problems));
    CHECK(asKnown(work.document(), work.file().history, "2026-03-01", problems) == work.document());
    CHECK(problems.empty());
}

TEST_CASE("who touched a figure last") {
    Work work = store_test::openWork();
    apply(work, {set("/goals/r1/years/2021/reported", 1)}, "2026-03-01", "Oficina A");
    apply(work, {set("/goals/r1/years/2021/programmed", 2)}, "2026-03-02", "Oficina B");
    const History& history = work.file().history;
    CHECK(lastTouched(history, "/goals/r1/years/2021/programmed")->author == "Oficina B");
    // The year was made with the report.
    CHECK(lastTouched(history, "/goals/r1/years/2021/reported")->author == "Oficina A");
    CHECK(lastTouched(history, "/goals/r1/yearsAgo") == nullptr);
    CHECK(lastTouched(history, "/goals/g~11/target") == nullptr);
}

TEST_CASE("a clock that goes back keeps the days in order") {
    Work work = store_test::openWork();
    apply(work, {set("/cap", 1)}, "2026-03-05");
    apply(work, {set("/cap", 2)}, "2026-03-01");
    CHECK(work.file().history.back().day == "2026-03-05");
}

TEST_CASE("a history that is none is refused in words") {
    const auto problemOf = [](const char* history) {
        PlanFile file = store_test::fullFile();
        Problems problems;
        Json envelope = *parseJson(writePlanFile(file), problems);
        envelope["history"] = Json::parse(history);
        CHECK_FALSE(readPlanFile(envelope.dump(), problems));
        return problems.empty() ? std::string() : problems.front().where;
    };
    CHECK(problemOf("{}") == "/history");
    CHECK(problemOf("[7]") == "/history/0/day");
    CHECK(problemOf(R"([{"day": "2026-02-30", "time": "", "undo": []}])") == "/history/0/day");
    CHECK(
        problemOf(
            R"([{"day": "2026-03-02", "time": "", "undo": []}, {"day": "2026-03-01", "time": "", "undo": []}])") ==
        "/history/1/day");
    CHECK(problemOf(R"([{"day": "2026-03-02", "time": "", "undo": [{"op": "burn", "path": "/cap"}]}])") ==
          "/history/0/undo/0");
    CHECK(problemOf(R"([{"day": "2026-03-02", "time": "", "undo": 5}])") == "/history/0/undo");
    CHECK(problemOf(R"([{"day": "2026-03-02", "time": ""}])") == "/history/0/undo");
}

TEST_CASE("a history that does not fit its plan is told when it is asked") {
    PlanFile file = store_test::fullFile();
    file.history = {{"2026-03-01", "", "", Json::array()},
                    {"2026-03-02", "", "", Json::parse(R"([{"op": "remove", "path": "/goals/zzz"}])")}};
    Problems problems;
    CHECK(asKnown(file.document, file.history, "2026-03-02", problems));
    CHECK_FALSE(asKnown(file.document, file.history, "2026-03-01", problems));
    CHECK_FALSE(problems.empty());
}

TEST_CASE("what stood at a place before is told with the last day it stood there") {
    const auto undo = [](const char* text) { return Json::parse(text); };
    const History history{
        {"2026-01-10", "2026-01-10T09:00:00Z", "A", undo(R"([{"op": "remove", "path": "/cutOff"}])")},
        {"2026-02-01", "2026-02-01T09:00:00Z", "A",
         undo(R"([{"op": "replace", "path": "/cutOff", "value": "2025-06-30"}])")},
        {"2026-02-01", "2026-02-01T10:00:00Z", "B",
         undo(R"([{"op": "replace", "path": "/goals/a/years/2025/reported", "value": 1}])")},
        {"2026-03-01", "2026-03-01T09:00:00Z", "A",
         undo(R"([{"op": "replace", "path": "/cap", "value": 1}])")},
        {"2026-03-01", "2026-03-01T10:00:00Z", "B",
         undo(R"([{"op": "replace", "path": "/cutOff", "value": "2025-09-30"},
                  {"op": "replace", "path": "/cutOff", "value": "2025-12-31"}])")},
        {"2026-04-01", "2026-04-01T10:00:00Z", "B",
         undo(R"([{"op": "replace", "path": "/cutOff", "value": "2025-06-30"}])")},
    };
    // On 1 March it went from 31 December to 30 September and on; what stood for a part of a day is not told.
    CHECK(formerTexts(history, "/cutOff") ==
          std::vector<Former>{{"2025-06-30", "2026-03-31"}, {"2025-12-31", "2026-02-28"}});
    CHECK(formerTexts(history, "/cap").empty());
    CHECK(formerTexts({}, "/cutOff").empty());
}

TEST_CASE("who touched a place last is told as of an earlier day too") {
    const auto undo = Json::parse(R"([{"op": "replace", "path": "/goals/a", "value": {}}])");
    const History history{{"2026-01-10", "", "A", undo}, {"2026-02-01", "", "B", undo}};
    const std::string where = "/goals/a/years/2025/reported";
    CHECK(lastTouched(history, where)->author == "B");
    CHECK(lastTouched(history, where, "2026-01-31")->author == "A");
    CHECK(lastTouched(history, where, "2026-01-09") == nullptr);
    CHECK(lastTouched(history, "/goals/ab") == nullptr);
}
