// What the methodology asks of a plan's formulation (phases one to three) and the plan does not have yet, or
// has against the method. Warnings, never obstacles: each names the record where it is mended.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace plan {

enum class MethodCheck {
    // The work plan and its schedule. `id`: the activity, where nothing else is said.
    noActivities,                // none at all
    phaseMissing,                // `id`: the phase's word
    phaseWithoutStep,            // `id`: the phase
    stepWithoutActivity,         // `id`: the step
    activityWithoutResponsible,  // neither entity nor name
    activityWithoutDates,        // start or end is missing
    activityEndsBeforeStart,
    activityLate,             // its end has passed and it is not done
    activityNotBegun,         // its start has passed, its end has not, and it is pending
    activityWithoutEvidence,  // done
    activityWithoutResult,    // done
    dependencyCycle,
    dependencyEndsAfterStart,  // `inner`: the activity it waits for
    scheduleNotApproved,
    resultNotReached,  // `id`: a phase that is over; `inner`: the expected result
    // The library and the actors.
    entityWithoutSource,  // `id`: the entity
    noNorm,
    sourceWithoutLink,  // `id`: the source
    sourceIncomplete,   // neither year nor citation
    sourceTwice,        // same link as an earlier one (`inner`)
    noActor,
    actorWithoutInfluence,  // `id`: the actor
    // SWOT, articulation, self-diagnosis.
    quadrantEmpty,      // `id`: the quadrant's name
    itemNotRanked,      // `id`: an item with neither votes nor priority
    entityWithoutSwot,  // `id`: the entity
    noStrategy,
    strategyCrossesNothing,   // `id`: no item of one of its two quadrants
    strategyCrossesOthers,    // `inner`: an item of a quadrant that is not its own
    strategyNotPromoted,      // `id`: it led to no objective
    articulationOfOne,        // `id`: a problem with fewer than two entities
    articulationNotFollowed,  // `id`: not solved, and nothing was written since
    noDimension,
    dimensionNotScored,  // `id`: the dimension
    bandsAlike,          // `id`: begins where an earlier one (`inner`) does
    // Working tables. `id`: the table; `inner`: the agreement.
    tableKindMissing,  // `id`: the kind's name
    tableWithoutDate,
    tableWithoutMinutes,    // held
    tableWithoutPeople,     // held
    tableValidatedNothing,  // held
    entityInNoTable,        // `id`: the entity
    agreementOverdue,
    agreementWithoutResponsible,
    agreementWithoutDate,
    // Team and analysis.
    noTask,
    taskWithoutResponsible,  // `id`: the task
    taskWithoutAccountable,
    taskWithSeveralAccountable,
    taskLate,
    entityNotAnalysed,         // `id`: the entity
    findingWithoutTheme,       // `id`: the finding
    strategicThemeUnanswered,  // `id`: it led to no line or objective
    surveyThemeUnanswered,     // `id`: the same of a survey's theme
    // The strategic frame and the goals.
    missionEmpty,
    visionEmpty,
    noPrinciple,
    objectiveWithoutOrigin,  // `id`: the objective
    objectiveWithoutLine,
    objectiveWithoutGoal,
    lineWithoutObjective,  // `id`: the line
    goalKindMissing,       // `id`: "outcome" or "output"
    goalWithoutEntity,     // `id`: the goal, here and below
    goalWithoutResponsible,
    goalWithoutTarget,
    goalWithoutIndicator,
    indicatorWithoutFormula,
    indicatorWithoutUnit,
    indicatorWithoutSource,
    indicatorWithoutPeriodicity,
    indicatorWithoutBaseline,
    targetIsBaseline,    // of a capacity or a reduction: nothing is to change
    targetsDisagree,     // the target and the years' (checks.h)
    weightsDoNotSum,     // `id`: of the line or objective below which; empty: of the plan
    projectWithoutGoal,  // `id`: the project
    projectWithoutEntity,
    entityWithoutGoal,  // `id`: the entity
    entityWithoutProject,
    // The document. `id`: the section.
    chapterMissing,      // `id`: "1" to "6"
    sectionWithoutText,  // it is to have one
    sectionEmpty,        // no text, no data, nothing below it
    sectionDataUnknown,  // `inner`: the name
    sectionNumberTwice,  // `inner`: the earlier section
    sectionOutOfReach,   // it stands below itself
    // Approval. `id`: the submission, observation or act.
    notSubmitted,
    submissionWithoutDeadline,
    deadlineBeforeSubmission,
    observationUnanswered,  // after the deadline
    rejectedWithoutReason,
    entityApprovalMissing,  // `id`: the entity that has not approved the last submission
    committeeApprovalMissing,
    approvalWithoutAct,
    notAdopted,
    adoptionWithoutNumber,
    adoptionWithoutDate,
    adoptionDateDiffers,    // from the plan's
    adoptedBeforeApproval,  // before the last act
    // Socialisation and publication. `id`: the meeting or publication.
    reachMissing,  // `id`: "internal" or "external": no meeting
    meetingWithoutDate,
    meetingWithoutCall,
    meetingWithoutMaterial,  // held
    channelMissing,          // `id`: "website", "intranet" or "socialNetwork"
    publicationWithoutLink,
};
inline constexpr int kMethodChecks = static_cast<int>(MethodCheck::publicationWithoutLink) + 1;

// Where a finding is mended.
enum class RecordKind {
    plan,
    entity,
    line,
    objective,
    goal,
    project,
    workPlan,
    phase,
    step,
    activity,
    library,
    source,
    actors,
    actor,
    swot,
    swotItem,
    strategy,
    articulationProblem,
    selfDiagnosis,
    dimension,
    band,
    workingTables,
    workingTable,
    tasks,
    task,
    analysis,
    analysisFinding,
    strategicTheme,
    surveyTheme,
    frame,
    document,
    section,
    approval,
    submission,
    observation,
    approvalAct,
    adoption,
    socialisation,
    meeting,
    publication
};

// advice: better with it; warning: the method asks for it; serious: the plan cannot be approved or read well.
enum class Severity { advice, warning, serious };

struct MethodFinding {
    MethodCheck kind = MethodCheck::noActivities;
    Severity severity = Severity::warning;
    RecordKind record = RecordKind::plan;
    Id id;     // of the record, or as `kind` says; empty: the whole collection
    Id inner;  // of what is inside of it, where `kind` says so
    bool operator==(const MethodFinding&) const = default;
};

// What a survey's theme led to; the codebook itself is the surveys' (survey/themes.h).
struct ThemeTies {
    std::set<Id> lines, objectives;
};

// The phase from which on a check is made: what comes later is not missing yet.
Phase sinceOf(MethodCheck kind);
Severity severityOf(MethodCheck kind);

// In the order of the guide's phases, records in the plan's order. `today`: ISO date.
std::vector<MethodFinding> methodFindings(const Plan& plan, std::string_view today,
                                          const std::map<Id, ThemeTies>& surveyThemes = {});

// Of these what is asked of the review, the approvals and the adoption, whatever phase the plan says it is
// in.
std::vector<MethodFinding> approvalFindings(const Plan& plan, std::string_view today);

}  // namespace plan
