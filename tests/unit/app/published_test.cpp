// The plan beside the program: what who comes for the first time sees, and who comes again.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

std::string file(const std::string& id, int revision, const std::string& name, int reported) {
    return R"({"format": "plan-a-la-vista/plan", "version": 1, "id": ")" + id + R"(", "revision": )" +
           std::to_string(revision) + R"(, "plan": {"name": ")" + name +
           R"(", "firstYear": 2024, "lastYear": 2027, "cutOff": "2024-12-31",
             "lines": {"l": {"order": 1, "name": "Agua"}},
             "goals": {"a": {"order": 1, "code": "1", "name": "Sembrar", "line": "l", "target": 40,
               "indicator": {"accumulation": "sum"},
               "years": {"2024": {"programmed": 10, "reported": )" +
           std::to_string(reported) + "}}}}}}";
}

std::unique_ptr<host::Headless> browserWith(const std::string& published) {
    auto browser = freshBrowser();
    browser->setAsset("plan.json", published);
    return browser;
}

}  // namespace

TEST_CASE("who comes again to a plan that was only read sees what is published now") {
    Person p("/avance", 360, 740, browserWith(file("p", 7, "Plan de la ciudad", 5)));
    CHECK(p.has(Role::heading, "El plan lleva 50\u202f% de lo que debía estar hecho"));
    p.browser().setAsset("plan.json", file("p", 9, "Plan de la ciudad", 8));
    p.reload();
    CHECK(p.has(Role::heading, "El plan lleva 80\u202f% de lo que debía estar hecho"));
    // It may have a smaller number: made anew from an older copy.
    p.browser().setAsset("plan.json", file("p", 8, "Plan de la ciudad", 7));
    p.reload();
    CHECK(p.has(Role::heading, "El plan lleva 70\u202f% de lo que debía estar hecho"));
    p.browser().setAsset("plan.json", std::nullopt);
    p.reload();
    CHECK(p.has(Role::heading, "El plan lleva 70\u202f% de lo que debía estar hecho"));
    // And another plan in its place; of the one before nothing stays.
    p.browser().setAsset("plan.json", file("q", 1, "Otro plan", 10));
    p.reload();
    CHECK(p.has(Role::heading, "El plan lleva 100\u202f% de lo que debía estar hecho"));
    p.browser().setAsset("plan.json", std::nullopt);
    p.reload();
    CHECK(p.has(Role::heading, "El plan lleva 100\u202f% de lo que debía estar hecho"));
    CHECK(p.app().workspace().plans().size() == 1);
}

TEST_CASE("what is published broken, or newer than this program, takes nothing away") {
    for (std::string broken : {"", "{", "[]", R"({"format": "plan-a-la-vista/plan", "version": 99})"}) {
        CAPTURE(broken);
        Person p("/avance", 360, 740, browserWith(file("p", 7, "Plan de la ciudad", 5)));
        p.browser().setAsset("plan.json", broken);
        p.reload();
        CHECK(p.has(Role::heading, "El plan lleva 50\u202f% de lo que debía estar hecho"));
    }
}

TEST_CASE("a plan that was worked on here is never replaced by what is published") {
    Person p("/plan", 1440, 900, browserWith(file("p", 7, "Plan de la ciudad", 5)));
    p.visit("/plan/datos");
    p.type("Nombre del plan", "Mi borrador");
    p.leave("Nombre del plan");
    p.settle();
    p.browser().setAsset("plan.json", file("p", 9, "Plan de la ciudad", 8));
    p.reload();
    p.visit("/plan/datos");
    CHECK(p.field("Nombre del plan").value == "Mi borrador");
    p.visit("/avance");
    CHECK(p.has(Role::heading, "El plan lleva 50\u202f% de lo que debía estar hecho"));
}

TEST_CASE("nor is one that was imported, though it is the published one") {
    Person p("/plan", 1440, 900, browserWith(file("p", 7, "Plan de la ciudad", 5)));
    p.giveFile(p.t("import"), "plan.json", file("q", 3, "Traído", 1));
    p.settle();
    p.browser().setAsset("plan.json", file("q", 9, "Plan de la ciudad", 8));
    p.reload();
    p.visit("/avance");
    CHECK(p.has(Role::heading, "El plan lleva 10\u202f% de lo que debía estar hecho"));
}
