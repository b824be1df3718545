#include "app/public/overview.h"

#include <utility>

#include "plan/progress.h"
#include "plan/schedule.h"
#include "store/fold_text.h"

namespace app {

Standing standingOf(plan::FigureKind kind, const std::optional<double>& ratio,
                    const plan::Thresholds& thresholds) {
    switch (plan::light(ratio, thresholds)) {
        case plan::Light::good:
            return Standing::good;
        case plan::Light::watch:
            return Standing::watch;
        case plan::Light::late:
            return Standing::late;
        case plan::Light::critical:
            return Standing::critical;
        case plan::Light::none:
            break;
    }
    switch (kind) {
        case plan::FigureKind::regressed:
            return Standing::regressed;
        case plan::FigureKind::noReport:
            return Standing::noReport;
        case plan::FigureKind::notYetDue:
            return Standing::notYetDue;
        case plan::FigureKind::noProgrammed:
            return Standing::noProgrammed;
        default:
            return Standing::notComputable;
    }
}

const plan::Taken& Overview::ofYear(const plan::Id& goal, int year) const {
    static const plan::Taken none;
    const auto found = goals.find(goal);
    const auto place = static_cast<std::size_t>(year - timing.firstYear);
    if (found == goals.end() || year < timing.firstYear || place >= found->second.years.size()) return none;
    return found->second.years[place];
}

OverviewMaker::OverviewMaker(const plan::Plan& plan, const plan::Timing& timing) : plan_(plan) {
    overview_.timing = timing;
}

void OverviewMaker::begin() {
    ids_ = plan::inOrder(plan_.goals);
    overview_.goals.reserve(ids_.size());
    std::map<plan::Id, int> ofLine, ofObjective, ofEntity;
    for (const auto& id : ids_) {
        const plan::Goal& goal = plan_.goals.at(id);
        // Nothing is asked of a withdrawn goal any more; what moved tells of it.
        if (!goal.withdrawnOn.empty()) continue;
        const bool output = goal.kind == plan::GoalKind::output;
        (output ? overview_.outputs : overview_.outcomes).push_back(id);
        if (!output) continue;
        const plan::Id line = plan::lineOf(plan_, goal);
        ++ofLine[line];
        ++ofObjective[goal.objective];
        ++ofEntity[goal.entity];
        if (!plan_.lines.count(line)) ++overview_.withoutLine;
    }
    const auto ask = [&](plan::Level level, const std::vector<plan::Id>& ids,
                         const std::map<plan::Id, int>& goals) {
        for (const auto& id : ids)
            if (auto found = goals.find(id); found != goals.end())
                parts_.push_back({{level, id}, found->second});
    };
    ask(plan::Level::line, plan::inOrder(plan_.lines), ofLine);
    ask(plan::Level::objective, plan::inOrder(plan_.objectives), ofObjective);
    ask(plan::Level::entity, plan::inOrder(plan_.entities), ofEntity);
    for (int year = plan_.firstYear; plan_.firstYear && year <= plan_.lastYear; ++year)
        moneys_.emplace_back(year, plan::Id());
    for (const auto& id : plan::inOrder(plan_.entities)) moneys_.emplace_back(0, id);
}

void OverviewMaker::figure(const plan::Id& id) {
    const plan::Goal& goal = plan_.goals.at(id);
    const plan::Timing& timing = overview_.timing;
    GoalFigures figures;
    figures.toDate = plan::takenOf(plan::toDate(goal, timing));
    figures.fourYears = plan::takenOf(plan::fourYears(goal, timing));
    figures.due = plan::takenOf(plan::dueOfFourYears(goal, timing));
    for (int year = timing.firstYear; timing.firstYear && year <= timing.lastYear; ++year)
        figures.years.push_back(plan::takenOf(plan::yearProgress(goal, year, timing)));
    figures.standing = standingOf(figures.toDate.kind, figures.toDate.ratio, plan_.thresholds);
    std::string who;
    if (auto entity = plan_.entities.find(goal.entity); entity != plan_.entities.end())
        who = entity->second.shortName + " " + entity->second.name;
    figures.words = " " + store::foldText(goal.code + " " + goal.name + " " + goal.responsible + " " + who +
                                          " " + goal.indicator.name);
    if (goal.kind == plan::GoalKind::output && goal.withdrawnOn.empty())
        ++overview_.standing[static_cast<int>(figures.standing)];
    overview_.goals.emplace(id, std::move(figures));
}

void OverviewMaker::sumUp(Part& part, const plan::Branch& root, const plan::Scope& scope, Sum which) const {
    const auto of = [&](plan::Taken GoalFigures::* figure, plan::Span span) {
        plan::Aggregate sum = plan::aggregate(
            root, scope, span, overview_.timing, plan::rollUpOf(plan_),
            [&](const plan::Id& id) -> const plan::Taken& { return overview_.goals.at(id).*figure; });
        sum.children = {};
        return sum;
    };
    switch (which) {
        case Sum::toDate:
            part.toDate = of(&GoalFigures::toDate, plan::Span::toDate);
            part.goals = part.toDate.goals;
            break;
        case Sum::fourYears:
            part.fourYears = of(&GoalFigures::fourYears, plan::Span::fourYears);
            break;
        case Sum::due:
            part.due = of(&GoalFigures::due, plan::Span::fourYears);
            break;
    }
}

Part OverviewMaker::partOf(const plan::Scope& scope) const {
    Part part;
    part.id = scope.id;
    for (const Sum which : {Sum::toDate, Sum::fourYears, Sum::due}) sumUp(part, outputs_, scope, which);
    return part;
}

bool OverviewMaker::wholeStep() {
    constexpr std::size_t sums = 3;
    if (done_ >= 2 * sums) return false;
    const auto which = static_cast<Sum>(done_ % sums);
    if (done_ < sums)
        sumUp(overview_.outputsOfPlan, outputs_, {}, which);
    else
        sumUp(overview_.outcomesOfPlan, outcomes_, {}, which);
    ++done_;
    return true;
}

bool OverviewMaker::moneyStep() {
    constexpr std::size_t terms = 4;
    if (done_ >= terms * moneys_.size()) return false;
    const auto& [year, entity] = moneys_[done_ / terms];
    const plan::Scope scope = entity.empty() ? plan::Scope{} : plan::Scope{plan::Level::entity, entity};
    const auto of = [&](plan::MoneyTerm term) { return plan::execution(plan_, scope, year, term); };
    switch (done_ % terms) {
        case 0:
            money_ = {};
            money_.year = year;
            money_.entity = entity;
            money_.committed = of(plan::MoneyTerm::committed);
            break;
        case 1:
            money_.obligated = of(plan::MoneyTerm::obligated);
            break;
        case 2:
            money_.paid = of(plan::MoneyTerm::paid);
            break;
        default:
            money_.headline = of(plan_.executionTerm);
            if (money_.headline.denominator)
                (entity.empty() ? overview_.money : overview_.moneyOfEntities).push_back(std::move(money_));
    }
    ++done_;
    return true;
}

bool OverviewMaker::work(std::chrono::steady_clock::time_point until) {
    const auto next = [&](Phase phase) {
        phase_ = phase;
        done_ = 0;
    };
    do {
        switch (phase_) {
            case Phase::begin:
                begin();
                next(Phase::outputs);
                break;
            case Phase::outputs:
                outputs_ = plan::treeOf(plan_, plan::GoalKind::output);
                next(Phase::outcomes);
                break;
            case Phase::outcomes:
                outcomes_ = plan::treeOf(plan_, plan::GoalKind::outcome);
                next(Phase::figures);
                break;
            case Phase::figures:
                if (done_ < ids_.size())
                    figure(ids_[done_++]);
                else
                    next(Phase::whole);
                break;
            case Phase::whole:
                if (!wholeStep()) next(Phase::parts);
                break;
            case Phase::parts:
                if (done_ < parts_.size()) {
                    const Wanted& wanted = parts_[done_++];
                    Part part = partOf(wanted.scope);
                    part.goals = wanted.goals;
                    auto& list = wanted.scope.level == plan::Level::line        ? overview_.lines
                                 : wanted.scope.level == plan::Level::objective ? overview_.objectives
                                                                                : overview_.entities;
                    list.push_back(std::move(part));
                } else {
                    next(Phase::money);
                }
                break;
            case Phase::money:
                if (!moneyStep()) next(Phase::done);
                break;
            case Phase::done:
                return true;
        }
    } while (phase_ != Phase::done && std::chrono::steady_clock::now() < until);
    return phase_ == Phase::done;
}

}  // namespace app
