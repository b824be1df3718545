// Approval and the plan's versions, by role and name: how the review stands, what is missing, what changed.
#include <doctest/doctest.h>

#include <string>

#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

void submit(Person& p) {
    p.visit("/plan/aprobacion");
    p.press(Role::button, "Agregar un envío");
    write(p, "Versión", "Versión 1");
    write(p, "Plazo para observar", "2999-05-30");
}

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

}  // namespace

TEST_CASE("before anything was submitted the page says what is missing") {
    Person p("/plan/aprobacion", 1440, 900);
    auto list = p.within(Role::list, "Qué falta antes de adoptarlo");
    CHECK(p.says("El documento no se ha enviado a revisión"));
    CHECK(p.says("Ningún acto administrativo adopta el plan"));
    CHECK_FALSE(p.has(Role::button, "Guardar copia de lo enviado"));
}

TEST_CASE("of what was submitted: the days left, each entity's observations and approval, the committee's") {
    for (const float width : {360.f, 1440.f}) {
        CAPTURE(width);
        Person p("/plan", width, 900);
        submit(p);
        CHECK(p.says("El plazo para observar termina el 30 de mayo de 2999. Quedan "));
        p.visit("/plan/observaciones");
        p.press(Role::button, "Agregar la primera observación");
        write(p, "Observación", "Falta el glosario");
        const std::string entity = plan::inOrder(planOf(p).entities).front();
        p.choose("Entidad que observa", planOf(p).entities.at(entity).name);
        p.visit("/plan/aprobacion");
        auto table = p.table("Observaciones y aprobación de cada entidad");
        REQUIRE(table.size() == planOf(p).entities.size() + 2);
        CHECK(table[1][1] == "1");
        CHECK(table[1][2] == "0");
        CHECK(table[1][3] == "Falta");
        CHECK(table.back()[0] == "El Comité Sectorial de Gestión y Desempeño");
        CHECK(p.has(Role::link, "Una observación está sin responder"));
        p.press(Role::button, "Agregar una aprobación");
        p.choose("Quién aprueba", "El Comité Sectorial de Gestión y Desempeño");
        table = p.table("Observaciones y aprobación de cada entidad");
        CHECK(table.back()[3] == "Aprobó");
    }
}

TEST_CASE(
    "what was submitted is kept and compared with what the plan says now, with the words that changed") {
    for (const float width : {360.f, 1440.f}) {
        CAPTURE(width);
        Person p("/plan/versiones", width, 900);
        CHECK(p.says("Todavía no hay con qué comparar"));
        p.visit("/plan/marco");
        write(p, "Misión", "Servir a 40 personas cada día");
        submit(p);
        p.press(Role::button, "Guardar copia de lo enviado");
        CHECK(p.wasTold("La copia de lo enviado quedó guardada"));
        CHECK(p.has(Role::button, "Guardar la copia de nuevo"));
        p.press(Role::link, "Comparar versiones");
        CHECK(p.says("Las dos versiones dicen lo mismo."));
        p.visit("/plan/marco");
        write(p, "Misión", "Servir a 60 personas cada día");
        write(p, "Visión", "Una ciudad cercana");
        p.visit("/plan/versiones");
        CHECK(p.statusBeginning("2 diferencias") == "2 diferencias");
        CHECK(p.has(Role::heading, "Marco estratégico"));
        CHECK(p.says("Servir a [se quitó: 40] personas cada día"));
        CHECK(p.says("Servir a [se agregó: 60] personas cada día"));
        CHECK(p.says("Una ciudad cercana"));
        p.choose("Versión posterior", p.get(Role::select, "Versión anterior").chosen());
        CHECK(p.says("Elija dos versiones distintas."));
    }
}

TEST_CASE("records that came or went are told field by field, by what their forms and tables call them") {
    Person p("/plan", 1440, 900);
    submit(p);
    p.press(Role::button, "Guardar copia de lo enviado");
    p.visit("/plan/mesas");
    p.press(Role::button, p.t("records.workingTable.first"));
    write(p, p.t("record.workingTable.title"), "Mesa con la comunidad");
    p.press(Role::button, p.t("record.workingTable.agreements.add"));
    write(p, p.t("record.workingTable.agreements.text"), "Publicar el acta");
    const std::string line = plan::inOrder(planOf(p).lines).front();
    const std::string was = planOf(p).lines.at(line).name;
    p.app().workspace().setField({"lines", line, "name"}, was + " y más", "hecho para una prueba");
    p.visit("/plan/versiones");
    INFO(p.read());
    CHECK(p.has(Role::heading, "Nuevo: Mesas técnicas · Mesa con la comunidad"));
    CHECK(p.says("Publicar el acta"));
    CHECK(p.says(was + " [se agregó: y más]"));
    CHECK_FALSE(p.says("agreements"));
    CHECK_FALSE(p.says("workingTables"));
}

TEST_CASE("a plan that lacks approvals is adopted only by who has read which") {
    Person p("/plan", 1440, 900);
    submit(p);
    p.choose("Clase de acto", "Resolución");
    {
        auto act = p.within(Role::group, "Acto que adopta el plan");
        write(p, "Fecha", "2999-06-15");
    }
    const auto sealed = [&] { return p.app().workspace().work().document().contains("adopted"); };
    // In whatever phase the plan says it is.
    REQUIRE(planOf(p).phase == plan::Phase::knowing);
    {
        auto list = p.within(Role::list, "Qué falta antes de adoptarlo");
        CHECK(p.says("El comité sectorial no ha aprobado el plan"));
        CHECK(p.says("La fecha del acto, 15 de junio de 2999, todavía no ha llegado"));
    }
    p.press(Role::button, "Adoptar y sellar");
    CHECK_FALSE(sealed());
    {
        auto dialog = p.within(Role::dialog, "¿Adoptar y sellar el plan así?");
        CHECK(p.says("El comité sectorial no ha aprobado el plan"));
        CHECK(p.says("El acto que adopta el plan no tiene número"));
        CHECK(p.says("La fecha del acto, 15 de junio de 2999, todavía no ha llegado"));
        p.press(Role::button, "Cancelar");
    }
    CHECK_FALSE(p.has(Role::dialog, "¿Adoptar y sellar el plan así?"));
    CHECK_FALSE(sealed());
    p.press(Role::button, "Adoptar y sellar");
    p.press(Role::button, "Adoptar y sellar de todos modos");
    CHECK(sealed());
    CHECK(p.wasTold("El plan quedó adoptado y sellado"));
    CHECK(p.has(Role::list, "Qué falta todavía"));
    CHECK_FALSE(p.has(Role::list, "Qué falta antes de adoptarlo"));
    p.press(Role::button, "Deshacer");
    CHECK_FALSE(sealed());
}
