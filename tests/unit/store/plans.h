// A plan with something in every field, for the tests of store/.
#pragma once

#include <cstdio>
#include <string>

#include "plan/plan.h"
#include "store/plan_file.h"
#include "store/plan_json.h"
#include "store/work.h"

namespace store_test {

inline plan::Plan fullPlan() {
    plan::Plan p;
    p.name = "Plan de prueba";
    p.sector = "Sector de prueba";
    p.territory = "Ciudad";
    p.developmentPlan = "Plan de Desarrollo";
    p.firstYear = 2021;
    p.lastYear = 2024;
    p.phase = plan::Phase::followUp;
    p.adoptedOn = "2021-01-15";
    p.cutOff = "2022-12-31";
    p.source = "Oficina de planeación";
    p.accent = "#0A64c8";
    p.goesOut = {true, false, true, false};
    p.archivedOn = "2023-02-01";
    p.entities["e1"] = {1, "Entidad", "ENT", "Hace algo"};
    p.lines["l1"] = {1, "1", "Línea", "Resultado", 1.0};
    p.objectives["o1"] = {1.5, "1.1", "Objetivo", "l1", 0.25};
    plan::Goal& r = p.goals["r1"];
    r.name = "Resultado";
    r.kind = plan::GoalKind::outcome;
    r.line = "l1";
    plan::Goal& g = p.goals["g/1"];
    g.order = 2;
    g.code = "1.1.1";
    g.name = "Meta";
    g.objective = "o1";
    g.line = "l1";
    g.outcome = "r1";
    g.entity = "e1";
    g.responsible = "Una oficina";
    g.weight = 0.5;
    plan::Indicator& i = g.indicator;
    i.name = "Indicador";
    i.purpose = "Saber si baja";
    i.formula = "a/b";
    i.variables = "a: los casos; b: los habitantes";
    i.unit = "Número";
    i.source = "Registro";
    i.periodicity = "Anual";
    i.lagDays = 45;
    i.measuredBy = "Una dirección";
    i.analysedBy = "Otra dirección";
    i.notes = "Cambió de fuente";
    i.accumulation = plan::Accumulation::annualReduction;
    i.falling = true;
    i.baseline = {std::nullopt, "2 Estrategias"};
    i.baselineDate = "2020";
    g.target = {12.5, ""};
    g.years[2021] = {{1, ""}, {2, ""}, {std::nullopt, "#DIV/0!"}, "acta.pdf"};
    g.years[2022] = {{-3.25, ""}, {}, {}, ""};
    g.periods["2021-T1"] = {{1, ""}, {0, ""}, "foto", "comentario", "La oficina"};
    g.periods["2021-03"] = {};
    g.money[2021] = {1.0, 2.0, 3.0, 4.0, 5.0, 6.5};
    g.project = "Proyecto";
    g.notes = "Notas";
    g.changes["c1"] = {"2021-06-01",  "/years/2021/programmed", {3, ""}, {2, ""}, "Una oficina",
                       "Menos dinero"};
    g.addedOn = "2021-02-01";
    g.withdrawnOn = "2022-12-01";
    g.withdrawnReason = "La asumió otra entidad";
    p.thresholds = {0.8, 0.5};
    p.weightRule = plan::WeightRule::equal;
    p.weightsNote = "Una línea no se pondera";
    plan::Project& j = p.projects["p1"];
    j.order = 1;
    j.code = "7801";
    j.name = "Proyecto de inversión";
    j.entity = "e1";
    j.responsible = "Una gerencia";
    j.goals = {"g/1", "r1"};
    j.activities["a1"] = {1, "Contratar", "Una oficina", "2021-02-01", "2021-06-30", 0.5, "acta.pdf"};
    j.resources["m1"] = {1, 2021, "Recursos propios", {1.0, 2.0, 3.0, 4.0, 5.0, 6.5}};
    j.notes = "Notas";
    p.closings["2021-01"] = {"2021-02-10", "2021-02-20", "Faltaba un acta"};
    p.flowRule = p.stockRule = plan::YearsRule::last;
    p.annualReductionRule = plan::ReductionRule::fromBaseline;
    p.yearWeights = {{2021, 0.15}, {2022, 0.35}, {2023, 0.35}, {2024, 0.15}};
    p.executionTerm = plan::MoneyTerm::obligated;
    p.cap = 1.2;
    return p;
}

inline store::PlanFile fullFile() { return {"prueba", 0, store::toJson(fullPlan()), {}}; }

inline store::Work openWork() {
    store::Problems problems;
    return *store::Work::open(fullFile(), problems);
}

inline std::string readBytes(const std::string& path) {
    std::string bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return bytes;
    char part[4096];
    for (std::size_t n; (n = std::fread(part, 1, sizeof part, file)) > 0;) bytes.append(part, n);
    std::fclose(file);
    return bytes;
}

}  // namespace store_test
