// The work plan's page, by role and name: taken from the guide, adapted, dated, and taken away.
#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "journeys.h"
#include "person.h"
#include "store/csv.h"

using namespace test;

namespace {

const plan::WorkPlan& workOf(Person& p) { return p.app().workspace().plan().workPlan; }

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

void take(Person& p) {
    p.visit("/plan/cronograma");
    p.press(Role::button, "Tomar el plan de trabajo de la guía");
    p.settle();
}

void date(Person& p, const std::string& activity, const std::string& start, const std::string& end) {
    p.visit("/plan/cronograma/" + activity);
    write(p, "Empieza", start);
    write(p, "Termina", end);
}

}  // namespace

TEST_CASE("an empty work plan explains itself; the guide's is taken in one step, and nothing else with it") {
    Person p("/plan/cronograma", 1440, 900);
    CHECK(p.says("Puede tomar el de la guía, con sus seis fases"));
    const auto before = p.app().workspace().plan();
    take(p);
    CHECK(workOf(p).phases.size() == 6);
    CHECK(workOf(p).steps.size() == 22);
    CHECK(workOf(p).activities.size() == 37);
    CHECK(p.has(Role::heading, "Conociendo el Sector"));
    CHECK(p.says("Actividades: 37. Con fechas: 0. Terminadas: 0. Atrasadas: 0."));
    auto after = p.app().workspace().plan();
    after.workPlan = {};
    CHECK(after.document == before.document);
    CHECK(after.selfDiagnosis == before.selfDiagnosis);
    p.press(Role::button, "Deshacer");
    CHECK(workOf(p).phases.empty());
    CHECK(p.has(Role::button, "Tomar el plan de trabajo de la guía"));
}

TEST_CASE("a guide that cannot be opened is told, and may be asked for again") {
    Person p("/plan", 1440, 900);
    p.browser().setAsset("methodology/es.json", std::nullopt);
    take(p);
    CHECK(p.says("No se pudo abrir la guía"));
    CHECK(workOf(p).phases.empty());
    CHECK_FALSE(p.get(Role::button, "Tomar el plan de trabajo de la guía").disabled());
}

TEST_CASE(
    "phases, steps and activities of one's own are added, renamed and taken away with what is in them") {
    Person p("/plan/cronograma", 1440, 900);
    p.press(Role::button, "Agregar una fase");
    write(p, "Nombre de la fase", "Preparación");
    {
        auto main = p.within(p.all(Role::main).at(0));
        p.press(Role::button, "Agregar un paso");
    }
    write(p, "Nombre del paso", "Convocar");
    {
        auto main = p.within(p.all(Role::main).at(0));
        p.press(Role::button, "Agregar una actividad");
    }
    write(p, "Nombre de la actividad", "Escribir a las entidades");
    REQUIRE(workOf(p).activities.size() == 1);
    const auto& activity = workOf(p).activities.begin()->second;
    CHECK(activity.name == "Escribir a las entidades");
    CHECK(activity.step == workOf(p).steps.begin()->first);
    CHECK(workOf(p).steps.begin()->second.phase == workOf(p).phases.begin()->first);
    p.visit("/plan/cronograma/" + workOf(p).phases.begin()->first);
    p.press(Role::button, "Quitar la fase");
    {
        auto dialog = p.within(p.all(Role::dialog).at(0));
        p.press(Role::button, "Quitar la fase");
    }
    CHECK(workOf(p).phases.empty());
    CHECK(workOf(p).steps.empty());
    CHECK(workOf(p).activities.empty());
}

TEST_CASE("dates make a schedule: what is late, what is next, who owes it, in the chart and in its table") {
    Person p("/plan", 1440, 900);
    take(p);
    CHECK(p.all(Role::image).empty());
    date(p, "f1-p1-a1", "2000-01-03", "2000-01-14");
    p.press(Role::button, "Agregar un responsable");
    write(p, "Persona o cargo", "Oficina de planeación");
    date(p, "f1-p2-a1", "2999-02-01", "2999-02-05");
    CHECK(p.says("Pendiente"));
    const std::string lateName = workOf(p).activities.at("f1-p1-a1").name;
    const std::string nextName = workOf(p).activities.at("f1-p2-a1").name;
    p.visit("/plan/cronograma");
    CHECK(p.says("Una actividad está atrasada"));
    {
        auto list = p.within(Role::list, "Lo que está atrasado");
        CHECK(p.has(Role::link, lateName));
    }
    {
        auto list = p.within(Role::list, "Lo que sigue");
        REQUIRE(p.all(Role::link).size() == 3);
        CHECK(p.all(Role::link).at(0).name == nextName);
    }
    CHECK_FALSE(p.has(Role::list, "Oficina de planeación"));
    p.press(Role::disclosure, "Quién debe qué");
    {
        auto list = p.within(Role::list, "Oficina de planeación");
        CHECK(p.has(Role::link, lateName));
    }
    CHECK(p.has(Role::image, "Cronograma. Actividades: 37. Con fechas: 2. Terminadas: 0. Atrasadas: 1."));
    const auto table = p.table("Actividades y fechas");
    REQUIRE(table.size() >= 2);
    CHECK(table[0] == std::vector<std::string>{"Actividad", "Empieza", "Termina", "Estado", "Depende de"});
    CHECK(table[1] ==
          std::vector<std::string>{lateName, "3 de enero de 2000", "14 de enero de 2000", "Atrasada", "–"});
    p.visit("/plan/cronograma/f1-p1-a1");
    p.choose("Estado", "Terminada");
    p.visit("/plan/cronograma");
    CHECK_FALSE(p.says("Una actividad está atrasada"));
    CHECK(p.says("Terminadas: 1. Atrasadas: 0."));
}

TEST_CASE("an activity is moved by a week in one step; what begins too early is told on both sides") {
    Person p("/plan", 1440, 900);
    take(p);
    date(p, "f1-p1-a1", "2999-12-20", "2999-12-28");
    date(p, "f1-p2-a1", "3000-01-01", "3000-01-05");
    p.choose("Agregar una actividad de la que depende", workOf(p).activities.at("f1-p1-a1").name);
    REQUIRE(workOf(p).activities.at("f1-p2-a1").dependsOn.count("f1-p1-a1") == 1);
    CHECK_FALSE(p.says("Empieza antes de que termine"));
    p.visit("/plan/cronograma/f1-p1-a1");
    p.press(Role::button, "Una semana después");
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2999-12-27");
    CHECK(workOf(p).activities.at("f1-p1-a1").end == "3000-01-04");
    // What waits for it stays where it is.
    CHECK(workOf(p).activities.at("f1-p2-a1").start == "3000-01-01");
    CHECK(p.wasTold("Nuevas fechas: 27 de diciembre de 2999 – 4 de enero de 3000"));
    CHECK(p.says("Termina después de que empieza «" + workOf(p).activities.at("f1-p2-a1").name + "»"));
    p.visit("/plan/cronograma/f1-p2-a1");
    CHECK(p.says("Empieza antes de que termine «" + workOf(p).activities.at("f1-p1-a1").name + "»"));
    p.visit("/plan/cronograma/f1-p1-a1");
    p.press(Role::button, "Una semana antes");
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2999-12-20");
    CHECK_FALSE(p.says("Termina después de que empieza"));
    p.press(Role::button, "Deshacer");
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2999-12-27");
    CHECK(workOf(p).activities.at("f1-p1-a1").end == "3000-01-04");
    // Without dates there is nothing to move.
    p.visit("/plan/cronograma/f1-p2-a2");
    CHECK(p.get(Role::button, "Una semana después").disabled());
}

TEST_CASE(
    "under the chart an activity is moved by a day or a week, with what waits for it where that is wanted") {
    for (const float width : {1440.f, 360.f}) {
        CAPTURE(width);
        Person p("/plan", width, 900);
        take(p);
        date(p, "f1-p1-a1", "2999-12-20", "2999-12-28");
        date(p, "f1-p2-a1", "3000-01-01", "3000-01-05");
        const std::string first = workOf(p).activities.at("f1-p1-a1").name,
                          second = workOf(p).activities.at("f1-p2-a1").name;
        p.choose("Agregar una actividad de la que depende", first);
        p.visit("/plan/cronograma?mover=f1-p1-a1");
        CHECK(p.get(Role::select, "Mover una actividad").chosen() == first);
        p.press(Role::button, "Un día después");
        CHECK(workOf(p).activities.at("f1-p1-a1").end == "2999-12-29");
        CHECK(workOf(p).activities.at("f1-p2-a1").start == "3000-01-01");
        p.check("Al mover una actividad, mover también las que la esperan");
        p.press(Role::button, "Una semana después");
        CHECK(workOf(p).activities.at("f1-p1-a1").start == "2999-12-28");
        CHECK(workOf(p).activities.at("f1-p2-a1").start == "3000-01-08");
        CHECK(workOf(p).activities.at("f1-p2-a1").end == "3000-01-12");
        CHECK(p.wasTold("También se movió 1 actividad que la espera"));
        p.press(Role::button, "Deshacer");  // both in one step
        CHECK(workOf(p).activities.at("f1-p1-a1").start == "2999-12-21");
        CHECK(workOf(p).activities.at("f1-p2-a1").start == "3000-01-01");
    }
}

TEST_CASE("the schedule's approval is written on its page, on a phone too") {
    for (const float width : {1440.f, 360.f}) {
        CAPTURE(width);
        Person p("/plan", width, 800);
        take(p);
        write(p, "Fecha de aprobación", "2017-03-01");
        write(p, "Acta o documento", "Acta 2 de 2017");
        write(p, "Quién lo aprobó", "Comité Sectorial");
        CHECK(workOf(p).scheduleApproval ==
              plan::ScheduleApproval{"2017-03-01", "Acta 2 de 2017", "Comité Sectorial"});
    }
}

TEST_CASE("the schedule is taken away as a calendar and as a table") {
    Person p("/plan", 1440, 900);
    take(p);
    CHECK(p.get(Role::button, "Descargar el calendario (.ics)").disabled());
    date(p, "f1-p1-a1", "2999-12-20", "2999-12-31");
    p.visit("/plan/cronograma");
    p.press(Role::button, "Descargar el calendario (.ics)");
    REQUIRE_FALSE(p.browser().downloads().empty());
    const auto calendar = p.browser().downloads().back();
    CHECK(calendar.fileName.find("-cronograma.ics") != std::string::npos);
    CHECK(calendar.bytes.find("DTSTART;VALUE=DATE:29991220\r\nDTEND;VALUE=DATE:30000101\r\n") !=
          std::string::npos);
    CHECK(calendar.bytes.find("UID:f1-p1-a1.") != std::string::npos);
    CHECK(calendar.bytes.find("BEGIN:VEVENT") == calendar.bytes.rfind("BEGIN:VEVENT"));
    p.press(Role::button, "Descargar la tabla (CSV)");
    const auto read = store::parseCsv(p.browser().downloads().back().bytes);
    REQUIRE(read.table);
    REQUIRE(read.table->rows.size() == 37);
    const auto& row = read.table->rows.front();
    CHECK(store::cellAt(row, 0) == "Conociendo el Sector");
    CHECK(store::cellAt(row, 2) == workOf(p).activities.at("f1-p1-a1").name);
    CHECK(store::cellAt(row, 4) == "2999-12-20");
    CHECK(store::cellAt(row, 5) == "2999-12-31");
}

TEST_CASE("a bar of the chart is moved and let go: one edit, with what waits for it where that is wanted") {
    Person p("/plan", 1440, 900);
    take(p);
    date(p, "f1-p1-a1", "2031-03-03", "2031-03-12");
    date(p, "f1-p2-a1", "2031-03-13", "2031-03-22");
    p.choose("Agregar una actividad de la que depende", workOf(p).activities.at("f1-p1-a1").name);
    const std::string first = workOf(p).activities.at("f1-p1-a1").name;
    const std::string second = workOf(p).activities.at("f1-p2-a1").name;
    p.visit("/plan/cronograma");
    REQUIRE(p.get(Role::slider, first).value == "22341");  // days from 1 January 1970 to 3 March 2031
    CHECK(p.get(Role::slider, first).description == "3 de marzo de 2031 – 12 de marzo de 2031");
    // Twenty days, and two weeks on both sides; it has ten of its own. What is taken hold of lies on the bar:
    // its middle ten days of forty-eight further than the other's.
    const auto middle = [&](const std::string& name) {
        const auto slider = p.get(Role::slider, name);
        int low = 0, high = 0, step = 0, hold = 0;
        REQUIRE(std::sscanf(slider.extra.c_str(), "%d %d %d %d", &low, &high, &step, &hold) == 4);
        CHECK(low == 22327);
        CHECK(high == 22365);
        CHECK(step == 7);
        const float share =
            static_cast<float>(std::stoi(slider.value) - low) / static_cast<float>(high - low);
        return slider.rect.x + static_cast<float>(hold) / 2 +
               share * (slider.rect.w - static_cast<float>(hold));
    };
    const float plot = p.get(Role::slider, first).rect.w;
    CHECK(middle(second) - middle(first) == doctest::Approx(plot * 10 / 48).epsilon(0.02));

    p.slide(first, 22345, false);
    CHECK(p.get(Role::slider, first).description == "7 de marzo de 2031 – 16 de marzo de 2031");
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2031-03-03");  // still being moved
    p.slide(first, 22345);
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2031-03-07");
    CHECK(workOf(p).activities.at("f1-p1-a1").end == "2031-03-16");
    CHECK(workOf(p).activities.at("f1-p2-a1").start == "2031-03-13");
    CHECK(p.wasTold("Nuevas fechas: 7 de marzo de 2031 – 16 de marzo de 2031"));
    p.press(Role::button, "Deshacer");
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2031-03-03");
    CHECK(workOf(p).activities.at("f1-p1-a1").end == "2031-03-12");

    p.check("Al mover una actividad, mover también las que la esperan");
    p.slide(first, 22342, false);
    CHECK(p.get(Role::slider, second).description == "14 de marzo de 2031 – 23 de marzo de 2031");
    // Who leaves the page has let nothing go.
    p.visit("/plan/metas");
    p.visit("/plan/cronograma");
    CHECK(p.get(Role::slider, first).value == "22341");
    CHECK(p.get(Role::slider, second).value == "22351");
    p.slide(first, 22342, false);
    p.press(Role::button, "Rehacer");  // the activity is another one now
    CHECK(p.get(Role::slider, first).value == "22345");
    p.press(Role::button, "Deshacer");
    p.slide(first, 1000000);  // no farther than the chart goes
    CHECK(workOf(p).activities.at("f1-p1-a1").start == "2031-03-27");
    CHECK(workOf(p).activities.at("f1-p2-a1").start == "2031-04-06");

    p.visit("/plan/cronograma/f1-p1-a1");
    p.choose("Estado", "Terminada");
    p.visit("/plan/cronograma");
    CHECK_FALSE(p.has(Role::slider, first));  // what is done does not move
    CHECK(p.has(Role::slider, second));
}
