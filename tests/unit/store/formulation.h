// A formulation with something in every field, for the tests of store/. Records are initialised by place, so
// that the compiler tells of a field that is left out.
#pragma once

#include <string>

#include "plans.h"

namespace store_test {

inline plan::Plan fullFormulation() {
    using namespace plan;
    Plan p = fullPlan();

    WorkPlan& w = p.workPlan;
    w.phases["f1"] = {1,
                      Phase::knowing,
                      "Conociendo el sector",
                      "Reunir lo que se sabe",
                      {{"r1", {1, "Cronograma aprobado", "Aprobado en acta 3"}}},
                      {{"t1", {1, "Guía", "La metodología", "https://ejemplo.co/guia"}}}};
    w.steps["s1"] = {1, "f1", "Aproximación al sector", "¿Qué sabemos?", "Normas\nEstructura"};
    w.activities["a1"] = {1,
                          "s1",
                          "Mesas de trabajo",
                          "Reunir a las entidades",
                          "¿Qué normas hay?",
                          "Conceptos comunes",
                          "Glosario",
                          {{"t1", {1, "Formato", "De acta", "https://ejemplo.co/acta"}}},
                          {{"p1", {1, "e1", "Jefe de planeación"}}},
                          "2021-01-10",
                          "2021-01-20",
                          {"a2"},
                          TaskStatus::underWay,
                          {{"l1", {1, "https://ejemplo.co/acta.pdf", "Firmada"}}}};
    w.activities["a2"].step = "s1";
    w.scheduleApproval = {"2021-01-05", "Acta 3", "El comité"};

    p.sources["b1"] = {1,
                       SourceType::managementReport,
                       "e1",
                       "Informe",
                       "La entidad",
                       2020,
                       "https://ejemplo.co/informe",
                       "Qué se hizo",
                       "Entidad (2020). Informe."};
    p.actors["c1"] = {1, "Juntas de acción comunal", "e1", Stance::supports, 4, "Participar", "Muy activas"};

    p.swot.items["i1"] = {1, Quadrant::weakness, "Poca coordinación", "e1", 7, 1};
    p.swot.items["i2"] = {2, Quadrant::opportunity, "Nueva ley", "e1", 3, 2};
    p.swot.strategies["g1"] = {1, Crossing::weaknessOpportunity, "Coordinar con la ley", {"i1", "i2"}, "o1"};
    p.articulation["x1"] = {
        1, "Doble registro", {"e1"}, ProblemStatus::underWay, {{"1", {1, "2021-02-01", "Se revisó"}}}};

    p.selfDiagnosis.dimensions["d1"] = {1, "Talento humano", "Personas y formación"};
    p.selfDiagnosis.scores["1"] = {1, "d1", "e1", "2021-01-15", 62.5, "Autoevaluación"};
    p.selfDiagnosis.bands["b1"] = {1, "Medio", 60};

    p.workingTables["m1"] = {1,
                             TableKind::directors,
                             TableMethod::focusGroup,
                             "Mesa de directivos",
                             "2021-02-02",
                             "Salón",
                             {{"1", {1, "e1", "Veedores", 3, "Dirección"}}},
                             {{"1", {1, "Apertura"}}},
                             {{"1", {1, "¿Qué es prioritario?", "La participación"}}},
                             {{"1", {1, "Las líneas", "Validadas"}}},
                             "Se habló de las líneas",
                             "https://ejemplo.co/acta2",
                             {{"1", {1, "Enviar datos", "La oficina", "e1", "2021-02-10", "2021-02-09"}}}};
    p.tasks["k1"] = {1,
                     "Redactar antecedentes",
                     "a1",
                     "2021-03-01",
                     TaskStatus::done,
                     {{"1", {1, Raci::accountable, "e1", "Jefe de planeación"}}}};

    p.analysis.themes["t1"] = {1, "Participación", "l1", "o1"};
    p.analysis.findings["1"] = {1, "e1", "Metas dispersas", "b1", "p1", "t1"};

    p.frame = {"Garantizar derechos",
               "Ser referente",
               {{"v1", {1, PrincipleKind::principle, "Transparencia", "A la vista"}}},
               {{"1", {1, "2021-02-01", "La oficina", "Antes", "Antes también", "Orden", "Muy larga"}}},
               {{"1", {1, "o1", "g1", "m1", "tema-1", "De la mesa"}}}};

    p.document.sections["c1"].title = "El sector";
    p.document.sections["n1"] = {
        1,
        "c1",
        "1.1",
        "Estructura",
        {{"entities", 1}, {"sources.structure", 2.5}},
        true,
        "Describa las entidades",
        "e1",
        "l1",
        "o1",
        {{"1",
          {1,
           BlockKind::bullet,
           {{"El sector ", false, ""}, {"Gobierno", true, "https://ejemplo.co/sector"}}}}}};

    p.approval.submissions["u1"] = {1, "Versión 1", "2021-04-01", "2021-04-15", "Para revisión"};
    p.approval.observations["1"] = {1,
                                    "u1",
                                    "n1",
                                    "/goals/g~11/name",
                                    "e1",
                                    "La subdirección",
                                    "2021-04-03",
                                    "Falta una norma",
                                    ObservationAnswer::rejected,
                                    "Está derogada",
                                    "2021-04-10"};
    p.approval.acts["1"] = {
        1, "u1", Approver::committee, "e1", "2021-04-20", "Acta 8", "https://ejemplo.co/acta8"};
    p.approval.adoption = {InstrumentType::resolution, "123", "2021-05-01", "La Secretaría",
                           "https://ejemplo.co/res123"};

    p.socialisation.meetings["1"] = {1,
                                     Reach::external,
                                     "Presentación",
                                     "2021-05-10",
                                     "Auditorio",
                                     "Vecinos",
                                     120,
                                     {{"1", {1, "https://ejemplo.co/diapositivas", "Diapositivas"}}}};
    p.socialisation.calls["1"] = {1, Reach::external, "1", "2021-05-02", "Correo", "Organizaciones", "Venga"};
    p.socialisation.publications["1"] = {1, Channel::socialNetwork, "2021-05-03", "https://ejemplo.co/red",
                                         "Hilo"};
    return p;
}

inline store::Work openFormulation() {
    store::Problems problems;
    return *store::Work::open({"prueba", 0, store::toJson(fullFormulation()), {}}, problems);
}

}  // namespace store_test
