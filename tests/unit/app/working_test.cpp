// The working of a figure: what it shows is enough to do it again by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/progress_words.h"
#include "app/working_words.h"
#include "journeys.h"
#include "person.h"
#include "plan/progress.h"

using namespace test;

namespace {

// A calculator that knows nothing but what is written: "(60 % × 75 % + 4) ÷ 8". Fails where it cannot read
// on.
class Calculator {
  public:
    Calculator(std::string text, bool spanish) : text_(std::move(text)), spanish_(spanish) {}

    double result() {
        const double value = quotient();
        skip();
        INFO("rest of «" << text_ << "» from " << at_);
        REQUIRE(at_ == text_.size());
        return value;
    }

  private:
    bool take(std::string_view sign) {
        skip();
        if (text_.compare(at_, sign.size(), sign) != 0) return false;
        at_ += sign.size();
        return true;
    }
    void skip() {
        for (bool more = true; more;) {
            more = false;
            for (std::string_view space : {" ", "\u202f"})
                if (text_.compare(at_, space.size(), space) == 0) {
                    at_ += space.size();
                    more = true;
                }
        }
    }
    double quotient() {
        const double above = factor();
        return take("÷") ? above / factor() : above;
    }
    double sum() {
        double value = product();
        for (;;) {
            if (take("+"))
                value += product();
            else if (take("\u2212"))
                value -= product();
            else
                return value;
        }
    }
    double product() {
        double value = factor();
        while (take("×")) value *= factor();
        return value;
    }
    double factor() {
        if (take("\u2212")) return -factor();
        if (take("(")) {
            const double value = sum();
            REQUIRE(take(")"));
            return value;
        }
        skip();
        std::string digits;
        while (at_ < text_.size() && (std::isdigit(static_cast<unsigned char>(text_[at_])) ||
                                      text_[at_] == '.' || text_[at_] == ',')) {
            const char c = text_[at_++];
            if (c == (spanish_ ? ',' : '.'))
                digits += '.';
            else if (c != '.' && c != ',')
                digits += c;
        }
        INFO("«" << text_ << "» at " << at_);
        REQUIRE_FALSE(digits.empty());
        const double value = std::strtod(digits.c_str(), nullptr);
        return take("%") ? value / 100 : value;
    }

    std::string text_;
    bool spanish_;
    std::size_t at_ = 0;
};

// Every line "… = 75 %" of a working, done again; how many there were.
int checkArithmetic(const app::Working& working, bool spanish) {
    int done = 0;
    for (const auto& part : working.parts) {
        if (part.table)
            for (const auto& row : part.table->rows)
                for (const auto& cell : row.cells) {
                    const std::size_t equals = cell.rfind(" = ");
                    if (cell.find("÷") == std::string::npos || equals == std::string::npos) continue;
                    INFO(working.title << "\n" << cell);
                    const double said = Calculator(cell.substr(equals + 3), spanish).result();
                    CHECK(Calculator(cell.substr(0, equals), spanish).result() ==
                          doctest::Approx(said).epsilon(1e-3));
                }
        for (const auto& line : part.lines) {
            const std::size_t equals = line.rfind(" = ");
            if (line.find("÷") == std::string::npos || equals == std::string::npos) continue;
            INFO(working.title << "\n" << part.heading << "\n" << line);
            const double result = Calculator(line.substr(0, equals), spanish).result();
            const double said = Calculator(line.substr(equals + 3), spanish).result();
            // The figure is said to a tenth of a percent, what it is made of to four digits.
            CHECK(std::abs(result - said) <= 0.0005 + 0.0002 + 1e-3 * std::abs(said));
            // And the part's title says the same.
            CHECK(part.heading.find(line.substr(equals + 3)) != std::string::npos);
            ++done;
        }
    }
    return done;
}

const char* const kPlan =
    R"({"format": "plan-a-la-vista/plan", "version": 1, "id": "calculo", "revision": 0, "plan": {
  "name": "Plan a mano", "firstYear": 2021, "lastYear": 2024, "cutOff": "2022-12-31", "source": "Planeación",
  "lines": {"agua": {"order": 1, "code": "1", "name": "Agua", "weight": 0.6},
            "saber": {"order": 2, "code": "2", "name": "Saber", "weight": 0.4}},
  "objectives": {"rios": {"order": 1, "code": "1.1", "name": "Ríos", "line": "agua"}},
  "entities": {"e": {"order": 1, "name": "Secretaría de Ambiente", "shortName": "SA"}},
  "goals": {
    "g1": {"order": 1, "code": "1", "name": "Sembrar árboles", "objective": "rios", "entity": "e", "target": 40,
      "indicator": {"name": "Árboles", "unit": "árboles", "accumulation": "sum"},
      "years": {"2021": {"programmed": 10, "reported": 5}, "2022": {"programmed": 10},
                "2023": {"programmed": 10}, "2024": {"programmed": 10}},
      "periods": {"2022-T1": {"reported": 4, "reportedBy": "Oficina de Ríos"}, "2022-T3": {"reported": 6}},
      "money": {"2021": {"definitive": 4000000, "committed": 2000000, "paid": 1000000}}},
    "g2": {"order": 2, "code": "2", "name": "Atender en horario", "line": "saber", "target": 100,
      "indicator": {"name": "Horario", "accumulation": "flow"},
      "years": {"2021": {"programmed": 100, "reported": 90}, "2022": {"programmed": 100, "reported": 150},
                "2023": {"programmed": 100}, "2024": {"programmed": 100}},
      "money": {"2021": {"definitive": 1000000}}},
    "g3": {"order": 3, "code": "3", "name": "Cuidar el archivo", "line": "saber",
      "indicator": {"name": "Archivo", "accumulation": "sum"},
      "years": {"2022": {"programmed": 2}}}
  }}})";

void open(Person& p, const std::string& route) {
    p.visit("/plan");
    p.giveFile(p.t("import"), "a mano.json", kPlan);
    REQUIRE(p.all(Role::dialog).empty());
    p.visit(route);
}

bool holds(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& row) {
    return std::find(rows.begin(), rows.end(), row) != rows.end();
}

}  // namespace

TEST_CASE("a calculator that reads only what is shown gives every figure of a real plan") {
    Person p;
    importTable(p);
    const plan::Plan& model = p.app().workspace().plan();
    for (const std::string language : {"es", "en"}) {
        const app::Texts t = loadedTexts(language);
        const plan::Timing timing = plan::timingOf(model);
        int done = 0;
        for (const auto& entry : model.goals)
            done += checkArithmetic(app::workingOf(t, model, entry.first, timing), language == "es");
        CHECK(done > 40);
        int aggregates = checkArithmetic(app::workingOf(t, model, plan::Scope{}, timing), language == "es");
        for (const auto& entry : model.lines)
            aggregates +=
                checkArithmetic(app::workingOf(t, model, plan::Scope{plan::Level::line, entry.first}, timing),
                                language == "es");
        for (const auto& entry : model.objectives)
            aggregates += checkArithmetic(
                app::workingOf(t, model, plan::Scope{plan::Level::objective, entry.first}, timing),
                language == "es");
        for (const auto& entry : model.entities)
            aggregates += checkArithmetic(
                app::workingOf(t, model, plan::Scope{plan::Level::entity, entry.first}, timing),
                language == "es");
        MESSAGE(language << ": " << done << " figures of goals and " << aggregates
                         << " of what they hang on");
        CHECK(aggregates > 10);
    }
}

TEST_CASE("small, large and negative numbers are written so that the arithmetic comes out") {
    const app::Texts t = loadedTexts("es");
    for (const double scale : {1e-9, 1e-4, 1.0, 12345.678, 1e12})
        for (const double sign : {1.0, -1.0}) {
            plan::Goal goal;
            goal.indicator.accumulation = plan::Accumulation::capacity;
            goal.indicator.baseline.number = -1.0 * scale * sign;
            goal.years[2021].target.number = 3 * scale * sign;
            goal.years[2021].reported.number = 1.25 * scale * sign;
            goal.indicator.falling = sign < 0;
            const plan::Figure figure = plan::yearProgress(goal, 2021, {2021, 2024, plan::Day{2021, 12, 31}});
            REQUIRE(figure.ratio);
            const std::string words = app::arithmeticWords(t, figure);
            INFO(words);
            CHECK(Calculator(words, true).result() == doctest::Approx(*figure.ratio).epsilon(1e-4));
        }
}

TEST_CASE("a goal's working: the rule, the numbers with who reported them, what is ahead") {
    Person p;
    open(p, "/avance/meta/g1");
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    INFO(p.read());
    CHECK(p.has(Role::heading, "A la fecha: 75\u202f%"));
    CHECK(p.says("(5 + 10) ÷ (10 + 10) = 75\u202f%"));
    CHECK(p.has(Role::heading, "De los cuatro años: 37,5\u202f%"));
    const auto inputs = p.table("Los datos que se usaron");
    CHECK(holds(inputs, {"Reportado: 2021", "5", ""}));
    // A year that reports by its quarters is told quarter by quarter.
    CHECK(holds(inputs, {"Reportado: 2022", "4 + 6 = 10", ""}));
    CHECK(holds(inputs, {"Reportado: trimestre 1 de 2022", "4", "Oficina de Ríos"}));
    CHECK(holds(inputs, {"Reportado: trimestre 3 de 2022", "6", ""}));
    CHECK(holds(inputs, {"Programado: 2022", "10", ""}));
    CHECK(holds(inputs, {"Meta de los cuatro años", "40", ""}));
    CHECK(holds(inputs, {"Reportado: 2023", "Aún no vence: cuenta como 0", ""}));
    // 40 − 15 = 25 over two years; so far 7,5 a year: 15 + 15 = 30; between 5 and 10 a year.
    CHECK(p.says("Para llegar a 40 (árboles) faltan 25. Quedan 2 años: harían falta 12,5 por año."));
    CHECK(p.says("En los años que ya vencieron el promedio fue de 7,5 por año."));
    CHECK(
        p.says("A finales de 2024 llegaría a 30 (75\u202f% de la meta); al ritmo de su año más lento, a 25 "
               "(62,5\u202f% de la meta), y al del más rápido, a 35 (87,5\u202f% de la meta)."));
    CHECK(p.says("no un compromiso"));
    CHECK_FALSE(p.has(Role::table, "La misma cifra con otras reglas usuales"));  // of a sum there is one rule
}

TEST_CASE("a goal's working: the same figure under the other usual rules, side by side") {
    Person p;
    open(p, "/avance/meta/g2");
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    INFO(p.read());
    const auto others = p.table("La misma cifra con otras reglas usuales");
    CHECK(
        holds(others, {"El promedio de los años, todos por igual (la del plan)", "120\u202f%", "60\u202f%"}));
    CHECK(holds(others, {"El último año que ya venció", "150\u202f%", "150\u202f%"}));
    CHECK_FALSE(p.says("Lo que falta"));  // each year stands by itself
    // Chosen in the plan, it is the figure, and says so.
    p.visit("/plan/reglas");
    {
        auto flow = p.within(Role::group, "Metas de flujo");
        p.check("El último año");
    }
    p.visit("/avance/meta/g2");
    CHECK(p.has(Role::text, "150\u202f%"));
    CHECK(p.says("Regla: El último año que ya venció."));
    CHECK(holds(p.table("La misma cifra con otras reglas usuales"),
                {"El último año que ya venció (la del plan)", "150\u202f%", "150\u202f%"}));
}

TEST_CASE("the working is copied as text, and a browser that refuses is said") {
    Person p;
    open(p, "/avance/meta/g1");
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    p.press(Role::button, "Copiar el cálculo");
    const std::string& copied = p.browser().clipboard();
    CHECK(copied.rfind("Meta 1. Sembrar árboles\n\nA la fecha: 75\u202f%\n", 0) == 0);
    CHECK(copied.find("(5 + 10) ÷ (10 + 10) = 75\u202f%\n") != std::string::npos);
    CHECK(copied.find("\nReportado: 2021\t5\t\n") != std::string::npos);
    CHECK(p.wasTold("El cálculo quedó copiado."));
    CHECK(p.has(Role::text, "El cálculo quedó copiado."));
    p.browser().refuseClipboard();
    p.press(Role::button, "Copiar el cálculo");
    CHECK(p.wasTold("El navegador no dejó copiar"));
    CHECK_FALSE(p.has(Role::text, "El cálculo quedó copiado."));
}

TEST_CASE("the working of the plan opens from its figure, child by child, down to a goal") {
    Person p;
    open(p, "/avance");
    p.press(Role::link, "¿De dónde sale esta cifra?");
    INFO(p.read());
    CHECK(p.browser().route() == "/avance/calculo");
    // 60 % × 75 % and 40 % × what Saber counts: the mean of 120 % and 0 for the goal without a report, 60 %.
    CHECK(p.has(Role::heading, "A la fecha: 69\u202f%"));
    CHECK(p.says("(60\u202f% × 75\u202f% + 40\u202f% × 60\u202f%) ÷ (60\u202f% + 40\u202f%) = 69\u202f%"));
    CHECK(p.says("Una meta vencida no tiene reporte: cuenta como 0."));
    CHECK(holds(p.table("A la fecha: 69\u202f%"), {"1 · Agua", "60\u202f%", "75\u202f%", "75\u202f%"}));
    const auto others = p.table("La misma cifra con otras reglas usuales");
    // Alike: (75 + 60) / 2; by goals: (1 × 75 + 2 × 60) / 3; by money: Agua 4 of 5, Saber 1 of 5 and in it
    // all for the flow: 0.8 × 75 + 0.2 × 120; capped at 100 %: 0.6 × 75 + 0.4 × (100 + 0) / 2.
    CHECK(holds(others, {"Con los pesos que da el plan · sin tope (la del plan)", "69\u202f%",
                         "25,5\u202f%"}) == false);
    CHECK(others.at(1).at(1) == "69\u202f%");
    CHECK(others.at(2).at(0) == "Todas las partes pesan igual · sin tope");
    CHECK(others.at(2).at(1) == "67,5\u202f%");
    CHECK(others.at(3).at(0) == "Según el número de metas · sin tope");
    CHECK(others.at(3).at(1) == "65\u202f%");
    CHECK(others.at(4).at(0) == "Según el dinero apropiado · sin tope");
    CHECK(others.at(4).at(1) == "84\u202f%");
    CHECK(others.at(5).at(0) == "Con los pesos que da el plan · con tope de 100\u202f%");
    CHECK(others.at(5).at(1) == "65\u202f%");
    // Down: line, objective, goal; and by entity.
    const auto follow = [&](const std::string& name) {
        for (const auto& link : p.all(Role::link, name))
            if (link.extra.find("#/avance/") == 0) return p.press(link);
        FAIL("no link " << name);
    };
    follow("1 · Agua");
    CHECK(p.browser().route() == "/avance/calculo/linea/agua");
    follow("1.1 · Ríos");
    CHECK(p.browser().route() == "/avance/calculo/objetivo/rios");
    follow("1 · Sembrar árboles");
    CHECK(p.browser().route() == "/avance/meta/g1");
    p.visit("/avance/calculo");
    follow("Secretaría de Ambiente");
    CHECK(p.browser().route() == "/avance/calculo/entidad/e");
    CHECK(p.has(Role::heading, "A la fecha: 75\u202f%"));
    p.visit("/avance/calculo/linea/saber");
    CHECK(holds(p.table("A la fecha: 60\u202f%"),
                {"3 · Cuidar el archivo", "50\u202f%", "Sin reporte", "0\u202f%"}));
}

TEST_CASE("a working of nothing is said, not an empty page") {
    Person p;
    open(p, "/avance/calculo/linea/ninguna");
    CHECK(p.has(Role::heading, p.t("lost.title")));
    p.visit("/avance/calculo/otra/agua");
    CHECK(p.has(Role::heading, p.t("lost.title")));
}

// --- the page where the rules are set

TEST_CASE("rules: each choice is made, kept, undone, and its effect is said before") {
    Person p;
    open(p, "/plan/reglas");
    INFO(p.read());
    CHECK(p.says("Con las reglas actuales el plan va en 69\u202f% a la fecha de corte."));
    const struct {
        std::string group, option, pointer, word, before;
    } choices[] = {
        {"Cuánto pesa cada meta", "Según el dinero apropiado", "weightRule", "money",
         "Con los pesos que da el plan"},
        {"Metas de flujo", "El último año", "flowRule", "last", "El promedio de los años"},
        {"Metas de mantenimiento", "El último año", "stockRule", "last", "El promedio de los años"},
        {"Metas de reducción anual", "Desde la línea base", "annualReductionRule", "fromBaseline",
         "El promedio de los años"},
        {"Ejecución financiera", "Pagos", "executionTerm", "paid", "Compromisos"}};
    for (const auto& c : choices) {
        CAPTURE(c.group);
        auto page = p.within(Role::group, c.group);
        CHECK(p.get(Role::radio, c.before).checked());
        p.check(c.option);
        CHECK(p.get(Role::radio, c.option).checked());
        CHECK_FALSE(p.get(Role::radio, c.before).checked());
        CHECK(p.app().workspace().work().document().value(c.pointer, "") == c.word);
        auto all = p.anywhere();
        p.press(Role::button, "Deshacer");
        CHECK(p.get(Role::button, "Rehacer").description == "Cambió: " + c.group);
    }
    auto page = p.within(Role::group, "Cuánto pesa cada meta");
    CHECK(p.get(Role::radio, "Según el dinero apropiado")
              .description.find("Con esta regla el plan va en 84\u202f%.") != std::string::npos);
    CHECK(p.get(Role::radio, "Con los pesos que da el plan").description.find("va en 69\u202f%") !=
          std::string::npos);
}

TEST_CASE("rules: the light, the cap and the years in percent, with what does not fit said") {
    Person p;
    open(p, "/plan/reglas");
    const auto document = [&](const char* pointer) {
        nlohmann::json::json_pointer place(pointer);
        const auto& all = p.app().workspace().work().document();
        return all.contains(place) ? all.at(place).get<double>() : -1;
    };
    p.type("A tiempo, desde (%)", "85,5");
    CHECK(document("/thresholds/good") == doctest::Approx(0.855));
    CHECK(p.says("a tiempo desde 85,5\u202f%"));
    // Below the other threshold: said, kept in the field, and nothing is changed.
    p.type("A tiempo, desde (%)", "60");
    CHECK(p.field("A tiempo, desde (%)").error() == "Escriba un número entre 70 y 1.000");
    CHECK(document("/thresholds/good") == doctest::Approx(0.855));
    p.type("En observación, desde (%)", "setenta");
    CHECK(p.field("En observación, desde (%)").error() == "Escriba un número");
    p.type("Tope (%)", "120");
    CHECK(document("/cap") == doctest::Approx(1.2));
    p.type("Tope (%)", "-1");
    CHECK(p.field("Tope (%)").error() == "Escriba un número entre 0 y 1.000");
    CHECK(document("/cap") == doctest::Approx(1.2));
    p.type("Tope (%)", "");
    CHECK(document("/cap") == -1);
    CHECK(p.says("Sin pesos: todos los años cuentan igual."));
    p.type("2021 (%)", "15");
    p.type("2022 (%)", "35");
    CHECK(
        p.says("Los pesos suman 50\u202f%; los años sin peso se reparten por igual el 50\u202f% que falta."));
    p.type("2023 (%)", "35");
    p.type("2024 (%)", "10");
    CHECK(p.says("Los pesos suman 95\u202f% y deberían sumar 100\u202f%."));
    p.type("2024 (%)", "15");
    CHECK(p.says("Los pesos suman 100\u202f%."));
    CHECK(document("/yearWeights/2022") == doctest::Approx(0.35));
    // 15 × 90 % + 35 × 150 % is 66 %, by 50: the flow goal's figure.
    p.visit("/avance/meta/g2");
    CHECK(p.has(Role::text, "132\u202f%"));
    p.press(Role::disclosure, "¿De dónde sale esta cifra?");
    CHECK(p.says("(15\u202f% × 90\u202f% + 35\u202f% × 150\u202f%) ÷ (15\u202f% + 35\u202f%) = 132\u202f%"));
    CHECK(holds(p.table("Los datos que se usaron"), {"Peso de 2022", "35\u202f%"}));
}

TEST_CASE("rules: the numerator of execution is named wherever money is shown") {
    Person p;
    open(p, "/plan/reglas");
    {
        auto group = p.within(Role::group, "Ejecución financiera");
        p.check("Pagos");
    }
    p.visit("/avance");
    CHECK(p.says("Ejecución, pagos sobre apropiación definitiva"));
    CHECK(p.has(Role::heading,  // 1 of 4 + 1 millions
                "En 2021 la ejecución va en 20\u202f%: pagos sobre apropiación definitiva"));
    p.visit("/avance/meta/g1");
    CHECK(p.table("Dinero").at(0).at(2) == "Pagos");
    CHECK(p.table("Dinero").at(1) ==
          std::vector<std::string>{"2021", "$ 4 millones", "$ 1 millón", "25\u202f%"});
}

TEST_CASE("rules: read only where another tab has the plan") {
    Person p("/plan/reglas");
    Person second("/plan/reglas", 1440, 900, p.browser().newTab());
    const auto radios = second.all(Role::radio);
    REQUIRE(radios.size() == 13);
    for (const auto& radio : radios) CHECK(radio.disabled());
    CHECK(second.field("Tope (%)").disabled());
}
