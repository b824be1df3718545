#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/json.h"

using namespace test;
using host::StorageResult;
using store::Json;
using ui::ActionKind;

namespace {

const Json& document(Person& p) { return p.app().workspace().work().document(); }
const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

// The value at a pointer of the plan's document, or null.
Json at(Person& p, const std::string& pointer) {
    nlohmann::json::json_pointer place(pointer);
    return document(p).contains(place) ? Json(document(p).at(place)) : Json();
}

std::string saveState(Person& p) {
    for (const auto& status : p.all(Role::status))
        if (status.name.rfind("Guarda", 0) == 0 || status.name.rfind("Sin guardar", 0) == 0)
            return status.name;
    return {};
}

// The button of this name that says what it acts on.
Person::Found buttonFor(Person& p, const std::string& name, const std::string& about) {
    std::vector<Person::Found> found;
    for (const auto& button : p.all(Role::button, name))
        if (button.description.find(about) != std::string::npos) found.push_back(button);
    INFO("button «" << name << "» for «" << about << "» on\n" << p.read());
    REQUIRE(found.size() == 1);
    return found.front();
}

std::vector<std::string> history(Person& p) {
    p.visit("/plan/historia");
    std::vector<std::string> lines;
    for (const auto& item : p.all(Role::item)) {
        auto inside = p.within(item);
        lines.push_back(p.all(Role::text).at(0).name);
    }
    return lines;
}

// An edit of a text field, through to storage and back.
struct FieldCase {
    std::string field, text, pointer;
    Json expected;
    std::string words;  // of the edit
};

void checkField(Person& p, const FieldCase& c) {
    INFO("field «" << c.field << "»");
    Json before = at(p, c.pointer);
    std::string shownBefore = p.field(c.field).value;
    auto edits = p.app().workspace().work().edits().size();
    // As it is typed: every text on the way, the last one stays.
    for (std::size_t i = 1; i < c.text.size(); ++i)
        if ((c.text[i] & 0xC0) != 0x80) p.type(c.field, c.text.substr(0, i));
    p.type(c.field, c.text);
    CHECK(p.field(c.field).value == c.text);
    CHECK(p.focused() == p.field(c.field).id);  // nothing takes it away while one types
    CHECK(at(p, c.pointer) == c.expected);
    p.leave(c.field);
    CHECK(p.field(c.field).value == c.text);
    CHECK(p.app().workspace().work().edits().size() == edits + 1);  // one for all the letters
    auto press = [&](const std::string& button, const std::string& told) {
        auto page = p.anywhere();
        CHECK(saveState(p) == "Guardado");
        CHECK(p.get(Role::button, button).description == c.words);
        p.press(Role::button, button);
        CHECK(p.wasTold(told + c.words));
        CHECK(saveState(p) == "Guardado");
    };
    press("Deshacer", "Se deshizo: ");
    CHECK(at(p, c.pointer) == before);
    CHECK(p.field(c.field).value == shownBefore);
    press("Rehacer", "Se rehízo: ");
    CHECK(at(p, c.pointer) == c.expected);
    CHECK(p.field(c.field).value == c.text);
    CHECK(p.app().workspace().problems().empty());
}

// What is shown is what is kept: the page after a reload says the same.
void checkReload(Person& p, const std::vector<FieldCase>& cases) {
    p.reload();
    for (const auto& c : cases) {
        INFO("field «" << c.field << "» after a reload");
        CHECK(p.field(c.field).value == c.text);
        CHECK(at(p, c.pointer) == c.expected);
    }
}

// The sample plan with one goal of its own, whose page is open.
std::string addGoal(Person& p) {
    p.visit("/plan/metas");
    p.press(Role::button, "Agregar meta");
    std::string route = p.browser().route();
    REQUIRE(route.rfind("/plan/metas/", 0) == 0);
    return route.substr(12);
}

}  // namespace

// --- what the plan is

TEST_CASE("every field of the plan's data can be edited, undone, redone, and is kept") {
    Person p("/plan/datos");
    const std::vector<FieldCase> cases{
        {"Nombre del plan", "Plan de Ñemé, ü y «comillas»", "/name", "Plan de Ñemé, ü y «comillas»",
         "Cambió: Nombre del plan"},
        {"Sector", "Sector Ambiente", "/sector", "Sector Ambiente", "Cambió: Sector"},
        {"Ciudad o municipio", "Tenjo", "/territory", "Tenjo", "Cambió: Ciudad o municipio"},
        {"Plan de Desarrollo", "Tenjo es de todos", "/developmentPlan", "Tenjo es de todos",
         "Cambió: Plan de Desarrollo"},
        {"Fuente de las cifras", "Secretaría de Planeación", "/source", "Secretaría de Planeación",
         "Cambió: Fuente de las cifras"},
        {"Color del plan", "#7A1FA2", "/accent", "#7A1FA2", "Cambió: Color del plan"}};
    for (const auto& c : cases) checkField(p, c);
    checkReload(p, cases);
}

TEST_CASE("the years of the plan are typed digit by digit and end up as typed") {
    Person p("/plan/datos");
    const std::vector<FieldCase> cases{
        {"Última vigencia", "2027", "/lastYear", 2027, "Cambió: Última vigencia"},
        {"Primera vigencia", "2024", "/firstYear", 2024, "Cambió: Primera vigencia"},
    };
    for (const auto& c : cases) checkField(p, c);
    checkReload(p, cases);
    CHECK(p.alerts() == "");
}

TEST_CASE("the cut-off is a date, and can be taken away again") {
    Person p("/plan/datos");
    CHECK(p.field("Fecha de corte de los datos").role == Role::date);
    p.type("Fecha de corte de los datos", "2019-06-30");
    CHECK(at(p, "/cutOff") == "2019-06-30");
    p.reload();
    CHECK(p.field("Fecha de corte de los datos").value == "2019-06-30");
    p.type("Fecha de corte de los datos", "");
    CHECK(at(p, "/cutOff") == Json());
    p.press(Role::button, "Deshacer");
    CHECK(at(p, "/cutOff") == "2019-06-30");
}

TEST_CASE("a year that is no number stays in its field with an error, and changes nothing") {
    Person p("/plan/datos");
    Json before = document(p);
    p.type("Primera vigencia", "dos mil");
    CHECK(p.field("Primera vigencia").invalid());
    CHECK(p.field("Primera vigencia").error() == "Escriba un número");
    CHECK(p.field("Primera vigencia").value == "dos mil");
    CHECK(document(p) == before);
    p.leave("Primera vigencia");
    CHECK(p.field("Primera vigencia").value == "2017");
    CHECK_FALSE(p.field("Primera vigencia").invalid());
}

TEST_CASE("a colour that is none is not taken for one") {
    Person p("/plan/datos");
    std::string css = ui::cssOf(p.app().ui.theme());
    for (std::string text : {"azul", "#12", "javascript:alert(1)", "#GGGGGG"}) {
        p.type("Color del plan", text);
        p.leave("Color del plan");
        CAPTURE(text);
        CHECK(ui::cssOf(p.app().ui.theme()) == css);
    }
    p.type("Color del plan", "#7A1FA2");
    CHECK(ui::cssOf(p.app().ui.theme()) != css);
}

TEST_CASE("entities are added, named, and taken away with every goal's word of them") {
    Person p("/plan/datos");
    p.press(Role::button, "Agregar entidad");
    std::string id;
    for (const auto& [key, entity] : planOf(p).entities)
        if (entity.name.empty()) id = key;
    REQUIRE_FALSE(id.empty());
    {
        auto box = p.within(Role::group, "Entidad nueva");
        checkField(p, {"Nombre de la entidad", "Unidad de Ñandúes", "/entities/" + id + "/name",
                       "Unidad de Ñandúes", "Cambió la entidad "});
    }
    {
        auto box = p.within(Role::group, "Unidad de Ñandúes");
        p.type("Sigla", "UÑ");
        p.type("Papel en el sector", "Cuida.\nY más.");
    }
    std::string goal = addGoal(p);
    p.choose("Entidad responsable", "Unidad de Ñandúes");
    CHECK(at(p, "/goals/" + goal + "/entity") == id);
    p.visit("/plan/datos");
    Json before = document(p);
    p.press(buttonFor(p, "Quitar", "Unidad de Ñandúes"));
    CHECK(at(p, "/entities/" + id) == Json());
    CHECK(at(p, "/goals/" + goal + "/entity") == Json());
    CHECK(p.get(Role::button, "Deshacer").description == "Quitó la entidad UÑ");
    p.press(Role::button, "Deshacer");
    CHECK(document(p) == before);
    p.reload();
    CHECK(document(p) == before);
}

TEST_CASE("the phase is chosen on the start page") {
    Person p("/plan");
    CHECK(p.get(Role::select, "Fase actual").chosen() == "1. Conociendo el sector");
    CHECK(p.get(Role::select, "Fase actual").options().size() == 6);
    p.choose("Fase actual", "4. Implementación");
    CHECK(at(p, "/phase") == "implementation");
    p.choose("Fase actual", "5. Seguimiento");
    p.press(Role::button, "Deshacer");  // two choices are two edits
    CHECK(p.get(Role::select, "Fase actual").chosen() == "4. Implementación");
    p.reload();
    CHECK(p.get(Role::select, "Fase actual").chosen() == "4. Implementación");
}

// --- lines and objectives

TEST_CASE("every field of a line and its objective can be edited, undone, redone, and is kept") {
    Person p("/plan/lineas");
    std::vector<FieldCase> line{
        {"Nombre de la línea", "Agua y páramo", "/lines/linea-1/name", "Agua y páramo", "Cambió la línea 1"},
        {"Resultado esperado", "Más agua\nmás limpia", "/lines/linea-1/expectedResult",
         "Más agua\nmás limpia", "Cambió la línea 1"}};
    std::vector<FieldCase> objective{{"Objetivo estratégico", "Cuidar el páramo",
                                      "/objectives/objetivo-1/name", "Cuidar el páramo",
                                      "Cambió el objetivo 3.1"}};
    for (int round = 0; round < 2; ++round) {
        auto box = p.within(Role::group, "Línea estratégica 1");
        auto run = [&](const std::vector<FieldCase>& cases) {
            if (!round)
                for (const auto& c : cases) checkField(p, c);
            else
                for (const auto& c : cases) CHECK(p.field(c.field).value == c.text);
        };
        run(line);
        run(objective);
        // The line's own weight and code come before those of its objectives.
        auto weights = p.all(Role::textField, "Peso");
        REQUIRE(weights.size() == 2);
        CHECK(weights[0].value == (round ? "0,25" : ""));
        if (!round) {
            p.act(weights[0].id, ActionKind::text, 0, "0,25");
            p.settle();
            p.act(weights[1].id, ActionKind::text, 0, "0.5");  // a point is understood too
            p.settle();
            CHECK(at(p, "/lines/linea-1/weight") == 0.25);
            CHECK(at(p, "/objectives/objetivo-1/weight") == 0.5);
        }
        if (!round) p.reload();
    }
}

TEST_CASE("weights that do not add up to 1 are said") {
    Person p("/plan/lineas");
    auto weigh = [&](int line, const std::string& text) {
        auto box = p.within(Role::group, "Línea estratégica " + std::to_string(line));
        p.act(p.all(Role::textField, "Peso").at(0).id, ActionKind::text, 0, text);
        p.settle();
    };
    CHECK_FALSE(p.says("deberían sumar 1"));
    weigh(1, "0,5");
    weigh(2, "0,3");
    CHECK_FALSE(p.says("deberían sumar 1"));  // the third has the rest
    weigh(3, "0,1");
    INFO(p.read());
    CHECK(p.says("suman 0,9 y deberían sumar 1"));
    weigh(3, "0,2");
    CHECK_FALSE(p.says("deberían sumar 1"));
}

TEST_CASE("numbers that differ by little are said with the decimals in which they do") {
    Person p;
    importTable(p);
    p.visit("/plan");
    INFO(p.read());
    CHECK(p.says("Meta 26: la meta del cuatrienio es 0,8 y los años suman 0,80001"));
}

TEST_CASE("what is added has the focus, in the field of its name") {
    Person p("/plan/lineas");
    auto added = [&](const char* button, const char* field) {
        auto before = p.all(Role::textArea, p.t(field));
        for (auto& one : p.all(Role::textField, p.t(field))) before.push_back(one);
        p.press(p.all(Role::button, p.t(button)).back());
        auto focused = p.find(p.focused());
        REQUIRE(focused);
        CHECK(focused->name == p.t(field));
        for (const auto& one : before) CHECK(one.id != focused->id);
    };
    added("line.add", "line.name");
    added("objective.add", "objective.name");
    p.visit("/plan/datos");
    added("entity.add", "entity.name");
}

TEST_CASE("a line is added at the end, and takes objectives") {
    Person p("/plan/lineas");
    p.press(Role::button, "Agregar línea");
    CHECK(planOf(p).lines.size() == 4);
    CHECK(p.get(Role::button, "Deshacer").description == "Agregó una línea");
    auto groups = p.all(Role::group);
    {
        auto box = p.within(Role::group, "Línea estratégica 4");
        CHECK(p.field("Nombre de la línea").value == "");
        p.press(Role::button, "Agregar objetivo");
        CHECK(p.all(Role::textArea, "Objetivo estratégico").size() == 1);
        p.type("Objetivo estratégico", "Un objetivo nuevo");
        p.type("Nombre de la línea", "Una línea nueva");
    }
    p.reload();
    auto box = p.within(Role::group, "Línea estratégica 4");
    CHECK(p.field("Objetivo estratégico").value == "Un objetivo nuevo");
    CHECK(p.field("Nombre de la línea").value == "Una línea nueva");
    // It stands last on the page.
    CHECK(p.all(Role::textArea, "Nombre de la línea").size() == 1);
}

TEST_CASE(
    "a line taken away takes its objectives along and leaves the goals; one undo brings all of it back") {
    Person p("/plan/lineas");
    std::string goal = addGoal(p);
    p.choose("Objetivo al que aporta", "3.1 · Fortalecimiento de la gestión pública orientada a resultados");
    CHECK(at(p, "/goals/" + goal + "/objective") == "objetivo-1");
    p.visit("/plan/lineas");
    Json before = document(p);
    p.press(buttonFor(p, "Quitar línea", "Fortalecimiento de la gobernabilidad"));
    CHECK(planOf(p).lines.size() == 2);
    CHECK(planOf(p).objectives.size() == 4);
    CHECK(planOf(p).goals.size() == 1);
    CHECK(at(p, "/goals/" + goal + "/objective") == Json());
    p.reload();
    CHECK(planOf(p).lines.size() == 2);
    p.press(Role::button, "Deshacer");
    CHECK(document(p) == before);
}

TEST_CASE("an objective taken away leaves its line and its goals") {
    Person p("/plan/lineas");
    std::string goal = addGoal(p);
    p.choose("Objetivo al que aporta", "3.1 · Fortalecimiento de la gestión pública orientada a resultados");
    p.visit("/plan/lineas");
    Json before = document(p);
    p.press(buttonFor(p, "Quitar objetivo", "orientada a resultados"));
    CHECK(planOf(p).lines.size() == 3);
    CHECK(planOf(p).objectives.size() == 4);
    CHECK(at(p, "/goals/" + goal + "/objective") == Json());
    p.press(Role::button, "Deshacer");
    CHECK(document(p) == before);
}

TEST_CASE("objectives without a line can be seen and edited too") {
    Person p("/plan/lineas");
    std::vector<std::string> names;
    for (const auto& field : p.all(Role::textArea, "Objetivo estratégico")) names.push_back(field.value);
    CHECK(std::count(names.begin(), names.end(), "Derechos Humanos") == 1);
    CHECK(names.size() == 5);
}

// --- goals

TEST_CASE("every field of a goal can be edited, undone, redone, and is kept") {
    Person p("/plan");
    std::string id = addGoal(p), goal = "/goals/" + id;
    CHECK(p.field("Meta").value == "Meta nueva");
    CHECK(p.has(Role::heading, "Meta nueva"));
    const std::vector<FieldCase> cases{
        {"Meta", "Sembrar 1.000 árboles, ¡ya!\nY cuidarlos", goal + "/name",
         "Sembrar 1.000 árboles, ¡ya!\nY cuidarlos", "Meta 1: cambió «Meta»"},
        {"Peso", "0,5", goal + "/weight", 0.5, "Meta 1: cambió «peso»"},
        {"Dependencia o persona responsable", "Ñ", goal + "/responsible", "Ñ",
         "Meta 1: cambió «Dependencia o persona responsable»"},
        {"Nombre del indicador", "Árboles sembrados", goal + "/indicator/name", "Árboles sembrados",
         "Meta 1: cambió «Nombre del indicador»"},
        {"Unidad de medida", "árboles", goal + "/indicator/unit", "árboles",
         "Meta 1: cambió «Unidad de medida»"},
        {"Línea base", "12,5", goal + "/indicator/baseline", 12.5, "Meta 1: cambió «Línea base»"},
        {"Fecha de la línea base", "2023", goal + "/indicator/baselineDate", "2023",
         "Meta 1: cambió «Fecha de la línea base»"},
        {"Meta del cuatrienio", "1000", goal + "/target", 1000, "Meta 1: cambió «Meta del cuatrienio»"},
        {"Fórmula", "A / B", goal + "/indicator/formula", "A / B", "Meta 1: cambió «Fórmula»"},
        {"Fuente", "Jardín Botánico", goal + "/indicator/source", "Jardín Botánico",
         "Meta 1: cambió «Fuente»"},
        {"Notas", "una\ndos", goal + "/notes", "una\ndos", "Meta 1: cambió «Notas»"}};
    for (const auto& c : cases) checkField(p, c);
    checkReload(p, cases);
    CHECK(p.has(Role::heading, "Sembrar 1.000 árboles, ¡ya!\nY cuidarlos"));
}

TEST_CASE("the code of a goal is typed without losing the field, and the history names what was changed") {
    Person p("/plan");
    std::string id = addGoal(p);
    ui::NodeId field = p.field("Código").id;
    p.type("Código", "4");
    CHECK(p.focused() == field);
    p.type("Código", "4.");
    CHECK(p.focused() == field);
    p.type("Código", "4.1");
    p.leave("Código");
    CHECK(at(p, "/goals/" + id + "/code") == "4.1");
    CHECK(p.get(Role::button, "Deshacer").description.find('{') == std::string::npos);
    CHECK(p.get(Role::button, "Deshacer").description.find("ódigo") != std::string::npos);
}

TEST_CASE("what is chosen for a goal is kept, and can be unchosen") {
    Person p("/plan");
    std::string id = addGoal(p), goal = "/goals/" + id;
    const struct {
        std::string select, label, pointer;
        Json expected;
    } cases[] = {
        {"Clase de meta", "Meta de resultado", goal + "/kind", "outcome"},
        {"Línea estratégica", "Optimización del uso del espacio público y Fomento de la cultura democrática",
         goal + "/line", "linea-2"},
        {"Entidad responsable", "Secretaría Distrital de Gobierno", goal + "/entity", "sdg"},
        {"Tipo de acumulación", "Reducción: baja desde la línea base", goal + "/indicator/accumulation",
         "reduction"},
        {"Objetivo al que aporta", "3.5 · Transparencia", goal + "/objective", "objetivo-5"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.select);
        Json before = at(p, c.pointer);
        p.choose(c.select, c.label);
        CHECK(at(p, c.pointer) == c.expected);
        CHECK(p.get(Role::button, "Deshacer").description.find("Meta 1: cambió «") == 0);
        p.press(Role::button, "Deshacer");
        CHECK(at(p, c.pointer) == before);
        p.press(Role::button, "Rehacer");
        CHECK(at(p, c.pointer) == c.expected);
    }
    p.choose("Entidad responsable", "Sin elegir");
    CHECK(at(p, goal + "/entity") == Json());
    p.reload();
    CHECK(p.get(Role::select, "Clase de meta").chosen() == "Meta de resultado");
    CHECK(p.get(Role::select, "Objetivo al que aporta").chosen() == "3.5 · Transparencia");
    CHECK(p.get(Role::select, "Entidad responsable").chosen() == "Sin elegir");
    // The six types DNP knows, each by a word of its own.
    CHECK(p.get(Role::select, "Tipo de acumulación").options().size() == 6);
}

TEST_CASE("a goal's years take numbers with a comma, and prose as it is") {
    Person p("/plan");
    std::string id = addGoal(p), year = "/goals/" + id + "/years/2018";
    p.press(Role::tab, "Avance por año");
    CHECK(p.all(Role::group).size() == 4);  // 2017 to 2020
    {
        auto box = p.within(Role::group, "Vigencia 2018");
        checkField(p, {"Meta del plan", "4", year + "/target", 4, "Meta 1: cambió «Meta del plan» de 2018"});
        checkField(p,
                   {"Programado", "0,5", year + "/programmed", 0.5, "Meta 1: cambió «Programado» de 2018"});
        checkField(p,
                   {"Reportado", "1234,5", year + "/reported", 1234.5, "Meta 1: cambió «Reportado» de 2018"});
        p.type("Reportado", "1.234,5");
        CHECK(p.field("Reportado").value == "1.234,5");
        CHECK(at(p, year + "/reported") == 1234.5);
    }
    p.reload();
    p.press(Role::tab, "Avance por año");
    {
        auto box = p.within(Role::group, "Vigencia 2018");
        CHECK(p.field("Programado").value == "0,5");
        CHECK(p.field("Reportado").value == "1234,5");  // the same number, without grouping
        CHECK(p.says("246.900\u202f%"));
        p.type("Reportado", "Se hizo 1 de 2, según acta No. 5");
        CHECK(at(p, year + "/reported") == "Se hizo 1 de 2, según acta No. 5");
        p.leave("Reportado");
        CHECK(p.says("No calculable"));
        CHECK(p.field("Reportado").value == "Se hizo 1 de 2, según acta No. 5");
        p.type("Reportado", "");
        CHECK(at(p, year + "/reported") == Json());
        p.type("Programado", "0");
        CHECK(at(p, year + "/programmed") == 0);  // zero is a number, not nothing
        CHECK(p.says("No programado"));
    }
    auto other = p.within(Role::group, "Vigencia 2019");
    CHECK(p.field("Programado").value == "");
}

TEST_CASE("in English the same number has a point") {
    Person p("/plan", 1440, 900, freshBrowser("en"));
    p.visit("/plan/metas");
    p.press(Role::button, "Add goal");
    std::string id = p.browser().route().substr(12);
    p.press(Role::tab, "Progress by year");
    auto box = p.within(Role::group, "Year 2018");
    p.type("Programmed", "0.5");
    CHECK(at(p, "/goals/" + id + "/years/2018/programmed") == 0.5);
    p.type("Programmed", "1,234.5");
    p.leave("Programmed");
    CHECK(at(p, "/goals/" + id + "/years/2018/programmed") == 1234.5);
    CHECK(p.field("Programmed").value == "1234.5");
}

TEST_CASE("a baseline in prose is said to enter no calculation") {
    Person p("/plan");
    addGoal(p);
    p.type("Línea base", "880 ha del DMI");
    CHECK(p.says("La línea base es un texto («880 ha del DMI»)"));
    p.type("Línea base", "880");
    CHECK_FALSE(p.says("La línea base es un texto"));
}

TEST_CASE("a goal taken away leaves the list and comes back with one undo") {
    Person p("/plan");
    std::string id = addGoal(p);
    p.type("Meta", "Sembrar árboles");
    p.leave("Meta");
    Json before = document(p);
    p.press(Role::button, "Quitar meta");
    CHECK(p.browser().route() == "/plan/metas");
    CHECK(planOf(p).goals.empty());
    CHECK(p.wasTold("Quitó la meta 1"));
    p.press(Role::button, "Deshacer");
    CHECK(document(p) == before);
    CHECK(p.has(Role::link, "Sembrar árboles"));
    // The page of a goal that was undone away says so.
    p.visit("/plan/metas/" + id);
    CHECK(p.has(Role::heading, "Sembrar árboles"));
    p.press(Role::button, "Rehacer");
    CHECK(p.has(Role::heading, "Esa meta no está en este plan"));
}

TEST_CASE(
    "the list of goals is searched by name, code and who is responsible, whatever accents and capitals") {
    Person p("/plan");
    importTable(p);
    p.visit("/plan/metas");
    CHECK(p.all(Role::list, "Metas").size() == 1);
    auto shown = [&] {
        auto list = p.within(Role::list, "Metas");
        return p.all(Role::link);
    };
    auto all = shown().size();
    CHECK(all == planOf(p).goals.size());
    p.type("Buscar metas", "RECURSO hidrico");
    INFO(p.read());
    std::size_t expected = 0;
    for (const auto& link : shown()) {
        CAPTURE(link.name + link.description);
        ++expected;
    }
    CHECK(expected > 0);
    CHECK(expected < all);
    CHECK(p.statusBeginning(std::to_string(expected) + " de " + std::to_string(all) + " metas") != "");
    p.type("Buscar metas", "xyzxyz");
    CHECK(p.says("Ninguna meta dice eso."));
    p.type("Buscar metas", "");
    CHECK(shown().size() == all);
}

// --- undo, redo, history

TEST_CASE("with nothing to undo or redo the buttons say so") {
    Person p("/plan/datos");
    CHECK(p.get(Role::button, "Deshacer").disabled());
    CHECK(p.get(Role::button, "Rehacer").disabled());
    p.type("Sector", "Uno");
    CHECK_FALSE(p.get(Role::button, "Deshacer").disabled());
    CHECK(p.get(Role::button, "Rehacer").disabled());
    p.press(Role::button, "Deshacer");
    CHECK(p.get(Role::button, "Deshacer").disabled());
    CHECK_FALSE(p.get(Role::button, "Rehacer").disabled());
    p.type("Sector", "Dos");  // what was undone cannot be redone over something new
    CHECK(p.get(Role::button, "Rehacer").disabled());
}

TEST_CASE("undo and redo go through many edits of many screens and back, also after a reload") {
    Person p("/plan/datos");
    std::vector<Json> states{document(p)};
    auto done = [&] { states.push_back(document(p)); };
    p.type("Sector", "Sector Uno");
    p.leave("Sector");
    done();
    p.type("Sector", "Sector Dos");
    p.leave("Sector");
    done();
    p.visit("/plan/lineas");
    p.press(Role::button, "Agregar línea");
    done();
    addGoal(p);
    done();
    p.type("Meta", "Ñ");
    p.leave("Meta");
    done();
    p.visit("/plan");
    p.choose("Fase actual", "2. Elaboración");
    done();
    for (std::size_t i = 0; i + 1 < states.size(); ++i) REQUIRE(states[i] != states[i + 1]);
    p.reload();
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        p.press(Role::button, "Deshacer");
        CAPTURE(i);
        CHECK(document(p) == states[i]);
    }
    CHECK(p.get(Role::button, "Deshacer").disabled());
    p.reload();
    for (std::size_t i = 1; i < states.size(); ++i) {
        p.press(Role::button, "Rehacer");
        CAPTURE(i);
        CHECK(document(p) == states[i]);
    }
    CHECK(p.get(Role::button, "Rehacer").disabled());
    CHECK(saveState(p) == "Guardado");
}

TEST_CASE("the history lists every edit, the last first, and what was undone") {
    Person p("/plan/historia");
    CHECK(p.says("Todavía no hay cambios."));
    p.visit("/plan/datos");
    p.type("Sector", "Uno");
    p.type("Fuente de las cifras", "Dos");
    p.press(Role::button, "Deshacer");
    auto lines = history(p);
    CHECK(lines == std::vector<std::string>{"Deshizo: Cambió: Fuente de las cifras",
                                            "Cambió: Fuente de las cifras", "Cambió: Sector"});
    CHECK(p.says("22 de noviembre de 2026, 08:00 UTC"));
    p.reload();
    CHECK(history(p) == lines);
}

TEST_CASE("what the history says has no gap in it, whatever was done") {
    Person p("/plan/datos");
    p.press(Role::button, "Agregar entidad");
    p.press(buttonFor(p, "Quitar", "Secretaría Distrital de Gobierno"));
    p.visit("/plan/lineas");
    p.press(Role::button, "Agregar línea");
    p.press(buttonFor(p, "Quitar objetivo", "orientada a resultados"));
    std::string id = addGoal(p);
    for (std::string field : {"Meta", "Código", "Peso", "Línea base", "Meta del cuatrienio", "Notas"})
        p.type(field, "1");
    p.choose("Clase de meta", "Meta de resultado");
    p.press(Role::tab, "Avance por año");
    {
        auto box = p.within(Role::group, "Vigencia 2017");
        for (std::string field : {"Meta del plan", "Programado", "Reportado"}) p.type(field, "1");
    }
    p.press(Role::button, "Quitar meta");
    auto lines = history(p);
    CHECK(lines.size() >= 14);
    for (const auto& line : lines) {
        CAPTURE(line);
        CHECK(line.find('{') == std::string::npos);
        CHECK(line.find("edit.") == std::string::npos);
        CHECK(line.find("goal.") == std::string::npos);
        CHECK(line.find("««") == std::string::npos);
        CHECK(line.find("«»") == std::string::npos);
    }
}

// --- saving

TEST_CASE("Guardado is said when all is durable, and only then") {
    Person p("/plan/datos");
    CHECK(saveState(p) == "Guardado");
    p.browser().holdWrites();
    p.type("Sector", "Uno");
    CHECK(saveState(p) == "Guardando…");
    p.type("Sector", "Uno y dos");  // while the first is on its way
    CHECK(saveState(p) == "Guardando…");
    p.browser().releaseWrites();
    p.settle();
    CHECK(saveState(p) == "Guardado");
    p.reload();
    CHECK(p.field("Sector").value == "Uno y dos");
    CHECK(saveState(p) == "Guardado");
    // One status says so, so that whoever waits for it finds it.
    int statuses = 0;
    for (const auto& status : p.all(Role::status)) statuses += status.name == "Guardado";
    CHECK(statuses == 1);
}

TEST_CASE("a first start is not told saved before the sample is") {
    auto browser = freshBrowser();
    browser->holdWrites();
    Person p("/plan", 1440, 900, std::move(browser));
    CHECK(saveState(p) == "Guardando…");
    p.browser().releaseWrites();
    p.settle();
    CHECK(saveState(p) == "Guardado");
}

TEST_CASE("a tab that dies while saving comes back with what was durable, whole") {
    for (bool lands : {false, true}) {
        Person p("/plan/datos");
        p.type("Sector", "Antes");
        p.leave("Sector");
        p.browser().holdWrites();
        p.type("Sector", "Después");
        CHECK(saveState(p) == "Guardando…");
        if (lands) p.browser().landWrites();
        p.reload();
        CHECK(p.field("Sector").value == (lands ? "Después" : "Antes"));
        CHECK(p.alerts() == "");
        CHECK(saveState(p) == "Guardado");
    }
}

TEST_CASE("storage that fails is said plainly, the export has the work in it, and trying again saves it") {
    const struct {
        StorageResult fault;
        std::string state, words;
    } cases[] = {
        {StorageResult::blocked, "Sin guardar: almacenamiento bloqueado", "Este navegador no deja guardar"},
        {StorageResult::full, "Sin guardar: no hay espacio", "No queda espacio en este navegador."},
        {StorageResult::failed, "Sin guardar", "No se pudo guardar."}};
    for (const auto& c : cases) {
        CAPTURE(c.state);
        Person p("/plan/datos");
        p.browser().setStorage(c.fault);
        p.type("Sector", "Sector sin guardar");
        CHECK(saveState(p) == c.state);
        CHECK(p.alerts().find(c.words) != std::string::npos);
        p.press(Role::button, "Exportar");
        REQUIRE_FALSE(p.browser().downloads().empty());
        CHECK(p.browser().downloads().back().bytes.find("Sector sin guardar") != std::string::npos);
        p.press(Role::button, "Guardar otra vez");
        CHECK(saveState(p) == c.state);
        p.type("Sector", "Sector sin guardar todavía");  // one can go on working
        CHECK(p.field("Sector").value == "Sector sin guardar todavía");
        p.browser().setStorage(StorageResult::done);
        p.press(Role::button, "Guardar otra vez");
        CHECK(saveState(p) == "Guardado");
        CHECK(p.alerts() == "");
        CHECK_FALSE(p.has(Role::button, "Guardar otra vez"));
        p.reload();
        CHECK(p.field("Sector").value == "Sector sin guardar todavía");
    }
}

TEST_CASE("a write that fails once is made good by the next edit") {
    Person p("/plan/datos");
    p.browser().failNextWrite(StorageResult::failed);
    p.type("Sector", "Uno");
    CHECK(saveState(p) == "Sin guardar");
    p.type("Sector", "Uno dos");
    CHECK(saveState(p) == "Guardado");
    p.reload();
    CHECK(p.field("Sector").value == "Uno dos");
}

TEST_CASE("storage that fails is said, with a way to try again, on every screen of the planner") {
    Person p("/plan");
    std::string id = addGoal(p);
    p.browser().setStorage(StorageResult::full);
    p.type("Meta", "Sin guardar");
    for (std::string route :
         {"/plan", "/plan/datos", "/plan/lineas", "/plan/historia", "/plan/encuesta", "/plan/metas"}) {
        p.visit(route == "/plan/metas" ? route + "/" + id : route);
        CAPTURE(route);
        CHECK(saveState(p) == "Sin guardar: no hay espacio");
        CHECK(p.alerts().find("No queda espacio") != std::string::npos);
        CHECK(p.has(Role::button, "Guardar otra vez"));
    }
}

TEST_CASE("a damaged record is said, and what can be had is shown") {
    Person p("/plan/datos");
    p.type("Sector", "Uno");
    p.leave("Sector");
    p.type("Sector", "Dos");
    p.leave("Sector");
    std::string last;
    for (const auto& record : p.browser().records())
        if (record.first.find("/edit/") != std::string::npos) last = std::max(last, record.first);
    if (last.empty())
        for (const auto& record : p.browser().records())
            if (record.second.find("Dos") != std::string::npos) last = record.first;
    REQUIRE_FALSE(last.empty());
    std::string value = p.browser().records().at(last);
    auto place = value.find("Dos");
    REQUIRE(place != std::string::npos);
    p.browser().setRecord(last, value.replace(place, 3, "Tre"));
    p.reload();
    INFO(p.read());
    CHECK(p.alerts() != "");
    CHECK(p.field("Sector").value != "Tre");  // its checksum does not fit
    // And work goes on from there.
    p.type("Sector", "Cuatro");
    p.reload();
    CHECK(p.field("Sector").value == "Cuatro");
}

// --- two tabs

TEST_CASE("a second tab says that the plan is edited elsewhere, and changes nothing") {
    Person first("/plan/datos");
    Person second("/plan/datos", 1440, 900, first.browser().newTab());
    CHECK(first.alerts() == "");
    CHECK(second.alerts().find("Este plan está abierto para edición en otra pestaña") != std::string::npos);
    CHECK(second.field("Sector").disabled());
    CHECK(second.get(Role::button, "Deshacer").disabled());
    CHECK(second.get(Role::button, "Agregar entidad").disabled());
    second.act(second.field("Sector").id, ActionKind::text, 0, "de la segunda");
    second.settle();
    CHECK(planOf(second).sector == "Sector Gobierno");
    second.press(Role::button, "Exportar");  // reading is free
    CHECK(second.browser().downloads().size() == 1);
    first.type("Sector", "de la primera");
    CHECK(saveState(first) == "Guardado");
}

TEST_CASE("a second tab says so on every screen of the planner") {
    Person first("/plan");
    std::string id = addGoal(first);
    Person second("/plan", 1440, 900, first.browser().newTab());
    for (std::string route :
         {"/plan", "/plan/datos", "/plan/lineas", "/plan/historia", "/plan/encuesta", "/plan/metas"}) {
        second.visit(route == "/plan/metas" ? route + "/" + id : route);
        CAPTURE(route);
        CHECK(second.alerts().find("en otra pestaña") != std::string::npos);
        CHECK(second.has(Role::button, "Editar en esta pestaña"));
    }
}

TEST_CASE("the second tab can take over, with all that the first did; the first then only reads") {
    Person first("/plan/datos");
    Person second("/plan/datos", 1440, 900, first.browser().newTab());
    first.type("Sector", "de la primera");
    second.press(Role::button, "Editar en esta pestaña");
    CHECK(second.alerts() == "");
    CHECK(second.field("Sector").value == "de la primera");
    CHECK_FALSE(second.field("Sector").disabled());
    first.settle();
    CHECK(first.alerts().find("en otra pestaña") != std::string::npos);
    CHECK(first.field("Sector").disabled());
    second.type("Sector", "de la segunda");
    second.press(Role::button, "Deshacer");
    CHECK(second.field("Sector").value == "de la primera");
    second.press(Role::button, "Deshacer");  // the other tab's edit can be undone here
    CHECK(second.field("Sector").value == "Sector Gobierno");
    CHECK(saveState(second) == "Guardado");
    // And back again.
    first.press(Role::button, "Editar en esta pestaña");
    CHECK(first.field("Sector").value == "Sector Gobierno");
    second.settle();
    CHECK(second.field("Sector").disabled());
}

TEST_CASE("when the first tab is closed, the second can take over") {
    auto first = std::make_unique<Person>("/plan/datos");
    Person second("/plan/datos", 1440, 900, first->browser().newTab());
    first->type("Sector", "de la primera");
    first.reset();
    second.press(Role::button, "Editar en esta pestaña");
    CHECK(second.field("Sector").value == "de la primera");
    second.type("Sector", "de la segunda");
    second.reload();
    CHECK(second.field("Sector").value == "de la segunda");
}

TEST_CASE("a second tab sees the first one's changes, at every door") {
    Person first("/plan/datos");
    Person second("/plan/datos", 1440, 900, first.browser().newTab());
    first.type("Sector", "de la primera");
    first.leave("Sector");
    second.settle();
    CHECK(second.field("Sector").value == "de la primera");
    CHECK(second.field("Sector").disabled());
    Person everyone("/", 360, 740, first.browser().newTab());
    first.type("Nombre del plan", "Plan de Chía");
    first.leave("Nombre del plan");
    everyone.settle();
    CHECK(everyone.says("Plan de Chía, 2017–2020"));
    // An answer given in another tab is counted in this one.
    Person citizen("/encuesta", 360, 740, first.browser().newTab());
    answerSurvey(citizen);
    first.visit("/plan/encuesta");
    CHECK(first.statusBeginning("Una respuesta en este navegador") != "");
}

TEST_CASE("a tab that reads and one that writes do not wake each other for ever") {
    Person first("/plan/datos");
    Person second("/plan/datos", 1440, 900, first.browser().newTab());
    first.type("Sector", "de la primera");
    for (int i = 0; i < 4; ++i) {
        second.settle();
        first.settle();
    }
    auto records = first.browser().records();
    second.settle();
    first.settle();
    CHECK(first.browser().records() == records);
    CHECK_FALSE(first.browser().nextWake());
    CHECK_FALSE(second.browser().nextWake());
}

TEST_CASE("work that was not saved when another tab took over is not written over the other's") {
    Person first("/plan/datos");
    Person second("/plan/datos", 1440, 900, first.browser().newTab());
    first.browser().failNextWrite(StorageResult::failed);
    first.type("Sector", "de la primera");
    CHECK(saveState(first) == "Sin guardar");
    second.press(Role::button, "Editar en esta pestaña");
    second.type("Sector", "de la segunda");
    second.leave("Sector");
    CHECK(saveState(second) == "Guardado");
    first.settle();
    if (first.has(Role::button, "Guardar otra vez")) first.press(Role::button, "Guardar otra vez");
    first.settle();
    // Whatever the first tab does now, what the second was told is saved stays.
    second.reload();
    CHECK(second.field("Sector").value == "de la segunda");
    CHECK(second.alerts().find("dañado") == std::string::npos);
    // And the first, which shows the second's work now, is told that its own went.
    CHECK(planOf(first).sector == "de la segunda");
    CHECK(first.field("Sector").value == "de la segunda");
    CHECK(first.alerts().find(first.t("taken")) != std::string::npos);
}

TEST_CASE("other plans can be edited in other tabs") {
    Person first("/plan/datos");
    Person second("/plan", 1440, 900, first.browser().newTab());
    second.press(Role::button, "Plan nuevo");
    CHECK(second.alerts() == "");
    second.type("Sector", "de la segunda");
    first.type("Sector", "de la primera");
    CHECK(saveState(first) == "Guardado");
    CHECK(saveState(second) == "Guardado");
    CHECK(planOf(first).sector == "de la primera");
    CHECK(planOf(second).sector == "de la segunda");
}

// --- plans

TEST_CASE("a new plan is opened at its data, with this year and three more, and the other is still there") {
    Person p("/plan");
    p.press(Role::button, "Plan nuevo");
    CHECK(p.browser().route() == "/plan/datos");
    CHECK(p.field("Nombre del plan").value == "Plan nuevo");
    CHECK(p.field("Primera vigencia").value == "2026");
    CHECK(p.field("Última vigencia").value == "2029");
    CHECK(p.field("Sector").value == "");
    CHECK(p.get(Role::button, "Deshacer").disabled());
    p.type("Nombre del plan", "Plan de Chía");
    p.reload();
    CHECK(p.field("Nombre del plan").value == "Plan de Chía");
    p.visit("/plan");
    {
        auto list = p.within(Role::list, "Planes en este navegador");
        CHECK(p.all(Role::item).size() == 2);
        CHECK(p.says("Plan de Chía, 2026–2029"));
        CHECK(p.says("Plan Estratégico Sectorial del Sector Gobierno, 2017–2020"));
        CHECK(p.all(Role::text, "abierto").size() == 1);
    }
    p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
    CHECK(planOf(p).sector == "Sector Gobierno");
    CHECK(p.get(Role::button, "Deshacer").disabled());  // of this plan, nothing
    p.reload();
    CHECK(planOf(p).sector == "Sector Gobierno");
}

TEST_CASE("a plan is taken away only after a question, with all its records, and never the open one") {
    Person p("/plan");
    auto before = p.browser().records();
    p.press(Role::button, "Plan nuevo");
    std::string id = p.app().workspace().planId();
    p.type("Nombre del plan", "Plan de Chía");
    p.visit("/plan");
    p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
    for (const auto& button : p.all(Role::button, "Quitar"))
        CHECK(button.description.find("Sector Gobierno") == std::string::npos);
    p.press(buttonFor(p, "Quitar", "Plan de Chía"));
    CHECK(p.says("«Plan de Chía» se quita de este navegador. No se puede deshacer."));
    p.press(Role::button, "Cancelar");
    CHECK_FALSE(p.has(Role::dialog, "¿Quitar el plan?"));
    CHECK(p.app().workspace().plans().size() == 2);
    p.press(buttonFor(p, "Quitar", "Plan de Chía"));
    p.press(Role::button, "Quitar el plan");
    CHECK(p.app().workspace().plans().size() == 1);
    CHECK(saveState(p) == "Guardado");
    for (const auto& record : p.browser().records()) {
        CAPTURE(record.first);
        CHECK(record.first.find(id) == std::string::npos);
    }
    p.reload();
    CHECK(p.app().workspace().plans().size() == 1);
    CHECK(planOf(p).sector == "Sector Gobierno");
}

TEST_CASE("what was typed just before another plan was opened is not lost") {
    Person p("/plan");
    p.press(Role::button, "Plan nuevo");
    p.visit("/plan");
    p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
    p.visit("/plan/datos");
    p.browser().holdWrites();
    p.type("Sector", "Uno");
    p.type("Sector", "Uno y dos");  // waits for the first to be written
    p.visit("/plan");
    p.press(buttonFor(p, "Abrir", "Plan nuevo"));
    p.browser().releaseWrites();
    p.settle();
    CHECK(planOf(p).name == "Plan nuevo");
    p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
    CHECK(planOf(p).sector == "Uno y dos");
}

TEST_CASE("what could not be saved is not dropped in silence when another plan is opened") {
    Person p("/plan");
    p.press(Role::button, "Plan nuevo");
    p.visit("/plan");
    p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
    p.visit("/plan/datos");
    p.browser().failNextWrite(StorageResult::failed);
    p.type("Sector", "sin guardar");
    p.leave("Sector");
    CHECK(saveState(p) == "Sin guardar");
    p.visit("/plan");
    p.press(buttonFor(p, "Abrir", "Plan nuevo"));
    // Either it stays, or a question is asked first, or it was written before the other was opened.
    if (planOf(p).name == "Plan nuevo" && p.all(Role::dialog).empty()) {
        p.press(buttonFor(p, "Abrir", "Sector Gobierno"));
        CHECK(planOf(p).sector == "sin guardar");
    }
}

TEST_CASE("a name can be emptied on the way to another one, without talk of the file's fields") {
    Person p("/plan");
    std::string goal = addGoal(p);
    const struct {
        std::string route, group, field, pointer;
    } cases[] = {
        {"/plan/datos", "", "Nombre del plan", "/name"},
        {"/plan/datos", "Secretaría Distrital de Gobierno", "Nombre de la entidad", "/entities/sdg/name"},
        {"/plan/lineas", "Línea estratégica 1", "Nombre de la línea", "/lines/linea-1/name"},
        {"/plan/lineas", "Línea estratégica 1", "Objetivo estratégico", "/objectives/objetivo-1/name"},
        {"/plan/metas/" + goal, "", "Meta", "/goals/" + goal + "/name"}};
    for (const auto& c : cases) {
        CAPTURE(c.field);
        p.visit(c.route);
        {
            auto box = c.group.empty() ? p.anywhere() : p.within(Role::group, c.group);
            p.type(c.field, "");
            CHECK(p.field(c.field).value == "");
        }
        CHECK(p.alerts() == "");
        CHECK_FALSE(p.wasTold("/"));
        CHECK(p.app().workspace().problems().empty());
        p.announced.clear();
        ui::NodeId id = 0;
        for (const auto& role : {Role::textField, Role::textArea})
            for (const auto& field : p.all(role, c.field))
                if (field.id == p.focused()) id = field.id;
        REQUIRE(id != 0);
        p.act(id, ActionKind::text, 0, "Otro nombre");
        p.settle();
        CHECK(at(p, c.pointer) == "Otro nombre");
    }
}

TEST_CASE("a plan file without a name is listed and titled all the same") {
    Person p("/plan");
    p.press(Role::button, "Exportar");
    std::string file = p.browser().downloads().back().bytes, name = planOf(p).name;
    auto place = file.find("\"name\": \"" + name + "\"");
    REQUIRE(place != std::string::npos);
    file.erase(place + 9, name.size());
    p.giveFile("Importar", "sin nombre.json", file);
    INFO(p.read());
    CHECK(p.has(Role::link, "Plan sin nombre"));
    CHECK(p.has(Role::heading, "Plan sin nombre 2017–2020"));
    CHECK(p.says("Plan sin nombre, 2017–2020"));
}

TEST_CASE("the start page says what is pending, and leads there") {
    Person p("/plan");
    CHECK(p.says("Este plan todavía no tiene metas."));
    importTable(p);
    p.visit("/plan");
    INFO(p.read());
    auto list = p.within(Role::list, "Pendiente");
    auto points = p.all(Role::link);
    REQUIRE_FALSE(points.empty());
    CHECK(p.says("suman 0,978"));
    std::string name = points[0].name;
    p.press(points[0]);
    CHECK(p.browser().route() != "/plan");
}
