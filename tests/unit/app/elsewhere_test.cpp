// The citizen's program, which has no other doors: they are another program's, loaded when they are wanted.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

std::unique_ptr<Person> citizen(const std::string& route) {
    return std::make_unique<Person>(route, 360.f, 740.f, nullptr, app::citizenDoors);
}

}  // namespace

TEST_CASE("the citizen's program leads to the doors that it does not have") {
    for (const char* name : {"Trabajar en el plan", "Ver el avance"}) {
        CAPTURE(name);
        auto p = citizen("/");
        p->press(Role::link, name);
        CHECK_FALSE(p->browser().otherProgramAsked());  // it is the other one by now
        CHECK(p->all(Role::heading).size() > 1);
        CHECK_FALSE(p->has(Role::heading, p->t("lost.title")));
    }
}

TEST_CASE(
    "an answer half given is there again when one comes back from another program, and sent from there") {
    auto p = citizen("/encuesta");
    auto first = p->all(Role::checkbox).front().name;
    p->check(first);
    p->check(p->t("survey.other"));
    p->type(p->t("survey.which"), "Andenes, ¡ya!");
    p->choose(p->all(Role::select).front().name, p->all(Role::select).front().options().at(1));
    p->visit("/avance");
    CHECK(p->has(Role::main, ""));
    p->visit("/encuesta");
    CHECK(p->get(Role::checkbox, first).checked());
    CHECK(p->field(p->t("survey.which")).value == "Andenes, ¡ya!");
    CHECK(p->browser().records().count("draft/prioridades") == 1);
    CHECK(p->all(Role::select).front().chosen() == p->all(Role::select).front().options().at(1));
    p->press(Role::button, p->t("survey.send"));
    CHECK_FALSE(p->statusBeginning("Respuesta guardada").empty());
    // What was sent is no draft any more.
    p->press(Role::button, p->t("receipt.again"));
    CHECK_FALSE(p->get(Role::checkbox, first).checked());
    CHECK(p->browser().records().count("draft/prioridades") == 0);
}

TEST_CASE("a draft of a survey that is no more, or that is damaged, is no draft") {
    for (const std::string& kept :
         {std::string(
              "{\"format\":\"plan-a-la-vista/answer\",\"version\":1,\"id\":\"draft\",\"survey\":\"gone\","
              "\"chosen\":[\"x\"]}\n"),
          std::string("{"), std::string("\xff\xfe"), std::string("[]\n[]\n")}) {
        CAPTURE(kept);
        auto browser = freshBrowser();
        browser->setRecord("draft/prioridades", kept);
        Person p("/encuesta", 360, 740, std::move(browser), app::citizenDoors);
        for (const auto& box : p.all(Role::checkbox)) CHECK_FALSE(box.checked());
    }
}

TEST_CASE("what the browser does not keep is not dropped by going elsewhere without being asked") {
    auto browser = freshBrowser();
    browser->setStorage(host::StorageResult::blocked);
    Person p("/encuesta", 360, 740, std::move(browser), app::citizenDoors);
    p.check(p.all(Role::checkbox).front().name);
    p.press(Role::button, p.t("survey.send"));
    p.press(Role::link, p.t("home.public"));
    CHECK(p.has(Role::heading, p.t("elsewhere.unsaved")));
    p.press(Role::link, p.t("elsewhere.back"));
    CHECK(p.has(Role::button, p.t("receipt.export")));
    p.visit("/avance");
    p.press(Role::button, p.t("elsewhere.anyway"));
    CHECK_FALSE(p.has(Role::heading, p.t("elsewhere.unsaved")));
    CHECK(p.all(Role::heading).size() > 1);
}

TEST_CASE("an address that no program has is said to lead to nothing") {
    auto p = citizen("/nada");
    CHECK(p->has(Role::heading, p->t("lost.title")));
    p->browser().setOtherProgram(false);  // a page from before the other program, say
    p->visit("/plan");
    CHECK(p->has(Role::heading, p->t("lost.title")));
}
