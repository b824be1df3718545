#include "plan/method_checks.h"

#include "plan/method_findings.h"

namespace plan {

Phase sinceOf(MethodCheck kind) {
    using K = MethodCheck;
    switch (kind) {
        case K::scheduleNotApproved:
        case K::noStrategy:
        case K::strategyNotPromoted:
        case K::tableKindMissing:
        case K::entityInNoTable:
        case K::noTask:
        case K::entityNotAnalysed:
        case K::strategicThemeUnanswered:
        case K::surveyThemeUnanswered:
        case K::missionEmpty:
        case K::visionEmpty:
        case K::noPrinciple:
        case K::lineWithoutObjective:
        case K::objectiveWithoutOrigin:
        case K::chapterMissing:
            return Phase::drafting;
        case K::objectiveWithoutGoal:
        case K::goalKindMissing:
        case K::entityWithoutGoal:
        case K::entityWithoutProject:
        case K::sectionWithoutText:
        case K::sectionEmpty:
        case K::notSubmitted:
            return Phase::approval;
        case K::entityApprovalMissing:
        case K::committeeApprovalMissing:
        case K::notAdopted:
        case K::reachMissing:
        case K::channelMissing:
            return Phase::implementation;
        default:
            return Phase::knowing;
    }
}

Severity severityOf(MethodCheck kind) {
    using K = MethodCheck;
    switch (kind) {
        case K::resultNotReached:
        case K::activityWithoutEvidence:
        case K::activityWithoutResult:
        case K::sourceWithoutLink:
        case K::sourceIncomplete:
        case K::sourceTwice:
        case K::noActor:
        case K::actorWithoutInfluence:
        case K::itemNotRanked:
        case K::entityWithoutSwot:
        case K::strategyNotPromoted:
        case K::articulationNotFollowed:
        case K::noDimension:
        case K::bandsAlike:
        case K::tableValidatedNothing:
        case K::findingWithoutTheme:
        case K::objectiveWithoutOrigin:
        case K::targetIsBaseline:
        case K::entityWithoutProject:
        case K::meetingWithoutCall:
        case K::meetingWithoutMaterial:
        case K::sectionEmpty:
            return Severity::advice;
        case K::dependencyCycle:
        case K::missionEmpty:
        case K::visionEmpty:
        case K::lineWithoutObjective:
        case K::objectiveWithoutGoal:
        case K::goalKindMissing:
        case K::goalWithoutEntity:
        case K::goalWithoutTarget:
        case K::goalWithoutIndicator:
        case K::weightsDoNotSum:
        case K::chapterMissing:
        case K::sectionOutOfReach:
        case K::notSubmitted:
        case K::observationUnanswered:
        case K::rejectedWithoutReason:
        case K::entityApprovalMissing:
        case K::committeeApprovalMissing:
        case K::notAdopted:
        case K::adoptionWithoutNumber:
        case K::adoptionWithoutDate:
        case K::adoptionDateDiffers:
        case K::adoptedBeforeApproval:
            return Severity::serious;
        default:
            return Severity::warning;
    }
}

std::vector<MethodFinding> methodFindings(const Plan& plan, std::string_view today,
                                          const std::map<Id, ThemeTies>& surveyThemes) {
    MethodFindings found(plan.phase);
    checkWorkPlan(plan, today, found);
    checkLibrary(plan, found);
    checkDiagnosis(plan, found);
    checkWorkingTables(plan, today, found);
    checkTeam(plan, today, found);
    checkThemes(plan, surveyThemes, found);
    checkFrame(plan, found);
    checkGoals(plan, found);
    checkDocument(plan, found);
    checkApproval(plan, today, found);
    checkSocialisation(plan, today, found);
    return std::move(found.all);
}

std::vector<MethodFinding> approvalFindings(const Plan& plan, std::string_view today) {
    MethodFindings found(Phase::evaluation);
    checkApproval(plan, today, found);
    return std::move(found.all);
}

}  // namespace plan
