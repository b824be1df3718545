// The methodology that ships, held against what the guide says, which is written here by hand.
#include "store/methodology.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "plan/method_checks.h"
#include "plans.h"
#include "store/formulation_json.h"

using namespace store;
using namespace store_test;

namespace {

std::string bytesOf(const char* language) {
    return readBytes(std::string(PLAN_SOURCE_DIR) + "/assets/methodology/" + language + ".json");
}

Methodology shipped(const char* language) {
    Problems problems;
    const auto read = readMethodology(bytesOf(language), problems);
    for (const Problem& problem : problems) CAPTURE(problem.where);
    REQUIRE(problems.empty());
    REQUIRE(read);
    return *read;
}

// "Estructura del documento" of the guide, all of it; without the full stop that ends most of its lines.
const std::vector<std::pair<const char*, const char*>> kGuideSections{
    {"1", "El Sector Gobierno dentro del Plan Distrital de Desarrollo"},
    {"1.1", "Estructura del sector. Gestión Institucional (composición de las entidades del sector)"},
    {"1.2", "Antecedentes"},
    {"1.3", "Marco Legal"},
    {"1.4", "Plan Distrital de Desarrollo “Bogotá Mejor para todos”"},
    {"1.5", "Enfoques que articulan al Sector Gobierno"},
    {"1.6", "Políticas públicas del Sector"},
    {"1.7", "Actores con los que interactúa el Sector Gobierno"},
    {"1.8", "Articulación con el MIPG"},
    {"1.9",
     "Temas que se manejan en el sector (por entidades). Temas de política pública para la administración"},
    {"", "Diagnostico Organizacional Sectorial"},
    {"2", "Contexto y problemáticas del sector gobierno"},
    {"2.1", "Diagnóstico de problemáticas de la Secretaría Distrital de Gobierno"},
    {"2.2", "Diagnóstico de problemáticas del DADEP"},
    {"2.3", "Diagnóstico de problemáticas del IDPAC"},
    {"2.4", "Principales problemáticas del sector gobierno"},
    {"2.5", "Marco Estratégico Sectorial"},
    {"2.5.1", "Misión"},
    {"2.5.2", "Visión"},
    {"2.5.3", "Objetivos estratégicos"},
    {"2.5.4", "Valores / Principios"},
    {"3", "Bogotá apuesta por el fortalecimiento de la gestión pública incluyente y efectiva"},
    {"3.1", "Fortalecimiento de la gestión pública orientada a resultados"},
    {"3.2",
     "Optimización del uso del espacio público. El espacio público como instrumento para cerrar brechas de "
     "inequidad"},
    {"3.3",
     "Promoción de la participación ciudadana y fortalecimiento de las organizaciones sociales, comunales y "
     "comunitarias"},
    {"3.4", "Derechos Humanos"},
    {"3.5", "Transparencia"},
    {"4", "Financiamiento del Plan Sectorial"},
    {"4.1", "Recursos de la Secretaría Distrital de Gobierno"},
    {"4.2", "Recursos del DADEP"},
    {"4.3", "Recursos del IDPAC"},
    {"5", "Metas e indicadores del Plan Sectorial"},
    {"5.1", "Metas de resultado del PES"},
    {"5.2", "Metas de producto del PES"},
    {"5.3", "Indicadores"},
    {"6", "Herramienta de seguimiento al PES"},
    {"6.1", "Diseño de prototipo de la herramienta"},
    {"", "Glosario"},
    {"", "Bibliografía"},
    {"", "Anexos (Ejercicio de referenciación)"},
};

std::vector<std::string> textsOf(const std::map<plan::Id, plan::ExpectedResult>& results) {
    std::vector<std::string> texts;
    for (const plan::Id& id : plan::inOrder(results)) texts.push_back(results.at(id).text);
    return texts;
}

std::vector<std::string> namesOf(const std::map<plan::Id, plan::Tool>& tools) {
    std::vector<std::string> names;
    for (const plan::Id& id : plan::inOrder(tools)) names.push_back(tools.at(id).name);
    return names;
}

}  // namespace

TEST_CASE("the document's sections are the guide's, with their numbers and titles, in order") {
    const Methodology m = shipped("es");
    std::vector<std::pair<std::string, std::string>> sections;
    for (const plan::Id& id : plan::readingOrder(m.document)) {
        const plan::DocumentSection& section = m.document.sections.at(id);
        sections.emplace_back(section.number, section.title);
        // The parent of 2.5.1 is 2.5, that of 2.5 is 2.
        const auto dot = section.number.rfind('.');
        if (dot != std::string::npos)
            CHECK(m.document.sections.at(section.parent).number == section.number.substr(0, dot));
    }
    CHECK(sections.size() == m.document.sections.size());
    const std::vector<std::pair<std::string, std::string>> guide(kGuideSections.begin(),
                                                                 kGuideSections.end());
    CHECK(sections == guide);
}

TEST_CASE("the six phases have the guide's steps") {
    const plan::WorkPlan work = shipped("es").workPlan;
    const std::vector<std::pair<const char*, std::vector<const char*>>> guide{
        {"Conociendo el Sector",
         {"¿Qué sabemos? Aproximación al sector", "Sensibilización de las entidades del Sector",
          "¿Qué debemos hacer? Estrategia de intervención"}},
        {"Elaboración del PES",
         {"Aprobación Metodológica. Planeación participativa sectorial", "Asignación de tareas y equipo",
          "Manos a la obra. Elaboración del PES - Actividades generales"}},
        {"Aprobación del PES",
         {"Presentación y aprobación del PES por el Comité Sectorial de Gestión y Desempeño",
          "Socialización del PES", "Publicación del PES"}},
        {"Implementación",
         {"Definición de planes de acción en cada entidad para la ejecución de los proyectos",
          "Asignación de recursos para la vigencia correspondiente",
          "Definición de estrategia para el seguimiento a los proyectos",
          "Ejecución de los proyectos de inversión", "Seguimiento a la ejecución",
          "Reporte de metas a entidades (tal como se viene haciendo actualmente)"}},
        {"Seguimiento", {"Metas e Indicadores del PES", "Objetivos", "¿Qué Logramos? Resultados"}},
        {"Proceso de evaluación PES",
         {"Seguimiento mensual a metas de los proyectos de inversión",
          "Evaluación intermedia de resultados (semestralmente)", "Informe anual de gestión del sector",
          "Socialización de resultados"}},
    };
    const std::vector<plan::Id> phases = plan::inOrder(work.phases);
    REQUIRE(phases.size() == guide.size());
    for (std::size_t i = 0; i < phases.size(); ++i) {
        CHECK(work.phases.at(phases[i]).phase == static_cast<plan::Phase>(i));
        CHECK(work.phases.at(phases[i]).name == guide[i].first);
        std::vector<std::string> steps;
        for (const plan::Id& id : plan::inOrder(work.steps))
            if (work.steps.at(id).phase == phases[i]) steps.push_back(work.steps.at(id).name);
        const std::vector<std::string> wanted(guide[i].second.begin(), guide[i].second.end());
        CHECK(steps == wanted);
    }
    // Tabla 1: 1, 2, 2. Tabla 3: 1, 1, 1 with the three kinds of tables and the five of the whole phase.
    // Tabla 5: 3, 2, 3. Phase 4: one a step. Tabla 6: 1, 1, 1. Phase 6: one a step.
    std::vector<long> activities;
    for (const plan::Id& step : plan::inOrder(work.steps)) {
        activities.push_back(std::count_if(work.activities.begin(), work.activities.end(),
                                           [&](const auto& entry) { return entry.second.step == step; }));
    }
    CHECK(activities == std::vector<long>{1, 2, 2, 1, 1, 9, 3, 2, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    for (const auto& [id, activity] : work.activities) {
        CAPTURE(id);
        for (const std::string* text :
             {&activity.name, &activity.instructions, &activity.question, &activity.expectedResult})
            CHECK_FALSE(text->empty());
    }
}

TEST_CASE("expected results and toolboxes are those of the guide's tables") {
    const plan::WorkPlan work = shipped("es").workPlan;
    using Texts = std::vector<std::string>;
    CHECK(textsOf(work.phases.at("f1").expectedResults) ==
          Texts{"Participación de las entidades del sector en las mesas de trabajo",
                "Reconocimiento del Sector", "Identificación de problemas de articulación",
                "Aprobación de la guía metodológica", "Cronograma aprobado"});
    CHECK(namesOf(work.phases.at("f1").tools) ==
          Texts{"Normatividad del Sector", "Guía metodológica", "Cronograma de trabajo", "Autodiagnóstico"});
    CHECK(textsOf(work.phases.at("f2").expectedResults) ==
          Texts{"Marco Estratégico sectorial", "Actores responsables de cada Entidad y/o partes interesadas",
                "Metas, batería de indicadores", "Herramienta de seguimiento y medición", "Documento PES"});
    CHECK(textsOf(work.phases.at("f5").expectedResults) ==
          Texts{"Herramienta para realizar seguimiento oportuno de metas e indicadores del PES"});
    CHECK(namesOf(work.phases.at("f5").tools) ==
          Texts{"Ejemplos de herramientas de seguimiento a indicadores"});
}

TEST_CASE("both languages have the same records, none without a text") {
    const Json es = Json::parse(bytesOf("es")), en = Json::parse(bytesOf("en"));
    const Json flatEs = es.flatten(), flatEn = en.flatten();
    REQUIRE(flatEs.size() == flatEn.size());
    for (const auto& [pointer, value] : flatEs.items()) {
        CAPTURE(std::string(pointer));
        REQUIRE(flatEn.contains(pointer));
        CHECK(value.type() == flatEn.at(pointer).type());
        if (value.is_string()) CHECK_FALSE(flatEn.at(pointer).get<std::string>().empty());
    }
    CHECK(shipped("en").language == "en");
    for (const auto& [id, section] : shipped("en").document.sections)
        for (const auto& [name, place] : section.data) {
            CAPTURE(name);
            CHECK(plan::isDocumentData(name));
        }
}

TEST_CASE("a plan takes its own copy of what it has nothing of") {
    const Methodology m = shipped("es");
    plan::Plan p = fullPlan();
    p.sector = "Gobierno";
    p.entities["e2"] = {2, "Departamento de espacio público", "DADEP", ""};
    p.objectives["o4"].code = "3.4";
    const plan::Plan with = withMethodology(p, m);
    CHECK(with.workPlan == m.workPlan);
    CHECK(with.selfDiagnosis == m.selfDiagnosis);
    CHECK(with.document.sections.size() == m.document.sections.size());
    CHECK(with.document.sections.at("s2-2").entity == "e2");
    CHECK(with.document.sections.at("s4-2").entity == "e2");
    CHECK(with.document.sections.at("s2-3").entity.empty());  // no such entity here
    CHECK(with.document.sections.at("s3-4").objective == "o4");
    CHECK(with.document.sections.at("s3-5").objective.empty());
    // What it has already stays.
    plan::Plan own = p;
    own.workPlan.phases["mine"].name = "Mi fase";
    own.document.sections["mine"].title = "Mi capítulo";
    CHECK(withMethodology(own, m).workPlan == own.workPlan);
    CHECK(withMethodology(own, m).document == own.document);
}

namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

Sections sectionsOf(const plan::PlanDocument& document) {
    Sections sections;
    for (const plan::Id& id : plan::readingOrder(document))
        sections.emplace_back(document.sections.at(id).number, document.sections.at(id).title);
    return sections;
}

plan::Plan ofCulture() {
    plan::Plan p;
    p.sector = "Sector Cultura";
    p.entities["sc"] = {1, "Secretaría de Cultura", "SC", ""};
    p.entities["in"] = {2, "Instituto del Deporte", "IND", ""};
    p.lines["l"].name = "Barrios que cantan";
    return p;
}

}  // namespace

TEST_CASE("another sector's document has the guide's chapters with its own names, numbered anew") {
    const plan::PlanDocument document = withMethodology(ofCulture(), shipped("es")).document;
    const Sections sections = sectionsOf(document);
    const auto has = [&](const char* number, const char* title) {
        CAPTURE(title);
        CHECK(std::count(sections.begin(), sections.end(),
                         std::pair<std::string, std::string>(number, title)) == 1);
    };
    has("1", "El sector Cultura dentro del Plan de Desarrollo");
    has("1.4", "Plan de Desarrollo");  // its name is not written yet
    has("2.1", "Diagnóstico de problemáticas: Secretaría de Cultura");
    has("2.2", "Diagnóstico de problemáticas: Instituto del Deporte");
    has("2.3", "Principales problemáticas del sector Cultura");
    has("2.4.1", "Misión");
    has("3.1", "Barrios que cantan");
    has("4.2", "Recursos: Instituto del Deporte");
    has("6.1", "Diseño de prototipo de la herramienta");
    has("", "Glosario");
    // 40 of the guide; one for three problems, resources and five lines, of two, two and one.
    CHECK(sections.size() == 40 - 1 - 1 - 4);
    for (const auto& [id, section] : document.sections) {
        CAPTURE(section.title);
        for (const char* ofTheGuide : {"Gobierno", "gobierno", "DADEP", "IDPAC", "Bogotá", "Distrital", "{"})
            CHECK(section.title.find(ofTheGuide) == std::string::npos);
        if (section.number == "4.2") CHECK(section.entity == "in");
        if (section.number == "3.1") CHECK(section.line == "l");
    }
}

TEST_CASE("where nothing of the sector is written yet the sections speak of it in general") {
    const Sections none = sectionsOf(withMethodology({}, shipped("es")).document);
    for (const auto& [number, title] : none) {
        CAPTURE(title);
        CHECK(title.find('{') == std::string::npos);
        CHECK_FALSE(title.empty());
    }
    CHECK(std::count(none.begin(), none.end(),
                     std::pair<std::string, std::string>("4.1", "Recursos de cada entidad")) == 1);
    CHECK(std::count(none.begin(), none.end(),
                     std::pair<std::string, std::string>("3.1", "Las líneas estratégicas")) == 1);
}

TEST_CASE("the guide's sector is known by its name alone") {
    const Methodology m = shipped("es");
    plan::Plan p = ofCulture();
    for (const char* name : {"Gobierno", "Sector Gobierno", "sector  gobierno"}) {
        p.sector = name;
        CAPTURE(p.sector);
        CHECK(sectionsOf(withMethodology(p, m).document) == sectionsOf(m.document));
    }
    p.sector = "Government sector";
    CHECK(sectionsOf(withMethodology(p, shipped("en")).document) == sectionsOf(shipped("en").document));
    for (const char* name : {"Sector", "sector Gobierno digital"}) {
        p.sector = name;
        CAPTURE(p.sector);
        CHECK(sectionsOf(withMethodology(p, m).document) != sectionsOf(m.document));
    }
}

TEST_CASE("the copy is taken by one edit, and taken back") {
    Work work = openWork();
    const Json before = work.document();
    const Methodology m = shipped("es");
    Problems problems;
    REQUIRE(work.change(adoptMethodology(work.plan(), m), "x", "", "2026-11-27T10:00:00Z", "", problems));
    CHECK(work.plan() == withMethodology(fullPlan(), m));
    CHECK(adoptMethodology(work.plan(), m).empty());
    REQUIRE(work.undo("", "2026-11-27T10:00:01Z", problems));
    CHECK(work.document() == before);
}

TEST_CASE("a table begins with the guide of its kind") {
    const Methodology m = shipped("es");
    const plan::WorkingTable directors = tableOf(m, plan::TableKind::directors);
    CHECK(directors.kind == plan::TableKind::directors);
    CHECK(directors.method == plan::TableMethod::focusGroup);
    CHECK(directors.questions.size() >= 4);
    CHECK(tableOf(m, plan::TableKind::community).method == plan::TableMethod::fieldValidation);
    for (const auto& [kind, guide] : m.tableGuides) {
        CAPTURE(kind);
        CHECK(guide.agenda.size() >= 3);
        CHECK(guide.questions.size() >= 4);
    }
    CHECK(m.sourceTypes.size() == 11);
    CHECK(m.quadrants.at("threat").name == "Amenazas");
    CHECK(m.crossings.at("DA").name == "Estrategias DA");
}

TEST_CASE("with the methodology's copy the checker misses no phase, step or chapter") {
    plan::Plan p = withMethodology(fullPlan(), shipped("es"));
    p.phase = plan::Phase::evaluation;
    using K = plan::MethodCheck;
    for (const plan::MethodFinding& finding : plan::methodFindings(p, "2024-01-01"))
        for (const K kind : {K::noActivities, K::phaseMissing, K::phaseWithoutStep, K::stepWithoutActivity,
                             K::chapterMissing, K::sectionEmpty, K::sectionDataUnknown, K::sectionNumberTwice,
                             K::sectionOutOfReach, K::noDimension, K::bandsAlike})
            CHECK(finding.kind != kind);
}

TEST_CASE("a methodology that is not whole is refused with the place") {
    const auto problemsOf = [](const char* where, std::optional<Json> value) {
        Json json = Json::parse(bytesOf("es"));
        const Json::json_pointer at(where);
        if (value)
            json[at] = *value;
        else
            json[at.parent_pointer()].erase(at.back());
        Problems problems;
        CHECK_FALSE(readMethodology(json.dump(), problems));
        return problems;
    };
    using P = Problems;
    CHECK(problemsOf("/version", 2) == P{{ProblemKind::newerVersion, "/version", "2"}});
    CHECK(problemsOf("/tableGuides/community", std::nullopt) ==
          P{{ProblemKind::missingField, "/tableGuides/community", ""}});
    CHECK(problemsOf("/crossings/OF", Json{{"name", "x"}}) ==
          P{{ProblemKind::badValue, "/crossings/OF", "OF"}});
    CHECK(problemsOf("/sectionEntities/s9", "DADEP") ==
          P{{ProblemKind::badReference, "/sectionEntities/s9", "s9"}});
    CHECK(problemsOf("/elsewhere/s9", Json{{"title", "x"}}) ==
          P{{ProblemKind::badReference, "/elsewhere/s9", "s9"}});
    CHECK(problemsOf("/elsewhere/c1/each", "goals") ==
          P{{ProblemKind::badValue, "/elsewhere/c1/each", "goals"}});
    CHECK(problemsOf("/workPlan/steps/f1-p1/phase", "f9") ==
          P{{ProblemKind::badReference, "/workPlan/steps/f1-p1/phase", "f9"}});
    CHECK(problemsOf("/language", std::nullopt) == P{{ProblemKind::missingField, "/language", ""}});
    Problems problems;
    CHECK_FALSE(readMethodology("{", problems));
    CHECK(problems.size() == 1);
}
