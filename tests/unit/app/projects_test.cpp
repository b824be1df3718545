// Projects, their money, the indicator sheet and the weights, as a planner works on them.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/json.h"

using namespace test;
using store::Json;
using ui::ActionKind;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }
const Json& document(Person& p) { return p.app().workspace().work().document(); }

Json at(Person& p, const std::string& pointer) {
    nlohmann::json::json_pointer place(pointer);
    return document(p).contains(place) ? Json(document(p).at(place)) : Json();
}

// The last change is taken back and done again; the plan is as before, and then as after.
void undoAndRedo(Person& p, const Json& before) {
    auto page = p.anywhere();
    const Json after = document(p);
    // As truths: a plan in full would be all that one reads of a failure.
    const bool changed = after != before;
    CHECK(changed);
    p.press(Role::button, "Deshacer");
    const bool undone = document(p) == before;
    CHECK(undone);
    p.press(Role::button, "Rehacer");
    const bool redone = document(p) == after;
    CHECK(redone);
    CHECK(p.app().workspace().problems().empty());
}

// A new project in the table's plan; its page is open.
std::string addProject(Person& p) {
    p.visit("/plan/proyectos");
    p.press(Role::button, planOf(p).projects.empty() ? "Escribir el primer proyecto" : "Agregar proyecto");
    const std::string route = p.browser().route();
    REQUIRE(route.rfind("/plan/proyectos/", 0) == 0);
    return route.substr(16);
}

std::string only(const Json& object) {
    REQUIRE(object.size() == 1);
    return object.begin().key();
}

void addGoalByCode(Person& p, const std::string& search, const std::string& about) {
    p.type("Buscar metas para agregar", search);
    for (const auto& button : p.all(Role::button, "Agregar"))
        if (button.description.find(about) != std::string::npos) return p.press(button);
    FAIL("no goal «" << about << "» found:\n" << p.read());
}

std::string entityOption(Person& p, const char* select) {
    return p.get(Role::select, select).options().at(1);
}

}  // namespace

TEST_CASE("without projects the page says what they are for, and offers the first") {
    Person p("/plan/proyectos");
    CHECK(p.says("Aquí van los proyectos de inversión"));
    const Json before = document(p);
    const std::string id = addProject(p);
    CHECK(p.has(Role::heading, "Proyecto sin nombre"));
    undoAndRedo(p, before);
    CHECK(planOf(p).projects.count(id) == 1);
}

TEST_CASE("every field of a project is edited, undone, redone and kept") {
    Person p("/plan");
    const std::string id = addProject(p), path = "/projects/" + id;
    struct Case {
        std::string field, text, pointer, words;
    };
    for (const Case& c :
         std::vector<Case>{{"Nombre del proyecto", "Parques para Ñemé", "/name",
                            "Proyecto sin nombre: cambió «Nombre del proyecto»"},
                           {"Código (BPIN)", "2020257990031", "/code",
                            "Proyecto Parques para Ñemé: cambió «Código (BPIN)»"},
                           {"Dependencia o persona responsable", "Gerencia de Parques", "/responsible",
                            "Proyecto 2020257990031: cambió «Dependencia o persona responsable»"},
                           {"Notas", "Sin novedad", "/notes", "Proyecto 2020257990031: cambió «Notas»"}}) {
        CAPTURE(c.field);
        const Json before = document(p);
        p.type(c.field, c.text);
        p.leave(c.field);
        CHECK(at(p, path + c.pointer) == c.text);
        CHECK(p.get(Role::button, "Deshacer").description == c.words);
        undoAndRedo(p, before);
    }
    const Json before = document(p);
    p.choose("Entidad que lo ejecuta", entityOption(p, "Entidad que lo ejecuta"));
    undoAndRedo(p, before);
    p.reload();
    CHECK(p.has(Role::heading, "Parques para Ñemé"));
    CHECK(p.get(Role::select, "Entidad que lo ejecuta").chosen() ==
          entityOption(p, "Entidad que lo ejecuta"));
    CHECK(p.field("Código (BPIN)").value == "2020257990031");
}

TEST_CASE("goals are found by words among all, added and taken away") {
    Person p;
    importTable(p);
    const std::string id = addProject(p);
    CHECK(p.says("Todavía no sirve a ninguna meta"));
    const auto& goals = planOf(p).goals;
    const std::string first = firstGoal(p), name = goals.at(first).name, code = goals.at(first).code;
    const Json before = document(p);
    addGoalByCode(p, code, name);
    CHECK(planOf(p).projects.at(id).goals == std::set<plan::Id>{first});
    CHECK(p.says("Todo su dinero cuenta en esta meta."));
    undoAndRedo(p, before);
    CHECK_FALSE(p.has(Role::button, "no such"));
    // What is chosen is not offered again.
    for (const auto& button : p.all(Role::button, "Agregar"))
        CHECK(button.description != code + " · " + name);
    p.type("Buscar metas para agregar", "zzzz");
    CHECK(p.statusBeginning("0 metas") == "0 metas");
    p.type("Buscar metas para agregar", "");
    {
        auto list = p.within(Role::list, "Metas a las que sirve");
        CHECK(p.has(Role::link, code + " · " + name));
        p.press(Role::button, "Quitar");
    }
    CHECK(planOf(p).projects.at(id).goals.empty());
}

TEST_CASE("activities: the first is written at once, progress is a percentage, what is late is said") {
    Person p("/plan");
    p.visit("/plan/datos");
    p.type("Fecha de corte de los datos", "2019-06-30");
    const std::string id = addProject(p);
    p.press(Role::tab, "Plan de acción");
    const Json bare = document(p);
    p.press(Role::button, "Escribir la primera actividad");
    CHECK(p.focused() == p.field("Actividad").id);
    undoAndRedo(p, bare);
    const std::string path =
        "/projects/" + id + "/activities/" + only(at(p, "/projects/" + id + "/activities"));
    struct Case {
        std::string field, text, pointer;
        Json expected;
    };
    for (const Case& c : std::vector<Case>{{"Actividad", "Contratar la obra", "/name", "Contratar la obra"},
                                           {"Responsable", "Jurídica", "/responsible", "Jurídica"},
                                           {"Empieza", "2019-01-15", "/start", "2019-01-15"},
                                           {"Termina", "2019-06-30", "/end", "2019-06-30"},
                                           {"Avance (%)", "57,5", "/progress", 0.575},
                                           {"Soporte", "Contrato 12", "/evidence", "Contrato 12"}}) {
        CAPTURE(c.field);
        const Json before = document(p);
        p.type(c.field, c.text);
        p.leave(c.field);
        CHECK(at(p, path + c.pointer) == c.expected);
        CHECK(p.field(c.field).value == c.text);
        undoAndRedo(p, before);
    }
    CHECK(p.says("57,5\u202f% · Atrasada"));
    CHECK(p.says("1 actividad · 0 terminadas · 1 atrasada"));
    CHECK(p.says("La actividad «Contratar la obra» ya venció"));
    const Json before = document(p);
    for (const std::string wrong : {"101", "-1", "mucho"}) {
        p.type("Avance (%)", wrong);
        CHECK(p.field("Avance (%)").error() ==
              (wrong == "mucho" ? "Escriba un número" : "Escriba un número entre 0 y 100"));
        CHECK(at(p, path + "/progress") == 0.575);
    }
    p.type("Avance (%)", "100");
    CHECK(at(p, path + "/progress") == 1);
    CHECK(p.says("100\u202f% · Terminada"));
    // It holds something: it goes after a question only.
    p.press(Role::button, "Quitar actividad");
    CHECK(at(p, path + "/name") == "Contratar la obra");
    {
        auto dialog = p.within(Role::dialog, "¿Quitarlo del plan?");
        CHECK(p.says("«Contratar la obra»"));
        p.press(Role::button, "Cancelar");
    }
    CHECK(at(p, path + "/name") == "Contratar la obra");
    p.press(Role::button, "Quitar actividad");
    const Json full = document(p);
    {
        auto dialog = p.within(Role::dialog, "¿Quitarlo del plan?");
        p.press(Role::button, "Quitar actividad");
    }
    CHECK(planOf(p).projects.at(id).activities.empty());
    undoAndRedo(p, full);
}

TEST_CASE("resources by year and source: sums, execution, and what does not fit in words") {
    Person p("/plan");
    const std::string id = addProject(p);
    p.press(Role::tab, "Recursos");
    CHECK(p.says("Los recursos dicen de dónde viene el dinero"));
    p.choose("Vigencia", "2018");
    const Json bare = document(p);
    p.press(Role::button, "Agregar fuente de 2018");
    CHECK(p.focused() == p.field("Fuente").id);
    undoAndRedo(p, bare);
    const std::string path =
        "/projects/" + id + "/resources/" + only(at(p, "/projects/" + id + "/resources"));
    CHECK(at(p, path + "/year") == 2018);
    struct Case {
        std::string field, text, pointer;
        Json expected;
    };
    for (const Case& c :
         std::vector<Case>{{"Fuente", "Regalías", "/source", "Regalías"},
                           {"Plan financiero", "1.500.000.000", "/money/planned", 1500000000},
                           {"Apropiación inicial", "1400000000", "/money/initial", 1400000000},
                           {"Apropiación definitiva", "1600000000", "/money/definitive", 1600000000},
                           {"Compromisos", "1.200.000.000", "/money/committed", 1200000000},
                           {"Obligaciones", "800000000", "/money/obligated", 800000000},
                           {"Pagos", "900000000,5", "/money/paid", 900000000.5}}) {
        CAPTURE(c.field);
        const Json before = document(p);
        p.type(c.field, c.text);
        CHECK(p.field(c.field).value == c.text);
        p.leave(c.field);
        CHECK(at(p, path + c.pointer) == c.expected);
        undoAndRedo(p, before);
    }
    // What was read stands over the field in words.
    CHECK(p.field("Compromisos").description == "$ 1.200 millones");
    CHECK(p.says("Pagos ($ 900 millones) supera a Obligaciones ($ 800 millones)"));
    p.type("Pagos", "700000000");
    CHECK_FALSE(p.says("supera a"));
    p.leave("Pagos");
    p.choose("Vigencia", "2019");
    p.press(Role::button, "Agregar fuente de 2019");
    p.type("Apropiación definitiva", "400000000");
    p.leave("Apropiación definitiva");
    const auto table = p.table("Recursos por vigencia");
    REQUIRE(table.size() == 4);  // header, 2018, 2019, both
    CHECK(table[1] ==
          std::vector<std::string>{"2018", "1.500", "1.400", "1.600", "1.200", "800", "700", "75\u202f%"});
    CHECK(table[2] == std::vector<std::string>{"2019", "–", "–", "400", "–", "–", "–", "–"});
    CHECK(table[3] ==
          std::vector<std::string>{"Todas", "1.500", "1.400", "2.000", "1.200", "800", "700", "60\u202f%"});
    CHECK(p.says("Compromisos sobre apropiación definitiva"));
    p.press(Role::button, "Quitar fuente");
    {
        auto dialog = p.within(Role::dialog, "¿Quitarlo del plan?");
        p.press(Role::button, "Quitar fuente");
    }
    CHECK(planOf(p).projects.at(id).resources.size() == 1);
}

TEST_CASE("projects are listed with their state, found by words and by entity, and removed with a question") {
    Person p("/plan/datos");
    const std::string a = addProject(p);
    p.type("Nombre del proyecto", "Alamedas");
    p.choose("Entidad que lo ejecuta", "Instituto Distrital de la Participación y Acción Comunal");
    const std::string b = addProject(p);
    p.type("Nombre del proyecto", "Bibliotecas");
    p.type("Código (BPIN)", "77");
    p.visit("/plan/proyectos");
    const auto listed = [&] {
        auto list = p.within(Role::list, "Proyectos");
        std::vector<std::string> names;
        for (const auto& link : p.all(Role::link)) names.push_back(link.name);
        return names;
    };
    CHECK(listed() == std::vector<std::string>{"Alamedas", "Bibliotecas"});
    p.type("Buscar proyectos", "77");
    CHECK(listed() == std::vector<std::string>{"Bibliotecas"});
    CHECK(p.statusBeginning("1 de 2 proyectos") == "1 de 2 proyectos");
    p.type("Buscar proyectos", "");
    p.choose("Entidad", "Instituto Distrital de la Participación y Acción Comunal");
    CHECK(listed() == std::vector<std::string>{"Alamedas"});
    p.type("Buscar proyectos", "bibli");
    CHECK(p.says("Ningún proyecto coincide"));
    p.type("Buscar proyectos", "");
    p.choose("Entidad", "Todas");
    p.visit("/plan/proyectos/" + a);
    const Json before = document(p);
    p.press(Role::button, "Quitar proyecto");
    {
        auto dialog = p.within(Role::dialog, "¿Quitarlo del plan?");
        p.press(Role::button, "Quitar proyecto");
    }
    CHECK(p.browser().route() == "/plan/proyectos");
    CHECK(planOf(p).projects.size() == 1);
    undoAndRedo(p, before);
    p.visit("/plan/proyectos/" + a);
    CHECK(p.says("Ese proyecto no está en este plan"));
    // An empty one goes without a question.
    const std::string c = addProject(p);
    p.press(Role::button, "Quitar proyecto");
    CHECK(planOf(p).projects.count(c) == 0);
}

TEST_CASE("a goal's money: its part of its projects', and its own where they give none") {
    Person p;
    importTable(p);
    const std::string goal = firstGoal(p), name = planOf(p).goals.at(goal).name;
    const std::string last = std::to_string(planOf(p).lastYear), group = "Vigencia " + last;
    p.visit("/plan/metas/" + goal);
    p.press(Role::tab, "Dinero");
    CHECK(p.says("Ningún proyecto del plan dice que sirve a esta meta."));
    {
        auto year = p.within(Role::group, group);
        p.type("Apropiación definitiva", "100");
        p.type("Compromisos", "30");
        p.leave("Compromisos");
        CHECK(p.says("Compromisos sobre apropiación definitiva: 30\u202f% · $ 30 comprometidos de $ 100"));
    }
    CHECK(at(p, "/goals/" + goal + "/money/" + last + "/committed") == 30);
    const std::string project = addProject(p);
    p.type("Nombre del proyecto", "Vías");
    std::string other;
    for (const auto& [id, record] : planOf(p).goals)
        if (id != goal && other.empty() && !record.code.empty()) other = id;
    addGoalByCode(p, planOf(p).goals.at(goal).code, name);
    addGoalByCode(p, planOf(p).goals.at(other).code, planOf(p).goals.at(other).name);
    p.press(Role::tab, "Recursos");
    if (p.get(Role::select, "Vigencia").chosen() != last) p.choose("Vigencia", last);
    p.press(Role::button, "Agregar fuente de " + last);
    p.type("Apropiación definitiva", "1000");
    p.type("Compromisos", "800");
    p.visit("/plan/metas/" + goal);
    p.press(Role::link, "Vías");
    CHECK(p.browser().route() == "/plan/proyectos/" + project);
    p.visit("/plan/metas/" + goal);
    CHECK(p.says("Sirve a 2 metas: su dinero se reparte por partes iguales entre ellas."));
    {
        auto year = p.within(Role::group, group);
        CHECK(p.says("80\u202f% · $ 400 comprometidos de $ 500 apropiados"));
        CHECK(p.says("Lo escrito aquí se conserva y no se suma."));
    }
    p.visit("/avance/meta/" + goal);
    const auto table = p.table("Dinero");
    CHECK(table.back() == std::vector<std::string>{last, "$ 500", "$ 400", "80\u202f%"});
    CHECK(p.says("se reparte por partes iguales"));
}

TEST_CASE("the sheet: every field of the indicator is edited, undone, redone and kept") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    const std::string id = p.browser().route().substr(12), path = "/goals/" + id + "/indicator/";
    struct Case {
        std::string field, text, pointer;
        Json expected;
    };
    const std::vector<Case> cases{
        {"Nombre del indicador", "Parques con ñandúes", "name", "Parques con ñandúes"},
        {"Para qué se mide", "Saber si alcanzan", "purpose", "Saber si alcanzan"},
        {"Fórmula", "a / b", "formula", "a / b"},
        {"Variables de la fórmula", "a: parques; b: barrios", "variables", "a: parques; b: barrios"},
        {"Unidad de medida", "Parques", "unit", "Parques"},
        {"Línea base", "12,5", "baseline", 12.5},
        {"Fecha de la línea base", "2016", "baselineDate", "2016"},
        {"Días de rezago", "45", "lagDays", 45},
        {"Fuente", "Registro de parques", "source", "Registro de parques"},
        {"Quién mide", "Gerencia", "measuredBy", "Gerencia"},
        {"Quién analiza", "Planeación", "analysedBy", "Planeación"},
        {"Observaciones del indicador", "Cambió en 2018", "notes", "Cambió en 2018"}};
    for (const Case& c : cases) {
        CAPTURE(c.field);
        const Json before = document(p);
        p.type(c.field, c.text);
        p.leave(c.field);
        CHECK(at(p, path + c.pointer) == c.expected);
        undoAndRedo(p, before);
    }
    const Json before = document(p);
    p.choose("Sentido", "Menos es mejor");
    CHECK(at(p, path + "falling") == true);
    undoAndRedo(p, before);
    p.choose("Sentido", "Más es mejor");
    CHECK(at(p, path + "falling") == Json());
    p.reload();
    for (const Case& c : cases) CHECK(p.field(c.field).value == c.text);
}

TEST_CASE("the type says what it means, and a reduction falls by itself") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    CHECK(p.says("Cada año aporta una cantidad y las cantidades se suman"));
    CHECK_FALSE(p.says("Cada año empieza de nuevo"));
    p.press(Role::disclosure, "¿Cuál tipo elegir? Los seis tipos, explicados");
    {
        auto list = p.within(Role::list, "¿Cuál tipo elegir? Los seis tipos, explicados");
        CHECK(p.all(Role::item).size() == 6);
        CHECK(p.says("Cada año empieza de nuevo"));
    }
    p.choose("Tipo de acumulación", "Reducción: baja desde la línea base");
    CHECK_FALSE(p.has(Role::select, "Sentido"));
    CHECK(p.says("Sentido: menos es mejor, porque es una reducción."));
    CHECK(p.says("Falta la línea base."));
    p.type("Línea base", "70");
    CHECK_FALSE(p.says("Falta la línea base."));
}

TEST_CASE("the years' targets and the four years' are held against each other") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    const std::string id = p.browser().route().substr(12);
    for (const std::string year : {"2017", "2018", "2019", "2020"}) p.type("Meta de " + year, "4");
    CHECK(at(p, "/goals/" + id + "/years/2019/target") == 4);
    CHECK(p.says("Sin meta del cuatrienio escrita, cuenta la suma de los años: 16."));
    p.type("Meta del cuatrienio", "17");
    CHECK(p.says("Los años suman 16 y la meta del cuatrienio es 17: deben ser iguales"));
    p.type("Meta del cuatrienio", "16");
    CHECK(p.says("Los años suman 16, igual que la meta del cuatrienio"));
    // What counts is not always what is written here: it is said.
    CHECK_FALSE(p.says("cuenta lo programado en el plan de acción"));
    p.press(Role::tab, "Avance por año");
    {
        auto year = p.within(Role::group, "Vigencia 2018");
        p.type("Programado", "6");
    }
    p.press(Role::tab, "Hoja de vida");
    CHECK(p.says("Los años suman 18 y la meta del cuatrienio es 16: deben ser iguales"));
    CHECK(p.says("De 2018 cuenta lo programado en el plan de acción, no la meta escrita aquí."));
    p.choose("Tipo de acumulación", "Capacidad: crece desde la línea base");
    CHECK(p.says("El último año pide 4 y la meta del cuatrienio es 16: deben ser iguales"));
    p.visit("/plan");
    CHECK(p.says("la meta del cuatrienio es 16 y el último año pide 4"));
}

TEST_CASE("periodicity is chosen, or said in words of one's own") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    const std::string path = "/goals/" + p.browser().route().substr(12) + "/indicator/periodicity";
    p.choose("Periodicidad", "Trimestral");
    CHECK(at(p, path) == "Trimestral");
    p.choose("Periodicidad", "Otra");
    CHECK(at(p, path) == Json());
    p.type("¿Cuál periodicidad?", "Cada censo");
    p.leave("¿Cuál periodicidad?");
    CHECK(at(p, path) == "Cada censo");
    p.reload();
    CHECK(p.get(Role::select, "Periodicidad").chosen() == "Otra");
    CHECK(p.field("¿Cuál periodicidad?").value == "Cada censo");
    p.choose("Periodicidad", "Anual");
    CHECK(at(p, path) == "Anual");
    CHECK_FALSE(p.has(Role::textField, "¿Cuál periodicidad?"));
}

TEST_CASE("each year has its evidence") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    const std::string id = p.browser().route().substr(12);
    p.press(Role::tab, "Avance por año");
    const Json before = document(p);
    {
        auto year = p.within(Role::group, "Vigencia 2018");
        p.type("Soporte", "https://ejemplo.gov.co/acta.pdf");
        p.leave("Soporte");
    }
    CHECK(at(p, "/goals/" + id + "/years/2018/evidence") == "https://ejemplo.gov.co/acta.pdf");
    undoAndRedo(p, before);
}

TEST_CASE("the sheet to print says all, shows what is missing, and is led to from both doors") {
    Person p("/plan/metas");
    p.press(Role::button, "Agregar meta");
    const std::string id = p.browser().route().substr(12);
    p.type("Para qué se mide", "Saber si alcanzan");
    p.type("Días de rezago", "45");
    p.type("Meta de 2017", "4");
    p.press(Role::link, "Hoja de vida para imprimir");
    CHECK(p.browser().route() == "/avance/meta/" + id + "/hoja");
    CHECK(p.has(Role::heading, "Meta nueva"));
    auto rowOf = [&](const std::string& table, const std::string& title) {
        for (const auto& row : p.table(table))
            if (row.at(0) == title) return row.at(1);
        return std::string("no row ") + title;
    };
    CHECK(rowOf("Indicador", "Para qué se mide") == "Saber si alcanzan");
    CHECK(rowOf("Indicador", "Fórmula") == "Sin escribir");
    CHECK(rowOf("Cómo se mide", "Cuándo se conoce el dato") == "45 días después de terminar el periodo");
    CHECK(p.table("Qué se promete cada año").at(1).at(1) == "4");
    p.press(Role::button, "Imprimir");
    CHECK(p.browser().printed() == 1);
    p.visit("/avance/meta/" + id);
    p.press(Role::link, "Ver la hoja de vida completa del indicador");
    CHECK(p.browser().route() == "/avance/meta/" + id + "/hoja");
    p.visit("/avance/meta/nada/hoja");
    CHECK(p.says("Esa meta no está en este plan"));
}

TEST_CASE("weights that do not sum to 1 are said where they are, and why not") {
    Person p;
    importTable(p);
    p.visit("/plan/lineas");
    const auto checks = [&] {
        auto list = p.within(Role::list, "Pesos que no suman 1");
        return p.read();
    };
    CHECK(checks().find("Los pesos de las líneas suman 0,978 y deberían sumar 1") != std::string::npos);
    const auto weigh = [&](const std::string& text) {
        const auto field = p.all(Role::textField, "Peso").at(0);
        p.act(field.id, ActionKind::text, 0, text);
        p.settle();
        p.act(field.id, ActionKind::commit);
        p.settle();
    };
    weigh("0,9");
    CHECK(checks().find("Los pesos de las líneas suman 0,978") == std::string::npos);
    CHECK(checks().find("Los pesos de las líneas suman") != std::string::npos);
    // From there to the field.
    for (const auto& button : p.all(Role::button, "Ir a los pesos"))
        if (button.description.find("de las líneas") != std::string::npos) {
            p.press(button);
            break;
        }
    CHECK(p.focused() == p.all(Role::textField, "Peso").at(0).id);
    // To the goals of an objective: their weights open, and can be changed there.
    std::string about;
    const auto group = [&] {
        for (const auto& one : p.all(Role::disclosure))
            if (one.name.rfind("Pesos de ", 0) == 0 &&
                one.name.find("metas de producto") != std::string::npos)
                return one;
        FAIL("no weights of goals:\n" << p.read());
        return Person::Found{};
    };
    p.press(group());
    {
        auto list = p.within(Role::list, group().name);
        const auto weight = p.all(Role::textField).at(0);
        p.act(weight.id, ActionKind::text, 0, "1,5");
        p.settle();
        p.act(weight.id, ActionKind::commit);
        p.settle();
    }
    p.press(group());
    CHECK_FALSE(group().expanded());
    for (const auto& button : p.all(Role::button, "Ir a los pesos"))
        if (button.description.find("metas de producto") != std::string::npos) {
            about = button.description;
            p.press(button);
            break;
        }
    REQUIRE_FALSE(about.empty());
    const auto opened = p.find(p.focused());
    REQUIRE(opened);
    CHECK(opened->role == Role::disclosure);
    CHECK(opened->expanded());
    {
        auto list = p.within(Role::list, opened->name);
        const auto fields = p.all(Role::textField);
        REQUIRE_FALSE(fields.empty());
        const Json before = document(p);
        p.act(fields[0].id, ActionKind::text, 0, "0,123");
        p.settle();
        undoAndRedo(p, before);
    }
    const Json before = document(p);
    p.type("Por qué los pesos no suman 1", "Una línea no se pondera");
    p.leave("Por qué los pesos no suman 1");
    CHECK(at(p, "/weightsNote") == "Una línea no se pondera");
    undoAndRedo(p, before);
    p.visit("/plan");
    CHECK_FALSE(p.says("y deberían sumar 1"));
    p.visit("/plan/lineas");
    CHECK(checks().find("Los pesos de las líneas suman") != std::string::npos);  // still said, as a fact
    p.type("Por qué los pesos no suman 1", "");
    p.visit("/plan");
    CHECK(p.says("y deberían sumar 1"));
}

TEST_CASE("weights that leave nothing for those that have none say so, not that 1 should be 1") {
    Person p("/plan/lineas");
    const auto field = p.all(Role::textField, "Peso").at(0);
    p.act(field.id, ActionKind::text, 0, "1");
    p.settle();
    CHECK(p.says("Los pesos de las líneas ya suman 1 y hay líneas sin peso"));
    CHECK_FALSE(p.says("suman 1 y deberían sumar 1"));
}
