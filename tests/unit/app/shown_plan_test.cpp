// The public pages of an earlier day, held against a fresh browser that knows nothing but what was exported
// on that day.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/public/graphic.h"
#include "journeys.h"
#include "person.h"

using namespace test;

namespace {

constexpr double kDay = 86400000;

void report(Person& p, const std::string& id, const std::string& year, const std::string& text) {
    p.visit("/plan/metas/" + id);
    p.press(Role::tab, "Avance por año");
    auto group = p.within(Role::group, "Vigencia " + year);
    p.type("Reportado", text);
    p.leave("Reportado");
}

void cutOff(Person& p, const std::string& day) {
    p.visit("/plan/datos");
    p.type("Fecha de corte de los datos", day);
    p.leave("Fecha de corte de los datos");
}

std::string exported(Person& p) {
    p.press(Role::button, p.t("export"));
    return p.browser().downloads().back().bytes;
}

void cut(std::string& line, const std::string& words) {
    if (const auto place = line.find(words); place != std::string::npos) line.erase(place, words.size());
}

// All that a page says, but for the words about the day it is of, and the day in addresses.
std::vector<std::string> page(Person& p, const std::string& route, const std::string& day) {
    p.visit(route + (day.empty() ? "" : "?fecha=" + day));
    const auto& t = p.app().texts();
    const std::string foot = day.empty() ? "" : " " + t.with("chart.foot.known", {t.date(day)});
    std::vector<std::string> lines;
    const std::string all = p.read();
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        std::string line = all.substr(at, end - at);
        at = end + 1;
        if (!day.empty()) cut(line, foot);
        if (!day.empty()) cut(line, "fecha=" + day + "&amp;");
        lines.push_back(std::move(line));
    }
    return lines;
}

// What one says that the other does not.
std::string difference(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    std::string words;
    for (const auto* pair : {&left, &right}) {
        auto rest = pair == &left ? right : left;
        for (const std::string& line : *pair) {
            const auto found = std::find(rest.begin(), rest.end(), line);
            if (found == rest.end())
                words += (pair == &left ? "< " : "> ") + line + "\n";
            else
                rest.erase(found);
        }
    }
    return words;
}

void checkSamePages(Person& now, const std::string& day, const std::string& export_) {
    Person then("/plan", 1440, 900, freshBrowser());
    then.giveFile(then.t("import"), "plan.json", export_);
    const plan::Plan& p = then.app().workspace().plan();
    REQUIRE_FALSE(p.goals.empty());
    std::vector<std::string> routes{"/avance",         "/avance/metas",   "/avance/tabla",
                                    "/avance/cambios", "/avance/calculo", "/avance/graficas"};
    for (const auto& kind : app::graphicKinds())
        routes.push_back(std::string("/avance/grafica/") + kind.which);
    for (const auto& [id, line] : p.lines) {
        routes.push_back("/avance/linea/" + id);
        routes.push_back("/avance/calculo/linea/" + id);
    }
    for (const auto& [id, goal] : p.goals) {
        routes.push_back("/avance/meta/" + id);
        routes.push_back("/avance/meta/" + id + "/hoja");
    }
    const auto& t = now.app().texts();
    const std::string present = plan::isoDay(plan::timingOf(now.app().workspace().plan()).cutOff);
    // The two lines that tell of which day it is, and nothing else, are not in the export's pages.
    const std::string told = "> " + t.with("public.date.then", {t.date(day), t.date(present)}) + "\n> " +
                             t("public.date.now") + "\n";
    int figures = 0;
    for (const std::string& route : routes) {
        CAPTURE(route);
        const auto own = page(then, route, "");
        CHECK(difference(own, page(now, route, day)) == told);
        for (const std::string& line : own) figures += line.find("\u202f%") != std::string::npos;
    }
    CHECK(figures > 400);
}

}  // namespace

TEST_CASE("the public pages as known on an earlier day are those of what was exported that day") {
    Person p;
    importTable(p);
    const std::string id = firstGoal(p), first = p.browser().localDate();
    report(p, id, "2024", "0,5");
    const std::string firstExport = exported(p);

    p.browser().advance(5 * kDay);
    const std::string second = p.browser().localDate();
    report(p, id, "2024", "0,75");
    report(p, id, "2025", "1");
    cutOff(p, "2025-12-31");
    const std::string secondExport = exported(p);

    p.browser().advance(5 * kDay);
    p.visit("/plan/metas/" + id);
    p.press(Role::button, "Quitar meta");
    report(p, firstGoal(p), "2025", "0");
    cutOff(p, "2026-06-30");
    p.settle();

    checkSamePages(p, first, firstExport);
    checkSamePages(p, second, secondExport);
}

TEST_CASE("earlier cut-offs are offered, each as it was known last") {
    Person p;
    importTable(p);
    p.visit("/plan/datos");
    cutOff(p, "2024-12-31");
    p.browser().advance(3 * kDay);
    report(p, firstGoal(p), "2024", "0,5");
    p.browser().advance(3 * kDay);
    const std::string before = plan::isoDay(plan::daysBefore(*plan::parseDay(p.browser().localDate()), 1));
    cutOff(p, "2025-06-30");
    p.visit("/avance");
    p.press(Role::disclosure, "Ver otra fecha");
    const std::string choice =
        "31 de diciembre de 2024 (como se conocía el " + p.app().texts().date(before) + ")";
    p.choose("Cortes anteriores", choice);
    CHECK(p.browser().route() == "/avance?fecha=" + before);
    CHECK(p.says("Corte: 31 de diciembre de 2024"));
    CHECK(p.get(Role::select, "Cortes anteriores").chosen() == choice);
    CHECK(p.field("Ver el plan como se conocía el día").value == before);
    p.choose("Cortes anteriores", "El corte de hoy");
    CHECK(p.browser().route() == "/avance");
    CHECK(p.says("Corte: 30 de junio de 2025"));
}

TEST_CASE("a day before the history began is told apart from what was known then") {
    Person p;
    importTable(p);
    const std::string begun = p.browser().localDate();
    report(p, firstGoal(p), "2024", "0,5");
    p.visit("/avance?fecha=2024-12-31");
    const auto& t = p.app().texts();
    CHECK(p.says("La historia de este plan empieza el " + t.date(begun)));
    CHECK(p.says("Corte: 31 de diciembre de 2024"));
    CHECK_FALSE(p.says("Como se conocía el"));
    // A day after the data's last one makes no later cut-off.
    p.visit("/avance");
    p.press(Role::disclosure, "Ver otra fecha");
    const std::string own = plan::isoDay(plan::timingOf(p.app().workspace().plan()).cutOff);
    p.visit("/avance?fecha=" + plan::isoDay(plan::daysBefore(*plan::parseDay(begun), 1)));
    CHECK(p.says(t.date(own)));
}
