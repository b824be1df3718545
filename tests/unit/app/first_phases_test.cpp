// Phases one and two as two entities go through them with nothing but an empty plan.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "person.h"

using namespace test;

namespace {

const plan::Plan& planOf(Person& p) { return p.app().workspace().plan(); }

void write(Person& p, const std::string& field, const std::string& text) {
    p.type(field, text);
    p.leave(field);
}

// A plan of two entities, made as a planner makes it.
void beginPlan(Person& p) {
    p.visit("/plan");
    p.press(Role::button, p.t("start.new"));
    write(p, p.t("plan.name"), "Plan de Cultura");
    for (const auto& [name, initials] :
         {std::pair("Secretaría de Cultura", "SC"), std::pair("Instituto de Patrimonio", "IP")}) {
        p.press(Role::button, p.t("entity.add"));
        auto group = p.within(Role::group, p.t("entity.new"));
        p.type(p.t("entity.short"), initials);
        p.leave(p.t("entity.short"));
        write(p, p.t("entity.name"), name);
    }
    REQUIRE(planOf(p).entities.size() == 2);
}

}  // namespace

TEST_CASE("look") {
    Person p("/plan", 1440, 900);
    beginPlan(p);
    for (const char* route :
         {"/plan", "/plan/cronograma", "/plan/fuentes", "/plan/actores", "/plan/dofa", "/plan/dofa/taller",
          "/plan/autodiagnostico", "/plan/articulacion", "/plan/mesas", "/plan/equipo", "/plan/analisis",
          "/plan/temas", "/plan/matriz", "/plan/marco", "/plan/encuesta/reuniones"}) {
        p.visit(route);
        std::printf("\n===== %s\n", route);
        auto main = p.within(Role::main, "");
        std::printf("%s", p.read().c_str());
        for (const char* first : {"records.source.first", "records.actor.first", "records.articulation.first",
                                  "records.workingTable.first", "records.teamTask.first",
                                  "records.finding.first", "records.strategicTheme.first"})
            if (p.has(Role::button, p.t(first))) {
                {
                    auto all = p.anywhere();
                    p.press(Role::button, p.t(first));
                }
                auto whole = p.anywhere();
                auto inside = p.within(Role::main, "");
                std::printf("----- record\n%s", p.read().c_str());
                break;
            }
    }
}
