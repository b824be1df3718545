#include "app/planner/record_names.h"

#include <map>

namespace app {

using store::Collection;

namespace {

std::string coded(const std::string& code, const std::string& name) {
    return code.empty() || name.empty() ? code + name : code + " · " + name;
}

template <class Record, class Name>
std::vector<ui::Ui::Choice> choices(const Texts& t, const std::map<plan::Id, Record>& records,
                                    const Name& name) {
    std::vector<ui::Ui::Choice> all;
    for (const auto& id : plan::inOrder(records)) {
        std::string words = name(records.at(id));
        all.push_back({id, words.empty() ? t("record.unnamed") : std::move(words)});
    }
    return all;
}

template <class Record>
std::vector<ui::Ui::Choice> named(const Texts& t, const std::map<plan::Id, Record>& records) {
    return choices(t, records, [](const Record& record) { return record.name; });
}

template <class Record>
std::vector<ui::Ui::Choice> titled(const Texts& t, const std::map<plan::Id, Record>& records) {
    return choices(t, records, [](const Record& record) { return record.title; });
}

template <class Record>
std::vector<ui::Ui::Choice> worded(const Texts& t, const std::map<plan::Id, Record>& records) {
    return choices(t, records, [](const Record& record) { return record.text; });
}

template <class Record>
std::vector<ui::Ui::Choice> withCode(const Texts& t, const std::map<plan::Id, Record>& records) {
    return choices(t, records, [](const Record& record) { return coded(record.code, record.name); });
}

}  // namespace

std::vector<ui::Ui::Choice> recordsToChoose(const Texts& t, const plan::Plan& plan, Collection collection) {
    switch (collection) {
        case Collection::entities:
            return named(t, plan.entities);
        case Collection::lines:
            return withCode(t, plan.lines);
        case Collection::objectives:
            return withCode(t, plan.objectives);
        case Collection::goals:
            return withCode(t, plan.goals);
        case Collection::projects:
            return withCode(t, plan.projects);
        case Collection::workPhases:
            return named(t, plan.workPlan.phases);
        case Collection::workSteps:
            return named(t, plan.workPlan.steps);
        case Collection::workActivities:
            return named(t, plan.workPlan.activities);
        case Collection::sources:
            return titled(t, plan.sources);
        case Collection::swotItems:
            return worded(t, plan.swot.items);
        case Collection::strategies:
            return worded(t, plan.swot.strategies);
        case Collection::diagnosisDimensions:
            return named(t, plan.selfDiagnosis.dimensions);
        case Collection::workingTables:
            return titled(t, plan.workingTables);
        case Collection::strategicThemes:
            return named(t, plan.analysis.themes);
        case Collection::sections:
            return choices(t, plan.document.sections, [](const plan::DocumentSection& section) {
                return coded(section.number, section.title);
            });
        case Collection::submissions:
            return choices(t, plan.approval.submissions,
                           [](const plan::Submission& submission) { return submission.version; });
        case Collection::socialMeetings:
            return titled(t, plan.socialisation.meetings);
        case Collection::none:
            break;
    }
    return {};
}

std::string shortEntityName(const plan::Plan& plan, const plan::Id& id) {
    const auto found = plan.entities.find(id);
    if (found == plan.entities.end()) return {};
    return found->second.shortName.empty() ? found->second.name : found->second.shortName;
}

}  // namespace app
