#include <algorithm>
#include <set>

#include "plan/method_findings.h"

namespace plan {
namespace {

using K = MethodCheck;
using R = RecordKind;

constexpr const char* kTableKinds[] = {"directors", "technicalTeams", "community"};

}  // namespace

void checkWorkingTables(const Plan& plan, std::string_view today, MethodFindings& found) {
    for (const char* const& name : kTableKinds) {
        const auto kind = static_cast<TableKind>(&name - kTableKinds);
        found.addIf(std::none_of(plan.workingTables.begin(), plan.workingTables.end(),
                                 [&](const auto& entry) { return entry.second.kind == kind; }),
                    K::tableKindMissing, R::workingTables, name);
    }
    std::set<Id> sat;
    for (const Id& id : inOrder(plan.workingTables)) {
        const WorkingTable& table = plan.workingTables.at(id);
        found.addIf(table.date.empty(), K::tableWithoutDate, R::workingTable, id);
        for (const auto& [person, attendance] : table.people) sat.insert(attendance.entity);
        if (!table.date.empty() && table.date < today) {
            found.addIf(table.minutes.empty() && table.minutesLink.empty(), K::tableWithoutMinutes,
                        R::workingTable, id);
            found.addIf(!anyonePresent(table), K::tableWithoutPeople, R::workingTable, id);
            found.addIf(table.validated.empty(), K::tableValidatedNothing, R::workingTable, id);
        }
        for (const Id& inner : inOrder(table.agreements)) {
            const Agreement& agreement = table.agreements.at(inner);
            if (!agreement.done.empty()) continue;
            found.addIf(!agreement.due.empty() && agreement.due < today, K::agreementOverdue, R::workingTable,
                        id, inner);
            found.addIf(agreement.due.empty(), K::agreementWithoutDate, R::workingTable, id, inner);
            found.addIf(agreement.responsible.empty() && agreement.entity.empty(),
                        K::agreementWithoutResponsible, R::workingTable, id, inner);
        }
    }
    for (const Id& id : inOrder(plan.entities))
        found.addIf(!sat.contains(id), K::entityInNoTable, R::entity, id);
}

void checkTeam(const Plan& plan, std::string_view today, MethodFindings& found) {
    found.addIf(plan.tasks.empty(), K::noTask, R::tasks);
    for (const Id& id : inOrder(plan.tasks)) {
        const TeamTask& task = plan.tasks.at(id);
        if (task.status == TaskStatus::cancelled) continue;
        const auto count = [&](Raci role) {
            return std::count_if(task.assignments.begin(), task.assignments.end(),
                                 [&](const auto& entry) { return entry.second.role == role; });
        };
        found.addIf(count(Raci::responsible) == 0, K::taskWithoutResponsible, R::task, id);
        found.addIf(count(Raci::accountable) == 0, K::taskWithoutAccountable, R::task, id);
        found.addIf(count(Raci::accountable) > 1, K::taskWithSeveralAccountable, R::task, id);
        found.addIf(task.status != TaskStatus::done && !task.due.empty() && task.due < today, K::taskLate,
                    R::task, id);
    }
}

void checkThemes(const Plan& plan, const std::map<Id, ThemeTies>& surveyThemes, MethodFindings& found) {
    std::set<Id> analysed;
    for (const Id& id : inOrder(plan.analysis.findings)) {
        const AnalysisFinding& finding = plan.analysis.findings.at(id);
        analysed.insert(finding.entity);
        found.addIf(finding.theme.empty(), K::findingWithoutTheme, R::analysisFinding, id);
    }
    for (const Id& id : inOrder(plan.entities))
        found.addIf(!analysed.contains(id), K::entityNotAnalysed, R::entity, id);
    for (const Id& id : inOrder(plan.analysis.themes)) {
        const StrategicTheme& theme = plan.analysis.themes.at(id);
        found.addIf(theme.line.empty() && theme.objective.empty(), K::strategicThemeUnanswered,
                    R::strategicTheme, id);
    }
    // What a theme led to may be gone from the plan since.
    for (const auto& [id, ties] : surveyThemes) {
        const bool answered =
            std::any_of(ties.lines.begin(), ties.lines.end(),
                        [&](const Id& line) { return plan.lines.contains(line); }) ||
            std::any_of(ties.objectives.begin(), ties.objectives.end(),
                        [&](const Id& objective) { return plan.objectives.contains(objective); });
        found.addIf(!answered, K::surveyThemeUnanswered, R::surveyTheme, id);
    }
}

}  // namespace plan
