#include <algorithm>
#include <map>
#include <set>

#include "plan/method_findings.h"

namespace plan {
namespace {

using K = MethodCheck;
using R = RecordKind;

constexpr const char* kQuadrantNames[] = {"strength", "opportunity", "weakness", "threat"};

void checkSwot(const Plan& plan, MethodFindings& found) {
    const Swot& swot = plan.swot;
    for (const char* const& name : kQuadrantNames)
        found.addIf(byPriority(swot, static_cast<Quadrant>(&name - kQuadrantNames)).empty(), K::quadrantEmpty,
                    R::swot, name);
    std::set<Id> heard;
    for (const Id& id : inOrder(swot.items)) {
        const SwotItem& item = swot.items.at(id);
        heard.insert(item.entity);
        found.addIf(!item.votes && !item.priority, K::itemNotRanked, R::swotItem, id);
    }
    for (const Id& id : inOrder(plan.entities))
        found.addIf(!heard.contains(id), K::entityWithoutSwot, R::entity, id);
    found.addIf(swot.strategies.empty(), K::noStrategy, R::swot);
    for (const Id& id : inOrder(swot.strategies)) {
        const Strategy& strategy = swot.strategies.at(id);
        const Quadrants own = quadrantsOf(strategy.crossing);
        bool internal = false, external = false;
        for (const Id& item : strategy.items) {
            const auto at = swot.items.find(item);
            if (at == swot.items.end()) continue;
            const Quadrant quadrant = at->second.quadrant;
            internal = internal || quadrant == own.internal;
            external = external || quadrant == own.external;
            found.addIf(quadrant != own.internal && quadrant != own.external, K::strategyCrossesOthers,
                        R::strategy, id, item);
        }
        found.addIf(!internal || !external, K::strategyCrossesNothing, R::strategy, id);
        found.addIf(strategy.objective.empty(), K::strategyNotPromoted, R::strategy, id);
    }
}

void checkSelfDiagnosis(const SelfDiagnosis& diagnosis, MethodFindings& found) {
    found.addIf(diagnosis.dimensions.empty(), K::noDimension, R::selfDiagnosis);
    for (const Id& id : inOrder(diagnosis.dimensions))
        found.addIf(!scoreOf(diagnosis, id), K::dimensionNotScored, R::dimension, id);
    std::map<double, Id> begun;
    for (const Id& id : inOrder(diagnosis.bands)) {
        const auto [earlier, fresh] = begun.emplace(diagnosis.bands.at(id).from, id);
        found.addIf(!fresh, K::bandsAlike, R::band, id, earlier->second);
    }
}

}  // namespace

void checkLibrary(const Plan& plan, MethodFindings& found) {
    std::set<Id> described;
    std::map<std::string, Id> links;
    bool norm = false;
    for (const Id& id : inOrder(plan.sources)) {
        const Source& source = plan.sources.at(id);
        described.insert(source.entity);
        norm = norm || source.type == SourceType::norm;
        found.addIf(source.link.empty(), K::sourceWithoutLink, R::source, id);
        found.addIf(!source.year && source.citation.empty(), K::sourceIncomplete, R::source, id);
        if (source.link.empty()) continue;
        const auto [earlier, fresh] = links.emplace(source.link, id);
        found.addIf(!fresh, K::sourceTwice, R::source, id, earlier->second);
    }
    found.addIf(!norm, K::noNorm, R::library);
    for (const Id& id : inOrder(plan.entities))
        found.addIf(!described.contains(id), K::entityWithoutSource, R::entity, id);
    found.addIf(plan.actors.empty(), K::noActor, R::actors);
    for (const Id& id : inOrder(plan.actors))
        found.addIf(!plan.actors.at(id).influence, K::actorWithoutInfluence, R::actor, id);
}

void checkDiagnosis(const Plan& plan, MethodFindings& found) {
    checkSwot(plan, found);
    for (const Id& id : inOrder(plan.articulation)) {
        const ArticulationProblem& problem = plan.articulation.at(id);
        found.addIf(problem.entities.size() < 2, K::articulationOfOne, R::articulationProblem, id);
        found.addIf(problem.status != ProblemStatus::solved && problem.followUps.empty(),
                    K::articulationNotFollowed, R::articulationProblem, id);
    }
    checkSelfDiagnosis(plan.selfDiagnosis, found);
}

}  // namespace plan
