// The question that is being written, as a citizen will see it.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

void openFirst(Person& p) { p.press(p.all(Role::disclosure, p.t("question.open")).at(0)); }

bool hasAnswers(Person& p) {
    for (const auto& record : p.browser().records())
        for (const char* kept : {"answer/", "draft/", "own/", "delivery/"})
            if (record.first.rfind(kept, 0) == 0) return true;
    return false;
}

}  // namespace

TEST_CASE("beside its form a question can be tried, and nothing of it is kept") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    openFirst(p);
    {
        auto preview = p.within(Role::group, "Vista previa");
        INFO(p.read());
        const auto options = p.all(Role::checkbox);
        REQUIRE(options.size() == 5);
        CHECK(options[0].rect.w <= 360);
        p.check(options[0].name);
        CHECK(p.all(Role::checkbox)[0].checked());
        p.check("Otro, ¿cuál?");
        p.type("¿Cuál?", "Canchas");
        CHECK(p.field("¿Cuál?").value == "Canchas");
        CHECK_FALSE(p.has(Role::button, "Enviar"));
    }
    p.settle();
    CHECK_FALSE(hasAnswers(p));
    CHECK(p.browser().sent().empty());
    CHECK(p.app().workspace().work().edits().empty());
    p.visit("/encuesta");
    for (const auto& option : p.all(Role::checkbox)) CHECK_FALSE(option.checked());
}

TEST_CASE("the preview says what is written at once, and keeps what was tried while it fits") {
    Person p("/plan/encuesta/preguntas", 1440, 900);
    openFirst(p);
    {
        auto preview = p.within(Role::group, "Vista previa");
        p.check(p.all(Role::checkbox)[1].name);
    }
    p.type("Pregunta", "¿Qué va primero?");
    {
        auto preview = p.within(Role::group, "Vista previa");
        CHECK(p.has(Role::heading, "¿Qué va primero?"));
        CHECK(p.all(Role::checkbox)[1].checked());
    }
    p.leave("Pregunta");
    p.press(Role::button, "Agregar una opción");
    auto preview = p.within(Role::group, "Vista previa");
    CHECK(p.all(Role::checkbox).size() == 6);
    CHECK(p.has(Role::checkbox, "Opción sin nombre"));
    for (const auto& option : p.all(Role::checkbox)) CHECK_FALSE(option.checked());
}

TEST_CASE("on a narrow screen the preview is opened by who wants it") {
    Person p("/plan/encuesta/preguntas", 360, 740);
    openFirst(p);
    CHECK_FALSE(p.has(Role::group, "Vista previa"));
    p.press(Role::disclosure, "Ver la vista previa");
    CHECK(p.has(Role::group, "Vista previa"));
    p.press(Role::disclosure, "Ocultar la vista previa");
    CHECK_FALSE(p.has(Role::group, "Vista previa"));
}

TEST_CASE("the preview is in the page's language, or in another that the survey is written in") {
    Person p("/plan", 1440, 900);
    p.giveFile(p.t("import"), "plan.json",
               fileBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/every-kind.json"));
    p.visit("/plan/encuesta/preguntas");
    openFirst(p);
    {
        auto preview = p.within(Role::group, "Vista previa");
        CHECK(p.has(Role::radio, "Muy de vez en cuando"));
        CHECK(p.has(Role::radio, "Otro, ¿cuál?"));
    }
    p.choose("Idioma de la vista previa", "inglés");
    {
        auto preview = p.within(Role::group, "Vista previa");
        INFO(p.read());
        CHECK(p.has(Role::heading, "Do you go to the neighbourhood park?"));
        CHECK(p.has(Role::radio, "Once in a while"));
        CHECK(p.has(Role::radio, "Other: which one?"));
    }
    p.press(Role::button, "English");
    CHECK(p.get(Role::select, "Language of the preview").chosen() == "This page's");
    auto preview = p.within(Role::group, "Preview");
    CHECK(p.has(Role::radio, "Other: which one?"));
}
