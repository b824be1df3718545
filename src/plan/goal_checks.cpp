#include <algorithm>
#include <set>

#include "plan/checks.h"
#include "plan/method_findings.h"

namespace plan {
namespace {

using K = MethodCheck;
using R = RecordKind;

RecordKind recordOf(Level level) {
    return level == Level::line ? R::line : level == Level::objective ? R::objective : R::plan;
}

void checkGoal(const Id& id, const Goal& goal, const Timing& timing, MethodFindings& found) {
    const auto note = [&](bool wrong, K kind) { found.addIf(wrong, kind, R::goal, id); };
    note(goal.entity.empty(), K::goalWithoutEntity);
    note(goal.responsible.empty(), K::goalWithoutResponsible);
    note(goal.target.empty(), K::goalWithoutTarget);
    const Indicator& indicator = goal.indicator;
    note(indicator.name.empty(), K::goalWithoutIndicator);
    if (!indicator.name.empty()) {
        note(indicator.formula.empty(), K::indicatorWithoutFormula);
        note(indicator.unit.empty(), K::indicatorWithoutUnit);
        note(indicator.source.empty(), K::indicatorWithoutSource);
        note(indicator.periodicity.empty(), K::indicatorWithoutPeriodicity);
        note(indicator.baseline.empty(), K::indicatorWithoutBaseline);
    }
    // What adds up, flows or is to be kept may well ask for what there was before.
    const bool moves = indicator.accumulation == Accumulation::capacity ||
                       indicator.accumulation == Accumulation::reduction ||
                       indicator.accumulation == Accumulation::annualReduction;
    note(moves && goal.target.number && goal.target.number == indicator.baseline.number, K::targetIsBaseline);
    note(targetCheck(goal, timing).has_value(), K::targetsDisagree);
}

}  // namespace

void checkFrame(const Plan& plan, MethodFindings& found) {
    found.addIf(plan.frame.mission.empty(), K::missionEmpty, R::frame);
    found.addIf(plan.frame.vision.empty(), K::visionEmpty, R::frame);
    found.addIf(plan.frame.principles.empty(), K::noPrinciple, R::frame);
    std::set<Id> explained;
    for (const auto& [id, origin] : plan.frame.origins)
        if (!origin.strategy.empty() || !origin.workingTable.empty() || !origin.surveyTheme.empty())
            explained.insert(origin.objective);
    for (const Id& id : inOrder(plan.objectives))
        found.addIf(!explained.contains(id), K::objectiveWithoutOrigin, R::objective, id);
}

void checkGoals(const Plan& plan, MethodFindings& found) {
    const Timing timing = timingOf(plan);
    std::set<Id> served, responsible, carrying;
    bool outcome = false, output = false;
    for (const Id& id : inOrder(plan.goals)) {
        const Goal& goal = plan.goals.at(id);
        if (!goal.withdrawnOn.empty()) continue;
        served.insert(goal.objective);
        responsible.insert(goal.entity);
        (goal.kind == GoalKind::outcome ? outcome : output) = true;
        checkGoal(id, goal, timing, found);
    }
    found.addIf(!outcome, K::goalKindMissing, R::plan, "outcome");
    found.addIf(!output, K::goalKindMissing, R::plan, "output");
    for (const Id& id : inOrder(plan.objectives)) {
        found.addIf(plan.objectives.at(id).line.empty(), K::objectiveWithoutLine, R::objective, id);
        found.addIf(!served.contains(id), K::objectiveWithoutGoal, R::objective, id);
    }
    for (const Id& id : inOrder(plan.lines))
        found.addIf(std::none_of(plan.objectives.begin(), plan.objectives.end(),
                                 [&](const auto& entry) { return entry.second.line == id; }),
                    K::lineWithoutObjective, R::line, id);
    if (plan.weightsNote.empty())
        for (const Finding& finding : weightFindings(plan))
            found.add(K::weightsDoNotSum, recordOf(finding.scope.level), finding.scope.id);
    for (const Id& id : inOrder(plan.projects)) {
        const Project& project = plan.projects.at(id);
        carrying.insert(project.entity);
        found.addIf(project.goals.empty(), K::projectWithoutGoal, R::project, id);
        found.addIf(project.entity.empty(), K::projectWithoutEntity, R::project, id);
    }
    for (const Id& id : inOrder(plan.entities)) {
        found.addIf(!responsible.contains(id), K::entityWithoutGoal, R::entity, id);
        found.addIf(!carrying.contains(id), K::entityWithoutProject, R::entity, id);
    }
}

}  // namespace plan
