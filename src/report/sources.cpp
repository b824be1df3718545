#include "report/sources.h"

#include "report/word_keys.h"

namespace report {

const std::vector<NamedSource>& sources() {
    static const std::vector<NamedSource> all{
        {"entities", entitiesSource},
        {"development_plan", developmentPlanSource},
        {"lines", linesSource},
        {"objectives", objectivesSource},
        {"line", lineSource},
        {"objective", objectiveSource},
        {"articulation", articulationSource},
        {"survey_priorities", prioritiesSource},
        {"survey_method", surveyMethodSource},
        {"outcome_goals", outcomeGoalsSource},
        {"output_goals", outputGoalsSource},
        {"indicators", indicatorsSource},
        {"indicator_sheets", indicatorSheetsSource},
        {"money_by_year", moneyByYearSource},
        {"money_by_entity", moneyByEntitySource},
        {"money_by_source", moneyBySourceSource},
        {"projects", projectsSource},
        {"progress_by_line", progressByLineSource},
        {"progress_by_objective", progressByObjectiveSource},
        {"progress_by_entity", progressByEntitySource},
        {"progress_states", progressStatesSource},
        {"progress_goals", progressGoalsSource},
        {"progress_rules", progressRulesSource},
        {"follow_up", followUpSource},
        {"target_changes", targetChangesSource},
        {"glossary", glossarySource},
        {"missing_list", missingListSource},
        {"mission", missionSource},
        {"vision", visionSource},
        {"principles", principlesSource},
        {"swot", swotSource},
        {"working_tables", workingTablesSource},
        {"actors", actorsSource},
        {"self_diagnosis", selfDiagnosisSource},
        {"articulation_problems", articulationProblemsSource},
        {"analysis", analysisSource},
        {"matrix", matrixSource},
        {"library", librarySource},
        {"bibliography", bibliographySource},
        {"unwritten", unwrittenSource},
        {"unplaced", unplacedSource},
    };
    return all;
}

Source sourceNamed(std::string_view name) {
    for (const NamedSource& each : sources())
        if (each.name == name) return each.queue;
    return nullptr;
}

void Making::part(const std::string& anchor, const std::string& title, int level, bool inContents) const {
    Section section;
    section.anchor = anchor;
    section.title = title;
    section.level = level < 4 ? level : 4;
    section.inContents = inContents;
    document.sections.push_back(std::move(section));
}

std::string Making::foot() const {
    std::string words;
    if (!plan.source.empty()) words = t.with(key::source, {plan.source});
    if (!plan.cutOff.empty())
        words += (words.empty() ? "" : " ") + t.with(key::cutOff, {t.date(plan.cutOff)});
    return words;
}

std::string codedName(const std::string& code, const std::string& name) {
    return code.empty() ? name : code + " · " + name;
}

std::string entityName(const plan::Plan& plan, const plan::Id& id) {
    const auto found = plan.entities.find(id);
    if (found == plan.entities.end()) return "–";
    return found->second.shortName.empty() ? found->second.name : found->second.shortName;
}

std::string_view accumulationKey(plan::Accumulation accumulation) {
    static constexpr std::string_view keys[] = {"accumulation.sum",       "accumulation.capacity",
                                                "accumulation.flow",      "accumulation.stock",
                                                "accumulation.reduction", "accumulation.annualReduction"};
    return keys[static_cast<int>(accumulation)];
}

std::string_view termKey(plan::MoneyTerm term) {
    static constexpr std::string_view keys[] = {key::moneyPlanned, key::moneyInitial, "money.definitive",
                                                "money.committed", "money.obligated", "money.paid"};
    return keys[static_cast<int>(term)];
}

std::string valueWords(const Words& t, const plan::Value& value, const std::string& unit) {
    if (value.number) return t.number(*value.number, 4) + (unit.empty() ? "" : " " + unit);
    return value.text.empty() ? "–" : value.text;
}

std::vector<GoalGroup> goalGroups(const Making& m, bool outputs, bool outcomes) {
    const plan::Plan& plan = m.plan;
    std::vector<GoalGroup> groups;
    std::map<plan::Id, std::size_t> ofObjective, ofLine;
    const auto begin = [&](const std::string& anchor, const std::string& title) {
        groups.push_back({anchor, title, {}});
        return groups.size() - 1;
    };
    const std::vector<plan::Id> objectives = plan::inOrder(plan.objectives);
    const auto beginObjective = [&](const plan::Id& id) {
        const plan::Objective& objective = plan.objectives.at(id);
        ofObjective[id] = begin("o-" + id, codedName(objective.code, objective.name));
    };
    for (const plan::Id& line : plan::inOrder(plan.lines)) {
        for (const plan::Id& id : objectives)
            if (plan.objectives.at(id).line == line) beginObjective(id);
        ofLine[line] = begin("l-" + line, codedName(plan.lines.at(line).code, plan.lines.at(line).name));
    }
    for (const plan::Id& id : objectives)
        if (!ofObjective.contains(id)) beginObjective(id);
    const std::size_t none = begin("rest", m.t(key::withoutLine));
    for (const plan::Id& id : m.figures.goals) {
        const plan::Goal& goal = plan.goals.at(id);
        if (goal.kind == plan::GoalKind::output ? !outputs : !outcomes) continue;
        std::size_t place = none;
        if (const auto objective = ofObjective.find(goal.objective); objective != ofObjective.end())
            place = objective->second;
        else if (const auto line = ofLine.find(plan::lineOf(plan, goal)); line != ofLine.end())
            place = line->second;
        groups[place].goals.push_back(id);
    }
    std::vector<GoalGroup> filled;
    for (GoalGroup& group : groups)
        if (!group.goals.empty()) filled.push_back(std::move(group));
    return filled;
}

}  // namespace report
