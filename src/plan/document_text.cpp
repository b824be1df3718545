#include "plan/document_text.h"

#include <algorithm>

namespace plan {
namespace {

void addBelow(const std::map<Id, std::vector<Id>>& children, const Id& parent, std::vector<Id>& ids) {
    const auto found = children.find(parent);
    if (found == children.end()) return;
    for (const Id& id : found->second) {
        ids.push_back(id);
        addBelow(children, id, ids);
    }
}

}  // namespace

bool isDocumentData(std::string_view name) {
    return std::find(std::begin(kDocumentData), std::end(kDocumentData), name) != std::end(kDocumentData);
}

std::vector<Id> readingOrder(const PlanDocument& document) {
    std::map<Id, std::vector<Id>> children;
    for (const auto& [id, section] : document.sections) children[section.parent].push_back(id);
    for (auto& [parent, ids] : children) {
        std::stable_sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) {
            return document.sections.at(a).order < document.sections.at(b).order;
        });
    }
    // From the chapters down: what hangs on itself is never come to.
    std::vector<Id> ids;
    addBelow(children, Id(), ids);
    return ids;
}

bool hasText(const DocumentSection& section) {
    for (const auto& [id, block] : section.text)
        for (const TextRun& run : block.runs)
            if (run.text.find_first_not_of(" \t\r\n") != std::string::npos) return true;
    return false;
}

}  // namespace plan
