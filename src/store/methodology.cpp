#include "store/methodology.h"

#include <utility>

#include "store/document_template.h"
#include "store/envelope.h"
#include "store/formulation_json.h"
#include "store/parse.h"
#include "store/references.h"

namespace store {

EnumWords wordsOf(Repeats) {
    static constexpr const char* words[] = {"", "entities", "lines", "never"};
    return words;
}

// Found where Fields walks records, hence in no namespace of its own.
void fields(Fields& in, NamedHelp& named) {
    in.number("order", named.order);
    in.text("name", named.name, Need::required);
    in.text("help", named.help);
}

void fields(Fields& in, TableGuide& guide) {
    in.number("order", guide.order);
    in.text("name", guide.name, Need::required);
    in.text("purpose", guide.purpose);
    in.word("method", guide.method);
    in.records("agenda", guide.agenda);
    in.records("questions", guide.questions);
}

void fields(Fields& in, SectionElsewhere& section) {
    in.word("each", section.each);
    in.text("title", section.title);
    in.text("without", section.without);
}

void fields(Fields& in, Methodology& methodology) {
    in.text("language", methodology.language, Need::required);
    in.text("sector", methodology.sector);
    in.record("workPlan", methodology.workPlan);
    in.record("document", methodology.document);
    in.record("selfDiagnosis", methodology.selfDiagnosis);
    in.records("tableGuides", methodology.tableGuides);
    in.records("sourceTypes", methodology.sourceTypes);
    in.records("quadrants", methodology.quadrants);
    in.records("crossings", methodology.crossings);
    in.records("elsewhere", methodology.elsewhere);
}

namespace {

// Only words of the enumeration, and all of them.
template <class Enum, class Named>
void checkWords(const char* name, const std::map<std::string, Named>& named, Problems& problems) {
    std::map<std::string, Named> rest = named;
    for (const char* word : wordsOf(Enum{}))
        if (rest.erase(word) == 0)
            problems.push_back({ProblemKind::missingField, pointer(pointer("", name), word), ""});
    for (const auto& [word, other] : rest)
        problems.push_back({ProblemKind::badValue, pointer(pointer("", name), word), word});
}

}  // namespace

std::optional<Methodology> readMethodology(std::string_view bytes, Problems& problems) {
    const std::size_t before = problems.size();
    const std::optional<Json> json = parseJson(bytes, problems);
    if (!json || !envelopeVersion(*json, kMethodologyFormat, 1, problems)) return std::nullopt;
    Methodology methodology;
    FieldReader reader(*json, problems, "");
    fields(reader, methodology);
    if (const auto named = json->find("sectionEntities"); named != json->end()) {
        if (!named->is_object())
            problems.push_back({ProblemKind::wrongType, "/sectionEntities", named->type_name()});
        else
            for (const auto& [section, entity] : named->items()) {
                const std::string at = pointer("/sectionEntities", section);
                if (!entity.is_string())
                    problems.push_back({ProblemKind::wrongType, at, entity.type_name()});
                else if (!methodology.document.sections.contains(section))
                    problems.push_back({ProblemKind::badReference, at, section});
                else
                    methodology.sectionEntities[section] = entity.get<std::string>();
            }
    }
    for (const auto& [section, other] : methodology.elsewhere)
        if (!methodology.document.sections.contains(section))
            problems.push_back({ProblemKind::badReference, pointer("/elsewhere", section), section});
    checkWords<plan::TableKind>("tableGuides", methodology.tableGuides, problems);
    checkWords<plan::SourceType>("sourceTypes", methodology.sourceTypes, problems);
    checkWords<plan::Quadrant>("quadrants", methodology.quadrants, problems);
    checkWords<plan::Crossing>("crossings", methodology.crossings, problems);
    plan::Plan copy;
    copy.workPlan = methodology.workPlan;
    copy.document = methodology.document;
    copy.selfDiagnosis = methodology.selfDiagnosis;
    checkFormulationReferences(copy, problems, "");
    if (problems.size() != before) return std::nullopt;
    return methodology;
}

plan::Plan withMethodology(plan::Plan plan, const Methodology& methodology) {
    plan::WorkPlan& work = plan.workPlan;
    if (work.phases.empty() && work.steps.empty() && work.activities.empty()) {
        work.phases = methodology.workPlan.phases;
        work.steps = methodology.workPlan.steps;
        work.activities = methodology.workPlan.activities;
    }
    if (plan.document.sections.empty()) plan.document = documentFor(plan, methodology);
    if (plan.selfDiagnosis.dimensions.empty())
        plan.selfDiagnosis.dimensions = methodology.selfDiagnosis.dimensions;
    if (plan.selfDiagnosis.bands.empty()) plan.selfDiagnosis.bands = methodology.selfDiagnosis.bands;
    return plan;
}

std::vector<Change> adoptMethodology(const plan::Plan& plan, const Methodology& methodology) {
    Json before = Json::object(), after = Json::object();
    writeFormulation(before, plan);
    writeFormulation(after, withMethodology(plan, methodology));
    std::vector<Change> changes;
    for (const auto& [member, value] : after.items())
        for (const auto& [key, inner] : value.items())
            if (!before.contains(member) || !before.at(member).contains(key))
                changes.push_back(set(path({member, key}), inner));
    return changes;
}

plan::WorkingTable tableOf(const Methodology& methodology, plan::TableKind kind) {
    plan::WorkingTable table;
    table.kind = kind;
    const auto guide = methodology.tableGuides.find(wordsOf(kind)[static_cast<std::size_t>(kind)]);
    if (guide == methodology.tableGuides.end()) return table;
    table.method = guide->second.method;
    table.agenda = guide->second.agenda;
    table.questions = guide->second.questions;
    return table;
}

}  // namespace store
