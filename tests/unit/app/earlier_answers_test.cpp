// Answers that were given before their survey named a collector.
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/send_consent.h"
#include "journeys.h"
#include "person.h"
#include "store/survey_file.h"
#include "store/survey_json.h"
#include "unit/survey/sample_survey.h"

using namespace test;
using host::SendResult;
using host::Sent;

namespace {

const std::string kCollector = "https://respuestas.example.gov.co";
const std::string kTold = "Las respuestas se envían a respuestas.example.gov.co.";
const char* const kSend = "Enviar mi respuesta";

struct Published {
    int revision = 1;
    std::string collector = {}, privacy = {}, closes = {};
};

// The sample plan with this said in its survey.
std::string planOf(const Published& published) {
    auto plan = nlohmann::json::parse(fileBytes(std::string(PLAN_SOURCE_DIR) + "/assets/plan.json"));
    plan["revision"] = published.revision;
    auto& survey = plan["plan"]["surveys"]["prioridades"];
    if (!published.collector.empty()) survey["collector"] = published.collector;
    if (!published.privacy.empty()) survey["privacy"]["es"] = published.privacy;
    if (!published.closes.empty()) survey["closes"] = published.closes;
    return plan.dump();
}

// What the collector has, by address.
using Stored = std::map<std::string, std::string>;

// Somebody who answered while the survey named no collector, in a browser that has a network.
struct Answered {
    Stored stored;
    Person p;

    explicit Answered(const Published& published) : p("/encuesta", 360, 740, browser(published, stored)) {
        answerSurvey(p);
        CHECK(p.statusBeginning("Respuesta guardada") != "");
        CHECK_FALSE(p.has(Role::button, kSend));
    }

    // They come again, and this is published by now.
    void comeAgain(const Published& published) {
        p.browser().setAsset("plan.json", planOf(published));
        p.reload();
    }

    static std::unique_ptr<host::Headless> browser(const Published& published, Stored& stored) {
        auto made = freshBrowser();
        made->setAsset("plan.json", planOf(published));
        made->setServer([&stored](const Sent& sent) -> std::optional<SendResult> {
            const bool fresh = stored.emplace(sent.address, sent.bytes).second;
            return SendResult{fresh ? 201 : 412, 0};
        });
        return made;
    }
};

}  // namespace

TEST_CASE("who answered when answers stayed on the device is asked, and only then the answer is sent") {
    Answered someone({1});
    Person& p = someone.p;
    someone.comeAgain({2, kCollector});
    INFO(p.read());
    CHECK(p.says("Ahora la entidad recibe las respuestas en respuestas.example.gov.co."));
    CHECK(someone.stored.empty());
    p.reload();
    CHECK(someone.stored.empty());
    p.press(Role::button, kSend);
    CHECK(p.statusBeginning("Enviada a la entidad.") != "");
    CHECK_FALSE(p.has(Role::button, kSend));
    REQUIRE(someone.stored.size() == 1);
    CHECK(someone.stored.begin()->first.rfind(kCollector + "/answers/prioridades/", 0) == 0);
    p.reload();
    CHECK(p.statusBeginning("Enviada a la entidad.") != "");
    CHECK_FALSE(p.has(Role::button, kSend));
    CHECK(someone.stored.size() == 1);
}

TEST_CASE("who had read where answers go is not asked: the answer is sent by itself") {
    Answered someone({1, "", kTold});
    CHECK(someone.stored.empty());
    someone.p.visit("/avance");
    someone.comeAgain({2, kCollector, kTold});
    CHECK(someone.stored.size() == 1);
    someone.p.visit("/encuesta");
    CHECK(someone.p.statusBeginning("Enviada a la entidad.") != "");
}

TEST_CASE("what is said of privacy since then does not count for who answered before") {
    Answered someone({1});
    someone.comeAgain({2, kCollector, kTold});
    CHECK(someone.stored.empty());
    CHECK(someone.p.has(Role::button, kSend));
}

TEST_CASE("a closed survey asks nobody for an answer from before") {
    Answered someone({1});
    someone.comeAgain({2, kCollector, "", "2020-01-31"});
    CHECK_FALSE(someone.p.has(Role::button, kSend));
    CHECK(someone.stored.empty());
}

TEST_CASE("the same holds for a survey that is no part of the plan") {
    Stored stored;
    auto browser = Answered::browser({1}, stored);
    survey::Survey asked = smallSurvey();
    const auto publish = [&](host::Headless& at) {
        at.setAsset("encuestas/otra.json", store::writeSurveyFile({"otra", "Plan", "Sector", asked}));
    };
    publish(*browser);
    Person p("/encuesta/otra", 360, 740, std::move(browser), app::citizenDoors);
    p.check("Parques");
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    asked.collector = kCollector;
    publish(p.browser());
    p.reload();
    INFO(p.read());
    CHECK(stored.empty());
    p.press(Role::button, kSend);
    CHECK(p.statusBeginning("Enviada a la entidad.") != "");
    CHECK(stored.size() == 1);
}

TEST_CASE("a planner who types the address sends nobody's answer on the way") {
    Answered someone({1});
    Person& p = someone.p;
    p.visit("/plan/encuesta/preguntas");
    p.type("Dirección a la que se envían las respuestas", "https://r");
    p.type("Dirección a la que se envían las respuestas", kCollector);
    p.leave("Dirección a la que se envían las respuestas");
    CHECK(someone.stored.empty());
    p.visit("/encuesta");
    CHECK(p.has(Role::button, kSend));
}

TEST_CASE("who answered was told where it goes by the very text, with the whole name of the server in it") {
    survey::Survey survey = smallSurvey();
    survey::Answer answer = answerOf("1", {"c"});
    const auto told = [&](const std::string& privacy, const std::string& collector = kCollector) {
        survey.privacy = inSpanish(privacy);
        survey.collector = collector;
        answer.wording = store::wordingOf(survey);
        return app::wasToldWhereItGoes(answer, survey);
    };
    CHECK(told(kTold));
    CHECK(told("Va a https://respuestas.example.gov.co/ y a nadie más"));
    CHECK(told("respuestas.example.gov.co"));
    CHECK_FALSE(told("Su respuesta queda en este dispositivo."));
    CHECK_FALSE(told(kTold, "https://respuestas.exam"));
    CHECK_FALSE(told(kTold, "https://example.gov.co"));
    CHECK_FALSE(told("Va a respuestas.example.gov.co.otro.org"));
    CHECK_FALSE(told("Escriba a datos@respuestas.example.gov.co"));
    CHECK_FALSE(told(kTold, ""));
    REQUIRE(told(kTold));
    answer.wording = "0123456789abcdef";
    CHECK_FALSE(app::wasToldWhereItGoes(answer, survey));
    answer.wording.clear();
    CHECK_FALSE(app::wasToldWhereItGoes(answer, survey));
}
