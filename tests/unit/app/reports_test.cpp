// The screen of reports, driven by role and name.
#include <doctest/doctest.h>

#include <algorithm>

#include "journeys.h"
#include "plan/report_period.h"
#include "store/plan_json.h"

using namespace test;
using ui::ActionKind;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }
std::size_t edits(Person& p) { return p.app().workspace().work().edits().size(); }

// The fixture's 42 goals of quarters.
void openReports(Person& p) {
    importTable(p);
    p.visit("/plan/reportes");
    REQUIRE(p.all(Role::grid).size() == 1);
}

void key(Person& p, std::string chord) {
    p.app().ui.act({p.all(Role::grid).at(0).id, ActionKind::key, 0, std::move(chord), {}});
    p.settle();
}

Person::Found cellField(Person& p) {
    auto inside = p.within(p.all(Role::grid).at(0));
    return p.all(Role::textField).at(0);
}

void type(Person& p, const std::string& text) {
    p.act(cellField(p).id, ActionKind::text, 0, text);
    p.settle();
}

void paste(Person& p, const std::string& text) {
    p.app().ui.act({p.all(Role::grid).at(0).id, ActionKind::paste, 0, text, {}});
    p.settle();
}

// Goals in the order of the rows.
std::vector<plan::Id> rows(Person& p) {
    std::vector<plan::Id> ids;
    for (const auto& id : plan::inOrder(planOf(p).goals))
        if (plan::cadenceOf(planOf(p).goals.at(id)) == plan::Cadence::quarterly) ids.push_back(id);
    return ids;
}

const plan::Value& reported(Person& p, std::size_t row, const std::string& period) {
    return plan::valueIn(planOf(p).goals.at(rows(p).at(row)), period, plan::ReportField::reported);
}

std::string year(Person& p) { return p.get(Role::select, p.t("year.title")).value; }

}  // namespace

TEST_CASE("a value typed and entered is an edit with words, undone by itself, and kept over a reload") {
    Person p;
    openReports(p);
    const std::string period = year(p) + "-T1";
    const plan::Value before = reported(p, 0, period);
    const std::size_t had = edits(p);
    type(p, "1");
    type(p, "1.234,5");
    CHECK(edits(p) == had);  // nothing is entered yet
    key(p, "Enter");
    CHECK(edits(p) == had + 1);
    CHECK(reported(p, 0, period).number == 1234.5);
    CHECK(p.get(Role::button, "Deshacer").description.find("cambió lo reportado de T1 de " + year(p)) !=
          std::string::npos);
    p.reload();
    CHECK(reported(p, 0, period).number == 1234.5);
    key(p, "Ctrl+Z");
    CHECK(reported(p, 0, period) == before);
    p.press(Role::button, "Rehacer");
    CHECK(reported(p, 0, period).number == 1234.5);
}

TEST_CASE("text typed into a number's cell is told, stays in the cell, and is in no plan") {
    Person p;
    openReports(p);
    const std::size_t had = edits(p);
    const plan::Value before = reported(p, 0, year(p) + "-T1");
    type(p, "muchos");
    key(p, "ArrowDown");
    CHECK(p.wasTold("«muchos» no es un número"));
    CHECK(edits(p) == had);
    CHECK(reported(p, 0, year(p) + "-T1") == before);
    CHECK(p.get(Role::gridCell, "muchos").invalid());
    key(p, "ArrowUp");
    CHECK(cellField(p).value == "muchos");
    type(p, "3");
    key(p, "Enter");
    CHECK_FALSE(p.says("muchos"));
    CHECK(reported(p, 0, year(p) + "-T1").number == 3.0);
}

TEST_CASE(
    "a paste is one edit; with text among numbers or past the end nothing changes before the decision") {
    Person p;
    openReports(p);
    std::size_t had = edits(p);
    paste(p, "1\t2\t3\t4\n5\t6\t7\t8\n");
    CHECK(edits(p) == had + 1);
    CHECK(reported(p, 1, year(p) + "-T4").number == 8.0);
    CHECK(p.wasTold("Se pegaron "));
    had = edits(p);
    paste(p, "10\tn/a\t30\t40\t50\n");
    CHECK(edits(p) == had);
    CHECK(p.has(Role::heading, "1 valor no se puede ingresar"));
    CHECK(p.says("1 columna queda después del último periodo"));
    CHECK(p.says("«n/a» no es un número"));
    p.press(Role::button, "Cancelar");
    CHECK(edits(p) == had);
    paste(p, "10\tn/a\t30");
    p.press(Role::button, "Ingresar los 2 valores que sí se pueden");
    CHECK(edits(p) == had + 1);
    CHECK(reported(p, 0, year(p) + "-T1").number == 10.0);
    CHECK(reported(p, 0, year(p) + "-T2").number == 2.0);
    CHECK(reported(p, 0, year(p) + "-T3").number == 30.0);
    // One value into all that is chosen.
    key(p, "Shift+ArrowDown");
    key(p, "Shift+ArrowRight");
    had = edits(p);
    paste(p, "9");
    CHECK(edits(p) == had + 1);
    CHECK(reported(p, 1, year(p) + "-T2").number == 9.0);
}

TEST_CASE("what is copied can be pasted back, to the last digit") {
    Person p;
    openReports(p);
    paste(p, "0,1234567890123\t2\n3\t4\n");
    key(p, "Ctrl+Home");
    key(p, "Shift+ArrowDown");
    key(p, "Shift+ArrowRight");
    p.app().ui.act({p.all(Role::grid).at(0).id, ActionKind::copy, 0, {}, {}});
    p.settle();
    CHECK(p.browser().clipboard() == "0,1234567890123\t2\n3\t4");
    const std::size_t had = edits(p);
    key(p, "Ctrl+Home");
    paste(p, p.browser().clipboard());
    CHECK(edits(p) == had);
    CHECK(p.wasTold("No cambió ningún valor"));
}

TEST_CASE("filling down and right, and clearing, with keys and with buttons, each one edit") {
    Person p;
    openReports(p);
    paste(p, "5");
    key(p, "Shift+ArrowDown");
    key(p, "Shift+ArrowDown");
    std::size_t had = edits(p);
    key(p, "Ctrl+D");
    CHECK(edits(p) == had + 1);
    CHECK(reported(p, 2, year(p) + "-T1").number == 5.0);
    key(p, "Ctrl+Home");
    key(p, "Shift+End");
    p.press(Role::button, "Rellenar a la derecha");
    CHECK(edits(p) == had + 2);
    CHECK(reported(p, 0, year(p) + "-T4").number == 5.0);
    p.press(Role::button, "Borrar");
    CHECK(edits(p) == had + 3);
    for (const char* quarter : {"-T1", "-T2", "-T3", "-T4"}) CHECK(reported(p, 0, year(p) + quarter).empty());
    // A single cell takes what stands before it.
    key(p, "Ctrl+Home");
    key(p, "ArrowDown");
    key(p, "ArrowRight");
    key(p, "Ctrl+R");
    CHECK(reported(p, 1, year(p) + "-T2").number == 5.0);
}

TEST_CASE("a closed period can only be read, until it is opened again with a reason") {
    Person p;
    openReports(p);
    const std::string quarter = "T1 de " + year(p), period = year(p) + "-T1";
    p.press(Role::tab, "Cierre de periodos");
    {
        auto group = p.within(Role::group, quarter);
        p.press(Role::button, "Cerrar");
    }
    CHECK(plan::isClosed(planOf(p), period));
    p.press(Role::tab, "Ingresar");
    CHECK((cellField(p).flags & ui::flag::readOnly) != 0);
    const plan::Value before = reported(p, 0, period);
    const std::size_t had = edits(p);
    type(p, "777");
    key(p, "Enter");
    paste(p, "778");
    key(p, "Delete");
    CHECK(edits(p) == had);
    CHECK(reported(p, 0, period) == before);
    p.press(Role::tab, "Cierre de periodos");
    auto group = p.within(Role::group, quarter);
    p.press(Role::button, "Abrir de nuevo");
    CHECK(p.get(Role::button, "Abrir el periodo").disabled());
    p.type("Por qué se abre de nuevo", "Faltaba un acta");
    p.press(Role::button, "Abrir el periodo");
    CHECK_FALSE(plan::isClosed(planOf(p), period));
    CHECK(planOf(p).closings.at(period).reason == "Faltaba un acta");
    CHECK(p.says("Faltaba un acta"));
}

TEST_CASE("the list of late reports can be copied, by person") {
    Person p;
    openReports(p);
    p.press(Role::tab, "Atrasados");
    p.choose("Contar hasta", p.get(Role::select, "Contar hasta").options().at(1));
    CHECK(p.has(Role::table, "Por responsable"));
    p.press(Role::button, "Copiar la lista");
    const std::string list = p.browser().clipboard();
    CHECK(list.rfind(p.t("late.entity") + "\t" + p.t("goal.responsible") + "\t" + p.t("code") + "\t", 0) ==
          0);
    CHECK(std::count(list.begin(), list.end(), '\n') > 10);
}

TEST_CASE("on a phone: a list of goals, then one goal's periods as a form") {
    Person p("/", 360, 740);
    importTable(p);
    p.visit("/plan/reportes");
    CHECK(p.all(Role::grid).empty());
    const std::string id = rows(p).at(0);
    p.press(Role::link, planOf(p).goals.at(id).name);
    CHECK(p.browser().route() == "/plan/reportes/" + id);
    const std::string y = year(p);
    const std::size_t had = edits(p);
    {
        auto group = p.within(Role::group, "T2 de " + y);
        p.type("Reportado", "1");
        p.type("Reportado", "12,5");
        p.leave("Reportado");
        CHECK(reported(p, 0, y + "-T2").number == 12.5);
        CHECK(edits(p) == had + 1);  // one for all the letters
        p.type("Reportado", "doce");
        CHECK(p.field("Reportado").error() == "Escriba un número");
        CHECK(reported(p, 0, y + "-T2").number == 12.5);
        p.press(Role::disclosure, "Comentario, evidencia y quién reportó");
    }
    p.type("Evidencia", "javascript:alert(1)");
    CHECK(p.field("Evidencia").invalid());
    CHECK(planOf(p).goals.at(id).periods.at(y + "-T2").evidence.find("javascript") == std::string::npos);
    p.type("Evidencia", "https://example.org/acta");
    CHECK(p.get(Role::link, "Abrir la evidencia").extra == "https://example.org/acta");
}
