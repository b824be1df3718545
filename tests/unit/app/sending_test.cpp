#include "app/sending.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"

using namespace test;
using app::Delivery;
using host::SendResult;
using host::Sent;
using host::StorageResult;

namespace {

const std::string kCollector = "https://respuestas.example.gov.co";

// The sample plan, its survey with a collector.
std::string planFor(const std::string& collector) {
    auto plan = nlohmann::json::parse(fileBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json"));
    plan["plan"]["surveys"]["prioridades"]["collector"] = collector;
    return plan.dump();
}

std::unique_ptr<host::Headless> browserFor(const std::string& collector = kCollector) {
    auto browser = freshBrowser();
    browser->setAsset("plan.json", planFor(collector));
    return browser;
}

// A collector as web/collector is: each name once.
struct Server {
    std::map<std::string, std::string> stored;
    std::vector<std::string> requests;
    std::vector<int> scripted;  // said instead, the next one first; negative: stored, but nobody hears of it

    auto asServer() {
        return [this](const Sent& sent) -> std::optional<SendResult> {
            requests.push_back(sent.address);
            int status = 0;
            if (!scripted.empty()) {
                status = scripted.front();
                scripted.erase(scripted.begin());
                if (status >= 0) return SendResult{status, 0};
            }
            const bool fresh = stored.emplace(sent.address, sent.bytes).second;
            if (status < 0) return SendResult{};
            return SendResult{fresh ? 201 : 412, 0};
        };
    }
};

int waitingRecords(Person& p) {
    int count = 0;
    for (const auto& [key, value] : p.browser().records())
        count += key.rfind("delivery/", 0) == 0 && value.find("\"sent\":true") == std::string::npos;
    return count;
}

// Lets the time pass until the next try.
void sleep(Person& p) {
    REQUIRE(p.browser().nextCall());
    p.browser().setNow(*p.browser().nextCall());
    p.settle();
}

}  // namespace

TEST_CASE("an answer to a survey with a collector is sent, once, as the line that its file would have") {
    Server server;
    auto browser = browserFor();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser), app::citizenDoors);
    CHECK(p.says("Su respuesta se envía a respuestas.example.gov.co."));
    answerSurvey(p);
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    CHECK(p.statusBeginning("Enviada a la entidad.") != "");
    CHECK_FALSE(p.has(Role::button, "Enviar ahora"));
    REQUIRE(server.stored.size() == 1);
    const auto& [address, bytes] = *server.stored.begin();
    const auto read = store::readAnswers(bytes);
    REQUIRE(read.answers.size() == 1);
    CHECK(address == kCollector + "/answers/prioridades/" + read.answers[0].id + ".json");
    p.press(Role::button, "Exportar mi respuesta");
    CHECK(p.browser().downloads().back().bytes == bytes);
    CHECK(waitingRecords(p) == 0);
    p.reload();
    CHECK(p.statusBeginning("Enviada a la entidad.") != "");
    CHECK(server.requests.size() == 1);
    CHECK_FALSE(p.browser().nextCall());  // nothing is waited for
}

TEST_CASE("a survey without a collector sends nothing and says nothing of it") {
    Server server;
    auto browser = freshBrowser();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser));
    CHECK_FALSE(p.says("Su respuesta se envía a"));
    answerSurvey(p);
    CHECK_FALSE(p.says("enviarla"));
    CHECK_FALSE(p.says("Enviada"));
    CHECK(server.requests.empty());
    p.visit("/plan/encuesta");
    CHECK_FALSE(p.says("enviada"));
}

TEST_CASE("without a network an answer waits, over the end of the tab, and is sent when there is one") {
    Server server;
    auto browser = browserFor();
    Person p("/encuesta", 360, 740, std::move(browser), app::citizenDoors);
    answerSurvey(p);
    CHECK(p.statusBeginning("Falta enviarla") != "");
    CHECK(waitingRecords(p) == 1);
    for (int round = 0; round < 12; ++round) {
        const double before = p.browser().now();
        sleep(p);
        CHECK(p.browser().now() - before <= 90000);
    }
    CHECK(p.browser().sent().size() == 13);
    p.reload();
    CHECK(p.statusBeginning("Falta enviarla") != "");
    CHECK(p.browser().sent().size() == 1);  // of this tab
    p.browser().setServer(server.asServer());
    CHECK(server.requests.empty());  // it does not ask all the time
    p.browser().networkIsBack();
    p.settle();
    CHECK(p.statusBeginning("Enviada") != "");
    CHECK(server.stored.size() == 1);
    CHECK(waitingRecords(p) == 0);
}

TEST_CASE("while an answer waits, no frame is asked for") {
    Person p("/encuesta", 360, 740, browserFor());
    answerSurvey(p);
    CHECK(p.browser().nextWake() == std::nullopt);
    CHECK(p.browser().nextCall());
}

TEST_CASE("the button sends at once") {
    Server server;
    Person p("/encuesta", 360, 740, browserFor());
    answerSurvey(p);
    p.browser().setServer(server.asServer());
    p.press(Role::button, "Enviar ahora");
    CHECK(p.statusBeginning("Enviada") != "");
    CHECK(server.stored.size() == 1);
}

TEST_CASE("a reply that got lost leads to no second answer") {
    Server server;
    server.scripted = {-1};
    auto browser = browserFor();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser));
    answerSurvey(p);
    CHECK(server.stored.size() == 1);
    CHECK(p.statusBeginning("Falta enviarla") != "");
    sleep(p);
    CHECK(p.statusBeginning("Enviada") != "");
    CHECK(server.requests.size() == 2);
    CHECK(server.stored.size() == 1);
}

TEST_CASE("a browser that ends after the server has stored, and before it has heard of it, asks once more") {
    Server server;
    auto browser = browserFor();
    browser->setServer([&](const Sent& sent) -> std::optional<SendResult> {
        server.asServer()(sent);
        return std::nullopt;
    });
    Person p("/encuesta", 360, 740, std::move(browser));
    answerSurvey(p);
    CHECK(server.stored.size() == 1);
    CHECK(waitingRecords(p) == 1);
    p.browser().setServer(server.asServer());
    p.reload();
    CHECK(p.statusBeginning("Enviada") != "");
    CHECK(server.requests.size() == 2);
    CHECK(server.stored.size() == 1);
}

TEST_CASE("a closed survey's answer is kept, is said to be, and is tried again at the next start") {
    Server server;
    server.scripted = {410};
    auto browser = browserFor();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser));
    answerSurvey(p);
    CHECK(p.statusBeginning("La entidad no la recibió") != "");
    CHECK_FALSE(p.browser().nextCall());
    CHECK(waitingRecords(p) == 1);
    p.visit("/plan/encuesta");
    CHECK(p.statusBeginning("0 respuestas enviadas. Una no fue recibida") != "");
    p.reload();
    CHECK(p.statusBeginning("Una respuesta enviada.") != "");
    CHECK(server.stored.size() == 1);
}

TEST_CASE("the planner's page says how many wait, and sends them") {
    Server server;
    Person p("/encuesta", 1440, 900, browserFor());
    for (int i = 0; i < 3; ++i) {
        answerSurvey(p);
        p.press(Role::button, "Responder otra vez");
    }
    p.visit("/plan/encuesta");
    CHECK(p.statusBeginning("0 respuestas enviadas. Faltan 3 por enviar.") != "");
    server.scripted = {201, 500};
    p.browser().setServer(server.asServer());
    p.press(Role::button, "Enviar ahora");
    CHECK(p.statusBeginning("Una respuesta enviada. Faltan 2 por enviar.") != "");
    for (int tries = 0; server.stored.size() < 2 && tries < 4; ++tries) sleep(p);
    CHECK(p.statusBeginning("3 respuestas enviadas.") == "3 respuestas enviadas.");
    CHECK_FALSE(p.has(Role::button, "Enviar ahora"));
    CHECK(std::set<std::string>(server.requests.begin(), server.requests.end()).size() == 3);
}

TEST_CASE("what this browser cannot keep is sent all the same") {
    Server server;
    auto browser = browserFor();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser));
    p.browser().setStorage(StorageResult::full);
    answerSurvey(p);
    CHECK(p.says("Su respuesta no quedó guardada"));
    CHECK(p.statusBeginning("Enviada") != "");
    CHECK(server.stored.size() == 1);
}

TEST_CASE("an answer and its waiting are written in one transaction, and nothing is sent before its end") {
    Server server;
    auto browser = browserFor();
    browser->setServer(server.asServer());
    Person p("/encuesta", 360, 740, std::move(browser));
    p.check(p.all(Role::checkbox)[0].name);  // what is begun is written before
    p.browser().holdWrites();
    p.press(Role::button, p.t("survey.send"));
    CHECK(server.requests.empty());
    CHECK(waitingRecords(p) == 0);
    p.browser().landWrites();  // and the process dies before it is told
    CHECK(waitingRecords(p) == 1);
    p.reload();
    CHECK(server.stored.size() == 1);
    CHECK(p.statusBeginning("Enviada") != "");
}

TEST_CASE("of two tabs one sends, the one that was used last") {
    Server server;
    Person first("/encuesta", 360, 740, browserFor());
    Person second("/encuesta", 360, 740, first.browser().newTab());
    answerSurvey(first);
    CHECK(first.browser().holds("sending"));
    second.settle();
    CHECK_FALSE(second.browser().holds("sending"));
    first.browser().setServer(server.asServer());
    second.browser().setServer(server.asServer());
    answerSurvey(second);
    CHECK(second.browser().holds("sending"));
    CHECK(server.stored.size() == 2);
    CHECK(server.requests.size() == 2);
    first.settle();
    CHECK(first.statusBeginning("Enviada") != "");  // it is told by the other one
    CHECK(server.requests.size() == 2);
}

TEST_CASE("a tab whose neighbour was closed before it could send takes over") {
    Server server;
    Person first("/encuesta", 360, 740, browserFor());
    {
        Person second("/encuesta", 360, 740, first.browser().newTab());
        answerSurvey(second);
        first.settle();
        CHECK(second.browser().holds("sending"));
    }
    first.browser().setServer(server.asServer());
    sleep(first);
    CHECK(server.stored.size() == 1);
}

TEST_CASE("where the plan names another collector by now, what waited goes there from the next start on") {
    Server server;
    Person p("/encuesta", 1440, 900, browserFor("https://equivocada.example.gov.co"));
    answerSurvey(p);
    p.visit("/plan/encuesta/preguntas");
    const auto field = p.field("Dirección a la que se envían las respuestas");
    CHECK(field.value == "https://equivocada.example.gov.co");
    p.type(field.name, "respuestas");
    CHECK(p.field(field.name).error() ==
          "No es una dirección: empieza por https:// y sigue el nombre de un servidor, sin espacios");
    CHECK(p.says("Lo que está escrito como dirección para enviar las respuestas no es una dirección"));
    p.type(field.name, kCollector);
    CHECK(p.field(field.name).error() == "");
    p.leave(field.name);
    for (const Sent& sent : p.browser().sent()) CHECK(sent.address.find(kCollector) == std::string::npos);
    p.browser().setServer(server.asServer());
    p.reload();
    REQUIRE(server.stored.size() == 1);
    CHECK(server.stored.begin()->first.rfind(kCollector, 0) == 0);
}

TEST_CASE("records of deliveries that mean nothing are passed over") {
    Server server;
    auto browser = browserFor();
    browser->setServer(server.asServer());
    for (const char* value : {"", "{", "[]", "7", "{\"collector\":7}", "{\"collector\":\"ftp://x\"}",
                              "{\"collector\":\"https://example.org\"}"})
        browser->setRecord(std::string("delivery/prioridades/") + std::to_string(browser->records().size()),
                           value);
    browser->setRecord("delivery/", "{\"collector\":\"https://example.org\"}");
    Person p("/encuesta", 360, 740, std::move(browser));
    CHECK(server.requests.empty());  // there is no such answer
    CHECK_FALSE(p.browser().nextCall());
}
