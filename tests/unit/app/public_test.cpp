#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/progress_words.h"
#include "journeys.h"
#include "person.h"
#include "plan/aggregate.h"
#include "plan/light.h"
#include "plan/money.h"
#include "plan/progress.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

std::string percent(Person& p, const std::optional<double>& ratio) {
    return p.app().texts().percentOrDash(ratio);
}

// Small enough to do by hand. Cut-off: end of 2018.
//   1 Sembrar   (line Agua,  0.6)  2017: 5 of 10, 2018: 10 of 10, four years 40   → 15/20 = 75 %, 15/40 =
//   37,5 % 2 Abrir     (line Saber, 0.4)  2017: 4 of 4,  2018: 0 of 4,   four years 16   →  4/8  = 50 %, 4/16
//   = 25 % 3 Cuidar    (line Saber) due from 2019 on: no figure yet; of the four years it has done nothing
// To date 0.6 × 75 % + 0.4 × 50 % = 65 %; of the four years 0.6 × 37,5 % + 0.4 × (25 % + 0 %) / 2 = 27,5 %.
const char* const kPlan =
    R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "a-mano", "revision": 0, "plan": {
  "name": "Plan a mano", "firstYear": 2017, "lastYear": 2020, "cutOff": "2018-12-31", "source": "Planeación",
  "thresholds": {"good": 0.9, "watch": 0.7}, "weightRule": "given",
  "entities": {"e": {"order": 1, "name": "Secretaría de Ambiente", "shortName": "SA"}},
  "lines": {"agua": {"order": 1, "code": "1", "name": "Agua", "weight": 0.6},
            "saber": {"order": 2, "code": "2", "name": "Saber", "weight": 0.4}},
  "goals": {
    "g1": {"order": 1, "code": "1", "name": "Sembrar árboles", "line": "agua", "entity": "e", "target": 40,
      "indicator": {"name": "Árboles sembrados", "unit": "árboles", "accumulation": "sum"},
      "years": {"2017": {"programmed": 10, "reported": 5}, "2018": {"programmed": 10, "reported": 10},
                "2019": {"programmed": 10}, "2020": {"programmed": 10}},
      "money": {"2017": {"definitive": 2000000, "committed": 1500000}}},
    "g2": {"order": 2, "code": "2", "name": "Abrir bibliotecas", "line": "saber", "target": 16,
      "responsible": "Oficina de Cultura",
      "indicator": {"name": "Bibliotecas", "accumulation": "sum"},
      "years": {"2017": {"programmed": 4, "reported": 4}, "2018": {"programmed": 4, "reported": 0},
                "2019": {"programmed": 4}, "2020": {"programmed": 4}}},
    "g3": {"order": 3, "code": "3", "name": "Cuidar el archivo", "line": "saber",
      "indicator": {"name": "Archivo", "accumulation": "sum"},
      "years": {"2017": {"programmed": 0}, "2018": {"programmed": 0}, "2019": {"programmed": 2}}}
  }}})";

void open(Person& p, const std::string& route = "/avance", std::string file = kPlan) {
    p.visit("/plan");
    p.giveFile(p.t("import"), "a mano.json", std::move(file));
    INFO(p.read());
    REQUIRE(p.all(Role::dialog).empty());
    p.visit(route);
}

std::string edited(const std::string& from, const std::string& to) {
    std::string file = kPlan;
    auto at = file.find(from);
    REQUIRE(at != std::string::npos);
    return file.replace(at, from.size(), to);
}

std::string bar(Person& p, const std::string& name) { return p.get(Role::progress, name).value; }

}  // namespace

TEST_CASE("the first page answers how the plan is going: figures done by hand") {
    Person p;
    open(p);
    INFO(p.read());
    CHECK(p.has(Role::heading, "El plan lleva 65\u202f% de lo que debía estar hecho"));
    CHECK(p.says("De lo prometido para los cuatro años, lleva 27,5\u202f%."));
    CHECK(p.says("De 3 metas, 0 van a tiempo y una está atrasada o crítica."));
    CHECK(p.says("Corte: 31 de diciembre de 2018 · Plan a mano"));
    // Of the four years: 15/40; and (4/16 + 0)/2. Due by the cut-off: 20/40; and (8/16 + 0)/2.
    CHECK(bar(p, "Avance de Agua") == "37,5\u202f%");
    CHECK(bar(p, "Avance de Saber") == "12,5\u202f%");
    CHECK(p.says("1 meta · debía ir en 50\u202f% · 75\u202f% a la fecha de corte"));
    CHECK(p.says("2 metas · debía ir en 25\u202f% · 50\u202f% a la fecha de corte"));
    CHECK(p.table("Cómo van las metas") == std::vector<std::vector<std::string>>{{"Estado", "Metas"},
                                                                                 {"A tiempo", "0"},
                                                                                 {"En observación", "1"},
                                                                                 {"Atrasada", "1"},
                                                                                 {"Crítica", "0"},
                                                                                 {"Sin reporte", "0"},
                                                                                 {"Aún no vence", "1"},
                                                                                 {"No programado", "0"}});
    auto glance = p.within(Role::group, "El plan de un vistazo");
    CHECK(p.read() ==
          "Avance físico\n65\u202f%\nLo hecho sobre lo programado hasta el corte\n"
          "Avance financiero de 2017\n75\u202f%\n"
          "Ejecución, compromisos sobre apropiación definitiva: $ 1,5 millones de $ 2 millones\n");
}

TEST_CASE("outcome goals stand beside output goals, and neither is blended with the other or with money") {
    Person p;
    open(p, "/avance",
         edited("\"g3\": {\"order\": 3,",
                "\"r1\": {\"order\": 4, \"kind\": \"outcome\", \"name\": \"Menos sed\", \"line\": \"agua\", "
                "\"indicator\": {\"accumulation\": \"sum\"}, \"years\": {\"2018\": {\"programmed\": 10, "
                "\"reported\": 2}}}, \"g3\": {\"order\": 3,"));
    INFO(p.read());
    CHECK(p.has(Role::heading, "El plan lleva 65\u202f% de lo que debía estar hecho"));
    {
        auto glance = p.within(Role::group, "El plan de un vistazo");
        CHECK(p.has(Role::text, "Avance físico, metas de producto"));
        CHECK(p.has(Role::text, "65\u202f%"));
        CHECK(p.has(Role::text, "Avance físico, metas de resultado"));
        CHECK(p.has(Role::text, "20\u202f%"));
        CHECK(p.has(Role::text, "75\u202f%"));
    }
    p.visit("/avance/metas");
    p.choose("Clase de meta", "Meta de resultado");
    CHECK(p.browser().route() == "/avance/metas?clase=resultado");
    CHECK(p.has(Role::link, "Menos sed"));
    CHECK_FALSE(p.has(Role::link, "Sembrar árboles"));
}

TEST_CASE("the numbers of the states lead to just these goals") {
    Person p;
    open(p);
    for (const auto& link : [&] {
             auto table = p.within(Role::table, "Cómo van las metas");
             return p.all(Role::link);
         }()) {
        p.visit("/avance");
        p.visit(link.extra.substr(1));
        CAPTURE(link.extra);
        CHECK(p.statusBeginning(p.counted("goals.count", std::atol(link.name.c_str()))) != "");
    }
}

TEST_CASE("a withdrawn goal is neither counted nor listed, and its own page stays") {
    Person p;
    open(p, "/avance",
         edited("\"name\": \"Abrir bibliotecas\",",
                "\"name\": \"Abrir bibliotecas\", \"withdrawnOn\": \"2018-06-01\","));
    INFO(p.read());
    int counted = 0;
    const auto rows = p.table("Cómo van las metas");
    for (std::size_t i = 1; i < rows.size(); ++i) counted += std::atoi(rows[i][1].c_str());
    CHECK(counted == 2);
    CHECK(p.says("De 2 metas"));
    p.visit("/avance/metas");
    CHECK(p.statusBeginning("2 metas") != "");
    CHECK_FALSE(p.has(Role::link, "Abrir bibliotecas"));
    p.visit("/avance/meta/g2");
    CHECK(p.has(Role::heading, "Abrir bibliotecas"));
}

TEST_CASE("a search is typed on while the address follows, and Back takes it back") {
    Person p;
    open(p, "/avance/metas");
    const auto field = p.field("Buscar metas");
    p.type("Buscar metas", "s");
    for (std::string typed : {"se", "sem"}) p.act(field.id, ui::ActionKind::text, 0, typed);
    p.settle();
    CHECK(p.browser().route() == "/avance/metas?buscar=sem");
    CHECK(p.field("Buscar metas").value == "sem");
    CHECK(p.focused() == field.id);
    CHECK(p.statusBeginning("1 meta") != "");
    p.choose("Estado", "En observación");
    CHECK(p.browser().route() == "/avance/metas?buscar=sem&estado=watch");
    p.type("Buscar metas", "semb");
    p.visit("/avance/metas");
    CHECK(p.field("Buscar metas").value.empty());
    p.back();
    CHECK(p.field("Buscar metas").value == "semb");
}

// --- dates

TEST_CASE("an earlier day is chosen, stands in the address, and Back leads out of it") {
    Person p;
    open(p);
    p.press(Role::disclosure, "Ver otra fecha");
    CHECK(p.field("Ver el plan como se conocía el día").value == p.browser().localDate());
    p.type("Ver el plan como se conocía el día", "2017-12-31");
    CHECK(p.browser().route() == "/avance?fecha=2017-12-31");
    INFO(p.read());
    // 2017 alone: 0.6 × 5/10 + 0.4 × 4/4.
    CHECK(p.has(Role::heading, "El plan lleva 70\u202f% de lo que debía estar hecho"));
    CHECK(p.says("Corte: 31 de diciembre de 2017"));
    CHECK(p.says(
        "Este plan todavía no guarda su historia: lo que se conocía el 31 de diciembre de 2017 no se sabe."));
    CHECK_FALSE(p.says("Como se conocía el"));  // nothing is claimed
    // What it leads to is of that date too.
    p.press(Role::link, "Agua");
    CHECK(p.browser().route() == "/avance/linea/agua?fecha=2017-12-31");
    CHECK(p.says("50\u202f% a la fecha de corte"));
    p.press(Role::link, "Sembrar árboles");
    CHECK(p.has(Role::text, "50\u202f%"));
    p.back();
    p.back();
    p.press(Role::link, "Volver a lo que se conoce hoy");
    CHECK(p.browser().route() == "/avance");
    CHECK(p.has(Role::heading, "El plan lleva 65\u202f% de lo que debía estar hecho"));
    p.back();
    CHECK(p.has(Role::heading, "El plan lleva 70\u202f% de lo que debía estar hecho"));
}

TEST_CASE("how a figure is made and a goal's sheet are of the date that is shown too") {
    Person p;
    open(p, "/avance?fecha=2017-12-31");
    p.press(Role::link, "¿De dónde sale esta cifra?");
    CHECK(p.browser().route() == "/avance/calculo?fecha=2017-12-31");
    INFO(p.read());
    CHECK(p.says("70\u202f%"));
    CHECK_FALSE(p.says("65\u202f%"));
    p.press(p.all(Role::link, "1 · Agua").at(0));
    CHECK(p.browser().route() == "/avance/calculo/linea/agua?fecha=2017-12-31");
    p.visit("/avance/meta/g1?fecha=2017-12-31");
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    CHECK(p.says("÷"));
    CHECK_FALSE(p.says("(5 + 10)"));
    p.press(Role::link, p.t("sheet.whole"));
    CHECK(p.browser().route() == "/avance/meta/g1/hoja?fecha=2017-12-31");
    CHECK(p.says("Datos hasta el 31 de diciembre de 2017."));
}

TEST_CASE("a date on the way to another one, or none at all, changes nothing") {
    Person p;
    open(p);
    p.press(Role::disclosure, "Ver otra fecha");
    for (std::string typed : {"0002-12-31", "", "2999-01-01", "2016-12-31"}) {
        p.type("Ver el plan como se conocía el día", typed);
        CAPTURE(typed);
        CHECK(p.browser().route() == "/avance");
        CHECK(p.has(Role::heading, "El plan lleva 65\u202f% de lo que debía estar hecho"));
    }
    CHECK(p.field("Ver el plan como se conocía el día").error() ==
          "Entre el 1 de enero de 2017 y el " + p.app().texts().date(p.browser().localDate()));
    for (std::string asked : {"ayer", "2999-01-01", "2018-02-30", "1999-12-31", "%", "2017-12-31'"}) {
        p.visit("/avance?fecha=" + asked);
        CAPTURE(asked);
        CHECK(p.has(Role::heading, "El plan lleva 65\u202f% de lo que debía estar hecho"));
        CHECK(p.says("La dirección pide una fecha que no se puede mostrar."));
    }
}

TEST_CASE("one late goal is said in the singular") {
    Person p;
    open(p);
    CHECK_FALSE(p.says("1 están atrasadas"));
}

TEST_CASE("where most is missing leads to the goal") {
    Person p;
    open(p);
    {
        auto list = p.within(Role::list, "Donde más falta");
        CHECK(p.all(Role::link).size() == 1);
        p.press(Role::link, "Abrir bibliotecas");
    }
    CHECK(p.browser().route() == "/avance/meta/g2");
    p.back();
    p.press(Role::link, "Buscar entre las 3 metas");
    CHECK(p.browser().route() == "/avance/metas");
}

TEST_CASE("the figures of a real plan are those of plan::aggregate") {
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        importTable(p);
        p.visit("/avance");
        const auto& model = planOf(p);
        auto toDate = [&](const plan::Scope& scope) {
            return plan::aggregate(model, scope, plan::GoalKind::output, plan::Span::toDate).ratio;
        };
        auto fourYears = [&](const plan::Scope& scope) {
            return plan::aggregate(model, scope, plan::GoalKind::output, plan::Span::fourYears).ratio;
        };
        CHECK(p.has(Role::heading, p.app().texts().with("public.answer", {percent(p, toDate({}))})));
        CHECK(p.says(p.app().texts().with("public.four.sentence", {percent(p, fourYears({}))})));
        std::map<plan::Light, int> lights;
        int goals = 0;
        std::map<std::string, int> goalsOf;
        for (const auto& [id, goal] : model.goals)
            if (goal.kind == plan::GoalKind::output) {
                ++lights[plan::light(plan::toDate(model, goal), model.thresholds)];
                ++goals;
                ++goalsOf[plan::lineOf(model, goal)];
            }
        auto rows = p.table(p.t("public.states"));
        const auto stated = [&](const std::string& name) -> std::string {
            for (const auto& row : rows)
                if (row[0] == name) return row[1];
            return "";
        };
        CHECK(stated(p.t("light.good")) == std::to_string(lights[plan::Light::good]));
        CHECK(stated(p.t("light.watch")) == std::to_string(lights[plan::Light::watch]));
        CHECK(stated(p.t("light.late")) == std::to_string(lights[plan::Light::late]));
        CHECK(stated(p.t("light.critical")) == std::to_string(lights[plan::Light::critical]));
        int all = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) all += std::atoi(rows[i][1].c_str());
        CHECK(all == goals);
        CHECK(goals == 42);
        for (const auto& [id, line] : model.lines) {
            if (!goalsOf[id]) continue;
            CAPTURE(line.name);
            plan::Scope scope{plan::Level::line, id};
            if (fourYears(scope)) {
                CHECK(bar(p, p.app().texts().with("public.bar", {line.name})) ==
                      percent(p, fourYears(scope)));
            }
            p.visit("/avance/linea/" + id);
            CHECK(p.has(Role::heading, line.name));
            CHECK(p.says(p.app().texts().with("goal.todate", {percent(p, toDate(scope))})));
            CHECK(p.says(p.app().texts().with("public.four", {percent(p, fourYears(scope))})));
            std::size_t cards = 0;
            for (const auto& link : p.all(Role::link)) cards += link.extra.rfind("#/avance/meta/", 0) == 0;
            CHECK(static_cast<int>(cards) == goalsOf[id]);
            p.visit("/avance");
        }
        for (int year = model.firstYear; year <= model.lastYear; ++year) {
            auto money = plan::execution(model, {}, year);
            if (money.goals > 0 && money.ratio) {
                CAPTURE(year);
                CHECK(p.says(percent(p, money.ratio)));
            }
        }
    }
}

TEST_CASE("goals without a line are on the first page too") {
    Person p;
    open(p, "/avance", edited("\"line\": \"saber\", \"target\": 16", "\"target\": 16"));
    INFO(p.read());
    long listed = 0;
    {
        auto list = p.within(Role::list, "Cada línea, frente a lo prometido");
        for (const auto& text : p.all(Role::text))
            if (text.name.find(" meta") != std::string::npos) listed += std::atol(text.name.c_str());
    }
    CHECK(listed == 3);
}

TEST_CASE("changes made at the planner's door are seen at once at everyone's") {
    Person p;
    open(p, "/plan/metas/g1");
    p.press(Role::tab, "Avance por año");
    {
        auto year = p.within(Role::group, "Vigencia 2017");
        p.type("Reportado", "10");
    }
    p.visit("/avance");
    CHECK(bar(p, "Avance de Agua") == "50\u202f%");
    CHECK(p.has(Role::heading, "El plan lleva 80\u202f% de lo que debía estar hecho"));
    p.visit("/plan/metas/g1");
    p.press(Role::button, "Deshacer");
    p.visit("/avance");
    CHECK(bar(p, "Avance de Agua") == "37,5\u202f%");
}

TEST_CASE("what goes beyond 100 % is told as it is; a plan's cap is said where it bites") {
    Person p;
    open(p, "/avance", edited("\"reported\": 5}", "\"reported\": 30}"));  // 40 of 20
    CHECK(p.says("1 meta · debía ir en 50\u202f% · 200\u202f% a la fecha de corte"));
    CHECK_FALSE(p.says("El plan fija un tope"));
    Person capped;
    open(capped, "/avance", [] {
        std::string file = edited("\"reported\": 5}", "\"reported\": 30}");
        return file.replace(file.find("\"weightRule\""), 0, "\"cap\": 1, ");
    }());
    INFO(capped.read());
    // 0.6 × 100 % (not 200) + 0.4 × 50 %
    CHECK(capped.has(Role::heading, "El plan lleva 80\u202f% de lo que debía estar hecho"));
    CHECK(capped.says("El plan fija un tope"));
    capped.visit("/avance/meta/g1");
    CHECK(capped.says("200\u202f%"));  // the goal's own figure is never cut
}

// --- one goal

TEST_CASE("a goal's page says its figure, what it means, and how to do it again by hand") {
    Person p;
    open(p, "/avance/meta/g1");
    INFO(p.read());
    CHECK(p.has(Role::heading, "Sembrar árboles"));
    CHECK(p.has(Role::text, "75\u202f%"));
    CHECK(p.has(Role::text, "En observación"));
    CHECK(p.says("de los cuatro años: 37,5\u202f%"));
    CHECK_FALSE(p.get(Role::disclosure, "¿De dónde sale esta cifra?").expanded());
    CHECK_FALSE(p.says("÷"));
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    CHECK(p.get(Role::disclosure, "¿De dónde sale esta cifra?").expanded());
    CHECK(p.says("La suma de lo reportado, dividida por la suma de lo programado hasta la fecha de corte."));
    CHECK(p.says("(5 + 10) ÷ (10 + 10) = 75\u202f%"));
    CHECK(p.says("(5 + 10 + 0 + 0) ÷ 40 = 37,5\u202f%"));
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    CHECK_FALSE(p.says("÷"));
}

TEST_CASE("a goal's chart is said in a sentence, and its table has every year") {
    Person p;
    open(p, "/avance/meta/g1");
    std::string sentence = "En 2018 se reportó 10 de 10 programado: 100\u202f%";
    CHECK(p.has(Role::heading, sentence));
    auto images = p.all(Role::image);
    REQUIRE(images.size() == 1);
    CHECK(images[0].name ==
          "Gráfico de lo programado y lo reportado; las cifras están en la tabla «Año por año»");
    CHECK(images[0].rect.h > 100);
    CHECK(p.table("Año por año") ==
          std::vector<std::vector<std::string>>{{"Vigencia", "Programado", "Reportado", "Avance"},
                                                {"2017", "10", "5", "50\u202f%"},
                                                {"2018", "10", "10", "100\u202f%"},
                                                {"2019", "10", "–", "Aún no vence"},
                                                {"2020", "10", "–", "Aún no vence"}});
    CHECK(p.says("Fuente: Planeación. Datos hasta el 31 de diciembre de 2018."));
    auto facts = p.table("Sobre esta meta");
    CHECK(std::count(facts.begin(), facts.end(),
                     std::vector<std::string>{"Entidad responsable", "Secretaría de Ambiente"}) == 1);
    CHECK(std::count(facts.begin(), facts.end(), std::vector<std::string>{"Meta del cuatrienio", "40"}) == 1);
    auto money = p.table("Dinero");
    REQUIRE(money.size() == 2);
    CHECK(money[1] == std::vector<std::string>{"2017", "$ 2 millones", "$ 1,5 millones", "75\u202f%"});
}

TEST_CASE("a goal with nothing due is not called zero") {
    Person p;
    open(p, "/avance/meta/g3");
    INFO(p.read());
    CHECK(p.has(Role::text, "Aún no vence"));
    CHECK_FALSE(p.has(Role::text, "0\u202f%"));
    for (std::string light : {"A tiempo", "En observación", "Atrasada", "Crítica"})
        CHECK_FALSE(p.has(Role::text, light));
    CHECK_FALSE(p.says("de lo que debía estar hecho a la fecha de corte"));
}

TEST_CASE("each state of a goal has its word: late, critical, no report, text") {
    const struct {
        std::string from, to, words;
    } cases[] = {
        {"\"2018\": {\"programmed\": 10, \"reported\": 10}",
         "\"2018\": {\"programmed\": 10, \"reported\": 13}", "A tiempo"},
        {"\"2018\": {\"programmed\": 10, \"reported\": 10}",
         "\"2018\": {\"programmed\": 10, \"reported\": 1}", "Atrasada"},
        {"{\"programmed\": 10, \"reported\": 5}, \"2018\": {\"programmed\": 10, \"reported\": 10}",
         "{\"programmed\": 10, \"reported\": 0}, \"2018\": {\"programmed\": 10, \"reported\": 0}", "Crítica"},
        {"{\"programmed\": 10, \"reported\": 5}, \"2018\": {\"programmed\": 10, \"reported\": 10}",
         "{\"programmed\": 10}, \"2018\": {\"programmed\": 10}", "Sin reporte"},
        {"{\"programmed\": 10, \"reported\": 5}, \"2018\": {\"programmed\": 10, \"reported\": 10}",
         "{\"programmed\": \"lo que se pueda\", \"reported\": 5}, \"2018\": {\"programmed\": \"x\", "
         "\"reported\": 10}",
         "No calculable"},
    };
    for (const auto& c : cases) {
        Person p;
        open(p, "/avance/meta/g1", edited(c.from, c.to));
        INFO(c.words << " on\n" << p.read());
        CHECK(p.has(Role::text, c.words));
        p.visit("/avance/metas");
        bool said = false;
        for (const auto& link : p.all(Role::link, "Sembrar árboles"))
            said |= link.description.find(c.words) != std::string::npos;
        CHECK(said);
    }
}

TEST_CASE("prose in place of a figure is shown as it was written") {
    Person p;
    open(p, "/avance/meta/g1", edited("\"reported\": 5}", "\"reported\": \"según acta No. 5\"}"));
    CHECK(p.table("Año por año").at(1) ==
          std::vector<std::string>{"2017", "10", "«según acta No. 5»", "No calculable"});
}

TEST_CASE("a goal that is not there is said, with a way to all of them") {
    Person p;
    open(p, "/avance/meta/g9");
    CHECK(p.has(Role::heading, "Esa meta no está en este plan"));
    p.press(Role::link, "Todas las metas");
    CHECK(p.browser().route() == "/avance/metas");
}

TEST_CASE("every goal's page of a real plan opens, with chart, sentence and table") {
    Person p("/", 360, 740);
    importTable(p);
    const auto model = planOf(p);
    int pages = 0;
    for (const auto& [id, goal] : model.goals) {
        p.visit("/avance/meta/" + id);
        INFO(goal.code << " " << goal.name << "\n" << p.read());
        CHECK(p.has(Role::heading, goal.name));
        CHECK(p.all(Role::image).size() == 1);
        CHECK(p.has(Role::disclosure, p.t("graphic.take")));
        CHECK(p.says(app::figureWords(p.app().texts(), plan::toDate(model, goal))));
        auto rows = p.table("Año por año");
        REQUIRE(rows.size() == 5);
        for (int i = 0; i < 4; ++i)
            CHECK(rows[static_cast<std::size_t>(i) + 1][3] ==
                  app::figureWords(p.app().texts(), plan::yearProgress(model, goal, 2024 + i)));
        ++pages;
    }
    CHECK(pages > 42);
}

// --- the lists

namespace {

std::vector<std::string> shownGoals(Person& p) {
    std::vector<std::string> names;
    auto list = p.within(Role::list, "Metas");
    for (const auto& link : p.all(Role::link)) names.push_back(link.name);
    return names;
}

}  // namespace

TEST_CASE("goals are found by their words, whatever accents and capitals, and by who is responsible") {
    Person p;
    open(p, "/avance/metas");
    CHECK(shownGoals(p) ==
          std::vector<std::string>{"Sembrar árboles", "Abrir bibliotecas", "Cuidar el archivo"});
    CHECK(p.statusBeginning("3 metas") == "3 metas");
    const std::pair<std::string, std::vector<std::string>> cases[] = {{"ARBOLES", {"Sembrar árboles"}},
                                                                      {"sembrar arb", {"Sembrar árboles"}},
                                                                      {"cultura", {"Abrir bibliotecas"}},
                                                                      {"2", {"Abrir bibliotecas"}},
                                                                      {"rboles", {}},
                                                                      {"xyz", {}},
                                                                      {"Bibliotecas", {"Abrir bibliotecas"}}};
    for (const auto& [text, expected] : cases) {
        p.type("Buscar metas", text);
        CAPTURE(text);
        CHECK(shownGoals(p) == expected);
        CHECK(p.statusBeginning(p.counted("goals.count", static_cast<long>(expected.size()))) != "");
    }
}

TEST_CASE("the goal's entity is searched too") {
    Person p;
    open(p, "/avance/metas");
    p.type("Buscar metas", "Secretaría de Ambiente");
    CHECK(shownGoals(p) == std::vector<std::string>{"Sembrar árboles"});
}

TEST_CASE("goals are filtered by their state, and both together") {
    Person p;
    open(p, "/avance/metas");
    p.choose("Estado", "Atrasada");
    CHECK(shownGoals(p) == std::vector<std::string>{"Abrir bibliotecas"});
    p.choose("Estado", "Sin cifra");
    CHECK(shownGoals(p) == std::vector<std::string>{"Cuidar el archivo"});
    p.type("Buscar metas", "sembrar");
    CHECK(shownGoals(p).empty());
    p.choose("Estado", "Todas");
    CHECK(shownGoals(p) == std::vector<std::string>{"Sembrar árboles"});
    // The numbers of the first page are those of the filter.
    p.type("Buscar metas", "");
    p.choose("Estado", "En observación");
    CHECK(shownGoals(p).size() == 1);
}

TEST_CASE("a list that finds nothing says so in words") {
    Person p;
    open(p, "/avance/metas");
    p.type("Buscar metas", "nada de esto");
    CHECK(p.statusBeginning("0 metas") != "");
}

TEST_CASE("a long list states what is in sight, and each goal's place among all") {
    Person p("/", 360, 740);
    std::string file =
        R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "largo", "revision": 0, "plan": {"name": "Largo",
        "firstYear": 2017, "lastYear": 2020, "goals": {)";
    for (int i = 0; i < 300; ++i)
        file += (i ? "," : "") + ("\"g" + std::to_string(i)) + "\": {\"order\": " + std::to_string(i) +
                ", \"code\": \"" + std::to_string(i) + "\", \"name\": \"Meta número " + std::to_string(i) +
                "\"}";
    open(p, "/avance/metas", file + "}}}");
    CHECK(p.statusBeginning("300 metas") != "");
    auto first = shownGoals(p);
    CHECK(first[0] == "Meta número 0");
    CHECK(first.size() < 60);
    int place = 0;
    for (const auto& n : p.app().ui.nodes().list)
        if (n.role == Role::item && n.rows) {
            CHECK(n.rows == 300);
            CHECK(n.row == ++place);
        }
    CHECK(place == static_cast<int>(first.size()));
    p.scrollDown(1000000);
    auto last = shownGoals(p);
    CHECK(last.back() == "Meta número 299");
    CHECK(last.size() < 60);
    p.type("Buscar metas", "299");
    CHECK(shownGoals(p) == std::vector<std::string>{"Meta número 299"});
}

TEST_CASE("the table has every goal with its years, a narrow one at least its figure") {
    for (float width : {1440.f, 360.f}) {
        Person p("/", width, 800);
        open(p, "/avance/tabla");
        auto rows = p.table("Todas las metas en una tabla");
        REQUIRE(rows.size() == 4);
        if (width > 1000) {
            CHECK(rows[0] == std::vector<std::string>{"Código", "Meta", "Dependencia o persona responsable",
                                                      "2017", "2018", "A la fecha"});
            CHECK(rows[1] == std::vector<std::string>{"1", "Sembrar árboles", "", "50\u202f%", "100\u202f%",
                                                      "75\u202f%"});
            CHECK(rows[3] == std::vector<std::string>{"3", "Cuidar el archivo", "", "No programado",
                                                      "No programado", "Aún no vence"});
        } else {
            CHECK(rows[1] == std::vector<std::string>{"1", "Sembrar árboles", "75\u202f%"});
        }
        p.press(Role::link, "Abrir bibliotecas");
        CHECK(p.browser().route() == "/avance/meta/g2");
    }
}

TEST_CASE("every table says how many rows it has") {
    Person p;
    open(p, "/avance");
    for (std::string route : {"/avance", "/avance/tabla", "/avance/meta/g1", "/avance/meta/g3"}) {
        p.visit(route);
        const auto& nodes = p.app().ui.nodes();
        for (const auto& table : nodes.list) {
            if (table.role != Role::table) continue;
            int rows = 0, last = 0;
            for (const auto& n : nodes.list)
                if (n.role == Role::row && n.parent == table.id) {
                    ++rows;
                    last = n.row;
                }
            INFO(route << ": table «" << std::string(nodes.text(table.name)) << "»");
            CHECK(table.rows == rows);
            CHECK(last == rows);
        }
    }
}

// --- plans with little in them

TEST_CASE("a plan without goals says so, shows its lines, and leads to the planner") {
    Person p("/avance");
    CHECK(p.has(Role::heading, "Este plan todavía no tiene metas"));
    {
        auto list = p.within(Role::list, "Líneas estratégicas");
        CHECK(p.all(Role::item).size() == 3);
    }
    CHECK(p.all(Role::progress).empty());
    p.press(Role::link, "Trabajar en el plan");
    CHECK(p.browser().route() == "/plan");
    for (std::string route : {"/avance/metas", "/avance/tabla", "/avance/linea/linea-1"}) {
        p.visit(route);
        CAPTURE(route);
        CHECK(p.all(Role::heading).size() >= 1);
        CHECK_FALSE(p.says(" nan"));
    }
}

TEST_CASE("a plan without anything at all opens on every page") {
    Person p;
    open(p, "/avance",
         R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "nada", "revision": 0, "plan":
             {"name": "Nada", "firstYear": 2024, "lastYear": 2027}})");
    for (const auto& route : everyRoute(p)) {
        p.visit(route);
        INFO(route << "\n" << p.read());
        CHECK(p.all(Role::heading).size() >= 1);
        CHECK_FALSE(p.says("0–0"));
        CHECK_FALSE(p.says(" nan"));
    }
}

TEST_CASE("goals without years, lines or reports: no figure to date, and the page says so") {
    Person p;
    open(
        p, "/avance",
        R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "poco", "revision": 0, "plan": {"name": "Poco",
             "firstYear": 2024, "lastYear": 2027, "goals": {"a": {"name": "Sola"}, "b": {"name": "Con año",
             "years": {"2024": {"programmed": 3}}}}}})");
    INFO(p.read());
    CHECK(p.has(Role::heading, "Todavía no hay cifras de avance"));
    const auto states = p.table("Cómo van las metas");
    for (const std::vector<std::string>& row :
         {std::vector<std::string>{"Aún no vence", "1"}, {"No programado", "1"}})
        CHECK(std::find(states.begin(), states.end(), row) != states.end());
    CHECK(p.all(Role::progress).empty());
    for (std::string id : {"a", "b"}) {
        p.visit("/avance/meta/" + id);
        INFO(p.read());
        CHECK(p.all(Role::image).size() == 1);
        CHECK(p.says("Todavía no hay reportes que comparar con lo programado"));
        CHECK_FALSE(p.says(" nan"));
        CHECK_FALSE(p.says("inf"));
    }
}

TEST_CASE("a cut-off that the plan does not give is the data's, and is said to be") {
    Person p;
    open(p, "/avance", edited("\"cutOff\": \"2018-12-31\", ", ""));
    CHECK(p.says("Datos hasta el 31 de diciembre de 2018"));
    CHECK_FALSE(p.says("Corte:"));
}

TEST_CASE("the plan's colour is on everyone's pages, made readable") {
    Person p;
    open(p, "/avance", edited("\"source\"", "\"accent\": \"#FFFF00\", \"source\""));
    const auto& theme = p.app().ui.theme();
    CHECK(theme.color(ui::Tone::accent) != 0xFFFF00);
    CHECK(ui::contrast(theme.color(ui::Tone::accent), theme.color(ui::Tone::page)) >= 4.5f);
    CHECK(theme.color(ui::Tone::accent) != ui::makeTheme(false, false, "").color(ui::Tone::accent));
}
