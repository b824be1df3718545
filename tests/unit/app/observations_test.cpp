// What an observer hears at meetings is written down, kept, put together with others' and counted.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/meeting_words.h"
#include "journeys.h"
#include "kept_answers.h"
#include "person.h"
#include "store/csv.h"
#include "store/observation_file.h"

using namespace test;

namespace {

const std::string kList = "/plan/encuesta/reuniones";

// A meeting of which one problem and one quotation are written down.
void writeDown(Person& p, const std::string& name, const std::string& problem = "No hay luz en el parque") {
    p.visit(kList);
    p.press(Role::button, p.t("observe.write"));
    p.type(p.t("meeting.name"), name);
    p.type(p.t("observe.present"), "34");
    p.press(Role::button, p.t("observe.problem.add"));
    p.type(p.t("observe.problem"), problem);
    p.type(p.t("observe.people"), "5");
    p.press(Role::button, p.t("observe.quotation.add"));
    p.type(p.t("observe.quotation"), "Aquí el andén se acaba");
    p.leave(p.t("observe.quotation"));
}

int recordsKept(Person& p) {
    int count = 0;
    for (const auto& record : p.browser().records()) count += record.first.rfind("observation/", 0) == 0;
    return count;
}

const std::string& lastFile(Person& p) {
    REQUIRE_FALSE(p.browser().downloads().empty());
    return p.browser().downloads().back().bytes;
}

std::string saved(Person& p) {
    p.visit(kList);
    p.press(Role::button, p.t("observe.save"));
    return lastFile(p);
}

}  // namespace

TEST_CASE("no meeting yet: the page says what it is for; one begun and left empty is not kept") {
    Person p(kList, 360, 740);
    CHECK(p.says(p.t("observe.none")));
    CHECK(p.says(p.t("observe.names")));
    CHECK(p.get(Role::tab, p.t("observe.title")).selected());
    CHECK_FALSE(p.has(Role::button, p.t("observe.save")));
    p.press(Role::button, p.t("observe.write"));
    CHECK(p.has(Role::heading, p.t("observe.unnamed")));
    CHECK(p.find(p.focused())->name == p.t("observe.unnamed"));
    CHECK_FALSE(p.has(Role::button, p.t("observe.remove")));
    p.back();
    CHECK(p.says(p.t("observe.none")));
    CHECK(recordsKept(p) == 0);
}

TEST_CASE("what is written down is kept at once, and is there after the tab was closed") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Diálogo con San José");
    const std::string line = p.get(Role::select, p.t("observe.line")).options().at(1);
    p.choose(p.t("observe.line"), line);
    CHECK(p.statusBeginning(p.t("save.saved")) != "");
    CHECK(recordsKept(p) == 1);
    CHECK(p.browser().title().rfind("Diálogo con San José", 0) == 0);
    p.reload();
    CHECK(p.field(p.t("observe.problem")).value == "No hay luz en el parque");
    CHECK(p.field(p.t("observe.present")).value == "34");
    CHECK(p.field(p.t("observe.people")).value == "5");
    CHECK(p.get(Role::select, p.t("observe.line")).chosen() == line);
    p.press(Role::link, p.t("observe.all"));
    CHECK(p.has(Role::heading, p.counted("observe.meetings", 1)));
    const auto card = p.get(Role::link, "Diálogo con San José");
    CHECK(card.description.find("Diálogo ciudadano") == 0);
    CHECK(card.description.find("1 problema · 1 frase · 34 personas presentes") != std::string::npos);
    // What was heard, by line.
    const auto rows = p.table(p.t("observe.bylines"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][0].find(p.app().workspace().plan().lines.begin()->second.name) != std::string::npos);
    CHECK(rows[1][1] == "1");
    CHECK(rows[1][3] == "34");
    CHECK(p.says("No hay luz en el parque"));
    CHECK(p.says("Diálogo con San José · lo dijeron 5 personas · 34 personas presentes"));
    CHECK(p.says("«Aquí el andén se acaba»"));
    // To be changed again.
    p.press(card);
    p.type(p.t("meeting.place"), "Salón comunal");
    p.leave(p.t("meeting.place"));
    CHECK(recordsKept(p) == 1);
}

TEST_CASE("what tells who somebody is, is pointed out and may stay; a number that is none says so") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Mesa", "Llamen a la señora al 310 123 4567");
    CHECK(p.statusBeginning(p.t("observe.mark.number")) != "");
    p.type(p.t("observe.quotation"), "Escriban a rosa@example.org, calle 8 # 12-34");
    CHECK(p.statusBeginning(p.t("observe.mark.email") + " " + p.t("observe.mark.address")) != "");
    p.type(p.t("observe.problem"), "No hay luz");
    CHECK(p.statusBeginning(p.t("observe.mark.number")) == "");
    for (const char* wrong : {"muchas", "-3", "2,5", "1000001"}) {
        p.type(p.t("observe.present"), wrong);
        CHECK(p.field(p.t("observe.present")).error() == p.t("observe.people.bad"));
        CHECK(p.field(p.t("observe.present")).value == wrong);
    }
    p.type(p.t("observe.present"), "12");
    CHECK(p.field(p.t("observe.present")).error().empty());
    p.reload();
    CHECK(p.field(p.t("observe.present")).value == "12");
    CHECK(p.field(p.t("observe.quotation")).value == "Escriban a rosa@example.org, calle 8 # 12-34");
}

TEST_CASE("a problem taken out can be put back; a meeting goes when asked twice") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Mesa");
    p.press(Role::button, p.t("observe.problem.remove"));
    CHECK(p.wasTold(p.t("observe.problem.gone")));
    CHECK(p.all(Role::textArea, p.t("observe.problem")).empty());
    p.press(Role::button, p.t("observe.back"));
    CHECK(p.field(p.t("observe.problem")).value == "No hay luz en el parque");
    CHECK_FALSE(p.has(Role::button, p.t("observe.back")));
    p.press(Role::button, p.t("observe.quotation.remove"));
    p.type(p.t("observe.notes"), "Otra cosa");
    CHECK_FALSE(p.has(Role::button, p.t("observe.back")));  // it would take the notes away
    p.press(Role::button, p.t("observe.remove"));
    p.press(Role::button, p.t("cancel"));
    CHECK(recordsKept(p) == 1);
    p.press(Role::button, p.t("observe.remove"));
    p.press(Role::button, p.t("observe.remove.yes"));
    CHECK(recordsKept(p) == 0);
    CHECK(p.browser().route() == kList);
    CHECK(p.says(p.t("observe.none")));
    p.reload();
    CHECK(p.says(p.t("observe.none")));
}

TEST_CASE("a file goes from one observer to another and back: the later revision stays, and it is told") {
    Person ana("/plan", 1440, 900), luz("/plan", 1440, 900);
    writeDown(ana, "Diálogo con San José");
    const std::string first = saved(ana);
    luz.visit(kList);
    luz.giveFile(luz.t("observe.bring"), "reuniones.json", first);
    CHECK(luz.says("«Diálogo con San José»: nueva"));
    CHECK(luz.has(Role::link, "Diálogo con San José"));
    CHECK(saved(luz) == first);
    luz.giveFile(luz.t("observe.bring"), "reuniones.json", first);
    CHECK(luz.says("«Diálogo con San José»: ya estaba, igual"));
    luz.press(luz.get(Role::link, "Diálogo con San José"));
    luz.type(luz.t("observe.notes"), "Volver en enero");
    luz.leave(luz.t("observe.notes"));
    const std::string second = saved(luz);
    ana.giveFile(ana.t("observe.bring"), "reuniones.json", second);
    CHECK(ana.says("que es más nueva"));
    CHECK(saved(ana) == second);
    ana.giveFile(ana.t("observe.bring"), "reuniones.json", first);
    CHECK(ana.says("se quedó la de aquí"));
    CHECK(saved(ana) == second);
    ana.reload();
    CHECK(saved(ana) == second);
}

TEST_CASE("a file that is none is refused in words and changes nothing") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Mesa");
    const std::string before = saved(p);
    std::string newer = before;
    newer.replace(newer.find("\"version\": 1"), 12, "\"version\": 9");
    const std::pair<std::string, std::string> files[] = {
        {"hola", p.t("observe.foreign")},
        {R"({"format": "plan-a-la-vista/plan", "version": 1})", p.t("observe.foreign")},
        {newer, "versión más nueva"},
        {before.substr(0, before.size() / 2), "está incompleto"},
        {R"({"format": "plan-a-la-vista/observations", "version": 1})", "Al archivo le falta /observations."},
    };
    for (const auto& [bytes, words] : files) {
        p.giveFile(p.t("observe.bring"), "x.json", bytes);
        CHECK(p.has(Role::dialog, p.t("file.refused")));
        CHECK(p.says(words));
        p.press(Role::button, p.t("close"));
    }
    CHECK(saved(p) == before);
}

TEST_CASE("a record that was damaged is left alone, and the others are shown") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Mesa");
    const std::string prefix = "observation/" + p.app().workspace().planId() + "/";
    p.browser().setRecord(prefix + "rota", "{\"revision\":");
    p.browser().setRecord(prefix + "lista", "[]");
    p.browser().setRecord("observation/x", "{}");
    p.visit("/plan");
    p.reload();
    p.visit(kList);
    CHECK(p.has(Role::heading, p.counted("observe.meetings", 1)));
    CHECK(p.browser().records().count(prefix + "rota") == 1);
}

TEST_CASE("all that was heard is a table for spreadsheets") {
    Person p("/plan", 1440, 900);
    writeDown(p, "Mesa «norte»", "=CMD()");
    p.visit(kList);
    p.press(Role::button, p.t("observe.csv"));
    const auto table = store::parseCsv(lastFile(p));
    REQUIRE(table.table);
    REQUIRE(table.table->rows.size() == 2);
    CHECK(table.table->headers.size() == 10);
    const auto& problem = table.table->rows[0].cells;
    CHECK(problem[0] == "Mesa «norte»");
    CHECK(problem[4] == "34");
    CHECK(problem[7] == "'=CMD()");
    CHECK(problem[9] == "5");
    CHECK(table.table->rows[1].cells[6] == "Frase");
}

TEST_CASE("behind the PIN while people answer; from the ended meeting it is one link, with its answers") {
    Person p("/reunion", 800, 1000);
    CHECK(p.has(Role::link, p.t("meeting.observe")));
    p.type(p.t("meeting.name"), "Diálogo con San José & cía. = 100 %");
    p.type(p.t("meeting.pin"), "2468");
    p.press(Role::button, p.t("meeting.begin"));
    for (int person = 0; person < 2; ++person) {
        p.check(p.all(Role::checkbox)[0].name);
        p.press(Role::button, p.t("survey.send"));
        p.press(Role::button, p.t("meeting.next"));
    }
    CHECK_FALSE(p.has(Role::link, p.t("meeting.observe")));
    p.visit(kList);
    CHECK(p.all(Role::checkbox).size() == 5);
    CHECK_FALSE(p.has(Role::button, p.t("observe.write")));
    p.press(Role::button, p.t("meeting.leave"));
    p.type(p.t("meeting.pin"), "2468");
    {
        auto dialog = p.within(Role::dialog, p.t("meeting.leave"));
        p.press(Role::button, p.t("meeting.leave"));
    }
    p.press(Role::button, p.t("meeting.observe.this"));
    CHECK(p.has(Role::heading, "Diálogo con San José & cía. = 100 %"));
    CHECK(p.says(p.counted("observe.answers", 2)));
    CHECK(recordsKept(p) == 1);
    const std::string route = p.browser().route();
    // The same meeting again is the same one.
    p.visit(app::newObservationAddress(
        {"dialogo", "Diálogo con San José & cía. = 100 %", "", p.browser().localDate()},
        p.app().workspace().surveys().begin()->first));
    CHECK(p.browser().route() == route);
    CHECK(recordsKept(p) == 1);
}

TEST_CASE("an address that describes no meeting that could be kept begins an empty one") {
    for (const std::string& asked :
         {std::string(), "?nombre=" + std::string(5000, 'x'), std::string("?nombre=X&fecha=ayer")}) {
        Person p(kList + "/nueva" + asked, 360, 740);
        CHECK(p.has(Role::textField, p.t("meeting.name")));
        CHECK(p.field(p.t("meeting.date")).value == p.browser().localDate());
    }
    Person p(kList + "/no-hay-tal", 360, 740);
    CHECK(p.has(Role::heading, p.t("observe.gone")));
}

TEST_CASE("two tabs: what one writes down the other shows, and what goes in one is gone in the other") {
    Person first(kList, 1440, 900);
    Person second(kList, 1440, 900, first.browser().newTab());
    writeDown(first, "Mesa");
    second.settle();
    CHECK(second.has(Role::link, "Mesa"));
    second.press(second.get(Role::link, "Mesa"));
    second.press(Role::button, second.t("observe.remove"));
    second.press(Role::button, second.t("observe.remove.yes"));
    first.settle();
    first.visit(kList);
    CHECK(first.says(first.t("observe.none")));
}

TEST_CASE("no storage: it is said, and the file still comes out") {
    auto browser = freshBrowser();
    Person p("/plan", 1440, 900, std::move(browser));
    p.browser().setStorage(host::StorageResult::full);
    writeDown(p, "Mesa");
    CHECK(p.statusBeginning(p.t("save.full")) != "");
    CHECK(saved(p).find("No hay luz en el parque") != std::string::npos);
}

TEST_CASE("what was written beside another plan keeps its line's name") {
    Person p("/plan", 1440, 900);
    store::Observation one;
    one.id = "a";
    one.revision = 1;
    one.space.name = "Mesa";
    one.problems = {{"p", "Ruido", "vieja", "Ambiente sano", {}}};
    p.visit(kList);
    p.giveFile(p.t("observe.bring"), "x.json", store::writeObservationsFile({{"a", one}}));
    CHECK(p.table(p.t("observe.bylines")).at(1).at(0) == "Ambiente sano (no está en este plan)");
    p.press(p.get(Role::link, "Mesa"));
    CHECK(p.get(Role::select, p.t("observe.line")).chosen() == "Ambiente sano (no está en este plan)");
    p.choose(p.t("observe.line"), p.t("observe.line.none"));
    CHECK(p.get(Role::select, p.t("observe.line")).chosen() == p.t("observe.line.none"));
}

TEST_CASE("a plan without a survey has meetings too") {
    Person p("/plan", 1440, 900);
    p.press(Role::button, "Plan nuevo");
    p.visit("/plan/encuesta");
    p.press(Role::link, p.t("observe.title"));
    writeDown(p, "Asamblea");
    p.visit(kList);
    CHECK(p.has(Role::link, "Asamblea"));
}
