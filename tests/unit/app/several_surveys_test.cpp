// A plan with several surveys: each is written, given out and read by itself, and people choose between those
// that are open.
#include <doctest/doctest.h>

#include <string>

#include "person.h"
#include "store/survey_file.h"
#include "store/survey_json.h"
#include "survey/flow.h"

using namespace test;

namespace {

const auto& surveysOf(Person& p) { return p.app().workspace().surveys(); }

// A second survey beside the sample's, and the planner on the page where it is written.
survey::Id addSurvey(Person& planner, const std::string& title) {
    const auto before = surveysOf(planner);
    planner.visit("/plan/encuesta/preguntas");
    planner.press(Role::button, planner.t("surveys.add"));
    CHECK(planner.focused() == planner.field("Título").id);
    planner.type("Título", title);
    planner.leave("Título");
    for (const auto& [id, survey] : surveysOf(planner))
        if (!before.count(id)) return id;
    FAIL("nothing was added");
    return "";
}

void setDay(Person& planner, const std::string& field, const std::string& day) {
    planner.type(planner.t(field), day);
    planner.leave(planner.t(field));
}

}  // namespace

TEST_CASE("a second survey is added, chosen between and taken away again") {
    Person planner("/plan/encuesta/preguntas");
    const survey::Id first = surveysOf(planner).begin()->first;
    CHECK_FALSE(planner.has(Role::select, planner.t("surveys.shown")));
    const survey::Id second = addSurvey(planner, "El parque del barrio");
    REQUIRE(surveysOf(planner).size() == 2);
    CHECK(planner.get(Role::select, planner.t("surveys.shown")).chosen() == "El parque del barrio");

    // The other parts are of the same one, also after the page is loaded anew.
    planner.press(Role::tab, planner.t("survey.share"));
    planner.reload();
    CHECK(planner.get(Role::select, planner.t("surveys.shown")).chosen() == "El parque del barrio");
    planner.press(Role::button, planner.t("share.file.save"));
    CHECK(planner.browser().downloads().back().fileName == second + ".json");

    const std::string other = [&] {
        for (const auto& option : planner.get(Role::select, planner.t("surveys.shown")).options())
            if (option != "El parque del barrio") return option;
        return std::string();
    }();
    planner.choose(planner.t("surveys.shown"), other);
    planner.press(Role::button, planner.t("share.file.save"));
    CHECK(planner.browser().downloads().back().fileName == first + ".json");
    planner.back();
    CHECK(planner.get(Role::select, planner.t("surveys.shown")).chosen() == "El parque del barrio");

    planner.press(Role::tab, planner.t("survey.questions"));
    planner.press(Role::button, planner.t("surveys.remove"));
    CHECK(planner.says("«El parque del barrio»"));
    {
        const auto dialog = planner.within(planner.all(Role::dialog).back());
        planner.press(Role::button, planner.t("surveys.remove"));
    }
    REQUIRE(surveysOf(planner).size() == 1);
    CHECK(surveysOf(planner).count(first) == 1);
    CHECK_FALSE(planner.has(Role::select, planner.t("surveys.shown")));
    CHECK(planner.app().workspace().undo());
    CHECK(surveysOf(planner).count(second) == 1);
}

TEST_CASE("where several surveys are open, people choose, and are told which they have answered") {
    Person p("/plan/encuesta/preguntas");
    const survey::Id second = addSurvey(p, "El parque del barrio");
    p.visit("/encuesta");
    CHECK(p.has(Role::heading, p.t("surveys.choose")));
    CHECK(p.all(Role::checkbox).empty());
    p.press(Role::link, "El parque del barrio");
    CHECK(p.browser().route() == "/encuesta/" + second);
    p.check("Otro, ¿cuál?");
    p.type("¿Cuál?", "Más sombra");
    p.press(Role::button, "Enviar");
    CHECK(p.statusBeginning("Respuesta guardada") != "");
    p.visit("/encuesta");
    for (const auto& link : p.all(Role::link))
        CHECK((link.description.find(p.t("surveys.given")) != std::string::npos) ==
              (link.name == "El parque del barrio"));

    // At a meeting it is one of them.
    p.visit("/reunion");
    CHECK(p.has(Role::heading, p.t("surveys.meeting")));
    for (const auto& link : p.all(Role::link))
        CHECK(link.description.find(p.t("surveys.given")) == std::string::npos);
    p.press(Role::link, "El parque del barrio");
    CHECK(p.has(Role::heading, p.t("meeting.title")));

    // The answer counts for its own survey alone.
    p.visit("/plan/encuesta?encuesta=" + second);
    CHECK(p.app().workspace().answers(second).size() == 1);
    CHECK(p.says("Más sombra"));
}

TEST_CASE("where one of several surveys is open today, its address is the plan's") {
    Person p("/plan/encuesta/preguntas");
    addSurvey(p, "El parque del barrio");
    setDay(p, "survey.field.closes", "2000-01-01");
    p.visit("/encuesta");
    CHECK_FALSE(p.has(Role::heading, p.t("surveys.choose")));
    CHECK(p.all(Role::checkbox).size() == 5);
}

TEST_CASE("a survey that was brought comes beside those that are here, unless it is one of them") {
    Person planner("/plan");
    store::SurveyFile file{"parque", "Plan del parque", "", surveysOf(planner).begin()->second};
    file.survey.title.byLanguage["es"] = "El parque del barrio";
    planner.visit("/plan/encuesta/compartir");
    planner.giveFile(planner.t("share.bring"), "encuesta.json", store::writeSurveyFile(file));
    REQUIRE(surveysOf(planner).size() == 2);
    CHECK(surveysOf(planner).at("parque") == file.survey);
    CHECK(planner.get(Role::select, planner.t("surveys.shown")).chosen() == "El parque del barrio");
    CHECK(planner.all(Role::dialog).empty());
    CHECK(planner.app().workspace().undo());
    CHECK(surveysOf(planner).size() == 1);
}
