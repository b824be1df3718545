// What people are asked about themselves: written by the planner, with how many people there are from a
// table.
#include <doctest/doctest.h>

#include <string>

#include "person.h"
#include "survey/order.h"

using namespace test;

namespace {

const survey::Survey& surveyOf(Person& p) { return p.app().workspace().surveys().begin()->second; }

// The field that was added last.
const survey::ProfileField& added(Person& p) {
    const auto& profile = surveyOf(p).profile;
    return profile.at(survey::inOrder(profile).back());
}

// Where it is written; how many people there are is asked in a group of the same name, further down.
Person::Found formOf(Person& p, const std::string& name) {
    const auto groups = p.all(Role::group, name);
    REQUIRE(!groups.empty());
    return groups.front();
}

}  // namespace

TEST_CASE("a question about the person is added, written, moved and taken away") {
    Person p("/plan/encuesta/preguntas");
    const std::size_t before = surveyOf(p).profile.size();
    p.press(Role::button, p.t("profile.add.other"));
    REQUIRE(surveyOf(p).profile.size() == before + 1);
    {
        const auto form = p.within(formOf(p, p.t("question.untitled")));
        CHECK(p.focused() == p.field(p.t("question.text")).id);
        p.type(p.t("question.text"), "¿Tiene personas a cargo?");
        p.leave(p.t("question.text"));
    }
    CHECK(p.says("¿Tiene personas a cargo? — " + p.t("survey.lacks.options")));
    for (const char* label : {"Sí", "No"}) {
        const auto form = p.within(formOf(p, "¿Tiene personas a cargo?"));
        p.press(Role::button, p.t("option.add"));
        const auto fresh = p.within(Role::group, p.t("option.untitled"));
        CHECK(p.focused() == p.field(p.t("option.label")).id);
        p.type(p.t("option.label"), label);
        p.leave(p.t("option.label"));
    }
    CHECK_FALSE(p.says("¿Tiene personas a cargo? — " + p.t("survey.lacks.options")));

    p.visit("/encuesta");
    CHECK(p.get(Role::select, "¿Tiene personas a cargo?").options() ==
          std::vector<std::string>{p.t("survey.notsaid"), "Sí", "No"});

    p.visit("/plan/encuesta/preguntas");
    {
        const auto form = p.within(formOf(p, "¿Tiene personas a cargo?"));
        p.press(p.all(Role::button, p.t("survey.rank.up")).back());
    }
    const auto& profile = surveyOf(p).profile;
    CHECK(profile.at(survey::inOrder(profile).back()).label.in("es") != "¿Tiene personas a cargo?");
    {
        const auto form = p.within(formOf(p, "¿Tiene personas a cargo?"));
        p.press(Role::button, p.t("question.remove"));
    }
    p.press(p.all(Role::button, p.t("question.remove")).back());
    CHECK(surveyOf(p).profile.size() == before);
}

TEST_CASE("age and place begin with their words, in the language that is written in") {
    Person p("/plan/encuesta/preguntas");
    p.choose(p.t("survey.language"), p.t("language.en"));
    p.press(Role::button, p.t("profile.add.age"));
    CHECK(added(p).label.byLanguage == std::map<std::string, std::string>{{"en", "How old are you?"}});
    REQUIRE(added(p).options.size() == 4);
    CHECK(added(p).options.at(survey::inOrder(added(p).options).back()).label.in("en") == "60 or over");
    p.choose(p.t("survey.language"), p.t("language.es"));
    p.press(Role::button, p.t("profile.add.place"));
    CHECK(added(p).label.in("es") == "¿En qué parte de Bogotá vive?");
    CHECK(added(p).options.empty());
}

TEST_CASE("a place gets its options, and how many people there are, from a table") {
    Person p("/plan/encuesta/preguntas");
    p.press(Role::button, p.t("profile.add.place"));
    const std::string name = "¿En qué parte de Bogotá vive?";
    const auto bring = [&](const std::string& file) {
        for (const auto& group : p.all(Role::group, name)) {
            const auto form = p.within(group);
            if (p.all(Role::fileButton, p.t("population.import")).empty()) continue;
            p.giveFile(p.t("population.import"), "localidades.csv", file);
            return;
        }
        FAIL("nowhere to bring a table");
    };
    bring("Localidad;2024\nUsaquén;571.268\nSuba;1.252.675\n");
    REQUIRE(added(p).options.size() == 2);
    const auto order = survey::inOrder(added(p).options);
    CHECK(added(p).options.at(order[0]).label.in("es") == "Usaquén");
    CHECK(added(p).options.at(order[1]).population == 1252675);
    CHECK(p.wasTold("2 opciones"));
    CHECK(p.says("«2024»"));

    bring("Localidad;2025\nSuba;1.300.000\nSumapaz;4.000\n");
    CHECK(added(p).options.at(order[0]).population == 571268);
    CHECK(added(p).options.at(order[1]).population == 1300000);
    CHECK(added(p).options.size() == 2);
    CHECK(p.says("No son opciones, y se dejaron fuera: «Sumapaz»."));
    CHECK(p.says("No están en la tabla: «Usaquén»."));

    bring("Localidad;2025\nSuba;pocas\n");
    CHECK(p.has(Role::dialog, p.t("file.refused")));
    p.press(Role::button, p.t("close"));
    CHECK(added(p).options.at(order[1]).population == 1300000);

    // One undo takes a table back.
    CHECK(p.app().workspace().undo());
    CHECK(added(p).options.at(order[1]).population == 1252675);
}
