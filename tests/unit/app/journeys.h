// What several tests of screens begin with.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "person.h"

namespace test {

inline const std::string kTable = std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/tables/plan-indicativo.csv";
inline const std::string kOwnWords = "Señalización peatonal, ¡ya!";

// The fixture table, 42 goals of a real plan, into a new plan that is then open.
inline void importTable(Person& p, const std::string& path = kTable) {
    p.visit("/plan");
    p.giveFile(p.t("import"), "plan-indicativo.csv", fileBytes(path));
    for (const auto& button : p.all(Role::button))
        if (button.name.rfind(p.t("import.go.other").substr(0, p.t("import.go.other").find('{')), 0) == 0)
            return p.press(button);
    FAIL("no button to import the table:\n" << p.read());
}

inline void answerSurvey(Person& p, const std::string& other = kOwnWords) {
    p.visit("/encuesta");
    auto options = p.all(Role::checkbox);
    REQUIRE(options.size() == 5);
    p.check(options[1].name);
    p.check(options[2].name);
    if (!other.empty()) {
        p.check(p.t("survey.other"));
        p.type(p.t("survey.which"), other);
    }
    p.press(Role::button, p.t("survey.send"));
}

// A longer survey, which is asked one question at a time by itself.
inline void onOnePage(Person& p) { p.press(Role::button, p.t("survey.onepage")); }

// The first goal of the open plan that is an output goal, in the plan's order.
inline std::string firstGoal(Person& p) {
    const auto& plan = p.app().workspace().plan();
    std::string id;
    double order = 0;
    for (const auto& [key, goal] : plan.goals)
        if (goal.kind == plan::GoalKind::output && (id.empty() || goal.order < order)) {
            id = key;
            order = goal.order;
        }
    REQUIRE_FALSE(id.empty());
    return id;
}

// A project with two goals, a late activity and a source of money, whose page is open.
inline void fillProject(Person& p) {
    p.visit("/plan/proyectos");
    p.press(Role::button, p.t("project.first"));
    p.type(p.t("project.name"), "Mejoramiento de parques y plazas del centro histórico y de las veredas");
    p.type(p.t("project.code"), "2020257990031");
    const auto& plan = p.app().workspace().plan();
    p.type(p.t("project.goals.search"), plan.goals.at(firstGoal(p)).name.substr(0, 12));
    p.press(p.all(Role::button, p.t("project.goals.add")).at(0));
    p.press(Role::tab, p.t("project.tab.activities"));
    p.press(Role::button, p.t("activity.first"));
    p.type(p.t("activity.name"),
           "Contratar las obras de los parques del centro y entregarlas a la comunidad");
    p.type(p.t("activity.responsible"), "Gerencia de Parques");
    p.type(p.t("activity.start"), "2017-02-01");
    p.type(p.t("activity.end"), "2017-06-30");
    p.type(p.t("activity.progress"), "40");
    p.press(Role::tab, p.t("project.tab.resources"));
    p.press(Role::button,
            p.app().texts().with("resource.add", {p.get(Role::select, p.t("year.title")).chosen()}));
    p.type(p.t("resource.source"), "Recursos propios de libre destinación");
    p.type(p.t("moneyterm.planned"), "123456789012");
    p.type(p.t("moneyterm.definitive"), "123456789012");
    p.type(p.t("moneyterm.committed"), "23456789012");
    p.type(p.t("moneyterm.paid"), "33456789012");
    p.leave(p.t("moneyterm.paid"));
}

// Every address there is, for the plan that is open.
inline std::vector<std::string> everyRoute(Person& p) {
    std::vector<std::string> routes{"/",
                                    "/encuesta",
                                    "/plan",
                                    "/plan/metas",
                                    "/plan/lineas",
                                    "/plan/proyectos",
                                    "/plan/proyectos/nada",
                                    "/plan/reportes",
                                    "/plan/datos",
                                    "/plan/reglas",
                                    "/plan/importar",
                                    "/plan/encuesta",
                                    "/plan/encuesta/temas",
                                    "/plan/encuesta/temas/libro",
                                    "/plan/encuesta/temas/publicar",
                                    "/plan/encuesta/reuniones",
                                    "/plan/encuesta/reuniones/nueva",
                                    "/plan/encuesta/reuniones/nada",
                                    "/plan/metodo",
                                    "/plan/cronograma",
                                    "/plan/fuentes",
                                    "/plan/actores",
                                    "/plan/dofa",
                                    "/plan/dofa/taller",
                                    "/plan/autodiagnostico",
                                    "/plan/articulacion",
                                    "/plan/mesas",
                                    "/plan/mesas/nada",
                                    "/plan/equipo",
                                    "/plan/analisis",
                                    "/plan/temas",
                                    "/plan/matriz",
                                    "/plan/marco",
                                    "/plan/documento",
                                    "/plan/documento/archivos",
                                    "/plan/aprobacion",
                                    "/plan/versiones",
                                    "/plan/observaciones",
                                    "/plan/socializacion",
                                    "/plan/publicar",
                                    "/reunion",
                                    "/plan/historia",
                                    "/plan/exportar",
                                    "/avance",
                                    "/avance/metas",
                                    "/avance/tabla",
                                    "/avance/cambios",
                                    "/avance/pedidos",
                                    "/avance/pedidos/nada",
                                    "/avance/sello",
                                    "/avance/calculo",
                                    "/avance?fecha=2025-06-30",
                                    "/avance/graficas",
                                    "/avance/grafica/lineas",
                                    "/avance/grafica/objetivos",
                                    "/avance/grafica/entidades",
                                    "/avance/grafica/dinero",
                                    "/avance/grafica/dinero-entidades",
                                    "/avance/grafica/cambios",
                                    "/avance/grafica/mapa",
                                    "/avance/grafica/mapa?por=trimestres&pagina=2",
                                    "/avance/grafica/mapa?por=meses",
                                    "/avance/grafica/lineas?vista=marco",
                                    "/avance/grafica/nada",
                                    "/nada",
                                    "/plan/nada",
                                    "/avance/nada",
                                    "/avance/meta/nada",
                                    "/avance/linea/nada",
                                    "/avance/calculo/nada",
                                    "/avance/calculo/linea/nada",
                                    "/plan/metas/nada",
                                    "/plan/reportes/nada"};
    const auto& plan = p.app().workspace().plan();
    if (!plan.lines.empty()) {
        routes.push_back("/avance/linea/" + plan.lines.begin()->first);
        routes.push_back("/avance/calculo/linea/" + plan.lines.begin()->first);
    }
    if (!plan.objectives.empty())
        routes.push_back("/avance/calculo/objetivo/" + plan.objectives.begin()->first);
    if (!plan.entities.empty()) routes.push_back("/avance/calculo/entidad/" + plan.entities.begin()->first);
    if (!plan.goals.empty()) {
        routes.push_back("/avance/meta/" + firstGoal(p));
        routes.push_back("/avance/meta/" + firstGoal(p) + "/hoja");
        routes.push_back("/avance/grafica/meta?meta=" + firstGoal(p));
        routes.push_back("/plan/metas/" + firstGoal(p));
        routes.push_back("/plan/reportes/" + firstGoal(p));
    }
    if (!plan.projects.empty()) routes.push_back("/plan/proyectos/" + plan.projects.begin()->first);
    return routes;
}

}  // namespace test
