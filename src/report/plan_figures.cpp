#include "report/plan_figures.h"

#include "plan/progress.h"
#include "plan/schedule.h"

namespace report {

namespace {

plan::Aggregate sumOf(const plan::Plan& plan, const PlanFigures& figures, const plan::Scope& scope,
                      plan::Taken GoalFigures::* figure, plan::Span span) {
    plan::Aggregate sum =
        plan::aggregate(figures.outputs, scope, span, figures.timing, plan::rollUpOf(plan),
                        [&](const plan::Id& id) -> const plan::Taken& { return figures.of.at(id).*figure; });
    sum.children = {};
    return sum;
}

PartFigures partOf(const plan::Plan& plan, const PlanFigures& figures, const plan::Scope& scope) {
    return {scope.id, sumOf(plan, figures, scope, &GoalFigures::toDate, plan::Span::toDate),
            sumOf(plan, figures, scope, &GoalFigures::fourYears, plan::Span::fourYears),
            sumOf(plan, figures, scope, &GoalFigures::due, plan::Span::fourYears)};
}

}  // namespace

std::vector<std::function<void()>> figureTasks(const plan::Plan& plan, PlanFigures& figures) {
    std::vector<std::function<void()>> tasks;
    figures.timing = plan::timingOf(plan);
    for (const plan::Id& id : plan::inOrder(plan.goals)) {
        if (!plan.goals.at(id).withdrawnOn.empty()) continue;  // nothing is asked of it any more
        figures.goals.push_back(id);
        tasks.push_back([&plan, &figures, id] {
            const plan::Goal& goal = plan.goals.at(id);
            figures.of[id] = {plan::takenOf(plan::toDate(goal, figures.timing)),
                              plan::takenOf(plan::fourYears(goal, figures.timing)),
                              plan::takenOf(plan::dueOfFourYears(goal, figures.timing))};
        });
    }
    tasks.push_back([&plan, &figures] { figures.outputs = plan::treeOf(plan, plan::GoalKind::output); });
    tasks.push_back([&plan, &figures] { figures.whole = partOf(plan, figures, {}); });
    const auto ask = [&](plan::Level level, const std::vector<plan::Id>& ids,
                         std::vector<PartFigures> PlanFigures::* list) {
        for (const plan::Id& id : ids)
            tasks.push_back([&plan, &figures, level, id, list] {
                PartFigures part = partOf(plan, figures, {level, id});
                if (part.toDate.goals) (figures.*list).push_back(std::move(part));
            });
    };
    ask(plan::Level::line, plan::inOrder(plan.lines), &PlanFigures::lines);
    ask(plan::Level::objective, plan::inOrder(plan.objectives), &PlanFigures::objectives);
    ask(plan::Level::entity, plan::inOrder(plan.entities), &PlanFigures::entities);
    return tasks;
}

std::string standingKey(const plan::Taken& taken, const plan::Thresholds& thresholds) {
    switch (plan::light(taken.ratio, thresholds)) {
        case plan::Light::good:
            return "light.good";
        case plan::Light::watch:
            return "light.watch";
        case plan::Light::late:
            return "light.late";
        case plan::Light::critical:
            return "light.critical";
        case plan::Light::none:
            break;
    }
    switch (taken.kind) {
        case plan::FigureKind::regressed:
            return "figure.regressed";
        case plan::FigureKind::noReport:
            return "figure.noReport";
        case plan::FigureKind::notYetDue:
            return "figure.notYetDue";
        case plan::FigureKind::noProgrammed:
            return "figure.noProgrammed";
        default:
            return "figure.notComputable";
    }
}

}  // namespace report
