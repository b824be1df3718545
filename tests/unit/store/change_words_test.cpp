#include "store/change_words.h"

#include <doctest/doctest.h>

#include "plan_tables_asset.h"
#include "plans.h"

using namespace store;
using namespace store_test;

namespace {

ChangeWords wordsOf(const char* at, const Json& value, bool english = false) {
    const Json before = toJson(fullPlan());
    Json now = before;
    if (value.is_null()) {
        const std::string whole = at;
        const auto slash = whole.rfind('/');
        now[Json::json_pointer(whole.substr(0, slash))].erase(whole.substr(slash + 1));
    } else {
        now[Json::json_pointer(at)] = value;
    }
    const auto changes = whatChangedSince(before, now);
    REQUIRE(changes.size() == 1);
    return changeWords(shippedTables(), changes[0], before, now, english);
}

}  // namespace

TEST_CASE("a change since adoption in the words of the tables") {
    ChangeWords words = wordsOf("/goals/g~11/years/2021/programmed", 9);
    CHECK(words.kind == "Metas");
    CHECK(words.record == "1.1.1 · Meta");
    CHECK(words.field == "Programado 2021");
    CHECK(words.before == 2);
    CHECK(words.after == 9);
    words = wordsOf("/goals/g~11/indicator/accumulation", "flow", true);
    CHECK(words.kind == "Goals");
    CHECK(words.before == "Annual reduction");
    CHECK(words.after == "Flow");
    words = wordsOf("/goals/g~11/indicator/falling", nullptr);
    CHECK(words.before == "Sí");
    CHECK(words.after.is_null());
    words = wordsOf("/projects/p1/activities/a1/end", "2021-12-31");
    CHECK(words.kind == "Actividades");
    CHECK(words.record == "7801 · Proyecto de inversión · Contratar");
    CHECK(words.field == "Fin");
    words = wordsOf("/projects/p1/goals/r1", nullptr);
    CHECK(words.field == "Metas a las que aporta");
    CHECK(words.before == "Resultado");
    words = wordsOf("/objectives/o1/line", nullptr);
    CHECK(words.field == "Línea estratégica");
    CHECK(words.before == "1 · Línea");
    words = wordsOf("/goals/g~11/money/2021/planned", 7);
    CHECK(words.field == "Plan financiero 2021");
    words = wordsOf("/goals/g~11/periods/2021-T1/programmed", 7);
    CHECK(words.field == "Programado 2021-T1");
}

TEST_CASE("changes of the plan itself, and of what no table knows") {
    ChangeWords words = wordsOf("/name", "Otro");
    CHECK(words.kind == "Plan");
    CHECK(words.record.empty());
    CHECK(words.field == "Nombre del plan");
    CHECK(words.after == "Otro");
    words = wordsOf("/yearWeights/2021", 0.2);
    CHECK(words.kind == "Plan");
    CHECK(words.field == "Peso 2021");
    words = wordsOf("/weightRule", "goals");
    CHECK(words.after.is_string());
    CHECK(words.after != "goals");
    words = wordsOf("/goals/g~11/colour", "red");
    CHECK(words.field == "/colour");
    CHECK(words.after == "red");
    words = wordsOf("/chapters/c1", {{"title", "Presentación"}});
    CHECK(words.kind == "chapters");
    CHECK(words.record == "Presentación");
    CHECK(words.field.empty());
}

TEST_CASE("every field of a plan has a title") {
    // What no table has: sets of goals are named one by one above.
    Json before = toJson(fullPlan()), none = Json::object();
    std::size_t named = 0;
    for (const auto& [kind, records] : before.items()) {
        if (!records.is_object()) continue;
        for (const auto& [id, record] : records.items()) {
            if (!record.is_object()) continue;
            Json with = none, without = none;
            with[kind][id] = record;
            without[kind][id] = {{"name", "x"}};
            for (const SealedChange& change : whatChangedSince(without, with)) {
                if (change.field.empty()) continue;
                CAPTURE(change.at);
                const ChangeWords words = changeWords(shippedTables(), change, without, with, false);
                CHECK(words.field != change.field);
                ++named;
            }
        }
    }
    CHECK(named > 30);
}
