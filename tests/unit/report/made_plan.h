// What tests of documents share: the guide's structure as recipes, a made-up plan of any size, and words
// without the app's texts.
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "report/plan_document.h"
#include "report/words.h"
#include "survey/survey.h"
#include "survey/themes.h"
#include "unit/chart/chart_frame.h"

// Every key is its own text, so that what is asked for can be seen; figures as C writes them.
inline report::Words keyWords() {
    report::Words words;
    words.text = [](std::string_view key) { return "‹" + std::string(key) + "›"; };
    words.number = [](double value, int) {
        char text[64];
        std::snprintf(text, sizeof text, "%g", value);
        return std::string(text);
    };
    words.percent = [](double ratio) { return plainNumber(ratio * 100, 1) + " %"; };
    words.money = [](double pesos) { return "$" + plainNumber(pesos, 0); };
    words.date = [](std::string_view day) { return std::string(day); };
    return words;
}

struct MadePlan {
    plan::Plan plan;
    survey::Codebook themes;
    std::map<survey::Id, survey::Survey> surveys;
    std::vector<report::SectionRecipe> sections;
    report::PlanSubject subject() const { return {plan, themes, surveys, sections}; }
};

// The structure that the guide proposes ("Estructura del documento"), of what the plan can fill in.
inline std::vector<report::SectionRecipe> guideSections() {
    using R = report::SectionRecipe;
    const auto titled = [](const char* number, const char* title, int level) {
        R recipe;
        recipe.number = number;
        recipe.title = title;
        recipe.level = level;
        return recipe;
    };
    const auto with = [&](const char* number, const char* title, int level, std::vector<std::string> sources,
                          const char* text = "") {
        R recipe = titled(number, title, level);
        recipe.sources = std::move(sources);
        recipe.text = text;
        return recipe;
    };
    return {
        titled("1", "El Sector Gobierno dentro del Plan Distrital de Desarrollo", 1),
        with("1.1", "Estructura del sector. Gestión institucional", 2, {"entities"}),
        titled("1.2", "Antecedentes", 2),
        titled("1.3", "Marco legal", 2),
        with("1.4", "Plan Distrital de Desarrollo", 2, {"development_plan"}),
        titled("1.5", "Enfoques que articulan al Sector Gobierno", 2),
        titled("1.6", "Políticas públicas del sector", 2),
        titled("1.7", "Actores con los que interactúa el sector", 2),
        titled("1.8", "Articulación con el MIPG", 2),
        with("1.9", "Temas que se manejan en el sector", 2, {"articulation"}),
        titled("2", "Contexto y problemáticas del sector", 1),
        titled("2.1", "Diagnóstico de problemáticas", 2),
        with("2.4", "Principales problemáticas del sector", 2, {"survey_priorities", "survey_method"}),
        titled("2.5", "Marco estratégico sectorial", 2),
        titled("2.5.1", "Misión", 3),
        titled("2.5.2", "Visión", 3),
        with("2.5.3", "Objetivos estratégicos", 3, {"lines", "objectives"}),
        titled("2.5.4", "Valores y principios", 3),
        with("3", "La apuesta por la gestión pública", 1, {"objective"}),
        with("4", "Financiamiento del plan sectorial", 1,
             {"money_by_year", "money_by_entity", "money_by_source"}),
        with("4.1", "Recursos de la primera entidad", 2, {"money_by_year:e1"}),
        with("4.2", "Proyectos de inversión", 2, {"projects"}),
        titled("5", "Metas e indicadores del plan sectorial", 1),
        with("5.1", "Metas de resultado", 2, {"outcome_goals"}),
        with("5.2", "Metas de producto", 2, {"output_goals"}),
        with("5.3", "Indicadores", 2, {"indicator_sheets"}),
        titled("6", "Herramienta de seguimiento", 1),
        with("6.1", "Cómo va el plan", 2,
             {"progress_states", "progress_by_line", "progress_by_objective", "progress_by_entity"}),
        with("6.2", "Reglas de cálculo", 2, {"progress_rules"}),
        with("6.3", "Quién hace el seguimiento", 2, {"follow_up"}),
        with("", "Glosario", 1, {"glossary"}),
        titled("", "Bibliografía", 1),
        with("", "Anexos", 1, {"target_changes", "missing_list"}),
    };
}

// `goals` goals under `objectives` objectives, with targets, reports, money and indicator sheets.
inline MadePlan madePlan(int goals, int lines = 3, int objectives = 9, int entities = 3) {
    MadePlan made;
    Random random(7);
    plan::Plan& p = made.plan;
    p.name = "Plan Estratégico Sectorial del Sector Gobierno";
    p.sector = "Sector Gobierno";
    p.territory = "Bogotá D. C.";
    p.developmentPlan = "Bogotá Mejor para Todos";
    p.firstYear = 2017;
    p.lastYear = 2020;
    p.adoptedOn = "2017-03-31";
    p.cutOff = "2019-06-30";
    p.source = "Secretaría Distrital de Gobierno";
    static constexpr const char* names[] = {
        "Secretaría Distrital de Gobierno",
        "Departamento Administrativo de la Defensoría del Espacio Público",
        "Instituto Distrital de la Participación y Acción Comunal"};
    static constexpr const char* shortNames[] = {"SDG", "DADEP", "IDPAC"};
    for (int i = 0; i < entities; ++i) {
        plan::Entity& e = p.entities["e" + std::to_string(i + 1)];
        e.order = i;
        e.name = names[i % 3];
        e.shortName = i < 3 ? shortNames[i] : "E" + std::to_string(i + 1);
        if (i != 2)
            e.role =
                "Hace parte del sector: revisa el plan, lo aprueba y ejecuta sus proyectos de inversión.";
    }
    static constexpr const char* lineNames[] = {
        "Fortalecimiento de la gobernabilidad y de la gestión pública local",
        "Optimización del uso del espacio público y fomento de la cultura democrática",
        "Fortalecimiento de la participación como derecho"};
    for (int i = 0; i < lines; ++i) {
        plan::StrategicLine& l = p.lines["l" + std::to_string(i + 1)];
        l.order = i;
        l.code = std::to_string(i + 1);
        l.name = lineNames[i % 3];
        if (i)
            l.expectedResult =
                "La ciudadanía conoce, usa y confía en los espacios de decisión de su localidad.";
    }
    for (int i = 0; i < objectives; ++i) {
        plan::Objective& o = p.objectives["o" + std::to_string(i + 1)];
        o.order = i;
        o.line = "l" + std::to_string(i % lines + 1);
        o.code = std::to_string(i % lines + 1) + "." + std::to_string(i / lines + 1);
        static constexpr const char* objectiveNames[] = {
            "Gestión pública orientada a resultados",
            "Espacio público como instrumento para cerrar brechas de inequidad",
            "Organizaciones sociales, comunales y comunitarias más fuertes",
            "Derechos humanos",
            "Transparencia y control social",
            "Convivencia y diálogo en las localidades",
            "Inspección, vigilancia y control con calidad",
            "Gobierno abierto y datos",
            "Atención a la ciudadanía"};
        o.name = objectiveNames[i % 9];
    }
    static constexpr const char* verbs[] = {"Acompañar", "Recuperar",  "Formar",
                                            "Atender",   "Actualizar", "Mejorar"};
    static constexpr const char* things[] = {
        "las alcaldías locales en la formulación y el seguimiento de sus planes de acción",
        "metros cuadrados de espacio público en los corredores priorizados de la ciudad",
        "líderes comunales en control social y presupuesto participativo",
        "las solicitudes ciudadanas dentro del término que fija la ley",
        "el inventario de bienes fiscales y de uso público",
        "los tiempos de respuesta de las inspecciones de policía"};
    for (int i = 0; i < goals; ++i) {
        char id[16];
        std::snprintf(id, sizeof id, "g%04d", i);
        plan::Goal& g = p.goals[id];
        g.order = i;
        g.kind = i % 8 ? plan::GoalKind::output : plan::GoalKind::outcome;
        g.objective = "o" + std::to_string(i % objectives + 1);
        g.entity = "e" + std::to_string(i % entities + 1);
        g.code = (g.kind == plan::GoalKind::output ? "MP-" : "MR-") + std::to_string(i + 1);
        const int units = 40 + random.below(400);
        g.name = std::string(verbs[i % 6]) + " " + things[i % 6];
        g.responsible = "Subsecretaría de Gestión Local";
        g.indicator.name = "Porcentaje de avance de la meta, según el registro de la entidad";
        g.indicator.purpose = "Saber si la meta se cumple a tiempo y corregir donde haga falta.";
        g.indicator.formula = "Actividades hechas ÷ actividades programadas × 100";
        g.indicator.unit = i % 6 == 1 ? "m²" : "personas";
        g.indicator.source = "Sistema de seguimiento de la entidad";
        g.indicator.periodicity = "trimestral";
        if (i % 5) g.indicator.measuredBy = "Oficina Asesora de Planeación";
        if (i % 3 == 0) g.indicator.baseline.number = units / 4;
        g.target.number = units;
        for (int y = 2017; y <= 2020; ++y) {
            g.years[y].target.number = units / 4;
            if (y < 2019 && i % 11) g.years[y].reported.number = random.below(units / 2 + 1);
        }
    }
    for (int i = 0; i < goals / 12 + 1; ++i) {
        plan::Project& project = p.projects["p" + std::to_string(i + 1)];
        project.order = i;
        project.code = std::to_string(1090 + i);
        project.name =
            "Fortalecimiento de la capacidad institucional en la localidad " + std::to_string(i % 20 + 1);
        project.entity = "e" + std::to_string(i % entities + 1);
        for (int y = 2017; y <= 2019; ++y) {
            plan::Resource& r = project.resources["r" + std::to_string(y)];
            r.year = y;
            r.source = y % 2 ? "Recursos propios" : "Sistema General de Participaciones";
            r.money.definitive = 1e9 + random.below(4000) * 1e6;
            r.money.committed = *r.money.definitive * 0.82;
            r.money.obligated = *r.money.definitive * 0.64;
            r.money.paid = *r.money.definitive * 0.6;
        }
    }
    survey::Survey& asked = made.surveys["prioridades"];
    asked.title.byLanguage["es"] = "Prioridades para el Sector Gobierno";
    asked.opens = "2017-01-15";
    asked.closes = "2017-02-15";
    asked.questions["q1"].text.byLanguage["es"] =
        "¿Cuáles de los siguientes temas cree que deben ser prioridad del sector?";
    static constexpr const char* themes[] = {"Recuperar el espacio público", "Atención a grupos étnicos",
                                             "Más participación en las localidades"};
    for (int i = 0; i < 3; ++i) {
        survey::Theme& theme = made.themes["t" + std::to_string(i)];
        theme.order = i;
        theme.survey = "prioridades";
        theme.name.byLanguage["es"] = themes[i];
        theme.asked = survey::AskedFor{412 - 90 * i, 611, "2017-02-28"};
        if (i != 1) theme.objectives.insert("o" + std::to_string(2 + i));
    }
    made.sections = guideSections();
    return made;
}
