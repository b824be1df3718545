#include "plan/project_checks.h"

#include <algorithm>
#include <set>

#include "plan/activities.h"
#include "plan/progress.h"

namespace plan {
namespace {

struct Progress {
    bool known = false;  // there is something to look at
    bool made = false;
};

Progress progressOf(const Plan& plan, const Project& project, int year, const Timing& timing) {
    Progress progress;
    for (const auto& [id, activity] : project.activities) {
        if (!isOf(activity, year)) continue;
        progress.known = true;
        progress.made = progress.made || activity.progress.value_or(0) > 0;
    }
    for (const Id& id : project.goals) {
        const auto goal = plan.goals.find(id);
        if (goal == plan.goals.end()) continue;
        const Figure figure = yearProgress(goal->second, year, timing);
        progress.known = progress.known || figure.ratio || figure.kind == FigureKind::noReport ||
                         figure.kind == FigureKind::regressed;
        progress.made = progress.made || figure.ratio.value_or(0) > 0;
    }
    return progress;
}

void checkYear(const Plan& plan, const Project& project, int year, const Timing& timing,
               ProjectFinding finding, std::vector<ProjectFinding>& found) {
    if (!timing.hasBegun(year)) return;
    const Money money = moneyOf(project, year);
    const double drawn =
        std::max({money.committed.value_or(0), money.obligated.value_or(0), money.paid.value_or(0)});
    const double granted = money.definitive.value_or(0);
    if (drawn <= 0 && granted <= 0) return;
    const Progress progress = progressOf(plan, project, year, timing);
    finding.year = year;
    if (drawn > 0 && progress.known && !progress.made) {
        finding.kind = ProjectFindingKind::moneyWithoutProgress;
        finding.given = drawn;
        found.push_back(finding);
    } else if (drawn <= 0 && progress.made) {
        finding.kind = ProjectFindingKind::progressWithoutMoney;
        finding.given = granted;
        found.push_back(finding);
    }
}

}  // namespace

std::vector<ProjectFinding> findingsOf(const Plan& plan, const Id& projectId, const Timing& timing) {
    std::vector<ProjectFinding> found;
    const auto at = plan.projects.find(projectId);
    if (at == plan.projects.end()) return found;
    const Project& project = at->second;
    ProjectFinding finding;
    finding.project = projectId;
    for (const Id& id : inOrder(project.activities)) {
        const Activity& activity = project.activities.at(id);
        finding.activity = id;
        const auto start = parseDay(activity.start), end = parseDay(activity.end);
        if (start && end && *end < *start) {
            finding.kind = ProjectFindingKind::activityOutOfOrder;
            found.push_back(finding);
        } else if (stateOf(activity, timing.cutOff) == ActivityState::late) {
            finding.kind = ProjectFindingKind::activityLate;
            found.push_back(finding);
        }
    }
    finding.activity.clear();
    std::set<int> years;
    bool money = false;
    for (const Id& id : inOrder(project.resources)) {
        const Resource& resource = project.resources.at(id);
        years.insert(resource.year);
        money = money || isGiven(resource.money);
        for (const MoneyExcess& excess : excesses(resource.money)) {
            finding.kind = ProjectFindingKind::moneyOutOfOrder;
            finding.resource = id;
            finding.year = resource.year;
            finding.excess = excess;
            found.push_back(finding);
        }
    }
    finding.resource.clear();
    finding.excess = {};
    for (const int year : years) checkYear(plan, project, year, timing, finding, found);
    if (money && project.goals.empty()) {
        finding.kind = ProjectFindingKind::noGoal;
        found.push_back(finding);
    }
    return found;
}

std::vector<ProjectFinding> projectFindings(const Plan& plan) {
    std::vector<ProjectFinding> found;
    const Timing timing = timingOf(plan);
    for (const Id& id : inOrder(plan.projects))
        for (ProjectFinding& finding : findingsOf(plan, id, timing)) found.push_back(std::move(finding));
    return found;
}

}  // namespace plan
