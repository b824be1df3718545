// Answers that the planner's page reads from the survey's collector, as the planner sees it.
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "person.h"
#include "store/answer_file.h"

using test::Person;
using Role = ui::Role;

namespace {

const std::string kCollector = "https://respuestas.example.gov.co";
const std::string kReading = kCollector + "/read/prioridades/";
const std::string kPassword = "¡Clave: muy secreta!";

std::string idOf(int number) {
    const std::string digits = std::to_string(number);
    return "respuesta" + std::string(3 - digits.size(), '0') + digits;
}

survey::Answer answer(int number) {
    survey::Answer made;
    made.id = idOf(number);
    made.survey = "prioridades";
    made.date = "2026-11-20T10:00Z";
    made.language = "es";
    made.replies["prioridad"].chosen = {"participacion"};
    made.replies["prioridad"].otherChosen = true;
    made.replies["prioridad"].other = "Palabras " + std::to_string(number);
    return made;
}

std::string entry(const std::string& name, const std::string& type = "file") {
    return nlohmann::json{
        {"name", name}, {"type", type}, {"mtime", "Fri, 20 Nov 2026 10:00:00 GMT"}, {"size", 300}}
        .dump();
}

// A collector as web/collector is, for planners.
struct Collector {
    std::map<std::string, std::string> kept;           // by id
    std::vector<std::string> listed;                   // what else stands in its list
    std::map<std::string, std::vector<int>> scripted;  // by address: said instead, the next one first
    std::optional<host::FetchResult> list;             // in place of its own
    int stopsAfter = -1;  // answers it still gives; then `after` is said, or nothing where there is none
    std::optional<host::FetchResult> after;
    std::vector<std::string> asked;

    void add(int from, int to) {
        for (int i = from; i < to; ++i) kept[idOf(i)] = store::writeAnswerLine(answer(i));
    }

    std::string ownList() const {
        std::string text = "[\n";
        const auto line = [&](const std::string& words) {
            text.append(text.size() > 2 ? ",\n" : "").append(words);
        };
        for (const auto& words : listed) line(words);
        for (const auto& one : kept) line(entry(one.first + ".json"));
        return text + "\n]";
    }

    std::optional<host::FetchResult> give(const host::Asked& request) {
        asked.push_back(request.address);
        if (auto& said = scripted[request.address]; !said.empty()) {
            const int status = said.front();
            said.erase(said.begin());
            return host::FetchResult{.status = status};
        }
        if (request.user != "planner" || request.password != kPassword)
            return host::FetchResult{.status = 401};
        if (request.address == kReading)
            return list ? *list : host::FetchResult{.status = 200, .bytes = ownList()};
        const auto found = kept.find(request.address.substr(kReading.size(), idOf(0).size()));
        if (found == kept.end() || request.address != kReading + found->first + ".json")
            return host::FetchResult{.status = 404};
        if (stopsAfter == 0) return after;
        if (stopsAfter > 0) --stopsAfter;
        return host::FetchResult{.status = 200, .bytes = found->second};
    }
};

std::unique_ptr<host::Headless> browserFor(Collector& collector, const std::string& language = "es") {
    auto browser = test::freshBrowser(language);
    auto plan = nlohmann::json::parse(test::fileBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json"));
    plan["plan"]["surveys"]["prioridades"]["collector"] = kCollector;
    browser->setAsset("plan.json", plan.dump());
    browser->setShelf([&collector](const host::Asked& request) { return collector.give(request); });
    return browser;
}

void readCollector(Person& p, const std::string& password = kPassword) {
    p.type(p.t("collect.user"), "planner");
    p.type(p.t("collect.password"), password);
    p.press(Role::button, p.t("collect.read"));
}

// Lets the time pass until it tries again.
void sleep(Person& p) {
    REQUIRE(p.browser().nextCall());
    p.browser().setNow(*p.browser().nextCall());
    p.settle();
}

}  // namespace

TEST_CASE("the planner reads from the collector what is not in this browser yet, and nothing else") {
    Collector collector;
    collector.add(0, 30);
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    p.giveFile(p.t("intake.files"), "una.ndjson", collector.kept[idOf(3)] + collector.kept[idOf(7)]);
    CHECK(p.has(Role::group, "Leer el sitio que reúne las respuestas"));
    CHECK(p.says("Trae de respuestas.example.gov.co las respuestas"));
    CHECK(p.field("Contraseña").extra == "password");
    readCollector(p);
    CHECK(p.says("28 respuestas nuevas"));
    CHECK(p.says("2 que ya estaban"));
    CHECK_FALSE(p.says("se pasó por alto"));
    CHECK(p.statusBeginning("30 respuestas en este navegador") != "");
    CHECK(collector.asked.size() == 29);
    CHECK(collector.asked.front() == kReading);

    p.press(Role::button, "Leer las respuestas");
    CHECK(p.says("0 respuestas nuevas"));
    CHECK(p.says("30 que ya estaban"));
    CHECK(collector.asked.size() == 30);

    p.press(Role::button, p.t("tally.ndjson"));
    const std::string& bytes = p.browser().downloads().back().bytes;
    for (const auto& one : collector.kept) CHECK(bytes.find(one.second) != std::string::npos);
    CHECK(store::readAnswers(bytes).answers.size() == 30);
}

TEST_CASE("what is typed to read a collector is kept nowhere") {
    Collector collector;
    collector.add(0, 2);
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    CHECK(p.statusBeginning("2 respuestas en este navegador") != "");
    for (const auto& [key, value] : p.browser().records())
        CHECK_MESSAGE(value.find(kPassword) == std::string::npos, key);
    p.reload();
    p.visit("/plan/encuesta");
    CHECK(p.field("Usuario").value.empty());
    CHECK(p.field("Contraseña").value.empty());
}

TEST_CASE("without a user or a password nothing is asked") {
    Collector collector;
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    p.press(Role::button, "Leer las respuestas");
    CHECK(p.field("Usuario").error() == "Escríbalo para poder leer");
    CHECK(p.field("Contraseña").error() == "Escríbalo para poder leer");
    CHECK(collector.asked.empty());
}

TEST_CASE("a survey without a collector has nothing to read") {
    Person p("/plan/encuesta");
    CHECK_FALSE(p.has(Role::group, p.t("collect.title")));
    CHECK_FALSE(p.has(Role::button, p.t("collect.read")));
}

TEST_CASE("why the collector could not be read is said in words") {
    struct Case {
        host::FetchResult list;
        const char *spanish, *english;
    };
    const Case cases[] = {
        {{.status = 403}, "no aceptó el usuario o la contraseña", "did not accept the user or the password"},
        {{}, "No llega respuesta de respuestas.example.gov.co", "No reply comes from"},
        {{.refused = true}, "no deja leer sus respuestas desde esta página", "does not let this page read"},
        {{.status = 200, .bytes = "<!doctype html>"},
         "no es una lista de respuestas",
         "is not a list of answers"},
        {{.status = 200, .bytes = "{\"a\": [1]}"},
         "no es una lista de respuestas",
         "is not a list of answers"},
        {{.status = 200}, "no es una lista de respuestas", "is not a list of answers"},
        {{.status = 404}, "no es una lista de respuestas", "is not a list of answers"},
        {{.status = 503}, "tiene problemas en este momento", "is in trouble just now"},
        {{.tooLong = true}, "es demasiado larga", "is too long"},
    };
    for (const std::string language : {"es", "en"}) {
        Collector collector;
        Person p("/plan/encuesta", 1440, 900, browserFor(collector, language));
        for (const auto& one : cases) {
            collector.list = one.list;
            readCollector(p);
            const std::string words = language == "es" ? one.spanish : one.english;
            CHECK_MESSAGE(p.says(words), words);
        }
        collector.list.reset();
        readCollector(p, "otra");
        CHECK(p.says(language == "es" ? cases[0].spanish : cases[0].english));
        collector.add(0, 3);
        readCollector(p);
        CHECK_FALSE(p.says(language == "es" ? cases[0].spanish : cases[0].english));
        CHECK(p.counted("intake.fresh", 3).find('3') != std::string::npos);
        CHECK(p.says(p.counted("intake.fresh", 3)));
    }
}

TEST_CASE("names in a list that are no answer's are never asked for, and counted") {
    Collector collector;
    collector.add(0, 3);
    collector.listed = {entry("../planners"),
                        entry("../../etc/passwd.json"),
                        entry("https://otra.example/respuesta000.json"),
                        entry("RESPUESTA000.json"),
                        entry("corto.json"),
                        entry("respuesta000.json.json"),
                        entry("respuesta000.json", "directory"),
                        entry(std::string(33, 'a') + ".json"),
                        R"({"type": "file"})",
                        R"({"name": 7, "type": "file"})",
                        R"({"name": "a}\"]", "type": {"b": "file"}})",
                        "{\"name\": \"\xff.json\"}"};
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    CHECK(p.says("3 respuestas nuevas"));
    CHECK(p.says("12 nombres de la lista no son de respuestas: se pasaron por alto"));
    CHECK(collector.asked.size() == 4);

    // A list that is cut off: what stands before the cut comes in, and the rest is missed.
    collector.add(3, 6);
    std::string text = collector.ownList();
    collector.list = host::FetchResult{.status = 200, .bytes = text.substr(0, text.size() - 40)};
    p.press(Role::button, "Leer las respuestas");
    CHECK(p.says("2 respuestas nuevas"));
    CHECK(p.says("no es una lista de respuestas"));
}

TEST_CASE("what a collector gives is looked at as what a file holds") {
    Collector collector;
    collector.add(0, 3);
    survey::Answer alike = answer(2), other = answer(11);
    alike.id = idOf(10);
    other.survey = "otra";
    collector.kept[alike.id] = store::writeAnswerLine(alike);
    collector.kept[other.id] = store::writeAnswerLine(other);
    collector.kept[idOf(12)] = "{broken";  // without a line feed: what comes next is a line of its own
    collector.kept[idOf(13)] = std::string(100000, 'x');
    collector.listed = {entry(idOf(14) + ".json")};  // gone since
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    CHECK(p.says("4 respuestas nuevas"));
    CHECK(p.says("1 de las nuevas dice lo mismo que otra"));
    CHECK(p.says("1 de otra encuesta: no se trajo"));
    CHECK(p.says("1 línea dañada: quedó aparte"));
    CHECK(p.says("2 respuestas de la lista no se pudieron leer"));
    p.press(Role::button, p.t("intake.aside"));
    CHECK(p.browser().downloads().back().bytes == "{broken\n");
}

TEST_CASE("a reading that is stopped keeps what came, and another goes on") {
    Collector collector;
    collector.add(0, 50);
    collector.stopsAfter = 20;  // then no reply comes any more
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    CHECK(p.says("20 respuestas leídas"));
    CHECK(collector.asked.size() == 1 + 20 + 6);  // so many are under way
    CHECK(p.get(Role::button, "Leer las respuestas").disabled());
    p.press(Role::button, "Detener");
    CHECK(p.statusBeginning("Se detuvo. Lo que ya había entrado se queda; al leer otra vez") != "");
    CHECK(p.statusBeginning("20 respuestas en este navegador") != "");

    collector.stopsAfter = -1;
    collector.asked.clear();
    p.press(Role::button, "Leer las respuestas");
    CHECK(p.says("30 respuestas nuevas"));
    CHECK(p.says("20 que ya estaban"));
    CHECK(collector.asked.size() == 31);
    CHECK(p.statusBeginning("50 respuestas en este navegador") != "");
}

TEST_CASE("a reading that breaks off is tried again for a while, keeps what came, and another goes on") {
    Collector collector;
    collector.add(0, 50);
    collector.stopsAfter = 10;
    collector.after = host::FetchResult{};  // no network
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    for (int tries = 0; tries < 3; ++tries) {
        CHECK_FALSE(p.says("No llega respuesta"));
        sleep(p);
    }
    CHECK(p.says("No llega respuesta de respuestas.example.gov.co"));
    CHECK(p.says("10 respuestas nuevas"));
    CHECK(p.statusBeginning("10 respuestas en este navegador") != "");
    CHECK_FALSE(p.browser().nextCall());

    collector.stopsAfter = -1;
    p.press(Role::button, "Leer las respuestas");
    CHECK(p.says("40 respuestas nuevas"));
    CHECK_FALSE(p.says("No llega respuesta"));
}

TEST_CASE("a collector that is asked too much, or is in trouble for a moment, is waited for") {
    Collector collector;
    collector.add(0, 20);
    collector.scripted[kReading + idOf(4) + ".json"] = {429, 429, 429, 429, 429, 503, 0};
    collector.scripted[kReading + idOf(5) + ".json"] = {429};
    Person p("/plan/encuesta", 1440, 900, browserFor(collector));
    readCollector(p);
    for (int tries = 0; tries < 7; ++tries) {
        CHECK(p.has(Role::button, "Detener"));
        sleep(p);
    }
    CHECK(p.says("20 respuestas nuevas"));
    CHECK_FALSE(p.has(Role::button, "Detener"));
}
