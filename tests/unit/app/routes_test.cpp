#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

// Keys of texts, places to be filled in and the like that stand where words should.
std::vector<std::string> rawWords(Person& p) {
    std::set<std::string> rooms;
    for (const auto& entry : p.app().texts().all())
        rooms.insert(entry.first.substr(0, entry.first.find('.')));
    std::vector<std::string> found;
    const auto& nodes = p.app().ui.nodes();
    auto search = [&](std::string_view text) {
        std::string token;
        for (std::size_t i = 0; i <= text.size(); ++i) {
            char c = i < text.size() ? text[i] : ' ';
            if (std::isalnum(static_cast<unsigned char>(c)) || c == '.') {
                token += c;
                continue;
            }
            while (!token.empty() && token.back() == '.') token.pop_back();
            std::size_t dot = token.find('.');
            bool key = dot != std::string::npos && std::isalpha(static_cast<unsigned char>(token[dot + 1])) &&
                       rooms.count(token.substr(0, dot)) && token.substr(dot) != ".json" &&
                       token.substr(dot) != ".csv";
            if (key) found.push_back(token);
            token.clear();
        }
        for (std::size_t i = 0; i + 2 < text.size(); ++i)
            if (text[i] == '{' && text[i + 2] == '}') found.emplace_back(text);
    };
    for (const auto& n : nodes.list) {
        search(nodes.text(n.name));
        search(nodes.text(n.value));
        search(nodes.text(n.description));
        if (n.role == Role::select) search(nodes.text(n.extra));
    }
    return found;
}

void checkPage(Person& p, const std::string& route, const std::string& language) {
    INFO(language << " " << route << "\n" << p.read());
    auto headings = p.all(Role::heading);
    int first = 0, before = 0;
    for (const auto& heading : headings) {
        first += heading.level == 1;
        CHECK_MESSAGE(heading.level <= before + 1, "a level is left out before «" << heading.name << "»");
        before = heading.level;
        CHECK_FALSE(heading.name.empty());
    }
    CHECK(first == 1);
    CHECK(p.all(Role::main).size() == 1);
    std::string title = p.browser().title();
    CHECK(title.size() > std::string("Plan a la vista").size());
    CHECK(title.find("Plan a la vista") != std::string::npos);
    CHECK(p.browser().titleLanguage() == language);
    CHECK(rawWords(p) == std::vector<std::string>{});
    for (Role role : {Role::button, Role::fileButton, Role::link, Role::checkbox, Role::radio, Role::select,
                      Role::textField, Role::textArea, Role::date, Role::table, Role::dialog, Role::progress,
                      Role::tabList, Role::tab, Role::image, Role::slider})
        for (const auto& found : p.all(role)) {
            INFO("role " << static_cast<int>(role));
            CHECK_FALSE(found.name.empty());
            if (role == Role::link) CHECK_FALSE(found.extra.empty());
        }
}

}  // namespace

TEST_CASE("every route opens with one first heading, a title, and words for everything") {
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        importTable(p);
        for (const auto& route : everyRoute(p)) {
            p.visit(route);
            checkPage(p, route, language);
        }
    }
}

TEST_CASE("every route of the sample plan opens too, before and after an answer") {
    for (std::string language : {"es", "en"}) {
        Person p("/", 360, 740, freshBrowser(language));
        for (const auto& route : everyRoute(p)) {
            p.visit(route);
            checkPage(p, route, language);
        }
        answerSurvey(p);
        for (std::string route : {"/encuesta", "/plan/encuesta", "/plan/historia"}) {
            p.visit(route);
            checkPage(p, route, language);
        }
    }
}

TEST_CASE("every route can be where the program begins") {
    std::vector<std::string> routes;
    {
        Person p;
        routes = everyRoute(p);
    }
    for (const auto& route : routes) {
        Person p(route, 360, 740);
        checkPage(p, route, "es");
        CHECK(p.browser().history().size() == 2);  // the empty one and this: opening adds none of its own
    }
}

TEST_CASE("pages have titles of their own") {
    Person p;
    importTable(p);
    std::set<std::string> titles;
    for (std::string route : {"/", "/encuesta", "/plan", "/plan/metas", "/plan/lineas", "/plan/datos",
                              "/plan/historia", "/avance", "/avance/tabla"}) {
        p.visit(route);
        CAPTURE(route);
        CAPTURE(p.browser().title());
        CHECK(titles.insert(p.browser().title()).second);
    }
    p.visit("/avance/meta/" + firstGoal(p));
    CHECK(titles.insert(p.browser().title()).second);
}

TEST_CASE("every link leads to a page that is there") {
    for (float width : {1440.f, 360.f}) {
        Person p("/", width, 800);
        importTable(p);
        std::set<std::string> seen;
        std::vector<std::string> waiting{"/", "/plan", "/avance", "/encuesta", "/plan/importar"};
        while (!waiting.empty()) {
            std::string route = waiting.back();
            waiting.pop_back();
            // One goal of each kind of page is enough.
            if (!seen.insert(route).second || seen.size() > 60) continue;
            p.visit(route);
            INFO(route << "\n" << p.read());
            CHECK_FALSE(p.has(Role::heading, p.t("lost.title")));
            CHECK_FALSE(p.has(Role::heading, p.t("goal.gone")));
            for (const auto& link : p.all(Role::link)) {
                bool inside = link.extra.rfind("#/", 0) == 0 || link.extra.rfind("focus:", 0) == 0 ||
                              link.extra == "face:switch";
                INFO(link.name << " → " << link.extra);
                CHECK(inside);
                if (link.extra.rfind("#/", 0) == 0) waiting.push_back(link.extra.substr(1));
            }
        }
        CHECK(seen.size() > 12);
    }
}

TEST_CASE("three doors stand at the entrance and lead where they say") {
    Person p;
    for (auto [door, heading] : {std::pair{"Responder la encuesta", "survey"},
                                 {"Trabajar en el plan", "plan"},
                                 {"Ver el avance", "public"}}) {
        p.visit("/");
        p.press(Role::link, door);
        CAPTURE(heading);
        CHECK(p.browser().route() != "/");
        CHECK(p.all(Role::heading).size() >= 1);
    }
    p.visit("/");
    p.press(Role::link, "Responder la encuesta");
    CHECK(p.has(Role::button, "Enviar"));
    p.visit("/");
    p.press(Role::link, "Trabajar en el plan");
    CHECK(p.has(Role::button, "Deshacer"));
    p.visit("/");
    p.press(Role::link, "Ver el avance");
    CHECK(p.browser().title().find("Avance") != std::string::npos);
}

TEST_CASE("back leads to the page before, as it was") {
    Person p;
    importTable(p);
    p.visit("/avance/metas");
    p.type("Buscar metas", "agua");
    std::string list = p.read();
    auto cards = p.all(Role::list, "Metas");
    REQUIRE(cards.size() == 1);
    {
        auto inside = p.within(cards[0]);
        auto links = p.all(Role::link);
        REQUIRE_FALSE(links.empty());
        p.press(links[0]);
    }
    CHECK(p.browser().route().rfind("/avance/meta/", 0) == 0);
    p.back();
    CHECK(p.browser().route() == "/avance/metas?buscar=agua");
    CHECK(p.read() == list);
    p.browser().forward();
    p.settle();
    CHECK(p.browser().route().rfind("/avance/meta/", 0) == 0);
}

TEST_CASE("a new page gets the focus on its first heading; the first page does not take it") {
    Person p;
    CHECK(p.focused() == 0);
    p.press(Role::link, "Ver el avance");
    auto focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->role == Role::heading);
    CHECK(focused->level == 1);
    p.back();
    focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->name == p.t("home.title"));
}

TEST_CASE("another language leaves the focus where it is, and the next page's heading gets it") {
    Person p("/avance");
    p.press(Role::button, p.t("language.other"));
    auto focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->name == p.t("language.other"));
    p.visit("/accesibilidad");
    focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->role == Role::heading);
    CHECK(focused->level == 1);
}

TEST_CASE("the same page of another plan is another page: its heading gets the focus") {
    Person p;
    importTable(p);
    p.visit("/plan");
    const auto sample = p.all(Role::button, "Abrir");
    REQUIRE(sample.size() == 1);
    p.press(sample[0]);
    const auto focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->role == Role::heading);
    CHECK(focused->level == 1);
    CHECK(focused->name.find("Sector Gobierno") != std::string::npos);
}

TEST_CASE("what was done just before the address changed is done on the page before") {
    Person p("/plan/datos", 360, 740);
    auto name = p.field(p.t("plan.name"));
    p.act(name.id, ui::ActionKind::text, 0, "Otro nombre");
    p.visit("/plan/lineas");
    CHECK(p.browser().route() == "/plan/lineas");
    p.visit("/plan/datos");
    CHECK(p.field(p.t("plan.name")).value == "Otro nombre");
    // But a button's second press does not act on a page that the first one has left.
    p.visit("/plan/metas");
    auto add = p.get(Role::button, p.t("goal.add"));
    p.act(add.id, ui::ActionKind::press, 1);
    p.act(add.id, ui::ActionKind::press, 1);
    p.settle();
    CHECK(p.app().workspace().plan().goals.size() == 1);
}

TEST_CASE("a page that a button leads to gets the focus on its first heading too") {
    Person p("/plan");
    p.press(Role::button, p.t("start.new"));
    auto focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->name == p.t("nav.data"));
    p.visit("/plan/metas");
    p.press(Role::button, p.t("goal.add"));
    focused = p.find(p.focused());
    REQUIRE(focused);
    CHECK(focused->role == Role::heading);
    CHECK(focused->name == p.t("goal.new"));
}

TEST_CASE("the first element of every page leads to its heading") {
    for (const char* route : {"/", "/encuesta", "/plan", "/plan/lineas", "/avance", "/nada"}) {
        CAPTURE(route);
        Person p(route);
        auto first = p.find(p.app().ui.nodes().list.front().id);
        REQUIRE(first);
        CHECK(first->role == Role::link);
        CHECK(first->name == p.t("skip"));
        p.press(*first);
        auto focused = p.find(p.focused());
        REQUIRE(focused);
        CHECK(focused->role == Role::heading);
        CHECK(focused->level == 1);
    }
}

TEST_CASE("the focus goes to the heading of the page that came, not of the one that went") {
    Person p;
    importTable(p);
    for (const auto& route : everyRoute(p)) {
        p.visit("/");
        p.visit(route);
        if (route == "/") continue;
        INFO(route << "\n" << p.read());
        auto focused = p.find(p.focused());
        REQUIRE(focused);
        CHECK(focused->role == Role::heading);
        CHECK(focused->level == 1);
    }
}

TEST_CASE("an address that leads nowhere says so and offers a way out") {
    Person p;
    for (std::string route : {"/nada", "/ENCUESTA", "/plan/nada", "/avance/nada", "/avance/linea/x",
                              "/avance/linea", "/avance/meta", "/avance/meta/x/y", "/plan/metas/x"}) {
        p.visit(route);
        INFO(route << "\n" << p.read());
        bool lost = p.has(Role::heading, p.t("lost.title")) || p.has(Role::heading, p.t("goal.gone"));
        CHECK(lost);
        bool wayOut = false;
        for (const auto& link : p.all(Role::link)) wayOut |= link.extra.rfind("#/", 0) == 0;
        CHECK(wayOut);
    }
}

TEST_CASE("addresses are read with slashes too many and with a query") {
    Person p;
    for (std::string route : {"", "/", "//", "/?x=1"}) {
        p.visit(route);
        CAPTURE(route);
        CHECK(p.has(Role::heading, p.t("home.title")));
    }
    for (std::string route : {"/avance/", "avance", "//avance//", "/avance?desde=correo"}) {
        p.visit(route);
        CAPTURE(route);
        CHECK(p.browser().title().find("Avance") != std::string::npos);
    }
}

TEST_CASE("a link to a goal opens that goal, from anyone's mail, in a browser where the plan is kept") {
    Person p;
    importTable(p);
    std::string id = firstGoal(p), name = p.app().workspace().plan().goals.at(id).name;
    for (std::string route : {"/avance/meta/" + id, "/plan/metas/" + id}) {
        p.visit(route);
        p.reload();
        CHECK(p.browser().route() == route);
        auto headings = p.all(Role::heading, name);
        INFO(p.read());
        REQUIRE_FALSE(headings.empty());
        CHECK(headings[0].level == 1);
    }
}

TEST_CASE("the other language is one press away on every door, and is remembered") {
    Person p;
    for (std::string route : {"/", "/encuesta", "/plan", "/avance"}) {
        p.visit(route);
        CAPTURE(route);
        p.press(Role::button, "English");
        CHECK(p.browser().titleLanguage() == "en");
        CHECK(p.browser().route() == route);
        p.reload();
        CHECK(p.browser().titleLanguage() == "en");
        p.press(Role::button, "Español");
        CHECK(p.browser().titleLanguage() == "es");
    }
}

TEST_CASE("the address can ask for a language") {
    auto browser = freshBrowser("es");
    browser->setAddressLanguage("en");
    Person p("/encuesta", 360, 740, std::move(browser));
    CHECK(p.browser().titleLanguage() == "en");
    CHECK(p.has(Role::button, "Send"));
    // And the person can still choose the other.
    p.press(Role::button, "Español");
    CHECK(p.has(Role::button, "Enviar"));
}

TEST_CASE("a published plan that cannot be read is said in words, not by an empty page") {
    for (auto bytes :
         {std::optional<std::string>{}, std::optional<std::string>{"{"}, std::optional<std::string>{""}}) {
        auto browser = freshBrowser();
        browser->setAsset("plan.json", bytes);
        Person p("/", 360, 740, std::move(browser));
        CHECK(p.has(Role::heading, "No se pudo abrir el plan de muestra"));
    }
}

TEST_CASE("a published plan without a survey opens, and says that there is none") {
    auto browser = freshBrowser();
    browser->setAsset("plan.json", R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "p",
        "revision": 0, "plan": {"name": "Plan", "firstYear": 2024, "lastYear": 2027}})");
    Person p("/encuesta", 360, 740, std::move(browser));
    CHECK(p.has(Role::heading, "No hay una encuesta abierta"));
}

TEST_CASE("a page that nothing happens on asks for no frame") {
    Person p;
    importTable(p);
    for (const auto& route : everyRoute(p)) {
        p.visit(route);
        CAPTURE(route);
        CHECK_FALSE(p.browser().nextWake());
        p.browser().advance(5000);
        CHECK_FALSE(p.browser().takeWake());
    }
}

TEST_CASE("the citizen's program has every text that its pages say") {
    for (const std::string language : {"es", "en"}) {
        Person p("/", 360, 740, freshBrowser(language), app::citizenDoors);
        answerSurvey(p);
        for (const char* route : {"/", "/encuesta", "/encuesta/nada", "/encuesta?con=nada", "/reunion",
                                  "/accesibilidad", "/nada"})
            p.visit(route);
        // A text that is missing is kept as its own key.
        for (const auto& [key, text] : p.app().texts().all()) CHECK(key != text);
    }
}

TEST_CASE("a file of texts that does not come is made good by the other, and said where none comes") {
    auto browser = std::make_unique<host::Headless>(std::string(PLAN_SOURCE_DIR) + "/assets");
    browser->setAsset("texts/es.json", std::nullopt);
    {
        Person p("/", 360, 740, browser->newTab());
        CHECK(p.has(Role::link, "Answer the survey"));
    }
    {
        auto half = std::make_unique<host::Headless>(std::string(PLAN_SOURCE_DIR) + "/assets");
        half->setAsset("texts/es.plan.json", std::nullopt);
        Person citizen("/", 360, 740, half->newTab(), app::citizenDoors);
        CHECK(citizen.has(Role::link, "Responder la encuesta"));
        Person planner("/", 360, 740, std::move(half));
        CHECK(planner.has(Role::link, "Answer the survey"));
    }
    browser->setAsset("texts/en.json", "{not json");
    Person p("/", 360, 740, std::move(browser));
    CHECK(p.says("No se pudieron cargar los textos"));
    CHECK(p.says("The program's texts could not be loaded"));
}
