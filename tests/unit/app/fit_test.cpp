// Every screen at every width: nothing beyond the screen, nothing on top of something else, every target for
// a thumb.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "consolidated_tables.h"
#include "journeys.h"
#include "kept_answers.h"
#include "person.h"

using namespace test;

namespace {

struct Size {
    float width, height;
};
constexpr Size kSizes[] = {{160, 320},  {180, 370},  {320, 640}, {360, 740},
                           {768, 1024}, {1024, 768}, {1440, 900}};

bool isAction(Role role) {
    switch (role) {
        case Role::link:
        case Role::button:
        case Role::fileButton:
        case Role::checkbox:
        case Role::radio:
        case Role::select:
        case Role::textField:
        case Role::textArea:
        case Role::date:
        case Role::tab:
        case Role::disclosure:
        case Role::slider:
            return true;
        default:
            return false;
    }
}

bool overlap(const ui::Rect& a, const ui::Rect& b, float allowed) {
    return a.x < b.right() - allowed && b.x < a.right() - allowed && a.y < b.bottom() - allowed &&
           b.y < a.bottom() - allowed;
}

// Each thing that is wrong once, with where it was seen first.
struct Faults {
    std::map<std::string, std::string> found;
    std::string where;

    void add(const std::string& fault) { found.try_emplace(fault, where); }
    void check() const {
        std::string text;
        for (const auto& [fault, place] : found) text += fault + "   (" + place + ")\n";
        CHECK_MESSAGE(found.empty(), found.size() << " faults:\n" << text);
    }
};

std::string quoted(const ui::Nodes& nodes, const ui::Node& n) {
    std::string name(nodes.text(n.name));
    if (name.size() > 60) {
        name.resize(60);
        while ((name.back() & 0xC0) == 0x80) name.pop_back();
        name += "…";
    }
    return "role " + std::to_string(static_cast<int>(n.role)) + " «" + name + "»";
}

void look(Person& p, const Size& size, const std::string& page, Faults& faults) {
    const auto& nodes = p.app().ui.nodes();
    const auto& list = nodes.list;
    char at[96];
    std::snprintf(at, sizeof at, "%.0f×%.0f %s %s", static_cast<double>(size.width),
                  static_cast<double>(size.height), p.app().texts().language().c_str(), page.c_str());
    faults.where = at;

    // Places on the page; the scrolling area or the screen's part that each stands in; whether in a table.
    std::unordered_map<ui::NodeId, std::size_t> places;
    std::vector<ui::Rect> rects(list.size());
    std::vector<std::size_t> area(list.size());
    std::vector<bool> inTable(list.size()), inDialog(list.size()), inGrid(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& n = list[i];
        places[n.id] = i;
        rects[i] = {static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.w),
                    static_cast<float>(n.h)};
        area[i] = i;
        inDialog[i] = n.role == Role::dialog;
        if (!n.parent) continue;
        std::size_t parent = places.at(n.parent);
        rects[i].x += rects[parent].x;
        rects[i].y += rects[parent].y;
        area[i] = area[parent];
        inTable[i] = inTable[parent] || list[parent].role == Role::table;
        inDialog[i] = inDialog[parent];
        // A grid scrolls by itself, both ways: what is in it is beyond nothing.
        inGrid[i] = inGrid[parent] || list[parent].role == Role::grid;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& n = list[i];
        const ui::Rect& r = rects[i];
        if (inGrid[i]) continue;
        if (r.x < 0 || r.y < 0 || r.w < 0 || r.h < 0) faults.add("negative place: " + quoted(nodes, n));
        if (r.right() > size.width + 1)
            faults.add("beyond the screen by " + std::to_string(static_cast<int>(r.right() - size.width)) +
                       " px: " + quoted(nodes, n));
        const bool words = n.role == Role::text || n.role == Role::status || n.role == Role::heading;
        if (words && !inTable[i] && nodes.text(n.name).size() > 8 && r.w < 40 && r.h > 3 * r.w)
            faults.add("set letter under letter: " + quoted(nodes, n));
        const auto& box = list[area[i]];
        const ui::Rect& outer = rects[area[i]];
        if (area[i] != i && r.right() > outer.right() + 1)
            faults.add("beyond its part of the screen: " + quoted(nodes, n));
        float bottom =
            outer.y +
            static_cast<float>(box.flags & ui::flag::scrolls ? std::max(box.contentHeight, box.h) : box.h);
        if (area[i] != i && r.bottom() > bottom + 1)
            faults.add("cut off below by " + std::to_string(static_cast<int>(r.bottom() - bottom)) +
                       " px: " + quoted(nodes, n));
        if (n.parent && list[places.at(n.parent)].role != Role::main) {
            const ui::Rect& parent = rects[places.at(n.parent)];
            if (r.right() > parent.right() + 1 && !(list[places.at(n.parent)].flags & ui::flag::scrolls))
                faults.add("wider than what it stands in: " + quoted(nodes, n));
        }
        if (!isAction(n.role)) continue;
        bool field = n.role == Role::select || n.role == Role::textField || n.role == Role::textArea ||
                     n.role == Role::date;
        float height = field ? static_cast<float>(n.contentHeight) : r.h;
        // A chart's bars are moved by buttons too.
        float least = (n.role == Role::link && inTable[i]) || n.role == Role::slider ? 24 : 44;
        if (height < least)
            faults.add("only " + std::to_string(static_cast<int>(height)) + " px high: " + quoted(nodes, n));
        if (r.w < 24)
            faults.add("only " + std::to_string(static_cast<int>(r.w)) + " px wide: " + quoted(nodes, n));
    }
    // Nothing stands on a sibling; no two things to press stand on one another, siblings or not.
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = i + 1; j < list.size(); ++j) {
            bool siblings = list[i].parent == list[j].parent && list[i].parent;
            bool actions = isAction(list[i].role) && isAction(list[j].role) && area[i] == area[j];
            if ((!siblings && !actions) || inDialog[i] != inDialog[j]) continue;
            if (inGrid[i] != inGrid[j]) continue;
            // Where its bar is, on the chart.
            if (list[i].role == Role::image && list[j].role == Role::slider) continue;
            if (overlap(rects[i], rects[j], 1))
                faults.add("on top of each other: " + quoted(nodes, list[i]) + " and " +
                           quoted(nodes, list[j]));
        }
    // The parts of the screen share it out, except for what a dialog covers, and the link to the page's
    // heading, which is there only while it has the focus.
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = i + 1; j < list.size(); ++j) {
            if (list[i].parent || list[j].parent || inDialog[i] || inDialog[j]) continue;
            if (list[i].role == Role::link) continue;
            if (overlap(rects[i], rects[j], 0))
                faults.add("parts of the screen overlap: " + quoted(nodes, list[i]));
        }
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].role == Role::main && list[i].h < 120) faults.add("hardly any room for the page itself");
}

void lookEverywhere(Person& p, const std::string& page, Faults& faults) {
    for (const auto& size : kSizes) {
        p.resize(size.width, size.height);
        look(p, size, page, faults);
    }
}

}  // namespace

TEST_CASE("every page of a plan with goals fits every screen, in both languages") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        answerSurvey(p);
        p.visit("/encuesta");
        lookEverywhere(p, "receipt", faults);
        p.visit("/plan/encuesta");
        lookEverywhere(p, "tally", faults);
        importTable(p);
        for (const auto& route : everyRoute(p)) {
            p.visit(route);
            lookEverywhere(p,
                           route.rfind("/avance/meta/", 0) == 0      ? "/avance/meta/…"
                           : route.rfind("/avance/linea/", 0) == 0   ? "/avance/linea/…"
                           : route.rfind("/avance/calculo/", 0) == 0 ? "/avance/calculo/…"
                           : route.rfind("/plan/metas/", 0) == 0     ? "/plan/metas/…"
                           : route.rfind("/plan/reportes/", 0) == 0  ? "/plan/reportes/…"
                                                                     : route,
                           faults);
        }
    }
    faults.check();
}

TEST_CASE("every page of the sample plan fits every screen, in both languages") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        for (const auto& route : everyRoute(p)) {
            p.visit(route);
            lookEverywhere(p, route, faults);
        }
    }
    faults.check();
}

TEST_CASE(
    "pages in the middle of something fit every screen: errors, dialogs, mapping, report, years, questions") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/encuesta", 360, 740, freshBrowser(language));
        for (const auto& box : p.all(Role::checkbox)) p.check(box.name);
        p.press(Role::button, p.t("survey.send"));
        lookEverywhere(p, "survey with errors", faults);

        p.visit("/plan");
        p.press(Role::button, p.t("start.new"));
        p.visit("/plan");
        lookEverywhere(p, "two plans", faults);
        auto remove = p.all(Role::button, p.t("remove"));
        REQUIRE_FALSE(remove.empty());
        p.press(remove[0]);
        lookEverywhere(p, "question before removing", faults);
        p.press(Role::button, p.t("cancel"));

        p.giveFile(
            p.t("import"), "un archivo con un nombre muy largo y sin ningún sentido.json",
            fileBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/bad/dangling_objective.json"));
        CHECK(p.all(Role::dialog).size() == 1);
        lookEverywhere(p, "refused file", faults);
        p.press(Role::button, p.t("close"));
        p.press(Role::button, p.t("export"));
        std::string own = p.browser().downloads().back().bytes;
        p.visit("/plan/datos");
        p.type(p.t("plan.sector"), "X");
        p.giveFile(p.t("import"), "plan.json", own);
        CHECK(p.all(Role::dialog).size() == 1);
        lookEverywhere(p, "same plan twice", faults);
        p.press(Role::button, p.t("cancel"));

        p.giveFile(p.t("import"), "plan-indicativo.csv", fileBytes(kTable));
        for (int tab = 0; tab < 3; ++tab) {
            p.press(p.all(Role::tab).at(static_cast<std::size_t>(tab)));
            lookEverywhere(p, "mapping, tab " + std::to_string(tab), faults);
        }
        importTable(p);
        lookEverywhere(p, "report", faults);
        std::string id = firstGoal(p);
        p.visit("/plan/metas/" + id);
        p.press(Role::tab, p.t("goal.tab.years"));
        lookEverywhere(p, "years of a goal", faults);
        p.press(Role::tab, p.t("goal.tab.money"));
        lookEverywhere(p, "money of a goal", faults);
        p.press(Role::tab, p.t("goal.tab.sheet"));
        p.press(Role::disclosure, p.t("sheet.types"));
        lookEverywhere(p, "the types explained", faults);
        p.visit("/plan/lineas");
        for (const auto& button : p.all(Role::button, p.t("weights.go"))) p.press(button);
        lookEverywhere(p, "weights of goals", faults);
        p.visit("/plan/historia");
        lookEverywhere(p, "history", faults);
        p.resize(1440, 900);
        p.visit("/plan/reportes");
        p.press(Role::disclosure, p.t("reports.filters"));
        p.act(p.all(Role::grid).at(0).id, ui::ActionKind::paste, 0, "muchos\tpocos\t3\t4\t5\n1");
        p.settle();
        CHECK(p.has(Role::button, p.t("cancel")));
        lookEverywhere(p, "refused paste", faults);
        for (const char* tab : {"reports.tab.review", "reports.tab.late", "reports.tab.periods"}) {
            p.press(Role::tab, p.t(tab));
            lookEverywhere(p, tab, faults);
        }
        p.press(p.all(Role::button, p.t("periods.close")).at(0));
        p.press(Role::button, p.t("periods.open"));
        lookEverywhere(p, "opening a period", faults);
        p.visit("/plan/reportes/" + id);
        p.press(p.all(Role::disclosure, p.t("reports.comments")).at(1));
        p.type(p.t("report.evidence"), "javascript:alert(1)");
        lookEverywhere(p, "unsafe evidence", faults);
        p.visit("/avance/meta/" + id);
        p.press(Role::disclosure, p.t("goal.working"));
        lookEverywhere(p, "working of a goal", faults);
        p.visit("/avance/metas");
        p.type(p.t("goals.search"), "agua");
        lookEverywhere(p, "search", faults);

        for (const std::string* bytes : {&kSmallPlan, &kConsolidated}) {
            p.visit("/plan");
            p.giveFile(p.t("import"), "Consolidado por ejes a 31 de diciembre de 2024.csv", *bytes);
            if (p.has(Role::heading, p.t("import.title"))) p.press(Role::button, p.counted("import.go", 10));
        }
        CHECK(p.has(Role::heading, p.t("beside.title")));
        lookEverywhere(p, "consolidated table", faults);
    }
    faults.check();
}

TEST_CASE("a project with all in it fits every screen, tab by tab and asked to go") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/", 1440, 900, freshBrowser(language));
        importTable(p);
        fillProject(p);
        for (std::string tab : {"project.tab.facts", "project.tab.activities", "project.tab.resources"}) {
            p.press(Role::tab, p.t(tab));
            lookEverywhere(p, tab, faults);
        }
        p.press(Role::button, p.t("project.remove"));
        CHECK(p.all(Role::dialog).size() == 1);
        lookEverywhere(p, "asked before removing", faults);
        p.press(Role::button, p.t("cancel"));
        p.visit("/plan/proyectos");
        lookEverywhere(p, "list of projects", faults);
        p.visit("/plan");
        lookEverywhere(p, "what is pending of projects", faults);
        const std::string goal = firstGoal(p);
        p.visit("/plan/metas/" + goal);
        p.press(Role::tab, p.t("goal.tab.money"));
        lookEverywhere(p, "money of a goal by a project", faults);
        p.visit("/avance/meta/" + goal + "/hoja");
        lookEverywhere(p, "sheet of a goal with a project", faults);
    }
    faults.check();
}

TEST_CASE("a survey's results fit every screen: margins, a crossing, weights, a ranking's circle") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/plan/encuesta", 1440, 900, freshBrowser(language));
        keepSixty(p);
        auto& work = p.app().workspace();
        const std::string id = work.surveys().begin()->first;
        const auto live = [&](const std::string& age, int people) {
            work.change(
                {store::set(store::path({"surveys", id, "profile", "edad", "options", age, "population"}),
                            people)},
                "x");
        };
        live("14-17", 500);  // of whom nobody answered, and of two ages nothing is known
        live("60-mas", 3000);
        p.visit("/plan/encuesta?pregunta=prioridad&por=edad");
        lookEverywhere(p, "results, weighting in the way", faults);
        live("14-17", 0);
        live("18-28", 1000);
        live("29-59", 0);
        p.settle();
        lookEverywhere(p, "results, weighted and crossed", faults);
        p.visit("/plan/encuesta/preguntas");
        lookEverywhere(p, "what answers are read with", faults);
        keepCircle(p);
        p.visit("/plan/encuesta");
        lookEverywhere(p, "results of a ranking", faults);
    }
    faults.check();
}

TEST_CASE("a survey of every kind fits every screen: asked, with errors, sent, counted, written") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/plan", 1440, 900, freshBrowser(language));
        p.giveFile(p.t("import"), "plan.json",
                   fileBytes(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/plans/every-kind.json"));
        p.visit("/encuesta");
        lookEverywhere(p, "survey of every kind, first step", faults);
        p.press(Role::button, p.t("survey.next"));
        lookEverywhere(p, "a step with errors", faults);
        p.check("No");
        p.press(Role::button, p.t("survey.next"));
        p.type(p.t("survey.yours"), "x");
        for (int step = 3; step <= 7; ++step) {
            p.press(Role::button, p.t("survey.next"));
            lookEverywhere(p, "survey of every kind, step " + std::to_string(step), faults);
        }
        CHECK(p.has(Role::heading, p.t("survey.review")));
        onOnePage(p);
        p.type(language == "es" ? "¿Por qué no va?" : "Why do you not go?", "");
        p.check(language == "es" ? "Sí, casi todas las semanas" : "Yes, almost every week");
        lookEverywhere(p, "survey of every kind", faults);
        p.check("No");
        p.check(p.all(Role::checkbox).at(0).name);
        p.check(p.all(Role::checkbox).at(1).name);
        p.press(Role::button, p.t("survey.send"));
        lookEverywhere(p, "survey of every kind, with errors", faults);
        p.type(language == "es" ? "¿Por qué no va?" : "Why do you not go?", std::string(60, 'x') + " y más");
        p.check("2");
        p.press(Role::button, p.t("survey.send"));
        lookEverywhere(p, "survey of every kind, sent", faults);
        p.visit("/plan/encuesta");
        lookEverywhere(p, "survey of every kind, counted", faults);
        p.visit("/plan/encuesta/preguntas");
        for (std::size_t question = 0; question < 6; ++question) {
            p.press(p.all(Role::disclosure, p.t("question.open")).at(question));
            lookEverywhere(p, "writing question " + std::to_string(question + 1), faults);
            p.press(Role::disclosure, p.t("question.close"));
        }
        p.resize(360, 740);
        p.press(p.all(Role::disclosure, p.t("question.open")).at(0));
        p.press(Role::disclosure, p.t("preview.open"));
        lookEverywhere(p, "writing, with the preview", faults);
        p.press(Role::button, p.t("question.add"));
        lookEverywhere(p, "writing, with what is missing", faults);
        p.press(Role::button, p.t("profile.add.age"));
        lookEverywhere(p, "writing, what people tell about themselves", faults);
        p.press(Role::button, p.t("surveys.add"));
        p.visit("/encuesta");
        REQUIRE(p.has(Role::heading, p.t("surveys.choose")));
        lookEverywhere(p, "the choice between surveys", faults);
    }
    faults.check();
}

TEST_CASE("what was heard at meetings fits every screen: long words, marks, a report, asked to go") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/plan/encuesta/reuniones", 1440, 900, freshBrowser(language));
        p.press(Role::button, p.t("observe.write"));
        p.type(p.t("meeting.name"), std::string(100, 'W') + " " + std::string(19, 'm'));
        p.type(p.t("observe.present"), "muchas");
        p.press(Role::button, p.t("observe.problem.add"));
        p.type(p.t("observe.problem"), std::string(200, 'x') + " 310 123 4567 a@b.co # 12-34");
        p.choose(p.t("observe.line"), p.get(Role::select, p.t("observe.line")).options().at(1));
        p.press(Role::button, p.t("observe.quotation.add"));
        p.type(p.t("observe.quotation"), std::string(120, 'M'));
        lookEverywhere(p, "a meeting written down", faults);
        p.press(Role::button, p.t("observe.remove"));
        lookEverywhere(p, "a meeting about to go", faults);
        p.press(Role::button, p.t("cancel"));
        p.visit("/plan/encuesta/reuniones");
        p.press(Role::button, p.t("observe.save"));
        p.giveFile(p.t("observe.bring"), "x.json", p.browser().downloads().back().bytes);
        lookEverywhere(p, "meetings and what was heard", faults);
    }
    faults.check();
}

TEST_CASE("trouble fits every screen too: storage, another tab, a wrong number") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/plan/datos", 360, 740, freshBrowser(language));
        p.type(p.t("plan.firstYear"), "dos mil");
        lookEverywhere(p, "wrong number", faults);
        p.leave(p.t("plan.firstYear"));
        Person second("/plan/datos", 360, 740, p.browser().newTab());
        lookEverywhere(second, "elsewhere", faults);
        p.browser().setStorage(host::StorageResult::blocked);
        p.type(p.t("plan.sector"), "X");
        for (std::string route : {"/plan", "/plan/datos", "/plan/metas"}) {
            p.visit(route);
            lookEverywhere(p, "blocked " + route, faults);
        }
    }
    faults.check();
}

TEST_CASE("names without a space and very long ones do not push anything off the screen") {
    Faults faults;
    Person p("/plan/datos", 360, 740);
    p.type("Nombre del plan",
           "Contraprestacionesintransferiblementeconstitucionalizadísimas2024-2027" + std::string(60, 'x'));
    p.type("Sector", std::string(200, 'W'));
    p.visit("/plan/lineas");
    {
        auto line = p.within(Role::group, "Línea estratégica 1");
        p.type("Nombre de la línea", std::string(120, 'M'));
    }
    p.visit("/plan/metas");
    p.press(Role::button, "Agregar meta");
    p.type("Meta", std::string(150, 'n'));
    p.type("Código", "3204.001.2024257990001.3204001.1.1.1");
    p.choose("Objetivo al que aporta", p.get(Role::select, "Objetivo al que aporta").options().at(1));
    std::string id = p.browser().route().substr(12);
    for (const std::string& route : std::vector<std::string>{
             "/", "/encuesta", "/plan", "/plan/metas", "/plan/metas/" + id, "/plan/lineas", "/plan/datos",
             "/avance", "/avance/metas", "/avance/tabla", "/avance/meta/" + id, "/avance/linea/linea-1",
             "/avance/calculo", "/plan/reglas"}) {
        p.visit(route);
        lookEverywhere(p, route, faults);
    }
    faults.check();
}

TEST_CASE("a workshop in the middle of its work fits every screen, and so do its board and a wall") {
    Faults faults;
    for (std::string language : {"es", "en"}) {
        Person p("/plan/dofa/taller", 1440, 900, freshBrowser(language));
        for (const char* quadrant : {"strength", "weakness", "opportunity", "threat"})
            p.type(p.t(std::string("swot.quadrant.") + quadrant + ".new"),
                   "Una idea larga que alguien dictó de un tirón, con palabras como "
                   "responsabilidades\nCorta\nOtra");
        for (int votes = 0; votes < 23; ++votes) p.press(p.all(Role::button, p.t("swot.vote")).at(0));
        lookEverywhere(p, "workshop", faults);
        p.resize(1920, 1080);
        look(p, {1920, 1080}, "workshop on a wall", faults);
        p.visit("/plan/dofa");
        lookEverywhere(p, "board with votes", faults);
        p.visit("/plan/mesas");
        p.press(Role::button, p.t("records.workingTable.first"));
        lookEverywhere(p, "a table without its guide", faults);
        p.visit("/plan/equipo");
        p.press(Role::button, p.t("records.teamTask.first"));
        p.visit("/plan/equipo");
        lookEverywhere(p, "who does what", faults);
    }
    faults.check();
}

TEST_CASE("a low screen, a phone on its side or one with its keyboard open, leaves room for the page") {
    Faults faults;
    Person p("/", 640, 320);
    importTable(p);
    for (const auto& route : everyRoute(p)) {
        p.visit(route);
        for (Size size : {Size{640, 320}, Size{360, 380}, Size{844, 390}}) {
            p.resize(size.width, size.height);
            look(p, size, route, faults);
        }
    }
    faults.check();
}
