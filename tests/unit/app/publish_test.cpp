// The page to publish from, by role and name: what stays in is said and chosen, and the files hold what goes
// out.
#include <doctest/doctest.h>

#include <string>

#include "person.h"
#include "store/plan_file.h"

using namespace test;

namespace {

// A browser with a site of four files; `page` is one that holds all.
std::unique_ptr<host::Headless> withSite() {
    auto browser = freshBrowser();
    browser->setAsset("site.json",
                      R"({"files": ["assets/plan.json", "index.html", "plan.wasm"], "page": "archive.html",
                          "archived": ["assets/plan.json", "plan.wasm"]})");
    browser->setFile("index.html", "<!doctype html>");
    browser->setFile("plan.wasm", std::string("\0\xFFz", 3));
    browser->setFile("archive.html", "<p>antes<!-- files -->después</p>");
    return browser;
}

store::PlanFile planIn(const std::string& bytes) {
    store::Problems problems;
    auto file = store::readPlanFile(bytes, problems);
    CHECK(problems.empty());
    REQUIRE(file);
    return *file;
}

}  // namespace

TEST_CASE("names stay in until the planner lets them out") {
    Person p("/plan/publicar", 1440, 900, withSite());
    auto& work = p.app().workspace();
    REQUIRE(work.change({store::set("/goals/g", {{"name", "Meta"}, {"responsible", "Íñigo"}})}, "meta"));
    p.settle();
    INFO(p.read());
    CHECK(p.says("Se queda: un dato en un registro – Metas (1)."));
    p.press(Role::button, "Guardar plan.json");
    CHECK(p.browser().downloads().back().fileName == "plan.json");
    const auto held = planIn(p.browser().downloads().back().bytes);
    CHECK(held.id == work.planId());
    CHECK(held.document["goals"]["g"] == store::Json{{"name", "Meta"}});
    CHECK(held.history.empty());

    p.check("Los nombres de personas");
    CHECK(work.plan().goesOut.names);
    CHECK(p.says("Sale: un dato en un registro – Metas (1)."));
    p.press(Role::button, "Guardar plan.json");
    const auto open = planIn(p.browser().downloads().back().bytes);
    CHECK(open.document["goals"]["g"]["responsible"] == "Íñigo");
    CHECK(open.revision > held.revision);  // readers notice that it is another one
    p.press(Role::button, "Deshacer");
    CHECK_FALSE(work.plan().goesOut.names);
}

TEST_CASE("one page for the archive: every file in it, the plan with its day") {
    Person p("/plan/publicar", 360, 740, withSite());
    p.press(Role::button, "Hacer el archivo HTML");
    p.settle();
    REQUIRE(p.browser().downloads().size() == 1);
    const std::string page = p.browser().downloads()[0].bytes;
    CHECK(page.rfind("<p>antes<script type=\"text/plain\" data-file=\"assets/plan.json\">", 0) == 0);
    CHECK(page.find("data-file=\"plan.wasm\">AP96</script>\ndespués</p>") != std::string::npos);
    CHECK(p.says("Listo: el archivo está en sus descargas"));
}

TEST_CASE("a file of the site that cannot be read is named, and nothing is handed over") {
    auto browser = withSite();
    browser->setFile("plan.wasm", std::nullopt);
    Person p("/plan/publicar", 1440, 900, std::move(browser));
    p.press(Role::button, "Hacer el ZIP");
    p.settle();
    CHECK(p.browser().downloads().empty());
    CHECK(p.alerts().find("no se pudo leer plan.wasm") != std::string::npos);
    p.browser().setFile("plan.wasm", "x");
    p.press(Role::button, "Hacer el ZIP");
    p.settle();
    REQUIRE(p.browser().downloads().size() == 1);
    const std::string& zip = p.browser().downloads()[0].bytes;
    CHECK(zip.rfind("PK\3\4", 0) == 0);
    CHECK(zip.find("index.html<!doctype html>") != std::string::npos);
}
