// A plan in order, in which the method checks find nothing; then every defect they know, seeded alone, is
// found and nothing else.
#include "plan/method_checks.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace plan;

namespace {

using K = MethodCheck;
using R = RecordKind;

struct World {
    Plan plan;
    std::map<Id, ThemeTies> themes;
    std::string today = "2024-06-15";
};

std::vector<MethodFinding> found(const World& w) { return methodFindings(w.plan, w.today, w.themes); }

Goal soundGoal(GoalKind kind, const char* entity, double order) {
    Goal goal;
    goal.order = order;
    goal.kind = kind;
    goal.name = "Meta";
    goal.objective = "o1";
    goal.entity = entity;
    goal.responsible = "Una oficina";
    goal.target.number = 10;
    goal.indicator.name = "Indicador";
    goal.indicator.formula = "a / b";
    goal.indicator.unit = "%";
    goal.indicator.source = "Registro";
    goal.indicator.periodicity = "Anual";
    goal.indicator.accumulation = Accumulation::capacity;
    goal.indicator.baseline.number = 2;
    return goal;
}

void addWorkPlan(WorkPlan& work) {
    const Phase phases[] = {Phase::knowing,        Phase::drafting, Phase::approval,
                            Phase::implementation, Phase::followUp, Phase::evaluation};
    for (int i = 1; i <= 6; ++i) {
        const std::string n = std::to_string(i), year = std::to_string(2021 + i);
        work.phases["f" + n].order = i;
        work.phases["f" + n].phase = phases[i - 1];
        work.steps["s" + n].phase = "f" + n;
        WorkActivity& activity = work.activities["a" + n];
        activity.order = i;
        activity.step = "s" + n;
        activity.responsible["1"].name = "Jefe de planeación";
        // The first two before 2024, the third in it, the others after.
        activity.start = year + "-01-10";
        activity.end = year + "-12-20";
        if (i > 1) activity.dependsOn = {"a" + std::to_string(i - 1)};
        activity.status = i < 3 ? TaskStatus::done : i == 3 ? TaskStatus::underWay : TaskStatus::pending;
        if (i > 2) continue;
        activity.evidence["1"].address = "https://ejemplo.co/acta";
        activity.reachedResult = "Hecho";
    }
    work.phases["f1"].expectedResults["r1"] = {1, "Cronograma aprobado", "Acta 1"};
    work.phases["f6"].expectedResults["r1"] = {1, "Evaluación", ""};  // its time has not come
    work.scheduleApproval = {"2022-01-05", "Acta 1", "El comité"};
}

void addTable(Plan& p, const char* id, TableKind kind, const char* entity, double order) {
    WorkingTable& table = p.workingTables[id];
    table.order = order;
    table.kind = kind;
    table.date = "2024-02-01";
    table.people["1"].entity = entity;
    table.people["1"].count = 5;
    table.minutes = "Se habló";
    table.validated["1"].text = "Las líneas";
}

World inOrderWorld() {
    World w;
    Plan& p = w.plan;
    p.firstYear = 2024;
    p.lastYear = 2027;
    p.phase = Phase::implementation;
    p.adoptedOn = "2024-06-01";
    p.entities["e1"].order = 1;
    p.entities["e2"].order = 2;
    p.lines["l1"].name = "Línea";
    p.objectives["o1"].line = "l1";
    p.goals["r1"] = soundGoal(GoalKind::outcome, "e1", 1);
    p.goals["g1"] = soundGoal(GoalKind::output, "e2", 2);
    p.goals["g2"] = soundGoal(GoalKind::output, "e1", 3);
    p.projects["p1"].entity = "e1";
    p.projects["p1"].goals = {"r1", "g2"};
    p.projects["p2"].entity = "e2";
    p.projects["p2"].goals = {"g1"};
    addWorkPlan(p.workPlan);

    p.sources["b1"] = {1, SourceType::norm, "e1", "Ley", "", 2020, "https://ejemplo.co/ley", "", ""};
    p.sources["b2"] = {2,    SourceType::managementReport, "e2", "Informe", "",
                       2023, "https://ejemplo.co/informe", "",   ""};
    p.actors["c1"].influence = 3;

    p.swot.items["i1"] = {1, Quadrant::strength, "", "e1", 5, std::nullopt};
    p.swot.items["i2"] = {2, Quadrant::opportunity, "", "e2", 4, std::nullopt};
    p.swot.items["i3"] = {3, Quadrant::weakness, "", "e1", std::nullopt, 1};
    p.swot.items["i4"] = {4, Quadrant::threat, "", "e2", 2, std::nullopt};
    p.swot.strategies["g1"] = {1, Crossing::strengthOpportunity, "", {"i1", "i2"}, "o1"};
    p.articulation["x1"].entities = {"e1", "e2"};
    p.articulation["x1"].followUps["1"].text = "Se revisó";
    p.selfDiagnosis.dimensions["d1"].name = "Talento humano";
    p.selfDiagnosis.scores["1"] = {1, "d1", "e1", "2024-01-15", 60.0, ""};
    p.selfDiagnosis.bands["b1"] = {1, "Bajo", 0};
    p.selfDiagnosis.bands["b2"] = {2, "Alto", 50};

    addTable(p, "m1", TableKind::directors, "e1", 1);
    addTable(p, "m2", TableKind::technicalTeams, "e2", 2);
    addTable(p, "m3", TableKind::community, "", 3);
    p.workingTables["m1"].agreements["1"] = {1, "Enviar datos", "La oficina", "e1", "2024-06-15", ""};
    p.workingTables["m1"].agreements["2"] = {2, "Enviar actas", "", "", "2024-01-01", "2024-03-01"};
    p.tasks["k1"].due = "2024-06-15";
    p.tasks["k1"].assignments["1"] = {1, Raci::responsible, "e1", ""};
    p.tasks["k1"].assignments["2"] = {2, Raci::accountable, "e2", ""};
    p.analysis.themes["t1"].line = "l1";
    p.analysis.findings["1"] = {1, "e1", "", "b2", "", "t1"};
    p.analysis.findings["2"] = {2, "e2", "", "", "p2", "t1"};
    w.themes["q1"].objectives = {"o1"};
    p.frame.mission = "Garantizar derechos";
    p.frame.vision = "Ser referente";
    p.frame.principles["v1"].name = "Transparencia";
    p.frame.origins["1"] = {1, "o1", "g1", "", "", ""};

    for (int i = 1; i <= 6; ++i) {
        DocumentSection& chapter = p.document.sections["c" + std::to_string(i)];
        chapter.order = i;
        chapter.number = std::to_string(i);
        chapter.data["lines"] = 1;
    }
    p.document.sections["c1"].written = true;
    p.document.sections["c1"].text["1"].runs = {{"El sector", false, ""}};
    p.document.sections["s1"].parent = "c1";
    p.document.sections["s1"].number = "1.1";
    p.document.sections["s1"].data["entities"] = 1;

    ApprovalProcess& a = p.approval;
    a.submissions["u1"] = {1, "Versión 1", "2024-05-01", "2024-05-15", ""};
    a.observations["1"].submission = "u1";
    a.observations["1"].answer = ObservationAnswer::accepted;
    a.acts["1"] = {1, "u1", Approver::entity, "e1", "2024-05-20", "Acta 1", ""};
    a.acts["2"] = {2, "u1", Approver::entity, "e2", "2024-05-21", "Acta 2", ""};
    a.acts["3"] = {3, "u1", Approver::committee, "", "2024-06-01", "", "https://ejemplo.co/acta3"};
    a.adoption = {InstrumentType::resolution, "12", "2024-06-01", "", ""};

    Socialisation& told = p.socialisation;
    for (const char* id : {"in", "out"}) {
        told.meetings[id].date = "2024-06-10";
        told.meetings[id].material["1"].address = "https://ejemplo.co/diapositivas";
        told.calls[id].meeting = id;
    }
    told.meetings["out"].reach = Reach::external;
    told.publications["1"].channel = Channel::website;
    told.publications["2"].channel = Channel::intranet;
    told.publications["3"].channel = Channel::socialNetwork;
    for (auto& [id, publication] : told.publications) publication.link = "https://ejemplo.co/" + id;
    return w;
}

struct Seed {
    K kind;
    R record;
    const char* id;
    const char* inner;
    std::function<void(World&)> seed;
};

// Short names for what is spoiled.
Plan& P(World& w) { return w.plan; }
WorkActivity& activity(World& w, const char* id) { return w.plan.workPlan.activities.at(id); }
Goal& goal(World& w) { return w.plan.goals.at("g2"); }
WorkingTable& table(World& w) { return w.plan.workingTables.at("m3"); }

std::vector<Seed> seeds() {
    std::vector<Seed> all{
        {K::noActivities, R::workPlan, "", "", [](World& w) { P(w).workPlan.activities.clear(); }},
        {K::phaseMissing, R::workPlan, "evaluation", "",
         [](World& w) {
             P(w).workPlan.phases.erase("f6");
             P(w).workPlan.steps.erase("s6");
             P(w).workPlan.activities.erase("a6");
         }},
        {K::phaseWithoutStep, R::phase, "f6", "",
         [](World& w) {
             P(w).workPlan.steps.erase("s6");
             P(w).workPlan.activities.erase("a6");
         }},
        {K::stepWithoutActivity, R::step, "s6", "", [](World& w) { P(w).workPlan.activities.erase("a6"); }},
        {K::activityWithoutResponsible, R::activity, "a6", "",
         [](World& w) { activity(w, "a6").responsible.at("1").name = ""; }},
        {K::activityWithoutDates, R::activity, "a6", "", [](World& w) { activity(w, "a6").end = ""; }},
        {K::activityEndsBeforeStart, R::activity, "a6", "",
         [](World& w) { activity(w, "a6").end = "2027-01-09"; }},
        {K::activityLate, R::activity, "a3", "", [](World& w) { activity(w, "a3").end = "2024-06-14"; }},
        {K::activityNotBegun, R::activity, "a3", "",
         [](World& w) { activity(w, "a3").status = TaskStatus::pending; }},
        {K::activityWithoutEvidence, R::activity, "a2", "",
         [](World& w) { activity(w, "a2").evidence.clear(); }},
        {K::activityWithoutResult, R::activity, "a2", "",
         [](World& w) { activity(w, "a2").reachedResult = ""; }},
        {K::dependencyCycle, R::activity, "a5", "",
         [](World& w) { activity(w, "a5").dependsOn.insert("a6"); }},
        {K::dependencyEndsAfterStart, R::activity, "a6", "a5",
         [](World& w) { activity(w, "a5").end = "2027-01-11"; }},
        {K::scheduleNotApproved, R::workPlan, "", "",
         [](World& w) { P(w).workPlan.scheduleApproval.date = ""; }},
        {K::resultNotReached, R::phase, "f1", "r1",
         [](World& w) { P(w).workPlan.phases.at("f1").expectedResults.at("r1").reached = ""; }},

        {K::entityWithoutSource, R::entity, "e2", "", [](World& w) { P(w).sources.at("b2").entity = ""; }},
        {K::noNorm, R::library, "", "", [](World& w) { P(w).sources.at("b1").type = SourceType::other; }},
        {K::sourceWithoutLink, R::source, "b2", "", [](World& w) { P(w).sources.at("b2").link = ""; }},
        {K::sourceIncomplete, R::source, "b2", "", [](World& w) { P(w).sources.at("b2").year.reset(); }},
        {K::sourceTwice, R::source, "b2", "b1",
         [](World& w) { P(w).sources.at("b2").link = P(w).sources.at("b1").link; }},
        {K::noActor, R::actors, "", "", [](World& w) { P(w).actors.clear(); }},
        {K::actorWithoutInfluence, R::actor, "c1", "",
         [](World& w) { P(w).actors.at("c1").influence.reset(); }},

        {K::quadrantEmpty, R::swot, "threat", "", [](World& w) { P(w).swot.items.erase("i4"); }},
        {K::itemNotRanked, R::swotItem, "i4", "", [](World& w) { P(w).swot.items.at("i4").votes.reset(); }},
        {K::entityWithoutSwot, R::entity, "e2", "",
         [](World& w) { P(w).swot.items.at("i2").entity = P(w).swot.items.at("i4").entity = "e1"; }},
        {K::noStrategy, R::swot, "", "", [](World& w) { P(w).swot.strategies.clear(); }},
        {K::strategyCrossesNothing, R::strategy, "g1", "",
         [](World& w) { P(w).swot.strategies.at("g1").items = {"i1"}; }},
        {K::strategyCrossesOthers, R::strategy, "g1", "i4",
         [](World& w) { P(w).swot.strategies.at("g1").items.insert("i4"); }},
        {K::strategyNotPromoted, R::strategy, "g1", "",
         [](World& w) { P(w).swot.strategies.at("g1").objective = ""; }},
        {K::articulationOfOne, R::articulationProblem, "x1", "",
         [](World& w) { P(w).articulation.at("x1").entities = {"e1"}; }},
        {K::articulationNotFollowed, R::articulationProblem, "x1", "",
         [](World& w) { P(w).articulation.at("x1").followUps.clear(); }},
        {K::noDimension, R::selfDiagnosis, "", "", [](World& w) { P(w).selfDiagnosis.dimensions.clear(); }},
        {K::dimensionNotScored, R::dimension, "d1", "", [](World& w) { P(w).selfDiagnosis.scores.clear(); }},
        {K::bandsAlike, R::band, "b2", "b1", [](World& w) { P(w).selfDiagnosis.bands.at("b2").from = 0; }},

        {K::tableKindMissing, R::workingTables, "community", "",
         [](World& w) { table(w).kind = TableKind::directors; }},
        {K::tableWithoutDate, R::workingTable, "m3", "", [](World& w) { table(w).date = ""; }},
        {K::tableWithoutMinutes, R::workingTable, "m3", "", [](World& w) { table(w).minutes = ""; }},
        {K::tableWithoutPeople, R::workingTable, "m3", "",
         [](World& w) { table(w).people.at("1").count = 0; }},
        {K::tableValidatedNothing, R::workingTable, "m3", "", [](World& w) { table(w).validated.clear(); }},
        {K::entityInNoTable, R::entity, "e2", "",
         [](World& w) { P(w).workingTables.at("m2").people.at("1").entity = "e1"; }},
        {K::agreementOverdue, R::workingTable, "m1", "1",
         [](World& w) { P(w).workingTables.at("m1").agreements.at("1").due = "2024-06-14"; }},
        {K::agreementWithoutResponsible, R::workingTable, "m3", "9",
         [](World& w) { table(w).agreements["9"].due = "2024-12-01"; }},
        {K::agreementWithoutDate, R::workingTable, "m1", "1",
         [](World& w) { P(w).workingTables.at("m1").agreements.at("1").due = ""; }},

        {K::noTask, R::tasks, "", "", [](World& w) { P(w).tasks.clear(); }},
        {K::taskWithoutResponsible, R::task, "k1", "",
         [](World& w) { P(w).tasks.at("k1").assignments.at("1").role = Raci::informed; }},
        {K::taskWithoutAccountable, R::task, "k1", "",
         [](World& w) { P(w).tasks.at("k1").assignments.erase("2"); }},
        {K::taskWithSeveralAccountable, R::task, "k1", "",
         [](World& w) { P(w).tasks.at("k1").assignments["3"].role = Raci::accountable; }},
        {K::taskLate, R::task, "k1", "", [](World& w) { P(w).tasks.at("k1").due = "2024-06-14"; }},
        {K::entityNotAnalysed, R::entity, "e2", "", [](World& w) { P(w).analysis.findings.erase("2"); }},
        {K::findingWithoutTheme, R::analysisFinding, "2", "",
         [](World& w) { P(w).analysis.findings.at("2").theme = ""; }},
        {K::strategicThemeUnanswered, R::strategicTheme, "t1", "",
         [](World& w) { P(w).analysis.themes.at("t1").line = ""; }},
        {K::surveyThemeUnanswered, R::surveyTheme, "q1", "",
         [](World& w) { w.themes.at("q1").objectives = {"gone"}; }},

        {K::missionEmpty, R::frame, "", "", [](World& w) { P(w).frame.mission = ""; }},
        {K::visionEmpty, R::frame, "", "", [](World& w) { P(w).frame.vision = ""; }},
        {K::noPrinciple, R::frame, "", "", [](World& w) { P(w).frame.principles.clear(); }},
        {K::objectiveWithoutOrigin, R::objective, "o1", "",
         [](World& w) { P(w).frame.origins.at("1").strategy = ""; }},
        {K::objectiveWithoutLine, R::objective, "o2", "",
         [](World& w) {
             P(w).objectives["o2"].order = 2;
             P(w).frame.origins["2"].objective = "o2";
             P(w).frame.origins["2"].workingTable = "m1";
             goal(w).objective = "o2";
         }},
        {K::objectiveWithoutGoal, R::objective, "o2", "",
         [](World& w) {
             P(w).objectives["o2"].line = "l1";
             P(w).frame.origins["2"].objective = "o2";
             P(w).frame.origins["2"].surveyTheme = "q1";
         }},
        {K::lineWithoutObjective, R::line, "l2", "", [](World& w) { P(w).lines["l2"]; }},
        {K::goalKindMissing, R::plan, "outcome", "",
         [](World& w) { P(w).goals.at("r1").kind = GoalKind::output; }},
        {K::goalWithoutEntity, R::goal, "g2", "", [](World& w) { goal(w).entity = ""; }},
        {K::goalWithoutResponsible, R::goal, "g2", "", [](World& w) { goal(w).responsible = ""; }},
        {K::goalWithoutTarget, R::goal, "g2", "", [](World& w) { goal(w).target = {}; }},
        {K::goalWithoutIndicator, R::goal, "g2", "",
         [](World& w) {
             goal(w).indicator.name = "";
             goal(w).indicator.formula = "";
         }},
        {K::indicatorWithoutFormula, R::goal, "g2", "", [](World& w) { goal(w).indicator.formula = ""; }},
        {K::indicatorWithoutUnit, R::goal, "g2", "", [](World& w) { goal(w).indicator.unit = ""; }},
        {K::indicatorWithoutSource, R::goal, "g2", "", [](World& w) { goal(w).indicator.source = ""; }},
        {K::indicatorWithoutPeriodicity, R::goal, "g2", "",
         [](World& w) { goal(w).indicator.periodicity = ""; }},
        {K::indicatorWithoutBaseline, R::goal, "g2", "", [](World& w) { goal(w).indicator.baseline = {}; }},
        {K::targetIsBaseline, R::goal, "g2", "", [](World& w) { goal(w).indicator.baseline.number = 10; }},
        {K::targetsDisagree, R::goal, "g2", "", [](World& w) { goal(w).years[2027].target.number = 9; }},
        {K::weightsDoNotSum, R::objective, "o1", "",
         [](World& w) {
             P(w).goals.at("g1").weight = 0.5;
             P(w).goals.at("g2").weight = 0.4;
         }},
        {K::projectWithoutGoal, R::project, "p2", "", [](World& w) { P(w).projects.at("p2").goals.clear(); }},
        {K::projectWithoutEntity, R::project, "p3", "", [](World& w) { P(w).projects["p3"].goals = {"g1"}; }},
        {K::entityWithoutGoal, R::entity, "e2", "", [](World& w) { P(w).goals.at("g1").entity = "e1"; }},
        {K::entityWithoutProject, R::entity, "e2", "",
         [](World& w) { P(w).projects.at("p2").entity = "e1"; }},

        {K::chapterMissing, R::document, "6", "", [](World& w) { P(w).document.sections.erase("c6"); }},
        {K::sectionWithoutText, R::section, "c1", "",
         [](World& w) { P(w).document.sections.at("c1").text.clear(); }},
        {K::sectionEmpty, R::section, "c6", "",
         [](World& w) { P(w).document.sections.at("c6").data.clear(); }},
        {K::sectionDataUnknown, R::section, "c6", "misterio",
         [](World& w) { P(w).document.sections.at("c6").data["misterio"] = 2; }},
        {K::sectionNumberTwice, R::section, "s2", "s1",
         [](World& w) {
             P(w).document.sections["s2"] = P(w).document.sections.at("s1");
             P(w).document.sections["s2"].order = 9;
         }},
        {K::sectionOutOfReach, R::section, "s2", "",
         [](World& w) { P(w).document.sections["s2"].parent = "s2"; }},

        {K::notSubmitted, R::approval, "", "", [](World& w) { P(w).approval.submissions.clear(); }},
        {K::submissionWithoutDeadline, R::submission, "u1", "",
         [](World& w) { P(w).approval.submissions.at("u1").deadline = ""; }},
        {K::deadlineBeforeSubmission, R::submission, "u1", "",
         [](World& w) { P(w).approval.submissions.at("u1").deadline = "2024-04-30"; }},
        {K::observationUnanswered, R::observation, "1", "",
         [](World& w) { P(w).approval.observations.at("1").answer = ObservationAnswer::none; }},
        {K::rejectedWithoutReason, R::observation, "1", "",
         [](World& w) { P(w).approval.observations.at("1").answer = ObservationAnswer::rejected; }},
        {K::entityApprovalMissing, R::entity, "e2", "", [](World& w) { P(w).approval.acts.erase("2"); }},
        {K::committeeApprovalMissing, R::approval, "", "", [](World& w) { P(w).approval.acts.erase("3"); }},
        {K::approvalWithoutAct, R::approvalAct, "2", "",
         [](World& w) { P(w).approval.acts.at("2").act = ""; }},
        {K::notAdopted, R::adoption, "", "", [](World& w) { P(w).approval.adoption = {}; }},
        {K::adoptionWithoutNumber, R::adoption, "", "", [](World& w) { P(w).approval.adoption.number = ""; }},
        {K::adoptionWithoutDate, R::adoption, "", "", [](World& w) { P(w).approval.adoption.date = ""; }},
        {K::adoptionDateDiffers, R::adoption, "", "", [](World& w) { P(w).adoptedOn = "2024-06-02"; }},
        {K::adoptedBeforeApproval, R::adoption, "", "",
         [](World& w) { P(w).approval.acts.at("3").date = "2024-06-02"; }},

        {K::reachMissing, R::socialisation, "external", "",
         [](World& w) { P(w).socialisation.meetings.at("out").reach = Reach::internal; }},
        {K::meetingWithoutDate, R::meeting, "out", "",
         [](World& w) { P(w).socialisation.meetings.at("out").date = ""; }},
        {K::meetingWithoutCall, R::meeting, "out", "",
         [](World& w) { P(w).socialisation.calls.erase("out"); }},
        {K::meetingWithoutMaterial, R::meeting, "out", "",
         [](World& w) { P(w).socialisation.meetings.at("out").material.clear(); }},
        {K::channelMissing, R::socialisation, "intranet", "",
         [](World& w) { P(w).socialisation.publications.at("2").channel = Channel::other; }},
        {K::publicationWithoutLink, R::publication, "2", "",
         [](World& w) { P(w).socialisation.publications.at("2").link = ""; }},
    };
    return all;
}

}  // namespace

TEST_CASE("a plan in order has no findings") {
    for (const MethodFinding& finding : found(inOrderWorld())) {
        CAPTURE(static_cast<int>(finding.kind));
        CAPTURE(finding.id);
        FAIL_CHECK("found in a plan in order");
    }
}

TEST_CASE("each defect, seeded alone, is found, and nothing else is") {
    std::set<K> seeded;
    for (const Seed& seed : seeds()) {
        CAPTURE(static_cast<int>(seed.kind));
        CAPTURE(seed.id);
        World w = inOrderWorld();
        seed.seed(w);
        const auto all = found(w);
        for (const MethodFinding& finding : all) {
            CAPTURE(static_cast<int>(finding.kind));
            CAPTURE(finding.id);
            CHECK(finding.kind == seed.kind);
        }
        REQUIRE(all.size() == 1);
        CHECK(all[0] == MethodFinding{seed.kind, severityOf(seed.kind), seed.record, seed.id, seed.inner});
        seeded.insert(seed.kind);
    }
    CHECK(seeded.size() == kMethodChecks);
    CHECK(kMethodChecks >= 45);
}

TEST_CASE("what comes later is not missing yet") {
    Plan empty;
    empty.firstYear = 2024;
    empty.lastYear = 2027;
    empty.entities["e1"];
    const auto kinds = [&] {
        std::set<K> all;
        for (const MethodFinding& finding : methodFindings(empty, "2024-06-15")) all.insert(finding.kind);
        return all;
    };
    CHECK(kinds() == std::set<K>{K::noActivities, K::noNorm, K::entityWithoutSource, K::noActor,
                                 K::quadrantEmpty, K::entityWithoutSwot, K::noDimension});
    empty.phase = Phase::drafting;
    CHECK(kinds().contains(K::missionEmpty));
    CHECK(kinds().contains(K::chapterMissing));
    CHECK_FALSE(kinds().contains(K::notSubmitted));
    empty.phase = Phase::approval;
    CHECK(kinds().contains(K::notSubmitted));
    CHECK_FALSE(kinds().contains(K::notAdopted));
    empty.phase = Phase::implementation;
    CHECK(kinds().contains(K::notAdopted));
}

TEST_CASE("the day itself is in time") {
    World w = inOrderWorld();
    w.plan.workPlan.activities.at("a3").end = w.today;
    w.plan.approval.submissions.at("u1").deadline = w.today;
    w.plan.approval.observations.at("1").answer = ObservationAnswer::none;
    CHECK(found(w).empty());
    w.today = "2024-06-16";
    std::set<K> kinds;
    for (const MethodFinding& finding : found(w)) kinds.insert(finding.kind);
    CHECK(kinds == std::set<K>{K::activityLate, K::observationUnanswered, K::agreementOverdue, K::taskLate});
}

TEST_CASE("what was cancelled or withdrawn is asked for nothing") {
    World w = inOrderWorld();
    w.plan.workPlan.activities["old"].step = "s1";
    w.plan.workPlan.activities["old"].status = TaskStatus::cancelled;
    w.plan.workPlan.activities.at("a6").dependsOn.insert("old");
    w.plan.tasks["old"].status = TaskStatus::cancelled;
    w.plan.goals["old"].withdrawnOn = "2024-06-02";
    w.plan.articulation.at("x1").status = ProblemStatus::solved;
    w.plan.articulation.at("x1").followUps.clear();
    CHECK(found(w).empty());
}
