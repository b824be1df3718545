// The formulation of a plan: read strictly, written as it was.
#include "store/formulation_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include <string>
#include <utility>
#include <vector>

#include "formulation.h"
#include "store/parse.h"
#include "store/references.h"
#include "unit/survey/chance.h"

using namespace store;
using namespace store_test;

namespace {

const char* const kMembers[] = {"workPlan",      "sources",  "actors",        "swot",  "articulation",
                                "selfDiagnosis", "tasks",    "workingTables", "frame", "analysis",
                                "document",      "approval", "socialisation"};

// Fills whatever it walks with what chance says. Every collection has the keys k1, k/2 and k~3, so that
// references find what they name.
class Filling final : public Fields {
  public:
    explicit Filling(survey_test::Chance& chance) : chance_(chance) {}

    void text(const char*, std::string& value, Need) override {
        static const char* const texts[] = {"", "ñandú", "línea\nnueva", "\"comillas\"", "0", "¿Cuál? \\"};
        value = texts[chance_.below(6)];
    }
    void checked(const char* name, std::string& value, bool (*isGood)(const std::string&)) override {
        value = chance_.below(2) ? "" : isGood("2024-02-29") ? "2024-02-29" : std::string(64, '7');
        CAPTURE(name);
        CHECK((value.empty() || isGood(value)));
    }
    void number(const char*, double& value, Range range) override { value = within(range); }
    void number(const char*, std::optional<double>& value, Range range) override {
        value.reset();
        if (chance_.below(2)) value = within(range);
    }
    void whole(const char*, std::optional<int>& value, Range range) override {
        value.reset();
        if (chance_.below(2)) value = static_cast<int>(chance_.below(2) ? range.least : range.most);
    }
    void flag(const char*, bool& value) override { value = chance_.below(2) == 1; }
    void reference(const char*, plan::Id& value, Collection, Tie tie) override {
        value = tie == Tie::required || chance_.below(2) ? anyKey() : "";
    }
    void references(const char*, std::set<plan::Id>& value, Collection) override {
        value.clear();
        for (unsigned i = chance_.below(3); i > 0; --i) value.insert(anyKey());
    }
    void places(const char*, std::map<std::string, double>& value) override {
        value.clear();
        for (unsigned i = chance_.below(3); i > 0; --i) value[anyKey()] = chance_.between(-9, 9) / 4.0;
    }

  protected:
    void wordAt(const char*, int& value, EnumWords words) override {
        value = static_cast<int>(chance_.below(static_cast<unsigned>(words.size())));
    }
    bool open(const char*, Shape) override { return true; }
    void openItem(const plan::Id&, Collection) override {}
    void openAt(std::size_t) override {}
    void close() override {}
    std::vector<plan::Id> keys(std::vector<plan::Id>) override { return {kKeys, kKeys + 3}; }
    std::size_t size(std::size_t) override { return chance_.below(4); }

  private:
    static constexpr const char* kKeys[] = {"k1", "k/2", "k~3"};
    std::string anyKey() { return kKeys[chance_.below(3)]; }
    double within(Range range) {
        const double value = chance_.between(-50, 400) / 8.0;
        return value < range.least ? range.least : value > range.most ? range.most : value;
    }

    survey_test::Chance& chance_;
};

// Names every field that has nothing in it.
class Emptiness final : public Fields {
  public:
    std::vector<std::string> empty;

    void text(const char* name, std::string& value, Need) override { note(name, value.empty()); }
    void checked(const char* name, std::string& value, bool (*)(const std::string&)) override {
        note(name, value.empty());
    }
    void number(const char* name, double& value, Range) override { note(name, value == 0); }
    void number(const char* name, std::optional<double>& value, Range) override { note(name, !value); }
    void whole(const char* name, std::optional<int>& value, Range) override { note(name, !value); }
    void flag(const char*, bool&) override {}
    void reference(const char* name, plan::Id& value, Collection, Tie) override { note(name, value.empty()); }
    void references(const char* name, std::set<plan::Id>& value, Collection) override {
        note(name, value.empty());
    }
    void places(const char* name, std::map<std::string, double>& value) override {
        note(name, value.empty());
    }

  protected:
    void wordAt(const char*, int&, EnumWords) override {}
    bool open(const char* name, Shape) override {
        where_.push_back(name);
        return true;
    }
    void openItem(const plan::Id& id, Collection) override { where_.push_back(id); }
    void openAt(std::size_t index) override { where_.push_back(std::to_string(index)); }
    void close() override { where_.pop_back(); }

  private:
    void note(const char* name, bool isEmpty) {
        if (!isEmpty) return;
        std::string where;
        for (const std::string& step : where_) where = pointer(where, step);
        empty.push_back(pointer(where, name));
    }
    std::vector<std::string> where_;
};

Problems problemsOf(const Json& document) {
    Problems problems;
    planFromJson(document, problems);
    return problems;
}

// The problems of the full formulation with `value` at `where`; unset: nothing there.
Problems with(const char* where, std::optional<Json> value) {
    Json json = toJson(fullFormulation());
    const Json::json_pointer at(where);
    REQUIRE(json.contains(at.parent_pointer()));
    if (value)
        json[at] = *value;
    else
        json[at.parent_pointer()].erase(at.back());
    return problemsOf(json);
}

}  // namespace

TEST_CASE("a formulation to JSON and back is the same, every field of it") {
    plan::Plan p = fullFormulation();
    Problems problems;
    const Json json = toJson(p);
    CHECK(planFromJson(json, problems) == p);
    CHECK(problems.empty());
    CHECK(toJson(planFromJson(json, problems)) == json);
    Emptiness fields;
    formulationFields(fields, p);
    // A chapter and an activity that others name are there for that alone.
    std::erase_if(fields.empty, [](const std::string& where) {
        return where.starts_with("/workPlan/activities/a2/") || where.starts_with("/document/sections/c1/") ||
               where == "/document/sections/n1/text/1/runs/0/link";
    });
    CHECK(fields.empty == std::vector<std::string>{});
}

TEST_CASE("any formulation comes back as it was") {
    survey_test::Chance chance(6);
    for (int i = 0; i < 200; ++i) {
        plan::Plan p;
        p.name = "x";
        p.firstYear = 2021;
        p.lastYear = 2024;
        for (const char* id : {"k1", "k/2", "k~3"}) {
            p.entities[id];
            p.lines[id];
            p.objectives[id];
            p.goals[id];
            p.projects[id];
        }
        Filling filling(chance);
        formulationFields(filling, p);
        Problems problems;
        Json json = toJson(p);
        Problems none;
        const auto text = parseJson(json.dump(), none);
        REQUIRE(text);
        const plan::Plan read = planFromJson(*text, problems);
        CHECK(problems == Problems{});
        REQUIRE(read == p);
        CHECK(toJson(read) == json);
    }
}

TEST_CASE("a plan without a formulation is read as before, and writes nothing of one") {
    const Json json = toJson(fullPlan());
    for (const char* member : kMembers) {
        CHECK(isFormulation(member));
        CHECK_FALSE(json.contains(member));
    }
    CHECK_FALSE(isFormulation("goals"));
    Problems problems;
    CHECK(planFromJson(json, problems) == fullPlan());
    CHECK(problems.empty());
}

TEST_CASE("a value of another type is told with its place, wherever it stands") {
    const Json full = toJson(fullFormulation());
    int tried = 0;
    const std::function<void(const Json&, const std::string&)> each = [&](const Json& value,
                                                                          const std::string& where) {
        Json broken = full;
        const bool isSet = value.is_boolean() && where.find("/bold") == std::string::npos &&
                           where.find("/written") == std::string::npos;
        const Json other = value.is_string() || value.is_object() ? Json(7) : Json::array({"x"});
        const bool mayBeArray = value.is_array();
        broken[Json::json_pointer(where)] = mayBeArray ? Json(7) : other;
        const Problems problems = problemsOf(broken);
        CAPTURE(where);
        REQUIRE(!problems.empty());
        const char* type = value.is_string() || value.is_object() || mayBeArray ? "number" : "array";
        CHECK(problems[0] == (isSet ? Problem{ProblemKind::badValue, where, "[\"x\"]"}
                                    : Problem{ProblemKind::wrongType, where, type}));
        for (std::size_t i = 1; i < problems.size(); ++i)  // what named a record that is not read
            CHECK(problems[i].kind == ProblemKind::badReference);
        ++tried;
        if (value.is_object())
            for (const auto& [key, item] : value.items()) each(item, pointer(where, key));
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i) each(value[i], pointer(where, std::to_string(i)));
    };
    for (const char* member : kMembers) each(full.at(member), pointer("", member));
    CHECK(tried > 250);
}

TEST_CASE("what is wrong in a formulation is told with its place") {
    using K = ProblemKind;
    struct Case {
        const char* where;
        std::optional<Json> value;
        K kind;
        const char* detail;
    };
    const std::optional<Json> gone;
    const std::vector<Case> cases{
        {"/workPlan/phases/f1/phase", "primera", K::badValue, "primera"},
        {"/workPlan/phases/f1/name", gone, K::missingField, ""},
        {"/workPlan/phases/f1/expectedResults/r1/text", gone, K::missingField, ""},
        {"/workPlan/steps/s1/phase", gone, K::missingField, ""},
        {"/workPlan/steps/s1/phase", "", K::badValue, ""},
        {"/workPlan/steps/s1/phase", "f9", K::badReference, "f9"},
        {"/workPlan/activities/a1/step", "s9", K::badReference, "s9"},
        {"/workPlan/activities/a1/start", "2021-02-30", K::badValue, "2021-02-30"},
        {"/workPlan/activities/a1/end", "pronto", K::badValue, "pronto"},
        {"/workPlan/activities/a1/status", "hecha", K::badValue, "hecha"},
        {"/workPlan/activities/a1/dependsOn/a9", true, K::badReference, "a9"},
        {"/workPlan/activities/a1/dependsOn/a2", false, K::badValue, "false"},
        {"/workPlan/activities/a1/responsible/p1/entity", "e9", K::badReference, "e9"},
        {"/workPlan/activities/a1/evidence/l1/address", gone, K::missingField, ""},
        {"/workPlan/scheduleApproval/date", "2021", K::badValue, "2021"},
        {"/sources/b1/type", "libro", K::badValue, "libro"},
        {"/sources/b1/year", 20201, K::badValue, "20201"},
        {"/sources/b1/year", 2020.5, K::badValue, "2020.5"},
        {"/sources/b1/title", gone, K::missingField, ""},
        {"/actors/c1/influence", 0, K::badValue, "0"},
        {"/actors/c1/influence", 6, K::badValue, "6"},
        {"/actors/c1/stance", "a favor", K::badValue, "a favor"},
        {"/swot/items/i1/quadrant", "F", K::badValue, "F"},
        {"/swot/items/i1/votes", -1, K::badValue, "-1"},
        {"/swot/items/i1/priority", 0, K::badValue, "0"},
        {"/swot/strategies/g1/crossing", "OF", K::badValue, "OF"},
        {"/swot/strategies/g1/items/i9", true, K::badReference, "i9"},
        {"/swot/strategies/g1/objective", "o9", K::badReference, "o9"},
        {"/articulation/x1/status", "", K::badValue, ""},
        {"/articulation/x1/entities/e9", true, K::badReference, "e9"},
        {"/articulation/x1/followUps/1/date", "ayer", K::badValue, "ayer"},
        {"/selfDiagnosis/scores/1/score", 100.5, K::badValue, "100.5"},
        {"/selfDiagnosis/scores/1/dimension", "d9", K::badReference, "d9"},
        {"/selfDiagnosis/bands/b1/from", -1, K::badValue, "-1"},
        {"/workingTables/m1/kind", "mixta", K::badValue, "mixta"},
        {"/workingTables/m1/method", "correo", K::badValue, "correo"},
        {"/workingTables/m1/people/1/count", 2.5, K::badValue, "2.5"},
        {"/workingTables/m1/agreements/1/due", "2021-13-01", K::badValue, "2021-13-01"},
        {"/workingTables/m1/agreements/1/entity", "e9", K::badReference, "e9"},
        {"/tasks/k1/activity", "a9", K::badReference, "a9"},
        {"/tasks/k1/assignments/1/role", "R", K::badValue, "R"},
        {"/analysis/themes/t1/line", "l9", K::badReference, "l9"},
        {"/analysis/findings/1/project", "p9", K::badReference, "p9"},
        {"/analysis/findings/1/source", "b9", K::badReference, "b9"},
        {"/analysis/findings/1/theme", "t9", K::badReference, "t9"},
        {"/frame/principles/v1/kind", "virtud", K::badValue, "virtud"},
        {"/frame/origins/1/objective", gone, K::missingField, ""},
        {"/frame/origins/1/workingTable", "m9", K::badReference, "m9"},
        {"/document/sections/n1/parent", "c9", K::badReference, "c9"},
        {"/document/sections/n1/title", gone, K::missingField, ""},
        {"/document/sections/n1/text/1/kind", "cita", K::badValue, "cita"},
        {"/document/sections/n1/text/1/runs/1/text", gone, K::missingField, ""},
        {"/approval/observations/1/submission", gone, K::missingField, ""},
        {"/approval/observations/1/answer", "sí", K::badValue, "sí"},
        {"/approval/acts/1/by", "alcalde", K::badValue, "alcalde"},
        {"/approval/adoption/type", "ley", K::badValue, "ley"},
        {"/socialisation/meetings/1/attendees", -3, K::badValue, "-3"},
        {"/socialisation/calls/1/meeting", "9", K::badReference, "9"},
        {"/socialisation/publications/1/channel", "radio", K::badValue, "radio"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.where);
        CHECK(with(c.where, c.value) == Problems{{c.kind, c.where, c.detail}});
    }
    // Whatever a survey's theme is called: it may be gone.
    CHECK(with("/frame/origins/1/surveyTheme", "nada").empty());
    CHECK(with("/sources/b1/colour", "red").empty());
}

TEST_CASE("edits of the formulation keep the typed plan in step, and are undone") {
    Work work = openFormulation();
    const Json before = work.document();
    const auto change = [&](const std::vector<Change>& changes) {
        Problems problems;
        const bool done = work.change(changes, "x", "", "2026-11-27T10:00:00Z", "", problems);
        CHECK(done == problems.empty());
        Problems none;
        CHECK(work.plan() == planFromJson(work.document(), none));
        return done;
    };
    CHECK(change({store::set("/workPlan/activities/a1/status", "done")}));
    CHECK(work.plan().workPlan.activities.at("a1").status == plan::TaskStatus::done);
    CHECK(change({store::set("/frame/mission", "Otra"), store::set("/goals/r1/name", "Otro nombre")}));
    CHECK(work.plan().frame.mission == "Otra");
    CHECK(work.plan().goals.at("r1").name == "Otro nombre");
    CHECK(change({store::remove("/socialisation")}));
    CHECK(work.plan().socialisation == plan::Socialisation{});
    CHECK(change({store::set("/sources/b2", writeRecord(plan::Source{}))}));
    CHECK(work.plan().sources.size() == 2);
    // Refused, and nothing is changed.
    CHECK_FALSE(change({store::set("/swot/items/i1/votes", -1)}));
    CHECK_FALSE(change({store::remove("/sources/b1")}));
    CHECK(work.plan().swot.items.at("i1").votes == 7);
    Problems problems;
    for (int i = 0; i < 4; ++i) REQUIRE(work.undo("", "2026-11-27T10:00:01Z", problems));
    CHECK(work.document() == before);
    CHECK(work.plan() == fullFormulation());
}

TEST_CASE("of the formulation nothing is kept of earlier days, so that figures of then can be worked out") {
    Work work = openFormulation();
    Problems problems;
    const auto change = [&](const char* day, const std::vector<Change>& changes) {
        REQUIRE(work.change(changes, "x", "", Moment(std::string(day) + "T10:00:00Z"), "", problems));
    };
    change("2026-11-01", {store::set("/frame/vision", "Otra"), store::remove("/sources/b1/entity")});
    CHECK(work.file().history.empty());
    change("2026-11-02", {store::set("/goals/r1/target", 5)});
    change("2026-11-03",
           {store::set("/entities/e9", Json{{"name", "Nueva"}}), store::set("/sources/b1/entity", "e9")});
    const auto past = asKnown(work.document(), work.file().history, "2026-11-02", problems);
    REQUIRE(past);
    for (const char* member : kMembers) CHECK_FALSE(past->contains(member));
    const plan::Plan then = planFromJson(*past, problems);
    CHECK(problems == Problems{});
    CHECK(then.entities.size() == 1);
    CHECK(then.goals.at("r1").target.number == 5);
    CHECK(then.goals.at("g/1") == work.plan().goals.at("g/1"));
}

TEST_CASE("one record alone") {
    const plan::WorkingTable table = fullFormulation().workingTables.at("m1");
    Problems problems;
    CHECK(readRecord<plan::WorkingTable>(writeRecord(table), problems, "/x") == table);
    CHECK(problems.empty());
    readRecord<plan::WorkingTable>(Json::array(), problems, "/x");
    CHECK(problems == Problems{{ProblemKind::wrongType, "/x", "array"}});
}

namespace {

// What the schema says of a record, held against its fields.
class SchemaWalk final : public Fields {
  public:
    SchemaWalk(const Json& defs, const Json& plan) : defs_(defs), open_{{&plan, {}}} {}
    int looked = 0;

    void text(const char* name, std::string&, Need need) override {
        CHECK(at(name).value("type", "") == "string");
        if (need == Need::required) required(name);
    }
    void checked(const char* name, std::string&, bool (*)(const std::string&)) override {
        CHECK(at(name).contains("pattern"));
    }
    void number(const char* name, double&, Range range) override { ranged(name, "number", range); }
    void number(const char* name, std::optional<double>&, Range range) override {
        ranged(name, "number", range);
    }
    void whole(const char* name, std::optional<int>&, Range range) override {
        ranged(name, "integer", range);
    }
    void flag(const char* name, bool&) override { CHECK(at(name).value("type", "") == "boolean"); }
    void reference(const char* name, plan::Id&, Collection, Tie tie) override {
        CHECK(at(name).value("type", "") == "string");
        if (tie == Tie::required) required(name);
    }
    void references(const char* name, std::set<plan::Id>&, Collection) override {
        CHECK(at(name).at("additionalProperties").dump() == "{\"const\":true}");
    }
    void places(const char* name, std::map<std::string, double>&) override {
        CHECK(at(name).at("additionalProperties").dump() == "{\"type\":\"number\"}");
    }

  protected:
    void wordAt(const char* name, int&, EnumWords words) override {
        Json wanted = Json::array();
        for (const char* word : words)
            if (*word) wanted.push_back(word);
        CHECK(at(name).at("enum") == wanted);
    }
    bool open(const char* name, Shape shape) override {
        const Json& here = at(name);
        if (shape == Shape::record) return enter(here);
        CHECK(here.at("type") == (shape == Shape::list ? "array" : "object"));
        return enter(here.at(shape == Shape::list ? "items" : "additionalProperties"));
    }
    void openItem(const plan::Id&, Collection) override { open_.push_back(open_.back()); }
    void openAt(std::size_t) override { open_.push_back(open_.back()); }
    // All its fields were looked at, and no others are there.
    void close() override {
        const Level level = open_.back();
        open_.pop_back();
        if (level.seen.empty()) return;
        for (const auto& [name, described] : level.record->at("properties").items()) {
            if (name == "copies") continue;  // no field: submitted_copies.h
            CAPTURE(std::string(name));
            CHECK(level.seen.contains(name));
        }
    }

  private:
    struct Level {
        const Json* record;
        std::set<std::string> seen;
    };
    bool enter(const Json& reference) {
        const std::string text = reference.at("$ref").get<std::string>();
        open_.push_back({&defs_.at(text.substr(text.rfind('/') + 1)), {}});
        return true;
    }
    const Json& at(const char* name) {
        CAPTURE(open_.back().record->value("title", ""));
        CAPTURE(name);
        ++looked;
        open_.back().seen.insert(name);
        REQUIRE(open_.back().record->at("properties").contains(name));
        return open_.back().record->at("properties").at(name);
    }
    void required(const char* name) {
        CAPTURE(name);
        const Json wanted = open_.back().record->value("required", Json::array());
        CHECK(std::find(wanted.begin(), wanted.end(), Json(name)) != wanted.end());
    }
    void ranged(const char* name, const char* type, Range range) {
        const Json& here = at(name);
        CHECK(here.value("type", "") == type);
        const Range any;
        if (range.least == any.least) return;
        CHECK(here.at("minimum").get<double>() == range.least);
        CHECK(here.at("maximum").get<double>() == range.most);
    }

    const Json& defs_;
    std::vector<Level> open_;
};

}  // namespace

TEST_CASE("the schema says of a formulation what is read") {
    Problems problems;
    const auto schema =
        parseJson(readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/schemas/plan-1.schema.json"), problems);
    REQUIRE(schema);
    const Json& defs = schema->at("$defs");
    SchemaWalk walk(defs, defs.at("plan"));
    plan::Plan p = fullFormulation();
    formulationFields(walk, p);
    CHECK(walk.looked > 200);
}
