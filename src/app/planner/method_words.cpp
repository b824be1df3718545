#include "app/planner/method_words.h"

#include <algorithm>
#include <array>

#include "app/planner/record_names.h"

namespace app {

using plan::MethodCheck;
using plan::RecordKind;
using store::Collection;

namespace {

constexpr std::array<const char*, plan::kMethodChecks> names = {"noActivities",
                                                                "phaseMissing",
                                                                "phaseWithoutStep",
                                                                "stepWithoutActivity",
                                                                "activityWithoutResponsible",
                                                                "activityWithoutDates",
                                                                "activityEndsBeforeStart",
                                                                "activityLate",
                                                                "activityNotBegun",
                                                                "activityWithoutEvidence",
                                                                "activityWithoutResult",
                                                                "dependencyCycle",
                                                                "dependencyEndsAfterStart",
                                                                "scheduleNotApproved",
                                                                "resultNotReached",
                                                                "entityWithoutSource",
                                                                "noNorm",
                                                                "sourceWithoutLink",
                                                                "sourceIncomplete",
                                                                "sourceTwice",
                                                                "noActor",
                                                                "actorWithoutInfluence",
                                                                "quadrantEmpty",
                                                                "itemNotRanked",
                                                                "entityWithoutSwot",
                                                                "noStrategy",
                                                                "strategyCrossesNothing",
                                                                "strategyCrossesOthers",
                                                                "strategyNotPromoted",
                                                                "articulationOfOne",
                                                                "articulationNotFollowed",
                                                                "noDimension",
                                                                "dimensionNotScored",
                                                                "bandsAlike",
                                                                "tableKindMissing",
                                                                "tableWithoutDate",
                                                                "tableWithoutMinutes",
                                                                "tableWithoutPeople",
                                                                "tableValidatedNothing",
                                                                "entityInNoTable",
                                                                "agreementOverdue",
                                                                "agreementWithoutResponsible",
                                                                "agreementWithoutDate",
                                                                "noTask",
                                                                "taskWithoutResponsible",
                                                                "taskWithoutAccountable",
                                                                "taskWithSeveralAccountable",
                                                                "taskLate",
                                                                "entityNotAnalysed",
                                                                "findingWithoutTheme",
                                                                "strategicThemeUnanswered",
                                                                "surveyThemeUnanswered",
                                                                "missionEmpty",
                                                                "visionEmpty",
                                                                "noPrinciple",
                                                                "objectiveWithoutOrigin",
                                                                "objectiveWithoutLine",
                                                                "objectiveWithoutGoal",
                                                                "lineWithoutObjective",
                                                                "goalKindMissing",
                                                                "goalWithoutEntity",
                                                                "goalWithoutResponsible",
                                                                "goalWithoutTarget",
                                                                "goalWithoutIndicator",
                                                                "indicatorWithoutFormula",
                                                                "indicatorWithoutUnit",
                                                                "indicatorWithoutSource",
                                                                "indicatorWithoutPeriodicity",
                                                                "indicatorWithoutBaseline",
                                                                "targetIsBaseline",
                                                                "targetsDisagree",
                                                                "weightsDoNotSum",
                                                                "projectWithoutGoal",
                                                                "projectWithoutEntity",
                                                                "entityWithoutGoal",
                                                                "entityWithoutProject",
                                                                "chapterMissing",
                                                                "sectionWithoutText",
                                                                "sectionEmpty",
                                                                "sectionDataUnknown",
                                                                "sectionNumberTwice",
                                                                "sectionOutOfReach",
                                                                "notSubmitted",
                                                                "submissionWithoutDeadline",
                                                                "deadlineBeforeSubmission",
                                                                "observationUnanswered",
                                                                "rejectedWithoutReason",
                                                                "entityApprovalMissing",
                                                                "committeeApprovalMissing",
                                                                "approvalWithoutAct",
                                                                "notAdopted",
                                                                "adoptionWithoutNumber",
                                                                "adoptionWithoutDate",
                                                                "adoptionDateDiffers",
                                                                "adoptedBeforeApproval",
                                                                "reachMissing",
                                                                "meetingWithoutDate",
                                                                "meetingWithoutCall",
                                                                "meetingWithoutMaterial",
                                                                "channelMissing",
                                                                "publicationWithoutLink"};

std::string nameIn(const Screen& s, Collection collection, const plan::Id& id) {
    const auto choices = recordsToChoose(s.t, s.work.plan(), collection);
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.value == id; });
    return found == choices.end() ? std::string() : found->label;
}

Collection collectionOf(RecordKind kind) {
    switch (kind) {
        case RecordKind::entity:
            return Collection::entities;
        case RecordKind::line:
            return Collection::lines;
        case RecordKind::objective:
            return Collection::objectives;
        case RecordKind::goal:
            return Collection::goals;
        case RecordKind::project:
            return Collection::projects;
        case RecordKind::phase:
            return Collection::workPhases;
        case RecordKind::step:
            return Collection::workSteps;
        case RecordKind::activity:
            return Collection::workActivities;
        case RecordKind::source:
            return Collection::sources;
        case RecordKind::swotItem:
            return Collection::swotItems;
        case RecordKind::strategy:
            return Collection::strategies;
        case RecordKind::dimension:
            return Collection::diagnosisDimensions;
        case RecordKind::workingTable:
            return Collection::workingTables;
        case RecordKind::strategicTheme:
            return Collection::strategicThemes;
        case RecordKind::section:
            return Collection::sections;
        case RecordKind::submission:
            return Collection::submissions;
        case RecordKind::meeting:
            return Collection::socialMeetings;
        default:
            return Collection::none;
    }
}

template <class Record>
const Record* in(const std::map<plan::Id, Record>& records, const plan::Id& id) {
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

// Of records that nothing refers to.
std::string otherName(const Screen& s, RecordKind kind, const plan::Id& id) {
    const plan::Plan& p = s.work.plan();
    if (kind == RecordKind::actor)
        if (const auto* actor = in(p.actors, id)) return actor->name;
    if (kind == RecordKind::articulationProblem)
        if (const auto* problem = in(p.articulation, id)) return problem->text;
    if (kind == RecordKind::band)
        if (const auto* band = in(p.selfDiagnosis.bands, id)) return band->name;
    if (kind == RecordKind::task)
        if (const auto* task = in(p.tasks, id)) return task->name;
    if (kind == RecordKind::analysisFinding)
        if (const auto* finding = in(p.analysis.findings, id)) return finding->text;
    if (kind == RecordKind::observation)
        if (const auto* observation = in(p.approval.observations, id)) return observation->text;
    if (kind == RecordKind::surveyTheme)
        if (const auto* theme = in(s.work.work().themes(), id)) return theme->name.in(s.t.language());
    if (kind == RecordKind::approvalAct)
        if (const auto* act = in(p.approval.acts, id)) return nameIn(s, Collection::entities, act->entity);
    return {};
}

std::string nameOfRecord(const Screen& s, RecordKind kind, const plan::Id& id) {
    const Collection collection = collectionOf(kind);
    const std::string name =
        collection == Collection::none ? otherName(s, kind, id) : nameIn(s, collection, id);
    return name.empty() ? s.t("record.unnamed") : name;
}

// Where `id` is no record's, but a word or a number.
std::string wordOf(const Screen& s, const plan::MethodFinding& finding) {
    switch (finding.kind) {
        case MethodCheck::phaseMissing:
            return s.t("phase." + finding.id);
        case MethodCheck::tableKindMissing:
            return s.t("record.workingTable.kind." + finding.id);
        case MethodCheck::quadrantEmpty:
        case MethodCheck::goalKindMissing:
        case MethodCheck::reachMissing:
        case MethodCheck::channelMissing:
            return s.t("method.word." + finding.id);
        case MethodCheck::chapterMissing:
            return finding.id;
        case MethodCheck::weightsDoNotSum: {
            std::string name = nameIn(s, Collection::lines, finding.id);
            if (name.empty()) name = nameIn(s, Collection::objectives, finding.id);
            return name.empty() ? s.work.plan().name : name;
        }
        default:
            return {};
    }
}

std::string innerOf(const Screen& s, const plan::MethodFinding& finding) {
    const plan::Plan& p = s.work.plan();
    switch (finding.kind) {
        case MethodCheck::sectionDataUnknown:
            return finding.inner;
        case MethodCheck::strategyCrossesOthers:
            return nameOfRecord(s, RecordKind::swotItem, finding.inner);
        case MethodCheck::agreementOverdue:
        case MethodCheck::agreementWithoutResponsible:
        case MethodCheck::agreementWithoutDate: {
            const auto* table = in(p.workingTables, finding.id);
            const auto* agreement = table ? in(table->agreements, finding.inner) : nullptr;
            return agreement ? agreement->text : std::string();
        }
        case MethodCheck::resultNotReached: {
            const auto* phase = in(p.workPlan.phases, finding.id);
            const auto* result = phase ? in(phase->expectedResults, finding.inner) : nullptr;
            return result ? result->text : std::string();
        }
        default:
            return finding.inner.empty() ? std::string() : nameOfRecord(s, finding.record, finding.inner);
    }
}

}  // namespace

const char* nameOf(plan::MethodCheck check) { return names[static_cast<std::size_t>(check)]; }

std::string findingWords(const Screen& s, const plan::MethodFinding& finding) {
    std::string name = wordOf(s, finding);
    if (name.empty() && !finding.id.empty()) name = nameOfRecord(s, finding.record, finding.id);
    return s.t.with(std::string("method.check.") + nameOf(finding.kind), {name, innerOf(s, finding)});
}

std::string mendedAt(const plan::MethodFinding& finding) {
    const auto record = [&](const char* page) { return std::string("#/plan/") + page + "/" + finding.id; };
    switch (finding.record) {
        case RecordKind::plan:
        case RecordKind::entity:
            return "#/plan/datos";
        case RecordKind::line:
        case RecordKind::objective:
            return "#/plan/lineas";
        case RecordKind::goal:
            return record("metas");
        case RecordKind::project:
            return record("proyectos");
        case RecordKind::activity:
            return record("cronograma");
        case RecordKind::workPlan:
        case RecordKind::phase:
        case RecordKind::step:
            return "#/plan/cronograma";
        case RecordKind::source:
            return record("fuentes");
        case RecordKind::library:
            return "#/plan/fuentes";
        case RecordKind::actor:
            return record("actores");
        case RecordKind::actors:
            return "#/plan/actores";
        case RecordKind::swot:
        case RecordKind::swotItem:
        case RecordKind::strategy:
            return "#/plan/dofa";
        case RecordKind::articulationProblem:
            return record("articulacion");
        case RecordKind::selfDiagnosis:
        case RecordKind::dimension:
        case RecordKind::band:
            return "#/plan/autodiagnostico";
        case RecordKind::workingTable:
            return record("mesas");
        case RecordKind::workingTables:
            return "#/plan/mesas";
        case RecordKind::task:
            return record("equipo");
        case RecordKind::tasks:
            return "#/plan/equipo";
        case RecordKind::analysisFinding:
            return record("analisis");
        case RecordKind::analysis:
            return "#/plan/analisis";
        case RecordKind::strategicTheme:
            return record("temas");
        case RecordKind::surveyTheme:
            return "#/plan/encuesta/temas";
        case RecordKind::frame:
            return "#/plan/marco";
        case RecordKind::section:
            return record("documento");
        case RecordKind::document:
            return "#/plan/documento";
        case RecordKind::approval:
        case RecordKind::submission:
        case RecordKind::observation:
        case RecordKind::approvalAct:
        case RecordKind::adoption:
            return "#/plan/aprobacion";
        case RecordKind::socialisation:
        case RecordKind::meeting:
        case RecordKind::publication:
            return "#/plan/socializacion";
    }
    return "#/plan";
}

}  // namespace app
