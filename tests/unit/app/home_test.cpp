// The planner's home, by role and name: the phases, what is late, what comes, and who owes it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "journeys.h"
#include "person.h"
#include "plan/pending_work.h"
#include "store/formulation_json.h"
#include "store/plan_json.h"

using namespace test;

namespace {

// The sample with work in it: dates so far away that the day of the test does not matter.
void fill(Person& p, plan::Plan& plan) {
    p.app().workspace().change({store::set("/workPlan", store::writeRecord(plan.workPlan)),
                                store::set("/approval", store::writeRecord(plan.approval))},
                               "made for a test");
    for (const auto& [id, table] : plan.workingTables)
        p.app().workspace().change({store::set("/workingTables/" + id, store::writeRecord(table))}, "made");
    p.settle();
}

plan::Plan worked(Person& p) {
    plan::Plan plan = p.app().workspace().plan();
    const std::string entity = plan.entities.begin()->first;
    auto& work = plan.workPlan;
    for (const auto phase : {plan::Phase::knowing, plan::Phase::drafting}) {
        const std::string id = "p" + std::to_string(static_cast<int>(phase));
        work.phases[id] = {0, phase, "Fase", "", {}, {}};
        work.steps["s" + id].phase = id;
        work.steps["s" + id].name = "Paso";
    }
    const auto activity = [&](const char* id, const char* step, const char* name, const char* end,
                              plan::TaskStatus status) {
        auto& made = work.activities[id];
        made.step = step;
        made.name = name;
        made.end = end;
        made.status = status;
        made.responsible["1"] = {0, entity, "Oficina de planeación"};
    };
    activity("a1", "sp0", "Reunir las normas", "2001-05-03", plan::TaskStatus::pending);
    activity("a2", "sp0", "Nombrar el equipo", "2001-05-03", plan::TaskStatus::done);
    activity("a3", "sp1", "Redactar", "2999-05-03", plan::TaskStatus::pending);
    plan.workingTables["t"].title = "Mesa de directores";
    plan.workingTables["t"].agreements["g"].text = "Enviar las cifras";
    plan.workingTables["t"].agreements["g"].due = "2002-01-01";
    plan.approval.submissions["v1"].version = "Versión 1";
    plan.approval.submissions["v1"].deadline = "2003-01-01";
    plan.approval.observations["o"].submission = "v1";
    plan.approval.observations["o"].text = "Falta el glosario";
    return plan;
}

}  // namespace

TEST_CASE("the home says what is late, the first due first, and who owes it; each leads to its own") {
    for (const float width : {360.f, 1440.f}) {
        CAPTURE(width);
        Person p("/plan", width, 900);
        auto plan = worked(p);
        fill(p, plan);
        {
            auto list = p.within(Role::list, "Atrasado");
            const auto links = p.all(Role::link);
            REQUIRE(links.size() == 3);
            CHECK(links[0].name == "Reunir las normas");
            CHECK(links[0].extra == "#/plan/cronograma/a1");
            CHECK(links[0].description.find("Actividad · Oficina de planeación (") == 0);
            CHECK(links[0].description.find("3 de mayo de 2001") != std::string::npos);
            CHECK(links[0].description.find("días de atraso") != std::string::npos);
            CHECK(links[1].extra == "#/plan/mesas/t");
            CHECK(links[2].extra == "#/plan/observaciones/o");
        }
        CHECK(p.says("3 pendientes"));
        CHECK(p.says("Nada vence ni empieza en los próximos 30 días."));
        auto table = p.table("Quién debe qué");
        REQUIRE(table.size() == 3);
        CHECK(table[1][0].find("Oficina de planeación (") == 0);
        CHECK(table[1][1] == "1");
        CHECK(table[2] == std::vector<std::string>{"Sin responsable señalado", "2", "0"});

        p.press(Role::link, table[1][0]);
        CHECK(p.says("Se muestra solo lo que debe: " + table[1][0]));
        {
            auto list = p.within(Role::list, "Atrasado");
            CHECK(p.all(Role::link).size() == 1);
        }
        p.press(Role::link, "Ver lo pendiente de todos");
        p.press(Role::link, "Sin responsable señalado");
        auto list = p.within(Role::list, "Atrasado");
        CHECK(p.all(Role::link).size() == 2);
    }
}

TEST_CASE("the six phases say how far they are, and where the plan is") {
    for (const float width : {360.f, 1440.f}) {
        CAPTURE(width);
        Person p("/plan", width, 900);
        auto plan = worked(p);
        fill(p, plan);
        auto group = p.within(Role::group, "Las seis fases");
        const auto links = p.all(Role::link);
        REQUIRE(links.size() == 6);
        CHECK(links[0].name == "1. Conociendo el sector");
        CHECK(links[0].current());
        CHECK(links[0].description ==
              "Fase actual del plan · En curso · 1 de 2 actividades terminadas · 1 atrasada");
        CHECK(links[1].description == "Sin empezar · 0 de 1 actividades terminadas");
        CHECK(links[2].description == "Sin empezar");
        CHECK(links[2].extra == "#/plan/aprobacion");
        CHECK_FALSE(links[5].current());
    }
}

TEST_CASE("an empty plan's home says what to do first; what is done goes from it") {
    Person p("/plan", 1440, 900);
    p.press(Role::button, "Plan nuevo");
    p.visit("/plan");
    {
        auto list = p.within(Role::list, "Por dónde empezar");
        CHECK(p.all(Role::link).size() == 3);
    }
    CHECK(p.says("Nada está atrasado ni vence en los próximos 30 días."));
    CHECK(p.get(Role::link, "Tome el plan de trabajo de la guía y adáptelo").extra == "#/plan/cronograma");
    p.visit("/plan/cronograma");
    p.press(Role::button, "Tomar el plan de trabajo de la guía");
    p.settle();
    p.visit("/plan");
    {
        auto list = p.within(Role::list, "Por dónde empezar");
        CHECK(p.all(Role::link).size() == 2);
    }
    CHECK(p.get(Role::link, p.counted("method.count",
                                      [&] {
                                          p.visit("/plan/metodo");
                                          const std::string count = p.statusBeginning("Faltan ");
                                          p.visit("/plan");
                                          return std::stol(count.substr(7));
                                      }()))
              .extra == "#/plan/metodo");
}

TEST_CASE("many late reports are one line for each period; of one who owes them, each is one") {
    Person p("/plan", 1440, 900);
    importTable(p);
    p.browser().setNow(1886716800000.0);  // 15 October 2029: after all that the plan asks
    p.visit("/plan");
    const auto pending =
        plan::pendingWork(p.app().workspace().plan(), *plan::parseDay(p.browser().localDate()));
    std::map<std::string, long> late;
    for (const auto& work : pending) {
        REQUIRE(work.kind == plan::PendingKind::report);
        ++late[work.period];
    }
    REQUIRE_FALSE(late.empty());
    CHECK(p.says(p.counted("today.count", static_cast<long>(pending.size()))));
    {
        auto list = p.within(Role::list, "Atrasado");
        const auto links = p.all(Role::link);
        CHECK(links.size() == std::min<std::size_t>(late.size(), 6));
        CHECK(links.size() < pending.size());
        CHECK(links[0].name.find(std::to_string(late.at(pending.front().period)) +
                                 " metas sin reporte de ") == 0);
        CHECK(links[0].extra == "#/plan/reportes");
    }
    const auto owing = p.table("Quién debe qué");
    REQUIRE(owing.size() >= 2);
    p.press(Role::link, owing[1][0]);
    auto list = p.within(Role::list, "Atrasado");
    CHECK(p.all(Role::link).at(0).extra.find("#/plan/reportes/") == 0);
}
