// A survey is given out by its link, and answered by somebody whose browser has never seen the plan.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"
#include "store/base64url.h"
#include "store/survey_file.h"

using namespace test;

namespace {

std::string sharedLink(Person& planner) {
    planner.visit("/plan/encuesta/compartir");
    planner.press(Role::button, planner.t("share.link.copy"));
    return planner.browser().clipboard();
}

// What stands behind '#'.
std::string routeOf(const std::string& link) { return link.substr(link.find('#') + 1); }

std::string surveyFileOf(Person& planner) {
    planner.visit("/plan/encuesta/compartir");
    planner.press(Role::button, planner.t("share.file.save"));
    return planner.browser().downloads().back().bytes;
}

}  // namespace

TEST_CASE("a citizen who has never seen the plan answers from the link alone") {
    Person planner("/plan/encuesta/preguntas");
    planner.type("Título", "El parque del barrio");
    planner.leave("Título");
    const std::string link = sharedLink(planner);
    CHECK(link.rfind("https://ciudad.example/plan/#/encuesta?con=", 0) == 0);

    // Their browser has another plan, without a survey.
    auto browser = freshBrowser();
    browser->setAsset("plan.json",
                      R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "otro", "revision": 0,
        "plan": {"name": "Otro plan", "firstYear": 2024, "lastYear": 2027}})");
    Person citizen(routeOf(link), 360, 740, std::move(browser), app::citizenDoors);
    CHECK(citizen.says(planner.app().workspace().plan().sector));
    auto options = citizen.all(Role::checkbox);
    REQUIRE(options.size() == 5);
    citizen.check(options[0].name);
    citizen.press(Role::button, "Enviar");
    CHECK(citizen.statusBeginning("Respuesta guardada") != "");
    citizen.press(Role::button, "Exportar mi respuesta");
    auto read = store::readAnswers(citizen.browser().downloads().back().bytes);
    REQUIRE(read.answers.size() == 1);
    CHECK(read.answers[0].survey == planner.app().workspace().surveys().begin()->first);

    // Back another day, by the same link: their receipt.
    citizen.reload();
    CHECK(citizen.has(Role::heading, citizen.t("receipt.title")));
}

TEST_CASE("a link that was cut off, changed, or is no survey says so and asks for nothing") {
    Person planner("/plan");
    const std::string route = routeOf(sharedLink(planner));
    const std::string letters = route.substr(route.find('=') + 1);
    const std::string newer =
        store::toBase64url("packed:" + std::string(R"({"format":"plan-a-la-vista/survey","version":9})"));
    const struct {
        std::string route, heading;
    } cases[] = {
        {"/encuesta?con=" + letters.substr(0, letters.size() / 2), "survey.damaged"},
        {"/encuesta?con=" + letters.substr(0, letters.size() - 1) + "*", "survey.damaged"},
        {"/encuesta?con=abc", "survey.damaged"},
        {"/encuesta?con=" + store::toBase64url("packed:{}"), "survey.damaged"},
        {"/encuesta?con=" + newer, "survey.newer"},
        {"/encuesta/no-hay-tal", "survey.none"},
        {"/encuesta/..", "survey.none"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.route);
        Person citizen(one.route, 360, 740);
        CHECK(citizen.has(Role::heading, citizen.t(one.heading)));
        CHECK(citizen.all(Role::checkbox).empty());
    }
    auto browser = freshBrowser();
    browser->refuseLinkTasks();
    Person offline(route, 360, 740, std::move(browser));
    CHECK(offline.has(Role::heading, offline.t("survey.unavailable")));
}

TEST_CASE("a survey's file beside the program: a fixed address that the poster names") {
    Person planner("/plan");
    const std::string file = surveyFileOf(planner);
    const std::string id = planner.app().workspace().surveys().begin()->first;
    CHECK_FALSE(planner.says(planner.t("share.file.there")));

    auto browser = freshBrowser();
    browser->setAsset("encuestas/" + id + ".json", file);
    browser->setAsset("plan.json",
                      R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "otro", "revision": 0,
        "plan": {"name": "Otro plan", "firstYear": 2024, "lastYear": 2027}})");
    Person citizen("/encuesta/" + id, 360, 740, std::move(browser), app::citizenDoors);
    CHECK(citizen.all(Role::checkbox).size() == 5);

    planner.press(Role::button, planner.t("share.file.look"));
    CHECK(planner.wasTold(planner.t("share.file.missing")));
    planner.browser().setAsset("encuestas/" + id + ".json", "{}");
    planner.press(Role::button, planner.t("share.file.look"));
    CHECK(planner.wasTold(planner.t("share.file.other")));
    planner.browser().setAsset("encuestas/" + id + ".json", file);
    planner.press(Role::button, planner.t("share.file.look"));
    CHECK(planner.wasTold(planner.t("share.file.there")));
    CHECK(planner.says(planner.t("share.file.there")));
    planner.press(Role::button, planner.t("share.link.copy"));
    CHECK(planner.browser().clipboard() == "https://ciudad.example/plan/#/encuesta/" + id);
    planner.press(Role::button, planner.t("graphic.svg"));
    const std::string svg = planner.browser().downloads().back().bytes;
    CHECK(svg.find("https://ciudad.example/plan/#/encuesta/" + id) != std::string::npos);
}

TEST_CASE("the words for social networks hold who asks and the link") {
    Person planner("/plan");
    const std::string link = sharedLink(planner);
    planner.press(Role::button, planner.t("share.social.copy"));
    const std::string words = planner.browser().clipboard();
    CHECK(words.find(planner.app().workspace().plan().sector) != std::string::npos);
    CHECK(words.substr(words.size() - link.size()) == link);
}

TEST_CASE("a definition goes out and comes back, asked for first; a broken one changes nothing") {
    Person planner("/plan/encuesta/preguntas");
    planner.type("Título", "Como estaba");
    planner.leave("Título");
    const std::string file = surveyFileOf(planner);
    const auto before = planner.app().workspace().surveys();
    planner.visit("/plan/encuesta/preguntas");
    planner.type("Título", "Cambiado");
    planner.leave("Título");
    planner.visit("/plan/encuesta/compartir");
    planner.giveFile(planner.t("share.bring"), "encuesta.json", "{\"format\": \"otro\"}");
    CHECK(planner.has(Role::dialog, planner.t("file.refused")));
    planner.press(Role::button, planner.t("close"));
    planner.giveFile(planner.t("share.bring"), "encuesta.json", file);
    CHECK(planner.says("«Como estaba»"));
    planner.press(Role::button, planner.t("share.bring.yes"));
    CHECK(planner.app().workspace().surveys() == before);
    CHECK(planner.app().workspace().undo());
    CHECK(planner.app().workspace().surveys().begin()->second.title.in("es") == "Cambiado");
}

TEST_CASE("what was begun is there again after the tab was closed, and can be begun anew") {
    Person citizen("/encuesta", 360, 740, nullptr, app::citizenDoors);
    const std::string option = citizen.all(Role::checkbox)[1].name;
    citizen.check(option);
    CHECK_FALSE(citizen.says(citizen.t("survey.resumed")));
    citizen.reload();
    CHECK(citizen.get(Role::checkbox, option).checked());
    CHECK(citizen.says(citizen.t("survey.resumed")));
    citizen.press(Role::button, citizen.t("survey.anew"));
    CHECK_FALSE(citizen.get(Role::checkbox, option).checked());
    for (const auto& record : citizen.browser().records()) CHECK(record.first.rfind("draft/", 0) != 0);
    citizen.check(option);
    citizen.press(Role::button, "Enviar");
    for (const auto& record : citizen.browser().records()) CHECK(record.first.rfind("draft/", 0) != 0);
}

TEST_CASE("the file of an answer comes back and is counted, once; what is damaged is put aside") {
    Person planner("/plan/encuesta");
    const auto route = routeOf(sharedLink(planner));
    Person citizen(route, 360, 740, nullptr, app::citizenDoors);
    citizen.check(citizen.all(Role::checkbox)[0].name);
    citizen.press(Role::button, "Enviar");
    citizen.press(Role::button, "Exportar mi respuesta");
    const std::string line = citizen.browser().downloads().back().bytes;

    planner.visit("/plan/encuesta");
    planner.giveFile(planner.t("intake.files"), "respuesta.ndjson", line);
    CHECK(planner.statusBeginning("Una respuesta en este navegador") != "");
    CHECK(planner.says("1 respuesta nueva"));
    planner.giveFile(planner.t("intake.files"), "respuesta.ndjson", line + line.substr(0, 30) + "\n");
    CHECK(planner.says("1 que ya estaba"));
    CHECK(planner.says("1 línea dañada: quedó aparte"));
    CHECK(planner.statusBeginning("Una respuesta en este navegador") != "");
    planner.press(Role::button, planner.t("intake.aside"));
    CHECK(planner.browser().downloads().back().bytes == line.substr(0, 30) + "\n");
    planner.reload();
    planner.visit("/plan/encuesta");
    CHECK(planner.statusBeginning("Una respuesta en este navegador") != "");
}

TEST_CASE("one's own answer is withdrawn, asked for first") {
    Person citizen("/encuesta", 360, 740, nullptr, app::citizenDoors);
    citizen.check(citizen.all(Role::checkbox)[0].name);
    citizen.press(Role::button, "Enviar");
    citizen.press(Role::button, citizen.t("receipt.withdraw"));
    citizen.press(Role::button, citizen.t("cancel"));
    CHECK(citizen.has(Role::heading, citizen.t("receipt.title")));
    citizen.press(Role::button, citizen.t("receipt.withdraw"));
    citizen.press(Role::button, citizen.t("receipt.withdraw.yes"));
    CHECK(citizen.wasTold(citizen.t("receipt.withdrawn")));
    CHECK(citizen.all(Role::checkbox).size() == 5);
    for (const auto& record : citizen.browser().records()) {
        CHECK(record.first.rfind("answer/", 0) != 0);
        CHECK(record.first.rfind("own/", 0) != 0);
    }
}

TEST_CASE("sharing by the system's own sheet stands beside copying and saving, where it is offered") {
    Person none("/encuesta", 360, 740);
    none.check(none.all(Role::checkbox)[0].name);
    none.press(Role::button, "Enviar");
    CHECK_FALSE(none.has(Role::button, none.t("receipt.share")));

    Person words("/plan", 1440, 900);
    words.browser().offerSharing(false);
    const std::string link = sharedLink(words);
    words.press(Role::button, words.t("share.link.share"));
    REQUIRE(words.browser().shared().size() == 1);
    CHECK(words.browser().shared()[0].address == link);
    CHECK(words.browser().shared()[0].fileName.empty());
    CHECK_FALSE(words.browser().shared()[0].text.empty());
    CHECK(words.wasTold(words.t("sharing.done")));
    answerSurvey(words);
    CHECK_FALSE(words.has(Role::button, words.t("receipt.share")));  // words only

    Person p("/encuesta", 360, 740);
    p.browser().offerSharing(true);
    p.check(p.all(Role::checkbox)[0].name);
    p.press(Role::button, "Enviar");
    p.press(Role::button, "Exportar mi respuesta");
    p.press(Role::button, p.t("receipt.share"));
    REQUIRE(p.browser().shared().size() == 1);
    const auto& file = p.browser().shared()[0];
    CHECK(file.bytes == p.browser().downloads().back().bytes);
    CHECK(file.mimeType == "text/plain");
    CHECK(file.fileName.substr(file.fileName.size() - 4) == ".txt");
    // It comes in like any other.
    Person planner("/plan/encuesta");
    planner.giveFile(planner.t("intake.files"), file.fileName, file.bytes);
    CHECK(planner.says("1 respuesta nueva"));
}

TEST_CASE("a sheet that was closed is no trouble; one that fails is told") {
    for (const auto result : {host::ShareResult::cancelled, host::ShareResult::failed}) {
        Person p("/encuesta", 360, 740);
        p.browser().offerSharing(true, result);
        p.check(p.all(Role::checkbox)[0].name);
        p.press(Role::button, "Enviar");
        p.press(Role::button, p.t("receipt.share"));
        CHECK_FALSE(p.wasTold(p.t("sharing.done")));
        CHECK(p.wasTold(p.t("sharing.failed")) == (result == host::ShareResult::failed));
    }
}
