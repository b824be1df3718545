#include "store/document_template.h"

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "store/fold_text.h"

namespace store {

namespace {

plan::Id entityNamed(const plan::Plan& plan, const std::string& name) {
    for (const auto& [id, entity] : plan.entities)
        if (entity.shortName == name || entity.name == name) return id;
    return {};
}

plan::Id objectiveCoded(const plan::Plan& plan, const std::string& code) {
    for (const auto& [id, objective] : plan.objectives)
        if (!code.empty() && objective.code == code) return id;
    return {};
}

plan::PlanDocument asInTheGuide(const plan::Plan& plan, const Methodology& methodology) {
    plan::PlanDocument document = methodology.document;
    for (auto& [id, section] : document.sections) {
        if (const auto named = methodology.sectionEntities.find(id);
            named != methodology.sectionEntities.end())
            section.entity = entityNamed(plan, named->second);
        if (section.data.contains("line")) section.objective = objectiveCoded(plan, section.number);
    }
    return document;
}

// "Gobierno" of "Sector Gobierno", "Government" of "Government sector": titles say that it is one.
std::string nameOfSector(const std::string& sector) {
    const std::string folded = foldText(sector);
    const auto first = sector.find(' '), last = sector.rfind(' ');
    if (first != std::string::npos && folded.starts_with("sector ")) return sector.substr(first + 1);
    if (last != std::string::npos && folded.ends_with(" sector")) return sector.substr(0, last);
    return folded == "sector" ? std::string() : sector;
}

// The title with the plan's names in their places; the other one where the plan has not written one of them.
std::string filled(const SectionElsewhere& section, const plan::Plan& plan, const std::string& name) {
    std::string title = section.title;
    const std::string sector = nameOfSector(plan.sector);
    for (const auto& [place, value] : std::initializer_list<std::pair<std::string_view, const std::string&>>{
             {"{sector}", sector}, {"{plan}", plan.developmentPlan}, {"{name}", name}}) {
        const auto at = title.find(place);
        if (at == std::string::npos) continue;
        if (value.empty()) return section.without;
        title.replace(at, place.size(), value);
    }
    return title;
}

class OfAnotherSector {
  public:
    OfAnotherSector(const plan::Plan& plan, const Methodology& methodology)
        : plan_(plan), methodology_(methodology) {}

    plan::PlanDocument made() {
        for (const auto& id : plan::readingOrder(methodology_.document)) section(id);
        return std::move(document_);
    }

  private:
    void section(const plan::Id& id) {
        const plan::DocumentSection& guides = methodology_.document.sections.at(id);
        const auto found = methodology_.elsewhere.find(id);
        if (found == methodology_.elsewhere.end()) return add(id, guides, guides.title);
        const SectionElsewhere& other = found->second;
        if (other.each == Repeats::never) return;
        std::vector<plan::Id> records;
        if (other.each == Repeats::entities) records = plan::inOrder(plan_.entities);
        if (other.each == Repeats::lines) records = plan::inOrder(plan_.lines);
        if (records.empty()) return add(id, guides, filled(other, plan_, ""));
        for (const auto& record : records) {
            plan::DocumentSection one = guides;
            const bool entity = other.each == Repeats::entities;
            (entity ? one.entity : one.line) = record;
            const std::string& name = entity ? plan_.entities.at(record).name : plan_.lines.at(record).name;
            add(record == records.front() ? id : id + "-" + record, one, filled(other, plan_, name));
        }
    }

    void add(const plan::Id& id, plan::DocumentSection section, const std::string& title) {
        section.title = title;
        section.order = static_cast<double>(document_.sections.size() + 1);
        if (!section.number.empty()) {
            const int place = ++numbered_[section.parent];
            section.number = section.parent.empty()
                                 ? std::to_string(place)
                                 : document_.sections.at(section.parent).number + "." + std::to_string(place);
        }
        document_.sections[id] = std::move(section);
    }

    const plan::Plan& plan_;
    const Methodology& methodology_;
    plan::PlanDocument document_;
    std::map<plan::Id, int> numbered_;  // sections below each
};

}  // namespace

plan::PlanDocument documentFor(const plan::Plan& plan, const Methodology& methodology) {
    if (methodology.sector.empty() || foldText(nameOfSector(plan.sector)) == foldText(methodology.sector))
        return asInTheGuide(plan, methodology);
    return OfAnotherSector(plan, methodology).made();
}

}  // namespace store
