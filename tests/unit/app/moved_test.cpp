// Moved goalposts, as people see them.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

// A plan with goals that was adopted before today.
std::string adopt(Person& p) {
    importTable(p);
    p.visit("/plan/datos");
    p.type("Quién escribe en este navegador", "Oficina de planeación");
    p.type("Fecha de adopción", "2024-06-01");
    p.leave("Fecha de adopción");
    return firstGoal(p);
}

}  // namespace

TEST_CASE("after adoption a changed target is noted, with its reason, and everyone sees it") {
    Person p;
    const std::string id = adopt(p);
    p.visit("/avance/cambios");
    CHECK(p.says("Ninguna meta ha cambiado desde que se adoptó el plan."));

    p.visit("/plan/metas/" + id);
    p.press(Role::tab, "Avance por año");
    CHECK_FALSE(p.says("Cambios desde que se adoptó el plan"));
    {
        auto year = p.within(Role::group, "Vigencia 2025");
        p.type("Programado", "1");
        p.type("Programado", "12");
        p.leave("Programado");
    }
    REQUIRE(p.all(Role::textArea, "Motivo del cambio").size() == 1);
    p.type("Motivo del cambio", "Se recortó el presupuesto");
    p.leave("Motivo del cambio");

    const auto& goal = p.app().workspace().plan().goals.at(id);
    REQUIRE(goal.changes.size() == 1);
    CHECK(goal.changes.begin()->second.author == "Oficina de planeación");
    CHECK(goal.changes.begin()->second.after.number == 12);

    p.visit("/avance");
    p.press(Role::link, "Una meta cambió desde que se adoptó el plan");
    CHECK(p.says("El plan se adoptó el 1 de junio de 2024."));
    CHECK(p.says("Programado en 2025: de"));
    CHECK(p.says("a 12. Motivo: Se recortó el presupuesto"));
    CHECK(p.says("Con las metas que se adoptaron llevaría"));
    p.visit("/avance/meta/" + id);
    CHECK(p.says("Cambios desde que se adoptó el plan"));
    CHECK(p.says("De lo que se prometió al adoptar el plan:"));

    // The whole is one edit for undo.
    p.visit("/plan/metas/" + id);
    p.press(Role::button, p.t("undo"));
    p.press(Role::button, p.t("undo"));
    CHECK(p.app().workspace().plan().goals.at(id).changes.empty());
}

TEST_CASE("a goal of an adopted plan is withdrawn with a reason, not removed") {
    Person p;
    const std::string id = adopt(p);
    p.visit("/avance");
    const std::string before = p.read();
    p.visit("/plan/metas/" + id);
    CHECK_FALSE(p.has(Role::button, "Quitar meta"));
    p.press(Role::button, "Retirar meta");
    p.type("Motivo del cambio", "Pasó al departamento");
    p.leave("Motivo del cambio");
    p.visit("/avance/cambios");
    CHECK(p.says("ya no se pide. Motivo: Pasó al departamento"));
    p.visit("/avance/meta/" + id);
    CHECK(p.says("Esta meta se retiró el"));
    p.visit("/plan/metas/" + id);
    p.press(Role::button, "Volver a pedir la meta");
    p.visit("/avance");
    CHECK(p.read() == before);
}

TEST_CASE("a new goal of an adopted plan says since when") {
    Person p;
    adopt(p);
    p.visit("/plan/metas");
    p.press(Role::button, p.t("goal.add"));
    p.visit("/avance/cambios");
    CHECK(p.says("después de adoptado el plan."));
}

TEST_CASE("before adoption nothing is noted") {
    Person p;
    importTable(p);
    const std::string id = firstGoal(p);
    p.visit("/plan/metas/" + id);
    CHECK(p.has(Role::button, "Quitar meta"));
    p.press(Role::tab, "Avance por año");
    auto year = p.within(Role::group, "Vigencia 2025");
    p.type("Programado", "12");
    p.leave("Programado");
    CHECK(p.app().workspace().plan().goals.at(id).changes.empty());
    auto page = p.anywhere();
    p.visit("/avance/cambios");
    CHECK(p.says("El plan todavía no se ha adoptado."));
}
