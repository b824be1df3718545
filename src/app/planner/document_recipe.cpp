#include "app/planner/document_recipe.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "report/written_blocks.h"

namespace app {

namespace {

using Argument = plan::Id plan::DocumentSection::*;

struct Shown {
    std::string_view name;    // of plan::kDocumentData
    std::string_view source;  // of the report
    Argument about = nullptr;
};

constexpr Shown shown[]{
    {"entities", "entities"},
    {"sources.norm", "library:norm"},
    {"sources.structure", "library:structure"},
    {"sources.publicPolicy", "library:publicPolicy"},
    {"sources.strategicFrame", "library:strategicFrame"},
    {"sources.mipg", "library:mipg"},
    {"sources.diagnosis", "library:diagnosis"},
    {"sources.managementReport", "library:managementReport"},
    {"sources.investmentProject", "library:investmentProject"},
    {"sources.developmentPlan", "library:developmentPlan"},
    {"sources.benchmark", "library:benchmark"},
    {"bibliography", "bibliography"},
    {"developmentPlan", "development_plan"},
    {"lines", "lines"},
    {"actors", "actors", &plan::DocumentSection::entity},
    {"selfDiagnosis", "self_diagnosis"},
    {"swot", "swot", &plan::DocumentSection::entity},
    {"articulation", "articulation_problems", &plan::DocumentSection::entity},
    {"analysis", "analysis", &plan::DocumentSection::entity},
    {"matrix", "matrix"},
    {"surveyThemes", "survey_priorities"},
    {"workingTables", "working_tables"},
    {"frame.mission", "mission"},
    {"frame.vision", "vision"},
    {"frame.objectives", "objectives"},
    {"frame.principles", "principles"},
    {"goals.outcome", "outcome_goals"},
    {"goals.output", "output_goals"},
    {"indicators", "indicators"},
    {"followUp", "follow_up"},
};

std::string asked(std::string_view source, const plan::Id& about) {
    return std::string(source) + (about.empty() ? "" : ":" + about);
}

// Names in the order of their places.
std::vector<std::string> dataInOrder(const plan::DocumentSection& section) {
    std::vector<std::string> names;
    for (const auto& [name, place] : section.data) names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
        return section.data.at(a) < section.data.at(b);
    });
    return names;
}

}  // namespace

std::vector<std::string> documentSources(const std::string& name, const plan::DocumentSection& section) {
    if (name == "line") {
        if (!section.objective.empty()) return {asked("objective", section.objective)};
        if (!section.line.empty()) return {asked("line", section.line)};
        return {"unplaced"};
    }
    if (name == "resources") {
        if (section.entity.empty()) return {"money_by_year", "money_by_entity", "money_by_source"};
        return {asked("money_by_year", section.entity), asked("money_by_source", section.entity),
                asked("projects", section.entity)};
    }
    for (const Shown& each : shown)
        if (each.name == name) return {asked(each.source, each.about ? section.*each.about : plan::Id())};
    return {};
}

std::vector<report::SectionRecipe> documentRecipe(const plan::PlanDocument& document) {
    std::vector<report::SectionRecipe> all;
    std::map<plan::Id, int> levels;
    for (const plan::Id& id : plan::readingOrder(document)) {
        const plan::DocumentSection& section = document.sections.at(id);
        report::SectionRecipe recipe;
        recipe.id = id;
        recipe.number = section.number;
        recipe.title = section.title;
        recipe.level = levels[id] = section.parent.empty() ? 1 : levels[section.parent] + 1;
        recipe.text = report::writtenOf(section.text);
        if (sectionState(document, id) == SectionState::missing) recipe.sources.push_back("unwritten");
        for (const std::string& name : dataInOrder(section))
            for (std::string& source : documentSources(name, section))
                recipe.sources.push_back(std::move(source));
        all.push_back(std::move(recipe));
    }
    return all;
}

SectionState sectionState(const plan::PlanDocument& document, const plan::Id& id) {
    const plan::DocumentSection& section = document.sections.at(id);
    if (plan::hasText(section)) return SectionState::written;
    if (section.written) return SectionState::missing;
    for (const auto& [name, place] : section.data)
        if (plan::isDocumentData(name)) return SectionState::filled;
    for (const auto& [other, each] : document.sections)
        if (each.parent == id) return SectionState::parts;
    return SectionState::empty;
}

std::vector<plan::Id> unwrittenSections(const plan::PlanDocument& document) {
    std::vector<plan::Id> ids;
    for (const plan::Id& id : plan::readingOrder(document)) {
        const SectionState state = sectionState(document, id);
        if (state == SectionState::missing || state == SectionState::empty) ids.push_back(id);
    }
    return ids;
}

std::vector<DocumentGap> documentGaps(const report::Document& document,
                                      const std::vector<report::SectionRecipe>& recipe) {
    std::vector<DocumentGap> gaps;
    std::size_t next = 0;
    plan::Id section;
    for (const report::Section& part : document.sections) {
        // Parts that data made stand after the section they belong to.
        if (next < recipe.size() && part.title == recipe[next].title && part.number == recipe[next].number &&
            part.anchor.rfind(report::anchorOf(recipe[next].id), 0) == 0)
            section = recipe[next++].id;
        for (const report::Block& block : part.blocks)
            if (const auto* missing = std::get_if<report::Missing>(&block))
                gaps.push_back({section, missing->what});
    }
    return gaps;
}

}  // namespace app
